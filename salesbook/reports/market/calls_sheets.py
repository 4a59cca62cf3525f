"""The sheets of the call list."""

from typing import Any

import pandas as pd

from salesbook.calculation.market.calls import POINTS
from salesbook.reports.collection.supply_hold import beside, held_where
from salesbook.reports.common.words import DASH, amount, chosen, records, subtitle, whole
from salesbook.reports.market.calls import CallList, short_day
from salesbook.sheets import Column, Grid, Note, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: CallList) -> list[Sheet]:
    """The list to work through, the points behind it, and who must wait."""
    return [_list(made), _points(made), _waiting(made)]


def _head(made: CallList) -> Note:
    rows = made.rows
    words = {"count": len(rows), "waiting": len(made.waiting), "overdue": f"{amount(rows['overdue']):,.2f}"}
    return Note(say("calls_head", **words), strong=True)


def _list(made: CallList) -> Sheet:
    rows = made.rows
    file = [
        say(
            "call_file",
            kind=choice("channel", row["channel"]) if isinstance(row["channel"], str) else DASH,
            category=_word(row["category"]),
            grade=_word(row["grade"]),
            place=_word(row["address"]),
            landmark=_word(row["landmark"]),
            person=_word(row["salesperson"]),
        )
        for row in records(rows)
    ]
    frame = rows.assign(
        outlet=beside(rows["outlet_code"] + "\n" + rows["outlet_name"].fillna(DASH), rows["hold"]),
        contact_phone=[f"{_word(row['contact'])}\n{_word(row['phone'])}".replace("/", "\n") for row in records(rows)],
        goods=[say("comma").join(names) for names in rows["usual_goods"]],
        habit=[_habit(row) for row in records(rows)],
        contacted=[_contacted(row) for row in records(rows)],
        file=file,
        answer="",
    )
    columns = (
        Column("sequence", "days", width=5),
        Column("outlet", "wrapped", title=title("outlet_name"), width=16, alert=held_where("outlet")),
        Column("contact_phone", "wrapped", title=say("contact_and_phone"), width=15),
        Column("why", "wrapped", width=30),
        Column("goods", "wrapped", title=title("usual_goods"), width=22),
        Column("habit", "wrapped", title=title("last_order"), width=19),
        Column("receivable", "sparse", total=True),
        Column("overdue", "sparse", total=True, alert="{overdue}>0"),
        Column("contacted", "wrapped", title=title("last_contact"), width=13),
        Column("file", "wrapped", title=say("outlet_file"), width=28),
        Column("answer", title=say("call_answer"), width=18),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("nobody_to_call"))
    pieces = (_head(made), grid, Note(say("calls_note")), SignOff((say("caller"), say("manager"), say("signed_date"))))
    return Sheet("calls", say("sheet_calls"), say("title_calls"), subtitle(made.day), pieces, tab="main")


def _word(value: Any) -> str:
    return value if isinstance(value, str) else DASH


def _habit(row: dict[str, Any]) -> str:
    if not isinstance(row["last_order"], pd.Timestamp):
        return DASH
    cycle = say("call_cycle", cycle=whole(row["cycle_days"])) if row["cycle_days"] == row["cycle_days"] else ""
    return f"{short_day(row['last_order'])}  {row['last_amount']:,.2f}\n{cycle}".rstrip()


def _contacted(row: dict[str, Any]) -> str:
    return f"{short_day(row['last_contact'])}\n{_word(row['last_result'])}" if short_day(row["last_contact"]) else DASH


def _points(made: CallList) -> Sheet:
    columns = (
        Column("sequence", "days"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        *(Column(name, "points", title=choice("call_reason", name), parent=say("points_parent")) for name in POINTS),
        Column("points", "points", formula="+".join(f"{{{name}}}" for name in POINTS), bars=True),
        Column("average_order", "money"),
        Column("salesperson"),
        Column("district"),
    )
    grid = Grid("rows", made.rows, columns, empty=say("nobody_to_call"))
    return Sheet(
        "calls-points", say("sheet_call_points"), say("title_call_points"), subtitle(made.day), (grid,), back="calls"
    )


def _waiting(made: CallList) -> Sheet:
    frame = made.waiting.assign(
        channel=chosen(made.waiting["channel"], "channel"),
        outlet_name=beside(made.waiting["outlet_name"], made.waiting["hold"]),
    )
    columns = (
        Column("sequence", "days"),
        Column("outlet_code", "code", width=11),
        Column("outlet_name", "wrapped", width=20, alert=held_where("outlet_name")),
        Column("phone", width=26),
        Column("salesperson", width=11),
        Column("points", "points"),
        Column("receivable", "sparse", total=True),
        Column("overdue", "sparse", total=True, alert="{overdue}>0"),
        Column("why", "wrapped", width=44),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("nobody_waiting"))
    return Sheet(
        "calls-waiting",
        say("sheet_calls_waiting"),
        say("title_calls_waiting"),
        subtitle(made.day),
        (grid,),
        back="calls",
    )
