"""What changed a paper's figures heads its first sheet and stands in --json, whatever the report: void rows with their
cells, and what an answer behind it had to assume."""

import json
from datetime import date

import pytest

from salesbook.asking import answered_by
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.pack import make_pack
from salesbook.reports.preface import preface
from salesbook.wording import speaking

DAY = date(2026, 11, 20)
OUTLETS = [["网点编码", "网点名称", "渠道", "地址", "业务员"], ["K01", "桥头商店", "通路", "桥头1号", "孙丽"]]
OWED = [
    ["赊销凭单号", "赊销日期", "网点编码", "业务员", "应收金额", "到期日", "备注"],
    ["S1", "2026-11-02", "K01", "孙丽", 800, "2026-11-12", ""],
    ["S2", "2026-11-02", "K01", "孙丽", 800, "2026-11-12", "作废，重开S3"],
    ["S3", "2026-11-03", "K01", "孙丽", 880, "2026-11-13", ""],
]
PAID = [
    ["回款单号", "回款日期", "网点编码", "回款金额", "备注"],
    ["R1", "2026-11-10", "K01", 300, "已作废"],
    *(["R", "2026-11-11", "K01", 20 + at, "作废"] for at in range(4)),
]
SOLD = [
    ["日期", "单号", "网点编码", "业务员", "品项编码", "数量", "单价", "销售金额", "付款方式", "备注"],
    ["2026-11-19", "X1", "K01", "孙丽", "A01", 2, 3, 6, "现款", "作废"],
    ["2026-11-19", "X2", "K01", "孙丽", "A01", 2, 3, 6, "现款", ""],
]
STOCK = [["品项编码", "品项", "结存", "成本价"], ["A01", "可乐", 100, 2]]
VOID = {
    "receivables": "应收明细 1（应收.xlsx[应收明细]!G3）",
    "receipts": "回款登记 5（应收.xlsx[回款登记]!E2、E3、E4、…）",
    "sales": "销售明细 1（应收.xlsx[销售明细]!J2）",
}


def books(folder, **sheets) -> Department:
    """A department of one book."""
    kept = {"通路网点": OUTLETS, "应收明细": OWED, "回款登记": PAID, "销售明细": SOLD, "商品库存": STOCK} | sheets
    return Department(folder, live={"应收.xlsx": {name: rows for name, rows in kept.items() if rows}})


def heading(result) -> list[str]:
    """The texts above everything else on the first sheet, which stand in the JSON too."""
    told = json.loads(result.to_json()).get("notes", [])
    assert [piece.text for piece in result.sheets()[0].pieces[: len(told)]] == told
    return told


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_names_the_void_rows_of_the_tables_that_it_looks_at(tmp_path, name):
    report = REPORTS[name]
    told = preface(books(tmp_path), [report.calculation], DAY)
    assert [each.table for each in told.left_out] == [table for table in report.reads if table in VOID]
    for each in told.left_out:
        assert str(each).replace(" 行", "") == VOID[each.table]
        assert any(str(each) in note.text and not note.alert for note in told.notes)


@pytest.mark.parametrize("name", ["receivables-ledger", "collection-schedule", "weekly-profit", "daily-report"])
def test_a_paper_says_what_it_left_out_as_void(tmp_path, name):
    """S2 of 800.00 is void and S1 and S3 are not: 1,680.00; the receipts of 300.00 and four more are void."""
    made = REPORTS[name].make(books(tmp_path), DAY)
    rows = {each["table"]: each for each in json.loads(made.to_json())["rows_left_out"]}
    assert rows["receivables"] == {
        "table": "receivables",
        "book": "应收.xlsx",
        "sheet": "应收明细",
        "reason": "void",
        "rows": 1,
        "cells": ["G3"],
    }
    assert rows["receipts"]["cells"] == ["E2", "E3", "E4", "E5", "E6"]
    assert sum("应收明细 1 行（应收.xlsx[应收明细]!G3）" in text for text in heading(made)) == 1
    if name == "receivables-ledger":
        assert made.open == 1680


def test_a_book_of_reports_says_it_in_front_once(tmp_path):
    made = make_pack("week", books(tmp_path), DAY)
    assert [text.split("：")[0] for text in heading(made)] == ["作废的 7 行没有算进来"]


def test_nothing_is_said_where_nothing_is_void_or_the_table_is_another(tmp_path):
    clean = REPORTS["receivables-ledger"].make(books(tmp_path, 应收明细=OWED[:2], 回款登记=PAID[:1]), DAY)
    assert {"notes", "rows_left_out"}.isdisjoint(json.loads(clean.to_json()))
    department = books(tmp_path)
    assumed = department.with_(receipts=department.receipts, receivables=department.receivables)
    [told] = heading(REPORTS["receivables-ledger"].make(assumed, DAY))
    assert told.startswith("假设")


def test_one_row_is_said_as_one_in_english(tmp_path):
    with speaking("en"):
        told = preface(books(tmp_path, 应收明细=OWED[:2], 回款登记=PAID[:2]), [REPORTS["supply-hold"].calculation], DAY)
    assert [note.text for note in told.notes] == ["1 void row is left out: receipts 1 (应收.xlsx[回款登记]!E2)."]


NO_RECEIPTS = [
    ["赊销凭单号", "赊销日期", "网点编码", "业务员", "应收金额", "到期日", "已收金额"],
    ["S1", "2026-11-02", "K01", "孙丽", 800, "2026-11-12", 300],
]


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_that_stands_on_what_is_owed_says_what_that_had_to_assume(tmp_path, name):
    """The payments are known from the ledger's own column only."""
    report = REPORTS[name]
    stands = any(each.__name__ == "replay" for each in answered_by(report.calculation))
    told = preface(books(tmp_path, 应收明细=NO_RECEIPTS, 回款登记=None), [report.calculation], DAY)
    assert [note.alert for note in told.notes if note.text.startswith("没有回款登记")] == [True] * stands


@pytest.mark.parametrize(
    "name",
    ["receivables-ledger", "collection-schedule", "supply-hold", "cash-forecast", "receivables-movement", "call-list"],
)
def test_a_paper_says_once_that_the_payments_are_the_ledgers_own(tmp_path, name):
    made = REPORTS[name].make(books(tmp_path, 应收明细=NO_RECEIPTS, 回款登记=None), DAY)
    words = [piece.text for piece in made.sheets()[0].pieces if hasattr(piece, "text")]
    assert sum(text.startswith("没有回款登记") for text in words) == 1
    assert any(text.startswith("没有回款登记") for text in heading(made))
