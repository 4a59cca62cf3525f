"""Pages into workbooks, as tidy as a clerk's: a title, a note, a header, borders, sums, a line to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import pairwise
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter
from xlsxwriter.utility import xl_range

from salesbook.sample.books.page import ABOVE, Band, Page, is_number
from salesbook.schemas import Field
from salesbook.wording.sample.books import (
    DAY_IN_WORDS,
    MADE_UP,
    MADE_UP_PROPERTY,
    SERIAL,
    SHEET_TITLES,
    SIGN_LINE,
    UNIT_LINE,
)
from salesbook.wording.sample.world import DEPARTMENT

FONT, LINE = "SimSun", "#A6A6A6"
LARGE = 50_000  # rows from which a book is streamed to disk instead of held
NUMBER_FORMATS = {
    "date": "yyyy/m/d",
    "amount": "#,##0.00_ ",
    "price": "0.00##_ ",
    "quantity": "#,##0_ ",
    "days": "0_ ",
    "terms": "0_ ",
    "duration": "0_ ",
    "code": "@",
    "phone": "@",
}
WIDEST, NARROWEST = 42, 6
SAMPLED = 500  # rows looked at for a column's width
EPOCH = date(1899, 12, 30).toordinal()


@dataclass(frozen=True)
class Signed:
    """Who made the books, who checks them, and on which day."""

    clerk: str
    manager: str
    day: date


class Looks:
    """The few formats of a book, made once each."""

    def __init__(self, workbook: Any) -> None:
        self._workbook, self._made = workbook, {}  # type: ignore[var-annotated]

    def __call__(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(
                {"font_name": FONT, "font_size": 10, "valign": "vcenter", **properties}
            )
        return self._made[key]

    def title(self) -> Any:
        """The name of the sheet."""
        return self(font_size=14, bold=True, align="center")

    def note(self) -> Any:
        """Small words above and below the table."""
        return self(font_size=9, font_color="#7F7F7F")

    def header(self) -> Any:
        """Titles of columns."""
        return self(bold=True, align="center", border=1, border_color=LINE, text_wrap=True, bg_color="#EDEDED")

    def body(self, kind: str) -> Any:
        """A cell of a kind of value."""
        number_format = {"num_format": NUMBER_FORMATS[kind]} if kind in NUMBER_FORMATS else {}
        centred = {"align": "center"} if kind in ("date", "choice", "flag") else {}
        indented = {"indent": 1} if kind in ("text", "name", "code", "phone", "period") else {}
        return self(border=1, border_color=LINE, **number_format, **centred, **indented)

    def column(self, kind: str) -> Any:
        """A column that is still to be filled."""
        return self(num_format=NUMBER_FORMATS.get(kind, "General"))

    def sum(self, kind: str = "text") -> Any:
        """A row of sums."""
        return self(
            border=1, border_color=LINE, bold=True, bg_color="#F7F7F7", num_format=NUMBER_FORMATS.get(kind, "@")
        )


def book_bytes(name: str, sheets: Sequence[Page], signed: Signed) -> bytes:
    """The workbook ``name`` with a sheet per page. The same pages give the same bytes."""
    streamed = sum(page.rows for page in sheets) > LARGE
    written = BytesIO()
    workbook = xlsxwriter.Workbook(written, {"constant_memory": streamed})
    created = datetime.combine(signed.day, time(18))
    workbook.set_properties(
        {
            "title": name.partition(".")[0],
            "author": DEPARTMENT,
            "company": DEPARTMENT,
            "comments": MADE_UP_PROPERTY.zh,
            "created": created,
        }
    )
    looks = Looks(workbook)
    for page in sheets:
        _write_page(workbook.add_worksheet(page.sheet), page, looks, signed, streamed)
    workbook.close()
    return written.getvalue()


def _write_page(sheet: Any, page: Page, looks: Looks, signed: Signed, streamed: bool) -> None:
    last = page.left + len(page.fields) - 1
    _set_up(sheet, page, looks)
    sheet.set_row(0, 24)
    sheet.merge_range(0, 0, 0, last, SHEET_TITLES.get(page.sheet, page.sheet), looks.title())
    sheet.write_string(1, 0, f"{MADE_UP}{UNIT_LINE}", looks.note())
    _write_header(sheet, page, looks, streamed)
    _write_body(sheet, page, looks, streamed)
    end = page.header_row + page.rows + len(page.bands) + 2
    words = SIGN_LINE.format(clerk=signed.clerk, manager=signed.manager, day=DAY_IN_WORDS.format(signed.day))
    sheet.write_string(end, 0, words, looks.note())


def _set_up(sheet: Any, page: Page, looks: Looks) -> None:
    if page.left:
        sheet.set_column(0, 0, 5 if page.numbered else 2)
    for place, each in enumerate(page.fields, page.left):
        sheet.set_column(place, place, _width(page, each), looks.body(each.kind) if page.rows == 0 else None)
    sheet.freeze_panes(page.header_row + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(ABOVE, page.header_row)


def _width(page: Page, what: Field) -> float:
    cells = page.columns[what.name]
    shown = [_shown(what, cell) for cell in cells[:: max(1, len(cells) // SAMPLED)] if cell is not None]
    longest = max((display_width(text) for text in shown), default=8)
    return min(WIDEST, max(NARROWEST, display_width(page.title(what.name)) + 1, longest + 2))


def _shown(what: Field, cell: Any) -> str:
    return f"{cell:,.2f}" if what.kind == "amount" and is_number(cell) else str(cell)


def display_width(text: str) -> int:
    """How many narrow characters wide a text is shown.

    >>> display_width("ab")
    2
    """
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _write_header(sheet: Any, page: Page, looks: Looks, streamed: bool) -> None:
    look = looks.header()
    covered = set()
    for words, first, final in page.parents:
        start, end = page.column(first), page.column(final)
        sheet.merge_range(ABOVE, start, ABOVE, end, words, look)
        covered |= set(range(start, end + 1))
    titles = dict(enumerate((page.title(each.name) for each in page.fields), page.left))
    for place, words in ({0: SERIAL} | titles if page.numbered else titles).items():
        # A streamed sheet is written row by row, so its titles cannot reach over two rows.
        if page.parents and place not in covered and not streamed:
            sheet.merge_range(ABOVE, place, page.header_row, place, words, look)
        else:
            sheet.write_string(page.header_row, place, words, look)


def _write_body(sheet: Any, page: Page, looks: Looks, streamed: bool) -> None:
    """The rows and their sums. A streamed sheet goes without the borders of blank cells, and without merged ones."""
    columns = [
        (place, page.columns[each.name], looks.body(each.kind)) for place, each in enumerate(page.fields, page.left)
    ]
    bands = iter(page.bands)
    band = next(bands, None)
    row, plain = page.header_row + 1, looks.body("text")
    for position in range(page.rows):
        if page.numbered:
            sheet.write_number(row, 0, position + 1, plain)
        for place, cells, look in columns:
            if cells[position] is not None or not streamed:
                _write_cell(sheet, row, place, cells[position], look)
        row += 1
        while band is not None and band.after == position:
            _write_band(sheet, page, band, row, looks)
            band, row = next(bands, None), row + 1
    if page.merged and not streamed:
        _merge_down(sheet, page, looks)


def _write_cell(sheet: Any, row: int, column: int, cell: Any, look: Any) -> None:
    if cell is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, look)
    elif isinstance(cell, date):
        sheet.write_number(row, column, cell.toordinal() - EPOCH, look)
    else:
        sheet.write_number(row, column, cell, look)


def _write_band(sheet: Any, page: Page, band: Band, row: int, looks: Looks) -> None:
    """A row of sums: live where every cell is a number, typed in where the clerk's cells are text."""
    for place, each in enumerate(page.fields, page.left):
        sheet.write_blank(row, place, None, looks.sum())
        if each.name not in page.worth:
            continue
        cells, look = page.columns[each.name], looks.sum(each.kind)
        total = round(sum(page.worth[each.name][band.rows.start : band.rows.stop]) + band.wrong.get(each.name, 0.0), 2)
        if each.name not in band.wrong and all(cell is None or is_number(cell) for cell in cells):
            first, final = page.row(band.rows[0]), page.row(band.rows[-1])
            sheet.write_formula(row, place, f"=SUBTOTAL(9,{xl_range(first, place, final, place)})", look, total)
        else:
            sheet.write_number(row, place, total, look)
    sheet.write_string(row, 0, band.label, looks.sum())


def _merge_down(sheet: Any, page: Page, looks: Looks) -> None:
    """Equal cells one under another become one, as in a roster."""
    cells, column = page.columns[page.merged], page.column(page.merged)
    starts = [i for i in range(page.rows) if i == 0 or cells[i] != cells[i - 1]] + [page.rows]
    look = looks(border=1, border_color=LINE, align="center")
    for first, end in pairwise(starts):
        sheet.merge_range(page.row(first), column, page.row(end - 1), column, cells[first], look)
