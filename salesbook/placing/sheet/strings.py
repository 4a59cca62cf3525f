"""Shared strings, looked up by number: only those asked for are kept."""

from collections.abc import Iterable, Set
from xml.parsers import expat

from salesbook.placing.package.book import Book
from salesbook.placing.package.markup import new_parser, split_name
from salesbook.placing.sheet.cellparser import Cell
from salesbook.placing.sheet.scan import sheet_chunks
from salesbook.problems import FileError


def shared_texts(book: Book, wanted: Set[int]) -> dict[int, str]:
    """The texts of the numbers wanted; a number past the end is left out."""
    link = book.link("sharedStrings")
    if link is None or not wanted:
        return {}
    return _read(book, link.part, wanted).texts


def shared_count(book: Book) -> int:
    """How many shared strings there are."""
    link = book.link("sharedStrings")
    if link is None:
        return 0
    return _read(book, link.part, frozenset()).number + 1


def cell_texts(book: Book, cells: Iterable[Cell]) -> dict[tuple[int, int], str]:
    """(row, column) → text, for those of the cells that hold a text."""
    strings = [cell for cell in cells if cell.value and cell.kind in ("s", "str", "inlineStr")]
    shared = shared_texts(book, {int(cell.value or 0) for cell in strings if cell.kind == "s"})
    texts = {}
    for cell in strings:
        text = shared.get(int(cell.value or 0), "") if cell.kind == "s" else cell.value or ""
        texts[cell.row, cell.column] = text
    return texts


def _read(book: Book, part: str, wanted: Set[int]) -> "_Reader":
    reader = _Reader(wanted)
    try:
        for chunk in sheet_chunks(book.package, part):
            reader.parser.Parse(chunk, False)
        reader.parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FileError("placing_bad_xml", book=book.package.book, part=part) from error
    return reader


class _Reader:
    def __init__(self, wanted: Set[int]) -> None:
        self.texts: dict[int, str] = {}
        self._wanted = wanted
        self.number = -1
        self._pieces: list[str] | None = None
        self._hidden = False
        self.parser = new_parser()
        self.parser.StartElementHandler = self._on_start
        self.parser.EndElementHandler = self._on_end
        self.parser.CharacterDataHandler = self._on_text

    def _on_start(self, name: str, _: dict[str, str]) -> None:
        local = split_name(name)[1]
        if local == "si":
            self.number += 1
            if self.number in self._wanted:
                self.texts[self.number] = ""
        elif local == "rPh":
            self._hidden = True
        elif local == "t" and self.number in self.texts and not self._hidden:
            self._pieces = []

    def _on_end(self, name: str) -> None:
        local = split_name(name)[1]
        if local == "rPh":
            self._hidden = False
        elif local == "t" and self._pieces is not None:
            self.texts[self.number] += "".join(self._pieces)
            self._pieces = None

    def _on_text(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)
