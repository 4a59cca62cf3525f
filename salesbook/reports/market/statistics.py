"""Outlet statistics: the register by channel, category, district and grade; what was added and changed this week."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.market.outlets import (
    CLASSES,
    MEASURES,
    class_table,
    register_changes,
    with_rates,
)
from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount, plain, week_label
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

COUNTED = ("total", "prospects", "active", "new", "lost")
LIST = "outlet-list|rows"


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
                f"{name} · {measure_title(measure)} · {label}",
                apart.get(measure, float(total[measure])),
                (f"{grid}|{measure}",),
            )
            for label, grid in splits()
            for measure in MEASURES
        ]


def measure_title(name: str) -> str:
    """What a measure is called."""
    return title(f"outlet_{name}" if name in COUNTED else name)


def splits() -> list[tuple[str, str]]:
    """How the register is split, and the grid that shows it."""
    by_one = [(say(f"by_outlet_{name}"), f"outlets|{name}") for name in CLASSES]
    return [*by_one, (say("by_outlet_class"), "outlet-cells|rows"), (say("by_outlet"), LIST)]


def outlet_statistics(
    outlet_standing: pd.DataFrame,
    position: Position,
    outlets: pd.DataFrame,
    proposals: pd.DataFrame = unkept.proposals,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> OutletStatistics:
    """The statistics of the register at the end of ``on`` (source: the department's procedure, manager, weekly 3)."""
    changes = register_changes(outlet_standing.dropna(subset=["outlet_code"]), proposals, on=on)
    opened = outlets.drop_duplicates("outlet_code")["opened_date"]
    registered = int((~opened.gt(pd.Timestamp(on))).sum())
    return OutletStatistics(on, parameters.active_days, outlet_standing, changes, registered, position.total())
