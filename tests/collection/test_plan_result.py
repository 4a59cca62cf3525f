"""The evening of an issued schedule: rate, what came from elsewhere, what comes back and how high it goes."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.plan_result import plan_result
from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.department import Department
from salesbook.schemas.parameters import Parameters

DAY = date(2026, 11, 20)
OUTLETS = frame_of("outlets", [{"outlet_code": code, "salesperson": "Wang"} for code in "ABCD"])


def planned(*rows, day=DAY):
    issued = day - timedelta(days=1)
    return [
        {"outlet_code": outlet, "person": person, "amount": amount, "issued_date": issued, "visit_date": day}
        for outlet, person, amount in rows
    ]


def paid(*rows, day=DAY, **more):
    return [{"outlet_code": outlet, "received_date": day, "amount": amount} | more for outlet, amount in rows]


def evening(plans, receipts, parameters=Parameters(), **more):  # noqa: B008
    """The plan result of a department where every planned outlet owes what was planned, due since the 10th."""
    wanted = {row["outlet_code"]: row["amount"] for row in plans}
    debts = [
        {"outlet_code": code, "sale_date": "2026-10-01", "due_date": "2026-11-10", "amount": amount}
        for code, amount in wanted.items()
    ]
    tables = {"issued_visits": plans, "receipts": receipts, "receivables": debts, **more}
    frames = {name: frame_of(name, rows) for name, rows in tables.items()}
    return Department.from_frames(parameters, outlets=OUTLETS, **frames).ask(plan_result, on=DAY)


def test_a_day_an_accountant_can_check():
    made = evening(
        planned(("A", "Li", 500), ("B", "Li", 300), ("C", "Wang", 200)),
        paid(("A", 600), ("B", 100), ("D", 70)),
    )
    li, wang = made.by_person.to_dict("records")
    assert (li["visits"], li["done"], li["amount"], li["collected"], li["counted"], li["short"]) == (
        2,
        1,
        800,
        700,
        600,
        200,
    )
    assert (li["rate"], li["per_visit"]) == (0.75, 350.0)
    assert (wang["done"], wang["rate"], wang["short"]) == (0, 0.0, 200)
    assert made.rate == 0.6
    assert made.unplanned[["person", "outlet_code", "amount"]].values.tolist() == [["Wang", "D", 70.0]]


def test_each_evening_in_vain_is_one_step_up_and_payment_starts_again():
    days = [DAY - timedelta(days=back) for back in (4, 3, 2, 1, 0)]  # Monday to Friday
    plans = [row for day in days for row in planned(("A", "Li", 100), ("B", "Li", 100), day=day)]
    made = evening(plans, paid(("B", 100), day=days[2])).visits.set_index("outlet_code")
    assert made.loc["A", ["times", "level"]].tolist() == [4, "stop_supply"], "today's visit has its tolerance still"
    assert made.loc["B", ["times", "level"]].tolist() == [0, "rep"]


def test_what_came_in_between_issue_and_visit_does_not_come_back():
    plans = [
        {"outlet_code": "A", "person": "Li", "amount": 100, "issued_date": DAY - timedelta(days=2), "visit_date": DAY}
    ]
    made = evening(plans, paid(("A", 100), day=DAY - timedelta(days=1)))
    assert made.visits["times"].tolist() == [0]
    assert made.by_person["done"].tolist() == [1]


def test_returns_and_allowances_are_no_collection():
    made = evening(planned(("A", "Li", 100)), paid(("A", 100), kind="return") + paid(("D", 5), kind="allowance"))
    assert made.rate == 0
    assert made.unplanned.empty


@pytest.mark.parametrize("receipts", [[], paid(("A", 40))])
def test_a_day_without_a_plan_has_no_rate(receipts):
    made = evening([], receipts)
    assert pd.isna(made.rate)
    assert made.visits.empty
    assert made.by_person.empty
    assert made.unplanned["amount"].sum() == sum(row["amount"] for row in receipts)


def test_the_steps_are_the_departments_own():
    parameters = Parameters(escalate_manager_times=1, escalate_director_times=5, escalate_stop_times=9)
    assert level(pd.Series([0, 1, 5, 9]), parameters).tolist() == ["rep", "manager", "director", "stop_supply"]
    assert level(pd.Series([0]), parameters, stop_supply=True).tolist() == ["stop_supply"]


amounts = st.integers(1, 10**6).map(lambda fen: fen / 100)


@settings(max_examples=examples(40))
@given(
    st.dictionaries(st.sampled_from("ABC"), amounts), st.lists(st.tuples(st.sampled_from("ABCD"), amounts), max_size=8)
)
def test_planned_and_unplanned_are_all_the_money_of_the_day(plan, receipts):
    made = evening(planned(*((code, "Li", amount) for code, amount in plan.items())), paid(*receipts))
    came = to_fen(made.visits["collected"]).sum() + to_fen(made.unplanned["amount"]).sum()
    assert came == sum(round(amount * 100) for _, amount in receipts)
    assert (to_fen(made.visits["counted"]) + to_fen(made.visits["short"]) == to_fen(made.visits["amount"])).all()
    assert pd.isna(made.rate) or 0 <= made.rate <= 1
