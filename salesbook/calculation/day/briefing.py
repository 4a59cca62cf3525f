"""The morning meeting: how yesterday went, whom to call on today and why, and what is to be settled within the day."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.issued import in_force, times_in_vain
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import outlet_values, owner
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.day.daily import day_targets
from salesbook.calculation.progress.actuals import Books, daily_actuals
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.calculation.progress.pace import shown_value
from salesbook.calculation.receivables.promises import judge, money_in

PURPOSES = ("collect", "promised", "contact")
CONTACTS = ["district", "route", "address", "landmark", "contact", "phone"]
_TARGET = ["person", "outlet_code", "outlet_name", "purpose", "amount"]


def previous_working_day(books: Books, day: date) -> date:
    """The last working day before ``day``; the calendar day before it when 30 days knew none.

    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> books = Books({}, WorkingDays.of(None, Parameters()))
    >>> previous_working_day(books, date(2026, 11, 23))  # Monday; the Saturday before it was worked
    datetime.date(2026, 11, 21)
    """
    before = pd.date_range(end=pd.Timestamp(day) - pd.Timedelta(days=1), periods=30)
    worked = books.working_days.span(before[0].date(), before[-1].date())
    return worked[-1] if worked else before[-1].date()


def targets_met(books: Books, day: date) -> pd.DataFrame:
    """What was set for ``day`` and what became of it: person, indicator, target, actual, rate, met; money in 元.

    Only targets for the day itself; actual, rate and met are missing where no book shows the work.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> sold = frame_of("sales", [{"date": "2026-11-20", "salesperson": "Li", "qty": 1, "amount": 300}])
    >>> rows = [{"period": "2026-11-20", "person": "Li", "indicator": "sales", "target": 400}]
    >>> books = Books({"sales": sold, "targets": frame_of("targets", rows)}, WorkingDays.of(None, Parameters()))
    >>> targets_met(books, date(2026, 11, 20))[["target", "actual", "rate", "met"]].values.tolist()
    [[400.0, 300.0, 0.75, False]]
    """
    rows = day_targets(books["targets"], day)
    rows = rows[rows["indicator"].isin([code for code, each in INDICATORS.items() if not each.is_rate])]
    done = daily_actuals(books, day, day)
    value = done.groupby(["person", "indicator"])["value"].sum()
    found = value.reindex(pd.MultiIndex.from_frame(rows[["person", "indicator"]])).fillna(0.0).set_axis(rows.index)
    kept = rows["indicator"].map({code: books.keeps(each.table) for code, each in INDICATORS.items()}).astype("bool")
    actual = shown_value(rows["indicator"], found).where(kept)
    met = actual.ge(rows["target"]).astype("boolean").mask(actual.isna())
    return rows.assign(actual=actual, rate=actual / rows["target"], met=met).reset_index(drop=True)


def undelivered(books: Books, day: date) -> pd.DataFrame:
    """The deliveries of ``day`` that did not arrive, with their reasons, and where the outlets are."""
    rows = dated(books["deliveries"], day, day)
    missed = rows[~rows["delivered"].fillna(False)]
    return with_contacts(missed[["slip_no", "outlet_code", "outlet_name", "deliverer", "driver", "reason"]], books)


def crews(books: Books, day: date) -> pd.DataFrame:
    """The deliveries of ``day`` by crew: deliverer, driver, vehicle, sent, arrived, missed."""
    rows = dated(books["deliveries"], day, day)
    rows = rows.assign(arrived=rows["delivered"].fillna(False).astype("int64"), sent=1)
    crew = rows.groupby(["deliverer", "driver", "vehicle"], as_index=False, dropna=False)
    summed: pd.DataFrame = crew.agg(sent=("sent", "sum"), arrived=("arrived", "sum"))
    summed.insert(5, "missed", summed["sent"] - summed["arrived"])
    return summed


def planned_today(issued_visits: pd.DataFrame, day: date) -> pd.DataFrame:
    """The visits of the schedule that stands for ``day``: person, outlet_code, outlet_name, amount."""
    standing = in_force(issued_visits)
    today: pd.DataFrame = standing[days(standing["visit_date"]) == np.datetime64(day, "D")]
    return today[["person", "outlet_code", "outlet_name", "amount"]]


def call_ons(books: Books, planned: pd.DataFrame, day: date) -> pd.DataFrame:
    """Every outlet to call on today, once per purpose: person, outlet, purpose, amount (元, missing for a contact).

    "collect": ``planned``, the visits of the schedule; "promised": a promise that falls due today, of an outlet not
    planned; "contact": the log of calls set today as the next contact. The first purpose of PURPOSES stands for an
    outlet that has several.
    """
    wanted = [planned.assign(purpose="collect"), _promised(books, day), _contacts(books, day)]
    rows = pd.concat([each[_TARGET] for each in wanted if len(each)] or [planned.assign(purpose="")[_TARGET]])
    once = rows.drop_duplicates("outlet_code")
    place = once["purpose"].map({code: at for at, code in enumerate(PURPOSES)})
    once = once.assign(place=place).sort_values(
        ["person", "place", "amount"], ascending=[True, True, False], kind="stable"
    )
    return with_contacts(once.drop(columns="place"), books)


def _promised(books: Books, day: date) -> pd.DataFrame:
    yesterday = day - pd.Timedelta(days=1)
    tolerance = books.parameters.promise_tolerance_days
    judged = judge(books["promises"], books["receipts"], books.working_days, tolerance, yesterday)
    due = judged[judged["outcome"].eq("live") & judged["promised_date"].eq(pd.Timestamp(day))]
    left = from_fen(to_fen(due["amount"]) - to_fen(due["paid"]))
    person = outlet_values(due["outlet_code"], books["outlets"], "salesperson").fillna(due["taken_by"])
    return due.assign(person=person, purpose="promised", amount=pd.Series(left, due.index).mask(due["amount"].isna()))


def _contacts(books: Books, day: date) -> pd.DataFrame:
    rows = books["visits"][books["visits"]["next_date"].eq(pd.Timestamp(day))]
    return rows.assign(
        person=owner(rows.assign(nobody=None), "nobody", books["outlets"]), purpose="contact", amount=np.nan
    )


def with_contacts(rows: pd.DataFrame, books: Books) -> pd.DataFrame:
    """``rows`` with what the register says of how to find each outlet."""
    register = books["outlets"].dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")
    joined = rows.join(register[CONTACTS], on="outlet_code").reset_index(drop=True)
    return joined.astype(dict.fromkeys(CONTACTS, "str"))


def urgent(books: Books, on: date) -> pd.DataFrame:
    """What must be settled within the day, as planned visits up to ``on`` brought too little too often.

    Columns person, outlet_code, outlet_name, amount (of the last planned visit, what has not come in since, 元), times,
    level; the highest level first (docs/rules.md, escalation).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> plans = frame_of("issued_visits", [{"outlet_code": "A", "person": "Li", "amount": 500,
    ...     "issued_date": f"2026-11-{day}", "visit_date": f"2026-11-{day + 1}"} for day in (17, 18)])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-19", "amount": 200}])
    >>> books = Books({"issued_visits": plans, "receipts": paid}, WorkingDays.of(None, Parameters()))
    >>> urgent(books, date(2026, 11, 19))[["amount", "times", "level"]].values.tolist()
    [[300.0, 2, 'manager']]
    """
    stood = in_force(books["issued_visits"])
    last = stood[days(stood["visit_date"]) <= np.datetime64(on, "D")].sort_values("visit_date", kind="stable")
    last = last.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")
    times = times_in_vain(books["issued_visits"], books["receipts"], on).reindex(last.index, fill_value=0)
    owed = to_fen(last["amount"]) - _paid_since(books["receipts"], last["issued_date"], on)
    rows = last.assign(amount=from_fen(owed), times=times, level=level(times, books.parameters)).reset_index()
    rows = rows[~rows["level"].eq("rep") & rows["amount"].gt(0)]
    rows = rows.sort_values(["times", "amount", "outlet_code"], ascending=[False, False, True], kind="stable")
    return with_contacts(rows[["person", "outlet_code", "outlet_name", "amount", "times", "level"]], books)


def _paid_since(receipts: pd.DataFrame, issued: "pd.Series[pd.Timestamp]", on: date) -> "pd.Series[int]":
    """Fen that each outlet of ``issued`` paid after the date there, up to ``on``."""
    paid = money_in(receipts, on)
    later = paid[paid["received_date"] > issued.reindex(paid["outlet_code"]).to_numpy()]
    fen = pd.Series(to_fen(later["amount"])).groupby(later["outlet_code"].to_numpy()).sum()
    return fen.reindex(issued.index, fill_value=0).astype("int64")
