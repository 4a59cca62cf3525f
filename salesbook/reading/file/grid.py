"""One sheet as a grid of cells, and what the file says about them besides their values."""

from dataclasses import dataclass, field
from typing import Any

from salesbook.reading.file.seen import NOTHING

Cell = Any  # str ("" when blank), float, int, bool, date, datetime, time or timedelta
Place = tuple[int, int]  # row and column, counted from 0
Range = tuple[Place, Place]  # first and last place

EPOCH_1900 = "1899-12-30"
EPOCH_1904 = "1904-01-01"


@dataclass(slots=True)
class Grid:
    """The cells of a sheet from A1 on, row by row, all rows equally long.

    ``merges``: the merged ranges; ``hidden``: rows; ``struck``: cells struck through; ``errors``: what an error cell
    shows (#N/A); ``uncached``: formulas without a value; ``shown``: what numbers show whose format makes codes of them;
    ``epoch``: the day that serial number 0 stands for; ``whole``: false when only the first rows were read.
    """

    book: str
    sheet: str
    rows: list[list[Cell]]
    merges: tuple[Range, ...] = ()
    hidden: frozenset[int] = frozenset()
    struck: frozenset[Place] = frozenset()
    errors: dict[Place, str] = field(default_factory=dict)
    uncached: frozenset[Place] = frozenset()
    shown: dict[Place, str] = field(default_factory=dict)
    epoch: str = EPOCH_1900
    whole: bool = True

    @property
    def width(self) -> int:
        """How many columns the rows have."""
        return len(self.rows[0]) if self.rows else 0


def column_letter(column: int) -> str:
    """The letters of a column counted from 0.

    >>> [column_letter(each) for each in (0, 25, 26, 16383)]
    ['A', 'Z', 'AA', 'XFD']
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a cell whose row and column are counted from 0.

    >>> address(16, 5)
    'F17'
    """
    return f"{column_letter(column)}{row + 1}"


def is_blank(cell: Cell) -> bool:
    """Whether a cell shows nothing.

    >>> [is_blank(each) for each in ("", " ", "\u200b", None, float("nan"), 0.0)]
    [True, True, True, True, True, False]
    """
    return cell is None or cell != cell or (isinstance(cell, str) and not cell.strip(NOTHING))
