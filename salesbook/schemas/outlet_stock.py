"""What reps counted of the department's goods on the shelves of an outlet."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, needed

OUTLET_STOCK = Table(
    "outlet_stock",
    (
        needed("counted_date", "date"),
        *OUTLET,
        needed("sku", "code"),
        needed("counted_qty", "quantity", minimum=0),
        Field("counted_by", "name"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("counted_date", "counted_qty", "counted_by"),
    events=True,
)
