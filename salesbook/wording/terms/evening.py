"""Titles of the settlement's books."""

from salesbook.wording.terms.term import YUAN, Term

TERMS: dict[str, Term] = {
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
}
