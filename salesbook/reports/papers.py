"""PAPERS: what is made from templates that people may reword, a command each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesbook.department import Department


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its command, its template, the dataclass of its variables, what it is called, the tables it reads.

    ``values`` is ``module:Dataclass`` in this room, imported when it is wanted.
    """

    name: str
    template: str
    values: str
    title: str
    reads: tuple[str, ...]

    @property
    def ending(self) -> str:
        """The ending of its file."""
        return Path(self.template).suffix

    def variables(self) -> type:
        """The dataclass whose fields are the variables of the template."""
        module, _, name = self.values.partition(":")
        found: type = getattr(import_module(f"salesbook.reports.{module}"), name)
        return found

    def make(
        self, department: "Department", day: date, templates: Path | None = None, outlets: Sequence[str] = ()
    ) -> str:
        """The paper of ``day`` as text, by a template of the folder ``templates`` where it has one.

        ``outlets`` are those of a statement (all that owe, when none is named). UserError when the books do not allow
        the paper or the template does not work.
        """
        from salesbook.rendering.templates import render

        given = _VALUES[self.name](department, day, outlets)
        return render(self.template, given, templates)


def _page(department: "Department", day: date, _: Sequence[str]) -> object:
    from salesbook.reports.day.daily import daily_report
    from salesbook.reports.day.daily_page import daily_page

    return daily_page(daily_report(department, day))


def _slips(department: "Department", day: date, _: Sequence[str]) -> object:
    from salesbook.reports.collection.visit_slips import visit_slips

    return visit_slips(department, day)


def _statement(department: "Department", day: date, outlets: Sequence[str]) -> object:
    from salesbook.reports.receivables.statement import statements

    return statements(department, day, outlets)


_VALUES: dict[str, Callable[["Department", date, Sequence[str]], object]] = {
    "page": _page,
    "message": _page,
    "slips": _slips,
    "statement": _statement,
}
_DAY = ("sales", "receipts", "outlets", "receivables", "issued_visits", "issues_log", "week_plan", "targets", "staff")
_VISITS = ("receivables", "receipts", "outlets", "launch_plan", "promises", "staff", "attendance", "rota", "visits")

PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("page", "daily-report.html", "day.daily_page:DailyPage", "page_file", _DAY),
        Paper("message", "daily-message.txt", "day.daily_page:DailyPage", "page_file", _DAY),
        Paper(
            "slips", "visit-slips.html", "collection.visit_slips:VisitSlips", "slips_file", (*_VISITS, "issued_visits")
        ),
        Paper("statement", "statement.html", "receivables.statement:Statements", "statement_file", _VISITS[:4]),
    )
}


def variables() -> dict[str, type]:
    """The dataclass of variables of each template that a command uses."""
    return {paper.template: paper.variables() for paper in PAPERS.values()}
