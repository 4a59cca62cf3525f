"""Goods, promotion items and gifts on hand, and every move of them."""

from salesbook.schemas.field import Field, Table, chosen, needed

STOCK = Table(
    "stock",
    (
        needed("sku", "code"),
        needed("item", "name"),
        chosen("kind", "stock_kind", term_name="stock_kind"),
        Field("category", term_name="product_category"),
        Field("spec"),
        Field("unit"),
        Field("pack", "quantity", minimum=1),
        Field("opening_qty", "quantity"),
        Field("in_qty", "quantity"),
        Field("out_qty", "quantity"),
        Field("damaged_qty", "quantity"),
        Field("on_hand", "quantity", column=True),
        Field("committed", "quantity", minimum=0),
        Field("inbound", "quantity", minimum=0),
        Field("warn_level", "quantity", minimum=0),
        Field("max_level", "quantity", minimum=0),
        Field("unit_cost", "price", minimum=0),
        Field("production_date", "date"),
        Field("shelf_life_days", "duration"),
        Field("note"),
    ),
    unique=("sku",),
    marks=("on_hand", "committed", "inbound", "warn_level", "pack"),
)

STOCK_MOVES = Table(
    "stock_moves",
    (
        needed("date", "date"),
        needed("sku", "code"),
        needed("qty", "quantity"),
        chosen("kind", "move_kind", term_name="move_kind", column=True, filled=True),
        Field("unit_cost", "price", minimum=0),
        Field("person", "name"),
        Field("slip_no", "code"),
        Field("approval_no", "code"),
        Field("note"),
    ),
    marks=("qty", "kind", "approval_no", "person"),
    events=True,
)
