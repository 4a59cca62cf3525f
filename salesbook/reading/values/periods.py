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
_HALF_MONTH = 15


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
_LATER = rf"{_any(periods.MONTH_END)}?(?:({_any(periods.SECOND_MONTH)})|{_any(periods.NEXT_MONTH)})"
_LATER_END = re.compile(f"{_LATER}{_any(periods.NEXT_MONTH_END)}")
_LATER_DAY = re.compile(f"{_LATER}{_COUNT}{_any(periods.DAY_OF_MONTH)}")
_DAY_NEXT = re.compile(rf"(?:day)?(\d{{1,2}})(?:st|nd|rd|th)?{_any(periods.OF_NEXT_MONTH)}")
_HALVES = re.compile(rf"{_COUNT}{_any(periods.AND_HALF)}")
_TWICE = re.compile(rf"{_any(periods.TWICE_A_MONTH)}(?!{periods.SETTLED})")
# paid on that day of a month, but of which
_ON_A_DAY = re.compile(rf"{_COUNT}{_any(clerks.DAY)}(?!{_any(periods.WITHIN)}).+")
_NUMBER_WORDS = re.compile(rf"^{_any(periods.NUMBERS)}(?=[a-z]{{3}})")
_IGNORED = re.compile(r"[\s,;:()\"']+")
_DOTS = re.compile(r"(?<=[a-z])\.")
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
    if _TWICE.search(said) or _ON_A_DAY.fullmatch(said):
        return Understood(None, "bad_terms")
    found = _said(said) or _said(_TAILS.sub("", _HEADS.sub("", said)))
    halves = Understood(None, "half_month", str(found.count)) if found and _HALVES.search(said) else NOTHING
    return _checked(found, "bad_terms", halves)


def in_days(cell: Any) -> str | None:
    """The terms that stand where a day is asked for, or None; numbers and parts of a date are none.

    >>> in_days("30 days"), in_days("10"), in_days("2026-11-20")
    ('30d', None, None)
    """
    if not isinstance(cell, str) or _DATE_LIKE.fullmatch(_bare(cell)):
        return None
    found = terms(cell, Context())
    return None if found.value is None or found.code else str(found.value)


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
    bare = _DOTS.sub("", _IGNORED.sub("", simplified(half_width(text)).lower()))
    return _NUMBER_WORDS.sub(lambda found: str(periods.NUMBERS[found[0]]), bare)


def _said(text: str) -> Terms | None:
    """Terms in words."""
    if text in periods.AT_ONCE:
        return Terms()
    if text in periods.MONTH_END:
        return Terms("eom")
    if text in periods.ON_INVOICE:
        return Terms("bill")
    if text in periods.NEXT_END:
        return Terms("eom", 1, "m")
    if found := _LATER_END.fullmatch(text):
        return Terms("eom", 2 if found[1] else 1, "m")
    if found := _LATER_DAY.fullmatch(text):
        return _on_day(found[2], 2 if found[1] else 1)
    if found := _DAY_NEXT.fullmatch(text):
        return _on_day(found[1], 1)
    if found := _MONTH_END.fullmatch(text):
        length = _stretch(found[1])
        return replace(length, base="eom") if length and length.unit == "d" else None
    if found := _INVOICE.fullmatch(text):
        rest = _TAILS.sub("", found[1])
        length = _stretch(rest) if rest else Terms()
        return replace(length, base="bill") if length else None
    found = _FROM_SALE.fullmatch(text)
    return _stretch(found[1] if found else text)


def _on_day(written: str, months: int) -> Terms | None:
    """A day of the next month, or of the one after it."""
    day = spelled_number(written)
    return Terms("day", months, "m", int(day)) if day and day == int(day) and day <= 31 else None


def _stretch(text: str) -> Terms | None:
    """How long after: a length, half months (of 15 days, as the trade counts them), or a number of days."""
    if text in periods.HALF_MONTH:
        return Terms(count=_HALF_MONTH)
    if found := _HALVES.fullmatch(text):
        months = _bare_days(found[1])
        return months and Terms(count=(2 * months.count + 1) * _HALF_MONTH)
    return _length(text) or _bare_days(text)


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
