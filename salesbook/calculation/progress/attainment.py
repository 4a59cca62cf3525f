"""The week's progress by post, person and indicator: target, actual, attainment, pace and outlook."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.actuals import LOOK_BACK_DAYS
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.calculation.progress.pace import Pace, measure, shown_value
from salesbook.calculation.progress.sums import department_sums, people_sums, post_sums
from salesbook.calculation.progress.week_targets import week_targets
from salesbook.schemas.parameters import DEFAULTS, Parameters

MONEY = tuple(code for code, each in INDICATORS.items() if each.is_money)
MEASURES = [
    *("indicator", "target", "actual", "attainment_rate", "elapsed_rate", "gap", "required_per_day", "forecast"),
    *("last_week", "light"),
]


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress of ``week`` as of the end of ``on``.

    ``rows``: person, post, indicator, target, actual, attainment_rate, elapsed_rate, gap, required_per_day, forecast,
    last_week, rank (within post and indicator, best 1), light ("green" | "yellow" | "red" | "none"). ``by_post`` and
    ``department`` have the same columns without person (and post) and rank: amounts and counts are summed, rates worked
    out again from their numerators and denominators. ``unassigned`` (indicator, actual) is what the department did and
    no row shows. Money in 元, rates as fractions; unknown is NaN. ``elapsed_rate`` and ``remaining_days`` are the
    week's, in working days; ``is_provisional`` when a day of it had to be estimated.
    """

    week: Week
    on: date
    elapsed_rate: float
    remaining_days: int
    is_provisional: bool
    rows: pd.DataFrame
    by_post: pd.DataFrame
    department: pd.DataFrame
    unassigned: pd.DataFrame


@shared
def progress(
    targets: pd.DataFrame,
    staff: pd.DataFrame,
    daily_actuals: pd.DataFrame,
    kept_indicators: frozenset[str],
    working_days: WorkingDays,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Progress:
    """The progress of the week in which ``on`` lies, as of its end; an indicator whose book is not kept is unknown.

    Source: docs/rules.md, Progress. attainment = actual ÷ target (no target: NaN). Of a loss (damage) the attainment is
    1 when the target is kept, else target ÷ actual. gap = attainment − elapsed share of the working days; a rate is due
    in full on every day. required_per_day spreads what is missing over the remaining working days. forecast = actual +
    mean of the last ``forecast_days`` working days × remaining; of a rate it is the actual.

    Five of six working days are gone; 25,000.00 of 30,000.00 are sold: exactly in time.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> made = Department.from_frames(
    ...     staff=frame_of("staff", [{"person": "Li", "post": "retail_rep"}]),
    ...     targets=frame_of("targets", [
    ...         {"period": "2026-W47", "person": "Li", "indicator": "sales", "target": 30000}]),
    ...     sales=frame_of("sales", [{"date": "2026-11-17", "salesperson": "Li", "qty": 1000, "amount": 25000}]))
    >>> done = made.ask(progress, on=date(2026, 11, 20))
    >>> done.rows[["indicator", "actual", "gap", "required_per_day", "light"]].head(2).values.tolist()
    [['sales', 25000.0, 0.0, 5000.0, 'green'], ['collection', nan, nan, nan, 'none']]
    """
    asked = Week.of(on)
    passed, remaining = asked.elapsed(working_days, on)
    recent = working_days.span(on - timedelta(days=LOOK_BACK_DAYS), on)[-parameters.forecast_days :]
    pace = Pace(passed / (passed + remaining) if passed + remaining else 1.0, remaining, len(recent))
    periods = {
        "actual": dated(daily_actuals, asked.monday, on),
        "last_week": dated(daily_actuals, asked.before.monday, asked.before.sunday),
        "recent": dated(daily_actuals, recent[0] if recent else on, on),
    }
    people = people_sums(staff, kept_indicators, week_targets(targets, asked), periods)
    rows = measure(people, pace)
    return Progress(
        week=asked,
        on=on,
        elapsed_rate=pace.elapsed_rate,
        remaining_days=remaining,
        is_provisional=working_days.is_provisional(asked.monday, asked.sunday),
        rows=rows.assign(rank=_rank(rows))[["person", "post", *MEASURES[:-1], "rank", "light"]],
        by_post=measure(post_sums(people), pace)[["post", *MEASURES]],
        department=measure(department_sums(kept_indicators, people, periods), pace)[MEASURES],
        unassigned=_unassigned(periods["actual"], people),
    )


def _rank(rows: pd.DataFrame) -> "pd.Series[float]":
    """1 for the best of a post and indicator: by attainment, or by the actual where nobody has a target."""
    groups = [rows["post"], rows["indicator"]]
    lower_is_better = rows["indicator"].map({code: each.lower_is_better for code, each in INDICATORS.items()})
    actual = rows["actual"].where(~lower_is_better, -rows["actual"])
    anybody = rows["attainment_rate"].notna().groupby(groups, dropna=False).transform("any")
    score = rows["attainment_rate"].where(anybody, actual)
    return score.groupby(groups, dropna=False).rank(ascending=False, method="min")


def _unassigned(daily: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """What was done by nobody in ``people``, per indicator that adds up."""
    shown = pd.MultiIndex.from_frame(people[["person", "indicator"]])
    adds_up = [code for code, each in INDICATORS.items() if not each.is_rate]
    rows = daily[daily["counted"] & daily["indicator"].isin(adds_up)]
    rest = rows[~pd.MultiIndex.from_frame(rows[["person", "indicator"]]).isin(shown)]
    left = rest.groupby("indicator", as_index=False).agg(actual=("value", "sum"))
    return pd.DataFrame({"indicator": left["indicator"], "actual": shown_value(left["indicator"], left["actual"])})
