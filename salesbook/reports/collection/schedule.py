"""Collection schedule: who visits whom on which day for how much, and why; and why others must wait."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.collection.priority import RULES
from salesbook.calculation.collection.schedule import Schedule
from salesbook.calculation.common import unkept
from salesbook.reports.common.words import known, records, register
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class CollectionSchedule(Result):
    """The schedule made on ``day`` for the next working day and the horizon after it.

    ``visits`` (day, person, outlet_code, outlet_name, amount, points, why, …), ``unscheduled`` (outlet_code, amount,
    reason, …), ``prices`` (what one more visit by a person on a day would be worth), ``plan`` the calculation itself
    with its proof: the objective reached (``value``) and the proven optimum (``bound``). Amounts in 元.
    """

    day: date
    plan: Schedule
    visits: pd.DataFrame
    unscheduled: pd.DataFrame
    prices: pd.DataFrame

    def figures(self) -> dict[str, Any]:
        """date, for_day, horizon, due = scheduled + due_after + unscheduled, bound, value, visits (each with its
        due_after), left_out, released, and what was assumed."""
        plan = self.plan
        return {
            "date": self.day.isoformat(),
            "for_day": plan.for_day.isoformat(),
            "horizon": [day.isoformat() for day in plan.horizon],
            "due": plan.due,
            "scheduled": plan.scheduled,
            "due_after": plan.due_after,
            "unscheduled": plan.unscheduled,
            "bound": plan.bound,
            "value": plan.value,
            "visits": [_visit(row) for row in records(self.visits)],
            "left_out": [_left_out(row) for row in records(self.unscheduled)],
            "released": [row | {"why": released_words(row)} for row in records(plan.released)],
            "assumptions": [say(f"assumed_{code}") for code in plan.assumptions],
            "provisional": plan.provisional,
            "plan_hash": plan.plan_hash,
        }

    def proofs(self) -> list[Proof]:
        """Scheduled and unscheduled, each from its list, and both together as everything due."""
        title, plan = report_title("collection-schedule"), self.plan
        scheduled, left = "schedule-visits|rows|amount", "schedule-left|rows|amount"
        return [
            Proof(f"{title} · {say('fact_scheduled')}", plan.scheduled, (scheduled,)),
            Proof(f"{title} · {say('fact_unscheduled')}", plan.unscheduled, (left,)),
            Proof(f"{title} · {say('fact_due_after')}", plan.due_after, ("schedule-visits|rows|due_after",)),
            Proof(f"{title} · {say('fact_due')}", plan.due, (scheduled, "schedule-visits|rows|due_after", left)),
            Proof(f"{title} · {say('by_person')}", plan.scheduled, ("schedule|people|amount",)),
            Proof(f"{title} · {say('outlook')}", plan.scheduled, ("schedule|days|amount",)),
        ]


def released_words(row: dict[str, Any]) -> str:
    """Why an outlet that 0.1.0 held back is free."""
    return say("released_why", **row)


def _visit(row: dict[str, Any]) -> dict[str, Any]:
    named = ("day", "person", "outlet_code", "outlet_name", "amount", "due_after", "points", "why")
    return {name: known(row[name]) for name in named}


def _left_out(row: dict[str, Any]) -> dict[str, Any]:
    reason = row["reason"]
    known_of = {name: known(row[name]) for name in ("outlet_code", "amount")}
    return known_of | {"reason": choice("left_out", reason), "reason_code": reason}


@shared
def collection_schedule(schedule: Schedule, outlets: pd.DataFrame = unkept.outlets, *, on: date) -> CollectionSchedule:
    """The schedule made on ``on`` (source: the department's procedure, finance, daily item 2)."""
    contacts = register(outlets)[["district", "route", "address", "landmark", "contact", "phone"]]
    visits = schedule.visits.join(contacts, on="outlet_code").assign(why=_why(schedule.visits))
    return CollectionSchedule(on, schedule, visits, schedule.left_out, schedule.shadow_prices)


def _why(visits: pd.DataFrame) -> "pd.Series[str]":
    """The rules that gave each visit its points, largest first, each with its points."""
    return pd.Series([_reasons(row) for row in records(visits)], index=visits.index, dtype="str")


def _reasons(row: dict[str, Any]) -> str:
    scored = sorted((rule for rule in RULES if row[rule]), key=lambda rule: -row[rule])
    return say("and").join(f"{say(f'why_{rule}', **row)} +{row[rule]}" for rule in scored) or say("why_due")
