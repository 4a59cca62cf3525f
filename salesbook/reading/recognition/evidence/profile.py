"""What the cells of one column look like: shares of numbers, days and telephones, words, what its codes begin with."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.file.seen import as_shown
from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.amounts import understand as amount
from salesbook.reading.values.dates import FIRST_SERIAL, LAST_SERIAL
from salesbook.reading.values.dates import understand as day
from salesbook.reading.values.fold import half_width
from salesbook.reading.values.one import Context

_HERE = Context(year=2_000)
_PHONE = re.compile(r"1\d{10}(?:\.0)?|0\d{2,3}-?\d{7,8}|\+?\d[\d -]{9,14}")
_PREFIX = re.compile(r"([A-Za-z]{1,4})[-_]?\d")
_PREFIXED = 0.6  # the share of cells that begin alike
_DAY_LIKE = re.compile(r"'?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:\D.*)?")
_YEAR_OR_MONTH = re.compile(r"20\d\d|1[0-2]|[1-9]")
_DIGITS_OF_DAY = (20_000_101, 20_991_231)


@dataclass(slots=True)
class Profile:
    """``cells``: the column, blanks included; shares are of the ``filled`` ones; ``serial``: numbers that a
    day may be. ``prefix``: the letters that most of
    its codes begin with."""

    cells: Sequence[Cell]
    filled: int = 0
    number: float = 0.0
    date: float = 0.0
    serial: float = 0.0
    phone: float = 0.0
    negative: float = 0.0
    distinct: float = 0.0
    prefix: str = ""
    words: Counter[str] = field(default_factory=Counter)


def profile(cells: Sequence[Cell]) -> Profile:
    """Look at the cells of a column.

    >>> found = profile(["2026-09-01", "2026-09-02", ""])
    >>> found.filled, found.date, found.number
    (2, 1.0, 0.0)
    """
    found = Profile(cells)
    words = Counter(_shown(cell) for cell in cells if not is_blank(cell))
    for text in [each for each in words if is_none_word(each)]:
        del words[text]
    found.words, found.filled = words, sum(words.values())
    if not found.filled:
        return found
    seen = [(_looks(text), count) for text, count in words.items()]
    found.number, found.date, found.phone, found.negative, found.serial = (
        sum(count for looks, count in seen if looks[place]) / found.filled for place in range(5)
    )
    found.distinct = len(words) / found.filled
    prefixes: Counter[str] = Counter()
    for text, count in words.items():
        if match := _PREFIX.match(text):
            prefixes[match[1].upper()] += count
    if prefixes:
        prefix, count = prefixes.most_common(1)[0]
        found.prefix = prefix if count >= _PREFIXED * found.filled else ""
    return found


def says_the_same(one: Profile, other: Profile) -> bool:
    """Whether each value of a column goes with one of another's, and the other way round: a name and its short form."""
    both = {
        (_shown(a), _shown(b)) for a, b in zip(one.cells, other.cells, strict=True) if not (is_blank(a) or is_blank(b))
    }
    return 0 < len(both) == len({a for a, _ in both}) == len({b for _, b in both}) and one.filled == other.filled


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return half_width(as_shown(cell))
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    return str(cell)


@lru_cache(65_536)
def _looks(text: str) -> tuple[bool, bool, bool, bool, bool]:
    """Whether a text is a number, a day, a telephone, a number below 0, one that a day may be."""
    is_day = bool(_DAY_LIKE.fullmatch(text)) or (not _is_plain(text) and day(text, _HERE).value is not None)
    value = None if is_day else number(text)
    digits = (
        value is not None and _DIGITS_OF_DAY[0] <= value <= _DIGITS_OF_DAY[1] and day(value, _HERE).value is not None
    )
    serial = value is not None and FIRST_SERIAL <= value <= LAST_SERIAL and value == int(value)
    below = value is not None and value < 0
    return value is not None, is_day or digits, bool(_PHONE.fullmatch(text)), below, serial


def looks_like_value(text: str) -> bool:
    """Whether a text is a number or a day, and therefore no title; a year or a month may be one.

    >>> looks_like_value(" 19.00 "), looks_like_value("2026-09-01"), looks_like_value("2026")
    (True, True, False)
    """
    plain = half_width(as_shown(text))
    is_number, is_day, *_ = _looks(plain)
    return is_day or (is_number and not _YEAR_OR_MONTH.fullmatch(plain))


def _is_plain(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()


def number(cell: Cell) -> float | None:
    """A cell as a number, or None."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell) if cell == cell else None
    return _number(cell) if isinstance(cell, str) and cell else None


@lru_cache(65_536)
def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        value = amount(text, _HERE, None).value
        return None if value is None else float(value)
