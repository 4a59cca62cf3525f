"""What the markup of a sheet tells that its values do not: how far it reaches, hidden rows, errors, formulas without
values, text struck through, codes kept as numbers."""

import re
from dataclasses import dataclass, field

from salesbook.reading.file.cell_styles import CellStyles
from salesbook.reading.file.grid import Place
from salesbook.reading.file.limits import LARGEST_GRID, MOST_COLUMNS, MOST_ROWS

_TAG = rb"<(?:\w+:)?"
_TWO_LETTERS = re.compile(rb' r="[A-Z]{2}')
_MILLION_ROWS = re.compile(rb' r="[A-Z]{0,3}\d{7}')
_ROW = re.compile(_TAG + rb'row\b[^>]*?\br="(\d{1,9})"')
_HIDDEN_ROW = re.compile(_TAG + rb"row\b[^>]*>")
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,9})"')
_ERROR = re.compile(
    _TAG + rb'c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(.{0,2000}?)</(?:\w+:)?c>', re.DOTALL
)
_SHOWN = re.compile(_TAG + rb"v>([^<]*)<")
_UNCACHED = re.compile(
    _TAG + rb'c\b(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>'
    rb"\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_STYLED = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"[^>]*?\bs="(\d{1,7})"')
_NUMBER = re.compile(
    rb'(?![^>]*\bt="(?!n"))[^>/]*>\s*(?:<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*)?'
    rb"<(?:\w+:)?v>([0-9][0-9.E+]{0,20})<"
)


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """Places counted from 0; ``errors`` give what each error cell shows, ``shown`` what numbers do that are codes."""

    hidden: frozenset[int] = frozenset()
    errors: dict[Place, str] = field(default_factory=dict)
    uncached: frozenset[Place] = frozenset()
    struck: frozenset[Place] = frozenset()
    shown: dict[Place, str] = field(default_factory=dict)


def place(letters: bytes, row: bytes) -> Place:
    """The row and column, counted from 0, of an address.

    >>> place(b"F", b"17"), place(b"AA", b"1")
    ((16, 5), (0, 26))
    """
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return int(row) - 1, column - 1


def reaches_too_far(markup: bytes) -> bool:
    """Whether the box from A1 to the last cell holds more cells than are read.

    Most sheets have at most 26 columns and a million rows, which two quick searches tell; only others are measured.
    """
    if not _TWO_LETTERS.search(markup) and not _MILLION_ROWS.search(markup):
        return False
    places = [place(*found) for found in set(_CELL.findall(markup))]
    rows = max((row for row, _ in places), default=0) + 1
    columns = max((column for _, column in places), default=0) + 1
    return rows * columns > LARGEST_GRID or rows > MOST_ROWS or columns > MOST_COLUMNS


def scan(markup: bytes, styles: CellStyles) -> SheetMarks:
    """Everything a sheet's markup tells; what is absent costs one search each."""
    return SheetMarks(_hidden(markup), _errors(markup), _uncached(markup), *_styled(markup, styles))


def _hidden(markup: bytes) -> frozenset[int]:
    if b' hidden="' not in markup:
        return frozenset()
    tags = (found[0] for found in _HIDDEN_ROW.finditer(markup))
    rows = (_ROW.match(tag) for tag in tags if b' hidden="1"' in tag or b' hidden="true"' in tag)
    return frozenset(int(row[1]) - 1 for row in rows if row)


def _errors(markup: bytes) -> dict[Place, str]:
    if b't="e"' not in markup:
        return {}
    errors = {}
    for letters, row, inside in _ERROR.findall(markup):
        shown = _SHOWN.search(inside)
        errors[place(letters, row)] = shown[1].decode("utf-8", "replace") if shown else "#N/A"
    return errors


def _uncached(markup: bytes) -> frozenset[Place]:
    if b"f>" not in markup and b"<f" not in markup:
        return frozenset()
    return frozenset(place(*found) for found in _UNCACHED.findall(markup))


def _styled(markup: bytes, styles: CellStyles) -> tuple[frozenset[Place], dict[Place, str]]:
    """Cells struck through, and what numbers show under a format that makes codes of them."""
    struck: set[Place] = set()
    shown = {}
    for found in _STYLED.finditer(markup) if styles else ():
        letters, row, style = found.groups()
        if style in styles.struck:
            struck.add(place(letters, row))
        if style in styles.codes and (number := _NUMBER.match(markup, found.end())) and b' t="' not in found[0]:
            text = styles.codes[style].shown(float(number[1]))
            if text:
                shown[place(letters, row)] = text
    return frozenset(struck), shown
