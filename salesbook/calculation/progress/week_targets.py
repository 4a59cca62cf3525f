"""The targets of a week: its own, else the sum of its days."""

from datetime import timedelta

import pandas as pd

from salesbook.calculation.common.weeks import Week
from salesbook.calculation.progress.indicators import INDICATORS


def week_targets(targets: pd.DataFrame, week: Week) -> pd.DataFrame:
    """The target of each person and indicator for the week: person, indicator, post, target.

    A row for the week itself counts; where there is none, the rows of its days: their sum, and for a rate their mean.
    A rate above 1 was typed as percent (95 for 95 %). A target of 0 is none.

    >>> from datetime import date
    >>> from salesbook.calculation.common.frames import frame_of
    >>> targets = frame_of("targets", [
    ...     {"period": "2026-W47", "person": "Li", "indicator": "sales", "target": 30000},
    ...     {"period": "2026-11-16", "person": "Li", "indicator": "sales", "target": 9000},
    ...     {"period": "2026-11-16", "person": "Li", "indicator": "visits", "target": 12},
    ...     {"period": "2026-11-17", "person": "Li", "indicator": "visits", "target": 12}])
    >>> week_targets(targets, Week.of(date(2026, 11, 20)))["target"].tolist()
    [30000.0, 24.0]
    """
    usable = targets[targets["target"].gt(0) & targets["indicator"].isin(INDICATORS)]
    is_rate = usable["indicator"].map({code: indicator.is_rate for code, indicator in INDICATORS.items()})
    usable = usable.assign(
        target=usable["target"].mask(is_rate.eq(True) & usable["target"].gt(1), usable["target"] / 100)
    )
    days = {(week.monday + timedelta(days=day)).isoformat() for day in range(7)}
    own = _one_each(usable[usable["period"].eq(week.period)], "sum")
    daily = usable[usable["period"].isin(days)]
    rates = daily["indicator"].isin([code for code, indicator in INDICATORS.items() if indicator.is_rate])
    both = pd.concat([own, _one_each(daily[~rates], "sum"), _one_each(daily[rates], "mean")], ignore_index=True)
    return both.drop_duplicates(["person", "indicator"], ignore_index=True)


def _one_each(rows: pd.DataFrame, how: str) -> pd.DataFrame:
    return rows.groupby(["person", "indicator"], as_index=False, sort=False).agg(
        post=("post", "first"), target=("target", how)
    )
