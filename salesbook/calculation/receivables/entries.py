"""Every change of what is owed, one row each: the account of an outlet, a person or the department over any span."""

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.kinds import LESSENING
from salesbook.calculation.receivables.replay import Replay

COLUMNS = ["date", "outlet_code", "salesperson", "kind", "amount", "table", "label"]
KINDS = ("opening_balance", "sale", "red", *LESSENING, "refund", "reversal")


@shared
def account_entries(replay: Replay) -> pd.DataFrame:
    """The entries of all accounts by date: COLUMNS; ``kind`` one of KINDS, ``amount`` what it adds to the debt (元).

    Σ amount up to the end of a day = what is open less the advances of that day, by outlet and in all: a refund or a
    reversal counts with what it really gave or took back, an advance used not at all. ``table`` and ``label`` say where
    the row stands; ``salesperson`` is the one on the item (of a receipt missing).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-05", "amount": 800}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-10-06", "amount": 900},
    ...     {"outlet_code": "A", "received_date": "2026-10-07", "amount": 60, "kind": "refund"}])
    >>> account_entries(replay(owed, paid))[["kind", "amount"]].values.tolist()
    [['sale', 800.0], ['receipt', -900.0], ['refund', 60.0]]
    """
    entries = pd.concat([_owed(replay.items), _lessened(replay.sources), _given_back(replay)], ignore_index=True)
    return entries[COLUMNS].sort_values("date", kind="stable", ignore_index=True)


def _owed(items: pd.DataFrame) -> pd.DataFrame:
    kind = np.select([~items["aged"], items["amount"] < 0], ["opening_balance", "red"], "sale")
    rows = items.assign(date=items["sale_date"], kind=pd.Series(kind, items.index, dtype="str"))
    return rows[rows["outlet_code"].notna()][COLUMNS]


def _lessened(sources: pd.DataFrame) -> pd.DataFrame:
    rows = sources[sources["origin"].ne("red") & sources["kind"].isin(LESSENING) & sources["outlet_code"].notna()]
    table = np.where(rows["origin"] == "stored", "receivables", "receipts")
    return rows.assign(
        amount=from_fen(-to_fen(rows["amount"])),
        salesperson=pd.Series(None, rows.index, dtype="str"),
        table=pd.Series(table, rows.index, dtype="str"),
    )[COLUMNS]


def _given_back(replay: Replay) -> pd.DataFrame:
    """What each refund and reversal really gave or took back."""
    back = replay.lines[replay.lines["part"] < 0]
    fen = pd.Series(to_fen(back["amount"]), dtype="int64").groupby(back["by"].to_numpy()).sum()
    rows = replay.sources.iloc[fen.index.to_numpy(np.int64)]
    return rows.assign(amount=from_fen(fen), salesperson=pd.Series(None, rows.index, dtype="str"), table="receipts")[
        COLUMNS
    ]


def balances(entries: pd.DataFrame, until: object) -> "pd.Series[int]":
    """What each outlet owes less its advance at the end of the day ``until``, in fen, by outlet_code."""
    rows = entries[entries["date"] <= pd.Timestamp(str(until))]
    return pd.Series(to_fen(rows["amount"]), dtype="int64").groupby(rows["outlet_code"].to_numpy()).sum()
