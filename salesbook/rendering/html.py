"""Sheets as HTML: what a notebook shows when a result stands alone in a cell."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined

from salesbook.rendering import look
from salesbook.sheets import Column, Grid, Sheet
from salesbook.sheets.sheet import NUMBERS
from salesbook.sheets.widths import column_title
from salesbook.wording.messages import say

MOST_ROWS = 12
_DECIMALS = {"money": 2, "sparse": 2, "price": 4, "rate": 1, "whole": 0, "quantity": 0, "points": 0, "days": 0}


def fragment(sheets: Sequence[Sheet]) -> str:
    """The sheets as one HTML fragment with its own style, no script, no outside address; long tables are cut."""
    environment = Environment(
        loader=PackageLoader("salesbook.rendering", ""), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("fragment.html").render(
        sheets=sheets,
        look=look,
        shown=shown,
        rows=_rows,
        heading=column_title,
        aligned=_aligned,
        most=MOST_ROWS,
        more=lambda grid: say("more_rows", count=len(grid.frame) - MOST_ROWS),
    )


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


def _rows(grid: Grid) -> Iterator[list[tuple[str, Column]]]:
    for _, row in grid.frame.head(MOST_ROWS).iterrows():
        yield [
            (shown(row[each.name], row[each.style_from] if each.style_from else each.style), each)
            for each in grid.columns
        ]


def _aligned(column: Column) -> str:
    return "right" if column.style in NUMBERS or column.style_from else "left"
