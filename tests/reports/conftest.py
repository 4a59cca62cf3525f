"""The sample department and its reports, calculated once for all tests of this folder."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.result import Result

DAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def department() -> Department:
    return Department(Path(__file__).parents[2] / "workbooks")


@pytest.fixture(scope="session")
def made(department: Department) -> Callable[[str], Result]:
    """``made(name)``: the report of the sample department."""
    return cache(lambda name: REPORTS[name].make(department, DAY))
