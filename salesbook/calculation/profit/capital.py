"""What a week's open receivables cost: the money tied up, and the provision against bad debts."""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.profit.entries import Entries, entries, round_fen
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import Parameters

DAYS_OF_YEAR = 365
_ONE_DAY = timedelta(days=1)


def open_days(at_end: Position, paid: pd.DataFrame, first: date) -> "pd.Series[int]":
    """Σ over the days from ``first`` to ``at_end.on`` of what each item had open at the end of the day, in fen × days.

    ``paid`` is the allocation of that last day.

    1,000.00 sold on Monday, 400.00 received on Thursday: three days of 1,000.00 and two of 600.00 up to Friday.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.position import allocation, position
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-16", "amount": 1000}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-19", "amount": 400}])
    >>> books, friday = Department.from_frames(receivables=owed, receipts=paid), date(2026, 11, 20)
    >>> open_days(books.ask(position, on=friday), books.ask(allocation, on=friday), date(2026, 11, 16)).tolist()
    [420000]
    """
    end, start = np.datetime64(at_end.on, "D") + 1, np.datetime64(first, "D")
    items = at_end.items[at_end.items["amount"] > 0]
    sold = np.maximum(days(items["sale_date"]), start)
    owed = pd.Series(to_fen(items["amount"]) * (end - sold).astype(np.int64), index=items.index)
    paid = paid[paid["item"].notna()]
    since = np.maximum(days(paid["date"]), start)
    cleared = pd.Series(to_fen(paid["amount"]) * (end - since).astype(np.int64), dtype="int64")
    cleared = cleared.groupby(paid["item"].to_numpy(np.int64)).sum()
    return owed.sub(cleared.reindex(items.index, fill_value=0)).astype("int64")


def capital(
    position_on: Callable[[date], Position],
    allocation_on: Callable[[date], pd.DataFrame],
    outlets: pd.DataFrame,
    parameters: Parameters,
    first: date,
    last: date,
) -> Entries:
    """Σ daily open receivable × annual rate ÷ 365 from ``first`` to ``last``, by the salesperson of the item."""
    at_end = position_on(last)
    daily = open_days(at_end, allocation_on(last), first)
    factor = parameters.annual_rate / DAYS_OF_YEAR
    items = at_end.items.loc[daily.index]
    items = items.assign(person=owner(items, "salesperson", outlets))
    return entries(items, daily * factor, round_fen(int(daily.sum()) * factor))


def provision(
    position_on: Callable[[date], Position], outlets: pd.DataFrame, parameters: Parameters, first: date, last: date
) -> Entries:
    """The change of the provision: Σ open × the rate of its bucket at the end of ``last``, less the same before
    ``first``."""
    end, start = (_provided(position_on(day), parameters) for day in (last, first - _ONE_DAY))
    both = pd.concat([end, start.assign(fen=-start["fen"])], ignore_index=True)
    both = both.assign(person=owner(both, "salesperson", outlets))
    return entries(both, both["fen"], round_fen(float(end["fen"].sum())) - round_fen(float(start["fen"].sum())))


def _provided(at: Position, parameters: Parameters) -> pd.DataFrame:
    parts = at.instalments
    rates = {name: float(getattr(parameters, f"provision_{name}")) for name in parts["bucket"].unique()}
    return parts[["outlet_code", "salesperson"]].assign(
        fen=to_fen(parts["open"]) * parts["bucket"].map(rates).astype("float64")
    )
