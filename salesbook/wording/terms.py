"""The field's vocabulary: every column name used in code, its titles, and the other titles clerks give it."""

from typing import NamedTuple

from salesbook.wording import language


class Term(NamedTuple):
    """A column's Chinese title, English title, the other titles met in real books, and its unit."""

    zh: str
    en: str
    aliases: tuple[str, ...] = ()
    unit: str = ""

    def __str__(self) -> str:
        return self.en if language() == "en" else self.zh

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title this term may stand under, the usual one first."""
        return (self.zh, *self.aliases, self.en)


YUAN = "元"
DAYS = "天"

TERMS: dict[str, Term] = {
    # who and where
    "outlet_code": Term(
        "网点编码",
        "Outlet code",
        ("客户编码", "终端编码", "客户编号", "网点编号", "客户代码", "档案编号", "店铺编码", "编号", "编码"),
    ),
    "outlet_name": Term(
        "网点名称",
        "Outlet",
        (
            "客户名称",
            "客户",
            "网点",
            "终端名称",
            "店名",
            "门店名称",
            "店铺名称",
            "往来单位",
            "单位名称",
            "应收客户、网点",
            "客户简称",
            "客户全称",
            "名称",
        ),
    ),
    "channel": Term("渠道", "Channel", ("渠道类型", "通路/餐饮", "网点渠道")),
    "category": Term(
        "类别", "Category", ("网点类型", "客户类别", "终端类别", "业态", "终端业态", "客户类型", "网点类别", "品类")
    ),
    "grade": Term("等级", "Grade", ("终端等级", "客户等级", "信用等级", "客户级别", "ABC分类", "分级")),
    "district": Term("片区", "District", ("所属片区", "区域", "客户片区", "区县", "街道", "客户区域", "商圈")),
    "route": Term("线路", "Route", ("路线", "送货线路", "拜访线路", "车次线路")),
    "address": Term("地址", "Address", ("送货地址", "详细地址", "网点地址", "店址")),
    "landmark": Term("线路对比标志物", "Landmark", ("标志物", "线路上的对比标志物", "参照物", "对面/旁边", "位置说明")),
    "contact": Term("联系人", "Contact", ("客户联系人", "店主", "老板", "老板姓名", "负责人", "收货人")),
    "phone": Term(
        "电话", "Phone", ("联系电话", "老板电话", "手机", "手机号码", "联系方式", "移动电话", "联系手机", "座机电话")
    ),
    "salesperson": Term(
        "业务员",
        "Salesperson",
        ("负责业务员", "业代", "责任人", "跟进人", "客户经理", "区域业务", "业务负责人", "员工名称"),
    ),
    "opened_date": Term("开点日期", "Opened", ("开户日期", "建档日期", "新开日期")),
    "credit_limit": Term(
        "信用额度", "Credit limit", ("授信额度", "赊销额度", "最大欠款额度", "欠款上限", "额度"), YUAN
    ),
    "credit_days": Term(
        "账期", "Credit days", ("账期天数", "信用期", "信用天数", "赊销天数", "付款期限", "帐期"), DAYS
    ),
    "status": Term("状态", "Status", ("网点状态", "客户状态", "在职状态", "处理情况", "处理状态")),
    "note": Term("备注", "Note", ("说明", "摘要", "备考")),
    "person": Term("人员", "Person", ("姓名", "员工", "人员姓名", "业务员", "经手人", "责任人", "领用人")),
    "post": Term("岗位", "Post", ("职务", "岗位名称", "工种")),
    # proposals and counts at outlets
    "proposed_date": Term("提报日期", "Proposed on", ("上报日期",)),
    "proposed_by": Term("提报人", "Proposed by", ("上报人",)),
    "proposal_kind": Term("新开/更正", "Kind of proposal", ("提报类型",)),
    "proposal_status": Term("审核状态", "State", ("审核结果", "审批状态")),
    "approved_by": Term("批准人", "Approved by", ("审批人",)),
    "approved_date": Term("批准日期", "Approved on", ("审核日期", "审批日期")),
    "counted_date": Term("点数日期", "Counted on", ("清点日期",)),
    "counted_qty": Term("存货数量", "Counted", ("店内存货", "清点数量")),
    "counted_by": Term("点数人", "Counted by", ("清点人",)),
    # receivables
    "slip_no": Term(
        "赊销凭单号",
        "Slip no.",
        ("凭单号", "单号", "赊销单号", "销售单号", "单据编号", "送货单号", "凭证号", "票号", "发票号", "编号"),
    ),
    "sale_date": Term(
        "赊销日期",
        "Sale date",
        ("销售日期", "挂账日期", "业务日期", "欠款日期", "单据日期", "开票日期", "送货日期", "日期"),
    ),
    "item": Term(
        "品项", "Item", ("商品名称", "品名", "产品名称", "产品", "货名", "货品名称", "商品全称", "商品", "名称")
    ),
    "amount": Term("金额", "Amount", (), YUAN),
    "receivable_amount": Term(
        "应收金额", "Amount owed", ("应收款", "赊销金额", "单据金额", "欠款金额", "总应收款", "金额"), YUAN
    ),
    "receipt_amount": Term("回款金额", "Amount received", ("收款金额", "还款金额", "实收金额", "金额"), YUAN),
    "promised_amount": Term("承诺金额", "Amount promised", ("约定还款金额", "金额"), YUAN),
    "sale_amount": Term("销售金额", "Sales amount", ("金额", "销售额", "货款", "实际销售金额"), YUAN),
    "planned_amount": Term("排期金额", "Amount planned", ("应清金额", "计划金额", "金额"), YUAN),
    "due_date": Term(
        "到期日", "Due date", ("到期日期", "应收日期", "应付款日", "约定回款日", "预计收款日期", "还款日", "到期时间")
    ),
    "disputed": Term("争议", "Disputed", ("有无争议", "是否争议", "争议否")),
    "balance": Term(
        "余额",
        "Balance",
        ("欠款余额", "应收余额", "未收金额", "未收款", "未回款", "结欠", "尚欠", "细分应收款", "剩余欠款金额"),
        YUAN,
    ),
    "received_to_date": Term("已收金额", "Received to date", ("已回款", "已收款金额", "已付", "累计回款"), YUAN),
    "receipt_no": Term("回款单号", "Receipt no.", ("收款单号", "收据号", "收款凭证号", "编号")),
    "received_date": Term("回款日期", "Received", ("收款日期", "到账日期", "还款日期", "日期")),
    "method": Term("方式", "Method", ("收款方式", "回款方式", "付款方式", "支付方式", "结算方式")),
    "collector": Term("收款人", "Collector", ("经手人", "催收人", "清欠责任人", "收款业务员", "催收人员")),
    "receipt_kind": Term("类型", "Kind", ("回款类型", "收款类型", "业务类型", "单据类型")),
    "promised_date": Term("承诺还款日", "Promised date", ("承诺日期", "承诺付款日期", "约定还款日")),
    "taken_by": Term("承诺接受人", "Taken by", ("经手人", "记录人", "跟进人")),
    "made_date": Term("登记日期", "Made on", ("承诺登记日", "记录日期", "日期")),
    # launch plan
    "phase": Term("期次", "Phase", ("启动期次", "批次", "阶段")),
    "start_date": Term("启动日期", "Start", ("开始日期", "起始日期")),
    "end_date": Term("铺货截止", "End", ("截止日期", "结束日期", "铺货截止日期")),
    "instalments": Term("清欠批次", "Instalments", ("分期", "清欠分期", "还款批次")),
    "stop_supply_days": Term("停供天数", "Stop-supply days", ("停供", "逾期停供天数"), DAYS),
    "outlet_target": Term("开点任务", "Outlet target", ("开点数", "开点指标")),
    # goods and stock
    "sku": Term(
        "品项编码", "SKU", ("商品编号", "商品编码", "货号", "产品编码", "条码", "基本条码", "物料编码", "编码", "编号")
    ),
    "stock_kind": Term("种类", "Kind", ("类型", "物品种类", "商品类型")),
    "spec": Term("规格", "Spec", ("规格型号", "包装规格", "型号")),
    "unit": Term("单位", "Unit", ("基本单位", "计量单位", "小单位")),
    "pack": Term("箱规", "Pack size", ("箱入数", "每件数量", "换算率", "比例")),
    "opening_qty": Term(
        "期初数量", "Opening stock", ("期初库存", "期初", "上期结存", "昨日结存", "上期结存数量", "初始库存")
    ),
    "in_qty": Term("入库数量", "Received", ("本期入库", "收入数量", "增加数量", "本期采购")),
    "out_qty": Term("出库数量", "Issued", ("本期出库", "支出数量", "减少数量", "本期销售")),
    "damaged_qty": Term("破损数量", "Damaged", ("污、破损", "报损数量", "残次")),
    "on_hand": Term(
        "结存", "On hand", ("库存", "库存数量", "现货库存", "当前库存", "期末库存", "实存", "账存", "数量")
    ),
    "committed": Term("已开票未出", "Committed", ("预占库存", "已开未出", "待出库")),
    "inbound": Term("在途", "Inbound", ("在途数量", "待入库")),
    "warn_level": Term("预警量", "Warning level", ("安全库存", "最低安全库存", "库存下限", "最小库存")),
    "max_level": Term("最高库存", "Maximum level", ("库存上限", "最高安全库存", "最大库存")),
    "unit_cost": Term("成本价", "Unit cost", ("采购价", "进价", "成本单价", "成本"), YUAN),
    "production_date": Term("生产日期", "Produced", ("批次日期",)),
    "shelf_life_days": Term("保质期", "Shelf life", ("保质期天数", "保质天数"), DAYS),
    "product_category": Term("品类", "Product category", ("商品类别", "产品类别", "类别")),
    "date": Term("日期", "Date", ("业务日期", "销售日期", "单据日期", "发生日期", "登记日期", "制单时间")),
    "qty": Term("数量", "Quantity", ("销售数量", "销量", "件数", "出入数量")),
    "move_kind": Term("类型", "Kind", ("出入库类型", "业务类型", "流水类型")),
    "approval_no": Term("批条号", "Approval no.", ("批条编号", "批条")),
    # sales
    "gift_qty": Term("搭赠", "Gift qty", ("搭赠数量", "赠送数量", "赠品数量", "随货搭赠", "买赠", "赠送")),
    "unit_price": Term("单价", "Unit price", ("售价", "销售价", "批发单价", "供货价", "开票价"), YUAN),
    "discount": Term("折让", "Discount", ("折扣", "优惠金额", "让利", "立减", "抹零"), YUAN),
    "terms": Term("结算", "Terms", ("现款/赊销", "结算方式", "付款方式", "现结/赊销", "货款方式")),
    "deliverer": Term("配送员", "Deliverer", ("送货员", "配送", "送货人")),
    "driver": Term("司机", "Driver", ("司机姓名", "驾驶员")),
    "sale_kind": Term("类型", "Kind", ("销售/退货", "业务类型", "单据类型")),
    "return_of": Term("原单号", "Return of slip", ("退货原单号", "原凭单号")),
    # redemptions
    "cap_kind": Term("盒盖品种", "Cap kind", ("盖种", "瓶盖品种", "品种", "品项")),
    "collected_qty": Term("收回数量", "Collected", ("收回", "回收数量")),
    "paid_value": Term("兑付金额", "Paid out", ("兑换金额", "兑付"), YUAN),
    "handed_qty": Term("交财务数量", "Handed in", ("交财务", "上交数量")),
    "claimable": Term("可核销金额", "Claimable", ("可向厂家核销", "厂家核销金额", "可核销"), YUAN),
    # deliveries
    "vehicle": Term("车辆", "Vehicle", ("车号", "车牌号", "车牌")),
    "trip": Term("车次", "Trip", ("趟次",)),
    "delivered": Term("是否送达", "Delivered", ("送达", "是否已送达")),
    "reason": Term("未送达原因", "Reason", ("原因", "未达原因")),
    "time": Term("时间", "Time", ("送达时间", "签收时间")),
    # settlements
    "opening": Term("前日留车", "Opening", ("期初", "昨日留车", "上日留车", "期初结存")),
    "loaded": Term("领货", "Loaded", ("领货数量", "出库领货")),
    "restocked": Term("补货", "Restocked", ("补货数量",)),
    "returned_in": Term("收回退货", "Returned in", ("退货收回", "客户退货")),
    "sold": Term("销售数量", "Sold", ("销售", "售出")),
    "gifts": Term("搭赠", "Gifts", ("搭赠数量", "赠送")),
    "samples": Term("样品", "Samples", ("品尝", "样品品尝")),
    "damaged": Term("破损", "Damaged", ("破损数量", "报损")),
    "transferred": Term("移货", "Transferred", ("移库", "移货转出")),
    "returned": Term("回库", "Returned", ("回库数量", "剩余货回库")),
    "kept": Term("留车", "Kept", ("今日留车", "期末留车")),
    "cash": Term("现金", "Cash", ("实交现金", "库存现金"), YUAN),
    "wechat": Term("微信", "WeChat", ("微信收款",), YUAN),
    "alipay": Term("支付宝", "Alipay", ("支付宝收款",), YUAN),
    "transfer": Term("转账", "Transfer", ("银行转账",), YUAN),
    "cheque": Term("支票", "Cheque", (), YUAN),
    "credit_slips": Term("赊销凭单", "Credit slips", ("赊销凭单金额", "赊销", "凭单金额", "欠条"), YUAN),
    "advances_used": Term("用预收", "Advances used", ("冲预收", "使用预收款"), YUAN),
    "arrears": Term("收前欠", "Arrears collected", ("收欠款", "清欠回款"), YUAN),
    "advances": Term("收预收", "Advances taken", ("预收款", "收预收款"), YUAN),
    "refunds": Term("退款", "Refunds", ("退货退款",), YUAN),
    "expenses": Term("批准费用", "Approved expenses", ("费用", "费用支出"), YUAN),
    "scrapped": Term("作废数量", "Scrapped", ("作废", "报废")),
    # targets, staff
    "period": Term("周期", "Period", ("周次", "期间", "周", "日期")),
    "indicator": Term("指标", "Indicator", ("任务指标", "考核指标", "指标名称")),
    "target": Term("任务", "Target", ("任务量", "目标", "目标值", "指标值", "计划", "任务数")),
    "districts": Term("负责片区", "Districts", ("片区", "负责区域", "区域")),
    "visits_per_day": Term(
        "日拜访能力",
        "Visits per day",
        ("日拜访数", "每日拜访能力", "日拜访家数", "每日拜访家数", "每天拜访家数", "日拜访量", "拜访能力"),
    ),
    "attendance_state": Term("考勤", "Attendance", ("出勤状态", "考勤状态", "出勤")),
    "reported_points": Term("报点数", "Points reported", ("报点",)),
    "weekday": Term("星期", "Weekday", ("周几", "拜访日")),
    "routes": Term("线路", "Routes", ("拜访线路", "路线")),
    # logs
    "visit_kind": Term("方式", "Kind", ("访问方式", "拜访方式", "类型")),
    "result": Term("结果", "Result", ("访问结果", "拜访结果", "反馈")),
    "next_date": Term("下次联系", "Next contact", ("下次访问日期", "下次拜访日", "下次联系日期")),
    "problem": Term("问题", "Problem", ("问题描述", "主要问题", "存在问题")),
    "owner": Term("负责人", "Owner", ("责任人", "跟进人")),
    "plan": Term("工作安排", "Plan", ("安排", "工作内容", "具体安排", "本周安排")),
    "mileage": Term("里程", "Mileage", ("里程数", "公里数", "里程表读数")),
    "fuel": Term("油量", "Fuel", ("油况", "加油", "剩余油量")),
    "condition": Term("车况", "Condition", ("车辆状况",)),
    "document": Term("资料名称", "Document", ("打印资料", "资料", "文件")),
    "copies": Term("份数", "Copies", ("打印份数",)),
    "printed_by": Term("打印人", "Printed by", ("经办人",)),
    "signed_by": Term("签收人", "Signed by", ("领取人",)),
    # issued schedules
    "issued_date": Term("下达日期", "Issued on", ("编制日期",)),
    "visit_date": Term("拜访日", "Visit date", ("清欠日", "排期日期", "排期日")),
    "times_planned": Term("累计排期次数", "Times planned", ("排期次数", "第几次")),
    "plan_hash": Term("排期编号", "Plan hash", ("校验码",)),
    # settings
    "parameter": Term("参数", "Parameter", ("参数名称", "项目")),
    "value": Term("值", "Value", ("参数值", "取值", "数值")),
    "written_name": Term("写法", "Written as", ("原写法", "账上写法")),
    "standard_name": Term("标准名称", "Standard name", ("档案名称",)),
    "same": Term("是否同一", "Same", ("同一家", "是同一个")),
    "header": Term("表头", "Header", ("原表头", "列名")),
    "table": Term("表", "Table", ("所属表",)),
    "field": Term("字段", "Field", ("对应字段", "标准名称")),
    "day_kind": Term("工作/休息", "Day kind", ("类型", "安排", "日历类型")),
    # what is calculated
    "bucket": Term("账龄", "Ageing"),
    "items": Term("笔数", "Items"),
    "share": Term("占比", "Share"),
    "open": Term("未清金额", "Open", (), YUAN),
    "received": Term("已核销", "Allocated", (), YUAN),
    "instalment_no": Term("批次", "Instalment"),
    "days_past_due": Term("逾期天数", "Days past due", (), DAYS),
    "due_source": Term("到期日依据", "Due date from"),
    "overdue": Term("逾期金额", "Overdue", (), YUAN),
    "unapplied": Term("预收/未核销", "Unapplied", (), YUAN),
    "over_limit": Term("超额", "Over limit", (), YUAN),
    "rule": Term("核销规则", "Rule"),
    "allocated": Term("核销金额", "Allocated", (), YUAN),
    "day": Term("拜访日", "Day"),
    "visit_count": Term("家数", "Visits"),
    "points": Term("积分", "Points"),
    "why": Term("为什么", "Why"),
    "level": Term("督办级别", "Escalation"),
    "capacity": Term("可拜访", "Capacity"),
    "used": Term("已排", "Used"),
    "shadow_price": Term("多一家值", "One more is worth", (), YUAN),
    "collected": Term("实收", "Collected", (), YUAN),
    "signed": Term("客户签字", "Signed"),
    "sequence": Term("序", "No."),
    "left_out_reason": Term("未排原因", "Reason"),
    "attainment_rate": Term("达成率", "Attainment"),
    "elapsed_rate": Term("时间进度", "Time elapsed"),
    "gap": Term("进度差", "Gap"),
    "actual": Term("完成", "Actual"),
    "required_per_day": Term("日均需完成", "Required per day"),
    "forecast": Term("预计完成", "Forecast"),
    "last_week": Term("上周完成", "Last week"),
    "rank": Term("岗内排名", "Rank"),
    "light": Term("状态", "Status"),
    "gross_sales": Term("销售", "Sales", (), YUAN),
    "returns": Term("退货", "Returns", (), YUAN),
    "discounts": Term("折让", "Discounts", (), YUAN),
    "net_sales": Term("净销售", "Net sales", (), YUAN),
    "cost_of_sales": Term("销货成本", "Cost of sales", (), YUAN),
    "gross_profit": Term("毛利", "Gross profit", (), YUAN),
    "gross_margin_rate": Term("毛利率", "Gross margin"),
    "gift_cost": Term("搭赠成本", "Gifts", (), YUAN),
    "cap_cost": Term("盒盖净成本", "Caps, net", (), YUAN),
    "promo_cost": Term("促销品", "Promo items", (), YUAN),
    "delivery_cost": Term("配送费", "Delivery", (), YUAN),
    "damage_cost": Term("破损", "Damage", (), YUAN),
    "capital_cost": Term("资金占用", "Cost of capital", (), YUAN),
    "provision_change": Term("坏账准备变动", "Change in provision", (), YUAN),
    "rebate": Term("返利（未到账）", "Rebate (not yet received)", (), YUAN),
    "contribution": Term("贡献", "Contribution", (), YUAN),
    "contribution_rate": Term("贡献率", "Contribution rate"),
    # the market's papers
    "outlet_total": Term("网点数", "Outlets"),
    "outlet_prospects": Term("意向", "Prospects"),
    "outlet_active": Term("活跃", "Active"),
    "outlet_new": Term("本周新开", "New this week"),
    "outlet_lost": Term("流失", "Lost"),
    "order_count": Term("订货次数", "Orders"),
    "order_amount": Term("订货金额", "Ordered", (), YUAN),
    "coverage": Term("活跃率", "Coverage"),
    "average_order": Term("平均单次订货", "Average order", (), YUAN),
    "receivable": Term("应收余额", "Receivable", (), YUAN),
    "finding": Term("核对发现", "Found"),
    "stage": Term("进到哪一步", "Stage"),
    "old": Term("档案现值", "In the register"),
    "new": Term("改为", "Corrected"),
    "last_order": Term("最近订货", "Last order"),
    "quiet_days": Term("停购天数", "Days quiet", (), DAYS),
    "cost_to_serve": Term("服务成本", "Cost to serve", (), YUAN),
    "donor": Term("移出网点编码", "From (code)"),
    "donor_name": Term("移出网点", "From"),
    "packs": Term("件数", "Packs"),
    "credit": Term("退货冲账", "Return credit", (), YUAN),
    "slip": Term("新凭单", "New slip", (), YUAN),
    "basis": Term("存货依据", "Known from"),
    "as_of": Term("截至", "As of"),
    "available": Term("可用库存", "Available"),
    "daily_demand": Term("日均需求", "Daily demand"),
    "days_of_supply": Term("可销天数", "Days of supply", (), DAYS),
    "days_left": Term("剩余保质期", "Days left", (), DAYS),
    "stock_value": Term("库存金额", "Stock value", (), YUAN),
    "near_expiry_value": Term("临期金额", "Near expiry", (), YUAN),
    "trend": Term("销量趋势", "Trend"),
    "price": Term("均价", "Price", (), YUAN),
    "target_qty": Term("促销目标量", "Target quantity"),
    "gifts_planned": Term("赠送数量", "Gifts"),
    "budget": Term("毛利可承担", "The margin bears", (), YUAN),
    "expected_cost": Term("预计费用", "Expected cost", (), YUAN),
    "offer": Term("促销办法", "Offer"),
    "outlet_classes": Term("对象网点", "For which outlets"),
    "promoted": Term("促销品项数", "Items promoted"),
    "history": Term("近八周销售", "Sales of eight weeks", (), YUAN),
    "potential": Term("片区潜力", "Potential", (), YUAN),
    "month_days": Term("可用工作日", "Working days"),
    "weight": Term("权重", "Weight"),
    "quota": Term("任务定额", "Quota", (), YUAN),
    "per_day": Term("日均", "Per working day", (), YUAN),
    "week": Term("周", "Week"),
    "tier": Term("奖励档", "Tier"),
    "rate": Term("提成", "Rate"),
    "incentive": Term("奖励金额", "Incentive", (), YUAN),
    "usual_goods": Term("常订品项", "Usual goods"),
    "last_contact": Term("上次联系", "Last contact"),
    "last_result": Term("上次结果", "Last result"),
    "difference": Term("差额", "Difference", (), YUAN),
    "printed": Term("报表数", "As printed", (), YUAN),
    "proved": Term("重算数", "Added up again", (), YUAN),
    "what": Term("项目", "What"),
    "report": Term("报表", "Report"),
    "contents": Term("内容", "Contents"),
}


def title(name: str) -> str:
    """The title of a column in the person's language.

    >>> from salesbook.wording import use_language
    >>> use_language("en"); title("due_date"); use_language(None)
    'Due date'
    """
    return str(TERMS[name])
