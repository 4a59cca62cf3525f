"""The cash forecast: what comes in when, by week, person and outlet, and how far that may be trusted."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.receivables.forecast.expected import METHODS, OFFSETS, Forecaster
from salesbook.calculation.receivables.forecast.history import History
from salesbook.calculation.receivables.forecast.turnover import turnover
from salesbook.calculation.receivables.replay import Replay

WEEKS = 6
COLUMNS = tuple(f"week_{number}" for number in range(WEEKS))
AFTER = ("later", "disputed", "undated")  # what is open and expected in none of the weeks
_MONDAY = int(np.datetime64("2026-11-16", "D").astype(np.int64))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is expected after the day ``on`` of what is open on it; money in 元.

    rows: one per salesperson (missing: nobody) and outlet with something open: salesperson, outlet_code, outlet_name,
    payments (counted for its habit), own (median of days past due, missing: none), used (the shift of its due dates;
    0 when due dates are used), a column per week of COLUMNS, later (after the last week), disputed, undated (an
    opening balance: nobody knows when it is due) and open, which all the columns sum to. weeks: first, last, habit and
    due (expected by each method). back_test: ``Forecaster.back_test``. method: "habit" or "due", the better of the two
    on the last weeks; why: "better", "worse", "no_history" (nothing was ever paid), "undated" (the ledger's own
    payments have no days). shares: what comes of open money within a week, by its offset in weeks from the expected
    day (OFFSETS), in the method chosen. department: its median of days past due (missing: nothing was paid). months:
    ``turnover``.
    """

    on: date
    rows: pd.DataFrame
    weeks: pd.DataFrame
    back_test: pd.DataFrame
    method: str
    why: str
    shares: pd.DataFrame
    department: float
    months: pd.DataFrame

    def mean_error(self, method: str) -> float:
        """By how much a week's forecast by ``method`` was wrong in the mean of the back-test, in 元; NaN: not tried."""
        return float(self.back_test[f"error_{method}"].mean())


@shared
def outlook(replay: Replay, outlets: pd.DataFrame = unkept.outlets, *, on: date) -> Outlook:
    """What is expected in the rest of the week of ``on`` and the weeks after it (docs/rules.md, cash forecast).

    The first week is what is left of this week (on a Sunday: the next one). A paid twice, 10 days late; 500.00 due on
    the 14th are expected on the 24th, in the second of the weeks.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [
    ...     {"outlet_code": "A", "sale_date": sold, "due_date": due, "amount": 500} for sold, due in (
    ...         ("2026-08-01", "2026-09-01"), ("2026-09-01", "2026-10-01"), ("2026-10-14", "2026-11-14"))])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": day, "amount": 500}
    ...     for day in ("2026-09-11", "2026-10-11")])
    >>> ahead = outlook(replay(owed, paid), on=date(2026, 11, 20))
    >>> ahead.method, ahead.rows[["payments", "own", "used", "week_0", "week_1", "open"]].values.tolist()
    ('habit', [[2.0, 10.0, 10.0, 0.0, 500.0, 500.0]])
    """
    history, today = History.of(replay), int(np.datetime64(on, "D").astype(np.int64))
    weeks = _weeks(on)
    ends = [int(np.datetime64(week.sunday, "D").astype(np.int64)) for week in weeks]
    forecaster = Forecaster(history, _MONDAY)
    back_test = forecaster.back_test(today)[: 0 if _undated(replay) else None]
    method, why = _chosen(back_test, _undated(replay))
    told = {each: forecaster.expected(today, each, ends) for each in METHODS}
    habits = history.habits(today)
    firsts = [max(week.monday, on + timedelta(days=1)) for week in weeks]
    return Outlook(
        on=on,
        rows=_rows(replay, history, told[method], today, method, outlets),
        weeks=pd.DataFrame(
            {
                "first": pd.Series(firsts, dtype="datetime64[s]"),
                "last": pd.Series([week.sunday for week in weeks], dtype="datetime64[s]"),
                **{each: from_fen(fen[:, :WEEKS].sum(axis=0)) for each, fen in told.items()},
            }
        ),
        back_test=back_test,
        method=method,
        why=why,
        shares=pd.DataFrame({"offset": OFFSETS, "share": forecaster.shares(today, method)}),
        department=habits.department,
        months=turnover(replay, history, on),
    )


def _weeks(on: date) -> list[Week]:
    """The week of tomorrow and those after it."""
    first = Week.of(on + timedelta(days=1)).monday
    return [Week.of(first + timedelta(weeks=number)) for number in range(WEEKS)]


def _undated(replay: Replay) -> bool:
    """Whether some of the ledger's own payments have no day: then nobody knows how late they were."""
    return bool(replay.stored and not np.isnat(replay.known_from))


def _chosen(back_test: pd.DataFrame, undated: bool) -> tuple[str, str]:
    """The method, and why: the habits, unless they were worse than the due dates alone on the last weeks."""
    if undated or back_test.empty:
        return "due", "undated" if undated else "no_history"
    worse = back_test["error_habit"].sum() > back_test["error_due"].sum()
    return ("due", "worse") if worse else ("habit", "better")


def _rows(
    replay: Replay,
    history: History,
    told: "np.ndarray[tuple[int, int], np.dtype[np.int64]]",
    today: int,
    method: str,
    outlets: pd.DataFrame,
) -> pd.DataFrame:
    """The parts by person and outlet, in fen until they are summed."""
    fen, parts = history.open_on(today), replay.parts
    aside = {"disputed": history.disputed, "undated": ~history.disputed & ~history.dated}
    amounts = dict(zip((*COLUMNS, "later"), told.T, strict=True))
    amounts |= {name: np.where(where, fen, 0) for name, where in aside.items()} | {"open": fen}
    lines = parts[["outlet_code"]].assign(
        salesperson=owner(parts, "salesperson", outlets), number=history.outlet, **amounts
    )[fen > 0]
    keys = ["salesperson", "outlet_code", "number"]
    sums = lines.groupby(keys, dropna=False, sort=True)[list(amounts)].sum().reset_index()
    names = parts.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")["outlet_name"]
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")
    known = register["outlet_name"].combine_first(names)
    habits, number = history.habits(today), sums["number"].to_numpy(np.int64)
    return pd.DataFrame(
        {
            "salesperson": sums["salesperson"].astype("str"),
            "outlet_code": sums["outlet_code"].astype("str"),
            "outlet_name": sums["outlet_code"].map(known).astype("str"),
            "payments": habits.payments[number],
            "own": habits.own[number],
            "used": habits.used[number] if method == "habit" else np.zeros(len(sums), dtype=np.int64),
            **{name: from_fen(sums[name]) for name in amounts},
        }
    )
