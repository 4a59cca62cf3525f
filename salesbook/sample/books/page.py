"""A sheet as a clerk keeps it: which cell stands where, before anything is written."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_rowcol_to_cell

from salesbook.periods import written
from salesbook.problems import At
from salesbook.sample.world.frames import PERIODS
from salesbook.schemas import TABLES, Field
from salesbook.wording.choices import CHOICES
from salesbook.wording.sample.books import CLERK_TITLES, NO, PARENTS, YES

Cell = Any  # str, float, date or None: what stands in a cell

ABOVE = 2  # the title row and the note row


@dataclass
class Band:
    """A row of sums after some rows of the body: its label, and the rows it sums (positions of the body).

    ``wrong`` is by how much the sum of a field is out.
    """

    after: int
    label: str
    rows: range
    wrong: dict[str, float] = field(default_factory=dict)


@dataclass
class Page:
    """One sheet. ``columns`` holds the cells of the body by field; ``bands`` the rows of sums among and under them.

    ``worth`` holds, for the fields that are summed, what each cell is worth, however it was typed; ``merged`` names the
    field whose equal cells are merged down; ``renamed`` holds titles that are not this clerk's usual ones.
    ``left`` is how many columns stand free (or bear a running number) before the first field.
    """

    table: str
    book: str
    sheet: str
    fields: tuple[Field, ...]
    columns: dict[str, list[Cell]]
    bands: list[Band] = field(default_factory=list)
    worth: dict[str, list[float]] = field(default_factory=dict)
    merged: str = ""
    left: int = 0
    numbered: bool = False
    renamed: dict[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Rows of the body, sums apart."""
        return len(next(iter(self.columns.values())))

    @property
    def parents(self) -> tuple[tuple[str, str, str], ...]:
        """Parent titles over the fields from first to last; none: a header of one row."""
        names = [each.name for each in self.fields]
        return tuple(each for each in PARENTS.get(self.table, ()) if each[1] in names and each[2] in names)

    @property
    def header_row(self) -> int:
        """The row (from 0) that holds the titles of the fields."""
        return ABOVE + (1 if self.parents else 0)

    def title(self, name: str) -> str:
        """What the clerk wrote over a field."""
        usual = CLERK_TITLES.get(self.table, {}).get(name, TABLES[self.table][name].term.zh)
        return self.renamed.get(name, usual)

    def column(self, name: str) -> int:
        """The column (from 0) of a field."""
        return self.left + next(i for i, each in enumerate(self.fields) if each.name == name)

    def row(self, position: int) -> int:
        """The row (from 0) of a row of the body."""
        return self.header_row + 1 + position + sum(band.after < position for band in self.bands)

    def at(self, name: str, position: int) -> At:
        """The address of a cell of the body."""
        return At(self.book, self.sheet, xl_rowcol_to_cell(self.row(position), self.column(name)))

    def band_at(self, name: str, number: int) -> At:
        """The address of a field's sum in one of the bands."""
        row = self.row(self.bands[number].after) + 1
        row += sum(band.after == self.bands[number].after for band in self.bands[:number])
        return At(self.book, self.sheet, xl_rowcol_to_cell(row, self.column(name)))

    def title_at(self, name: str) -> At:
        """The address of a field's title."""
        return At(self.book, self.sheet, xl_rowcol_to_cell(self.header_row, self.column(name)))


def cells(table: str, frame: pd.DataFrame) -> dict[str, list[Cell]]:
    """The cells of a frame's columns as a clerk sees them: words for choices and flags, None for blank."""
    return {each.name: _cells(each, frame[each.name]) for each in TABLES[table]}


def _cells(what: Field, values: "pd.Series[Any]") -> list[Cell]:
    if what.kind == "choice":
        values = values.map({code: term.zh for code, term in CHOICES[what.vocabulary].items()})
    elif what.kind == "flag":
        values = values.astype("object").map({True: YES, False: NO})
    elif what.kind in PERIODS:
        return [None if pd.isna(code) else written(code) for code in values]
    elif what.kind == "date":
        return [None if pd.isna(day) else day for day in values.dt.date]
    return values.astype("object").where(values.notna(), None).tolist()


def is_number(cell: Cell) -> bool:
    """Whether Excel would add the cell up."""
    return isinstance(cell, (int, float)) and not isinstance(cell, date)
