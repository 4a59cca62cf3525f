"""The sheets of the daily report."""

import pandas as pd

from salesbook.calculation.day.daily import FIGURES
from salesbook.reports.common.words import DASH, chosen, records, subtitle, weekday
from salesbook.reports.day import daily_details
from salesbook.reports.day.daily import DailyReport
from salesbook.reports.day.daily_words import style_of, unknown_figures, who
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet, SignOff
from salesbook.sheets.widths import display_width
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title

_UNKNOWN = f'"{DASH}"'
_MOST_LINES = {"problems": 8, "plans": 16}
_WIDEST = 58  # columns of a line on the report itself; the log sheet has it all
_LEAST = 6.0


def describe(made: DailyReport) -> list[Sheet]:
    """The report on one page, the figures, and the lines behind them."""
    return [_summary(made), _figures(made), *daily_details.describe(made)]


def _summary(made: DailyReport) -> Sheet:
    pieces: list[Piece] = [_key(made), _totals(made)]
    if made.is_empty:
        pieces.append(Note(say("daily_nothing", day=made.day), alert=True))
    pieces += [Note(sentence) for sentence in unknown_figures(made)]
    pieces += [_plan_by_person(made), *_problems(made), *_plans(made)]
    signs = ("prepared_by", "checked_by", "manager", "general_manager", "signed_date")
    pieces.append(SignOff(tuple(say(sign) for sign in signs)))
    line = " · ".join(part for part in (made.department, subtitle(made.day)) if part)
    return Sheet("daily", say("sheet_daily"), say("title_daily"), line, tuple(pieces), tab="main")


def _key(made: DailyReport) -> Facts:
    def fact(figure: str) -> Fact:
        value = made.total(figure)
        live = "" if figure in made.not_kept else f"SUM({{daily-figures|people|{figure}*}})"
        shown = value if value == value else DASH
        return Fact(figure, say(f"daily_{figure}"), shown, style_of(figure), formula=live)

    rate = made.evening.rate
    planned = "SUM({daily-plan|visits|amount*})"
    live = f'IF({planned}=0,"—",SUM({{daily-plan|visits|counted*}})/{planned})'
    plan = Fact("plan_rate", say("daily_plan_rate"), rate if rate == rate else DASH, "rate", formula=live)
    return Facts("key", (*(fact(figure) for figure in FIGURES), plan))


def _totals(made: DailyReport) -> Grid:
    def live(period: str) -> list[str]:
        grid = "people" if period == "people" else period
        return [
            _UNKNOWN if figure in made.not_kept else f"SUM({{daily-figures|{grid}|{figure}*}})" for figure in FIGURES
        ]

    frame = made.daily.totals.assign(
        what=chosen(made.daily.totals["indicator"], "indicator"),
        style=[style_of(figure) for figure in FIGURES],
        elapsed=made.daily.elapsed_rate,
        live=live("people"),
        week_live=live("week"),
        month_live=live("month"),
    )
    return Grid("totals", frame, _total_columns(), title=say("daily_totals"))


def _total_columns() -> tuple[Column, ...]:
    def three(prefix: str, parent: str) -> tuple[Column, ...]:
        rate = f'IF(N({{{prefix}target}})*ISNUMBER({{{prefix}actual}})=0,"—",{{{prefix}actual}}/{{{prefix}target}})'
        return (
            Column(f"{prefix}target", "money", title("target"), parent, style_from="style", width=13),
            Column(
                f"{prefix}actual",
                "money",
                title("actual"),
                parent,
                style_from="style",
                formula_from=f"{prefix}live",
                width=13,
            ),
            Column(f"{prefix}rate", "rate", title("attainment_rate"), parent, formula=rate, width=10),
        )

    week, month = say("week_parent"), say("month_parent")
    return (
        Column("what", width=14),
        *three("", say("today_parent")),
        *three("week_", week),
        Column("elapsed", "rate", title("elapsed_rate"), week, width=10),
        Column(
            "month_actual",
            "money",
            say("month_to_date"),
            month,
            style_from="style",
            formula_from="month_live",
            width=15,
        ),
    )


def _plan_by_person(made: DailyReport) -> Piece:
    """How the issued collection plan went, person by person, live from the planned visits."""
    if made.evening.visits.empty:
        return Note(say("plan_none"))
    person = "{daily-plan|visits|person*},{person}"

    def total(name: str) -> str:
        return f"SUMIFS({{daily-plan|visits|{name}*}},{person})"

    rate = 'IF({amount}=0,"—",{counted}/{amount})'
    columns = (
        Column("person"),
        Column("visits", "whole", title("visit_count"), total=True, formula=f"COUNTIFS({person})"),
        Column(
            "done", "whole", say("plan_done"), total=True, formula=f"COUNTIFS({person},{{daily-plan|visits|short*}},0)"
        ),
        Column("amount", "money", say("plan_planned"), total=True, formula=total("amount")),
        Column("collected", "money", total=True, formula=total("collected")),
        Column("counted", "money", say("plan_counted"), total=True, formula=total("counted")),
        Column("rate", "rate", say("plan_rate"), formula=rate, total_formula=rate, total_value=made.evening.rate),
        Column("short", "money", say("plan_short"), total=True, formula=total("short"), alert="{short}>0"),
        Column("per_visit", "money", say("plan_per_visit"), formula="ROUND({collected}/{visits},2)"),
    )
    return Grid("plan", made.evening.by_person, columns, title=say("plan_by_person"), total_label=say("total"))


def _problems(made: DailyReport) -> list[Piece]:
    frame = _attributed(made.noted).assign(
        owner=made.noted["owner"].fillna(say("not_said")),
        status=chosen(made.noted["status"].fillna("open"), "issue_status"),
        words=[shortened(text) for text in made.noted["problem"]],
    )
    columns = (
        Column("who", title=title("person")),
        Column("owner"),
        Column("status", alert=f'{{status}}="{choice("issue_status", "open")}"'),
        Column("words", title=title("problem"), width=10),
    )
    return _listed("problems", frame, columns)


def _plans(made: DailyReport) -> list[Piece]:
    frame = _attributed(made.plans).assign(words=[shortened(text) for text in made.plans["plan"]])
    return _listed("plans", frame, (Column("who", title=title("post")), Column("words", title=title("plan"), width=13)))


def _listed(name: str, frame: pd.DataFrame, columns: tuple[Column, ...]) -> list[Piece]:
    """Lines of a log, their words running on over the columns to the right; what does not fit is on the log's sheet."""
    most, spare = _MOST_LINES[name], [f"run_{at}" for at in range(len(columns), len(_total_columns()))]
    shown = frame.head(most).assign(**dict.fromkeys(spare, ""))
    runs = tuple(Column(each, title=" ", width=_LEAST) for each in spare)
    grid = Grid(name, shown, columns + runs, title=say(f"daily_{name}"), empty=say("daily_none_noted"))
    more = say("daily_more", count=len(frame) - most, sheet=say("sheet_daily_log"))
    return [grid, Note(more)] if len(frame) > most else [grid]


def _attributed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(who=[who(row) for row in records(rows)])


def shortened(text: object) -> str:
    """A person's own words on one line, cut where they would run off the page."""
    words = " ".join(str(text).split())
    while display_width(words) > _WIDEST:
        words = words.removesuffix("…")[:-1] + "…"
    return words


def _figures(made: DailyReport) -> Sheet:
    series = (Series("sales", say("daily_sales")), Series("collection", say("daily_collection"), tint="good"))
    charts = (
        Chart("column", say("chart_day_people"), "people", "person", series),
        Chart("column", say("chart_day_week"), "week", "label", series),
    )
    pieces = (Charts(charts), _people(made), _channels(made), _methods(made), _days(made, "week"), _days(made, "month"))
    name, heading = say("sheet_daily_figures"), say("title_daily_figures")
    return Sheet("daily-figures", name, heading, subtitle(made.day), pieces, back="daily")


def _people(made: DailyReport) -> Grid:
    people = made.daily.people
    frame = people.assign(person=people["person"].fillna(say("nobody")), post=chosen(people["post"], "post"))

    def pair(figure: str) -> tuple[Column, ...]:
        parent, style = choice("indicator", figure), style_of(figure)
        return (
            Column(f"{figure}_target", style, title("target"), parent, total=people[f"{figure}_target"].notna().any()),  # type: ignore[arg-type]
            Column(figure, style, title("actual"), parent, total=True),
        )

    columns = (Column("person"), Column("post"), *(column for figure in FIGURES for column in pair(figure)))
    return Grid("people", frame, columns, title=say("by_person"), total_label=say("total"))


def _channels(made: DailyReport) -> Grid:
    slips = made.slips.assign(terms=made.slips["terms"].fillna("other"), channel=made.slips["channel"].fillna("other"))
    wide = slips.pivot_table(index="channel", columns="terms", values="amount", aggfunc="sum")
    frame = wide.reindex(columns=["cash", "credit", "other"]).astype("float64").fillna(0.0).round(2).reset_index()
    named = {code: choice("channel", code) for code in frame["channel"]} | {"other": say("not_said")}
    frame = frame.assign(
        amount=frame[["cash", "credit", "other"]].sum(axis=1).round(2), channel=frame["channel"].map(named)
    )
    columns = (
        Column("channel"),
        Column("cash", "money", say("cash_terms"), total=True),
        Column("credit", "money", say("credit_terms"), total=True),
        Column("other", "sparse", say("other_terms"), total=True),
        Column("amount", "money", say("total"), total=True, formula="ROUND({cash}+{credit}+{other},2)"),
    )
    return Grid("channels", frame, columns, title=say("daily_by_channel"), total_label=say("total"))


def _methods(made: DailyReport) -> Grid:
    rows = made.receipts.assign(method=chosen(made.receipts["method"], "method").fillna(say("not_said")))
    sums = rows.groupby("method", as_index=False, sort=False).agg(
        items=("amount", "size"), amount=("amount", "sum"), cleared=("cleared", "sum")
    )
    columns = (
        Column("method"),
        Column("items", "whole", total=True),
        Column("amount", "money", say("receipt_amount"), total=True),
        Column("cleared", "money", say("cleared_amount"), total=True),
    )
    frame = sums.assign(amount=sums["amount"].round(2), cleared=sums["cleared"].round(2))
    return Grid("methods", frame, columns, title=say("daily_by_method"), total_label=say("total"))


def _days(made: DailyReport, period: str) -> Grid:
    """The days of the week, all of them; of the month those with anything."""
    days: pd.DataFrame = getattr(made.daily, period)
    frame = days[days[list(FIGURES)].fillna(0).ne(0).any(axis=1)] if period == "month" else days
    frame = frame.assign(label=[f"{day.month}.{day.day} {weekday(day)}" for day in frame["date"]])
    columns = tuple(Column(figure, style_of(figure), choice("indicator", figure), total=True) for figure in FIGURES)
    heading = (Column("label", title=title("date")), *columns)
    return Grid(period, frame, heading, title=say(f"daily_{period}"), total_label=say("total"))
