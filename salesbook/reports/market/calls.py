"""Call list: whom to telephone today and why, with the outlet's file beside it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.market.calls import POINTS, Calls, make_call_list
from salesbook.reports import REPORTS
from salesbook.reports.common.evening_words import plain
from salesbook.reports.common.market_words import books_of, owed_on
from salesbook.reports.common.words import amount
from salesbook.reports.market import calls_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

if TYPE_CHECKING:
    from salesbook.department import Department

_NAMES = ["outlet_code", "outlet_name", "phone", *POINTS, "points", "last_order", "receivable", "overdue", "why"]


@dataclass(frozen=True)
class CallList(Result):
    """The calls of ``day``: ``calls`` is the calculation itself, ``rows`` and ``waiting`` its lists, with ``why``.

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

    def sheets(self) -> list[Sheet]:
        """The list to work through, the points behind it, and who must wait."""
        return calls_sheets.describe(self)


def call_list(department: "Department", day: date) -> CallList:
    """Whom to telephone on ``day`` (source: the department's procedure, order clerk, item 5).

    Raises UserError when the department keeps no register of outlets or no sales.
    """
    department.require(*REPORTS["call-list"].needs)
    books = books_of(department, "call-list")
    made = make_call_list(books, owed_on(books, day), day)
    rows, waiting = (part.assign(why=calls_sheets.why(part)) for part in (made.rows, made.waiting))
    return CallList(day, made, rows, waiting)
