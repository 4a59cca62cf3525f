"""The assignment is the best there is: against every possibility on small cases, and by its own proof on all."""

from functools import cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from numpy.typing import NDArray

from salesbook.calculation.collection.assignment import Assigned, assign

Table = list[list[int]]


@st.composite
def cases(draw: st.DrawFn, most: int, slots: int) -> tuple[Table, list[int]]:
    """Values of outlet × slot (0: not possible) and the capacities."""
    places = draw(st.integers(0, slots))
    row = st.lists(st.integers(0, 20), min_size=places, max_size=places)
    return draw(st.lists(row, max_size=most)), draw(st.lists(st.integers(0, 3), min_size=places, max_size=places))


def solve(values: Table, capacities: list[int]) -> Assigned:
    table = np.array(values, dtype=np.int64).reshape(len(values), len(capacities))
    outlets, slots = np.nonzero(table)
    return assign(outlets, slots, table[outlets, slots], np.array(capacities, dtype=np.int64))


def best(values: Table, capacities: list[int]) -> int:
    """The most that any way of visiting brings, by trying them all."""

    @cache
    def rest(outlet: int, left: tuple[int, ...]) -> int:
        if outlet == len(values):
            return 0
        found = rest(outlet + 1, left)
        for slot, value in enumerate(values[outlet]):
            if value and left[slot]:
                fewer = (*left[:slot], left[slot] - 1, *left[slot + 1 :])
                found = max(found, value + rest(outlet + 1, fewer))
        return found

    return rest(0, tuple(capacities))


@given(cases(most=6, slots=4))
def test_equals_brute_force_and_so_does_the_worth_of_one_more_visit(case: tuple[Table, list[int]]) -> None:
    values, capacities = case
    found = solve(values, capacities)
    assert found.value == best(values, capacities) == found.bound
    for slot in range(len(capacities)):
        more = [capacity + (slot == each) for each, capacity in enumerate(capacities)]
        assert found.shadow_prices[slot] == best(values, more) - found.value


@settings(max_examples=examples(25))
@given(st.integers(0, 2**32 - 1), st.integers(1, 300), st.integers(1, 30))
def test_the_bound_is_reached_on_larger_cases(seed: int, outlets: int, slots: int) -> None:
    random = np.random.default_rng(seed)
    values = random.integers(1, 10**9, (outlets, slots)) * (random.random((outlets, slots)) < 0.4)
    capacities: NDArray[np.int64] = random.integers(0, 12, slots)
    rows, places = np.nonzero(values)
    found = assign(rows, places, values[rows, places], capacities)
    assert found.value == found.bound
    assert len(set(rows[found.chosen])) == len(found.chosen), "an outlet is visited once"
    assert (np.bincount(places[found.chosen], minlength=slots) <= capacities).all()


def test_nothing_to_assign() -> None:
    found = solve([], [])
    assert (found.value, found.bound, len(found.chosen), len(found.shadow_prices)) == (0, 0, 0, 0)
