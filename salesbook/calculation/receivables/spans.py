"""From when to when each fen stood open, or lay in advance: any day, past or later, is a comparison of dates.

What was opened first is taken as settled first. On a line of all fen of a part, ordered once by the day on which each
was opened and once by the day on which each was settled, a span is a piece between two cuts.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import Days, days
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.receivables.kinds import LESSENING
from salesbook.calculation.receivables.replay import Replay


def open_spans(replay: Replay) -> pd.DataFrame:
    """What stood open of which part: part (its number in ``Replay.parts``), since, until (NaT: still), amount (元).

    At the end of day D a span is open when since ≤ D < until. What was opened and settled on one day never was.

    1,000.00 sold on 5 October; 300.00 paid on 1 November, given back on 9 November: three spans.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-05", "amount": 1000}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-01", "amount": 300},
    ...     {"outlet_code": "A", "received_date": "2026-11-09", "amount": 300, "kind": "refund"}])
    >>> found = open_spans(replay(owed, paid))
    >>> found.assign(since=found["since"].dt.strftime("%m%d"), until=found["until"].dt.strftime("%m%d")).values.tolist()
    [[0, '1005', '1101', 300.0], [0, '1005', nan, 700.0], [0, '1109', nan, 300.0]]
    """
    lines = replay.lines[replay.lines["part"] >= 0]
    return _spans(days(replay.parts["sale_date"]), to_fen(replay.parts["amount"]), lines, "part")


def advance_spans(replay: Replay) -> pd.DataFrame:
    """What lay in advance of which receipt or credit: source (its number in ``Replay.sources``), since, until, amount.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-20", "amount": 400}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-01", "amount": 500}])
    >>> advance_spans(replay(owed, paid))[["source", "amount"]].values.tolist()
    [[0.0, 400.0], [0.0, 100.0]]
    """
    sources = replay.sources
    counted = sources["kind"].isin(LESSENING).to_numpy()
    return _spans(days(sources["date"]), np.where(counted, to_fen(sources["amount"]), 0), replay.lines, "source")


def _spans(begun: Days, fen: Fen, lines: pd.DataFrame, side: str) -> pd.DataFrame:
    """The spans of rows that begin on a day with an amount, and of which lines take, or give back below 0."""
    of, day, moved = lines[side].to_numpy(), days(lines["date"]), to_fen(lines["amount"])
    every = np.arange(len(fen))
    back, taken = moved < 0, moved > 0
    rest = fen - np.rint(np.bincount(of, weights=moved, minlength=len(fen))).astype(np.int64)
    opened = _in_order(np.r_[every, of[back]], np.r_[begun, day[back]], np.r_[fen, -moved[back]])
    never = np.full(len(fen), np.datetime64("NaT"), "datetime64[D]")
    settled = _in_order(np.r_[of[taken], every], np.r_[day[taken], never], np.r_[moved[taken], rest])
    cuts = np.unique(np.r_[np.int64(0), opened[2], settled[2]])
    at, end = (np.searchsorted(each[2], cuts[1:], side="left") for each in (opened, settled))
    since, until = opened[1][at], settled[1][end]
    frame = pd.DataFrame(
        {
            side: opened[0][at],
            "since": since.astype("datetime64[s]"),
            "until": until.astype("datetime64[s]"),
            "fen": np.diff(cuts),
        }
    )
    stood = ~np.isnat(since) & (np.isnat(until) | (since < until))
    spans = frame[stood].groupby([side, "since", "until"], dropna=False, sort=False, as_index=False)["fen"].sum()
    return spans.assign(amount=from_fen(spans["fen"])).drop(columns="fen")


def _in_order(of: NDArray[np.int64], day: Days, fen: Fen) -> tuple[NDArray[np.int64], Days, Fen]:
    """Rows with their days, and where each ends on the line of all fen."""
    order = np.argsort(of, kind="stable")
    return of[order], day[order], np.cumsum(fen[order])
