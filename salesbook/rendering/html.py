"""Sheets as HTML: what a notebook shows when a result stands alone in a cell."""

from collections.abc import Iterator, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from salesbook.rendering import look
from salesbook.sheets import Column, Grid, Sheet
from salesbook.sheets.sheet import NUMBERS
from salesbook.sheets.shown import shown
from salesbook.sheets.widths import column_title
from salesbook.wording.messages import say

MOST_ROWS = 12


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


def _rows(grid: Grid) -> Iterator[list[tuple[str, Column]]]:
    for _, row in grid.frame.head(MOST_ROWS).iterrows():
        yield [
            (shown(row[each.name], row[each.style_from] if each.style_from else each.style), each)
            for each in grid.columns
        ]


def _aligned(column: Column) -> str:
    return "right" if column.style in NUMBERS or column.style_from else "left"
