"""A week as the department counts it: Monday to Sunday, numbered as ISO 8601 does."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from salesbook.calculation.common.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week: ``year`` and ``number`` (1–53), ``monday`` and ``sunday``.

    >>> week = Week.of(date(2026, 11, 20))
    >>> week.period, week.monday, week.sunday
    ('2026-W47', datetime.date(2026, 11, 16), datetime.date(2026, 11, 22))
    """

    year: int
    number: int
    monday: date
    sunday: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The week in which ``day`` lies."""
        year, number, weekday = day.isocalendar()
        monday = day - timedelta(days=weekday - 1)
        return cls(year, number, monday, monday + timedelta(days=6))

    @property
    def period(self) -> str:
        """The week as books of targets write it, 2026-W47."""
        return f"{self.year}-W{self.number:02d}"

    @property
    def before(self) -> Self:
        """The week before.

        >>> Week.of(date(2027, 1, 4)).before.period
        '2026-W53'
        """
        return type(self).of(self.monday - timedelta(days=1))

    def until(self, on: date) -> date:
        """The last day of the week that has passed at the end of ``on``; the day before Monday when none has."""
        return max(min(on, self.sunday), self.monday - timedelta(days=1))

    def elapsed(self, working_days: WorkingDays, on: date) -> tuple[int, int]:
        """Working days of the week passed at the end of ``on``, and those still to come.

        >>> from salesbook.schemas.parameters import Parameters
        >>> Week.of(date(2026, 11, 20)).elapsed(WorkingDays.of(None, Parameters()), date(2026, 11, 19))
        (4, 2)
        """
        passed = working_days.count(self.monday, self.until(on))
        return passed, working_days.count(self.monday, self.sunday) - passed
