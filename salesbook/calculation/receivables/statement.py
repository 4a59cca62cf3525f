"""A customer's account: what it owed at the start of the month, what was added and paid, and what is open now."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common.money import fen_by, from_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.receivables.entries import balances
from salesbook.calculation.receivables.position import Position

_CHARGED = ("opening_balance", "sale", "red")
_ITEM = ["outlet_code", "slip_no", "sale_date", "item", "amount", "received", "open", "due_date"]


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of all outlets at the end of ``on``; money in 元.

    balances: outlet_code, opening (at the end of the day before ``first``), charged (sold on credit since), settled
    (paid, returned, allowed or written off since), closing (below 0: paid in advance), unapplied; opening + charged −
    settled = closing. items: outlet_code, slip_no, sale_date, item, amount, received, open, due_date, days_past_due of
    every item with something open; Σ open − unapplied = closing.
    """

    first: date
    on: date
    balances: pd.DataFrame
    items: pd.DataFrame


@shared
def accounts(position: Position, account_entries: pd.DataFrame, *, on: date) -> Accounts:
    """Every outlet's account from the first of the month to the end of ``on`` (docs/rules.md, as-of).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": f"2026-{day}", "amount": amount}
    ...     for day, amount in (("10-20", 800), ("11-05", 500))])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> made = Department.from_frames(receivables=owed, receipts=paid).ask(accounts, on=date(2026, 11, 20))
    >>> made.balances[["opening", "charged", "settled", "closing"]].values.tolist()
    [[800.0, 500.0, 300.0, 1000.0]]
    """
    first = on.replace(day=1)
    month = dated(account_entries, first, on)
    sold = month["kind"].isin(_CHARGED)
    sums = {
        "opening": balances(account_entries, first - timedelta(days=1)),
        "charged": balances(month[sold], on),
        "settled": -balances(month[~sold], on),
        "unapplied": fen_by(position.unapplied, "outlet_code"),
    }
    fen = pd.DataFrame(sums).fillna(0).astype("int64").rename_axis("outlet_code")
    fen["closing"] = fen["opening"] + fen["charged"] - fen["settled"]
    accounts = fen.apply(lambda column: pd.Series(from_fen(column), fen.index)).reset_index()
    return Accounts(first, on, accounts, _items(position))


def _items(standing: Position) -> pd.DataFrame:
    """The items with something open, oldest first."""
    rows = standing.items[standing.items["open"] != 0].sort_values(["sale_date", "slip_no"], kind="stable")
    late = (pd.Timestamp(standing.on) - rows["due_date"]).dt.days
    return rows[_ITEM].assign(days_past_due=late).reset_index(drop=True)
