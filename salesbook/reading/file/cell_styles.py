"""What the styles part of an xlsx workbook tells about cells: text struck through, number formats that make codes."""

import re
from dataclasses import dataclass, field
from html import unescape
from xml.parsers import expat

from salesbook.reading.file.number_format import CodeFormat, code_format

_FORMAT_CODE = re.compile(rb"""\bformatCode=("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class CellStyles:
    """By the number of a cell's format, as the markup of a sheet writes it: which are ``struck`` through, and the
    ``codes``, the formats under which a number shows as a code."""

    struck: frozenset[bytes] = frozenset()
    codes: dict[bytes, CodeFormat] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.struck or self.codes)


def cell_styles(markup: bytes) -> CellStyles:
    """Read a styles part; nearly all tell nothing, which a search or two find out. Damaged markup tells nothing."""
    written = {unescape(each[1:-1].decode("utf-8", "replace")) for each in set(_FORMAT_CODE.findall(markup))}
    if b"strike" not in markup and not any(map(code_format, written)):
        return CellStyles()
    reader = _Reader()
    try:
        reader.parse(markup)
    except expat.ExpatError:
        return CellStyles()
    return CellStyles(frozenset(reader.struck), reader.codes)


class _Reader:
    """Goes through the markup once; what it is in is the way down from the root."""

    def __init__(self) -> None:
        self.struck: set[bytes] = set()
        self.codes: dict[bytes, CodeFormat] = {}
        self._within: list[str] = []
        self._fonts = self._formats = 0
        self._struck_fonts: set[str] = set()
        self._makes: dict[str, CodeFormat] = {}

    def parse(self, markup: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.Parse(markup, True)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        within = self._within[-1] if self._within else ""
        self._within.append(name)
        if name == "numFmt" and within == "numFmts":
            made = code_format(given.get("formatCode", ""))
            if made:
                self._makes[given.get("numFmtId", "")] = made
        elif name == "strike" and "fonts" in self._within and given.get("val", "1") not in ("0", "false"):
            self._struck_fonts.add(str(self._fonts))
        elif name == "xf" and within == "cellXfs":
            self._format(given)

    def _format(self, given: dict[str, str]) -> None:
        number = str(self._formats).encode()
        if given.get("fontId") in self._struck_fonts:
            self.struck.add(number)
        if given.get("numFmtId") in self._makes:
            self.codes[number] = self._makes[given["numFmtId"]]
        self._formats += 1

    def _end(self, tag: str) -> None:
        self._within.pop()
        if self._within and self._within[-1] == "fonts" and tag.endswith("font"):
            self._fonts += 1
