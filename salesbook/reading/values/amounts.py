"""Money and other numbers as clerks write them, exact to the fen."""

import re
from decimal import Decimal
from typing import Any

from salesbook.reading.values.fold import half_width
from salesbook.reading.values.numerals import spelled_number
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.rounding import scaled_one
from salesbook.wording.clerks import (
    CREDIT_MARKS,
    DEBIT_MARKS,
    FEN,
    JIAO,
    MONEY_SIGNS,
    MONEY_WORDS,
    MYRIADS,
    NONE_WORDS,
    WHOLE_WORDS,
    YUAN_SIGNS,
)

LARGEST = 1e12
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(?!\d)|\d{1,4}(,\d{4})+(?!\d)")
_SCIENTIFIC = re.compile(r"\d+(\.\d+)?e[+-]?\d{1,2}")
_ODD_SIGNS = str.maketrans({"−": "-", "–": "-", "‚": ",", "'": None, "\u2019": None})
_OPEN, _CLOSE = "(", ")"
_MARK = "|".join(map(re.escape, (*CREDIT_MARKS, *DEBIT_MARKS)))
_MARKED = re.compile(rf"(?P<before>{_MARK})?\.?\s*(?P<size>[^-()]*?)\s*\(?(?P<after>{_MARK})?\.?\)?")
_UNITS = frozenset((*YUAN_SIGNS, *MYRIADS, JIAO, FEN))


def number(text: str) -> Decimal | None:
    """The number a text shows, or None; signs of money, brackets and a minus on either side are understood.

    >>> [str(number(each)) for each in ("¥1,409.50", "(325.04)", "12-", "1e3", "12.3.4", "1,2")]
    ['1409.50', '-325.04', '-12', '1E+3', 'None', 'None']
    """
    plain = "".join(half_width(text).translate(_ODD_SIGNS).lower().split())
    for word in MONEY_WORDS:
        plain = plain.replace(word, "")
    bracketed = plain.startswith(_OPEN) and plain.endswith(_CLOSE)
    if bracketed:
        plain = plain[1:-1]
    size = plain.lstrip(MONEY_SIGNS).strip("-+").lstrip(MONEY_SIGNS).rstrip(WHOLE_WORDS)
    negative = bracketed != ("-" in plain.replace(size, ""))
    size = _GROUPED.sub(lambda found: found[0].replace(",", ""), size, count=1)
    found = Decimal(size) if _SCIENTIFIC.fullmatch(size) else spelled_number(size)
    return None if found is None else -found if negative else found


def is_none_word(text: str) -> bool:
    """Whether a text only says that there is nothing, such as a dash."""
    return half_width(text).lower() in NONE_WORDS


def understand(cell: Any, about: Context, places: int | None) -> Understood:
    """One cell as a number, rounded to ``places`` decimals once its unit is applied."""
    if isinstance(cell, str):
        if is_none_word(cell):
            return NOTHING
        found = number(cell)
        if found is None and about.account:
            found = _of_account(cell)
        if found is None:
            return Understood(None, "bad_number")
        worth = 1 if about.factor != 1 and not _UNITS.isdisjoint(cell) else about.factor  # its own unit goes before
        return _checked(float(found * Decimal(repr(worth))), places, about)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return Understood(None, "bad_number")
    return _checked(cell * about.factor, places, about)


def _of_account(text: str) -> Decimal | None:
    """The number that a text marks as debit or credit, on one side of it."""
    found = _MARKED.fullmatch(half_width(text).lower())
    marks = {found["before"], found["after"]} - {None} if found else set()
    size = number(found["size"]) if found and len(marks) == 1 else None
    return None if size is None else -size if marks <= set(CREDIT_MARKS) else size


def _checked(value: float, places: int | None, about: Context) -> Understood:
    if not abs(value) <= LARGEST:
        return Understood(None, "number_too_large")
    if about.minimum is not None and value < about.minimum:
        return Understood(None, "below_minimum", f"{about.minimum:g}")
    rounded = value if places is None else scaled_one(value, places) / 10**places
    if abs(rounded - value) > tolerance(value):
        return Understood(rounded, "below_fen" if places else "not_whole", f"{rounded:.{places}f}")
    return Understood(rounded)


def tolerance(value: Any) -> Any:
    """How far a float may be from its rounded value and still be it: an artefact of arithmetic, not a fraction."""
    return 1e-6 + abs(value) * 1e-12
