"""What to order: demand, the point of reordering, shortages, packs, and what is near its date."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.periods import after
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.goods.stock import ledger, on_hand
from salesbook.schemas.parameters import DEFAULTS, Parameters

DEMAND_WEEKS = 8  # long enough for a slow item to sell, short enough to follow the season


def replenish(
    stock: pd.DataFrame,
    working_days: WorkingDays,
    sales: pd.DataFrame = unkept.sales,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """Every sku of ``stock`` as of the end of ``on``, with what is short and what to order.

    Columns: sku, item, kind, category, unit, pack, on_hand, committed, inbound, available (on hand less committed),
    daily_demand (sold and given ÷ working days in stock, over the last eight weeks), demand_spread (its standard
    deviation), reorder_point, days_of_supply, shortage ("out" none or less than committed, "short" under the reorder
    point, "enough", "unknown" where the book does not say what is on hand), order_up_to (the level an order fills up
    to), suggested (whole packs; 0 unless short),
    days_left and expiry ("fresh" | "near" | "expired" | missing). Quantities in the smallest unit.

    The reorder point is the book's warning level, else demand × lead + z·σ·√lead. An order fills up to the book's
    highest level, else to the reorder point and a week's demand. Source: docs/rules.md "Stock".

    12 a day are sold, one pack is 24; lead 3 days and z 1.65 without spread: order at 36. 30 are left, 72 a week are
    sold: up to 108 it takes 78, which is four packs.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> stock = frame_of("stock", [{"sku": "A", "item": "Tea", "pack": 24, "on_hand": 30}])
    >>> daily = [{"date": f"2026-11-{day}", "sku": "A", "qty": 12, "amount": 36} for day in range(16, 21)]
    >>> sales = frame_of("sales", daily)
    >>> moves = frame_of("stock_moves", [{"date": "2026-11-16", "sku": "A", "kind": "receipt", "qty": 90}])
    >>> orders = replenish(stock, WorkingDays.of(None, DEFAULTS), sales, moves, on=date(2026, 11, 20))
    >>> orders[["daily_demand", "reorder_point", "shortage", "suggested"]].values.tolist()
    [[12.0, 36.0, 'short', 96.0]]
    """
    changes = ledger(stock_moves, sales)
    standing = stock.drop_duplicates("sku").reset_index(drop=True)
    rows = standing[["sku", "item", "kind", "category", "unit", "pack"]].assign(
        on_hand=standing["sku"].map(on_hand(stock, changes, on)),
        committed=standing["committed"].fillna(0.0).astype("float64"),
        inbound=standing["inbound"].fillna(0.0).astype("float64"),
    )
    rows["available"] = rows["on_hand"] - rows["committed"]
    demand = daily_demand(rows.set_index("sku")["on_hand"], sales, changes, working_days, on)
    rows = rows.join(demand, on="sku")
    rows["reorder_point"] = standing["warn_level"].fillna(_calculated_point(rows, parameters)).astype("float64")
    rows["days_of_supply"] = (rows["available"] / rows["daily_demand"]).where(rows["daily_demand"].gt(0))
    rows["shortage"] = _shortage(rows)
    week = len(parameters.working_weekdays) * rows["daily_demand"]
    rows["order_up_to"] = standing["max_level"].astype("float64").fillna(rows["reorder_point"] + week)
    rows["suggested"] = _suggested(rows)
    return rows.assign(**_expiry(standing, parameters, on))


def daily_demand(
    now: "pd.Series[float]", sales: pd.DataFrame, changes: pd.DataFrame, working_days: WorkingDays, on: date
) -> pd.DataFrame:
    """Mean and spread of what was sold and given per working day in stock: index sku, daily_demand, demand_spread.

    ``now`` is what is on hand at the end of ``on`` by sku. A day without stock, without a delivery and without a sale
    says nothing of demand and is left out; days before the first sale of the book are, too.
    """
    lines = signed(dated(sales, on - timedelta(weeks=DEMAND_WEEKS) + timedelta(days=1), on))
    sold = lines[~lines["is_return"]]
    first = sold["date"].min().date() if len(sold) else on
    days = pd.date_range(first, on, unit="s")
    worked = days.isin(pd.DatetimeIndex(working_days.span(first, on)))
    out = _by_day(sold.assign(change=sold["net_qty"] + sold["net_gift_qty"]), now, days)
    change = _by_day(dated(changes, first, on), now, days)
    before = now.to_numpy()[:, np.newaxis] - np.cumsum(change[:, ::-1], axis=1)[:, ::-1]
    stocked = worked & ~((before <= 0) & (before + change <= 0) & (out <= 0))
    count = stocked.sum(axis=1)
    mean = out.sum(axis=1) / np.maximum(count, 1)
    deviations = np.where(stocked, out - mean[:, np.newaxis], 0.0)
    spread = np.sqrt((deviations**2).sum(axis=1) / np.maximum(count - 1, 1))
    return pd.DataFrame({"daily_demand": mean, "demand_spread": spread}, index=now.index)


def _by_day(rows: pd.DataFrame, now: "pd.Series[float]", days: pd.DatetimeIndex) -> NDArray[np.float64]:
    """Σ change as a grid: a line per sku of ``now``, a column per day."""
    grid = np.zeros((len(now), len(days)))
    sku, day = now.index.get_indexer(pd.Index(rows["sku"])), days.get_indexer(pd.DatetimeIndex(rows["date"]))
    known = (sku >= 0) & (day >= 0)
    np.add.at(grid, (sku[known], day[known]), rows["change"].fillna(0.0).to_numpy()[known])
    return grid


def _calculated_point(rows: pd.DataFrame, parameters: Parameters) -> "pd.Series[float]":
    lead = parameters.lead_days
    safety = parameters.service_z * rows["demand_spread"] * float(np.sqrt(lead))
    return pd.Series(np.ceil(rows["daily_demand"] * lead + safety), index=rows.index)


def _shortage(rows: pd.DataFrame) -> "pd.Series[str]":
    out = rows["on_hand"].le(0) | rows["available"].lt(0)
    short = rows["available"].lt(rows["reorder_point"])
    words = np.select([rows["on_hand"].isna(), out, short], ["unknown", "out", "short"], "enough")
    return pd.Series(words, index=rows.index, dtype="str")


def _suggested(rows: pd.DataFrame) -> "pd.Series[float]":
    """Whole packs up to the level; an item that is neither out nor short, or is on its way, needs none."""
    pack = rows["pack"].fillna(1.0).clip(lower=1.0)
    wanted = (rows["order_up_to"] - rows["available"] - rows["inbound"]).clip(lower=0.0)
    packs = pd.Series(np.ceil((wanted / pack).round(9)), index=rows.index)
    return (packs * pack).where(rows["shortage"].isin(["out", "short"]), 0.0)


def _expiry(stock: pd.DataFrame, parameters: Parameters, on: date) -> dict[str, "pd.Series[Any]"]:
    """Days left of the shelf life, and what that is called."""
    # a column that nobody fills may have no type of its own
    produced = days(stock["production_date"].astype("datetime64[s]"))
    until = after(produced, stock["shelf_life_days"])
    left, life = (pd.Series(until - first, index=stock.index).dt.days for first in (np.datetime64(on, "D"), produced))
    near = left.lt(parameters.near_expiry_share * life)
    words = np.select([left.isna(), left.lt(0), near], ["", "expired", "near"], "fresh")
    expiry = pd.Series(words, index=stock.index, dtype="str")
    return {"days_left": left, "expiry": expiry.mask(left.isna())}
