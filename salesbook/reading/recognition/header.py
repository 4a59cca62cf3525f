"""Finding the row of titles in a sheet, one row of them or two, and telling by it which table the sheet keeps."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from salesbook.reading.file.grid import Cell, Grid, is_blank
from salesbook.reading.recognition.titles import PRIMARY, Title, is_row_number, known, meanings, read_title
from salesbook.schemas import TABLES, Table
from salesbook.schemas.field import OUTLET
from salesbook.schemas.outlets import REGISTERED
from salesbook.wording.names import BOOKS

_LEAST_TITLES = 2
SEARCHED_ROWS = 500  # a header further down than this is not looked for
_LONGEST_TITLE = 40

Answers = Mapping[str, Mapping[str, str]]  # table → folded title → the field that a person said it means
NO_ANSWERS: Answers = {}
_OUTLET = {each.name for each in OUTLET}
_WHO = {each.name for each in REGISTERED}


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over one column: its ``titles``, the likeliest reading first (parent with child, then the child)."""

    column: int
    titles: tuple[Title, ...]

    @property
    def text(self) -> str:
        """The title as the person sees it."""
        return self.titles[0].text

    def meanings(self, table: str) -> dict[str, int]:
        """The fields of ``table`` that the heading can mean, with their ranks."""
        return next((found for each in self.titles if (found := meanings(each.key, table))), {})

    def answered(self, answers: Mapping[str, str]) -> dict[str, int]:
        """The field that a person said the heading means; none when nobody did."""
        names = [answers[each.key] for each in self.titles if each.key in answers]
        return {names[0]: PRIMARY} if names else {}

    def unit(self, table: str) -> str:
        """The unit written in the reading of the title that the table knows."""
        return next((each.unit for each in self.titles if meanings(each.key, table)), self.titles[0].unit)


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


def titles_in(cells: list[Cell]) -> dict[int, str]:
    """Column → text, for the cells of a row that could be titles."""
    return {
        column: cell
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and not is_blank(cell) and len(cell) <= _LONGEST_TITLE
    }


def single(grid: Grid, row: int) -> Header:
    """A header of one row."""
    texts = titles_in(grid.rows[row])
    return Header(row, row, tuple(Heading(column, (read_title(text),)) for column, text in texts.items()))


def double(grid: Grid, row: int) -> Header | None:
    """A header of two rows, parents over children; None when the second row is not all titles."""
    if row + 1 >= len(grid.rows):
        return None
    parents, children = titles_in(grid.rows[row]), titles_in(grid.rows[row + 1])
    if (
        len(parents) < 2
        or not children
        or any(not isinstance(cell, str) for cell in grid.rows[row] + grid.rows[row + 1])
    ):
        return None
    over = _spread(parents, children, grid, row)
    headings = []
    for column in sorted(over.keys() | children.keys()):
        parent, child = over.get(column, ""), children.get(column, "")
        texts = [f"{parent} {child}", child] if parent and child else [parent or child]
        headings.append(Heading(column, tuple(read_title(text) for text in texts)))
    return Header(row, row + 1, tuple(headings))


def _spread(parents: dict[int, str], children: dict[int, str], grid: Grid, row: int) -> dict[int, str]:
    """Each column's parent: across its merged range, or, where merges are not known, over the children beside it."""
    over = dict(parents)
    merged = [(left, right) for (top, left), (bottom, right) in grid.merges if top <= row <= bottom and right > left]
    for left, right in merged:
        for column in range(left, min(right, grid.width - 1) + 1):
            if left in parents:
                over[column] = parents[left]
    if not merged:
        for column in sorted(children):
            if column not in over and column - 1 in over and column - 1 in children:
                over[column] = over[column - 1]
    return over


def fit(header: Header, table: Table, answers: Answers = NO_ANSWERS) -> float:
    """How well a row of titles fits a table; 0 when a column the table must have is missing."""
    ranks: dict[str, int] = {}
    strange = 0
    for heading in header.headings:
        fields = heading.answered(answers.get(table.name, {})) or heading.meanings(table.name)
        strange += not fields
        for name, rank in fields.items():
            ranks[name] = max(rank, ranks.get(name, 0))
    if len(ranks) < 2 or not all(any(name in ranks for name in group) for group in _needed(table)):
        return 0.0
    if table.alone and not _stands_alone(header, table, answers):
        return 0.0
    # a title that can mean several fields still stands over one column only
    matched = min(len(header.headings) - strange, len(ranks))
    sure = sum(rank == PRIMARY for rank in ranks.values())
    return matched + 0.2 * sure + sum(name in ranks for name in table.marks) - 0.4 * strange


@cache
def _needed(table: Table) -> tuple[tuple[str, ...], ...]:
    """The fields of which a sheet must have a column for at least one, group by group."""
    return (*((each.name,) for each in table if each.column), *table.any_of)


def _stands_alone(header: Header, table: Table, answers: Answers) -> bool:
    """Whether nothing stands beside the titles of a table but who and where an outlet is, none of its own twice, and
    the outlet under a title that could mean nothing else."""
    own = [heading.answered(answers.get(table.name, {})) or heading.meanings(table.name) for heading in header.headings]
    rest = [heading for heading, fields in zip(header.headings, own, strict=True) if not fields]
    harmless = all(is_row_number(each.titles[-1].key) or each.meanings("outlets").keys() & _WHO for each in rest)
    once = all(sum(each.name in fields for fields in own) <= 1 for each in table if each.kind in ("amount", "date"))
    return harmless and once and any(map(_is_outlet, header.headings))


def _is_outlet(heading: Heading) -> bool:
    meant = [set(fields) for key in heading.titles for fields in known().get(key.key, {}).values()]
    return bool(meant) and all(each <= _OUTLET for each in meant)


def name_bonus(table: str, grid: Grid) -> float:
    """What the names of a book and sheet add to a table's fit."""
    usual_book, usual_sheets = BOOKS[table]
    return 3.0 * (grid.sheet in usual_sheets) + 1.5 * (usual_book in grid.book)


@lru_cache(maxsize=65_536)
def is_title(text: str) -> bool:
    """Whether a text, as typed, is a title of some field."""
    return len(text) <= _LONGEST_TITLE and read_title(text).key in known()


def known_titles(cells: list[Cell], answered: Container[str] = ()) -> int:
    """How many cells of a row are titles of some field, or have been answered to be."""
    texts = (cell for cell in cells if isinstance(cell, str) and cell)
    return sum(is_title(text) or (bool(answered) and read_title(text).key in answered) for text in texts)


def headers_at(grid: Grid, row: int, here: int, below: int) -> Iterator[Header]:
    """The headers that could begin in a row: at least two known titles stand in it (``here``), or in it and below."""
    if here >= _LEAST_TITLES:
        yield single(grid, row)
    if below and here + below >= _LEAST_TITLES and (both := double(grid, row)):
        yield both


def recognise_row(grid: Grid, headers: Iterable[Header], answers: Answers = NO_ANSWERS) -> Recognised | None:
    """The table that one of the headers belongs to, or None."""
    found = [
        Recognised(table.name, header, score + name_bonus(table.name, grid))
        for header in headers
        for table in _meant(header, answers)
        if (score := fit(header, table, answers)) and score > _alone(header, grid, table, answers)
    ]
    return max(found, key=lambda each: each.score, default=None)


def _meant(header: Header, answers: Answers) -> list[Table]:
    """The tables of which a header holds a title."""
    titles = (title for heading in header.headings for title in heading.titles)
    named = set(answers).union(*(known().get(title.key, {}) for title in titles))
    return [table for table in TABLES.values() if table.name in named]


def _alone(header: Header, grid: Grid, table: Table, answers: Answers) -> float:
    """What a header must fit better than: its second row without the first, if it has two rows."""
    return fit(single(grid, header.last), table, answers) if header.last > header.first else 0.0


def recognise(grid: Grid, answers: Answers = NO_ANSWERS) -> list[Recognised]:
    """The headers in a sheet, from top to bottom: one for each table kept in it."""
    found: list[Recognised] = []
    answered = frozenset(key for each in answers.values() for key in each)
    titles = [known_titles(cells, answered) for cells in grid.rows[: SEARCHED_ROWS + 1]] + [0]
    for row in range(min(len(grid.rows), SEARCHED_ROWS)):
        here = recognise_row(grid, headers_at(grid, row, *titles[row : row + 2]), answers)
        if here is None:
            continue
        last = found[-1] if found else None
        if last and row <= last.header.last and here.score > last.score:
            found[-1] = here  # the second row alone fits better than both together
        elif last is None or (row > last.header.last and not _repeats(here, last)):
            found.append(here)
    best = max((each.score for each in found), default=0.0)
    # a row that merely holds a few words which are titles elsewhere fits far worse than the true header
    return [each for each in found if each.score >= best / 3]


def _repeats(here: Recognised, before: Recognised) -> bool:
    """Whether a header is that of the table above once more, as printed pages have it."""
    titles = {each.text for each in before.header.headings}
    same = sum(each.text in titles for each in here.header.headings)
    return here.table == before.table and 2 * same > len(titles)
