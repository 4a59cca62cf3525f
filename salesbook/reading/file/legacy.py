"""Workbooks in older and other formats that calamine reads whole: xls and WPS .et (OLE), ods."""

import io
import re
from pathlib import Path

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from salesbook.problems import FileError
from salesbook.reading.file import calamine
from salesbook.reading.file.grid import Grid
from salesbook.reading.file.package import Package

ODS_CONTENT = "content.xml"
_REPEATED_VALUE = re.compile(
    rb'<table:table-cell\b(?=[^>]*\boffice:value-type)[^>]*\bnumber-columns-repeated="(\d+)"'
    rb'|<table:table-row\b[^>]*\bnumber-rows-repeated="(\d+)"[^>]*>(?:(?!</table:table-row>).){0,4000}?office:value-type',
    re.DOTALL,
)
_MOST_REPEATED = 100_000


class LegacyBook:
    """A workbook that is read whole. Raises FileError when it is damaged, protected or too large."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        with calamine.guarded(path):
            self._workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
            self.hidden = frozenset(
                each.name for each in self._workbook.sheets_metadata if each.visible != SheetVisibleEnum.Visible
            )
        self._grids: dict[str, Grid] = {}

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of its sheets, in order."""
        return tuple(self._workbook.sheet_names)

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet."""
        if sheet not in self._grids:
            with calamine.guarded(self.path):
                rows, merges = calamine.read(self._workbook, sheet)
            self._grids[sheet] = Grid(self.path.name, sheet, rows, merges)
        return self._grids[sheet]

    head = grid


def refuse_unsafe_ods(package: Package) -> None:
    """Raise FileError when a value of an ods sheet is repeated over more cells than are read."""
    for columns, rows in _REPEATED_VALUE.findall(package.part(ODS_CONTENT)):
        if int(columns or rows) > _MOST_REPEATED:
            raise FileError("sheet_too_large", path=package.path, sheet="")
