"""Texts, codes, names, choices, yes and no, and periods."""

import re
from datetime import date, datetime
from functools import cache
from typing import Any

from salesbook.reading.file.seen import as_shown
from salesbook.reading.values import dates
from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.fold import as_code, fold, half_width
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.wording.choices import CHOICES
from salesbook.wording.clerks import NO, NTH, WEEK, YEAR, YES

_SCIENTIFIC = re.compile(r"\d(\.\d+)?e\+\d{1,2}", re.IGNORECASE)
_WEEK = re.compile(rf"(?:(\d{{4}})\s*[-{YEAR}]?\s*)?[{NTH}]?\s*w?(\d{{1,2}})\s*[{WEEK}]?(?:\(.*\))?", re.IGNORECASE)
LINE_END = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")
EXACT_DIGITS = 2**53


def shown(cell: Any) -> str:
    """How a cell looks to the person: whole numbers without a decimal point, days without a midnight.

    >>> shown(2001.0), shown(date(2026, 3, 5)), shown(" a ")
    ('2001', '2026-03-05', 'a')
    """
    if isinstance(cell, str):
        return as_shown(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e21 else repr(cell)
    if isinstance(cell, datetime):
        return str(cell.date()) if cell.time() == datetime.min.time() else str(cell)
    return str(cell)


def text(cell: Any, _about: Context) -> Understood:
    """Free words, as typed."""
    return Understood(shown(cell) or None)


def name(cell: Any, _about: Context) -> Understood:
    """A name, as typed but on one line."""
    return Understood(LINE_END.sub(" ", shown(cell)) or None)


def code(cell: Any, _about: Context) -> Understood:
    """A code: text whatever it looks like; digits that a number format has eaten are reported."""
    typed = as_code(cell) if isinstance(cell, str) else shown(cell)
    gone = bool(_SCIENTIFIC.fullmatch(typed)) or (isinstance(cell, (int, float)) and abs(cell) >= EXACT_DIGITS)
    return Understood(typed or None, "digits_gone" if gone else "")


def choice(cell: Any, about: Context) -> Understood:
    """One of a vocabulary, as its code."""
    if isinstance(cell, str) and is_none_word(cell):
        return NOTHING
    found = _choices(about.vocabulary).get(fold(shown(cell)))
    if found is None:
        return Understood(None, "bad_choice", " / ".join(str(term) for term in CHOICES[about.vocabulary].values()))
    return Understood(found)


@cache
def _choices(vocabulary: str) -> dict[str, str]:
    terms = CHOICES[vocabulary].items()
    return {fold(word): code for code, term in terms for word in (*reversed(term.titles), code)}


def flag(cell: Any, _about: Context) -> Understood:
    """Yes or no."""
    word = half_width(shown(cell)).lower()
    if word in YES:
        return Understood(True)
    if word in NO:
        return Understood(False)
    return NOTHING if is_none_word(word) else Understood(None, "bad_flag")


def period(cell: Any, about: Context) -> Understood:
    """A week such as 2026-W47, or a day such as 2026-11-20."""
    if isinstance(cell, str):
        found = _WEEK.fullmatch(half_width(cell))
        if found:
            return _week(found[1], int(found[2]), about)
    elif isinstance(cell, (int, float)) and 1 <= cell <= 53:
        return _week(None, int(cell), about)
    day = dates.understand(cell, about)
    return Understood(str(day.value), day.code, day.expected) if day.value else day._replace(code="bad_period")


def _week(year: str | None, week: int, about: Context) -> Understood:
    chosen = int(year) if year else about.year
    if chosen is None:
        return Understood(None, "no_year")
    try:
        date.fromisocalendar(chosen, week, 1)
    except ValueError:
        return Understood(None, "bad_period")
    written = f"{chosen}-W{week:02d}"
    return Understood(written) if year else Understood(written, "year_assumed", written)
