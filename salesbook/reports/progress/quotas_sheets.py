"""The sheets of the quota plan."""

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.progress.incentive import tiers
from salesbook.reports.common.words import DASH, amount, chosen, signed_off, subtitle
from salesbook.reports.progress.quotas import QuotaPlan
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: QuotaPlan) -> list[Sheet]:
    """The quotas, and the incentive priced on the last weeks."""
    return [_quotas(made), _incentive(made)]


def _line(made: QuotaPlan) -> str:
    month = made.quotas.month
    return say(
        "quota_subtitle", day=made.day, year=month.first.year, month=month.first.month, count=len(month.working_days)
    )


def _quotas(made: QuotaPlan) -> Sheet:
    people = _people(made)
    chart = Chart(
        "column",
        say("chart_quota"),
        "people",
        "person",
        (Series("history", title("history"), tint="quiet"), Series("quota", title("quota"))),
    )
    pieces: list[Piece] = [_key(made), people, _posts(made), _weeks(made)]
    pieces += [Charts((chart,), rows=12)] if len(people.frame) else []
    words = {
        "share": f"{made.parameters.quota_history_share:.0%}",
        "rest": f"{1 - made.parameters.quota_history_share:.0%}",
    }
    pieces.append(Note(say(f"target_{made.quotas.basis}", growth=f"{made.parameters.month_growth:g}")))
    pieces.append(Note(say("quota_note", **words)))
    if made.provisional:
        pieces.append(Note(say("provisional"), alert=True))
    return Sheet("quota", say("sheet_quota"), say("title_quota"), _line(made), (*pieces, signed_off()), tab="main")


def _key(made: QuotaPlan) -> Facts:
    quotas = made.quotas
    formula = "SUM({quota|people|quota*})" if len(quotas.rows) else ""
    return Facts(
        "key",
        (
            Fact("target", say("fact_target"), quotas.target, formula=formula),
            Fact("last", say("fact_last_month"), quotas.last),
            Fact("days", title("month_days"), len(quotas.month.working_days), "whole"),
            Fact(
                "incentive",
                say("fact_incentive"),
                amount(quotas.priced["incentive"]),
                formula="SUM({quota-incentive|rows|incentive*})",
            ),
        ),
    )


def _people(made: QuotaPlan) -> Grid:
    rows = made.quotas.rows
    works = rows["working_days"].gt(0)
    per_day = from_fen(to_fen(rows["quota"] / rows["working_days"].where(works)))
    frame = rows.assign(post=chosen(rows["post"], "post"), per_day=pd.Series(per_day, index=rows.index).where(works))
    columns = (
        Column("post", width=14),
        Column("person", width=14),
        Column("history", "money", total=True),
        Column("potential", "money", total=True),
        Column("working_days", "whole", title=title("month_days")),
        Column("weight", "rate", total=True),
        Column("quota", "money", total=True, bars=True, width=16),
        Column("per_day", "money", formula='IF({working_days}>0,ROUND({quota}/{working_days},2),"—")'),
    )
    return Grid("people", frame, columns, title=say("by_person"), total_label=say("total"), empty=say("no_sellers"))


def _posts(made: QuotaPlan) -> Grid:
    rows = made.quotas.rows
    table = rows.groupby("post", as_index=False)[["quota"]].sum().round(2)
    frame = table.assign(post=chosen(table["post"], "post"), people=rows.groupby("post").size().to_numpy())
    columns = (
        Column("post"),
        Column("people", "whole", title=say("people"), total=True),
        Column("quota", "money", total=True, formula="SUMIFS({quota|people|quota*},{quota|people|post*},{post})"),
    )
    return Grid("posts", frame, columns, title=say("by_post"), total_label=say("total"), empty=say("no_sellers"))


def _weeks(made: QuotaPlan) -> Grid:
    """A line per person, a column per week of the month."""
    quotas = made.quotas
    weeks = made.periods
    wide = quotas.weeks.pivot(index="person", columns="week", values="quota").reindex(quotas.rows["person"])
    frame = wide.reindex(columns=weeks).reset_index().assign(quota=quotas.rows["quota"].to_numpy())
    formula = "ROUND(" + "+".join(f"{{{period}}}" for period in weeks) + ",2)" if weeks else ""
    columns = (
        Column("person"),
        *(Column(period, "money", title=period, total=True) for period in weeks),
        Column("quota", "money", title=say("whole_month"), total=True, formula=formula),
    )
    return Grid("weeks", frame, columns, title=say("by_week"), total_label=say("total"), empty=say("no_sellers"))


def _incentive(made: QuotaPlan) -> Sheet:
    steps = tiers(made.parameters)
    policy = pd.DataFrame(
        {
            "tier": range(1, len(steps) + 1),
            "attainment_rate": [start for start, _ in steps],
            "rate": [rate for _, rate in steps],
        }
    )
    policy_columns = (
        Column("tier", "whole"),
        Column("attainment_rate", "rate", title=say("attainment_from")),
        Column("rate", "rate", title=say("rate_of_sales")),
    )
    rows = made.quotas.priced
    frame = rows.assign(post=chosen(rows["post"], "post"), why=[_why(tier) for tier in rows["tier"]])
    columns = (
        Column("week", width=12),
        Column("person", width=12),
        Column("post", width=12),
        Column("target", "money", total=True),
        Column("actual", "money", total=True),
        Column("attainment_rate", "rate", formula="{actual}/{target}"),
        Column("tier", "whole"),
        Column("rate", "rate"),
        Column("incentive", "money", total=True, formula="ROUND(MAX({actual},0)*{rate},2)"),
        Column("why", width=22),
    )
    pieces: tuple[Piece, ...] = (
        Grid("tiers", policy, policy_columns, title=say("policy")),
        Grid(
            "rows",
            frame,
            columns,
            title=say("priced_weeks"),
            total_label=say("total"),
            empty=say("no_targets_to_price"),
        ),
        Note(say("incentive_note", cost=f"{amount(rows['incentive']):,.2f}", share=_share(rows))),
        signed_off(),
    )
    return Sheet("quota-incentive", say("sheet_incentive"), say("title_incentive"), subtitle(made.day), pieces)


def _why(tier: int) -> str:
    return say("tier_reached", tier=tier) if tier else say("no_tier")


def _share(rows: pd.DataFrame) -> str:
    sold = amount(rows["actual"])
    return f"{amount(rows['incentive']) / sold:.2%}" if sold > 0 else DASH
