"""What reports print beside their tables: labels, notes, reasons, sign-off lines."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "colon": Said("：", ": "),
    "blank_line": Said("＿＿＿＿＿＿", "____________"),
    "nothing": Said("（无）", "(none)"),
    "back": Said("← 返回目录", "← contents"),
    "page_of": Said("第 &P 页 / 共 &N 页", "page &P of &N"),
    "total": Said("合计", "Total"),
    "unit_yuan": Said("单位：元", "Amounts in yuan"),
}
