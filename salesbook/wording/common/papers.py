"""What many papers print beside their tables: labels, the lines under a title, who signs."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "colon": Said("：", ": "),
    "blank_line": Said("＿＿＿＿＿＿", "____________"),
    "nothing": Said("（无）", "(none)"),
    "back": Said("← 返回目录", "← contents"),
    "page_of": Said("第 &P 页 / 共 &N 页", "page &P of &N"),
    "total": Said("合计", "Total"),
    "subtitle": Said("{day}（{weekday}）    单位：元", "{day} ({weekday})    amounts in yuan"),
    "week_label": Said("第{number}周({first}–{last})", "Week {number} ({first}–{last})"),
    "prepared_by": Said("制表人", "Prepared by"),
    "checked_by": Said("审核人", "Checked by"),
    "manager": Said("经理", "Manager"),
    "signed_date": Said("日期", "Date"),
    "finance_signs": Said("财务签收", "Received by finance"),
    "more_rows": Said("……还有 {count} 行", "… {count:more row|more rows}"),
    "provisional": Said(
        "暂定：所涉年份的放假安排尚未公布，工作日按推算。",
        "Provisional: the holidays of a year concerned are not announced yet; working days are estimated.",
    ),
    "receipt_amount": Said("回款金额", "Received"),
    "by_person": Said("按人员", "By person"),
    "place": Said("地址与标志物", "Address and landmark"),
    "points_parent": Said("为什么：各项积分", "Why: points by rule"),
    "and": Said("；", "; "),
    "unassigned": Said("未归属", "Unassigned"),
    "by_category": Said("按品类", "By category"),
    "evening_line": Said("{day}（{weekday}）", "{day} ({weekday})"),
    "listed": Said("、", ", "),
    "warehouse_signs": Said("仓管", "Warehouse"),
    "driver_signs": Said("司机", "Driver"),
    "no_person": Said("（未写人员）", "(nobody named)"),
}
