"""What became of issued schedules: the one that stood, visits in vain, a day's completion."""

from datetime import date

import numpy as np
import pytest

from salesbook.calculation.collection.issued import completion, in_force, in_vain, planned_visits
from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department

Rows = list[dict[str, object]]


def planned(issued: int, visit: int, outlet: str = "A", amount: float = 500) -> dict[str, object]:
    dates = {"issued_date": f"2026-11-{issued:02}", "visit_date": f"2026-11-{visit:02}"}
    return {"outlet_code": outlet, "person": "刘洋", "amount": amount, **dates}


def owed(due: int, amount: float = 500, outlet: str = "A", **more: object) -> dict[str, object]:
    return {"outlet_code": outlet, "sale_date": "2026-10-12", "due_date": f"2026-11-{due:02}", "amount": amount, **more}


def paid(on: int, amount: float, outlet: str = "A", **more: object) -> dict[str, object]:
    return {"outlet_code": outlet, "received_date": f"2026-11-{on:02}", "amount": amount, **more}


def books(plans: Rows, debts: Rows, receipts: Rows = (), **more: Rows) -> Department:  # type: ignore[assignment]
    tables = {"issued_visits": plans, "receivables": debts, "receipts": list(receipts), **more}
    return Department.from_frames(**{name: frame_of(name, rows) for name, rows in tables.items()})


def vain(plans: Rows, debts: Rows, receipts: Rows = (), on: int = 20, **more: Rows) -> dict[str, int]:  # type: ignore[assignment]
    found = books(plans, debts, receipts, **more).ask(in_vain, on=date(2026, 11, on))
    return {str(outlet): int(times) for outlet, times in found.items()}


def test_each_day_follows_the_last_schedule_issued_before_it() -> None:
    """The plan of the 16th meant the 18th; the plan of the 17th moved the visit to the 19th."""
    plans = frame_of(
        "issued_visits", [planned(16, 17), planned(16, 18, "B"), planned(17, 18, "C"), planned(17, 19, "B")]
    )
    assert in_force(plans)[["outlet_code"]].to_numpy().ravel().tolist() == ["A", "C", "B"]


def test_a_schedule_issued_on_the_day_itself_does_not_stand_for_it() -> None:
    assert in_force(frame_of("issued_visits", [planned(17, 17)])).empty


DAILY = [planned(day, day + 1) for day in (12, 13, 16, 17, 18)]  # Friday 13, Saturday 14, Tuesday 17 to Thursday 19


def test_visits_in_vain_are_counted_from_the_last_that_left_nothing_unpaid() -> None:
    """Every visit is judged one working day later: on Friday the 20th all five are."""
    assert vain(DAILY, [owed(10)]) == {"A": 5}
    assert vain(DAILY, [owed(10)], [paid(17, 500)]) == {"A": 0}
    assert vain(DAILY, [owed(10), owed(18, 90)], [paid(17, 500)]) == {"A": 2}, "what fell due on the 18th was not paid"
    assert vain(DAILY, [owed(10)], [paid(17, 499.99)]) == {"A": 5}, "a part is not all of it"
    assert vain(DAILY, [owed(10)], [paid(17, 500, kind="write_off")]) == {"A": 0}, "nothing is owed any more"
    assert vain(DAILY, [owed(10)], [paid(20, 500)]) == {"A": 0}, "on the day of the tolerance of the last visit"


def test_a_plan_that_asked_for_money_not_yet_due_is_judged_by_what_was_due() -> None:
    """Planned 1,000 on the 16th to the 19th; 500 were due on the 10th and paid, 500 fall due on the 30th."""
    plans = [planned(day, day + 1, amount=1000) for day in (16, 17, 18)]
    assert vain(plans, [owed(10), owed(30)], [paid(12, 500)]) == {"A": 0}
    assert books(plans, [owed(10), owed(30)]).ask(planned_visits)["due"].tolist() == [500.0, 500.0, 500.0]


def test_what_was_sold_after_the_plan_was_issued_is_no_part_of_it() -> None:
    assert vain([planned(16, 17)], [owed(16, sale_date="2026-11-17")]) == {"A": 0}


def test_disputed_debt_and_an_advance_are_not_asked_for() -> None:
    assert vain([planned(16, 17)], [owed(10, disputed=True)]) == {"A": 0}
    assert vain([planned(16, 17)], [owed(10)], [paid(9, 500)]) == {"A": 0}


def test_a_visit_whose_tolerance_is_not_over_neither_counts_nor_resets() -> None:
    debts = [owed(10)]
    assert vain([planned(16, 17), planned(18, 19)], debts, on=19) == {"A": 1}
    assert vain([planned(16, 17), planned(18, 19)], debts, on=20) == {"A": 2}
    assert vain([planned(16, 17), planned(18, 19)], debts, [paid(19, 500)], on=19) == {"A": 1}
    assert vain([], []) == {}


def test_a_visit_that_nobody_made_is_the_persons_failure() -> None:
    """He was on leave on the 17th; on the 18th his log names another outlet only; on the 19th nothing is logged."""
    plans, debts = [planned(day, day + 1) for day in (16, 17, 18)], [owed(10)]
    leave = [{"date": "2026-11-17", "person": "刘洋", "state": "leave"}]
    log = [{"date": "2026-11-18", "person": "刘洋", "outlet_code": "B", "kind": "visit"}]
    assert vain(plans, debts, attendance=leave) == {"A": 2}
    assert vain(plans, debts, attendance=leave, visits=log) == {"A": 1}
    assert vain(plans, debts, visits=[row | {"outlet_code": "A"} for row in log]) == {"A": 3}


def test_completion_of_a_day() -> None:
    """Due 500 of A and 300 less a return of 99 of B; A paid 700, C paid 100 that no plan had asked for."""
    plans = [planned(19, 20), planned(19, 20, "B", 300)]
    kept = books(
        plans,
        [owed(18), owed(19, 300, "B"), owed(30, 400)],
        [paid(20, 700), paid(20, 100, "C"), paid(18, 99, "B", kind="return"), paid(19, 99, "D")],
    )
    visits = kept.ask(planned_visits)
    assert visits["due"].tolist() == [500.0, 201.0]
    done = completion(visits, kept.receipts, date(2026, 11, 20))
    assert (done.rate, done.unplanned, done.visits["collected"].tolist()) == (pytest.approx(500 / 701), 100.0, [700, 0])
    nothing = completion(books([], []).ask(planned_visits), frame_of("receipts"), date(2026, 11, 20))
    assert np.isnan(nothing.rate)
