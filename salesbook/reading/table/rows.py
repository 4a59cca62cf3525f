"""Which rows under a header are data, and what the others are."""

import re
from collections import Counter
from typing import Literal

from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.values.fold import half_width
from salesbook.wording import clerks

RowClass = Literal["data", "void", "other_side", "blank", "title", "subtotal", "note", "repeated_header"]
CLASSES: tuple[str, ...] = (
    "used",
    "rejected",
    "void",
    "other_side",
    "blank",
    "title",
    "subtotal",
    "note",
    "repeated_header",
)


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape("".join(word.split())) for word in words) + ")"


_OPENING = re.compile(rf"{_any(clerks.OPENING_WORDS)}(?:[\W_].*)?", re.IGNORECASE)
_ROLE = re.compile(rf"{_any(clerks.ROLE_WORDS)}{_any(clerks.PERSON_ENDINGS)}?(?:\(.{{0,6}}\))?(?::.*)?", re.IGNORECASE)
_NOTE = re.compile(rf"{_any(clerks.NOTE_WORDS)}\d{{0,2}}(?::.*)", re.IGNORECASE | re.DOTALL)
_NOTHING_BELOW = re.compile(_any(clerks.NOTHING_BELOW_WORDS))
_SECTION = re.compile(
    rf"(?:[{clerks.SECTION_SIGNS}]+|\(?[{clerks.SECTION_SIGNS}\d]+\)|{clerks.NTH}.+)[{clerks.LIST_SIGNS}].*|.*:"
)


def texts(cells: list[Cell]) -> list[str]:
    """What the cells of a row that hold text say, half-width and without spaces."""
    return ["".join(half_width(cell).split()) for cell in cells if isinstance(cell, str) and not is_blank(cell)]


def is_opening_word(text: str) -> bool:
    """Whether a cell says that its row is what was there before the book began.

    >>> is_opening_word("Opening balance (2025)"), is_opening_word("Opening party")
    (True, False)
    """
    return bool(_OPENING.fullmatch("".join(half_width(text).split())))


def kind_of_row(cells: list[Cell], *, complete: bool, below: bool, spanned: bool, is_sum: bool) -> RowClass:
    """What a row is.

    ``complete``: every cell that a data row needs is filled. ``below``: no complete row follows. ``spanned``: a merged
    range runs across it. ``is_sum``: it says that it is one. A row that could be data stays data: what it lacks is then
    said.
    """
    said = texts(cells)
    filled = sum(not is_blank(cell) for cell in cells)
    if not filled:
        return "blank"
    if filled == 1 and said and (_NOTE.fullmatch(said[0]) or _ROLE.fullmatch(said[0])):
        return "note"
    if is_sum:
        return "subtotal"
    if complete:
        return "data"
    if said and (_NOTE.fullmatch(said[0]) or _ROLE.fullmatch(said[0])):
        return "note"
    if filled == 1 and said:
        return _lone_text(said[0], below, spanned)
    return "subtotal" if below and not said else "data"


def _lone_text(said: str, below: bool, spanned: bool) -> RowClass:
    if below or _NOTHING_BELOW.fullmatch(said):
        return "note"
    return "title" if spanned or _SECTION.fullmatch(said) else "data"


def no_rows() -> Counter[str]:
    """A count of nothing, class by class."""
    return Counter(dict.fromkeys(CLASSES, 0))
