"""The collection schedule of a small department, row by row."""

from datetime import date

import pytest
from collection.small_schedule import FRIDAY, LI, owed, scheduled

from salesbook.calculation.collection.priority import RULES
from salesbook.calculation.collection.schedule import Schedule, plan_hash
from salesbook.schemas.parameters import Parameters


def days(made: Schedule) -> dict[str, str]:
    """Outlet → day of its visit."""
    return dict(zip(made.visits["outlet_code"], made.visits["day"].dt.strftime("%m-%d"), strict=True))


def reasons(made: Schedule) -> dict[str, str]:
    return dict(zip(made.left_out["outlet_code"], made.left_out["reason"], strict=True))


def test_a_row_says_why_and_the_points_sum_to_the_score() -> None:
    """600 due on the 12th is 9 days late on the 21st: 5 points for the amount, 20 for being late; 600 × 1.25 = 750."""
    made = scheduled(receivables=[owed("A", 600, "2026-11-12")])
    row = made.visits.iloc[0]
    assert (row["person"], row["amount"], row["days_past_due"], row["points"], row["value"]) == (
        "李强",
        600,
        9,
        25,
        750,
    )
    assert row["points"] == row[list(RULES)].sum()
    assert (made.for_day, made.horizon[-1], made.value, made.bound) == (
        date(2026, 11, 21),
        date(2026, 11, 26),
        750,
        750,
    )


def test_it_is_aged_on_the_first_day_of_the_visits_not_today() -> None:
    assert scheduled(receivables=[owed("A", 600, "2026-11-20")]).visits["days_past_due"].tolist() == [1]


def test_what_is_due_after_the_horizon_is_not_asked_for() -> None:
    made = scheduled(receivables=[owed("A", 600, "2026-11-26"), owed("A", 100, "2026-11-27")])
    assert (made.due, made.scheduled) == (600.0, 600.0)


def test_a_visit_waits_until_something_is_due_and_a_rest_day_moves_it() -> None:
    """Due on Sunday the 22nd: visited on Monday the 23rd, and still one day late then, not none."""
    made = scheduled(
        parameters=Parameters(points_overdue_1_7=0),
        receivables=[owed("A", 600, "2026-11-22"), owed("B", 600, "2026-11-25"), owed("C", 9, "2026-11-01")],
    )
    assert days(made) == {"A": "11-23", "B": "11-25", "C": "11-21"}


def test_what_an_outlet_has_in_credit_is_taken_off_first() -> None:
    rows = [owed("A", 600, "2026-11-12"), owed("A", -150, "2026-11-12"), owed("B", 100, "2026-11-12")]
    made = scheduled(receivables=[*rows, owed("B", -180, "2026-11-12")])
    assert (made.due, days(made), made.visits["amount"].tolist()) == (450.0, {"A": "11-21"}, [450.0])


def test_disputed_amounts_are_listed_and_counted_in_all_due() -> None:
    made = scheduled(receivables=[owed("A", 600, "2026-11-12"), owed("A", 250, "2026-11-12", disputed=True)])
    assert (made.due, made.scheduled, made.unscheduled) == (850.0, 600.0, 250.0)
    assert reasons(made) == {"A": "disputed"}


@pytest.mark.parametrize(
    ("promised", "expected"),
    [
        ("2026-11-24", {"A": "11-24"}),
        ("2026-11-22", {"A": "11-23"}),
        ("2026-11-20", {"A": "11-21"}),
        ("2026-12-01", {}),
    ],
)
def test_a_live_promise_is_kept_to_its_day(promised: str, expected: dict[str, str]) -> None:
    """On the day; on Monday when it is a Sunday; at once when it was for today; not at all when it is later."""
    promise = {"outlet_code": "A", "promised_date": promised, "made_date": "2026-11-18", "amount": 600}
    made = scheduled(receivables=[owed("A", 600, "2026-11-12")], promises=[promise])
    assert days(made) == expected
    assert reasons(made) == ({} if expected else {"A": "before_promise"})


def test_a_promise_for_the_rest_day_before_the_first_visits_means_the_day_after_it() -> None:
    """Made on Saturday the 21st: a promise for Sunday is asked for on Monday, not later."""
    promise = {"outlet_code": "A", "promised_date": "2026-11-22", "made_date": "2026-11-18", "amount": 600}
    made = scheduled(on=date(2026, 11, 21), receivables=[owed("A", 600, "2026-11-12")], promises=[promise])
    assert days(made) == {"A": "11-23"}


def test_full_days_leave_out_the_least_and_say_what_one_more_visit_is_worth() -> None:
    """One visit a day, two days: 900 and 800 go (800 a day later, × 0.98), 300 waits; one more place brings 300 × 1.2."""
    parameters = Parameters(default_visits_per_day=1, horizon_days=2, points_amount_500=0)
    rows = [owed("A", 900, "2026-11-12"), owed("B", 800, "2026-11-12"), owed("C", 300, "2026-11-12")]
    made = scheduled(parameters=parameters, receivables=rows)
    assert days(made) == {"A": "11-21", "B": "11-23"}
    assert reasons(made) == {"C": "capacity"}
    assert made.value == made.bound == 900 * 1.2 + round(800 * 1.2 * 0.98, 2)
    # Another visit on the first day: B moves up (960 instead of 940.80) and C takes its place (352.80).
    assert made.shadow_prices["price"].tolist() == [372.0, 352.8]
    assert made.shadow_prices[["capacity", "used"]].to_numpy().tolist() == [[1, 1], [1, 1]]


def test_each_reason_for_not_going() -> None:
    rows = [owed(code, 600, "2026-11-12") for code in ("unnamed", "away", "off_route")]
    made = scheduled(
        receivables=rows,
        outlets=[
            {"outlet_code": "unnamed", "outlet_name": "1", "channel": "retail", "district": "西区"},
            {"outlet_code": "away", "outlet_name": "2", "channel": "retail", "district": "西区", "salesperson": "王芳"},
            {"outlet_code": "off_route", "outlet_name": "3", "salesperson": "李强", "district": "北区"},
        ],
        staff=[*LI, {"person": "王芳", "post": "retail_rep", "districts": "南区"}],
        attendance=[{"date": f"2026-11-{day}", "person": "王芳", "state": "leave"} for day in (21, 23, 24, 25, 26)],
        rota=[{"person": "李强", "weekday": "1", "districts": "东区"}],
    )
    assert reasons(made) == {"unnamed": "no_person", "away": "absent", "off_route": "no_route_day"}
    assert made.unscheduled == made.due == 1800.0


def test_escalation_by_visits_in_vain_and_by_the_launch_plan() -> None:
    """Planned on 17, 18 and 19 for nothing: three times; the plan of phase 1 stops supply after 20 days."""
    issued = [
        {
            "outlet_code": "A",
            "person": "李强",
            "amount": 600,
            "issued_date": f"2026-11-{day}",
            "visit_date": f"2026-11-{day + 1}",
        }
        for day in (16, 17, 18)
    ]
    plan = [{"phase": "1", "start_date": "2026-09-01", "credit_days": 30, "stop_supply_days": 20}]
    stopped: dict[str, object] = {"outlet_code": "B", "sale_date": "2026-09-20", "amount": 70}
    made = scheduled(
        receivables=[owed("A", 600, "2026-11-12"), stopped, owed("C", 50, "2026-11-12")],
        issued_visits=issued,
        launch_plan=plan,
    )
    levels = made.visits.set_index("outlet_code")["level"]
    assert levels.to_dict() == {"A": "director", "B": "stop_supply", "C": "rep"}
    assert made.visits.set_index("outlet_code").loc["A", ["times_planned", "points_escalation"]].tolist() == [3, 30]


def test_points_come_from_the_books() -> None:
    """A broken promise, the limit exceeded, not seen since October, an instalment on the 23rd."""
    made = scheduled(
        receivables=[owed("A", 600, "2026-11-12"), {"outlet_code": "A", "sale_date": "2026-11-08", "amount": 80}],
        outlets=[{"outlet_code": "A", "outlet_name": "A", "salesperson": "李强", "credit_limit": 679.99}],
        promises=[{"outlet_code": "A", "promised_date": "2026-11-16", "made_date": "2026-11-12", "amount": 600}],
        visits=[{"outlet_code": "A", "person": "李强", "date": "2026-10-30"}],
        launch_plan=[{"phase": "1", "start_date": "2026-11-01", "credit_days": 15}],
    )
    row = made.visits.iloc[0]
    assert row[list(RULES)].tolist() == [5, 20, 10, 10, 5, 10, 0]
    assert row["points"] == 60
    assert made.assumptions == ["default_visits", "no_rota"]


def test_a_stand_in_and_other_assumptions_are_said() -> None:
    made = scheduled(
        receivables=[{"outlet_code": "A", "district": "东区", "sale_date": "2026-10-01", "amount": 10}], outlets=[]
    )
    assert made.visits["person"].tolist() == ["李强"]
    assert made.assumptions == ["covered", "default_visits", "no_rota", "no_visits", "default_due"]
    assert not made.provisional
    assert scheduled(date(2026, 12, 28), receivables=[owed("A", 1, "2026-11-12")]).provisional


def test_the_hash_is_of_what_was_planned_not_of_its_order() -> None:
    made = scheduled(receivables=[owed("A", 600, "2026-11-12"), owed("B", 500, "2026-11-12")])
    assert plan_hash(FRIDAY, made.visits.iloc[::-1]) == made.plan_hash
    assert plan_hash(FRIDAY, made.visits.assign(amount=made.visits["amount"] + 0.01)) != made.plan_hash
    assert made.plan_hash.startswith("2-")
    assert len(made.plan_hash) == 66


def test_nothing_due_is_an_empty_schedule() -> None:
    made = scheduled(receivables=[])
    assert (made.due, made.scheduled, made.unscheduled, made.value, made.bound) == (0, 0, 0, 0, 0)
    assert made.visits.empty
    assert made.left_out.empty
