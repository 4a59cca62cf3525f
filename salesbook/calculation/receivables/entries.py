"""Every change of what is owed, one row each: the account of an outlet, a person or the department over any span; and
from when to when each fen stood open or lay in advance, by which any day is a comparison of dates."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common.frames import Days, days
from salesbook.calculation.common.money import Fen, fen_at, fen_by, from_fen, to_fen
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
    fen = fen_by(back, "by")
    rows = replay.sources.iloc[fen.index.to_numpy(np.int64)]
    return rows.assign(amount=from_fen(fen), salesperson=pd.Series(None, rows.index, dtype="str"), table="receipts")[
        COLUMNS
    ]


def balances(entries: pd.DataFrame, until: object) -> "pd.Series[int]":
    """What each outlet owes less its advance at the end of the day ``until``, in fen, by outlet_code."""
    rows = entries[entries["date"] <= pd.Timestamp(str(until))]
    return fen_by(rows, "outlet_code")


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
    """The spans of rows that begin on a day with an amount, and of which lines take, or give back below 0.

    What was opened first is taken as settled first. On a line of all fen of a row, ordered once by the day on which
    each was opened and once by the day on which each was settled, a span is a piece between two cuts.
    """
    of, day, moved = lines[side].to_numpy(), days(lines["date"]), to_fen(lines["amount"])
    every = np.arange(len(fen))
    back, taken = moved < 0, moved > 0
    rest = fen - fen_at(of, moved, len(fen))
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
    groups = frame[stood].groupby([side, "since", "until"], dropna=False, sort=False)
    spans = groups["fen"].sum().reset_index()
    spans["amount"] = from_fen(spans.pop("fen"))
    return spans


def _in_order(of: NDArray[np.int64], day: Days, fen: Fen) -> tuple[NDArray[np.int64], Days, Fen]:
    """Rows with their days, and where each ends on the line of all fen."""
    order = np.argsort(of, kind="stable")
    return of[order], day[order], np.cumsum(fen[order])
