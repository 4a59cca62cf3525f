"""What an assignment means in words of the department: the visits, what is left out and why, what one more is worth."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.collection.assignment import Assigned
from salesbook.calculation.collection.candidates import Candidates
from salesbook.calculation.collection.demand import Demand
from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.priority import RULES
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.schemas.parameters import Parameters

_OF_DAY = ["amount", "points", *RULES, "days_past_due", "overdue"]
_OF_OUTLET = ["outlet_code", "outlet_name", "times_planned"]
_LEFT_OUT = ["outlet_code", "outlet_name", "salesperson", "amount", "reason"]


def planned_visits_of(
    demand: Demand, possible: Candidates, assigned: Assigned, horizon: Sequence[date], parameters: Parameters
) -> pd.DataFrame:
    """The chosen visits, by day and person, the most valuable first, each with what is due by its day."""
    row, day = possible.rows[assigned.chosen], possible.days[assigned.chosen]
    people = [possible.slots[place][0] for place in possible.places[assigned.chosen]]
    of_day = demand.days[_OF_DAY].iloc[row * len(horizon) + day].reset_index(drop=True)
    outlets = demand.outlets.iloc[row].reset_index(drop=True)
    planned = pd.concat([outlets[_OF_OUTLET], of_day], axis=1).assign(
        days_past_due=of_day["days_past_due"].fillna(0).astype("int64"),
        due_after=from_fen(to_fen(outlets["amount"]) - to_fen(of_day["amount"])),
        value=from_fen(possible.values[assigned.chosen]),
        level=level(outlets["times_planned"], parameters, outlets["stop_supply"], outlets["late"]),
    )
    planned.insert(0, "day", pd.Series([horizon[at] for at in day], dtype="datetime64[s]"))
    planned.insert(1, "person", pd.Series(people, dtype="str"))
    return planned.sort_values(
        ["day", "person", "value", "outlet_code"], ascending=[True, True, False, True], ignore_index=True, kind="stable"
    )


def left_out_of(outlets: pd.DataFrame, possible: Candidates, assigned: Assigned) -> pd.DataFrame:
    """What is due and not planned, with its reason: outlets without a visit, and every disputed amount."""
    reasons = pd.Series([each.reason or "capacity" for each in possible.found], outlets.index, dtype="str")
    waiting = outlets["amount"].gt(0) & ~outlets.index.isin(possible.rows[assigned.chosen])
    disputed = outlets[outlets["disputed"] > 0]
    rows = pd.concat(
        [
            outlets.assign(reason=reasons)[waiting],
            disputed.assign(amount=disputed["disputed"], reason="disputed"),
        ]
    )
    return rows[_LEFT_OUT].sort_values(
        ["reason", "amount", "outlet_code"], ascending=[True, False, True], ignore_index=True, kind="stable"
    )


def prices_of(possible: Candidates, assigned: Assigned, horizon: Sequence[date]) -> pd.DataFrame:
    """Each slot with its places, those used, and what one more would be worth."""
    used = np.bincount(possible.places[assigned.chosen], minlength=len(possible.slots))
    return pd.DataFrame(
        {
            "person": pd.Series([person for person, _ in possible.slots], dtype="str"),
            "day": pd.Series([horizon[day] for _, day in possible.slots], dtype="datetime64[s]"),
            "capacity": possible.capacities,
            "used": used,
            "price": from_fen(assigned.shadow_prices),
        }
    )
