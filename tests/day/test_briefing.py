"""The morning: yesterday against its targets, whom to call on and why, what has become urgent."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.day import briefing
from salesbook.department import Department

DAY, BEFORE = date(2026, 11, 23), date(2026, 11, 21)  # Monday; the Saturday before it is worked
OUTLETS = [
    {
        "outlet_code": code,
        "outlet_name": f"shop {code}",
        "salesperson": person,
        "address": f"road {code}",
        "phone": "021",
    }
    for code, person in (("A", "Li"), ("B", "Li"), ("C", "Wu"))
]


def books(**rows):
    tables = {table: frame_of(table, each) for table, each in ({"outlets": OUTLETS} | rows).items()}
    return Department.from_frames(**tables)


def called_on(kept):
    """Whom to call on, beside the visits of the schedule that stands for the day."""
    return kept.ask(briefing.call_ons, planned=kept.ask(briefing.planned_today, on=DAY), on=DAY)


def test_the_day_before_skips_rest_days_also_long_holidays():
    assert books().ask(briefing.previous_working_day, on=DAY) == BEFORE
    assert books().ask(briefing.previous_working_day, on=date(2026, 10, 8)) == date(2026, 9, 30)


def test_a_target_is_met_missed_or_not_known():
    targets = [
        {"period": "2026-11-21", "person": person, "indicator": indicator, "target": 100}
        for person, indicator in (("Li", "sales"), ("Wu", "sales"), ("Li", "visits"), ("Li", "delivery_rate"))
    ]
    sold = [{"date": BEFORE, "salesperson": "Li", "qty": 1, "amount": 100}]
    rows = books(targets=targets, sales=sold).ask(briefing.targets_met, on=BEFORE)
    assert rows["indicator"].tolist() == ["sales", "sales", "visits"]  # a rate is judged over the week
    assert rows["met"].tolist() == [True, False, pd.NA]


def test_deliveries_are_counted_by_crew_and_the_missed_ones_say_why_and_where():
    sent = [
        {
            "date": BEFORE,
            "outlet_code": code,
            "deliverer": "Bo",
            "driver": "Qi",
            "vehicle": "1",
            "delivered": code == "A",
            "reason": why,
        }
        for code, why in (("A", None), ("B", "shut"))
    ]
    kept = books(deliveries=sent)
    assert kept.ask(briefing.crews, on=BEFORE)[["sent", "arrived", "missed"]].values.tolist() == [[2, 1, 1]]
    assert kept.ask(briefing.undelivered, on=BEFORE)[["outlet_code", "reason", "address"]].values.tolist() == [
        ["B", "shut", "road B"]
    ]


def test_an_outlet_is_called_on_once_for_the_weightiest_reason():
    issued = [{"outlet_code": "A", "person": "Li", "amount": 500, "issued_date": BEFORE, "visit_date": DAY}]
    promises = [{"outlet_code": code, "promised_date": DAY, "amount": 80, "made_date": "2026-11-19"} for code in "AB"]
    visits = [{"date": "2026-11-18", "outlet_code": code, "person": "Clerk", "next_date": DAY} for code in "BC"]
    debts = [{"outlet_code": "A", "sale_date": "2026-10-01", "due_date": DAY, "amount": 500}]
    rows = called_on(books(issued_visits=issued, promises=promises, visits=visits, receivables=debts))
    assert rows[["person", "outlet_code", "purpose"]].values.tolist() == [
        ["Li", "A", "collect"],
        ["Li", "B", "promised"],
        ["Wu", "C", "contact"],
    ]
    assert rows["amount"].fillna(-1).tolist() == [500, 80, -1]
    assert rows["phone"].tolist() == ["021"] * 3


def test_a_promise_already_kept_is_not_asked_for_again():
    promises = [{"outlet_code": "B", "promised_date": DAY, "amount": 80, "made_date": "2026-11-19"}]
    paid = [{"outlet_code": "B", "received_date": BEFORE, "amount": 80}]
    assert called_on(books(promises=promises, receipts=paid, issued_visits=[])).empty


def test_urgent_is_what_was_planned_twice_in_vain_and_is_still_owed():
    plans = [
        {
            "outlet_code": code,
            "person": "Li",
            "amount": 100,
            "issued_date": f"2026-11-{day}",
            "visit_date": f"2026-11-{day + 1}",
        }
        for code in "ABC"
        for day in (18, 19, 20)
    ]
    paid = [
        {"outlet_code": "B", "received_date": BEFORE, "amount": 100},
        {"outlet_code": "C", "received_date": "2026-11-19", "amount": 100},
    ]
    debts = [
        {"outlet_code": code, "sale_date": "2026-10-01", "due_date": "2026-11-10", "amount": amount}
        for code, amount in (("A", 100), ("B", 100), ("C", 150))
    ]
    rows = books(issued_visits=plans, receipts=paid, receivables=debts).ask(briefing.urgent, on=BEFORE)
    assert rows[["outlet_code", "amount", "times", "level"]].values.tolist() == [
        ["A", 100.0, 2, "manager"],
        ["C", 50.0, 2, "manager"],
    ]
    assert books(issued_visits=[]).ask(briefing.urgent, on=BEFORE).empty
