"""Terms of payment and lengths of time as people write them, as the codes of ``salesbook/periods.py``."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from salesbook.periods import Terms
from salesbook.reading.values import amounts
from salesbook.reading.values.fold import half_width, simplified
from salesbook.reading.values.numerals import spelled_number
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.wording import clerks, periods

_LONGEST_DAYS, _LONGEST_MONTHS = 36_600, 1_200  # a hundred years


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


_COUNT = rf"(\d+(?:\.\d+)?|[{periods.HALF}{''.join(clerks.DIGITS)}{''.join(clerks.TENS)}]+)"
_UNITS: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (periods.DAY_WORDS, 1, "d"),
    (periods.WEEK_WORDS, 7, "d"),
    (periods.MONTH_WORDS, 1, "m"),
    (periods.YEAR_WORDS, 12, "m"),
)
_UNIT = rf"({_any(word for words, _, _ in _UNITS for word in words)})"
_SPAN = re.compile(rf"{_COUNT}{_UNIT}({periods.HALF})?")
_AFTER = f"{_any(periods.AFTER)}?"
_FROM_SALE = re.compile(rf"{_any(periods.FROM_SALE)}{_AFTER}(.+)")
_INVOICE = re.compile(rf"{_any(periods.INVOICE)}{_AFTER}(.*)")
_MONTH_END = re.compile(rf"{_any(periods.MONTH_END)}{_AFTER}(.+)")
_NEXT_END = re.compile(rf"{_any(periods.MONTH_END)}?{_any(periods.NEXT_MONTH)}{_any(periods.NEXT_MONTH_END)}")
_NEXT_DAY = re.compile(rf"{_any(periods.MONTH_END)}?{_any(periods.NEXT_MONTH)}{_COUNT}{_any(periods.DAY_OF_MONTH)}")
_DAY_NEXT = re.compile(r"(?:day)?(\d{1,2})(?:st|nd|rd|th)?of(?:the)?nextmonth")
_IGNORED = re.compile(r"[\s,;:()\"']+")
_HEADS = re.compile(f"^{_any(periods.HEADS)}")
_TAILS = re.compile(f"{_any(periods.TAILS)}$")
# in a column of days: the tenth of some month, or a month, and no terms
_DATE_LIKE = re.compile(rf"{_COUNT}?{_any((*clerks.DAY, clerks.MONTH))}?")


def terms(cell: Any, about: Context) -> Understood:
    """One cell as terms of payment; a plain number is in the unit of its column, days where none is written.

    >>> [terms(each, Context()).value for each in (30.0, "net 30", "EOM + 30 days", "1 month", "COD")]
    ['30d', '30d', 'eom+30d', '1m', '0d']
    >>> terms("when he likes", Context()).code
    'bad_terms'
    """
    if not isinstance(cell, str):
        return _plain(cell, about, "bad_terms")
    if amounts.is_none_word(cell):
        return NOTHING
    if amounts.number(cell) is not None and not _SPAN.fullmatch(_bare(cell)):
        return _plain(cell, about, "bad_terms")
    said = _bare(cell)
    found = _said(said) or _said(_TAILS.sub("", _HEADS.sub("", said)))
    return _checked(found, "bad_terms")


def in_days(cell: Any) -> str | None:
    """The terms that stand where a day is asked for, or None; numbers and parts of a date are none.

    >>> in_days("30 days"), in_days("10"), in_days("2026-11-20")
    ('30d', None, None)
    """
    if not isinstance(cell, str) or _DATE_LIKE.fullmatch(_bare(cell)):
        return None
    found = terms(cell, Context()).value
    return found if found is None else str(found)


def duration(cell: Any, about: Context) -> Understood:
    """One cell as a length of time.

    >>> [duration(each, Context()).value for each in ("12 months", 365.0, "1 year")]
    ['12m', '365d', '12m']
    >>> duration(18.0, Context(unit="m")).value
    '18m'
    """
    if not isinstance(cell, str):
        return _plain(cell, about, "bad_duration")
    if amounts.is_none_word(cell):
        return NOTHING
    found = _length(_bare(cell))
    if found is None and amounts.number(cell) is not None:
        return _plain(cell, about, "bad_duration")
    return _checked(found, "bad_duration")


def days(cell: Any, about: Context) -> Understood:
    """One cell as a whole number of days; months and years are no number of days.

    >>> days("30 days", Context()).value, days("2 weeks", Context()).value, days("1 month", Context()).code
    (30.0, 14.0, 'bad_number')
    """
    found = _length(_bare(cell)) if isinstance(cell, str) else None
    if found is None:
        return amounts.understand(cell, about, 0)
    return Understood(float(found.count)) if found.unit == "d" else Understood(None, "bad_number")


def _bare(text: str) -> str:
    return _IGNORED.sub("", simplified(half_width(text)).lower())


def _said(text: str) -> Terms | None:
    """Terms in words."""
    if text in periods.AT_ONCE:
        return Terms()
    if text in periods.MONTH_END:
        return Terms("eom")
    if _NEXT_END.fullmatch(text):
        return Terms("eom", 1, "m")
    if found := _NEXT_DAY.fullmatch(text) or _DAY_NEXT.fullmatch(text):
        day = spelled_number(found[1])
        return Terms("day", 1, "m", int(day)) if day and day == int(day) and day <= 31 else None
    if found := _MONTH_END.fullmatch(text):
        length = _length(found[1]) or _bare_days(found[1])
        return replace(length, base="eom") if length and length.unit == "d" else None
    if found := _INVOICE.fullmatch(text):
        rest = _TAILS.sub("", found[1])
        length = _length(rest) or _bare_days(rest) if rest else Terms()
        return replace(length, base="bill") if length else None
    found = _FROM_SALE.fullmatch(text)
    return _length(found[1] if found else text) or _bare_days(found[1] if found else text)


def _bare_days(text: str) -> Terms | None:
    count = spelled_number(text)
    return Terms(count=int(count)) if count is not None and count == int(count) else None


def _length(text: str) -> Terms | None:
    """A length with its unit, or years and months one after the other; None when it is none, or not whole."""
    counts = {"d": 0.0, "m": 0.0}
    while found := _SPAN.match(text):
        size, unit = next((size, unit) for words, size, unit in _UNITS if found[2] in words)
        count = 0.5 if found[1] == periods.HALF else spelled_number(found[1])
        if count is None:
            return None
        counts[unit] += (float(count) + (0.5 if found[3] else 0.0)) * size
        text = text[found.end() :]
        if not text:
            unit = "m" if counts["m"] else "d"
            whole = counts[unit] == int(counts[unit]) and not (counts["m"] and counts["d"])
            return Terms(count=int(counts[unit]), unit=unit) if whole else None  # type: ignore[arg-type]
    return None


def _plain(cell: Any, about: Context, code: str) -> Understood:
    """A number in the unit of its column."""
    size, unit = next(((size, unit) for words, size, unit in _UNITS if about.unit in words), (1, "d"))
    found = amounts.understand(cell, Context(factor=size, minimum=0), 0)
    if found.value is None:
        return found._replace(code=code) if found.code == "bad_number" else found
    if found.code and unit == "m":
        return Understood(None, code)
    return _checked(Terms(count=int(found.value), unit=unit), code, found)  # type: ignore[arg-type]


def _checked(found: Terms | None, code: str, said: Understood = NOTHING) -> Understood:
    if found is None:
        return Understood(None, code)
    if found.count > (_LONGEST_MONTHS if found.unit == "m" else _LONGEST_DAYS):
        return Understood(None, "number_too_large")
    return said._replace(value=found.code)
