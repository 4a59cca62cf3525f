"""Which days are worked: the state's calendar with make-up days, the department's roster on it, its own sheet first."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Self

import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.schemas.parameters import DEFAULTS, Parameters

_ONE_DAY = timedelta(days=1)
# the states of the attendance book in which somebody is not at work
AWAY = ("leave", "sick", "absent", "rest")

_CALENDARS = files("salesbook") / "calendars"


@cache
def announced(year: int) -> Mapping[date, bool] | None:
    """Days of a year that the state moved (True worked, False rest); None when the library has no notice for the year.

    >>> announced(2026)[date(2026, 2, 14)], announced(2026)[date(2026, 2, 16)], announced(2027)
    (True, False, None)
    """
    calendar = _CALENDARS / f"{year}.toml"
    if not calendar.is_file():
        return None
    moved: dict[date, bool] = {}
    for holiday in tomllib.loads(calendar.read_text("utf-8"))["holiday"]:
        moved.update(dict.fromkeys(_days(holiday["first"], holiday["last"]), False))
        moved.update(dict.fromkeys(holiday["work"], True))
    return MappingProxyType(moved)


@cache
def _estimated_rest() -> frozenset[str]:
    """Month-days that rest in every year, for the years not announced."""
    return frozenset(tomllib.loads((_CALENDARS / "estimate.toml").read_text("utf-8"))["rest"])


def _days(start: date, end: date) -> Iterator[date]:
    while start <= end:
        yield start
        start += _ONE_DAY


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of one department (docs/rules.md, working days).

    ``own`` are the days its calendar sheet names (True worked), ``weekdays`` its weekly roster (Monday is 1). A day is
    what the sheet says; else what the state announced for it; else its weekday decides. In a year without a notice only
    the holidays on fixed dates are known: that year is provisional.

    >>> days = WorkingDays.of(None, Parameters(working_weekdays="123456"))
    >>> days.is_working(date(2026, 11, 21)), days.is_working(date(2026, 11, 22))
    (True, False)
    """

    own: Mapping[date, bool]
    weekdays: frozenset[int]

    @classmethod
    def of(cls, calendar: pd.DataFrame | None, parameters: Parameters) -> Self:
        """The department's days from its calendar sheet (``date``, ``kind`` "work" or "rest") and its roster.

        A roster that names no weekday is none at all: the state's week, Monday to Friday, remains.
        """
        roster = frozenset(int(mark) for mark in parameters.working_weekdays if mark in "1234567")
        own: dict[date, bool] = {}
        if calendar is not None:
            own = {day.date(): kind == "work" for day, kind in zip(calendar["date"], calendar["kind"], strict=True)}
        return cls(MappingProxyType(own), roster or frozenset(range(1, 6)))

    def is_working(self, day: date) -> bool:
        """Whether the department works on ``day``."""
        if day in self.own:
            return self.own[day]
        notice = announced(day.year)
        if notice is None:
            return day.isoweekday() in self.weekdays and f"{day:%m-%d}" not in _estimated_rest()
        return notice.get(day, day.isoweekday() in self.weekdays)

    def next(self, day: date, count: int = 1) -> date:
        """The ``count``-th working day after ``day``; ``day`` itself when ``count`` is 0.

        >>> WorkingDays.of(None, Parameters()).next(date(2026, 11, 20), 2)  # Friday; Saturday is worked, Sunday rests
        datetime.date(2026, 11, 23)
        """
        for _ in range(count):
            day += _ONE_DAY
            while not self.is_working(day):
                day += _ONE_DAY
        return day

    def count(self, start: date, end: date) -> int:
        """How many working days there are from ``start`` to ``end``, both included.

        >>> WorkingDays.of(None, Parameters()).count(date(2026, 10, 1), date(2026, 10, 11))  # make-up Saturday the 10th
        3
        """
        return len(self.span(start, end))

    def span(self, start: date, end: date) -> list[date]:
        """The working days from ``start`` to ``end``, both included."""
        return [day for day in _days(start, end) if self.is_working(day)]

    def from_(self, day: date, count: int) -> list[date]:
        """The first ``count`` working days on or after ``day``."""
        found = [self.next(day - _ONE_DAY)] if count else []
        while len(found) < count:
            found.append(self.next(found[-1]))
        return found

    def is_provisional(self, start: date, end: date) -> bool:
        """Whether a day from ``start`` to ``end`` had to be estimated: neither announced nor on the department's sheet.

        >>> WorkingDays.of(None, Parameters()).is_provisional(date(2026, 12, 28), date(2027, 1, 3))
        True
        """
        return any(announced(day.year) is None and day not in self.own for day in _days(start, end))


@shared
def working_days(parameters: Parameters = DEFAULTS, calendar: pd.DataFrame = unkept.calendar) -> WorkingDays:
    """The department's working days, from its calendar sheet and its roster."""
    return WorkingDays.of(calendar, parameters)
