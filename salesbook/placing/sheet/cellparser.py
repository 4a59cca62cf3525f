"""Rows and cells out of a row's raw bytes. Only for XML already known to be well-formed and free of comments.

In such XML every "<" begins a tag, so names can be looked for directly; a parser that calls back for each of a
million cells takes thirty times as long.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from salesbook.placing.package.markup import tag_end
from salesbook.placing.package.references import address, column_of

_ATTRIBUTE = re.compile(rb"""([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ENTITY = re.compile(r"&(#x?[0-9A-Fa-f]+|\w+);")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_NUMBER = re.compile(rb"""\sr\s*=\s*["'](\d+)["']""")
_FILLED = re.compile(rb"<(?:[\w.-]+:)?(?:f[\s/>]|(?:v|t)(?:\s[^>]*)?>[^<])")
_CELL = re.compile(rb"<((?:[\w.-]+:)?c)(?=[\s/>])")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f(?=[\s/>])")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)<")
_TEXT = re.compile(rb"<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<")
_PHONETIC = re.compile(rb"<((?:[\w.-]+:)?rPh)[\s>].*?</\1\s*>", re.DOTALL)


@dataclass(slots=True)
class Leaf:
    """A formula element: its attributes and text, and where that text stands."""

    attributes: dict[str, str]
    tag: bytes
    start: int
    close: int = 0
    text: str = ""

    @property
    def inner(self) -> int:
        """Where the start tag ends."""
        return self.start + len(self.tag)


@dataclass(slots=True)
class Cell:
    """A cell: ``value`` is its raw value (a number of a shared string for kind ``s``), None if it has none."""

    row: int
    column: int
    attributes: dict[str, str]
    tag: bytes
    start: int
    end: int
    value: str | None = None
    formula: Leaf | None = None

    @property
    def kind(self) -> str:
        """The cell type as written: ``s``, ``str``, ``inlineStr``, ``b``, ``d``, ``e`` or ``n``."""
        return self.attributes.get("t", "n")

    @property
    def style(self) -> int:
        """The style number."""
        style = self.attributes.get("s", "0")
        return int(style) if style.isdigit() else 0

    @property
    def filled(self) -> bool:
        """Whether there is anything in it besides a style."""
        return self.formula is not None or bool(self.value)

    def __str__(self) -> str:
        return address(self.row, self.column)


class Row:
    """A row: where its bytes (``raw``) stand in the part, and its cells, read from them when first asked for."""

    def __init__(self, raw: bytes, start: int, after: int) -> None:
        self.raw, self.start, self.end = raw, start, start + len(raw)
        self.tag = raw[: tag_end(raw, 0)]
        self.empty = self.tag.endswith(b"/>")
        said = _NUMBER.search(self.tag)
        # A row without a number follows the one before it.
        self.number = int(said[1]) if said else after + 1

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attributes of the row."""
        return read_attributes(self.tag)

    @property
    def inner(self) -> int:
        """Where the start tag ends."""
        return self.start + len(self.tag)

    @property
    def close(self) -> int:
        """Where the end tag begins; the end of an empty row."""
        return self.end if self.empty else self.start + self.raw.rindex(b"</")

    @property
    def filled(self) -> bool:
        """Whether a cell of it has a value or formula."""
        return _FILLED.search(self.raw) is not None

    def cell(self, column: int) -> Cell | None:
        """The cell in a column."""
        return next((cell for cell in self.cells if cell.column == column), None)

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells in order."""
        cells: list[Cell] = []
        for found in _CELL.finditer(self.raw, len(self.tag)):
            begin, inner = found.start(), tag_end(self.raw, found.start())
            tag = self.raw[begin:inner]
            attributes = read_attributes(tag)
            said = attributes.get("r")
            column = column_of(said) if said else (cells[-1].column + 1 if cells else 1)
            if tag.endswith(b"/>"):
                cells.append(Cell(self.number, column, attributes, tag, self.start + begin, self.start + inner))
                continue
            close = self.raw.index(b"</" + found[1], inner)
            end = self.raw.index(b">", close) + 1
            cell = Cell(self.number, column, attributes, tag, self.start + begin, self.start + end)
            self._fill(cell, inner, close)
            cells.append(cell)
        return cells

    def _fill(self, cell: Cell, inner: int, close: int) -> None:
        value = _VALUE.search(self.raw, inner, close)
        if value:
            cell.value = plain_text(value[1])
        elif cell.kind == "inlineStr":
            cell.value = "".join(inline_texts(self.raw[inner:close]))
        formula = _FORMULA.search(self.raw, inner, close)
        if formula:
            cell.formula = self._leaf(formula.start())

    def _leaf(self, begin: int) -> Leaf:
        inner = tag_end(self.raw, begin)
        tag = self.raw[begin:inner]
        end = inner if tag.endswith(b"/>") else self.raw.index(b"<", inner)
        text = plain_text(self.raw[inner:end])
        return Leaf(read_attributes(tag), tag, self.start + begin, self.start + end, text)


def read_attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a raw tag, by their names as written.

    >>> read_attributes(b'<c r="A1" t="s">')
    {'r': 'A1', 't': 's'}
    """
    return {name.decode(): plain_text(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}


def inline_texts(raw: bytes) -> Iterator[str]:
    """The texts of an inline string, readings (phonetics) left out."""
    if b"rPh" in raw:
        raw = _PHONETIC.sub(b"", raw)
    return (plain_text(text) for text in _TEXT.findall(raw))


def plain_text(raw: bytes) -> str:
    """Raw character data as text.

    >>> plain_text(b"a &lt; b&#10;")
    'a < b\\n'
    """
    text = raw.decode()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ENTITY.sub(_entity, text) if "&" in text else text


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    if name.startswith("#"):
        return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
    return _ENTITIES[name]
