"""What a row of the book of receipts means: its kind gives the sign, and a row without a clear meaning is not used."""

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.wording.clerks import BACK_NOTES, REVERSAL_NOTES

LESSENING = ("receipt", "return", "allowance", "write_off", "opening")
MONEY = {"receipt": 1, "refund": -1, "reversal": -1}


def understood(receipts: pd.DataFrame) -> pd.DataFrame:
    """``receipts`` with the kind filled in, the amount above 0, and the day on which the row counts.

    A blank kind is money received. Kinds give the sign, whichever was typed; a negative receipt whose note speaks of a
    returned cheque is a reversal; another negative receipt has the kind "unclear" and counts for nothing, as does
    ("unclear_note") one of no kind whose note says that money went back. A post-dated cheque counts on its cash date
    (docs/rules.md, kinds of receipt).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> rows = [{"amount": -50, "kind": "return"}, {"amount": -50}, {"amount": 50, "received_date": "2026-11-02",
    ...     "cash_date": "2026-12-01"}]
    >>> understood(frame_of("receipts", rows))[["kind", "amount", "received_date"]].values.tolist()
    [['return', 50.0, NaT], ['unclear', 50.0, NaT], ['receipt', 50.0, Timestamp('2026-12-01 00:00:00')]]
    """
    kind = receipts["kind"].fillna("receipt").astype("str")
    negative = receipts["amount"].lt(0) & kind.isin(["receipt", "opening"])
    if negative.any():
        taken_back = receipts["note"].str.contains("|".join(REVERSAL_NOTES), regex=True).fillna(False).astype(bool)
        kind = kind.mask(negative & taken_back, "reversal").mask(negative & ~taken_back, "unclear")
    unsaid = receipts["kind"].isna() & receipts["amount"].gt(0) & receipts["note"].notna()
    if unsaid.any():
        back = receipts["note"].str.contains("|".join(BACK_NOTES), regex=True).fillna(False).astype(bool)
        kind = kind.mask(unsaid & back, "unclear_note")
    later = receipts["cash_date"] > receipts["received_date"]
    return receipts.assign(
        kind=kind,
        amount=from_fen(np.abs(to_fen(receipts["amount"]))),
        received_date=receipts["received_date"].mask(later, receipts["cash_date"]),
    )


def money_received(receipts: pd.DataFrame) -> pd.DataFrame:
    """The receipts that are money, with what they add: refunds and returned cheques count below 0.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> rows = [{"amount": 90}, {"amount": 40, "kind": "refund"}, {"amount": 7, "kind": "return"}]
    >>> money_received(frame_of("receipts", rows))["amount"].tolist()
    [90.0, -40.0]
    """
    rows = understood(receipts)
    rows = rows[rows["kind"].isin(list(MONEY))]
    return rows.assign(amount=rows["amount"] * rows["kind"].map(MONEY).astype("float64"))
