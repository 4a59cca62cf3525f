"""the register of outlets."""

from salesbook.schemas.field import BY_OUTLET, Field, Table, chosen, needed

# What the register says of an outlet, and what may therefore be proposed of one, in the order of the columns.
REGISTERED = (
    Field("outlet_code", "code"),
    needed("outlet_name", "name"),
    chosen("channel", "channel"),
    Field("category"),
    Field("grade"),
    Field("district", "name"),
    Field("route", "name"),
    Field("address"),
    Field("landmark"),
    Field("contact"),
    Field("phone", "phone"),
    Field("salesperson", "name"),
)

OUTLETS = Table(
    "outlets",
    (
        *REGISTERED,
        Field("opened_date", "date"),
        Field("credit_limit", "amount", minimum=0),
        Field("credit_days", "terms"),
        chosen("status", "outlet_status"),
        Field("entered_date", "date"),
        Field("note"),
    ),
    unique=("outlet_code",),
    any_of=BY_OUTLET,
    marks=("landmark", "address", "opened_date", "credit_limit", "grade"),
)
