"""Who deals with an outlet whose planned visits brought nothing (docs/rules.md, escalation)."""

import numpy as np
import pandas as pd

from salesbook.schemas.parameters import Parameters

LEVELS = ("rep", "manager", "director", "stop_supply")


def level(
    times: "pd.Series[int]",
    parameters: Parameters,
    stop_supply: "pd.Series[bool] | bool" = False,
    late: "pd.Series[bool] | bool" = True,
) -> "pd.Series[str]":
    """The level that each number of planned visits in vain has reached; ``stop_supply`` goes straight to the last.

    Only an outlet that is ``late``, with something overdue on the day, reaches the last.

    >>> level(pd.Series([0, 2, 3, 4]), Parameters()).tolist()
    ['rep', 'manager', 'director', 'stop_supply']
    """
    steps = (parameters.escalate_manager_times, parameters.escalate_director_times, parameters.escalate_stop_times)
    reached = sum((times >= step).astype(int) for step in steps)
    at = np.where(stop_supply, len(steps), reached)
    return pd.Series(np.array(LEVELS)[np.where(late, at, np.minimum(at, len(steps) - 1))], times.index, dtype="str")
