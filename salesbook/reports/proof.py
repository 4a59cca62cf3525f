"""Proof: every printed total of every report again, as a live formula beside the calculated value."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.department import Department
from salesbook.reports.pack import Pack, make_pack


@dataclass(frozen=True)
class ProofBook(Pack):
    """All the reports the department's books allow, for the sake of their proof, whose figures come first."""

    def figures(self) -> dict[str, Any]:
        """date, checks (what, printed, proved, difference), missing."""
        every = super().figures()
        return {"date": self.day.isoformat(), "checks": every["proof"], "missing": every["missing"]}


def proof(department: Department, *, on: date) -> ProofBook:
    """The proof of every figure printed for ``on`` and its week (source: docs/rules.md, 勾稽)."""
    pack = make_pack("proof", department, on)
    return ProofBook("proof", on, pack.parts, pack.missing)
