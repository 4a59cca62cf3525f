"""What every move does to the stock, and what was on hand on a day."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.sales_lines import signed
from salesbook.rounding import rounded

INWARD = ("return",)
OUTWARD = ("issue", "breakage", "soiling", "promo_issue")
DAMAGE = ("breakage", "soiling")


def change(stock_moves: pd.DataFrame) -> "pd.Series[float]":
    """By how much each move changes the stock (smallest unit).

    Goods in and stock counts count as typed (a negative receipt goes back to the supplier); whatever else has its
    direction in its kind, however the quantity was signed.

    >>> moves = pd.DataFrame({"kind": ["receipt", "issue", "issue", "return", "count"], "qty": [50, 20, -20, 5, -1]})
    >>> change(moves).tolist()
    [50.0, -20.0, -20.0, 5.0, -1.0]
    """
    kind, qty = stock_moves["kind"], stock_moves["qty"].astype("float64")
    outward = qty.abs().where(kind.isin(INWARD), -qty.abs())
    return qty.where(~kind.isin(INWARD + OUTWARD), outward)


def ledger(stock_moves: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    """Every change of stock: date, sku, change. Goods whose issues nobody records leave the stock when they are sold.

    >>> moves = pd.DataFrame({"date": pd.to_datetime(["2026-11-16"]), "sku": ["A"], "kind": ["receipt"], "qty": [50]})
    >>> sales = pd.DataFrame({"date": pd.to_datetime(["2026-11-17"]), "sku": ["A"], "kind": ["sale"], "qty": [10],
    ...                       "gift_qty": [1], "amount": [95.0]})
    >>> ledger(moves, sales)["change"].tolist()
    [50.0, -11.0]
    """
    moved = stock_moves[["date", "sku"]].assign(change=change(stock_moves))
    issued = stock_moves.loc[stock_moves["kind"].eq("issue"), "sku"].unique()
    unrecorded = signed(sales[~sales["sku"].isin(issued)])
    sold = unrecorded[["date", "sku"]].assign(change=-(unrecorded["net_qty"] + unrecorded["net_gift_qty"]))
    return pd.concat([moved, sold], ignore_index=True)


def on_hand(stock: pd.DataFrame, changes: pd.DataFrame, on: date) -> "pd.Series[float]":
    """What was on hand at the end of ``on``, by sku: the book's quantity less what moved after that day.

    A blank quantity in the book stays unknown (NaN); it is not nothing.

    >>> stock = pd.DataFrame({"sku": ["A", "B"], "on_hand": [30.0, float("nan")]})
    >>> days = pd.to_datetime(["2026-11-16", "2026-11-18"])
    >>> changes = pd.DataFrame({"date": days, "sku": "A", "change": [50.0, -20.0]})
    >>> on_hand(stock, changes, date(2026, 11, 17)).to_dict()
    {'A': 50.0, 'B': nan}
    """
    now = stock.drop_duplicates("sku").set_index("sku")["on_hand"].astype("float64")
    later = changes[changes["date"].gt(pd.Timestamp(on))].groupby("sku")["change"].sum()
    return now - later.reindex(now.index).fillna(0.0)


def damage_detail(stock_moves: pd.DataFrame, stock: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Broken and soiled goods from ``first`` to ``last``, move by move, the dearest first.

    Columns: date, person, sku, item, kind ("breakage" | "soiling"), qty (always positive), value (元, at the book's
    unit cost; NaN where it is unknown), approval_no, note.

    >>> moves = pd.DataFrame({"date": pd.to_datetime(["2026-11-16"]), "person": ["Zhao"], "sku": ["A"], "qty": [-2.0],
    ...                       "kind": ["breakage"], "approval_no": [None], "note": [None]})
    >>> stock = pd.DataFrame({"sku": ["A"], "item": ["Tea"], "unit_cost": [2.5]})
    >>> damage_detail(moves, stock, date(2026, 11, 16), date(2026, 11, 22))[["item", "qty", "value"]].values.tolist()
    [['Tea', 2.0, 5.0]]
    """
    damaged = stock_moves[stock_moves["kind"].isin(DAMAGE)]
    within = damaged[damaged["date"].between(pd.Timestamp(first), pd.Timestamp(last))]
    goods = stock.drop_duplicates("sku").set_index("sku")
    qty = within["qty"].abs().astype("float64")
    detail = within.assign(
        item=within["sku"].map(goods["item"]), qty=qty, value=rounded(qty * within["sku"].map(goods["unit_cost"]), 2)
    )
    columns = ["date", "person", "sku", "item", "kind", "qty", "value", "approval_no", "note"]
    return detail[columns].sort_values("value", ascending=False, kind="stable", ignore_index=True)
