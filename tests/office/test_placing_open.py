"""Sheets placed into an open workbook: what is ours is replaced, what is a person's is left, nothing is half done."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from salesbook.placing.live.live import own_open_sheets, place_open
from salesbook.problems import UserError
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Series, Sheet

pytestmark = pytest.mark.office


def noted(*values: float) -> Sheet:
    """A sheet of rows with a chart."""
    frame = pd.DataFrame({"amount": list(values)})
    grid = Grid("rows", frame, (Column("amount", "money", title="金额", total=True),), total_label="合计")
    chart = Chart("column", "金额", "rows", "amount", (Series("amount", "金额"),))
    return Sheet("rows", "明细", "明细", "", (grid, Charts((chart,))))


def summed(value: float) -> Sheet:
    """A sheet that adds up the rows of the other."""
    return Sheet(
        "sum", "合计 表", "合计", "", (Facts("key", (Fact("all", "合计", value, formula="SUM({rows|rows|amount*})"),)),)
    )


@pytest.fixture
def book(tmp_path: Path, opened):
    path = tmp_path / "人的 book.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("登记").write_row(0, 0, ["000123", 5])
        workbook.add_worksheet("末页").write_formula("A1", "=登记!B1*2", None, 10)
    return opened(path)


def place(book, *sheets: Sheet, press: str = "report", step=lambda done, of: None) -> list[str]:
    return place_open(sheets, date(2026, 11, 20), book, press, step)


def names(book) -> list[str]:
    return [sheet.name for sheet in book.sheets]


def formula_of(book, sheet: str) -> str:
    """The one formula of the sheet that sums."""
    return next(str(cell) for row in book.sheets[sheet].used_range.formula for cell in row if str(cell).startswith("="))


def test_formulas_from_sheet_to_sheet_work_in_the_book_they_came_to(book) -> None:
    assert place(book, noted(1.0, 2.5), summed(3.5)) == ["明细", "合计 表"]
    assert names(book) == ["登记", "末页", "明细", "合计 表"]
    assert formula_of(book, "合计 表").startswith("=SUM(明细!$A$")
    assert 3.5 in [cell for row in book.sheets["合计 表"].used_range.options(ndim=2).value for cell in row]
    assert book.sheets["明细"].api.Charts.Count == 1


def test_a_sheet_is_replaced_where_it_stands(book) -> None:
    place(book, noted(1.0), summed(1.0))
    book.sheets["登记"].copy(after=book.sheets["合计 表"], name="后来的")
    assert place(book, noted(7.0, 8.0), summed(15.0)) == ["明细", "合计 表"]
    assert names(book) == ["登记", "末页", "明细", "合计 表", "后来的"]
    assert 15.0 in [cell for row in book.sheets["合计 表"].used_range.options(ndim=2).value for cell in row]


def test_a_person_s_sheet_of_that_name_is_left_alone_and_ours_keeps_its_number(book) -> None:
    book.sheets["末页"].name = "明细"
    assert place(book, noted(1.0), summed(1.0)) == ["明细 (2)", "合计 表"]
    assert place(book, noted(2.0), summed(2.0)) == ["明细 (2)", "合计 表"]
    assert book.sheets["明细"].range("A1").formula == "=登记!B1*2"
    assert formula_of(book, "合计 表").startswith("=SUM('明细 (2)'!")


def test_a_sheet_that_a_person_renamed_or_copied_is_the_person_s(book) -> None:
    place(book, noted(1.0))
    book.sheets["明细"].copy(name="抄一份")
    book.sheets["明细"].name = "我的明细"
    assert list(own_open_sheets(book)) == []
    place(book, noted(2.0))
    assert names(book) == ["登记", "末页", "我的明细", "抄一份", "明细"]


def test_a_person_s_formula_goes_on_reading_a_replaced_sheet(book) -> None:
    place(book, noted(1.0, 2.0))
    book.sheets["末页"].range("B1").formula = "=明细!A4+登记!B1"
    before = book.sheets["末页"].range("B1").value
    place(book, noted(10.0, 2.0))
    assert book.sheets["末页"].range("B1").formula == "=明细!A4+登记!B1"
    assert book.sheets["末页"].range("B1").value == pytest.approx(before + 9.0)


def test_what_the_same_press_no_longer_makes_is_taken_away(book) -> None:
    place(book, noted(1.0), summed(1.0), press="schedule")
    place(book, noted(1.0), press="schedule")
    assert names(book) == ["登记", "末页", "明细"]


def test_a_sheet_of_ours_that_read_a_replaced_one_goes_because_its_addresses_no_longer_fit(book) -> None:
    place(book, noted(1.0), summed(1.0), press="proof")
    place(book, noted(1.0, 2.0), press="ledger")
    assert names(book) == ["登记", "末页", "明细"]


@pytest.mark.parametrize("already_placed", [False, True])
@pytest.mark.parametrize("stop_at", [0, 1])
def test_stopped_on_the_way_the_book_is_as_it_was(book, already_placed, stop_at) -> None:
    if already_placed:
        place(book, noted(1.0), summed(1.0))
        book.sheets["末页"].range("B1").formula = "='合计 表'!A1"
    before = {sheet.name: (sheet.used_range.formula, sheet.api.Charts.Count) for sheet in book.sheets}

    def stop(done: int, of: int) -> None:
        assert of == 2
        if done == stop_at:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        place(book, noted(9.0), summed(9.0), step=stop)
    assert {sheet.name: (sheet.used_range.formula, sheet.api.Charts.Count) for sheet in book.sheets} == before


def test_a_book_whose_structure_is_protected_is_refused(book) -> None:
    book.impl.document.protect("")
    with pytest.raises(UserError, match="保护"):
        place(book, noted(1.0))
    assert names(book) == ["登记", "末页"]


def test_no_sheets_change_nothing(book) -> None:
    assert place(book) == []
    assert names(book) == ["登记", "末页"]


def of_person(key: str, name: str) -> Sheet:
    return Sheet(key, name, name, "", (Grid("rows", pd.DataFrame({"amount": [3.5]}), (Column("amount", "money"),)),))


def test_sheets_of_people_with_odd_names_come_and_are_replaced_under_safe_ones(book) -> None:
    formula = "SUM({one|rows|amount*})+SUM({two|rows|amount*})"
    total = Sheet("sum", "合计/表", "合计", "", (Facts("key", (Fact("all", "合计", 7.0, formula=formula),)),))
    people = (of_person("one", "李明/周芳"), of_person("two", "李明:周芳"), of_person("three", "周'芳"))
    given = ["李明-周芳", "李明-周芳 (2)", "周'芳", "合计-表"]
    assert place(book, *people, total) == given
    assert place(book, *people, total) == given
    assert names(book) == ["登记", "末页", *given]
    assert book.sheets["合计-表"].range("A4").value == 7.0
