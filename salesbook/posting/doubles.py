"""Receipts that a register holds already, or a book twice, whatever way they are written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import to_fen
from salesbook.lists import slips_in
from salesbook.posting.judging import taken_back
from salesbook.problems import At
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import code_key
from salesbook.reading.values.words import shown
from salesbook.wording.messages import say


@dataclass(frozen=True)
class Double:
    """Why a receipt is a double; ``accepted`` is what is said when it is posted all the same, "" when it cannot be."""

    reason: str
    accepted: str = ""


class _Receipt(NamedTuple):
    """What makes a receipt this one. A reversal may repeat the number of what it takes back: its number is another."""

    label: int
    number: tuple[str, bool] | None
    payment: tuple[object, ...]
    slips: tuple[str, ...]

    @property
    def content(self) -> tuple[object, ...]:
        return *self.payment, self.slips


def doubles(new: TableRead, rows: pd.DataFrame, register: TableRead) -> dict[int, Double]:
    """Which of ``rows`` (of ``new``) are doubles, by label.

    A number makes a receipt known; where one of the two has none, the same outlet, day, kind, amount and slip do, as
    many times as the register holds them: two equal payments of one day in one book are two. A row that names no slip
    may be one to which a slip was written in the register afterwards.
    """
    ours, theirs = _receipts(rows), _receipts(register.frame)
    found = _by_number(new, ours, register, theirs)
    numbers = {each.number for each in ours if each.number}
    rest = [each for each in ours if each.label not in found]
    left = [each for each in theirs if each.number is None or each.number not in numbers]
    for label, other in _equal(rest, left):
        at, held = new.cell(label, "amount"), register.cell(other, "amount")
        cell = at.cell if len(new.sources) == 1 else f"{at.sheet}!{at.cell}"
        found[label] = Double(say("receipt_equal", held=held, cell=cell), say("receipt_accepted", held=held))
    return found


def _receipts(frame: pd.DataFrame) -> list[_Receipt]:
    back = taken_back(frame)
    kinds = frame["kind"].fillna("receipt").mask(back, "reversal").tolist()
    fen = np.abs(to_fen(frame["amount"])).tolist()
    columns = (frame[name].tolist() for name in ("receipt_no", "outlet_code", "received_date", "slip_no"))
    return [
        _Receipt(
            label,
            (code_key(number), kind == "reversal") if isinstance(number, str) else None,
            (outlet, day, kind, amount),
            tuple(sorted(map(code_key, slips_in(slip)))) if isinstance(slip, str) else (),
        )
        for label, kind, amount, number, outlet, day, slip in zip(
            frame.index.tolist(), kinds, fen, *columns, strict=True
        )
    ]


def _by_number(new: TableRead, ours: list[_Receipt], register: TableRead, theirs: list[_Receipt]) -> dict[int, Double]:
    held: dict[tuple[str, bool], list[_Receipt]] = {}
    for each in theirs:
        if each.number:
            held.setdefault(each.number, []).append(each)
    given: dict[tuple[str, bool], list[_Receipt]] = {}
    for each in ours:
        if each.number:
            given.setdefault(each.number, []).append(each)
    found = {}
    for number, same in given.items():
        for each in same:
            others = held.get(number, [])
            alike = next((other for other in others if other.content == each.content), None)
            another = next((other for other in same if other.content != each.content), None)
            if alike:
                found[each.label] = Double(say("receipt_held", held=register.cell(alike.label, "amount")))
            elif others:
                found[each.label] = _taken(new, each, register.cell(others[0].label, "receipt_no"))
            elif another:
                found[each.label] = _taken(new, each, new.cell(another.label, "receipt_no"))
            elif each is not same[0]:
                found[each.label] = Double(say("receipt_twice", held=new.cell(same[0].label, "receipt_no")))
    return found


def _taken(new: TableRead, receipt: _Receipt, held: At) -> Double:
    return Double(say("receipt_number_taken", number=shown(new.frame["receipt_no"].loc[receipt.label]), held=held))


def _equal(ours: list[_Receipt], theirs: Iterable[_Receipt]) -> Iterator[tuple[int, int]]:
    """Pairs of labels, each used once: the rows without a number first, since one with a number can only be a receipt
    that was entered without."""
    left: dict[tuple[object, ...], list[_Receipt]] = {each.payment: [] for each in ours}
    for each in sorted(theirs, key=lambda each: each.number is not None):
        if each.payment in left:
            left[each.payment].append(each)
    waiting = sorted(ours, key=lambda each: each.number is not None)
    for slip_added in (False, True):
        unlike = []
        for each in waiting:
            other = next((other for other in left[each.payment] if _may_be(each, other, slip_added)), None)
            if other:
                left[each.payment].remove(other)
                yield each.label, other.label
            else:
                unlike.append(each)
        waiting = unlike


def _may_be(each: _Receipt, other: _Receipt, slip_added: bool) -> bool:
    slips = not each.slips if slip_added else each.slips == other.slips
    return slips and (each.number is None or other.number is None)
