"""Every report, on the sample department: it ties out, its workbook is valid, recalculation gives what was written."""

import json
import math
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.pack import make_pack
from salesbook.wording import use_language
from salesbook.wording.messages import said

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)


# the proof repeats the sheets of the other reports; the packs hold it in every run
@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=pytest.mark.long) if name == "proof" else name for name in REPORTS],
)
def result(request, made):
    return made(request.param)


@pytest.fixture(scope="module")
def book(result, tmp_path_factory):
    return result.save(tmp_path_factory.mktemp("report") / "report.xlsx")


def test_its_figures_are_json(result):
    assert json.loads(json.dumps(result.figures(), ensure_ascii=False, allow_nan=False))


def test_every_printed_total_ties_out(result):
    proofs = result.proofs()
    differences = checked(proofs, result.sheets())
    assert differences[differences["difference"] != 0].to_dict("records") == []


def test_its_sheets_have_keys_and_names_of_their_own(result):
    sheets = result.sheets()
    assert len({sheet.key for sheet in sheets}) == len({sheet.name.lower() for sheet in sheets}) == len(sheets)
    assert all(len(sheet.name) <= 31 for sheet in sheets)


@pytest.mark.long
def test_its_workbook_is_valid(book, validator):
    assert validator(book) == []


@pytest.mark.long
def test_recalculation_gives_every_value_that_was_written(book, recalculated):
    again = recalculated(book)
    formulas = load_workbook(book)
    for sheet in load_workbook(book, data_only=True).worksheets:
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    written, found = sheet[cell.coordinate].value, again[sheet.title].get(cell.coordinate)
                    assert _same(written, found), f"{sheet.title}!{cell.coordinate} {cell.value}: {written} ≠ {found}"


def _same(written, found):
    if isinstance(written, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(written, found, rel_tol=1e-9, abs_tol=1e-6)
    return written == found


def test_a_notebook_shows_it(result):
    page = result._repr_html_()
    assert result.sheets()[0].title in page
    assert "<script" not in page


def test_it_speaks_english_too(result):
    use_language("en")
    try:
        assert result.sheets()[0].title.isascii()
    finally:
        use_language(None)


@pytest.mark.parametrize("name", list(REPORTS))
def test_an_empty_folder_is_one_sentence(name, tmp_path):
    with pytest.raises(UserError) as raised:
        REPORTS[name].make(Department(tmp_path), DAY)
    assert str(raised.value).count("\n") == 0


@pytest.mark.parametrize("name", list(REPORTS))
def test_it_has_a_name_in_both_languages_a_function_and_a_row_in_each_readme(name):
    import salesbook

    assert all(said(f"report_{name}"))
    assert all(said(f"purpose_{name}"))
    assert getattr(salesbook, REPORTS[name].function)
    for readme in ("README.md", "README.zh-CN.md"):
        assert f"salesbook {name} " in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [pytest.param("day", marks=pytest.mark.long), "week"])
def test_a_pack_holds_its_reports_and_their_proof(kind, department, tmp_path):
    pack = make_pack(kind, department, DAY)
    assert pack.missing == {}
    names = load_workbook(pack.save(tmp_path / "pack.xlsx")).sheetnames
    assert (names[0], names[-1]) == ("目录", "勾稽表")
    assert all(row["difference"] == 0 for row in pack.figures()["proof"])


@pytest.mark.long
def test_a_book_that_is_not_kept_is_named_and_the_rest_is_made(tmp_path):
    for book in (ROOT / "workbooks").glob("*.xlsx"):
        if book.stem != "任务指标":
            (tmp_path / book.name).write_bytes(book.read_bytes())
    pack = make_pack("week", Department(tmp_path), DAY)
    assert "weekly-profit" in pack.parts
    assert "任务指标" in pack.missing["weekly-progress"]
