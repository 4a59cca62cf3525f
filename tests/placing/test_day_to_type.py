"""The cell 截止日 in a workbook that people keep: its name belongs to the sheet, and a person's name of that kind stays."""

import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from salesbook.department import Department
from salesbook.placing import audit
from salesbook.reports import REPORTS
from salesbook.wording.messages import say


def test_the_ledger_is_placed_twice_beside_a_person_s_own_name_and_sheet(small_books, tmp_path):
    path, sheet, name = tmp_path / "账.xlsx", say("sheet_ledger"), say("cell_as_of")
    workbook = openpyxl.Workbook()
    workbook.active.title = sheet
    workbook.active["A1"] = 5
    workbook.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!$A$1")
    workbook.save(path)
    made = REPORTS["receivables-ledger"].make(Department(small_books), "2026-11-20")
    for _ in range(2):
        made.into(path)
    placed = openpyxl.load_workbook(path)
    assert placed.defined_names[name].attr_text.replace("'", "") == f"{sheet}!$A$1"
    own = placed[f"{sheet} (2)"]
    cell = f"'{sheet} (2)'!$A$5"
    assert own.defined_names[name].attr_text == cell
    assert own.data_validations.dataValidation[0].type == "date"
    assert cell in placed[say("sheet_reaged")]["A5"].value
    assert audit(path) == []
