"""Sheets drawn as a workbook by XlsxWriter: live formulas with their values, native charts, print set-up."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from salesbook.rendering import look
from salesbook.rendering.book import Book
from salesbook.rendering.charts import add_chart
from salesbook.rendering.grid import GridWriter
from salesbook.rendering.shared import SharingWorksheet
from salesbook.sheets import Charts, Fact, Facts, Grid, Note, Sheet, SignOff
from salesbook.sheets.layout import GridPlace, SheetPlace, letters
from salesbook.sheets.names import footer_text, on_sheet, quoted
from salesbook.wording.messages import say
from salesbook.wording.names import OWN_MARK

_ROW_PIXELS, _COLUMN_PIXELS = 24, 7
_A4 = 9
_DAY_NOUGHT = date(1899, 12, 30)  # days in a workbook are counted from it
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def render(sheets: Sequence[Sheet], made_on: date, *, marked: bool = False) -> bytes:
    """Draw ``sheets`` as one xlsx workbook, and give its bytes.

    ``marked`` sheets say that they are ours, so that a workbook left among the department's own is not read as one of
    them; sheets to be placed into another workbook are marked there.

    ``made_on`` is the date written as the workbook's creation date, so that the same sheets give the same bytes.
    Every formula is written with its value: previews and phones, which do not calculate, show the numbers too.
    """
    book = Book(sheets, made_on)
    for place in book.places.values():
        name = place.sheet.name
        book.workbook.add_worksheet(name, SharingWorksheet)
        if marked:  # XlsxWriter looks for the name as it is, without its apostrophes doubled
            book.workbook.define_name(f"'{name}'!{OWN_MARK}", "=" + quoted(f"{name}/{name}"))
    for place in book.places.values():
        _SheetWriter(book, place).write()
    return book.finish()


class _SheetWriter:
    """Draws one sheet, piece by piece, from the top."""

    def __init__(self, book: Book, place: SheetPlace) -> None:
        self.book = book
        self.place = place
        self.sheet = place.sheet
        self.worksheet = book.workbook.get_worksheet_by_name(place.sheet.name)

    def write(self) -> None:
        for at, width in enumerate(self.place.widths):
            self.worksheet.set_column(at, at, width)
        self._head()
        for top, piece in zip(self.place.tops, self.sheet.pieces, strict=True):
            self._piece(top, piece)
        self._paper()

    def _head(self) -> None:
        self.worksheet.hide_gridlines(2)
        self.worksheet.set_default_row(_ROW_PIXELS * 0.75)
        self.worksheet.set_row(0, 30)
        self.worksheet.write_string(0, 0, self.sheet.title, self.book.format(look.TITLE))
        if self.sheet.subtitle:
            self.worksheet.write_string(1, 0, self.sheet.subtitle, self.book.format(look.SUBTITLE))
        if self.sheet.back:
            row, column = 1 if self.sheet.subtitle else 0, len(self.place.widths) - 1
            wanted = self.book.format(look.LINK_PLAIN | {"align": "right"})
            self.worksheet.write_url(row, column, self.book.target(self.sheet.back), wanted, say("back"))

    def _piece(self, top: int, piece: object) -> None:
        if isinstance(piece, Grid):
            GridWriter(self.book, self.worksheet, self.place, self.place.grids[piece.name]).write(top)
        elif isinstance(piece, Facts):
            self._facts(piece)
        elif isinstance(piece, Note):
            wanted = look.NOTE_ALERT if piece.alert else look.NOTE_STRONG if piece.strong else look.NOTE
            self._figure(top, 0, piece.text, piece.formula, self.book.format(wanted))
        elif isinstance(piece, Charts):
            self._charts(top, piece)
        elif isinstance(piece, SignOff):
            self._sign_off(top, piece)

    def _facts(self, piece: Facts) -> None:
        for fact in piece.facts:
            top, start, end = self.place.spans[piece.name, fact.name]
            label = self.book.format(look.FACT_LABEL)
            for at in range(start, end + 1):
                self.worksheet.write_blank(top, at, None, label)
            self.worksheet.write_string(top, start, fact.label, label)
            self.worksheet.set_row(top + 1, 26)
            wanted = self.book.format(look.fact(fact.style, alert=fact.alert, typed=bool(fact.cell)))
            if end > start:
                self.worksheet.merge_range(top + 1, start, top + 1, end, "", wanted)
            self._figure(top + 1, start, fact.value, fact.formula, wanted)
            if fact.cell:
                self._input(top + 1, start, fact)

    def _input(self, row: int, column: int, fact: Fact) -> None:
        """A cell to type a day into: named within its sheet, and it takes nothing but days."""
        name = self.sheet.name
        address = on_sheet(name, f"${letters(column)}${row + 1}")
        self.book.workbook.define_name(f"'{name}'!{fact.cell}", f"={address}")
        asked = {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
        words = {"input_title": fact.label, "input_message": fact.hint, "error_title": fact.label}
        self.worksheet.data_validation(row, column, row, column, asked | words | {"error_message": fact.hint})

    def _figure(self, row: int, column: int, value: Any, formula: str, wanted: Any) -> None:
        if formula:
            live = self.book.addresses.formula(formula, self.sheet.key)
            known = (value - _DAY_NOUGHT).days if isinstance(value, date) else value
            self.worksheet.write_formula(row, column, live, wanted, known)
        elif isinstance(value, date):
            self.worksheet.write_datetime(row, column, datetime.combine(value, time()), wanted)
        elif isinstance(value, (int, float)):
            self.worksheet.write_number(row, column, value, wanted)
        else:
            self.worksheet.write_string(row, column, str(value), wanted)

    def _charts(self, top: int, piece: Charts) -> None:
        pixels = [int(width * 7 + 5) for width in self.place.widths]
        wide = min(sum(pixels), 1180) // len(piece.charts)
        for at, chart in enumerate(piece.charts):
            size = (wide - 12, piece.rows * _ROW_PIXELS - 8)
            add_chart(self.book, self.worksheet, self.sheet.key, chart, top, at * wide, size)

    def _sign_off(self, top: int, piece: SignOff) -> None:
        self.worksheet.set_row(top, 30)
        text = "        ".join(f"{label}{say('colon')}{say('blank_line')}" for label in piece.labels)
        self.worksheet.write_string(top, 0, text, self.book.format(look.SIGN_OFF))

    def _paper(self) -> None:
        worksheet = self.worksheet
        worksheet.set_paper(_A4)
        if self.sheet.listing or self._is_wide():
            worksheet.set_landscape()
        worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        # a summary is one page; a list is one page wide and as long as it must be
        worksheet.fit_to_pages(1, 0 if self.sheet.listing else 1)
        worksheet.center_horizontally()
        worksheet.set_footer(f"&L&9{footer_text(self.sheet.title)}&R&9{say('page_of')}")
        if self.sheet.tab:
            worksheet.set_tab_color(look.TINTS[self.sheet.tab])
        if self.sheet.working:
            self._working(next(iter(self.place.grids.values())))
        elif self.sheet.listing:
            self._listing(self.place.grids[self.sheet.listing.name])

    def _is_wide(self) -> bool:
        """Whether a summary fits its single page better when the page lies on its side."""
        return sum(self.place.widths) * _COLUMN_PIXELS > self.place.end * _ROW_PIXELS

    def _working(self, place: GridPlace) -> None:
        self.worksheet.freeze_panes(place.first, 0)
        self.worksheet.print_area(0, 0, place.header, len(self.place.widths) - 1)

    def _listing(self, place: GridPlace) -> None:
        head = place.header - place.grid.has_parents
        self.worksheet.freeze_panes(place.first, 0)
        self.worksheet.repeat_rows(head, place.header)
        self.worksheet.autofilter(place.header, 0, place.last, len(place.grid.columns) - 1)
