"""What was written into cells, to be found there again before the file is replaced."""

from collections.abc import Mapping
from functools import partial

from salesbook.placing.package.book import Book
from salesbook.placing.package.finding import Finding
from salesbook.placing.package.references import Shift, address
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.scan import scan
from salesbook.placing.sheet.values import Content

Place = tuple[int, int]


class Expected:
    """Part → place → content."""

    def __init__(self) -> None:
        self._cells: dict[str, dict[Place, Content]] = {}

    def add(self, part: str, cells: Mapping[Place, Content]) -> None:
        """Expect these cells, over what was expected there before."""
        self._cells.setdefault(part, {}).update(cells)

    def forget(self, part: str) -> None:
        """Expect nothing of a sheet that was put in anew."""
        self._cells.pop(part, None)

    def moved(self, part: str, shift: Shift) -> None:
        """Follow the cells of a sheet into which rows were inserted; formulas are let go, since they change."""
        held = self._cells.get(part, {})
        self._cells[part] = {
            (shift.row(row), column): content for (row, column), content in held.items() if content.kind != "f"
        }

    def findings(self, book: Book) -> list[Finding]:
        """The cells that do not hold what was written."""
        found: list[Finding] = []
        for part, cells in self._cells.items():
            if part in book.package:
                missing = dict(cells)
                scan(book.package, part, partial(_strike, missing, {row for row, _ in cells}))
                lost = (place for place, content in missing.items() if content.kind != "empty")
                found += (Finding("not_back", part, address(*place)) for place in lost)
        return found


def _strike(missing: dict[Place, Content], rows: set[int], row: Row) -> None:
    """Strike off what the row holds as expected."""
    for cell in row.cells if row.number in rows else ():
        place = (cell.row, cell.column)
        if place in missing and _holds(cell, missing[place]):
            del missing[place]


def _holds(cell: Cell, content: Content) -> bool:
    if content.kind == "empty":
        return not cell.filled
    if content.kind == "f":
        return cell.formula is not None and cell.formula.text == content.text
    return cell.kind == content.kind and cell.formula is None and cell.value == content.text
