"""The sheets of the receivables ledger."""

import pandas as pd

from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.reports.common.words import amount, chosen, subtitle
from salesbook.reports.receivables.ledger import ReceivablesLedger
from salesbook.reports.receivables.reaged_sheets import BUCKET, OPEN, asked, outlets_live, redated, working_sheets
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Series, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: ReceivablesLedger) -> list[Sheet]:
    """A summary, the outlets, the items, the allocation, what is unapplied, and what another day is read from."""
    lists = [_summary(made), _outlets(made), _items(made), _allocation(made), _unapplied(made)]
    return [*lists, *working_sheets(made.reaged, made.day)]


def _ages(made: ReceivablesLedger) -> list[str]:
    """The buckets that a day can have: that of unknown age only where something is of unknown age."""
    unaged = bool(made.reaged.spans["due_date"].isna().any())
    return [bucket for bucket in BUCKETS if unaged or bucket != "unknown"]


def _summary(made: ReceivablesLedger) -> Sheet:
    ages = made.ageing[made.ageing["bucket"].isin(_ages(made))].reset_index(drop=True)
    shares = ages.assign(
        share=ages["amount"] / made.open if made.open else float("nan"), bucket=chosen(ages["bucket"], "bucket")
    )
    grid = Grid(
        "ageing",
        shares,
        (
            Column("bucket", width=20),
            Column(
                "items",
                "whole",
                width=12,
                formula=f"COUNTIFS({BUCKET},{{bucket}})-SUMIFS({{ledger-reaged|rows|bucket_again*}},{BUCKET},{{bucket}})",
            ),
            Column(
                "amount",
                "money",
                title=say("open_amount"),
                total=True,
                width=18,
                formula=f"SUMIFS({OPEN},{BUCKET},{{bucket}})",
            ),
            Column("share", "rate", formula='IF({key|open}=0,"—",{amount}/{key|open})', bars=True, width=16),
        ),
        title=say("ageing_title"),
        total_label=say("total"),
    )
    chart = Chart("column", say("ageing_chart"), "ageing", "bucket", (Series("amount", say("open_amount")),))
    return Sheet(
        "ledger",
        say("sheet_ledger"),
        say("title_ledger"),
        subtitle(made.day),
        (
            _key(made),
            *redated(made.reaged, made.day, made.last_date),
            grid,
            Charts((chart,)),
            *(Note(words, alert=True) for words in made.later_words()),
            SignOff((say("prepared_by"), say("checked_by"), say("manager"))),
        ),
        tab="main",
    )


def _key(made: ReceivablesLedger) -> Facts:
    over = made.outlets["over_limit"].fillna(0)
    disputed = amount(made.items.loc[made.items["disputed_flag"], "open"])
    return Facts(
        "key",
        (
            asked(made.day),
            Fact("open", say("fact_open"), made.open, formula=f"SUM({OPEN})"),
            Fact(
                "items",
                say("fact_open_items"),
                made.open_items,
                "whole",
                formula=f'COUNTIFS({OPEN},">0")-SUMIFS({{ledger-reaged|rows|again*}},{OPEN},">0")',
            ),
            Fact(
                "overdue",
                say("fact_overdue"),
                made.overdue,
                formula=f'SUMIFS({OPEN},{{ledger-reaged|rows|days_past_due*}},">0")',
                alert=made.overdue > 0,
            ),
            Fact(
                "unapplied",
                say("fact_unapplied"),
                amount(made.unapplied["unapplied"]),
                formula="SUM({ledger-advances|rows|open*})",
            ),
            Fact(
                "disputed",
                say("fact_disputed"),
                disputed,
                formula=f'SUMIFS({OPEN},{{ledger-reaged|rows|disputed*}},"{say("disputed_yes")}")',
            ),
            Fact(
                "over_limit",
                say("fact_over_limit"),
                int((over > 0).sum()),
                "whole",
                formula='COUNTIF({ledger-outlets|rows|over_limit*},">0")',
                alert=bool((over > 0).any()),
            ),
        ),
    )


def _outlets(made: ReceivablesLedger) -> Sheet:
    buckets = tuple(
        Column(
            bucket,
            "money",
            title=choice("bucket", bucket),
            parent=say("ageing_parent"),
            total=True,
            formula_from=f"{bucket}_live",
            alert=f"{{{bucket}}}>0" if bucket == "90" else "",
        )
        for bucket in _ages(made)
    )
    total = "+".join(f"{{{bucket}}}" for bucket in _ages(made))
    columns = (
        Column("outlet_no", "days", title=say("outlet_no")),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("salesperson"),
        Column("open", "money", total=True, formula=total),
        *buckets,
        Column("unapplied", "sparse", total=True, formula_from="unapplied_live"),
        Column("credit_limit", "money"),
        Column(
            "over_limit",
            "money",
            formula='IF(N({credit_limit})=0,"—",MAX(0,{open}-{unapplied}-{credit_limit}))',
            alert="N({over_limit})>0",
        ),
    )
    rows = pd.concat([made.outlets.assign(folded=False), made.others.assign(folded=True)], ignore_index=True)
    grid = Grid("rows", outlets_live(rows, made.reaged), columns, total_label=say("total"), folded="folded")
    folded = [Note(say("ledger_folded", count=len(made.others)))] if len(made.others) else []
    return Sheet(
        "ledger-outlets", say("sheet_ledger_outlets"), say("title_ledger_outlets"), subtitle(made.day), (grid, *folded)
    )


def _items(made: ReceivablesLedger) -> Sheet:
    columns = (
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("salesperson"),
        Column("slip_no", "code"),
        Column("sale_date", "date"),
        Column("instalment_no", "days"),
        Column("due_date", "date"),
        Column("due_source"),
        Column("days_past_due", "days", alert="N({days_past_due})>0"),
        Column("bucket"),
        Column("amount", "money", total=True),
        Column("received", "money", total=True),
        Column("open", "money", total=True, formula="ROUND({amount}-{received},2)"),
        Column("disputed", alert=f'{{disputed}}="{say("disputed_yes")}"'),
    )
    grid = Grid("rows", made.items, columns, total_label=say("total"))
    return Sheet("ledger-items", say("sheet_ledger_items"), say("title_ledger_items"), subtitle(made.day), (grid,))


def _allocation(made: ReceivablesLedger) -> Sheet:
    columns = (
        Column("receipt_no", "code"),
        Column("date", "date", title=say("allocated_on")),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("slip_no", "code"),
        Column("sale_date", "date"),
        Column("allocated", "money", total=True),
        Column("rule"),
    )
    grid = Grid("rows", made.allocation, columns, total_label=say("total"))
    return Sheet("ledger-allocation", say("sheet_allocation"), say("title_allocation"), subtitle(made.day), (grid,))


def _unapplied(made: ReceivablesLedger) -> Sheet:
    columns = (
        Column("receipt_no", "code"),
        Column("date", "date", title=title("received_date")),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("paid", "money", title=say("receipt_amount"), total=True),
        Column("unapplied", "money", total=True),
    )
    grid = Grid("rows", made.unapplied, columns, total_label=say("total"))
    return Sheet("ledger-unapplied", say("sheet_unapplied"), say("title_unapplied"), subtitle(made.day), (grid,))
