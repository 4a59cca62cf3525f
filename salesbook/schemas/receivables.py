"""What is owed: items sold on credit, one row per slip; and what an outlet owed in all before slips were kept."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, chosen, needed

RECEIVABLES = Table(
    "receivables",
    (
        Field("slip_no", "code"),
        needed("sale_date", "date"),
        *OUTLET,
        Field("salesperson", "name"),
        Field("district", "name"),
        Field("item"),
        needed("amount", "amount", term_name="receivable_amount"),
        Field("due_date", "date"),
        Field("credit_days", "terms"),
        Field("disputed", "flag"),
        Field("received_to_date", "amount"),
        Field("balance", "amount"),
        chosen("payment_state", "payment_state"),
        Field("settled_date", "date"),
        Field("note"),
    ),
    unique=("slip_no",),
    any_of=BY_OUTLET,
    marks=("sale_date", "amount", "due_date", "disputed"),
    events=True,
)

OPENING_BALANCES = Table(
    "opening_balances",
    (
        *OUTLET,
        Field("salesperson", "name"),
        needed("balance", "amount", term_name="opening_balance"),
        Field("as_of", "date", term_name="balance_as_of"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    unique=("outlet_code",),
    marks=("balance", "as_of"),
    events=True,
    alone=True,
)
