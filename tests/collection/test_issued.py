"""What became of issued schedules: the one that stood, visits in vain, a day's completion."""

from datetime import date

import numpy as np

from salesbook.calculation.collection.issued import completion, in_force, times_in_vain
from salesbook.calculation.common.frames import frame_of

Rows = list[dict[str, object]]


def planned(issued: int, visit: int, outlet: str = "A", amount: float = 500) -> dict[str, object]:
    dates = {"issued_date": f"2026-11-{issued:02}", "visit_date": f"2026-11-{visit:02}"}
    return {"outlet_code": outlet, "person": "刘洋", "amount": amount, **dates}


def paid(on: int, amount: float, outlet: str = "A", **more: object) -> dict[str, object]:
    return {"outlet_code": outlet, "received_date": f"2026-11-{on:02}", "amount": amount, **more}


def in_vain(plans: Rows, receipts: Rows, on: int = 20) -> dict[str, int]:
    found = times_in_vain(frame_of("issued_visits", plans), frame_of("receipts", receipts), date(2026, 11, on))
    return {str(outlet): int(times) for outlet, times in found.items()}


def test_each_day_follows_the_last_schedule_issued_before_it() -> None:
    """The plan of the 16th meant the 18th; the plan of the 17th moved the visit to the 19th."""
    plans = frame_of(
        "issued_visits", [planned(16, 17), planned(16, 18, "B"), planned(17, 18, "C"), planned(17, 19, "B")]
    )
    assert in_force(plans)[["outlet_code"]].to_numpy().ravel().tolist() == ["A", "C", "B"]
    assert in_vain(plans.to_dict("records"), []) == {"A": 1, "B": 1, "C": 1}


def test_a_schedule_issued_on_the_day_itself_does_not_stand_for_it() -> None:
    assert in_force(frame_of("issued_visits", [planned(17, 17)])).empty


def test_visits_in_vain_are_counted_from_the_last_that_brought_the_money() -> None:
    plans = [planned(day, day + 1) for day in (12, 13, 16, 17, 18)]
    assert in_vain(plans, []) == {"A": 5}
    assert in_vain(plans, [paid(17, 500)]) == {"A": 2}
    assert in_vain(plans, [paid(17, 499.99)]) == {"A": 5}, "a part is not the plan"
    assert in_vain(plans, [paid(17, 500, kind="write_off")]) == {"A": 5}
    assert in_vain(plans, [paid(19, 200), paid(20, 300)]) == {"A": 0}, "money of the days after the last visit counts"


def test_a_visit_still_to_come_is_not_in_vain() -> None:
    assert in_vain([planned(19, 20), planned(20, 21)], []) == {"A": 1}
    assert in_vain([], []) == {}


def test_completion_of_a_day() -> None:
    """Planned 500 of A and 300 of B; A paid 700, C paid 100: 500 of 800 is 62.5 %, and 100 came from outside the plan."""
    plans = [planned(19, 20), planned(19, 20, "B", 300)]
    done = completion(
        frame_of("issued_visits", plans),
        frame_of("receipts", [paid(20, 700), paid(20, 100, "C"), paid(19, 99, "B")]),
        date(2026, 11, 20),
    )
    assert (done.rate, done.unplanned, done.visits["collected"].tolist()) == (0.625, 100.0, [700.0, 0.0])
    nothing = completion(frame_of("issued_visits"), frame_of("receipts"), date(2026, 11, 20))
    assert np.isnan(nothing.rate)
