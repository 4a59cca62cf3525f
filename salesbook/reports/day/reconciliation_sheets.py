"""The sheets of the reconciliation."""

import pandas as pd

from salesbook.reports.common.words import signed_off, subtitle
from salesbook.reports.day.reconciliation import Reconciliation
from salesbook.reports.day.reconciliation_words import PIECES
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet, Style
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: Reconciliation) -> list[Sheet]:
    """The pairs; the breaks of the month one by one; those of earlier months, where there are any."""
    earlier = [_breaks("earlier", made, made.earlier)] if len(made.earlier) else []
    return [_summary(made), _breaks("breaks", made, made.breaks), *earlier]


def _summary(made: Reconciliation) -> Sheet:
    pieces = (
        _key(made),
        _pairs(made, "money", pieces=False),
        _pairs(made, "pieces", pieces=True),
        Note(say("reconciliation_note")),
        signed_off(),
    )
    texts = say("sheet_reconciliation"), say("title_reconciliation")
    return Sheet("reconciliation", *texts, subtitle(made.day), pieces, tab="late" if len(made.breaks) else "main")


def _key(made: Reconciliation) -> Facts:
    numbers = {
        "compared": int(made.pairs["compared"].sum()),
        "breaks": len(made.breaks),
        "earlier": len(made.earlier),
        "not_compared": len(made.not_compared),
    }
    return Facts(
        "key",
        tuple(
            Fact(name, say(f"fact_reconciliation_{name}"), number, "whole", alert=name != "compared" and number > 0)
            for name, number in numbers.items()
        ),
    )


def _pairs(made: Reconciliation, name: str, *, pieces: bool) -> Grid:
    rows = made.of(pieces)
    about = [
        say("and").join(
            filter(None, (_span(row["first"], row["last"]) if row["compared"] else "", row["why"])),
        )
        for row in rows.to_dict("records")
    ]
    frame = rows.assign(about=pd.Series(about, index=rows.index, dtype="str"), title=_titles(rows))
    style: Style = "quantity" if pieces else "money"
    summed = "SUMIFS({reconciliation-breaks|rows|difference*},{reconciliation-breaks|rows|title*},{title})"
    columns = (
        Column("title", title=say("reconciliation_pair"), width=27),
        Column("compared", "whole", title=say("reconciliation_compared"), total=True, width=8),
        Column("ties", "whole", title=say("reconciliation_ties"), total=True, formula="{compared}-{breaks}", width=8),
        Column(
            "breaks",
            "whole",
            title=say("reconciliation_breaks"),
            total=True,
            formula="COUNTIFS({reconciliation-breaks|rows|title*},{title})",
            alert="{breaks}>0",
            width=7,
        ),
        Column("left", style, title=say("reconciliation_left"), width=15),
        Column("right", style, title=say("reconciliation_right"), width=15),
        Column(
            "difference",
            style,
            title=say("reconciliation_difference"),
            formula=f"ROUND({summed},2)",
            alert="{difference}<>0",
            width=13,
        ),
        Column("earlier", "whole", title=say("reconciliation_earlier"), total=True, alert="{earlier}>0", width=9),
        Column("about", "wrapped", title=say("reconciliation_about"), width=34),
    )
    return Grid(name, frame, columns, title=say(f"reconciliation_{name}"), total_label=say("total"))


def _span(first: pd.Timestamp, last: pd.Timestamp) -> str:
    return say("reconciliation_span", first=first.date(), last=last.date())


def _titles(rows: pd.DataFrame) -> "pd.Series[str]":
    return pd.Series([say(f"pair_{pair}") for pair in rows["pair"]], index=rows.index, dtype="str")


def _breaks(name: str, made: Reconciliation, breaks: pd.DataFrame) -> Sheet:
    styles = ["quantity" if pair in PIECES else "money" for pair in breaks["pair"]]
    frame = breaks.assign(title=_titles(breaks), style=pd.Series(styles, index=breaks.index, dtype="str"))
    columns = (
        Column("title", title=say("reconciliation_pair"), width=24),
        Column("day", "date", title=title("date"), width=11),
        Column("outlet", "wrapped", title=say("reconciliation_who"), width=15),
        Column("slip", "code", title=say("reconciliation_slip"), width=12),
        Column("left_at", title=say("reconciliation_left_at"), width=19),
        Column("right_at", title=say("reconciliation_right_at"), width=19),
        Column("left", title=say("reconciliation_left_figure"), style_from="style", width=11),
        Column("right", title=say("reconciliation_right_figure"), style_from="style", width=11),
        Column(
            "difference",
            title=say("reconciliation_difference"),
            style_from="style",
            formula="ROUND({left}-{right},2)",
            alert="{difference}<>0",
            width=11,
        ),
        Column("why", "wrapped", title=say("reconciliation_cause"), width=28),
    )
    grid = Grid("rows", frame, columns, empty=say("reconciliation_none"))
    key = f"reconciliation-{name}"
    texts = say(f"sheet_reconciliation_{name}"), say(f"title_reconciliation_{name}")
    return Sheet(key, *texts, subtitle(made.day), (grid,), tab="late", back="reconciliation")
