"""The engine on LibreOffice behaves as Excel does where the ribbon relies on it."""

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

pytestmark = pytest.mark.office


@pytest.fixture
def books(tmp_path: Path) -> tuple[Path, Path]:
    rendered, kept = tmp_path / "rendered.xlsx", tmp_path / "人 的.xlsx"
    with xlsxwriter.Workbook(rendered) as workbook:
        rows, total = workbook.add_worksheet("明 细"), workbook.add_worksheet("合计")
        rows.write_row(0, 0, [1409.50, 6007.14])
        chart = workbook.add_chart({"type": "column"})
        chart.add_series({"values": "='明 细'!$A$1:$B$1"})
        rows.insert_chart("C3", chart)
        total.write_formula("A1", "=SUM('明 细'!A1:B1)", None, 7416.64)
    with xlsxwriter.Workbook(kept) as workbook:
        sheet = workbook.add_worksheet("应收明细")
        sheet.write_row(0, 0, ["000123", 12, None, "是"])
        sheet.write_datetime(1, 0, datetime(2026, 11, 20), workbook.add_format({"num_format": "yyyy-mm-dd"}))
    return rendered, kept


def test_cells_are_read_as_excel_gives_them(books, opened) -> None:
    sheet = opened(books[1]).sheets["应收明细"]
    assert sheet.used_range.options(ndim=2).value == [
        ["000123", 12.0, None, "是"],
        [datetime(2026, 11, 20), None, None, None],
    ]


def test_a_copied_sheet_points_back_at_its_book_until_its_formula_is_set_anew(books, opened) -> None:
    rendered, kept = (opened(path) for path in books)
    rows = rendered.sheets["明 细"].copy(after=kept.sheets[0])
    total = rendered.sheets["合计"].copy(after=rows)
    assert "rendered.xlsx" in total.range("A1").formula
    assert rendered.sheets["合计"].range("A1").formula == "=SUM('明 细'!A1:B1)"
    total.range("A1").formula = "=SUM('明 细'!A1:B1)"
    assert total.range("A1").formula == "=SUM('明 细'!A1:B1)"
    rows.range("A1").value = 1.0
    assert total.range("A1").value == pytest.approx(6008.14)
    assert rows.api.Charts.Count == 1


def test_names_of_a_sheet_are_its_own(books, opened) -> None:
    sheet = opened(books[1]).sheets[0]
    sheet.names.add("_salesbook", '="明细/明细"')
    assert sheet.names["_salesbook"].refers_to == '="明细/明细"'
    assert not sheet.book.names.contains("_salesbook")
