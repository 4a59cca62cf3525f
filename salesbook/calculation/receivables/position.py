"""What every outlet owes on a day: nothing dated later exists yet (docs/rules.md, as-of)."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.receivables.allocation import allocate
from salesbook.calculation.receivables.buckets import bucket
from salesbook.calculation.receivables.instalments import due_instalments
from salesbook.schemas.parameters import DEFAULTS, Parameters

_OF_ITEM = ["outlet_code", "outlet_name", "salesperson", "slip_no", "sale_date", "disputed"]


@dataclass(frozen=True, slots=True)
class Position:
    """What is open at the end of the day ``on``, money in 元.

    items: the receivables sold by then, with received, open, due_date (the earliest still open) and due_source;
    instalments: the open parts of items (item is the receivables label), aged by days_past_due (0 is today, negative
    not yet due) and bucket; allocation: receipt, item, amount, rule; unapplied: receipt, outlet_code and the amount
    left of receipts; credits: stand-alone negative items; faults: launch-plan rows that could not be used.
    """

    on: date
    items: pd.DataFrame
    instalments: pd.DataFrame
    allocation: pd.DataFrame
    unapplied: pd.DataFrame
    credits: pd.DataFrame
    faults: pd.DataFrame

    def total(self) -> float:
        """All that is open, stand-alone credits taken off, in 元."""
        return from_fen(int(to_fen(self.items["open"]).sum()))

    def aged_on(self, day: date) -> "Position":
        """The same open amounts, aged as they will be on ``day``."""
        return replace(self, instalments=_aged(self.instalments, day))


@shared
def position(
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    launch_plan: pd.DataFrame = unkept.launch_plan,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Position:
    """What is open at the end of the day ``on``: the rows dated up to then, receipts allocated, the rest aged.

    Receipts, returns, allowances and write-offs all reduce what is open. Within an item they fill the earliest
    instalment first; a part payment keeps the due date.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> owed = frame_of("receivables", [
    ...     {"outlet_code": "A", "slip_no": "1", "sale_date": "2026-10-01", "due_date": "2026-10-31", "amount": 800},
    ...     {"outlet_code": "A", "slip_no": "2", "sale_date": "2026-11-25", "due_date": "2026-12-25", "amount": 500}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> then = position(owed, paid, on=date(2026, 11, 20))
    >>> then.total(), then.instalments[["open", "days_past_due", "bucket"]].to_dict("records")
    (500.0, [{'open': 500.0, 'days_past_due': 20, 'bucket': '8_30'}])
    """
    today = np.datetime64(on, "D")
    items = receivables[days(receivables["sale_date"]) <= today].assign(amount=lambda rows: rows["amount"].fillna(0.0))
    paid_in = receipts[days(receipts["received_date"]) <= today]
    parts, faults = due_instalments(items, launch_plan, outlets, parameters)
    first_due = parts.drop_duplicates("item").set_index("item")["due_date"]
    positive = items[items["amount"] > 0].assign(due_date=first_due)
    allocation = allocate(positive, paid_in)
    received = _totals(allocation, "item", items.index)
    parts = _fill(parts, received)
    items = _settled(items, parts, received)
    used = _totals(allocation, "receipt", paid_in.index)
    return Position(
        on=on,
        items=items,
        instalments=_aged(_with_items(parts[parts["open"] > 0], items), on),
        allocation=allocation,
        unapplied=_unapplied(paid_in, used),
        credits=items[items["amount"] < 0],
        faults=faults,
    )


def _totals(allocation: pd.DataFrame, side: str, index: pd.Index) -> "pd.Series[int]":
    """Fen allocated per receipt or item, 0 where nothing was."""
    fen = pd.Series(to_fen(allocation["amount"])).groupby(allocation[side].to_numpy()).sum()
    return fen.reindex(index, fill_value=0).astype(np.int64)


def _fill(parts: pd.DataFrame, received: "pd.Series[int]") -> pd.DataFrame:
    """What is open of each instalment when what its item received fills the earliest first."""
    amount = to_fen(parts["amount"])
    before = pd.Series(amount).groupby(parts["item"].to_numpy()).cumsum().to_numpy() - amount
    filled = np.clip(received.reindex(parts["item"]).to_numpy() - before, 0, amount)
    return parts.assign(open=from_fen(amount - filled))


def _settled(items: pd.DataFrame, parts: pd.DataFrame, received: "pd.Series[int]") -> pd.DataFrame:
    """The items with what they received, what is open, and the earliest due date still open (else the last)."""
    still = parts[parts["open"] > 0].drop_duplicates("item").set_index("item")
    last = parts.drop_duplicates("item", keep="last").set_index("item")
    due = still["due_date"].reindex(items.index).fillna(last["due_date"].reindex(items.index))
    source = last["due_source"].reindex(items.index)
    return items.assign(
        received=from_fen(received), open=from_fen(_open(items, received)), due_date=due, due_source=source
    )


def _open(items: pd.DataFrame, received: "pd.Series[int]") -> Fen:
    return np.asarray(to_fen(items["amount"]) - received.to_numpy(), dtype=np.int64)


def _with_items(parts: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    known = items.loc[parts["item"], _OF_ITEM].set_axis(parts.index)
    return parts.join(known.assign(disputed=known["disputed"].fillna(False).astype(bool))).reset_index(drop=True)


def _aged(instalments: pd.DataFrame, day: date) -> pd.DataFrame:
    late: NDArray[np.int64] = (np.datetime64(day, "D") - days(instalments["due_date"])).astype(np.int64)
    return instalments.assign(days_past_due=late, bucket=pd.Series(bucket(late), instalments.index, dtype="str"))


def _unapplied(receipts: pd.DataFrame, used: "pd.Series[int]") -> pd.DataFrame:
    left = to_fen(receipts["amount"]) - used.to_numpy()
    rest = receipts.loc[left > 0, ["outlet_code"]].assign(amount=from_fen(left[left > 0]))
    return rest.rename_axis("receipt").reset_index()
