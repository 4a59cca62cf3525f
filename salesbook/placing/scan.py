"""A worksheet read as a stream: rows and cells with the places of their bytes, never the whole sheet at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from xml.parsers import expat

from salesbook.placing.markup import Element, as_utf8, is_utf8, new_parser, plain_attributes, split_name, tag_end
from salesbook.placing.package import Package
from salesbook.placing.references import address, column_of
from salesbook.problems import FileError

_KEPT_BEHIND = 1 << 20

Cut = tuple[int, int, bytes]
"""Bytes ``[start, end)`` of a part, and what stands there instead."""


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
    end: int = 0
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


@dataclass(slots=True)
class Row:
    """A row: ``close`` is where its end tag begins; an empty row has ``inner == close == end``."""

    number: int
    attributes: dict[str, str]
    tag: bytes
    start: int
    empty: bool
    close: int = 0
    end: int = 0
    cells: list[Cell] = field(default_factory=list)

    @property
    def inner(self) -> int:
        """Where the start tag ends."""
        return self.start + len(self.tag)

    @property
    def filled(self) -> bool:
        """Whether a cell of it has a value or formula."""
        return any(cell.filled for cell in self.cells)

    def cell(self, column: int) -> Cell | None:
        """The cell in a column."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(slots=True)
class Furniture:
    """What stands around the rows: the worksheet element and each of its other children, and the sheetData element."""

    root: Element | None = None
    data: Element | None = None
    around: list[Element] = field(default_factory=list)

    def find(self, name: str) -> Element | None:
        """The first child of the worksheet of that name."""
        return next((element for element in self.around if element.name == name), None)

    def tag(self, name: str) -> str:
        """``name`` with the sheet's prefix."""
        return self.root.tag(name) if self.root else name


def sheet_chunks(package: Package, part: str) -> Iterator[bytes]:
    """A part's bytes in UTF-8, streamed; only one in another encoding is read whole."""
    chunks = package.stream(part)
    first = next(chunks, b"")
    if is_utf8(first):
        return chain((first,), chunks)
    return iter((as_utf8(first + b"".join(chunks)),))


def scan(package: Package, part: str, on_row: Callable[[Row], None]) -> Furniture:
    """Read a worksheet, handing each row over as it ends; FileError where the XML is damaged or has a DTD."""
    scanner = _Scanner(on_row)
    try:
        scanner.read(sheet_chunks(package, part))
    except (expat.ExpatError, ValueError) as error:
        key = "placing_doctype" if "DOCTYPE" in str(error) else "placing_bad_xml"
        raise FileError(key, book=package.book, part=part) from error
    return scanner.furniture


class _Scanner:
    def __init__(self, on_row: Callable[[Row], None]) -> None:
        self._on_row = on_row
        self.furniture = Furniture()
        self._window, self._window_start = b"", 0
        self._depth = 0
        self._in_data = False
        self._row: Row | None = None
        self._cell: Cell | None = None
        self._text: list[str] | None = None
        self._open: list[Element] = []
        self._last_row = 0
        self._hidden = 0
        self._parser = new_parser()
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_text

    def read(self, chunks: Iterable[bytes]) -> None:
        for chunk in chunks:
            # Tags are looked up in the bytes again, so as much is kept as the longest tag could need.
            if len(self._window) > 2 * _KEPT_BEHIND:
                self._window_start += len(self._window) - _KEPT_BEHIND
                self._window = self._window[-_KEPT_BEHIND:]
            self._window += chunk
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)

    # -- elements --------------------------------------------------------------------------------------------

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._cell is not None:
            self._start_in_cell(name, attributes)
        elif self._row is not None:
            self._start_cell(name, attributes)
        elif self._in_data:
            self._start_row(name, attributes)
        else:
            self._start_around(name, attributes)

    def _on_end(self, name: str) -> None:
        self._depth -= 1
        if self._cell is not None:
            self._end_in_cell(name)
        elif self._row is not None:
            self._end_row()
        elif not self._in_data or self._depth == 1:
            self._end_around()

    def _on_text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)
        elif self._open and not self._in_data:
            self._open[-1].text += text

    # -- rows and cells --------------------------------------------------------------------------------------

    def _start_row(self, name: str, attributes: dict[str, str]) -> None:
        if split_name(name)[1] != "row":
            return
        start, tag = self._tag()
        # A row without a number follows the one before it.
        number = int(attributes.get("r", self._last_row + 1))
        self._last_row = number
        self._row = Row(number, plain_attributes(attributes), tag, start, tag.endswith(b"/>"))

    def _end_row(self) -> None:
        row = self._row
        if row is None or self._depth != 2:
            return
        row.close = row.inner if row.empty else self._parser.CurrentByteIndex
        row.end = row.inner if row.empty else self._close_end(row.close)
        self._row = None
        self._on_row(row)

    def _start_cell(self, name: str, attributes: dict[str, str]) -> None:
        row = self._row
        if row is None or self._depth != 4 or split_name(name)[1] != "c":
            return
        start, tag = self._tag()
        said = attributes.get("r")
        column = column_of(said) if said else (row.cells[-1].column + 1 if row.cells else 1)
        self._cell = Cell(row.number, column, attributes, tag, start)
        row.cells.append(self._cell)

    def _start_in_cell(self, name: str, attributes: dict[str, str]) -> None:
        local, cell = split_name(name)[1], self._cell
        if local == "f" and cell is not None:
            start, tag = self._tag()
            cell.formula = Leaf(attributes, tag, start)
            self._text = []
        elif local == "rPh":
            self._hidden = self._depth
        elif local in ("v", "t") and not self._hidden:
            self._text = []

    def _end_in_cell(self, name: str) -> None:
        cell = self._cell
        if cell is None:
            return
        if self._depth == 3:
            empty = cell.tag.endswith(b"/>")
            cell.end = cell.start + len(cell.tag) if empty else self._close_end(self._parser.CurrentByteIndex)
            self._cell = None
            return
        text, self._text = self._text, None
        if self._hidden == self._depth + 1:
            self._hidden = 0
        if text is None:
            return
        if split_name(name)[1] == "f" and cell.formula:
            self._end_formula(cell.formula, "".join(text))
        else:
            cell.value = (cell.value or "") + "".join(text)

    def _end_formula(self, formula: Leaf, text: str) -> None:
        formula.text = text
        formula.close = formula.inner if formula.tag.endswith(b"/>") else self._parser.CurrentByteIndex

    # -- everything else -------------------------------------------------------------------------------------

    def _start_around(self, name: str, attributes: dict[str, str]) -> None:
        uri, local, prefix = split_name(name)
        start, tag = self._tag()
        empty = tag.endswith(b"/>")
        parent = self._open[-1] if self._open else None
        inner = start + len(tag)
        element = Element(uri, local, prefix, plain_attributes(attributes), start, inner, empty, parent, raw=tag)
        self._open.append(element)
        if self._depth == 1:
            self.furniture.root = element
        elif self._depth == 2:
            if local == "sheetData":
                self.furniture.data, self._in_data = element, True
            else:
                self.furniture.around.append(element)
        elif parent:
            parent.children.append(element)

    def _end_around(self) -> None:
        element = self._open.pop()
        self._in_data = False
        element.close = element.inner if element.empty else self._parser.CurrentByteIndex
        element.end = element.inner if element.empty else self._close_end(element.close)

    # -- bytes -----------------------------------------------------------------------------------------------

    def _tag(self) -> tuple[int, bytes]:
        start = self._parser.CurrentByteIndex
        return start, self._bytes(start, self._tag_end(start))

    def _tag_end(self, start: int) -> int:
        if start < self._window_start:
            raise ValueError("tag too long")
        return self._window_start + tag_end(self._window, start - self._window_start)

    def _close_end(self, start: int) -> int:
        """Where an end tag, which has no attributes, ends."""
        return self._window_start + self._window.index(b">", start - self._window_start) + 1

    def _bytes(self, start: int, end: int) -> bytes:
        return self._window[start - self._window_start : end - self._window_start]


def spliced(chunks: Iterable[bytes], cuts: Iterable[Cut]) -> Iterator[bytes]:
    """The stream with each ``[start, end)`` replaced by its bytes; cuts in order and apart."""
    begin = done = 0
    waiting = iter(cuts)
    cut = next(waiting, None)
    for chunk in chunks:
        end = begin + len(chunk)
        while cut is not None and cut[0] < end:
            yield chunk[done - begin : cut[0] - begin]
            yield cut[2]
            done, cut = cut[1], next(waiting, None)
        if done < end:
            yield chunk[done - begin :]
            done = end
        begin = end
    while cut is not None:
        yield cut[2]
        cut = next(waiting, None)


def rewrite(package: Package, part: str, cuts: list[Cut]) -> None:
    """Write a part again with ``cuts`` made in it, streaming from the old to the new."""
    cuts.sort(key=lambda cut: (cut[0], cut[1]))
    package.write_stream(part, spliced(sheet_chunks(package, part), cuts))
