"""Whose figure a row is: the person written on it, else the salesperson of its outlet."""

import pandas as pd

from salesbook.calculation.common.frames import looked_up


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


def known_as(codes: "pd.Series[str]", outlets: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """outlet_name and salesperson of each outlet code: the register's, else those last written on an item.

    >>> outlets = pd.DataFrame({"outlet_code": ["T01"], "outlet_name": ["East"], "salesperson": [None]})
    >>> items = pd.DataFrame({"outlet_code": ["T01", "T02"], "outlet_name": ["E", "West"], "salesperson": ["Li", "Wu"]})
    >>> known_as(pd.Series(["T01", "T02"]), outlets, items).values.tolist()
    [['East', 'Li'], ['West', 'Wu']]
    """
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")
    written = items.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")
    names = {
        name: looked_up(codes, register[name]).fillna(looked_up(codes, written[name])).astype("str")
        for name in ("outlet_name", "salesperson")
    }
    return pd.DataFrame(names, index=codes.index)


def carrier(sales: pd.DataFrame) -> "pd.Series[str]":
    """Who brought the goods and settles them in the evening: the deliverer, else the salesperson.

    >>> sales = pd.DataFrame({"deliverer": ["Zhao", None], "salesperson": ["Li", "Li"]})
    >>> carrier(sales).tolist()
    ['Zhao', 'Li']
    """
    return sales["deliverer"].fillna(sales["salesperson"]).astype("str")
