"""The collection schedule: every outlet that owes, who visits it on which day, and what must wait and why."""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

import pandas as pd

from salesbook.asking import needs_any, shared
from salesbook.calculation.collection.assignment import assign
from salesbook.calculation.collection.candidates import Candidates, candidates
from salesbook.calculation.collection.chosen import left_out_of, planned_visits_of, prices_of
from salesbook.calculation.collection.demand import Demand, outlet_demand
from salesbook.calculation.collection.first_edition import DAY_TRUE, released
from salesbook.calculation.collection.priority import score
from salesbook.calculation.collection.territory import POST_OF, Territory
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.promises import judge
from salesbook.schemas.parameters import DEFAULTS, Parameters

Day = date
_FEWEST_DAYS, _MOST_DAYS = 5, 14
_SCORED = ["broken_promises", "over_limit", "days_uncontacted", "times_planned"]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule made on ``date`` for the next working day ``for_day`` and the rest of ``horizon``; money in 元.

    demand: see ``demand.Demand``, its days with their points. visits: day, person, outlet_code, outlet_name, amount
    (due by the day), points, one column per priority rule, days_past_due and overdue on the day, value (amount ×
    urgency, discounted by the day), times_planned in vain before, level of escalation (escalation.LEVELS), due_after
    (falls due after the visit, within the horizon). left_out: outlet_code, outlet_name,
    salesperson, amount, reason ("capacity", "disputed", "before_promise", "no_person", "absent", "no_route_day").
    shadow_prices: person, day, capacity, used, price (what one more visit would be worth). ``value`` is reached,
    ``bound`` its proven greatest; ``due`` = ``scheduled`` + ``due_after`` + ``unscheduled``. assumptions: codes of what
    had to be assumed; provisional: a day had to be estimated; released: outlets that the rules of 0.1.0 held back and
    these do not; plan_hash: see ``plan_hash``.
    """

    date: Day
    for_day: Day
    horizon: list[Day]
    demand: Demand
    visits: pd.DataFrame
    left_out: pd.DataFrame
    shadow_prices: pd.DataFrame
    bound: float
    value: float
    due: float
    scheduled: float
    due_after: float
    unscheduled: float
    assumptions: list[str]
    provisional: bool
    released: pd.DataFrame
    plan_hash: str


@shared
@needs_any("receivables", "opening_balances")
def schedule(
    position: Position,
    in_vain: "pd.Series[int]",
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
    person works, the rota leads there and something is due (a due date on a rest day: the next working day), and asked
    for what is due by that day; an outlet with a live promise on the promised day only; or it is in left_out with its
    reason.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "salesperson": "Li", "sale_date": "2026-10-01",
    ...     "due_date": "2026-11-12", "amount": 600}])
    >>> plan = Department.from_frames(receivables=owed).ask(schedule, on=date(2026, 11, 20))
    >>> plan.visits[["day", "person", "amount", "points_amount", "points_overdue", "value"]].to_dict("records")
    [{'day': Timestamp('2026-11-21 00:00:00'), 'person': 'Li', 'amount': 600.0,
      'points_amount': 5, 'points_overdue': 20, 'value': 750.0}]
    >>> plan.value == plan.bound, plan.due == plan.scheduled + plan.due_after + plan.unscheduled, plan.assumptions
    (True, True, ['no_staff', 'no_rota', 'no_visits'])
    """
    horizon = horizon_of(working_days, rota, parameters, on)
    judged = judge(promises, receipts, working_days, parameters.promise_tolerance_days, on)
    demand = scored(outlet_demand(position, judged, in_vain, visits, outlets, horizon), parameters)
    territory = Territory.of(staff, attendance, rota, demand.outlets["salesperson"].fillna(""), horizon, parameters)
    possible = candidates(demand, territory, horizon, working_days, parameters)
    assigned = assign(possible.rows, possible.places, possible.values, possible.capacities)
    planned = planned_visits_of(demand, possible, assigned, horizon, parameters)
    left_out = left_out_of(demand.outlets, possible, assigned)
    return Schedule(
        date=on,
        for_day=horizon[0],
        horizon=horizon,
        demand=demand,
        visits=planned,
        left_out=left_out,
        shadow_prices=prices_of(possible, assigned, horizon),
        bound=from_fen(assigned.bound),
        value=from_fen(assigned.value),
        due=_total(demand.outlets["amount"], demand.outlets["disputed"]),
        scheduled=_total(planned["amount"]),
        due_after=_total(planned["due_after"]),
        unscheduled=_total(left_out["amount"]),
        assumptions=_assumptions(position, demand.outlets, possible, staff, rota),
        provisional=working_days.is_provisional(on, horizon[-1]),
        released=released(issued_visits, receipts, demand.outlets, in_vain, parameters, on),
        plan_hash=plan_hash(on, planned),
    )


def horizon_of(working_days: WorkingDays, rota: pd.DataFrame, parameters: Parameters, on: date) -> list[date]:
    """The working days that the schedule looks ahead: as many as the parameter says; where that is blank (0) five, or
    as many more until every weekday of the rota has occurred, at most fourteen.

    >>> six = pd.DataFrame({"weekday": list("123456")})
    >>> len(horizon_of(WorkingDays.of(None, Parameters()), six, Parameters(), date(2026, 11, 20)))
    6
    """
    first = working_days.next(on)
    if parameters.horizon_days > 0:
        return working_days.from_(first, parameters.horizon_days)
    wanted = {int(weekday) for weekday in rota["weekday"].dropna()}
    horizon = working_days.from_(first, _MOST_DAYS)
    met = _FEWEST_DAYS
    while met < _MOST_DAYS and not wanted <= {day.isoweekday() for day in horizon[:met]}:
        met += 1
    return horizon[:met]


def scored(demand: Demand, parameters: Parameters) -> Demand:
    """The demand, each of its days with the points that the outlet has on it."""
    facts = demand.outlets[_SCORED].iloc[demand.days["row"].to_numpy()].reset_index(drop=True)
    points = score(pd.concat([demand.days, facts], axis=1), parameters)
    return replace(demand, days=demand.days.join(points))


def plan_hash(on: date, visits: pd.DataFrame) -> str:
    """SHA-256 of a schedule's content: the day it was made and the day, person, outlet and fen of each visit.

    An issued schedule whose rows no longer give its hash was changed after it was issued. The mark in front says that
    the plan asks for what is due on the day of the visit, as those of 0.1.0 did not.
    """
    columns = visits["day"].dt.strftime("%F"), visits["person"], visits["outlet_code"], to_fen(visits["amount"])
    lines = sorted("|".join(map(str, line)) for line in zip(*columns, strict=True))
    return DAY_TRUE + sha256("\n".join([on.isoformat(), *lines]).encode()).hexdigest()


def _total(*amounts: "pd.Series[float]") -> float:
    return from_fen(sum(int(to_fen(each).sum()) for each in amounts))


def _assumptions(
    then: Position, outlets: pd.DataFrame, possible: Candidates, staff: pd.DataFrame, rota: pd.DataFrame
) -> list[str]:
    """Codes of what the books did not say: each has its sentence in the wording."""
    wanted = then.instalments["outlet_code"].isin(outlets["outlet_code"])
    covered = any(each.covered and each.slots for each in possible.found)
    said = {
        "no_staff": staff.empty,
        "no_districts": covered and staff.loc[staff["post"].isin(POST_OF.values()), "districts"].isna().any(),
        "covered": covered,
        "default_visits": staff.loc[staff["post"].isin(POST_OF.values()), "visits_per_day"].isna().any(),
        "no_rota": rota.empty,
        "no_visits": len(outlets) > 0 and outlets["days_uncontacted"].isna().all(),
        "default_due": (then.instalments.loc[wanted, "due_source"] == "default").any(),
        "unusable_plan": not then.plan_faults.empty,
    }
    return [code for code, holds in said.items() if holds]
