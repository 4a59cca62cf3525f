"""One day of the department: what each person sold, collected and opened, against the day's and the week's targets."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.actuals import TREND_DAYS
from salesbook.calculation.progress.pace import shown_value
from salesbook.calculation.progress.week_targets import week_targets

# what a day is judged by, in the order of the procedure: sales and receipts, outlets opened, arrears cleared
FIGURES = ("sales", "collection", "new_outlets", "arrears_cleared")
_REPS = ("retail_rep", "restaurant_rep")


@dataclass(frozen=True, slots=True)
class Daily:
    """The figures of ``day``; money in 元, what no book shows is missing.

    people: person, post, and for each of FIGURES its actual and <figure>_target; last, without a person, what belongs
    to nobody. totals: indicator, target, actual, rate, week_target, week_actual, week_rate, month_actual. week, month
    and trend: date and FIGURES for each day from Monday, from the first of the month, and for the last working days.
    ``elapsed_rate`` is the share of the week's working days that has passed.
    """

    day: date
    people: pd.DataFrame
    totals: pd.DataFrame
    week: pd.DataFrame
    month: pd.DataFrame
    trend: pd.DataFrame
    elapsed_rate: float


def day_targets(targets: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """The targets set for the day itself: person, indicator, target; a target of 0 is none.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> rows = [{"period": period, "person": "Li", "indicator": "sales", "target": 800}
    ...         for period in ("2026-11-20", "2026-W47")]
    >>> day_targets(frame_of("targets", rows), on=date(2026, 11, 20)).values.tolist()
    [['Li', 'sales', 800.0]]
    """
    own = targets[targets["period"].eq(on.isoformat()) & targets["target"].gt(0)]
    return own.groupby(["person", "indicator"], as_index=False, sort=False).agg(target=("target", "sum"))


@shared
def daily(
    daily_actuals: pd.DataFrame,
    kept_indicators: frozenset[str],
    working_days: WorkingDays,
    targets: pd.DataFrame = unkept.targets,
    staff: pd.DataFrame = unkept.staff,
    *,
    on: date,
) -> Daily:
    """The figures of the day ``on``, from the same rows as the week's progress (docs/rules.md "Progress").

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> sold = frame_of("sales", [{"date": f"2026-11-{on}", "salesperson": "Li", "qty": 1, "amount": amount}
    ...                           for on, amount in ((19, 500), (20, 300))])
    >>> set_for = frame_of("targets", [{"period": "2026-11-20", "person": "Li", "indicator": "sales", "target": 400}])
    >>> made = Department.from_frames(sales=sold, targets=set_for).ask(daily, on=date(2026, 11, 20))
    >>> figures = ["actual", "rate", "week_actual", "month_actual"]
    >>> made.totals.set_index("indicator").loc["sales", figures].tolist()
    [300.0, 0.75, 800.0, 800.0]
    """
    week, month = Week.of(on), on.replace(day=1)
    recent = working_days.span(on - timedelta(days=30), on)[-TREND_DAYS:]
    rows = daily_actuals[daily_actuals["indicator"].isin(FIGURES)]
    by_day = _by("date", rows, kept_indicators)
    passed, remaining = week.elapsed(working_days, on)
    set_for = day_targets(targets, on=on)
    until_today = {"week": _days(week.monday, on), "month": _days(month, on)}
    days = {name: by_day.reindex(span) for name, span in (until_today | {"trend": pd.DatetimeIndex(recent)}).items()}
    days = {name: _known(frame, kept_indicators).rename_axis("date").reset_index() for name, frame in days.items()}
    totals = _totals(days, set_for, week_targets(targets, week))
    today = rows[rows["date"].eq(pd.Timestamp(on))]
    share = passed / (passed + remaining) if passed + remaining else 1.0
    return Daily(on, _people(today, set_for, staff, kept_indicators), totals, **days, elapsed_rate=share)


def _days(first: date, last: date) -> pd.DatetimeIndex:
    return pd.date_range(first, last, unit="s")


def _by(key: str, rows: pd.DataFrame, kept: frozenset[str]) -> pd.DataFrame:
    """FIGURES summed by ``key``, in 元; a key with nothing of a figure has 0."""
    shown = rows.assign(shown=shown_value(rows["indicator"], rows["value"]))
    wide = shown.pivot_table(index=key, columns="indicator", values="shown", aggfunc="sum", dropna=False)
    return _known(wide.reindex(columns=list(FIGURES)).round(2), kept)


def _known(wide: pd.DataFrame, kept: frozenset[str]) -> pd.DataFrame:
    """Nothing done is 0 where the book is kept, and unknown where it is not."""
    return wide.assign(**{name: wide[name].fillna(0.0) if name in kept else np.nan for name in FIGURES})


def _people(today: pd.DataFrame, targets: pd.DataFrame, staff: pd.DataFrame, kept: frozenset[str]) -> pd.DataFrame:
    """The reps, whoever else did or was to do something, and last what belongs to nobody."""
    staff = staff.drop_duplicates("person").set_index("person")
    reps = staff[staff["post"].isin(_REPS) & staff["status"].fillna("active").eq("active")]
    targets = targets[targets["indicator"].isin(FIGURES)]
    names = dict.fromkeys([*reps.index, *targets["person"], *today["person"].dropna()])
    index = pd.Index(list(names), dtype="str", name="person")
    done = _known(_by("person", today.dropna(subset="person"), kept).reindex(index), kept)
    wanted = targets.pivot_table(index="person", columns="indicator", values="target", aggfunc="sum")
    wanted = wanted.reindex(index=index, columns=list(FIGURES)).add_suffix("_target")
    people = done.join(wanted.astype("float64")).assign(post=staff["post"].reindex(index)).reset_index()
    nobody = today[today["person"].isna()]
    if len(nobody):
        people = pd.concat([people, _by("all", nobody.assign(all=0), kept)], ignore_index=True)
    return people.astype({"person": "str", "post": "str"})


def _totals(days: dict[str, pd.DataFrame], day_set: pd.DataFrame, week_set: pd.DataFrame) -> pd.DataFrame:
    rows = pd.DataFrame({"indicator": list(FIGURES)})
    for name, targets in (("", day_set), ("week_", week_set)):
        summed = targets.groupby("indicator")["target"].sum()
        rows[f"{name}target"] = rows["indicator"].map(summed).astype("float64")
    last = days["week"].iloc[-1][list(FIGURES)].astype("float64")
    rows["actual"] = last.to_numpy()
    for name in ("week", "month"):
        rows[f"{name}_actual"] = days[name][list(FIGURES)].sum(min_count=1).round(2).to_numpy()
    rows["rate"], rows["week_rate"] = rows["actual"] / rows["target"], rows["week_actual"] / rows["week_target"]
    order = ["indicator", "target", "actual", "rate", "week_target", "week_actual", "week_rate", "month_actual"]
    return rows[order]
