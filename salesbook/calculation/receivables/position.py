"""What every outlet owes on a day: nothing dated later exists yet (docs/rules.md, as-of)."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.receivables.buckets import bucket
from salesbook.calculation.receivables.replay import Replay, left_of, paying

_LABELS = pd.Int64Dtype()


@dataclass(frozen=True, slots=True)
class Position:
    """What is open at the end of the day ``on``, money in 元.

    items: what was owed by then (``Replay.items``), with received (all that lessened it), open, due_date (the earliest
    still open) and due_source; instalments: the open parts of items (item is its number), aged by days_past_due (0 is
    today, negative not yet due, missing of unknown age) and bucket; unapplied: the advances: origin, receipt,
    outlet_code, date, paid (what came in) and the amount left; plan_faults: launch-plan rows that could not be used;
    lessened: all that receipts, returns, red rows and their like came to; stored: the ledger's own payments are what is
    known, and ``unknown`` when those of the day are not; faults: rows that could not be counted as they are, and
    payments above what they pay (as in Replay).
    """

    on: date
    items: pd.DataFrame
    instalments: pd.DataFrame
    unapplied: pd.DataFrame
    plan_faults: pd.DataFrame
    faults: pd.DataFrame
    lessened: float
    stored: bool = False
    unknown: bool = False

    def total(self) -> float:
        """All that is open, in 元."""
        return from_fen(int(to_fen(self.items["open"]).sum()))

    def advance(self) -> float:
        """All that was paid or credited and has nothing to pay, in 元."""
        return from_fen(int(to_fen(self.unapplied["amount"]).sum()))

    def aged_on(self, day: date) -> "Position":
        """The same open amounts, aged as they will be on ``day``."""
        return replace(self, instalments=_aged(self.instalments, day))


@shared
def position(replay: Replay, *, on: date) -> Position:
    """What is open at the end of the day ``on``: a cut through the replay, the rest aged.

    Receipts, returns, allowances, write-offs and red rows reduce what is open. Within an item they fill the earliest
    instalment first; a part payment keeps the due date.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [
    ...     {"outlet_code": "A", "slip_no": "1", "sale_date": "2026-10-01", "due_date": "2026-10-31", "amount": 800},
    ...     {"outlet_code": "A", "slip_no": "2", "sale_date": "2026-11-25", "due_date": "2026-12-25", "amount": 500}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> then = Department.from_frames(receivables=owed, receipts=paid).ask(position, on=date(2026, 11, 20))
    >>> then.total(), then.instalments[["open", "days_past_due", "bucket"]].to_dict("records")
    (500.0, [{'open': 500.0, 'days_past_due': 20, 'bucket': '8_30'}])
    """
    today, lines = np.datetime64(on, "D"), _lines(replay, on)
    parts = replay.parts.assign(open=from_fen(left_of(replay.parts, lines, "part")))
    parts = parts[days(parts["sale_date"]) <= today]
    return Position(
        on=on,
        items=_items(replay.items[days(replay.items["sale_date"]) <= today], parts),
        instalments=_aged(parts[parts["open"] > 0].reset_index(drop=True), on),
        unapplied=_unapplied(replay, lines, today),
        plan_faults=replay.plan_faults,
        faults=replay.faults[days(replay.faults["date"]) <= today] if len(replay.faults) else replay.faults,
        lessened=_lessened(replay, today),
        stored=replay.stored,
        unknown=bool(today < replay.known_from),
    )


@shared
def allocation(replay: Replay, *, on: date) -> pd.DataFrame:
    """What had paid what by the end of the day ``on``, in the order of the receipts.

    Columns: source and part (numbers in the Replay), outlet_code, origin, receipt (label; missing: no receipt), date,
    item, instalment_no (both missing: given back), amount (below 0: open again), rule.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-01", "amount": 800}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> then = Department.from_frames(receivables=owed, receipts=paid).ask(allocation, on=date(2026, 11, 20))
    >>> then[["receipt", "item", "amount", "rule"]].values.tolist()
    [[0, 0, 300.0, 'oldest']]
    """
    lines = _lines(replay, on).sort_values(["source", "date"], kind="stable")
    source, part = lines["source"].to_numpy(), lines["part"].to_numpy()
    given_back = part < 0
    of_part = replay.parts[["item", "instalment_no"]].astype(_LABELS)
    parts = of_part.iloc[np.where(given_back, 0, part)] if len(of_part) else of_part.reindex(part)
    known = replay.sources.iloc[source]
    return pd.DataFrame(
        {
            "source": source,
            "part": part,
            "outlet_code": known["outlet_code"].to_numpy(),
            "origin": known["origin"].to_numpy(),
            "receipt": _receipt(known),
            "date": lines["date"].to_numpy(),
            "item": parts["item"].mask(given_back).to_numpy(),
            "instalment_no": parts["instalment_no"].mask(given_back).to_numpy(),
            "amount": lines["amount"].to_numpy(),
            "rule": lines["rule"].to_numpy(),
        }
    )


def _lines(replay: Replay, on: date) -> pd.DataFrame:
    """The lines of the replay up to the end of ``on``."""
    behind = int(np.searchsorted(days(replay.lines["date"]), np.datetime64(on, "D"), side="right"))
    return replay.lines.iloc[:behind]


def _items(items: pd.DataFrame, parts: pd.DataFrame) -> pd.DataFrame:
    """The items with what is open and the earliest due date still open (else the last); a red row has nothing open."""
    left = fen_by(parts, "item", "open")
    fen = left.reindex(items.index, fill_value=0).to_numpy(np.int64)
    in_order = parts.sort_values(["item", "instalment_no"], kind="stable")
    still = in_order[in_order["open"] > 0].drop_duplicates("item").set_index("item")
    last = in_order.drop_duplicates("item", keep="last").set_index("item")
    due = still["due_date"].reindex(items.index).fillna(last["due_date"].reindex(items.index))
    return items.assign(
        received=from_fen(to_fen(items["amount"]) - fen),
        open=from_fen(fen),
        due_date=due,
        due_source=last["due_source"].reindex(items.index),
    )


def _aged(instalments: pd.DataFrame, day: date) -> pd.DataFrame:
    due = days(instalments["due_date"])
    aged = ~np.isnat(due)
    late: NDArray[np.int64] = np.where(aged, (np.datetime64(day, "D") - due).astype(np.int64), 0)
    named = np.where(aged, bucket(late), "unknown")
    shown = pd.Series(late, instalments.index)
    return instalments.assign(
        days_past_due=shown if aged.all() else shown.where(aged).astype(_LABELS),
        bucket=pd.Series(named, instalments.index, dtype="str"),
    )


def _lessened(replay: Replay, today: np.datetime64) -> float:
    sources = replay.sources
    return from_fen(int(to_fen(sources["amount"])[paying(sources, today)].sum()))


def _receipt(sources: pd.DataFrame) -> "pd.Series[int]":
    return sources["label"].where(sources["origin"] == "receipt").astype(_LABELS).reset_index(drop=True)


def _unapplied(replay: Replay, lines: pd.DataFrame, today: np.datetime64) -> pd.DataFrame:
    sources = replay.sources
    left = left_of(sources, lines, "source")
    still = paying(sources, today) & (left > 0)
    rest = sources[still]
    return pd.DataFrame(
        {
            "origin": rest["origin"].to_numpy(),
            "receipt": _receipt(rest).to_numpy(),
            "outlet_code": rest["outlet_code"].to_numpy(),
            "date": rest["date"].to_numpy(),
            "paid": rest["amount"].to_numpy(),
            "amount": from_fen(left[still]),
        }
    )
