"""The tables of a web page, which many programs save under the name of an .xls workbook."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from salesbook.problems import FileError
from salesbook.reading.file.grid import Cell, Grid, Place, Range
from salesbook.reading.file.limits import MOST_COLUMNS, MOST_ROWS
from salesbook.reading.file.texts.delimited import filled

_SPACES = re.compile(r"[ \t\r\n\f]+")
_MOST_SPANNED = 1_000_000  # cells of a table that others span into
_Attributes = list[tuple[str, str | None]]


@dataclass(slots=True)
class _Table:
    """A table being read: its rows, what spans several cells, and the cells that are taken by what spans into them."""

    rows: list[list[Cell]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    spans: list[Range] = field(default_factory=list)
    taken: set[Place] = field(default_factory=set)
    cell: list[str] | None = None
    span: tuple[int, int] = (1, 1)

    def add(self) -> None:
        """Put the cell that is being read into the row."""
        if self.cell is None:
            return
        self.rows = self.rows or [[]]
        row, at = len(self.rows) - 1, self.rows[-1]
        while (row, len(at)) in self.taken:
            at.append("")
        column = len(at)
        down, across = self.span
        at += ["".join(self.cell).strip(), *[""] * (across - 1)]
        if down > 1 or across > 1:
            self.spans.append(((row, column), (row + down - 1, column + across - 1)))
            below = range(row + 1, row + down)
            self.taken.update((each, beside) for each in below for beside in range(column, column + across))
        self.cell = None


class _Tables(HTMLParser):
    """Collects the tables of a page, those inside others too, in the order in which they begin. Raises OverflowError
    when cells span more than can be read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag == "table":
            self._open.append(_Table())
            self.tables.append(self._open[-1])
        if not self._open:
            return
        table, given = self._open[-1], dict(attrs)
        if tag == "tr":
            table.add()
            table.rows.append([])
            if "display:none" in "".join((given.get("style") or "").lower().split()):
                table.hidden.add(len(table.rows) - 1)
        elif tag in ("td", "th"):
            table.add()
            table.cell, table.span = [], (1, 1)
            if given:
                table.span = _span(given.get("rowspan"), MOST_ROWS), _span(given.get("colspan"), MOST_COLUMNS)
            if len(table.taken) + table.span[0] * table.span[1] > _MOST_SPANNED:
                raise OverflowError
        elif tag == "br" and table.cell is not None:
            table.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            return
        if tag in ("td", "th", "tr", "table"):
            self._open[-1].add()
        if tag == "table":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.append(_SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        while self._open:
            self._open.pop().add()


def _span(given: str | None, most: int) -> int:
    plain = (given or "").strip()
    return min(max(int(plain), 1), most) if plain.isdecimal() else 1


def web_page(text: str, path: Path) -> list[Grid]:
    """The tables of a web page, one grid each; what spans several cells is a merged range. Raises FileError when there
    is none, or one is larger than can be read."""
    parser = _Tables()
    try:
        parser.feed(text)
        parser.close()
    except OverflowError as error:
        raise FileError("sheet_too_large", path=path, sheet=path.stem) from error
    found = [table for table in parser.tables if any(table.rows)]
    if not found:
        raise FileError("not_a_workbook", path=path)
    names = [path.stem if number == 1 else f"{path.stem} ({number})" for number in range(1, len(found) + 1)]
    return [_grid(path, name, table) for name, table in zip(names, found, strict=True)]


def _grid(path: Path, name: str, table: _Table) -> Grid:
    grid = filled(path, name, table.rows)
    last = len(grid.rows) - 1
    grid.merges = tuple((first, (min(row, last), column)) for first, (row, column) in table.spans)
    grid.hidden = frozenset(table.hidden)
    return grid
