"""How urgent an outlet is: points that add up, one column for each rule that gave them (docs/rules.md, priority)."""

import numpy as np
import pandas as pd

from salesbook.calculation.receivables.buckets import bucket
from salesbook.schemas.parameters import Parameters

RULES = (
    "points_amount",
    "points_overdue",
    "points_broken_promise",
    "points_over_limit",
    "points_uncontacted",
    "points_milestone",
    "points_escalation",
)
_AMOUNTS = (500, 2000, 5000)
_LATE = ("1_7", "8_30", "31_60", "61_90", "90")
_AT_MOST = 3
_HALF = 0.5 + 1e-9  # half a point rounds up, also where a share is not exact in binary


def score(demand: pd.DataFrame, parameters: Parameters) -> pd.DataFrame:
    """The points of each outlet by rule (the columns RULES) and their sum, points.

    ``demand``: of an outlet on a day amount (元), days_past_due (of the oldest part; missing: nothing aged is due),
    broken_promises (shares), over_limit, days_uncontacted (missing: not known), days_to_milestone (missing: none
    ahead), times_planned in vain. Broken promises and visits in vain count three times at most. The weights are
    parameters.

    >>> late = pd.DataFrame([{"amount": 2500.0, "days_past_due": 12, "broken_promises": 1, "over_limit": True,
    ...     "days_uncontacted": 3.0, "days_to_milestone": np.nan, "times_planned": 0}])
    >>> score(late, Parameters()).iloc[0].to_dict()
    {'points_amount': 10, 'points_overdue': 20, 'points_broken_promise': 10, 'points_over_limit': 10,
     'points_uncontacted': 0, 'points_milestone': 0, 'points_escalation': 0, 'points': 50}
    """
    weight = parameters
    bands = np.array([0, *(getattr(weight, f"points_amount_{amount}") for amount in _AMOUNTS)])
    late = {code: getattr(weight, f"points_overdue_{code}") for code in _LATE}
    ahead = demand["days_to_milestone"]
    points = pd.DataFrame(
        {
            "points_amount": bands[np.searchsorted(_AMOUNTS, demand["amount"], side="right")],
            "points_overdue": pd.Series(bucket(demand["days_past_due"].fillna(0).to_numpy(np.int64)))
            .map(late)
            .fillna(0)
            .to_numpy(),
            "points_broken_promise": np.floor(
                demand["broken_promises"].clip(upper=_AT_MOST) * weight.points_broken_promise + _HALF
            ),
            "points_over_limit": demand["over_limit"] * weight.points_over_limit,
            "points_uncontacted": (demand["days_uncontacted"] > weight.long_uncontacted_days)
            * weight.points_uncontacted,
            "points_milestone": ahead.between(0, weight.milestone_days) * weight.points_milestone,
            "points_escalation": demand["times_planned"].clip(upper=_AT_MOST) * weight.points_escalation,
        },
        index=demand.index,
    ).astype(np.int64)
    return points.assign(points=points.sum(axis=1))
