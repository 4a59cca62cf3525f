"""REPORTS: every report, in the order of the ribbon. A report costs one file here and one line below.

The list is light: a report's own module, with the calculation behind it, is imported when the report is made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.reports.result import Result

Group = Literal["finance", "manager", "order_clerk", "warehouse"]


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its name, its module in this room, whose it is, the tables it cannot do without, and those it uses when
    they are there."""

    name: str
    module: str
    group: Group
    needs: tuple[str, ...]
    uses: tuple[str, ...] = ()

    @property
    def function(self) -> str:
        """The name of the function that makes it."""
        return self.name.replace("-", "_")

    @property
    def reads(self) -> tuple[str, ...]:
        """Every table the report looks at."""
        return self.needs + self.uses

    def make(self, department: "Department", day: date) -> "Result":
        """Calculate the report for ``day``; a table it needs and the department lacks is a UserError."""
        module = import_module(f"salesbook.reports.{self.module}")
        return cast("Callable[[Department, date], Result]", getattr(module, self.function))(department, day)


_DEBT = ("outlets", "receipts", "launch_plan")
_WEEK = (
    "receivables",
    "visits",
    "issued_visits",
    "deliveries",
    "settlement_goods",
    "settlement_money",
    "settlement_caps",
    "stock_moves",
    "attendance",
)

_DAY = ("sales", "receivables", "targets", "staff", "issued_visits", "issues_log", "week_plan")
_MORNING = (
    "promises",
    "visits",
    "deliveries",
    "settlement_goods",
    "settlement_money",
    "settlement_caps",
    "stock_moves",
    "attendance",
    "rota",
)

_SETTLEMENT = ("settlement_goods", "settlement_money", "settlement_caps")

REPORTS: dict[str, Report] = {
    report.name: report
    for report in (
        Report(
            "collection-schedule",
            "collection.schedule",
            "finance",
            ("receivables",),
            (*_DEBT, "promises", "staff", "attendance", "rota", "visits", "issued_visits"),
        ),
        Report("receivables-ledger", "receivables.ledger", "finance", ("receivables",), _DEBT),
        Report("weekly-progress", "progress.weekly", "manager", ("targets", "staff"), ("sales", *_DEBT, *_WEEK)),
        Report(
            "weekly-profit",
            "profit.weekly",
            "finance",
            ("sales", "stock"),
            (*_DEBT, "receivables", "redemptions", "deliveries", "stock_moves"),
        ),
        Report("daily-report", "day.daily", "manager", (), (*_DAY, *_DEBT)),
        Report("morning-brief", "day.brief", "manager", (), (*_DAY, *_DEBT, *_MORNING)),
        Report(
            "outlet-statistics",
            "market.statistics",
            "manager",
            ("outlets",),
            ("sales", "receivables", *_DEBT[1:], "proposals"),
        ),
        Report("outlet-intake", "market.intake", "order_clerk", ("outlets",), ("proposals",)),
        Report(
            "prune-plan",
            "market.prune",
            "manager",
            ("outlets", "sales"),
            (*_DEBT[1:], "receivables", "stock", "stock_moves", "deliveries", "visits", "redemptions", "outlet_stock"),
        ),
        Report("promotion-plan", "market.promotion", "manager", ("sales", "stock"), ("outlets", "stock_moves")),
        Report("quota-plan", "progress.quotas", "manager", ("sales", "staff"), ("outlets", "targets", "attendance")),
        Report(
            "call-list",
            "market.calls",
            "order_clerk",
            ("outlets", "sales"),
            (*_DEBT[1:], "receivables", "promises", "visits", "stock"),
        ),
        Report(
            "settlement",
            "evening.settlement",
            "warehouse",
            (),
            (*_SETTLEMENT, "sales", "receivables", "stock", "stock_moves", "staff"),
        ),
        Report("delivery-list", "goods.delivery", "warehouse", (), ("deliveries", "sales", "outlets", "stock")),
        Report(
            "stock-shortage",
            "goods.stock",
            "warehouse",
            ("stock",),
            ("stock_moves", "sales", "settlement_goods", "approvals"),
        ),
        Report("vehicle-check", "evening.vehicle_check", "warehouse", ("vehicles",)),
        Report("redemption", "evening.redemption", "finance", ("redemptions",), ("settlement_caps",)),
        Report("attendance", "evening.attendance", "order_clerk", ("attendance",), ("staff", "visits", "deliveries")),
        Report("sign-off", "evening.sign_off", "order_clerk", ("approvals",)),
        Report("proof", "proof", "finance", (), ("targets", "staff", "sales", "stock", *_DEBT, *_WEEK)),
    )
}
