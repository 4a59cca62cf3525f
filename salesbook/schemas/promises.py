"""What outlets promised to pay, and by when."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, needed

PROMISES = Table(
    "promises",
    (
        *OUTLET,
        Field("slip_no", "code"),
        needed("promised_date", "date"),
        Field("amount", "amount", term_name="promised_amount", minimum=0),
        Field("taken_by", "name"),
        Field("made_date", "date"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("promised_date", "amount", "taken_by"),
    events=True,
)
