"""The words of the check-up: problems by cell, the rows of every table."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "sheet_health": Said("体检", "Health"),
    "title_health": Said("体检：工作簿里有问题的格", "Health: the cells with problems"),
    "sheet_health_tables": Said("体检·各表行数", "Rows by table"),
    "title_health_tables": Said("体检：每张表读了多少行", "Health: the rows of every table"),
    "health_file": Said("体检.xlsx", "health.xlsx"),
    "health_at": Said("单元格（点击打开）", "Cell (click to open)"),
    "health_severity": Said("级别", "Severity"),
    "health_what": Said("写的是什么，应该是什么", "What was found, what was expected"),
    "health_remedy": Said("怎么办", "What to do"),
    "health_book": Said("工作簿", "Workbook"),
    "health_sheet": Said("工作表", "Sheet"),
    "health_header_row": Said("表头行", "Header row"),
    "health_rows": Said("行数", "Rows"),
    "rows_seen": Said("读到", "Seen"),
    "rows_used": Said("采用", "Used"),
    "rows_rejected": Said("未用", "Rejected"),
    "rows_void": Said("作废", "Void"),
    "rows_other_side": Said("另一边", "Other side"),
    "rows_blank": Said("空行", "Blank"),
    "rows_title": Said("标题", "Title"),
    "rows_subtotal": Said("合计", "Subtotal"),
    "rows_note": Said("备注", "Note"),
    "rows_repeated_header": Said("重复表头", "Repeated header"),
    "severity_error": Said("错误", "error"),
    "severity_warning": Said("提醒", "warning"),
    "severity_note": Said("说明", "note"),
}
