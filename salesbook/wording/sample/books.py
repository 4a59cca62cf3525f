"""How the clerks keep their books: titles, sign-off lines, ways of writing a date and an amount."""

from salesbook.wording import Said

MADE_UP = "本表为样例数据，网点、人员、电话、品牌均为虚构。"
MADE_UP_PROPERTY = Said(
    "样例数据：由 salesbook sample 生成，网点、人员、电话、品牌均为虚构。",
    "Sample data made by “salesbook sample”: the outlets, people, phones and brands do not exist.",
)
UNIT_LINE = "单位：元"
SIGN_LINE = "制表人：{clerk}　　审核人：{manager}　　日期：{day}"
TOTAL = "合计"
SUBTOTAL = "小计"
MONTH_SUBTOTAL = "{0.year}年{0.month}月小计"
DAY_IN_WORDS = "{0.year}年{0.month}月{0.day}日"
YES, NO = "是", "否"
SERIAL = "序号"
DATE_STYLES = (
    "{0.year}.{0.month}.{0.day}",
    "{0.year}-{0.month:02d}-{0.day:02d}",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%Y%m%d}",
)
AMOUNT_STYLES = ("{0:,.2f}", "￥{0:,.2f}", "{0:.2f}元")

# sheet -> its title row
SHEET_TITLES: dict[str, str] = {
    "通路网点": "通路网点客户档案",
    "餐饮网点": "餐饮网点客户档案",
    "应收明细": "应收客户、网点名录（细分应收款）",
    "回款登记": "回款登记簿",
    "还款承诺": "还款承诺登记",
    "启动计划": "原市场启动计划",
    "商品库存": "商品库存表",
    "促销品礼品": "促销品、礼品库存表",
    "出入库流水": "出入库流水账",
    "销售明细": "销售流水账",
    "盒盖兑付": "盒盖兑付登记",
    "送货": "配送记录",
    "货物": "日清平帐表（货物）",
    "交款": "日清平帐表（交款）",
    "盒盖": "日清平帐表（盒盖）",
    "周任务": "各岗周任务指标",
    "日任务": "各岗日任务指标",
    "新开与更正": "新开网点与更正名单",
    "存货点数": "网点存货点数",
    "人员": "人员档案",
    "考勤": "考勤与报点",
    "拜访排班": "业务员拜访排班表",
    "记录": "登记簿",
    "问题": "工作日志：当日主要问题",
    "周安排": "工作日志：本周工作具体安排",
    "日检": "车况油况日检表",
    "已下达排期": "排期清欠记录（已下达）",
    "参数": "参数设置",
    "表头词典": "表头词典",
    "工作日历": "工作日历",
}
# table -> field -> the title this department's clerk uses, where it is not the usual one
CLERK_TITLES: dict[str, dict[str, str]] = {
    "outlets": {
        "outlet_code": "客户编号",
        "contact": "店主",
        "phone": "联系电话",
        "credit_days": "账期(天)",
        "credit_limit": "信用额度（元）",
    },
    "receivables": {
        "outlet_code": "客户编号",
        "outlet_name": "应收客户、网点",
        "amount": "应收金额（元）",
        "disputed": "有无争议",
    },
    "receipts": {"outlet_code": "客户编号", "amount": "回款金额（元）", "slip_no": "赊销凭单号"},
    "stock": {"on_hand": "结存", "unit_cost": "成本价(元)", "shelf_life_days": "保质期(天)"},
    "sales": {"outlet_code": "客户编号", "slip_no": "单号", "amount": "销售金额", "gift_qty": "搭赠数量"},
    "visits": {"outlet_code": "客户编号"},
    "staff": {"person": "姓名"},
    "attendance": {"person": "姓名", "state": "考勤状态"},
    "deliveries": {"outlet_code": "客户编号", "slip_no": "送货单号", "deliverer": "送货员"},
}
# table -> parent title over the fields from the first to the last: a header of two rows
PARENTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "outlets": (("送货资料", "district", "landmark"), ("赊销条件", "credit_limit", "credit_days")),
    "stock": (
        ("本期收发", "opening_qty", "damaged_qty"),
        ("数量", "on_hand", "max_level"),
        ("保质", "production_date", "shelf_life_days"),
    ),
    "settlement_goods": (("增加", "opening", "returned_in"), ("减少", "sold", "kept")),
    "settlement_money": (("交款", "cash", "cheque"), ("增减项目", "advances_used", "expenses")),
}
