"""When what is open is expected, and how well that was told on the last weeks (docs/rules.md, cash forecast)."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.money import Fen, fen_at, from_fen
from salesbook.calculation.receivables.forecast.history import History, Whole

METHODS = ("habit", "due")
TRIED = 8  # weeks of the back-test, and weeks from which shares are taken
OFFSETS = np.arange(-4, 4)  # weeks from a week to the expected day; further ones count with the last
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is open at the end of a day and may be expected, of each part: ``fen``, and the day ``when``."""

    fen: Fen
    when: Whole


class Forecaster:
    """Forecasts as of any day of a history, by ``method``.

    "habit": a part is expected on its due date shifted by what its outlet is used to, and comes before, in and after
    that week in the shares in which such money came on the last weeks. "due": on its due date, all of it; what is past
    due comes at the rate of the last weeks. Nothing later than the day of a forecast is looked at.
    """

    def __init__(self, history: History, monday: int) -> None:
        """``monday``: any Monday, from which weeks are counted."""
        self._history, self._monday = history, monday
        self._weeks, self._habits = cache(self._week), cache(history.habits)

    def shares(self, day: int, method: str) -> NDArray[np.float64]:
        """Of what is open: the share that comes within a week, by the OFFSETS of that week from the expected day.

        Taken from the last whole weeks up to ``day``; where nothing was to be seen, as due dates alone have it.
        """
        last = self._sunday(day)
        weeks = [self._weeks(last - _WEEK * back, method) for back in range(1, TRIED + 1)]
        there, came = (np.sum([week[at] for week in weeks], axis=0) for at in (0, 1))
        past = OFFSETS < 0
        rate = came[past].sum() / max(there[past].sum(), 1)
        alone = np.select([past, OFFSETS == 0], [rate, 1.0], 0.0)
        found = alone if method == "due" else np.where(there > 0, came / np.maximum(there, 1), alone)
        return np.asarray(np.clip(found, 0.0, 1.0), dtype=np.float64)

    def expected(self, day: int, method: str, ends: list[int]) -> Fen:
        """What is expected of each part (rows) in each of the spans that end with ``ends`` (columns), then later.

        Spans are weeks; of the first only some days may be left. The columns of a part sum to its fen.
        """
        at, shares, start = self._waiting(day, method), self.shares(day, method), day
        left, columns = at.fen, []
        for end in ends:
            offset = _offset(at.when, start, end)
            share = shares[offset - OFFSETS[0]]
            share = np.where(offset == 0, share, np.round(1 - (1 - share) ** ((end - start) / _WEEK), 6))
            columns.append(np.floor(left * share + 0.5).astype(np.int64))
            left, start = left - columns[-1], end
        return np.column_stack([*columns, left])

    def _waiting(self, day: int, method: str) -> Waiting:
        """What is undisputed and has a due date; an expected day that is over gives way to a due date still ahead."""
        history = self._history
        fen = np.where(history.disputed | ~history.dated, 0, history.open_on(day))
        when = history.due + (self._habits(day).used[history.outlet] if method == "habit" else 0)
        return Waiting(fen, np.where((when <= day) & (history.due > day), history.due, when))

    def back_test(self, day: int) -> pd.DataFrame:
        """The last whole weeks up to ``day``, the earliest first: first (day), habit and due (forecast at the end of
        the day before), came (money for what was open then), error_habit, error_due; in 元.

        Only weeks before which something had been paid and something was open.
        """
        last, rows = self._sunday(day), []
        for start in range(last - _WEEK * TRIED, last, _WEEK):
            habits, was_open = self._habits(start), self._history.open_on(start)
            if np.isnan(habits.department) or not was_open.any():
                continue
            told = {method: int(self.expected(start, method, [start + _WEEK])[:, 0].sum()) for method in METHODS}
            came = int(self._history.came(start, start + _WEEK)[was_open > 0].sum())
            errors = {f"error_{method}": abs(fen - came) for method, fen in told.items()}
            rows.append({"start": start + 1, **told, "came": came, **errors})
        names = ["start", *METHODS, "came", *(f"error_{method}" for method in METHODS)]
        table = pd.DataFrame(rows, columns=names, dtype="int64")
        first = _dates(table.pop("start").to_numpy())
        return pd.DataFrame({"first": first, **{name: from_fen(table[name]) for name in table}})

    def _sunday(self, day: int) -> int:
        """The last Sunday up to ``day``."""
        return day - (day - self._monday + 1) % _WEEK

    def _week(self, start: int, method: str) -> tuple[Fen, Fen]:
        """By OFFSETS: what was open at the end of ``start``, and the money that came for it in the week after."""
        at = self._waiting(start, method)
        place = _offset(at.when, start, start + _WEEK) - OFFSETS[0]
        came = np.where(at.fen > 0, self._history.came(start, start + _WEEK), 0)
        there, paid = (fen_at(place, fen, len(OFFSETS)) for fen in (at.fen, came))
        return there, paid


def _offset(when: Whole, start: int, end: int) -> Whole:
    """How many weeks after the span from ``start`` to ``end`` the expected day lies: 0 in it, below 0 over."""
    weeks = -((end - when) // _WEEK)
    return np.clip(np.where(when <= start, np.minimum(weeks, -1), weeks), OFFSETS[0], OFFSETS[-1])


def _dates(numbers: NDArray[np.int64]) -> NDArray[np.datetime64]:
    return numbers.astype("datetime64[D]").astype("datetime64[s]")
