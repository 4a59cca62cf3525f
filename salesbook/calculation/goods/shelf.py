"""What still stands on the shelves of outlets, and which outlets of a route could use it."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated, signed

LOOK_BACK_DAYS = 56
DUE_WITHIN_DAYS = 7  # a need that arises within the week is worth a trip now
NEEDS = ["route", "outlet_code", "sku", "packs", "price", "pack_fen", "opens", "why"]
OPENING_SHARE = 1 / 3  # of the outlets of a category: what so many of them sell belongs to the range of a new one


def purchases(sales: pd.DataFrame, on: date) -> pd.DataFrame:
    """What outlets bought of each sku on each day of the last eight weeks: outlet_code, sku, date, qty, price (元).

    Gifts count as bought, for they stand on the shelf too; the price is what was paid for one, discount taken off.
    Returns apart.
    """
    lines = signed(dated(sales, on - timedelta(days=LOOK_BACK_DAYS - 1), on))
    sold = lines[~lines["is_return"] & lines["outlet_code"].notna()]
    sold = sold.assign(qty=sold["net_qty"] + sold["net_gift_qty"])
    daily = sold.groupby(["outlet_code", "sku", "date"], as_index=False).agg(
        qty=("qty", "sum"), paid_qty=("net_qty", "sum"), paid=("net_amount", "sum")
    )
    price = (daily["paid"] / daily["paid_qty"].replace(0.0, np.nan)).round(4)
    return daily[["outlet_code", "sku", "date", "qty"]].assign(price=price)


def shelf_stock(
    outlets: "pd.Series[str]", bought: pd.DataFrame, sales: pd.DataFrame, counts: pd.DataFrame, on: date
) -> pd.DataFrame:
    """What still stands at ``outlets``: outlet_code, sku, qty, price, basis ("counted" | "estimated"), as_of.

    Where a rep counted, the last count and what was bought after it. Else an estimate: what was bought last, less the
    outlet's own pace between its purchases times the days since; goods bought once have no pace and are not estimated.
    Never more than what was bought less what was returned in the last eight weeks, unless it was counted.

    24 a week were bought on the 2nd and the 9th; eleven days later, at 24 ÷ 7 a day, nothing is left; of the 48 bought
    on the 16th, four days ago, 34.29 are.

    >>> days = pd.to_datetime(["2026-11-02", "2026-11-09", "2026-11-16"])
    >>> bought = pd.DataFrame({"outlet_code": "T1", "sku": "A", "date": days, "qty": [24.0, 24.0, 48.0], "price": 3.0})
    >>> from salesbook.calculation.common.frames import frame_of
    >>> empty = frame_of("sales"), frame_of("outlet_stock")
    >>> shelf_stock(pd.Series(["T1"]), bought, *empty, date(2026, 11, 20))[["qty", "basis"]].round(2).values.tolist()
    [[34.29, 'estimated']]
    """
    here = bought[bought["outlet_code"].isin(outlets)]
    estimate = _estimate(here, sales, on)
    counted = _counted(counts[counts["outlet_code"].isin(outlets)], here, on)
    both = pd.concat([counted, estimate], ignore_index=True).drop_duplicates(["outlet_code", "sku"])
    prices = here.groupby(["outlet_code", "sku"], as_index=False)["price"].last()
    rows = both.merge(prices, on=["outlet_code", "sku"], how="left")
    return rows[rows["qty"].gt(0)].sort_values(["outlet_code", "sku"], ignore_index=True, kind="stable")


def _estimate(here: pd.DataFrame, sales: pd.DataFrame, on: date) -> pd.DataFrame:
    by = here.groupby(["outlet_code", "sku"])
    rows = by.agg(first=("date", "first"), last=("date", "last"), bought=("qty", "sum"), last_qty=("qty", "last"))
    span = (rows["last"] - rows["first"]).dt.days
    pace = (rows["bought"] - rows["last_qty"]) / span.where(span.gt(0))
    left = rows["last_qty"] - pace * (pd.Timestamp(on) - rows["last"]).dt.days
    kept = rows["bought"] - _returned(sales, on).reindex(rows.index).fillna(0.0)
    rows["qty"] = np.minimum(left, kept).fillna(0.0)
    return rows.reset_index()[["outlet_code", "sku", "qty"]].assign(basis="estimated", as_of=pd.Timestamp(on))


def _returned(sales: pd.DataFrame, on: date) -> "pd.Series[float]":
    lines = signed(dated(sales, on - timedelta(days=LOOK_BACK_DAYS - 1), on))
    back = lines[lines["is_return"]]
    return -back["net_qty"].groupby([back["outlet_code"], back["sku"]]).sum()


def _counted(counts: pd.DataFrame, here: pd.DataFrame, on: date) -> pd.DataFrame:
    known = counts[counts["counted_date"].le(pd.Timestamp(on))].sort_values("counted_date", kind="stable")
    last = known.drop_duplicates(["outlet_code", "sku"], keep="last")[
        ["outlet_code", "sku", "counted_date", "counted_qty"]
    ]
    since = here.merge(last, on=["outlet_code", "sku"])
    later = since[since["date"].gt(since["counted_date"])].groupby(["outlet_code", "sku"])["qty"].sum()
    added = later.reindex(pd.MultiIndex.from_frame(last[["outlet_code", "sku"]])).fillna(0.0).to_numpy()
    rows = last.assign(qty=last["counted_qty"] + added, basis="counted", as_of=last["counted_date"])
    return rows[["outlet_code", "sku", "qty", "basis", "as_of"]]


def needs(takers: pd.DataFrame, bought: pd.DataFrame, packs: "pd.Series[float]", on: date) -> pd.DataFrame:
    """Which of ``takers`` needs how many whole packs: route, outlet_code, sku, packs, price, pack_fen, opens, why.

    ``takers`` are rows of the register (outlet_code, category, route, status). An outlet needs its usual quantity (the
    median of its purchases) of goods whose cycle comes round within a week: why "due". A prospect needs the usual first
    quantity of what a third of the outlets of its category buy: why "opening". ``packs`` is the pack by sku; less than
    a pack is no need. Source: docs/rules.md "Outlets".
    """
    due = _due(bought[bought["outlet_code"].isin(takers.loc[~takers["status"].eq("prospect"), "outlet_code"])], on)
    prospects = takers[takers["status"].eq("prospect")]
    categories = takers.set_index("outlet_code")["category"]
    opening = prospects[["outlet_code", "category"]].merge(opening_range(bought, categories), on="category")
    rows = pd.concat([due.assign(opens=False, why="due"), opening.assign(opens=True, why="opening")], ignore_index=True)
    pack = rows["sku"].map(packs).astype("float64")
    rows = rows.assign(packs=np.floor((rows["qty"] / pack).round(9)).fillna(0.0).astype("int64"), pack=pack)
    rows = rows[rows["packs"].gt(0) & rows["price"].notna()]
    rows = rows.merge(takers[["outlet_code", "route"]], on="outlet_code")
    wanted: pd.DataFrame = rows.assign(pack_fen=worth(rows["pack"], rows["price"]))[NEEDS]
    return wanted


def worth(qty: "pd.Series[float]", price: "pd.Series[float]") -> Fen:
    """Quantity × price, in whole fen."""
    return to_fen((qty * price).round(6))


def _due(bought: pd.DataFrame, on: date) -> pd.DataFrame:
    by = bought.groupby(["outlet_code", "sku"])
    rows = by.agg(last=("date", "last"), qty=("qty", "median"), count=("date", "size"), price=("price", "last"))
    gaps = bought.assign(gap=by["date"].diff().dt.days).groupby(["outlet_code", "sku"])["gap"].median()
    waiting = (pd.Timestamp(on) - rows["last"]).dt.days
    due = rows["count"].ge(2) & (waiting + DUE_WITHIN_DAYS).ge(gaps)
    found: pd.DataFrame = rows[due].reset_index()[["outlet_code", "sku", "qty", "price"]]
    return found


def opening_range(bought: pd.DataFrame, categories: "pd.Series[str]") -> pd.DataFrame:
    """What a new outlet of each category begins with: category, sku, qty (the usual purchase), price (the usual).

    >>> bought = pd.DataFrame({"outlet_code": ["T1", "T2", "T2"], "sku": ["A", "A", "B"],
    ...     "date": pd.to_datetime(["2026-11-16"] * 3), "qty": [24.0, 48.0, 12.0], "price": [3.0, 3.2, 5.0]})
    >>> categories = pd.Series({"T1": "kiosk", "T2": "kiosk", "T3": "kiosk", "T4": "kiosk"})
    >>> opening_range(bought, categories)[["sku", "qty"]].values.tolist()  # B is sold by one of two only: still a third
    [['A', 36.0], ['B', 12.0]]
    """
    rows = bought.assign(category=looked_up(bought["outlet_code"], categories)).dropna(subset=["category"])
    buyers = rows.groupby("category")["outlet_code"].nunique()
    table = rows.groupby(["category", "sku"], as_index=False).agg(
        sellers=("outlet_code", "nunique"), qty=("qty", "median"), price=("price", "median")
    )
    usual = table["sellers"] >= OPENING_SHARE * table["category"].map(buyers)
    return table[usual].reset_index(drop=True)[["category", "sku", "qty", "price"]].round({"price": 4})


def settled(rows: pd.DataFrame) -> pd.DataFrame:
    """Transfers with both papers: ``rows`` (packs, pack, credit_price, price) get qty, credit and slip (元).

    The donor is credited what it paid, the taker is billed at its own price; both belong together.

    >>> settled(pd.DataFrame({"packs": [2], "pack": [24.0], "credit_price": [2.9], "price": [3.0]}))[
    ...     ["qty", "credit", "slip"]].values.tolist()
    [[48.0, 139.2, 144.0]]
    """
    qty = rows["packs"] * rows["pack"]
    return rows.assign(
        qty=qty, credit=from_fen(worth(qty, rows["credit_price"])), slip=from_fen(worth(qty, rows["price"]))
    )
