"""What came in against receivables, and what went back: money, returns, allowances, write-offs, refunds, reversals."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, chosen, needed

RECEIPTS = Table(
    "receipts",
    (
        Field("receipt_no", "code"),
        needed("received_date", "date"),
        *OUTLET,
        Field("slip_no", "code"),
        needed("amount", "amount", term_name="receipt_amount"),
        chosen("method", "method"),
        Field("collector", "name"),
        chosen("kind", "receipt_kind", term_name="receipt_kind"),
        Field("cash_date", "date"),
        Field("entered_date", "date"),
        Field("note"),
    ),
    unique=("receipt_no",),
    any_of=BY_OUTLET,
    marks=("received_date", "amount", "method", "collector"),
    events=True,
)
