"""The words of the customers' statements."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "statement_file": Said("对账单", "Statements"),
    "cli_statement": Said(
        "对账单：每家一页，供客户盖章确认", "customer statements, a page per outlet, to be confirmed"
    ),
    "no_such_outlet": Said(
        "没有编码或名称为“{outlet}”的网点。请按“网点客户档案”写编码或全名。",
        "No outlet has the code or name {outlet!r}. Write it as in the outlet register.",
    ),
    "nobody_owes": Said(
        "{day} 没有网点欠款，不需要对账单。", "No outlet owes anything on {day}; there is no statement to make."
    ),
}
