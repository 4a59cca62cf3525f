"""A promotion for each category of goods: what to push, to whom, and with how many gifts the margin can bear."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.goods.replenishment import replenish
from salesbook.calculation.profit.costing import unit_costs
from salesbook.schemas.parameters import DEFAULTS, Parameters

TREND_DAYS = 28
FALLING = -0.1
FEWEST_GIVEN = 3  # one free with every three bought is the most that is ever given
MOST_BOUGHT = 30  # beyond one in thirty nobody notices a gift
CLASSES_NAMED = 2
DAYS_OF_WEEK = 7
FEWEST_DAYS = 12  # working days of the four weeks before without which a trend says nothing
_SUMMED = [
    *("stock_value", "demand_value", "near_expiry_value", "net_sales", "costed_sales", "cost_of_sales"),
    *("promoted", "target_qty", "budget", "expected_cost"),
]
REASONS = ("expired", "near_expiry", "overstock", "falling", "best_margin")


@dataclass(frozen=True, slots=True)
class Promotion:
    """The plan made at the end of ``on``; amounts in 元, quantities in the smallest unit.

    ``items``: every sku of goods (see ``promotion_items``). ``categories``: category, stock_value, days_of_supply,
    near_expiry_value, net_sales, trend, gross_margin_rate, promoted (skus), target_qty, budget, expected_cost,
    outlet_classes (pairs of channel and category of outlets that buy most of it).
    """

    on: date
    items: pd.DataFrame
    categories: pd.DataFrame

    @property
    def promoted(self) -> pd.DataFrame:
        """The items to promote."""
        return self.items[self.items["target_qty"].gt(0)].reset_index(drop=True)


@shared
def promotion(
    promotion_items: pd.DataFrame,
    sales: pd.DataFrame,
    stock: pd.DataFrame,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,
) -> Promotion:
    """The plan from what there is of each item and who buys it (source: docs/rules.md "Promotion by category")."""
    table = categories(promotion_items)
    classes = outlet_classes(_recent(sales, on), outlets, stock)
    named = [classes.get(str(category), []) for category in table["category"]]
    classed = table.assign(outlet_classes=pd.Series(named, index=table.index, dtype=object))
    return Promotion(on, promotion_items, classed)


@shared
def promotion_items(
    sales: pd.DataFrame,
    stock: pd.DataFrame,
    goods_costs: pd.DataFrame,
    working_days: WorkingDays,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """Every sku of goods: what there is, how it sells, and what the margin allows to give.

    Columns: sku, item, category, pack, available, daily_demand (per working day), days_of_supply (working days),
    days_left and expiry, net_qty and net_sales of the last four weeks, last_sales (the four before, brought to the same
    number of working days; NaN where the book does not go back), trend (net_sales ÷ last_sales − 1), price, unit_cost,
    stock_value, reason (of REASONS, missing: none), target_qty, buy (so many bought, one free; NaN: the margin bears no
    gift), gifts, budget, expected_cost (元, ≤ budget).
    """
    made = replenish(stock, working_days, sales, stock_moves, parameters, on=on)
    rows = made[~made["kind"].isin(["promo", "gift"])].reset_index(drop=True)
    rows = rows[
        ["sku", "item", "category", "pack", "available", "daily_demand", "days_of_supply", "days_left", "expiry"]
    ]
    supply = rows[["available", "days_of_supply"]].clip(lower=0.0)
    rows = rows.assign(**supply).join(_sold(sales, working_days, on), on="sku")
    rows = rows.fillna({"net_qty": 0.0, "net_sales": 0.0})
    rows["unit_cost"] = unit_costs(rows[["sku"]].assign(date=pd.Timestamp(on)), goods_costs).round(4)
    rows["stock_value"] = from_fen(to_fen((rows["available"] * rows["unit_cost"]).round(6)))
    rows["reason"] = _best_margins(rows, _reason(rows, parameters.promo_supply_days))
    rows["target_qty"] = target_qty(rows, working_days, parameters, on)
    return offer(rows, parameters.promo_gross_share)


def _recent(sales: pd.DataFrame, on: date) -> pd.DataFrame:
    return signed(dated(sales, on - timedelta(days=TREND_DAYS - 1), on))


def _sold(sales: pd.DataFrame, working_days: WorkingDays, on: date) -> pd.DataFrame:
    """By sku: net_qty, net_sales and price of the last four weeks, last_sales of the four before, trend."""
    recent, (earlier, scale) = _recent(sales, on), _earlier(sales, working_days, on)
    by_sku = recent.groupby("sku")
    table = pd.DataFrame({"net_qty": by_sku["net_qty"].sum(), "net_sales": by_sku["net_amount"].sum().round(2)})
    last = earlier.groupby("sku")["net_amount"].sum().round(2).reindex(table.index)
    table["last_sales"] = (last.fillna(0.0) * scale).round(2)
    table["trend"] = (table["net_sales"] / table["last_sales"].where(table["last_sales"].gt(0)) - 1).astype("float64")
    return table.assign(price=(table["net_sales"] / table["net_qty"].where(table["net_qty"].gt(0))).round(4))


def _earlier(sales: pd.DataFrame, working_days: WorkingDays, on: date) -> tuple[pd.DataFrame, float]:
    """The lines of the four weeks before, and what makes them comparable: working days now ÷ working days then."""
    middle = on - timedelta(days=TREND_DAYS)
    lines = signed(dated(sales, middle - timedelta(days=TREND_DAYS - 1), middle))
    begins = lines["date"].min().date() if len(lines) else middle
    then = working_days.count(begins, middle)
    now = working_days.count(middle + timedelta(days=1), on)
    return lines, now / then if then >= FEWEST_DAYS else float("nan")


def _reason(rows: pd.DataFrame, most_days: int) -> "pd.Series[str]":
    stocked = rows["available"].gt(0)
    overstock = rows["days_of_supply"].gt(most_days) | (stocked & rows["daily_demand"].le(0))
    cases = [rows["expiry"].eq("expired"), rows["expiry"].eq("near"), overstock, rows["trend"].lt(FALLING)]
    reason = pd.Series(np.select([stocked & case.fillna(False) for case in cases], REASONS[:-1], ""), index=rows.index)
    return reason.astype("str").mask(reason.eq(""))


def _best_margins(rows: pd.DataFrame, reason: "pd.Series[str]") -> "pd.Series[str]":
    """In a category where nothing presses, the item with the best margin of which there is more than the week needs."""
    rate = (rows["price"] - rows["unit_cost"]) / rows["price"]
    idle = reason.isna() & rows["days_of_supply"].gt(DAYS_OF_WEEK) & rate.gt(0)
    pressing = reason.notna().groupby(rows["category"]).transform("any").fillna(True).astype(bool)
    best = rate[idle & ~pressing & rows["category"].notna()].groupby(rows["category"]).idxmax()
    return reason.mask(reason.index.isin(best), REASONS[-1])


def target_qty(rows: pd.DataFrame, working_days: WorkingDays, parameters: Parameters, on: date) -> "pd.Series[float]":
    """How many of each item are to be moved beyond what sells anyway, in whole packs, rounded down.

    near_expiry: what would not sell before its date at the present pace, a week's demand at least; overstock: what lies
    beyond the days of supply allowed; falling, best_margin: a week's demand. Goods past their date are withdrawn, never
    promoted.
    """
    days = parameters.promo_supply_days
    until = [
        working_days.count(on + timedelta(days=1), on + timedelta(days=int(left))) if left == left and left > 0 else 0
        for left in rows["days_left"]
    ]
    unsold = (rows["available"] - rows["daily_demand"] * np.array(until, dtype=np.float64)).clip(lower=0.0)
    beyond = (rows["available"] - rows["daily_demand"] * days).clip(lower=0.0)
    week = np.minimum(rows["daily_demand"] * len(parameters.working_weekdays), rows["available"])
    chosen = [rows["reason"].eq(code).fillna(False) for code in REASONS[1:]]
    pressing = np.maximum(np.maximum(unsold, beyond), week)
    wanted = pd.Series(np.select(chosen, [pressing, beyond, week, week], 0.0), index=rows.index)
    pack = rows["pack"].fillna(1.0)
    return pd.Series(np.floor((wanted / pack).round(9)) * pack, index=rows.index)


def offer(rows: pd.DataFrame, share: float) -> pd.DataFrame:
    """``rows`` with buy, gifts, budget and expected_cost: as many gifts as ``share`` of the gross profit bears.

    A gift costs its unit cost; ``buy`` sold bring ``buy`` × (price − cost), so one is free with every
    ⌈cost ÷ (share × (price − cost))⌉ bought, three at least. Where that is more than thirty, or there is no margin,
    nothing is. The target is what leaves the stock, gifts included. Budget = share × gross profit of what is sold.

    Price 3.00, cost 2.00, 30 % of the margin: one free with every seven; of 80 moved ten are gifts: 20.00 of 21.00.

    >>> rows = pd.DataFrame({"target_qty": [80.0, 80.0], "price": [3.0, 2.0], "unit_cost": [2.0, 2.0]})
    >>> offer(rows, 0.3)[["buy", "gifts", "budget", "expected_cost"]].values.tolist()
    [[7.0, 10.0, 21.0, 20.0], [nan, 0.0, 0.0, 0.0]]
    """
    margin = rows["price"] - rows["unit_cost"]
    needed = rows["unit_cost"] / (share * margin.where(margin.gt(0)))
    # a share next to nothing would ask for more goods than a number can hold
    buy = pd.Series(np.ceil(needed.clip(upper=MOST_BOUGHT + 1).round(9)), index=rows.index).clip(lower=FEWEST_GIVEN)
    buy = buy.where(buy.le(MOST_BOUGHT) & rows["target_qty"].gt(0))
    gifts = np.floor((rows["target_qty"] / (buy + 1)).round(9)).fillna(0.0)
    sold = rows["target_qty"] - gifts
    profit = (sold * margin).where(margin.gt(0), 0.0).fillna(0.0)
    cost = (gifts * rows["unit_cost"]).fillna(0.0)
    return rows.assign(
        buy=buy,
        gifts=gifts,
        budget=np.floor((profit * share * 100).round(6)) / 100,
        expected_cost=from_fen(to_fen(cost.round(6))),
    )


def categories(items: pd.DataFrame) -> pd.DataFrame:
    """The items added up by category; what has none stands last with the missing key. Amounts sum to the fen.

    days_of_supply weighs goods by what they cost: the stock's value ÷ the daily demand's.
    """
    rows = items.assign(
        demand_value=(items["daily_demand"] * items["unit_cost"]),
        near_expiry_value=items["stock_value"].where(items["expiry"].isin(["near", "expired"]), 0.0),
        cost_of_sales=items["net_qty"] * items["unit_cost"],
        promoted=items["target_qty"].gt(0).astype("int64"),
        costed_sales=items["net_sales"].where(items["unit_cost"].notna(), 0.0),
    )
    summed = rows.groupby("category", dropna=False, as_index=False)[_SUMMED].sum()
    last = rows.groupby("category", dropna=False)["last_sales"].agg(lambda each: each.sum(min_count=1)).to_numpy()
    money = ["stock_value", "near_expiry_value", "net_sales", "budget", "expected_cost"]
    costed = summed["costed_sales"].where(summed["costed_sales"].gt(0))
    return summed.assign(
        **{name: summed[name].round(2) for name in money},
        days_of_supply=summed["stock_value"] / summed["demand_value"].where(summed["demand_value"].gt(0)),
        last_sales=last,
        trend=summed["net_sales"] / pd.Series(last).where(pd.Series(last).gt(0)) - 1,
        gross_margin_rate=(costed - summed["cost_of_sales"]) / costed,
    )


def outlet_classes(
    recent: pd.DataFrame, outlets: pd.DataFrame, stock: pd.DataFrame
) -> dict[str, list[tuple[str, str]]]:
    """For each category of goods the classes (channel, category) of outlets that bought most of it, the best first."""
    register = outlets.drop_duplicates("outlet_code").set_index("outlet_code")[["channel", "category"]]
    goods = stock.drop_duplicates("sku").set_index("sku")["category"].rename("goods")
    rows = recent[["outlet_code", "sku", "net_amount"]].join(register, on="outlet_code").join(goods, on="sku")
    sums = (
        rows.groupby(["goods", "channel", "category"])["net_amount"].sum().sort_values(ascending=False, kind="stable")
    )
    best: dict[str, list[tuple[str, str]]] = {}
    for goods_category, channel, category in sums[sums.gt(0)].index:
        named = best.setdefault(goods_category, [])
        if len(named) < CLASSES_NAMED:
            named.append((channel, category))
    return best
