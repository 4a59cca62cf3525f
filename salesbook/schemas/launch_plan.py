"""The plan that started outlets up with goods on credit, and in which instalments they pay."""

from salesbook.schemas.field import Field, Table, chosen, needed

LAUNCH_PLAN = Table(
    "launch_plan",
    (
        needed("phase"),
        chosen("channel", "channel"),
        Field("district", "name"),
        Field("category"),
        needed("start_date", "date"),
        Field("end_date", "date"),
        Field("credit_days", "terms"),
        Field("instalments"),
        Field("stop_supply_days", "days", minimum=0),
        Field("outlet_target", "quantity", minimum=0),
        Field("note"),
    ),
    marks=("phase", "start_date", "instalments", "stop_supply_days", "outlet_target"),
)
