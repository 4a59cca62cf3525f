"""Every visit that could be planned, with its worth: outlet × person and day, ready to be assigned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.collection.demand import Demand
from salesbook.calculation.collection.territory import Found, Slot, Territory
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.schemas.parameters import Parameters

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Possible visits as edges: ``rows`` (of the demand), ``places`` (of ``slots``), ``days`` and ``values`` in fen.

    ``found`` says for each row of the demand in which slots it can be visited, or why in none; ``capacities`` are the
    visits of each slot.
    """

    found: list[Found]
    slots: list[Slot]
    capacities: Whole
    rows: Whole
    places: Whole
    days: Whole
    values: Whole


def candidates(
    demand: Demand,
    territory: Territory,
    horizon: Sequence[date],
    working_days: WorkingDays,
    parameters: Parameters,
) -> Candidates:
    """The possible visits of ``demand`` (its days with their points): who, when, and what each is worth.

    Value = what is due by the day × (1 + points on the day ÷ 100) × discount to the power of the days waited, in fen.
    """
    outlets, count = demand.outlets, len(horizon)
    asked = to_fen(demand.days["amount"]).reshape(-1, count)
    worth = asked * (1 + demand.days["points"].to_numpy().reshape(-1, count) / 100)
    found = _find(outlets, territory, _possible_days(outlets, asked > 0, horizon, working_days))
    slots = sorted({slot for each in found for slot in each.slots})
    number = {slot: place for place, slot in enumerate(slots)}
    numbers = {id(each): np.array([number[slot] for slot in each.slots], dtype=np.int64) for each in found}
    of_row = [numbers[id(each)] for each in found]
    rows = np.repeat(np.arange(len(outlets)), [len(places) for places in of_row])
    places = np.concatenate([np.empty(0, dtype=np.int64), *of_row])
    day = np.array([day for _, day in slots], dtype=np.int64)[places]
    values = np.rint(worth[rows, day] * parameters.day_discount**day).clip(min=1).astype(np.int64)
    return Candidates(
        found=found,
        slots=slots,
        capacities=np.array([territory.members[person].visits_per_day for person, _ in slots], dtype=np.int64),
        rows=rows,
        places=places,
        days=day,
        values=values,
    )


def _possible_days(
    outlets: pd.DataFrame, due: NDArray[np.bool_], horizon: Sequence[date], working_days: WorkingDays
) -> list[frozenset[int]]:
    """Days of the horizon on which each outlet may be visited: when something is due, or as promised.

    A promise is waited for when something is due by then; a rest day: the next working day.
    """
    count, number = len(horizon), {day: k for k, day in enumerate(horizon)}

    @cache
    def promised_day(promised: pd.Timestamp) -> int:
        """The day of the horizon that the promise means; -1 without one that is still ahead, the end beyond it."""
        meant = horizon[0] if pd.isna(promised) else working_days.from_(promised.date(), 1)[0]
        if pd.isna(promised) or meant < horizon[0]:
            return -1
        return number.get(meant, count)

    possible = []
    for row, promised in enumerate(outlets["promised_date"]):
        days, meant = frozenset(np.flatnonzero(due[row]).tolist()), promised_day(promised)
        if meant == count:
            days = frozenset()
        elif meant >= 0:
            days = frozenset({meant}) if meant in days else frozenset(day for day in days if day > meant)
        possible.append(days)
    return possible


def _find(demand: pd.DataFrame, territory: Territory, possible: list[frozenset[int]]) -> list[Found]:
    """For each outlet the slots in which it can be visited; each territory is looked up once."""
    known: dict[tuple[str, str, str, str, frozenset[int]], Found] = {}
    places = (demand[name].fillna("").tolist() for name in ("salesperson", "channel", "district", "route"))
    found = []
    for key in zip(*places, possible, strict=True):
        if key not in known:
            known[key] = territory.find(*key) if key[-1] else Found(reason="before_promise")
        found.append(known[key])
    return found
