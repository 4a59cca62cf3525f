"""A value in its cell: what is wrong, and its remedy."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "missing_value": Said("“{expected}”没填。", "{expected} is blank."),
    "missing_value.remedy": Said("请补填；在此之前这一行不参加计算。", "Fill it in; until then the row is not used."),
    "void_row": Said("“{found}”：这一行作废了，没有算。", "{found}: this row is void and was not used."),
    "void_row.remedy": Said(
        "没作废就在备注开头写“未作废”，状态改成别的。",
        "If it is not void, begin the note with “not void”, or change the state.",
    ),
    "void_unclear": Said(
        "“{found}”看不出作废的是不是这一行，先照常算了。",
        "{found}: is it this row that is void? It was used for now.",
    ),
    "void_unclear.remedy": Said(
        "作废的就在备注开头写“作废，”；没作废的写“未作废，”。",
        "Begin the note with “void:” if it is, and with “not void:” if it is not.",
    ),
    "other_side": Said(
        "“{found}”不是这张表要算的一边：{expected} 行没有算（第 {beside} 行）。",
        "{found} is the other side, which this table does not keep: {expected} rows were not used (row {beside}).",
    ),
    "other_side.remedy": Said(
        "该算的就改掉这个词；不该算的最好另放一张表。",
        "If they should count, use another word; else they had better stand in a sheet of their own.",
    ),
    "side_unclear": Said(
        "“{found}”把行分成 {expected}，看不出哪边是收进来的钱，这些行没有用。",
        "{found} parts the rows in {expected}, and does not tell which of them is money that came in; they were not used.",
    ),
    "side_unclear.remedy": Said("请改写成 收入 和 支出。", "Write “in” and “out” instead."),
    "counts_down": Said(
        "“{found}”：{expected} 行按减少算（退货、退款、已收）。",
        "{found}: {expected} rows count down (returns, refunds, payments).",
    ),
    "counts_down.remedy": Said(
        "不对就加一列“类型”写明销售、收款等，或改掉这个名字。",
        "If that is wrong, add a column “Kind” that says sale or receipt, or change the name.",
    ),
    "may_count_down": Said(
        "单号“{found}”开头的 {expected} 行像是退货，却没有负号，也没写类型，先按销售算了。",
        "{expected} rows whose number begins with {found} look like returns, without a minus or a kind; they count as sales.",
    ),
    "may_count_down.remedy": Said(
        "是退货就加一列“类型”写“退货”，或写成负数；不是就写“销售”。",
        "If they are returns, add a column “Kind” that says return, or write a minus; else write sale.",
    ),
    "sum_unclear": Said(
        "“{found}”像是合计行，又不是上面各行的和，先照常算了。",
        "{found} looks like the label of a sum, but the rows above do not come to it; the row was used for now.",
    ),
    "sum_unclear.remedy": Said(
        "是合计行就只写“合计”或“本月合计”；不是就换个说法，不要以“合计”“汇总”结尾。",
        "If it is a sum, write just “Total” or “Month total”; else word it so that it does not end like one.",
    ),
    "error_cell": Said("“{expected}”这一格是公式错误 {found}。", "The cell of {expected} shows the error {found}."),
    "error_cell.remedy": Said("请改好公式，或直接填数。", "Mend the formula, or type the value."),
    "formula_without_value": Said(
        "“{expected}”这一格是公式，但没有存下计算结果。",
        "The cell of {expected} is a formula whose value was not saved.",
    ),
    "formula_without_value.remedy": Said(
        "请用 Excel 打开这本工作簿再保存一次。", "Open the workbook in Excel and save it once."
    ),
    "merged_number": Said(
        "“{expected}”是上下合并的格子，一个数管好几行，只能算给第一行。",
        "{expected} is one merged cell over several rows; its number counts for the first of them only.",
    ),
    "merged_number.remedy": Said("请取消合并，把数分到每一行。", "Unmerge it, and give every row its own number."),
    "bad_number": Said("“{found}”不是数。", "{found} is not a number."),
    "bad_number.remedy": Said("请改成数字，例如 1409.50。", "Write a number, such as 1409.50."),
    "number_too_large": Said("“{found}”大得不像真的。", "{found} is too large to be true."),
    "number_too_large.remedy": Said("请核对这个数和单位。", "Check the number and its unit."),
    "below_minimum": Said("“{found}”小于 {expected}。", "{found} is less than {expected}."),
    "below_minimum.remedy": Said(
        "请核对；退货或冲账请按它的类型另记。", "Check it; enter a return or a credit as what it is."
    ),
    "share_unclear": Said(
        "“{found}”：同一指标别的行写了大于 1 的数，看不出这里是 {found}% 还是 {found} 倍，没有用。",
        "{found}: other rows of the indicator are above 1, so that this may be {found}% or {found} of all; it was not used.",
    ),
    "share_unclear.remedy": Said("请写上 %，例如 95%。", "Write it with %, such as 95%."),
    "below_fen": Said("“{found}”不是整分，按 {expected} 使用。", "{found} is not in whole fen; {expected} was used."),
    "below_fen.remedy": Said("请把金额改到两位小数。", "Write the amount with two decimals."),
    "not_whole": Said("“{found}”不是整数，按 {expected} 使用。", "{found} is not a whole number; {expected} was used."),
    "not_whole.remedy": Said("请填整数。", "Write a whole number."),
    "opening_of_nobody": Said(
        "“{found}”没写是哪一家的，这一行没有用。", "{found} does not say whose it is; the row was not used."
    ),
    "opening_of_nobody.remedy": Said(
        "是一家的，请在“{expected}”里写上是谁；是各家加起来的，请在同一行写“合计”。",
        "Write the outlet under {expected}; if it is the sum of all outlets, write Total in the row.",
    ),
    "opening_balance_used": Said(
        "“{found}”没填金额，按余额 {expected} 算。", "{found} has no amount; its balance {expected} was used."
    ),
    "opening_balance_used.remedy": Said("不对就填上金额。", "Fill in the amount if that is wrong."),
    "bad_terms": Said("“{found}”看不出是什么账期。", "{found} does not tell when a sale is due."),
    "bad_terms.remedy": Said(
        "请写成 30、30天、半个月、1个月、月结、月结30天、次月10日、下下月10日、现结、货到付款 或 票到30天。",
        "Write 30, 30 days, 2 weeks, 1 month, EOM, EOM+30, day 10 of next month, or COD.",
    ),
    "half_month": Said(
        "“{found}”按 {expected} 天使用（半个月算15天，一个月算30天）。",
        "{found} was used as {expected} days (a half month is 15, a month then 30).",
    ),
    "half_month.remedy": Said(
        "如果不是这个意思，请写天数，或写 1个月、2个月。", "If that is not meant, write the days, or 1 month, 2 months."
    ),
    "bad_duration": Said("“{found}”看不出是多长时间。", "{found} is no length of time."),
    "bad_duration.remedy": Said("请写成 365、365天、12个月 或 1年。", "Write 365, 365 days, 12 months or 1 year."),
    "bad_date": Said("“{found}”不是日期。", "{found} is not a date."),
    "bad_date.remedy": Said("请写成 2026-11-24 这样的日期。", "Write a date such as 2026-11-24."),
    "no_such_day": Said("日历上没有“{found}”这一天。", "There is no such day as {found}."),
    "no_such_day.remedy": Said("请核对月和日。", "Check the month and the day."),
    "month_not_day": Said("“{found}”只有月份，没有日。", "{found} is a month, not a day."),
    "month_not_day.remedy": Said("请补上日。", "Add the day."),
    "day_or_month_first": Said(
        "“{found}”看不出哪个是日、哪个是月，整列也看不出来。",
        "{found}: which is the day, and which the month? The column does not tell.",
    ),
    "day_or_month_first.remedy": Said(
        "请写成 年-月-日，例如 2026-11-04；整列都是，就用 Excel 的“数据·分列”选定日期的顺序。",
        "Write year-month-day, such as 2026-11-04; for a whole column, Data, Text to Columns in Excel sets the order.",
    ),
    "date_out_of_range": Said("“{found}”不在 1990 到 2099 年之间。", "{found} is not between 1990 and 2099."),
    "date_out_of_range.remedy": Said("请核对年份。", "Check the year."),
    "year_assumed": Said("“{found}”没写年份，按 {expected} 使用。", "{found} has no year; {expected} was used."),
    "year_assumed.remedy": Said("不对就补上年份。", "Add the year if that is wrong."),
    "no_year": Said(
        "“{found}”没写年份，表里也看不出是哪一年。", "{found} has no year, and the sheet does not tell it."
    ),
    "no_year.remedy": Said("请补上年份。", "Add the year."),
    "digits_gone": Said(
        "“{found}”的后几位已被 Excel 改掉，原号码找不回来了。",
        "{found}: Excel has replaced the last digits; the number is lost.",
    ),
    "digits_gone.remedy": Said(
        "把这一列设成文本格式，再照原单重填。", "Format the column as text, and type the number again from the paper."
    ),
    "bad_choice": Said("“{found}”不在可填的几种里：{expected}。", "{found} is none of: {expected}."),
    "bad_choice.remedy": Said("请改成其中一种。", "Use one of them."),
    "bad_flag": Said("“{found}”看不出是“是”还是“否”。", "{found} is neither yes nor no."),
    "bad_flag.remedy": Said("请填 是 或 否。", "Write yes or no."),
    "bad_period": Said("“{found}”不是周次，也不是日期。", "{found} is neither a week nor a date."),
    "bad_period.remedy": Said("请写成 2026-W47 或 2026-11-20。", "Write 2026-W47 or 2026-11-20."),
    "bad_phone": Said("“{found}”里有不像电话号码的数字。", "{found} holds digits that are no telephone number."),
    "bad_phone.remedy": Said("请核对号码；几个号码之间用 / 隔开。", "Check the number; put / between several numbers."),
}
