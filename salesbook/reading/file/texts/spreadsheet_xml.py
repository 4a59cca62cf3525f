"""XML Spreadsheet 2003: workbooks as one file of markup, which ERP programs save under the name of an .xls."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from xml.parsers import expat

from salesbook.problems import FileError
from salesbook.reading.file.grid import EPOCH_1900, EPOCH_1904, Cell, Grid, Place, Range
from salesbook.reading.file.limits import LARGEST_GRID, MOST_COLUMNS, MOST_ROWS
from salesbook.reading.file.number_format import CodeFormat, code_format

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_STARTED_WITHIN = 4_096
_MIDNIGHT_ONLY = datetime(1900, 1, 1)  # noqa: DTZ001 - before it, a time of day


def is_spreadsheet(text: str) -> bool:
    """Whether markup is a workbook in this format: its root names the namespace."""
    return NAMESPACE in text[:_STARTED_WITHIN]


def spreadsheet(text: str, path: Path) -> list[Grid]:
    """The sheets of the workbook. Raises FileError when the markup is damaged or a sheet larger than can be read."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(text.lstrip(), True)
    except expat.ExpatError as error:
        raise FileError("file_damaged", path=path) from error
    except OverflowError as error:
        raise FileError("sheet_too_large", path=path, sheet=reader.sheets[-1].name) from error
    if not reader.sheets:
        raise FileError("not_a_workbook", path=path)
    return [each.grid(path, reader.epoch) for each in reader.sheets]


class _Sheet:
    """A sheet being read: its rows so far, the last of them perhaps short, and where the next cell goes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[list[Cell]] = []
        self.merges: list[Range] = []
        self.hidden: set[int] = set()
        self.struck: set[Place] = set()
        self.errors: dict[Place, str] = {}
        self.uncached: set[Place] = set()
        self.shown: dict[Place, str] = {}
        self.columns: dict[int, str] = {}  # the style of a whole column
        self.row, self.column, self.row_style = -1, -1, ""
        self._width = 0

    def reach(self, row: int, column: int) -> None:
        """Make the sheet at least so large. Raises OverflowError when that is more than can be read."""
        height, self._width = max(len(self.rows), row + 1), max(self._width, column + 1)
        if height > MOST_ROWS or self._width > MOST_COLUMNS or height * self._width > LARGEST_GRID:
            raise OverflowError
        self.rows += [[] for _ in range(height - len(self.rows))]

    def put(self, cell: Cell) -> None:
        """Fill the cell that is being read."""
        row = self.rows[self.row]
        row += [""] * (self.column + 1 - len(row))
        row[self.column] = cell

    def grid(self, path: Path, epoch: str) -> Grid:
        for row in self.rows:
            row += [""] * (self._width - len(row))
        return Grid(
            path.name,
            self.name,
            self.rows,
            tuple(self.merges),
            frozenset(self.hidden),
            frozenset(self.struck),
            self.errors,
            frozenset(self.uncached),
            self.shown,
            epoch,
        )


class _Reader:
    """Goes through the markup once."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self.epoch = EPOCH_1900
        self._codes: dict[str, CodeFormat] = {}
        self._struck: set[str] = set()
        self._style = self._type = ""
        self._data: list[str] | None = None
        self._told = self._formula = self._aside = False
        self._across = self._rows_alike = 0
        self._texts: dict[str, str] = {}  # each once in memory, as often as it may stand in the sheets

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        given = {_local(each): value for each, value in attributes.items()} if attributes else attributes
        if name == "Worksheet":
            self.sheets.append(_Sheet(given.get("Name", "")))
        elif name == "Date1904":
            self.epoch = EPOCH_1904
        elif name == "Comment":
            self._aside = True
        elif not self.sheets:
            self._styles(name, given)
        elif name == "Column":
            self._column(self.sheets[-1], given)
        elif name == "Row":
            self._row(self.sheets[-1], given)
        elif name == "Cell":
            self._cell(self.sheets[-1], given)
        elif name == "Data" and not self._aside:
            self._data, self._type, self._told = [], given.get("Type", "String"), True

    def _styles(self, name: str, given: Mapping[str, str]) -> None:
        if name == "Style":
            self._style = given.get("ID", "")
        elif name == "NumberFormat" and (made := code_format(given.get("Format", ""))):
            self._codes[self._style] = made
        elif name == "Font" and given.get("StrikeThrough") == "1":
            self._struck.add(self._style)

    def _column(self, sheet: _Sheet, given: Mapping[str, str]) -> None:
        first = _number(given.get("Index"), max(sheet.columns, default=-1) + 2) - 1
        last = first + _number(given.get("Span"), 0)
        if last < MOST_COLUMNS:
            sheet.columns.update(dict.fromkeys(range(first, last + 1), given.get("StyleID", "")))

    def _row(self, sheet: _Sheet, given: Mapping[str, str]) -> None:
        sheet.row = _number(given.get("Index"), sheet.row + 2) - 1
        sheet.column, sheet.row_style = -1, given.get("StyleID", "")
        self._rows_alike = _number(given.get("Span"), 0)  # blank ones below that look as this one does
        if given.get("Hidden") == "1":
            sheet.hidden.add(sheet.row)

    def _cell(self, sheet: _Sheet, given: Mapping[str, str]) -> None:
        sheet.column = _number(given.get("Index"), sheet.column + 2) - 1
        down, across = _number(given.get("MergeDown"), 0), _number(given.get("MergeAcross"), 0)
        sheet.reach(sheet.row + down, sheet.column + across)
        if down or across:
            sheet.merges.append(((sheet.row, sheet.column), (sheet.row + down, sheet.column + across)))
        self._style = given.get("StyleID") or sheet.row_style or sheet.columns.get(sheet.column, "")
        self._told, self._formula, self._across = False, "Formula" in given, across

    def text(self, text: str) -> None:
        if self._data is not None:
            self._data.append(text)

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name == "Comment":
            self._aside = False
        elif name == "Data" and self._data is not None:
            self._keep(self.sheets[-1], "".join(self._data))
            self._data = None
        elif name == "Cell" and self.sheets:
            sheet = self.sheets[-1]
            if self._formula and not self._told:
                sheet.uncached.add((sheet.row, sheet.column))
            sheet.column += self._across
        elif name == "Row" and self.sheets:
            self.sheets[-1].row += self._rows_alike

    def _keep(self, sheet: _Sheet, text: str) -> None:
        at = sheet.row, sheet.column
        if self._type == "Error":
            sheet.errors[at] = text
            return
        cell = _value(text, self._type)
        sheet.put(self._texts.setdefault(cell, cell) if isinstance(cell, str) else cell)
        if isinstance(cell, float) and self._style in self._codes and (shown := self._codes[self._style].shown(cell)):
            sheet.shown[at] = shown
        if self._style in self._struck:
            sheet.struck.add(at)


@cache
def _local(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def _number(text: str | None, usual: int) -> int:
    return min(int(text), MOST_ROWS + 1) if text and text.isdecimal() else usual


def _value(text: str, kind: str) -> Cell:
    """A cell's value by its type; a text where it is not what its type says."""
    try:
        if kind == "Number":
            return float(text)
        if kind == "Boolean":
            return text.strip() == "1"
        if kind == "DateTime":
            moment = datetime.fromisoformat(text.strip())
            return moment if moment >= _MIDNIGHT_ONLY else moment.time()
    except ValueError:
        return text
    return text
