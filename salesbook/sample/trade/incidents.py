"""What does not go smoothly: part payments, small allowances, returns, write-offs, disputes, a credit note, advances.

Each function takes the debts as they stand and gives further entries: item (index, -1 for none), outlet, date, fen,
kind (of receipt), method ("" to be drawn), by_slip, note.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from salesbook.sample.trade.orders import Orders
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Days, Span
from salesbook.wording.sample.trade import ADVANCE_NOTE, ALLOWANCE_NOTE, PARTIAL_NOTE, RETURN_NOTE, WRITE_OFF_NOTE

PARTIAL_SHARE = 0.25
ALLOWANCE_SHARE = 0.02
ADVANCES_FEN = (100_000, 200_000)
RETURNS, WRITE_OFFS, DISPUTES = 4, 2, 2
CREDIT_NOTE_FEN = 18_600
ENTRY = ["item", "outlet", "date", "fen", "kind", "method", "by_slip", "note"]


@dataclass(frozen=True)
class Debts:
    """``items`` (of credit_items) with ``left``, what is open on the last day; ``entries``: all that came in."""

    items: pd.DataFrame
    entries: pd.DataFrame

    @classmethod
    def of(cls, items: pd.DataFrame, entries: pd.DataFrame) -> "Debts":
        """Debts with what is left of each item worked out."""
        paid = entries[entries["item"] >= 0].groupby("item")["fen"].sum()
        return cls(items.assign(left=items["fen"] - paid.reindex(items.index, fill_value=0)), entries)

    def plus(self, more: pd.DataFrame) -> "Debts":
        """With further entries."""
        return Debts.of(self.items, pd.concat([self.entries, more], ignore_index=True)) if len(more) else self

    @property
    def untouched(self) -> pd.DataFrame:
        """Items on which nothing has come in, outside the launch plan."""
        return self.items[(self.items["left"] == self.items["fen"]) & (self.items["phase"] < 0)]


def entry(rows: pd.DataFrame, **values: str | bool) -> pd.DataFrame:
    """Rows as entries: the values given for all of them, and the usual ones in the columns they lack."""
    usual: dict[str, str | bool] = {"kind": "receipt", "method": "", "by_slip": True, "note": ""}
    lacking = {name: value for name, value in usual.items() if name not in rows}
    return rows.assign(**(lacking | values))[ENTRY]


def partial_payments(rng: np.random.Generator, debts: Debts, span: Span) -> pd.DataFrame:
    """Some outlets paid part of their oldest overdue slip, after everything before it."""
    items = debts.untouched.drop_duplicates("outlet")
    oldest = debts.items[debts.items["left"] > 0].drop_duplicates("outlet").index
    items = items[items.index.isin(oldest) & (items["due"] < span.last - np.timedelta64(6, "D"))]
    items = items[rng.random(len(items)) < PARTIAL_SHARE]
    last_paid = debts.entries.groupby("outlet")["date"].max().reindex(items["outlet"]).to_numpy()
    from_day = np.fmax(items["due"].to_numpy(), last_paid).astype("datetime64[D]")
    room = (span.last - from_day).astype(np.int64)
    day = span.on_or_after(from_day + (room * rng.random(len(items))).astype("timedelta64[D]"))
    fen = (items["fen"] * rng.uniform(0.2, 0.6, len(items)) // 1000 * 1000).astype(np.int64)
    rows = items[["outlet"]].assign(item=items.index, date=day, fen=fen, by_slip=rng.random(len(items)) < 0.5)
    return entry(rows[rows["fen"].gt(0) & rows["date"].notna()], note=PARTIAL_NOTE)


def allowances(rng: np.random.Generator, entries: pd.DataFrame) -> pd.DataFrame:
    """The entries again, some of them paid in whole 元 with the rest allowed."""
    chosen = (entries["fen"] % 100 > 0) & (rng.random(len(entries)) < ALLOWANCE_SHARE)
    rest = entry(entries[chosen].assign(fen=entries["fen"] % 100), kind="allowance", by_slip=True, note=ALLOWANCE_NOTE)
    whole = entries.assign(
        fen=np.where(chosen, entries["fen"] // 100 * 100, entries["fen"]), by_slip=entries["by_slip"] | chosen
    )
    return pd.concat([whole, rest], ignore_index=True)


def write_offs(debts: Debts, outlets: Outlets, span: Span) -> pd.DataFrame:
    """The smallest debts of outlets that have closed are written off in the last week."""
    lost = outlets.table["status"].eq("lost").to_numpy()
    items = debts.untouched[lost[debts.untouched["outlet"]]].nsmallest(WRITE_OFFS, "fen")
    rows = items[["outlet", "fen"]].assign(item=items.index, date=span.back(2))
    return entry(rows, kind="write_off", note=WRITE_OFF_NOTE)


def disputes(debts: Debts, span: Span) -> pd.Index:
    """The items that outlets dispute: the largest untouched ones overdue by one to four weeks."""
    late = (span.last - debts.untouched["due"].to_numpy().astype("datetime64[D]")).astype(np.int64)
    return debts.untouched[(late > 7) & (late < 28)].nlargest(DISPUTES, "fen").index


def returned_lines(
    rng: np.random.Generator, debts: Debts, orders: Orders, pack: np.ndarray, span: Span
) -> pd.DataFrame:
    """A pack of the first goods of a few slips came back: item, outlet, date, slip, sku, qty, unit_price, fen."""
    lines = orders.lines.drop_duplicates("slip").set_index("slip")
    items = debts.untouched[span.index(debts.untouched["date"].to_numpy().astype("datetime64[D]")) >= 0]
    items = items[items["date"] < span.back(5)]
    items = items.loc[np.sort(rng.permutation(items.index)[:RETURNS], kind="stable")]
    first = lines.loc[items["slip"], ["sku", "unit_price"]].set_index(items.index)
    qty = pack[first["sku"]]
    fen = np.round(qty * first["unit_price"] * 100).astype(np.int64)
    sold: Days = items["date"].to_numpy().astype("datetime64[D]")
    day = span.on_or_after((sold + np.timedelta64(3, "D")).astype("datetime64[D]"))
    rows = items[["outlet", "slip"]].assign(item=items.index, date=day, qty=qty, fen=fen, **first)
    return pd.DataFrame(rows[rows["fen"] < items["fen"]])


def returns(lines: pd.DataFrame) -> pd.DataFrame:
    """The entries of returned goods, each against its own slip."""
    return entry(lines, kind="return", note=RETURN_NOTE)


def advances(outlets: Outlets, span: Span) -> pd.DataFrame:
    """Two outlets that buy for cash paid ahead."""
    cash = np.flatnonzero(outlets.table["credit_days"].isna() & outlets.table["status"].eq("active"))
    rows = pd.DataFrame(
        {"item": -1, "outlet": cash[: len(ADVANCES_FEN)], "fen": ADVANCES_FEN, "date": [span.back(7), span.back(0)]}
    )
    return entry(rows, by_slip=False, note=ADVANCE_NOTE)
