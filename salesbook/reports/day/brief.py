"""The morning brief: yesterday done or not, not delivered and why, not settled, today's targets and whom to call on."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.day import briefing
from salesbook.calculation.day.daily import day_targets
from salesbook.calculation.evening.settlement import settlement
from salesbook.calculation.progress.actuals import Books
from salesbook.reports import REPORTS
from salesbook.reports.common.words import amount, known, records
from salesbook.reports.day import brief_sheets
from salesbook.reports.day.brief_person import person_key
from salesbook.reports.day.daily import books_of
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department

_GROUNDS = ("targets", "issued_visits", "receivables", "deliveries", "settlement_money")  # any of them is enough
_SETTLED = ("goods", "money", "caps")


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
            "review": _plain(self.review),
            "deliveries": _plain(self.crews),
            "missed": _plain(self.missed),
            "unsettled": _plain(self.unsettled),
            "targets": _plain(self.targets),
            "call_ons": _plain(self.call_ons),
            "urgent": _plain(self.urgent),
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

    def sheets(self) -> list[Sheet]:
        """The brief on a page, what is behind it, and a page per person."""
        return brief_sheets.describe(self)


def _plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: None if value is pd.NA else known(value) for name, value in row.items()} for row in records(rows)]


def morning_brief(department: "Department", day: date) -> MorningBrief:
    """The brief for the morning of ``day`` (source: the department's procedure, manager, daily item 1).

    Raises UserError when the department keeps none of the books a morning could be prepared from.
    """
    if not any(map(department.has, _GROUNDS)):
        department.require(_GROUNDS[0])
    books = books_of(department, REPORTS["morning-brief"].reads)
    before = briefing.previous_working_day(books, day)
    planned = briefing.planned_today(books["issued_visits"], day)
    from_schedule = planned.empty and books.keeps("receivables")
    if from_schedule:
        planned = _scheduled(department, before, day)
    call_ons = briefing.call_ons(books, planned, day)
    staff = books["staff"].drop_duplicates("person")
    return MorningBrief(
        day=day,
        before=before,
        posts=dict(zip(staff["person"], staff["post"], strict=True)),
        review=briefing.targets_met(books, before),
        crews=briefing.crews(books, before),
        missed=briefing.undelivered(books, before),
        unsettled=_unsettled(books, before),
        targets=day_targets(books["targets"], day),
        call_ons=call_ons.assign(person=call_ons["person"].fillna(say("nobody"))),
        urgent=briefing.urgent(books, before),
        from_schedule=from_schedule,
    )


def _scheduled(department: "Department", made: date, day: date) -> pd.DataFrame:
    """The visits of ``day`` in the schedule as it stood on the evening of ``made``."""
    from salesbook.reports.collection.schedule import collection_schedule

    visits = collection_schedule(department, made).plan.visits
    return visits[visits["day"].eq(pd.Timestamp(day))][["person", "outlet_code", "outlet_name", "amount"]]


def _unsettled(books: Books, day: date) -> pd.DataFrame:
    """Who did not settle; without any book of settlements nobody is said to owe one."""
    kept = any(books.keeps(f"settlement_{each}") for each in _SETTLED)
    goods, money, caps = (books[f"settlement_{each}"] for each in _SETTLED)
    settled = settlement(day, goods, money, caps, books["sales"], books["receivables"])
    return settled.unsettled if kept else settled.unsettled.head(0)
