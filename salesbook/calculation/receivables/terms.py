"""When a sale is due by the outlet's terms (docs/rules.md, due dates and instalments)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import Days
from salesbook.calculation.common.periods import month_end, months_later
from salesbook.periods import Terms, read_terms

ZERO = np.timedelta64(0, "D")


def due_dates(sale_dates: Days, terms: "pd.Series[Any] | NDArray[Any]") -> tuple[Days, NDArray[np.bool_]]:
    """The due date of each sale by its terms, and which are counted from an invoice whose day no book has.

    ``terms`` are codes (``salesbook/periods.py``) or plain numbers of days; the due date is NaT where they are missing.
    Never before the sale. Terms from the invoice ("bill+30d") count from the sale, and are told by the second answer.
    Raises ValueError for a text that is no code.

    Sold on 5 October: 30 days after the month's end, the month's end, day 10 of the next month, one month, at once.

    >>> sold = np.full(5, "2026-10-05", dtype="datetime64[D]")
    >>> due, from_invoice = due_dates(sold, np.array(["eom+30d", "eom", "day10+1m", "1m", 0], dtype=object))
    >>> due.astype(str).tolist()
    ['2026-11-30', '2026-10-31', '2026-11-10', '2026-11-05', '2026-10-05']
    """
    codes, distinct = pd.factorize(np.asarray(terms, dtype=object))
    return due_by(sale_dates, codes, [str(each) for each in distinct])


def due_by(sale_dates: Days, codes: NDArray[np.intp], terms: Sequence[str]) -> tuple[Days, NDArray[np.bool_]]:
    """As ``due_dates`` where the sales say by ``codes`` which of ``terms`` is theirs; none is −1."""
    known = [read_terms(each) for each in terms]
    in_days = [each.count if each.unit == "d" and each.base in ("", "bill") else 0 for each in known]
    due: Days = sale_dates + np.array([*in_days, 0], dtype="timedelta64[D]")[codes]
    for number, each in enumerate(known):
        if each.unit == "m" or each.base in ("eom", "day"):
            of_these = codes == number
            due[of_these] = _by_calendar(sale_dates[of_these], each)
    due[codes < 0] = np.datetime64("NaT", "D")
    return due, np.array([*(each.base == "bill" for each in known), False])[codes]


def _by_calendar(sale_dates: Days, terms: Terms) -> Days:
    """The due dates of sales on terms that look at the month."""
    months = np.full(len(sale_dates), terms.count if terms.unit == "m" else 0)
    there = months_later(sale_dates, months)
    if terms.base == "eom":
        return month_end(there) + (np.timedelta64(terms.count, "D") if terms.unit == "d" else ZERO)
    if terms.base == "day":
        first = there.astype("datetime64[M]").astype("datetime64[D]")
        return np.minimum(first + np.timedelta64(terms.day - 1, "D"), month_end(there))
    return there
