"""The one place where a text from the books becomes a name outside: of a sheet, of a file, in a link, in a formula.

What a name may not hold becomes a dash, and square brackets round ones. The full-width look-alikes would read better
(``\\uff0f`` for ``/``), but Excel refuses most of them in a sheet's name as it refuses the signs themselves.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

LONGEST_SHEET_NAME = 31  # UTF-16 units, as Excel counts
_LONGEST_FILE_NAME = 180  # bytes of UTF-8: most file systems take 255, and a copy's name is longer by its date
_LONGEST_FOOTER = 160  # Excel takes 255 for the whole line, with the marks and the page number

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
# besides the signs themselves: the look-alikes that Excel's own check refuses too, and "!", which breaks references
_NOT_IN_SHEET = re.compile(r"[:*?/\\!\uff1a\uff0a\uff1f\uff0f\uff3c\uffe5]")
_NOT_IN_FILE = re.compile(r'[<>:"/\\|?*]')
_ROUND = {0x5B: "(", 0x5D: ")", 0xFF3B: "(", 0xFF3D: ")"}
_APOSTROPHES = "".join(map(chr, (0x27, 0x2019, 0xFF07)))
_HISTORY = "history"  # Excel keeps this sheet's name for itself
_ENDING = re.compile(r"\.\w{1,8}$")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|con(in|out)\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$")
# XlsxWriter takes an address with one %xx for a finished one and then escapes nothing in it
_ESCAPED = {ord(sign): f"%{ord(sign):02X}" for sign in '%#" <>[]`^{}'}


def printable(text: str) -> str:
    """``text`` without what no file of Office can hold: control characters and halves of characters become a blank.

    >>> printable("a\\x07b")
    'a b'
    """
    return _UNPRINTABLE.sub(" ", text)


def sheet_name(text: str) -> str:
    """``text`` as a name that Excel allows for a sheet: 31 UTF-16 units, none of its signs, not blank.

    >>> sheet_name("Visits: [new] A/12"), sheet_name("History"), sheet_name("")
    ('Visits- (new) A-12', 'History-', '-')
    """
    name = _NOT_IN_SHEET.sub("-", printable(text).translate(_ROUND))
    name = _bare(_cut(_bare(name)))
    return f"{name}-" if name.casefold() == _HISTORY else name or "-"


def _bare(name: str) -> str:
    """A name without blanks and apostrophes at its ends, where Excel allows none."""
    before = None
    while name != before:
        before, name = name, name.strip().strip(_APOSTROPHES)
    return name


def _cut(name: str, ending: str = "") -> str:
    """``name`` with ``ending``, cut to what fits; a name cut short says so."""
    if _units(name + ending) <= LONGEST_SHEET_NAME:
        return name + ending
    room = LONGEST_SHEET_NAME - _units(ending) - 1
    cut = name.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    return f"{cut.rstrip()}…{ending}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def free_sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """``wanted``, or with the first number that no sheet has; cut to 31 UTF-16 units.

    >>> free_sheet_name("Ageing", ["ageing", "Ageing (2)"])
    'Ageing (3)'
    """
    names = {same_name(name) for name in taken}
    name, number = _cut(wanted), 1
    while same_name(name) in names:
        number += 1
        name = _cut(wanted, f" ({number})")
    return name


def same_name(name: str) -> str:
    """What two names have in common that a program may take for one: case, width and invisible signs do not count.

    >>> same_name("\\uff21b") == same_name("aB")
    True
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(letter for letter in folded if unicodedata.category(letter) not in ("Cc", "Cf", "Mn"))


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names of the sheets of one workbook, safe and unique, in order; names that are so already stay.

    >>> sheet_names(["A/1", "a-1", "B"])
    ['A-1', 'a-1 (2)', 'B']
    """
    names: list[str] = []
    for text in wanted:
        names.append(free_sheet_name(sheet_name(text), names))
    return names


def on_sheet(name: str, cell: str) -> str:
    """A cell or range as a formula or a link names it from another sheet.

    >>> on_sheet("It's", "A1")
    "'It''s'!A1"
    """
    return "'" + name.replace("'", "''") + "'!" + cell


def quoted(text: str) -> str:
    """A text as it stands in a formula.

    >>> quoted('a "b"')
    '"a ""b\"""'
    """
    return '"' + text.replace('"', '""') + '"'


def link_to_book(path: str, sheet: str = "", cell: str = "A1") -> str:
    """The target of a link to a workbook's file, or to a cell in it; ``#`` and ``%`` in its name stay part of it.

    >>> link_to_book("/books/100% #1.xlsx", "It's", "B2")
    "external:/books/100%25%20%231.xlsx#'It''s'!B2"
    """
    return f"external:{path.translate(_ESCAPED)}" + (f"#{on_sheet(sheet, cell)}" if sheet else "")


def footer_text(text: str) -> str:
    """A text as it stands in a sheet's footer behind a size: ``&`` and a leading digit would be read as marks there.

    >>> footer_text("A&B"), footer_text("2026")
    ('A&&B', ' 2026')
    """
    shown = printable(text)[:_LONGEST_FOOTER].replace("&", "&&")
    return f" {shown}" if shown[:1].isdigit() else shown


def file_name(text: str) -> str:
    """``text`` as a file name that Windows, macOS and Linux allow; its ending is kept when it is cut.

    >>> file_name("Week 1/2: A?.xlsx"), file_name("con.xlsx"), file_name(" . ")
    ('Week 1-2- A-.xlsx', 'con-.xlsx', '-')
    """
    name = _NOT_IN_FILE.sub("-", printable(text)).strip()
    found = _ENDING.search(name)
    stem, ending = (name[: found.start()], found[0]) if found else (name, "")
    stem = stem.rstrip(". ")
    stem = stem.encode()[: _LONGEST_FILE_NAME - len(ending.encode())].decode(errors="ignore").rstrip(". ")
    first, dot, rest = stem.partition(".")
    if _DEVICES.match(first.rstrip()):
        stem = f"{first.rstrip()}-{dot}{rest}"
    return (stem or "-") + ending
