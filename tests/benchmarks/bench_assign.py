"""The assignment alone (20,000 outlets, 18 person-days each: 360,000 edges) and a whole schedule from the books."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from salesbook.calculation.collection.assignment import _flows, assign
from salesbook.calculation.collection.schedule import schedule
from salesbook.department import Department

SLOTS = 18


def greedy(rows: Any, places: Any, values: Any, capacities: Any) -> int:
    """What a loop from the largest value down reaches."""
    left, seen, total = capacities.tolist(), set(), 0
    for edge in np.argsort(-values, kind="stable").tolist():
        row, place = int(rows[edge]), int(places[edge])
        if left[place] and row not in seen:
            left[place] -= 1
            seen.add(row)
            total += int(values[edge])
    return total


@pytest.mark.parametrize("possible", [SLOTS, 3])
def test_assign(size: str, best_of: Any, possible: int) -> None:
    outlets = {"S": 2_000, "M": 20_000}[size]
    random = np.random.default_rng(1)
    rows, places = np.repeat(np.arange(outlets), SLOTS), np.tile(np.arange(SLOTS), outlets)
    worth = np.exp(random.normal(11, 1.2, outlets)).astype(np.int64) + 1
    values = np.rint(worth[rows] * 0.98 ** (places % 6) * random.uniform(0.5, 1, len(rows))).astype(np.int64)
    chosen = random.random((outlets, SLOTS)).argsort(axis=1).ravel() < possible
    rows, places, values = rows[chosen], places[chosen], values[chosen]
    capacities = np.full(SLOTS, outlets // 2 // SLOTS, dtype=np.int64)
    solve = best_of(lambda: _flows(rows, places, values, capacities))
    whole = best_of(lambda: assign(rows, places, values, capacities))
    found = assign(rows, places, values, capacities)
    lost = 1 - greedy(rows, places, values, capacities) / found.value
    print(
        f"\nassign {size}: {outlets:,} outlets, {possible} places each, {len(rows):,} edges: solved in {solve:.3f} s, with its proof {whole:.3f} s; "
        f"a greedy loop leaves {lost:.2%} behind"
    )
    assert found.value == found.bound
    assert whole < 5


def test_schedule(size: str, books: Any, best_of: Any) -> None:
    def plan() -> Any:
        tables = {name: getattr(books, name) for name in ("receivables", "receipts", "launch_plan", "outlets", "staff")}
        return Department.from_frames(**tables).ask(schedule, on=date(2026, 11, 20))

    made = plan()
    print(f"\nschedule {size}: {len(made.demand):,} outlets due, {len(made.visits):,} visits: {best_of(plan):.3f} s")
    assert made.value == made.bound
