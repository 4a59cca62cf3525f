"""Lengths of time added to days: calendar months keep the day of the month, at most the month's last."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import Days
from salesbook.periods import read_terms

Counts = NDArray[np.int64]


def month_end(dates: Days) -> Days:
    """The last day of each date's month.

    >>> month_end(np.array(["2026-02-03"], dtype="datetime64[D]"))
    array(['2026-02-28'], dtype='datetime64[D]')
    """
    return (dates.astype("datetime64[M]") + 1).astype("datetime64[D]") - 1


def months_later(dates: Days, months: Counts) -> Days:
    """The same day so many months later, at most that month's last.

    >>> months_later(np.array(["2026-01-31", "2026-01-05"], dtype="datetime64[D]"), np.array([1, 12]))
    array(['2026-02-28', '2027-01-05'], dtype='datetime64[D]')
    """
    month = dates.astype("datetime64[M]")
    there = (month + months.astype("timedelta64[M]")).astype("datetime64[D]")
    later: Days = np.minimum(there + (dates - month.astype("datetime64[D]")), month_end(there))
    return later


def after(dates: Days, lengths: "pd.Series[str]") -> Days:
    """Each date and its length of time ("30d", "12m", a plain number of days); NaT where either is missing.

    Produced on 20 December 2025 and good for 12 months: until 20 December 2026.

    >>> after(np.array(["2025-12-20", "2025-12-20"], dtype="datetime64[D]"), pd.Series(["12m", None], dtype="str"))
    array(['2026-12-20',        'NaT'], dtype='datetime64[D]')
    """
    codes, distinct = pd.factorize(lengths)
    known = [read_terms(str(each)) for each in distinct]
    counts = np.array([each.count for each in known] + [0], dtype=np.int64)[codes]
    by_month = np.array([each.unit == "m" for each in known] + [False])[codes]
    there: Days = dates + np.where(by_month, 0, counts).astype("timedelta64[D]")
    there[by_month] = months_later(dates[by_month], counts[by_month])
    there[codes < 0] = np.datetime64("NaT", "D")
    return there
