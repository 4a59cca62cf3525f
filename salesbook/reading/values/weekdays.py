"""Which weekdays are worked, as departments write it."""

import re

from salesbook.reading.values.fold import half_width, simplified
from salesbook.wording import clerks

WEEK = (1, 2, 3, 4, 5, 6, 7)
_NAMES = "|".join(sorted(map(re.escape, clerks.WEEKDAY_NAMES), key=len, reverse=True))
_DAY = rf"(?:{'|'.join(clerks.WEEKDAY_WORDS)})?({_NAMES})"
_RANGE = re.compile(rf"{_DAY}(?:{'|'.join(map(re.escape, clerks.RANGE_WORDS))}){_DAY}")
_ONE = re.compile(_DAY)
_BETWEEN = re.compile(rf"^(?:{'|'.join(map(re.escape, clerks.AND_WORDS))})")
_WORK = re.compile(rf"(?:{'|'.join(clerks.WORK_ENDINGS)})$")
_OFF = re.compile(rf"(.+?)(?:{'|'.join(clerks.OFF_ENDINGS)})")


def weekdays(text: str) -> str | None:
    """The weekdays worked, as their numbers in order (1 is Monday); None when the text does not tell.

    A single digit may be a weekday or a count of days, so it tells nothing.

    >>> weekdays("1-6"), weekdays("Mon, Wed, Fri"), weekdays("135"), weekdays("6"), weekdays("some")
    ('123456', '135', '135', None, None)
    """
    plain = _WORK.sub("", "".join(simplified(half_width(text)).lower().split()))
    if plain in clerks.EVERY_DAY:
        return _numbers(set(WEEK))
    if plain in clerks.DAYS_OFF:
        return _numbers(set(WEEK) - set(clerks.DAYS_OFF[plain]))
    off = _OFF.fullmatch(plain)
    days = _named(off[1] if off else plain)
    if days is None or (off and len(days) == len(WEEK)) or (plain.isdigit() and len(plain) == 1):
        return None
    return _numbers(set(WEEK) - days if off else days)


def _numbers(days: set[int]) -> str:
    return "".join(map(str, sorted(days)))


def _named(text: str) -> set[int] | None:
    """The days that a text names, one after the other or from one to another; None when something else stands in it, or
    one is named twice."""
    found: list[int] = []
    while text:
        match = _RANGE.match(text) or _ONE.match(text)
        if match is None:
            return None
        first, *last = (clerks.WEEKDAY_NAMES[name] for name in match.groups())
        found += [(first - 1 + step) % 7 + 1 for step in range((last[0] - first) % 7 + 1 if last else 1)]
        text = _BETWEEN.sub("", text[match.end() :])
    return set(found) if found and len(set(found)) == len(found) else None
