"""Several reports in one workbook: contents in front, the reports' own sheets, the proof of their figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked, proof_sheet
from salesbook.reports.common.words import subtitle, week_label
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Column, Grid, Link, Note, Piece, Sheet
from salesbook.sheets.names import file_name, sheet_names
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department

# what lies on the table, in the order in which it is read
PACKS: dict[str, tuple[str, ...]] = {
    "day": (
        "daily-report",
        "morning-brief",
        "collection-schedule",
        "settlement",
        "delivery-list",
        "stock-shortage",
        "call-list",
        "redemption",
        "attendance",
        "vehicle-check",
        "sign-off",
        "receivables-ledger",
    ),
    "week": (
        "weekly-progress",
        "weekly-profit",
        "collection-schedule",
        "receivables-ledger",
        "outlet-statistics",
        "outlet-intake",
        "prune-plan",
        "promotion-plan",
        "quota-plan",
    ),
    "proof": tuple(name for name in REPORTS if name != "proof"),
}


@dataclass(frozen=True)
class Pack(Result):
    """The reports of a day or a week: ``parts`` by name, and ``missing`` (report → which book it would need)."""

    kind: str
    day: date
    parts: dict[str, Result]
    missing: dict[str, str]

    @property
    def title(self) -> str:
        """What the book is called: the day, or the week with its dates."""
        when = week_label(self.day) if self.kind == "week" else str(self.day)
        return say(f"pack_{self.kind}", when=when)

    @property
    def file_name(self) -> str:
        """The name of the workbook."""
        return file_name(f"{self.title}.xlsx")

    def figures(self) -> dict[str, Any]:
        """The figures of every part by the report's name, the checks of the proof, and what is missing."""
        described = self._described()
        checks = checked(self.proofs(), described)
        return {name: part.figures() for name, part in self.parts.items()} | {
            "proof": checks.to_dict("records"),
            "missing": self.missing,
        }

    def proofs(self) -> list[Proof]:
        """The proofs of every part."""
        return [proof for part in self.parts.values() for proof in part.proofs()]

    def sheets(self) -> list[Sheet]:
        """The contents, the sheets of every part, the proof."""
        described = self._described()
        proof = proof_sheet(self.proofs(), described, self.day)
        return [self._contents([*described, proof]), *described, proof]

    def _described(self) -> list[Sheet]:
        return [sheet for part in self.parts.values() for sheet in part.sheets()]

    def _contents(self, sheets: Sequence[Sheet]) -> Sheet:
        names = sheet_names([say("sheet_contents"), *(sheet.name for sheet in sheets)])[1:]  # as on the tabs
        links = [Link(name, sheet.key) for name, sheet in zip(names, sheets, strict=True)]
        frame = pd.DataFrame(
            {
                "sheet": pd.Series(links, dtype=object),
                "title": [sheet.title for sheet in sheets],
            }
        )
        grid = Grid(
            "rows",
            frame,
            (Column("sheet", title=say("sheet_column"), width=30), Column("title", title=say("contents"), width=60)),
        )
        missing: list[Piece] = [
            Note(say("report_missing", report=report_title(name), why=why), alert=True)
            for name, why in self.missing.items()
        ]
        return Sheet(
            "contents",
            say("sheet_contents"),
            self.title,
            subtitle(self.day),
            (grid, *missing),
            tab="main",
            one_page=True,
        )


def make_pack(
    kind: str,
    department: "Department",
    day: date,
    progress: Callable[..., None] | None = None,
) -> Pack:
    """Make the reports of the day or the week from one reading of the department's books.

    A report whose books are not kept is left out and named; when none can be made, that is a UserError.
    """
    parts: dict[str, Result] = {}
    missing: dict[str, str] = {}
    for name in PACKS[kind]:
        if progress:
            progress("cli_calculating", report=report_title(name))
        try:
            parts[name] = REPORTS[name].make(department, day)
        except UserError as error:
            missing[name] = str(error)
    if not parts:
        raise UserError("nothing_to_report", folder=department.folder, why=next(iter(missing.values())))
    return Pack(kind, day, parts, missing)


def tables_of(kind: str) -> tuple[str, ...]:
    """Every table that the reports of a day or a week look at."""
    return tuple(dict.fromkeys(table for name in PACKS[kind] for table in REPORTS[name].reads))
