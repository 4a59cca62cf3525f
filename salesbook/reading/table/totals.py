"""Sums written under or between the rows, compared with the rows they add up."""

from collections.abc import Iterable, Iterator
from itertools import chain

import numpy as np
import numpy.typing as npt

from salesbook.problems import Problem
from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.values.amounts import understand
from salesbook.reading.values.fold import fold
from salesbook.reading.values.one import Context
from salesbook.reading.values.sum_words import labels_of

_HALF_FEN = 0.005
_PERIODS = ("D", "M", "Y")  # of a day, a month, a year
_EARLIER = 400  # so many sums before one are looked at for where its rows begin

Amounts = npt.NDArray[np.float64]


def total_problems(body: Body, classes: npt.NDArray[np.str_], opening: Mask) -> list[Problem]:
    """Each written sum of an amount that is no sum of the rows above it which it could be.

    It may be that of all rows above, of those since any sum before, of those of its day, month or year, or of those
    that hold the name it closes. Rows that could not be used count, as far as their amount can be read: the sum on
    paper counts them, too. Void rows and those of another side may count on paper or not, and so may what was brought
    forward (``opening``).
    """
    cells = body.rows
    totals = [each for each in map(int, np.flatnonzero(classes == "subtotal")) if _adds(cells[each])]
    names = [name for name in body.converted if body.table[name].kind == "amount"] if totals else []
    left_out = (("data",), ("data", "void"), ("data", "other_side"), ("data", "void", "other_side"))
    counted = [np.isin(classes, each) for each in left_out if each[-1] == "data" or np.isin(classes, each[1:]).any()]
    if opening.any():
        counted += [each & ~opening for each in counted]
    dates = _dates(body)
    problems = []
    for name in names:
        values = body.converted[name].values.fillna(0.0).to_numpy()
        amounts = [np.where(each, values, 0.0) for each in counted]
        running = [np.concatenate([[0.0], np.cumsum(each)]) for each in amounts]
        worth = body.factors.get(name, 1.0)
        for number, position in enumerate(totals):
            cell = body.cells[name][position]
            written = None if is_blank(cell) else understand(cell, Context(factor=worth), 2).value
            if written is None:
                continue
            before = np.array([0, *totals[max(number - _EARLIER, 0) : number]])
            sums = [float(each) for up_to in running for each in up_to[position] - up_to[before]]
            other = chain(_dated(dates, amounts, position), _grouped(body, cells, amounts, position))
            if not (_among(written, sums) or _among(written, other)):
                nearest = min(sums, key=lambda each: abs(each - written))
                found, expected = f"{written:.2f}", f"{nearest:.2f}"
                problems.append(body.problem("subtotal_mismatch", position, name, found, expected, "warning"))
    return problems


def _adds(cells: list[Cell]) -> bool:
    """Whether the sum of a row adds up, and does not count or average."""
    return all(label.adds for _, label in labels_of(cells))


def _grouped(body: Body, cells: list[list[Cell]], amounts: list[Amounts], position: int) -> Iterator[float]:
    """The sums of the rows above that hold the name which a sum closes, wherever they stand."""
    groups = {fold(label.group) for _, label in labels_of(cells[position]) if label.group}
    if not groups:
        return
    for name, column in body.cells.items():
        if body.table[name].kind in ("name", "code", "text", "choice"):
            same = np.array([isinstance(cell, str) and fold(cell) in groups for cell in column[:position]], dtype=bool)
            for each in amounts:
                yield float(each[:position][same].sum())


def _among(written: float, sums: Iterable[float]) -> bool:
    return any(abs(written - each) <= _HALF_FEN + 1e-9 * abs(written) for each in sums)


def _dates(body: Body) -> npt.NDArray[np.datetime64] | None:
    """The rows' days, by the first column of days that each of them needs."""
    name = next((each.name for each in body.table if each.kind == "date" and each.filled), "")
    return body.converted[name].values.to_numpy() if name in body.converted else None


def _dated(dates: npt.NDArray[np.datetime64] | None, amounts: list[Amounts], position: int) -> Iterator[float]:
    """The sums of the rows above that are of the same day, month or year as a sum."""
    if dates is None or np.isnat(dates[position]):
        return
    for period in _PERIODS:
        same = dates[:position].astype(f"datetime64[{period}]") == dates[position].astype(f"datetime64[{period}]")
        for each in amounts:
            yield float(each[:position][same].sum())
