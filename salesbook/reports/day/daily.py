"""The daily report: the day's sales and receipts, outlets opened, arrears cleared, problems, and the week's plan."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.collection.plan_result import PlanResult, plan_result
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.day.daily import FIGURES, Daily, daily
from salesbook.calculation.day.lines import outlets_opened, plans, problems, receipts_of, slips_sold
from salesbook.calculation.progress.actuals import Books
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.reports import REPORTS
from salesbook.reports.common.words import amount, known, records
from salesbook.reports.day import daily_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department

_GROUNDS = ("sales", "receipts", "outlets", "issues_log", "issued_visits", "week_plan")  # any of them is enough


@dataclass(frozen=True)
class DailyReport(Result):
    """The day of a department.

    ``daily`` holds the figures, ``evening`` how the issued collection plan went; ``slips``, ``receipts`` and ``opened``
    are the lines behind them; ``noted`` the problems of the day, ``waiting`` older ones still open, ``plans`` what is
    planned for the week; ``not_kept`` names the figures (with the table they need) that no book shows. Amounts in 元.
    """

    day: date
    department: str
    daily: Daily
    evening: PlanResult
    slips: pd.DataFrame
    receipts: pd.DataFrame
    opened: pd.DataFrame
    noted: pd.DataFrame
    waiting: pd.DataFrame
    plans: pd.DataFrame
    not_kept: dict[str, str]

    def total(self, indicator: str, column: str = "actual") -> float:
        """A figure of the whole department; missing when no book shows it."""
        rows = self.daily.totals.set_index("indicator")
        return float(rows.loc[indicator, column])  # type: ignore[arg-type]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is entered for the day."""
        return not any(map(len, (self.slips, self.receipts, self.opened, self.noted, self.evening.visits)))

    def figures(self) -> dict[str, Any]:
        """date, the four figures, totals, people, plan (how the collection plan went), problems, week_plan."""
        evening = self.evening
        return {
            "date": self.day.isoformat(),
            **{name: known(self.total(name)) for name in FIGURES},
            "totals": _plain(self.daily.totals),
            "elapsed_rate": self.daily.elapsed_rate,
            "people": _plain(self.daily.people),
            "plan": {
                "rate": known(evening.rate),
                "planned": amount(evening.visits["amount"]),
                "collected": amount(evening.visits["collected"]),
                "unplanned": amount(evening.unplanned["amount"]),
                "visits": _plain(evening.visits),
            },
            "new_outlets_opened": _plain(self.opened[["outlet_code", "outlet_name", "salesperson"]]),
            "problems": _plain(self.noted[["post", "person", "problem", "owner", "status"]]),
            "open_problems": _plain(self.waiting[["days_open", "post", "person", "problem", "owner"]]),
            "week_plan": _plain(self.plans[["period", "post", "person", "plan"]]),
        }

    def proofs(self) -> list[Proof]:
        """Each figure of the day against people, slips and receipts; week and month against their days."""
        name = report_title("daily-report")
        grounds = [
            ("sales", "proof_by_person", ("daily-figures|people|sales",)),
            ("sales", "proof_by_slip", ("daily-sales|rows|amount",)),
            ("sales", "proof_by_channel", ("daily-figures|channels|amount",)),
            ("collection", "proof_by_person", ("daily-figures|people|collection",)),
            ("collection", "proof_by_receipt", ("daily-receipts|rows|amount",)),
            ("collection", "proof_by_method", ("daily-figures|methods|amount",)),
            ("collection", "proof_applied", ("daily-receipts|rows|allocated", "daily-receipts|rows|unapplied")),
            ("collection", "proof_plan", ("daily-plan|visits|collected", "daily-plan|unplanned|amount")),
            ("arrears_cleared", "proof_by_person", ("daily-figures|people|arrears_cleared",)),
            ("arrears_cleared", "proof_by_receipt", ("daily-receipts|rows|cleared",)),
            ("new_outlets", "proof_by_person", ("daily-figures|people|new_outlets",)),
        ]
        known_figures = [figure for figure in FIGURES if figure not in self.not_kept]
        proofs = [
            Proof(f"{name} · {say(f'daily_{figure}')} · {say(label)}", self.total(figure), columns)
            for figure, label, columns in grounds
            if figure in known_figures
        ]
        for period in ("week", "month"):
            proofs += [
                Proof(
                    f"{name} · {say(f'daily_{figure}')} · {say(f'proof_{period}')}",
                    self.total(figure, f"{period}_actual"),
                    (f"daily-figures|{period}|{figure}",),
                )
                for figure in known_figures
            ]
        return proofs

    def sheets(self) -> list[Sheet]:
        """The report on a page, the figures by person, channel and day, and the lines behind them."""
        return daily_sheets.describe(self)


def _plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: known(value) for name, value in row.items()} for row in records(rows)]


def books_of(department: "Department", tables: tuple[str, ...]) -> Books:
    """The department's tables as calculation takes them, with its working days and parameters."""
    working_days = WorkingDays.of(department.calendar, department.parameters)
    return Books({name: department.table(name).frame for name in tables}, working_days, department.parameters)


def daily_report(department: "Department", day: date) -> DailyReport:
    """The report of ``day`` (source: the department's procedure, manager, daily item 9).

    Raises UserError when the department keeps none of the books a day could be reported from.
    """
    if not any(map(department.has, _GROUNDS)):
        department.require(_GROUNDS[0])
    books = books_of(department, REPORTS["daily-report"].reads)
    noted, waiting = problems(books, day)
    tables = (books["issued_visits"], books["receipts"], books["outlets"])
    return DailyReport(
        day=day,
        department=department.parameters.department,
        daily=daily(books, day),
        evening=plan_result(*tables, books.parameters, day),
        slips=slips_sold(books, day),
        receipts=receipts_of(books, day),
        opened=outlets_opened(books, day),
        noted=noted,
        waiting=waiting,
        plans=plans(books, day),
        not_kept={name: INDICATORS[name].table for name in FIGURES if not books.keeps(INDICATORS[name].table)},
    )
