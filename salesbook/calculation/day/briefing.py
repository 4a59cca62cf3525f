"""The morning meeting: how yesterday went, whom to call on today and why, and what is to be settled within the day."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.collection.escalation import level
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.common.owners import outlet_values
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.day.daily import day_targets
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.calculation.progress.pace import shown_value
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.promises import judge
from salesbook.schemas.parameters import DEFAULTS, Parameters

PURPOSES = ("collect", "promised", "contact")
CONTACTS = ["district", "route", "address", "landmark", "contact", "phone"]
_TARGET = ["person", "outlet_code", "outlet_name", "purpose", "amount"]


def previous_working_day(working_days: WorkingDays, *, on: date) -> date:
    """The last working day before ``on``; the calendar day before it when 30 days knew none.

    >>> state = WorkingDays.of(None, Parameters())
    >>> previous_working_day(state, on=date(2026, 11, 23))  # Monday; the Saturday before it was worked
    datetime.date(2026, 11, 21)
    """
    before = pd.date_range(end=pd.Timestamp(on) - pd.Timedelta(days=1), periods=30)
    worked = working_days.span(before[0].date(), before[-1].date())
    return worked[-1] if worked else before[-1].date()


def targets_met(
    targets: pd.DataFrame, daily_actuals: pd.DataFrame, kept_indicators: frozenset[str], *, on: date
) -> pd.DataFrame:
    """What was set for the day ``on`` and what became of it: person, indicator, target, actual, rate, met; money in 元.

    Only targets for the day itself; actual, rate and met are missing where no book shows the work.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> sold = frame_of("sales", [{"date": "2026-11-20", "salesperson": "Li", "qty": 1, "amount": 300}])
    >>> rows = [{"period": "2026-11-20", "person": "Li", "indicator": "sales", "target": 400}]
    >>> department = Department.from_frames(sales=sold, targets=frame_of("targets", rows))
    >>> department.ask(targets_met, on=date(2026, 11, 20))[["target", "actual", "rate", "met"]].values.tolist()
    [[400.0, 300.0, 0.75, False]]
    """
    rows = day_targets(targets, on=on)
    rows = rows[rows["indicator"].isin([code for code, each in INDICATORS.items() if not each.is_rate])]
    done = dated(daily_actuals, on, on)
    value = done.groupby(["person", "indicator"])["value"].sum()
    found = value.reindex(pd.MultiIndex.from_frame(rows[["person", "indicator"]])).fillna(0.0).set_axis(rows.index)
    actual = shown_value(rows["indicator"], found).where(rows["indicator"].isin(kept_indicators))
    met = actual.ge(rows["target"]).astype("boolean").mask(actual.isna())
    return rows.assign(actual=actual, rate=actual / rows["target"], met=met).reset_index(drop=True)


def undelivered(deliveries: pd.DataFrame, outlets: pd.DataFrame = unkept.outlets, *, on: date) -> pd.DataFrame:
    """The deliveries of the day ``on`` that did not arrive, with their reasons, and where the outlets are."""
    rows = dated(deliveries, on, on)
    missed = rows[~rows["delivered"].fillna(False)]
    return with_contacts(missed[["slip_no", "outlet_code", "outlet_name", "deliverer", "driver", "reason"]], outlets)


def crews(deliveries: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """The deliveries of the day ``on`` by crew: deliverer, driver, vehicle, sent, arrived, missed."""
    rows = dated(deliveries, on, on)
    rows = rows.assign(arrived=rows["delivered"].fillna(False).astype("int64"), sent=1)
    crew = rows.groupby(["deliverer", "driver", "vehicle"], as_index=False, dropna=False)
    summed: pd.DataFrame = crew.agg(sent=("sent", "sum"), arrived=("arrived", "sum"))
    summed.insert(5, "missed", summed["sent"] - summed["arrived"])
    return summed


def planned_today(planned_visits: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """The visits of the schedule that stands for the day ``on``: person, outlet_code, outlet_name, amount due on it."""
    today: pd.DataFrame = planned_visits[days(planned_visits["visit_date"]) == np.datetime64(on, "D")]
    return today.assign(amount=today["due"])[["person", "outlet_code", "outlet_name", "amount"]]


def call_ons(
    planned: pd.DataFrame,
    working_days: WorkingDays,
    promises: pd.DataFrame = unkept.promises,
    receipts: pd.DataFrame = unkept.receipts,
    visits: pd.DataFrame = unkept.visits,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """Every outlet to call on today, once per purpose: person, outlet, purpose, amount (元, missing for a contact).

    "collect": ``planned``, the visits of the schedule; "promised": a promise that falls due today, of an outlet not
    planned; "contact": the log of calls set today as the next contact. The first purpose of PURPOSES stands for an
    outlet that has several.
    """
    judged = judge(promises, receipts, working_days, parameters.promise_tolerance_days, on - timedelta(days=1))
    wanted = [planned.assign(purpose="collect"), _promised(judged, outlets, on), _contacts(visits, outlets, on)]
    rows = pd.concat([each[_TARGET] for each in wanted if len(each)] or [planned.assign(purpose="")[_TARGET]])
    once = rows.drop_duplicates("outlet_code")
    place = once["purpose"].map({code: at for at, code in enumerate(PURPOSES)})
    once = once.assign(place=place).sort_values(
        ["person", "place", "amount"], ascending=[True, True, False], kind="stable"
    )
    return with_contacts(once.drop(columns="place"), outlets)


def _promised(judged: pd.DataFrame, outlets: pd.DataFrame, on: date) -> pd.DataFrame:
    due = judged[judged["outcome"].eq("live") & judged["promised_date"].eq(pd.Timestamp(on))]
    left = from_fen(to_fen(due["amount"]) - to_fen(due["paid"]))
    person = outlet_values(due["outlet_code"], outlets, "salesperson").fillna(due["taken_by"])
    return due.assign(person=person, purpose="promised", amount=pd.Series(left, due.index).mask(due["amount"].isna()))


def _contacts(visits: pd.DataFrame, outlets: pd.DataFrame, on: date) -> pd.DataFrame:
    rows = visits[visits["next_date"].eq(pd.Timestamp(on))]
    person = outlet_values(rows["outlet_code"], outlets, "salesperson")
    return rows.assign(person=person, purpose="contact", amount=np.nan)


def with_contacts(rows: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """``rows`` with what the register says of how to find each outlet."""
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")
    joined = rows.join(register[CONTACTS], on="outlet_code").reset_index(drop=True)
    return joined.astype(dict.fromkeys(CONTACTS, "str"))


def urgent(
    planned_visits: pd.DataFrame,
    in_vain: "pd.Series[int]",
    position: Position,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """What must be settled within the day, as planned visits up to ``on`` left something unpaid too often.

    Columns person, outlet_code, outlet_name, amount (undisputed, due by the last planned visit and still open, 元),
    times, level; the highest level first (docs/rules.md, escalation).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-13", "due_date": "2026-11-12",
    ...     "amount": 500}])
    >>> plans = frame_of("issued_visits", [{"outlet_code": "A", "person": "Li", "amount": 500,
    ...     "issued_date": f"2026-11-{day}", "visit_date": f"2026-11-{day + 1}"} for day in (16, 17)])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-19", "amount": 200}])
    >>> books = Department.from_frames(receivables=owed, receipts=paid, issued_visits=plans)
    >>> books.ask(urgent, on=date(2026, 11, 19))[["amount", "times", "level"]].values.tolist()
    [[300.0, 2, 'manager']]
    """
    last = planned_visits[days(planned_visits["visit_date"]) <= np.datetime64(on, "D")]
    last = last.sort_values("visit_date", kind="stable").drop_duplicates("outlet_code", keep="last")
    last = last.set_index("outlet_code")
    times = in_vain.reindex(last.index, fill_value=0)
    rows = last.assign(amount=from_fen(_still_due(position, last)), times=times, level=level(times, parameters))
    rows = rows.reset_index()
    rows = rows[~rows["level"].eq("rep") & rows["amount"].gt(0)]
    rows = rows.sort_values(["times", "amount", "outlet_code"], ascending=[False, False, True], kind="stable")
    return with_contacts(rows[["person", "outlet_code", "outlet_name", "amount", "times", "level"]], outlets)


def _still_due(position: Position, last: pd.DataFrame) -> "pd.Series[int]":
    """Fen of each outlet of ``last`` that were due by its visit, are undisputed and still open."""
    parts = position.instalments[~position.instalments["disputed"]]
    visit = last["visit_date"].reindex(parts["outlet_code"]).to_numpy()
    due = parts[(parts["due_date"].to_numpy() <= visit) | (parts["due_date"].isna() & ~np.isnat(visit)).to_numpy()]
    return fen_by(due, "outlet_code", "open").reindex(last.index, fill_value=0).astype("int64")
