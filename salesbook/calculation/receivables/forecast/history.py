"""The replay in whole numbers: what was open on a day, what money came in since, how late each outlet pays."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, fen_at, to_fen
from salesbook.calculation.receivables.replay import Replay

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

# as many payments at the department's median are added to an outlet's own, so that one payment is no habit yet
BORROWED = 3
_ADVANCE = ("advance", "advance_used")


@dataclass(frozen=True, slots=True)
class Habits:
    """How late money came, in days past the due date (below 0: early), weighted by amount.

    By outlet number: ``payments`` counted, ``own`` median (NaN: none), ``used`` (own drawn to the department's where
    payments are few); ``department``: the median of all, NaN when nothing was ever paid.
    """

    payments: Whole
    own: NDArray[np.float64]
    used: Whole
    department: float


@dataclass(frozen=True, slots=True)
class History:
    """Parts and lines of a replay as arrays; days count from 1970, amounts are fen.

    Of parts: outlet (its number), due, dated (False: no due date, as of an opening balance), sold, fen, disputed. Of
    lines that concern a part: day, part, paid (fen), source, and money (it came in on that day: no return, write-off
    or advance of earlier). ``outlets``: the codes by number.
    """

    outlets: pd.Index
    outlet: Whole
    due: Whole
    dated: Flags
    sold: Whole
    fen: Fen
    disputed: Flags
    day: Whole
    part: Whole
    paid: Fen
    source: Whole
    money: Flags

    @classmethod
    def of(cls, replay: Replay) -> Self:
        """The history of ``replay``."""
        parts, lines = replay.parts, replay.lines[replay.lines["part"] >= 0]
        outlet, outlets = pd.factorize(parts["outlet_code"].fillna(""))
        due = days(parts["due_date"])
        kind = replay.sources["kind"].iloc[lines["source"]].eq("receipt").to_numpy()
        return cls(
            outlets=outlets,
            outlet=outlet.astype(np.int64),
            due=np.where(np.isnat(due), 0, due.astype(np.int64)),
            dated=~np.isnat(due),
            sold=days(parts["sale_date"]).astype(np.int64),
            fen=to_fen(parts["amount"]),
            disputed=parts["disputed"].to_numpy(bool),
            day=days(lines["date"]).astype(np.int64),
            part=lines["part"].to_numpy(np.int64),
            paid=to_fen(lines["amount"]),
            source=lines["source"].to_numpy(np.int64),
            money=kind & ~lines["rule"].isin(_ADVANCE).to_numpy(),
        )

    def open_on(self, day: int) -> Fen:
        """What is open of each part at the end of ``day``; nothing of what was sold later."""
        until = self.day <= day
        lessened = self._summed(self.part[until], self.paid[until])
        return np.where(self.sold <= day, self.fen - lessened, 0)

    def came(self, after: int, until: int) -> Fen:
        """The money that came for each part after the day ``after``, up to ``until``; what went back below 0."""
        then = self.money & (self.day > after) & (self.day <= until)
        return self._summed(self.part[then], self.paid[then])

    def habits(self, day: int) -> Habits:
        """How late each outlet had paid at the end of ``day``; what had been taken back by then does not count."""
        known = self.money & (self.day <= day) & self.dated[self.part]
        pair = self.source[known] * len(self.fen) + self.part[known]
        pairs, first, place = np.unique(pair, return_index=True, return_inverse=True)
        paid = fen_at(place, self.paid[known], len(pairs))
        part, when = self.part[known][first], self.day[known][first]
        kept = paid > 0
        late, fen, outlet = (when - self.due[part])[kept], paid[kept], self.outlet[part][kept]
        payments = np.bincount(outlet, minlength=len(self.outlets))
        own = _medians(late, fen, outlet, len(self.outlets))
        everybody = float(_medians(late, fen, np.zeros_like(outlet), 1)[0])
        drawn = (payments * np.nan_to_num(own) + BORROWED * np.nan_to_num(everybody)) / (payments + BORROWED)
        return Habits(payments, own, np.floor(drawn + 0.5).astype(np.int64), everybody)

    def _summed(self, part: Whole, fen: Fen) -> Fen:
        return fen_at(part, fen, len(self.fen))


def _medians(values: Whole, weights: Fen, group: Whole, count: int) -> NDArray[np.float64]:
    """The weighted median of each group, the lower one where two are; NaN of an empty group.

    >>> _medians(np.array([9, 1, 4, 7]), np.array([1, 1, 1, 5]), np.array([0, 0, 0, 2]), 3).tolist()
    [4.0, nan, 7.0]
    """
    order = np.lexsort((values, group))
    values, weights, group = values[order], weights[order], group[order]
    total = np.bincount(group, weights=weights, minlength=count)
    before = np.concatenate([[0.0], np.cumsum(total)[:-1]])
    reached = np.cumsum(weights) - before[group] >= total[group] / 2
    found = np.full(count, np.nan)
    at = np.flatnonzero(reached)[::-1]
    found[group[at]] = values[at]  # the first of each group is written last
    return found
