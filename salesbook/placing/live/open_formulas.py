"""The formulas of a sheet open in a running Excel, taken in blocks, so that an empty million rows costs nothing."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xlwings

_BLOCK_CELLS = 200_000


def open_formulas(sheet: "xlwings.Sheet") -> Iterator[tuple[int, int, str]]:
    """Every formula of a sheet as (row, column, text), rows and columns counted from 1.

    Formatting alone makes no rows: what follows a block of some 200,000 empty cells is not looked at.
    """
    used = sheet.used_range
    top, left = used.row, used.column
    height, width = used.shape
    step = max(1, _BLOCK_CELLS // width)
    for start in range(top, top + height, step):
        last = min(top + height, start + step) - 1
        block = _as_rows(sheet.range((start, left), (last, left + width - 1)).formula)
        if not any(text for cells in block for text in cells):
            return
        for row, cells in enumerate(block, start):
            for column, text in enumerate(cells, left):
                if isinstance(text, str) and text.startswith("="):
                    yield row, column, text


def _as_rows(cells: Any) -> Sequence[Sequence[Any]]:
    """A single cell is given bare."""
    return cells if isinstance(cells, (tuple, list)) else [[cells]]
