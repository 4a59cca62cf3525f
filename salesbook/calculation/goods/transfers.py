"""Which goods of which donor go to whom on the same route: the best pairs, proven so, else with their bound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

# Work the solver may spend on one route, in its own deterministic seconds: a route of a dozen outlets takes far less,
# and the same books give the same pairs on any machine.
EFFORT = 4.0
COLUMNS = ["route", "donor", "outlet_code", "sku", "packs"]


@dataclass(frozen=True, slots=True)
class Transfers:
    """``rows``: route, donor, outlet_code, sku, packs (whole, above 0). ``value`` reached and ``bound`` proven, in fen.

    No choice of pairs is worth more than ``bound``; the plan is exact when both are the same.
    """

    rows: pd.DataFrame
    value: int
    bound: int

    @property
    def is_exact(self) -> bool:
        """Whether no other plan can be worth more."""
        return self.value == self.bound


def transfer(
    supply: pd.DataFrame, demand: pd.DataFrame, pair_cost: int, opening_worth: int, effort: float = EFFORT
) -> Transfers:
    """Move whole packs from donors to outlets of the same route so that the most is gained.

    ``supply``: route, donor, sku, packs. ``demand``: route, outlet_code, sku, packs (at most), pack_fen (what a pack is
    sold for there), opens (whether the outlet would be opened by it). Gain = Σ packs × pack_fen − ``pair_cost`` for
    every pair of donor and outlet that has to be driven + ``opening_worth`` for every outlet opened, all in fen. No
    donor gives more than it has and no outlet gets more than it needs. The cost of a pair makes this a fixed-charge
    transportation problem, solved route by route by branch and bound (CP-SAT), which proves its bound.

    Two packs are left; the prospect would take one for 30.00 and be opened, the other outlet two for 36.00 each.

    >>> supply = pd.DataFrame({"route": ["1"], "donor": ["D"], "sku": ["A"], "packs": [2]})
    >>> demand = pd.DataFrame({"route": "1", "outlet_code": ["P", "T"], "sku": "A", "packs": [1, 2],
    ...                        "pack_fen": [3000, 3600], "opens": [True, False]})
    >>> best = transfer(supply, demand, pair_cost=1200, opening_worth=10000)
    >>> best.rows[["outlet_code", "packs"]].values.tolist(), best.value, best.is_exact
    ([['P', 1], ['T', 1]], 14200, True)
    """
    rows: list[tuple[str, str, str, str, int]] = []
    value = bound = 0
    for route in sorted(set(supply["route"]) & set(demand["route"])):
        here = _Route(supply[supply["route"].eq(route)], demand[demand["route"].eq(route)], pair_cost, opening_worth)
        reached, proven = here.solve(effort)
        rows += [(route, *row) for row in here.moved()]
        value, bound = value + reached, bound + proven
    made = pd.DataFrame(rows, columns=COLUMNS).astype(dict.fromkeys(COLUMNS[:-1], "str") | {"packs": "int64"})
    return Transfers(made, value, bound)


class _Route:
    """The model of one route."""

    def __init__(self, supply: pd.DataFrame, demand: pd.DataFrame, pair_cost: int, opening_worth: int) -> None:
        from ortools.sat.python import cp_model

        self._model, self._solver = cp_model.CpModel(), cp_model.CpSolver()
        self._packs: dict[tuple[str, str, str], Any] = {}
        self._pairs: dict[tuple[str, str], Any] = {}
        both = supply.merge(demand, on="sku", suffixes=("_left", "_wanted"))
        both = both[both["packs_left"].gt(0) & both["packs_wanted"].gt(0)]
        gain = [self._move(row) for row in both.itertuples(index=False)]
        gain += [-pair_cost * pair for pair in self._pairs.values()]
        self._limit("donor", "packs_left", both)
        self._limit("outlet_code", "packs_wanted", both)
        for outlet in both.loc[both["opens"].astype(bool), "outlet_code"].unique():
            gain.append(opening_worth * self._opened(outlet))
        self._model.maximize(sum(gain))

    def _move(self, row: Any) -> Any:
        """Packs of one sku from a donor to an outlet; they go only when the pair is driven."""
        most, pair = int(min(row.packs_left, row.packs_wanted)), (row.donor, row.outlet_code)
        if pair not in self._pairs:
            self._pairs[pair] = self._model.new_bool_var("")
        packs = self._model.new_int_var(0, most, "")
        self._packs[row.donor, row.outlet_code, row.sku] = packs
        self._model.add(packs <= most * self._pairs[pair])
        return int(row.pack_fen) * packs

    def _limit(self, side: str, most: str, both: pd.DataFrame) -> None:
        place = 0 if side == "donor" else 1
        for (end, sku), rows in both.groupby([side, "sku"]):
            moved = [packs for key, packs in self._packs.items() if key[place] == end and key[2] == sku]
            self._model.add(sum(moved) <= int(rows[most].iloc[0]))

    def _opened(self, outlet: str) -> Any:
        """1 when something is brought to a prospect."""
        opened = self._model.new_bool_var("")
        self._model.add(opened <= sum(packs for key, packs in self._packs.items() if key[1] == outlet))
        return opened

    def solve(self, effort: float) -> tuple[int, int]:
        """The gain reached and the bound proven."""
        from ortools.sat.python import cp_model

        self._solver.parameters.num_workers = 1
        self._solver.parameters.max_deterministic_time = effort
        status = self._solver.solve(self._model)
        self.found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        reached = round(self._solver.objective_value) if self.found else 0
        return reached, max(reached, round(self._solver.best_objective_bound))

    def moved(self) -> Iterator[tuple[str, str, str, int]]:
        """donor, outlet, sku and packs of everything that moves."""
        for key, packs in self._packs.items():
            if self.found and (count := self._solver.value(packs)):
                yield *key, count
