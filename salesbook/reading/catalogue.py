"""Which sheet of which workbook keeps which table of the department."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from salesbook.reading.book import Book
from salesbook.reading.header import Recognised, recognise

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet that keeps a table."""

    book: Book
    sheet: str
    recognised: Recognised


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, by name; owner files of a running Excel (``~$``) and hidden files are not among them."""
    return sorted(
        each
        for each in folder.iterdir()
        if each.suffix.lower() in SUFFIXES and not each.name.startswith(("~$", ".")) and each.is_file()
    )


def catalogue(books: Iterable[Book]) -> dict[str, list[Place]]:
    """For every table the places that keep it, in the order of the books."""
    places: dict[str, list[Place]] = {}
    for book in books:
        for sheet in book.sheets:
            recognised = recognise(book.head(sheet))
            if recognised:
                places.setdefault(recognised.table, []).append(Place(book, sheet, recognised))
    return places
