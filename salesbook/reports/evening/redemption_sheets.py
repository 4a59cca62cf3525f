"""The sheets of the cap redemption."""

import pandas as pd

from salesbook.calculation.evening.identities import NOT_HANDED_IN
from salesbook.reports.common.words import DASH, amount, chosen, subtitle
from salesbook.reports.evening.redemption import Redemption
from salesbook.reports.evening.settlement_columns import cap_quantities, not_balanced
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: Redemption) -> list[Sheet]:
    """The day by person and kind, the week; then one by one."""
    return [_summary(made), _rows(made)]


def _summary(made: Redemption) -> Sheet:
    pieces: list[Piece] = [_key(made), _today(made), _week(made)]
    if len(made.week):
        series = (
            Series("paid_value", title("paid_value"), tint="quiet"),
            Series("claimable", title("claimable")),
        )
        pieces.append(Charts((Chart("column", say("chart_caps"), "week", "label", series),), rows=12))
    pieces += [
        Note(say("redemption_note")),
        SignOff((say("payer_signs"), say("finance_signs"), say("manager"), say("signed_date"))),
    ]
    return Sheet(
        "redemption", say("sheet_redemption"), say("title_redemption"), subtitle(made.day), tuple(pieces), tab="main"
    )


def _key(made: Redemption) -> Facts:
    today, wrong = made.today, len(made.wrong)
    paid, claimable = amount(today["paid_value"]), amount(today["claimable"])
    total = "{redemption|today|%s+}"
    return Facts(
        "key",
        (
            Fact("logged", say("fact_caps"), float(today["logged"].sum()), "whole", formula=total % "logged"),
            Fact("paid", title("paid_value"), paid, formula=total % "paid_value"),
            Fact("claimable", title("claimable"), claimable, formula=total % "claimable"),
            Fact(
                "net",
                say("fact_caps_net"),
                round(paid - claimable, 2),
                formula=f"ROUND({total % 'paid_value'}-{total % 'claimable'},2)",
            ),
            Fact("wrong", say("fact_caps_wrong"), wrong, "whole", alert=wrong > 0),
        ),
    )


def _today(made: Redemption) -> Grid:
    frame = made.today.assign(status=chosen(made.today["status"], "settlement"))
    settled, not_in = say("settled_caps"), choice("settlement", NOT_HANDED_IN)
    columns = (
        Column("person", width=10),
        Column("cap_kind", width=14),
        Column("logged", "quantity", title=say("caps_logged"), total=True, width=11),
        Column("paid_value", "money", total=True, width=12),
        Column("claimable", "money", total=True, width=12),
        *cap_quantities(settled),
        Column(
            "difference",
            "quantity",
            title=say("pieces_difference"),
            parent=settled,
            total=True,
            formula=f'IF({{status}}="{not_in}","{DASH}",SUM({{handed_qty}}:{{kept}})-SUM({{opening}}:{{collected_qty}}))',
            alert="N({difference})<>0",
            width=8,
        ),
        Column("status", title=say("settlement_result"), alert=not_balanced("status"), width=8),
        Column("why", "wrapped", width=30),
    )
    return Grid("today", frame, columns, title=say("caps_today"), total_label=say("total"), empty=say("no_caps"))


def _week(made: Redemption) -> Grid:
    rows = made.week
    paid, claimable = amount(rows["paid_value"]), amount(rows["claimable"])
    frame = rows.assign(
        net=(rows["paid_value"] - rows["claimable"]).round(2),
        rate=(rows["claimable"] / rows["paid_value"]).where(rows["paid_value"].gt(0)),
        label=pd.Series(rows["person"] + " " + rows["cap_kind"], dtype="str"),
    )
    formula = f'IF(N({{paid_value}})>0,{{claimable}}/{{paid_value}},"{DASH}")'
    row = (
        "{redemption-rows|rows|%s*},{redemption-rows|rows|person*},{person},{redemption-rows|rows|cap_kind*},{cap_kind}"
    )

    def summed(column: str) -> str:
        return f"SUMIFS({row % column})"

    columns = (
        Column("person"),
        Column("cap_kind"),
        Column("collected_qty", "quantity", total=True, formula=summed("collected_qty")),
        Column("paid_value", "money", total=True, formula=summed("paid_value")),
        Column("claimable", "money", total=True, formula=summed("claimable")),
        Column("net", "money", title=say("fact_caps_net"), total=True, formula="ROUND({paid_value}-{claimable},2)"),
        Column(
            "rate",
            "rate",
            title=say("claim_rate"),
            formula=formula,
            total_formula=formula,
            total_value=claimable / paid if paid > 0 else None,
        ),
        Column("label", title=say("who_what"), width=11),
    )
    return Grid("week", frame, columns, title=say("caps_week"), total_label=say("total"), empty=say("no_caps_week"))


def _rows(made: Redemption) -> Sheet:
    columns = (
        Column("date", "date", width=12),
        Column("person", width=10),
        Column("outlet_code", "code", width=11),
        Column("outlet_name", width=22),
        Column("cap_kind", width=16),
        Column("collected_qty", "quantity", total=True, width=11),
        Column("paid_value", "money", total=True, width=13),
        Column("handed_qty", "quantity", total=True, width=12),
        Column("claimable", "money", total=True, width=13),
        Column("note", "wrapped", width=18),
    )
    grid = Grid("rows", made.rows, columns, total_label=say("total"), empty=say("no_caps_week"))
    return Sheet(
        "redemption-rows",
        say("sheet_redemption_rows"),
        say("title_redemption_rows"),
        subtitle(made.day),
        (grid,),
        back="redemption",
    )
