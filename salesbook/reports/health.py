"""The health of the books: every problem with a link to its cell, what was found, what was expected, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from salesbook.problems import Problem
from salesbook.reports.result import Result
from salesbook.sheets import Column, Fact, Facts, Grid, Link, Sheet
from salesbook.sheets.names import link_to_book
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES

_SEVERITIES = ("error", "warning", "note")
_ROWS = ("seen", "used", "rejected", "void", "other_side", "blank", "title", "subtotal", "note", "repeated_header")


@dataclass(frozen=True)
class Health(Result):
    """What is wrong in a department's books: ``problems`` and, per table and sheet, the rows counted (``tables``)."""

    day: date
    folder: Path
    problems: Sequence[Problem]
    tables: Sequence[dict[str, Any]]

    def figures(self) -> dict[str, Any]:
        """How many problems of each severity."""
        return {severity: self.count(severity) for severity in _SEVERITIES}

    def count(self, severity: str) -> int:
        """How many problems of a severity."""
        return sum(problem.severity == severity for problem in self.problems)


def health(day: date, folder: Path, problems: Sequence[Problem], tables: Sequence[dict[str, Any]] = ()) -> Health:
    """The health of a department's books on ``day``, as a paper."""
    return Health(day, folder, problems, tables).described_by(describe)


def describe(made: Health) -> list[Sheet]:
    """The problems, then the tables with their rows counted, where they were."""
    return [_problems(made), *([_tables(made)] if made.tables else [])]


def _problems(made: Health) -> Sheet:
    frame = pd.DataFrame(
        {
            "at": pd.Series([_link(made.folder, problem) for problem in made.problems], dtype=object),
            "severity": [say(f"severity_{problem.severity}") for problem in made.problems],
            "what": [problem.what for problem in made.problems],
            "remedy": [problem.remedy for problem in made.problems],
        }
    )
    columns = (
        Column("at", title=say("health_at"), width=40),
        Column("severity", title=say("health_severity"), width=9, alert=f'{{severity}}="{say("severity_error")}"'),
        Column("what", "wrapped", title=say("health_what"), width=60),
        Column("remedy", "wrapped", title=say("health_remedy"), width=60),
    )
    facts = Facts(
        "key",
        tuple(
            Fact(
                each,
                say(f"severity_{each}"),
                made.count(each),
                "whole",
                alert=each == "error" and made.count(each) > 0,
            )
            for each in _SEVERITIES
        ),
    )
    grid = Grid("rows", frame, columns, empty=say("check_clean"))
    return Sheet("health", say("sheet_health"), say("title_health"), str(made.day), (facts, grid), tab="late")


def _link(folder: Path, problem: Problem) -> Link | str:
    """A link to the cell; a whole folder has none."""
    at = problem.at
    if not at.book:
        return str(at)
    return Link(str(at), link_to_book(str(folder.resolve() / at.book), at.sheet, at.cell or "A1"))


def _tables(made: Health) -> Sheet:
    frame = pd.DataFrame([table | table["rows"] for table in made.tables])
    if len(frame):
        frame["table"] = frame["table"].map(lambda name: str(TABLES[name]))
    columns = (
        Column("table", width=16),
        Column("book", title=say("health_book"), width=24),
        Column("sheet", title=say("health_sheet"), width=16),
        Column("header_row", "whole", title=say("health_header_row")),
        *(Column(name, "whole", title=say(f"rows_{name}"), parent=say("health_rows"), total=True) for name in _ROWS),
    )
    frame = frame.reindex(columns=[column.name for column in columns])
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return Sheet("health-tables", say("sheet_health_tables"), say("title_health_tables"), str(made.day), (grid,))
