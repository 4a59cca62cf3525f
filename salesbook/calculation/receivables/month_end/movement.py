"""The movement of receivables: what was owed at the start, what changed it, and what is owed at the end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.common.owners import known_as
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.receivables.entries import balances
from salesbook.calculation.receivables.month_end.closing import LATE, frozen_balances, last_closed, late_lines
from salesbook.calculation.receivables.position import Position

# the column of each kind of entry, and whether the amount printed there adds to what is owed or lessens it
COLUMN = {
    "opening_balance": ("brought_in", 1),
    "sale": ("sale", 1),
    "red": ("red", -1),
    "receipt": ("receipt", -1),
    "return": ("return", -1),
    "allowance": ("allowance", -1),
    "write_off": ("write_off", -1),
    "opening": ("paid_before", -1),
    "refund": ("refund", 1),
    "reversal": ("reversal", 1),
}
SIGNS = {"opening": 1, "late": 1, **dict(COLUMN.values())}
MONEY = ["open_before", "advance_before", *SIGNS, "closing", "open", "advance"]


@dataclass(frozen=True, slots=True)
class Movement:
    """How what is owed changed from the start of ``first`` to the end of ``on``; money in 元.

    outlets: outlet_code, outlet_name, salesperson, then MONEY: open_before and advance_before (at the end of the day
    before ``first``), opening, late (补登: written into closed months since they were closed), the columns of COLUMN
    (what lessens the debt is above 0 too), closing, open and advance at the end. Of outlets for which none is 0
    throughout. Laws: opening + late = open_before − advance_before; opening + Σ SIGNS × column = closing = open −
    advance. people: the same by salesperson (missing: nobody's). late: ``closing.LATE``, what late consists of.
    frozen: the day before ``first`` ends a closed month, and opening is what was frozen then. closed_with: where ``on``
    ends a closed month, what was frozen then in all; else None.
    """

    first: date
    on: date
    outlets: pd.DataFrame
    people: pd.DataFrame
    late: pd.DataFrame
    frozen: bool
    closed_with: float | None


@shared
def movement(
    account_entries: pd.DataFrame,
    position_on: Callable[[date], Position],
    outlets: pd.DataFrame = unkept.outlets,
    closed_months: pd.DataFrame = unkept.closed_months,
    *,
    on: date,
    first: date | None = None,
) -> Movement:
    """The movement from ``first`` (the first of the month of ``on``, when not given) to the end of ``on``.

    Both ends are what is open less the advances of that day. Where the day before ``first`` ends a closed month, the
    opening is what was frozen then, and what was written into closed months since is ``late`` (docs/rules.md,
    movement).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": f"2026-{day}", "amount": amount}
    ...     for day, amount in (("10-20", 800), ("11-05", 500))])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> made = Department.from_frames(receivables=owed, receipts=paid).ask(movement, on=date(2026, 11, 20))
    >>> made.outlets[["opening", "sale", "receipt", "closing", "open", "advance"]].values.tolist()
    [[800.0, 500.0, 300.0, 1000.0, 1000.0, 0.0]]
    """
    first = first or on.replace(day=1)
    before = first - timedelta(days=1)
    start, end = position_on(before), position_on(on)
    closed = last_closed(closed_months, before)
    frozen = closed is not None and closed.date() == before
    late = late_lines(account_entries, closed_months, closed) if closed and frozen else _none(account_entries)
    sums = {
        "open_before": fen_by(start.instalments, "outlet_code", "open"),
        "advance_before": fen_by(start.unapplied, "outlet_code"),
        "opening": frozen_balances(closed_months, closed) if closed and frozen else balances(account_entries, before),
        "late": fen_by(late, "outlet_code"),
        **_changes(dated(account_entries, first, on)),
        "closing": balances(account_entries, on),
        "open": fen_by(end.instalments, "outlet_code", "open"),
        "advance": fen_by(end.unapplied, "outlet_code"),
    }
    fen = pd.DataFrame(sums).reindex(columns=MONEY).fillna(0).astype("int64")
    fen = fen[(fen != 0).any(axis=1)].sort_index(kind="stable")
    rows = _named(fen, end.items, outlets)
    people = fen.groupby(rows["salesperson"].to_numpy(object), dropna=False).sum()
    names = pd.DataFrame({"salesperson": pd.Series(people.index, dtype="str")})
    return Movement(first, on, rows, names.join(_yuan(people)), late, frozen, _closed_with(closed_months, on))


def _closed_with(closed_months: pd.DataFrame, on: date) -> float | None:
    rows = closed_months[closed_months["month"] == pd.Timestamp(on)]
    return from_fen(int(to_fen(rows["balance"]).sum())) if len(rows) else None


def _changes(entries: pd.DataFrame) -> dict[str, "pd.Series[int]"]:
    """What the entries of each kind come to by outlet, in fen, as it is printed."""
    return {
        column: sign * fen_by(entries[entries["kind"] == kind], "outlet_code")
        for kind, (column, sign) in COLUMN.items()
    }


def _named(fen: pd.DataFrame, items: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """The rows with the outlet's name and salesperson: the register's, else those last written on an item."""
    codes = pd.Series(fen.index, dtype="str", name="outlet_code")
    return codes.to_frame().join(known_as(codes, outlets, items)).join(_yuan(fen))


def _yuan(fen: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({name: from_fen(fen[name].to_numpy(np.int64)) for name in fen})


def _none(entries: pd.DataFrame) -> pd.DataFrame:
    return entries.head(0).reindex(columns=LATE)
