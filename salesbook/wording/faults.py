"""One entry per problem code: what is wrong (``code``) and what to do about it (``code.remedy``); and files' faults."""

from salesbook.wording import Said

FILES: dict[str, Said] = {
    "file_missing": Said(
        "找不到或打不开文件 {path}。请确认它还在，名字没有改。",
        "{path} cannot be found or opened. See that it is still there, under this name.",
    ),
    "file_locked": Said(
        "没有权限读 {path}，可能被别的程序独占。请关闭占用它的程序再试。",
        "{path} may not be read: another program may hold it. Close that program and try again.",
    ),
    "file_empty": Said(
        "{path} 是空文件，里面什么都没有。请换上正确的工作簿。", "{path} is empty. Put the right workbook in its place."
    ),
    "file_damaged": Said(
        "{path} 已损坏，读不出来。请在 Excel 里打开并修复，另存为 .xlsx 后再试。",
        "{path} is damaged and cannot be read. Open and repair it in Excel, save it as .xlsx, and try again.",
    ),
    "file_protected": Said(
        "{path} 设了打开密码。请在 Excel 里去掉密码；或者安装 salesbook[passwords]，并把密码放进环境变量 SALESBOOK_PASSWORD。",
        "{path} is protected by a password. Take it off in Excel, or install salesbook[passwords] and put the password"
        " into the environment variable SALESBOOK_PASSWORD.",
    ),
    "password_wrong": Said(
        "SALESBOOK_PASSWORD 里的密码打不开 {path}。请核对密码。",
        "The password in SALESBOOK_PASSWORD does not open {path}. Check it.",
    ),
    "file_too_large": Said(
        "{path} 太大（解开后超过 {most} MB），为防止电脑死机没有读。请删去多余的行、列和图片，或分成几本。",
        "{path} is too large (over {most} MB unpacked) and was not read. Delete rows, columns and pictures that are not"
        " needed, or make several books of it.",
    ),
    "sheet_too_large": Said(
        "{path} 的工作表 {sheet} 占的范围太大（可能最右边或最下面有多余的格子），没有读。请删掉数据区以外的行和列。",
        "Sheet {sheet} of {path} reaches too far (a stray cell far right or far down, perhaps) and was not read. Delete"
        " the rows and columns outside the table.",
    ),
    "not_a_workbook": Said(
        "{path} 不是能读的工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx。",
        "{path} is not a workbook that can be read. Open it in Excel or WPS and save it as .xlsx.",
    ),
    "table_unreadable": Said("“{table}”表没有读到：{reason}", "The table of {table} could not be read: {reason}"),
    "table_missing": Said(
        "在 {folder} 里没找到“{table}”表：找的是工作簿“{book}”里的工作表“{sheet}”，或任何有这些表头的工作表：{titles}。"
        "请补上，或用 salesbook init 生成空表。",
        "{folder} has no table of {table}: looked for sheet {sheet} of workbook {book}, or any sheet with these titles:"
        " {titles}. Add it, or let salesbook init make it empty.",
    ),
}

# the books and sheets of a folder, and the titles of a sheet
SHEETS: dict[str, Said] = {
    "unreadable_book": Said("{found}", "{found}"),
    "unreadable_book.remedy": Said("其余工作簿照常读入。", "The other workbooks were read all the same."),
    "unknown_sheet": Said(
        "工作表“{found}”的表头认不出是哪张表，没有读。", "Sheet {found} has the titles of no table and was not read."
    ),
    "unknown_sheet.remedy": Said(
        "如果它该参加计算，请改用常用表头，或在“设置·表头词典”里说明它的表头。",
        "If it should count, use the usual titles, or explain its titles in the header dictionary of the settings.",
    ),
    "several_tables": Said(
        "这张工作表里上下排着 {found} 张表，分别读入。",
        "This sheet holds {found} tables one under another; each was read.",
    ),
    "several_tables.remedy": Said("最好每张工作表只放一张表。", "One table per sheet is safer."),
    "missing_column": Said(
        "缺少表头“{expected}”，这里的行都不能用。", "The title {expected} is missing, so that no row here can be used."
    ),
    "missing_column.remedy": Said(
        "请加上这一列；如果它叫别的名字，请记在“设置·表头词典”里。",
        "Add the column; if it goes by another title, enter that in the header dictionary of the settings.",
    ),
    "unknown_title": Said(
        "表头“{found}”不认识，这一列没有读。", "The title {found} is not known; its column was not read."
    ),
    "unknown_title.remedy": Said(
        "用不着就不必管；用得着请记在“设置·表头词典”里（相近的有：{expected}）。",
        "Nothing to do if it is not needed; else enter it in the header dictionary (nearest: {expected}).",
    ),
    "repeated_title": Said(
        "表头“{found}”和前面一列都是“{expected}”，这一列没有读。",
        "The title {found} means {expected}, which another column already gives; this column was not read.",
    ),
    "repeated_title.remedy": Said("请只留一列，或给其中一列改名。", "Keep one of them, or rename one."),
    "ambiguous_title": Said(
        "表头“{found}”可能是“{expected}”中的任何一个，不敢猜，没有读。",
        "The title {found} could be any of {expected}; it was not guessed, and not read.",
    ),
    "ambiguous_title.remedy": Said(
        "请把表头改明确，或在“设置·表头词典”里写明它是哪一个。",
        "Make the title plainer, or say in the header dictionary of the settings which one it is.",
    ),
    "title_settled": Said(
        "表头“{found}”按下面的内容认作“{expected}”。",
        "By the values below it, the title {found} was taken for {expected}.",
    ),
    "title_settled.remedy": Said(
        "不对的话，请在“设置·表头词典”里写明。", "If that is wrong, say so in the header dictionary of the settings."
    ),
    "unit_converted": Said(
        "“{found}”一列已按单位换算，每个数乘以 {expected}。",
        "The column {found} was converted: every number times {expected}.",
    ),
    "unit_converted.remedy": Said("单位写错了就改表头。", "Correct the title if its unit is wrong."),
    "hidden_rows": Said(
        "有 {found} 行隐藏或被筛选掉（第 {expected} 行），照样读入。",
        "{found} rows are hidden or filtered out (row {expected}); they were read all the same.",
    ),
    "hidden_rows.remedy": Said(
        "不要的行请删除，不要只是隐藏。", "Delete rows that should not count; hiding them is not enough."
    ),
    "struck_row": Said(
        "这一行有删除线（“{found}”），照样读入。", "This row is struck through ({found}); it was read all the same."
    ),
    "struck_row.remedy": Said(
        "作废的请删掉这一行，或另记一行冲账。", "Delete the row if it is void, or enter a row that cancels it."
    ),
}

# cells
CELLS: dict[str, Said] = {
    "missing_value": Said("“{expected}”没填。", "{expected} is blank."),
    "missing_value.remedy": Said("请补填；在此之前这一行不参加计算。", "Fill it in; until then the row is not used."),
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
    "below_fen": Said("“{found}”不是整分，按 {expected} 使用。", "{found} is not in whole fen; {expected} was used."),
    "below_fen.remedy": Said("请把金额改到两位小数。", "Write the amount with two decimals."),
    "not_whole": Said("“{found}”不是整数，按 {expected} 使用。", "{found} is not a whole number; {expected} was used."),
    "not_whole.remedy": Said("请填整数。", "Write a whole number."),
    "bad_date": Said("“{found}”不是日期。", "{found} is not a date."),
    "bad_date.remedy": Said("请写成 2026-11-24 这样的日期。", "Write a date such as 2026-11-24."),
    "no_such_day": Said("日历上没有“{found}”这一天。", "There is no such day as {found}."),
    "no_such_day.remedy": Said("请核对月和日。", "Check the month and the day."),
    "month_not_day": Said("“{found}”只有月份，没有日。", "{found} is a month, not a day."),
    "month_not_day.remedy": Said("请补上日。", "Add the day."),
    "day_or_month_first": Said(
        "“{found}”看不出哪个是月、哪个是日。", "{found}: which is the month, and which the day?"
    ),
    "day_or_month_first.remedy": Said(
        "请写成 年-月-日，例如 2026-11-04。", "Write year-month-day, such as 2026-11-04."
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

# rows and tables compared with one another
CHECKS: dict[str, Said] = {
    "double_key": Said(
        "“{expected}”{found} 前面已经有了，这一行没有用。",
        "{expected} {found} stands further up already; this row was not used.",
    ),
    "double_key.remedy": Said("请删掉一行，或改正编码。", "Delete one of the rows, or correct the code."),
    "double_row": Said(
        "“{expected}”{found} 前面已经有了，两行都算了。",
        "{expected} {found} stands further up already; both rows were used.",
    ),
    "double_row.remedy": Said(
        "记重了请删掉一行；不是就改单号。", "Delete one if it was entered twice; else correct the number."
    ),
    "subtotal_mismatch": Said(
        "写的合计是 {found}，加起来是 {expected}。", "The sum written is {found}, the rows add up to {expected}."
    ),
    "subtotal_mismatch.remedy": Said(
        "请核对各行，或把合计改成公式。", "Check the rows, or let a formula make the sum."
    ),
    "balance_mismatch": Said(
        "余额写的是 {found}，应收减已收是 {expected}。",
        "The balance written is {found}; the amount less what was received is {expected}.",
    ),
    "balance_mismatch.remedy": Said(
        "计算时不用这一列；请核对金额和已收。", "The column is not used; check the amount and what was received."
    ),
    "due_before_sale": Said(
        "到期日 {found} 早于赊销日期 {expected}。", "The due date {found} is before the sale on {expected}."
    ),
    "due_before_sale.remedy": Said("请核对两个日期。", "Check the two dates."),
    "stock_identity": Said(
        "结存写的是 {found}，期初加入库减出库减破损是 {expected}。",
        "On hand is {found}; opening plus received less issued and damaged is {expected}.",
    ),
    "stock_identity.remedy": Said("请盘点后改正。", "Count the stock and correct it."),
    "unknown_outlet": Said("“{found}”不在网点客户档案里。", "{found} is not in the register of outlets."),
    "unknown_outlet.remedy": Said(
        "请补进档案，或改成档案里的写法（相近的有：{expected}），或记在“设置·名称对照”里。",
        "Add it to the register, or write it as there (nearest: {expected}), or enter it in the name dictionary.",
    ),
    "other_name": Said(
        "编码是“{expected}”的，名称却写“{found}”。", "The code is that of {expected}, but the name written is {found}."
    ),
    "other_name.remedy": Said("计算按编码；请核对编码有没有填错。", "The code counts; check that it is the right one."),
    "unknown_person": Said("“{found}”不在人员档案里。", "{found} is not in the staff list."),
    "unknown_person.remedy": Said(
        "请补进人员档案，或改正姓名（相近的有：{expected}）。",
        "Add the person to the staff list, or correct the name (nearest: {expected}).",
    ),
    "unknown_sku": Said("“{found}”不在库存表里。", "{found} is not in the stock list."),
    "unknown_sku.remedy": Said(
        "请补进库存表，或改正编码（相近的有：{expected}）。",
        "Add it to the stock list, or correct the code (nearest: {expected}).",
    ),
    "unknown_slip": Said("应收明细里没有单号 {found}。", "No receivable has slip no. {found}."),
    "unknown_slip.remedy": Said(
        "请核对单号；不知道是哪一笔就留空。", "Check the number; leave it blank if it is not known."
    ),
    "slip_of_another": Said(
        "单号 {found} 是 {expected} 的，不是这一家的。", "Slip no. {found} belongs to {expected}, not to this outlet."
    ),
    "slip_of_another.remedy": Said("请核对单号和网点。", "Check the number and the outlet."),
    "near_double": Said(
        "“{found}”和“{expected}”只差写法，可能是同一家。",
        "{found} and {expected} differ in writing only; they may be one outlet.",
    ),
    "near_double.remedy": Said(
        "是同一家就并成一行；不是，请在“设置·名称对照”里写上“否”。",
        "Make one row of them if they are; else enter the pair in the name dictionary with a no.",
    ),
    "unknown_parameter": Said("没有叫“{found}”的参数。", "There is no parameter called {found}."),
    "unknown_parameter.remedy": Said("请核对名称（相近的有：{expected}）。", "Check its name (nearest: {expected})."),
    "bad_parameter": Said(
        "“{found}”不能作“{expected}”的值，用了默认值。",
        "{found} cannot be the value of {expected}; the default was used.",
    ),
    "bad_parameter.remedy": Said(
        "请填一个数（天数和次数填整数）。", "Write a number (a whole one for days and counts)."
    ),
    "bad_answer": Said("“{found}”既不是表的名称，也不是表里的字段。", "{found} is neither a table nor a field of it."),
    "bad_answer.remedy": Said(
        "请照“对应字段”常用表头填写；不用的列填“不用”。",
        "Use the field’s usual title; write “ignore” for a column that is not needed.",
    ),
}

TEXT: dict[str, Said] = {
    "problem_line": Said("{at}：{what} {remedy}", "{at}: {what} {remedy}"),
    **FILES,
    **SHEETS,
    **CELLS,
    **CHECKS,
}

CODES: tuple[str, ...] = tuple(
    code for room in (SHEETS, CELLS, CHECKS) for code in room if not code.endswith(".remedy")
)
