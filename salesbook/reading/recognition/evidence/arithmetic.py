"""What holds between the numbers of a row: quantity by price, amount less paid, balance that runs on."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from salesbook.reading.recognition.evidence.profile import number
from salesbook.reading.recognition.evidence.weights import Column

Numbers = npt.NDArray[np.float64]
_ROWS, _COLUMNS = 60, 14  # looked at
_LEAST, _NEARLY_ALL = 2, 0.95
_FEN = 0.011
FOR, AGAINST = 0.6, -0.9
_PAID, _LEFT = ("paid_amount", "credit"), ("balance", "balance_due")


def proved(columns: Sequence[Column]) -> tuple[dict[int, dict[str, float]], list[str]]:
    """Column → field → points that arithmetic gives it; and what holds, in the sheet's own titles."""
    facts: dict[int, dict[str, float]] = {}
    told: list[str] = []
    numbers = {
        each.heading.column: np.array([_or_nan(cell) for cell in each.profile.cells[:_ROWS]])
        for each in columns
        if each.profile.number > 0.6
    }
    titled = {each.heading.column: each for each in columns if each.heading.column in numbers}
    for speaking, sign in ((_products, "×"), (_discounts, "−"), (_balances, "−"), (_closings, "−")):
        for a, b, c, roles in speaking(titled, numbers):
            told.append(f"{titled[a].heading.text}{sign}{titled[b].heading.text}={titled[c].heading.text}")
            for column, points in roles.items():
                facts.setdefault(column, {}).update(points)
    return facts, told


def _or_nan(cell: object) -> float:
    found = number(cell)
    return np.nan if found is None else found


Proof = Iterator[tuple[int, int, int, dict[int, dict[str, float]]]]


def _products(columns: Mapping[int, Column], numbers: Mapping[int, Numbers]) -> Proof:
    """Quantity by price is amount."""
    prices = [each for each in columns if _means(columns[each], "price", "cost")]
    for price in prices:
        for quantity in [each for each in list(columns)[:_COLUMNS] if each not in prices]:
            for amount in [each for each in columns if each not in (price, quantity)]:
                q, p, a = (numbers[each] for each in (quantity, price, amount))
                live = (q != 0) & (p != 0) & (a != 0) & ~np.isnan(q + p + a)
                if (
                    _all_live(live, np.abs(q * p - a) <= 0.01 * np.abs(a) + _FEN)
                    and not ((q == 1) | (p == 1))[live].all()
                ):
                    yield quantity, price, amount, {
                        amount: {"amount": FOR}, quantity: {"qty": FOR}, price: {"unit_price": FOR}
                    }  # fmt: skip


def _discounts(columns: Mapping[int, Column], numbers: Mapping[int, Numbers]) -> Proof:
    """An amount less its discount is what counts, not the amount before."""
    for less in [each for each in columns if _means(columns[each], "discount")]:
        for before, net in _differences(less, columns, numbers):
            yield before, less, net, {net: {"amount": FOR}, before: {"amount": AGAINST}}


def _balances(columns: Mapping[int, Column], numbers: Mapping[int, Numbers]) -> Proof:
    """What was owed less what was paid is what is left."""
    for paid in [each for each in columns if _means(columns[each], *_PAID)]:
        for owed, left in _differences(paid, columns, numbers):
            if not _means(columns[owed], *_LEFT, *_PAID, "opening_balance"):
                yield owed, paid, left, {
                    owed: {"amount": FOR}, paid: {"received_to_date": FOR}, left: {"balance": FOR, "amount": AGAINST}
                }  # fmt: skip


def _closings(columns: Mapping[int, Column], numbers: Mapping[int, Numbers]) -> Proof:
    """A balance brought forward and what was added, less what was paid, is the balance that counts."""
    opening = [each for each in columns if _means(columns[each], "opening_balance")]
    paid = [each for each in columns if _means(columns[each], *_PAID)]
    for first in opening:
        for less in paid:
            for added in [each for each in columns if each not in (first, less)]:
                for left in [each for each in columns if each not in (first, less, added)]:
                    terms = [np.nan_to_num(numbers[each]) for each in (first, added, less, left)]
                    live = terms[3] != 0
                    if terms[0].any() and _all_live(live, np.abs(terms[0] + terms[1] - terms[2] - terms[3]) <= _FEN):
                        yield added, less, left, {left: {"balance": FOR}, first: {"balance": AGAINST}}


def _differences(less: int, columns: Mapping[int, Column], numbers: Mapping[int, Numbers]) -> Iterator[tuple[int, int]]:
    """The columns a and c where a less the given one is c in nearly every row that has any of them."""
    b = np.nan_to_num(numbers[less])
    for before in list(columns)[:_COLUMNS]:
        for left in list(columns)[:_COLUMNS]:
            if len({less, before, left}) == 3:
                a, c = np.nan_to_num(numbers[before]), np.nan_to_num(numbers[left])
                live = (a != 0) | (b != 0) | (c != 0)
                if b.any() and c.any() and _all_live(live, np.abs(a - b - c) <= _FEN):
                    yield before, left


def _all_live(live: npt.NDArray[np.bool_], holds: npt.NDArray[np.bool_]) -> bool:
    count = int(live.sum())
    return count >= _LEAST and int((holds & live).sum()) >= _NEARLY_ALL * count


def _means(column: Column, *wanted: str) -> bool:
    return not column.concepts.keys().isdisjoint(wanted)
