"""Which column takes which field: the assignment worth most points in all, and by how much each pair is needed."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

Points = Mapping[str, float]  # field → points, for one column; what is not worth a point is not in it


class Pair(NamedTuple):
    """A column (its number) with its field. ``margin``: what the whole would lose without the pair, at most its lead
    over a column that has no field."""

    column: int
    field: str
    points: float
    margin: float


def assign(columns: Sequence[Points]) -> dict[str, int]:
    """Field → column, each at most once, with the most points in all; of equals the leftmost columns.

    >>> chosen = assign([{"amount": 2.0, "balance": 1.9}, {"amount": 1.9}])
    >>> dict(sorted(chosen.items()))
    {'amount': 1, 'balance': 0}
    """
    chosen: dict[str, int] = {}
    for number, points in enumerate(columns):
        if points:
            _give(number, columns, chosen)
    return chosen


def _give(start: int, columns: Sequence[Points], chosen: dict[str, int]) -> None:
    """Give one more column a field along the chain of exchanges that adds most, where one adds anything.

    The longest chains from the column, by Bellman and Ford: a column takes a field, the one that had it takes another
    or goes without. Adding columns one by one like this keeps the assignment the best for those seen.
    """
    best: dict[int, float] = {start: 0.0}  # column without a field → what the exchanges so far have added
    came: dict[str, tuple[int, float]] = {}  # field → the column that would take it, and the gain with it
    waiting = [start]
    while waiting:
        column = waiting.pop(0)
        for name, points in columns[column].items():
            gain = best[column] + points
            if chosen.get(name) != column and gain > came.get(name, (-1, -1e9))[1] + 1e-12:
                came[name] = column, gain
                if name in chosen:
                    holder, left = chosen[name], gain - columns[chosen[name]][name]
                    if left > best.get(holder, -1e9) + 1e-12:
                        best[holder] = left
                        waiting.append(holder)
    ends = [(gain, name) for name, (_, gain) in came.items() if name not in chosen]
    gain, name = max(ends, default=(0.0, ""), key=lambda end: end[0])
    loser, lost = max(best.items(), key=lambda each: each[1])
    held = {column: field for field, column in chosen.items()}
    if lost >= gain:  # somebody goes without: the newcomer itself, or one whose field is worth more to others
        if loser == start:
            return
        name = held[loser]
    while True:
        column = came[name][0]
        before = held.get(column, "")
        chosen[name] = column
        if column == start:
            return
        name = before


def total(columns: Sequence[Points], chosen: Mapping[str, int]) -> float:
    """The points of an assignment."""
    return sum(columns[column][name] for name, column in chosen.items())


def pairs(
    columns: Sequence[Points], chosen: Mapping[str, int], same: Callable[[str, int, int], bool] = lambda *_: False
) -> list[Pair]:
    """The assignment pair by pair, in the order of the columns. ``same`` tells of a field and two columns whether they
    say the same, so that either will do."""
    found = []
    every = set(range(len(columns))) - set(chosen.values())
    for name, column in chosen.items():
        free = {each for each in every if not same(name, column, each)}
        near = [each for each in _neighbourhood(column, columns) if each in free or each not in every]
        own = [columns[each] for each in near]
        kept = total(own, assign(own))
        own[near.index(column)] = {other: points for other, points in columns[column].items() if other != name}
        margin = kept - total(own, assign(own))
        rival = max((columns[each].get(name, 0.0) for each in free), default=0.0)
        points = columns[column][name]
        found.append(Pair(column, name, points, min(margin, points - rival) if rival else margin))
    return sorted(found)


def _neighbourhood(column: int, columns: Sequence[Points]) -> list[int]:
    """The columns that contend for the same fields, directly or through others."""
    near, fields = {column}, set(columns[column])
    while True:
        more = {each for each, points in enumerate(columns) if each not in near and not fields.isdisjoint(points)}
        if not more:
            return sorted(near)
        near |= more
        fields |= {name for each in more for name in columns[each]}
