"""What the styles part of an xlsx workbook tells about cells: text struck through, number formats that make codes."""

import re
from dataclasses import dataclass, field
from html import unescape

from salesbook.reading.file.number_format import CodeFormat, code_format

_ELEMENT = rb"<(?:\w+:)?"
_FORMAT = re.compile(_ELEMENT + rb"numFmt\b[^>]*>")
_FONT = re.compile(_ELEMENT + rb"font\b(?:[^>]*/>|.*?</(?:\w+:)?font>)", re.DOTALL)
_STRIKE = re.compile(_ELEMENT + rb"""strike\b(?![^>]*\bval=["'](?:0|false))""")
_CELL_FORMAT = re.compile(_ELEMENT + rb"""xf\b(?:(?=[^>]*?\bnumFmtId=["'](\d+)))?(?:(?=[^>]*?\bfontId=["'](\d+)))?""")
_GIVEN = re.compile(rb"""\b(numFmtId|formatCode)=("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class CellStyles:
    """By the number of a cell's format, as the markup of a sheet writes it: which are ``struck`` through, and the
    ``codes``, the formats under which a number shows as a code."""

    struck: frozenset[bytes] = frozenset()
    codes: dict[bytes, CodeFormat] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.struck or self.codes)


def cell_styles(markup: bytes) -> CellStyles:
    """Read a styles part, which may be long: nearly all tell nothing, and that is found out first."""
    codes = _code_formats(_section(markup, b"numFmts"))
    struck = _struck_fonts(_section(markup, b"fonts")) if b"strike" in markup else set()
    if not codes and not struck:
        return CellStyles()
    formats = _CELL_FORMAT.findall(_section(markup, b"cellXfs"))
    return CellStyles(
        frozenset(b"%d" % number for number, (_, font) in enumerate(formats) if font in struck),
        {b"%d" % number: codes[format_] for number, (format_, _) in enumerate(formats) if format_ in codes},
    )


def _section(markup: bytes, name: bytes) -> bytes:
    """What stands between the tags of a list."""
    found = re.search(_ELEMENT + name + rb"\b[^>]*(?<!/)>", markup)
    if found is None:
        return b""
    end = re.compile(rb"</(?:\w+:)?" + name + rb"\s*>").search(markup, found.end())
    return markup[found.end() : end.start() if end else len(markup)]


def _given(tag: bytes) -> dict[bytes, bytes]:
    return {name: value[1:-1] for name, value in _GIVEN.findall(tag)}


def _code_formats(section: bytes) -> dict[bytes, CodeFormat]:
    """The number of each number format that makes codes."""
    given = map(_given, _FORMAT.findall(section))
    formats = {each[b"numFmtId"]: each.get(b"formatCode", b"") for each in given if b"numFmtId" in each}
    made = {number: code_format(unescape(text.decode("utf-8", "replace"))) for number, text in formats.items()}
    return {number: each for number, each in made.items() if each}


def _struck_fonts(section: bytes) -> set[bytes]:
    """The number of each font that is struck through."""
    return {b"%d" % number for number, font in enumerate(_FONT.findall(section)) if _STRIKE.search(font)}
