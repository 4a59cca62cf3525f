# Made by docs/renew.py from the list of reports.
from salesbook.days import Day as Day
from salesbook.department import Department as Department
from salesbook.department import Department as open
from salesbook.placing import append_rows as append_rows
from salesbook.placing import place as place
from salesbook.placing import set_cells as set_cells
from salesbook.problems import At as At
from salesbook.problems import FileError as FileError
from salesbook.problems import Problem as Problem
from salesbook.problems import UserError as UserError
from salesbook.reports import Report as Report
from salesbook.reports import register as register
from salesbook.reports.collection.schedule import CollectionSchedule as CollectionSchedule
from salesbook.reports.collection.supply_hold import SupplyHold as SupplyHold
from salesbook.reports.day.brief import MorningBrief as MorningBrief
from salesbook.reports.day.daily import DailyReport as DailyReport
from salesbook.reports.day.delivery import DeliveryList as DeliveryList
from salesbook.reports.day.reconciliation import Reconciliation as Reconciliation
from salesbook.reports.evening.attendance import Attendance as Attendance
from salesbook.reports.evening.redemption import Redemption as Redemption
from salesbook.reports.evening.settlement import EveningSettlement as EveningSettlement
from salesbook.reports.evening.sign_off import SignOffRecord as SignOffRecord
from salesbook.reports.evening.vehicle_check import VehicleCheck as VehicleCheck
from salesbook.reports.goods.stock import StockShortage as StockShortage
from salesbook.reports.market.calls import CallList as CallList
from salesbook.reports.market.intake import OutletIntake as OutletIntake
from salesbook.reports.market.promotion import PromotionPlan as PromotionPlan
from salesbook.reports.market.prune import PrunePlan as PrunePlan
from salesbook.reports.market.statistics import OutletStatistics as OutletStatistics
from salesbook.reports.profit.weekly import WeeklyProfit as WeeklyProfit
from salesbook.reports.progress.quotas import QuotaPlan as QuotaPlan
from salesbook.reports.progress.weekly import WeeklyProgress as WeeklyProgress
from salesbook.reports.proof import ProofBook as ProofBook
from salesbook.reports.receivables.cash_forecast import CashForecast as CashForecast
from salesbook.reports.receivables.ledger import ReceivablesLedger as ReceivablesLedger
from salesbook.reports.receivables.movement import ReceivablesMovement as ReceivablesMovement
from salesbook.reports.result import Proof as Proof
from salesbook.reports.result import Result as Result

__version__: str
__all__ = [
    "At",
    "Attendance",
    "CallList",
    "CashForecast",
    "CollectionSchedule",
    "DailyReport",
    "Day",
    "DeliveryList",
    "Department",
    "EveningSettlement",
    "FileError",
    "MorningBrief",
    "OutletIntake",
    "OutletStatistics",
    "Problem",
    "PromotionPlan",
    "Proof",
    "ProofBook",
    "PrunePlan",
    "QuotaPlan",
    "ReceivablesLedger",
    "ReceivablesMovement",
    "Reconciliation",
    "Redemption",
    "Report",
    "Result",
    "SignOffRecord",
    "StockShortage",
    "SupplyHold",
    "UserError",
    "VehicleCheck",
    "WeeklyProfit",
    "WeeklyProgress",
    "append_rows",
    "attendance",
    "call_list",
    "cash_forecast",
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
    "receivables_movement",
    "reconciliation",
    "redemption",
    "register",
    "set_cells",
    "settlement",
    "sign_off",
    "stock_shortage",
    "supply_hold",
    "vehicle_check",
    "weekly_profit",
    "weekly_progress",
]

def collection_schedule(department: Department, day: Day) -> CollectionSchedule: ...
def receivables_ledger(department: Department, day: Day) -> ReceivablesLedger: ...
def cash_forecast(department: Department, day: Day) -> CashForecast: ...
def supply_hold(department: Department, day: Day) -> SupplyHold: ...
def receivables_movement(department: Department, day: Day) -> ReceivablesMovement: ...
def weekly_progress(department: Department, day: Day) -> WeeklyProgress: ...
def weekly_profit(department: Department, day: Day) -> WeeklyProfit: ...
def daily_report(department: Department, day: Day) -> DailyReport: ...
def morning_brief(department: Department, day: Day) -> MorningBrief: ...
def outlet_statistics(department: Department, day: Day) -> OutletStatistics: ...
def outlet_intake(department: Department, day: Day) -> OutletIntake: ...
def prune_plan(department: Department, day: Day) -> PrunePlan: ...
def promotion_plan(department: Department, day: Day) -> PromotionPlan: ...
def quota_plan(department: Department, day: Day) -> QuotaPlan: ...
def call_list(department: Department, day: Day) -> CallList: ...
def settlement(department: Department, day: Day) -> EveningSettlement: ...
def delivery_list(department: Department, day: Day) -> DeliveryList: ...
def stock_shortage(department: Department, day: Day) -> StockShortage: ...
def vehicle_check(department: Department, day: Day) -> VehicleCheck: ...
def redemption(department: Department, day: Day) -> Redemption: ...
def attendance(department: Department, day: Day) -> Attendance: ...
def reconciliation(department: Department, day: Day) -> Reconciliation: ...
def sign_off(department: Department, day: Day) -> SignOffRecord: ...
def proof(department: Department, day: Day) -> ProofBook: ...
