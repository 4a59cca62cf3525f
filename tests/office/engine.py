"""An engine for xlwings that drives LibreOffice, so that what is written for Excel runs against real open workbooks.

It answers what salesbook asks of xlwings' public interface and speaks Excel's language: A1 references in formulas,
serial numbers and datetimes in cells, sheet-level names, sheets copied from another book with their charts.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import xlwings
from office.libreoffice import uno, value

_EXCEL_A1 = 1  # com.sun.star.sheet.AddressConvention.XL_A1
_HIDDEN_NAME = 16  # com.sun.star.sheet.NamedRangeFlag.HIDDEN
_DATE = 2  # com.sun.star.util.NumberFormat.DATE
_HIDDEN, _SHOWN = "hidden", "visible"
_EPOCH = datetime(1899, 12, 30)


class Engine:
    """The engine; xlwings finds the running program through ``apps``."""

    name, type = "libreoffice", "desktop"

    def __init__(self, desktop: Any) -> None:
        self.apps = Apps(self, desktop)

    @staticmethod
    def prepare_xl_data_element(cell: Any, options: Any) -> Any:
        return (cell - _EPOCH) / timedelta(days=1) if isinstance(cell, datetime) else "" if cell is None else cell

    @staticmethod
    def clean_value_data(rows: Any, dates: Any, empty: Any, numbers: Any, errors: Any) -> list[list[Any]]:
        return [[empty if cell == "" else cell for cell in row] for row in rows]


class Apps:
    """The one program."""

    def __init__(self, engine: Engine, desktop: Any) -> None:
        self._app = App(engine, desktop)

    def __iter__(self) -> Iterator["App"]:
        return iter((self._app,))

    def __len__(self) -> int:
        return 1


class App:
    """The program. What it was told to show is kept: ``alerts``, ``statuses``, and ``answers`` to questions."""

    pid, hwnd = 1, 4711

    def __init__(self, engine: Engine, desktop: Any) -> None:
        self.engine, self.desktop = engine, desktop
        self.screen_updating = self.display_alerts = self.enable_events = self.interactive = True
        self.calculation = "automatic"
        self.alerts: list[str] = []
        self.statuses: list[Any] = []

    api = property(lambda self: self.desktop)
    books = property(lambda self: Books(self))

    @property
    def status_bar(self) -> Any:
        return self.statuses[-1] if self.statuses else False

    @status_bar.setter
    def status_bar(self, text: Any) -> None:
        self.statuses.append(text)

    def activate(self, steal_focus: bool = False) -> None:
        """A program without windows has none to bring forward."""

    def alert(self, prompt: str, title: str, buttons: str, mode: str, callback: str) -> str:
        self.alerts.append(prompt)
        return "ok"


class Books:
    """The open workbooks, macro add-ins included."""

    def __init__(self, app: App) -> None:
        self.app = app

    def _documents(self) -> list[Any]:
        components = self.app.desktop.Components.createEnumeration()
        found = []
        while components.hasMoreElements():
            component = components.nextElement()
            if component.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
                found.append(component)
        return found

    def __iter__(self) -> Iterator["Book"]:
        return (Book(self.app, document) for document in self._documents())

    def __len__(self) -> int:
        return len(self._documents())

    def __call__(self, name_or_index: str | int) -> "Book":
        if isinstance(name_or_index, int):
            return list(self)[name_or_index - 1]
        for book in self:
            if book.name.casefold() == name_or_index.casefold():
                return book
        raise KeyError(name_or_index)

    def open(self, fullname: str, *options: Any) -> "Book":
        hidden = (value("Hidden", True),)
        url = Path(fullname).as_uri()
        return Book(self.app, self.app.desktop.loadComponentFromURL(url, "_blank", 0, hidden))


class Book:
    """A workbook."""

    def __init__(self, app: App, document: Any) -> None:
        self.app, self.document = app, document

    @property
    def api(self) -> "ExcelBook":
        """Excel's own object behind the workbook, for what xlwings has no word for."""
        return ExcelBook(self.document)

    sheets = property(lambda self: Sheets(self))
    fullname = property(lambda self: uno().fileUrlToSystemPath(self.document.URL))
    name = property(lambda self: Path(self.fullname).name)

    @property
    def names(self) -> "Names":
        return Names(self, self.document)

    def activate(self) -> None:
        """The book in front is a matter of windows."""

    def close(self) -> None:
        self.document.close(True)


class Sheets:
    """The sheets of a workbook."""

    def __init__(self, book: Book) -> None:
        self.book, self.api = book, book.document.Sheets

    active = property(lambda self: Sheet(self.book, self.book.document.CurrentController.getActiveSheet()))

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> Iterator["Sheet"]:
        return (Sheet(self.book, self.api.getByIndex(at)) for at in range(len(self)))

    def __call__(self, name_or_index: str | int) -> "Sheet":
        if isinstance(name_or_index, int):
            return Sheet(self.book, self.api.getByIndex(name_or_index - 1))
        if name_or_index not in self:
            raise KeyError(name_or_index)
        return Sheet(self.book, self.api.getByName(name_or_index))

    def __contains__(self, name: str) -> bool:
        return bool(self.api.hasByName(name))


class Sheet:
    """A sheet."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self.book, self.api = book, sheet

    index = property(lambda self: self.api.RangeAddress.Sheet + 1)
    names = property(lambda self: Names(self.book, self.api))

    @property
    def name(self) -> str:
        return str(self.api.Name)

    @name.setter
    def name(self, name: str) -> None:
        self.api.Name = name

    @property
    def visible(self) -> str:
        return _SHOWN if self.api.IsVisible else _HIDDEN

    @visible.setter
    def visible(self, shown: str) -> None:
        self.api.IsVisible = shown == _SHOWN

    @property
    def used_range(self) -> "Range":
        cursor = self.api.createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        return Range(self, cursor)

    def range(self, first: Any, last: Any = None) -> "Range":
        if isinstance(first, tuple):
            row, column = first
            end_row, end_column = last or first
            return Range(self, self.api.getCellRangeByPosition(column - 1, row - 1, end_column - 1, end_row - 1))
        return Range(self, self.api.getCellRangeByName(first if last is None else f"{first}:{last}"))

    def activate(self) -> None:
        controller = self.book.document.CurrentController
        if controller:
            controller.setActiveSheet(self.api)

    def delete(self) -> None:
        self.book.document.Sheets.removeByName(self.name)

    def copy(self, before: "Sheet | None", after: "Sheet | None") -> None:
        target = (before or after).book.document
        position = (before or after).index - (1 if before else 0)
        target.Sheets.importSheet(self.book.document, self.name, position)


class Range:
    """A block of cells."""

    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet: Sheet, cells: Any) -> None:
        self.sheet, self.api = sheet, cells

    row = property(lambda self: self.api.RangeAddress.StartRow + 1)
    column = property(lambda self: self.api.RangeAddress.StartColumn + 1)

    @property
    def shape(self) -> tuple[int, int]:
        address = self.api.RangeAddress
        return address.EndRow - address.StartRow + 1, address.EndColumn - address.StartColumn + 1

    def __len__(self) -> int:
        rows, columns = self.shape
        return rows * columns

    def __call__(self, row: int, column: int) -> "Range":
        return Range(self.sheet, self.api.getCellRangeByPosition(column - 1, row - 1, column - 1, row - 1))

    @property
    def raw_value(self) -> list[list[Any]]:
        """Values as Excel gives them: a number shown as a date is a datetime."""
        rows = [list(row) for row in self.api.getDataArray()]
        for top, left in self._dates():
            number = rows[top][left]
            if isinstance(number, float):
                rows[top][left] = _EPOCH + timedelta(days=number)
        return rows

    @raw_value.setter
    def raw_value(self, given: Any) -> None:
        rows = given if isinstance(given, list) else [[given]]
        self.api.setDataArray(tuple(tuple(row) for row in rows))

    def _dates(self) -> Iterator[tuple[int, int]]:
        formats, start = self.sheet.book.document.NumberFormats, self.api.RangeAddress
        groups = self.api.getUniqueCellFormatRanges()
        for group in (groups.getByIndex(at) for at in range(groups.Count)):
            if formats.getByKey(group.getByIndex(0).NumberFormat).Type & _DATE:
                for at in group.RangeAddresses:
                    for row in range(at.StartRow - start.StartRow, at.EndRow - start.StartRow + 1):
                        for column in range(at.StartColumn - start.StartColumn, at.EndColumn - start.StartColumn + 1):
                            yield row, column

    @property
    def formula(self) -> Any:
        """What stands in the cells, formulas with Excel's references; a single cell gives a single text."""
        rows = [list(row) for row in self.api.getFormulaArray()]
        parser = _parser(self.sheet.book)
        for top, row in enumerate(rows):
            for left, text in enumerate(row):
                if (
                    text.startswith("=") and "'#$" not in text
                ):  # what points to another book stays as it is written here
                    cell = self.api.getCellByPosition(left, top)
                    row[left] = "=" + str(parser.printFormula(cell.getTokens(), cell.CellAddress))
        return rows[0][0] if len(self) == 1 else rows

    @formula.setter
    def formula(self, given: Any) -> None:
        rows = given if isinstance(given, list) else [[given]]
        parser = _parser(self.sheet.book)
        for top, row in enumerate(rows):
            for left, text in enumerate(row):
                cell = self.api.getCellByPosition(left, top)
                if str(text).startswith("="):
                    cell.setTokens(parser.parseFormula(text[1:], cell.CellAddress))
                else:
                    cell.Formula = text


def _parser(book: Book) -> Any:
    """The reader and writer of formulas in Excel's language."""
    parser = book.document.createInstance("com.sun.star.sheet.FormulaParser")
    parser.FormulaConvention = _EXCEL_A1
    parser.CompileEnglish = True
    return parser


class Names:
    """The defined names of a workbook or of one of its sheets."""

    def __init__(self, book: Book, holder: Any) -> None:
        self.book, self.api = book, holder.NamedRanges

    def snapshot(self) -> list[tuple[str, "Name"]]:
        return [(name, Name(self, name)) for name in self.api.ElementNames]

    def contains(self, name: str) -> bool:
        return bool(self.api.hasByName(name))

    def __call__(self, name: str) -> "Name":
        if not self.contains(name):
            raise KeyError(name)
        return Name(self, name)

    def add(self, name: str, refers_to: str) -> "Name":
        if self.contains(name):
            self.api.removeByName(name)
        origin = uno().createUnoStruct("com.sun.star.table.CellAddress")
        self.api.addNewByName(name, refers_to.removeprefix("="), origin, 0)
        return Name(self, name)


class Name:
    """A defined name."""

    def __init__(self, names: Names, name: str) -> None:
        self.names, self.name = names, name

    refers_to = property(lambda self: "=" + self.names.api.getByName(self.name).Content)

    @property
    def api(self) -> "ExcelName":
        """Excel's own object behind the name, for what xlwings has no word for."""
        return ExcelName(self.names.api.getByName(self.name))

    def delete(self) -> None:
        self.names.api.removeByName(self.name)


class ExcelBook:
    """What is asked of Excel's Workbook object."""

    def __init__(self, document: Any) -> None:
        self._document = document

    @property
    def ProtectStructure(self) -> bool:  # noqa: N802 Excel's own word
        return bool(self._document.isProtected())

    def SaveCopyAs(self, path: str) -> None:  # noqa: N802 Excel's own word
        kind = value("FilterName", "Calc MS Excel 2007 XML")
        self._document.storeToURL(Path(path).as_uri(), (kind,))


class ExcelName:
    """The one property of Excel's Name object that is asked for."""

    def __init__(self, named: Any) -> None:
        self._named = named

    @property
    def Visible(self) -> bool:  # noqa: N802 Excel's own word
        return not self._named.Type & _HIDDEN_NAME

    @Visible.setter
    def Visible(self, shown: bool) -> None:  # noqa: N802
        self._named.Type = 0 if shown else _HIDDEN_NAME


def register(desktop: Any) -> App:
    """Make xlwings drive this program, and give the program as the engine sees it."""
    engine = Engine(desktop)
    xlwings.engines.add(xlwings.main.Engine(impl=engine))
    xlwings.engines["libreoffice"].activate()
    return next(iter(engine.apps))
