"""What the markup of a sheet tells that its values do not: how far it reaches, hidden rows, errors, formulas without
values, text struck through."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

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


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """Places counted from 0; ``errors`` give what each error cell shows."""

    hidden: frozenset[int] = frozenset()
    errors: dict[Place, str] = field(default_factory=dict)
    uncached: frozenset[Place] = frozenset()
    struck: frozenset[Place] = frozenset()


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


def scan(markup: bytes, struck_styles: frozenset[bytes]) -> SheetMarks:
    """Everything a sheet's markup tells; what is absent costs one search each."""
    return SheetMarks(_hidden(markup), _errors(markup), _uncached(markup), _struck(markup, struck_styles))


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


def _struck(markup: bytes, styles: frozenset[bytes]) -> frozenset[Place]:
    if not styles:
        return frozenset()
    struck = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"[^>]*?\bs="(?:' + b"|".join(sorted(styles)) + rb')"')
    return frozenset(place(*found) for found in struck.findall(markup))


def struck_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the cell formats whose font is struck through."""
    if b"strike" not in styles:
        return frozenset()
    try:
        tree = ElementTree.fromstring(styles)
    except ElementTree.ParseError:
        return frozenset()
    fonts = _children(tree, "fonts")
    struck = {str(number) for number, font in enumerate(fonts) if _is_struck(font)}
    formats = _children(tree, "cellXfs")
    return frozenset(str(number).encode() for number, each in enumerate(formats) if each.get("fontId") in struck)


def _children(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [child for each in tree if each.tag.endswith("}" + name) for child in each]


def _is_struck(font: ElementTree.Element) -> bool:
    marks = [each for each in font if each.tag.endswith("}strike")]
    return any(each.get("val", "1") not in ("0", "false") for each in marks)
