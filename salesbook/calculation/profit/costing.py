"""What goods cost: the moving average, which only a receipt changes."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.goods.stock import ledger

BEGINNING = pd.Timestamp("1900-01-01")


@shared
def goods_costs(
    stock: pd.DataFrame = unkept.stock,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    sales: pd.DataFrame = unkept.sales,
) -> pd.DataFrame:
    """The moving average costs of all goods, as ``average_costs`` gives them: sku, date, unit_cost."""
    return average_costs(stock, stock_moves, ledger(stock_moves, sales))


def average_costs(stock: pd.DataFrame, stock_moves: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """The moving average cost of each sku and the day from which it holds: sku, date, unit_cost; ordered by date.

    average = (on hand before × old average + received × its unit cost) ÷ (on hand before + received). A receipt without
    a unit cost comes in at the book's; the book's unit cost holds before the first receipt. The receipts of a day come
    before its issues. Goods of which nothing is on hand take the cost of what comes in. ``changes`` are the moves as
    ``stock.ledger`` gives them. Source: design rule "moving average, updated on receipts only".

    100 on hand at 2.00, then 100 come in at 2.20: 2.10 from that day; 50 go, 50 more come in at 2.40: 2.175.

    >>> stock = pd.DataFrame({"sku": ["A"], "on_hand": [200.0], "unit_cost": [2.0]})
    >>> moves = pd.DataFrame({
    ...     "date": pd.to_datetime(["2026-11-02", "2026-11-03", "2026-11-09"]), "sku": "A",
    ...     "kind": ["receipt", "issue", "receipt"], "qty": [100.0, 50.0, 50.0], "unit_cost": [2.2, np.nan, 2.4],
    ... })
    >>> from salesbook.calculation.goods.stock import change
    >>> costs = average_costs(stock, moves, moves.assign(change=change(moves)))
    >>> costs["unit_cost"].round(4).tolist()
    [2.0, 2.1, 2.175]
    """
    book = stock.drop_duplicates("sku").set_index("sku")
    opening = pd.DataFrame({"sku": book.index, "date": BEGINNING, "unit_cost": book["unit_cost"].to_numpy()})
    received = _received(stock_moves, book["unit_cost"])
    received["before"] = _before(received, book["on_hand"], changes)
    received["unit_cost"] = list(_averages(received, dict(zip(book.index, book["unit_cost"], strict=True))))
    after = received[["sku", "date", "unit_cost"]]
    costs = pd.concat([opening, after], ignore_index=True) if len(after) else opening
    return costs.dropna(subset="unit_cost").sort_values("date", kind="stable", ignore_index=True)


def _received(stock_moves: pd.DataFrame, book_costs: "pd.Series[float]") -> pd.DataFrame:
    """Receipts with a known cost, one row per sku and day: qty and value."""
    receipts = stock_moves[stock_moves["kind"].eq("receipt")]
    unit_cost = receipts["unit_cost"].fillna(receipts["sku"].map(book_costs))
    valued = receipts[["sku", "date", "qty"]].assign(value=receipts["qty"] * unit_cost).dropna(subset="value")
    return valued.groupby(["sku", "date"], as_index=False)[["qty", "value"]].sum()


def _before(received: pd.DataFrame, on_hand: "pd.Series[float]", changes: pd.DataFrame) -> NDArray[np.float64]:
    """What was on hand when the day of each receipt began: never below nothing."""
    daily = changes.groupby(["sku", "date"])["change"].sum()
    balance = daily.groupby("sku").cumsum() - daily
    opening = on_hand.reindex(daily.index.unique("sku")).fillna(0.0) - daily.groupby("sku").sum()
    standing = balance + opening.clip(lower=0.0).reindex(balance.index, level="sku")
    wanted = pd.MultiIndex.from_frame(received[["sku", "date"]])
    return standing.reindex(wanted).fillna(0.0).clip(lower=0.0).to_numpy()


def _averages(received: pd.DataFrame, average: dict[str, float]) -> Iterator[float]:
    """The average after each receipt, the receipts of each sku in order of date."""
    rows = zip(received["sku"], received["qty"], received["value"], received["before"], strict=True)
    for sku, qty, value, before in rows:
        known = average.get(sku, np.nan)
        standing = 0.0 if np.isnan(known) else before
        if standing + qty > 0:
            average[sku] = ((standing * known if standing else 0.0) + value) / (standing + qty)
        yield average.get(sku, np.nan)


def unit_costs(rows: pd.DataFrame, costs: pd.DataFrame) -> "pd.Series[float]":
    """The average cost that held for each row's ``sku`` on its ``date``, on the rows' index; NaN where none is known.

    >>> since = pd.to_datetime(["1900-01-01", "2026-11-09"])
    >>> costs = pd.DataFrame({"sku": "A", "date": since, "unit_cost": [2.0, 2.1]})
    >>> days = pd.to_datetime(["2026-11-08", "2026-11-09", "2026-11-09"])
    >>> rows = pd.DataFrame({"sku": ["A", "A", "B"], "date": days})
    >>> unit_costs(rows, costs).tolist()
    [2.0, 2.1, nan]
    """
    wanted = rows[["sku", "date"]].assign(at=np.arange(len(rows)), date=rows["date"].astype("datetime64[s]"))
    known = costs.assign(date=costs["date"].astype("datetime64[s]"))
    found = pd.merge_asof(wanted.sort_values("date", kind="stable"), known, on="date", by="sku").sort_values(
        "at", kind="stable"
    )
    return pd.Series(found["unit_cost"].to_numpy(), index=rows.index, dtype="float64")


def line_costs(lines: pd.DataFrame, sales: pd.DataFrame, costs: pd.DataFrame) -> "pd.Series[float]":
    """The unit cost of each sales line: the average of its day; a return that names its slip costs what that slip did.

    ``lines`` are rows of ``sales``, where the slips are looked up; both as ``sales_lines.signed`` gives them.

    >>> since = pd.to_datetime(["1900-01-01", "2026-11-09"])
    >>> costs = pd.DataFrame({"sku": "A", "date": since, "unit_cost": [2.0, 2.1]})
    >>> sales = pd.DataFrame({"sku": "A", "date": pd.to_datetime(["2026-11-06", "2026-11-10", "2026-11-10"]),
    ...     "slip_no": ["X1", "X8", "X9"], "return_of": [None, "X1", None], "is_return": [False, True, True]})
    >>> line_costs(sales[1:], sales, costs).tolist()
    [2.0, 2.1]
    """
    current = unit_costs(lines, costs)
    linked = lines[lines["is_return"] & lines["return_of"].notna()]
    issues = sales[sales["slip_no"].isin(linked["return_of"]) & ~sales["is_return"]]
    if issues.empty:
        return current
    first = issues.assign(cost=unit_costs(issues, costs)).groupby(["slip_no", "sku"])["cost"].first()
    at_issue = first.reindex(pd.MultiIndex.from_frame(linked[["return_of", "sku"]])).to_numpy()
    current.update(pd.Series(at_issue, index=linked.index).dropna())
    return current
