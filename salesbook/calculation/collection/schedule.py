"""The collection schedule: who visits whom on which of the coming days, proved the best, and who waits and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import numpy as np
import pandas as pd

from salesbook.asking import needs_any, shared
from salesbook.calculation.collection.assignment import Assigned, assign
from salesbook.calculation.collection.candidates import Candidates, candidates
from salesbook.calculation.collection.demand import outlet_demand
from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.issued import times_in_vain
from salesbook.calculation.collection.priority import RULES, score
from salesbook.calculation.collection.territory import POST_OF, Territory
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.promises import judge
from salesbook.schemas.parameters import DEFAULTS, Parameters

Day = date
_VISIT = ["outlet_code", "outlet_name", "amount", "points", *RULES, "days_past_due", "overdue", "times_planned"]
_LEFT_OUT = ["outlet_code", "outlet_name", "salesperson", "amount", "reason"]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule made on ``date`` for the next working day ``for_day`` and the rest of ``horizon``; money in 元.

    demand: one row per outlet (see demand.outlet_demand) with its points. visits: day, person, outlet_code,
    outlet_name, amount, points, one column per priority rule, days_past_due on the first day, overdue, value (amount ×
    urgency, discounted by the day), times_planned in vain before, level of escalation (escalation.LEVELS). left_out:
    outlet_code, outlet_name, salesperson, amount, reason ("capacity", "disputed", "before_promise", "no_person",
    "absent", "no_route_day"). shadow_prices: person, day, capacity, used, price (what one more visit would be worth).
    ``value`` is reached, ``bound`` its proven greatest; ``due`` = ``scheduled`` + ``unscheduled``. assumptions: codes
    of what had to be assumed; provisional: a day had to be estimated; plan_hash: see ``plan_hash``.
    """

    date: Day
    for_day: Day
    horizon: list[Day]
    demand: pd.DataFrame
    visits: pd.DataFrame
    left_out: pd.DataFrame
    shadow_prices: pd.DataFrame
    bound: float
    value: float
    due: float
    scheduled: float
    unscheduled: float
    assumptions: list[str]
    provisional: bool
    plan_hash: str


@shared
@needs_any("receivables")
def schedule(
    position: Position,
    working_days: WorkingDays,
    receipts: pd.DataFrame = unkept.receipts,
    promises: pd.DataFrame = unkept.promises,
    outlets: pd.DataFrame = unkept.outlets,
    staff: pd.DataFrame = unkept.staff,
    attendance: pd.DataFrame = unkept.attendance,
    rota: pd.DataFrame = unkept.rota,
    visits: pd.DataFrame = unkept.visits,
    issued_visits: pd.DataFrame = unkept.issued_visits,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Schedule:
    """The schedule made on the day ``on`` for the next working day and the horizon (docs/rules.md).

    Every outlet with something due in the horizon is visited once, by its salesperson or who stands in, on a day that
    person works, the rota leads there and something is due (a due date on a rest day: the next working day), an outlet
    with a live promise on the promised day only; or it is in left_out with its reason.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "salesperson": "Li", "sale_date": "2026-10-01",
    ...     "due_date": "2026-11-12", "amount": 600}])
    >>> plan = Department.from_frames(receivables=owed).ask(schedule, on=date(2026, 11, 20))
    >>> plan.visits[["day", "person", "amount", "points_amount", "points_overdue", "value"]].to_dict("records")
    [{'day': Timestamp('2026-11-21 00:00:00'), 'person': 'Li', 'amount': 600.0,
      'points_amount': 5, 'points_overdue': 20, 'value': 750.0}]
    >>> plan.value == plan.bound, plan.due == plan.scheduled + plan.unscheduled, plan.assumptions
    (True, True, ['no_staff', 'no_rota', 'no_visits'])
    """
    horizon = working_days.from_(working_days.next(on), max(1, parameters.horizon_days))
    then = position.aged_on(horizon[0])
    judged = judge(promises, receipts, working_days, parameters.promise_tolerance_days, on)
    in_vain = times_in_vain(issued_visits, receipts, on)
    demand = outlet_demand(then, judged, in_vain, visits, outlets, horizon[-1]).reset_index()
    demand = demand.join(score(demand, parameters))
    territory = Territory.of(staff, attendance, rota, demand["salesperson"].fillna(""), horizon, parameters)
    possible = candidates(demand, territory, horizon, working_days, parameters)
    assigned = assign(possible.rows, possible.places, possible.values, possible.capacities)
    planned = _visits(demand, possible, assigned, horizon, parameters)
    left_out = _left_out(demand, possible, assigned)
    return Schedule(
        date=on,
        for_day=horizon[0],
        horizon=horizon,
        demand=demand,
        visits=planned,
        left_out=left_out,
        shadow_prices=_prices(possible, assigned, horizon),
        bound=from_fen(assigned.bound),
        value=from_fen(assigned.value),
        due=from_fen(int(to_fen(demand["amount"]).sum() + to_fen(demand["disputed"]).sum())),
        scheduled=_total(planned),
        unscheduled=_total(left_out),
        assumptions=_assumptions(then, demand, possible, staff, rota),
        provisional=working_days.is_provisional(on, horizon[-1]),
        plan_hash=plan_hash(on, planned),
    )


def plan_hash(on: date, visits: pd.DataFrame) -> str:
    """SHA-256 of a schedule's content: the day it was made and the day, person, outlet and fen of each visit.

    An issued schedule whose rows no longer give its hash was changed after it was issued.
    """
    columns = visits["day"].dt.strftime("%F"), visits["person"], visits["outlet_code"], to_fen(visits["amount"])
    lines = sorted("|".join(map(str, line)) for line in zip(*columns, strict=True))
    return sha256("\n".join([on.isoformat(), *lines]).encode()).hexdigest()


def _total(rows: pd.DataFrame) -> float:
    return from_fen(int(to_fen(rows["amount"]).sum()))


def _visits(
    demand: pd.DataFrame, possible: Candidates, assigned: Assigned, horizon: Sequence[date], parameters: Parameters
) -> pd.DataFrame:
    """The chosen visits, by day and person, the most valuable first."""
    slots = [possible.slots[place] for place in possible.places[assigned.chosen]]
    planned = demand.iloc[possible.rows[assigned.chosen]].reset_index(drop=True)
    planned = planned[_VISIT].assign(
        value=from_fen(possible.values[assigned.chosen]),
        level=level(planned["times_planned"], parameters, planned["stop_supply"]),
    )
    planned.insert(0, "day", pd.Series([horizon[day] for _, day in slots], dtype="datetime64[s]"))
    planned.insert(1, "person", pd.Series([person for person, _ in slots], dtype="str"))
    return planned.sort_values(
        ["day", "person", "value", "outlet_code"], ascending=[True, True, False, True], ignore_index=True, kind="stable"
    )


def _left_out(demand: pd.DataFrame, possible: Candidates, assigned: Assigned) -> pd.DataFrame:
    """What is due and not planned, with its reason: outlets without a visit, and every disputed amount."""
    reasons = pd.Series([each.reason or "capacity" for each in possible.found], demand.index, dtype="str")
    waiting = demand["amount"].gt(0) & ~demand.index.isin(possible.rows[assigned.chosen])
    disputed = demand[demand["disputed"] > 0]
    rows = pd.concat(
        [
            demand.assign(reason=reasons)[waiting],
            disputed.assign(amount=disputed["disputed"], reason="disputed"),
        ]
    )
    return rows[_LEFT_OUT].sort_values(
        ["reason", "amount", "outlet_code"], ascending=[True, False, True], ignore_index=True, kind="stable"
    )


def _prices(possible: Candidates, assigned: Assigned, horizon: Sequence[date]) -> pd.DataFrame:
    used = np.bincount(possible.places[assigned.chosen], minlength=len(possible.slots))
    return pd.DataFrame(
        {
            "person": pd.Series([person for person, _ in possible.slots], dtype="str"),
            "day": pd.Series([horizon[day] for _, day in possible.slots], dtype="datetime64[s]"),
            "capacity": possible.capacities,
            "used": used,
            "price": from_fen(assigned.shadow_prices),
        }
    )


def _assumptions(
    then: Position, demand: pd.DataFrame, possible: Candidates, staff: pd.DataFrame, rota: pd.DataFrame
) -> list[str]:
    """Codes of what the books did not say: each has its sentence in the wording."""
    wanted = then.instalments["outlet_code"].isin(demand["outlet_code"])
    covered = any(each.covered and each.slots for each in possible.found)
    said = {
        "no_staff": staff.empty,
        "no_districts": covered and staff.loc[staff["post"].isin(POST_OF.values()), "districts"].isna().any(),
        "covered": covered,
        "default_visits": staff.loc[staff["post"].isin(POST_OF.values()), "visits_per_day"].isna().any(),
        "no_rota": rota.empty,
        "no_visits": len(demand) > 0 and demand["days_uncontacted"].isna().all(),
        "default_due": (then.instalments.loc[wanted, "due_source"] == "default").any(),
        "unusable_plan": not then.plan_faults.empty,
    }
    return [code for code, holds in said.items() if holds]
