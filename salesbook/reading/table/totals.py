"""Sums written under or between the rows, compared with the rows they add up."""

import numpy as np
import numpy.typing as npt

from salesbook.problems import Problem
from salesbook.reading.file.grid import is_blank
from salesbook.reading.recognition.titles import factor
from salesbook.reading.table.body import Body
from salesbook.reading.values.amounts import understand
from salesbook.reading.values.one import Context

_HALF_FEN = 0.005
_COUNTED = (("data",), ("data", "void"))


def total_problems(body: Body, classes: npt.NDArray[np.str_]) -> list[Problem]:
    """Each written sum of an amount that is neither the sum of all rows above nor of those since the sum before.

    Rows that could not be used count, as far as their amount can be read: the sum on paper counts them, too. Void rows
    may count on paper or not.
    """
    totals = np.flatnonzero(classes == "subtotal")
    names = [name for name in body.converted if body.table[name].kind == "amount"] if len(totals) else []
    problems = []
    for name in names:
        amounts = body.converted[name].values.fillna(0.0).to_numpy()
        running = [
            np.concatenate([[0.0], np.cumsum(np.where(np.isin(classes, each), amounts, 0.0))]) for each in _COUNTED
        ]
        worth = factor(body.columns.of[name].unit(body.table.name), "amount")
        before = 0
        for position in totals:
            cell = body.cells[name][position]
            written = None if is_blank(cell) else understand(cell, Context(factor=worth), 2).value
            sums = [each for up_to in running for each in (up_to[position], up_to[position] - up_to[before])]
            if written is not None and min(abs(written - each) for each in sums) > _HALF_FEN + 1e-9 * abs(written):
                nearest = min(sums, key=lambda each: abs(each - written))
                problems.append(
                    body.problem(
                        "subtotal_mismatch", int(position), name, f"{written:.2f}", f"{nearest:.2f}", "warning"
                    )
                )
            before = int(position)
    return problems
