"""The sheets of the supply hold: who is held for what is owed, and who is closed in the register."""

import pandas as pd

from salesbook.calculation.collection.supply_hold import REASONS
from salesbook.reports.collection.supply_hold import SupplyHold
from salesbook.reports.common.words import amount, chosen, signed_off, subtitle
from salesbook.sheets import Column, Grid, Note, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: SupplyHold) -> list[Sheet]:
    """The list for the invoicing clerk, then the closed outlets."""
    return [_held(made), _closed(made)]


def _held(made: SupplyHold) -> Sheet:
    rows = _with_outlet(made.owing)
    columns = (
        Column("outlet", "wrapped", title=title("outlet_name"), width=19),
        Column("salesperson", width=9),
        Column("why", "wrapped", title=say("hold_why"), width=30),
        Column("owed", "money", total=True, width=12),
        Column("credit_limit", "money", width=12),
        Column(
            "over_by",
            "sparse",
            total=True,
            width=12,
            formula="IF(N({credit_limit})=0,0,MAX(0,ROUND({owed}-{credit_limit},2)))",
            alert="{over_by}>0",
        ),
        Column("overdue", "sparse", total=True, width=12, alert="{overdue}>0"),
        Column("days_past_due", "days", width=9),
        Column("since", "date", width=12),
        Column("to_pay", "money", total=True, width=12),
        Column("lift", "wrapped", width=36),
    )
    grid = Grid("rows", rows, columns, total_label=say("total"), empty=say("nobody_held"))
    said = [Note(text, alert=True) for text in made.unchecked()]
    return Sheet(
        "hold",
        say("sheet_hold"),
        say("title_hold"),
        subtitle(made.day),
        (_head(made), *said, grid, Note(say("hold_limits_note")), signed_off()),
        tab="late" if len(made.rows) else "main",
    )


def _with_outlet(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(outlet=(rows["outlet_code"] + "\n" + rows["outlet_name"].fillna("")).astype("str"))


def _head(made: SupplyHold) -> Note:
    counts = {name: int(made.owing[name].sum()) for name in REASONS[:-1]}
    words = counts | {"held": len(made.owing), "closed": len(made.closed)}
    return Note(say("hold_head", to_pay=f"{amount(made.owing['to_pay']):,.2f}", **words), strong=True)


def _closed(made: SupplyHold) -> Sheet:
    rows = made.closed.assign(status=chosen(made.closed["status"], "outlet_status"))
    columns = (
        Column("outlet_code", "code", width=12),
        Column("outlet_name", width=24),
        Column("salesperson", width=12),
        Column("status", width=12),
        Column("owed", "sparse", total=True, width=14),
        Column("over_by", "sparse", total=True, width=14),
        Column("overdue", "sparse", total=True, width=14),
        Column("to_pay", "sparse", total=True, width=14),
        Column("lift", "wrapped", width=24),
    )
    grid = Grid("rows", rows, columns, total_label=say("total"), empty=say("nobody_closed"))
    return Sheet(
        "hold-closed",
        say("sheet_hold_closed"),
        say("title_hold_closed"),
        subtitle(made.day),
        (grid,),
        back="hold",
    )
