"""What a tiered incentive on each week's sales would have cost."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.progress.week_targets import week_targets
from salesbook.schemas.parameters import DEFAULTS, Parameters

PRICED_WEEKS = 4


def tiers(parameters: Parameters) -> list[tuple[float, float]]:
    """The tiers of the incentive: from which attainment, at which rate of all net sales; the lowest first."""
    pairs = [
        (parameters.incentive_from_1, parameters.incentive_rate_1),
        (parameters.incentive_from_2, parameters.incentive_rate_2),
        (parameters.incentive_from_3, parameters.incentive_rate_3),
    ]
    return sorted(pairs)


def priced(
    sales: pd.DataFrame,
    targets: pd.DataFrame,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """What the incentive would have cost in the last four weeks that are over, a row per person and week.

    Columns: week (period), person, post, target, actual, attainment_rate, tier (0–3), rate, incentive; amounts in 元.
    A person's week counts where it had a sales target: attainment = net sales ÷ target; the highest tier reached gives
    the rate on all net sales of the week.

    30,000.00 were the target, 31,500.00 sold: 105 %, the second tier, 0.6 %: 189.00.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> targets = frame_of("targets", [
    ...     {"period": "2026-W46", "person": "Li", "post": "retail_rep", "indicator": "sales", "target": 30000}])
    >>> sales = frame_of("sales", [{"date": "2026-11-10", "salesperson": "Li", "qty": 900, "amount": 31500}])
    >>> made = priced(sales, targets, on=date(2026, 11, 20))
    >>> made[["week", "attainment_rate", "tier", "incentive"]].values.tolist()
    [['2026-W46', 1.05, 2, 189.0]]
    """
    week = Week.of(on) if on == Week.of(on).sunday else Week.of(on).before
    parts = []
    for _ in range(PRICED_WEEKS):
        parts.append(_priced_week(sales, targets, outlets, tiers(parameters), week))
        week = week.before
    return pd.concat(parts[::-1], ignore_index=True)


def _priced_week(
    sales: pd.DataFrame,
    targets: pd.DataFrame,
    outlets: pd.DataFrame,
    steps: Sequence[tuple[float, float]],
    week: Week,
) -> pd.DataFrame:
    wanted = week_targets(targets, week)
    rows = wanted[wanted["indicator"].eq("sales")][["person", "post", "target"]].reset_index(drop=True)
    lines = signed(dated(sales, week.monday, week.sunday))
    actual = from_fen(sold_by(rows["person"], lines, outlets))
    rows = rows.assign(week=week.period, actual=actual, attainment_rate=actual / rows["target"])
    tier = np.searchsorted([start for start, _ in steps], rows["attainment_rate"].round(9), side="right")
    rate = np.array([0.0, *(rate for _, rate in steps)])[tier]
    incentive = from_fen(to_fen((rows["actual"].clip(lower=0.0) * rate).round(6)))
    return rows.assign(tier=tier, rate=rate, incentive=incentive)[
        ["week", "person", "post", "target", "actual", "attainment_rate", "tier", "rate", "incentive"]
    ]


def sold_by(people: "pd.Series[str]", lines: pd.DataFrame, outlets: pd.DataFrame) -> "pd.Series[int]":
    """The net sales of each of ``people`` among signed ``lines``, in fen."""
    fen = pd.Series(to_fen(lines["net_amount"]), index=lines.index)
    return people.map(fen.groupby(owner(lines, "salesperson", outlets)).sum()).fillna(0).astype("int64")
