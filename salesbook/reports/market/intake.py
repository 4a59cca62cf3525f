"""Outlet intake: proposals of new outlets and corrections, checked, approved, and ready for the register."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.market.intake import STAGES, corrections, find, proposed, stages
from salesbook.reports import REPORTS
from salesbook.reports.common.evening_words import plain
from salesbook.reports.market import intake_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department


@dataclass(frozen=True)
class OutletIntake(Result):
    """The proposals made by ``day``.

    ``rows`` are the proposals with their ``stage`` (of calculation.intake.STAGES) and ``why`` in words; ``found`` what
    the check found (proposal, finding, outlet_code, outlet_name); ``changes`` what corrections would change
    (proposal, outlet_code, field, old, new). ``from_register`` when no book of proposals is kept and the register's
    prospects and new outlets stand in for it.
    """

    day: date
    rows: pd.DataFrame
    found: pd.DataFrame
    changes: pd.DataFrame
    from_register: bool

    @property
    def ready(self) -> pd.DataFrame:
        """The new outlets that are approved, have nothing against them, and can be appended to the register."""
        return self.rows[self.rows["stage"].eq("append") & self.rows["kind"].eq("new")].reset_index(drop=True)

    @property
    def counts(self) -> dict[str, int]:
        """How many proposals stand at each stage."""
        return {stage: int(self.rows["stage"].eq(stage).sum()) for stage in STAGES}

    def figures(self) -> dict[str, Any]:
        """date, counts (by stage), proposals (with stage and why), findings, corrections."""
        names = ["proposed_date", "kind", "outlet_code", "outlet_name", "proposed_by", "status", "stage", "why"]
        return {
            "date": self.day.isoformat(),
            "counts": self.counts,
            "proposals": plain(self.rows[names]),
            "findings": plain(self.found),
            "corrections": plain(self.changes),
        }

    def proofs(self) -> list[Proof]:
        """Every proposal stands at one stage."""
        name = report_title("outlet-intake")
        return [Proof(f"{name} · {intake_sheets.proposals_counted()}", float(len(self.rows)), ("intake|stages|items",))]

    def sheets(self) -> list[Sheet]:
        """The proposals with what stands in their way, the rows for the register, the corrections."""
        return intake_sheets.describe(self)


def outlet_intake(department: "Department", day: date) -> OutletIntake:
    """The proposals made by ``day`` (source: the department's procedure: reps, deliverers, order clerk's item 6).

    Raises UserError when the department keeps no register of outlets.
    """
    department.require(*REPORTS["outlet-intake"].needs)
    outlets = department.outlets
    made = proposed(department.proposals, outlets, day)
    alike = department.namesakes(made["outlet_name"].tolist())
    found = find(made, outlets, alike)
    rows = made.assign(stage=stages(made, found))
    rows = rows.assign(why=intake_sheets.why(rows, found))
    return OutletIntake(day, rows, found, corrections(made, outlets), department.proposals.empty)
