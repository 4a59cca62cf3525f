"""Names of the department's books and sheets, of its tables, and of the reports."""

from salesbook.wording import Said
from salesbook.wording.messages import say

# the hidden name that a sheet of ours has: rendering and placing write it, reading leaves such sheets out
OWN_MARK = "_salesbook"

# table -> (book, its sheets): where the sample department keeps it, and where a reader looks first
BOOKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "outlets": ("网点客户档案", ("通路网点", "餐饮网点")),
    "proposals": ("新开网点", ("新开与更正",)),
    "outlet_stock": ("网点存货", ("存货点数",)),
    "receivables": ("应收客户网点名录", ("应收明细",)),
    "receipts": ("应收客户网点名录", ("回款登记",)),
    "opening_balances": ("应收客户网点名录", ("期初欠款",)),
    "promises": ("应收客户网点名录", ("还款承诺",)),
    "launch_plan": ("原市场启动计划", ("启动计划",)),
    "stock": ("库存表", ("商品库存", "促销品礼品")),
    "stock_moves": ("库存表", ("出入库流水",)),
    "sales": ("销售流水", ("销售明细",)),
    "redemptions": ("销售流水", ("盒盖兑付",)),
    "deliveries": ("配送记录", ("送货",)),
    "settlement_goods": ("日清平帐", ("货物",)),
    "settlement_money": ("日清平帐", ("交款",)),
    "settlement_caps": ("日清平帐", ("盒盖",)),
    "targets": ("任务指标", ("周任务", "日任务")),
    "staff": ("人员档案", ("人员",)),
    "attendance": ("人员档案", ("考勤",)),
    "rota": ("人员档案", ("拜访排班",)),
    "visits": ("电话访问", ("记录",)),
    "issues_log": ("工作日志", ("问题",)),
    "week_plan": ("工作日志", ("周安排",)),
    "vehicles": ("车辆检查", ("日检",)),
    "approvals": ("批条签收", ("记录",)),
    "issued_visits": ("排期记录", ("已下达排期",)),
    "settings": ("设置", ("参数",)),
    "header_words": ("设置", ("表头词典",)),
    "name_words": ("设置", ("名称对照",)),
    "calendar": ("设置", ("工作日历",)),
    "closed_months": ("设置", ("月结",)),
}

# where closed months are kept when the settings have no sheet for them
CLOSED_MONTHS_BOOK = "月结"

TABLES: dict[str, Said] = {
    "outlets": Said("网点客户档案", "outlet register"),
    "proposals": Said("新开网点与更正", "proposals"),
    "outlet_stock": Said("网点存货", "stock at outlets"),
    "receivables": Said("应收明细", "receivables"),
    "receipts": Said("回款登记", "receipts"),
    "opening_balances": Said("期初欠款", "opening balances"),
    "promises": Said("还款承诺", "promises"),
    "launch_plan": Said("市场启动计划", "launch plan"),
    "stock": Said("库存", "stock"),
    "stock_moves": Said("出入库流水", "stock moves"),
    "sales": Said("销售明细", "sales"),
    "redemptions": Said("盒盖兑付", "cap redemptions"),
    "deliveries": Said("送货记录", "deliveries"),
    "settlement_goods": Said("平帐货物", "settlement: goods"),
    "settlement_money": Said("平帐交款", "settlement: money"),
    "settlement_caps": Said("平帐盒盖", "settlement: caps"),
    "targets": Said("任务指标", "targets"),
    "staff": Said("人员", "staff"),
    "attendance": Said("考勤", "attendance"),
    "rota": Said("拜访排班", "visit rota"),
    "visits": Said("访问记录", "visits and calls"),
    "issues_log": Said("问题记录", "problems log"),
    "week_plan": Said("周工作安排", "week plan"),
    "vehicles": Said("车辆日检", "vehicle checks"),
    "approvals": Said("批条签收", "approvals"),
    "issued_visits": Said("已下达排期", "issued schedules"),
    "settings": Said("参数设置", "settings"),
    "header_words": Said("表头词典", "header dictionary"),
    "name_words": Said("名称对照", "name dictionary"),
    "calendar": Said("工作日历", "working calendar"),
    "closed_months": Said("月结", "closed months"),
}


def report_title(name: str) -> str:
    """What a report is called in the person's language."""
    return say(f"report_{name}")


def report_purpose(name: str) -> str:
    """What a report is for, in the person's language."""
    return say(f"purpose_{name}")
