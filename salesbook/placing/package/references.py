"""Cell addresses, and the references inside formulas: renamed and moved without touching anything else in them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_CELL = r"\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}"
_TOKENS = re.compile(
    r"""(?P<string>"(?:[^"]|"")*")"""
    r"|(?P<error>\#[A-Z0-9/]+[!?]?)"
    r"|(?P<sheet>(?:'(?:[^']|'')+'|(?:\[\d+\])?[\w.\\]+(?::[\w.\\]+)?|\[\d+\])!)"
    r"|(?P<bracket>\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\])"
    rf"|(?P<area>(?:{_CELL}(?::{_CELL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?[1-9][0-9]{{0,6}}:\$?[1-9][0-9]{{0,6}})(?![\w.(!\[]))"
    r"|(?P<word>[^\W\d][\w.\\?]*)"
    r"|(?P<number>[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_CORNER = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)$")
_PLAIN_SHEET = re.compile(r"[^\W\d]\w*$")


@lru_cache(maxsize=LAST_COLUMN)
def column_number(letters: str) -> int:
    """Column letters as a number from 1.

    >>> column_number("AA")
    27
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """A column number as letters.

    >>> column_letters(27)
    'AA'
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """``B7`` for row 7, column 2."""
    return f"{column_letters(column)}{row}"


def position(cell: str) -> tuple[int, int]:
    """(row, column) of an address like ``B7`` or ``$B$7``; ValueError if it is none.

    >>> position("B7")
    (7, 2)
    """
    found = _CORNER.match(cell.strip())
    if not found or not found[2] or not found[4]:
        raise ValueError(cell)
    row, column = int(found[4]), column_number(found[2])
    if not (1 <= row <= LAST_ROW and column <= LAST_COLUMN):
        raise ValueError(cell)
    return row, column


def column_of(cell: str) -> int:
    """The column of an address; quicker than ``position``. ValueError if it has none.

    >>> column_of("B7")
    2
    """
    letters = cell.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:
        raise ValueError(cell)
    return column_number(letters)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def read(cls, text: str) -> "Area":
        """``B2:C3``, ``B2``, ``B:C`` or ``2:3``, with or without dollars; ValueError otherwise."""
        first, _, last = text.partition(":")
        one, two = _CORNER.match(first.strip()), _CORNER.match((last or first).strip())
        if not one or not two:
            raise ValueError(text)
        return cls(
            int(one[4] or 1),
            column_number(one[2]) or 1,
            int(two[4] or LAST_ROW),
            column_number(two[2]) or LAST_COLUMN,
        )

    def __str__(self) -> str:
        first, last = address(self.top, self.left), address(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: "Area") -> bool:
        """Whether the two share a cell."""
        rows = self.top <= other.bottom and other.top <= self.bottom
        return rows and self.left <= other.right and other.left <= self.right


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a formula; ``sheet`` is the sheet an area is read from ("" for the formula's own)."""

    kind: str
    text: str
    sheet: str = ""


def tokens(formula: str) -> Iterator[Token]:
    """The pieces of a formula, which joined give the formula again.

    >>> [t.text for t in tokens("SUM('a b'!A1:B2)+x")]
    ['SUM', '(', "'a b'!", 'A1:B2', ')', '+', 'x']
    """
    sheet = ""
    for found in _TOKENS.finditer(formula):
        kind = found.lastgroup or "other"
        if kind == "sheet":
            sheet = bare_sheet(found[0])
        yield Token(kind, found[0], sheet)
        if kind != "sheet":
            sheet = ""


def bare_sheet(prefix: str) -> str:
    """The sheet name of a prefix such as ``'a b'!``."""
    name = prefix.removesuffix("!")
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


def quoted_sheet(name: str) -> str:
    """``name`` as a formula writes it before the exclamation mark.

    >>> quoted_sheet("a b")
    "'a b'"
    """
    looks_like_cell = re.match(r"(?:[A-Za-z]{1,3}[0-9]+|[rR]?[0-9]*[cC]?[0-9]*)$", name)
    if _PLAIN_SHEET.match(name) and not looks_like_cell:
        return name
    return "'" + name.replace("'", "''") + "'"


def sheets_in(formula: str) -> set[str]:
    """Lower-case names of the sheets of this workbook that a formula reads; both ends of ``first:last!``."""
    names: set[str] = set()
    for token in tokens(formula):
        if token.kind == "sheet" and "[" not in token.sheet:
            names.update(part.casefold() for part in token.sheet.split(":"))
    return names


def renamed(formula: str, sheets: Mapping[str, str], words: Mapping[str, str]) -> str:
    """``formula`` with sheets, and tables or names (``words``), under their new names; keys are lower case.

    >>> renamed("SUM(old!A1:A9)&\\"old!\\"", {"old": "old (2)"}, {})
    'SUM(\\'old (2)\\'!A1:A9)&"old!"'
    """
    return "".join(_renamed_token(token, sheets, words) for token in tokens(formula))


def _renamed_token(token: Token, sheets: Mapping[str, str], words: Mapping[str, str]) -> str:
    if token.kind == "word":
        return words.get(token.text.casefold(), token.text)
    if token.kind != "sheet" or "[" in token.sheet:
        return token.text
    ends = token.sheet.split(":")
    if not any(end.casefold() in sheets for end in ends):
        return token.text
    return quoted_sheet(":".join(sheets.get(end.casefold(), end) for end in ends)) + "!"


@dataclass(frozen=True, slots=True)
class Shift:
    """What inserting rows does to addresses: rows from ``at`` on move down by ``by``; ranges that ended in
    ``[data_end, at)`` reach to ``new_end``, the last row written."""

    at: int
    by: int
    data_end: int
    new_end: int

    def row(self, row: int) -> int:
        """Where a row is afterwards."""
        return row + self.by if row >= self.at else row

    def area(self, area: Area, grow: bool) -> Area:
        """Where a rectangle is afterwards; whole columns stay whole."""
        if area.bottom == LAST_ROW:
            return area
        bottom = self.row(area.bottom)
        if grow and area.top <= self.data_end <= area.bottom < self.at:
            bottom = max(bottom, self.new_end)
        return replace(area, top=self.row(area.top), bottom=bottom)

    def grows(self, area: Area) -> bool:
        """Whether a range of several rows ended with the data, so that it must reach the new rows."""
        return area.top < self.data_end <= area.bottom < self.at and self.new_end > area.bottom


def moved(formula: str, here: Callable[[str], bool], shift: Shift, grow: Callable[[str], bool]) -> str:
    """``formula`` after ``shift``: areas of the sheets for which ``here(name)`` holds move, and those that ended with
    the data and for which ``grow(text)`` holds reach down.

    >>> moved("SUM(F3:F20)+$F$21", lambda name: not name, Shift(21, 2, 20, 22), lambda text: True)
    'SUM(F3:F22)+$F$23'
    """
    parts = []
    for token in tokens(formula):
        if token.kind == "area" and here(token.sheet):
            parts.append(_with_rows(token.text, shift, grow))
        else:
            parts.append(token.text)
    return "".join(parts)


def _with_rows(text: str, shift: Shift, grow: Callable[[str], bool]) -> str:
    area = Area.read(text)
    target = shift.area(area, ":" in text and grow(text))
    if target == area:
        return text
    first, colon, last = text.partition(":")
    ends = [_with_row(first, target.top)] + ([_with_row(last, target.bottom)] if colon else [])
    return colon.join(ends)


def _with_row(corner: str, row: int) -> str:
    found = _CORNER.match(corner)
    return corner if not found or not found[4] else f"{found[1]}{found[2]}{found[3]}{row}"


def filled_down(formula: str, by: int) -> str:
    """``formula`` as it reads ``by`` rows further down: relative rows move, absolute ones and names stay.

    >>> filled_down("E6-F6+$G$1", 2)
    'E8-F8+$G$1'
    """
    return "".join(_filled(token, by) for token in tokens(formula))


def _filled(token: Token, by: int) -> str:
    if token.kind != "area":
        return token.text
    corners = []
    for corner in token.text.split(":"):
        found = _CORNER.match(corner)
        relative = found and found[4] and not found[3] and (found[2] or not found[1])
        corners.append(_with_row(corner, int(found[4]) + by) if found and relative else corner)
    return ":".join(corners)


def areas_in(formula: str, here: Callable[[str], bool]) -> Iterator[Area]:
    """The areas a formula reads from the sheets for which ``here(name)`` holds."""
    for token in tokens(formula):
        if token.kind == "area" and here(token.sheet):
            yield Area.read(token.text)
