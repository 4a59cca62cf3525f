"""What the warehouse's and the evening's reports share."""

from datetime import date
from typing import Any

import pandas as pd

from salesbook.reports.common.words import known, records, weekday
from salesbook.wording.messages import say

DASH = "—"  # stands in a cell whose figure is not known; a formula that needs the figure gives it again


def plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame ready for JSON.

    >>> plain(pd.DataFrame({"person": ["Li"], "qty": [float("nan")]}))
    [{'person': 'Li', 'qty': None}]
    """
    return [{name: known(value) for name, value in row.items()} for row in records(rows)]


def item_names(stock: pd.DataFrame) -> "pd.Series[str]":
    """The name of each sku in the stock book."""
    return stock.drop_duplicates("sku").set_index("sku")["item"]


def day_line(day: date) -> str:
    """The line under the title of a sheet without amounts: the date and its weekday."""
    return say("evening_line", day=day, weekday=weekday(day))
