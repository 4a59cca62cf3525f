"""A grid drawn cell by cell: titles, values with their formulas, the total row, and what is shown in red."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pandas as pd

from salesbook.rendering import look
from salesbook.rendering.book import Book
from salesbook.rendering.shared import Shares
from salesbook.sheets import Column, Link
from salesbook.sheets.layout import GridPlace, SheetPlace, letters
from salesbook.sheets.names import printable
from salesbook.sheets.sheet import MONEY, NUMBERS
from salesbook.sheets.widths import column_title, row_lines
from salesbook.wording.messages import say

NONE = "—"


class GridWriter:
    """Draws one grid where the layout put it."""

    def __init__(self, book: Book, worksheet: Any, place: SheetPlace, grid: GridPlace) -> None:
        self.book = book
        self.worksheet = worksheet
        self.sheet = place.sheet.key
        self.working = place.sheet.working
        self.widths = place.widths
        self.place = grid
        self.grid = grid.grid

    def write(self, top: int) -> None:
        """Draw the grid; ``top`` is its first row, where its title stands if it has one."""
        if self.grid.title:
            self.worksheet.write_string(top, 0, self.grid.title, self.book.format(look.GRID_TITLE))
        self._header()
        if self.grid.frame.empty:
            self._nothing()
        else:
            self._body()
        if self.grid.total_label:
            self._total()

    def _header(self) -> None:
        row = self.place.header
        self.worksheet.set_row(row, 32 if any("\n" in column_title(each) for each in self.grid.columns) else 22)
        for at, column in enumerate(self.grid.columns):
            self.worksheet.write_string(row, at, column_title(column), self.book.format(look.header(column.style)))
        if self.grid.has_parents:
            self._parents(row - 1)

    def _parents(self, row: int) -> None:
        start = 0
        columns = self.grid.columns
        wanted = self.book.format(look.header("text", parent=True))
        while start < len(columns):
            end = start
            while end + 1 < len(columns) and columns[end + 1].parent == columns[start].parent:
                end += 1
            if columns[start].parent and end > start:
                self.worksheet.merge_range(row, start, row, end, columns[start].parent, wanted)
            else:
                for at in range(start, end + 1):
                    self.worksheet.write_string(row, at, columns[at].parent, wanted)
            start = end + 1

    def _nothing(self) -> None:
        for at, column in enumerate(self.grid.columns):
            wanted = self.book.format(look.cell(column.style))
            if at == 0:
                text = self.grid.empty or say("nothing")
                self.worksheet.write_string(self.place.first, 0, text, self.book.format(look.cell("text")))
            else:
                self.worksheet.write_blank(self.place.first, at, None, wanted)

    def _body(self) -> None:
        strong = self.grid.frame[self.grid.strong].tolist() if self.grid.strong else [False] * len(self.grid.frame)
        for at, column in enumerate(self.grid.columns):
            formats = self._formats(column, strong)
            write = self._writer(column, at)
            for row, value in enumerate(self.grid.frame[column.name].tolist()):
                write(self.place.first + row, value, formats[row])
            self._conditions(column, at)
        self._heights()

    def _heights(self) -> None:
        """Rows with wrapped text are as high as their longest text needs; folded ones wait behind a plus."""
        every = [False] * len(self.grid.frame)
        folded = self.grid.frame[self.grid.folded].tolist() if self.grid.folded else every
        lines = row_lines(self.grid, self.widths) or every
        for row, (hidden, count) in enumerate(zip(folded, lines, strict=True), self.place.first):
            if hidden or count > 1:
                height = 14.0 * count + 4.0 if count > 1 else None
                self.worksheet.set_row(row, height, None, {"level": 1, "hidden": True} if hidden else {})
        if any(folded):
            self.worksheet.set_row(self.place.last + 1, None, None, {"collapsed": True})

    def _formats(self, column: Column, strong: list[bool]) -> list[Any]:
        """The format of each row of a column."""
        if column.style_from:
            styles = self.grid.frame[column.style_from].tolist()
            return [self.book.format(look.cell(style, strong=bold)) for style, bold in zip(styles, strong, strict=True)]
        plain = self.book.format(look.cell(column.style))
        bold = self.book.format(look.cell(column.style, strong=True))
        return [bold if each else plain for each in strong]

    def _writer(self, column: Column, at: int) -> Callable[[int, Any, Any], None]:
        """How one cell of this column is written: ``(row, value, format)``."""
        if column.formula or column.formula_from:
            return self._computer(column, at)
        return lambda row, value, wanted: self._value(row, at, column, value, wanted)

    def _computer(self, column: Column, at: int) -> Callable[[int, Any, Any], None]:
        """How a cell with a formula is written, its value with it; a row without one has its plain value."""
        frame, first = self.grid.frame, self.place.first
        texts = frame[column.formula_from].tolist() if column.formula_from else [column.formula] * len(frame)
        shares = Shares(self.worksheet, texts, letters(at), first)

        def write(row: int, value: Any, wanted: Any) -> None:
            text = texts[row - first]
            if text:
                live = shares.formula(text, self.book.addresses.formula(text, self.sheet, self.grid.name, row))
                self.worksheet.write_formula(row, at, live, wanted, NONE if pd.isna(value) else _plain(value))
            else:
                self._value(row, at, column, value, wanted)

        return write

    def _value(self, row: int, at: int, column: Column, value: Any, wanted: Any) -> None:
        if isinstance(value, Link):
            self._link(row, at, value)
        elif pd.isna(value):
            if self.working:
                return  # nobody reads these lists; what holds nothing takes no room
            if column.style in NUMBERS:
                self.worksheet.write_string(row, at, NONE, wanted)
            else:
                self.worksheet.write_blank(row, at, None, wanted)
        elif column.style == "date" and not isinstance(value, str):
            self.worksheet.write_datetime(row, at, datetime(value.year, value.month, value.day), wanted)  # noqa: DTZ001 a day has no zone
        elif isinstance(value, (int, float)):
            self.worksheet.write_number(row, at, _plain(value), wanted)
        else:
            self.worksheet.write_string(row, at, str(value), wanted)

    def _link(self, row: int, at: int, link: Link) -> None:
        target, wanted = self.book.target(link.target), self.book.format(look.LINK)
        self.worksheet.write_url(row, at, target, wanted, printable(link.text))

    def _conditions(self, column: Column, at: int) -> None:
        first, last = self.place.first, self.place.last
        if column.alert:
            criterion = self.book.addresses.formula(column.alert, self.sheet, self.grid.name, first)
            rule = {"type": "formula", "criteria": criterion, "format": self.book.format(look.ALERT)}
            self.worksheet.conditional_format(first, at, last, at, rule)
        if column.bars:
            rule = {
                "type": "data_bar",
                "bar_color": look.PALE,
                "bar_solid": True,
                "data_bar_2010": True,
                "min_type": "num",
                "min_value": 0,
            }
            self.worksheet.conditional_format(first, at, last, at, rule)

    def _total(self) -> None:
        row = self.place.total
        for at, column in enumerate(self.grid.columns):
            wanted = self.book.format(look.cell(column.style, total=True))
            if column.total:
                formula = f"=SUM({self.place.cells(column.name)})"
                self.worksheet.write_formula(
                    row, at, formula, wanted, column_total(self.grid.frame[column.name], column)
                )
            elif column.total_formula:
                live = self.book.addresses.formula(column.total_formula, self.sheet, self.grid.name, row)
                value = column.total_value
                self.worksheet.write_formula(row, at, live, wanted, NONE if value is None or pd.isna(value) else value)
            elif at == 0:
                label = self.book.format(look.cell("text", total=True))
                self.worksheet.write_string(row, at, self.grid.total_label, label)
            else:
                self.worksheet.write_blank(row, at, None, wanted)


def column_total(values: "pd.Series[float]", column: Column) -> float:
    """What a column adds up to: money to the fen, all else as it is."""
    total = float(pd.to_numeric(values, errors="coerce").sum()) if len(values) else 0.0
    return round(total, 2) if column.style in MONEY else total


def _plain(value: Any) -> Any:
    """A number as Python has it, without a negative zero; words stay words."""
    if isinstance(value, str):
        return value
    number = value.item() if hasattr(value, "item") else value
    return number + 0 if number else 0
