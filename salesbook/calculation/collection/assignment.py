"""Which outlet is visited in which slot: the exact optimum, its proof, and what one more visit would be worth."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
_NEVER = np.int64(-(2**62))


@dataclass(frozen=True, slots=True)
class Assigned:
    """The chosen edges (positions), the value they reach, the proven bound, and the shadow price of each slot.

    A slot's shadow price is by how much the optimum would rise with one more visit in it.
    """

    chosen: NDArray[np.intp]
    value: int
    bound: int
    shadow_prices: Whole


def assign(outlets: Whole, slots: Whole, values: Whole, capacities: Whole) -> Assigned:
    """Choose edges (outlet, slot) of the greatest total value: an outlet once, a slot up to its capacity.

    ``outlets`` and ``slots`` number the ends of each edge from 0, ``values`` are whole fen above 0; two ends
    share one edge at most. Solved exactly as a minimum-cost flow (Goldberg 1997, cost scaling), and proved without
    trusting the solver: the shadow prices make a solution of the dual problem, whose value bounds every assignment from
    above (weak duality) and must equal the value reached.

    >>> whole = lambda *numbers: np.array(numbers, dtype=np.int64)
    >>> best = assign(whole(0, 0, 1, 1), whole(0, 1, 0, 1), whole(900, 880, 500, 100), whole(1, 1))
    >>> best.chosen.tolist(), best.value, best.bound  # outlet 0 gives way: 880 + 500 is more than 900 + 100
    ([1, 2], 1380, 1380)
    """
    chosen = np.flatnonzero(_flows(outlets, slots, values, capacities))
    prices = _shadow_prices(outlets, slots, values, capacities, chosen)
    return Assigned(
        chosen=chosen,
        value=int(values[chosen].sum()),
        bound=_dual(outlets, slots, values, capacities, prices),
        shadow_prices=prices,
    )


def _flows(outlets: Whole, slots: Whole, values: Whole, capacities: Whole) -> Whole:
    """Flow 1 on the chosen edges: each outlet sends one unit to the sink, through a slot or, for nothing, past all."""
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    count, places = int(outlets.max(initial=-1)) + 1, len(capacities)
    outlet, slot, sink = np.arange(count), count + np.arange(places), count + places
    flow = SimpleMinCostFlow()
    for tails, heads, room, cost in (
        (outlets, count + slots, np.ones_like(values), -values),
        (outlet, np.full(count, sink), np.ones(count, dtype=np.int64), np.zeros(count, dtype=np.int64)),
        (slot, np.full(places, sink), capacities, np.zeros(places, dtype=np.int64)),
    ):
        flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, cost)
    flow.set_nodes_supplies(np.append(outlet, sink), np.append(np.ones(count, dtype=np.int64), -count))
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise OverflowError(f"the assignment could not be solved: {status.name}")
    return np.asarray(flow.flows(np.arange(len(values))), dtype=np.int64)


def _shadow_prices(outlets: Whole, slots: Whole, values: Whole, capacities: Whole, chosen: NDArray[np.intp]) -> Whole:
    """The gain of one more place in each slot: the best chain of moves that ends in it.

    A chain begins with an outlet left out, moves others from slot to slot, and ends in the new place; chains are found
    as longest paths between slots (at an optimum no cycle gains). A slot that is not full needs no new place.
    """
    places = len(capacities)
    now, worth = np.full(int(outlets.max(initial=-1)) + 1, places), np.zeros(int(outlets.max(initial=-1)) + 1, np.int64)
    now[outlets[chosen]], worth[outlets[chosen]] = slots[chosen], values[chosen]
    gain = np.full((places + 1, places), _NEVER)
    np.maximum.at(gain, (now[outlets], slots), values - worth[outlets])
    prices = np.maximum(gain[places], 0)
    for _ in range(places):
        better = np.maximum(prices, (gain[:places] + prices[:, np.newaxis]).max(axis=0, initial=0))
        if np.array_equal(better, prices):
            break
        prices = better
    return np.asarray(prices, dtype=np.int64)


def _dual(outlets: Whole, slots: Whole, values: Whole, capacities: Whole, prices: Whole) -> int:
    """What every outlet can get above the prices, and the prices of all places: no assignment is worth more."""
    surplus = np.zeros(int(outlets.max(initial=-1)) + 1, dtype=np.int64)
    np.maximum.at(surplus, outlets, values - prices[slots])
    return int(surplus.sum() + (capacities * prices).sum())
