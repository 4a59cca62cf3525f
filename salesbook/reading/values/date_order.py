"""Whether 03/09/26 is the third of September or the ninth of March: all dates of a column tell, or those beside it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from salesbook.reading.values import dates
from salesbook.reading.values.dates import ORDERS, Numbers
from salesbook.reading.values.one import Context

By = Literal["cells", "years", "spread", "column"]
Years = Callable[[], tuple[int, int] | None]

_ENOUGH = 12  # fewer dates may agree by chance
_STEADIER = 3  # so many times more values stand in the place of the days than in that of the years


@dataclass(frozen=True, slots=True)
class Proof:
    """Why dates are read in ``order``: by ``cells`` (positions of the texts that together allow no other), by the
    ``years`` (first and last) of the sheet's other days, by the ``spread`` of the numbers, or by another ``column``.

    ``told``: whether some text could not have been read without it.
    """

    order: str
    by: By
    cells: tuple[int, ...] = ()
    years: tuple[int, int] = (0, 0)
    column: str = ""
    told: bool = True


@dataclass(slots=True)
class ColumnOrder:
    """How a column writes days as numbers.

    ``proofs``: by the sign between the numbers. ``swapped``: positions of real dates that Excel may have made of such
    texts with day and month exchanged, as it leaves behind only texts whose day is no month.
    """

    proofs: dict[str, Proof] = field(default_factory=dict)
    swapped: list[int] = field(default_factory=list)

    @property
    def orders(self) -> dict[str, str]:
        """The order that holds, by the sign between the numbers."""
        return {sign: proof.order for sign, proof in self.proofs.items()}


Texts = list[tuple[int, Numbers]]


def column_orders(columns: Mapping[str, Sequence[Any]], named: int | None = None) -> dict[str, ColumnOrder]:
    """The order of the numbers in each column of dates of one sheet; ``named`` is the year that its names tell.

    A column proves its own order: every text must be a day. Where several orders are left, the years of the sheet's
    other days tell, then the place that varies least, then another column with the same sign.

    >>> column_orders({"sold": ["03/09/26", "28/09/26"]})["sold"].orders
    {'/': 'dmy'}
    """
    texts = {name: _by_sign(cells) for name, cells in columns.items()}
    years = _years_of(columns, named)
    proved = {
        (name, sign): proof
        for name, groups in texts.items()
        for sign, group in groups.items()
        if (proof := _proved(group, years))
    }
    found = {}
    for name, groups in texts.items():
        proofs = {sign: proved.get((name, sign)) or _beside(sign, group, proved) for sign, group in groups.items()}
        column = ColumnOrder({sign: proof for sign, proof in proofs.items() if proof})
        column.swapped = _swapped(columns[name], groups, column.orders)
        found[name] = column
    return found


def _by_sign(cells: Sequence[Any]) -> dict[str, Texts]:
    """The texts of numbers by the sign between them; those that are a day in no order tell nothing."""
    texts = [cell for cell in set(cells) if isinstance(cell, str)] if str in set(map(type, cells)) else []
    understood = {text: numbers for text in texts if (numbers := dates.numbers_of(text)) and numbers.orders}
    groups: dict[str, Texts] = {}
    for position, cell in enumerate(cells if understood else ()):
        if cell in understood:
            groups.setdefault(understood[cell].sign, []).append((position, understood[cell]))
    return groups


def _possible(texts: Texts) -> tuple[str, ...]:
    """The orders under which every text is a day; of several those under which every year is likely."""
    distinct = {numbers for _, numbers in texts}
    orders = tuple(order for order in ORDERS if all(order in numbers.orders for numbers in distinct))
    return tuple(order for order in orders if all(order in numbers.likely for numbers in distinct)) or orders


def _proved(texts: Texts, years: Years) -> Proof | None:
    """The one order that a column itself proves; None where several are left, or the texts contradict each other."""
    left = _possible(texts)
    if not left:
        return None
    if len(left) == 1:
        return Proof(left[0], "cells", _witnesses(texts, left[0]), told=_is_told(texts))
    known = years()
    if known:
        first, last = known[0] - 1, known[1] + 1
        near = [
            order for order in left if all(first <= (numbers.ymd(order)[0] or first) <= last for _, numbers in texts)
        ]
        if len(near) == 1:
            return Proof(near[0], "years", years=known)
    steady = [order for order in left if _is_steady(texts, order)]
    # a bill on the first of every month varies like a month of days: only where the year stands can be told so
    if len(steady) == 1 and len({order.index("y") for order in left}) == len(left):
        return Proof(steady[0], "spread")
    return None


def _beside(sign: str, texts: Texts, proved: Mapping[tuple[str, str], Proof]) -> Proof | None:
    """The order that the other columns prove for the sign, where they agree and this column may have it."""
    others = {name: proof for (name, other), proof in proved.items() if other == sign}
    if len({proof.order for proof in others.values()}) != 1:
        return None
    name, proof = next(iter(others.items()))
    return Proof(proof.order, "column", column=name, told=_is_told(texts)) if proof.order in _possible(texts) else None


def _is_told(texts: Texts) -> bool:
    """Whether some text could be another day in another order."""
    return any(len({numbers.ymd(order) for order in numbers.likely}) > 1 for _, numbers in texts)


def _witnesses(texts: Texts, order: str) -> tuple[int, ...]:
    """The first text that allows no other order, or the first ones that rule out the others one by one."""
    for position, numbers in texts:
        if numbers.likely == (order,):
            return (position,)
    others = [other for other in ORDERS if other != order]
    first = [next((at for at, numbers in texts if other not in numbers.likely), None) for other in others]
    return tuple(sorted({at for at in first if at is not None}))


def _is_steady(texts: Texts, order: str) -> bool:
    """Whether the years of many texts vary far less than their days."""
    if len(texts) < _ENOUGH:
        return False
    days = [numbers.ymd(order) for _, numbers in texts]
    return _STEADIER * len({year for year, _, _ in days}) <= len({day for _, _, day in days})


def _years_of(columns: Mapping[str, Sequence[Any]], named: int | None) -> Years:
    """The first and last year that need no order to be known, found when first asked for."""
    known: list[tuple[int, int] | None] = []

    def years() -> tuple[int, int] | None:
        if not known:
            cells: set[Any] = {cell for column in columns.values() for cell in column if isinstance(cell, (str, date))}
            told = {year for cell in cells for year in _year_in(cell)} | ({named} if named else set())
            known.append((min(told), max(told)) if told else None)
        return known[0]

    return years


def _year_in(cell: str | date) -> Iterable[int]:
    if isinstance(cell, str) and (numbers := dates.numbers_of(cell)):
        return {numbers.ymd(order)[0] for order in numbers.orders} if len(numbers.numbers[-1]) == 4 else ()
    day = dates.understand(cell, Context()).value
    return (day.year,) if day else ()


def _swapped(cells: Sequence[Any], groups: Mapping[str, Texts], orders: Mapping[str, str]) -> list[int]:
    """The real dates whose day could be a month, beside texts of which none could be."""
    days = [
        numbers.ymd(orders[sign])[2]
        for sign, texts in groups.items()
        if orders.get(sign, "ymd") != "ymd"
        for _, numbers in texts
    ]
    if not days or min(days) <= 12:
        return []
    return [at for at, cell in enumerate(cells) if isinstance(cell, date) and cell.day <= 12 and cell.day != cell.month]
