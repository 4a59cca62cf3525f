"""The sheets of the cash forecast: by person and week, how far to trust it, by outlet."""

from typing import Any

import pandas as pd

from salesbook.calculation.receivables.forecast.expected import OFFSETS
from salesbook.calculation.receivables.forecast.outlook import AFTER, COLUMNS
from salesbook.reports.common.words import DASH, records, signed_off, subtitle
from salesbook.reports.receivables.cash_forecast import AMOUNTS, TITLES, CashForecast
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title

_TRIED = ("habit", "due", "came", "error_habit", "error_due")
_CEI = 'IF({opening}+{sales}-{current}>0,({opening}+{sales}-{closing})/({opening}+{sales}-{current}),"—")'


def describe(made: CashForecast) -> list[Sheet]:
    """The forecast, its errors and the turnover, the outlets."""
    return [_forecast(made), _tested(made), _outlets(made)]


def _span(row: dict[str, Any]) -> str:
    first, last = row["first"], row["last"]
    return f"{first.month}.{first.day}–{last.month}.{last.day}"


def _amounts(made: CashForecast, formulas: dict[str, str]) -> tuple[Column, ...]:
    """The columns of weeks and what is expected in none of them."""
    spans = dict(zip(COLUMNS, map(_span, records(made.outlook.weeks)), strict=True))
    weeks = tuple(
        Column(
            name, "sparse", title=span, parent=say("cash_week"), total=True, formula=formulas.get(name, ""), width=12
        )
        for name, span in spans.items()
    )
    rest = tuple(
        Column(
            name,
            "money" if name == "open" else "sparse",
            title=title(TITLES.get(name, name)),
            total=True,
            formula=formulas.get(name, ""),
            width=12.5,
        )
        for name in (*AFTER, "open")
    )
    return weeks + rest


def _forecast(made: CashForecast) -> Sheet:
    mine = "{cash-outlets|rows|salesperson*},{salesperson}"
    formulas = {name: f"SUMIFS({{cash-outlets|rows|{name}*}},{mine})" for name in AMOUNTS}
    people = Grid(
        "people",
        made.people,
        (Column("salesperson", width=12), *_amounts(made, formulas)),
        title=say("cash_by_person"),
        total_label=say("total"),
        empty=say("cash_nothing"),
    )
    weeks = made.outlook.weeks.assign(
        week=list(map(_span, records(made.outlook.weeks))),
        expected=[made.total(name) for name in COLUMNS],
        expected_formula=[f"SUM({{cash-outlets|rows|{name}*}})" for name in COLUMNS],
    )
    by_week = Grid(
        "weeks",
        weeks,
        (
            Column("week", width=14),
            Column("expected", "money", total=True, formula_from="expected_formula", width=14),
            Column("habit", "money", title=say("by_habit"), total=True, width=14),
            Column("due", "money", title=say("by_due"), total=True, width=14),
        ),
        title=say("cash_by_week"),
        total_label=say("total"),
    )
    chart = Chart(
        "column",
        say("cash_chart"),
        "weeks",
        "week",
        (Series("expected", title("expected")), Series("due", say("by_due"), tint="quiet")),
    )
    unsure = made.outlook.why != "better"
    said = [Note(made.said(), alert=unsure)]
    pieces: tuple[Piece, ...] = (
        _key(made),
        *said,
        people,
        by_week,
        Charts((chart,)),
        Note(say("cash_note")),
        signed_off(),
    )
    return Sheet("cash", say("sheet_cash"), say("title_cash"), subtitle(made.day), pieces, tab="main")


def _key(made: CashForecast) -> Facts:
    months = made.outlook.months
    latest = months.iloc[-1] if len(months) else pd.Series({"dso": float("nan"), "cei": float("nan")})
    error = made.outlook.mean_error(made.outlook.method)
    columns = {"open": ("open",), "expected": COLUMNS, "later": ("later",), "aside": ("disputed", "undated")}
    facts = [
        Fact(
            name,
            say(f"fact_cash_{name}"),
            made.total(*names),
            formula="+".join(f"SUM({{cash-outlets|rows|{column}*}})" for column in names),
        )
        for name, names in columns.items()
    ]
    return Facts(
        "key",
        (
            *facts,
            Fact("error", say("fact_cash_error"), error if error == error else DASH),
            Fact("dso", title("dso"), latest["dso"] if latest["dso"] == latest["dso"] else DASH, "whole"),
            Fact("cei", title("cei"), latest["cei"] if latest["cei"] == latest["cei"] else DASH, "rate"),
        ),
    )


def _tested(made: CashForecast) -> Sheet:
    tried = made.outlook.back_test
    ends = tried["first"] + pd.Timedelta(days=6)
    frame = tried.assign(week=list(map(_span, records(tried.assign(last=ends)))))
    titles = (say("by_habit"), say("by_due"), title("came"), say("error_habit"), say("error_due"))
    columns = [
        Column(
            name,
            "money",
            title=words,
            formula=f"ABS({{{name.removeprefix('error_')}}}-{{came}})" if name.startswith("error_") else "",
            total_formula=f"AVERAGE({{{name}*}})" if len(tried) else "",
            total_value=float(tried[name].mean()) if len(tried) else None,
            width=15,
        )
        for name, words in zip(_TRIED, titles, strict=True)
    ]
    label = say("cash_mean") if len(tried) else ""
    weeks = Grid(
        "weeks",
        frame,
        (Column("week", width=16), *columns),
        title=say("cash_tested"),
        total_label=label,
        empty=say("cash_untried"),
    )
    pieces = (Note(made.said(), strong=True), weeks, _shares(made), _months(made), Note(say("cash_turnover_note")))
    return Sheet(
        "cash-tested",
        say("sheet_cash_tested"),
        say("title_cash_tested"),
        subtitle(made.day),
        pieces,
        back="cash",
        one_page=True,
    )


def _shares(made: CashForecast) -> Grid:
    frame = made.outlook.shares.iloc[::-1].reset_index(drop=True)
    frame = frame.assign(offset=[_offset(int(offset)) for offset in frame["offset"]])
    columns = (
        Column("offset", title=say("cash_offset"), width=16),
        Column("share", "rate", title=say("cash_share"), bars=True, width=15),
    )
    return Grid("shares", frame, columns, title=say("cash_shares"))


def _offset(weeks: int) -> str:
    if not weeks:
        return say("offset_here")
    beyond = "_all" if weeks in (OFFSETS[0], OFFSETS[-1]) else ""
    return say(f"offset_{'ahead' if weeks > 0 else 'over'}{beyond}", weeks=abs(weeks))


def _months(made: CashForecast) -> Grid:
    months = made.outlook.months
    frame = months.assign(
        month=[_month(last) for last in months["last"]],
        **{name: months[name].astype(object).where(months[name].notna(), DASH) for name in ("dso", "cei")},
    )
    columns = (
        Column("month", title=say("cash_month"), width=16),
        *(
            Column(name, "money", title=say(f"cash_{name}"), width=15)
            for name in ("opening", "sales", "closing", "current")
        ),
        Column("cei", "rate", formula=_CEI, width=15),
        Column("dso", "whole", width=15),
    )
    return Grid("months", frame, columns, title=say("cash_months"), empty=say("cash_no_months"))


def _month(last: pd.Timestamp) -> str:
    """The month, and up to which day when it is not over."""
    month = f"{last:%Y-%m}"
    return month if last.is_month_end else say("cash_month_until", month=month, day=f"{last.month}.{last.day}")


def _outlets(made: CashForecast) -> Sheet:
    rows = made.outlook.rows
    frame = rows.assign(salesperson=rows["salesperson"].fillna(say("cash_no_person")))
    total = "+".join(f"{{{name}}}" for name in AMOUNTS[:-1])
    columns = (
        Column("salesperson", width=10),
        Column("outlet_code", "code", width=10),
        Column("outlet_name", width=20),
        Column("payments", "whole", width=9),
        Column("own", "days", width=11),
        Column("used", "days", title=title("shift"), width=9),
        *_amounts(made, {"open": f"ROUND({total},2)"}),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("cash_nothing"))
    return Sheet(
        "cash-outlets",
        say("sheet_cash_outlets"),
        say("title_cash_outlets"),
        subtitle(made.day),
        (grid,),
        back="cash",
    )
