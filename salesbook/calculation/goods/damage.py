"""Broken and soiled goods wherever they were written down: by the warehouse, or by who carried them."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.goods.stock import damage_detail
from salesbook.rounding import rounded

KEYS = ["date", "person", "sku"]
COLUMNS = [*KEYS, "item", "kind", "qty", "value", "found", "approval_no", "note"]


def all_damage(
    stock_moves: pd.DataFrame = unkept.stock_moves,
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    stock: pd.DataFrame = unkept.stock,
    *,
    first: date,
    last: date,
) -> pd.DataFrame:
    """Every damage from ``first`` to ``last``: the warehouse's moves, and the damaged goods of the evening settlement.

    Columns: date, person, sku, item, kind ("breakage" | "soiling"), qty (smallest unit), value (元 at the book's unit
    cost; NaN where it is unknown), found ("warehouse" | "road"), approval_no, note; the latest day first, then the
    dearest. Where the warehouse wrote down damage of the same person, day and goods, it has booked what the person
    handed in: that is counted once. (Procedure, warehouse: detail of soiled and broken goods.)

    >>> from salesbook.calculation.common.frames import frame_of
    >>> day = {"date": "2026-11-20", "sku": "A"}
    >>> moves = frame_of("stock_moves", [day | {"person": "Zhao", "qty": 2, "kind": "soiling"}])
    >>> damaged = [day | {"person": "Li", "damaged": 3}, day | {"person": "Zhao", "damaged": 2}]
    >>> goods = frame_of("settlement_goods", damaged)
    >>> stock = frame_of("stock", [{"sku": "A", "item": "Tea", "unit_cost": 2.5}])
    >>> found = all_damage(moves, goods, stock, first=date(2026, 11, 20), last=date(2026, 11, 20))
    >>> found[["person", "kind", "qty", "value", "found"]].values.tolist()
    [['Li', 'breakage', 3.0, 7.5, 'road'], ['Zhao', 'soiling', 2.0, 5.0, 'warehouse']]
    """
    booked = damage_detail(stock_moves, stock, first, last).assign(found="warehouse")
    damaged = dated(settlement_goods, first, last)
    damaged = damaged[damaged["damaged"].gt(0)]
    own = pd.MultiIndex.from_frame(damaged[KEYS])
    road = damaged[~own.isin(pd.MultiIndex.from_frame(booked[KEYS]))]
    rows = pd.concat([booked, _on_the_road(road, stock)], ignore_index=True)
    return rows.sort_values(["date", "value"], ascending=False, kind="stable", ignore_index=True)[COLUMNS]


def _on_the_road(rows: pd.DataFrame, stock: pd.DataFrame) -> pd.DataFrame:
    """Damage that stands only in the settlement; what is settled as damaged is broken."""
    known = stock.drop_duplicates("sku").set_index("sku")
    return pd.DataFrame(
        {
            "date": rows["date"],
            "person": rows["person"],
            "sku": rows["sku"],
            "item": rows["sku"].map(known["item"]),
            "kind": "breakage",
            "qty": rows["damaged"].astype("float64"),
            "value": rounded(rows["damaged"] * rows["sku"].map(known["unit_cost"]), 2),
            "found": "road",
            "approval_no": pd.Series(np.nan, index=rows.index, dtype="str"),
            "note": rows["note"],
        }
    )
