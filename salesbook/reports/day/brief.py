"""The morning brief: yesterday done or not, not delivered and why, not settled, today's targets and whom to call on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.collection.issued import InVain
from salesbook.calculation.collection.schedule import Schedule
from salesbook.calculation.common import unkept
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.day import briefing
from salesbook.calculation.day.daily import day_targets
from salesbook.calculation.evening.settlement import settlement
from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount, plain
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class MorningBrief(Result):
    """What the meeting on the morning of ``day`` looks at; ``before`` is the working day before. Amounts in 元.

    ``review`` (person, indicator, target, actual, rate, met) is yesterday; ``crews`` and ``missed`` its deliveries and
    those that did not arrive, with their reasons; ``unsettled`` who did not settle or hand in; ``targets`` (person,
    indicator, target) are today's; ``call_ons`` whom each person calls on today and why, with the way there; ``urgent``
    what must be settled today. ``from_schedule``: no issued schedule stood for today, so one was calculated.
    """

    day: date
    before: date
    posts: dict[str, str]
    review: pd.DataFrame
    crews: pd.DataFrame
    missed: pd.DataFrame
    unsettled: pd.DataFrame
    targets: pd.DataFrame
    call_ons: pd.DataFrame
    urgent: pd.DataFrame
    from_schedule: bool

    @property
    def people(self) -> list[str]:
        """Who has something to do today or had yesterday, in the order of the staff book."""
        named = pd.concat([self.review["person"], self.targets["person"], self.call_ons["person"]]).unique()
        order = {person: at for at, person in enumerate(self.posts)}
        return sorted(named, key=lambda person: (order.get(person, len(order)), person))

    @property
    def is_empty(self) -> bool:
        """Whether the books have nothing for the meeting to look at."""
        frames = (self.review, self.crews, self.unsettled, self.targets, self.call_ons, self.urgent)
        return not any(map(len, frames))

    def figures(self) -> dict[str, Any]:
        """date, before, review, deliveries, missed, unsettled, targets, call_ons, urgent, from_schedule."""
        return {
            "date": self.day.isoformat(),
            "before": self.before.isoformat(),
            "review": plain(self.review),
            "deliveries": plain(self.crews),
            "missed": plain(self.missed),
            "unsettled": plain(self.unsettled),
            "targets": plain(self.targets),
            "call_ons": plain(self.call_ons),
            "urgent": plain(self.urgent),
            "from_schedule": self.from_schedule,
        }

    def proofs(self) -> list[Proof]:
        """What is to be collected today, from everybody's list and in the summary; what is urgent from its list."""
        name, collect = report_title("morning-brief"), amount(self.call_ons["amount"])
        lists = tuple(f"{person_key(number)}|outlets|amount" for number, _ in enumerate(self.people, 1))
        proofs = [
            Proof(f"{name} · {say('brief_urgent')}", amount(self.urgent["amount"]), ("brief-urgent|rows|amount",))
        ]
        if lists:
            proofs += [
                Proof(f"{name} · {say('brief_collect')}", collect, lists),
                Proof(f"{name} · {say('brief_people')}", collect, ("brief|people|amount",)),
            ]
        return proofs


def person_key(number: int) -> str:
    """The key of the page of the person of that number, from 1: a person's name may hold anything, a key may not."""
    return f"brief-person-{number}"


@needs_any("targets", "issued_visits", "receivables", "deliveries", "settlement_money")
def morning_brief(
    working_days: WorkingDays,
    kept_indicators: frozenset[str],
    daily_actuals_on: Callable[[date], pd.DataFrame],
    schedule_on: Callable[[date], Schedule],
    planned_visits: pd.DataFrame,
    in_vain_on: Callable[[date], InVain],
    position_on: Callable[[date], Position],
    targets: pd.DataFrame = unkept.targets,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    promises: pd.DataFrame = unkept.promises,
    visits: pd.DataFrame = unkept.visits,
    outlets: pd.DataFrame = unkept.outlets,
    staff: pd.DataFrame = unkept.staff,
    sales: pd.DataFrame = unkept.sales,
    deliveries: pd.DataFrame = unkept.deliveries,
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    settlement_caps: pd.DataFrame = unkept.settlement_caps,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> MorningBrief:
    """The brief for the morning of ``on`` (source: the department's procedure, manager, daily item 1).

    Where no issued schedule stands for the day, the one of the evening before is calculated, if anything is owed.
    """
    before = briefing.previous_working_day(working_days, on=on)
    planned = briefing.planned_today(planned_visits, on=on)
    from_schedule = planned.empty and len(receivables) > 0
    if from_schedule:
        planned = _scheduled(schedule_on(before), on)
    call_ons = briefing.call_ons(planned, working_days, promises, receipts, visits, outlets, parameters, on=on)
    people = staff.drop_duplicates("person")
    settled = settlement_goods, settlement_money, settlement_caps
    return MorningBrief(
        day=on,
        before=before,
        posts=dict(zip(people["person"], people["post"], strict=True)),
        review=briefing.targets_met(targets, daily_actuals_on(before), kept_indicators, on=before),
        crews=briefing.crews(deliveries, on=before),
        missed=briefing.undelivered(deliveries, outlets, on=before),
        unsettled=_unsettled(*settled, sales, receivables, before),
        targets=day_targets(targets, on=on),
        call_ons=call_ons.assign(person=call_ons["person"].fillna(say("nobody"))),
        urgent=briefing.urgent(planned_visits, in_vain_on(before), position_on(before), outlets, parameters, on=before),
        from_schedule=from_schedule,
    )


def _scheduled(plan: Schedule, on: date) -> pd.DataFrame:
    """The visits of the day ``on`` in a schedule made on an evening before."""
    today = plan.visits[plan.visits["day"].eq(pd.Timestamp(on))]
    return today[["person", "outlet_code", "outlet_name", "amount"]]


def _unsettled(
    goods: pd.DataFrame,
    money: pd.DataFrame,
    caps: pd.DataFrame,
    sales: pd.DataFrame,
    receivables: pd.DataFrame,
    on: date,
) -> pd.DataFrame:
    """Who did not settle; without any book of settlements nobody is said to owe one."""
    kept = any(map(len, (goods, money, caps)))
    rest = settlement(goods, money, caps, sales, receivables, on=on).unsettled
    return rest if kept else rest.head(0)
