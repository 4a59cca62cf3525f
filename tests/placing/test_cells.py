"""Single cells set: the value is there, the look stays, and nothing is written where it would break something."""

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from salesbook.placing import Formula, audit, set_cells
from salesbook.problems import UserError


@pytest.fixture
def book(tmp_path):
    return tmp_path / "表.xlsx"


def made(fill, **options) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True} | options) as workbook:
        fill(workbook, workbook.add_worksheet("表"))
    return content.getvalue()


def plain(_, sheet):
    sheet.write_row("B2", [1, 2, 3])
    sheet.write_row("B5", ["甲", "乙"])


VALUES = {
    "文字": "文字",
    "0012": "0012",
    "": None,
    7: 7,
    -0.1: -0.1,
    Decimal("12.50"): 12.5,
    True: True,
    datetime.date(2026, 11, 23): datetime.datetime(2026, 11, 23),
    datetime.datetime(2026, 11, 23, 18, 30): datetime.datetime(2026, 11, 23, 18, 30),
    Formula("=B2*2"): "=B2*2",
}


@pytest.mark.parametrize("value", VALUES, ids=str)
@pytest.mark.parametrize("cell", ["B2", "C3", "A1", "E2", "A2", "Z99", "C2"])
def test_a_value_reads_back_wherever_it_is_put(book, value, cell):
    book.write_bytes(made(plain))
    changes = set_cells(book, "表", {cell: value}, keep_backups=0)
    assert changes.cells_set == [("表", cell)]
    assert openpyxl.load_workbook(book)["表"][cell].value == VALUES[value]
    assert audit(book) == []


def test_many_cells_at_once_and_a_cell_emptied(book):
    book.write_bytes(made(plain))
    set_cells(book, "表", {"B2": None, "Z9": 1, "A9": 2, "C2": "c", "B7": 3})
    assert (
        CalamineWorkbook.from_path(str(book)).get_sheet_by_name("表").to_python(skip_empty_area=False)[1]
        == ["", "", "c", 3.0] + [""] * 22
    )
    assert openpyxl.load_workbook(book)["表"].dimensions == "A2:Z9"


def test_an_empty_sheet_takes_cells(book):
    book.write_bytes(made(lambda *_: None))
    set_cells(book, "表", {"B7": 1, "A3": 2})
    assert openpyxl.load_workbook(book)["表"]["B7"].value == 1


def test_the_look_stays_and_a_date_gets_one_only_where_there_was_none(book):
    def fill(workbook, sheet):
        sheet.write("A1", 1, workbook.add_format({"bold": True, "num_format": "0.00"}))
        sheet.write("A2", 46000, workbook.add_format({"num_format": "yyyy年m月d日"}))
        sheet.set_column("C:C", 10, workbook.add_format({"italic": True}))

    book.write_bytes(made(fill))
    day = datetime.date(2026, 11, 23)
    set_cells(book, "表", {"A1": day, "A2": day, "C5": "x"})
    sheet = openpyxl.load_workbook(book)["表"]
    assert (sheet["A1"].number_format, sheet["A1"].font.b) == ("yyyy-mm-dd", True)
    assert sheet["A2"].number_format == "yyyy年m月d日"
    assert sheet["C5"].font.i


def test_books_that_count_from_1904(book, repacked):
    def count_from_1904(held):
        held["xl/workbook.xml"] = held["xl/workbook.xml"].replace(b"<workbookPr", b'<workbookPr date1904="1"')

    changed = repacked(made(plain), count_from_1904)
    set_cells(changed, "表", {"A1": datetime.date(2026, 11, 23)})
    assert openpyxl.load_workbook(changed)["表"]["A1"].value == datetime.datetime(2026, 11, 23)


def obstacle(workbook, sheet):
    sheet.merge_range("A1:B2", "合并")
    sheet.write_array_formula("D1:D3", "{=A4:A6*2}")
    sheet.add_table("F1:G4", {"columns": [{"header": "甲"}, {"header": "乙"}]})


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("B2", "placing_in_merge"),
        ("D2", "placing_in_array"),
        ("F1", "placing_in_table_edge"),
        ("7B", "placing_bad_address"),
        ("XFE1", "placing_bad_address"),
        ("A1048577", "placing_bad_address"),
    ],
)
def test_cells_that_must_not_be_written(book, cell, key):
    book.write_bytes(made(obstacle))
    before = book.read_bytes()
    with pytest.raises(UserError) as refused:
        set_cells(book, "表", {"Z1": 1, cell: 1})
    assert refused.value.key == key
    assert book.read_bytes() == before


def test_a_protected_sheet_takes_values_in_its_unlocked_cells_only(book):
    def fill(workbook, sheet):
        sheet.write("A1", "锁定")
        sheet.write("B1", "可填", workbook.add_format({"locked": False}))
        sheet.protect()

    book.write_bytes(made(fill))
    set_cells(book, "表", {"B1": 5})
    with pytest.raises(UserError, match="protected"):
        set_cells(book, "表", {"A1": 5})


def test_a_formula_written_over_is_told_and_leaves_the_calculation_chain(book, repacked):
    def fill(_, sheet):
        sheet.write_formula("A1", "=1+1")
        sheet.write_formula("A2", "=1+2")

    def add_chain(held):
        chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/><c r="A2"/></calcChain>'
        held["xl/calcChain.xml"] = chain.encode()
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
        override = f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>'
        held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(b"</Types>", override.encode())
        link = (
            '<Relationship Id="rId99" Target="calcChain.xml" Type="http://schemas.openxmlformats.org/officeDocument/'
            '2006/relationships/calcChain"/></Relationships>'
        )
        rels = "xl/_rels/workbook.xml.rels"
        held[rels] = held[rels].replace(b"</Relationships>", link.encode())

    changed = repacked(made(fill), add_chain)
    assert audit(changed) == []
    changes = set_cells(changed, "表", {"A1": 5})
    assert "overwritten" in str(changes)
    assert audit(changed) == []
    set_cells(changed, "表", {"A2": 5})
    assert audit(changed) == []


def test_a_shared_formula_is_not_torn_apart(book, repacked):
    def share(held):
        name = "xl/worksheets/sheet1.xml"
        part = held[name].replace(b"<f>B1*2</f>", b'<f t="shared" ref="C1:C3" si="0">B1*2</f>')
        for row in (b"2", b"3"):
            part = part.replace(b"<f>B" + row + b"*2</f>", b'<f t="shared" si="0"/>')
        held[name] = part

    def fill(_, sheet):
        for row in (1, 2, 3):
            sheet.write(f"B{row}", row)
            sheet.write_formula(f"C{row}", f"=B{row}*2")

    changed = repacked(made(fill), share)
    with pytest.raises(UserError, match="C1:C3"):
        set_cells(changed, "表", {"C1": 0})
    set_cells(changed, "表", {"C2": 0})
    assert openpyxl.load_workbook(changed)["表"]["C3"].value == "=B3*2"


def test_a_sheet_that_is_not_there_or_holds_no_cells(book):
    book.write_bytes(made(lambda workbook, _: workbook.add_chartsheet("图")))
    with pytest.raises(UserError, match=r"has no sheet “无”[.] It has: 表, 图"):
        set_cells(book, "无", {"A1": 1})
    with pytest.raises(UserError, match="not a worksheet"):
        set_cells(book, "图", {"A1": 1})
