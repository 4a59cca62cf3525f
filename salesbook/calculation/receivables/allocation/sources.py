"""Everything that lessens what is owed, one row each, in the order in which it counts: receipts, red rows, credits,
and, where no receipts are kept, what the ledger itself says was paid."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.kinds import understood
from salesbook.lists import slips_in

NOBODY = -1
NEVER: np.datetime64 = np.datetime64("NaT", "D")
COLUMNS = ["origin", "label", "date", "outlet_code", "kind", "amount", "slip_no", "receipt_no", "note", "written"]
OVERPAID = "paid_above_amount"
_RED, _PAID = 0, 1  # within a day red rows count before receipts


@dataclass(frozen=True, slots=True)
class Sources:
    """``frame`` (COLUMNS, amount above 0 in 元) in the order in which they count within each outlet; ``outlet``: the
    number of each one's outlet; ``known_from``: before this day the ledger's own payments cannot be known (NaT: none).
    """

    frame: pd.DataFrame
    outlet: NDArray[np.int64]
    known_from: np.datetime64


def sources_of(items: pd.DataFrame, outlet_numbers: pd.Index, receipts: pd.DataFrame) -> Sources:
    """The sources of ``receipts`` and of the negative rows of ``items``; without receipts the ledger's own payments.

    A receipt without an outlet is its slip's: of the only outlet that had sold under that number by its day.
    """
    paid, known_from = (_receipts(receipts, items), NEVER) if len(receipts) else _stored(items)
    negative = items[items["amount"] < 0]
    red = pd.DataFrame(
        {
            "origin": "red",
            "label": negative.index,
            "date": negative["sale_date"],
            "outlet_code": negative["outlet_code"],
            "kind": "allowance",
            "amount": -negative["amount"],
            "slip_no": negative["slip_no"],
            "receipt_no": None,
            "note": negative["note"],
            "written": negative["sale_date"],
        }
    )
    parts = [each for each in (red.assign(phase=_RED), paid.assign(phase=_PAID)) if len(each)]
    frame = pd.concat(parts, ignore_index=True) if parts else red.assign(phase=_RED)
    outlet = outlet_numbers.get_indexer(pd.Index(frame["outlet_code"])).astype(np.int64)
    order = np.lexsort((np.arange(len(frame)), frame["phase"], days(frame["date"]), outlet))
    return Sources(frame.iloc[order][COLUMNS].reset_index(drop=True), outlet[order], known_from)


def slips_named(slips: "pd.Series[str]", known: set[str]) -> Iterator[tuple[str, ...]]:
    """The slips that each cell names: itself when there is such a slip, else all that are written in it.

    >>> list(slips_named(pd.Series(["S1", "G2/G3", None]), {"S1", "G2", "G3"}))
    [('S1',), ('G2', 'G3'), ()]
    """
    found: dict[object, tuple[str, ...]] = {
        text: (text,) if text in known else slips_in(text) for text in slips.dropna().unique()
    }
    return (found.get(text, ()) for text in slips.to_numpy(object))


def _receipts(receipts: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    rows = understood(receipts)
    outlet = rows["outlet_code"]
    lost = outlet.isna() & rows["slip_no"].notna()
    if lost.any():
        outlet = outlet.mask(lost, _owners(rows[lost], items))
    return rows.assign(
        origin="receipt",
        label=rows.index,
        date=rows["received_date"],
        outlet_code=outlet,
        written=receipts["received_date"],
    )[COLUMNS]


def _owners(receipts: pd.DataFrame, items: pd.DataFrame) -> "pd.Series[str]":
    """The only outlet that had sold under each receipt's slip by the day of the receipt."""
    sold = items.dropna(subset=["slip_no", "outlet_code"])[["slip_no", "outlet_code", "sale_date"]]
    pairs = receipts[["slip_no", "received_date"]].reset_index(names="at").merge(sold, on="slip_no")
    pairs = pairs[pairs["sale_date"] <= pairs["received_date"]].drop_duplicates(["at", "outlet_code"])
    only = pairs.drop_duplicates("at", keep=False).set_index("at")["outlet_code"]
    return only.reindex(receipts.index).astype("str")


def _stored(items: pd.DataFrame) -> tuple[pd.DataFrame, np.datetime64]:
    """What the ledger says was paid of each item, on the day it says; without a day on the book's latest day."""
    owed = items[items["amount"] > 0]
    fen = stored_fen(owed)
    owed, fen = owed[fen > 0], fen[fen > 0]
    latest = items[["sale_date", "settled_date"]].max().max()
    undated = owed["settled_date"].isna()
    day = owed["settled_date"].fillna(latest)
    rows = pd.DataFrame(
        {
            "origin": "stored",
            "label": owed.index,
            "date": day.mask(day < owed["sale_date"], owed["sale_date"]),
            "outlet_code": owed["outlet_code"],
            "kind": "receipt",
            "amount": from_fen(fen),
            "slip_no": owed["slip_no"],
            "receipt_no": None,
            "note": None,
            "written": day,
        }
    )
    return rows, np.datetime64(latest if undated.any() else "NaT", "D")


def overpaid(items: pd.DataFrame, sources: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """Items of which the ledger itself says that more was paid than they come to: what is above goes on like a receipt
    of its own, and that is said (a fault each)."""
    stored = sources[sources["origin"] == "stored"]
    said = items.loc[stored["label"]].to_dict("records")
    for row, paid, day in zip(said, stored["amount"], stored["date"], strict=True):
        if to_fen(paid) > to_fen(row["amount"]):
            field = "received_to_date" if pd.isna(row["balance"]) else "balance"
            yield row["table"], row["label"], field, OVERPAID, paid, row["amount"], day


def stored_fen(owed: pd.DataFrame) -> NDArray[np.int64]:
    """What the ledger's own columns say was paid of each item, in fen: amount less balance, else what was received,
    else all of it where the row is marked as settled.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> said = [{"balance": 4}, {"received_to_date": 7}, {"payment_state": "settled"}]
    >>> stored_fen(frame_of("receivables", [{"amount": 10} | row for row in said])).tolist()
    [600, 700, 1000]
    """
    amount, settled = to_fen(owed["amount"]), owed["payment_state"].eq("settled").to_numpy()
    said = [owed["balance"].notna().to_numpy(), owed["received_to_date"].notna().to_numpy(), settled]
    paid = [amount - to_fen(owed["balance"]), to_fen(owed["received_to_date"]), amount]
    return np.asarray(np.select(said, paid, 0), dtype=np.int64)
