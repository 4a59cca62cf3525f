"""A year of the department, day by day: balances carried, schedules issued and matched, identities held every day.

A fortnight of it in every run, the whole year in the long ones.
"""

from datetime import date, timedelta

import pandas as pd
import pytest

from salesbook.calculation.collection.issued import completion, in_vain, planned_visits
from salesbook.calculation.collection.schedule import schedule
from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import working_days
from salesbook.calculation.evening.identities import BALANCED
from salesbook.calculation.evening.settlement import settlement
from salesbook.calculation.receivables.ageing import ageing
from salesbook.calculation.receivables.entries import account_entries, balances
from salesbook.calculation.receivables.month_end.movement import movement
from salesbook.calculation.receivables.position import position
from salesbook.calculation.receivables.promises import money_in
from salesbook.department import Department
from salesbook.sample.simulate import simulate

LAST = date(2026, 11, 20)


@pytest.fixture(scope="module", params=[2, pytest.param(52, marks=pytest.mark.long)])
def weeks(request):
    return request.param


@pytest.fixture(scope="module")
def tables(weeks):
    return simulate(outlets=60, weeks=weeks, seed=52, until=LAST)


@pytest.fixture(scope="module")
def department(tables):
    return Department.from_frames(**tables)


@pytest.fixture(scope="module")
def days_of_work(department):
    return department.ask(working_days)


def on_day(rows, column, day):
    return rows[rows[column].dt.date == day]


def test_every_day_carries_the_balance_of_the_day_before(tables, department, weeks):
    """What outlets owe, less what they paid ahead = yesterday's, plus sold on credit, minus received; the movement of
    the day and of the whole span says the same."""
    entries = department.ask(account_entries)
    first = day = LAST - timedelta(weeks=weeks)
    before = department.ask(position, on=day)
    while day < LAST:
        day += timedelta(days=1)
        now = department.ask(position, on=day)
        sold = to_fen(on_day(tables["receivables"], "sale_date", day)["amount"]).sum()
        received = to_fen(on_day(tables["receipts"], "received_date", day)["amount"]).sum()
        assert net(now) == net(before) + sold - received, day
        assert to_fen(ageing(now)["amount"]).sum() == to_fen(now.total()), day
        assert balances(entries, day).sum() == net(now), day
        before = now
    moved = department.ask(movement, on=LAST, first=first + timedelta(days=1)).outlets
    assert to_fen(moved["closing"]).sum() == net(before)


def net(then):
    return to_fen(then.total()) - to_fen(then.unapplied["amount"]).sum()


def test_every_schedule_is_the_best_and_comes_back_matched(tables, department, days_of_work, weeks):
    """Each evening's plan is issued; the next evening's receipts decide what was collected and what comes back."""
    issued = frame_of("issued_visits")
    day = days_of_work.next(LAST - timedelta(weeks=weeks))
    while day <= LAST:
        plan = department.with_(issued_visits=issued).ask(schedule, on=day)
        assert plan.value == plan.bound, day
        assert to_fen(plan.due) == to_fen(plan.scheduled) + to_fen(plan.due_after) + to_fen(plan.unscheduled), day
        assert not plan.visits["outlet_code"].duplicated().any(), day
        issued = pd.concat([issued, freeze(plan)], ignore_index=True)
        day = days_of_work.next(day)
        check_the_evening(department.with_(issued_visits=issued), tables["receipts"], day)


def freeze(plan):
    """The visits of a plan as the book of issued schedules keeps them."""
    kept = plan.visits.assign(
        issued_date=pd.Timestamp(plan.date), visit_date=plan.visits["day"], plan_hash=plan.plan_hash
    )
    return kept.reindex(columns=frame_of("issued_visits").columns).astype(frame_of("issued_visits").dtypes)


def check_the_evening(books, receipts, day):
    """The day's money is what was collected as planned and the rest; nobody is asked for more than is due, and who
    leaves nothing unpaid has not been visited in vain."""
    visits = books.ask(planned_visits)
    done = completion(visits, receipts, day)
    money = on_day(money_in(receipts, day), "received_date", day)
    assert to_fen(done.visits["collected"]).sum() + to_fen(done.unplanned) == to_fen(money["amount"]).sum(), day
    assert (to_fen(done.visits["due"]) <= to_fen(done.visits["amount"])).all(), day
    judged = visits[visits["judged_on"].dt.date <= day].drop_duplicates("outlet_code", keep="last")
    vain = books.ask(in_vain, on=day).reindex(judged["outlet_code"])
    assert ((vain > 0).to_numpy() == ((judged["unpaid"] > 0) & judged["made"]).to_numpy())[judged["made"]].all(), day


def test_every_evening_settles_but_where_it_is_planted_not_to(tables, days_of_work):
    day, unbalanced = tables["settlement_money"]["date"].min().date(), []
    while day <= LAST:
        books = (on_day(tables[f"settlement_{name}"], "date", day) for name in ("goods", "money", "caps"))
        sales, sold = on_day(tables["sales"], "date", day), on_day(tables["receivables"], "sale_date", day)
        evening = settlement(*books, sales, sold, on=day).people
        unbalanced += [(day, person) for person in evening.loc[evening["status"] != BALANCED, "person"]]
        day = days_of_work.next(day)
    assert {when for when, _ in unbalanced} <= {LAST}
    assert len(unbalanced) == 2, "one is short, one has handed nothing in"
