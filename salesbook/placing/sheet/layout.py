"""Where a register's rows end: its header, its last row of data, and the totals, notes and signatures below."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from salesbook.placing.package.references import Area, column_letters, filled_down
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.sheet import SPREADING, Sheet, Table, shared_master, spreading
from salesbook.placing.sheet.strings import cell_texts
from salesbook.problems import UserError
from salesbook.wording.placing.rows import FOOT_ROW

_HEAD_ROWS = 60
_FOOT_ROWS = 60
_FOOT = re.compile(FOOT_ROW, re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def title_key(title: str) -> str:
    """A title as titles are compared: without spaces and line breaks, in lower case."""
    return _SPACE.sub("", title).casefold()


@dataclass(slots=True)
class Layout:
    """The rows at both ends of a sheet, gathered while it streams by: the middle is not kept.

    ``room`` is how many rows are to be appended, ``given`` the columns in which they hold values.
    """

    room: int
    given: frozenset[int] = frozenset()
    head: list[Row] = field(default_factory=list)
    recent: list[Row] = field(default_factory=list)
    masters: dict[str, Cell] = field(default_factory=dict)
    spread: list[Area] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    _filled: int = 0
    _blank: int = 0

    def on_row(self, row: Row) -> None:
        """Take a row in."""
        self.spread.extend(area for area, _ in spreading(row))
        for cell in row.cells if b"shared" in row.raw else ():
            if shared_master(cell) and cell.formula:
                self.masters[cell.formula.attributes.get("si", "")] = cell
        if len(self.head) < _HEAD_ROWS:
            self.head.append(row)
        if row.filled:
            self._filled, self._blank = self._filled + 1, 0
        else:
            self._blank += 1
        if self._blank <= self.room + _FOOT_ROWS:
            self.recent.append(row)
        if self._filled > 2 * _FOOT_ROWS:
            self._forget()

    def _forget(self) -> None:
        """Keep the last rows only."""
        filled = [place for place, row in enumerate(self.recent) if row.filled]
        del self.recent[: filled[-_FOOT_ROWS]]
        self._filled = _FOOT_ROWS

    def rows(self) -> list[Row]:
        """The rows kept, each once, in order."""
        first = self.recent[0].number if self.recent else 0
        return [row for row in self.head if row.number < first] + self.recent

    def row(self, number: int) -> Row | None:
        """A kept row by its number."""
        return next((row for row in self.rows() if row.number == number), None)

    def read_texts(self, sheet: Sheet) -> None:
        """Look up the texts of the rows kept."""
        self.texts = cell_texts(sheet.book, [cell for row in self.rows() for cell in row.cells])

    # -- header ----------------------------------------------------------------------------------------------

    def columns_of(self, titles: Collection[str], header_row: int | None, sheet: str) -> tuple[int, dict[str, int]]:
        """The header's last row, and the column of each title; UserError for titles missing or standing there twice."""
        numbers = sorted({row for row, _ in self.texts})
        candidates = [header_row] if header_row else numbers[:_HEAD_ROWS]
        best: tuple[int, dict[str, list[int]]] = (0, {})
        for depth in (1, 2):
            for number in candidates:
                standing = self._titles(range(number - depth + 1, number + 1))
                columns = {title: standing.get(title_key(title), []) for title in titles}
                if sum(map(bool, columns.values())) > sum(map(bool, best[1].values())):
                    best = (number, columns)
            if all(best[1].get(title) for title in titles):
                break
        missing = [title for title in titles if not best[1].get(title)]
        if missing:
            raise UserError(
                "placing_no_title", sheet=sheet, titles=", ".join(missing), found=self._header_text(best[0])
            )
        for title, places in best[1].items():
            if len(places) > 1:
                letters = ", ".join(map(column_letters, places))
                raise UserError("placing_title_twice", sheet=sheet, title=title, columns=letters)
        return best[0], {title: places[0] for title, places in best[1].items()}

    def _titles(self, rows: range) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for (row, column), text in self.texts.items():
            if row in rows and text and column not in found.get(title_key(text), []):
                found.setdefault(title_key(text), []).append(column)
        return found

    def _header_text(self, number: int) -> str:
        return ", ".join(text for (row, _), text in sorted(self.texts.items()) if row == number and text)

    # -- the end ---------------------------------------------------------------------------------------------

    def data_end(self, header_row: int) -> int:
        """The last row of data: the last filled row that is no total, note or signature; ``header_row`` if none."""
        filled = [row for row in self.recent if row.number > header_row and self.in_use(row)]
        foot = len(filled)
        for place in range(len(filled) - 1, -1, -1):
            above = filled[place - 1] if place else None
            if self._opens_foot(filled[place], above):
                foot = place
            elif not self._lone_text(filled[place]):
                break
        return filled[foot - 1].number if foot else header_row

    def _opens_foot(self, row: Row, above: Row | None) -> bool:
        """Whether a row begins like a total, note or signature, is a total without a label, or a text set apart."""
        if _FOOT.match(self._first_text(row)):
            return True
        if above is None:
            return False
        if _constants(above) and not _constants(row):
            return True
        return self._lone_text(row) and above.number < row.number - 1

    def _first_text(self, row: Row) -> str:
        texts = (self.texts.get((row.number, cell.column), "") for cell in row.cells)
        return title_key(next((text for text in texts if text.strip()), ""))

    def _lone_text(self, row: Row) -> bool:
        return sum(cell.filled for cell in row.cells) == 1 and bool(self._first_text(row))

    # -- formulas --------------------------------------------------------------------------------------------

    def in_use(self, row: Row) -> bool:
        """Whether anything is in a row but formulas prepared there, beside the columns given, by filling down."""
        filled = [cell for cell in row.cells if cell.filled]
        if _constants(row) or any(cell.column in self.given for cell in filled):
            return True
        above = self.row(row.number - 1) if filled else None
        return bool(filled) and not (above and all(self.same_above(cell, above) for cell in filled))

    def same_above(self, cell: Cell, above: Row) -> bool:
        """Whether a cell's formula is the one above it filled down."""
        held, text = above.cell(cell.column), self.formula(cell)
        return held is not None and bool(text) and filled_down(self.formula(held), 1) == text

    def formula(self, cell: Cell) -> str:
        """A cell's formula as it reads there; "" for none, or one that spreads over other cells."""
        formula = cell.formula
        if formula is None or formula.attributes.get("t") in SPREADING:
            return ""
        if formula.text:
            return formula.text
        master = self.masters.get(formula.attributes.get("si", ""))
        if master is None or master.formula is None or master.column != cell.column:
            return ""
        return filled_down(master.formula.text, cell.row - master.row)


def _constants(row: Row) -> bool:
    """Whether a row holds anything that is no formula."""
    return any(cell.filled and cell.formula is None for cell in row.cells)


def table_end(table: Table) -> int:
    """The last row of a table's data, as its range says."""
    return table.area.bottom - table.totals_rows


def as_columns(
    row: Mapping[str, object] | Collection[object], columns: Mapping[str, int], first_column: int
) -> dict[int, object]:
    """A row's values by column number: a mapping by its titles, a sequence from ``first_column`` on."""
    if isinstance(row, Mapping):
        return {columns[title]: value for title, value in row.items()}
    return dict(enumerate(row, first_column))
