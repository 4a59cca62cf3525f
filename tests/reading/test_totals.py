"""Rows that are sums although they have a date and a name, rows that carry something on, and sums that are compared."""

from datetime import date

import pytest

from salesbook.department import Department
from salesbook.reading.table.rows import is_opening_word
from salesbook.reading.values.sum_words import sum_label

TITLES = ["赊销凭单号", "赊销日期", "网点名称", "应收金额", "备注"]
SEPT, OCT = date(2026, 9, 30), date(2026, 10, 31)


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


def told(books: Department) -> list[tuple[str, str]]:
    return [(each.code, each.at.cell) for each in books.problems if each.severity != "note"]


@pytest.mark.parametrize(
    ("text", "total", "opening"),
    [
        *(
            (each, True, False)
            for each in ("本月合计", "本年累计", "本日小计", "10月合计", "10月份小计", "九月合计", "2026年10月合计")
        ),
        *(
            (each, True, False)
            for each in (
                "过次页",
                "承前页",
                "本页小计",
                "第3页合计",
                "一季度合计",
                "月计",
                "11月20日小计",
                "合 计：",
                "本月合计(元)",
            )
        ),
        *(
            (each, False, True)
            for each in ("期初", "期初余额", "上年结转", "上期余额", "上月结余（9月）", "年初余额：", "b/f")
        ),
        *(
            (each, False, False)
            for each in ("累计百货", "月季花店", "合计超市", "期初见便利店", "上年纪小店", "计生用品店", "年年余", "")
        ),
    ],
)
def test_what_a_label_says(text, total, opening):
    label = sum_label(text)
    assert (label is not None and label.sort == "alone", is_opening_word(text)) == (total, opening)


def test_dated_sums_of_a_month_and_a_year_are_no_outlets(tmp_path):
    """1,200 brought forward, 800 in September, 300 in October: 2,300 in three rows."""
    rows = [
        TITLES,
        ["", date(2026, 9, 1), "东门副食", 1200, "上年结转"],
        ["S1", date(2026, 9, 1), "东门副食", 800, ""],
        ["", SEPT, "本月合计", 800, ""],
        ["", SEPT, "本年累计", 2000, ""],
        ["S3", date(2026, 10, 5), "南桥烟酒", 300, ""],
        ["", OCT, "本月合计", 300, ""],
        ["", OCT, "本年累计", 2300, ""],
    ]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["amount"].tolist() == [1200, 800, 300]
    assert books.table("receivables").counts["subtotal"] == 4
    assert told(books) == []


def test_sums_of_a_day_and_pages_that_hand_on(tmp_path):
    """Sales of two days on two pages; a day's sum is wrong by 5 and said so at its cell."""
    sales = [
        ["日期", "单号", "网点名称", "品项编码", "数量", "销售金额"],
        [date(2026, 11, 2), "X1", "东门副食", "A01", 10, 30],
        [date(2026, 11, 2), "X2", "南桥烟酒", "A01", 5, 15],
        [date(2026, 11, 2), "", "本日小计", "-", 15, 45],
        [date(2026, 11, 2), "", "过次页", "-", 15, 45],
        [date(2026, 11, 3), "", "承前页", "-", 15, 45],
        [date(2026, 11, 3), "X3", "东门副食", "A01", 20, 60],
        [date(2026, 11, 3), "", "本日小计", "-", 20, 65],
    ]
    books = department(tmp_path, 销售明细=sales)
    assert books.sales["slip_no"].tolist() == ["X1", "X2", "X3"]
    assert told(books) == [("subtotal_mismatch", "F8")]


def test_the_label_may_stand_in_any_column_of_words(tmp_path):
    rows = [
        TITLES,
        ["S1", date(2026, 9, 1), "东门副食", 800, ""],
        ["本月合计", SEPT, "东门副食", 800, ""],
        ["S2", date(2026, 10, 1), "东门副食", 500, ""],
        ["", OCT, "东门副食", 500, "10月小计"],
    ]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["slip_no"].tolist() == ["S1", "S2"]
    assert told(books) == []


def test_what_is_brought_forward_with_a_balance_alone_is_an_item_of_that_balance(tmp_path):
    rows = [
        ["赊销凭单号", "赊销日期", "网点名称", "应收金额", "余额", "备注"],
        ["", date(2026, 9, 1), "东门副食", "", 1200, "上期余额"],
        ["S1", date(2026, 9, 3), "东门副食", 800, 800, ""],
        ["", date(2026, 9, 1), "南桥烟酒", "", 350, "期初"],
    ]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["amount"].tolist() == [1200, 800, 350]
    assert [(each.code, each.at.cell, each.expected) for each in books.problems if each.code != "unknown_outlet"] == [
        ("opening_balance_used", "E2", "1200.00"),
        ("opening_balance_used", "E4", "350.00"),
    ]


@pytest.mark.parametrize("label", ["上年结转", "期初余额"])
def test_an_opening_row_without_an_outlet_is_asked_about(tmp_path, label):
    """It may be one outlet's, or the sum of all: nobody can tell, and it is not used."""
    books = department(tmp_path, 应收明细=[TITLES, ["", SEPT, label, 5000, ""], ["S1", SEPT, "东门副食", 800, ""]])
    assert books.receivables["amount"].tolist() == [800]
    assert told(books) == [("opening_of_nobody", "C2")]
    assert books.table("receivables").counts["rejected"] == 1


def test_an_opening_row_without_a_date_is_asked_about(tmp_path):
    books = department(
        tmp_path, 应收明细=[TITLES, ["", "", "东门副食", 5000, "期初"], ["S1", SEPT, "东门副食", 800, ""]]
    )
    assert books.receivables["amount"].tolist() == [800]
    assert told(books) == [("missing_value", "B2")]


DATED = [
    "Month total",
    "October Total",
    "Total for October",
    "YTD",
    "Year-to-date total",
    "截至10月累计",
    "通路小计",
    "东区小计",
]


@pytest.mark.parametrize("label", DATED)
@pytest.mark.parametrize("column", [2, 4])
def test_dated_sums_in_other_words(tmp_path, label, column):
    """In the outlets' column a word that ends no name tells; in the notes a period's, or a sum that comes out."""
    total = ["", OCT, "", 500, ""]
    total[column] = label
    if column == 4:
        total[2] = "东门副食"
    rows = [TITLES, ["S1", SEPT, "东门副食", 300, ""], ["S2", OCT, "东门副食", 200, ""], total]
    books = department(tmp_path, 应收明细=rows)
    if column == 4 and label in ("通路小计", "东区小计"):  # a note like another; of no period
        assert books.receivables["amount"].tolist() == [300, 200, 500]
        return
    assert books.receivables["amount"].tolist() == [300, 200]
    assert told(books) == []


def test_a_note_of_a_months_sum_counts_where_it_does_not_come_out_and_is_asked_about(tmp_path):
    rows = [
        [*TITLES],
        ["S1", SEPT, "东门副食", 300, ""],
        ["S2", OCT, "东门副食", 200, ""],
        ["S3", OCT, "东门副食", 450, "9月货款合计"],
    ]
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["amount"].tolist() == [300, 200, 450]
    assert told(books) == [("sum_unclear", "E4")]
