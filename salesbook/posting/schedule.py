"""Issuing a schedule: it is frozen in its book, with its hash, so that what comes in can be matched with it."""

import pandas as pd

from salesbook.days import Day, day_of
from salesbook.department import Department
from salesbook.placing import Changes
from salesbook.posting.register import append_to, register_of
from salesbook.problems import UserError
from salesbook.reports.collection.schedule import collection_schedule

_HASH = 12  # characters of the hash that stand on paper and in the book


def issue_schedule(department: Department, day: Day, *, dry_run: bool = False) -> Changes:
    """Freeze the schedule made on ``day``: append its visits, with their hash, to the book of issued schedules.

    The next evening's receipts are matched with what stands there, and what was planned in vain escalates. Raises
    UserError when nothing is due, when a schedule of that day is issued already, or when that book is not kept
    (source: the department's procedure, finance, daily item 2).
    """
    on, register = day_of(day), register_of(department, "issued_visits")
    if (register.frame["issued_date"].dt.date == on).any():
        raise UserError("schedule_issued", day=on, book=register.sources[-1].book.name)
    made = department.ask(collection_schedule, on=on)
    if made.visits.empty:
        raise UserError("schedule_empty", day=on)
    planned = made.visits.assign(
        issued_date=pd.Timestamp(on),
        visit_date=made.visits["day"],
        times_planned=made.visits["times_planned"] + 1,
        plan_hash=made.plan.plan_hash[:_HASH],
    )
    return append_to(register, planned, dry_run=dry_run)
