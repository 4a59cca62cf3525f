"""The workbook inside a package: its sheets, defined names, dialect and part names."""

import re
from dataclasses import dataclass

from salesbook.placing.package.links import (
    ContentTypes,
    Relationship,
    add_relationship,
    relationships,
    relative_target,
    rels_name,
    remove_relationship,
)
from salesbook.placing.package.markup import Document, Element, attribute_text
from salesbook.placing.package.package import Package
from salesbook.problems import FileError, UserError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"

# Transitional namespace, and what strict workbooks say instead. Longer ones first: some begin with others.
STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": STRICT_MAIN,
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": (
        "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"
    ),
    "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing": (
        "http://purl.oclc.org/ooxml/drawingml/chartDrawing"
    ),
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "http://purl.oclc.org/ooxml/drawingml/chart",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": STRICT_OFFICE,
}

_ORDER = [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "AlternateContent",
    "revisionPtr",
    "absPath",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
]


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A line of the workbook's list of sheets."""

    name: str
    index: int
    sheet_id: int
    rel_id: str
    part: str
    kind: str


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A defined name; ``sheet`` is the index of the sheet it belongs to, None for the whole workbook."""

    name: str
    sheet: int | None
    text: str
    hidden: bool = False


class Book:
    """What the workbook part says; read anew after every edit."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.part = self._find_workbook()
        self.reload()

    def reload(self) -> None:
        """Read the workbook part again."""
        self.document = Document(self.package.read(self.part), self.part, self.package.book)
        self.links = relationships(self.package, self.part)
        self.strict = self.document.root.uri == STRICT_MAIN
        self.sheets = self._sheets()
        self.names = self._names()

    def save(self) -> None:
        """Write the edits of ``document`` into the package."""
        self.package.write(self.part, self.document.result())
        self.reload()

    # -- asking ----------------------------------------------------------------------------------------------

    @property
    def root(self) -> Element:
        """The workbook element."""
        return self.document.root

    def sheet(self, name: str) -> SheetEntry:
        """The sheet of that name, in any case; UserError names those there are."""
        found = self.find(name)
        if found is None:
            names = ", ".join(sheet.name for sheet in self.sheets)
            raise UserError("placing_no_sheet", book=self.package.book, sheet=name, sheets=names)
        return found

    def find(self, name: str) -> SheetEntry | None:
        """The sheet of that name, in any case."""
        return next((sheet for sheet in self.sheets if sheet.name.casefold() == name.casefold()), None)

    def link(self, kind: str) -> Relationship | None:
        """The workbook's first relationship of a kind: ``styles``, ``sharedStrings``, ``calcChain``…"""
        return next((link for link in self.links if link.kind == kind and link.part in self.package), None)

    @property
    def date1904(self) -> bool:
        """Whether days are counted from 1904."""
        properties = self.root.find("workbookPr")
        return properties is not None and properties.get("date1904") in ("1", "true", "on")

    @property
    def structure_locked(self) -> bool:
        """Whether sheets may not be added or removed."""
        protection = self.root.find("workbookProtection")
        return protection is not None and protection.get("lockStructure") in ("1", "true", "on")

    def table_names(self, leave_out: frozenset[str] = frozenset()) -> dict[str, str]:
        """Table name in lower case → its part, for every table not in ``leave_out``; read from the parts themselves."""
        types = ContentTypes(self.package)
        found = {}
        for part in self.package.names():
            if part not in leave_out and types.of(part).endswith("spreadsheetml.table+xml"):
                table = Document(self.package.read(part), part, self.package.book).root
                found[(table.get("displayName") or table.get("name")).casefold()] = part
        return found

    # -- changing --------------------------------------------------------------------------------------------

    def namespace(self, uri: str) -> str:
        """``uri`` (transitional) in this workbook's dialect."""
        return STRICT[uri] if self.strict else uri

    def relationship_type(self, kind: str) -> str:
        """The full relationship type of ``kind`` in this workbook's dialect."""
        return f"{self.namespace(OFFICE)}/{kind}"

    def add_part(self, kind: str, part: str, content: bytes, content_type: str) -> str:
        """Add a part that hangs on the workbook; its relationship id."""
        self.package.write(part, content)
        ContentTypes(self.package).ensure(part, content_type)
        return add_relationship(self.package, self.part, self.relationship_type(kind), relative_target(self.part, part))

    def drop_part(self, link: Relationship) -> None:
        """Remove a part that hangs on the workbook, its relationship and its content type."""
        remove_relationship(self.package, self.part, link.id)
        self.package.remove(link.part)
        if rels_name(link.part) in self.package:
            self.package.remove(rels_name(link.part))
        ContentTypes(self.package).forget(link.part)

    def append_sheet(self, name: str, rel_id: str) -> None:
        """Add a line at the end of the list of sheets."""
        sheets = self.root.find("sheets")
        if sheets is None:
            raise self.package.damaged(self.part)
        office = self.namespace(OFFICE)
        prefix = self.document.prefixes.get(office)
        declared = "" if prefix else f' xmlns:r="{office}"'
        number = max((sheet.sheet_id for sheet in self.sheets), default=0) + 1
        tag, title = sheets.tag("sheet"), attribute_text(name)
        self.document.append(
            sheets, f'<{tag}{declared} name="{title}" sheetId="{number}" {prefix or "r"}:id="{rel_id}"/>'
        )
        self.save()

    def define(self, names: list[DefinedName]) -> None:
        """Add defined names."""
        if not names:
            return
        held = self.root.find("definedNames")
        tag = self.root.tag("definedName")
        lines = "".join(_name_line(tag, name) for name in names)
        if held is None:
            wrapped = self.root.tag("definedNames")
            lines = f"<{wrapped}>{lines}</{wrapped}>"
            self.document.insert_ordered(self.root, "definedNames", lines, _ORDER)
        else:
            self.document.append(held, lines)
        self.save()

    def name_elements(self) -> list[Element]:
        """The definedName elements, in the order of ``names``."""
        held = self.root.find("definedNames")
        return held.all("definedName") if held else []

    def recalculate_on_load(self) -> None:
        """Ask whoever opens the workbook next to calculate it anew."""
        properties = self.root.find("calcPr")
        if properties is None:
            tag = self.root.tag("calcPr")
            self.document.insert_ordered(self.root, "calcPr", f'<{tag} fullCalcOnLoad="1"/>', _ORDER)
        elif properties.get("fullCalcOnLoad") not in ("1", "true", "on"):
            self.document.set(properties, "fullCalcOnLoad", "1")
        else:
            return
        self.save()

    # -- reading ---------------------------------------------------------------------------------------------

    def _find_workbook(self) -> str:
        for link in relationships(self.package, ""):
            if link.kind == "officeDocument" and link.part in self.package:
                if not re.search(r"sheet\.|ms-excel|spreadsheet", ContentTypes(self.package).of(link.part)):
                    break
                if link.part.endswith(".bin"):
                    raise FileError("placing_binary", book=self.package.book)
                return link.part
        raise FileError("placing_not_a_workbook", book=self.package.book)

    def _sheets(self) -> list[SheetEntry]:
        held = self.root.find("sheets")
        links = {link.id: link for link in self.links}
        found = []
        for index, line in enumerate(held.all("sheet") if held else []):
            rel_id = line.get(f"{{{self.namespace(OFFICE)}}}id")
            link = links.get(rel_id)
            part, kind = (link.part, link.kind) if link else ("", "")
            number = line.get("sheetId", "0")
            found.append(
                SheetEntry(line.get("name"), index, int(number) if number.isdigit() else 0, rel_id, part, kind)
            )
        return found

    def _names(self) -> list[DefinedName]:
        found = []
        for line in self.name_elements():
            sheet = line.get("localSheetId")
            hidden = line.get("hidden") in ("1", "true", "on")
            found.append(DefinedName(line.get("name"), int(sheet) if sheet.isdigit() else None, line.text, hidden))
        return found


def _name_line(tag: str, name: DefinedName) -> str:
    where = "" if name.sheet is None else f' localSheetId="{name.sheet}"'
    hidden = ' hidden="1"' if name.hidden else ""
    text = attribute_text(name.text).replace("&quot;", '"')
    return f'<{tag} name="{attribute_text(name.name)}"{where}{hidden}>{text}</{tag}>'
