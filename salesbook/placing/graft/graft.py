"""Sheets rendered by XlsxWriter carried into another workbook, with everything that hangs on them."""

import posixpath

from salesbook.placing.changes import Changes
from salesbook.placing.graft.carry import Renaming, SheetCarrier, carried_formulas, carried_table
from salesbook.placing.graft.removal import empty_sheet_links
from salesbook.placing.graft.sheets import OwnSheet, mark, own_sheets
from salesbook.placing.package.book import STRICT, Book, DefinedName, SheetEntry
from salesbook.placing.package.calculation import forget_cells
from salesbook.placing.package.links import (
    RELS_TYPE,
    ContentTypes,
    Relationship,
    add_relationship,
    extension,
    relationships,
    relative_target,
    rels_name,
)
from salesbook.placing.package.looks import styles_of
from salesbook.placing.package.markup import Document
from salesbook.placing.package.package import Package
from salesbook.placing.package.references import sheets_in
from salesbook.placing.package.styles import Carrier, Styles
from salesbook.problems import UserError
from salesbook.sheets.names import free_sheet_name

# Kinds by extension that every workbook names once; everything else gets a line of its own.
_BY_EXTENSION = frozenset(("png", "jpeg", "jpg", "gif", "bmp", "wmf", "emf", "svg", "vml"))


class Graft:
    """Carries the sheets of one rendered workbook over."""

    def __init__(self, rendered: bytes, book: Book, changes: Changes) -> None:
        self._from = Book(Package(rendered))
        self._book, self._changes = book, changes
        self._package = book.package
        self._texts = _shared_texts(self._from)
        self._types = ContentTypes(self._from.package)
        self._carried: dict[str, str] = {}
        self._has_formulas = False

    def place(self) -> list[str]:
        """Put every sheet in: over our own of the same name, otherwise at the end; the sheets' parts."""
        sheets = self._from.sheets
        goals = [self._own(sheet.name) for sheet in sheets]
        if self._book.structure_locked and None in goals:
            raise UserError("placing_structure_locked", book=self._package.book)
        for own in goals:
            if own:
                empty_sheet_links(self._package, own.entry.part)
                forget_cells(self._book, own.entry.sheet_id, lambda *_: True)
        names = self._names_given(goals)
        self._renaming = Renaming(*self._renamings(names))
        styles_part, styles = styles_of(self._book)
        source_part = self._from.link("styles")
        source = Styles(self._from.package.read(source_part.part if source_part else ""))
        self._looks = Carrier(source, styles)
        for sheet, own, name in zip(sheets, goals, names, strict=True):
            self._place_sheet(sheet, own, name)
        content = styles.result()
        if content != self._package.read(styles_part):
            self._package.write(styles_part, content)
        self._define(names)
        if self._has_formulas or any(goals):
            self._book.recalculate_on_load()
        return [entry.part for name in names if (entry := self._book.find(name))]

    # -- sheets and names ------------------------------------------------------------------------------------

    def _own(self, wanted: str) -> OwnSheet | None:
        return next((own for own in own_sheets(self._book) if own.wanted == wanted), None)

    def _names_given(self, goals: list[OwnSheet | None]) -> list[str]:
        taken = [sheet.name for sheet in self._book.sheets]
        names = []
        for sheet, own in zip(self._from.sheets, goals, strict=True):
            name = own.entry.name if own else free_sheet_name(sheet.name, taken)
            names.append(name)
            taken.append(name)
        return names

    def _renamings(self, names: list[str]) -> tuple[dict[str, str], dict[str, str]]:
        sheets = {
            sheet.name.casefold(): name
            for sheet, name in zip(self._from.sheets, names, strict=True)
            if sheet.name != name
        }
        taken = set(self._book.table_names()) | {name.name.casefold() for name in self._book.names}
        words = {}
        for table, part in self._from.table_names().items():
            held = Document(self._from.package.read(part)).root.get("displayName")
            name, number = held, 1
            while name.casefold() in taken:
                number += 1
                name = f"{held}_{number}"
            taken.add(name.casefold())
            if name != held:
                words[table] = name
        return sheets, words

    def _place_sheet(self, sheet: SheetEntry, own: OwnSheet | None, name: str) -> None:
        if own:
            self._carry_into(sheet.part, own.entry.part)
            self._changes.sheets_replaced.append(name)
        else:
            part = self._carry(sheet.part)
            rel_id = add_relationship(
                self._package,
                self._book.part,
                self._book.relationship_type(sheet.kind),
                relative_target(self._book.part, part),
            )
            self._book.reload()
            self._book.append_sheet(name, rel_id)
            self._changes.sheets_added.append(name)
        if name != sheet.name and not own:
            self._changes.sheets_renamed.append((sheet.name, name))

    def _define(self, names: list[str]) -> None:
        places = [entry.index for name in names if (entry := self._book.find(name))]
        wanted = [
            mark(place, sheet.name, name) for place, sheet, name in zip(places, self._from.sheets, names, strict=True)
        ]
        for held in self._from.names:
            place = None if held.sheet is None else places[held.sheet]
            text = self._renaming.formula(held.text)
            wanted.append(DefinedName(self._renaming.word(held.name), place, text, held.hidden))
        self._drop_replaced_names(wanted, places, {name.casefold() for name in names})
        self._book.define(wanted)

    def _drop_replaced_names(self, wanted: list[DefinedName], places: list[int], sheets: set[str]) -> None:
        coming = {(name.name.casefold(), name.sheet) for name in wanted}
        for element, held in zip(self._book.name_elements(), self._book.names, strict=True):
            named_again = (held.name.casefold(), held.sheet) in coming
            if held.sheet is None and named_again and not sheets_in(held.text) <= sheets:
                raise UserError("placing_name_taken", book=self._package.book, name=held.name)
            if named_again or (held.sheet in places and held.name.startswith("_xlnm.")):
                self._book.document.remove(element)
        self._book.save()

    # -- parts -----------------------------------------------------------------------------------------------

    def _carry(self, part: str) -> str:
        """Carry a part of the rendered workbook and all it leads to; its name here."""
        if part not in self._carried:
            name = self._from.package.part(part).name
            folder, file = posixpath.split(name)
            stem, ending = posixpath.splitext(file)
            pattern = posixpath.join(folder, stem.rstrip("0123456789") + "{}" + ending)
            self._carried[part] = self._package.free_name(pattern)
            self._carry_into(part, self._carried[part])
        return self._carried[part]

    def _carry_into(self, part: str, name: str) -> None:
        # The name is taken before its content is known, so that nothing carried along can take it.
        self._package.write(name, b"")
        self._carry_links(part, name)
        self._package.write(name, self._content(part))
        content_type = self._types.of(part)
        types = ContentTypes(self._package)
        if extension(name) in _BY_EXTENSION:
            types.ensure_default(extension(name), content_type)
        types.ensure(name, content_type)

    def _carry_links(self, part: str, name: str) -> None:
        links = relationships(self._from.package, part)
        if not links:
            return
        source = rels_name(part)
        document = Document(self._from.package.read(source), source)
        for line, link in zip(document.root.all("Relationship"), links, strict=True):
            if link.part:
                document.set(line, "Target", self._target(name, link))
            document.set(line, "Type", self._in_dialect(link.type.encode()).decode())
        self._package.write(rels_name(name), document.result())
        ContentTypes(self._package).ensure_default("rels", RELS_TYPE)

    def _target(self, name: str, link: Relationship) -> str:
        folder = posixpath.dirname(name.lstrip("/"))
        return posixpath.relpath(self._carry(link.part), folder) if folder else "/" + self._carry(link.part)

    def _content(self, part: str) -> bytes:
        content = self._from.package.read(part)
        kind = self._types.of(part).rsplit(".", 1)[-1]
        if kind == "worksheet+xml":
            carrier = SheetCarrier(content, self._texts, self._looks, self._renaming)
            content = carrier.result()
            self._has_formulas = self._has_formulas or carrier.has_formulas
        elif kind == "table+xml":
            content = carried_table(content, self._free_table_number(), self._looks, self._renaming)
        elif kind in ("chart+xml", "chartsheet+xml"):
            content = carried_formulas(content, self._renaming)
        return self._in_dialect(content) if part.endswith((".xml", ".rels")) else content

    def _in_dialect(self, content: bytes) -> bytes:
        if self._book.strict:
            for transitional, strict in STRICT.items():
                content = content.replace(transitional.encode(), strict.encode())
        return content

    def _free_table_number(self) -> int:
        types = ContentTypes(self._package)
        numbers = [0]
        for part in self._package.names():
            if types.of(part).endswith("table+xml") and self._package.part(part).size:
                root = Document(self._package.read(part), part, self._package.book).root
                numbers.append(int(root.get("id", "0")) if root.name == "table" else 0)
        return max(numbers) + 1


def _shared_texts(book: Book) -> list[bytes]:
    """The inside of each shared string, as an inline string holds it."""
    link = book.link("sharedStrings")
    if link is None:
        return []
    document = Document(book.package.read(link.part), link.part)
    return [document.content[text.inner : text.close] for text in document.root.all("si")]
