"""From a file to the grids of its sheets."""

from pathlib import Path
from typing import Any, Protocol

import python_calamine

from salesbook.problems import FileError
from salesbook.reading.grid import Grid


class Book(Protocol):
    """A workbook that is open for reading."""

    path: Path

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        ...

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        ...

    def head(self, sheet: str) -> Grid:
        """The first rows of a sheet."""
        ...


class ExcelBook:
    """A workbook on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._workbook = python_calamine.CalamineWorkbook.from_path(path)
        except (python_calamine.CalamineError, OSError) as error:
            raise FileError("unreadable_file", path=path, reason=error) from error

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        return tuple(self._workbook.sheet_names)

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        rows = self._workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        return Grid(self.path.name, sheet, rows)

    head = grid


class OpenBook:
    """A workbook whose cells are given, for example from a running Excel: unsaved edits count."""

    def __init__(self, path: Path, grids: dict[str, list[list[Any]]]) -> None:
        self.path = path
        self._grids = grids

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        return tuple(self._grids)

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        given = self._grids[sheet]
        width = max(map(len, given), default=0)
        rows = [["" if cell is None else cell for cell in [*row, *[""] * (width - len(row))]] for row in given]
        return Grid(self.path.name, sheet, rows)

    head = grid
