"""What the template of the visit slips may say: whom each person visits next, where, for how much."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.problems import UserError
from salesbook.reports.collection.schedule import CollectionSchedule
from salesbook.reports.common.words import amount, known, records
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.choices import choice

_NOT_A_NUMBER = re.compile(r"[^\d-]+")


@dataclass(frozen=True)
class SlipVisit:
    """One outlet to visit: where it is, what is to be collected, and why; ``urgent`` above the rep's level."""

    number: int
    code: str
    name: str
    address: str
    landmark: str
    contact: str
    phones: list[str]
    amount: float
    days_past_due: int
    why: str
    level: str
    urgent: bool


@dataclass(frozen=True)
class Slip:
    """One person's visits of the day."""

    person: str
    visits: list[SlipVisit]
    total: float


@dataclass(frozen=True)
class VisitSlips:
    """The variables of visit-slips.html: ``day`` the day of the visits, ``made`` when they were scheduled."""

    department: str
    made: date
    day: date
    plan: str
    slips: list[Slip]


def visit_slips(collection_schedule: CollectionSchedule, parameters: Parameters = DEFAULTS, *, on: date) -> VisitSlips:
    """The slips made on the evening of ``on`` for the next working day; UserError when nobody is to visit anybody."""
    plan, visits = collection_schedule.plan, collection_schedule.visits
    visits = visits[visits["day"].dt.date == plan.for_day]
    if visits.empty:
        raise UserError("no_visits_to_slip", day=plan.for_day)
    slips = [
        Slip(str(person), [_visit(number, row) for number, row in enumerate(records(rows), 1)], amount(rows["amount"]))
        for person, rows in visits.groupby("person", sort=True)
    ]
    return VisitSlips(parameters.department, on, plan.for_day, plan.plan_hash[:12], slips)


def _visit(number: int, row: dict[str, Any]) -> SlipVisit:
    text = {name: str(known(row[name]) or "") for name in ("outlet_name", "address", "landmark", "contact", "phone")}
    return SlipVisit(
        number=number,
        code=row["outlet_code"],
        name=text["outlet_name"],
        address=text["address"],
        landmark=text["landmark"],
        contact=text["contact"],
        phones=[phone for phone in _NOT_A_NUMBER.split(text["phone"]) if phone],
        amount=row["amount"],
        days_past_due=max(0, row["days_past_due"]),
        why=row["why"],
        level=choice("level", row["level"]),
        urgent=row["level"] != "rep",
    )
