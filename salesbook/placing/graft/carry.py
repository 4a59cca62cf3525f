"""A rendered sheet as the other workbook needs it: styles renumbered, texts inline, names renamed."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from salesbook.placing.package.markup import Document, Element, set_attribute
from salesbook.placing.package.references import renamed
from salesbook.placing.package.styles import Carrier
from salesbook.placing.sheet.cellparser import plain_text, read_attributes
from salesbook.problems import UserError

_FORMULAS = frozenset(("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"))
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*?)(/?)>(?:<v>([^<]*)</v></c>)?')
_STYLED_ROW = re.compile(rb'<row [^>]*\bs="([0-9]+)"[^>]*>')
_FORMULA = re.compile(rb"(<f(?: [^>]*)?>)([^<]+)")


class Renaming:
    """The new names of rendered sheets (``sheets``) and of tables and defined names (``words``); keys lower case."""

    def __init__(self, sheets: Mapping[str, str], words: Mapping[str, str]) -> None:
        self._sheets, self._words = sheets, words

    def __bool__(self) -> bool:
        return bool(self._sheets or self._words)

    def formula(self, text: str) -> str:
        """A formula under the new names."""
        return renamed(text, self._sheets, self._words)

    def word(self, name: str) -> str:
        """A table's or defined name's new name."""
        return self._words.get(name.casefold(), name)


class SheetCarrier:
    """Writes one rendered worksheet as the other workbook needs it.

    What stands around the rows is edited as a document; the rows themselves, which XlsxWriter writes in one way only,
    as bytes: they are most of a sheet.
    """

    def __init__(self, content: bytes, texts: list[bytes], looks: Carrier, renaming: Renaming) -> None:
        begin, end = content.find(b"<sheetData>") + len(b"<sheetData>"), content.rfind(b"</sheetData>")
        self._rows = content[begin:end] if end > 0 else b""
        self._around = Document(content[:begin] + content[end:] if end > 0 else content)
        self._texts, self._looks, self._renaming = texts, looks, renaming
        self._tags: dict[bytes, tuple[bytes, bool]] = {}
        self.has_formulas = b"<f" in self._rows

    def result(self) -> bytes:
        """The part for the other workbook; UserError for what cannot be carried over."""
        document = self._around
        for element in document.root.walk():
            self._carry_element(element)
        rows = _CELL.sub(self._cell, self._rows)
        rows = _STYLED_ROW.sub(self._row, rows)
        if self._renaming:
            rows = _FORMULA.sub(self._formula, rows)
        data = document.root.find("sheetData")
        if rows and data:
            document.append(data, rows.decode())
        return document.result()

    # -- around the rows -------------------------------------------------------------------------------------

    def _carry_element(self, element: Element) -> None:
        document = self._around
        if element.name == "col" and element.get("style", "0") != "0":
            document.set(element, "style", str(self._looks.style(int(element.get("style")))))
        elif element.name == "sheetView" and "tabSelected" in element.attributes:
            # Two selected sheets would be edited together, as a group; a book opens where its owner left it.
            document.set(element, "tabSelected", None)
        elif element.name == "hyperlink" and element.get("location") and self._renaming and not _leads_out(element):
            document.set(element, "location", self._renaming.formula(element.get("location")))
        elif element.name in _FORMULAS and element.text and self._renaming:
            document.replace_text(element, self._renaming.formula(element.text))
        if "dxfId" in element.attributes:
            document.set(element, "dxfId", str(self._looks.conditional(int(element.get("dxfId")))))

    # -- rows ------------------------------------------------------------------------------------------------

    def _cell(self, found: re.Match[bytes]) -> bytes:
        place, rest, slash, value = found.groups()
        # Thousands of cells share a few looks.
        if rest not in self._tags:
            self._tags[rest] = self._new_tag(rest, place)
        tag, shared = self._tags[rest]
        if shared:
            return b'<c r="%b"%b><is>%b</is></c>' % (place, tag, self._texts[int(value)])
        inside = b"" if value is None else b"<v>%b</v></c>" % value
        return b'<c r="%b"%b%b>%b' % (place, tag, slash, inside)

    def _new_tag(self, rest: bytes, place: bytes) -> tuple[bytes, bool]:
        """A cell's attributes behind its address, and whether its value is a shared string."""
        attributes = read_attributes(rest)
        if "cm" in attributes or "vm" in attributes:
            raise UserError("placing_dynamic", cell=place.decode())
        tag = b"<c" + rest + b">"
        style, shared = int(attributes.get("s", "0")), attributes.get("t") == "s"
        if style:
            tag = set_attribute(tag, "s", str(self._looks.style(style)))
        if shared:
            tag = set_attribute(tag, "t", "inlineStr")
        return tag[2:-1], shared

    def _row(self, found: re.Match[bytes]) -> bytes:
        return set_attribute(found[0], "s", str(self._looks.style(int(found[1]))))

    def _formula(self, found: re.Match[bytes]) -> bytes:
        return found[1] + escape(self._renaming.formula(plain_text(found[2]))).encode()


def _leads_out(hyperlink: Element) -> bool:
    """Whether a link leads to a file, by a relationship: its location is then a sheet of that file, not one of ours."""
    return any(name.endswith("}id") for name in hyperlink.attributes)


def carried_formulas(content: bytes, renaming: Renaming) -> bytes:
    """A chart or other part with its formulas under the new names."""
    if not renaming:
        return content
    document = Document(content)
    for element in document.root.walk():
        if element.name in _FORMULAS and element.text:
            document.replace_text(element, renaming.formula(element.text))
    return document.result()


def carried_table(content: bytes, number: int, looks: Carrier, renaming: Renaming) -> bytes:
    """A table part with a number and a name of its own."""
    document = Document(content)
    root = document.root
    document.set(root, "id", str(number))
    for attribute in ("name", "displayName"):
        document.set(root, attribute, renaming.word(root.get(attribute)))
    for element in root.walk():
        for attribute in element.attributes:
            if attribute.lower().endswith("dxfid"):
                document.set(element, attribute, str(looks.conditional(int(element.get(attribute)))))
        if element.name in _FORMULAS and element.text:
            document.replace_text(element, renaming.formula(element.text))
    return document.result()
