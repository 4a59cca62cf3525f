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
    from salesbook.reports.collection.schedule import CollectionSchedule, collection_schedule
    from salesbook.reports.day.brief import MorningBrief, morning_brief
    from salesbook.reports.day.daily import DailyReport, daily_report
    from salesbook.reports.evening.attendance import Attendance, attendance
    from salesbook.reports.evening.redemption import Redemption, redemption
    from salesbook.reports.evening.settlement import EveningSettlement, settlement
    from salesbook.reports.evening.sign_off import SignOffRecord, sign_off
    from salesbook.reports.evening.vehicle_check import VehicleCheck, vehicle_check
    from salesbook.reports.goods.delivery import DeliveryList, delivery_list
    from salesbook.reports.goods.stock import StockShortage, stock_shortage
    from salesbook.reports.market.calls import CallList, call_list
    from salesbook.reports.market.intake import OutletIntake, outlet_intake
    from salesbook.reports.market.promotion import PromotionPlan, promotion_plan
    from salesbook.reports.market.prune import PrunePlan, prune_plan
    from salesbook.reports.market.statistics import OutletStatistics, outlet_statistics
    from salesbook.reports.profit.weekly import WeeklyProfit, weekly_profit
    from salesbook.reports.progress.quotas import QuotaPlan, quota_plan
    from salesbook.reports.progress.weekly import WeeklyProgress, weekly_progress
    from salesbook.reports.proof import proof
    from salesbook.reports.receivables.ledger import ReceivablesLedger, receivables_ledger

__version__ = "0.1.0"

# public name -> where it stands; a name is imported when it is first used, so that importing salesbook stays light
_HOMES = {
    "At": "problems",
    "Attendance": "reports.evening.attendance",
    "CallList": "reports.market.calls",
    "CollectionSchedule": "reports.collection.schedule",
    "DailyReport": "reports.day.daily",
    "DeliveryList": "reports.goods.delivery",
    "Department": "department",
    "EveningSettlement": "reports.evening.settlement",
    "FileError": "problems",
    "MorningBrief": "reports.day.brief",
    "OutletIntake": "reports.market.intake",
    "OutletStatistics": "reports.market.statistics",
    "Problem": "problems",
    "PromotionPlan": "reports.market.promotion",
    "PrunePlan": "reports.market.prune",
    "QuotaPlan": "reports.progress.quotas",
    "ReceivablesLedger": "reports.receivables.ledger",
    "Redemption": "reports.evening.redemption",
    "SignOffRecord": "reports.evening.sign_off",
    "StockShortage": "reports.goods.stock",
    "UserError": "problems",
    "VehicleCheck": "reports.evening.vehicle_check",
    "WeeklyProfit": "reports.profit.weekly",
    "WeeklyProgress": "reports.progress.weekly",
    "append_rows": "placing",
    "attendance": "reports.evening.attendance",
    "call_list": "reports.market.calls",
    "collection_schedule": "reports.collection.schedule",
    "daily_report": "reports.day.daily",
    "delivery_list": "reports.goods.delivery",
    "morning_brief": "reports.day.brief",
    "open": "department:Department",
    "outlet_intake": "reports.market.intake",
    "outlet_statistics": "reports.market.statistics",
    "place": "placing",
    "promotion_plan": "reports.market.promotion",
    "proof": "reports.proof",
    "prune_plan": "reports.market.prune",
    "quota_plan": "reports.progress.quotas",
    "receivables_ledger": "reports.receivables.ledger",
    "redemption": "reports.evening.redemption",
    "set_cells": "placing",
    "settlement": "reports.evening.settlement",
    "sign_off": "reports.evening.sign_off",
    "stock_shortage": "reports.goods.stock",
    "vehicle_check": "reports.evening.vehicle_check",
    "weekly_profit": "reports.profit.weekly",
    "weekly_progress": "reports.progress.weekly",
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
