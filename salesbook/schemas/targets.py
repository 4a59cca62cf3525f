"""What each person is to reach in a week or on a day."""

from salesbook.schemas.field import Field, Table, chosen, needed

# the indicators whose target is a sum of money, and those whose target is a share; those of the others are counts
MONEY_INDICATORS = ("sales", "collection", "arrears_cleared")
SHARE_INDICATORS = (
    *("delivery_rate", "settlement_rate", "shortage_timeliness", "damage_rate", "entry_timeliness"),
    *("schedule_lead_rate", "posting_timeliness"),
)

TARGETS = Table(
    "targets",
    (
        needed("period", "period"),
        needed("person", "name"),
        chosen("post", "post"),
        chosen("indicator", "indicator", column=True, filled=True),
        needed("target", "amount", minimum=0),
        Field("note"),
    ),
    unique=("period", "person", "indicator"),
    marks=("indicator", "target", "period"),
)
