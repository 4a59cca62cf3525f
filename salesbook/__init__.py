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
    from salesbook.reports.attendance import Attendance, attendance
    from salesbook.reports.collection_schedule import CollectionSchedule, collection_schedule
    from salesbook.reports.delivery_list import DeliveryList, delivery_list
    from salesbook.reports.proof import proof
    from salesbook.reports.receivables_ledger import ReceivablesLedger, receivables_ledger
    from salesbook.reports.redemption import Redemption, redemption
    from salesbook.reports.settlement import EveningSettlement, settlement
    from salesbook.reports.sign_off import SignOffRecord, sign_off
    from salesbook.reports.stock_shortage import StockShortage, stock_shortage
    from salesbook.reports.vehicle_check import VehicleCheck, vehicle_check
    from salesbook.reports.weekly_profit import WeeklyProfit, weekly_profit
    from salesbook.reports.weekly_progress import WeeklyProgress, weekly_progress

__version__ = "0.1.0"

# public name -> where it stands; a name is imported when it is first used, so that importing salesbook stays light
_HOMES = {
    "At": "problems",
    "Attendance": "reports.attendance",
    "CollectionSchedule": "reports.collection_schedule",
    "DeliveryList": "reports.delivery_list",
    "Department": "department",
    "EveningSettlement": "reports.settlement",
    "FileError": "problems",
    "Problem": "problems",
    "ReceivablesLedger": "reports.receivables_ledger",
    "Redemption": "reports.redemption",
    "SignOffRecord": "reports.sign_off",
    "StockShortage": "reports.stock_shortage",
    "UserError": "problems",
    "VehicleCheck": "reports.vehicle_check",
    "WeeklyProfit": "reports.weekly_profit",
    "WeeklyProgress": "reports.weekly_progress",
    "append_rows": "placing",
    "attendance": "reports.attendance",
    "collection_schedule": "reports.collection_schedule",
    "delivery_list": "reports.delivery_list",
    "open": "department:Department",
    "place": "placing",
    "proof": "reports.proof",
    "receivables_ledger": "reports.receivables_ledger",
    "redemption": "reports.redemption",
    "set_cells": "placing",
    "settlement": "reports.settlement",
    "sign_off": "reports.sign_off",
    "stock_shortage": "reports.stock_shortage",
    "vehicle_check": "reports.vehicle_check",
    "weekly_profit": "reports.weekly_profit",
    "weekly_progress": "reports.weekly_progress",
}

__all__ = [
    "At",
    "Attendance",
    "CollectionSchedule",
    "DeliveryList",
    "Department",
    "EveningSettlement",
    "FileError",
    "Problem",
    "ReceivablesLedger",
    "Redemption",
    "SignOffRecord",
    "StockShortage",
    "UserError",
    "VehicleCheck",
    "WeeklyProfit",
    "WeeklyProgress",
    "append_rows",
    "attendance",
    "collection_schedule",
    "delivery_list",
    "open",
    "place",
    "proof",
    "receivables_ledger",
    "redemption",
    "set_cells",
    "settlement",
    "sign_off",
    "stock_shortage",
    "vehicle_check",
    "weekly_profit",
    "weekly_progress",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, inside = _HOMES[name].partition(":")
    return getattr(import_module(f"{__name__}.{module}"), inside or name)
