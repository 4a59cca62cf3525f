"""Days as clerks write them."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.fold import half_width
from salesbook.reading.values.numerals import spelled_number
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.wording import clerks

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
FIRST_SERIAL, LAST_SERIAL = 31_000, 73_050  # those years, counted from 1900 or 1904
_Y, _M, _D = f"[{clerks.YEAR}]", f"[{clerks.MONTH}]", f"[{clerks.DAY}]"
_SPELLED = re.compile(
    rf"([{''.join(clerks.DIGITS)}{''.join(clerks.TENS)}]+)(?=[{clerks.YEAR}{clerks.MONTH}{clerks.DAY}])"
)
_TIME = re.compile(
    rf"(t|\s)\s*(?:{'|'.join(clerks.HOUR_WORDS)})?\s*\d{{1,2}}[:{clerks.HOUR}](\d{{1,2}}[:{clerks.MINUTE}]?)?"
    rf"(\d{{1,2}}[{clerks.SECOND}]?(\.\d+)?)?\s*(am|pm)?(z|[+-]\d\d:?\d\d)?$"
)
_WEEKDAY = re.compile(rf"[(\s]*(?:{'|'.join(clerks.WEEKDAY_WORDS)})[{clerks.WEEKDAY_DIGITS}][)\s]*")
_SHAPES = tuple(
    (order, re.compile(shape))
    for order, shape in (
        ("ymd", rf"(\d{{4}}|\d{{2}})\s*{_Y}\s*(\d{{1,2}})\s*{_M}\s*(\d{{1,2}})\s*{_D}?"),
        ("ymd", rf"(\d{{4}})[-./,\s]+(\d{{1,2}})[-./,\s]+(\d{{1,2}}){_D}?"),
        ("ymd", r"(\d{4})(\d{2})(\d{2})"),
        ("dmy", r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})"),
        ("ymd", r"(\d{2})[-./](\d{1,2})[-./](\d{1,2})"),
        ("md", rf"(\d{{1,2}})\s*{_M}\s*(\d{{1,2}})\s*{_D}?"),
        ("md", r"(\d{1,2})[-./](\d{1,2})"),
        ("ym", rf"(\d{{4}}|\d{{2}})\s*{_Y}\s*(\d{{1,2}})\s*{_M}?[{clerks.MONTH_END}]?"),
        ("ym", r"(\d{4})[-./](\d{1,2})"),
    )
)


def understand(cell: Any, about: Context) -> Understood:
    """One cell as a day; a month alone, a day that does not exist or one outside 1990–2099 gives none.

    >>> understand("2026.3.5", Context()).value, understand("2026-02-30", Context()).code
    (datetime.date(2026, 3, 5), 'no_such_day')
    """
    if isinstance(cell, datetime):
        return _in_range(cell.date())
    if isinstance(cell, date):
        return _in_range(cell)
    if isinstance(cell, str):
        return NOTHING if is_none_word(cell) else _from_text(cell, about)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell, about)
    return Understood(None, "bad_date")


def _in_range(day: date) -> Understood:
    return Understood(day) if EARLIEST <= day <= LATEST else Understood(None, "date_out_of_range")


def _from_number(value: float, about: Context) -> Understood:
    """A date's serial number, or its digits typed as one number."""
    if 19_900_101 <= value <= 20_991_231 and value == int(value):
        return _from_text(str(int(value)), about)
    if not FIRST_SERIAL <= value <= LAST_SERIAL:
        return Understood(None, "bad_date")
    return _in_range(date.fromisoformat(about.epoch) + timedelta(days=int(value)))


def _from_text(text: str, about: Context) -> Understood:
    plain = _spelled_out(half_width(text).lower())
    plain = _TIME.sub("", _WEEKDAY.sub(" ", plain).strip()).strip()
    for order, shape in _SHAPES:
        found = shape.fullmatch(plain)
        if found:
            return _ordered(order, [int(part) for part in found.groups()], about)
    try:
        return _from_number(float(plain), about)
    except (ValueError, OverflowError):
        return Understood(None, "bad_date")


def _ordered(order: str, parts: list[int], about: Context) -> Understood:
    if order == "ym":
        return Understood(None, "month_not_day")
    if order == "md":
        return _without_year(parts[0], parts[1], about)
    if order == "dmy":
        first, second, year = parts
        if first <= 12 and second <= 12 and first != second:
            return Understood(None, "day_or_month_first")
        return _day(year, *((second, first) if first > 12 else (first, second)))
    return _day(*parts)


def _day(year: int, month: int, day: int) -> Understood:
    try:
        return _in_range(date(year + 2_000 if year < 100 else year, month, day))
    except ValueError:
        return Understood(None, "no_such_day")


def _without_year(month: int, day: int, about: Context) -> Understood:
    found = _day(about.year or 2_000, month, day)  # 2000 has a 29 February, so only impossible days fail here
    if found.value is None:
        return found
    return Understood(found.value, "year_assumed", str(found.value)) if about.year else Understood(None, "no_year")


def _spelled_out(text: str) -> str:
    """Years, months and days spelled in characters, as digits."""
    return _SPELLED.sub(lambda found: _digits(found[1]), text)


def _digits(spelled: str) -> str:
    if len(spelled) > 1 and all(sign in clerks.DIGITS for sign in spelled):
        return "".join(str(clerks.DIGITS[sign]) for sign in spelled)
    number = spelled_number(spelled)
    return spelled if number is None else str(int(number))
