"""Quota plan: the month's target by post, person and week, and what a tiered incentive would have cost."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from salesbook.calculation.progress.quotas import Quotas, make_quotas, tiers
from salesbook.reports import REPORTS
from salesbook.reports.common.evening_words import plain
from salesbook.reports.common.market_words import books_of
from salesbook.reports.common.words import amount
from salesbook.reports.progress import quotas_sheets
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import Parameters
from salesbook.sheets import Sheet
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department


@dataclass(frozen=True)
class QuotaPlan(Result):
    """The quotas made at the end of ``day``: ``quotas`` is the calculation itself, ``parameters`` the policy behind it.

    ``quotas.rows`` (person, post, quota, …), ``quotas.weeks``, ``quotas.priced``; amounts in 元.
    """

    day: date
    quotas: Quotas
    parameters: Parameters
    provisional: bool

    def figures(self) -> dict[str, Any]:
        """date, month, working_days, target, basis, last_month, rows, weeks, tiers, priced, incentive, provisional."""
        made = self.quotas
        return {
            "date": self.day.isoformat(),
            "month": f"{made.month.first:%Y-%m}",
            "working_days": len(made.month.working_days),
            "target": made.target,
            "basis": made.basis,
            "last_month": made.last,
            "rows": plain(made.rows),
            "weeks": plain(made.weeks),
            "tiers": [{"from": start, "rate": rate} for start, rate in tiers(self.parameters)],
            "priced": plain(made.priced),
            "incentive": amount(made.priced["incentive"]),
            "provisional": self.provisional,
        }

    def proofs(self) -> list[Proof]:
        """The target by person, by post and by week; what the incentive would have cost."""
        name, made = report_title("quota-plan"), self.quotas
        target = made.target if len(made.rows) else 0.0
        weeks = tuple(f"quota|weeks|{period}" for period in quotas_sheets.periods(made))
        return [
            Proof(f"{name} · {say('fact_target')} · {say('by_person')}", target, ("quota|people|quota",)),
            Proof(f"{name} · {say('fact_target')} · {say('by_post')}", target, ("quota|posts|quota",)),
            Proof(f"{name} · {say('fact_target')} · {say('by_week')}", target, weeks),
            Proof(
                f"{name} · {say('fact_incentive')}",
                amount(made.priced["incentive"]),
                ("quota-incentive|rows|incentive",),
            ),
        ]

    def sheets(self) -> list[Sheet]:
        """The quotas, and the incentive priced on the last weeks."""
        return quotas_sheets.describe(self)


def quota_plan(department: "Department", day: date) -> QuotaPlan:
    """The quotas made at the end of ``day`` (source: the department's procedure, manager, weekly item 2).

    Raises UserError when the department keeps no sales or no list of its people.
    """
    department.require(*REPORTS["quota-plan"].needs)
    books = books_of(department, "quota-plan")
    made = make_quotas(books, day)
    provisional = books.working_days.is_provisional(made.month.first, made.month.last)
    return QuotaPlan(day, made, books.parameters, provisional)
