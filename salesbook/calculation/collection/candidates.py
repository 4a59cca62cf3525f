"""Every visit that could be planned, with its worth: outlet × person and day, ready to be assigned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.collection.territory import Found, Slot, Territory
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.schemas.parameters import Parameters

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Possible visits as edges: ``rows`` (of the demand), ``places`` (of ``slots``) and ``values`` in fen.

    ``found`` says for each row of the demand in which slots it can be visited, or why in none; ``capacities`` are the
    visits of each slot.
    """

    found: list[Found]
    slots: list[Slot]
    capacities: Whole
    rows: Whole
    places: Whole
    values: Whole


def candidates(
    demand: pd.DataFrame,
    territory: Territory,
    horizon: Sequence[date],
    working_days: WorkingDays,
    parameters: Parameters,
) -> Candidates:
    """The possible visits of ``demand`` (with its points): who, when, and what each is worth.

    Value = amount × (1 + points ÷ 100) × discount to the power of the days waited, in whole fen.
    """
    found = _find(demand, territory, _possible_days(demand, horizon, working_days))
    slots = sorted({slot for each in found for slot in each.slots})
    number = {slot: place for place, slot in enumerate(slots)}
    numbers = {id(each): np.array([number[slot] for slot in each.slots], dtype=np.int64) for each in found}
    asked = np.flatnonzero(demand["amount"].to_numpy() > 0)
    of_row = [numbers[id(found[row])] for row in asked]
    rows = np.repeat(asked, [len(places) for places in of_row])
    places = np.concatenate([np.empty(0, dtype=np.int64), *of_row])
    waited = np.array([day for _, day in slots], dtype=np.int64)[places]
    worth = to_fen(demand["amount"]) * (1 + demand["points"].to_numpy() / 100)
    return Candidates(
        found=found,
        slots=slots,
        capacities=np.array([territory.members[person].visits_per_day for person, _ in slots], dtype=np.int64),
        rows=rows,
        places=places,
        values=np.rint(worth[rows] * parameters.day_discount**waited).clip(min=1).astype(np.int64),
    )


def _possible_days(demand: pd.DataFrame, horizon: Sequence[date], working_days: WorkingDays) -> list[frozenset[int]]:
    """Days of the horizon on which each outlet may be visited: once something is due, or as promised."""
    count = len(horizon)
    number = {day: k for k, day in enumerate(horizon)}

    def first_from(day: date) -> int:
        """The first day of the horizon on or after ``day``, or ``count``."""
        return 0 if day <= horizon[0] else number.get(working_days.from_(day, 1)[0], count)

    @cache
    def days(due: pd.Timestamp, promised: pd.Timestamp) -> frozenset[int]:
        if pd.notna(promised) and promised.date() >= horizon[0]:
            return frozenset({first_from(promised.date())} - {count})
        return frozenset(range(0 if pd.isna(due) else first_from(due.date()), count))

    return [days(*dates) for dates in zip(demand["first_due"], demand["promised_date"], strict=True)]


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
