"""Stock and shortages: what is on hand, out, short, near its date or damaged, and promotion items by approval."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.goods.damage import all_damage
from salesbook.calculation.goods.promotion_issues import STATES, promotion_issues
from salesbook.calculation.goods.replenishment import replenish
from salesbook.calculation.goods.stock_day import MOVES, SOLD, stock_day
from salesbook.reports.common.words import amount, plain
from salesbook.reports.goods.stock_words import reasons
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

NEEDED = ("out", "short", "unknown")


@dataclass(frozen=True)
class StockShortage(Result):
    """The stock at the end of ``day``.

    ``items`` one row per sku (see ``replenish``), with why; ``moves`` the same skus from the day's opening to its close
    (see ``stock_day``); ``damage`` and ``promotion`` from the Monday of the week to ``day``. Quantities in the smallest
    unit, values in 元.
    """

    day: date
    items: pd.DataFrame
    moves: pd.DataFrame
    damage: pd.DataFrame
    promotion: pd.DataFrame

    @property
    def shortages(self) -> pd.DataFrame:
        """What is out, short or not counted, in that order."""
        rows = self.items[self.items["shortage"].isin(NEEDED)]
        order = rows["shortage"].map({word: at for at, word in enumerate(NEEDED)})
        return rows.loc[order.sort_values(kind="stable").index].reset_index(drop=True)

    @property
    def dated(self) -> pd.DataFrame:
        """What is near its date or past it, the nearest first, as far as any is on hand."""
        rows = self.items[self.items["expiry"].isin(["near", "expired"]) & self.items["on_hand"].gt(0)]
        return rows.sort_values("days_left", kind="stable", ignore_index=True)

    @property
    def unapproved(self) -> pd.DataFrame:
        """Promotion items whose paper is not in order."""
        return self.promotion[self.promotion["state"].ne(STATES[0])]

    def figures(self) -> dict[str, Any]:
        """date, items, on_hand, shortages, expiry, damage, damage_value, promotion, promotion_value."""
        short = ["sku", "item", "on_hand", "available", "reorder_point", "shortage", "suggested", "why"]
        return {
            "date": self.day.isoformat(),
            "items": len(self.items),
            "on_hand": float(self.items["on_hand"].sum()),
            "shortages": plain(self.shortages[short]),
            "expiry": plain(self.dated[["sku", "item", "on_hand", "days_left", "expiry"]]),
            "damage": plain(self.damage),
            "damage_value": amount(self.damage["value"]),
            "promotion": plain(self.promotion),
            "promotion_value": amount(self.promotion["value"]),
        }

    def proofs(self) -> list[Proof]:
        """Opening and moves against the stock on hand; what is to be ordered; damage and promotion items by value."""
        name, row = report_title("stock-shortage"), "stock-day|rows|"
        moves = tuple(f"{row}{column}" for column in ("opening_stock", *MOVES.values(), SOLD))
        ordered = float(self.items["suggested"].sum())
        damage, promotion = amount(self.damage["value"]), amount(self.promotion["value"])
        proved = (
            ("proof_on_hand", float(self.items["on_hand"].sum()), moves, ()),
            ("proof_closing", float(self.items["on_hand"].sum()), (f"{row}closing",), ()),
            ("proof_stock_out", -float(self.moves["goods_out"].sum()), (), (f"{row}goods_out",)),
            ("proof_suggested", ordered, ("shortage|rows|suggested",), ()),
            ("proof_damage", damage, ("stock-damage|rows|value",), ()),
            ("proof_damage_people", damage, ("stock-damage|people|value",), ()),
            ("proof_promotion", promotion, ("stock-promotion|rows|value",), ()),
        )
        return [Proof(f"{name} · {say(key)}", value, adds, less) for key, value, adds, less in proved]


def stock_shortage(
    stock: pd.DataFrame,
    working_days: WorkingDays,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    sales: pd.DataFrame = unkept.sales,
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    approvals: pd.DataFrame = unkept.approvals,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> StockShortage:
    """The stock at the end of ``on`` (source: the department's procedure, warehouse)."""
    items = replenish(stock, working_days, sales, stock_moves, parameters, on=on)
    items = items.assign(warn_level=stock.drop_duplicates("sku").reset_index(drop=True)["warn_level"])
    monday = Week.of(on).monday
    return StockShortage(
        on,
        items.assign(why=reasons(items, parameters)),
        stock_day(stock, sales, stock_moves, on=on),
        all_damage(stock_moves, settlement_goods, stock, first=monday, last=on),
        promotion_issues(stock_moves, approvals, stock, first=monday, last=on),
    )
