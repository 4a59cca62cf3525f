"""Which part of what was received cleared debt that was already past due on the day it came in."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.replay import Replay


def arrears_cleared(replay: Replay, receipts: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Rows of ``receipts`` that paid something past due from ``first`` to ``last``, with ``cleared`` (fen).

    An instalment is past due on a day after its due date. What a receipt clears counts on its day; what a refund or a
    reversal opens again counts below 0, in its own row.

    800.00 in two halves, due on the 10th and the 30th: 500.00 received on the 20th clear 400.00 of arrears.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-31", "amount": 800}])
    >>> plan = frame_of("launch_plan", [{"phase": "1", "start_date": "2026-10-01", "instalments": "10d50%,30d50%"}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-20", "amount": 500}])
    >>> made = replay(owed, paid, launch_plan=plan)
    >>> arrears_cleared(made, paid, date(2026, 11, 16), date(2026, 11, 22))["cleared"].tolist()
    [40000]
    """
    lines = replay.lines
    lines = lines[lines["date"].between(pd.Timestamp(first), pd.Timestamp(last)) & lines["part"].ge(0)]
    source = replay.sources.iloc[lines["source"]].set_axis(lines.index)
    came, due = days(source["date"]), days(replay.parts["due_date"].iloc[lines["part"]])
    late = (due < came) & ((days(lines["date"]) == came) | lines["amount"].lt(0)) & source["origin"].eq("receipt")
    lines = lines[late]
    cause = replay.sources.iloc[lines["by"].where(lines["by"].ge(0), lines["source"])]
    ours = cause["origin"].eq("receipt").to_numpy()
    cleared = pd.Series(to_fen(lines["amount"])[ours], dtype="int64").groupby(cause["label"].to_numpy()[ours]).sum()
    cleared = cleared[cleared != 0]
    return receipts.loc[cleared.index].assign(cleared=cleared)
