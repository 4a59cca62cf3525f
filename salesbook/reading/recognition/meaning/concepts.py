"""The concepts that titles express: topics of which one must be there, heads allowed, what forbids it.

The order matters: of several concepts that a title fits, the first is the likeliest. ``*`` among the topics: none is
needed; ``-`` among the heads: none is needed; ``*`` among the heads: any will do.
"""

from typing import NamedTuple


class Concept(NamedTuple):
    """One meaning of a title, in terms of its morphemes."""

    topics: frozenset[str]
    heads: frozenset[str]
    forbidden: frozenset[str]


def _concept(topics: str, heads: str, forbidden: str = "") -> Concept:
    return Concept(*(frozenset(each.split()) for each in (topics, heads, forbidden)))


CONCEPTS: dict[str, Concept] = {
    "due_date": _concept("due", "DATE -", "overdue DAYS AMOUNT days balance"),
    "promised_date": _concept("promise", "DATE"),
    "receipt_date": _concept("receipt", "DATE", "owed payable prepay sale out expense"),
    "payout_date": _concept("payout payable", "DATE", "receipt"),
    "purchase_date": _concept("purchase", "DATE"),
    "ship_date": _concept("out", "DATE", "sale"),
    "expense_date": _concept("expense", "DATE"),
    "doc_date": _concept(
        "sale order invoice doc owed out *",
        "DATE",
        "receipt due purchase expense promise payable in batch maker opening",
    ),
    "batch_date": _concept("batch", "DATE -"),
    "in_date": _concept("in", "DATE"),
    "receipt_no": _concept("receipt", "NO", "customer goods"),
    "goods_code": _concept("goods", "NO", "doc order invoice sale"),
    "payer_name": _concept("payer", "NAME - UNITNAME"),
    "partner_code": _concept("customer", "NO", "goods doc order invoice sale receipt bank supplier"),
    "supplier_code": _concept("supplier", "NO"),
    "doc_no": _concept(
        "sale order invoice doc out owed return", "NO", "customer goods receipt supplier purchase expense contact bank"
    ),
    "purchase_no": _concept("purchase", "NO"),
    "expense_no": _concept("expense", "NO"),
    "any_no": _concept(
        "*",
        "NO",
        "customer goods doc order invoice sale receipt supplier purchase expense out bank vehicle"
        " print salesperson maker category batch warehouse",
    ),
    "supplier_name": _concept("supplier", "NAME - UNIT", "contact"),
    "debit": _concept("debit", "- AMOUNT", "invoice"),
    "credit": _concept("credit", "- AMOUNT", "invoice limit days"),
    "balance": _concept("balance", "AMOUNT -", "stock DATE opening limit"),
    "balance_due": _concept("due balance", "- AMOUNT", "stock opening"),
    "opening_balance": _concept("opening", "- AMOUNT", "stock in out goods"),
    "paid_amount": _concept("receipt", "AMOUNT -", "owed payable prepay sale expense order"),
    "payable_amount": _concept("payable payout", "AMOUNT -"),
    "prepay_amount": _concept("prepay", "AMOUNT -", "stored"),
    "stored_amount": _concept("stored", "AMOUNT -"),
    "expense_amount": _concept("expense", "AMOUNT -"),
    "target": _concept("target", "AMOUNT QTY - PRICE"),
    "cost": _concept("cost", "PRICE - AMOUNT", "sale"),
    "discount": _concept("discount", "AMOUNT - RATE"),
    "tax": _concept("tax", "- AMOUNT RATE", "sale"),
    "profit": _concept("profit", "- AMOUNT RATE"),
    "limit": _concept("limit", "- AMOUNT"),
    "owed_amount": _concept("owed invoice", "AMOUNT -", "payable receipt balance in"),
    "sale_amount": _concept(
        "sale order", "AMOUNT -", "customer goods invoice due balance discount payable receipt cost"
    ),
    "amount": _concept(
        "* tax out goods doc",
        "AMOUNT",
        "payable receipt cost owed sale prepay expense balance invoice supplier purchase customer"
        " order target period discount debit credit",
    ),
    "price": _concept("* sale goods tax", "PRICE", "cost"),
    "on_hand": _concept("stock", "QTY - AMOUNT", "opening in out"),
    "in_qty": _concept("in", "QTY -", "sale"),
    "out_qty": _concept("out", "QTY -", "sale DATE NAME"),
    "warn": _concept("warn", "- QTY"),
    "transit": _concept("transit", "- QTY"),
    "opening_qty": _concept("opening", "- QTY", "balance"),
    "gift_qty": _concept("gift", "- QTY"),
    "qty": _concept("* sale out order goods", "QTY", "stock in opening target gift transit"),
    "salesperson": _concept("salesperson", "- PERSON NAME NO"),
    "collector": _concept("collector", "- PERSON"),
    "maker": _concept("maker", "- PERSON"),
    "driver": _concept("driver", "- PERSON NAME"),
    "vehicle": _concept("vehicle", "- NO"),
    "contact": _concept("contact", "- NAME PERSON"),
    "phone": _concept("* contact customer", "PHONE"),
    "address": _concept("* customer out contact", "ADDRESS"),
    "partner_name": _concept(
        "customer", "NAME - UNITNAME", "goods supplier bank doc order invoice receipt region limit grade"
    ),
    "goods_name": _concept("goods", "NAME -", "customer doc print supplier"),
    "any_name": _concept("*", "NAME", "customer goods supplier warehouse salesperson driver contact region print"),
    "person": _concept("salesperson *", "PERSON", "customer goods supplier"),
    "warehouse": _concept("warehouse", "- NAME"),
    "region": _concept("region", "- NAME"),
    "method": _concept("method", "- TYPE", "AMOUNT DATE"),
    "currency": _concept("currency", "- TYPE RATE"),
    "settle_status": _concept("* receipt invoice order customer doc", "STATUS"),
    "type": _concept("* customer doc sale goods order", "TYPE", "stock"),
    "unit": _concept("* stock goods", "UNIT", "customer supplier"),
    "spec": _concept("* goods", "SPEC"),
    "category": _concept("category", "- TYPE NAME"),
    "period": _concept("period", "-", "goods"),
    "days": _concept("* overdue", "DAYS"),
    "grade": _concept("grade", "-"),
    "channel": _concept("channel", "- TYPE"),
    "route": _concept("route", "-"),
    "dispute": _concept("dispute", "-"),
    "mail": _concept("mail", "*"),
    "bank": _concept("bank", "* - NO NAME RATE"),
    "rate": _concept("*", "RATE", "discount tax"),
    "note": _concept("* goods", "NOTE", "print"),
    "bucket": _concept("bucket overdue", "*"),
    "rank": _concept("rank", "-"),
    "print": _concept("print text", "*"),
    "quote": _concept("quote", "*"),
}
