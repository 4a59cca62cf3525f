"""Attainment against elapsed time: the arithmetic of a line of the progress table."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from salesbook.calculation.progress.indicators import INDICATORS

BEHIND = 0.10  # more than ten points behind is red, less is yellow
_EXACT = 9  # decimals beyond which a difference is the machine's
_FEN = 2  # decimals of an outlook in 元: nobody is asked for a part of a fen


@dataclass(frozen=True, slots=True)
class Pace:
    """How far the week has gone: share of its working days passed, days to come, days the recent mean is taken over."""

    elapsed_rate: float
    remaining_days: int
    recent_days: int


def measure(sums: pd.DataFrame, pace: Pace) -> pd.DataFrame:
    """``sums`` with actual, last_week, attainment_rate, elapsed_rate, gap, required_per_day, forecast and light.

    ``sums`` has indicator, target, and value and base of three periods: value_actual, base_actual, value_last_week,
    base_last_week, value_recent, base_recent (money in fen, NaN unknown).

    >>> sums = pd.DataFrame({
    ...     "indicator": ["visits", "damage_rate"], "target": [60.0, 0.01],
    ...     "value_actual": [40.0, 3.0], "base_actual": [np.nan, 200.0],
    ...     "value_last_week": [50.0, 0.0], "base_last_week": [np.nan, 0.0],
    ...     "value_recent": [48.0, 0.0], "base_recent": [np.nan, 0.0]})
    >>> columns = ["actual", "attainment_rate", "gap", "required_per_day", "forecast", "light"]
    >>> print(measure(sums, Pace(4 / 6, 2, 6))[columns].round(3).to_string(index=False))
     actual  attainment_rate    gap  required_per_day  forecast light
     40.000            0.667  0.000              10.0    56.000 green
      0.015            0.667 -0.333               NaN     0.015   red
    """
    is_rate = _is(sums["indicator"], "is_rate")
    actual, last_week = (_figure(sums, period) for period in ("actual", "last_week"))
    attainment = _attainment(sums["indicator"], actual, sums["target"])
    elapsed = pd.Series(np.where(is_rate, 1.0, pace.elapsed_rate), index=sums.index)
    gap = (attainment - elapsed).round(_EXACT)
    mean = _figure(sums, "recent") / max(pace.recent_days, 1)
    missing = (sums["target"] - actual).clip(lower=0.0)
    outlook = (actual + mean * pace.remaining_days).round(_FEN)
    return sums.assign(
        actual=actual,
        last_week=last_week,
        attainment_rate=attainment,
        elapsed_rate=elapsed,
        gap=gap,
        required_per_day=(missing / pace.remaining_days if pace.remaining_days else missing * np.nan)
        .round(_FEN)
        .mask(is_rate),
        forecast=actual.where(is_rate, outlook),
        light=np.select([gap.ge(0), gap.ge(-BEHIND), gap.lt(-BEHIND)], ["green", "yellow", "red"], "none"),
    )


def shown_value(indicator: "pd.Series[str]", value: "pd.Series[float]") -> "pd.Series[float]":
    """Money from fen to 元; counts as they are."""
    return value.where(~_is(indicator, "is_money"), value / 100)


def _is(indicator: "pd.Series[str]", trait: str) -> "pd.Series[bool]":
    return indicator.map({code: getattr(each, trait) for code, each in INDICATORS.items()}).astype("bool")


def _figure(sums: pd.DataFrame, period: str) -> "pd.Series[float]":
    value, base = sums[f"value_{period}"], sums[f"base_{period}"]
    rate = (value / base).where(base.gt(0))
    return shown_value(sums["indicator"], value).where(~_is(sums["indicator"], "is_rate"), rate)


def _attainment(
    indicator: "pd.Series[str]", actual: "pd.Series[float]", target: "pd.Series[float]"
) -> "pd.Series[float]":
    """Actual ÷ target; of a loss, 1 when it stays within its target, else target ÷ actual."""
    within = (target / actual.where(actual.gt(0))).fillna(1.0).clip(upper=1.0).where(actual.notna() & target.notna())
    return (actual / target).where(~_is(indicator, "lower_is_better"), within)
