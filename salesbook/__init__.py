"""salesbook: a sales department's workbooks in, collection schedules, progress tables and profitability out.

>>> import salesbook as sb
>>> from datetime import date
>>> dept = sb.open("workbooks")
>>> plan = sb.collection_schedule(dept, date(2026, 11, 20))
>>> plan.plan.value == plan.plan.bound
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.department import Department as open
    from salesbook.placing import append_rows, place, set_cells
    from salesbook.problems import At, FileError, Problem, UserError
    from salesbook.reports.collection_schedule import CollectionSchedule, collection_schedule
    from salesbook.reports.proof import proof
    from salesbook.reports.receivables_ledger import ReceivablesLedger, receivables_ledger
    from salesbook.reports.weekly_profit import WeeklyProfit, weekly_profit
    from salesbook.reports.weekly_progress import WeeklyProgress, weekly_progress

__version__ = "0.1.0"

# public name -> where it stands; a name is imported when it is first used, so that importing salesbook stays light
_HOMES = {
    "At": "problems",
    "CollectionSchedule": "reports.collection_schedule",
    "Department": "department",
    "FileError": "problems",
    "Problem": "problems",
    "ReceivablesLedger": "reports.receivables_ledger",
    "UserError": "problems",
    "WeeklyProfit": "reports.weekly_profit",
    "WeeklyProgress": "reports.weekly_progress",
    "append_rows": "placing",
    "collection_schedule": "reports.collection_schedule",
    "open": "department:Department",
    "place": "placing",
    "proof": "reports.proof",
    "receivables_ledger": "reports.receivables_ledger",
    "set_cells": "placing",
    "weekly_profit": "reports.weekly_profit",
    "weekly_progress": "reports.weekly_progress",
}

__all__ = [
    "At",
    "CollectionSchedule",
    "Department",
    "FileError",
    "Problem",
    "ReceivablesLedger",
    "UserError",
    "WeeklyProfit",
    "WeeklyProgress",
    "append_rows",
    "collection_schedule",
    "open",
    "place",
    "proof",
    "receivables_ledger",
    "set_cells",
    "weekly_profit",
    "weekly_progress",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, inside = _HOMES[name].partition(":")
    return getattr(import_module(f"{__name__}.{module}"), inside or name)
