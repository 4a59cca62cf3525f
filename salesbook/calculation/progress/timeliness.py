"""Whether what a day asks for was done that day: the shortage list handed in, its rows entered in the books."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.evening.signatures import signatures
from salesbook.wording import clerks

_BETWEEN = re.compile(rf"[{re.escape(clerks.NOISE_SIGNS)}/\s]+")  # signs that one clerk writes and another does not


def shortage_lists(approvals: pd.DataFrame, working_days: WorkingDays, *, first: date, last: date) -> pd.DataFrame:
    """Each working day from ``first`` to ``last`` on which a shortage list was due: date, handed_in.

    A list was handed in on the day under which the record of signatures holds it, signed for; the days count from the
    first list ever so recorded, since before it nothing was kept and nothing can be known. One that nobody signed was
    printed, not handed in. (Procedure, warehouse, daily item 8: the list goes to the manager; no hour is named.)

    The record begins on Tuesday; Wednesday's list was signed for, Thursday's was not.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.schemas.parameters import Parameters
    >>> name = clerks.SHORTAGE_LIST_WORDS[0]
    >>> kept = [("2026-11-17", "Jing"), ("2026-11-18", "Jing"), ("2026-11-19", None)]
    >>> papers = frame_of("approvals", [{"date": day, "document": name, "signed_by": who} for day, who in kept])
    >>> week = {"first": date(2026, 11, 16), "last": date(2026, 11, 19)}
    >>> shortage_lists(papers, WorkingDays.of(None, Parameters()), **week)["handed_in"].tolist()
    [True, True, False]
    """
    papers = signatures(approvals, on=last)
    named = papers["document"].fillna("").str.replace(_BETWEEN, "", regex=True).str.lower()
    is_list = named.str.contains("|".join(map(re.escape, clerks.SHORTAGE_LIST_WORDS)))
    handed_in = papers.loc[is_list & papers["signed"], "date"]
    begun = max(first, handed_in.min().date()) if len(handed_in) else last + timedelta(days=1)
    due = pd.Series(working_days.span(begun, last), dtype="datetime64[s]")
    return pd.DataFrame({"date": due, "handed_in": due.isin(handed_in)})


def entered_in_time(
    happened: "pd.Series[pd.Timestamp]", entered: "pd.Series[pd.Timestamp]", working_days: WorkingDays
) -> "pd.Series[bool]":
    """Whether each row was entered by the end of its day; what happened on a rest day, by that of the next working day.

    (Procedure: the clerk adds the day's sales that day and the meeting confirms that the day's outlets are entered;
    finance adds day by day, and the manager's report of the day is made of both.)

    Of Friday's, Saturday's and Sunday's rows, entered on Monday, only Sunday's is in time: Saturday was worked.

    >>> from salesbook.schemas.parameters import Parameters
    >>> days = pd.Series(pd.to_datetime(["2026-11-13", "2026-11-14", "2026-11-15"]))
    >>> monday = pd.Series([pd.Timestamp("2026-11-16")] * 3)
    >>> entered_in_time(days, monday, WorkingDays.of(None, Parameters())).tolist()
    [False, False, True]
    """
    due = {day: pd.Timestamp(working_days.from_(day.date(), 1)[0]) for day in happened.dropna().unique()}
    return entered.le(happened.map(due).astype("datetime64[s]"))


def entries(
    books: Sequence[tuple[pd.DataFrame, str]], working_days: WorkingDays, *, first: date, last: date
) -> pd.DataFrame:
    """Each row from ``first`` to ``last`` that says when it was entered: date, in_time.

    ``books`` are frames with ``entered_date``, each with the name of the column that says when the row's business was.
    A row without a day of entry is unknown: neither in time nor late.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.schemas.parameters import Parameters
    >>> entered = ["2026-11-17", "2026-11-18", None]
    >>> sales = frame_of("sales", [{"date": "2026-11-17", "entered_date": day} for day in entered])
    >>> week = {"first": date(2026, 11, 16), "last": date(2026, 11, 19)}
    >>> entries([(sales, "date")], WorkingDays.of(None, Parameters()), **week)["in_time"].tolist()
    [True, False]
    """
    parts = [
        dated(rows[rows["entered_date"].notna()], first, last, day)[[day, "entered_date"]].rename(columns={day: "date"})
        for rows, day in books
    ]
    rows = pd.concat(parts, ignore_index=True)
    return pd.DataFrame(
        {"date": rows["date"], "in_time": entered_in_time(rows["date"], rows["entered_date"], working_days)}
    )
