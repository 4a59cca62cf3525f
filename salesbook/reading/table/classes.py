"""What each row under a header is: looked at one by one only where it lacks something, or says that it is a sum."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from salesbook.reading.file.grid import Cell
from salesbook.reading.recognition.header import titles_in
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask, spanned_rows
from salesbook.reading.table.labels import labels_in
from salesbook.wording.clerks import SUM_SIGNS

_FEW_ROWS = 500  # of a table that needs nothing but words, any row may be a note: so many are all looked at
_WORDS = ("text", "name", "code")


def row_classes(body: Body, needed: Iterable[tuple[str, ...]], incomplete: Mask) -> "npt.NDArray[np.str_]":
    """What each row is. ``needed``: the groups of fields that a row needs; ``incomplete``: the rows that lack one."""
    classes = np.full(body.height, "data", dtype="U16")
    complete = np.flatnonzero(~incomplete)
    last = complete[-1] if len(complete) else -1
    titles = _title_rows(body)
    spanned = spanned_rows(body)
    for position in np.flatnonzero(_suspicious(body, needed, incomplete)):
        cells = body.grid.rows[body.first + position]
        if any(_repeats(cells, each) for each in titles):
            classes[position] = "repeated_header"
        else:
            classes[position] = rows.kind_of_row(
                cells,
                complete=not incomplete[position],
                below=bool(position > last),
                spanned=int(position) in spanned,
                sums=body.table.sums,
            )
    return classes


def _suspicious(body: Body, needed: Iterable[tuple[str, ...]], incomplete: Mask) -> Mask:
    """The rows that may be none of data."""
    words_only = body.height <= _FEW_ROWS and all(body.table[name].kind in _WORDS for group in needed for name in group)
    suspicious = np.ones(body.height, dtype=bool) if words_only else incomplete.copy()
    for name in body.converted if body.table.sums else ():
        if body.table[name].kind in _WORDS:
            labels = labels_in(body.cells[name], SUM_SIGNS, rows.is_subtotal_word)
            if labels:
                suspicious |= [cell in labels for cell in body.cells[name]]
    return suspicious


def _title_rows(body: Body) -> list[dict[int, str]]:
    """Column → title, for each row of the header."""
    return [titles_in(body.grid.rows[row]) for row in range(body.header.first, body.header.last + 1)]


def _repeats(cells: list[Cell], titles: dict[int, str]) -> bool:
    """Whether a row holds most of the titles once more, as the second printed page does."""
    return 2 * sum(bool(cells[column] == text) for column, text in titles.items()) > len(titles)
