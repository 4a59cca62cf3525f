"""The cell 截止日 and the sheets behind it, by whose live formulas the ledger's workbook is aged again for any day."""

from datetime import date

import pandas as pd

from salesbook.calculation.receivables.buckets import BUCKETS, FIRST_DAYS
from salesbook.reports.common.words import chosen
from salesbook.reports.receivables.reaged import DAY, Reaged, day_of, of_outlets, stands, unchanged
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet
from salesbook.sheets.names import quoted
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

OPEN, BUCKET = (f"{{ledger-reaged|rows|{name}*}}" for name in ("open", "bucket"))
_LEAST = -99_999  # days past due of what falls due in centuries
_HERE = "\x00"


def asked(on: date) -> Fact:
    """The cell in which a person may type another day."""
    return Fact("as_of", say("fact_as_of"), on, "date", cell=say("cell_as_of"), hint=say("hint_as_of"))


def redated(reaged: Reaged, on: date, last: date) -> list[Note]:
    """What the cell does; and in red, once another day stands in it, which figures are of that day and which are not.

    ``last`` is the last day in the books.
    """
    now = f'YEAR({DAY})&"-"&TEXT(MONTH({DAY}),"00")&"-"&TEXT(DAY({DAY}),"00")'
    words = quoted(say("ledger_redated", now=_HERE, day=on)).replace(_HERE, f'"&{now}&"')
    words += f'&IF({DAY}>{day_of(last)},{quoted(say("ledger_redated_later", last=last))},"")'
    if reaged.known_from:
        words += f'&IF({DAY}<{day_of(reaged.known_from)},{quoted(say("ledger_redated_unknown"))},"")'
    wrong = quoted(say("ledger_no_day", day=on))
    formula = f'IF(ISNUMBER({{key|as_of}}),IF({unchanged(on)},"",{words}),{wrong})'
    return [Note(say("ledger_as_of")), Note("", alert=True, formula=formula)]


def outlets_live(outlets: pd.DataFrame, reaged: Reaged) -> pd.DataFrame:
    """The outlets with their numbers, and beside what follows the day its formula (``…_live``)."""
    count = len(outlets)
    open_, aged = "{ledger-reaged|rows|open*{rows}}", "{ledger-reaged|rows|bucket*{rows}}"
    live = {
        f"{name}_live": of_outlets(reaged.spans, count, f'SUMIFS({open_},{aged},"{choice("bucket", name)}")')
        for name in BUCKETS
    }
    left = of_outlets(reaged.advances, count, "SUM({ledger-advances|rows|open*{rows}})")
    return outlets.assign(outlet_no=range(1, count + 1), unapplied_live=left, **live)


def working_sheets(reaged: Reaged, on: date) -> list[Sheet]:
    """What stood from when to when, and what lay in advance: the rows behind every figure of the other sheets."""
    return [_spans(reaged, on), _advances(reaged)]


def _spans(reaged: Reaged, on: date) -> Sheet:
    columns = (
        Column("outlet_no", "days", title=say("outlet_no")),
        Column("outlet_code", "code"),
        Column("slip_no", "code"),
        Column("due_date", "date"),
        Column("since", "date", title=say("open_since")),
        Column("until", "date", title=say("open_until")),
        Column("amount", "money"),
        Column("open", "money", formula=stands("{day|day}")),
        Column("days_past_due", "days", formula_from="days_past_due_live"),
        Column("bucket", formula_from="bucket_live", width=10),
        Column("first_row", title=say("first_row"), width=10),
        Column("bucket_again", title=say("bucket_again"), formula_from="bucket_again_live", width=10),
        Column("again", title=say("again"), formula_from="again_live", width=10),
        Column("disputed"),
    )
    given = f"IF(ISNUMBER({{ledger|key|as_of}}),INT({{ledger|key|as_of}}),{day_of(on)})"
    aged = pd.Series(BUCKETS[: len(FIRST_DAYS) + 1], dtype="str")
    limits = pd.DataFrame({"from": [_LEAST, *FIRST_DAYS.tolist()], "bucket": chosen(aged, "bucket")})
    return Sheet(
        "ledger-reaged",
        say("sheet_reaged"),
        say("title_reaged"),
        say("subtitle_working"),
        (
            Facts("day", (Fact("day", say("fact_as_of"), on, "date", formula=given),)),
            Note(say("reaged_how")),
            Grid("rows", reaged.spans, columns),
            Grid(
                "limits",
                limits,
                (Column("from", "days", title=say("bucket_from")), Column("bucket")),
                title=say("ageing_title"),
            ),
        ),
        working=True,
    )


def _advances(reaged: Reaged) -> Sheet:
    columns = (
        Column("outlet_no", "days", title=say("outlet_no")),
        Column("outlet_code", "code"),
        Column("receipt_no", "code"),
        Column("since", "date", title=say("advance_since")),
        Column("until", "date", title=say("advance_until")),
        Column("amount", "money", title=say("advance_amount")),
        Column("open", "money", title=say("advance_left"), formula=stands(DAY)),
    )
    return Sheet(
        "ledger-advances",
        say("sheet_advances"),
        say("title_advances"),
        say("subtitle_working"),
        (Note(say("advances_how")), Grid("rows", reaged.advances, columns)),
        working=True,
    )
