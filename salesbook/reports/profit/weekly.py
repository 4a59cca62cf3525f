"""Weekly profit: what each person, channel and category contributed in the week, and what moved most."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.profit.margin import Profit, contribution
from salesbook.reports import REPORTS
from salesbook.reports.common.words import known, records, week_label
from salesbook.reports.profit import weekly_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

if TYPE_CHECKING:
    from salesbook.department import Department


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
            "rows": _plain(made.rows),
            "unassigned": _plain(made.unassigned)[0],
            "total": _plain(made.total)[0],
            "by_channel": _plain(made.by_channel),
            "by_category": _plain(made.by_category),
            "memo": weekly_sheets.memo_lines(made),
        }

    def proofs(self) -> list[Proof]:
        """The department's figures, calculated without the split, against persons, channels and categories."""
        total, name = self.profit.total.iloc[0], report_title("weekly-profit")
        return [
            Proof(f"{name} · {title(column)} · {label}", float(total[column]), (f"{grid}|{column}",))
            for label, grid in weekly_sheets.splits()
            for column in weekly_sheets.AMOUNTS
        ]

    def sheets(self) -> list[Sheet]:
        """The persons with the memo, then channels and categories."""
        return weekly_sheets.describe(self)


def _plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: known(value) for name, value in row.items()} for row in records(rows)]


def weekly_profit(department: "Department", day: date) -> WeeklyProfit:
    """The profit of the week in which ``day`` lies (source: the department's procedure, finance, weekly item 3).

    Raises UserError when the department keeps no sales or no stock.
    """
    made = REPORTS["weekly-profit"]
    department.require(*made.needs)
    tables = {name: department.table(name).frame for name in made.reads}
    return WeeklyProfit(day, contribution(day, **tables, parameters=department.parameters, on=day))
