"""Finding the row of titles in a sheet, and telling by it which table the sheet keeps."""

from dataclasses import dataclass

from salesbook.reading.grid import Cell, Grid, is_blank
from salesbook.reading.titles import PRIMARY, Title, known, meanings, read_title
from salesbook.schemas import TABLES, Table
from salesbook.wording.names import BOOKS

SEARCHED_ROWS = 60  # a header further down than this is not looked for


@dataclass(frozen=True, slots=True)
class Heading:
    """One title over one column."""

    column: int
    title: Title


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of titles (first and last, counted from 0) and what stands in them."""

    first: int
    last: int
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """Which table a header belongs to, and how surely (for comparing candidates only)."""

    table: str
    header: Header
    score: float


def row_of_titles(cells: list[Cell], row: int) -> Header:
    """The texts of one row, read as titles."""
    headings = tuple(
        Heading(column, read_title(cell))
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and not is_blank(cell)
    )
    return Header(row, row, headings)


def candidates(grid: Grid, limit: int = SEARCHED_ROWS) -> list[Header]:
    """Every row near the top that holds at least one known title."""
    index = known()
    found = []
    for row, cells in enumerate(grid.rows[:limit]):
        header = row_of_titles(cells, row)
        if any(each.title.key in index for each in header.headings):
            found.append(header)
    return found


def score(header: Header, table: Table) -> float:
    """How well a row of titles fits a table; 0 when a column the table must have is missing."""
    ranks: dict[str, int] = {}
    strange = 0
    for heading in header.headings:
        fields = meanings(heading.title.key, table.name)
        strange += not fields
        for name, rank in fields.items():
            ranks[name] = max(rank, ranks.get(name, 0))
    groups = [*((each.name,) for each in table if each.column), *table.any_of]
    if not all(any(name in ranks for name in group) for group in groups):
        return 0.0
    matched = sum(1.0 if rank == PRIMARY else 0.8 for rank in ranks.values())
    return matched + sum(name in ranks for name in table.marks) - 0.4 * strange


def name_bonus(table: str, book: str, sheet: str) -> float:
    """What the names of a book and sheet add to a table's score."""
    usual_book, usual_sheets = BOOKS[table]
    return 3.0 * (sheet in usual_sheets) + 1.5 * (usual_book in book)


def recognise(grid: Grid) -> Recognised | None:
    """The best-fitting table and header among the first rows of a sheet, or None."""
    best: Recognised | None = None
    for header in candidates(grid):
        for table in TABLES.values():
            fit = score(header, table)
            if fit <= 0:
                continue
            fit += name_bonus(table.name, grid.book, grid.sheet)
            if best is None or fit > best.score:
                best = Recognised(table.name, header, fit)
    return best
