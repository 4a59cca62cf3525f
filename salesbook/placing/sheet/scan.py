"""A worksheet read as a stream: its rows one by one, and what stands around them, never the whole sheet at once."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from xml.parsers import expat

from salesbook.placing.package.markup import Document, Element, as_utf8, is_utf8, new_parser, tag_end
from salesbook.placing.package.package import Package
from salesbook.placing.sheet.cellparser import Row
from salesbook.problems import FileError

Cut = tuple[int, int, bytes]
"""Bytes ``[start, end)`` of a part, and what stands there instead."""

_PROLOG = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\?>")
_REMARK = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_DATA = re.compile(rb"<(?:[\w.-]+:)?sheetData(?=[\s/>])")
_LONGEST_NAME = 64
_ROW = re.compile(rb"\s*<((?:[\w.-]+:)?row)(?=[\s/>])")


@dataclass(slots=True)
class Furniture:
    """What stands around the rows: the worksheet element and each of its other children, and the sheetData element."""

    root: Element
    data: Element | None
    around: list[Element]

    def find(self, name: str) -> Element | None:
        """The first child of the worksheet of that name."""
        return next((element for element in self.around if element.name == name), None)

    def tag(self, name: str) -> str:
        """``name`` with the sheet's prefix."""
        return self.root.tag(name)


def sheet_chunks(package: Package, part: str) -> Iterator[bytes]:
    """A part's bytes in UTF-8, streamed; only one in another encoding is read whole."""
    chunks = package.stream(part)
    first = next(chunks, b"")
    if is_utf8(first):
        return chain((first,), chunks)
    return iter((as_utf8(first + b"".join(chunks)),))


def scan(package: Package, part: str, on_row: Callable[[Row], None]) -> Furniture:
    """Read a worksheet, handing its rows over one by one; FileError where the XML is damaged or has a DTD."""
    try:
        remarks = _check(package, part)
        return _Splitter(on_row).read(_without_remarks(package, part) if remarks else sheet_chunks(package, part))
    except (expat.ExpatError, ValueError) as error:
        key = "placing_doctype" if "DOCTYPE" in str(error) else "placing_bad_xml"
        raise FileError(key, book=package.book, part=part) from error


def _check(package: Package, part: str) -> bool:
    """Parse a part through, at the parser's own speed; whether it holds comments or processing instructions."""
    parser = new_parser()
    before, remarks, first = b"", False, True
    for chunk in sheet_chunks(package, part):
        parser.Parse(chunk, False)
        looked = before + (_PROLOG.sub(b"", chunk, count=1) if first else chunk)
        if b"<!" in looked or b"<?" in looked:
            remarks = True
        before, first = chunk[-1:], False
    parser.Parse(b"", True)
    return remarks


def _without_remarks(package: Package, part: str) -> Iterator[bytes]:
    """The part with blanks over its comments, so that all else keeps its place."""
    content = b"".join(sheet_chunks(package, part))
    if b"<![CDATA[" in content:
        raise ValueError("CDATA")
    yield _REMARK.sub(lambda found: b" " * len(found[0]), content)


class _Splitter:
    """Cuts the rows out of the stream; what is left, head and tail, is small and read whole."""

    def __init__(self, on_row: Callable[[Row], None]) -> None:
        self._on_row = on_row
        self._head, self._tail = b"", b""
        self._buffer, self._begin = b"", 0
        self._in_rows = False
        self._last_row = 0

    def read(self, chunks: Iterable[bytes]) -> Furniture:
        """Read to the end."""
        for chunk in chunks:
            self._buffer += chunk
            if not self._head:
                self._take_head()
            if self._in_rows:
                self._take_rows()
            if self._head and not self._in_rows:
                self._tail += self._buffer
                self._drop(len(self._buffer))
        if self._in_rows:
            raise ValueError("row")
        skipped = self._begin - len(self._head) - len(self._tail)
        return _furniture(self._head + self._tail + self._buffer, len(self._head), skipped)

    def _take_head(self) -> None:
        found = _DATA.search(self._buffer)
        end = tag_end(self._buffer, found.start()) if found else 0
        if end:
            self._head = self._buffer[:end]
            self._in_rows = not self._head.endswith(b"/>")
            self._drop(end)

    def _take_rows(self) -> None:
        place = 0
        while found := _ROW.match(self._buffer, place):
            start = found.start(1) - 1
            end = tag_end(self._buffer, start)
            if end and self._buffer[end - 2 : end] != b"/>":
                close = self._buffer.find(b"</" + found[1], end)
                end = self._buffer.find(b">", close) + 1 if close > 0 else 0
            if not end:
                break
            row = Row(self._buffer[start:end], self._begin + start, self._last_row)
            self._last_row = row.number
            self._on_row(row)
            place = end
        self._drop(place)
        rest = self._buffer.lstrip()
        self._in_rows = not rest.startswith(b"</")
        if self._in_rows and len(rest) > _LONGEST_NAME and not _ROW.match(rest):
            raise ValueError("row")

    def _drop(self, count: int) -> None:
        self._buffer = self._buffer[count:]
        self._begin += count


def _furniture(outline: bytes, head: int, skipped: int) -> Furniture:
    """The elements of a sheet without its rows; those behind stand ``skipped`` bytes further on in the part."""
    root = Document(outline).root
    for element in root.walk():
        element.raw = outline[element.start : element.inner]
        if element.start >= head:
            element.start += skipped
            element.inner += skipped
        if element.close >= head:
            element.close += skipped
            element.end += skipped
    data = root.find("sheetData")
    return Furniture(root, data, [child for child in root.children if child is not data])


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
