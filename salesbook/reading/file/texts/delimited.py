"""Sheets kept as text: csv and tsv, by whatever program."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from salesbook.problems import FileError
from salesbook.reading.file.grid import Cell, Grid
from salesbook.reading.file.limits import LARGEST_GRID, MOST_COLUMNS
from salesbook.reading.file.seen import as_shown
from salesbook.reading.file.texts.encoding import decode

_DELIMITERS = ",\t;|"
_LONGEST_CELL = 1 << 20
_LOOKED_AT = 20_000
_LEAST_COLUMNS = 3  # in a file of any text, to be a table
_AS_FORMULA = re.compile(rf'(?<![^\n\r{_DELIMITERS}])="([^"\r\n]*)"(?=[\n\r{_DELIMITERS}]|$)')
_HINT = re.compile(r"\s*sep=(.)\r?\n")


def delimited(content: bytes, path: Path) -> Grid:
    """The rows of a csv or tsv file as a grid with one sheet, named as the file is."""
    text = decode(content, path).replace("\0", "")
    hint = _HINT.match(text)  # for Excel, which does not show it
    text = text[hint.end() :] if hint else text
    formulas = '="' in text
    if formulas:
        text = _AS_FORMULA.sub(r'"\1"', text)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=hint[1] if hint else _delimiter(_lines(text)))
        rows: list[list[Cell]] = [list(row) for row in reader]
    except (csv.Error, TypeError) as error:
        raise FileError("file_damaged", path=path) from error
    if formulas:
        rows = [[as_shown(cell) if cell.startswith('="') else cell for cell in row] for row in rows]
    return filled(path, path.stem, rows)


def holds_table(content: bytes, path: Path) -> bool:
    """Whether the beginning of a text file is rows of at least three cells: most lines have as many delimiters."""
    try:
        lines = _lines(decode(content, path))
    except FileError:
        return False
    sign = _delimiter(lines)
    count, alike = max(Counter(line.count(sign) for line in lines).items(), key=lambda each: each[1], default=(0, 0))
    return count >= _LEAST_COLUMNS - 1 and alike >= max(2, 0.8 * len(lines))


def _lines(text: str) -> list[str]:
    """The first lines that are not blank."""
    return [line for line in text[:_LOOKED_AT].splitlines() if line.strip()][:20]


def _delimiter(lines: list[str]) -> str:
    """The sign that parts the first lines into most columns."""
    return max(
        _DELIMITERS,
        key=lambda sign: sum(sign in line for line in lines) * 100 + sum(line.count(sign) for line in lines),
    )


def filled(path: Path, sheet: str, rows: list[list[Cell]]) -> Grid:
    """A grid of rows, blanks behind the short ones. Raises FileError when it is larger than can be read."""
    width = max(map(len, rows), default=0)
    if width > MOST_COLUMNS or width * len(rows) > LARGEST_GRID:
        raise FileError("sheet_too_large", path=path, sheet=sheet)
    return Grid(path.name, sheet, [row + [""] * (width - len(row)) for row in rows])
