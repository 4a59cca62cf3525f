"""Rows that say they are sums: by a word alone (Total), or by the group that they close (Shop A Total)."""

import re
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.table.body import Body
from salesbook.reading.values import dates
from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.fold import code_key, fold
from salesbook.reading.values.one import Context
from salesbook.reading.values.sum_words import SumLabel, labels_of
from salesbook.reading.values.words import shown
from salesbook.wording import clerks

_NAMED = ("name", "code", "choice", "date", "period")  # kinds of columns in which a sentence would be out of place
_COUNTED = ("amount", "quantity")
_HALF_FEN = 0.005
_PERIOD = re.compile(clerks.SUM_PERIODS)
_COUNT_BEHIND = re.compile(r"[\d(].*")


class Sums:
    """Tells which rows of a part are sums. They are asked about from top to bottom."""

    def __init__(self, body: Body, classes: "npt.NDArray[np.str_]") -> None:
        self._body, self._rows, self._classes = body, body.rows, classes  # those of the rows above are known by then
        self.unclear: set[tuple[int, int]] = set()  # rows used as data that may be sums, with the column that says so
        self._kinds = {heading.column: body.table[name].kind for name, heading in body.columns.of.items()}

    def has(self, position: int, *, complete: bool) -> bool:
        """Whether a row is a sum. One that is ``complete`` has all that a row of data needs."""
        cells = self._rows[position]
        labels = labels_of(cells)
        if not complete:
            return any(self._tells(position, cells, column, label) for column, label in labels)
        if any(self._proves(position, cells, column, label) for column, label in labels):
            return True
        doubtful = [column for column, label in labels if self._may_close(cells, column, label)]
        if doubtful and self._adds_up(position):
            return True
        self.unclear.update((position, column) for column in doubtful[:1])
        return False

    def _proves(self, position: int, cells: list[Cell], column: int, label: SumLabel) -> bool:
        """Whether a label makes a row that lacks nothing a sum all the same."""
        if label.sort == "alone":
            return True
        if label.sort == "closing" and label.certain and label.adds and self._kinds.get(column) in _NAMED:
            return True
        return label.adds and self._closes(position, cells, column, label)

    def _may_close(self, cells: list[Cell], column: int, label: SumLabel) -> bool:
        """Whether a row that lacks nothing may be a sum, as far as its words go."""
        if label.sort != "closing" or not label.adds or column not in self._kinds:
            return False
        of_period = label.certain and bool(_PERIOD.match("".join(label.group.lower().split())))
        return of_period if self._kinds[column] not in _NAMED else len(_texts(cells)) == 1

    def _tells(self, position: int, cells: list[Cell], column: int, label: SumLabel) -> bool:
        """Whether a label makes a row that lacks something a sum."""
        if label.sort == "alone" or self._closes(position, cells, column, label):
            return True
        if not label.adds:
            return False
        if label.sort == "heading" and (
            _COUNT_BEHIND.fullmatch(label.group) or self._sections.get(fold(label.group), position) < position
        ):
            return True
        named = any(self._kinds.get(each) in ("name", "code") and each != column for each in _texts(cells))
        if self._kinds.get(column) in _NAMED:
            sure = label.sort == "closing" and any(isinstance(cell, (int, float)) for cell in cells)
        else:
            sure = not named  # a note beside an outlet's name speaks of a sum; that row need not be one
        return sure or self._adds_up(position)

    def _closes(self, position: int, cells: list[Cell], column: int, label: SumLabel) -> bool:
        """Whether a label is all that its row says, and names the group right above in its column."""
        if not label.group or len(_texts(cells)) > 1:
            return False
        for above in range(position - 1, -1, -1):
            cell = self._rows[above][column]
            if not is_blank(cell) and self._classes[above] != "subtotal":
                return _same(cell, label.group)
        return False

    @cached_property
    def _sections(self) -> dict[str, int]:
        """What some row says and nothing else → the first such row."""
        alone: dict[str, int] = {}
        for position, row in enumerate(self._rows):
            filled = [cell for cell in row if not is_blank(cell)]
            if len(filled) == 1 and isinstance(filled[0], str):
                alone.setdefault(fold(filled[0]), position)
        return alone

    def _adds_up(self, position: int) -> bool:
        """Whether some number of the row is the sum of the rows above, all or since an earlier sum, two at least."""
        sums = np.flatnonzero(self._classes[:position] == "subtotal")
        starts = np.array([0, *(sums + 1)])
        starts = starts[starts <= position - 2]
        for name, read in self._body.converted.items():
            if self._body.table[name].kind in _COUNTED and len(starts):
                values = read.values.fillna(0.0).to_numpy()[: position + 1].copy()
                values[sums] = 0.0
                running = np.concatenate([[0.0], np.cumsum(values[:position])])
                if (
                    values[position]
                    and (np.abs(running[position] - running[starts] - values[position]) < _HALF_FEN).any()
                ):
                    return True
        return False


def _texts(cells: list[Cell]) -> list[int]:
    """The columns of a row that say something."""
    return [
        column
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and not is_blank(cell) and not is_none_word(cell)
    ]


def _same(cell: Cell, group: str) -> bool:
    """Whether a cell holds what a label names."""
    if isinstance(cell, date):
        return shown(cell) == str(dates.understand(group, Context()).value)
    one = shown(cell)
    return fold(one) == fold(group) or code_key(one) == code_key(group)
