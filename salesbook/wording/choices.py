"""Words a cell may hold where only a few are allowed: the code used in frames, and how people write it."""

from salesbook.wording.terms import Term

# what stands in a ledger's column of payments, under 状态 or 是否结清
_OPEN = tuple(
    "未结清 未收 未付 未清 欠款 挂账 未收款 未回款 未付款 未回 待收 待收款 待付款 未核销 否 × unpaid outstanding no".split()
)
_PARTLY = tuple("部分 部分收款 部分回款 部分已收 部分付款 部分未收 部分核销 partial partiallypaid".split())
_SETTLED = tuple(
    "结清 已结 已收 已收清 已付清 已清 清 已付 已付款 已收款 已回款 已回 已收回 付清 收讫 两清 已核销 已到账".split()
    + "是 √ paid yes".split()
)

CHOICES: dict[str, dict[str, Term]] = {
    "channel": {
        "retail": Term("通路", "Retail", ("零售", "流通", "通路网点")),
        "restaurant": Term("餐饮", "Restaurant", ("餐饮网点", "酒店")),
    },
    "outlet_status": {
        "active": Term("正常", "Active", ("营业", "合作", "在营", "有效")),
        "season_break": Term("季节停业", "Season break", ("歇业", "淡季停业", "季节性停业")),
        "stopped": Term("停供", "Supply stopped", ("停止供货",)),
        "lost": Term("已流失", "Lost", ("流失", "关店", "关闭", "停业", "无效")),
        "prospect": Term("意向", "Prospect", ("意向网点", "待开")),
    },
    "proposal_kind": {
        "new": Term("新开", "New", ("新增", "开点")),
        "correction": Term("更正", "Correction", ("修改", "变更")),
    },
    "proposal_status": {
        "proposed": Term("提报", "Proposed", ("待审核", "已提报")),
        "approved": Term("同意", "Approved", ("审核通过", "已审核", "批准")),
        "rejected": Term("驳回", "Rejected", ("不同意", "退回")),
        "appended": Term("已入档", "In the register", ("已录入", "已建档")),
    },
    "proposal_stage": {
        "mend": Term("待补正", "To be mended"),
        "approve": Term("待审核", "To be approved"),
        "append": Term("待入档", "To be appended"),
        "appended": Term("已入档", "In the register"),
        "rejected": Term("驳回", "Rejected"),
    },
    "finding": {
        "in_register": Term("已在档案", "In the register already"),
        "same_name": Term("与档案重名", "Same name as in the register"),
        "near_name": Term("与档案名称相近", "Name close to one in the register"),
        "same_phone": Term("电话与档案相同", "Telephone of another outlet"),
        "same_place": Term("地址与档案相同", "Address of another outlet"),
        "proposed_twice": Term("重复提报", "Proposed twice"),
        "unknown_outlet": Term("档案里没有", "Not in the register"),
        "no_landmark": Term("缺标志物", "No landmark"),
        "no_phone": Term("缺电话", "No telephone"),
        "no_address": Term("缺地址", "No address"),
        "no_class": Term("缺渠道、类别或片区", "No channel, category or district"),
        "no_change": Term("没有要改的内容", "Nothing to change"),
    },
    "promo_reason": {
        "expired": Term("过期撤柜", "Expired: withdraw"),
        "near_expiry": Term("临期", "Near expiry"),
        "overstock": Term("积压", "Overstock"),
        "falling": Term("下滑", "Falling"),
        "best_margin": Term("主推", "Best margin"),
    },
    "hold_reason": {
        "over_limit": Term("超信用额度", "Over the credit limit"),
        "too_late": Term("逾期超过停供天数", "Overdue past the day of stopping"),
        "escalated": Term("多次排期未清", "Planned again and again, not collected"),
        "closed": Term("档案已停供或流失", "Stopped or lost in the register"),
    },
    "call_reason": {
        "agreed": Term("约好", "Agreed"),
        "broken": Term("失约", "Broken promise"),
        "promised": Term("承诺到期", "Promise due"),
        "runs_out": Term("快断货", "Runs out"),
        "cycle_due": Term("到周期", "Cycle due"),
        "silent": Term("久未进货", "Silent"),
    },
    "method": {
        "cash": Term("现金", "Cash"),
        "wechat": Term("微信", "WeChat", ("微信支付", "扫码")),
        "alipay": Term("支付宝", "Alipay"),
        "transfer": Term("转账", "Transfer", ("银行转账", "汇款", "对公转账")),
        "cheque": Term("支票", "Cheque"),
        "caps": Term("盒盖抵款", "Caps", ("盖抵款", "瓶盖抵款")),
    },
    "receipt_kind": {
        "receipt": Term("收款", "Receipt", ("回款", "收欠款", "清欠", "盒盖抵款", "预收", "预收款", "定金")),
        "return": Term("退货", "Return", ("退货冲账",)),
        "allowance": Term("折让", "Allowance", ("折扣", "抹零")),
        "write_off": Term("坏账核销", "Write-off", ("坏账", "核销")),
        "refund": Term("退款", "Refund", ("退客户款", "退回货款")),
        "reversal": Term("冲销", "Reversal", ("退票", "冲回", "空头支票", "红冲", "冲账", "支票退回")),
        "advance_used": Term("用预收", "Advance used", ("预收抵款", "预收冲抵", "冲预收")),
        "opening": Term("期初已收", "Received before the book", ("期初收款", "以前已收")),
    },
    "payment_state": {
        "open": Term("未结", "Open", _OPEN),
        "partly": Term("部分结清", "Partly settled", _PARTLY),
        "settled": Term("已结清", "Settled", _SETTLED),
    },
    "stock_kind": {
        "goods": Term("商品", "Goods", ("产品", "货品")),
        "promo": Term("促销品", "Promo item", ("促销物料",)),
        "gift": Term("礼品", "Gift", ("赠品",)),
    },
    "move_kind": {
        "receipt": Term("入库", "Goods in", ("采购入库", "进货")),
        "issue": Term("出库", "Goods out", ("领货", "销售出库", "发货")),
        "return": Term("回库", "Returned", ("剩余货回库",)),
        "breakage": Term("破损", "Breakage", ("报损",)),
        "soiling": Term("污损", "Soiling", ("脏污",)),
        "promo_issue": Term("促销领用", "Promo issue", ("礼品领用", "促销出库")),
        "count": Term("盘点", "Stock count", ("盘盈盘亏", "盘点差异")),
    },
    "terms": {
        "cash": Term("现款", "Cash", ("现结", "现金", "现销")),
        "credit": Term("赊销", "Credit", ("挂账", "欠款", "月结", "赊账")),
    },
    "sale_kind": {
        "sale": Term("销售", "Sale", ("销货",)),
        "return": Term("退货", "Return", ("退回",)),
    },
    "post": {
        "manager": Term("经理", "Manager", ("销售经理", "部门经理")),
        "retail_rep": Term("通路业务", "Retail rep", ("区域通路业务", "通路业务员")),
        "restaurant_rep": Term("餐饮业务", "Restaurant rep", ("区域餐饮业务", "餐饮业务员")),
        "deliverer": Term("配送员", "Deliverer", ("送货员",)),
        "driver": Term("司机", "Driver", ("驾驶员",)),
        "warehouse": Term("仓管", "Warehouse", ("仓库管理员", "库管")),
        "order_clerk": Term("业务与开票", "Order clerk", ("业务与开票员", "开票员", "市调与服务")),
        "finance": Term("财务", "Finance", ("会计", "出纳")),
    },
    "staff_status": {
        "active": Term("在职", "Active", ("正常", "在岗")),
        "left": Term("离职", "Left", ("已离职",)),
        "suspended": Term("停职", "Suspended", ("长假",)),
    },
    "attendance": {
        "present": Term("出勤", "Present", ("上班", "到岗", "正常")),
        "late": Term("迟到", "Late"),
        "leave": Term("请假", "On leave", ("事假", "年假", "调休")),
        "sick": Term("病假", "Sick"),
        "absent": Term("旷工", "Absent", ("缺勤",)),
        "rest": Term("休息", "Day off", ("轮休", "公休")),
    },
    "visit_kind": {
        "phone": Term("电话", "Phone call", ("电话访问", "电访")),
        "visit": Term("上门", "Visit", ("上门拜访", "拜访")),
    },
    "issue_status": {
        "open": Term("未解决", "Open", ("处理中", "待处理", "跟进中")),
        "closed": Term("已解决", "Closed", ("已处理", "完成", "已完成")),
    },
    "indicator": {
        "sales": Term("销售额", "Sales", ("销售金额", "销售")),
        "collection": Term("回款", "Collection", ("回款额", "收款")),
        "new_outlets": Term("开点", "New outlets", ("新开网点", "开点数")),
        "arrears_cleared": Term("清欠", "Arrears cleared", ("清欠额", "完成清欠")),
        "visits": Term("拜访", "Visits", ("拜访量", "拜访家数")),
        "delivery_rate": Term("送达率", "Delivery rate"),
        "drops": Term("送货点数", "Drops", ("送货点", "送货家数")),
        "settlement_rate": Term("平帐率", "Settlement rate", ("平帐", "平账率", "平账")),
        "shortage_timeliness": Term("少缺清单及时", "Shortage list on time", ("少缺清单及时率",)),
        "damage_rate": Term("破损率", "Damage rate"),
        "calls": Term("电话访问", "Calls", ("电访", "电话访问量")),
        "entry_timeliness": Term("资料录入及时", "Records on time", ("资料录入及时率",)),
        "schedule_lead_rate": Term("排期表提前率", "Schedule lead rate", ("排期提前率",)),
        "posting_timeliness": Term("回款登记及时", "Receipts posted on time", ("回款登记及时率",)),
    },
    "weekday": {
        "1": Term("周一", "Monday", ("星期一", "一", "礼拜一")),
        "2": Term("周二", "Tuesday", ("星期二", "二", "礼拜二")),
        "3": Term("周三", "Wednesday", ("星期三", "三", "礼拜三")),
        "4": Term("周四", "Thursday", ("星期四", "四", "礼拜四")),
        "5": Term("周五", "Friday", ("星期五", "五", "礼拜五")),
        "6": Term("周六", "Saturday", ("星期六", "六", "礼拜六")),
        "7": Term("周日", "Sunday", ("星期日", "星期天", "日", "周天")),
    },
    "day_kind": {
        "work": Term("工作", "Working day", ("上班", "班")),
        "rest": Term("休息", "Rest day", ("放假", "休")),
    },
    "bucket": {
        "credit": Term("贷项（不计账龄）", "Credits (not aged)"),
        "current": Term("未到期", "Not yet due"),
        "today": Term("今日到期", "Due today"),
        "1_7": Term("1–7", "1–7"),
        "8_30": Term("8–30", "8–30"),
        "31_60": Term("31–60", "31–60"),
        "61_90": Term("61–90", "61–90"),
        "90": Term("90 以上", "Over 90"),
        "unknown": Term("账龄不明", "Age unknown"),
    },
    "due_source": {
        "own": Term("凭单", "The slip"),
        "plan": Term("启动计划", "Launch plan"),
        "outlet": Term("网点账期", "Outlet's credit days"),
        "invoice": Term("票到账期（按赊销日推定）", "Terms from the invoice (assumed from the sale)"),
        "default": Term("默认账期（推定）", "Default credit days (assumed)"),
        "unknown": Term("账龄不明", "Age unknown"),
    },
    "rule": {
        "slip": Term("按凭单号", "By slip no."),
        "due": Term("等于已到期合计", "All that was due"),
        "exact": Term("金额相符", "Equal amount"),
        "oldest": Term("先到期先核销", "Oldest due first"),
        "advance": Term("预收自动冲抵", "Advance, by itself"),
        "advance_used": Term("用预收", "Advance used"),
        "red": Term("红冲", "Red row"),
        "refund": Term("退款", "Refund"),
        "reversal": Term("冲销", "Reversal"),
        "stored": Term("应收明细自记已收", "Paid according to the ledger"),
    },
    "left_out": {
        "capacity": Term("容量满", "No visit left"),
        "disputed": Term("有争议", "Disputed"),
        "before_promise": Term("未到承诺日", "Before the promised day"),
        "no_person": Term("无负责人", "Nobody responsible"),
        "absent": Term("负责人缺勤", "Person absent"),
        "no_route_day": Term("当日线路不到", "No route day"),
    },
    "points_rule": {
        "points_amount": Term("金额", "Amount"),
        "points_overdue": Term("逾期", "Overdue"),
        "points_broken_promise": Term("失约", "Broken promises"),
        "points_over_limit": Term("超额度", "Over limit"),
        "points_uncontacted": Term("久未联系", "Uncontacted"),
        "points_milestone": Term("启动节点", "Milestone"),
        "points_escalation": Term("排期未清", "Not collected"),
    },
    "level": {
        "rep": Term("业务员", "Rep"),
        "manager": Term("限时督办（经理）", "Manager"),
        "director": Term("老总", "General manager"),
        "stop_supply": Term("停供", "Stop supply"),
    },
    "light": {
        "green": Term("正常", "On track"),
        "yellow": Term("落后", "Behind"),
        "red": Term("严重落后", "Far behind"),
        "none": Term("—", "—"),
    },
    "settlement": {
        "balanced": Term("平", "Balanced"),
        "over": Term("长", "Over"),
        "short": Term("短", "Short"),
        "not_handed_in": Term("未交", "Not handed in"),
    },
    "shortage": {
        "out": Term("缺", "Out"),
        "short": Term("少", "Short"),
        "enough": Term("足", "Enough"),
        "unknown": Term("结存未填", "Not counted"),
    },
    "expiry": {
        "fresh": Term("正常", "Fresh"),
        "near": Term("临期", "Near its date"),
        "expired": Term("过期", "Expired"),
    },
    "yes_no": {"True": Term("是", "Yes"), "False": Term("否", "No")},
}


def choice(vocabulary: str, code: str) -> str:
    """How a code is shown to the person; an unknown code is shown as it is.

    >>> from salesbook.wording import use_language
    >>> use_language("en"); choice("terms", "credit"); use_language(None)
    'Credit'
    """
    words = CHOICES[vocabulary]
    return str(words[code]) if code in words else code
