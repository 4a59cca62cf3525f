"""Words that tell on which side of a list a row stands, and which lists hold what came back."""

from typing import Literal

Side = Literal["ours", "other", "maybe", "down"]

_OWED = (
    "应收 应收款 应收账款 应收帐款 其他应收 客户 顾客 销售 销货 赊销 送货 发货 欠款 借 借方 平 "
    "ar a/r receivable receivables customer invoice sale sales debit dr"
).split()
_OWING = (
    "应付 应付款 应付账款 应付帐款 其他应付 供应商 供货商 采购 进货 采购入库 采购退货 ap a/p payable payables supplier vendor purchase"
).split()
_BACK = "退货 销售退货 商品退货 销货退回 销售退回 客户退货 退回 退 红字 return returns creditnote creditmemo".split()

# table -> side -> the words that may stand in a column. "maybe" words are of the other side only where words of ours stand
# in the same column; "down" rows lessen what the others add up to
SIDES: dict[str, dict[Side, list[str]]] = {
    "receivables": {
        "ours": _OWED,
        "other": _OWING,
        "down": [*_BACK, *"贷 贷方 收款 回款 还款 客户还款 折让 credit cr payment receipt".split()],
    },
    "opening_balances": {"ours": _OWED, "other": _OWING, "down": ["贷", "贷方", "预收", "credit", "cr"]},
    "receipts": {
        "ours": "借 借方 debit dr 收款 收入 收 回款 进账 入账 到账 转入 应收 客户 ar income in inflow incoming deposit receipt received".split(),
        "other": "支出 付出 支 转出 应付 供应商 ap expense outflow outgoing withdrawal".split(),
        "maybe": "贷 贷方 credit cr 付款 付 出账 payment out paid".split(),
    },
    "sales": {
        "ours": "销售 销货 商品销售 销售出库 零售 批发 赊销 现销 sale sales invoice".split(),
        "other": "采购 进货 商品采购 采购入库 采购退货 purchase purchases purchasereturn".split(),
        "maybe": "入库 调拨 盘点 报损 报溢 领用 transfer".split(),
        "down": _BACK,
    },
}
# 借 and 贷 say which side a balance is on when it stands right of them
DIRECTIONS = ("借", "贷", "平", "借方", "贷方", "debit", "credit", "dr", "cr")

# names of lists of what came back, the words beside which they name a part only, and what names of sales hold
RETURNS = ("退货", "退回", "销退", "红冲", "红字", "salesreturn", "returns", "creditnote", "creditmemo")
REFUNDS = ("退款", "退客户款", "refund")
BESIDE = ("含", "和", "与", "及", "、", "/", "+", "&", "and", "incl.", "率", "换货", "未")
SALES_NAMES = ("销售", "销货", "出库", "发货", "送货", "流水", "sale", "invoice")
NO_NAMES = ("", "sheet", "工作表", "表", "明细", "数据", "table", "data")  # of sheets, numbers apart
# how the numbers of slips begin
RETURN_PREFIXES = ("th", "thd", "xt", "xsth", "rt", "cn")
SALE_PREFIXES = ("xs", "xsd", "xk", "xsck", "ck", "so", "sa", "si", "inv", "sx", "sh", "fh")
