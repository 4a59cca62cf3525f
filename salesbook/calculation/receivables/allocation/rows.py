"""Posting the rows of an outlet to its account: which rule each kind of row follows, and what cannot be done."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.allocation.account import Account
from salesbook.calculation.receivables.allocation.open_parts import Book
from salesbook.calculation.receivables.allocation.sources import NOBODY, Sources, slips_named
from salesbook.calculation.receivables.kinds import LESSENING

FAULTS = ("table", "label", "field", "code", "found", "expected", "date")
Fault = tuple[object, ...]
_LONG = 5  # digits of a number that a note names as it stands


class Poster:
    """Posts the sources to the accounts, in their order, and keeps what it could not do in ``faults``."""

    def __init__(self, book: Book, parts: pd.DataFrame, outlet: NDArray[np.int64], sources: Sources) -> None:
        frame = sources.frame
        self._book, self._outlet = book, sources.outlet
        self._day = days(frame["date"]).astype(np.int64).tolist()
        self._fen = to_fen(frame["amount"]).tolist()
        self._origin, self._kind, self._label = (frame[name].to_numpy(object) for name in ("origin", "kind", "label"))
        self._number = frame["receipt_no"].to_numpy(object)
        self._text = [frame[name].to_numpy(object) for name in ("slip_no", "note")]
        self._slips = list(slips_named(frame["slip_no"], set(parts["slip_no"].dropna())))
        self._parts = self._named_parts(parts, outlet)
        # the part of each item that is due at once, for payments that the ledger itself notes on the item
        self._whole = {item: part for part, item in enumerate(book.item)} if "stored" in self._origin else {}
        self._written = days(frame["written"]).astype(np.int64).tolist()
        self._reversed: set[int] = set()
        self._never: set[int] = set()
        self.faults: list[Fault] = []

    def _named_parts(self, parts: pd.DataFrame, outlet: NDArray[np.int64]) -> dict[tuple[int, str], list[int]]:
        """The parts of each outlet's slip that some source names, oldest first."""
        wanted = parts["slip_no"].isin({slip for named in self._slips for slip in named}).to_numpy()
        found: dict[tuple[int, str], list[int]] = {}
        at, slips = np.flatnonzero(wanted), parts["slip_no"].to_numpy(object)
        for part, number, slip in zip(at.tolist(), outlet[at].tolist(), slips[at], strict=True):
            found.setdefault((number, slip), []).append(part)
        return found

    def outlets(self) -> Iterator[tuple[int, int, int]]:
        """Every outlet that has sources: its number, and the first and behind the last of them."""
        numbers, first = np.unique(self._outlet, return_index=True)
        last = [*first[1:].tolist(), len(self._outlet)][: len(first)]
        for number, start, end in zip(numbers.tolist(), first.tolist(), last, strict=True):
            if number != NOBODY:
                yield number, start, end

    def post(self, account: Account, first: int, last: int) -> None:
        """The sources ``first`` to before ``last``, all of one outlet, then the days when only its advance pays."""
        number = int(self._outlet[first])
        for source in range(first, last):
            day = self._day[source]
            account.go_to(day)
            if source in self._never:
                account.never(source, self._fen[source], day)
            elif self._origin[source] == "red":
                self._red(account, source, number, day)
            elif self._kind[source] in LESSENING:
                rule = "stored" if self._origin[source] == "stored" else "slip"
                account.pay(source, self._fen[source], self._named(source, number), day, rule)
            else:
                self._other(account, source, (first, last), number, day)
        if account.advance_fen:
            account.go_to(2**62)

    def _named(self, source: int, number: int) -> list[list[int]]:
        if self._origin[source] == "stored":
            item = self._label[source]
            return [self._book.shared.get(item) or [self._whole[item]]]
        return [self._parts.get((number, slip), []) for slip in self._slips[source]]

    def _red(self, account: Account, source: int, number: int, day: int) -> None:
        named = [part for parts in self._named(source, number) for part in parts if self._book.sold[part] <= day]
        if named:
            account.take_red(source, self._fen[source], named, day)
        else:
            account.pay(source, self._fen[source], (), day)

    def _other(self, account: Account, source: int, theirs: tuple[int, int], number: int, day: int) -> None:
        fen, kind = self._fen[source], self._kind[source]
        if kind == "advance_used":
            never = account.use_advance(source, fen, self._named(source, number), day)
            if never:
                self._fault(source, "amount", "advance_short", fen, fen - never)
        elif kind == "refund":
            payers = {each for each in range(theirs[0], source) if self._kind[each] == "receipt"}
            could = account.give_back(source, fen, self._named(source, number), payers, day)
            if could >= 0:
                self._fault(source, "amount", "refund_too_much", fen, could)
        elif kind == "reversal":
            self._reverse(account, source, theirs, day)
        else:
            unclear = "receipt_unclear" if kind == "unclear" else "receipt_note_unclear"
            self._fault(source, "amount", unclear, -fen if kind == "unclear" else fen, 0)

    def _reverse(self, account: Account, source: int, theirs: tuple[int, int], day: int) -> None:
        """Take back the receipt whose number the row repeats or names, else the latest of its amount.

        A cheque written by the day that would be cashed later never pays anything.
        """
        pending = (each for each in range(theirs[1] - 1, source, -1) if self._written[each] <= day < self._day[each])
        before = [
            each
            for each in (*pending, *range(source - 1, theirs[0] - 1, -1))
            if self._origin[each] == "receipt" and self._kind[each] in LESSENING and each not in self._reversed
        ]
        own = self._number[source]
        named = [each for each in before if self._is_named(self._number[each], own, source)]
        found = named or [each for each in before if self._fen[each] == self._fen[source]]
        if not found:
            self._fault(source, "amount", "reversal_of_nothing", self._fen[source], 0)
        elif self._fen[found[0]] != self._fen[source]:
            self._fault(source, "amount", "reversal_differs", self._fen[source], self._fen[found[0]])
        else:
            self._reversed.add(found[0])
            if found[0] > source:
                self._never.add(found[0])
            elif (taken := account.take_back(source, found[0], day)) < self._fen[source]:
                self._fault(source, "amount", "reversal_given_back", self._fen[source], taken)

    def _is_named(self, number: object, own: object, source: int) -> bool:
        if not isinstance(number, str):
            return False
        slip, note = (column[source] for column in self._text)
        if number in (own, slip):
            return True
        if number.isdigit() and len(number) < _LONG:
            return False  # a day, an amount or a year in a note is no receipt
        return isinstance(note, str) and bool(re.search(rf"(?<![0-9A-Za-z]){re.escape(number)}(?![0-9A-Za-z])", note))

    def _fault(self, source: int, field: str, code: str, found: int, expected: int) -> None:
        date = np.datetime64(self._day[source], "D").astype("datetime64[s]")
        table = "receipts" if self._origin[source] == "receipt" else "receivables"
        self.faults.append((table, self._label[source], field, code, from_fen(found), from_fen(expected), date))
