"""Items sold on credit, one row per slip: the detail of what each outlet owes."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, needed

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
        Field("disputed", "flag"),
        Field("received_to_date", "amount"),
        Field("balance", "amount"),
        Field("note"),
    ),
    unique=("slip_no",),
    any_of=BY_OUTLET,
    marks=("sale_date", "amount", "due_date", "disputed"),
)
