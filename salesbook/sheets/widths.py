"""How wide the columns of a sheet must be for what stands in them."""

import unicodedata
from collections.abc import Sequence
from math import ceil

import pandas as pd

from salesbook.sheets.sheet import MONEY, Column, Grid, Sheet
from salesbook.wording.terms import TERMS, title

_LEAST, _MOST = 6.0, 44.0
_NUMBER_WIDTHS = {
    "date": 11.0,
    "money": 12.0,
    "sparse": 10.0,
    "whole": 10.0,
    "rate": 8.5,
    "points": 6.5,
    "days": 7.0,
    "quantity": 9.0,
    "price": 9.0,
}
_PAGE = 84.0  # a sheet without a wide grid still fills an A4 page


def display_width(text: str) -> int:
    """Columns of a fixed-width font that ``text`` takes; a Chinese character takes two.

    >>> display_width("ab"), display_width("\\u5e94\\u6536")
    (2, 4)
    """
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def column_title(column: Column) -> str:
    """What stands in a column's header."""
    return column.title or (title(column.name) if column.name in TERMS else column.name)


def column_widths(sheet: Sheet) -> list[float]:
    """The width of each column, in characters: the widest any grid of the sheet needs."""
    grids = [piece for piece in sheet.pieces if isinstance(piece, Grid)]
    count = max((len(grid.columns) for grid in grids), default=8)
    widths = [_LEAST] * count
    for grid in grids:
        for at, column in enumerate(grid.columns):
            widths[at] = max(widths[at], _width(grid, column))
    short = _PAGE - sum(widths)
    if short > 0 and count < 8:
        widths = [width + short / count for width in widths]
    return widths


def _width(grid: Grid, column: Column) -> float:
    if column.width:
        return column.width
    heading = display_width(column_title(column)) + 3.0
    if column.style in _NUMBER_WIDTHS:
        return max(heading, _NUMBER_WIDTHS[column.style], _largest_number(grid, column))
    return min(max(heading, _longest_text(grid.frame[column.name]) + 2.0), _MOST)


def _largest_number(grid: Grid, column: Column) -> float:
    if column.style not in MONEY or grid.frame.empty:
        return 0.0
    numbers = pd.to_numeric(grid.frame[column.name], errors="coerce").abs()
    largest = max(float(numbers.max()), float(numbers.sum()) if column.total else 0.0)
    return len(f"{largest:,.2f}") + 2.0 if largest == largest else 0.0


def _longest_text(values: "pd.Series[str]") -> float:
    return float(max((display_width(str(value)) for value in values.dropna().unique()[:2000]), default=0))


def row_lines(grid: Grid, widths: Sequence[float]) -> list[int]:
    """How many lines each row of a grid needs: its longest wrapped text, in the width of its column."""
    wrapped = [(column.name, widths[at] - 2) for at, column in enumerate(grid.columns) if column.style == "wrapped"]
    texts = [(grid.frame[name].fillna("").astype(str), width) for name, width in wrapped]
    lines = [texts_of.map(lambda text, room=width: _lines(text, room)) for texts_of, width in texts]
    return pd.concat(lines, axis=1).max(axis=1).tolist() if lines else []


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(display_width(line) / width)) for line in text.split("\n"))
