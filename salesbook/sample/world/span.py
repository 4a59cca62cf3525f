"""The days the sample department works: those its books show in full, and those before that only its debts remember."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from salesbook.calculation.common.working_days import WorkingDays
from salesbook.schemas.parameters import Parameters

Days = NDArray[np.datetime64]
HISTORY_WEEKS = 24  # long enough for a debt of more than 90 days past due


@dataclass(frozen=True)
class Span:
    """``days`` are every working day of history and books, in order; the books begin at ``days[first]``.

    ``until`` is the last day of the books; ``tomorrow`` the working day after it, for which orders are already taken.

    >>> span = Span.of(date(2026, 11, 20), weeks=8)
    >>> span.start, len(span.shown), span.tomorrow
    (datetime.date(2026, 9, 28), 41, datetime.date(2026, 11, 21))
    """

    until: date
    start: date
    tomorrow: date
    days: Days
    first: int

    @classmethod
    def of(cls, until: date, weeks: int) -> "Span":
        """Whole weeks from a Monday up to ``until``; a rest day at the end is left out."""
        calendar = WorkingDays.of(None, Parameters())
        start = until - timedelta(days=until.weekday(), weeks=weeks - 1)
        worked = calendar.span(start - timedelta(weeks=HISTORY_WEEKS), until)
        first = next(i for i, day in enumerate(worked) if day >= start)
        return cls(until, start, calendar.next(until), np.array(worked, dtype="datetime64[D]"), first)

    @property
    def shown(self) -> Days:
        """The working days of the books."""
        return self.days[self.first :]

    def back(self, days: int) -> np.datetime64:
        """The working day so many before the last; the first of the books when there are not so many."""
        day: np.datetime64 = self.shown[max(-1 - days, -len(self.shown))]
        return day

    @property
    def last(self) -> np.datetime64:
        """``until`` for comparing with arrays of days."""
        return np.datetime64(self.until, "D")

    def on_or_after(self, wanted: Days) -> Days:
        """The working day on or after each day; NaT for those after the last (and for NaT)."""
        at = np.searchsorted(self.days, wanted)
        padded = np.append(self.days, np.datetime64("NaT"))
        return padded[np.minimum(at, len(self.days))]

    def index(self, days: Days) -> NDArray[np.int64]:
        """The place of each working day among the days of the books; below 0 before they begin."""
        return np.searchsorted(self.days, days) - self.first


def weekday(days: Days) -> NDArray[np.int64]:
    """Monday is 1."""
    return (days.astype("datetime64[D]").astype(np.int64) + 3) % 7 + 1
