"""What a column of a department's table is: its name, the kind of value in its cells, and what must hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from salesbook.wording.terms import TERMS, Term

Kind = Literal[
    "text",  # free words, shown as typed
    "code",  # kept as text: leading zeros and long numbers survive
    "name",  # a person, outlet or goods name: trimmed and folded for matching
    "phone",  # one or several numbers in a cell
    "date",
    "amount",  # 元, two decimals, exact to the fen
    "price",  # 元 per unit, up to four decimals
    "quantity",  # smallest unit
    "days",  # a whole number of days
    "terms",  # when a sale is due: 30, month's end, day 10 of the next month (codes: salesbook/periods.py)
    "duration",  # a length of time: 365 days, 12 months (codes: salesbook/periods.py)
    "rate",  # 30% or 0.3
    "flag",  # yes or no
    "choice",  # one of a vocabulary (wording/choices.py)
    "period",  # an ISO week such as 2026-W47, or a date
]


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    ``column`` the column must be there; ``filled`` each row must have a value, or the row is not used;
    ``minimum`` the least number allowed; ``vocabulary`` the choices; ``term_name`` the wording's name when it differs.
    """

    name: str
    kind: Kind = "text"
    column: bool = False
    filled: bool = False
    minimum: float | None = None
    vocabulary: str = ""
    term_name: str = ""

    @property
    def term(self) -> Term:
        """Titles of this column."""
        return TERMS[self.term_name or self.name]


@dataclass(frozen=True, slots=True)
class Table:
    """A table the department keeps.

    ``unique`` names the fields that together must not repeat; ``any_of`` groups of fields of which a row (and the
    header) needs at least one, for example an outlet's code or its name; ``marks`` the fields whose titles tell this
    table from others; ``events``: each row is something that happened, and one marked as void never did;
    ``alone``: so few titles tell it that no others may stand beside them but who and where an outlet is; ``sums``:
    whether a row may be one (where the rows are about words, none is, whatever it says).
    """

    name: str
    fields: tuple[Field, ...]
    unique: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    marks: tuple[str, ...] = ()
    events: bool = False
    alone: bool = False
    sums: bool = True

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    def __getitem__(self, name: str) -> Field:
        return next(each for each in self.fields if each.name == name)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the fields, in the order of the columns."""
        return tuple(each.name for each in self.fields)


def needed(name: str, kind: Kind = "text", **rules: object) -> Field:
    """A field whose column must be there and whose cells must be filled."""
    return Field(name, kind, column=True, filled=True, **rules)  # type: ignore[arg-type]


def chosen(name: str, vocabulary: str, **rules: object) -> Field:
    """A field that takes one of a vocabulary."""
    return Field(name, "choice", vocabulary=vocabulary, **rules)  # type: ignore[arg-type]


OUTLET = (Field("outlet_code", "code"), Field("outlet_name", "name"))
BY_OUTLET = (("outlet_code", "outlet_name"),)
