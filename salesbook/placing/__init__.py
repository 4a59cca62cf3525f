"""Writing into a person's own workbook: what we own changes, and nothing else in it.

>>> from salesbook.placing import Formula
>>> Formula("=B2*2").text
'B2*2'
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from salesbook.placing.changes import Changes, Note
from salesbook.placing.package.finding import Finding
from salesbook.placing.rows.rows import Rows
from salesbook.placing.safety.audit import audit
from salesbook.placing.session import Edit, Options, editing
from salesbook.placing.sheet.values import Formula

if TYPE_CHECKING:
    from salesbook.sheets import Sheet

__all__ = [
    "Changes",
    "Edit",
    "Finding",
    "Formula",
    "Note",
    "append_rows",
    "audit",
    "editing",
    "place",
    "remove_sheets",
    "set_cells",
]


def place(sheets: "bytes | Sequence[Sheet]", into: Path | str, **options: Unpack[Options]) -> Changes:
    """Put sheets, described ones or the bytes of a workbook made by XlsxWriter, into the workbook ``into``.

    Charts, tables, notes, pictures, conditional formats, validations, names, links and print set-up come along, and
    formulas among the sheets keep working. A sheet placed before is replaced where it stands, under the name it has;
    a person's sheet of the same name is left alone and ours is called "… (2)". Options and errors: see ``editing``.

    >>> import io, tempfile, xlsxwriter
    >>> def workbook(sheet):
    ...     made = io.BytesIO()
    ...     with xlsxwriter.Workbook(made, {"in_memory": True}) as writer:
    ...         _ = writer.add_worksheet(sheet).write("A1", 1)
    ...     return made.getvalue()
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     book = Path(folder, "book.xlsx")
    ...     _ = book.write_bytes(workbook("Register"))
    ...     place(workbook("Ageing"), book).sheets_added
    ['Ageing']
    """
    with editing(into, **options) as edit:
        edit.place(sheets if isinstance(sheets, bytes) else _drawn(sheets))
    return edit.changes


def _drawn(sheets: "Sequence[Sheet]") -> bytes:
    from salesbook.rendering.xlsx import render

    return render(sheets, date.today())  # noqa: DTZ011 the date of a workbook of which only the sheets are kept


def remove_sheets(book: Path | str, names: Iterable[str] | None = None, **options: Unpack[Options]) -> Changes:
    """Take sheets that ``place`` put in out of ``book``, all of them unless ``names`` says which.

    UserError if a sheet is not ours, or a formula elsewhere still reads it. Options and errors: see ``editing``.
    """
    with editing(book, **options) as edit:
        edit.remove_sheets(names)
    return edit.changes


def append_rows(
    book: Path | str,
    sheet: str,
    rows: Rows,
    *,
    after_row: int | None = None,
    header_row: int | None = None,
    first_column: str | None = None,
    **options: Unpack[Options],
) -> Changes:
    """Append rows under the data of a register, above its totals, notes and signatures.

    A row is a mapping of titles to values (titles are looked up in ``header_row``, else in the first rows that hold
    them, spread over two rows if need be), or a sequence from ``first_column`` on ("A", or the table's first column).
    Values are str, int, float, Decimal, bool, date, datetime, Formula, None; text is always text.

    Rows go under ``after_row`` if given; else under the last row of the sheet's only table; else under the last row
    with a value that is not a total, note or signature. Blank rows there are filled first; for what is left over, the
    rows below move down, unless that is unsafe: a UserError then names the obstacle and nothing is written. New rows
    take the looks of the last row of data, and formulas that are the same in every row go down where no value is given.
    A table, a filter, formats, validations, print area and names that ended with the data grow; so do totals
    of the same sheet above or below. Options and errors: see ``editing``.
    """
    with editing(book, **options) as edit:
        edit.append_rows(sheet, rows, after_row=after_row, header_row=header_row, first_column=first_column)
    return edit.changes


def set_cells(book: Path | str, sheet: str, values: Mapping[str, object], **options: Unpack[Options]) -> Changes:
    """Set single cells, ``{"B7": value}``; looks stay, and a date gets a date format where the cell had none.

    UserError for a cell inside a merged range, an array formula, a table's header, or one that is locked.
    Values: see ``append_rows``; None empties a cell. Options and errors: see ``editing``.
    """
    with editing(book, **options) as edit:
        edit.set_cells(sheet, values)
    return edit.changes
