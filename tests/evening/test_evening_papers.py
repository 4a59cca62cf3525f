"""All papers of the evening in one workbook, on awkward days: no name clashes, and LibreOffice calculates the same."""

import math
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from evening.awkward_books import AWKWARD, PAPERS
from openpyxl import load_workbook

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.result import save_sheets

FRIDAY = date(2026, 11, 20)
EMPTY = {table: frame_of(table) for name in PAPERS for table in REPORTS[name].reads}


@pytest.fixture(params=[AWKWARD, EMPTY], ids=["awkward", "empty"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    department = Department.from_frames(**request.param)
    sheets = [sheet for name in PAPERS for sheet in REPORTS[name].make(department, FRIDAY).sheets()]
    assert len({sheet.key for sheet in sheets}) == len(sheets)
    return save_sheets(sheets, FRIDAY, tmp_path / "evening.xlsx")


@pytest.mark.long
def test_recalculation_gives_what_was_written(book: Path, recalculated: Any) -> None:
    again, formulas = recalculated(book), load_workbook(book)
    for sheet in load_workbook(book, data_only=True).worksheets:
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    written, found = sheet[cell.coordinate].value, again[sheet.title].get(cell.coordinate)
                    assert _same(written, found), f"{sheet.title}!{cell.coordinate} {cell.value}: {written} ≠ {found}"


def _same(written: object, found: object) -> bool:
    if isinstance(written, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(written, found, rel_tol=1e-9, abs_tol=1e-6)
    return written == found


@pytest.mark.long
def test_its_format_is_valid(book: Path, validator: Any) -> None:
    assert validator(book) == []
