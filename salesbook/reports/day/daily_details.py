"""The sheets behind the daily report: slips, receipts, outlets opened, the plan's result, problems and plans."""

import pandas as pd

from salesbook.reports.common.words import chosen, subtitle
from salesbook.reports.day.daily import DailyReport
from salesbook.sheets import Column, Grid, Note, Piece, Sheet
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: DailyReport) -> list[Sheet]:
    """One sheet per heading of the report."""
    return [
        _sheet(made, "sales", _sales(made)),
        _sheet(made, "receipts", _receipts(made)),
        _sheet(made, "outlets", _outlets(made)),
        _sheet(made, "plan", _visits(made), _unplanned(made), Note(say("plan_note"))),
        _sheet(made, "log", _problems(made.noted, "noted"), _problems(made.waiting, "waiting"), _plans(made)),
    ]


def _sheet(made: DailyReport, key: str, *pieces: Piece) -> Sheet:
    name, heading = say(f"sheet_daily_{key}"), say(f"title_daily_{key}")
    return Sheet(f"daily-{key}", name, heading, subtitle(made.day), pieces, back="daily")


def _sales(made: DailyReport) -> Grid:
    kind = made.slips["is_return"].map({True: "return", False: "sale"}).astype("str")
    frame = made.slips.assign(
        channel=chosen(made.slips["channel"], "channel"),
        terms=chosen(made.slips["terms"], "terms"),
        kind=chosen(kind, "sale_kind"),
    )
    columns = (
        Column("slip_no", "code"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("channel"),
        Column("person"),
        Column("terms"),
        Column("kind", title=title("sale_kind"), alert=f'{{kind}}="{choice("sale_kind", "return")}"'),
        Column("amount", "money", title("sale_amount"), total=True),
    )
    return Grid("rows", frame, columns, total_label=say("total"))


def _receipts(made: DailyReport) -> Grid:
    frame = made.receipts.assign(method=chosen(made.receipts["method"], "method"))
    columns = (
        Column("receipt_no", "code"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("person", title=title("collector")),
        Column("method"),
        Column("amount", "money", title("receipt_amount"), total=True),
        Column("cleared", "money", say("cleared_amount"), total=True),
        Column("allocated", "money", total=True),
        Column("unapplied", "money", say("unapplied_amount"), total=True, formula="ROUND({amount}-{allocated},2)"),
    )
    return Grid("rows", frame, columns, total_label=say("total"))


def _outlets(made: DailyReport) -> Grid:
    frame = made.opened.assign(channel=chosen(made.opened["channel"], "channel"))
    names = (
        "channel",
        "category",
        "grade",
        "district",
        "route",
        "address",
        "landmark",
        "contact",
        "phone",
        "salesperson",
    )
    columns = (Column("outlet_code", "code"), Column("outlet_name"), *(Column(name) for name in names))
    return Grid("rows", frame, columns)


def _visits(made: DailyReport) -> Grid:
    frame = made.evening.visits.assign(level=chosen(made.evening.visits["level"], "level"))
    columns = (
        Column("person"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("amount", "money", say("plan_planned"), total=True),
        Column("collected", "money", total=True),
        Column("counted", "money", say("plan_counted"), total=True, formula="MIN({amount},{collected})"),
        Column(
            "short", "money", say("plan_short"), total=True, formula="ROUND({amount}-{counted},2)", alert="N({short})>0"
        ),
        Column("times", "whole", say("plan_times"), alert="N({times})>0"),
        Column("level", alert=f'{{level}}<>"{choice("level", "rep")}"'),
    )
    empty = say("plan_none")
    return Grid("visits", frame, columns, title=say("plan_visits"), total_label=say("total"), empty=empty)


def _unplanned(made: DailyReport) -> Grid:
    rows = made.evening.unplanned
    columns = (
        Column("person"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("amount", "money", title("receipt_amount"), total=True),
    )
    frame = rows.assign(person=rows["person"].fillna(say("nobody")))
    return Grid("unplanned", frame, columns, title=say("plan_unplanned"), total_label=say("total"))


def _problems(rows: pd.DataFrame, name: str) -> Grid:
    frame = rows.assign(post=chosen(rows["post"], "post"), status=chosen(rows["status"].fillna("open"), "issue_status"))
    columns = (
        Column("date", "date"),
        Column("post"),
        Column("person"),
        Column("problem", "wrapped", width=44),
        Column("owner"),
        Column("status", alert=f'{{status}}="{choice("issue_status", "open")}"'),
    )
    heading = say("daily_problems") if name == "noted" else say("daily_waiting")
    return Grid(name, frame, columns, title=heading, empty=say("daily_none_noted"))


def _plans(made: DailyReport) -> Grid:
    frame = made.plans.assign(post=chosen(made.plans["post"], "post"))
    columns = (Column("period"), Column("post"), Column("person"), Column("plan", "wrapped", width=44))
    return Grid("plans", frame, columns, title=say("daily_plans"), empty=say("daily_none_noted"))
