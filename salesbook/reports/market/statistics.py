"""Outlet statistics: the register by channel, category, district and grade; what was added and changed this week."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.common.weeks import Week
from salesbook.calculation.market.outlets import (
    CLASSES,
    MEASURES,
    class_table,
    outlet_standing,
    register_changes,
    with_rates,
)
from salesbook.reports import REPORTS
from salesbook.reports.common.evening_words import plain
from salesbook.reports.common.market_words import books_of, owed_on
from salesbook.reports.common.words import amount, week_label
from salesbook.reports.market import statistics_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department


@dataclass(frozen=True)
class OutletStatistics(Result):
    """The register at the end of ``day``.

    ``rows`` has one row per outlet with what is counted (``calculation.outlets.outlet_standing``), ``changes`` what was
    added and corrected in the week (date, kind, outlet_code, …); ``registered`` and ``owed`` are counted without it.
    Amounts in 元.
    """

    day: date
    active_days: int
    rows: pd.DataFrame
    changes: pd.DataFrame
    registered: int
    owed: float

    def table(self, *by: str) -> pd.DataFrame:
        """The register counted by some of channel, category, district and grade."""
        return class_table(self.rows, list(by))

    @property
    def total(self) -> pd.DataFrame:
        """The whole register, one row."""
        sums = {
            name: amount(self.rows[name]) if name in ("order_amount", "receivable") else self.rows[name].sum()
            for name in MEASURES
        }
        return with_rates(pd.DataFrame([sums]))

    def figures(self) -> dict[str, Any]:
        """date, week, total, by_channel, by_category, by_district, by_grade, by_class, changes."""
        return {
            "date": self.day.isoformat(),
            "week": Week.of(self.day).period,
            "label": week_label(self.day),
            "total": plain(self.total)[0],
            **{f"by_{name}": plain(self.table(name)) for name in CLASSES},
            "by_class": plain(self.table(*CLASSES)),
            "changes": plain(self.changes),
        }

    def proofs(self) -> list[Proof]:
        """The register's size and what is owed, counted apart; every other measure by class against the list."""
        name, total = report_title("outlet-statistics"), self.total.iloc[0]
        apart = {"total": float(self.registered), "receivable": self.owed}
        return [
            Proof(
                f"{name} · {statistics_sheets.measure_title(measure)} · {label}",
                apart.get(measure, float(total[measure])),
                (f"{grid}|{measure}",),
            )
            for label, grid in statistics_sheets.splits()
            for measure in MEASURES
        ]

    def sheets(self) -> list[Sheet]:
        """A page by class, every combination of classes, this week's changes, the list of outlets."""
        return statistics_sheets.describe(self)


def outlet_statistics(department: "Department", day: date) -> OutletStatistics:
    """The statistics of the register at the end of ``day`` (source: the department's procedure, manager, weekly 3).

    Raises UserError when the department keeps no register of outlets.
    """
    department.require(*REPORTS["outlet-statistics"].needs)
    books = books_of(department, "outlet-statistics")
    owed = owed_on(books, day)
    rows = outlet_standing(books["outlets"], books["sales"], owed.items, books.parameters, day)
    changes = register_changes(rows.dropna(subset=["outlet_code"]), books["proposals"], Week.of(day), day)
    opened = books["outlets"].drop_duplicates("outlet_code")["opened_date"]
    registered = int((~opened.gt(pd.Timestamp(day))).sum())
    return OutletStatistics(day, books.parameters.active_days, rows, changes, registered, owed.total())
