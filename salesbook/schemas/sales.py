"""Sales and returns line by line, and the caps redeemed against them."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, chosen, needed

SALES = Table(
    "sales",
    (
        needed("date", "date"),
        Field("slip_no", "code"),
        *OUTLET,
        Field("salesperson", "name"),
        needed("sku", "code"),
        needed("qty", "quantity"),
        Field("gift_qty", "quantity", minimum=0),
        Field("unit_price", "price", minimum=0),
        Field("discount", "amount"),
        needed("amount", "amount", term_name="sale_amount"),
        chosen("terms", "terms"),
        Field("deliverer", "name"),
        Field("driver", "name"),
        chosen("kind", "sale_kind", term_name="sale_kind"),
        Field("return_of", "code"),
        Field("entered_date", "date"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("qty", "unit_price", "gift_qty", "terms", "amount"),
    events=True,
)

REDEMPTIONS = Table(
    "redemptions",
    (
        needed("date", "date"),
        needed("person", "name"),
        *OUTLET,
        Field("cap_kind", column=True, filled=True),
        needed("collected_qty", "quantity", minimum=0),
        Field("paid_value", "amount", minimum=0),
        Field("handed_qty", "quantity", minimum=0),
        Field("claimable", "amount", minimum=0),
        Field("note"),
    ),
    marks=("cap_kind", "collected_qty", "paid_value", "claimable"),
    events=True,
)
