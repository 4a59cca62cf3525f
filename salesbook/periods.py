"""The codes that frames hold for terms of payment and for lengths of time, and what each of them means.

A length: ``30d`` days, ``12m`` calendar months; a plain number is days. Terms, from the sale date: ``30d``, ``1m``;
``eom`` the last day of the month of sale, ``eom+30d`` so many days after it, ``eom+1m`` the last day of the next month;
``day10+1m`` day 10 of the next month; ``bill+30d`` so many days after the invoice came.
"""

import re
from dataclasses import dataclass
from typing import Literal, cast

from salesbook.wording.periods import WRITTEN

Base = Literal["", "eom", "bill", "day"]
Unit = Literal["d", "m"]

_CODE = re.compile(r"(?:(eom|bill|day)(\d{1,2})?(?:\+(?=\d)|$))?(?:(\d+)(?:\.0*)?([dm])?)?")


@dataclass(frozen=True, slots=True)
class Terms:
    """When it is due: ``count`` days or months (``unit``) after ``base``, which is the sale date where it is ""; on a
    ``day`` of the month where that is the base."""

    base: Base = ""
    count: int = 0
    unit: Unit = "d"
    day: int = 0

    @property
    def code(self) -> str:
        """The text that stands for it in a frame.

        >>> Terms("eom", 30).code, Terms("day", 1, "m", 10).code, Terms("eom").code
        ('eom+30d', 'day10+1m', 'eom')
        """
        span = f"{self.count}{self.unit}"
        if not self.base:
            return span
        base = f"{self.base}{self.day or ''}"
        return base if self.base == "eom" and not self.count else f"{base}+{span}"


def read_terms(code: str) -> Terms:
    """The terms of a code; a plain number is so many days. Raises ValueError for any other text.

    >>> read_terms("eom+30d"), read_terms("30")
    (Terms(base='eom', count=30, unit='d', day=0), Terms(base='', count=30, unit='d', day=0))
    """
    found = _CODE.fullmatch(code)
    base, day, count, unit = found.groups() if found else (None, None, None, None)
    terms = Terms(cast("Base", base or ""), int(count or 0), cast("Unit", unit or "d"), int(day or 0))
    of_month = base == "day"
    right = found and (base or count) and of_month == bool(day) and (not of_month or _is_day_of_month(terms))
    if not right:
        raise ValueError(f"{code!r} is no code of terms or of a length of time")
    return terms


def _is_day_of_month(terms: Terms) -> bool:
    return 1 <= terms.day <= 31 and terms.unit == "m" and terms.count >= 1


def written(code: str) -> str | int:
    """Terms or a length of time as a clerk writes them: a number for days, else words.

    >>> written("30d"), written("7")
    (30, 7)
    """
    terms = read_terms(code)
    if not terms.base and terms.unit == "d":
        return terms.count
    shape = f"{terms.base}+{terms.unit}" if terms.base else terms.unit
    second = f"{terms.base}+{terms.count}{terms.unit}"
    return WRITTEN.get(terms.code, WRITTEN.get(second, WRITTEN.get(shape, code))).format(
        count=terms.count, day=terms.day
    )
