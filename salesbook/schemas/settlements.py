"""The evening settlement of each person: goods, money and papers, and caps."""

from salesbook.schemas.field import Field, Kind, Table, needed


def _each(kind: Kind, names: str) -> tuple[Field, ...]:
    return tuple(Field(name, kind) for name in names.split())


SETTLEMENT_GOODS = Table(
    "settlement_goods",
    (
        needed("date", "date"),
        needed("person", "name"),
        needed("sku", "code"),
        *_each(
            "quantity",
            "opening loaded restocked returned_in sold gifts samples damaged transferred returned kept",
        ),
        Field("note"),
    ),
    unique=("date", "person", "sku"),
    marks=("opening", "loaded", "restocked", "returned", "kept"),
    events=True,
)

SETTLEMENT_MONEY = Table(
    "settlement_money",
    (
        needed("date", "date"),
        needed("person", "name"),
        *_each(
            "amount",
            "cash wechat alipay transfer cheque credit_slips advances_used arrears advances refunds expenses",
        ),
        Field("note"),
    ),
    unique=("date", "person"),
    marks=("cash", "wechat", "credit_slips", "arrears", "expenses"),
    events=True,
)

SETTLEMENT_CAPS = Table(
    "settlement_caps",
    (
        needed("date", "date"),
        needed("person", "name"),
        Field("cap_kind", column=True, filled=True),
        *_each("quantity", "opening collected_qty handed_qty scrapped kept"),
        Field("note"),
    ),
    unique=("date", "person", "cap_kind"),
    marks=("cap_kind", "handed_qty", "scrapped", "kept"),
    events=True,
)
