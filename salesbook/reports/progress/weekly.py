"""Weekly progress: targets, actuals and attainment of every post and person against the time elapsed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.progress.attainment import MONEY, Progress
from salesbook.reports.common.words import plain, week_label
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.names import report_title


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
            "rows": plain(made.rows),
            "by_post": plain(made.by_post),
            "department": plain(made.department),
        }

    def proofs(self) -> list[Proof]:
        """The department's amounts against the sum of the persons and what belongs to nobody."""
        title, whole = report_title("weekly-progress"), self.progress.department.set_index("indicator")["actual"]
        return [
            Proof(f"{title} · {choice('indicator', code)}", float(whole[code]), (f"progress-posts|amounts|{code}",))
            for code in MONEY
            if code in whole.index and whole[code] == whole[code]
        ]


def weekly_progress(progress: Progress, *, on: date) -> WeeklyProgress:
    """The progress of the week in which ``on`` lies (source: the department's procedure, manager, weekly item 1)."""
    return WeeklyProgress(on, progress)
