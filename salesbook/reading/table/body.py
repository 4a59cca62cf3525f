"""The rows under a header, column by column, as they are understood step by step."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from salesbook.problems import At, Problem
from salesbook.reading.file.grid import Cell, Grid, Place, address, is_blank
from salesbook.reading.recognition.columns import Columns
from salesbook.reading.recognition.header import Header
from salesbook.reading.values.convert import PLACES, Converted
from salesbook.schemas import Table

Mask = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Body:
    """``start`` and ``end`` are the rows of the grid that belong to the part (titles and header included, end not).

    ``cells``: the matched columns below the header, merged groups filled down. ``merged_numbers``: the places whose
    number stands once for several rows.
    """

    grid: Grid
    table: Table
    header: Header
    columns: Columns
    start: int
    end: int
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    merged_numbers: set[Place] = field(default_factory=set)
    converted: dict[str, Converted] = field(default_factory=dict)
    factors: dict[str, float] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """The grid row right below the header."""
        return self.header.last + 1

    @property
    def rows(self) -> list[list[Cell]]:
        """The rows below the header, all columns, as they stand in the sheet."""
        return self.grid.rows[self.first : self.end]

    @property
    def height(self) -> int:
        """How many rows there are below the header."""
        return max(self.end - self.first, 0)

    def place(self, position: int, name: str) -> Place:
        """Where in the grid a field of a row stands."""
        if name in self.columns.of:
            return self.first + position, self.columns.of[name].column
        return self.columns.above[name].place

    def at(self, position: int, name: str) -> At:
        """The cell of a field of a row."""
        return At(self.grid.book, self.grid.sheet, address(*self.place(position, name)))

    def at_place(self, position: int, column: int) -> At:
        """A cell of a row, whether its column is a field or not."""
        return At(self.grid.book, self.grid.sheet, address(self.first + position, column))

    def at_heading(self, column: int) -> At:
        """The cell of a title."""
        return At(self.grid.book, self.grid.sheet, address(self.header.last, column))

    def problem(self, code: str, position: int, name: str, found: Any, expected: str, severity: str) -> Problem:
        """Something to say about one cell."""
        return Problem(code, self.at(position, name), str(found), expected, severity)


def lay_out(body: Body) -> None:
    """Take the matched columns out of the grid and fill merged groups down: words and days, but never numbers, which
    would then count several times."""
    rows = body.rows
    body.cells = {name: [row[heading.column] for row in rows] for name, heading in body.columns.of.items()}
    body.cells |= {name: [told.value] * body.height for name, told in body.columns.above.items()}
    by_column = {heading.column: name for name, heading in body.columns.of.items()}
    for (top, left), (bottom, _) in body.grid.merges:
        name = by_column.get(left)
        if name is None or bottom == top or top < body.first or bottom >= body.end:
            continue
        lower = range(top - body.first + 1, bottom - body.first + 1)
        if body.table[name].kind in PLACES:
            body.merged_numbers.update((body.first + position, left) for position in lower)
        elif not is_blank(body.cells[name][lower[0] - 1]):
            for position in lower:
                body.cells[name][position] = body.cells[name][lower[0] - 1]


def spanned_rows(body: Body) -> set[int]:
    """Positions of the rows across which a merged range runs."""
    return {
        top - body.first
        for (top, left), (bottom, right) in body.grid.merges
        if top == bottom and right - left >= 2 and body.first <= top < body.end
    }
