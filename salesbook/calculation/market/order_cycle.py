"""What outlets order and how often: an order is what an outlet buys on a day."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated, signed

FEWEST_ORDERS = 3  # two gaps between orders are the least that can be called a habit


def orders(sales: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The orders from ``first`` to ``last``: outlet_code, date, amount (元, returns apart), by outlet and date.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> sales = frame_of("sales", [
    ...     {"date": "2026-11-16", "outlet_code": "T1", "sku": "A", "qty": 10, "amount": 30},
    ...     {"date": "2026-11-16", "outlet_code": "T1", "sku": "B", "qty": 5, "amount": 20},
    ...     {"date": "2026-11-18", "outlet_code": "T1", "sku": "A", "qty": 2, "amount": 6, "kind": "return"}])
    >>> orders(sales, date(2026, 11, 1), date(2026, 11, 30))["amount"].tolist()
    [50.0]
    """
    lines = signed(dated(sales, first, last))
    sold = lines[~lines["is_return"] & lines["outlet_code"].notna()]
    fen = pd.Series(to_fen(sold["net_amount"]), index=sold.index)
    summed = fen.groupby([sold["outlet_code"], sold["date"]]).sum()
    return summed.rename("amount").reset_index().assign(amount=from_fen(summed))


def habits(ordered: pd.DataFrame) -> pd.DataFrame:
    """How each outlet orders: index outlet_code; last_order, last_amount, order_count, average_order, cycle_days.

    ``cycle_days`` is the median gap between orders, NaN for fewer than three. Amounts in 元.

    >>> days = pd.to_datetime(["2026-11-02", "2026-11-09", "2026-11-16"])
    >>> ordered = pd.DataFrame({"outlet_code": "T1", "date": days, "amount": [50.0, 70.0, 60.0]})
    >>> habits(ordered).loc["T1", ["order_count", "average_order", "cycle_days"]].tolist()
    [3.0, 60.0, 7.0]
    """
    by_outlet = ordered.groupby("outlet_code")
    gaps = by_outlet["date"].diff().dt.days.groupby(ordered["outlet_code"]).median()
    found = by_outlet.agg(last_order=("date", "last"), last_amount=("amount", "last"), order_count=("date", "size"))
    return found.assign(
        average_order=by_outlet["amount"].mean().round(2),
        cycle_days=gaps.where(found["order_count"].ge(FEWEST_ORDERS)),
    )


def quiet_days(outlets: pd.DataFrame, sales: pd.DataFrame, on: date) -> "pd.Series[float]":
    """Days since the last order of each outlet of the register, on its index.

    An outlet that never ordered has been quiet since it opened, and no longer than the book of sales goes back: what
    was before is not known, so the figure is "at least". NaN where the book holds no sale by ``on``.

    >>> outlets = pd.DataFrame({"outlet_code": ["T1", "T2"], "opened_date": pd.to_datetime(["2026-01-05", None])})
    >>> sales = pd.DataFrame({"date": pd.to_datetime(["2026-11-02", "2026-11-16"]), "outlet_code": "T1",
    ...                       "kind": "sale", "qty": 1, "gift_qty": 0, "amount": 3.0})
    >>> quiet_days(outlets, sales, date(2026, 11, 20)).tolist()
    [4.0, 18.0]
    """
    today = pd.Timestamp(on)
    known = sales[sales["date"].le(today)]
    begins = known["date"].min()
    if pd.isna(begins):
        return pd.Series(float("nan"), index=outlets.index)
    since = looked_up(outlets["outlet_code"], last_orders(known)).fillna(outlets["opened_date"])
    quiet: pd.Series[float] = (today - since.fillna(begins).clip(lower=begins)).dt.days.astype("float64")
    return quiet.clip(lower=0.0)


def last_orders(sales: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """The day of the last order by outlet_code."""
    lines = signed(sales)
    return lines[~lines["is_return"]].groupby("outlet_code")["date"].max()
