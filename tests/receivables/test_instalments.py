"""Due dates: the item's own, the launch plan's that fits best, the outlet's credit days, the default."""

from fractions import Fraction
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.instalments import due_instalments
from salesbook.calculation.receivables.launch_plan import read_shares
from salesbook.schemas.parameters import Parameters

OUTLETS = [
    {"outlet_code": "A", "channel": "retail", "district": "东区", "category": "便利店", "credit_days": 20},
    {"outlet_code": "B", "channel": "restaurant", "district": "西区"},
]
PHASE = {
    "phase": "一期",
    "start_date": "2026-10-01",
    "end_date": "2026-10-31",
    "instalments": "15天30%,30天30%,45天40%",
}


def parts(owed: dict[str, object], *plan: dict[str, object]) -> list[tuple[str, float, str]]:
    """Due date, amount and source of one item's instalments."""
    receivables = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-10", "amount": 1000, **owed}])
    found, _ = due_instalments(receivables, frame_of("launch_plan", plan), frame_of("outlets", OUTLETS), Parameters())
    return [(f"{row.due_date:%m-%d}", row.amount, row.due_source) for row in found.itertuples()]


def test_its_own_due_date_stands_before_every_plan() -> None:
    assert parts({"due_date": "2026-12-01"}, PHASE) == [("12-01", 1000.0, "own")]


def test_the_plan_splits_the_amount_to_the_fen() -> None:
    """1,000.01: 300.00 after 15 days, 300.00 after 30 and 400.01 after 45."""
    assert parts({"amount": 1000.01}, PHASE) == [
        ("10-25", 300.0, "plan"),
        ("11-09", 300.0, "plan"),
        ("11-24", 400.01, "plan"),
    ]


def test_a_plan_with_credit_days_only_is_due_at_once() -> None:
    assert parts({}, {"phase": "一期", "start_date": "2026-10-01", "credit_days": 10}) == [("10-20", 1000.0, "plan")]


def test_outside_the_phase_the_outlets_credit_days_count_then_the_default() -> None:
    assert parts({"sale_date": "2026-11-01"}, PHASE) == [("11-21", 1000.0, "outlet")]
    assert parts({"outlet_code": "B"}) == [("11-09", 1000.0, "default")]
    assert parts({"outlet_code": "nobody knows"}) == [("11-09", 1000.0, "default")]


@pytest.mark.parametrize("edge", ["2026-10-01", "2026-10-31"])
def test_the_first_and_last_day_belong_to_the_phase(edge: str) -> None:
    assert parts({"sale_date": edge}, PHASE)[0][2] == "plan"


def test_the_most_specific_row_wins_then_the_latest_phase_then_the_later_row() -> None:
    def row(days: int, **fits: object) -> dict[str, object]:
        return {"phase": str(days), "start_date": "2026-09-01", "credit_days": days, **fits}

    anyone, later = row(1), row(2, start_date="2026-10-05")
    retail, east, both = row(3, channel="retail"), row(4, district="东区"), row(5, channel="retail", district="东区")
    other = row(6, channel="restaurant", district="东区", category="便利店")
    assert parts({}, later, anyone) == [("10-12", 1000.0, "plan")]
    assert parts({}, retail, later) == [("10-13", 1000.0, "plan")]
    assert parts({}, both, retail, later, other) == [("10-15", 1000.0, "plan")]
    assert parts({}, retail, east) == [("10-14", 1000.0, "plan")]
    assert parts({"outlet_code": "nobody knows"}, both, anyone) == [("10-11", 1000.0, "plan")]


@pytest.mark.parametrize(
    ("typed", "total"), [("15天30%,30天30%", 0.6), ("30天60%,45天60%", 1.2), ("两次付清", None), ("15天30%,30天", None)]
)
def test_shares_that_are_not_the_whole_are_a_fault_and_never_a_guess(typed: str, total: float | None) -> None:
    plan = frame_of("launch_plan", [PHASE, {**PHASE, "channel": "retail", "instalments": typed}])
    owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-10", "amount": 1000}])
    found, faults = due_instalments(owed, plan, frame_of("outlets", OUTLETS), Parameters())
    assert faults[["plan", "phase", "instalments"]].to_numpy().tolist() == [[1, "一期", typed]]
    assert faults["total"].isna().all() if total is None else faults["total"].tolist() == [total]
    assert len(found) == 3, "the next row that fits is used"


@pytest.mark.parametrize(
    "typed",
    [
        "15天30%,30天30%,45天40%",
        "15天30%、30天30%；45天40%",
        "１５天３０％ ３０天３０％ ４５天４０％",
        "45天:40% 15天:30% 30天:30%",
    ],
)
def test_clerks_write_the_same_rule_in_many_ways(typed: str) -> None:
    assert read_shares(typed) == ((15, Fraction(3, 10)), (30, Fraction(3, 10)), (45, Fraction(2, 5)))


def test_credits_and_empty_amounts_are_not_due() -> None:
    rows = [{"outlet_code": "A", "sale_date": "2026-10-10", "amount": amount} for amount in (-5, 0, None, 7)]
    found, _ = due_instalments(
        frame_of("receivables", rows), frame_of("launch_plan", [PHASE]), frame_of("outlets"), Parameters()
    )
    assert set(found["item"]) == {3}


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=10), st.sets(st.integers(1, 99), max_size=5))
def test_instalments_sum_to_the_item(amounts: list[int], cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), 100]
    rule = ",".join(f"{n * 7}天{b - a}%" for n, (a, b) in enumerate(pairwise(edges)))
    owed = frame_of("receivables", [{"sale_date": "2026-10-10", "amount": fen / 100} for fen in amounts])
    plan = frame_of("launch_plan", [{**PHASE, "instalments": rule}])
    found, faults = due_instalments(owed, plan, frame_of("outlets"), Parameters())
    sums = pd.Series(to_fen(found["amount"])).groupby(found["item"]).sum()
    assert sums.tolist() == amounts
    assert faults.empty
    assert len(found) == len(amounts) * (len(edges) - 1)
