"""The sheets of points and attendance."""

from datetime import date, timedelta

import pandas as pd

from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import AWAY
from salesbook.calculation.evening.presence import NOT_ENTERED, THERE
from salesbook.reports.common.words import chosen, day_line, week_label, weekday
from salesbook.reports.evening.attendance import Attendance, day_columns
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Piece, Series, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say


def describe(made: Attendance) -> list[Sheet]:
    """The day, then the week."""
    return [_today(made), _week(made)]


def _today(made: Attendance) -> Sheet:
    state = made.today["state"]
    frame = made.today.assign(
        post=chosen(made.today["post"], "post"),
        state=chosen(state, "attendance").replace({NOT_ENTERED: say("not_entered")}),
    )
    present = choice("attendance", "present")
    columns = (
        Column("person", width=12),
        Column("post", width=14),
        Column("state", title=say("attendance_state"), alert=f'AND({{state}}<>"",{{state}}<>"{present}")', width=11),
        Column("reported_points", "whole", total=True, width=12),
        Column("logged_points", "whole", title=say("logged_points"), total=True, width=14),
        Column(
            "points_difference",
            "whole",
            title=say("pieces_difference"),
            alert="N({points_difference})<>0",
            width=10,
        ),
        Column("why", "wrapped", width=44),
    )
    pieces: list[Piece] = [_key(made), Grid("rows", frame, columns, total_label=say("total"), empty=say("no_staff"))]
    if made.points:
        series = (Series("reported_points", say("points_reported")),)
        pieces.append(Charts((Chart("column", say("chart_points"), "rows", "person", series, "whole"),), rows=12))
    pieces.append(SignOff((say("prepared_by"), say("manager"), say("signed_date"))))
    return Sheet(
        "attendance", say("sheet_attendance"), say("title_attendance"), day_line(made.day), tuple(pieces), tab="main"
    )


def _key(made: Attendance) -> Facts:
    missing, late, absent = made.count(NOT_ENTERED), made.count("late"), made.count("absent")
    return Facts(
        "key",
        (
            Fact("expected", say("fact_expected"), len(made.today), "whole"),
            Fact("there", say("fact_there"), made.count(*THERE), "whole"),
            Fact("away", say("fact_away"), made.count("leave", "sick", "rest"), "whole"),
            Fact("late", choice("attendance", "late"), late, "whole", alert=late > 0),
            Fact("absent", choice("attendance", "absent"), absent, "whole", alert=absent > 0),
            Fact("missing", say("not_entered"), missing, "whole", alert=missing > 0),
            Fact("points", say("points_reported"), made.points, "whole", formula="{attendance|rows|reported_points+}"),
        ),
    )


def _week(made: Attendance) -> Sheet:
    monday = Week.of(made.day).monday
    days = [monday + timedelta(days=at) for at in range(made.day.isoweekday())]
    columns = (
        Column("person", width=11),
        Column("post", width=13),
        *(
            column
            for at, day in enumerate(days)
            for column in (
                Column(f"state_{at}", title=say("attendance_state"), parent=_label(day), width=7),
                Column(f"points_{at}", "whole", title=say("points_short"), parent=_label(day), total=True, width=6),
            )
        ),
        *(
            Column(
                f"days_{state}",
                "days",
                title=choice("attendance", state),
                parent=say("days_parent"),
                total=True,
                width=7,
            )
            for state in ("present", "late", *AWAY)
        ),
        Column(
            "points",
            "whole",
            title=say("points_week"),
            total=True,
            formula="SUM(" + ",".join(f"{{{name}}}" for name in day_columns(made.day)) + ")",
            width=10,
        ),
    )
    grid = Grid("rows", _crossed(made, days), columns, total_label=say("total"), empty=say("no_staff"))
    return Sheet(
        "attendance-week",
        say("sheet_attendance_week"),
        say("title_attendance_week"),
        say("attendance_subtitle", week=week_label(made.day), day=made.day),
        (grid, SignOff((say("prepared_by"), say("manager"), say("signed_date")))),
        back="attendance",
    )


def _label(day: date) -> str:
    return f"{day.month}.{day.day} {weekday(day)}"


def _crossed(made: Attendance, days: list[date]) -> pd.DataFrame:
    """A row per person, with a state and points for each day, and the days in each state."""
    rows = made.week
    people = rows.drop_duplicates("person")[["person", "post"]].set_index("person")
    frame = people.assign(post=chosen(people["post"], "post"))
    for at, day in enumerate(days):
        entered = rows[rows["date"].eq(pd.Timestamp(day))].set_index("person")
        frame[f"state_{at}"] = chosen(entered["state"], "attendance").reindex(frame.index)
        frame[f"points_{at}"] = entered["reported_points"].reindex(frame.index)
    for state in ("present", "late", *AWAY):
        frame[f"days_{state}"] = rows[rows["state"].eq(state)].groupby("person").size().reindex(frame.index).fillna(0)
    frame["points"] = frame[[f"points_{at}" for at in range(len(days))]].sum(axis=1)
    return frame.reset_index()
