"""What was sent out, by whom, on which vehicle, and whether it arrived."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, needed

DELIVERIES = Table(
    "deliveries",
    (
        needed("date", "date"),
        Field("slip_no", "code"),
        *OUTLET,
        Field("deliverer", "name"),
        Field("driver", "name"),
        Field("vehicle", "code"),
        Field("trip", "code"),
        Field("delivered", "flag", column=True),  # blank while it is on the road
        Field("reason"),
        Field("time"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("vehicle", "trip", "delivered", "reason"),
    events=True,
)
