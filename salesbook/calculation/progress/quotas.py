"""The month's target shared out to posts, persons and weeks, and what a tiered incentive would have cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import from_fen, split, to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.progress.actuals import Books
from salesbook.calculation.progress.week_targets import week_targets
from salesbook.schemas.parameters import Parameters

SELLERS = ("retail_rep", "restaurant_rep")
HISTORY_DAYS = 56
PRICED_WEEKS = 4
LAST_DAY_OF_RUNNING_MONTH = 15  # up to then a plan is for the running month, after it for the next


@dataclass(frozen=True, slots=True)
class Month:
    """The month a plan is for: its first and last day, and its working days."""

    first: date
    last: date
    working_days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Quotas:
    """The quotas of a month; amounts in 元.

    ``target`` and how it was found (``basis``: "set", "last_month", "projected"; ``last`` is last month's net sales).
    ``rows``: person, post, history (net sales of eight weeks), potential (what their outlets would buy at their class's
    mean), working_days (leave known by now taken off), weight (share of all), quota. ``weeks``: person, week (period),
    working_days, quota. ``priced``: week (period), person, post, target, actual, attainment_rate, tier (0–3), rate,
    incentive. Σ quotas = target, by person and by week, to the fen.
    """

    on: date
    month: Month
    target: float
    basis: str
    last: float
    rows: pd.DataFrame
    weeks: pd.DataFrame
    priced: pd.DataFrame


def make_quotas(books: Books, on: date) -> Quotas:
    """The quotas made at the end of ``on`` (source: docs/rules.md "Quotas and measures")."""
    month = planned_month(books, on)
    target, basis, last = month_target(books, month, on)
    rows = shares(books, month, on)
    rows = rows.assign(quota=allocated(target, rows["weight"].tolist()))
    return Quotas(on, month, target, basis, last, rows, _weeks(rows, month), priced(books, on))


def planned_month(books: Books, on: date) -> Month:
    """The running month up to its 15th, after that the next."""
    first = on.replace(day=1)
    if on.day > LAST_DAY_OF_RUNNING_MONTH:
        first = _next_month(first)
    last = _next_month(first) - timedelta(days=1)
    return Month(first, last, tuple(books.working_days.span(first, last)))


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def month_target(books: Books, month: Month, on: date) -> tuple[float, str, float]:
    """The target in 元, its basis, and last month's net sales.

    The parameter ``month_sales_target`` when it is set; else last month's net sales × ``month_growth``, where a month
    not over yet is projected by its working days.
    """
    end = month.first - timedelta(days=1)
    begin, until = end.replace(day=1), min(end, on)
    last = int(to_fen(signed(dated(books["sales"], begin, until))["net_amount"]).sum())
    passed, whole = books.working_days.count(begin, until), books.working_days.count(begin, end)
    if until < end and passed:
        last = round(last * whole / passed)
    if books.parameters.month_sales_target > 0:
        return books.parameters.month_sales_target, "set", from_fen(last)
    grown = round(max(last, 0) * books.parameters.month_growth)
    return from_fen(grown), "last_month" if until == end else "projected", from_fen(last)


def allocated(target: float, weights: Sequence[float]) -> list[float]:
    """A target in 元 shared out by weights, exact to the fen; nothing to share by shares equally.

    >>> allocated(100.0, [1, 1, 1])
    [33.34, 33.33, 33.33]
    """
    if not weights:
        return []
    return [from_fen(part) for part in split(to_fen(target), weights if any(weights) else [1] * len(weights))]


def shares(books: Books, month: Month, on: date) -> pd.DataFrame:
    """The sellers with history, potential, working_days and weight (Σ 1): see ``Quotas.rows``.

    weight = (history share × ``quota_history_share`` + potential share × the rest) × working days, brought to 1.
    Sellers are the reps of the staff list who have not left.
    """
    staff = books["staff"].drop_duplicates("person")
    sellers = staff[staff["post"].isin(SELLERS) & ~staff["status"].isin(["left", "suspended"])]
    rows = sellers[["person", "post"]].reset_index(drop=True)
    recent = signed(dated(books["sales"], on - timedelta(days=HISTORY_DAYS - 1), on))
    person = owner(recent, "salesperson", books["outlets"])
    sold = pd.Series(to_fen(recent["net_amount"]), index=recent.index).groupby(person).sum()
    rows = rows.assign(
        history=from_fen(_of(rows, sold)),
        potential=from_fen(_of(rows, _potential(books["outlets"], recent))),
        working_days=[len(month.working_days) - _leave(books["attendance"], each, month) for each in rows["person"]],
    )
    alpha = books.parameters.quota_history_share
    weight = (alpha * _share(rows["history"]) + (1 - alpha) * _share(rows["potential"])) * rows["working_days"]
    return rows.assign(weight=_share(weight)).sort_values(["post", "person"], ignore_index=True, kind="stable")


def _of(rows: pd.DataFrame, fen: "pd.Series[int]") -> "pd.Series[int]":
    return rows["person"].map(fen).fillna(0).astype("int64")


def _share(values: "pd.Series[float]") -> "pd.Series[float]":
    floor = values.clip(lower=0.0)
    return (floor / floor.sum() if floor.sum() > 0 else floor).round(6)


def _potential(outlets: pd.DataFrame, recent: pd.DataFrame) -> "pd.Series[int]":
    """By salesperson, what their outlets would buy if each bought as the mean of its channel and grade, in fen.

    Outlets that closed, rest for the season or have their supply stopped have no potential; prospects have.
    """
    able = outlets[~outlets["status"].isin(["lost", "season_break", "stopped"])].drop_duplicates("outlet_code")
    bought = pd.Series(to_fen(recent["net_amount"]), index=recent.index).groupby(recent["outlet_code"]).sum()
    rows = able.assign(fen=able["outlet_code"].map(bought))
    mean = rows.groupby(["channel", "grade"], dropna=False)["fen"].transform("mean").fillna(0.0)
    return mean.groupby(rows["salesperson"]).sum().round().astype("int64")


def _leave(attendance: pd.DataFrame, person: str, month: Month) -> int:
    """Working days of the month on which the person is already known to be away."""
    away = attendance[attendance["person"].eq(person) & attendance["state"].isin(["leave", "sick", "rest"])]
    return len({*away["date"].dt.date} & {*month.working_days})


def _weeks(rows: pd.DataFrame, month: Month) -> pd.DataFrame:
    """Each person's quota by ISO week of the month, by working days."""
    weeks = [
        (period, len(list(days))) for period, days in groupby(month.working_days, key=lambda day: Week.of(day).period)
    ]
    parts = [
        pd.DataFrame(
            {
                "person": person,
                "week": [period for period, _ in weeks],
                "working_days": [count for _, count in weeks],
                "quota": allocated(quota, [count for _, count in weeks]),
            }
        )
        for person, quota in zip(rows["person"], rows["quota"], strict=True)
    ]
    empty = pd.DataFrame(columns=["person", "week", "working_days", "quota"])
    return pd.concat(parts, ignore_index=True) if parts else empty.astype({"working_days": "int64", "quota": "float64"})


def tiers(parameters: Parameters) -> list[tuple[float, float]]:
    """The tiers of the incentive: from which attainment, at which rate of all net sales; the lowest first."""
    pairs = [
        (parameters.incentive_from_1, parameters.incentive_rate_1),
        (parameters.incentive_from_2, parameters.incentive_rate_2),
        (parameters.incentive_from_3, parameters.incentive_rate_3),
    ]
    return sorted(pairs)


def priced(books: Books, on: date) -> pd.DataFrame:
    """What the incentive would have cost in the last four weeks that are over: see ``Quotas.priced``.

    A person's week counts where it had a sales target: attainment = net sales ÷ target; the highest tier reached gives
    the rate on all net sales of the week.

    30,000.00 were the target, 31,500.00 sold: 105 %, the second tier, 0.6 %: 189.00.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> tables = {
    ...     "targets": frame_of("targets", [
    ...         {"period": "2026-W46", "person": "Li", "post": "retail_rep", "indicator": "sales", "target": 30000}]),
    ...     "sales": frame_of("sales", [{"date": "2026-11-10", "salesperson": "Li", "qty": 900, "amount": 31500}])}
    >>> books = Books(tables, WorkingDays.of(None, Parameters()), Parameters())
    >>> priced(books, date(2026, 11, 20))[["week", "attainment_rate", "tier", "incentive"]].values.tolist()
    [['2026-W46', 1.05, 2, 189.0]]
    """
    week = Week.of(on) if on == Week.of(on).sunday else Week.of(on).before
    parts = []
    for _ in range(PRICED_WEEKS):
        parts.append(_priced_week(books, week))
        week = week.before
    return pd.concat(parts[::-1], ignore_index=True)


def _priced_week(books: Books, week: Week) -> pd.DataFrame:
    targets = week_targets(books["targets"], week)
    rows = targets[targets["indicator"].eq("sales")][["person", "post", "target"]].reset_index(drop=True)
    lines = signed(dated(books["sales"], week.monday, week.sunday))
    sold = (
        pd.Series(to_fen(lines["net_amount"]), index=lines.index)
        .groupby(owner(lines, "salesperson", books["outlets"]))
        .sum()
    )
    actual = _of(rows, sold)
    rows = rows.assign(week=week.period, actual=from_fen(actual), attainment_rate=from_fen(actual) / rows["target"])
    steps = tiers(books.parameters)
    tier = np.searchsorted([start for start, _ in steps], rows["attainment_rate"].round(9), side="right")
    rate = np.array([0.0, *(rate for _, rate in steps)])[tier]
    incentive = from_fen(to_fen((rows["actual"].clip(lower=0.0) * rate).round(6)))
    return rows.assign(tier=tier, rate=rate, incentive=incentive)[
        ["week", "person", "post", "target", "actual", "attainment_rate", "tier", "rate", "incentive"]
    ]
