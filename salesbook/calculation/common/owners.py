"""Whose figure a row is: the person written on it, else the salesperson of its outlet."""

import pandas as pd


def outlet_values(outlet_code: "pd.Series[str]", outlets: pd.DataFrame, column: str) -> "pd.Series[str]":
    """The register's ``column`` for each outlet code; missing where the outlet is not in the register.

    >>> outlets = pd.DataFrame({"outlet_code": ["T01", "T02"], "channel": ["retail", "restaurant"]})
    >>> outlet_values(pd.Series(["T02", "T09"]), outlets, "channel").tolist()
    ['restaurant', nan]
    """
    register = outlets.drop_duplicates("outlet_code").set_index("outlet_code")[column]
    return outlet_code.map(register).astype("str")


def owner(rows: pd.DataFrame, column: str, outlets: pd.DataFrame) -> "pd.Series[str]":
    """The person of ``column``, else the salesperson of the row's outlet; missing where neither is written.

    >>> outlets = pd.DataFrame({"outlet_code": ["T01"], "salesperson": ["Li"]})
    >>> receipts = pd.DataFrame({"outlet_code": ["T01", "T01", "T09"], "collector": ["Wang", None, None]})
    >>> owner(receipts, "collector", outlets).tolist()
    ['Wang', 'Li', nan]
    """
    return rows[column].fillna(outlet_values(rows["outlet_code"], outlets, "salesperson")).astype("str")


def carrier(sales: pd.DataFrame) -> "pd.Series[str]":
    """Who brought the goods and settles them in the evening: the deliverer, else the salesperson.

    >>> sales = pd.DataFrame({"deliverer": ["Zhao", None], "salesperson": ["Li", "Li"]})
    >>> carrier(sales).tolist()
    ['Zhao', 'Li']
    """
    return sales["deliverer"].fillna(sales["salesperson"]).astype("str")
