"""The sheets of the collection schedule."""

from datetime import date

import pandas as pd

from salesbook.calculation.collection.priority import RULES
from salesbook.reports.collection.released_sheet import released_sheet
from salesbook.reports.collection.schedule import CollectionSchedule
from salesbook.reports.common.words import chosen, records, signed_off, subtitle, weekday
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: CollectionSchedule) -> list[Sheet]:
    """A summary, all visits, what is left out, and a sheet per person."""
    people = sorted(made.visits["person"].unique(), key=lambda person: (-_worth(made, person), person))
    slips = [_slip(made, person, number) for number, person in enumerate(people, 1)]
    return [_summary(made, people), *slips, _visits(made), _left_out(made), *released_sheet(made, _line(made))]


def _worth(made: CollectionSchedule, person: str) -> float:
    return float(made.visits.loc[made.visits["person"] == person, "amount"].sum())


def _line(made: CollectionSchedule) -> str:
    plan = made.plan
    return say(
        "schedule_subtitle",
        made=made.day,
        day=plan.for_day,
        weekday=weekday(plan.for_day),
        last=plan.horizon[-1],
        count=len(plan.horizon),
    )


def _summary(made: CollectionSchedule, people: list[str]) -> Sheet:
    pieces: list[Piece] = [_key(made), _proved(made), _people(made, people), _days(made)]
    charts = (
        Chart("bar", say("chart_by_person"), "people", "person", (Series("amount", say("planned_amount")),)),
        Chart("column", say("chart_by_day"), "days", "day_label", (Series("amount", say("planned_amount")),)),
    )
    pieces.append(Charts(charts))
    pieces.append(_prices(made))
    pieces += _released(made)
    pieces += [Note(say(f"assumed_{code}")) for code in made.plan.assumptions]
    if made.plan.provisional:
        pieces.append(Note(say("provisional"), alert=True))
    pieces += [Note(say("plan_hash", code=made.plan.plan_hash[:12])), signed_off()]
    return Sheet("schedule", say("sheet_schedule"), say("title_schedule"), _line(made), tuple(pieces), tab="main")


def _released(made: CollectionSchedule) -> list[Piece]:
    """That some outlets leave the hold on supply, since plans of 0.1.0 asked for money that was not due."""
    count = len(made.plan.released)
    return [Note(say("released_note", count=count), alert=True)] if count else []


def _key(made: CollectionSchedule) -> Facts:
    plan = made.plan
    scheduled, left = "SUM({schedule-visits|rows|amount*})", "SUM({schedule-left|rows|amount*})"
    after = "SUM({schedule-visits|rows|due_after*})"
    return Facts(
        "key",
        (
            Fact("due", say("fact_due"), plan.due, formula=f"{scheduled}+{after}+{left}"),
            Fact("scheduled", say("fact_scheduled"), plan.scheduled, formula=scheduled),
            Fact("due_after", say("fact_due_after"), plan.due_after, formula=after),
            Fact("unscheduled", say("fact_unscheduled"), plan.unscheduled, formula=left),
            Fact(
                "visits", say("fact_visits"), len(made.visits), "whole", formula="COUNT({schedule-visits|rows|amount*})"
            ),
            Fact(
                "left_out",
                say("fact_left_out"),
                len(made.unscheduled),
                "whole",
                formula="COUNT({schedule-left|rows|amount*})",
            ),
        ),
    )


def _proved(made: CollectionSchedule) -> Note:
    plan = made.plan
    words = say("schedule_proved", value=f"{plan.value:,.2f}", bound=f"{plan.bound:,.2f}")
    return Note(words, alert=plan.value != plan.bound)


def _people(made: CollectionSchedule, people: list[str]) -> Grid:
    grouped = made.visits.groupby("person")["amount"].agg(["size", "sum"]).reindex(people)
    first = (
        made.visits[made.visits["day"].dt.date == made.plan.for_day].groupby("person")["amount"].agg(["size", "sum"])
    )
    first = first.reindex(people).fillna(0)
    frame = pd.DataFrame(
        {
            "person": people,
            "visit_count": grouped["size"].to_numpy(),
            "amount": grouped["sum"].round(2).to_numpy(),
            "first_count": first["size"].to_numpy(),
            "first_amount": first["sum"].round(2).to_numpy(),
        }
    )
    rows = "{schedule-visits|rows|person*},{person}"
    tomorrow = rows + ",{schedule-visits|rows|day*}," + f"DATE({made.plan.for_day:%Y,%m,%d})"
    amounts = "SUMIFS({schedule-visits|rows|amount*},"
    columns = (
        Column("person", width=18),
        Column(
            "first_count",
            "whole",
            title=title("visit_count"),
            parent=say("next_day"),
            total=True,
            formula=f"COUNTIFS({tomorrow})",
            width=16,
        ),
        Column(
            "first_amount",
            "money",
            title=say("planned_amount"),
            parent=say("next_day"),
            total=True,
            formula=f"{amounts}{tomorrow})",
            width=18,
        ),
        Column(
            "visit_count",
            "whole",
            title=title("visit_count"),
            parent=say("whole_horizon"),
            total=True,
            formula=f"COUNTIFS({rows})",
            width=16,
        ),
        Column(
            "amount",
            "money",
            title=say("planned_amount"),
            parent=say("whole_horizon"),
            total=True,
            formula=f"{amounts}{rows})",
            width=18,
        ),
    )
    return Grid("people", frame, columns, title=say("by_person"), total_label=say("total"))


def _day_label(day: date) -> str:
    return f"{day.month}.{day.day} {weekday(day)}"


def _days(made: CollectionSchedule) -> Grid:
    by_day = made.visits.groupby(made.visits["day"].dt.date)["amount"].agg(["size", "sum"]).reindex(made.plan.horizon)
    frame = pd.DataFrame(
        {
            "day_label": [_day_label(day) for day in made.plan.horizon],
            "visit_count": by_day["size"].fillna(0).to_numpy(),
            "amount": by_day["sum"].fillna(0).round(2).to_numpy(),
        }
    )
    columns = (
        Column("day_label", title=say("visit_day")),
        Column("visit_count", "whole", title=title("visit_count"), total=True),
        Column("amount", "money", title=say("planned_amount"), total=True),
    )
    return Grid("days", frame, columns, title=say("outlook"), total_label=say("total"))


def _prices(made: CollectionSchedule) -> Piece:
    """Where one more visit would be worth most; a schedule with room to spare says so."""
    worth = made.prices[made.prices["price"] > 0]
    if worth.empty:
        return Note(say("no_price"))
    best = worth.sort_values(["price", "day", "person"], ascending=[False, True, True], kind="stable").head(8)
    frame = pd.DataFrame(
        {
            "words": [
                say(
                    "price_line",
                    person=row["person"],
                    day=f"{row['day'].month}.{row['day'].day}",
                    weekday=weekday(row["day"]),
                )
                for row in records(best)
            ],
            "capacity": best["capacity"].to_numpy(),
            "used": best["used"].to_numpy(),
            "shadow_price": best["price"].to_numpy(),
        }
    )
    columns = (
        Column("words", title=say("price_what")),
        Column("capacity", "whole"),
        Column("used", "whole"),
        Column("shadow_price", "money"),
    )
    return Grid("prices", frame, columns, title=say("prices_title"))


def _slip(made: CollectionSchedule, person: str, number: int) -> Sheet:
    rows = made.visits[made.visits["person"] == person].reset_index(drop=True)
    frame = rows.assign(
        day_label=[_day_label(day) for day in rows["day"]],
        sequence=rows.groupby("day").cumcount() + 1,
        phone=rows["phone"].str.replace(r"[^\d-]+", "\n", regex=True),
        place=rows["address"].fillna("") + "\n" + rows["landmark"].fillna(""),
        days_past_due=rows["days_past_due"].clip(lower=0),
        level=chosen(rows["level"], "level"),
        collected="",
        signed="",
    )
    columns = (
        Column("day_label", title=say("visit_day"), width=12),
        Column("sequence", "days", width=5),
        Column("outlet_code", "code", width=10),
        Column("outlet_name", "wrapped", width=18),
        Column("place", "wrapped", title=say("place"), width=26),
        Column("phone", "wrapped", width=15),
        Column("amount", "money", title=say("planned_amount"), total=True, width=12),
        Column("days_past_due", "days", alert="N({days_past_due})>0", width=9),
        Column("why", "wrapped", width=28),
        Column("level", "wrapped", width=11, alert=f'{{level}}<>"{choice("level", "rep")}"'),
        Column("collected", width=10),
        Column("signed", width=10),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return Sheet(
        f"slip-{number}",
        say("slip_sheet", person=person),
        say("slip_title", person=person),
        _line(made),
        (grid, _slip_sign_off()),
        back="schedule",
    )


def _slip_sign_off() -> SignOff:
    return SignOff((say("manager"), say("collector_signs"), say("finance_signs"), say("signed_date")))


def _visits(made: CollectionSchedule) -> Sheet:
    late = made.visits["days_past_due"].clip(lower=0)
    frame = made.visits.assign(level=chosen(made.visits["level"], "level"), days_past_due=late)
    rules = tuple(
        Column(rule, "points", title=choice("points_rule", rule), parent=say("points_parent")) for rule in RULES
    )
    columns = (
        Column("day", "date"),
        Column("person"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("district"),
        Column("amount", "money", title=say("planned_amount"), total=True),
        Column("due_after", "sparse", title=say("fact_due_after"), total=True),
        Column("days_past_due", "days", alert="N({days_past_due})>0"),
        *rules,
        Column("points", "points", formula="+".join(f"{{{rule}}}" for rule in RULES), bars=True),
        Column("times_planned", "whole"),
        Column("level", alert=f'{{level}}<>"{choice("level", "rep")}"'),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return Sheet("schedule-visits", say("sheet_visits"), say("title_visits"), _line(made), (grid,), back="schedule")


def _left_out(made: CollectionSchedule) -> Sheet:
    frame = made.unscheduled.assign(reason=chosen(made.unscheduled["reason"], "left_out"))
    columns = (
        Column("outlet_code", "code", width=14),
        Column("outlet_name", width=28),
        Column("salesperson", width=12),
        Column("amount", "money", title=say("left_out_amount"), total=True, width=16),
        Column("reason", title=say("left_out_reason"), width=20),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return Sheet(
        "schedule-left",
        say("sheet_left_out"),
        say("title_left_out"),
        subtitle(made.plan.for_day),
        (grid,),
        back="schedule",
    )
