"""An issued plan that was changed afterwards is named."""

import shutil
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from salesbook.department import Department
from salesbook.posting import issue_schedule
from salesbook.reports.collection.edited_plans import edited_plans

BOOKS = Path(__file__).parents[2] / "workbooks"
ON = date(2026, 11, 20)


def test_a_plan_is_known_as_it_was_issued_and_named_when_an_amount_was_changed(tmp_path: Path) -> None:
    shutil.copytree(BOOKS, tmp_path / "books")
    department = Department(tmp_path / "books")
    issue_schedule(department, ON)
    assert department.ask(edited_plans, on=ON) == []
    path = tmp_path / "books" / "排期记录.xlsx"
    book = load_workbook(path)
    sheet = book["已下达排期"]
    column = next(cell.column for cell in sheet[department.table("issued_visits").sources[-1].header_rows[-1]]
                  if "金额" in str(cell.value))  # fmt: skip
    sheet.cell(int(department.issued_visits["row"].iloc[-1]), column).value = 10
    book.save(path)
    (problem,) = department.ask(edited_plans, on=ON)
    assert (problem.code, problem.found, problem.at.sheet) == ("plan_edited", str(ON), "已下达排期")
