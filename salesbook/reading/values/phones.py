"""Telephone numbers, several to a cell."""

import re
from typing import Any

from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.fold import half_width
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.reading.values.words import code
from salesbook.wording.clerks import EXTENSION

BETWEEN = "/"
_NUMBER = re.compile(
    r"(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)"  # mobile
    rf"|(?:\+?86[- ]?)?\(?0\d{{2,3}}\)?[- ]?\d{{3,4}}[- ]?\d{{4}}(?!\d)(?:[-#{EXTENSION}]\d{{1,6}})?"  # area code
    rf"|400[- ]?\d{{3}}[- ]?\d{{4}}(?!\d)|(?<!\d)[2-8]\d{{6,7}}(?!\d)(?:[-#{EXTENSION}]\d{{1,6}})?"  # service, local
)
_SPARE = re.compile(r"[\d]{3,}")


def understand(cell: Any, about: Context) -> Understood:
    """The numbers in a cell, joined by a slash; digits that are part of no number are reported.

    >>> understand("13800138000, 0769-22223333", Context()).value
    '13800138000/0769-22223333'
    """
    typed, gone, _ = code(cell, about)
    if typed is None or is_none_word(typed):
        return NOTHING
    if gone:
        return Understood(typed, gone)
    plain = half_width(typed)
    numbers = _NUMBER.findall(plain)
    if not numbers or _SPARE.search(_NUMBER.sub(" ", plain)):
        return Understood(typed, "bad_phone")
    return Understood(BETWEEN.join(each.replace(" ", "") for each in numbers))
