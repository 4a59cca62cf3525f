"""The header is found wherever it stands, and tells which table a sheet keeps."""

import pytest
from recognised import fields_of, tables_in

from salesbook.reading.file.grid import Grid
from salesbook.reading.recognition.columns import columns_of as kept_columns
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.sheet import spans, verdicts
from salesbook.reading.recognition.titles import read_title
from salesbook.schemas import TABLES
from salesbook.wording.names import BOOKS


def grid(*rows, book="书.xlsx", sheet="Sheet1", merges=()):
    width = max(map(len, rows))
    return Grid(book, sheet, [list(row) + [""] * (width - len(row)) for row in rows], merges)


def columns_of(sheet):
    (found,) = tables_in(sheet)
    return fields_of(found)


@pytest.mark.parametrize("name", sorted(TABLES))
@pytest.mark.parametrize("language", [0, 1])
def test_every_table_is_known_by_its_own_titles_whatever_its_sheet_is_called(name, language):
    titles = [each.term[language] for each in TABLES[name]]
    (found,) = verdicts(Surroundings(grid(["表一"], titles)), {})
    assert (found.kind, found.header.first, found.used) == (name, 1, True)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_is_known_by_its_needed_titles_under_its_usual_names(name):
    book, sheets = BOOKS[name]
    needed = {each.name for each in TABLES[name] if each.column} | {group[0] for group in TABLES[name].any_of}
    titles = [TABLES[name][each].term.zh for each in TABLES[name].names if each in needed | set(TABLES[name].marks[:1])]
    assert tables_in(grid(titles, book=f"{book}.xlsx", sheet=sheets[0]))[0].kind == name


@pytest.mark.parametrize(
    ("typed", "key", "unit"),
    [
        ("应收金额（元）", "应收金额", "元"),
        ("应收金额(万元)*", "应收金额", "万元"),
        ("* 网点 名称：", "网点名称", ""),
        ("保质期[天]", "保质期", "天"),
        ("應收金額", "应收金额", ""),
        ("通路/餐饮", "通路/餐饮", ""),
    ],
)
def test_titles_are_taken_apart(typed, key, unit):
    assert (read_title(typed).key, read_title(typed).unit) == (key, unit)


def test_a_header_below_an_instruction_block_and_right_of_a_blank_column():
    sheet = grid(
        ["1、带星号的为必填项\n2、数量需填写数字\n3、本段内容请勿删除"],
        ["", "条码*", "名称", "库存数量*", "备注"],
        ["", "2001", "可乐", 1.0, ""],
    )
    assert columns_of(sheet) == {"sku": 1, "item": 2, "on_hand": 3, "note": 4}


def test_a_header_of_two_rows_reads_parent_and_child_together():
    sheet = grid(
        ["", "", "收款", "", "", "备注"],
        ["单号", "客户", "日期", "金额", "方式", ""],
        ["S1", "光明酒楼", "2026-11-02", 5.0, "现金", ""],
        merges=(((0, 2), (0, 4)),),
    )
    (found,) = tables_in(sheet)
    assert (found.kind, found.header.first, found.header.last) == ("receipts", 0, 1)
    assert columns_of(sheet) == {
        "slip_no": 0,
        "outlet_name": 1,
        "received_date": 2,
        "amount": 3,
        "method": 4,
        "note": 5,
    }


def test_tables_one_under_another_are_kept_apart():
    sheet = grid(
        ["应收明细"],
        ["单号", "赊销日期", "客户", "应收金额"],
        ["S1", "2026-11-02", "光明酒楼", 5.0],
        [],
        ["回款登记"],
        ["回款日期", "客户", "回款金额", "方式"],
        ["2026-11-03", "光明酒楼", 5.0, "现金"],
    )
    tables = tables_in(sheet)
    assert [each.kind for each in tables] == ["receivables", "receipts"]
    assert spans(sheet, [each.header for each in tables]) == [(0, 4), (4, 7)]


def test_a_sheet_of_words_that_are_titles_elsewhere_is_no_table():
    assert tables_in(grid(["现金", "微信"], ["是", "否"], ["备注", "金额"])) == []


def settled(values):
    rows = [[value, f"店{number}", "2026-11-02", 5.0] for number, value in enumerate(values)]
    (found,) = tables_in(grid(["编号", "客户名称", "赊销日期", "应收金额"], *rows))
    return kept_columns(found)


def test_numbers_that_never_repeat_are_slip_numbers_and_few_tell_nothing():
    assert settled([f"S{number}" for number in range(9)]).of["slip_no"].text == "编号"
    columns = settled(["S1", "S2"])
    assert "slip_no" not in columns.of
    assert set(columns.ambiguous[0][1]) == {"slip_no", "outlet_code"}


def test_numbers_that_repeat_belong_to_outlets():
    assert settled(["W1", "W2", "W1", "W3", "W2", "W1"]).of["outlet_code"].text == "编号"


def test_an_answer_wins_over_every_title():
    sheet = grid(["客户名称", "赊销日期", "应收金额", "欠账数"], ["甲店", "2026-11-02", 7.0, 5.0])
    answers = {"receivables": {read_title("欠账数").key: "amount", read_title("应收金额").key: ""}}
    (found,) = tables_in(sheet, answers)
    assert fields_of(found)["amount"] == 3
    assert [each.text for each in kept_columns(found).unknown] == []
