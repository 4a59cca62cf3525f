"""The titles that may stand over a column: which fields each of them can mean, and the unit written in it."""

import re
from dataclasses import dataclass
from functools import cache

from salesbook.reading.values.fold import fold, half_width
from salesbook.schemas import TABLES
from salesbook.schemas.field import Kind
from salesbook.wording import clerks

PRIMARY, ALIAS = 2, 1
_UNIT = re.compile(r"\((?P<unit>[^()]{1,6})\)|/(?P<slash>[^/]{1,3})$")
_MONEY, _DAYS, _RATES = (
    {fold(unit) or unit: worth for unit, worth in units.items()}
    for units in (clerks.MONEY_UNITS, clerks.DAY_UNITS, clerks.RATE_UNITS)
)
_WORTH: dict[Kind, dict[str, float]] = {"amount": _MONEY, "price": _MONEY, "days": _DAYS, "rate": _RATES}
_UNITS = frozenset((*_MONEY, *_DAYS, *_RATES, *map(fold, clerks.OTHER_UNITS)))
_ROW_NUMBERS = frozenset(fold(each) or each for each in clerks.ROW_NUMBER_TITLES)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as typed, its folded ``key`` without the unit, and the ``unit`` ("" when none is written)."""

    text: str
    key: str
    unit: str = ""


def read_title(text: str) -> Title:
    """Take a title apart.

    >>> read_title("Amount owed *").key
    'amountowed'
    """
    plain = half_width(text).translate(clerks.BRACKETS)
    for found in _UNIT.finditer(plain):
        unit = fold(found["unit"] or found["slash"]) or (found["unit"] or found["slash"])
        if unit in _UNITS and found.start():
            return Title(text.strip(), fold(plain[: found.start()] + plain[found.end() :]), unit)
    return Title(text.strip(), fold(plain))


def factor(unit: str, kind: Kind) -> float:
    """What one of a unit is worth in the unit that frames use for a kind (元, days, a fraction); 1 for other units.

    >>> factor("%", "rate"), factor("%", "amount")
    (0.01, 1)
    """
    return _WORTH.get(kind, {}).get(unit, 1)


def is_row_number(key: str) -> bool:
    """Whether a folded title stands over row numbers, which no table needs."""
    return key in _ROW_NUMBERS


@cache
def known() -> dict[str, dict[str, dict[str, int]]]:
    """Folded title → table → field → PRIMARY (the title itself) or ALIAS."""
    index: dict[str, dict[str, dict[str, int]]] = {}
    for table in TABLES.values():
        for each in table:
            term = each.term
            for text in term.titles:
                rank = PRIMARY if text in (term.zh, term.en) else ALIAS
                for key in {fold(half_width(text)), read_title(text).key}:
                    ranks = index.setdefault(key, {}).setdefault(table.name, {})
                    ranks[each.name] = max(rank, ranks.get(each.name, 0))
    return index


def meanings(key: str, table: str) -> dict[str, int]:
    """The fields of ``table`` that a folded title can mean, with the rank of each.

    >>> meanings(fold("Due date"), "receivables")
    {'due_date': 2}
    """
    return known().get(key, {}).get(table, {})
