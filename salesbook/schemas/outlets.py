"""the register of outlets."""

from salesbook.schemas.field import BY_OUTLET, Field, Table, chosen

OUTLETS = Table(
    "outlets",
    (
        Field("outlet_code", "code"),
        Field("outlet_name", "name", column=True, filled=True),
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
        Field("opened_date", "date"),
        Field("credit_limit", "amount", minimum=0),
        Field("credit_days", "days", minimum=0),
        chosen("status", "outlet_status"),
        Field("note"),
    ),
    unique=("outlet_code",),
    any_of=BY_OUTLET,
    marks=("landmark", "address", "opened_date", "credit_limit", "grade"),
)
