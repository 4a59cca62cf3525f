"""What became of the schedules that were issued: what was due at each visit, what of it came, and how often in vain."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, fen_at, fen_by, from_fen, to_fen
from salesbook.calculation.common.working_days import AWAY, WorkingDays
from salesbook.calculation.receivables.promises import money_in
from salesbook.calculation.receivables.replay import Replay, left_of, paying
from salesbook.schemas.parameters import DEFAULTS, Parameters

if TYPE_CHECKING:
    InVain: TypeAlias = "pd.Series[int]"
else:
    InVain = pd.Series  # which takes no type of its values when it is run


@dataclass(frozen=True, slots=True)
class Completion:
    """How a day's plan went: the planned visits with what was collected, their rate, and what came from elsewhere (元).

    ``rate`` counts no more of a visit than was due on it; missing when nothing was due.
    """

    visits: pd.DataFrame
    rate: float
    unplanned: float


def in_force(issued_visits: pd.DataFrame) -> pd.DataFrame:
    """The issued visits that stood: each day follows the last schedule issued before it, whatever earlier ones said."""
    issued, visit = days(issued_visits["issued_date"]), days(issued_visits["visit_date"])
    dates = np.unique(issued)
    last = np.searchsorted(dates, visit, side="left") - 1
    stands = (last >= 0) & (dates[np.maximum(last, 0)] == issued) if len(dates) else np.zeros(0, dtype=bool)
    return issued_visits[stands].drop_duplicates(["outlet_code", "visit_date"])


@shared
def planned_visits(
    replay: Replay,
    working_days: WorkingDays,
    issued_visits: pd.DataFrame = unkept.issued_visits,
    visits: pd.DataFrame = unkept.visits,
    attendance: pd.DataFrame = unkept.attendance,
    parameters: Parameters = DEFAULTS,
) -> pd.DataFrame:
    """The visits that stood, with what was due on them: whatever the paper said, nobody is asked before the due date.

    Columns of issued_visits, and ``due``: what the outlet owed on the morning of the visit that was undisputed, sold by
    the day the plan was issued and due by the visit, less its advance, at most the amount planned; ``judged_on``: the
    last day of the tolerance; ``unpaid``: what of that debt was still open at the end of that day; ``made``: False when
    the log of visits or the attendance says that nobody went (docs/rules.md, escalation).
    """
    planned = in_force(issued_visits).reset_index(drop=True)
    visit = days(planned["visit_date"])
    last = {day: working_days.next(day.astype(object), parameters.promise_tolerance_days) for day in np.unique(visit)}
    judged = np.array([last[day] for day in visit], dtype="datetime64[D]")
    before = _owed(replay, planned, visit - 1)
    return planned.assign(
        due=from_fen(np.minimum(before, to_fen(planned["amount"]))),
        judged_on=judged.astype("datetime64[s]"),
        unpaid=from_fen(_owed(replay, planned, judged)),
        made=_made(planned, visits, attendance),
    )


@shared
def in_vain(planned_visits: pd.DataFrame, *, on: date) -> InVain:
    """How many planned visits in a row, up to ``on``, left something unpaid that was due: by outlet_code.

    A visit counts once its tolerance is over; one that nobody made is left out; any other that left nothing unpaid
    begins the count anew (docs/rules.md, escalation).

    500.00 due on the 12th; visits on the 13th and the 16th brought nothing.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-13", "due_date": "2026-11-12",
    ...     "amount": 500}])
    >>> plans = frame_of("issued_visits", [{"outlet_code": "A", "person": "x", "amount": 500,
    ...     "issued_date": f"2026-11-{day}", "visit_date": visit} for day, visit in ((12, "2026-11-13"),
    ...     (13, "2026-11-16"))])
    >>> books = Department.from_frames(receivables=owed, issued_visits=plans)
    >>> books.ask(in_vain, on=date(2026, 11, 17)).to_dict()
    {'A': 2}
    """
    over = (days(planned_visits["judged_on"]) <= np.datetime64(on, "D")) & planned_visits["made"].to_numpy(bool)
    counted = planned_visits[over].sort_values(["outlet_code", "visit_date"], ascending=[True, False], kind="stable")
    paid = counted["unpaid"].le(0).astype(int)
    since = paid.groupby(counted["outlet_code"]).cumsum()
    found: pd.Series[int] = since.eq(0).groupby(counted["outlet_code"]).sum().astype(int)
    return found.reindex(sorted(planned_visits["outlet_code"].dropna().unique()), fill_value=0).rename_axis(
        "outlet_code"
    )


def _owed(replay: Replay, planned: pd.DataFrame, ends: NDArray[np.datetime64]) -> Fen:
    """What of each visit's debt was open at the end of the day in ``ends``, less the outlet's advance, in fen."""
    found = np.zeros(len(planned), dtype=np.int64)
    codes = pd.Index(planned["outlet_code"].dropna().unique())
    if not len(codes):
        return found
    at, of = (codes.get_indexer(pd.Index(rows["outlet_code"])) for rows in (planned, replay.parts))
    due_date, sold_on = days(replay.parts["due_date"]), days(replay.parts["sale_date"])
    parts = _Parts(of, due_date, sold_on, ~replay.parts["disputed"].to_numpy())
    lines = days(replay.lines["date"])
    issued, visit = days(planned["issued_date"]), days(planned["visit_date"])
    for end, rows in _same(ends):
        behind = int(np.searchsorted(lines, end, side="right"))
        left, advance = _left(replay, behind, codes, end)
        for (sold, due), places in _pairs(issued, visit, rows):
            which = parts.plain & (parts.of >= 0) & (parts.sold <= sold) & ~(parts.due > due)
            owed = fen_at(parts.of[which], left[which], len(codes))
            found[places] = np.maximum(owed - advance, 0)[at[places]]
    return found


@dataclass(frozen=True, slots=True)
class _Parts:
    of: NDArray[np.intp]
    due: NDArray[np.datetime64]
    sold: NDArray[np.datetime64]
    plain: NDArray[np.bool_]


def _same(ends: NDArray[np.datetime64]) -> Iterator[tuple[np.datetime64, NDArray[np.intp]]]:
    for end in np.unique(ends):
        yield end, np.flatnonzero(ends == end)


def _pairs(
    issued: NDArray[np.datetime64], visit: NDArray[np.datetime64], rows: NDArray[np.intp]
) -> Iterator[tuple[tuple[np.datetime64, np.datetime64], NDArray[np.intp]]]:
    """The rows of each day of issue and day of visit."""
    for sold in np.unique(issued[rows]):
        of_plan = rows[issued[rows] == sold]
        for due in np.unique(visit[of_plan]):
            yield (sold, due), of_plan[visit[of_plan] == due]


def _left(replay: Replay, behind: int, codes: pd.Index, end: np.datetime64) -> tuple[Fen, Fen]:
    """What is open of each part, and each outlet's advance, after the first ``behind`` lines."""
    lines, sources = replay.lines.iloc[:behind], replay.sources
    of = codes.get_indexer(pd.Index(sources["outlet_code"]))
    ours = paying(sources, end) & (of >= 0)
    rest = left_of(sources, lines, "source")
    return left_of(replay.parts, lines, "part"), fen_at(of[ours], rest[ours], len(codes))


def _made(planned: pd.DataFrame, visits: pd.DataFrame, attendance: pd.DataFrame) -> "pd.Series[bool]":
    """Whether somebody went, as far as the books say: the person was not away, and where that day's visits of the
    person are logged, the outlet is among them."""
    logged = visits[visits["kind"].eq("visit")]
    went = pd.MultiIndex.from_frame(logged[["date", "outlet_code"]])
    keeps_log = pd.MultiIndex.from_frame(logged[["date", "person"]])
    away = pd.MultiIndex.from_frame(attendance.loc[attendance["state"].isin(AWAY), ["date", "person"]])
    outlet = pd.MultiIndex.from_frame(planned[["visit_date", "outlet_code"]])
    person = pd.MultiIndex.from_frame(planned[["visit_date", "person"]])
    missed = person.isin(away) | person.isin(keeps_log)
    return pd.Series(outlet.isin(went) | ~missed, planned.index)


def completion(planned_visits: pd.DataFrame, receipts: pd.DataFrame, on: date) -> Completion:
    """What of the plan that stood for the day ``on`` was collected on that day, by outlet, against what was due.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> plan = frame_of("issued_visits", [{"outlet_code": code, "person": "x", "amount": 500,
    ...     "issued_date": "2026-11-19", "visit_date": "2026-11-20"} for code in "AB"]).assign(due=500.0)
    >>> paid = frame_of("receipts", [{"outlet_code": code, "received_date": "2026-11-20", "amount": 400}
    ...     for code in "AC"])
    >>> done = completion(plan, paid, date(2026, 11, 20))
    >>> done.visits["collected"].tolist(), done.rate, done.unplanned
    ([400.0, 0.0], 0.4, 400.0)
    """
    that_day = np.datetime64(on, "D")
    planned = planned_visits[days(planned_visits["visit_date"]) == that_day]
    paid = money_in(receipts, on)
    paid = paid[days(paid["received_date"]) == that_day]
    by_outlet = fen_by(paid, "outlet_code")
    collected = np.asarray(by_outlet.reindex(planned["outlet_code"], fill_value=0), dtype=np.int64)
    wanted = to_fen(planned["due"])
    return Completion(
        visits=planned.assign(collected=from_fen(collected)),
        rate=float(np.clip(collected, 0, wanted).sum() / wanted.sum()) if wanted.sum() else np.nan,
        unplanned=from_fen(int(to_fen(paid["amount"]).sum() - collected.sum())),
    )
