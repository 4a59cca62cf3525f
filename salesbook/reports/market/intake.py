"""Outlet intake: proposals of new outlets and corrections, checked, approved, and ready for the register."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.market.intake import BLOCKING, STAGES, corrections, find, proposed, stages
from salesbook.department.namesakes import Namesakes
from salesbook.reports.common.words import plain
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


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
        return [Proof(f"{name} · {say('intake_counted')}", float(len(self.rows)), ("intake|stages|items",))]


def why(rows: pd.DataFrame, found: pd.DataFrame) -> "pd.Series[str]":
    """What stands in the way of each proposal, the worst first; what comes next where nothing does."""
    ordered = found.assign(told=~found["finding"].isin(BLOCKING)).sort_values("told", kind="stable")
    words = ordered.apply(_finding, axis=1) if len(ordered) else pd.Series(dtype="str")
    by_proposal = words.groupby(ordered["proposal"]).agg(say("and").join).to_dict() if len(ordered) else {}
    texts = [by_proposal.get(label) or say(f"intake_{stage}") for label, stage in rows["stage"].items()]
    noted = [say("and") + note if isinstance(note, str) else "" for note in rows["note"]]
    return pd.Series([text + note for text, note in zip(texts, noted, strict=True)], index=rows.index, dtype="str")


def _finding(row: "pd.Series[str]") -> str:
    words = choice("finding", row["finding"])
    other = [str(row[name]) for name in ("outlet_code", "outlet_name") if isinstance(row[name], str)]
    return words + say("colon") + " ".join(other) if other else words


def outlet_intake(
    namesakes: Namesakes, outlets: pd.DataFrame, proposals: pd.DataFrame = unkept.proposals, *, on: date
) -> OutletIntake:
    """The proposals made by ``on`` (source: the department's procedure: reps, deliverers, order clerk's item 6)."""
    made = proposed(outlets, proposals, on=on)
    found = find(made, outlets, namesakes(made["outlet_name"].tolist()))
    rows = made.assign(stage=stages(made, found))
    rows = rows.assign(why=why(rows, found))
    return OutletIntake(on, rows, found, corrections(made, outlets), proposals.empty)
