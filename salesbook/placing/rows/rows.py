"""Rows appended to a register: under its last row of data, above its totals and notes, in the looks of its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salesbook.placing.changes import Changes
from salesbook.placing.package.book import Book, SheetEntry
from salesbook.placing.package.calculation import forget_cells, move_cells
from salesbook.placing.package.markup import Document
from salesbook.placing.package.references import LAST_COLUMN, LAST_ROW, Area, Shift, address, column_number, moved
from salesbook.placing.rows.furniture import moved_areas, moved_furniture
from salesbook.placing.rows.moving import areas_read_elsewhere, refuse_unsafe
from salesbook.placing.rows.rowwriter import RowWriter
from salesbook.placing.sheet.cellparser import Row
from salesbook.placing.sheet.layout import Layout, as_columns, table_end, title_key
from salesbook.placing.sheet.scan import rewrite, scan
from salesbook.placing.sheet.sheet import Sheet, Table, dimension_cuts, merged_areas, span_text
from salesbook.placing.sheet.values import Content, content_of
from salesbook.problems import UserError

Place = tuple[int, int]
Rows = Sequence[Sequence[object] | Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Where:
    """Where rows go, as the caller knows it: None means find it out from the sheet."""

    after_row: int | None = None
    header_row: int | None = None
    first_column: str | None = None


@dataclass(frozen=True, slots=True)
class Appended:
    """What the cells written hold, and how the rows below moved."""

    written: dict[Place, Content]
    shift: Shift


def append_rows(book: Book, entry: SheetEntry, rows: Rows, where: Where, changes: Changes) -> Appended:
    """Append rows, at least one; UserError, and nothing appended, where that would do harm."""
    return _Appending(Sheet(book, entry), rows, where).run(changes)


class _Appending:
    def __init__(self, sheet: Sheet, rows: Rows, where: Where) -> None:
        self._sheet, self._rows, self._where = sheet, rows, where
        self._layout = Layout(room=len(rows))

    def run(self, changes: Changes) -> Appended:
        sheet, layout = self._sheet, self._layout
        self._furniture = scan(sheet.book.package, sheet.entry.part, layout.on_row)
        layout.read_texts(sheet)
        self._table = self._only_table()
        contents = self._contents()
        layout.given = frozenset(column for row in contents for column in row if row[column].kind != "empty")
        shift = self._shift()
        self._refuse(shift)
        writer = RowWriter(sheet, self._furniture, layout, shift, self._template(), self._table)
        writer.write(contents)
        cuts = writer.cuts + list(moved_furniture(self._furniture, shift)) + self._dimension(contents, shift)
        rewrite(sheet.book.package, sheet.entry.part, cuts)
        sheet.save_styles()
        self._grow_table(shift)
        self._move_names(shift)
        if writer.overwritten:
            forget_cells(sheet.book, sheet.entry.sheet_id, lambda *place: place in writer.overwritten)
        if shift.by:
            move_cells(sheet.book, sheet.entry.sheet_id, shift.row)
        self._tell(changes, shift, contents, writer)
        return Appended(writer.written, shift)

    # -- where -----------------------------------------------------------------------------------------------

    def _only_table(self) -> Table | None:
        """The table the rows belong to: the one that holds the caller's row, column and titles, if there is one."""
        fitting = [table for table in self._sheet.tables() if self._fits(table)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, table: Table) -> bool:
        after, first = self._where.after_row, self._where.first_column
        titles = {title_key(title) for row in self._rows if isinstance(row, Mapping) for title in row}
        return (
            (after is None or table.area.top <= after <= table.area.bottom)
            and (first is None or table.area.left <= column_number(first) <= table.area.right)
            and titles <= {title_key(title) for title in table.titles}
        )

    def _contents(self) -> list[dict[int, Content]]:
        """The rows as contents by column; sets the header row."""
        titles = list(dict.fromkeys(title for row in self._rows if isinstance(row, Mapping) for title in row))
        header, table = self._where.header_row or 0, self._table
        if table and table.header_rows:
            header = table.area.top
        columns: dict[str, int] = {}
        if titles:
            header, columns = self._layout.columns_of(titles, header or None, self._sheet.entry.name)
        self._header = header
        first = column_number(self._where.first_column or "") or (table.area.left if table else 1)
        date1904 = self._sheet.book.date1904
        return [
            {
                column: content_of(value, f"{number}:{address(1, column)[:-1]}", date1904)
                for column, value in as_columns(row, columns, first).items()
            }
            for number, row in enumerate(self._rows, 1)
        ]

    def _shift(self) -> Shift:
        count = len(self._rows)
        end = self._where.after_row or self._data_end()
        below = self._first_below(end)
        room = count if below is None else min(count, below - end - 1)
        if end + count + (0 if below is None else 1) > LAST_ROW:
            raise UserError("placing_sheet_full", sheet=self._sheet.entry.name, most=LAST_ROW)
        return Shift(at=end + 1 + room if below is None else below, by=count - room, data_end=end, new_end=end + count)

    def _data_end(self) -> int:
        table = self._table
        if table is None:
            return self._layout.data_end(self._header)
        # A table may keep blank rows at its end; they are filled first.
        first = table.area.top + table.header_rows
        inside = range(first, table_end(table) + 1)
        return max(
            [first - 1, *(row.number for row in self._layout.rows() if row.number in inside and self._used(row))]
        )

    def _first_below(self, end: int) -> int | None:
        return next((row.number for row in self._layout.rows() if row.number > end and self._used(row)), None)

    def _used(self, row: Row) -> bool:
        """Whether a row counts as more than blank; in the table, calculated columns alone do not."""
        table = self._table
        if table is None or not table.area.top <= row.number <= table.area.bottom:
            return self._layout.in_use(row)
        if row.number > table_end(table):
            return True
        calculated = {column for column, text in enumerate(table.calculated, table.area.left) if text}
        return any(cell.filled and cell.column not in calculated for cell in row.cells)

    def _template(self) -> int:
        """The row whose looks the new ones take, 0 for none: the last row of data, never a header."""
        end = self._where.after_row or self._data_end()
        return end if end > self._header else 0

    # -- whether ---------------------------------------------------------------------------------------------

    def _refuse(self, shift: Shift) -> None:
        sheet = self._sheet
        sheet.refuse_protected(self._furniture, [0], address(shift.data_end + 1, 1))
        filled = range(shift.data_end + 1, min(shift.at - 1, shift.new_end) + 1)
        if filled:
            self._refuse_occupied(Area(filled[0], 1, filled[-1], LAST_COLUMN))
        if shift.by:
            refuse_unsafe(sheet, self._furniture, shift.at, self._layout.spread, self._table)

    def _refuse_occupied(self, target: Area) -> None:
        name = self._sheet.entry.name
        for area in merged_areas(self._furniture):
            if area.meets(target):
                raise UserError("placing_append_merge", sheet=name, area=area)
        for area in self._layout.spread:
            if area.meets(target):
                raise UserError("placing_append_array", sheet=name, area=area)
        for table in self._sheet.tables():
            if table.area.meets(target) and (self._table is None or table.part != self._table.part):
                raise UserError("placing_append_table", sheet=name, table=table.name)

    # -- what follows ----------------------------------------------------------------------------------------

    def _dimension(self, contents: list[dict[int, Content]], shift: Shift) -> list[tuple[int, int, bytes]]:
        columns = [column for row in contents for column in row] or [1]
        bottom = max([shift.new_end, *(shift.row(row.number) for row in self._layout.recent if row.filled)])
        return dimension_cuts(self._furniture, Area(shift.data_end + 1, min(columns), bottom, max(columns)))

    def _grow_table(self, shift: Shift) -> None:
        table, package = self._table, self._sheet.book.package
        if table is None:
            return
        document = Document(package.read(table.part), table.part, package.book)
        bottom = max(shift.row(table.area.bottom), shift.new_end)
        if bottom == table.area.bottom:
            return
        grown = Area(table.area.top, table.area.left, bottom, table.area.right)
        document.set(document.root, "ref", str(grown))
        flt = document.root.find("autoFilter")
        if flt and flt.get("ref"):
            held = Area.read(flt.get("ref"))
            document.set(flt, "ref", str(Area(held.top, held.left, bottom - table.totals_rows, held.right)))
        for state in (element for element in document.root.walk() if element.name == "sortState"):
            document.set(state, "ref", moved_areas(state.get("ref"), shift, True))
        package.write(table.part, document.result())

    def _move_names(self, shift: Shift) -> None:
        book, name = self._sheet.book, self._sheet.entry.name.casefold()
        changed = False
        for element, held in zip(book.name_elements(), book.names, strict=True):
            text = moved(
                held.text, lambda sheet: sheet.casefold() == name, shift, lambda text: shift.grows(Area.read(text))
            )
            if text != held.text:
                book.document.replace_text(element, text)
                changed = True
        if changed:
            book.save()

    def _tell(self, changes: Changes, shift: Shift, contents: list[dict[int, Content]], writer: "RowWriter") -> None:
        name = self._sheet.entry.name
        columns = [column for _, column in writer.written] or [column for row in contents for column in row] or [1]
        area = span_text((shift.data_end + 1, shift.new_end), (min(columns), max(columns)))
        changes.rows_appended.append((name, area))
        if shift.by:
            changes.note("placing_moved_down", sheet=name, row=shift.at, by=shift.by)
        for cell in writer.grown:
            changes.note("placing_formula_grown", sheet=name, cell=cell)
        for reader, read in areas_read_elsewhere(self._sheet):
            if shift.grows(read):
                changes.note("placing_reader_short", where=reader, sheet=name, row=read.bottom)
        for column in writer.left_out:
            changes.note("placing_formula_left", sheet=name, column=column)
