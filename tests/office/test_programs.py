"""The programs that tests ask really answer: a recalculated formula, a page, a format error."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "账 目.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("应收")
        sheet.write_row(0, 0, [1409.50, 6007.14])
        sheet.write_formula("C1", "=A1+B1", None, 0)  # a stale value, as an editor that does not calculate leaves it
    return path


@pytest.mark.office
def test_a_stale_value_is_calculated_anew(book: Path, recalculated) -> None:
    assert recalculated(book)["应收"]["C1"] == pytest.approx(7416.64)


@pytest.mark.office
def test_every_printed_page_is_a_picture(book: Path, pdf_pages) -> None:
    (page,) = pdf_pages(book)
    assert page.read_bytes().startswith(b"\x89PNG")


@pytest.mark.validator
def test_the_validator_finds_a_fault_and_passes_a_sound_book(book: Path, tmp_path: Path, validator) -> None:
    assert validator(book) == []
    faulty = tmp_path / "faulty.xlsx"
    with zipfile.ZipFile(book) as sound, zipfile.ZipFile(faulty, "w") as copy:
        for name in sound.namelist():
            copy.writestr(name, sound.read(name).replace(b"<sheetData>", b"<nonsense/><sheetData>"))
    assert validator(faulty)
