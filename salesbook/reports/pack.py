"""Several reports in one workbook: contents in front, the reports' own sheets, the proof of their figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.days import Day, day_of
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked, proof_sheet
from salesbook.reports.common.words import subtitle, week_label
from salesbook.reports.preface import preface
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Column, Grid, Link, Note, Piece, Sheet
from salesbook.sheets.names import file_name, sheet_names
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department

# what lies on the table, in the order in which it is read
PACKS: dict[str, tuple[str, ...]] = {
    "day": (
        "daily-report",
        "morning-brief",
        "collection-schedule",
        "settlement",
        "supply-hold",
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
        "cash-forecast",
        "receivables-movement",
        "outlet-statistics",
        "outlet-intake",
        "prune-plan",
        "promotion-plan",
        "quota-plan",
    ),
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
        checks = checked(self.proofs(), self.part_sheets())
        return {name: part.figures() for name, part in self.parts.items()} | {
            "proof": checks.to_dict("records"),
            "missing": self.missing,
        }

    def proofs(self) -> list[Proof]:
        """The proofs of every part, and the ties between parts."""
        own = [proof for part in self.parts.values() for proof in part.proofs()]
        ties = [(name, proof) for part in self.parts.values() for name, tied in part.ties().items() for proof in tied]
        return own + [proof for name, proof in ties if name in self.parts]

    def part_sheets(self) -> list[Sheet]:
        """The sheets of every part."""
        return [sheet for part in self.parts.values() for sheet in part.sheets()]


def describe(made: Pack) -> list[Sheet]:
    """The contents, the sheets of every part, the proof."""
    parts = made.part_sheets()
    proof = proof_sheet(made.proofs(), parts, made.day)
    return [_contents(made, [*parts, proof]), *parts, proof]


def _contents(made: Pack, sheets: Sequence[Sheet]) -> Sheet:
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
        Note(say("report_missing", report=REPORTS[name].label, why=why), alert=True)
        for name, why in made.missing.items()
    ]
    pieces = (grid, *missing)
    return Sheet("contents", say("sheet_contents"), made.title, subtitle(made.day), pieces, tab="main", one_page=True)


def names_of(kind: str) -> tuple[str, ...]:
    """The reports of a day, of a week, or of the proof, which takes every one."""
    if kind == "proof":
        return tuple(name for name in REPORTS if name != kind)
    if kind not in PACKS:
        raise ValueError(f"{kind!r} is none of {', '.join(PACKS)}")
    return PACKS[kind]


def tables_of(kind: str) -> tuple[str, ...]:
    """Every table that the reports of a day or a week look at."""
    return tuple(dict.fromkeys(table for name in names_of(kind) for table in REPORTS[name].reads))


def make_pack(kind: str, department: "Department", day: Day, progress: Callable[..., None] | None = None) -> Pack:
    """Make the reports of the day or the week from one reading of the department's books.

    A report whose books are not kept is left out and named; when none can be made, that is a UserError.
    """
    on, parts, missing = day_of(day), dict[str, Result](), dict[str, str]()
    with department.held():
        for name in names_of(kind):
            if progress:
                progress("cli_calculating", report=REPORTS[name].label)
            try:
                parts[name] = REPORTS[name].make(department, on)
            except UserError as error:
                missing[name] = str(error)
        if not parts:
            raise UserError("nothing_to_report", folder=department.folder, why=next(iter(missing.values())))
        before = preface(department, [REPORTS[name].calculation for name in names_of(kind)], on)
    return Pack(kind, on, parts, missing).described_by(describe, before)
