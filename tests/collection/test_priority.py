"""Points: every rule at its edges, and the sum is the sum."""

import pandas as pd
import pytest

from salesbook.calculation.collection.priority import RULES, score
from salesbook.schemas.parameters import Parameters

NOTHING = {
    "amount": 100.0,
    "days_past_due": -3,
    "broken_promises": 0,
    "over_limit": False,
    "days_uncontacted": float("nan"),
    "days_to_milestone": float("nan"),
    "times_planned": 0,
}


def points(**more: object) -> dict[str, int]:
    """The rules that gave points."""
    row = score(pd.DataFrame([{**NOTHING, **more}]), Parameters()).iloc[0]
    assert row["points"] == row[list(RULES)].sum()
    return {rule.removeprefix("points_"): int(row[rule]) for rule in RULES if row[rule]}


def test_an_outlet_with_nothing_special_has_none() -> None:
    assert points() == {}


@pytest.mark.parametrize(("amount", "expected"), [(499.99, None), (500, 5), (1999.99, 5), (2000, 10), (5000, 20)])
def test_bands_of_the_amount(amount: float, expected: int | None) -> None:
    assert points(amount=amount).get("amount") == expected


@pytest.mark.parametrize(
    ("late", "expected"),
    [(0, None), (1, 10), (7, 10), (8, 20), (30, 20), (31, 30), (60, 30), (61, 35), (90, 35), (91, 40)],
)
def test_days_overdue(late: int, expected: int | None) -> None:
    assert points(days_past_due=late).get("overdue") == expected


@pytest.mark.parametrize(("times", "expected"), [(1, 10), (3, 30), (7, 30)])
def test_three_broken_promises_and_three_visits_in_vain_count_at_most(times: int, expected: int) -> None:
    assert points(broken_promises=times) == {"broken_promise": expected}
    assert points(times_planned=times) == {"escalation": expected}


def test_the_other_rules() -> None:
    assert points(over_limit=True) == {"over_limit": 10}
    assert points(days_uncontacted=14.0) == {}
    assert points(days_uncontacted=15.0) == {"uncontacted": 5}
    assert points(days_uncontacted=float("inf")) == {"uncontacted": 5}
    assert points(days_to_milestone=3.0) == points(days_to_milestone=0.0) == {"milestone": 10}
    assert points(days_to_milestone=4.0) == {}
