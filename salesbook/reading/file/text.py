"""Sheets kept as text: csv and tsv by whatever program, and tables of a web page saved as .xls."""

import csv
import io
from html.parser import HTMLParser
from pathlib import Path

from salesbook.problems import FileError
from salesbook.reading.file.grid import Cell, Grid
from salesbook.reading.file.limits import LARGEST_GRID, MOST_COLUMNS
from salesbook.reading.file.sniff import UTF16

_DELIMITERS = ",\t;|"
_LONGEST_CELL = 1 << 20


def decode(content: bytes, path: Path) -> str:
    """Text in the encoding that its mark names, else UTF-8, else gb18030 (what Chinese Excel writes)."""
    if content.startswith(UTF16):
        return content.decode("utf-16", "replace").lstrip("\ufeff")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileError("file_damaged", path=path)


def delimited(content: bytes, path: Path) -> Grid:
    """The rows of a csv or tsv file as a grid with one sheet, named as the file is."""
    text = decode(content, path).replace("\0", "")
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows: list[list[Cell]] = [
            list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        ]
    except csv.Error as error:
        raise FileError("file_damaged", path=path) from error
    return _grid(path, path.stem, rows)


def _delimiter(text: str) -> str:
    """The sign that parts the first lines into most columns."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:20]
    return max(
        _DELIMITERS,
        key=lambda sign: sum(sign in line for line in lines) * 100 + sum(line.count(sign) for line in lines),
    )


def _grid(path: Path, sheet: str, rows: list[list[Cell]]) -> Grid:
    width = max(map(len, rows), default=0)
    if width > MOST_COLUMNS or width * len(rows) > LARGEST_GRID:
        raise FileError("sheet_too_large", path=path, sheet=sheet)
    return Grid(path.name, sheet, [row + [""] * (width - len(row)) for row in rows])


class _Tables(HTMLParser):
    """Collects the tables of a page; a cell that spans columns leaves blanks beside it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self._cell: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th") and self.tables:
            self._close_cell()
            given = dict(attrs).get("colspan") or "1"
            self._cell, self._span = [], min(int(given), MOST_COLUMNS) if given.isdecimal() else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        if not self.tables[-1]:
            self.tables[-1].append([])
        self.tables[-1][-1] += ["".join(self._cell).strip(), *[""] * (self._span - 1)]
        self._cell = None


def web_page(content: bytes, path: Path) -> list[Grid]:
    """The tables of a web page, one grid each. Raises FileError when there is none."""
    parser = _Tables()
    parser.feed(decode(content, path))
    parser.close()
    found = [table for table in parser.tables if any(table)]
    if not found:
        raise FileError("not_a_workbook", path=path)
    names = [path.stem if number == 1 else f"{path.stem} ({number})" for number in range(1, len(found) + 1)]
    return [_grid(path, name, table) for name, table in zip(names, found, strict=True)]
