"""What the tables of the department, and the sheets that are none of them, look like in terms of concepts.

A shape's fields may name columns that its table does not keep (a tax, a cost): understood, they are not read, and they
take no other field's place.
"""

from typing import NamedTuple

Points = tuple[tuple[str, float], ...]  # concept → points, or what they are multiplied by


class Shape(NamedTuple):
    """``fields``: field → the concepts that its title may express; ``marks``: the fields that tell the table from
    others; ``against``: concepts of which the table has no place, and what each takes away."""

    fields: dict[str, Points]
    marks: frozenset[str]
    against: dict[str, float]


def _points(text: str) -> Points:
    return tuple((concept, float(points)) for concept, points in (each.split(":") for each in text.split()))


def _shape(marks: str, against: str, **fields: str) -> Shape:
    return Shape(
        {name: _points(text) for name, text in fields.items()}, frozenset(marks.split()), dict(_points(against))
    )


SHAPES: dict[str, Shape] = {
    "receivables": _shape(
        "due_date balance received_to_date settled_date",
        "goods_code:1.5 qty:0.8 price:0.8 on_hand:3 target:3 payable_amount:4 supplier_name:4"
        " expense_amount:3 stored_amount:4 prepay_amount:2 purchase_date:3 purchase_no:3 receipt_no:2"
        " quote:3 bucket:1.2 in_qty:2 collector:1",
        slip_no="doc_no:1 any_no:.7",
        sale_date="doc_date:1",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1 any_name:.5",
        salesperson="salesperson:1 person:.6",
        district="region:1",
        item="goods_name:1",
        amount="owed_amount:1 sale_amount:.8 amount:.8 debit:.8",
        due_date="due_date:1",
        disputed="dispute:1",
        received_to_date="paid_amount:1 credit:.7",
        balance="balance:1 balance_due:1",
        settled_date="receipt_date:.9",
        payment_state="settle_status:.8",
        opening_balance="opening_balance:.8",
        currency="currency:1",
        note="note:1",
    ),
    "opening_balances": _shape(
        "balance as_of",
        "doc_no:3 due_date:2.5 doc_date:1.5 goods_code:3 qty:2 price:2 on_hand:3 target:3"
        " payable_amount:4 supplier_name:4"
        " expense_amount:3 stored_amount:4 prepay_amount:3 purchase_date:3 receipt_no:2 quote:3 bucket:1.2 address:2"
        " phone:2 contact:1 limit:1 receipt_date:1.5 profit:2 rate:1",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1 any_name:.5",
        salesperson="salesperson:1 person:.6",
        balance="balance:1 balance_due:1 owed_amount:.9 opening_balance:.8",
        opening_balance="opening_balance:.7",
        added="sale_amount:.8 owed_amount:.5 amount:.5 debit:.8 out_qty:.6",
        paid="paid_amount:1 credit:.7",
        district="region:1",
        note="note:1",
    ),
    "receipts": _shape(
        "receipt_no received_date collector method",
        "due_date:2 goods_code:2 qty:1.5 price:2 on_hand:3 target:3 payable_amount:4 supplier_name:4"
        " expense_amount:4 payout_date:4 owed_amount:0.8 sale_amount:1 stored_amount:4 expense_date:3"
        " expense_no:3 address:1 quote:3",
        receipt_no="receipt_no:1 doc_no:1 any_no:.8",
        received_date="receipt_date:1 doc_date:.6",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1 payer_name:.95 any_name:.4",
        slip_no="doc_no:1",
        amount="paid_amount:1 prepay_amount:.9 amount:.6",
        method="method:1",
        collector="collector:1 salesperson:.5 person:.8 maker:.3",
        kind="type:.8",
        balance="balance:.4",
        note="note:1",
        currency="currency:.5",
        payment_state="settle_status:.3",
    ),
    "sales": _shape(
        "qty amount unit_price item",
        "supplier_name:5 purchase_date:5 purchase_no:5 payable_amount:4 on_hand:2 target:2"
        " expense_amount:3 cost:0.3 due_date:1 quote:4 in_qty:2 receipt_date:1 balance:1.5"
        " paid_amount:1 balance_due:1.5 warn:2 print:0.5 batch_date:0.5 payout_date:3",
        date="doc_date:1 ship_date:.4",
        slip_no="doc_no:1 any_no:.6",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1",
        salesperson="salesperson:1 person:.6",
        sku="goods_code:1",
        item="goods_name:1 any_name:.5",
        qty="qty:1 out_qty:.6",
        gift_qty="gift_qty:1",
        unit_price="price:1",
        discount="discount:1",
        amount="sale_amount:1 amount:.9 owed_amount:.7",
        cost="cost:.6",
        tax="tax:.5",
        unit="unit:.6",
        spec="spec:.6",
        kind="type:.6",
        note="note:1",
        category="category:.5",
        region="region:.5",
        profit="profit:.5",
        deliverer="driver:.8",
        ship_date="ship_date:.4",
    ),
    "stock": _shape(
        "on_hand opening_qty warehouse",
        "partner_name:1.5 partner_code:1.5 doc_no:2.5 salesperson:2 doc_date:1.5 amount:1"
        " sale_amount:3 supplier_name:1 purchase_date:2 purchase_no:2 receipt_date:3 due_date:3"
        " target:3 address:2 phone:2 quote:3 print:0.4 profit:1",
        sku="goods_code:1 any_no:.7",
        item="goods_name:1 any_name:.8",
        kind="type:.4",
        category="category:1 type:.9",
        spec="spec:1",
        unit="unit:1",
        opening_qty="opening_qty:1",
        in_qty="in_qty:1",
        out_qty="out_qty:1",
        on_hand="on_hand:1 qty:.6",
        inbound="transit:1",
        warn_level="warn:1",
        unit_cost="cost:1",
        price="price:.4",
        production_date="batch_date:1 in_date:.5",
        warehouse="warehouse:1",
        note="note:1",
    ),
    "outlets": _shape(
        "address contact phone credit_limit grade",
        "doc_no:3 doc_date:1.2 qty:2.5 amount:2.5 sale_amount:2.5 price:2.5 receipt_date:3"
        " paid_amount:2.5 due_date:3 owed_amount:2 balance:0.8 goods_name:3 goods_code:3"
        " supplier_name:5 supplier_code:5 target:1.5 ship_date:3 on_hand:3 payable_amount:5 bucket:3"
        " vehicle:3 driver:2 print:2 receipt_no:3 quote:3",
        outlet_code="partner_code:1 any_no:.7",
        outlet_name="partner_name:1 any_name:.9",
        channel="channel:1",
        category="type:.8",
        grade="grade:1",
        district="region:1",
        route="route:1",
        address="address:1",
        contact="contact:1",
        phone="phone:1",
        salesperson="salesperson:1",
        credit_limit="limit:1",
        credit_days="days:.7",
        status="settle_status:.6",
        note="note:1",
        bank="bank:.3",
        balance="balance:.3 opening_balance:.3",
    ),
    "deliveries": _shape(
        "vehicle driver delivered",
        "amount:1.5 price:1.5 sale_amount:1.5 due_date:2 receipt_date:3 on_hand:3 goods_code:1"
        " supplier_name:3 target:3 paid_amount:3 quote:3 owed_amount:2",
        date="ship_date:1 doc_date:.7",
        slip_no="doc_no:1 any_no:.5",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1",
        deliverer="driver:.8",
        driver="driver:1",
        vehicle="vehicle:1",
        delivered="settle_status:.6",
        address="address:.7",
        phone="phone:.4",
        qty="qty:.5",
        route="route:.5",
        note="note:1",
    ),
    "stock_moves": _shape(
        "kind",
        "partner_name:2 partner_code:2 amount:1.5 price:1 sale_amount:3 supplier_name:2.5 due_date:3"
        " receipt_date:3 salesperson:1.5 target:3 quote:3",
        date="doc_date:1 in_date:1 ship_date:.8",
        sku="goods_code:1",
        item="goods_name:.9",
        qty="qty:1 in_qty:.7 out_qty:.7",
        kind="type:1",
        unit_cost="cost:1",
        person="person:.8 maker:.5",
        slip_no="doc_no:.8 any_no:.6",
        warehouse="warehouse:.7",
        note="note:1",
    ),
    "targets": _shape(
        "target",
        "doc_no:3 doc_date:2 goods_code:1 price:2 paid_amount:2 on_hand:3 rate:1.5 due_date:3 amount:1 sale_amount:1",
        period="period:1",
        person="salesperson:1 person:1 any_name:.6 partner_code:.3",
        target="target:1",
    ),
    "promises": _shape(
        "promised_date",
        "goods_code:3 qty:2 price:2 on_hand:3 target:3",
        outlet_code="partner_code:1",
        outlet_name="partner_name:1",
        slip_no="doc_no:1",
        promised_date="promised_date:1",
        amount="amount:.6",
        taken_by="person:.8",
        note="note:1",
    ),
}

# what is not kept here: class → the concepts that speak for it
NOT_OURS: dict[str, Points] = {
    "payables": _points("payable_amount:4 supplier_name:2 payout_date:2.5 due_date:0.5 supplier_code:1.5"),
    "purchases": _points(
        "purchase_no:4 purchase_date:4 supplier_name:3 goods_code:0.8 goods_name:0.8 qty:0.8"
        " price:0.8 amount:0.6 doc_date:0.5 cost:0.5 supplier_code:2"
    ),
    "expenses": _points("expense_amount:4 expense_date:4 expense_no:4 type:0.4 amount:0.4 person:0.3"),
    "stored_value": _points("stored_amount:5 amount:0.3"),
    "quotation": _points("quote:4 price:0.8 goods_name:0.8"),
    "report": _points("rank:3 rate:1.2 bucket:2.5"),
    "prices": _points("price:1.6 goods_name:1.2 goods_code:0.8 unit:0.4 spec:0.5"),
    "suppliers": _points("supplier_name:3 supplier_code:3 contact:1 phone:1 address:1"),
    "instructions": _points(""),
    "copy": _points(""),
    "other": _points("print:2.2 bank:0.2"),
}
