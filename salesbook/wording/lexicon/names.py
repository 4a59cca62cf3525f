"""What the names of sheets and books, and the lines above a table, say of what is kept there; what the numbers of
documents begin with; the values that name a side."""

# classes with their points → words; where several words stand at one place of a name, the longest counts
_NAMED: dict[str, str] = {
    "receivables:4 opening_balances:4": "应收账款",
    "receivables:3.5 opening_balances:3.5": "应收, 欠款",
    "receivables:3 opening_balances:3": "receivable, 应收客户",
    "receivables:3": "赊销, open invoices",
    "opening_balances:4": "期初, 上年结转, opening balance",
    "receivables:1 sales:1": "往来明细",
    "receivables:2": "invoice, 对账单",
    "receipts:4.5": "回款, 收款, 到款",
    "receipts:1 receivables:1": "还款登记",
    "receipts:3": "payment",
    "receipts:4": "receipts",
    "receipts:1": "清欠",
    "promises:5": "承诺",
    "sales:2.5": "销售, sales",
    "sales:.6 stock_moves:.6": "流水",
    "sales:2": "订单, orders, 报单, sale",
    "sales:4": "销售出库",
    "sales:1.5 stock_moves:1": "出库",
    "sales:3": "销货",
    "sales:3.5": "退货",
    "sales:1": "transaction",
    "sales:1.5": "零售",
    "stock:3.5": "库存",
    "stock:3": "结存, 盘点, stock",
    "stock:2": "inventory",
    "stock_moves:4": "出入库, movement, 调拨",
    "stock_moves:1.5 purchases:1": "入库",
    "stock_moves:1.5 stock:1": "收发",
    "outlets:4": "客户档案, 客户资料, 客户信息, 客户数据",
    "outlets:2.5": "网点",
    "outlets:2": "终端",
    "outlets:1": "客户, 档案, 名录",
    "outlets:3": "customers, 客户名单",
    "outlets:1.5": "门店",
    "deliveries:3.5": "送货, 配送, 发货, 发货单",
    "deliveries:4": "deliveries",
    "deliveries:1.5 sales:2": "送货单",
    "deliveries:3": "快递",
    "targets:3.5": "任务, 目标, target",
    "targets:3": "指标",
    "payables:6": "应付, payable, accounts payable, 应付账款",
    "payables:5": "付款",
    "purchases:6": "采购, 进货, purchase",
    "suppliers:3 purchases:2 payables:1": "供应商",
    "suppliers:4": "vendor, supplier",
    "expenses:6": "费用, 支出, 报销, expense",
    "stored_value:6": "充值, 储值, 押金",
    "payables:5.5": "预付款, 预付",
    "receipts:3.5": "预收, 预收款, 定金",
    "expenses:5": "借支",
    "expenses:4": "借款",
    "other:6": "工资",
    "report:3": "提成, 月报, 年报, 报告, 完成率",
    "report:4": "预算, 汇总, 分析, aging report",
    "stored_value:5": "deposit",
    "quotation:6": "报价, 询价, quotation",
    "quotation:5": "quote",
    "prices:5": "价格表, 价目, price list",
    "prices:3": "价格",
    "report:2.5": "统计, 日报, 进度",
    "report:5": "排名",
    "report:6": "透视, pivot, dashboard, 看板",
    "report:4.5": "summary",
    "report:3.5": "账龄",
    "report:1.5": "aging",
    "report:2": "报表, 业绩",
    "instructions:3": "说明",
    "instructions:4": "填写",
    "instructions:2": "字典",
    "instructions:5": "readme, instructions",
    "copy:7": "副本, 备份, backup, 作废",
    "copy:6": "copy, 原稿, -原, 模板, 草稿, draft",
    "copy:5": "旧, old",
    "copy:4": "template",
    "copy:2": "历史",
}
NAMES: dict[str, tuple[tuple[str, float], ...]] = {
    word.strip(): tuple((each.split(":")[0], float(each.split(":")[1])) for each in classes.split())
    for classes, words in _NAMED.items()
    for word in words.split(",")
}

_PREFIXED: dict[str, str] = {
    "sales receivables": "XS XSD",
    "sales": "SO SA TH RE",
    "sales stock_moves": "CK",
    "receivables": "INV AR SX",
    "receipts": "SK HK RC PAY",
    "purchases": "CG PO JH GRN",
    "purchases stock_moves": "RK",
    "payables": "FK AP YF",
    "expenses": "FY BX ZC OU EXP",
    "quotation": "BJ QT QUO",
    "deliveries": "DEL SH D",
}
PREFIXES: dict[str, tuple[str, ...]] = {
    prefix: tuple(classes.split()) for classes, prefixes in _PREFIXED.items() for prefix in prefixes.split()
}

# titles that are times or ranges of days: the columns of a finished report
PERIOD_TITLES = (
    r"\d{1,2}月份?|\d{1,2}[日号]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ -]\d{2,4})?|q[1-4]|第.季度"
    r"|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}[-/.年]\d{1,2}月?|周.|20\d\d年?"
)
BUCKET_TITLES = (
    r".*?\d+\s*[-~—–至到_]\s*\d+\s*(?:天|日|days?|d|个月|amount)?|\d+\s*(?:天|日|days?)?\s*(?:以内|以上|以下)|[<>]\s*\d+"
    r"|\d+\+|(?:over|current)[ _]\d+\+?|current|未到期"
)
# words in titles or above a table that name the customer's side, and no other
CUSTOMER_WORDS = (
    "客户|顾客|网点|终端|门店|店铺|店仓|购货|购买单位|收货|经销商|customer|client|outlet|buyer|cust_|consignee|debtor"
)
ORIGINAL = "原"  # after a dash: the book as it was before
PIVOT_TITLES = ("求和项", "计数项", "平均值项", "sum of", "count of", "average of")
