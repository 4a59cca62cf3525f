"""Which rows of a sheet are data, and what the others are."""

import re
from collections import Counter
from typing import Literal

from salesbook.reading.fold import half_width
from salesbook.reading.grid import Cell, is_blank
from salesbook.wording.clerks import SIGNING_WORDS, SUBTOTAL_WORDS

RowClass = Literal["data", "blank", "title", "subtotal", "note", "repeated_header"]
CLASSES: tuple[str, ...] = ("used", "rejected", "blank", "title", "subtotal", "note", "repeated_header")

_SUBTOTAL = re.compile(rf"(.{{0,24}}?)({'|'.join(map(re.escape, SUBTOTAL_WORDS))})[\s:(\d.-]*.{{0,24}}", re.IGNORECASE)
_ONLY_SUBTOTAL = re.compile(rf"({'|'.join(map(re.escape, SUBTOTAL_WORDS))}):?", re.IGNORECASE)
_SIGNING = re.compile(rf"({'|'.join(map(re.escape, SIGNING_WORDS))}).{{0,6}}?:.*", re.IGNORECASE | re.DOTALL)


def texts(cells: list[Cell]) -> list[str]:
    """What the cells of a row that hold text say, half-width and without inner spaces."""
    return ["".join(half_width(cell).split()) for cell in cells if isinstance(cell, str) and not is_blank(cell)]


def kind_of_row(cells: list[Cell], complete: bool) -> RowClass:
    """What a row is; ``complete`` rows (every cell that a data row needs is filled) are data unless they say otherwise."""
    said = texts(cells)
    filled = len(said) + sum(not isinstance(cell, str) and not is_blank(cell) for cell in cells)
    if not filled:
        return "blank"
    if any(_ONLY_SUBTOTAL.fullmatch(each) for each in said):
        return "subtotal"
    if complete:
        return "data"
    if any(_SUBTOTAL.fullmatch(each) for each in said):
        return "subtotal"
    if said and (_SIGNING.match(said[0]) or filled == 1):
        return "note"
    return "data"


def no_rows() -> Counter[str]:
    """A count of nothing, class by class."""
    return Counter(dict.fromkeys(CLASSES, 0))
