"""The stock of one day as a row of figures per sku: opening, every kind of move, closing."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.goods.stock import change, ledger, on_hand

MOVES = {
    "receipt": "goods_in",
    "issue": "goods_out",
    "return": "goods_back",
    "breakage": "broken",
    "soiling": "soiled",
    "promo_issue": "promotion",
    "count": "counted",
}
SOLD = "sold_direct"  # goods whose issues nobody records leave the stock when they are sold


def stock_day(
    stock: pd.DataFrame,
    sales: pd.DataFrame = unkept.sales,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    *,
    on: date,
) -> pd.DataFrame:
    """What every sku of ``stock`` had at the opening of ``on``, what moved, and what it has at the close.

    Columns: sku, item, stock_kind, unit, opening_stock, goods_in, goods_out, goods_back, broken, soiled, promotion,
    counted, sold_direct, closing. Moves have their sign: opening_stock + all moves =
    closing. A quantity the book leaves blank stays unknown. Quantities in the smallest unit.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> stock = frame_of("stock", [{"sku": "A", "item": "Tea", "on_hand": 34}])
    >>> moves = frame_of("stock_moves", [{"date": "2026-11-19", "sku": "A", "qty": 4, "kind": "receipt"},
    ...     {"date": "2026-11-20", "sku": "A", "qty": 10, "kind": "issue"}])
    >>> day = stock_day(stock, stock_moves=moves, on=date(2026, 11, 20))
    >>> day[["opening_stock", "goods_out", "closing"]].values.tolist()
    [[44.0, -10.0, 34.0]]
    """
    standing = stock.drop_duplicates("sku").reset_index(drop=True)
    changes = ledger(stock_moves, sales)
    before = on_hand(stock, changes, on - timedelta(days=1))
    rows = standing[["sku", "item", "kind", "unit"]].rename(columns={"kind": "stock_kind"})
    rows["opening_stock"] = rows["sku"].map(before)
    moved = _moves(dated(stock_moves, on, on), dated(changes, on, on))
    rows = rows.join(moved, on="sku")
    columns = [*MOVES.values(), SOLD]
    rows[columns] = rows[columns].fillna(0.0)
    rows["closing"] = rows["sku"].map(on_hand(stock, changes, on))
    return rows


def _moves(moves: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Σ of each kind of move by sku, and what was sold without an issue."""
    kinds = change(moves).groupby([moves["sku"], moves["kind"].map(MOVES)]).sum().unstack()
    table = pd.DataFrame(kinds, index=pd.Index(changes["sku"].unique(), name="sku")).reindex(
        columns=list(MOVES.values())
    )
    table = table.fillna(0.0)
    table[SOLD] = (changes.groupby("sku")["change"].sum() - table.sum(axis=1)).round(6)
    return table.replace({-0.0: 0.0}).astype(np.float64)
