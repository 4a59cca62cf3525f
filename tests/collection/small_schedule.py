"""A small department with debts, for tests of its collection schedule."""

from datetime import date
from typing import Any

from salesbook.calculation.collection.schedule import Schedule, schedule
from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.schemas.parameters import DEFAULTS, Parameters

FRIDAY = date(2026, 11, 20)  # the horizon: Saturday 21, Monday 23 to Thursday 26
Rows = list[dict[str, Any]]
LI = [{"person": "李强", "post": "retail_rep", "districts": "东区"}]


def owed(outlet: str, amount: float, due: str, **more: object) -> dict[str, object]:
    return {"outlet_code": outlet, "sale_date": "2026-09-01", "due_date": due, "amount": amount, **more}


def scheduled(on: date = FRIDAY, parameters: Parameters = DEFAULTS, **tables: Rows) -> Schedule:
    """A schedule of the tables given; outlets without a row belong to 李强, who alone is staff."""
    tables.setdefault("staff", LI)
    codes = {str(row["outlet_code"]) for row in tables["receivables"]}
    tables.setdefault("outlets", [{"outlet_code": code, "outlet_name": code, "salesperson": "李强"} for code in codes])
    frames = {name: frame_of(name, rows) for name, rows in tables.items()}
    return Department.from_frames(parameters, **frames).ask(schedule, on=on)
