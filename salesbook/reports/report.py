"""A report: the tie between a calculation, whose result is data, and the description of that data as sheets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from salesbook.asking import Calculation, needs, reads
from salesbook.days import Day, day_of
from salesbook.problems import UserError
from salesbook.reports.places import found
from salesbook.wording.names import report_purpose, report_title

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.reports.result import Result
    from salesbook.sheets import Sheet

Group = Literal["finance", "manager", "order_clerk", "warehouse"]
Describe = Callable[[Any], "list[Sheet]"]


@dataclass(frozen=True)
class Report:
    """A report: its name, whose it is, the calculation that makes its data, and what describes that data as sheets.

    ``makes`` takes tables, parameters and other answers by name and the day ``on`` (see ``salesbook.asking``); it gives
    a ``Result``, which ``describes`` takes, or a frame, which is shown as one table. Either may be the place of a
    function, ``module:function``, imported when the report is made. ``result`` is the name of the result's class where
    it is not the report's own. A report of one's own gives a ``title`` and its ``purpose``; the others' are in wording.
    """

    name: str
    group: Group
    makes: Calculation | str
    describes: Describe | str = "salesbook.reports.common.table:describe"
    result: str = ""
    title: str = ""
    purpose: str = ""

    @property
    def function(self) -> str:
        """The name of the function that makes it, as analysts call it."""
        return self.name.replace("-", "_")

    @property
    def label(self) -> str:
        """What it is called in the person's language."""
        return self.title or report_title(self.name)

    @property
    def tip(self) -> str:
        """What it is for, in the person's language."""
        return self.purpose or (self.title and self.label) or report_purpose(self.name)

    @property
    def result_class(self) -> str:
        """The name of the class of its result; "" for one that gives a frame."""
        if self.result or not isinstance(self.makes, str):
            return self.result
        return self.function.title().replace("_", "")

    @cached_property
    def calculation(self) -> Calculation:
        """What makes its data."""
        return found(self.makes)

    def load(self) -> None:
        """Import all that makes and describes it, so that nobody waits for that later."""
        reads(self.calculation)
        found(self.describes)

    @property
    def needs(self) -> tuple[str, ...]:
        """The tables it cannot do without."""
        return needs(self.calculation)

    @property
    def reads(self) -> tuple[str, ...]:
        """Every table it looks at."""
        return reads(self.calculation)

    def make(self, department: "Department", day: Day) -> "Result":
        """The report for ``day``. Raises UserError when the department lacks a table that it needs.

        What changed its figures is said on its first sheet: rows that it is without, and what was assumed.
        """
        from salesbook.reports.preface import preface

        on = day_of(day)
        with department.held():
            made = self._result(department, on)
            before = preface(department, [self.calculation], on)
        return made.described_by(found(self.describes), before)

    def _result(self, department: "Department", on: date) -> "Result":
        """What the calculation gives. A mistake in one of a person's own says whose it is; ours stays what it is."""
        from salesbook.reports.common.table import table_of
        from salesbook.reports.result import Result

        try:
            answer = department.ask(self.calculation, on=on)
            return answer if isinstance(answer, Result) else table_of(answer, on, self.name, self.label)
        except UserError:
            raise
        except Exception as error:
            if str(self.makes).startswith("salesbook."):
                raise
            raise UserError(
                "report_failed",
                report=self.label,
                function=f"{self.calculation.__module__}.{self.calculation.__qualname__}",
                error=f"{type(error).__name__}: {error}",
            ) from error

    def as_function(self) -> Callable[["Department", Day], "Result"]:
        """It as a function of a department and a day, for notebooks, with the words of its calculation."""

        def make(department: "Department", day: Day) -> "Result":
            return self.make(department, day)

        make.__name__ = make.__qualname__ = self.function
        make.__doc__ = (self.calculation.__doc__ or self.tip).replace("``on``", "``day``")
        return make
