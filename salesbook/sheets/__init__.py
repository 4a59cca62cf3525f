"""What a sheet is, in no file format: described once, drawn as a workbook, a page, or a notebook's table."""

from salesbook.sheets.sheet import (
    Chart,
    Charts,
    Column,
    Fact,
    Facts,
    Grid,
    Link,
    Note,
    Piece,
    Series,
    Sheet,
    SignOff,
    Style,
)

__all__ = [
    "Chart",
    "Charts",
    "Column",
    "Fact",
    "Facts",
    "Grid",
    "Link",
    "Note",
    "Piece",
    "Series",
    "Sheet",
    "SignOff",
    "Style",
]
