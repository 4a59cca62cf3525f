"""The new rows' markup, and the old rows' where they move down or sum up the new ones."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from salesbook.placing.package.markup import set_attribute
from salesbook.placing.package.references import (
    Area,
    Shift,
    address,
    areas_in,
    column_letters,
    filled_down,
    moved,
    tokens,
)
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.layout import Layout
from salesbook.placing.sheet.scan import Cut, Furniture, scan
from salesbook.placing.sheet.sheet import Sheet, Table, column_style, insertion, row_cuts, row_tag, shared_master
from salesbook.placing.sheet.values import Content, cell_markup
from salesbook.problems import UserError

_ROW_LOOKS = ("s", "customFormat", "ht", "customHeight", "outlineLevel", "thickTop", "thickBot")
_EMPTY = Content("empty")


class RowWriter:
    """Collects the cuts of one append: ``written`` holds the cells, ``grown`` the formulas lengthened."""

    def __init__(
        self, sheet: Sheet, furniture: Furniture, layout: Layout, shift: Shift, template: int, table: Table | None
    ) -> None:
        self._sheet, self._furniture, self._layout, self._shift, self._table = sheet, furniture, layout, shift, table
        self._template = layout.row(template) if template else None
        self._above = layout.row(template - 1) if template > 1 else None
        self._prefix = furniture.tag("")
        self.cuts: list[Cut] = []
        self.written: dict[tuple[int, int], Content] = {}
        self.grown: list[str] = []
        self.left_out: list[str] = []
        self.overwritten: set[tuple[int, int]] = set()

    def write(self, contents: list[dict[int, Content]]) -> None:
        """Make the cuts."""
        self._calculated = self._calculated_columns()
        blank = {row.number: row for row in self._layout.rows() if row.number < self._shift.at}
        added: dict[int | None, bytes] = {}
        for number, content in enumerate(contents, self._shift.data_end + 1):
            held = blank.get(number)
            cells = self._cells(number, content, held)
            if held:
                self.cuts += row_cuts(held, cells, self._prefix)
            else:
                before = self._start_below(number)
                added[before] = added.get(before, b"") + self._row(number, cells)
        self.cuts += [insertion(self._furniture, before, lines) for before, lines in added.items()]
        self._change_old_rows()

    def _start_below(self, number: int) -> int | None:
        """Where the first old row below row ``number`` begins; an old row that moves down stands below as well."""
        limit = min(number, self._shift.at - 1)
        return next((row.start for row in self._layout.rows() if row.number > limit), None)

    # -- new rows --------------------------------------------------------------------------------------------

    def _row(self, number: int, cells: dict[int, bytes]) -> bytes:
        looks = self._template.attributes if self._template else {}
        tag = row_tag({name: looks[name] for name in _ROW_LOOKS if name in looks}, number, self._prefix)
        return tag.encode() + b"".join(cells[column] for column in sorted(cells)) + f"</{self._prefix}row>".encode()

    def _cells(self, number: int, contents: dict[int, Content], held: Row | None) -> dict[int, bytes]:
        """The cells to write into a row: those given, those calculated, and blank ones for the looks."""
        template = {cell.column: cell for cell in self._template.cells} if self._template else {}
        cells = {}
        for column in {*contents, *template, *self._calculated}:
            content = contents.get(column, _EMPTY)
            old = held.cell(column) if held else None
            if content.kind == "empty" and old and old.formula:
                # Prepared by somebody who filled the formula down ahead of the data.
                continue
            if content.kind == "empty" and column in self._calculated:
                content = Content("f", filled_down(self._calculated[column], number - self._shift.data_end))
            if old and shared_master(old):
                where, area = str(old), shared_master(old)
                raise UserError("placing_in_shared", sheet=self._sheet.entry.name, cell=where, area=area)
            if content.kind != "empty" or column in template:
                style = self._sheet.style_for(content, self._style(column, template.get(column), old))
                cells[column] = cell_markup(address(number, column), content, style, self._prefix).encode()
            if old and old.formula:
                self.overwritten.add((number, column))
            if content.kind != "empty":
                self.written[number, column] = content
        return cells

    def _style(self, column: int, template: Cell | None, old: Cell | None) -> int:
        look = template or old
        return look.style if look else column_style(self._furniture, column)

    # -- calculated columns ----------------------------------------------------------------------------------

    def _calculated_columns(self) -> dict[int, str]:
        """Column → formula of the template row, for columns that calculate the same in every row."""
        found: dict[int, str] = {}
        for cell in self._template.cells if self._template else ():
            text = self._layout.formula(cell)
            if not text:
                continue
            if (self._above and self._layout.same_above(cell, self._above)) or self._within_row(cell, text):
                # What it reads may lie among the rows that move down.
                found[cell.column] = moved(text, _own, self._shift, lambda _: False)
            else:
                self.left_out.append(column_letters(cell.column))
        table = self._table
        for column, text in enumerate(table.calculated, table.area.left) if table else ():
            if text and column not in found and not self._template_filled(column):
                found[column] = text
        return found

    def _template_filled(self, column: int) -> bool:
        cell = self._template.cell(column) if self._template else None
        return cell is not None and cell.filled

    def _within_row(self, cell: Cell, text: str) -> bool:
        rows = [(area.top, area.bottom) for area in areas_in(text, lambda sheet: not sheet)]
        structured = any(token.kind == "bracket" for token in tokens(text))
        return bool(rows or structured) and all(ends == (cell.row, cell.row) for ends in rows)

    # -- old rows --------------------------------------------------------------------------------------------

    def _change_old_rows(self) -> None:
        if self._shift.by:
            scan(self._sheet.book.package, self._sheet.entry.part, self._change_row)
        else:
            for row in self._layout.rows():
                self._change_row(row)

    def _change_row(self, row: Row) -> None:
        target = self._shift.row(row.number)
        if target != row.number and "r" in row.attributes:
            self.cuts.append((row.start, row.inner, set_attribute(row.tag, "r", str(target))))
        for cell in row.cells:
            if target != row.number and "r" in cell.attributes:
                tag = set_attribute(cell.tag, "r", address(target, cell.column))
                self.cuts.append((cell.start, cell.start + len(cell.tag), tag))
            self.cuts.extend(self._changed_formula(cell, target))

    def _changed_formula(self, cell: Cell, target: int) -> Iterator[Cut]:
        formula = cell.formula
        if formula is None:
            return
        if "ref" in formula.attributes and target != cell.row:
            area = self._shift.area(Area.read(formula.attributes["ref"]), False)
            tag = set_attribute(formula.tag, "ref", str(area))
            yield (formula.start, formula.inner, tag)
        if formula.text:
            text = self._moved(cell, formula.text)
            if text != formula.text:
                yield (formula.inner, formula.close, escape(text).encode())

    def _moved(self, cell: Cell, text: str) -> str:
        plain = moved(text, _own, self._shift, lambda _: False)
        area = shared_master(cell)
        if area and area.bottom > area.top:
            self._refuse_mixed(cell, text, area)
            return plain
        grown = moved(text, _own, self._shift, lambda summed: self._sums_data(summed, cell.row))
        if grown != plain:
            self.grown.append(address(self._shift.row(cell.row), cell.column))
        return grown

    def _sums_data(self, text: str, row: int) -> bool:
        """Whether a range lies over the data and the formula outside it: a total, and no running balance."""
        area = Area.read(text)
        return not area.top <= row <= area.bottom

    def _refuse_mixed(self, cell: Cell, text: str, area: Area) -> None:
        """A shared formula can move only where it moves alike for all the cells sharing it."""
        height = area.bottom - area.top
        first = moved(text, _own, self._shift, lambda _: False)
        last = moved(filled_down(text, height), _own, self._shift, lambda _: False)
        crosses = area.top < self._shift.at <= area.bottom
        if self._shift.by and (crosses or filled_down(first, height) != last):
            where = str(cell)
            raise UserError("placing_cannot_move_shared", sheet=self._sheet.entry.name, row=self._shift.at, where=where)


def _own(sheet: str) -> bool:
    return not sheet
