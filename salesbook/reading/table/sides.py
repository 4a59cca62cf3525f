"""Columns whose words part the rows of a list in two: ours and others', owed and owing, in and out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from salesbook.problems import Problem
from salesbook.reading.recognition.header import Heading
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.table.said import row_list
from salesbook.reading.values.fold import fold
from salesbook.wording import sides as words

_MOST = 0.6  # so many of a column's filled cells at least are words of a side
_FEW = 40  # a column of more words does not part rows in two
_SAMPLE = 400
_OTHERWISE = ("payment_state", "method", "terms")  # fields whose words mean something else
_FOLDED: dict[str, dict[str, words.Side]] = {
    table: {fold(word): side for side, listed in sides.items() for word in listed}
    for table, sides in words.SIDES.items()
}
_DIRECTIONS = frozenset(map(fold, words.DIRECTIONS))


@dataclass(slots=True)
class Sides:
    """Row by row what the columns say.

    ``other``: of the side that the table does not keep; ``down``: lessens what the others add up to;
    ``balance_down``: its balance does; ``unclear``: its column does not tell which side is which.
    """

    other: Mask
    down: Mask
    balance_down: Mask
    unclear: Mask
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Column:
    """The words of a column of few words: as typed, and what side each row's is of, "" for none."""

    heading: Heading
    typed: npt.NDArray[np.object_]
    sides: npt.NDArray[np.str_]

    @property
    def words(self) -> list[str]:
        """The words of a side, as typed."""
        return sorted(set(self.typed[self.sides != ""]))

    @property
    def of_directions(self) -> bool:
        """Whether it says nothing but debit and credit."""
        return all(fold(each) in _DIRECTIONS for each in self.words)


def sides_of(body: Body, data: Mask) -> Sides:
    """What the words of every column say about the rows that hold ``data``."""
    other, down, balance_down, unclear = np.zeros((4, body.height), dtype=bool)
    found = Sides(other, down, balance_down, unclear)
    balance = body.columns.of.get("balance")
    for column in _columns(body, data):
        lessens = column.sides == "down"
        if column.of_directions and body.table.name == "receipts" and len(column.words) > 1:
            found.unclear |= column.sides != ""  # a bank's are the reverse of one's own
            at = body.at_heading(column.heading.column)
            found.problems.append(Problem("side_unclear", at, column.heading.text, " / ".join(column.words), "error"))
            continue
        if column.of_directions and balance and balance.column == column.heading.column + 1:
            found.balance_down |= lessens
        else:
            found.down |= lessens
        # a word that may mean both is of the other side only where words of ours stand beside it
        maybe = (column.sides == "maybe") & bool((column.sides == "ours").any())
        away = ((column.sides == "other") | maybe) & ~found.other
        found.problems += [
            *_said(body, column, away, "other_side"),
            *_said(body, column, lessens, "counts_down"),
        ]
        found.other |= away
    return found


def _columns(body: Body, data: Mask) -> Iterator[_Column]:
    """The columns of which most cells are words of a side."""
    sides = _FOLDED.get(body.table.name, {})
    fields = {heading.column: name for name, heading in body.columns.of.items()}
    rows = body.rows
    for heading in body.header.headings if sides else ():
        name = fields.get(heading.column, "")
        if name in _OTHERWISE or (name and body.table[name].kind not in ("text", "name", "choice")):
            continue
        cells = [row[heading.column] for row in rows]
        if len(set(cells[:_SAMPLE])) > _FEW or len(distinct := set(cells)) > _FEW:
            continue
        keys = {each: sides.get(fold(str(each)), "") for each in distinct}
        if name == "kind":  # what it says itself is no other side
            keys = {each: side if side in ("other", "maybe") else side and "ours" for each, side in keys.items()}
        if any(keys.values()):
            shown = {each: str(each).strip() for each in distinct}
            typed = np.array([shown[cell] for cell in cells], dtype=object)
            told = np.where(data, [keys[cell] for cell in cells], "")
            count, parted = (told != "").sum(), len(set(told[told != ""])) > 1
            # a column of few words, such as notes, says something only where it parts the rows
            if count and count >= _MOST * (data & (typed != "") if parted else data).sum():
                yield _Column(heading, typed, told)


def _said(body: Body, column: _Column, rows: Mask, code: str) -> Iterator[Problem]:
    """One problem for each word of these rows, at the first of them."""
    for word in dict.fromkeys(column.typed[rows]):
        here = np.flatnonzero(rows & (column.typed == word)).tolist()
        at = body.at_place(here[0], column.heading.column)
        yield Problem(code, at, word, str(len(here)), "warning", row_list([body.first + each for each in here]))
