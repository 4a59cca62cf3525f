"""The calculation chain: the list of cells with formulas loses the cells that changed, and nothing else."""

import re
from collections.abc import Callable

from salesbook.placing.package.book import Book
from salesbook.placing.package.markup import Document, Element
from salesbook.placing.package.references import address, position


def forget_cells(book: Book, sheet_id: int, affected: Callable[[int, int], bool]) -> None:
    """Drop the chain's entries of a sheet for which ``affected(row, column)`` holds."""
    _edit(book, sheet_id, lambda row, column: None if affected(row, column) else (row, column))


def move_cells(book: Book, sheet_id: int, move: Callable[[int], int]) -> None:
    """Give the chain's entries of a sheet their new rows."""
    _edit(book, sheet_id, lambda row, column: (move(row), column))


def chain_cells(book: Book, sheet_id: int) -> set[str]:
    """The addresses that the chain lists for a sheet."""
    link = book.link("calcChain")
    content = book.package.read(link.part) if link else b""
    if link is None or not _mentions(content, sheet_id):
        return set()
    cells, number = set(), ""
    for entry in Document(content, link.part, book.package.book).root.all("c"):
        number = entry.get("i") or number
        if number == str(sheet_id):
            cells.add(entry.get("r"))
    return cells


def _mentions(content: bytes, sheet_id: int) -> bool:
    """Whether a chain names a sheet at all: chains can be long, and reading one costs more than looking."""
    return re.search(rb"""\si\s*=\s*["']%d["']""" % sheet_id, content) is not None


def _edit(book: Book, sheet_id: int, target: Callable[[int, int], tuple[int, int] | None]) -> None:
    link = book.link("calcChain")
    if link is None:
        return
    package = book.package
    content = package.read(link.part)
    if not _mentions(content, sheet_id):
        return
    document = Document(content, link.part, package.book)
    kept = _edit_entries(document, str(sheet_id), target)
    if not kept:
        # The schema wants at least one entry; Excel builds a missing chain anew.
        book.drop_part(link)
        book.reload()
        return
    content = document.result()
    if content != document.content:
        package.write(link.part, content)


def _edit_entries(document: Document, sheet_id: str, target: Callable[[int, int], tuple[int, int] | None]) -> int:
    kept, said, written = 0, "", ""
    for entry in document.root.all("c"):
        # An entry that names no sheet means the sheet of the entry before it.
        said = entry.get("i") or said
        place = _place(entry)
        goal = target(*place) if place and said == sheet_id else place
        if place and goal is None:
            document.remove(entry)
            continue
        if goal and goal != place:
            document.set(entry, "r", address(*goal))
        if said != (entry.get("i") or written):
            document.set(entry, "i", said)
        written = said
        kept += 1
    return kept


def _place(entry: Element) -> tuple[int, int] | None:
    try:
        return position(entry.get("r"))
    except ValueError:
        return None
