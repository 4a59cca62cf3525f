"""A value as the text a person sees, the way its style prints it in a workbook."""

from datetime import date
from typing import Any

import pandas as pd

from salesbook.sheets.sheet import NUMBERS

_DECIMALS = {"money": 2, "sparse": 2, "price": 4, "rate": 1, "whole": 0, "quantity": 0, "points": 0, "days": 0}


def shown(value: Any, style: str) -> str:
    """A value as text, the way its style prints it in a workbook.

    >>> shown(1234.5, "money"), shown(0.256, "rate"), shown(float("nan"), "rate")
    ('1,234.50', '25.6%', '\\u2014')
    """
    if value is None or pd.isna(value):
        return "—" if style in NUMBERS else ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if style not in _DECIMALS or isinstance(value, str):
        return str(value)
    return f"{value:.1%}" if style == "rate" else f"{value:,.{_DECIMALS[style]}f}"
