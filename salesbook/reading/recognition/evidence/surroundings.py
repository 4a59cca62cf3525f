"""What stands around a table and says something of all of it: names, the lines above, whose names are known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from salesbook.reading.file.grid import Cell, Grid, Place, is_blank
from salesbook.reading.recognition.meaning.grammar import concepts
from salesbook.reading.recognition.meaning.names import Said, in_all, said_by
from salesbook.reading.values.fold import half_width
from salesbook.wording.lexicon.names import CUSTOMER_WORDS
from salesbook.wording.names import BOOKS

OWN_SHEET, OWN_BOOK = 3.0, 1.5
_EXPECTED = 6.0  # what it counts that a person gave the book for a table
_LABELLED = re.compile(
    r"([\u4e00-\u9fffA-Za-z/. ]{1,14}?)\s*:\s*(\S(?:[^:]*?\S)?)(?=\s{1,}[\u4e00-\u9fffA-Za-z/.]{1,12}\s*:|\s*$)"
)
_LABEL = re.compile(r"[\u4e00-\u9fffA-Za-z/. ]{1,14}:?")
_CUSTOMER = re.compile(CUSTOMER_WORDS, re.IGNORECASE)
_LONGEST_NAME = 30  # of a line that names a table: a longer one explains something
_FEW = 2  # cells of a line over a table without a label
_LINES = 30  # rows above the titles that are looked at


@dataclass(frozen=True, slots=True)
class Above:
    """What a line above the table says of all of it, and the cell that says so."""

    value: Cell
    place: Place


@dataclass(slots=True)
class Surroundings:
    """``said``: by the names and the lines above; ``own``: table → points of the department's own names; ``above``:
    concept → what a line above says; ``partners``: the folded names and codes of the outlet register (None: there is
    none, or this is it); ``alone``: no other sheet in the book; ``expected``: the table for which a person gave the
    book."""

    grid: Grid
    alone: bool = True
    partners: frozenset[str] | None = None
    expected: str = ""
    own: dict[str, float] = field(init=False)
    _names: list[Said] = field(init=False)

    def __post_init__(self) -> None:
        self._names = said_by("sheet", self.grid.sheet) + said_by("book", self.grid.book)
        if self.expected:
            self._names.append(Said(self.expected, _EXPECTED, "person", ""))
        self.own = {
            table: OWN_SHEET * (self.grid.sheet in sheets) + OWN_BOOK * (book in self.grid.book)
            for table, (book, sheets) in BOOKS.items()
        }

    def over(self, first: int) -> "Over":
        """What stands over a header whose first row is ``first``."""
        begin = _block(self.grid, first)
        rows = self.grid.rows[begin:first]
        lines = [cell.strip() for row in rows for cell in row if isinstance(cell, str) and cell.strip()]
        said = self._names + said_by("above", " ".join(each for each in lines if len(each) <= _LONGEST_NAME))
        told = _told(rows, begin)
        return Over(said, in_all(said), told, any(map(_CUSTOMER.search, lines)))


@dataclass(frozen=True, slots=True)
class Over:
    """``said`` by the names and by the lines over one header, ``points`` class by class; ``told``: concept → what is
    said of all of the table; ``customer``: the lines name a customer's side."""

    said: Sequence[Said]
    points: dict[str, float]
    told: dict[str, Above]
    customer: bool


def _block(grid: Grid, first: int) -> int:
    """The first row of the lines over a header: what stands over them is another table."""
    begin = first
    while begin > max(0, first - _LINES):
        filled = [cell for cell in grid.rows[begin - 1] if not is_blank(cell)]
        labelled = any(isinstance(cell, str) and ":" in half_width(cell) for cell in filled)
        if len(filled) > _FEW and not labelled:
            break
        begin -= 1
    return begin


def names_customers(title: str) -> bool:
    """Whether a title says that customers stand below it, and nobody else."""
    return bool(_CUSTOMER.search(title))


def _told(rows: Sequence[Sequence[Cell]], first: int) -> dict[str, Above]:
    """Concept → value, for labels with their value in the same cell or in the next."""
    found: dict[str, Above] = {}
    for number, row in enumerate(rows, first):
        for column, cell in enumerate(row):
            if not isinstance(cell, str) or is_blank(cell):
                continue
            text = half_width(cell)
            pairs = _LABELLED.findall(text)
            beside = row[column + 1] if column + 1 < len(row) else ""
            if not pairs and _LABEL.fullmatch(text) and not is_blank(beside):
                pairs = [(text, beside)]
            for label, value in pairs:
                meant = concepts(label.strip().rstrip(":"))
                if meant:
                    found.setdefault(max(meant, key=meant.__getitem__), Above(value, (number, column)))
    return found
