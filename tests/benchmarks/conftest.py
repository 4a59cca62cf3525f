"""Books of any size for the benchmarks, and a stopwatch. A benchmark is a file bench_*.py, run by name:

    python -m pytest tests/benchmarks/bench_allocate.py -s

Sizes: S is 2,000 outlets and 10,000 items, M 20,000 and 200,000; receipts are three for ten items.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
import pandas as pd
import pytest

from salesbook.calculation.common.frames import frame_of

SIZES = {"S": (2_000, 10_000), "M": (20_000, 200_000)}


@dataclass(frozen=True)
class Books:
    """The tables of a department that benchmarks need."""

    receivables: pd.DataFrame
    receipts: pd.DataFrame
    outlets: pd.DataFrame
    launch_plan: pd.DataFrame
    staff: pd.DataFrame


def _with(table: str, **columns: object) -> pd.DataFrame:
    """A table with these columns filled and the others missing."""
    empty = frame_of(table)
    filled = pd.DataFrame({name: pd.Series(values).astype(empty[name].dtype) for name, values in columns.items()})
    return empty.reindex(filled.index).assign(**filled)


def _books(size: str) -> Books:
    """Random books of nine months: half the items without a due date, half the receipts without a slip number."""
    outlets, items = SIZES[size]
    paid = items * 3 // 10
    random = np.random.default_rng(20261120)
    codes = np.array([f"N{number:06}" for number in range(outlets)], dtype=object)
    people = np.array([f"P{number:03}" for number in range(outlets // 300 + 1)], dtype=object)
    sold = np.datetime64("2026-02-01") + random.integers(0, 290, items)
    owner, slips = random.integers(0, outlets, items), np.array([f"S{n:07}" for n in range(items)], dtype=object)
    amounts = random.integers(1_000, 500_000, items) / 100
    due = np.where(random.random(items) < 0.5, sold + random.integers(10, 60, items), np.datetime64("NaT"))
    which = random.choice(items, paid, replace=False)
    return Books(
        receivables=_with(
            "receivables",
            slip_no=slips,
            sale_date=sold,
            outlet_code=codes[owner],
            amount=amounts,
            due_date=due,
            disputed=random.random(items) < 0.01,
        ),
        receipts=_with(
            "receipts",
            received_date=sold[which] + random.integers(1, 60, paid),
            outlet_code=codes[owner[which]],
            slip_no=np.where(random.random(paid) < 0.5, slips[which], None),
            amount=np.where(random.random(paid) < 0.7, amounts[which], (amounts[which] / 2).round(2)),
        ),
        outlets=_with(
            "outlets",
            outlet_code=codes,
            outlet_name=codes,
            channel=np.where(random.random(outlets) < 0.7, "retail", "restaurant"),
            district=random.choice(["D1", "D2", "D3", "D4"], outlets),
            salesperson=random.choice(people, outlets),
            credit_limit=random.integers(1, 20, outlets) * 1000.0,
        ),
        launch_plan=frame_of(
            "launch_plan",
            [
                {
                    "phase": str(n),
                    "start_date": f"2026-{n:02}-01",
                    "instalments": "15d30%,30d30%,45d40%",
                    "channel": channel,
                }
                for n in range(2, 11)
                for channel in ("retail", None)
            ],
        ),
        staff=_with("staff", person=people, post=["retail_rep"] * len(people)),
    )


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    """S, then M."""
    return str(request.param)


@pytest.fixture
def books(size: str) -> Books:
    """The books of that size."""
    return _books(size)


@pytest.fixture
def best_of() -> Callable[[Callable[[], object]], float]:
    """The least seconds of three runs."""

    def measure(run: Callable[[], object]) -> float:
        seconds = []
        for _ in range(3):
            start = perf_counter()
            run()
            seconds.append(perf_counter() - start)
        return min(seconds)

    return measure
