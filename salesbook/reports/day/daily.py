"""The daily report: the day's sales and receipts, outlets opened, arrears cleared, problems, and the week's plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any, shared
from salesbook.calculation.collection.plan_result import PlanResult
from salesbook.calculation.common import unkept
from salesbook.calculation.day.daily import FIGURES, Daily
from salesbook.calculation.day.lines import outlets_opened, plans, problems, receipts_of, slips_sold
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.calculation.receivables.replay import Replay
from salesbook.reports.common.words import amount, known, plain
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


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
            "totals": plain(self.daily.totals),
            "elapsed_rate": self.daily.elapsed_rate,
            "people": plain(self.daily.people),
            "plan": {
                "rate": known(evening.rate),
                "planned": amount(evening.visits["amount"]),
                "collected": amount(evening.visits["collected"]),
                "unplanned": amount(evening.unplanned["amount"]),
                "visits": plain(evening.visits),
            },
            "new_outlets_opened": plain(self.opened[["outlet_code", "outlet_name", "salesperson"]]),
            "problems": plain(self.noted[["post", "person", "problem", "owner", "status"]]),
            "open_problems": plain(self.waiting[["days_open", "post", "person", "problem", "owner"]]),
            "week_plan": plain(self.plans[["period", "post", "person", "plan"]]),
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


@shared
@needs_any("sales", "receipts", "outlets", "issues_log", "issued_visits", "week_plan")
def daily_report(
    daily: Daily,
    plan_result: PlanResult,
    replay: Replay,
    kept_indicators: frozenset[str],
    sales: pd.DataFrame = unkept.sales,
    receipts: pd.DataFrame = unkept.receipts,
    outlets: pd.DataFrame = unkept.outlets,
    issues_log: pd.DataFrame = unkept.issues_log,
    week_plan: pd.DataFrame = unkept.week_plan,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> DailyReport:
    """The report of the day ``on`` (source: the department's procedure, manager, daily item 9).

    Any one of its books is enough; a figure whose book is not kept is unknown and stands in ``not_kept``.
    """
    noted, waiting = problems(issues_log, on=on)
    return DailyReport(
        day=on,
        department=parameters.department,
        daily=daily,
        evening=plan_result,
        slips=slips_sold(sales, outlets, on=on),
        receipts=receipts_of(replay, receipts, outlets, on=on),
        opened=outlets_opened(outlets, on=on),
        noted=noted,
        waiting=waiting,
        plans=plans(week_plan, on=on),
        not_kept={figure: INDICATORS[figure].table for figure in FIGURES if figure not in kept_indicators},
    )
