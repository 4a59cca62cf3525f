"""From a file to a workbook that gives the grids of its sheets; what the file is, its first bytes tell."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from salesbook.problems import FileError
from salesbook.reading.file.excel import ExcelBook
from salesbook.reading.file.grid import Cell, Grid
from salesbook.reading.file.legacy import ODS_CONTENT, LegacyBook, refuse_unsafe_ods
from salesbook.reading.file.limits import LARGEST_FILE, MEGABYTE
from salesbook.reading.file.package import Package
from salesbook.reading.file.passwords import opened
from salesbook.reading.file.sniff import ole_stream, sniff
from salesbook.reading.file.text import delimited, web_page

_TEXT = (".csv", ".tsv")
_ENCRYPTED, _WORKBOOK_STREAMS = "EncryptedPackage", ("Workbook", "Book", "WORKBOOK", "BOOK")


class Book(Protocol):
    """A workbook that is open for reading."""

    @property
    def path(self) -> Path:
        """Where it is kept."""
        ...

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        ...

    @property
    def hidden(self) -> frozenset[str]:
        """Those of its sheets that are hidden."""
        ...

    def head(self, sheet: str) -> Grid:
        """At least the first rows of a sheet."""
        ...

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        ...


class GridBook:
    """A workbook whose grids are at hand."""

    hidden: frozenset[str] = frozenset()

    def __init__(self, path: Path, grids: Sequence[Grid]) -> None:
        self.path = path
        self._grids = {each.sheet: each for each in grids}

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        return tuple(self._grids)

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        return self._grids[sheet]

    head = grid


def open_book(path: Path) -> Book:
    """A workbook of any format that is understood.

    Raises FileError, one sentence, when the file cannot be read, is none, is protected or is larger than can be read.
    """
    content = _content(path)
    kind = sniff(content)
    if kind == "package":
        package = Package(path, content)
        if package.size(ODS_CONTENT):
            refuse_unsafe_ods(package)
            return LegacyBook(path, content)
        return ExcelBook(path, content)
    if kind == "ole":
        if ole_stream(content, _ENCRYPTED):
            return ExcelBook(path, opened(path, content))
        if content.startswith(b"\xd0") and not any(ole_stream(content, each) for each in _WORKBOOK_STREAMS):
            raise FileError("not_a_workbook", path=path)
        return LegacyBook(path, content)
    if kind == "empty":
        raise FileError("file_empty", path=path)
    if kind == "markup":
        return GridBook(path, web_page(content, path))
    grid = delimited(content, path)
    # text under the name of a workbook is an export when it has columns, else what is left of a damaged file
    if path.suffix.lower() not in _TEXT and max(map(len, grid.rows), default=0) < 2:
        raise FileError("not_a_workbook", path=path)
    return GridBook(path, [grid])


def _content(path: Path) -> bytes:
    try:
        if os.path.getsize(path) > LARGEST_FILE:
            raise FileError("file_too_large", path=path, most=LARGEST_FILE // MEGABYTE)
        return path.read_bytes()
    except PermissionError as error:
        raise FileError("file_locked", path=path) from error
    except OSError as error:
        raise FileError("file_missing", path=path) from error


def live_book(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> GridBook:
    """A workbook whose cells a running Excel gave (blank cells None): unsaved edits count."""
    return GridBook(path, [_live_grid(path, name, rows) for name, rows in sheets.items()])


def _live_grid(path: Path, sheet: str, given: Sequence[Sequence[Any]]) -> Grid:
    width = max(map(len, given), default=0)
    rows: list[list[Cell]] = [
        ["" if cell is None else cell for cell in row] + [""] * (width - len(row)) for row in given
    ]
    return Grid(path.name, sheet, rows)
