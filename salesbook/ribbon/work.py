"""What a button makes: the sheets of its report, and the check-up where the data has something wrong.

There is one way to calculate and one to draw, that of the command line; this only asks for it.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from salesbook.problems import Problem, UserError
from salesbook.reports import REPORTS, load_outside
from salesbook.ribbon.press import CHECK
from salesbook.schemas import TABLES
from salesbook.sheets.names import file_name
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Made:
    """Sheets ready to be placed, the day they are for, and what was wrong in the data behind them.

    ``whole_book``: they are all the reports at once, too many to put among a person's sheets.
    """

    title: str
    day: date
    sheets: list["Sheet"]
    problems: Sequence[Problem]
    whole_book: bool = False

    @property
    def warning(self) -> str:
        """What the person must be told about the data, or ""."""
        counts = Counter(problem.severity for problem in self.problems)
        if not counts["error"]:
            return ""
        return say("ribbon_data_errors", errors=counts["error"], warnings=counts["warning"], sheet=say("sheet_health"))


def make(action: str, department: "Department", day: date, progress: Callable[[str], None]) -> Made:
    """The sheets that ``action`` puts into a workbook; ``progress`` is told what is being done, and may raise to stop.

    Raises UserError for an action that no button has, or a report whose tables the department does not keep.
    """
    from salesbook.reports.health import health
    from salesbook.reports.pack import Pack

    if action == CHECK:
        _read(department, tuple(TABLES), progress)
        checked = health(day, department.folder, department.problems, department.summary())
        return Made(say("sheet_health"), day, checked.sheets(), checked.problems)
    load_outside()
    if action not in REPORTS:
        raise UserError("ribbon_unknown_action", action=action)
    report, title = REPORTS[action], REPORTS[action].label
    _read(department, report.reads, progress)
    progress(say("cli_calculating", report=title))
    result = report.make(department, day)
    sheets = result.sheets()
    problems = department.problems_of(*report.reads)
    if any(problem.severity != "note" for problem in problems):
        sheets = [*sheets, *health(day, department.folder, problems).sheets()]
    return Made(title, day, sheets, problems, isinstance(result, Pack))


def save_beside(made: Made, book: Path) -> Path:
    """Write what was made as a workbook of its own, in a folder beside ``book`` and under a name that is free."""
    from salesbook.reports.result import save_sheets

    name = f"{made.title} {made.day}"
    path, number = book.parent / say("ribbon_folder_beside") / file_name(f"{name}.xlsx"), 1
    while path.exists():
        number += 1
        path = path.with_name(file_name(f"{name} ({number}).xlsx"))
    return save_sheets(made.sheets, made.day, path)


def _read(department: "Department", tables: Sequence[str], progress: Callable[[str], None]) -> None:
    """Read table by table, so that Esc is heard between them."""
    for table in tables:
        progress(say("cli_reading"))
        department.read(table)
