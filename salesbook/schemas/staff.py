"""The department's people, whether they came, and where they go on which day."""

from salesbook.schemas.field import Field, Table, chosen, needed

STAFF = Table(
    "staff",
    (
        needed("person", "name"),
        chosen("post", "post", column=True, filled=True),
        Field("districts", "text"),
        Field("visits_per_day", "quantity", minimum=0),
        Field("phone", "phone"),
        chosen("status", "staff_status"),
        Field("note"),
    ),
    unique=("person",),
    marks=("post", "visits_per_day", "districts"),
)

ATTENDANCE = Table(
    "attendance",
    (
        needed("date", "date"),
        needed("person", "name"),
        chosen("state", "attendance", term_name="attendance_state", column=True, filled=True),
        Field("reported_points", "quantity", minimum=0),
        Field("note"),
    ),
    unique=("date", "person"),
    marks=("state", "reported_points"),
)

ROTA = Table(
    "rota",
    (
        needed("person", "name"),
        chosen("weekday", "weekday", column=True, filled=True),
        Field("districts"),
        Field("routes"),
        Field("note"),
    ),
    marks=("weekday", "routes", "districts"),
)
