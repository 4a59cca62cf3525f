"""The buckets of age: day by day, without a gap and without an overlap (docs/rules.md, ageing)."""

import numpy as np
from numpy.typing import NDArray

BUCKETS = ("current", "today", "1_7", "8_30", "31_60", "61_90", "90", "unknown")
FIRST_DAYS = np.array([0, 1, 8, 31, 61, 91])


def bucket(days_past_due: NDArray[np.int64]) -> NDArray[np.str_]:
    """Bucket codes of days past due: 0 is today, less is not yet due; day 30 still is "8_30", day 90 "61_90".

    >>> bucket(np.array([-1, 0, 1, 7, 8, 30, 31, 90, 91])).tolist()
    ['current', 'today', '1_7', '1_7', '8_30', '8_30', '31_60', '61_90', '90']
    """
    return np.array(BUCKETS)[np.searchsorted(FIRST_DAYS, days_past_due, side="right")]
