"""Taking a sheet of ours out again, with all that hangs on it and on nothing else."""

from collections.abc import Iterable, Sequence

from salesbook.placing.package.book import Book, SheetEntry
from salesbook.placing.package.calculation import forget_cells
from salesbook.placing.package.links import ContentTypes, relationships, rels_name, remove_relationship
from salesbook.placing.package.package import Package
from salesbook.placing.sheet.readers import readers, reads
from salesbook.problems import UserError


def reachable(package: Package, beginning: str = "") -> set[str]:
    """Keys of all parts that relationships lead to from ``beginning``, the package itself unless said otherwise."""
    found: set[str] = set()
    waiting = [beginning]
    while waiting:
        for link in relationships(package, waiting.pop()):
            if link.part in package and link.part not in found:
                found.add(link.part)
                waiting.append(link.part)
    return found


def drop_parts(package: Package, parts: Iterable[str]) -> None:
    """Remove parts with their relationships and content types."""
    for part in parts:
        package.remove(part)
        if rels_name(part) in package:
            package.remove(rels_name(part))
        ContentTypes(package).forget(part)


def empty_sheet_links(package: Package, part: str) -> None:
    """Take away what hangs on a sheet and on nothing else, keeping the sheet part itself."""
    before = reachable(package)
    if rels_name(part) in package:
        package.remove(rels_name(part))
    drop_parts(package, before - reachable(package))


def remove_sheets(book: Book, names: Sequence[str]) -> None:
    """Take sheets of ours out of the workbook together; UserError where something that stays still reads one."""
    if book.structure_locked:
        raise UserError("placing_structure_locked", book=book.package.book)
    if len(names) == len(book.sheets):
        raise UserError("placing_last_sheet", book=book.package.book, sheet=names[0])
    _refuse_readers(book, [book.sheet(name) for name in names])
    for name in names:
        # The sheets behind a removed one move up, so each is looked up when its turn comes.
        _remove(book, book.sheet(name))


def _remove(book: Book, entry: SheetEntry) -> None:
    forget_cells(book, entry.sheet_id, lambda *_: True)
    _unlist(book, entry)
    before = reachable(book.package)
    remove_relationship(book.package, book.part, entry.rel_id)
    drop_parts(book.package, before - reachable(book.package))
    book.reload()


def _unlist(book: Book, entry: SheetEntry) -> None:
    document, removed = book.document, entry.index
    sheets = document.root.find("sheets")
    if sheets is not None:
        document.remove(sheets.all("sheet")[removed])
    names = list(zip(book.name_elements(), book.names, strict=True))
    dropped = [element for element, name in names if name.sheet == removed or reads(name.text, entry.name)]
    held = document.root.find("definedNames")
    if held is not None and len(dropped) == len(names):
        document.remove(held)
    else:
        for element in dropped:
            document.remove(element)
        for element, name in names:
            if element not in dropped and name.sheet is not None and name.sheet > removed:
                document.set(element, "localSheetId", str(name.sheet - 1))
    views = document.root.find("bookViews")
    for view in views.all("workbookView") if views else []:
        for attribute in ("activeTab", "firstSheet"):
            tab = int(view.get(attribute, "0"))
            if tab > removed or tab >= len(book.sheets) - 1:
                document.set(view, attribute, str(max(tab - 1, 0)))
    book.save()


def _refuse_readers(book: Book, leaving: list[SheetEntry]) -> None:
    package = book.package
    indexes = {entry.index for entry in leaving}
    parts = {book.part}.union(*({entry.part} | reachable(package, entry.part) for entry in leaving))
    for entry in leaving:
        names = {
            name.name.casefold() for name in book.names if name.sheet not in indexes and reads(name.text, entry.name)
        }
        for part in package.names():
            if part not in parts and part.endswith(".xml"):
                for cell, _ in readers(package, part, entry.name, names):
                    where = next((sheet.name for sheet in book.sheets if sheet.part == part), part)
                    raise UserError("placing_sheet_in_use", sheet=entry.name, where=where, cell=cell)
