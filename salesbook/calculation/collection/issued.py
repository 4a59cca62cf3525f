"""What became of the schedules that were issued: how often in vain, and how much of a day's plan came in."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import Days, days
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.receivables.promises import money_in

InVain: TypeAlias = "pd.Series[int]"


@dataclass(frozen=True, slots=True)
class Completion:
    """How a day's plan went: the planned visits with what was collected, their rate, and what came from elsewhere (元).

    ``rate`` counts no more of a visit than was planned; missing when nothing was planned.
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


def times_in_vain(issued_visits: pd.DataFrame, receipts: pd.DataFrame, on: date) -> "pd.Series[int]":
    """How many planned visits in a row, up to ``on``, did not bring in what was planned: by outlet_code, none left out.

    A visit was collected when the outlet's payments after its schedule was issued, until the next one that names the
    outlet was (or until ``on``), reached the planned amount (docs/rules.md, escalation).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> plans = frame_of("issued_visits", [{"outlet_code": "A", "person": "x", "amount": 500,
    ...     "issued_date": f"2026-11-{day}", "visit_date": f"2026-11-{day + 1}"} for day in (16, 17, 18)])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-17", "amount": 500}])
    >>> times_in_vain(plans, paid, date(2026, 11, 19)).to_dict()
    {'A': 2}
    """
    planned = in_force(issued_visits)
    planned = planned[days(planned["visit_date"]) <= np.datetime64(on, "D")].sort_values(
        ["outlet_code", "visit_date"], kind="stable"
    )
    issued, outlet = days(planned["issued_date"]), planned["outlet_code"].reset_index(drop=True)
    until = pd.Series(issued).groupby(outlet).shift(-1).fillna(pd.Timestamp(on)).to_numpy().astype("datetime64[D]")
    came = _paid_by(money_in(receipts, on), outlet, until) - _paid_by(money_in(receipts, on), outlet, issued)
    collected = pd.Series(came >= to_fen(planned["amount"])).astype(int)
    later = collected[::-1].groupby(outlet[::-1]).cumsum()
    return (later == 0).groupby(outlet).sum().astype(int)


@shared
def in_vain(
    issued_visits: pd.DataFrame = unkept.issued_visits, receipts: pd.DataFrame = unkept.receipts, *, on: date
) -> "pd.Series[int]":
    """``times_in_vain`` of the day ``on``, by outlet_code, for every calculation that looks at it."""
    return times_in_vain(issued_visits, receipts, on)


def _paid_by(receipts: pd.DataFrame, outlets: "pd.Series[str]", until: Days) -> Fen:
    """What each outlet had paid in all by the end of its day, in fen."""
    paid = pd.DataFrame(
        {
            "outlet": receipts["outlet_code"].to_numpy(),
            "on": days(receipts["received_date"]).astype("datetime64[s]"),
            "fen": to_fen(receipts["amount"]),
        }
    ).sort_values("on", kind="stable")
    paid["fen"] = paid.groupby("outlet")["fen"].cumsum()
    asked = pd.DataFrame({"outlet": outlets, "on": until.astype("datetime64[s]")}).sort_values("on", kind="stable")
    asked["outlet"], paid["outlet"] = asked["outlet"].astype("str"), paid["outlet"].astype("str")
    found = pd.merge_asof(asked.reset_index(), paid, on="on", by="outlet").set_index("index")["fen"]
    return found.sort_index(kind="stable").fillna(0).to_numpy(dtype=np.int64)


def completion(issued_visits: pd.DataFrame, receipts: pd.DataFrame, on: date) -> Completion:
    """What of the plan that stood for the day ``on`` was collected on that day, by outlet.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> plan = frame_of("issued_visits", [{"outlet_code": code, "person": "x", "amount": 500,
    ...     "issued_date": "2026-11-19", "visit_date": "2026-11-20"} for code in "AB"])
    >>> paid = frame_of("receipts", [{"outlet_code": code, "received_date": "2026-11-20", "amount": 400}
    ...     for code in "AC"])
    >>> done = completion(plan, paid, date(2026, 11, 20))
    >>> done.visits["collected"].tolist(), done.rate, done.unplanned
    ([400.0, 0.0], 0.4, 400.0)
    """
    that_day = np.datetime64(on, "D")
    planned = in_force(issued_visits)
    planned = planned[days(planned["visit_date"]) == that_day]
    paid = money_in(receipts, on)
    paid = paid[days(paid["received_date"]) == that_day]
    by_outlet = pd.Series(to_fen(paid["amount"])).groupby(paid["outlet_code"].to_numpy()).sum()
    collected: NDArray[np.int64] = by_outlet.reindex(planned["outlet_code"], fill_value=0).to_numpy(dtype=np.int64)
    wanted = to_fen(planned["amount"])
    return Completion(
        visits=planned.assign(collected=from_fen(collected)),
        rate=float(np.minimum(collected, wanted).sum() / wanted.sum()) if wanted.sum() else np.nan,
        unplanned=from_fen(int(to_fen(paid["amount"]).sum() - collected.sum())),
    )
