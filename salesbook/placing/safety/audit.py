"""The lint of a workbook file: what a spreadsheet program would choke on or quietly repair."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from salesbook.placing.package.book import Book
from salesbook.placing.package.finding import Finding
from salesbook.placing.package.links import ContentTypes, relationships, rels_name
from salesbook.placing.package.markup import Document
from salesbook.placing.package.package import Package
from salesbook.placing.package.references import sheets_in
from salesbook.placing.package.styles import Styles
from salesbook.placing.safety.auditsheet import Facts, SheetLint
from salesbook.placing.safety.lintxml import lint_xml
from salesbook.placing.safety.save import read_book
from salesbook.problems import FileError

_CONTENT_TYPES = "[content_types].xml"
_FORBIDDEN = frozenset("[]:*?/\\")
_LONGEST_NAME = 31


def audit(book: Path | str | Package) -> list[Finding]:
    """Everything wrong in a workbook file, part by part; empty for a sound one.

    FileError where the file cannot be opened as a workbook at all. Nothing is changed.
    """
    package = book if isinstance(book, Package) else Package(read_book(Path(book)), Path(book).name)
    return [*audit_structure(package), *audit_parts(package, package.names())]


def audit_structure(package: Package) -> list[Finding]:
    """What is wrong between the parts: types, relationships, names, tables, the list of sheets."""
    found = [*_types(package), *_links(package)]
    book = Book(package)
    return [*found, *_sheets(book), *_names(book), *_tables(book)]


def audit_parts(package: Package, parts: Iterable[str]) -> list[Finding]:
    """What is wrong inside the given parts."""
    book = Book(package)
    types = ContentTypes(package)
    facts = _facts(book)
    sheets = {sheet.part: sheet for sheet in book.sheets if sheet.kind == "worksheet"}
    found: list[Finding] = []
    selected = []
    for part in parts:
        try:
            if part in sheets:
                lint = SheetLint(facts, sheets[part])
                lint.run()
                found += lint.findings
                selected += [sheets[part].name] if lint.selected else []
            elif types.of(part).endswith("xml") or part.endswith((".rels", ".xml")):
                found += lint_xml(package, part)
            else:
                for _ in package.stream(part):
                    pass
        except FileError as error:
            code = "bad_xml" if error.key in ("placing_bad_xml", "placing_doctype") else "unreadable"
            found.append(Finding(code, part, str(error)))
    if len(selected) > 1:
        found.append(Finding("selected", book.part, ", ".join(selected)))
    return found


def _facts(book: Book) -> Facts:
    link, package = book.link("styles"), book.package
    if link is None:
        return Facts(book, None)
    return Facts(book, len(Styles(package.read(link.part), link.part, package.book).nodes("cellXfs")))


# -- between the parts ---------------------------------------------------------------------------------------


def _types(package: Package) -> Iterator[Finding]:
    types = ContentTypes(package)
    for part in package.names():
        if part != _CONTENT_TYPES and not types.of(part):
            yield Finding("no_type", part)
    for part in types.overrides:
        if part not in package:
            yield Finding("type_without_part", part)


def _links(package: Package) -> Iterator[Finding]:
    for part in ["", *package.names()]:
        if rels_name(part) not in package:
            continue
        links = relationships(package, part)
        for link in links:
            if link.part and link.part not in package and not link.target.startswith("#"):
                yield Finding("dangling", part, f"{link.id} → {link.target}")
        for identifier, count in Counter(link.id for link in links).items():
            if count > 1:
                yield Finding("dangling", part, identifier)


def _sheets(book: Book) -> Iterator[Finding]:
    names = Counter(sheet.name.casefold() for sheet in book.sheets)
    numbers = Counter(sheet.sheet_id for sheet in book.sheets)
    for sheet in book.sheets:
        if names[sheet.name.casefold()] > 1 or numbers[sheet.sheet_id] > 1:
            yield Finding("sheet_twice", book.part, sheet.name)
        if not sheet.name or len(sheet.name) > _LONGEST_NAME or _FORBIDDEN & set(sheet.name):
            yield Finding("sheet_name", book.part, sheet.name)
        if not sheet.part:
            yield Finding("no_relationship", book.part, sheet.rel_id)


def _names(book: Book) -> Iterator[Finding]:
    sheets = {sheet.name.casefold() for sheet in book.sheets}
    counted = Counter((name.name.casefold(), name.sheet) for name in book.names)
    for name in book.names:
        out_of_range = name.sheet is not None and name.sheet >= len(book.sheets)
        if out_of_range or not sheets_in(name.text) <= sheets:
            yield Finding("name_sheet", book.part, name.name)
        if counted[name.name.casefold(), name.sheet] > 1:
            yield Finding("name_twice", book.part, name.name)


def _tables(book: Book) -> Iterator[Finding]:
    package, types = book.package, ContentTypes(book.package)
    global_names = {name.name.casefold() for name in book.names if name.sheet is None}
    seen_names: set[str] = set(global_names)
    seen_numbers: set[str] = set()
    for part in package.names():
        if types.of(part).endswith("spreadsheetml.table+xml"):
            try:
                table = Document(package.read(part), part, package.book).root
            except FileError:
                continue
            name, number = (table.get("displayName") or table.get("name")).casefold(), table.get("id")
            if name in seen_names or number in seen_numbers:
                yield Finding("table_twice", part, f"{name} {number}")
            seen_names.add(name)
            seen_numbers.add(number)
