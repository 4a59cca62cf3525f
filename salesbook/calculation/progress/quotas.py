"""The month's target shared out to posts, persons and weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, split, to_fen
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.incentive import priced, sold_by
from salesbook.schemas.parameters import DEFAULTS, Parameters

SELLERS = ("retail_rep", "restaurant_rep")
HISTORY_DAYS = 56
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
    working_days, quota. ``priced``: what the incentive would have cost (see ``incentive.priced``). Σ quotas = target,
    by person and by week, to the fen.
    """

    on: date
    month: Month
    target: float
    basis: str
    last: float
    rows: pd.DataFrame
    weeks: pd.DataFrame
    priced: pd.DataFrame


@shared
def quotas(
    sales: pd.DataFrame,
    staff: pd.DataFrame,
    working_days: WorkingDays,
    outlets: pd.DataFrame = unkept.outlets,
    targets: pd.DataFrame = unkept.targets,
    attendance: pd.DataFrame = unkept.attendance,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Quotas:
    """The quotas made at the end of ``on`` (source: docs/rules.md "Quotas and measures")."""
    month = planned_month(working_days, on)
    target, basis, last = month_target(sales, month, working_days, parameters, on)
    rows = shares(sales, staff, outlets, attendance, month, parameters.quota_history_share, on)
    rows = rows.assign(quota=allocated(target, rows["weight"].tolist()))
    paid = priced(sales, targets, outlets, parameters, on=on)
    return Quotas(on, month, target, basis, last, rows, _weeks(rows, month), paid)


def planned_month(working_days: WorkingDays, on: date) -> Month:
    """The running month up to its 15th, after that the next."""
    first = on.replace(day=1)
    if on.day > LAST_DAY_OF_RUNNING_MONTH:
        first = _next_month(first)
    last = _next_month(first) - timedelta(days=1)
    return Month(first, last, tuple(working_days.span(first, last)))


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def month_target(
    sales: pd.DataFrame, month: Month, working_days: WorkingDays, parameters: Parameters, on: date
) -> tuple[float, str, float]:
    """The target in 元, its basis, and last month's net sales.

    The parameter ``month_sales_target`` when it is set; else last month's net sales × ``month_growth``, where a month
    not over yet is projected by its working days.
    """
    end = month.first - timedelta(days=1)
    begin, until = end.replace(day=1), min(end, on)
    last = int(to_fen(signed(dated(sales, begin, until))["net_amount"]).sum())
    passed, whole = working_days.count(begin, until), working_days.count(begin, end)
    if until < end and passed:
        last = round(last * whole / passed)
    if parameters.month_sales_target > 0:
        return parameters.month_sales_target, "set", from_fen(last)
    grown = round(max(last, 0) * parameters.month_growth)
    return from_fen(grown), "last_month" if until == end else "projected", from_fen(last)


def allocated(target: float, weights: Sequence[float]) -> list[float]:
    """A target in 元 shared out by weights, exact to the fen; nothing to share by shares equally.

    >>> allocated(100.0, [1, 1, 1])
    [33.34, 33.33, 33.33]
    """
    if not weights:
        return []
    return [from_fen(part) for part in split(to_fen(target), weights if any(weights) else [1] * len(weights))]


def shares(
    sales: pd.DataFrame,
    staff: pd.DataFrame,
    outlets: pd.DataFrame,
    attendance: pd.DataFrame,
    month: Month,
    history_share: float,
    on: date,
) -> pd.DataFrame:
    """The sellers with history, potential, working_days and weight (Σ 1): see ``Quotas.rows``.

    weight = (share of all history × ``history_share`` + share of all potential × the rest) × working days, brought to
    1. Sellers are the reps of the staff list who have not left.
    """
    people = staff.drop_duplicates("person")
    sellers = people[people["post"].isin(SELLERS) & ~people["status"].isin(["left", "suspended"])]
    rows = sellers[["person", "post"]].reset_index(drop=True)
    recent = signed(dated(sales, on - timedelta(days=HISTORY_DAYS - 1), on))
    rows = rows.assign(
        history=from_fen(sold_by(rows["person"], recent, outlets)),
        potential=from_fen(rows["person"].map(_potential(outlets, recent)).fillna(0)),
        working_days=[len(month.working_days) - _leave(attendance, each, month) for each in rows["person"]],
    )
    of_history, of_potential = history_share * _share(rows["history"]), (1 - history_share) * _share(rows["potential"])
    weight = (of_history + of_potential) * rows["working_days"]
    return rows.assign(weight=_share(weight)).sort_values(["post", "person"], ignore_index=True, kind="stable")


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
