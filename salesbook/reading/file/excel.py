"""Workbooks in today's format (xlsx, xlsm): values by calamine, and what the markup tells besides."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from python_calamine import CalamineWorkbook

from salesbook.problems import FileError
from salesbook.reading.file import calamine
from salesbook.reading.file.grid import Grid
from salesbook.reading.file.head import HEAD_BYTES, shortened
from salesbook.reading.file.package import Package
from salesbook.reading.file.sheet_marks import reaches_too_far, scan, struck_styles


class ExcelBook:
    """The workbook in a zip package. Raises FileError when it is none, damaged, protected or too large."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        self._content = content
        self._package = Package(path, content)
        if not self._package.workbook.endswith(".xml"):
            raise FileError("not_a_workbook", path=path)
        self._parts = {each.name: each.part for each in self._package.sheets if not each.ours}
        self.hidden = frozenset(each.name for each in self._package.sheets if each.hidden)
        self._whole: dict[str, Grid] = {}
        self._workbook: CalamineWorkbook | None = None

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets that people keep; those that salesbook made are left out."""
        return tuple(self._parts)

    def head(self, sheet: str) -> Grid:
        """The first rows of a large sheet; a small one whole."""
        if self._is_large(sheet):
            short = shortened(self._package, self._parts[sheet])
            if short:
                with calamine.guarded(self.path):
                    rows, _ = calamine.read(CalamineWorkbook.from_filelike(short), sheet)
                return Grid(self.path.name, sheet, rows, epoch=self._package.epoch, whole=False)
        return self.grid(sheet)

    def _is_large(self, sheet: str) -> bool:
        return self._package.size(self._parts[sheet]) > HEAD_BYTES

    def grid(self, sheet: str) -> Grid:
        """All cells of a sheet; small sheets are remembered, large ones are not."""
        if sheet not in self._whole:
            grid = self._read(sheet)
            if self._is_large(sheet):
                return grid
            self._whole[sheet] = grid
        return self._whole[sheet]

    def _read(self, sheet: str) -> Grid:
        markup = self._package.part(self._parts[sheet])
        if reaches_too_far(markup):
            raise FileError("sheet_too_large", path=self.path, sheet=sheet)
        styles = self._package.named("styles.xml")
        struck = struck_styles(self._package.part(styles)) if styles else frozenset()
        with ThreadPoolExecutor(1) as pool:
            marks = pool.submit(scan, markup, struck)  # calamine leaves the interpreter free meanwhile
            with calamine.guarded(self.path):
                if self._workbook is None:
                    self._workbook = CalamineWorkbook.from_filelike(io.BytesIO(self._content))
                rows, merges = calamine.read(self._workbook, sheet)
            told = marks.result()
        return Grid(
            self.path.name,
            sheet,
            rows,
            merges,
            told.hidden,
            told.struck,
            told.errors,
            told.uncached,
            self._package.epoch,
        )
