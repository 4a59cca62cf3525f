"""PAPERS: what is made from templates that people may reword, a command each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_type_hints

from salesbook.asking import Calculation, reads, wants
from salesbook.days import Day
from salesbook.problems import UserError
from salesbook.reports.places import found
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department

_WANTED = "outlets_wanted"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its command, its template, what makes the template's variables, and what the paper is called.

    ``makes`` is a calculation as ``module:function``, imported when it is wanted; it gives a dataclass, whose fields
    are the variables.
    """

    name: str
    template: str
    makes: str
    title: str

    @property
    def ending(self) -> str:
        """The ending of its file."""
        return Path(self.template).suffix

    @property
    def calculation(self) -> Calculation:
        """What makes its variables."""
        return found(self.makes)

    @property
    def reads(self) -> tuple[str, ...]:
        """Every table it looks at."""
        return reads(self.calculation)

    def variables(self) -> type:
        """The dataclass whose fields are the variables of the template."""
        made: type = get_type_hints(self.calculation)["return"]
        return made

    def make(
        self, department: "Department", day: Day, templates: Path | None = None, outlets: Sequence[str] = ()
    ) -> str:
        """The paper of ``day`` as text, by a template of the folder ``templates`` where it has one.

        ``outlets`` are those of a statement (all that owe, when none is named). UserError when the books do not allow
        the paper, when something is assumed (whoever gets a paper takes it as it is), or the template does not work.
        """
        from salesbook.rendering.templates import render

        if department.assumed:
            raise UserError("paper_assumed", paper=say(self.title), what=", ".join(department.assumed))
        wanted = {_WANTED: tuple(outlets)} if _WANTED in wants(self.calculation).given else {}
        return render(self.template, department.ask(self.calculation, on=day, **wanted), templates)


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("page", "daily-report.html", "salesbook.reports.day.daily_page:daily_page", "page_file"),
        Paper("message", "daily-message.txt", "salesbook.reports.day.daily_page:daily_page", "page_file"),
        Paper("slips", "visit-slips.html", "salesbook.reports.collection.visit_slips:visit_slips", "slips_file"),
        Paper("statement", "statement.html", "salesbook.reports.receivables.statement:statements", "statement_file"),
    )
}


def variables() -> dict[str, type]:
    """The dataclass of variables of each template that a command uses."""
    return {paper.template: paper.variables() for paper in PAPERS.values()}
