"""Quota plan: the month's target by post, person and week, and what a tiered incentive would have cost."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.incentive import tiers
from salesbook.calculation.progress.quotas import Quotas
from salesbook.reports.common.words import amount, plain
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class QuotaPlan(Result):
    """The quotas made at the end of ``day``: ``quotas`` is the calculation itself, ``parameters`` the policy behind it.

    ``quotas.rows`` (person, post, quota, …), ``quotas.weeks``, ``quotas.priced``; amounts in 元.
    """

    day: date
    quotas: Quotas
    parameters: Parameters
    provisional: bool

    @property
    def periods(self) -> list[str]:
        """The weeks of the month."""
        return list(dict.fromkeys(self.quotas.weeks["week"]))

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
        weeks = tuple(f"quota|weeks|{period}" for period in self.periods)
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


def quota_plan(quotas: Quotas, working_days: WorkingDays, parameters: Parameters = DEFAULTS, *, on: date) -> QuotaPlan:
    """The quotas made at the end of ``on`` (source: the department's procedure, manager, weekly item 2)."""
    provisional = working_days.is_provisional(quotas.month.first, quotas.month.last)
    return QuotaPlan(on, quotas, parameters, provisional)
