"""The books and sheets of a folder, and the titles of a sheet: what is wrong, and its remedy."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "unreadable_book": Said("{found}", "{found}"),
    "unreadable_book.remedy": Said("其余工作簿照常读入。", "The other workbooks were read all the same."),
    "other_file": Said(
        "{found} 不是能读的工作簿，没有读。", "{found} is no workbook that can be read, and was left out."
    ),
    "other_file.remedy": Said(
        "里面有该算的数，请用 Excel 或 WPS 打开，另存为 .xlsx 放在这里；没有就不用管。",
        "If it holds figures that should count, open it in Excel or WPS and save it as .xlsx in this folder; else nothing need be done.",
    ),
    "unknown_sheet": Said(
        "工作表“{found}”的表头认不出是哪张表，没有读。", "Sheet {found} has the titles of no table and was not read."
    ),
    "unknown_sheet.remedy": Said(
        "如果它该参加计算，请改用常用表头，或在“设置·表头词典”里说明它的表头。",
        "If it should count, use the usual titles, or explain its titles in the header dictionary of the settings.",
    ),
    "balances_unclear": Said(
        "“{found}”只有各家的欠款余额，而 {expected} 有明细：可能重复，没有用。",
        "{found} holds balances only, and {expected} holds the detail: they may be the same debts; it was not used.",
    ),
    "balances_unclear.remedy": Said(
        "是记明细以前的欠款，就把表头改成“期初欠款”；不是就不用管。",
        "If these debts are from before the detail began, call the column “Opening balance”; else nothing need be done.",
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
    "unit_of_sheet": Said(
        "“{found}”：“{expected}”按它换算成元，每个数乘以 {beside}。",
        "{found}: {expected} were converted to yuan, every number times {beside}.",
    ),
    "unit_of_sheet.remedy": Said(
        "哪一列不是这个单位，就在它的表头里写明，例如“金额（元）”。",
        "If a column has another unit, write it into its title, such as “Amount (yuan)”.",
    ),
    "unit_unclear": Said(
        "这张表写了两种单位：“{expected}”和“{found}”，两种都没有用，金额按元算。",
        "Two units are given for this table, {expected} and {found}; neither was used, and amounts count as yuan.",
    ),
    "unit_unclear.remedy": Said(
        "请只留一种，或在每列表头里写明单位。", "Keep one of them, or write the unit into each title."
    ),
    "unit_foreign": Said(
        "“{found}”：金额不是人民币，程序不换算汇率，按数字本身当作元算了。",
        "{found}: the money is not yuan; no rate is applied, and the numbers count as yuan.",
    ),
    "unit_foreign.remedy": Said("请换算成人民币后再放进来。", "Convert the amounts to yuan first."),
    "date_order": Said(
        "“{found}”一列的日期按“{expected}”读：{beside}。", "The dates of {found} were read as {expected}: {beside}."
    ),
    "date_order.remedy": Said(
        "不对就把日期写成 2026-11-04 这样，或用 Excel 的“数据·分列”改成真日期。",
        "If that is wrong, write dates such as 2026-11-04, or make them dates with Data, Text to Columns in Excel.",
    ),
    "dates_swapped": Said(
        "“{found}”一列里，文字日期的日都大于 12，不大于 12 的全是真日期，有 {expected} 格（如 {beside}）："
        "可能是 Excel 打开时把日和月弄反了，先照样用了。",
        "In {found} every date left as text has a day above 12, and the days up to 12 stand in real dates only, {expected} of"
        " them ({beside}): Excel may have exchanged day and month when it opened the file; they were used for now.",
    ),
    "dates_swapped.remedy": Said(
        "请对照原单；反了就重新导入，导入时把这一列定为“文本”。",
        "Compare with the paper; if they are exchanged, import the file again with this column as text.",
    ),
    "hidden_rows": Said(
        "有 {found} 行隐藏或被筛选掉（第 {expected} 行），照样读入。",
        "{found:row is|rows are} hidden or filtered out (row {expected}) and read all the same.",
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
