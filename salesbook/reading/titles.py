"""The titles that may stand over a column: which fields each of them can mean, and the unit written in it."""

import re
from dataclasses import dataclass
from functools import cache

from salesbook.reading.fold import fold, half_width
from salesbook.schemas import TABLES
from salesbook.wording import clerks

PRIMARY, ALIAS = 2, 1
_UNIT = re.compile(r"[(\[【](?P<unit>[^()\[\]【】]{1,6})[)\]】]|[/／](?P<slash>[^/／]{1,3})$")
_FACTORS = {fold(unit) or unit: worth for units in (clerks.MONEY_UNITS, clerks.DAY_UNITS, clerks.RATE_UNITS)
            for unit, worth in units.items()} | {fold(unit): 1 for unit in clerks.OTHER_UNITS}  # fmt: skip


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
    plain = half_width(text)
    for found in _UNIT.finditer(plain):
        unit = fold(found["unit"] or found["slash"]) or (found["unit"] or found["slash"])
        if unit in _FACTORS and found.start():
            return Title(text.strip(), fold(plain[: found.start()] + plain[found.end() :]), unit)
    return Title(text.strip(), fold(plain))


def factor(unit: str) -> float:
    """What one of a unit is worth in the unit the frames use (元, days, a fraction)."""
    return _FACTORS.get(unit, 1)


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
