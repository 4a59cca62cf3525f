"""Whether outlets paid what they promised, by when they promised it (docs/rules.md, promise)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.receivables.kinds import money_received

# How far before the promised day a payment still answers a promise whose making was not dated.
_UNDATED = timedelta(days=7)


@dataclass(slots=True)
class _Promise:
    row: int
    slip: str
    made: date
    deadline: date
    wanted: float
    ends: date = date.max
    paid: int = 0

    def outcome(self, on: date) -> str:
        if self.paid >= self.wanted or (self.wanted == np.inf and self.paid):
            return "kept"
        if self.ends <= on:
            return "replaced"
        if on <= self.deadline:
            return "live"
        return "partly" if self.paid else "broken"


@dataclass(slots=True)
class _Payment:
    slip: str
    on: date
    left: int


def money_in(receipts: pd.DataFrame, on: date) -> pd.DataFrame:
    """The receipts up to ``on`` that are money, not returns, allowances or write-offs; what went back below 0."""
    paid = money_received(receipts)
    return paid[days(paid["received_date"]) <= np.datetime64(on, "D")]


def judge(
    promises: pd.DataFrame, receipts: pd.DataFrame, working_days: WorkingDays, tolerance: int, on: date
) -> pd.DataFrame:
    """The promises made by ``on``, each with its outcome and what was paid on it (元).

    A promise is judged once ``tolerance`` working days after the promised date are over: "kept" (paid in full, which
    may be known earlier), "partly" or "broken"; until then it is "live". A new promise of the outlet made in that time
    for the same slip, or for no slip in particular, makes the old one "replaced", unless it had been kept. Payments
    count from the day the promise was made (undated: from 7 days before the promised date), each fen for one promise
    only; a promise without an amount is kept by any payment.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.schemas.parameters import Parameters
    >>> promised = frame_of("promises", [
    ...     {"outlet_code": code, "made_date": "2026-11-12", "promised_date": "2026-11-17", "amount": 500}
    ...     for code in "AB"])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-18", "amount": 500}])
    >>> days = WorkingDays.of(None, Parameters())
    >>> judge(promised, paid, days, 1, date(2026, 11, 18))["outcome"].tolist()  # the 18th is the tolerance
    ['kept', 'live']
    >>> judge(promised, paid, days, 1, date(2026, 11, 19))["outcome"].tolist()
    ['kept', 'broken']
    """
    made = promises[~(days(promises["made_date"]) > np.datetime64(on, "D"))]
    outcome, paid = ["live"] * len(made), np.zeros(len(made), dtype=np.int64)
    payments = _payments(money_in(receipts[receipts["outlet_code"].isin(made["outlet_code"])], on))
    for outlet, book in _books(made, working_days, tolerance):
        _replace(book)
        for promise in book:
            _pay(promise, payments.get(outlet, []))
            outcome[promise.row], paid[promise.row] = promise.outcome(on), promise.paid
    return made.assign(outcome=pd.Series(outcome, made.index, dtype="str"), paid=from_fen(paid))


def _payments(receipts: pd.DataFrame) -> dict[str, list[_Payment]]:
    """What each outlet paid, in the order of the days."""
    found: dict[str, list[_Payment]] = {}
    ordered = receipts.sort_values("received_date", kind="stable")
    columns = ordered["outlet_code"], ordered["slip_no"].fillna(""), ordered["received_date"].dt.date
    for outlet, slip, on, fen in zip(*columns, to_fen(ordered["amount"]).tolist(), strict=True):
        found.setdefault(outlet, []).append(_Payment(slip, on, fen))
    return found


def _books(promises: pd.DataFrame, working_days: WorkingDays, tolerance: int) -> Iterator[tuple[str, list[_Promise]]]:
    """The promises of each outlet, in the order in which they were made."""
    books: dict[str, list[_Promise]] = {}
    undated = promises["promised_date"] - _UNDATED
    made = promises["made_date"].fillna(undated).dt.date
    columns = promises["outlet_code"], promises["slip_no"].fillna(""), made, promises["promised_date"].dt.date
    wanted = np.where(promises["amount"].isna(), np.inf, to_fen(promises["amount"])).tolist()
    for row, (outlet, slip, start, day, fen) in enumerate(zip(*columns, wanted, strict=True)):
        books.setdefault(outlet, []).append(_Promise(row, slip, start, working_days.next(day, tolerance), fen))
    for outlet, book in books.items():
        yield outlet, sorted(book, key=lambda promise: promise.made)


def _replace(book: list[_Promise]) -> None:
    """A promise ends when the next one for the same thing is made before its time is over."""
    for place, old in enumerate(book):
        for new in book[place + 1 :]:
            if new.slip in ("", old.slip) and new.made <= old.deadline:
                old.ends = new.made
                break


def _pay(promise: _Promise, payments: list[_Payment]) -> None:
    """Take what was paid in the promise's time and for its slip, up to what was promised."""
    for payment in payments:
        same = not payment.slip or not promise.slip or payment.slip == promise.slip
        if same and promise.made <= payment.on <= promise.deadline and payment.on < promise.ends:
            taken = int(min(payment.left, promise.wanted - promise.paid))
            payment.left -= taken
            promise.paid += taken
