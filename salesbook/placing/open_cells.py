"""The cells of a sheet open in a running Excel, taken in blocks, so that an empty million rows costs nothing."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xlwings

_BLOCK_CELLS = 200_000


def open_values(sheet: "xlwings.Sheet") -> list[list[Any]]:
    """The values of a sheet from A1 on, None where a cell is empty, errors as Excel shows them (``#N/A``).

    Formatting alone makes no rows: what follows a block of some 200,000 empty cells is not looked at.
    """
    rows: list[list[Any]] = []
    for top, left, block in _blocks(sheet, lambda cells: cells.options(ndim=2, err_to_str=True).value):
        rows += [[] for _ in range(top - 1 - len(rows))]
        rows += [[None] * (left - 1) + list(row) for row in block]
    while rows and not _filled(rows[-1:]):
        rows.pop()
    return rows


def open_formulas(sheet: "xlwings.Sheet") -> Iterator[tuple[int, int, str]]:
    """Every formula of a sheet as (row, column, text), rows and columns counted from 1."""
    for top, left, block in _blocks(sheet, lambda cells: _as_rows(cells.formula)):
        for row, cells in enumerate(block, top):
            for column, text in enumerate(cells, left):
                if isinstance(text, str) and text.startswith("="):
                    yield row, column, text


def _blocks(
    sheet: "xlwings.Sheet", take: Callable[["xlwings.Range"], Sequence[Sequence[Any]]]
) -> Iterator[tuple[int, int, Sequence[Sequence[Any]]]]:
    used = sheet.used_range
    top, left = used.row, used.column
    height, width = used.shape
    step = max(1, _BLOCK_CELLS // width)
    for start in range(0, height, step):
        last = min(height, start + step) - 1
        block = take(sheet.range((top + start, left), (top + last, left + width - 1)))
        if not _filled(block):
            return
        yield top + start, left, block


def _as_rows(cells: Any) -> Sequence[Sequence[Any]]:
    """A single cell is given bare."""
    return cells if isinstance(cells, (tuple, list)) else [[cells]]


def _filled(rows: Sequence[Sequence[Any]]) -> bool:
    return any(cell not in (None, "") for row in rows for cell in row)
