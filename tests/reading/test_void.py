"""A row that says it is void never was: left out, counted apart, named at its cell; what may mean it is asked about."""

from datetime import date

import pytest

from salesbook.department import Department
from salesbook.reading.table.void import is_void_note

DAY = date(2026, 9, 1)
OWED = ["赊销凭单号", "赊销日期", "网点名称", "应收金额", "备注"]


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


def told(books: Department) -> list[tuple[str, str]]:
    return [(each.code, each.at.cell) for each in books.problems if each.severity != "note"]


@pytest.mark.parametrize(
    ("note", "void"),
    [
        *(
            (note, True)
            for note in (
                "作废",
                "已作废",
                "作废，重开S3",
                "【作废】",
                "作废 客户退单",
                "作廢",
                "作废（开错）",
                "已经作废。",
            )
        ),
        *(
            (note, True)
            for note in (
                "此单作废",
                "作废单",
                "作废重开S3",
                "整单作废，另开S9",
                "废单",
                "VOID",
                "void: 客户说作废3箱",
                "voided: typing error",
            )
        ),
        *(
            (note, False)
            for note in (
                "",
                "未作废",
                "不作废",
                "作废单重开",
                "作废单S2重开",
                "原S2作废重开",
                "替S2作废单",
                "旧帐",
                "avoid",
                "not void: 客户说作废3箱",
            )
        ),
        *((note, None) for note in ("作废3箱", "客户说作废3箱", "S2作废", "S2已作废，重开", "等经理说作废不")),
    ],
)
def test_what_a_note_says(note, void):
    assert is_void_note(note) is void


def test_a_void_slip_and_a_void_receipt_are_left_out_counted_and_named(tmp_path):
    owed = [
        OWED,
        ["S1", DAY, "东门副食", 800, ""],
        ["S2", DAY, "东门副食", 800, "作废，重开S3"],
        ["S3", DAY, "东门副食", 880, "作废单重开"],
    ]
    paid = [["回款单号", "回款日期", "网点名称", "回款金额", "备注"], ["R1", DAY, "东门副食", 300, "已作废"]]
    books = department(tmp_path, 应收明细=owed, 回款登记=paid)
    assert books.receivables["slip_no"].tolist() == ["S1", "S3"]
    assert books.receipts.empty
    assert [books.table(name).counts["void"] for name in ("receivables", "receipts")] == [1, 1]
    assert told(books) == [("void_row", "E3"), ("void_row", "E2")]


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("单据状态", "已作废"),
        ("状态", "作废"),
        ("是否作废", "是"),
        ("业务员", "作废"),
        ("Status", "Void"),
        ("结清状态", "已取消"),
    ],
)
def test_a_column_may_say_it_whether_it_is_read_or_not(tmp_path, title, typed):
    rows = [[*OWED[:4], title], ["S1", DAY, "东门副食", 800, ""], ["S2", DAY, "南桥烟酒", 500, typed]]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["slip_no"].tolist() == ["S1"]
    assert told(books) == [("void_row", "E3")]


def test_sales_deliveries_and_stock_moves_may_be_void_too(tmp_path):
    sales = [
        ["日期", "单号", "网点名称", "品项编码", "数量", "销售金额", "备注"],
        [DAY, "X1", "东门副食", "A01", 2, 6, "作废"],
    ]
    sent = [["日期", "单号", "网点名称", "车辆", "是否送达", "状态"], [DAY, "X1", "东门副食", "粤A1", "是", "已撤销"]]
    moves = [["日期", "品项编码", "数量", "类型", "备注"], [DAY, "A01", 2, "出库", "作废（重复）"]]
    books = department(tmp_path, 销售明细=sales, 送货=sent, 出入库流水=moves)
    for name in ("sales", "deliveries", "stock_moves"):
        assert books.table(name).frame.empty
        assert books.table(name).counts["void"] == 1


def test_a_void_row_may_lack_everything_else(tmp_path):
    """The number of a spoilt slip, and 作废 where the customer would stand: nothing else is asked for."""
    rows = [OWED, ["S1", DAY, "东门副食", 800, ""], ["S2", "", "作废", "", ""], ["S3", DAY, "南桥烟酒", 500, ""]]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["slip_no"].tolist() == ["S1", "S3"]
    assert told(books) == [("void_row", "C3")]


@pytest.mark.parametrize("total", [1300, 2100])
def test_a_sum_may_count_void_rows_or_not(tmp_path, total):
    rows = [
        OWED,
        ["S1", DAY, "东门副食", 800, ""],
        ["S2", DAY, "东门副食", 800, "作废"],
        ["S3", DAY, "南桥烟酒", 500, ""],
        ["合计", "", "", total, ""],
    ]
    assert told(department(tmp_path, 应收明细=rows)) == [("void_row", "E3")]


def test_registers_have_no_void_rows(tmp_path):
    register = [["网点编码", "网点名称", "地址", "备注"], ["W1", "东门副食", "东门1号", "作废的旧章已收回"]]
    books = department(tmp_path, 通路网点=register)
    assert books.outlets["outlet_code"].tolist() == ["W1"]
    assert told(books) == []


def test_an_unclear_note_is_asked_about_and_its_row_is_used(tmp_path):
    books = department(tmp_path, 应收明细=[OWED, ["S1", DAY, "东门副食", 800, "客户说作废3箱"]])
    assert books.receivables["amount"].tolist() == [800]
    assert told(books) == [("void_unclear", "E2")]
