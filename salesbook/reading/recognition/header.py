"""The rows of a sheet that may be titles: one row of them or two."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import lru_cache

from salesbook.reading.file.grid import Cell, Grid, is_blank
from salesbook.reading.recognition.evidence.profile import looks_like_value
from salesbook.reading.recognition.meaning.grammar import concepts
from salesbook.reading.recognition.titles import Title, known, meanings, read_title
from salesbook.wording.lexicon.names import BUCKET_TITLES, PERIOD_TITLES

_LEAST_TITLES = 2
_TOP_ROWS, SEARCHED_ROWS = 40, 500  # how far down the first titles of a sheet are looked for, and any others
_MOST, _MOST_MORE = 3, 12  # rows looked at more closely among the first, and further down
_TEXTS, _UNDERSTOOD, _SURELY = 0.7, 0.34, 0.6  # shares of a row's cells: short texts; known titles, above and below
_LONGEST_TITLE = 40
_PERIOD, _BUCKET = re.compile(PERIOD_TITLES, re.IGNORECASE), re.compile(BUCKET_TITLES, re.IGNORECASE)

Answers = Mapping[str, Mapping[str, str]]  # table → folded title → the field that a person said it means
NO_ANSWERS: Answers = {}


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

    def unit(self, table: str) -> str:
        """The unit written in the reading of the title that the table knows."""
        return next((each.unit for each in self.titles if meanings(each.key, table)), self.titles[0].unit)


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of titles (first and last, counted from 0) and what stands in them."""

    first: int
    last: int
    headings: tuple[Heading, ...]


def titles_in(cells: list[Cell]) -> dict[int, str]:
    """Column → text, for the cells of a row that could be titles."""
    return {
        column: cell
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and not is_blank(cell) and len(cell) <= _LONGEST_TITLE
    }


def candidates(grid: Grid, answered: Container[str] = ()) -> list[Header]:
    """The headers that a sheet may have, from top to bottom: of a row alone, and of it with the row below.

    The rows near the top with most titles; and, since tables may stand one under another, rows of nothing but titles.
    """
    strength = {
        row: count
        for row in range(min(len(grid.rows), SEARCHED_ROWS))
        if (count := _understood(grid.rows[row], answered, _UNDERSTOOD if row < _TOP_ROWS else _SURELY))
    }
    best = sorted(strength, key=lambda row: (-strength[row], row))
    top = [row for row in best if row < _TOP_ROWS][:_MOST]
    more = [row for row in best if row not in top and titles_only(grid.rows[row], answered)][:_MOST_MORE]
    found = []
    for row in sorted({*top, *more}):
        found.append(single(grid, row))
        if both := double(grid, row, answered):
            found.append(both)
    return found


def _understood(cells: list[Cell], answered: Container[str], least: float) -> int:
    """How many cells of a row are titles; 0 where too few are for a row of titles."""
    texts = titles_in(cells).values()
    if len(texts) < _LEAST_TITLES or len(texts) < _TEXTS * sum(not is_blank(cell) for cell in cells):
        return 0
    if sum(map(looks_like_value, texts)) > len(texts) - _TEXTS * len(texts):
        return 0
    count = sum(_is_understood(text) or read_title(text).key in answered for text in texts)
    return count if count >= max(_LEAST_TITLES, least * len(texts)) else 0


@lru_cache(maxsize=65_536)
def _is_understood(text: str) -> bool:
    return read_title(text).key in known() or bool(concepts(text)) or is_period(text) or is_bucket(text)


def is_period(title: str) -> bool:
    """Whether a title is a month, a day, a week or a year.

    >>> is_period("Jan"), is_period("2026-03"), is_period("January sales of all")
    (True, True, False)
    """
    return bool(_PERIOD.fullmatch(title.strip()))


def is_bucket(title: str) -> bool:
    """Whether a title is a range of days.

    >>> is_bucket("31-60 days"), is_bucket("over_90"), is_bucket("S-31")
    (True, True, False)
    """
    return bool(_BUCKET.fullmatch(title.strip()))


def titles_only(cells: list[Cell], answered: Container[str]) -> bool:
    """Whether a row further down is one of titles: all of it texts, most of them titles of some field."""
    texts = titles_in(cells).values()
    keys = [read_title(text).key for text in texts]
    sure = sum(key in known() or key in answered for key in keys)
    return len(texts) == sum(not is_blank(cell) for cell in cells) and sure >= max(_LEAST_TITLES, _SURELY * len(keys))


def single(grid: Grid, row: int) -> Header:
    """A header of one row."""
    texts = titles_in(grid.rows[row])
    return Header(row, row, tuple(Heading(column, (read_title(text),)) for column, text in texts.items()))


def double(grid: Grid, row: int, answered: Container[str] = ()) -> Header | None:
    """A header of two rows, parents over children; None when the second row is not one of titles, too."""
    if row + 1 >= len(grid.rows):
        return None
    parents, children = titles_in(grid.rows[row]), titles_in(grid.rows[row + 1])
    filled = sum(not is_blank(cell) for cell in grid.rows[row + 1])
    known_below = sum(_is_understood(text) or read_title(text).key in answered for text in children.values())
    values = any(looks_like_value(text) for text in children.values())
    if not children or values or len(children) < filled or known_below < _SURELY * len(children):
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


def repeats(header: Header, before: Header) -> bool:
    """Whether a header is that of the table above once more, as printed pages have it."""
    titles = {title.text for each in before.headings for title in each.titles}
    again = sum(any(title.text in titles for title in each.titles) for each in header.headings)
    return 2 * again > len(before.headings)
