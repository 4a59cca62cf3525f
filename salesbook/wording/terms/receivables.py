"""Titles of the books of debt: receivables, receipts, promises, the launch plan."""

from salesbook.wording.terms.term import DAYS, YUAN, Term

TERMS: dict[str, Term] = {
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
        (
            "欠款余额",
            "应收余额",
            "未收金额",
            "未收款",
            "未回款",
            "结欠",
            "尚欠",
            "细分应收款",
            "剩余欠款金额",
            "尚欠金额",
            "未回款金额",
            "未付金额",
            "未还金额",
            "未结金额",
            "未收余额",
            "待收金额",
        ),
        YUAN,
    ),
    "received_to_date": Term(
        "已收金额",
        "Received to date",
        (
            *(
                "已回款",
                "已收款金额",
                "已付",
                "累计回款",
                "还款金额",
                "已收",
                "已收款",
                "已还金额",
                "已还",
                "已回款金额",
            ),
            *("已付金额", "收款金额", "回款金额", "实收金额", "实收", "累计收款", "累计已收"),
        ),
        YUAN,
    ),
    "opening_balance": Term(
        "欠款余额",
        "Balance owed",
        (
            *(
                "期初欠款",
                "期初余额",
                "期初应收",
                "结欠余额",
                "上期余额",
                "上年结转",
                "上期结转",
                "以前欠款",
                "期初欠款余额",
                "期初数",
            ),
            *(
                "余额",
                "应收余额",
                "应收账款余额",
                "欠款",
                "欠款金额",
                "当前欠款",
                "累计欠款",
                "结欠",
                "尚欠",
                "未收金额",
                "欠款合计",
            ),
            *("Opening balance", "Balance", "Balance due"),
        ),
        YUAN,
    ),
    "balance_as_of": Term("余额日期", "Balance as of", ("截至日期", "截止日期", "期初日期", "截至", "As of", "As at")),
    "payment_state": Term(
        "结清状态",
        "Settled or not",
        (
            *("状态", "结算状态", "收款状态", "是否结清", "付款状态", "回款状态", "结账状态", "收款情况", "回款情况"),
            *("付款情况", "是否收款", "是否回款", "是否付款", "是否已付", "是否收回"),
        ),
    ),
    "settled_date": Term("收款日期", "Settled on", ("结清日期", "还款日期", "回款日期", "收款时间", "付款日期")),
    "receipt_no": Term("回款单号", "Receipt no.", ("收款单号", "收据号", "收款凭证号", "编号")),
    "received_date": Term("回款日期", "Received", ("收款日期", "到账日期", "还款日期", "日期")),
    "method": Term("方式", "Method", ("收款方式", "回款方式", "付款方式", "支付方式", "结算方式")),
    "collector": Term("收款人", "Collector", ("经手人", "催收人", "清欠责任人", "收款业务员", "催收人员")),
    "receipt_kind": Term("类型", "Kind", ("回款类型", "收款类型", "业务类型", "单据类型")),
    "cash_date": Term("兑现日期", "Cash date", ("支票到期日", "支票日期", "入账日期", "承兑日期")),
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
}
