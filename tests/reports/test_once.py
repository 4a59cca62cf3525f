"""In a pack each shared calculation is worked out once for each day it is asked for."""

import sys
from collections import Counter
from datetime import date
from functools import wraps

import pytest

from salesbook.asking import SHARED
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.pack import make_pack

DAY = date(2026, 11, 20)


@pytest.fixture
def runs(monkeypatch):
    """How often each shared calculation ran for each day, asked for or called by hand anywhere in the package."""
    for report in REPORTS.values():
        report.load()
    done: Counter[tuple[str, date | None]] = Counter()
    ours = [module for name, module in sys.modules.items() if name.startswith("salesbook.")]
    for name, calculation in list(SHARED.items()):

        @wraps(calculation)
        def counted(*arguments, _name=name, _calculation=calculation, **named):
            done[_name, named.get("on")] += 1
            return _calculation(*arguments, **named)

        monkeypatch.setitem(SHARED, name, counted)
        for module in ours:
            if getattr(module, name, None) is calculation:
                monkeypatch.setattr(module, name, counted)
    return done


@pytest.mark.parametrize("kind", ["day", "week"])
def test_a_shared_calculation_runs_once_for_each_day(kind, runs, small_books):
    make_pack(kind, Department(small_books), DAY)
    assert {"position", "daily_actuals", "working_days", "schedule"} <= {name for name, _ in runs}
    assert {key: count for key, count in runs.items() if count > 1} == {}


def test_the_week_after_the_day_works_out_nothing_that_the_day_has(runs, small_books):
    department = Department(small_books)
    make_pack("day", department, DAY)
    make_pack("week", department, DAY)
    assert {key: count for key, count in runs.items() if count > 1} == {}
