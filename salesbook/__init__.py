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
    from salesbook.department import Department as open  # noqa: N813 the public name is a verb
    from salesbook.placing import append_rows, place, set_cells
    from salesbook.problems import At, FileError, Problem, UserError
    from salesbook.reports.attendance import Attendance, attendance
    from salesbook.reports.call_list import CallList, call_list
    from salesbook.reports.collection_schedule import CollectionSchedule, collection_schedule
    from salesbook.reports.daily_report import DailyReport, daily_report
    from salesbook.reports.delivery_list import DeliveryList, delivery_list
    from salesbook.reports.morning_brief import MorningBrief, morning_brief
    from salesbook.reports.outlet_intake import OutletIntake, outlet_intake
    from salesbook.reports.outlet_statistics import OutletStatistics, outlet_statistics
    from salesbook.reports.promotion_plan import PromotionPlan, promotion_plan
    from salesbook.reports.proof import proof
    from salesbook.reports.prune_plan import PrunePlan, prune_plan
    from salesbook.reports.quota_plan import QuotaPlan, quota_plan
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
    "CallList": "reports.call_list",
    "CollectionSchedule": "reports.collection_schedule",
    "DailyReport": "reports.daily_report",
    "DeliveryList": "reports.delivery_list",
    "Department": "department",
    "EveningSettlement": "reports.settlement",
    "FileError": "problems",
    "MorningBrief": "reports.morning_brief",
    "OutletIntake": "reports.outlet_intake",
    "OutletStatistics": "reports.outlet_statistics",
    "Problem": "problems",
    "PromotionPlan": "reports.promotion_plan",
    "PrunePlan": "reports.prune_plan",
    "QuotaPlan": "reports.quota_plan",
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
    "call_list": "reports.call_list",
    "collection_schedule": "reports.collection_schedule",
    "daily_report": "reports.daily_report",
    "delivery_list": "reports.delivery_list",
    "morning_brief": "reports.morning_brief",
    "open": "department:Department",
    "outlet_intake": "reports.outlet_intake",
    "outlet_statistics": "reports.outlet_statistics",
    "place": "placing",
    "promotion_plan": "reports.promotion_plan",
    "proof": "reports.proof",
    "prune_plan": "reports.prune_plan",
    "quota_plan": "reports.quota_plan",
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
    "CallList",
    "CollectionSchedule",
    "DailyReport",
    "DeliveryList",
    "Department",
    "EveningSettlement",
    "FileError",
    "MorningBrief",
    "OutletIntake",
    "OutletStatistics",
    "Problem",
    "PromotionPlan",
    "PrunePlan",
    "QuotaPlan",
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
    "call_list",
    "collection_schedule",
    "daily_report",
    "delivery_list",
    "morning_brief",
    "open",
    "outlet_intake",
    "outlet_statistics",
    "place",
    "promotion_plan",
    "proof",
    "prune_plan",
    "quota_plan",
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


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, inside = _HOMES[name].partition(":")
    return getattr(import_module(f"{__name__}.{module}"), inside or name)
