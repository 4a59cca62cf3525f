"""Which outlets no longer pay for the way to them, and why some that look so are spared."""

from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.market.order_cycle import last_orders, quiet_days
from salesbook.calculation.profit.entries import costed_lines
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import DEFAULTS, Parameters

WINDOW_DAYS = 28  # four weeks: every outlet had the chance of several orders
REASONS = ("lost", "quiet", "small", "unprofitable")
SPARED = ("new", "season_break", "owing")
_OF_OUTLET = [
    *("outlet_code", "outlet_name", "channel", "category", "grade", "district", "route", "salesperson", "status"),
    "opened_date",
]


@shared
def served(
    position: Position,
    goods_costs: pd.DataFrame,
    outlets: pd.DataFrame,
    sales: pd.DataFrame,
    redemptions: pd.DataFrame = unkept.redemptions,
    deliveries: pd.DataFrame = unkept.deliveries,
    visits: pd.DataFrame = unkept.visits,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """What every outlet of the register brought and cost in the last four weeks up to ``on``.

    Columns: those of the register that name and class it, last_order, quiet_days (at least), net_sales, gross_profit
    (less gifts; NaN where a cost is unknown), cost_to_serve (drops × delivery cost + visits × visit cost + caps, net),
    contribution = gross_profit − cost_to_serve, receivable. Amounts in 元. No prospects: they cost nothing yet.
    """
    known = outlets.drop_duplicates("outlet_code")
    known = known[~known["status"].eq("prospect") & ~known["opened_date"].gt(pd.Timestamp(on))].reset_index(drop=True)
    sold = sales[sales["date"].le(pd.Timestamp(on))]
    rows = known[_OF_OUTLET].assign(
        last_order=looked_up(known["outlet_code"], last_orders(sold)),
        quiet_days=quiet_days(known, sold, on),
    )
    first = on - timedelta(days=WINDOW_DAYS - 1)
    net, gross = _gross(costed_lines(sales, outlets, goods_costs, first, on))
    cost = _fen_of(rows, _cost_to_serve(deliveries, visits, redemptions, parameters, first, on))
    gross_fen = rows["outlet_code"].map(gross).astype("float64").where(rows["outlet_code"].isin(gross.index), 0.0)
    items = position.items
    owing = pd.Series(to_fen(items["open"]), index=items.index).groupby(items["outlet_code"]).sum()
    return rows.assign(
        net_sales=from_fen(_fen_of(rows, net)),
        gross_profit=gross_fen / 100,
        cost_to_serve=from_fen(cost),
        contribution=((gross_fen - cost) / 100).round(2),
        receivable=from_fen(_fen_of(rows, owing)),
    )


def _fen_of(rows: pd.DataFrame, fen: "pd.Series[int]") -> Fen:
    return np.asarray(rows["outlet_code"].map(fen).fillna(0), dtype=np.int64)


def _gross(lines: pd.DataFrame) -> "tuple[pd.Series[int], pd.Series[float]]":
    """Net sales and gross profit less gifts by outlet, in fen; the profit is NaN where some cost is not known."""
    gifts = to_fen(lines["net_gift_qty"] * lines["unit_cost"])
    profit = pd.Series(to_fen(lines["net_amount"]), index=lines.index) - lines["cost"] - gifts
    by_outlet = lines["outlet_code"]
    net = pd.Series(to_fen(lines["net_amount"]), index=lines.index).groupby(by_outlet).sum()
    return net, profit.groupby(by_outlet).agg(lambda each: each.sum(skipna=False))


def _cost_to_serve(
    deliveries: pd.DataFrame,
    visits: pd.DataFrame,
    redemptions: pd.DataFrame,
    parameters: Parameters,
    first: date,
    last: date,
) -> "pd.Series[int]":
    """What the way to each outlet and its caps cost, in fen."""
    sent = dated(deliveries, first, last)
    drops = sent[sent["delivered"].fillna(False)].drop_duplicates(["date", "outlet_code"])
    seen = dated(visits, first, last)
    made = seen[seen["kind"].eq("visit")].drop_duplicates(["date", "outlet_code", "person"])
    redeemed = dated(redemptions, first, last)
    caps = pd.Series(to_fen(redeemed["paid_value"]) - to_fen(redeemed["claimable"]), index=redeemed.index)
    parts = [
        drops.groupby("outlet_code").size() * to_fen(parameters.delivery_cost),
        made.groupby("outlet_code").size() * to_fen(parameters.visit_cost),
        caps.groupby(redeemed["outlet_code"]).sum(),
    ]
    summed: pd.Series[int] = pd.concat(parts).groupby(level=0).sum().astype("int64")
    return summed


def judge(outlets: pd.DataFrame, parameters: Parameters, on: date, covered_days: int = WINDOW_DAYS) -> pd.DataFrame:
    """``outlets``, as ``served`` gives them, with one column for each of REASONS, ``candidate`` and ``spared``.

    lost: the register says so. quiet: no order for more than ``prune_quiet_days``. small: under ``prune_small_sales``
    in four weeks (less when the book of sales covers fewer days). unprofitable: the contribution is below nothing. A
    candidate is lost, or quiet, or both small and unprofitable. Of the candidates those are ``spared`` that are new,
    rest for the season, or owe (collect first): "new", "season_break", "owing", else missing.
    Source: docs/rules.md "Outlets", prune candidates.

    >>> outlets = pd.DataFrame({"status": ["active"] * 3, "opened_date": pd.to_datetime(["2024-01-05"] * 3),
    ...     "quiet_days": [40.0, 5.0, 41.0], "net_sales": [0.0, 120.0, 0.0], "contribution": [-8.0, 3.0, 0.0],
    ...     "receivable": [0.0, 0.0, 55.0]})
    >>> judged = judge(outlets, Parameters(), date(2026, 11, 20))
    >>> judged[["quiet", "small", "unprofitable", "candidate", "spared"]].values.tolist()
    [[True, True, True, True, nan], [False, True, False, False, nan], [True, True, False, True, 'owing']]
    """
    small = parameters.prune_small_sales * min(covered_days, WINDOW_DAYS) / WINDOW_DAYS
    judged = outlets.assign(
        lost=outlets["status"].eq("lost"),
        quiet=outlets["quiet_days"].gt(parameters.prune_quiet_days),
        small=outlets["net_sales"].lt(small),
        unprofitable=outlets["contribution"].lt(0),
    )
    candidate = judged["lost"] | judged["quiet"] | (judged["small"] & judged["unprofitable"])
    new = outlets["opened_date"].gt(pd.Timestamp(on) - pd.Timedelta(days=parameters.prune_new_days))
    away, owing = outlets["status"].eq("season_break"), outlets["receivable"].gt(0)
    spared = pd.Series(np.select([new, away, owing], SPARED, ""), index=outlets.index, dtype="str")
    return judged.assign(candidate=candidate, spared=spared.mask(spared.eq("") | ~candidate))


def reasons(row: Mapping[str, object]) -> list[str]:
    """The codes of REASONS that hold for an outlet.

    >>> reasons({"lost": False, "quiet": True, "small": True, "unprofitable": False})
    ['quiet', 'small']
    """
    return [code for code in REASONS if row[code]]
