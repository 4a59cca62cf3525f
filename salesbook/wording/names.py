"""Names of the department's books and sheets, of its tables, and of the reports."""

from salesbook.wording import Said

# the hidden name that a sheet of ours has: rendering and placing write it, reading leaves such sheets out
OWN_MARK = "_salesbook"

# table -> (book, its sheets): where the sample department keeps it, and where a reader looks first
BOOKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "outlets": ("网点客户档案", ("通路网点", "餐饮网点")),
    "proposals": ("新开网点", ("新开与更正",)),
    "outlet_stock": ("网点存货", ("存货点数",)),
    "receivables": ("应收客户网点名录", ("应收明细",)),
    "receipts": ("应收客户网点名录", ("回款登记",)),
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
}

TABLES: dict[str, Said] = {
    "outlets": Said("网点客户档案", "outlet register"),
    "proposals": Said("新开网点与更正", "proposals"),
    "outlet_stock": Said("网点存货", "stock at outlets"),
    "receivables": Said("应收明细", "receivables"),
    "receipts": Said("回款登记", "receipts"),
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
}

# report -> (what it is called, what it is for)
REPORTS: dict[str, tuple[Said, Said]] = {
    "collection-schedule": (
        Said("排期清欠表", "Collection schedule"),
        Said(
            "提前一天排好：谁、哪天、去哪家、收多少、为什么",
            "who visits whom on which day for how much, and why; made a day ahead",
        ),
    ),
    "receivables-ledger": (
        Said("应收汇总", "Receivables ledger"),
        Said(
            "总应收与细分应收、账龄、核销、预收、超额",
            "what is owed in all and in detail: ageing, allocation, unapplied receipts",
        ),
    ),
    "weekly-progress": (
        Said("一周各岗任务完成进度表", "Weekly progress"),
        Said(
            "各岗任务、完成、达成率与时间进度对照",
            "targets, actuals and attainment against the time elapsed, by post and person",
        ),
    ),
    "weekly-profit": (
        Said("销售赢利分析表", "Weekly profit"),
        Said("按人员、渠道、品类的每周赢利与统计备忘", "the week's contribution by person, channel and category"),
    ),
    "daily-report": (
        Said("工作日报·统计日报表", "Daily report"),
        Said(
            "当日销售额和回款、开发网点、完成清欠、主要问题、本周工作安排",
            "the day’s sales and receipts, outlets opened, arrears cleared, problems, the week’s plan",
        ),
    ),
    "morning-brief": (
        Said("晨会单", "Morning brief"),
        Said(
            "头天完成否、未送达原因、未平帐人员、今日任务与目标客户、限时督办",
            "yesterday done or not, not delivered and why, not settled, today’s targets and outlets, what is urgent",
        ),
    ),
    "settlement": (
        Said("平帐表", "Settlement"),
        Said(
            "每人货、款、单、盖四项平帐，未平帐或交款人员名单及简报",
            "every person's goods, money, slips and caps; who is not settled or has not paid in",
        ),
    ),
    "delivery-list": (
        Said("送货名单·装车单", "Delivery list"),
        Said(
            "按线路的送货网点、地址、电话、标志物，每车每趟装什么，上次未送达及原因",
            "outlets in route order with address, phone and landmark, what each trip loads, and what came back and why",
        ),
    ),
    "stock-shortage": (
        Said("库存及少缺清单", "Stock and shortages"),
        Said(
            "库存、少缺、建议订货、临期、污破损细目、凭批条发的促销品",
            "stock, what is short or out and what to order, near its date, damaged, promotion items by approval",
        ),
    ),
    "vehicle-check": (
        Said("车况油况", "Vehicle check"),
        Said(
            "各车最近检查、里程、油量、车况与未解决问题",
            "each vehicle's last check, kilometres, fuel, and problems not solved",
        ),
    ),
    "redemption": (
        Said("盒盖兑付平帐", "Cap redemption"),
        Said(
            "盒盖收回、兑付、交财务、可核销，按人按品种平帐",
            "caps collected, paid, handed in and claimable, balanced per person and kind",
        ),
    ),
    "attendance": (
        Said("报点与考勤", "Points and attendance"),
        Said(
            "各人出勤与报点，当日与本周，与访问和送货记录核对",
            "who came and how many points they reported, against the books of visits and deliveries",
        ),
    ),
    "sign-off": (
        Said("签收记录", "Sign-off"),
        Said(
            "凭批条打印了什么、谁签收，未签收的标红",
            "papers printed by approval, who signed, and what nobody has signed for",
        ),
    ),
    "outlet-statistics": (
        Said("网点客户资料统计", "Outlet statistics"),
        Said(
            "按渠道、类别、片区、等级统计网点数、活跃、新开、流失、订货与应收，及本周增补与更正",
            "outlets, active, new and lost, orders and receivables by class; what changed this week",
        ),
    ),
    "outlet-intake": (
        Said("新开网点与更正", "Outlet intake"),
        Said(
            "提报、核对、审核、入档：重名、重号、缺标志物或电话的逐条说明",
            "new outlets and corrections proposed, checked, approved and appended, each finding said",
        ),
    ),
    "prune-plan": (
        Said("网点删减计划", "Prune plan"),
        Said(
            "删哪些、为什么、哪些先不删，并排好同线路的移货开点",
            "which outlets go and why, which are spared, and whose goods open or supply whom",
        ),
    ),
    "promotion-plan": (
        Said("分类促销计划", "Promotion plan"),
        Said(
            "各品类推什么、对谁推、怎么送，毛利承担得起多少",
            "what to push in each category, to whom, with how many gifts the margin can bear",
        ),
    ),
    "quota-plan": (
        Said("任务定额与政策", "Quota plan"),
        Said(
            "月任务按历史、潜力、工作日分到人、到周，并测算分档奖励",
            "the month's target by person and week, and what a tiered incentive would cost",
        ),
    ),
    "call-list": (
        Said("电话访问名单", "Call list"),
        Said(
            "今天打给谁、为什么、该提什么货，旁边就是客户资料",
            "whom to telephone today and why, with the outlet's file beside it",
        ),
    ),
    "proof": (
        Said("勾稽表", "Proof"),
        Said("每个合计再算一遍，差额必须为 0.00", "every printed total again, with the difference, which must be 0.00"),
    ),
}


def report_title(name: str) -> str:
    """What a report is called in the person's language."""
    return str(REPORTS[name][0])
