"""Sales and returns with one sign: what went out counts up, what came back counts down."""

import numpy as np
import pandas as pd


def signed(sales: pd.DataFrame) -> pd.DataFrame:
    """``sales`` with the columns ``is_return``, ``net_qty``, ``net_gift_qty`` and ``net_amount`` (元).

    A line is a return when its kind says so or when its quantity or amount is below zero; it then counts down by its
    size, however it was signed, so that a return is never added to the sales. ``amount`` is what the outlet owes for
    the line: qty × unit_price − discount. (The department's rule: net sales = sales − returns − discounts.)

    >>> sales = pd.DataFrame({
    ...     "kind": ["sale", "return", "return", "sale"], "qty": [10, 2, -2, -1], "gift_qty": [1, 0, 0, 0],
    ...     "amount": [95.0, 20.0, -20.0, -10.0],
    ... })
    >>> signed(sales)["net_amount"].tolist()
    [95.0, -20.0, -20.0, -10.0]
    """
    is_return = sales["kind"].eq("return") | sales["qty"].lt(0) | sales["amount"].lt(0)
    direction = np.where(is_return, -1.0, 1.0)
    return sales.assign(
        is_return=is_return,
        net_qty=direction * sales["qty"].abs(),
        net_gift_qty=direction * sales["gift_qty"].abs().fillna(0.0),
        net_amount=direction * sales["amount"].abs(),
    )


def dated(rows: pd.DataFrame, first: object, last: object, column: str = "date") -> pd.DataFrame:
    """The rows dated from ``first`` to ``last``, both included.

    >>> from datetime import date
    >>> rows = pd.DataFrame({"date": pd.to_datetime(["2026-11-15", "2026-11-16", None])})
    >>> len(dated(rows, date(2026, 11, 16), date(2026, 11, 22)))
    1
    """
    return rows[rows[column].between(pd.Timestamp(str(first)), pd.Timestamp(str(last)))]
