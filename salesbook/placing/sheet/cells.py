"""Single cells set in a sheet that is read and written as a stream."""

from collections.abc import Mapping

from salesbook.placing.changes import Changes
from salesbook.placing.package.book import Book, SheetEntry
from salesbook.placing.package.calculation import forget_cells
from salesbook.placing.package.references import Area, address, position
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.scan import Cut, rewrite, scan
from salesbook.placing.sheet.sheet import (
    Sheet,
    column_style,
    dimension_cuts,
    insertion,
    merged_areas,
    row_cuts,
    row_tag,
    shared_master,
    spreading,
)
from salesbook.placing.sheet.values import Content, cell_markup, content_of
from salesbook.problems import UserError

Place = tuple[int, int]


def set_cells(book: Book, entry: SheetEntry, values: Mapping[str, object], changes: Changes) -> dict[Place, Content]:
    """Set cells by address; what each now holds. UserError, and nothing set, where one must not be written over."""
    wanted = {_place(cell): content_of(value, cell, book.date1904) for cell, value in values.items()}
    if wanted:
        _Setting(Sheet(book, entry), wanted).run(changes)
    return wanted


def _place(cell: str) -> Place:
    try:
        return position(cell)
    except ValueError as error:
        raise UserError("placing_bad_address", cell=cell) from error


class _Setting:
    def __init__(self, sheet: Sheet, wanted: dict[Place, Content]) -> None:
        self._sheet, self._wanted = sheet, wanted
        self._rows: dict[int, Row] = {}
        self._before: dict[int, int] = {}
        self._missing = sorted({row for row, _ in wanted}, reverse=True)
        self._spread: list[Area] = []
        self._cuts: list[Cut] = []
        self._added: dict[int | None, bytes] = {}

    def run(self, changes: Changes) -> None:
        sheet = self._sheet
        self._furniture = scan(sheet.book.package, sheet.entry.part, self._on_row)
        self._refuse()
        self._prefix = self._furniture.tag("")
        by_row: dict[int, dict[int, Content]] = {}
        for (row, column), content in self._wanted.items():
            by_row.setdefault(row, {})[column] = content
        for number, cells in sorted(by_row.items()):
            if number in self._rows:
                self._edit_row(self._rows[number], cells)
            else:
                self._add_row(number, cells)
        self._cuts += [insertion(self._furniture, place, lines) for place, lines in self._added.items()]
        self._widen()
        rewrite(sheet.book.package, sheet.entry.part, self._cuts)
        sheet.save_styles()
        self._tell(changes)

    # -- looking ---------------------------------------------------------------------------------------------

    def _on_row(self, row: Row) -> None:
        while self._missing and self._missing[-1] < row.number:
            self._before[self._missing.pop()] = row.start
        if self._missing and self._missing[-1] == row.number:
            self._missing.pop()
            self._rows[row.number] = row
        self._spread.extend(area for area, _ in spreading(row))

    def _refuse(self) -> None:
        name = self._sheet.entry.name
        merged, tables = merged_areas(self._furniture), self._sheet.tables()
        for row, column in self._wanted:
            cell = address(row, column)
            if any(area.holds(row, column) for area in self._spread):
                raise UserError("placing_in_array", sheet=name, cell=cell)
            if any(area.holds(row, column) and (area.top, area.left) != (row, column) for area in merged):
                raise UserError("placing_in_merge", sheet=name, cell=cell)
            for table in tables:
                first_data = table.area.top + table.header_rows
                if table.area.holds(row, column) and (row < first_data or row > table.area.bottom - table.totals_rows):
                    raise UserError("placing_in_table_edge", sheet=name, cell=cell, table=table.name)
            held = self._held(row, column)
            if held and shared_master(held):
                raise UserError("placing_in_shared", sheet=name, cell=cell, area=shared_master(held))
            self._sheet.refuse_protected(self._furniture, [self._style(row, column)], cell)

    def _held(self, row: int, column: int) -> Cell | None:
        return self._rows[row].cell(column) if row in self._rows else None

    def _style(self, row: int, column: int) -> int:
        held = self._held(row, column)
        if held:
            return held.style
        if row in self._rows and self._rows[row].attributes.get("customFormat") in ("1", "true"):
            return int(self._rows[row].attributes.get("s", "0"))
        return column_style(self._furniture, column)

    # -- writing ---------------------------------------------------------------------------------------------

    def _markup(self, row: int, column: int, content: Content) -> bytes:
        style = self._sheet.style_for(content, self._style(row, column))
        return cell_markup(address(row, column), content, style, self._prefix).encode()

    def _edit_row(self, row: Row, cells: dict[int, Content]) -> None:
        written = {
            column: self._markup(row.number, column, content)
            for column, content in cells.items()
            if content.kind != "empty" or row.cell(column)
        }
        self._cuts += row_cuts(row, written, self._prefix)

    def _add_row(self, number: int, cells: dict[int, Content]) -> None:
        filled = {column: content for column, content in sorted(cells.items()) if content.kind != "empty"}
        if not filled:
            return
        inside = b"".join(self._markup(number, column, content) for column, content in filled.items())
        line = row_tag({}, number, self._prefix).encode() + inside + f"</{self._prefix}row>".encode()
        place = self._before.get(number)
        self._added[place] = self._added.get(place, b"") + line

    def _widen(self) -> None:
        rows, columns = [row for row, _ in self._wanted], [column for _, column in self._wanted]
        area = Area(min(rows), min(columns), max(rows), max(columns))
        self._cuts += dimension_cuts(self._furniture, area)

    def _tell(self, changes: Changes) -> None:
        entry = self._sheet.entry
        gone = set()
        for row, column in self._wanted:
            cell = address(row, column)
            changes.cells_set.append((entry.name, cell))
            held = self._held(row, column)
            if held and held.formula:
                changes.note("placing_formula_overwritten", sheet=entry.name, cell=cell)
                gone.add((row, column))
        if gone:
            forget_cells(self._sheet.book, entry.sheet_id, lambda row, column: (row, column) in gone)
