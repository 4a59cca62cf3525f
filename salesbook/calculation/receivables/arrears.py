"""Which part of what was received cleared debt that was already past due on the day it came in."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import Fen, to_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.receivables.instalments import due_instalments
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import Parameters


def arrears_cleared(
    position: Position,
    receivables: pd.DataFrame,
    receipts: pd.DataFrame,
    launch_plan: pd.DataFrame,
    outlets: pd.DataFrame,
    parameters: Parameters,
    first: date,
) -> pd.DataFrame:
    """Rows of ``receipts`` from ``first`` to ``position.on`` that paid something past due, with ``cleared`` (fen).

    An instalment is past due on a day after its due date; within an item receipts fill the earliest instalment first.

    800.00 in two halves, due on the 10th and the 30th: 500.00 received on the 20th clear 400.00 of arrears.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.position import position
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-31", "amount": 800}])
    >>> plan = frame_of("launch_plan", [{"phase": "1", "start_date": "2026-10-01", "instalments": "10d50%,30d50%"}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-20", "amount": 500}])
    >>> books = owed, paid, plan, frame_of("outlets"), Parameters()
    >>> sunday = position(*books, on=date(2026, 11, 22))
    >>> arrears_cleared(sunday, *books, first=date(2026, 11, 16))["cleared"].tolist()
    [40000]
    """
    recent = dated(receipts, first, position.on, "received_date").index
    paid = position.allocation
    paid = paid[paid["item"].isin(paid.loc[paid["receipt"].isin(recent), "item"])]
    parts, _ = due_instalments(receivables.loc[paid["item"].unique()], launch_plan, outlets, parameters)
    cleared = _past_due_part(paid.assign(day=receipts.loc[paid["receipt"], "received_date"].to_numpy()), parts)
    by_receipt = pd.Series(cleared).groupby(paid["receipt"].to_numpy()).sum().reindex(recent, fill_value=0)
    return receipts.loc[recent].assign(cleared=by_receipt)[by_receipt.gt(0)]


def _past_due_part(paid: pd.DataFrame, parts: pd.DataFrame) -> Fen:
    """Of each allocation, the fen that fell on instalments due before its day."""
    ordered = paid.assign(fen=to_fen(paid["amount"]), at=np.arange(len(paid))).sort_values(
        ["day", "receipt"], kind="stable"
    )
    ordered["after"] = ordered.groupby("item")["fen"].cumsum()
    due = ordered[["at", "item", "day"]].merge(parts.assign(part=to_fen(parts["amount"])), on="item")
    past = due[due["due_date"] < due["day"]].groupby("at")["part"].sum().reindex(ordered["at"], fill_value=0).to_numpy()
    after, before = ordered["after"].to_numpy(), (ordered["after"] - ordered["fen"]).to_numpy()
    cleared = np.zeros(len(paid), dtype=np.int64)
    cleared[ordered["at"]] = np.minimum(after, past) - np.minimum(before, past)
    return cleared
