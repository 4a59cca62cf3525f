"""One entry per problem code: what is wrong (``code``) and what to do about it (``code.remedy``)."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "problem_line": Said("{at}：{what} {remedy}", "{at}: {what} {remedy}"),
    "unreadable_file": Said(
        "{path} 读不出来（{reason}）。请用 Excel 打开后另存为 .xlsx。",
        "{path} cannot be read ({reason}). Open it in Excel and save it as .xlsx.",
    ),
    "table_missing": Said(
        "在 {folder} 里没找到“{table}”表：找的是工作簿“{book}”里的工作表“{sheet}”，或任何有这些表头的工作表：{titles}。请补上，或用 salesbook init 生成空表。",
        "{folder} has no table of {table}: looked for sheet {sheet} of workbook {book}, or any sheet with these titles: {titles}. Add it, or let salesbook init make it empty.",
    ),
    "bad_number": Said("“{found}”不是数。", "{found} is not a number."),
    "bad_number.remedy": Said("请改成数字，例如 1409.50。", "Write a number, such as 1409.50."),
    "number_too_large": Said("“{found}”大得不像真的。", "{found} is too large to be true."),
    "number_too_large.remedy": Said("请核对这个数。", "Check the number."),
    "below_minimum": Said("“{found}”小于 {expected}。", "{found} is less than {expected}."),
    "below_minimum.remedy": Said(
        "请核对；退货或冲账请另记一行。", "Check it; enter a return or credit as a row of its own."
    ),
    "below_fen": Said(
        "“{found}”不到分就断不开，按 {expected} 使用。", "{found} has fractions of a fen; {expected} is used."
    ),
    "below_fen.remedy": Said("请把金额改到两位小数。", "Write the amount with two decimals."),
    "bad_date": Said("“{found}”不是日期。", "{found} is not a date."),
    "bad_date.remedy": Said("请写成 2026-11-24 这样的日期。", "Write a date such as 2026-11-24."),
    "no_such_day": Said("日历上没有“{found}”这一天。", "There is no such day as {found}."),
    "no_such_day.remedy": Said("请核对月和日。", "Check the month and day."),
    "month_not_day": Said("“{found}”只有月份，没有日。", "{found} is a month, not a day."),
    "month_not_day.remedy": Said("请补上日。", "Add the day."),
    "day_or_month_first": Said("“{found}”看不出哪个是月、哪个是日。", "{found}: which is the month and which the day?"),
    "day_or_month_first.remedy": Said("请写成 年-月-日。", "Write year-month-day."),
    "date_out_of_range": Said("“{found}”不在 1990 到 2099 年之间。", "{found} is not between 1990 and 2099."),
    "date_out_of_range.remedy": Said("请核对年份。", "Check the year."),
    "year_assumed": Said("“{found}”没写年份，按 {expected} 使用。", "{found} has no year; {expected} is used."),
    "year_assumed.remedy": Said("不对就补上年份。", "Add the year if that is wrong."),
    "no_year": Said(
        "“{found}”没写年份，表里也看不出是哪一年。", "{found} has no year, and the sheet does not tell it."
    ),
    "no_year.remedy": Said("请补上年份。", "Add the year."),
    "digits_gone": Said(
        "“{found}”里的数字已经被 Excel 改掉，后几位没有了。",
        "{found}: Excel has replaced the last digits of this number.",
    ),
    "digits_gone.remedy": Said(
        "把这一列设成文本格式，再照原单重填。", "Format the column as text and type the code again from the paper."
    ),
    "bad_choice": Said("“{found}”不在可填的几种里：{expected}。", "{found} is none of: {expected}."),
    "bad_choice.remedy": Said("请改成其中一种。", "Use one of them."),
    "bad_flag": Said("“{found}”看不出是“是”还是“否”。", "{found} is neither yes nor no."),
    "bad_flag.remedy": Said("请填 是 或 否。", "Write yes or no."),
    "bad_period": Said("“{found}”不是周次，也不是日期。", "{found} is neither a week nor a date."),
    "bad_period.remedy": Said("请写成 2026-W47 或 2026-11-20。", "Write 2026-W47 or 2026-11-20."),
    "bad_phone": Said("“{found}”里有不像电话号码的数字。", "{found} holds digits that are no telephone number."),
    "bad_phone.remedy": Said("请核对号码；几个号码之间用 / 隔开。", "Check the number; put / between several numbers."),
    "missing_value": Said("{expected} 没填。", "{expected} is blank."),
    "missing_value.remedy": Said("请补填，否则这一行不参加计算。", "Fill it in; until then the row is not used."),
}
