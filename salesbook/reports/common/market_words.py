"""What the market's reports share: the books behind them, classes in words, the person's own sign-off."""

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.actuals import Books
from salesbook.calculation.receivables.position import Position, position
from salesbook.reports import REPORTS
from salesbook.sheets import SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department


def books_of(department: "Department", report: str) -> Books:
    """Every table that a report looks at, with the department's parameters and working days."""
    tables = {name: department.table(name).frame for name in REPORTS[report].reads}
    return Books(tables, WorkingDays.of(department.calendar, department.parameters), department.parameters)


def owed_on(books: Books, on: date) -> Position:
    """What is owed at the end of ``on``."""
    return position(
        books["receivables"], books["receipts"], books["launch_plan"], books["outlets"], books.parameters, on
    )


def classed(rows: pd.DataFrame, unregistered: bool = False) -> pd.DataFrame:
    """``rows`` with the classes of their outlets in words; what is not written says so."""
    missing = say("not_registered") if unregistered else say("not_classed")
    channel = rows["channel"].map({code: choice("channel", code) for code in rows["channel"].dropna().unique()})
    names = [name for name in ("category", "district", "grade", "route") if name in rows]
    return rows.assign(channel=channel.fillna(missing), **{name: rows[name].fillna(missing) for name in names})


def signed_off() -> SignOff:
    """Who made the paper, who checked it, the manager, the date."""
    return SignOff((say("prepared_by"), say("checked_by"), say("manager"), say("signed_date")))
