"""The department's books empty: headers with a note on each column, drop-downs, number formats, frozen panes."""

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter

from salesbook.placing.safety.new import write_new
from salesbook.sample.books.books import book_files, refuse_to_overwrite
from salesbook.sample.books.clerk import SUFFIX
from salesbook.sample.books.writing import NUMBER_FORMATS, Looks, display_width
from salesbook.sample.world.logs import settings
from salesbook.schemas import TABLES, Field, Table
from salesbook.wording.choices import CHOICES
from salesbook.wording.names import BOOKS
from salesbook.wording.sample.books import NO, YES
from salesbook.wording.sample.columns import (
    ALSO_CALLED,
    CHOICES_NOTE,
    COLUMN_NOTE,
    FIELD_NOTES,
    KIND_NOTES,
    NEEDED,
    ONE_OF,
    OPTIONAL,
    TEXT_LIST,
)

CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 a document's own date has no time zone
ROWS = 5000  # rows with drop-downs below the header
ALIASES_SHOWN = 4
FEWEST_WIDTH = 10


def make_empty(folder: Path, *, force: bool = False) -> list[Path]:
    """Write the department's books, empty, into ``folder``; gives their paths.

    The titles are in the person's language. Only the sheet of parameters is filled: every parameter with its default.
    FileError: a book is there already (without ``force``), or the folder cannot be written.
    """
    refuse_to_overwrite(folder, force)
    sheets = {
        book + SUFFIX: [(sheet, table) for table, (_, names) in rows for sheet in names]
        for book, rows in groupby(BOOKS.items(), key=lambda item: item[1][0])
    }
    return [write_new(folder / book, empty_book(sheets[book]), force=force) for book in book_files()]


def empty_book(sheets: list[tuple[str, str]]) -> bytes:
    """A workbook with an empty sheet for each (its name, its table)."""
    written = BytesIO()
    workbook = xlsxwriter.Workbook(written)
    workbook.set_properties({"created": CREATED})
    looks = Looks(workbook)
    for sheet, table in sheets:
        _write_sheet(workbook.add_worksheet(sheet), TABLES[table], looks)
    workbook.close()
    return written.getvalue()


def _write_sheet(sheet: Any, table: Table, looks: Looks) -> None:
    for place, each in enumerate(table):
        title = heading(each)
        sheet.set_column(place, place, max(FEWEST_WIDTH, display_width(title) + 3), looks.column(each.kind))
        sheet.write_string(0, place, title, looks.header())
        sheet.write_comment(0, place, column_note(table, each), {"x_scale": 2, "author": ""})
        for rule in _allowed(each):
            sheet.data_validation(1, place, ROWS, place, rule)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(table.fields) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if table.name == "settings":
        _write_settings(sheet, looks)


def _write_settings(sheet: Any, looks: Looks) -> None:
    filled = settings(department="", said=str).fillna("")
    for row, cells in enumerate(filled.itertuples(index=False), 1):
        for place, cell in enumerate(cells):
            sheet.write_string(row, place, cell, looks.column("text"))


def heading(field: Field) -> str:
    """The title of a column with its unit.

    >>> from salesbook.wording import use_language
    >>> use_language("en"); heading(TABLES["receivables"]["amount"]); use_language(None)
    'Amount owed (元)'
    """
    unit = field.term.unit
    return f"{field.term} ({unit})" if unit else str(field.term)


def column_note(table: Table, field: Field) -> str:
    """What to write in a column, whether it must be filled, and what else the column may be called.

    >>> from salesbook.wording import use_language
    >>> use_language("en")
    >>> column_note(TABLES["receipts"], TABLES["receipts"]["amount"]).split(". ")[0]
    'Amount received: an amount in yuan with two decimals'
    >>> use_language(None)
    """
    aliases = field.term.aliases[:ALIASES_SHOWN]
    more = [str(FIELD_NOTES[field.name])] if field.name in FIELD_NOTES else []
    more += [str(ALSO_CALLED).format(titles=TEXT_LIST.join(aliases))] if aliases else []
    kind = (
        str(CHOICES_NOTE).format(choices=TEXT_LIST.join(_words(field)))
        if field.vocabulary
        else str(KIND_NOTES[field.kind])
    )
    return str(COLUMN_NOTE).format(title=field.term, kind=kind, need=_need(table, field), more="".join(more))


def _need(table: Table, field: Field) -> str:
    if field.filled:
        return str(NEEDED)
    for group in table.any_of:
        if field.name in group:
            others = [str(table[name].term) for name in group if name != field.name]
            return str(ONE_OF).format(others=TEXT_LIST.join(others))
    return str(OPTIONAL)


def _words(field: Field) -> list[str]:
    return [str(term) for term in CHOICES[field.vocabulary].values()]


def _allowed(field: Field) -> Iterator[dict[str, object]]:
    """What a column's cells may hold; a date may still be typed another way, after a warning."""
    if field.kind == "choice":
        yield {"validate": "list", "source": _words(field)}
    elif field.kind == "flag":
        yield {"validate": "list", "source": [YES, NO]}
    elif field.kind == "date":
        span = {"minimum": date(1990, 1, 1), "maximum": date(2099, 12, 31)}
        yield {"validate": "date", "criteria": "between", "error_type": "warning", **span}
    elif field.kind in NUMBER_FORMATS and field.minimum is not None:
        yield {"validate": "decimal", "criteria": ">=", "value": field.minimum, "error_type": "warning"}
