"""Rows appended to a register. The worked examples can be checked by eye: a title, a header in row 2, data from row 3."""

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter

from salesbook.placing import append_rows, audit, editing
from salesbook.problems import UserError

NEW = [
    {"日期": datetime.date(2026, 11, 20), "客户": "=甲", "金额": Decimal("12.50")},
    {"客户": "乙", "金额": 7, "备注": "电汇"},
]


@pytest.fixture
def book(tmp_path):
    return tmp_path / "回款.xlsx"


def column(book, letter, first, last, sheet="回款登记"):
    rows = openpyxl.load_workbook(book)[sheet][f"{letter}{first}:{letter}{last}"]
    return [cell.value for (cell,) in rows]


def made(fill) -> bytes:
    """A workbook with one sheet 登记, filled by ``fill(workbook, sheet)``."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        fill(workbook, workbook.add_worksheet("登记"))
    return content.getvalue()


def test_rows_go_under_the_data_and_the_total_moves_down_with_its_sum(book, make_register):
    book.write_bytes(make_register())
    changes = append_rows(book, "回款登记", NEW)
    assert changes.rows_appended == [("回款登记", "A6:E7")]
    assert column(book, "B", 3, 8) == ["客户3", "客户4", "客户5", "=甲", "乙", None]
    assert column(book, "C", 3, 8) == [300, 400, 500, 12.5, 7, "=SUM(C3:C7)"]
    assert column(book, "E", 5, 7) == ["=SUM(C$3:C5)", "=SUM(C$3:C6)", "=SUM(C$3:C7)"]
    assert column(book, "A", 8, 10) == ["合 计", None, "制表人：张三    复核：李四"]
    sheet = openpyxl.load_workbook(book)["回款登记"]
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:E1", "A10:E10"}
    assert audit(book) == []


def test_what_lay_over_the_data_lies_over_the_new_rows_too(book, make_register):
    book.write_bytes(make_register())
    append_rows(book, "回款登记", NEW)
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["回款登记"]
    assert sheet.auto_filter.ref == "A2:E7"
    assert [str(rule.sqref) for rule in sheet.conditional_formatting] == ["C3:C7"]
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["B3:B7"]
    assert sheet.print_area == "'回款登记'!$A$1:$E$7"
    assert workbook.defined_names["回款金额"].attr_text == "回款登记!$C$3:$C$7"


def test_new_rows_look_like_the_last_one_and_dates_show_as_dates(book, make_register):
    book.write_bytes(make_register())
    append_rows(book, "回款登记", NEW)
    sheet = openpyxl.load_workbook(book)["回款登记"]
    assert sheet["C6"].number_format == "#,##0.00"
    assert sheet["A6"].value == datetime.datetime(2026, 11, 20)
    assert sheet["D6"].border.left.style == "thin"


def test_blank_rows_above_the_total_are_filled_first(book, make_register):
    book.write_bytes(make_register(blank=4))
    changes = append_rows(book, "回款登记", NEW)
    assert column(book, "B", 5, 9) == ["客户5", "=甲", "乙", None, None]
    assert column(book, "C", 10, 10) == ["=SUM(C3:C9)"]
    assert "moved down" not in str(changes)


def test_when_blank_rows_do_not_suffice_the_rest_moves_down(book, make_register):
    book.write_bytes(make_register(blank=1))
    append_rows(book, "回款登记", NEW)
    assert column(book, "C", 6, 8) == [12.5, 7, "=SUM(C3:C7)"]


def test_a_sum_on_another_sheet_is_left_alone_and_told(book, make_register):
    book.write_bytes(make_register())
    changes = append_rows(book, "回款登记", NEW)
    assert column(book, "A", 1, 1, "汇总") == ["=SUM(回款登记!C3:C5)"]
    assert "汇总!A1" in str(changes)


def test_the_caller_may_say_after_which_row(book, make_register):
    def fill(_, sheet):
        for row, name in enumerate("甲乙丙", 1):
            sheet.write(row - 1, 0, name)
            sheet.write(row - 1, 1, row)
            sheet.write_formula(row - 1, 2, f"=SUM(B$1:B{row})")

    book.write_bytes(made(fill))
    append_rows(book, "登记", [["插入", 9]], after_row=2)
    assert column(book, "A", 1, 4, "登记") == ["甲", "乙", "插入", "丙"]
    assert column(book, "C", 1, 4, "登记") == ["=SUM(B$1:B1)", "=SUM(B$1:B2)", "=SUM(B$1:B3)", "=SUM(B$1:B4)"]


def test_formulas_filled_down_ahead_of_the_data_do_not_count_as_data(book):
    def fill(_, sheet):
        sheet.write_row("A1", ["客户", "金额", "累计"])
        sheet.write_row("A2", ["甲", 1])
        for row in range(2, 9):
            sheet.write_formula(row - 1, 2, f"=SUM(B$2:B{row})")
        sheet.write_formula("B9", "=SUM(B2:B8)")

    book.write_bytes(made(fill))
    changes = append_rows(book, "登记", [{"客户": "乙", "金额": 2}])
    assert changes.rows_appended[0][1].startswith("A3:")
    assert column(book, "C", 2, 4, "登记") == ["=SUM(B$2:B2)", "=SUM(B$2:B3)", "=SUM(B$2:B4)"]
    assert column(book, "B", 9, 9, "登记") == ["=SUM(B2:B8)"]


def test_a_header_alone_gives_its_looks_to_no_row(book, make_register):
    book.write_bytes(make_register(rows=0, total=False, note=False))
    append_rows(book, "回款登记", NEW)
    sheet = openpyxl.load_workbook(book)["回款登记"]
    assert sheet["B3"].value == "=甲"
    assert not sheet["B3"].font.bold
    assert sheet["A3"].is_date


def test_titles_spread_over_two_rows_are_found(book):
    def fill(_, sheet):
        sheet.write_row("A1", ["客户", "金额"])
        sheet.write_row("C2", ["含税", "不含税"])
        sheet.write_row("A3", ["甲", 1, 2, 3])

    book.write_bytes(made(fill))
    append_rows(book, "登记", [{"客户": "乙", "含税": 5}])
    assert column(book, "C", 3, 4, "登记") == [2, 5]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"客户": 1, "没有这列": 2}], "没有这列"),
        ([{"客户": 10**17 + 1}], "15 digits"),
        ([{"客户": object()}], "object"),
        ([{"客户": float("inf")}], "infinity"),
        ([{"客户": "长" * 32768}], "32767"),
        ([{"日期": datetime.date(1899, 1, 1)}], "1900-03-01"),
        ([{"日期": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)}], "time zone"),
    ],
)
def test_rows_that_cannot_be_written(book, make_register, rows, message):
    book.write_bytes(make_register())
    before = book.read_bytes()
    with pytest.raises(UserError, match=message):
        append_rows(book, "回款登记", rows)
    assert book.read_bytes() == before


def test_text_is_written_as_it_is(book, make_register):
    texts = ["=1+1", " 前后空格 ", "a\nb", "_x000D_", "\x07<&>\"'", "0012", "𠮷"]
    book.write_bytes(make_register(total=False, note=False))
    append_rows(book, "回款登记", [{"客户": text} for text in texts])
    read = column(book, "B", 6, 12)
    from openpyxl.utils.escape import unescape

    assert [unescape(text) for text in read] == texts


def test_missing_values_of_pandas_are_empty_cells(book, make_register):
    import pandas as pd

    book.write_bytes(make_register(total=False, note=False))
    append_rows(book, "回款登记", [{"客户": pd.NA, "金额": float("nan"), "日期": pd.NaT, "备注": "在"}])
    row = [cell.value for cell in openpyxl.load_workbook(book)["回款登记"][6]]
    assert row[:4] == [None, None, None, "在"]


def test_formulas_are_not_written_over(book):
    def fill(_, sheet):
        for row in (1, 2, 3):
            sheet.write_formula(row - 1, 0, "=SUM(E:F)")

    book.write_bytes(made(fill))
    append_rows(book, "登记", [[5]])
    assert column(book, "A", 1, 4, "登记") == ["=SUM(E:F)", "=SUM(E:F)", "=SUM(E:F)", 5]


# -- tables --------------------------------------------------------------------------------------------------


def table(total_row=False, rows=2):
    def fill(_, sheet):
        columns = [{"header": "客户"}, {"header": "金额"}, {"header": "税", "formula": "=[@金额]*0.13"}]
        if total_row:
            columns[1]["total_function"] = "sum"
        options = {"name": "T", "columns": columns, "total_row": total_row, "data": [["甲", 1], ["乙", 2]][:rows]}
        sheet.add_table(1, 1, 1 + max(rows, 1) + total_row, 3, options)
        sheet.write("A9", "备注：表外")

    return made(fill)


def test_a_table_grows_with_its_filter_and_calculates_the_new_rows(book):
    book.write_bytes(table())
    append_rows(book, "登记", [{"客户": "丙", "金额": 3}])
    sheet = openpyxl.load_workbook(book)["登记"]
    assert sheet.tables["T"].ref == "B2:D5"
    assert sheet.tables["T"].autoFilter.ref == "B2:D5"
    assert sheet["D5"].value == sheet["D4"].value
    assert sheet["A9"].value == "备注：表外"
    assert audit(book) == []


def test_rows_may_go_into_the_middle_of_a_table(book):
    book.write_bytes(table())
    append_rows(book, "登记", [{"客户": "丙", "金额": 3}], after_row=3)
    assert column(book, "B", 2, 5, "登记") == ["客户", "甲", "丙", "乙"]
    assert openpyxl.load_workbook(book)["登记"].tables["T"].ref == "B2:D5"
    assert audit(book) == []


def test_the_totals_row_of_a_table_moves_down(book):
    book.write_bytes(table(total_row=True))
    append_rows(book, "登记", [["丙", 3], ["丁", 4]])
    sheet = openpyxl.load_workbook(book)["登记"]
    assert sheet.tables["T"].ref == "B2:D7"
    assert sheet.tables["T"].autoFilter.ref == "B2:D6"
    assert [sheet[f"B{row}"].value for row in range(3, 7)] == ["甲", "乙", "丙", "丁"]
    assert sheet["C7"].value == "=SUBTOTAL(109,[金额])"
    assert sheet["A11"].value == "备注：表外"


def test_an_empty_table_is_filled_before_it_grows(book):
    book.write_bytes(table(rows=0))
    append_rows(book, "登记", [{"客户": "甲", "金额": 1}])
    sheet = openpyxl.load_workbook(book)["登记"]
    assert sheet.tables["T"].ref == "B2:D3"
    assert sheet["B3"].value == "甲"
    assert sheet["D3"].value.endswith("*0.13")


# -- where moving down would do harm -------------------------------------------------------------------------


def below(kind):
    """A register of two columns with a total in row 4, and something that knows row 4 or lies on it."""

    def fill(workbook, sheet):
        sheet.write_row("A1", ["客户", "金额"])
        sheet.write_row("A2", ["甲", 1])
        sheet.write_row("A3", ["乙", 2])
        sheet.write("A4", "合计")
        sheet.write_formula("B4", "=SUM(B2:B3)")
        if kind == "merge":
            sheet.merge_range("D3:D5", "跨")
        elif kind == "array":
            sheet.write_array_formula("D3:D5", "{=B2:B4*2}")
        elif kind == "comment":
            sheet.write_comment("B4", "看这里")
        elif kind == "drawing":
            chart = workbook.add_chart({"type": "line"})
            chart.add_series({"values": "=登记!$B$2:$B$3"})
            sheet.insert_chart("D4", chart)
        elif kind == "reader":
            workbook.add_worksheet("汇总").write_formula("A1", "=登记!B4")
        elif kind == "table":
            sheet.add_table("E3:F6")

    return made(fill)


@pytest.mark.parametrize("kind", ["merge", "array", "comment", "drawing", "reader", "table"])
def test_rows_that_cannot_move_down_safely_are_left_where_they_are(book, kind):
    book.write_bytes(below(kind))
    before = book.read_bytes()
    with pytest.raises(UserError) as refused:
        append_rows(book, "登记", [["丙", 3]], first_column="A", after_row=3)
    assert refused.value.key == f"placing_cannot_move_{kind}"
    assert book.read_bytes() == before


def test_rows_below_move_with_all_that_speaks_of_them(book):
    def fill(workbook, sheet):
        sheet.write_row("A1", ["客户", "金额", "占比"])
        for row in (2, 3):
            sheet.write_row(row - 1, 0, ["甲", row])
            sheet.write_formula(row - 1, 2, f"=B{row}/$B$4")
        sheet.write("A4", "合计")
        sheet.write_formula("B4", "=SUM(B2:B3)")
        sheet.write_formula("C4", "=B4/B$4")
        sheet.merge_range("A6:C6", "备注：以上")
        sheet.write_url("A8", "https://example.com")
        sheet.set_h_pagebreaks([5])
        sheet.conditional_format(
            "B4", {"type": "cell", "criteria": ">", "value": "$B$4", "format": workbook.add_format()}
        )
        workbook.define_name("总额", "=登记!$B$4")

    book.write_bytes(made(fill))
    append_rows(book, "登记", [{"客户": "乙", "金额": 9}])
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["登记"]
    assert [sheet[f"C{row}"].value for row in (2, 3, 4)] == ["=B2/$B$5", "=B3/$B$5", "=B4/$B$5"]
    assert sheet["B5"].value == "=SUM(B2:B4)"
    assert sheet["C5"].value == "=B5/B$5"
    assert str(next(iter(sheet.merged_cells.ranges))) == "A7:C7"
    assert sheet["A9"].hyperlink.target == "https://example.com"
    assert [line.id for line in sheet.row_breaks.brk] == [6]
    assert workbook.defined_names["总额"].attr_text == "登记!$B$5"
    (rules,) = sheet.conditional_formatting
    assert str(rules.sqref) == "B5"
    assert rules.rules[0].formula == ["$B$5"]
    assert audit(book) == []


def test_a_formula_that_is_not_the_same_in_every_row_stays_where_it_is(book):
    def fill(_, sheet):
        sheet.write_row("A1", ["客户", "金额", "其他"])
        sheet.write_row("A2", ["甲", 1])
        sheet.write_row("A3", ["乙", 2])
        sheet.write_formula("C3", "=B2+7")

    book.write_bytes(made(fill))
    changes = append_rows(book, "登记", [{"客户": "丙"}])
    assert openpyxl.load_workbook(book)["登记"]["C4"].value is None
    assert "column C" in str(changes)


def test_two_appends_of_one_session_follow_each_other(book, make_register):
    book.write_bytes(make_register())
    with editing(book) as edit:
        edit.append_rows("回款登记", NEW[:1])
        edit.append_rows("回款登记", NEW[1:])
    assert column(book, "B", 5, 8) == ["客户5", "=甲", "乙", None]
    assert column(book, "C", 8, 8) == ["=SUM(C3:C7)"]


def test_no_rows_change_nothing(book, make_register):
    book.write_bytes(make_register())
    before = book.read_bytes()
    assert not append_rows(book, "回款登记", [])
    assert book.read_bytes() == before
