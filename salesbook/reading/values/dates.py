"""Days as clerks write them."""

import re
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

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
_NAME = "|".join(sorted(clerks.MONTH_NAMES, key=len, reverse=True))
_SHAPES = tuple(
    (order, re.compile(shape))
    for order, shape in (
        ("ymd", rf"(\d{{4}}|\d{{2}})\s*{_Y}\s*(\d{{1,2}})\s*{_M}\s*(\d{{1,2}})\s*{_D}?"),
        ("ymd", rf"(\d{{4}})[-./,\s]+(\d{{1,2}})[-./,\s]+(\d{{1,2}}){_D}?"),
        ("ymd", r"(\d{4})(\d{2})(\d{2})"),
        ("md", rf"(\d{{1,2}})\s*{_M}\s*(\d{{1,2}})\s*{_D}?"),
        ("ym", rf"(\d{{4}}|\d{{2}})\s*{_Y}\s*(\d{{1,2}})\s*{_M}?[{clerks.MONTH_END}]?"),
        ("ym", r"(\d{4})[-./](\d{1,2})"),
    )
)
_NUMBERS = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})(?:\s*[-./]\s*(\d{4}|\d{1,2}))?")
_NAMED = (
    ("mdy", re.compile(rf"({_NAME})\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?[\s,]+(\d{{4}})")),
    ("dmy", re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[-/.,\s]*({_NAME})\.?[-/.,\s]*(\d{{4}}|\d{{2}})")),
    ("ymd", re.compile(rf"(\d{{4}})[-/.,\s]*({_NAME})\.?[-/.,\s]*(\d{{1,2}})")),
)
ORDERS = ("ymd", "dmy", "mdy")
_LIKELY_YEARS = range(2_015, 2_041)  # of years in two digits: one outside is no year where another place could be it


class Numbers(NamedTuple):
    """A day as three numbers, or without its year as two, whose order they alone may not tell; ``sign`` is between."""

    sign: str
    numbers: tuple[str, ...]

    def ymd(self, order: str) -> tuple[int, int, int]:
        """Year (0 for none), month and day, when the numbers stand in ``order``."""
        order = order if len(self.numbers) == 3 else order.replace("y", "")
        part = {letter: int(number) for letter, number in zip(order, self.numbers, strict=True)}
        year = part.get("y", 0)
        return year + 2_000 if "y" in part and year < 100 else year, part["m"], part["d"]

    @property
    def orders(self) -> tuple[str, ...]:
        """The orders in which they could be a day; 31 September is a slip of the pen, and tells the order all the same.

        >>> [Numbers("/", numbers).orders for numbers in (("28", "9", "2026"), ("3", "9", "26"), ("28", "9"))]
        [('dmy',), ('dmy', 'mdy'), ('dmy',)]
        """
        return tuple(
            order
            for order in ORDERS
            if (len(self.numbers) == 2 or len(self.numbers[order.index("y")]) > 1)
            and 1 <= self.ymd(order)[1] <= 12
            and 1 <= self.ymd(order)[2] <= 31
        )

    @property
    def likely(self) -> tuple[str, ...]:
        """Of ``orders`` those with a likely year, where there are any.

        >>> Numbers("/", ("03", "09", "26")).orders, Numbers("/", ("03", "09", "26")).likely
        (('ymd', 'dmy', 'mdy'), ('dmy', 'mdy'))
        """
        return tuple(each for each in self.orders if self.ymd(each)[0] in _LIKELY_YEARS) or self.orders


def numbers_of(text: str) -> Numbers | None:
    """The numbers of a day whose year does not stand in four digits before them; None for any other text.

    >>> numbers_of("03/09/26 8:30"), numbers_of("2026/9/3")
    (Numbers(sign='/', numbers=('03', '09', '26')), None)
    """
    if text[:4].isdigit():  # the year, as in most texts: no need to look closer
        return None
    found = _NUMBERS.fullmatch(_plain(text))
    if not found or (found[4] and len(found[1]) == len(found[4]) == 1):  # a year has two digits at least
        return None
    return Numbers(found[2], tuple(number for number in (found[1], found[3], found[4]) if number))


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


def _plain(text: str) -> str:
    """A text without its weekday, its time and the apostrophe of a text, and with digits for what is spelled."""
    plain = _spelled_out(half_width(text).lower().lstrip("'\u2018\u2019"))
    return _TIME.sub("", _WEEKDAY.sub(" ", plain).strip()).strip()


def _from_text(text: str, about: Context) -> Understood:
    numbers = numbers_of(text)
    if numbers:
        return _in_order(numbers, about)
    plain = _plain(text)
    for order, shape in _SHAPES:
        found = shape.fullmatch(plain)
        if found:
            return _ordered(order, [int(part) for part in found.groups()], about)
    for order, shape in _NAMED:
        found = shape.fullmatch(plain)
        if found:
            parts = dict(zip(order, found.groups(), strict=True))
            return _day(int(parts["y"]), clerks.MONTH_NAMES[parts["m"]], int(parts["d"]))
    try:
        return _from_number(float(plain), about)
    except (ValueError, OverflowError):
        return Understood(None, "bad_date")


def _ordered(order: str, parts: list[int], about: Context) -> Understood:
    if order == "ym":
        return Understood(None, "month_not_day")
    if order == "md":
        return _without_year(parts[0], parts[1], about)
    return _day(*parts)


def _in_order(numbers: Numbers, about: Context) -> Understood:
    """The day that numbers are in the order of their column, or, where that is open, in every likely one.

    Without a year the month stands first, as people write it here, unless the column proves that it does not.
    """
    order = about.orders.get(numbers.sign, "")
    if len(numbers.numbers) == 2:
        _, month, day = numbers.ymd(order or "mdy")
        return _without_year(month, day, about)
    days = {numbers.ymd(each) for each in ([order] if order else numbers.likely)}
    if not days:
        return Understood(None, "no_such_day")
    return _day(*days.pop()) if len(days) == 1 else Understood(None, "day_or_month_first")


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
