"""Rows that say they are sums: by a word alone (Total), or by the group that they close (Shop A Total)."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.table.body import Body
from salesbook.reading.values import dates
from salesbook.reading.values.amounts import is_none_word
from salesbook.reading.values.fold import code_key, fold, half_width, simplified
from salesbook.reading.values.one import Context
from salesbook.reading.values.words import shown
from salesbook.wording import clerks

_LONGEST = 48
_NAMED = ("name", "code", "choice", "date", "period")  # kinds of columns in which a sentence would be out of place
_COUNTED = ("amount", "quantity")
_HALF_FEN = 0.005


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_SUM, _OTHER = _any(clerks.SUBTOTAL_WORDS), _any(clerks.OTHER_SUM_WORDS)
_TAIL = r"\s*(?:\(.{0,12}\))?\s*:?"
_ALONE = re.compile(
    rf"(?:(?P<other>{_any(clerks.GRAND_WORDS)}\s?{_OTHER}|{_any(clerks.GRAND_COUNTS)})|{_SUM}(?:{_any(clerks.SUM_TAILS)})?"
    rf"|{clerks.SUM_PERIODS}{_any(clerks.SUM_ENDINGS)}|{_SUM}(?:for)?{clerks.SUM_PERIODS}|{_any(clerks.CARRIED_WORDS)}){_TAIL}"
)
_PERIOD = re.compile(clerks.SUM_PERIODS)
_GAP = r"(?:[\s\-_:·]+|(?<=[^\x00-\x7f])|(?=[^\x00-\x7f]))"  # an English word ends at a sign, a Chinese one anywhere
_CLOSING = re.compile(rf"(?P<group>.*?\w\)?){_GAP}(?P<word>{_SUM}|{_OTHER}){_TAIL}")
_HEADING = re.compile(rf"(?P<word>{_SUM}){_GAP}(?:for\s)?\s*(?P<group>\S.*)")
_COUNT_BEHIND = re.compile(r"[\d(].*")


@dataclass(frozen=True, slots=True)
class SumLabel:
    """What a cell says of the sum in its row.

    ``sort``: the word stands alone, closes a group's name, heads it, or merely occurs in a longer text; ``certain``: no
    name ends like this; ``adds``: the row adds up, and does not count or average.
    """

    sort: Literal["alone", "closing", "heading", "inside"]
    group: str = ""
    certain: bool = True
    adds: bool = True


@lru_cache(maxsize=65_536)
def sum_label(text: str) -> SumLabel | None:
    """What a text says of a sum, or None.

    >>> sum_label("Grand total").sort, sum_label("Shop A Total").group, sum_label("Total Wine").group, sum_label("Tea")
    ('alone', 'Shop A', 'Wine', None)
    """
    plain = simplified(half_width(text))
    small = plain.lower()
    if len(small) > _LONGEST or not any(sign in small for sign in clerks.SUM_SIGNS):
        return None
    words = small.replace("-", " ").split()
    if alone := _ALONE.fullmatch("".join(words)) or _ALONE.fullmatch(" ".join(words)):
        return SumLabel("alone", adds=not alone["other"])
    if closing := _CLOSING.fullmatch(small):
        group, word = plain[: closing.end("group")], closing["word"]
        return SumLabel("closing", group, word in clerks.SUM_WORDS, word not in clerks.OTHER_SUM_WORDS)
    if heading := _HEADING.fullmatch(small):
        return SumLabel("heading", plain[heading.start("group") :], certain=False)
    return SumLabel("inside", certain=False) if re.search(_SUM, small) else None


def may_be_sum(text: str) -> bool:
    """Whether the row of a text has to be looked at, although it lacks nothing that a row of data needs.

    >>> may_be_sum("Total"), may_be_sum("Total Wine"), may_be_sum("see the total of May")
    (True, True, False)
    """
    label = sum_label(text)
    return label is not None and label.sort != "inside"


def labels_of(cells: list[Cell]) -> list[tuple[int, SumLabel]]:
    """The columns of a row that say something of a sum, and what."""
    found = ((column, sum_label(cell)) for column, cell in enumerate(cells) if isinstance(cell, str) and cell)
    return [(column, label) for column, label in found if label]


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
