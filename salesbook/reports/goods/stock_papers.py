"""Damage in detail, and promotion items issued by approval, for the week to the day."""

import pandas as pd

from salesbook.calculation.goods.promotion_issues import STATES
from salesbook.reports.common.words import amount, chosen, subtitle
from salesbook.reports.goods.stock import StockShortage
from salesbook.sheets import Column, Grid, Note, Sheet, SignOff
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def damage_sheet(made: StockShortage) -> Sheet:
    """Soiled and broken goods: a line in brief, by person, then one by one."""
    pieces = (
        Note(_damage_brief(made)),
        _damage_people(made.damage),
        _damage_rows(made.damage),
        SignOff((say("warehouse_signs"), say("manager"), say("signed_date"))),
    )
    return Sheet("stock-damage", say("sheet_damage"), say("title_damage"), subtitle(made.day), pieces, back="shortage")


def _damage_brief(made: StockShortage) -> str:
    today = made.damage[made.damage["date"].eq(pd.Timestamp(made.day))]
    return say(
        "damage_brief",
        today=f"{today['qty'].sum():g}",
        today_value=f"{amount(today['value']):,.2f}",
        week=f"{made.damage['qty'].sum():g}",
        week_value=f"{amount(made.damage['value']):,.2f}",
    )


def _damage_people(damage: pd.DataFrame) -> Grid:
    person = damage["person"].fillna(say("no_person"))
    qty = {kind: damage["qty"].where(damage["kind"].eq(kind), 0.0) for kind in ("breakage", "soiling")}
    frame = (
        damage.assign(person=person, **qty).groupby("person", as_index=False)[["breakage", "soiling", "value"]].sum()
    )
    frame = frame.assign(value=frame["value"].round(2)).sort_values(
        "value", ascending=False, ignore_index=True, kind="stable"
    )
    columns = (
        Column("person", width=13),
        *(Column(kind, "quantity", title=say(f"damage_{kind}"), total=True, width=12) for kind in qty),
        Column("value", "money", title=say("damage_value"), total=True, width=24),
    )
    return Grid("people", frame, columns, title=say("by_person"), total_label=say("total"), empty=say("no_damage"))


def _damage_rows(damage: pd.DataFrame) -> Grid:
    frame = damage.assign(
        person=damage["person"].fillna(say("no_person")),
        kind=chosen(damage["kind"], "move_kind"),
        found=damage["found"].map({where: say(f"found_{where}") for where in ("warehouse", "road")}),
    )
    columns = (
        Column("date", "date", width=13),
        Column("person", width=12),
        Column("sku", "code", width=12),
        Column("item", width=24),
        Column("kind", title=title("move_kind"), width=10),
        Column("qty", "quantity", total=True, width=9),
        Column("value", "money", title=say("damage_value"), total=True, width=13),
        Column("found", title=say("damage_found"), width=12),
        Column("approval_no", "code", width=14),
        Column("note", "wrapped", width=24),
    )
    return Grid("rows", frame, columns, title=say("damage_detail"), total_label=say("total"), empty=say("no_damage"))


def promotion_sheet(made: StockShortage) -> Sheet:
    """Promotion items and gifts issued this week, each with its approval and signature."""
    rows = made.promotion
    frame = rows.assign(
        kind=chosen(rows["kind"], "stock_kind"),
        state=rows["state"].map({state: say(f"paper_{state}") for state in STATES}),
    )
    columns = (
        Column("date", "date", width=12),
        Column("approval_no", "code", width=14),
        Column("kind", title=title("stock_kind"), width=9),
        Column("sku", "code", width=9),
        Column("item", width=22),
        Column("qty", "quantity", total=True, width=8),
        Column("value", "money", title=say("damage_value"), total=True, width=12),
        Column("person", title=say("received_by"), width=10),
        Column("document", width=18),
        Column("signed_by", width=10),
        Column(
            "state", title=say("paper_state"), alert=f'AND({{state}}<>"",{{state}}<>"{say("paper_signed")}")', width=22
        ),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("no_promotion"))
    return Sheet(
        "stock-promotion",
        say("sheet_promo_issues"),
        say("title_promo_issues"),
        subtitle(made.day),
        (grid, SignOff((say("warehouse_signs"), say("manager"), say("signed_date")))),
        tab="late" if len(made.unapproved) else "",
        back="shortage",
    )
