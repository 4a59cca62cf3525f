"""Which sheet of which workbook keeps which table of the department: by its titles, else by its name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from salesbook.problems import At, FileError, Problem
from salesbook.reading.file.book import Book
from salesbook.reading.file.grid import Grid, is_blank
from salesbook.reading.recognition.header import (
    NO_ANSWERS,
    Answers,
    Header,
    Recognised,
    known_titles,
    recognise,
    single,
)
from salesbook.schemas import TABLES
from salesbook.wording.clerks import OPENING_BALANCE_SIGNS
from salesbook.wording.messages import say
from salesbook.wording.names import BOOKS

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv")
_TOP_ROWS = 60
_ENOUGH_TITLES = 5  # of one table, in a sheet that lacks a column which this table must have
_BALANCES, _DETAIL = "opening_balances", "receivables"
_LEAST_ROWS = 2  # a sheet with fewer filled rows keeps no table


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet that keeps a table; ``number`` counts the tables of the sheet from the top; ``doubtful`` where it may as
    well repeat another table; ``tables`` are all of the sheet, none where only its first rows were looked at."""

    book: Book
    sheet: str
    table: str
    number: int
    doubtful: bool = False
    tables: Sequence[Recognised] = ()


@dataclass(slots=True)
class Catalogue:
    """For every table the places that keep it, in the order of the books; and what is wrong with books and sheets."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, by name; hidden files and the owner files of a running Excel (``~$``) are none."""
    return sorted(
        each
        for each in folder.iterdir()
        if each.suffix.lower() in SUFFIXES and not each.name.startswith(("~$", ".")) and each.is_file()
    )


def catalogue(paths: Iterable[Path], opener: Callable[[Path], Book], answers: Answers = NO_ANSWERS) -> Catalogue:
    """Look into every book. What cannot be read is a problem, and the rest is read all the same."""
    found = Catalogue()
    for path in paths:
        try:
            book = opener(path)
            sheets = book.sheets
        except FileError as error:
            found.problems.append(_unreadable(At(path.name), error))
            continue
        for sheet in sheets:
            _look_into(book, sheet, answers, found)
    _leave_doubtful(found)
    return found


def _leave_doubtful(found: Catalogue) -> None:
    """Leave balances out that the detail kept elsewhere may hold already, and ask about them."""
    if not found.places.get(_DETAIL):
        return
    doubtful = [place for place in found.places.get(_BALANCES, []) if place.doubtful]
    for place in doubtful:
        found.places[_BALANCES].remove(place)
        elsewhere = found.places[_DETAIL][0]
        at, detail = At(place.book.path.name, place.sheet), At(elsewhere.book.path.name, elsewhere.sheet)
        found.problems.append(Problem("balances_unclear", at, place.sheet, str(detail), "warning"))


def _look_into(book: Book, sheet: str, answers: Answers, found: Catalogue) -> None:
    try:
        grid = book.head(sheet)
    except FileError as error:
        found.problems.append(_unreadable(At(book.path.name, sheet), error))
        return
    tables = tables_in(grid, answers)
    for number, each in enumerate(tables):
        doubtful = each.table == _BALANCES and not _says_opening(grid, each.header)
        place = Place(book, sheet, each.table, number, doubtful, tables if grid.whole else ())
        found.places.setdefault(each.table, []).append(place)
    at = At(book.path.name, sheet)
    if len(tables) > 1:
        found.problems.append(Problem("several_tables", at, str(len(tables)), severity="note"))
    if not tables and sum(any(not is_blank(cell) for cell in row) for row in grid.rows) >= _LEAST_ROWS:
        found.problems.append(Problem("unknown_sheet", at, sheet, severity="note"))


def _says_opening(grid: Grid, header: Header) -> bool:
    """Whether a sheet's name, a line above the titles or a title says that it is what was owed before."""
    above = [cell for row in grid.rows[: header.first] for cell in row if isinstance(cell, str)]
    said = [grid.sheet, *above, *(heading.text for heading in header.headings)]
    return any(word in text.lower() for text in said for word in OPENING_BALANCE_SIGNS)


def _unreadable(at: At, error: FileError) -> Problem:
    """What is wrong with a file, told without the folder that the person already knows."""
    return Problem("unreadable_book", at, say(error.key, **{**error.values, "path": at.book}))


def tables_in(grid: Grid, answers: Answers = NO_ANSWERS) -> list[Recognised]:
    """The tables of a sheet from top to bottom; by the sheet's name when its titles fit none."""
    found = recognise(grid, answers)
    if found:
        return found
    named = table_named(grid)
    likeliest = [_likeliest_header(grid, table) for table in ([named] if named else TABLES)]
    table, header, count = max(likeliest, key=lambda each: each[2])
    return [Recognised(table, header, 0.0)] if count >= (1 if named else _ENOUGH_TITLES) else []


def table_named(grid: Grid) -> str:
    """The table that is usually kept under this sheet's name (and in this book, where several are), or ""."""
    tables = [table for table, (_, sheets) in BOOKS.items() if grid.sheet in sheets]
    at_home = [table for table in tables if BOOKS[table][0] in grid.book]
    return (at_home or tables)[0] if len(at_home or tables) == 1 else ""


def _likeliest_header(grid: Grid, table: str) -> tuple[str, Header, int]:
    """The row with the most titles of a table, and how many (a column it must have is missing: that will be said)."""
    headers = [single(grid, row) for row in range(min(len(grid.rows), _TOP_ROWS)) if known_titles(grid.rows[row])]
    counts = [len({name for each in header.headings for name in each.meanings(table)}) for header in headers]
    best = max(range(len(headers)), key=lambda each: counts[each], default=None)
    return (table, headers[best], counts[best]) if best is not None else (table, Header(0, 0, ()), 0)


def spans(grid: Grid, tables: Sequence[Recognised]) -> list[tuple[int, int]]:
    """The rows of the grid that belong to each table: from its title block to that of the next."""
    starts = [0]
    for each in tables[1:]:
        row = each.header.first
        while row - 1 > starts[-1] and _is_title(grid, row - 1):
            row -= 1
        starts.append(row)
    return list(zip(starts, [*starts[1:], len(grid.rows)], strict=True))


def _is_title(grid: Grid, row: int) -> bool:
    filled = [cell for cell in grid.rows[row] if not is_blank(cell)]
    return len(filled) == 1 and isinstance(filled[0], str)
