"""Weekly progress: targets, actuals and attainment of every post and person against the time elapsed."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.attainment import MONEY, Progress, progress
from salesbook.reports import REPORTS
from salesbook.reports.common.words import known, records, week_label
from salesbook.reports.progress import weekly_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.choices import choice
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department


@dataclass(frozen=True)
class WeeklyProgress(Result):
    """The progress of the week of ``day``, as of its end: ``progress`` is the calculation itself.

    ``rows`` (person, post, indicator, target, actual, attainment_rate, elapsed_rate, gap, …), ``by_post``,
    ``department``: amounts in 元, rates as fractions, what is unknown missing.
    """

    day: date
    progress: Progress

    @property
    def rows(self) -> pd.DataFrame:
        """One row per person and indicator."""
        return self.progress.rows

    def figures(self) -> dict[str, Any]:
        """week, elapsed_rate, rows (person, post, indicator, target, actual, attainment_rate, gap, …), by_post."""
        made = self.progress
        return {
            "week": made.week.period,
            "label": week_label(self.day),
            "date": self.day.isoformat(),
            "elapsed_rate": made.elapsed_rate,
            "remaining_days": made.remaining_days,
            "rows": _records(made.rows),
            "by_post": _records(made.by_post),
            "department": _records(made.department),
        }

    def proofs(self) -> list[Proof]:
        """The department's amounts against the sum of the persons and what belongs to nobody."""
        title, whole = report_title("weekly-progress"), self.progress.department.set_index("indicator")["actual"]
        return [
            Proof(f"{title} · {choice('indicator', code)}", float(whole[code]), (f"progress-posts|amounts|{code}",))
            for code in MONEY
            if code in whole.index and whole[code] == whole[code]
        ]

    def sheets(self) -> list[Sheet]:
        """A summary for the manager, then by post, then by person."""
        return weekly_sheets.describe(self)


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: known(value) for name, value in row.items()} for row in records(rows)]


def weekly_progress(department: "Department", day: date) -> WeeklyProgress:
    """The progress of the week in which ``day`` lies (source: the department's procedure, manager, weekly item 1).

    Raises UserError when the department keeps no targets or no list of its people.
    """
    made = REPORTS["weekly-progress"]
    department.require(*made.needs)
    tables = {name: department.table(name).frame for name in made.reads}
    working_days = WorkingDays.of(department.calendar, department.parameters)
    return WeeklyProgress(day, progress(tables, day, working_days, on=day, parameters=department.parameters))
