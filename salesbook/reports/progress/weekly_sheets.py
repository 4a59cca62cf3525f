"""The sheets of the weekly progress."""

import pandas as pd

from salesbook.calculation.progress.attainment import MONEY
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.reports.common.words import chosen, or_dash, records, week_label
from salesbook.reports.progress.weekly import WeeklyProgress
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet, SignOff, Style
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

_KEY = ("sales", "collection", "arrears_cleared", "new_outlets")
_ATTAINED = 'IF(N({target})*ISNUMBER({actual})=0,"—",{actual}/{target})'
_LOSS = 'IF(N({target})*ISNUMBER({actual})=0,"—",IF({actual}<={target},1,{target}/{actual}))'


def describe(made: WeeklyProgress) -> list[Sheet]:
    """A summary, the posts, the people."""
    return [_summary(made), _posts(made), _people(made)]


def _line(made: WeeklyProgress) -> str:
    return say("progress_subtitle", week=week_label(made.day), day=made.day, left=made.progress.remaining_days)


def style_of(indicator: str) -> Style:
    """How the figures of an indicator are written: money, shares, or counts."""
    if indicator in MONEY:
        return "money"
    return "rate" if INDICATORS[indicator].is_rate else "whole"


def _shown(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with words for codes, each with its own style and its own formula of attainment."""
    shown = rows.assign(
        style=rows["indicator"].map(style_of),
        attained=rows["indicator"].map(lambda code: _LOSS if INDICATORS[code].lower_is_better else _ATTAINED),
        indicator=chosen(rows["indicator"], "indicator"),
        light=chosen(rows["light"], "light"),
    )
    return shown.assign(post=chosen(rows["post"], "post")) if "post" in rows else shown


def _columns(*leading: Column, ranked: bool) -> tuple[Column, ...]:
    red = f'{{light}}="{choice("light", "red")}"'
    gap = Column(
        "gap", "rate", formula='IF(ISNUMBER({attainment_rate}),{attainment_rate}-{elapsed_rate},"—")', alert=red
    )
    ranks = (Column("rank", "days"),) if ranked else ()
    return (
        *leading,
        Column("indicator"),
        Column("target", "money", style_from="style"),
        Column("actual", "money", style_from="style"),
        Column("attainment_rate", "rate", formula_from="attained", bars=True, width=11),
        Column("elapsed_rate", "rate"),
        gap,
        Column("required_per_day", "money", style_from="style"),
        Column("forecast", "money", style_from="style"),
        Column("last_week", "money", style_from="style"),
        *ranks,
        Column("light", width=10, alert=red),
    )


def _summary(made: WeeklyProgress) -> Sheet:
    pieces: list[Piece] = [_key(made), _charts(), _department(made), _sellers(made)]
    if made.progress.is_provisional:
        pieces.append(Note(say("provisional"), alert=True))
    pieces += [
        Note(say("progress_note")),
        SignOff((say("prepared_by"), say("checked_by"), say("manager"), say("signed_date"))),
    ]
    return Sheet("progress", say("sheet_progress"), say("title_progress"), _line(made), tuple(pieces), tab="main")


def _key(made: WeeklyProgress) -> Facts:
    whole = {row["indicator"]: row for row in records(made.progress.department)}
    elapsed = Fact("elapsed", say("fact_elapsed"), made.progress.elapsed_rate, "rate")
    rates = tuple(
        Fact(
            code,
            say("fact_attained", indicator=choice("indicator", code)),
            or_dash(whole[code]["attainment_rate"]),
            "rate",
            alert=whole[code]["light"] == "red",
        )
        for code in _KEY
        if code in whole
    )
    return Facts("key", (elapsed, *rates))


def _charts() -> Charts:
    attained, elapsed = ("attainment_rate", say("chart_attained")), ("elapsed_rate", say("chart_elapsed"))

    def chart(title: str, grid: str, categories: str) -> Chart:
        series = (Series(*attained), Series(*elapsed, line=True, tint="late"))
        return Chart("column", title, grid, categories, series, "rate")

    return Charts(
        (
            chart(say("chart_department"), "department", "indicator"),
            chart(say("chart_sellers"), "sellers", "person"),
        )
    )


def _department(made: WeeklyProgress) -> Grid:
    return Grid("department", _shown(made.progress.department), _columns(ranked=False), title=say("department_total"))


def _sellers(made: WeeklyProgress) -> Grid:
    """Sales person by person: what the second chart draws."""
    rows = made.rows[made.rows["indicator"] == "sales"].sort_values(
        "attainment_rate", ascending=False, ignore_index=True, kind="stable"
    )
    columns = (
        Column("person"),
        Column("target", "money", total=True),
        Column("actual", "money", total=True),
        Column("attainment_rate", "rate", formula=_ATTAINED, bars=True),
        Column("elapsed_rate", "rate"),
        Column("gap", "rate", formula='IF(ISNUMBER({attainment_rate}),{attainment_rate}-{elapsed_rate},"—")'),
        Column("required_per_day", "money"),
        Column("forecast", "money", total=True),
        Column("last_week", "money", total=True),
        Column("light", alert=f'{{light}}="{choice("light", "red")}"'),
    )
    frame = rows.assign(light=chosen(rows["light"], "light"))
    return Grid("sellers", frame, columns, title=say("sellers_title"), total_label=say("total"))


def _posts(made: WeeklyProgress) -> Sheet:
    grid = Grid("rows", _shown(made.progress.by_post), _columns(Column("post", width=14), ranked=False))
    pieces = (grid, _amounts(made))
    return Sheet("progress-posts", say("sheet_progress_posts"), say("title_progress_posts"), _line(made), pieces)


def _amounts(made: WeeklyProgress) -> Grid:
    """Money person by person, with what belongs to nobody: its totals are the department's."""
    rows = made.rows[made.rows["indicator"].isin(MONEY)]
    wide = rows.pivot_table(index=["post", "person"], columns="indicator", values="actual", sort=False).reset_index()
    nobody = made.progress.unassigned.set_index("indicator")["actual"].reindex(MONEY).fillna(0.0)
    wide["post"] = chosen(wide["post"], "post")
    wide.loc[len(wide)] = {"post": say("unassigned"), "person": "", **nobody}
    frame = wide.reindex(columns=["post", "person", *MONEY])
    columns = tuple(Column(code, "money", title=choice("indicator", code), total=True) for code in MONEY)
    leading = (Column("post", width=14), Column("person"))
    return Grid("amounts", frame, (*leading, *columns), title=say("amounts_title"), total_label=say("total"))


def _people(made: WeeklyProgress) -> Sheet:
    leading = (Column("post", width=14), Column("person"))
    grid = Grid("rows", _shown(made.rows), _columns(*leading, ranked=True))
    return Sheet("progress-people", say("sheet_progress_people"), say("title_progress_people"), _line(made), (grid,))
