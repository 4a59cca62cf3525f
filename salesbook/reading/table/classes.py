"""What each row under a header is: looked at one by one only where it lacks something, or says that it is a sum."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from salesbook.problems import Problem
from salesbook.reading.file.grid import Cell
from salesbook.reading.recognition.header import titles_in
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask, spanned_rows
from salesbook.reading.table.labels import labels_in
from salesbook.reading.table.sums import Sums
from salesbook.reading.values.sum_words import may_be_sum
from salesbook.wording.clerks import SUM_SIGNS

_FEW_ROWS = 500  # of a table that needs nothing but words, any row may be a note: so many are all looked at
_WORDS = ("text", "name", "code")
_LABELLED = (*_WORDS, "choice", "date", "period")


@dataclass(frozen=True, slots=True)
class Classified:
    """What each row is (``of``), and what has to be said of those of which it is not sure."""

    of: "npt.NDArray[np.str_]"
    problems: list[Problem]


def row_classes(body: Body, needed: Iterable[tuple[str, ...]], incomplete: Mask) -> Classified:
    """What each row is. ``needed``: the groups of fields that a row needs; ``incomplete``: the rows that lack one."""
    classes = np.full(body.height, "data", dtype="U16")
    complete = np.flatnonzero(~incomplete)
    last = complete[-1] if len(complete) else -1
    titles = _title_rows(body)
    spanned = spanned_rows(body)
    sums = Sums(body, classes)
    for position in np.flatnonzero(_suspicious(body, needed, incomplete)):
        cells = body.grid.rows[body.first + position]
        if any(_repeats(cells, each) for each in titles):
            classes[position] = "repeated_header"
        else:
            lacking, below = bool(incomplete[position]), bool(position > last)
            is_sum = body.table.sums and sums.has(int(position), complete=not lacking)
            classes[position] = rows.kind_of_row(
                cells, complete=not lacking, below=below, spanned=int(position) in spanned, is_sum=is_sum
            )
    problems = [_said(body, "sum_unclear", each, column) for each, column in sorted(sums.unclear)]
    return Classified(classes, problems)


def _said(body: Body, code: str, position: int, column: int) -> Problem:
    shown = str(body.grid.rows[body.first + position][column]).strip()
    return Problem(code, body.at_place(position, column), shown, "", "warning")


def _suspicious(body: Body, needed: Iterable[tuple[str, ...]], incomplete: Mask) -> Mask:
    """The rows that may be none of data."""
    words_only = body.height <= _FEW_ROWS and all(body.table[name].kind in _WORDS for group in needed for name in group)
    suspicious = np.ones(body.height, dtype=bool) if words_only else incomplete.copy()
    for name, cells in body.cells.items() if body.table.sums else ():
        if body.table[name].kind in _LABELLED:
            labels = labels_in(cells, SUM_SIGNS, may_be_sum)
            if labels:
                suspicious |= [isinstance(cell, str) and cell in labels for cell in cells]
    return suspicious


def _title_rows(body: Body) -> list[dict[int, str]]:
    """Column → title, for each row of the header."""
    return [titles_in(body.grid.rows[row]) for row in range(body.header.first, body.header.last + 1)]


def _repeats(cells: list[Cell], titles: dict[int, str]) -> bool:
    """Whether a row holds most of the titles once more, as the second printed page does."""
    return 2 * sum(bool(cells[column] == text) for column, text in titles.items()) > len(titles)
