"""Sheets placed into a person's workbook: marked, replaced in place, never over a person's sheet, taken out again."""

import io
import re

import openpyxl
import pytest
import xlsxwriter

from salesbook.placing import Formula, append_rows, audit, editing, place, remove_sheets, set_cells
from salesbook.placing.package.book import Book, DefinedName
from salesbook.placing.package.package import Package
from salesbook.problems import UserError


def sheets(book):
    return openpyxl.load_workbook(book).sheetnames


def workbook_with(*names, formula=None, cell="A1"):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as writer:
        for name in names:
            sheet = writer.add_worksheet(name)
            sheet.write("B2", 7)
            if formula:
                sheet.write_formula(cell, formula, None, 0)
    return made.getvalue()


@pytest.fixture
def book(tmp_path, make_register):
    path = tmp_path / "应收.xlsx"
    path.write_bytes(make_register())
    return path


def test_a_sheet_is_added_at_the_end_and_replaced_where_it_stands(book, make_report):
    assert place(make_report(), book).sheets_added == ["账龄表"]
    place(workbook_with("另一张"), book)
    changes = place(make_report(rows=20), book)
    assert changes.sheets_replaced == ["账龄表"]
    assert changes.sheets_added == []
    assert sheets(book) == ["回款登记", "汇总", "账龄表", "另一张"]
    assert openpyxl.load_workbook(book)["账龄表"].tables["Ageing1"].ref == "A2:D22"
    assert audit(book) == []


def test_a_persons_sheet_of_the_same_name_is_left_alone(book, parts):
    before = parts(book)["xl/worksheets/sheet1.xml"]
    first, again = place(workbook_with("回款登记"), book), place(workbook_with("回款登记"), book)
    assert first.sheets_renamed == [("回款登记", "回款登记 (2)")]
    assert "回款登记 (2)" in str(first)
    assert again.sheets_replaced == ["回款登记 (2)"]
    assert sheets(book) == ["回款登记", "汇总", "回款登记 (2)"]
    assert parts(book)["xl/worksheets/sheet1.xml"] == before


def test_formulas_follow_a_sheet_and_a_table_that_had_to_be_called_otherwise(book, make_report):
    place(make_report(["汇总", "明细"], table="Tabelle"), book)
    taken = make_report(["汇总", "别的"], table="Tabelle")
    changes = place(taken, book)
    assert changes.sheets_replaced == ["汇总 (2)"]
    read = openpyxl.load_workbook(book)
    assert read["汇总 (2)"]["D11"].value == "=SUM('汇总 (2)'!C3:C10)"
    assert read["别的"]["D11"].value == "=SUM('汇总 (2)'!C3:C10)"
    assert read["别的"]["A20"].hyperlink.location == "'汇总 (2)'!A1"
    assert set(read["别的"].tables) == {"Tabelle2_2"}
    assert "Tabelle2_2[[#This Row],[金额]]/SUM(Tabelle2_2[金额])" in read["别的"]["D3"].value
    assert read["别的"]._charts[0].series[0].val.numRef.f == "别的!$C$3:$C$10"
    assert read["汇总 (2)"]._charts[0].series[0].val.numRef.f == "'汇总 (2)'!$C$3:$C$10"
    assert read.defined_names["报表_合计"].attr_text == "'汇总 (2)'!$C$3:$C$10"


def test_what_hangs_on_a_sheet_comes_along(book, make_report):
    place(make_report(), book)
    sheet = openpyxl.load_workbook(book)["账龄表"]
    assert sheet["A3"].comment.text == "说明：重点跟进"
    assert sheet.freeze_panes == "B3"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.print_area == "'账龄表'!$A$1:$E$11"
    assert sheet.oddHeader.center.text == "应收账龄"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["A"].width == pytest.approx(18.7, abs=0.1)
    assert sheet.data_validations.dataValidation[0].formula1 == '"甲,乙"'
    assert [rule.type for rules in sheet.conditional_formatting for rule in rules.rules] == ["dataBar", "cellIs"]
    assert sheet["B3"].number_format == "yyyy-mm-dd"
    assert sheet["A3"].value == "网点2 "
    package = Package(book.read_bytes())
    xml = package.read(Book(package).sheet("账龄表").part).decode()
    assert "x14:sparkline" in xml
    assert "x14:dataBar" in xml


def test_a_formula_of_the_persons_keeps_reading_the_sheet_that_is_replaced(book, make_report):
    place(make_report(), book)
    set_cells(book, "汇总", {"B1": 5})
    with editing(book) as edit:
        edit.set_cells("汇总", {"C1": Formula("=账龄表!C11*2")})
    place(make_report(rows=3), book)
    assert openpyxl.load_workbook(book)["汇总"]["C1"].value == "=账龄表!C11*2"


@pytest.mark.parametrize("by_hand", ["renamed", "copied"])
def test_a_sheet_that_a_person_renamed_or_copied_is_the_persons(book, repacked, by_hand):
    place(workbook_with("账龄表"), book)

    def change(held):
        xml = held["xl/workbook.xml"].decode()
        if by_hand == "renamed":
            xml = xml.replace('name="账龄表"', 'name="账龄表十月"')
        else:
            line = re.search(r'<sheet name="账龄表"[^>]*>', xml)[0]
            copy = re.sub(r'sheetId="\d+" r:id="[^"]*"', 'sheetId="99" r:id="rId1"', line)
            mark = re.search(r'<definedName name="_salesbook".*?</definedName>', xml)[0]
            xml = xml.replace(line, line + copy.replace("账龄表", "账龄表 (2)"))
            xml = xml.replace(mark, mark + re.sub(r'localSheetId="\d+"', 'localSheetId="3"', mark))
        held["xl/workbook.xml"] = xml.encode()

    changed = repacked(book.read_bytes(), change)
    changes = place(workbook_with("账龄表"), changed)
    assert (changes.sheets_added if by_hand == "renamed" else changes.sheets_replaced) == ["账龄表"]
    assert remove_sheets(changed).sheets_removed == ["账龄表"]
    assert ("账龄表十月" if by_hand == "renamed" else "账龄表 (2)") in sheets(changed)


def test_a_placed_sheet_never_opens_selected_beside_the_persons(book, make_report):
    place(make_report(["一", "二"]), book)
    assert not [finding for finding in audit(book) if finding.code == "selected"]


def test_removing_gives_the_book_back(book, make_report, parts):
    before = parts(book)
    place(make_report(["一", "二"]), book)
    remove_sheets(book)
    after = parts(book)
    assert set(after) == set(before)
    assert {name for name in before if before[name] != after[name]} <= {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
    }
    read = openpyxl.load_workbook(book)
    assert read["回款登记"].print_area
    assert set(read.defined_names) == {"回款金额"}
    assert audit(book) == []


def test_removing_an_earlier_sheet_moves_the_sheet_numbers_of_names(book):
    place(workbook_with("一"), book)
    place(workbook_with("二"), book)
    remove_sheets(book, ["一"])
    assert place(workbook_with("二"), book).sheets_replaced == ["二"]
    assert audit(book) == []


@pytest.mark.parametrize(
    ("names", "key"),
    [(["回款登记"], "placing_not_ours"), (["没有"], "placing_no_sheet"), (["一"], "placing_sheet_in_use")],
)
def test_what_must_not_be_removed(book, names, key):
    place(workbook_with("一"), book)
    set_cells(book, "汇总", {"C9": Formula("=SUM(一!A:A)")})
    before = book.read_bytes()
    with pytest.raises(UserError) as refused:
        remove_sheets(book, names)
    assert refused.value.key == key
    assert book.read_bytes() == before


def test_a_name_that_means_something_else_is_not_taken_over(book, make_report):
    package = Package(book.read_bytes())
    held = Book(package)
    held.define([DefinedName("报表_合计", None, "回款登记!$A$1")])
    with book.open("wb") as file:
        package.save(file)
    with pytest.raises(UserError, match="报表_合计"):
        place(make_report(), book)


def test_a_dynamic_array_is_refused(book):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as writer:
        writer.add_worksheet("一").write_dynamic_array_formula("A1", "=UNIQUE(B1:B3)")
    with pytest.raises(UserError, match="dynamic array"):
        place(made.getvalue(), book)


def test_styles_are_added_once(book, make_report, parts):
    place(make_report(), book)
    styles = parts(book)["xl/styles.xml"]
    for _ in range(5):
        place(make_report(), book)
    assert parts(book)["xl/styles.xml"] == styles


def test_several_edits_in_one_save_equal_as_many_saves(book, make_report, tmp_path, parts):
    other = tmp_path / "other.xlsx"
    other.write_bytes(book.read_bytes())
    with editing(book) as edit:
        edit.place(make_report())
        edit.append_rows("回款登记", [{"客户": "甲", "金额": 1}])
        edit.set_cells("汇总", {"B7": "x"})
    place(make_report(), other)
    append_rows(other, "回款登记", [{"客户": "甲", "金额": 1}])
    set_cells(other, "汇总", {"B7": "x"})
    assert parts(book) == parts(other)


def test_an_operation_that_fails_leaves_the_others_of_its_session_standing(book, make_report):
    with editing(book) as edit:
        edit.place(make_report())
        with pytest.raises(UserError):
            edit.set_cells("回款登记", {"B1": "under the merged title"})
        edit.set_cells("回款登记", {"H9": 1})
    assert edit.changes.cells_set == [("回款登记", "H9")]
    assert sheets(book)[-1] == "账龄表"


def test_a_dry_run_tells_and_writes_nothing(book, make_report, tmp_path):
    before = book.read_bytes()
    changes = place(make_report(), book, dry_run=True)
    assert "nothing written" in str(changes)
    assert changes.sheets_added == ["账龄表"]
    assert book.read_bytes() == before
    assert list(tmp_path.iterdir()) == [book]
