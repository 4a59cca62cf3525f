"""Call list: whom to telephone today and why, with the outlet's file beside it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.collection.supply_hold import Holds
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.market.calls import POINTS, Calls
from salesbook.reports.collection.supply_hold import hold_words
from salesbook.reports.common.words import amount, plain, records, whole
from salesbook.reports.result import Proof, Result
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

_NAMES = [
    "outlet_code",
    "outlet_name",
    "phone",
    *POINTS,
    "points",
    "last_order",
    "receivable",
    "overdue",
    "why",
    "hold",
]


@dataclass(frozen=True)
class CallList(Result):
    """The calls of ``day``: ``calls`` is the calculation itself, ``rows`` and ``waiting`` its lists, with ``why`` and
    ``hold`` (the word of an outlet that may not be supplied, else missing).

    Amounts in 元; ``usual_goods`` and ``runs_out_goods`` are lists of names.
    """

    day: date
    calls: Calls
    rows: pd.DataFrame
    waiting: pd.DataFrame

    def figures(self) -> dict[str, Any]:
        """date, rows and waiting: outlet_code, outlet_name, phone, the points of each reason, overdue, why, …"""
        return {"date": self.day.isoformat(), "rows": plain(self.rows[_NAMES]), "waiting": plain(self.waiting[_NAMES])}

    def proofs(self) -> list[Proof]:
        """What those called, and those who wait, owe and have overdue."""
        name = report_title("call-list")
        lists = (
            (say("calls_today"), self.rows, "calls|rows"),
            (say("calls_waiting"), self.waiting, "calls-waiting|rows"),
        )
        return [
            Proof(f"{name} · {label} · {title(column)}", amount(rows[column]), (f"{grid}|{column}",))
            for label, rows, grid in lists
            for column in ("receivable", "overdue")
        ]


def why(rows: pd.DataFrame) -> "pd.Series[str]":
    """The reasons to call each outlet, the weightiest first."""
    return pd.Series([_reasons(row) for row in records(rows)], index=rows.index, dtype="str")


def _reasons(row: dict[str, Any]) -> str:
    words = {
        "next": short_day(row["next_date"]),
        "promised": short_day(row["promised_date"]),
        "amount": f"{row['promised_amount']:,.2f}" if row["promised_amount"] == row["promised_amount"] else "",
        "goods": say("comma").join(row["runs_out_goods"]),
        "cycle": whole(row["cycle_days"]),
        "waiting": whole(row["waiting_days"]),
        "quiet": whole(row["quiet"]),
    }
    return say("and").join(say(f"call_{name}", **words) for name in POINTS if row[name])


def short_day(day: Any) -> str:
    """A day as it is said in a sentence, nothing when there is none."""
    return f"{day.month}.{day.day}" if isinstance(day, pd.Timestamp) else ""


def call_list(calls: Calls, supply_holds: Holds, *, on: date) -> CallList:
    """Whom to telephone on ``on`` (source: the department's procedure, order clerk, item 5)."""
    held = hold_words(supply_holds)
    rows, waiting = (
        part.assign(why=why(part), hold=looked_up(part["outlet_code"], held).astype("str"))
        for part in (calls.rows, calls.waiting)
    )
    return CallList(on, calls, rows, waiting)
