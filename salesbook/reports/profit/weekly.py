"""Weekly profit: what each person, channel and category contributed in the week, and what moved most."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.profit.margin import COSTS, Profit
from salesbook.reports.common.words import plain, week_label
from salesbook.reports.result import Proof, Result
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

SALES = ("gross_sales", "returns", "discounts")
AMOUNTS = (*SALES, "net_sales", "cost_of_sales", "gross_profit", *COSTS, "rebate", "contribution")


@dataclass(frozen=True)
class WeeklyProfit(Result):
    """The profit of the week of ``day``: ``profit`` is the calculation itself.

    ``rows`` has one row per person, from net sales to contribution; ``profit.unassigned`` is what belongs to nobody,
    ``profit.total`` the department, calculated without the split. Amounts in 元.
    """

    day: date
    profit: Profit

    @property
    def rows(self) -> pd.DataFrame:
        """One row per person."""
        return self.profit.rows

    def figures(self) -> dict[str, Any]:
        """week, rows (person, net_sales, …, contribution), unassigned, total, by_channel, by_category, memo."""
        made = self.profit
        return {
            "week": made.week.period,
            "label": week_label(self.day),
            "rows": plain(made.rows),
            "unassigned": plain(made.unassigned)[0],
            "total": plain(made.total)[0],
            "by_channel": plain(made.by_channel),
            "by_category": plain(made.by_category),
            "memo": memo_in_words(made),
        }

    def proofs(self) -> list[Proof]:
        """The department's figures, calculated without the split, against persons, channels and categories."""
        total, name = self.profit.total.iloc[0], report_title("weekly-profit")
        return [
            Proof(f"{name} · {title(column)} · {label}", float(total[column]), (f"{grid}|{column}",))
            for label, grid in splits()
            for column in AMOUNTS
        ]


def weekly_profit(contribution: Profit, *, on: date) -> WeeklyProfit:
    """The profit of the week in which ``on`` lies (source: the department's procedure, finance, weekly item 3)."""
    return WeeklyProfit(on, contribution)


def splits() -> list[tuple[str, str]]:
    """How the department is split, and the grid that shows it."""
    return [
        (say("by_person"), "profit|people"),
        (say("by_channel"), "profit-classes|channels"),
        (say("by_category"), "profit-classes|categories"),
    ]


def memo_in_words(profit: Profit) -> list[str]:
    """The memo in words: what moved most against last week."""
    return [
        say(f"memo_{code}", **{name: _in_words(name, value) for name, value in values.items()})
        for code, values in profit.memo
    ]


def _in_words(name: str, value: Any) -> str:
    if name == "column":
        return title(value)
    if isinstance(value, float):
        return f"{value:+,.2f}" if name in ("change", "effect") else f"{value:,.2f}"
    return str(value)
