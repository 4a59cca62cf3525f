"""Sheets that are ours: how they are marked, found again and taken out.

The mark is a hidden defined name of the sheet, ``_salesbook``, holding ``"name wanted/name given"``. A sheet's own
names move, copy and vanish with the sheet in Excel, WPS and LibreOffice alike (Excel's Solver keeps its settings the
same way), where sheet numbers are renumbered and unknown extensions dropped on saving. Holding the name given makes a
sheet that a person renamed or copied the person's: only the sheet still called what we called it is ours.
"""

from dataclasses import dataclass

from salesbook.placing.package.book import Book, DefinedName, SheetEntry
from salesbook.sheets.names import quoted
from salesbook.wording.names import OWN_MARK


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A sheet of ours, and the name it was wanted under."""

    entry: SheetEntry
    wanted: str


def own_sheets(book: Book) -> list[OwnSheet]:
    """The sheets we made that still carry the name we gave them."""
    found = []
    for name in book.names:
        if name.name != OWN_MARK or name.sheet is None or name.sheet >= len(book.sheets):
            continue
        wanted = read_mark(name.text, book.sheets[name.sheet].name)
        if wanted is not None:
            found.append(OwnSheet(book.sheets[name.sheet], wanted))
    return found


def read_mark(text: str, sheet: str) -> str | None:
    """The name that ``sheet`` was wanted under; None when its mark says that it was renamed or copied since.

    >>> read_mark('"Ageing/Ageing (2)"', "Ageing (2)"), read_mark('"Ageing/Ageing"', "My ageing")
    ('Ageing', None)
    """
    held = text.strip().removeprefix('"').removesuffix('"')
    wanted, _, given = held.replace('""', '"').partition("/")
    return wanted if given == sheet else None


def mark(index: int, wanted: str, given: str) -> DefinedName:
    """The defined name that makes sheet ``index`` ours."""
    return DefinedName(OWN_MARK, index, quoted(f"{wanted}/{given}"), hidden=True)
