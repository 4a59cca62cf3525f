"""The evening of a collection schedule: what the day's plan brought in, from whom, and what comes back how often."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.issued import completion
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.receivables.promises import money_in
from salesbook.schemas.parameters import DEFAULTS, Parameters

_VISIT = ["person", "outlet_code", "outlet_name", "amount", "collected", "counted", "short", "times", "level"]
_SUMS = ["amount", "collected", "counted", "short"]


@dataclass(frozen=True, slots=True)
class PlanResult:
    """How the schedule that stood for ``day`` went; money in 元.

    visits: person, outlet_code, outlet_name, amount (planned and due on the morning), collected on the day, counted (no
    more than amount), short (due and not collected), times (planned visits in a row before that left something unpaid)
    and the level it has reached. by_person: the same sums with visits, done (nothing was left), rate (counted ÷
    amount) and per_visit (collected ÷ visits). unplanned: person, outlet_code, outlet_name and the amount received from
    outlets the plan did not name. Σ collected + Σ unplanned is all the money received on the day.
    """

    day: date
    visits: pd.DataFrame
    by_person: pd.DataFrame
    unplanned: pd.DataFrame

    @property
    def rate(self) -> float:
        """What was collected of the plan, no visit counting more than was planned; missing without a plan."""
        planned = to_fen(self.visits["amount"]).sum()
        return float(to_fen(self.visits["counted"]).sum() / planned) if planned else np.nan


@shared
def plan_result(
    planned_visits: pd.DataFrame,
    in_vain: "pd.Series[int]",
    receipts: pd.DataFrame = unkept.receipts,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> PlanResult:
    """The plan issued for the day ``on`` matched with that day's receipts (docs/rules.md, collection schedule).

    An outlet pays 400.00 of the 500.00 that are due. Another, not planned, pays 70.00.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-20", "due_date": "2026-11-19",
    ...     "amount": 500}])
    >>> plans = frame_of("issued_visits", [{"outlet_code": "A", "person": "Li", "amount": 500,
    ...     "issued_date": "2026-11-19", "visit_date": "2026-11-20"}])
    >>> paid = frame_of("receipts", [{"outlet_code": code, "received_date": "2026-11-20", "amount": amount,
    ...     "collector": "Li"} for code, amount in (("A", 400), ("C", 70))])
    >>> books = Department.from_frames(receivables=owed, receipts=paid, issued_visits=plans)
    >>> evening = books.ask(plan_result, on=date(2026, 11, 20))
    >>> evening.rate, evening.visits[["short", "times", "level"]].values.tolist()
    (0.8, [[100.0, 0, 'rep']])
    >>> evening.unplanned[["outlet_code", "amount"]].values.tolist()
    [['C', 70.0]]
    """
    done = completion(planned_visits, receipts, on).visits
    wanted, came = to_fen(done["due"]), to_fen(done["collected"])
    counted = np.clip(came, 0, wanted)
    times = in_vain.reindex(done["outlet_code"], fill_value=0).set_axis(done.index)
    visits = done.assign(
        amount=done["due"],
        counted=from_fen(counted),
        short=from_fen(wanted - counted),
        times=times,
        level=level(times, parameters),
    )[_VISIT].sort_values(
        ["person", "short", "outlet_code"], ascending=[True, False, True], ignore_index=True, kind="stable"
    )
    return PlanResult(on, visits, _by_person(visits), _unplanned(receipts, outlets, visits["outlet_code"], on))


def _by_person(visits: pd.DataFrame) -> pd.DataFrame:
    groups = visits.assign(**{name: to_fen(visits[name]) for name in _SUMS}).groupby("person", as_index=False)
    rows = groups.agg(
        visits=("amount", "size"),
        done=("short", lambda short: int(short.eq(0).sum())),
        **{n: (n, "sum") for n in _SUMS},
    )
    rows = rows.assign(rate=(rows["counted"] / rows["amount"]).where(rows["amount"] > 0))
    rows = rows.assign(**{name: from_fen(rows[name]) for name in _SUMS})
    return rows.assign(per_visit=(rows["collected"] / rows["visits"]).round(2))


def _unplanned(receipts: pd.DataFrame, outlets: pd.DataFrame, planned: "pd.Series[str]", on: date) -> pd.DataFrame:
    """What came in on the day from outlets without a planned visit, by collector and outlet."""
    paid = money_in(receipts, on)
    paid = paid[(days(paid["received_date"]) == np.datetime64(on, "D")) & ~paid["outlet_code"].isin(planned)]
    rows = paid[["outlet_code", "outlet_name"]].assign(
        person=owner(paid, "collector", outlets), fen=to_fen(paid["amount"])
    )
    outlet = ["person", "outlet_code", "outlet_name"]
    summed: pd.DataFrame = rows.groupby(outlet, as_index=False, dropna=False).agg(fen=("fen", "sum"))
    return summed.assign(amount=from_fen(summed["fen"])).drop(columns="fen")
