"""Points and attendance: who came, how many points they reported, and what the books of the road show of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.evening.presence import NOT_ENTERED, THERE, presence_day, presence_week
from salesbook.reports.common.words import plain, records
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class Attendance(Result):
    """Attendance on ``day`` and in its week so far.

    ``today`` one row per person (see ``presence_day``), with why; ``week`` a row per person and day entered since
    Monday (see ``presence_week``).
    """

    day: date
    today: pd.DataFrame
    week: pd.DataFrame

    @property
    def points(self) -> float:
        """All points reported on the day."""
        return float(self.today["reported_points"].sum())

    @property
    def week_points(self) -> float:
        """All points reported since Monday."""
        return float(self.week["reported_points"].sum())

    def count(self, *states: str) -> int:
        """How many people are in one of these states today."""
        return int(self.today["state"].isin(states).sum())

    def figures(self) -> dict[str, Any]:
        """date, expected, there, not_entered, points, week_points, today (row by row), week (points by person)."""
        week = self.week.groupby("person", sort=False)["reported_points"].sum()
        return {
            "date": self.day.isoformat(),
            "expected": len(self.today),
            "there": self.count(*THERE),
            "not_entered": self.count(NOT_ENTERED),
            "points": self.points,
            "week_points": self.week_points,
            "today": plain(self.today),
            "week": {str(person): float(points) for person, points in week.items()},
        }

    def proofs(self) -> list[Proof]:
        """The points of the day and of the week, by person and by day."""
        name = report_title("attendance")
        days = tuple(f"attendance-week|rows|{column}" for column in day_columns(self.day))
        return [
            Proof(f"{name} · {say('proof_points')}", self.points, ("attendance|rows|reported_points",)),
            Proof(f"{name} · {say('proof_week_points')}", self.week_points, ("attendance-week|rows|points",)),
            Proof(f"{name} · {say('proof_day_points')}", self.week_points, days),
        ]


def attendance(
    attendance: pd.DataFrame,
    staff: pd.DataFrame = unkept.staff,
    visits: pd.DataFrame = unkept.visits,
    deliveries: pd.DataFrame = unkept.deliveries,
    *,
    on: date,
) -> Attendance:
    """Attendance on ``on`` (procedure, order clerk: points reported and attendance of every post)."""
    today = presence_day(attendance, staff, visits, deliveries, on=on)
    why = pd.Series([_why(row) for row in records(today)], index=today.index, dtype="str")
    return Attendance(on, today.assign(why=why), presence_week(attendance, staff, on=on))


def day_columns(day: date) -> list[str]:
    """The columns of the week's points, from Monday to the day.

    >>> day_columns(date(2026, 11, 18))
    ['points_0', 'points_1', 'points_2']
    """
    return [f"points_{at}" for at in range(day.isoweekday())]


def _why(row: dict[str, Any]) -> str:
    """What stands beside a state: the note, and how the points compare with the books."""
    said = [row["note"]] if isinstance(row["note"], str) else []
    if row["state"] == NOT_ENTERED:
        said.append(say("why_not_entered"))
    elif row["state"] not in THERE and row["reported_points"] > 0:
        said.append(say("why_points_away", state=choice("attendance", row["state"])))
    if row["logged_points"] == row["logged_points"] and (row["logged_points"] or row["reported_points"] > 0):
        said.append(_points(row))
    return say("and").join(said)


def _points(row: dict[str, Any]) -> str:
    logged, difference = f"{row['logged_points']:g}", row["points_difference"]
    if difference != difference:
        return say("why_no_points", logged=logged)
    if not difference:
        return say("why_points_agree", logged=logged)
    key = "why_points_more" if difference > 0 else "why_points_fewer"
    return say(key, logged=logged, difference=f"{abs(difference):g}")
