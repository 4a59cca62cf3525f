"""What the department tells salesbook itself: parameters, titles, its working calendar, the months it closed."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, chosen, needed

SETTINGS = Table(
    "settings",
    (needed("parameter"), Field("value", column=True), Field("unit"), Field("note")),
    unique=("parameter",),
    marks=("parameter", "value"),
    sums=False,
)

HEADER_WORDS = Table(
    "header_words",
    (Field("table"), needed("header"), needed("field"), Field("note")),
    marks=("header", "field"),
    sums=False,
)

NAME_WORDS = Table(
    "name_words",
    (needed("written_name", "name"), needed("standard_name", "name"), Field("same", "flag"), Field("note")),
    marks=("written_name", "standard_name", "same"),
    sums=False,
)

CALENDAR = Table(
    "calendar",
    (needed("date", "date"), chosen("kind", "day_kind", term_name="day_kind", column=True, filled=True), Field("note")),
    unique=("date",),
    marks=("kind",),
)

CLOSED_MONTHS = Table(
    "closed_months",
    (
        needed("month", "date", term_name="closed_month"),
        *OUTLET,
        needed("balance", "amount", term_name="frozen_balance"),
        Field("entries", term_name="frozen_entries"),
        needed("hash", "code", term_name="frozen_hash"),
        Field("closed_on", "date"),
    ),
    unique=("month", "outlet_code"),
    any_of=BY_OUTLET,
    marks=("month", "balance", "hash", "closed_on"),
)
