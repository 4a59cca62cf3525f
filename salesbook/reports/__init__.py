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
    """A report: its name, whose it is, the tables it cannot do without, and those it uses when they are there."""

    name: str
    group: Group
    needs: tuple[str, ...]
    uses: tuple[str, ...] = ()

    @property
    def function(self) -> str:
        """The name of the function that makes it, which is also the name of its module."""
        return self.name.replace("-", "_")

    @property
    def reads(self) -> tuple[str, ...]:
        """Every table the report looks at."""
        return self.needs + self.uses

    def make(self, department: "Department", day: date) -> "Result":
        """Calculate the report for ``day``; a table it needs and the department lacks is a UserError."""
        module = import_module(f"salesbook.reports.{self.function}")
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
            "finance",
            ("receivables",),
            (*_DEBT, "promises", "staff", "attendance", "rota", "visits", "issued_visits"),
        ),
        Report("receivables-ledger", "finance", ("receivables",), _DEBT),
        Report("weekly-progress", "manager", ("targets", "staff"), ("sales", *_DEBT, *_WEEK)),
        Report(
            "weekly-profit",
            "finance",
            ("sales", "stock"),
            (*_DEBT, "receivables", "redemptions", "deliveries", "stock_moves"),
        ),
        Report("daily-report", "manager", (), (*_DAY, *_DEBT)),
        Report("morning-brief", "manager", (), (*_DAY, *_DEBT, *_MORNING)),
        Report("outlet-statistics", "manager", ("outlets",), ("sales", "receivables", *_DEBT[1:], "proposals")),
        Report("outlet-intake", "order_clerk", ("outlets",), ("proposals",)),
        Report(
            "prune-plan",
            "manager",
            ("outlets", "sales"),
            (*_DEBT[1:], "receivables", "stock", "stock_moves", "deliveries", "visits", "redemptions", "outlet_stock"),
        ),
        Report("promotion-plan", "manager", ("sales", "stock"), ("outlets", "stock_moves")),
        Report("quota-plan", "manager", ("sales", "staff"), ("outlets", "targets", "attendance")),
        Report(
            "call-list",
            "order_clerk",
            ("outlets", "sales"),
            (*_DEBT[1:], "receivables", "promises", "visits", "stock"),
        ),
        Report(
            "settlement",
            "warehouse",
            (),
            (*_SETTLEMENT, "sales", "receivables", "stock", "stock_moves", "staff"),
        ),
        Report("delivery-list", "warehouse", (), ("deliveries", "sales", "outlets", "stock")),
        Report(
            "stock-shortage",
            "warehouse",
            ("stock",),
            ("stock_moves", "sales", "settlement_goods", "approvals"),
        ),
        Report("vehicle-check", "warehouse", ("vehicles",)),
        Report("redemption", "finance", ("redemptions",), ("settlement_caps",)),
        Report("attendance", "order_clerk", ("attendance",), ("staff", "visits", "deliveries")),
        Report("sign-off", "order_clerk", ("approvals",)),
        Report("proof", "finance", (), ("targets", "staff", "sales", "stock", *_DEBT, *_WEEK)),
    )
}
