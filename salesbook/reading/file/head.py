"""The first rows of a large sheet, without reading the rest: a small workbook made of the beginning of its parts."""

import io
import re
import zipfile
from itertools import islice

from salesbook.reading.file.package import Package
from salesbook.reading.file.sheet_marks import reaches_too_far

HEAD_BYTES = 1 << 17  # markup that surely holds the title block, the header and a screenful of rows
_ROW_END = re.compile(rb"</((?:\w+:)?)row>")
_STRING = re.compile(rb't="s"[^>]*>\s*(?:<(?:\w+:)?f\b[^<]*(?:</(?:\w+:)?f>)?)?\s*<(?:\w+:)?v>(\d{1,9})<')
_STRING_END = re.compile(rb"</((?:\w+:)?)si>|<((?:\w+:)?)si\s*/>")
_STRINGS = "sharedstrings.xml"
_NEEDED = re.compile(r"\[content_types\]\.xml|.*\.rels|.*(workbook|styles)\d*\.xml", re.IGNORECASE)


def shortened(package: Package, part: str) -> io.BytesIO | None:
    """A workbook in memory with the first rows of the sheet in ``part``; None when they cannot be cut out cleanly."""
    sheet = _cut_rows(package.start(part, HEAD_BYTES))
    if not sheet or reaches_too_far(sheet):
        return None
    strings = package.named(_STRINGS)
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as archive:
        for name in package.names:
            if _NEEDED.fullmatch(name):
                archive.writestr(name, package.part(name))
        archive.writestr(package.actual(part), sheet)
        if strings:
            archive.writestr(strings, _cut_strings(package, strings, sheet))
    copy.seek(0)
    return copy


def _cut_rows(markup: bytes) -> bytes:
    ends = list(_ROW_END.finditer(markup))
    if not ends:
        return b""
    return markup[: ends[-1].end()] + b"</%ssheetData></%sworksheet>" % (ends[-1][1], ends[-1][1])


def _cut_strings(package: Package, strings: str, sheet: bytes) -> bytes:
    """The shared strings up to the last one that the head of the sheet uses."""
    count = max((int(found) for found in _STRING.findall(sheet)), default=0) + 1
    size = HEAD_BYTES
    while True:
        markup = package.start(strings, size)
        ends = list(islice(_STRING_END.finditer(markup), count))
        if len(markup) < size:
            return markup
        if len(ends) == count:
            prefix = ends[-1][1] or ends[-1][2] or b""
            return markup[: ends[-1].end()] + b"</%ssst>" % prefix
        size *= 8
