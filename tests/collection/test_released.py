"""Plans of 0.1.0 asked for money that was not due: the first plan of today lists who is no longer held, and only it."""

from datetime import date

from collection.small_schedule import owed, scheduled

from salesbook.calculation.collection.first_edition import DAY_TRUE

ON = date(2026, 11, 20)


def plans(code: str, amount: float, plan_hash: str = "9f2c") -> list[dict[str, object]]:
    """Five plans of the week before, each for the next day."""
    days = ((12, 13), (13, 14), (16, 17), (17, 18), (18, 19))
    return [
        {
            "outlet_code": code,
            "outlet_name": f"店{code}",
            "person": "李强",
            "amount": amount,
            "issued_date": f"2026-11-{issued}",
            "visit_date": f"2026-11-{visit}",
            "plan_hash": plan_hash,
        }
        for issued, visit in days
    ]


# A paid the 500 that were due and was asked for 1,000; B paid nothing of what was due
DEBTS = [owed("A", 500, "2026-11-25"), owed("B", 400, "2026-11-10")]


def test_who_paid_what_was_due_is_released_and_who_did_not_is_not() -> None:
    made = scheduled(on=ON, receivables=DEBTS, issued_visits=[*plans("A", 1000), *plans("B", 400)])
    assert made.released.to_dict("records") == [
        {"outlet_code": "A", "outlet_name": "店A", "times_before": 5, "times": 0}
    ]
    assert made.visits.set_index("outlet_code")["level"].to_dict() == {"A": "rep", "B": "stop_supply"}


def test_once_a_plan_of_today_was_issued_nothing_is_said() -> None:
    issued = [*plans("A", 1000), *plans("B", 400, DAY_TRUE + "77")]
    assert scheduled(on=ON, receivables=DEBTS, issued_visits=issued).released.empty
    assert scheduled(on=ON, receivables=DEBTS).released.empty
