"""The cell 截止日 in a workbook that people keep: its name belongs to the sheet, and a person's name of that kind stays."""

import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from salesbook.department import Department
from salesbook.placing import audit
from salesbook.reports import REPORTS


def test_the_ledger_is_placed_twice_beside_a_person_s_own_name_and_sheet(small_books, tmp_path):
    path = tmp_path / "账.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.title = "应收汇总"
    workbook.active["A1"] = 5
    workbook.defined_names["截止日"] = DefinedName("截止日", attr_text="'应收汇总'!$A$1")
    workbook.save(path)
    made = REPORTS["receivables-ledger"].make(Department(small_books), "2026-11-20")
    for _ in range(2):
        made.into(path)
    placed = openpyxl.load_workbook(path)
    assert placed.defined_names["截止日"].attr_text == "'应收汇总'!$A$1"
    assert placed.sheetnames == []
    own = placed["应收汇总 (2)"]
    assert own.defined_names["截止日"].attr_text == "'应收汇总 (2)'!$A$5"
    assert own.data_validations.dataValidation[0].type == "date"
    assert "'应收汇总 (2)'!$A$5" in placed["账龄重算"]["A5"].value
    assert any(row.hidden for row in placed["应收按网点"].row_dimensions.values())
    assert audit(path) == []
