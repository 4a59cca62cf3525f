"""A rendered sheet as the other workbook needs it: styles renumbered, texts inline, names renamed."""

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from salesbook.placing.markup import Document, new_parser, set_attribute, split_name, tag_end
from salesbook.placing.references import renamed
from salesbook.placing.styles import Carrier
from salesbook.problems import UserError

_FORMULAS = frozenset(("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"))
_STYLED = {"c": "s", "row": "s", "col": "style"}


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
    """Reads the rendered part once and collects what must be written differently."""

    def __init__(self, content: bytes, texts: list[bytes], looks: Carrier, renaming: Renaming) -> None:
        self._content, self._texts, self._looks, self._renaming = content, texts, looks, renaming
        self._cuts: list[tuple[int, int, bytes]] = []
        self._cell_tags: dict[bytes, bytes] = {}
        self._leaf: list[str] | None = None
        self._leaf_start = 0
        self._shared = False
        self.has_formulas = False
        self._watched: dict[str, Callable[[dict[str, str]], None]] = {
            "c": self._on_cell,
            "row": self._on_styled,
            "col": self._on_styled,
            "sheetView": self._on_view,
            "hyperlink": self._on_hyperlink,
        }

    def result(self) -> bytes:
        """The part for the other workbook."""
        parser = self._parser = new_parser()
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        parser.Parse(self._content, True)
        pieces, position = [], 0
        for start, end, text in self._cuts:
            pieces += [self._content[position:start], text]
            position = end
        return b"".join([*pieces, self._content[position:]])

    # -- parsing ---------------------------------------------------------------------------------------------

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        local = split_name(name)[1]
        self._local = local
        if local in self._watched:
            self._watched[local](attributes)
        elif "dxfId" in attributes:
            self._rewrite({"dxfId": str(self._looks.conditional(int(attributes["dxfId"])))})
        if (local == "v" and self._shared) or local in _FORMULAS:
            self._leaf, self._leaf_start = [], self._parser.CurrentByteIndex
            self.has_formulas = self.has_formulas or local == "f"

    def _on_text(self, text: str) -> None:
        if self._leaf is not None:
            self._leaf.append(text)

    def _on_end(self, name: str) -> None:
        if self._leaf is None:
            return
        text, self._leaf = "".join(self._leaf), None
        if split_name(name)[1] == "v":
            end = tag_end(self._content, self._parser.CurrentByteIndex)
            self._cuts.append((self._leaf_start, end, b"<is>" + self._texts[int(text)] + b"</is>"))
        elif text and self._renaming:
            start = tag_end(self._content, self._leaf_start)
            changed = escape(self._renaming.formula(text)).encode()
            self._cuts.append((start, self._parser.CurrentByteIndex, changed))

    # -- what is watched for ---------------------------------------------------------------------------------

    def _on_cell(self, attributes: dict[str, str]) -> None:
        if "cm" in attributes or "vm" in attributes:
            raise UserError("placing_dynamic", cell=attributes.get("r", ""))
        self._shared = attributes.get("t") == "s"
        if not self._shared and attributes.get("s", "0") == "0":
            return
        start, tag = self._tag()
        address, quote, rest = tag.partition(b'" ')
        # Thousands of cells share a few looks, and XlsxWriter writes the address first.
        if rest not in self._cell_tags:
            wanted = {"t": "inlineStr"} if self._shared else {}
            self._cell_tags[rest] = self._retagged(b"<c " + rest, wanted | self._restyled(attributes))[3:]
        self._cuts.append((start, start + len(tag), address + quote + self._cell_tags[rest]))

    def _on_styled(self, attributes: dict[str, str]) -> None:
        self._rewrite(self._restyled(attributes))

    def _restyled(self, attributes: dict[str, str]) -> dict[str, str]:
        name = _STYLED[self._local]
        number = int(attributes.get(name, "0"))
        return {name: str(self._looks.style(number))} if number else {}

    def _on_view(self, attributes: dict[str, str]) -> None:
        # Two selected sheets would be edited together, as a group; a book opens where its owner left it.
        if "tabSelected" in attributes:
            self._rewrite({"tabSelected": None})

    def _on_hyperlink(self, attributes: dict[str, str]) -> None:
        location = attributes.get("location", "")
        if location and self._renaming:
            self._rewrite({"location": self._renaming.formula(location)})

    def _rewrite(self, wanted: Mapping[str, str | None]) -> None:
        if wanted:
            start, tag = self._tag()
            self._cuts.append((start, start + len(tag), self._retagged(tag, wanted)))

    def _tag(self) -> tuple[int, bytes]:
        start = self._parser.CurrentByteIndex
        return start, self._content[start : tag_end(self._content, start)]

    def _retagged(self, tag: bytes, wanted: Mapping[str, str | None]) -> bytes:
        for name, value in wanted.items():
            tag = set_attribute(tag, name, value)
        return tag


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
