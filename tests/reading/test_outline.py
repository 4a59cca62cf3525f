"""Rows that Excel's own Subtotal command inserts are sums, by whatever it groups; an outlet called like one is data."""

from datetime import date
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.department import Department
from salesbook.reading.values.sum_words import sum_label

TITLES = ["赊销凭单号", "赊销日期", "网点编码", "网点名称", "业务员", "应收金额"]
DAY = date(2026, 9, 1)


def department(tmp_path, *rows, sheet="应收明细") -> Department:
    return Department(tmp_path, live={"书.xlsx": {sheet: [list(row) for row in rows]}})


def told(books: Department) -> list[tuple[str, str]]:
    return [(each.code, each.at.cell) for each in books.problems if each.severity != "note"]


@pytest.mark.parametrize(
    ("text", "sort", "group"),
    [
        ("东门副食 汇总", "closing", "东门副食"),
        ("东门副食汇总", "closing", "东门副食"),
        ("東門副食 匯總", "closing", "東门副食".replace("東", "东")),
        ("Shop A Total", "closing", "Shop A"),
        ("Shop A Count", "closing", "Shop A"),
        ("通路小计", "closing", "通路"),
        ("2026/9/1 汇总", "closing", "2026/9/1"),
        ("0012 平均值", "closing", "0012"),
        ("Total for Shop A", "heading", "Shop A"),
        ("Total Shop A", "heading", "Shop A"),
        ("合计：东区", "heading", "东区"),
        ("Grand Total", "alone", ""),
        ("总计", "alone", ""),
        ("总计数", "alone", ""),
        ("Grand Count", "alone", ""),
        ("合計", "alone", ""),
        ("合计金额：", "alone", ""),
        ("汇总商行", "heading", "商行"),
        ("见九月合计表", "inside", ""),
    ],
)
def test_what_a_label_says(text, sort, group):
    label = sum_label(text)
    assert label is not None
    assert (label.sort, label.group) == (sort, group)


@pytest.mark.parametrize("text", ["东门副食", "Totally Tea", "Maxim", "Discount Shop", "会计用品店", "", "Minibar"])
def test_what_says_nothing_of_a_sum(text):
    label = sum_label(text)
    assert label is None or label.sort == "inside"


GROUPED = ["网点名称", "网点编码", "业务员", "赊销日期"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["东门副食", "汇总商行", "Total Wine", "Shop A"]), st.integers(1, 3), st.integers(1, 999)
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(GROUPED),
    st.sampled_from([("汇总", "总计"), ("Total", "Grand Total"), ("小计", "合计"), ("计数", "总计数")]),
)
def test_the_subtotal_command_leaves_every_row_as_it_was(tmp_path_factory, sold, by, words):
    codes = {"东门副食": "0012", "汇总商行": "0013", "Total Wine": "W3", "Shop A": "W4"}
    column = TITLES.index(by)
    rows = [
        [f"S{number}", date(2026, 9, day), codes[name], name, "李明" if day < 3 else "周芳", float(amount)]
        for number, (name, day, amount) in enumerate(sold, 1)
    ]
    rows = sorted(rows, key=lambda row: str(row[column]))
    plain = department(tmp_path_factory.getbasetemp(), TITLES, *rows)
    outlined = []
    counting = words[0] == "计数"

    def sum_row(label, over):
        sum_ = len(over) if counting else sum(row[-1] for row in over)
        return [label if each == column else "" for each in range(len(TITLES) - 1)] + [sum_]

    for key, group in groupby(rows, key=lambda row: row[column]):
        members = list(group)
        shown = f"{key.year}/{key.month}/{key.day}" if by == "赊销日期" else key
        outlined += [*members, sum_row(f"{shown} {words[0]}", members)]
    outlined.append(sum_row(words[1], rows))
    books = department(tmp_path_factory.getbasetemp(), TITLES, *outlined)
    kept, wanted = (each.receivables.drop(columns=["source", "row"]) for each in (books, plain))
    assert kept.equals(wanted)
    assert told(books) == []
    assert books.table("receivables").counts["subtotal"] == len(outlined) - len(rows)


@pytest.mark.parametrize("name", ["汇总商行", "Total Wine", "合计超市", "累计百货", "Pepsi Max", "Count Dracula Bar"])
def test_an_outlet_called_like_a_sum_is_data_and_what_it_lacks_is_named(tmp_path, name):
    rows = [
        TITLES,
        ["S1", DAY, "", name, "李明", 50],
        ["S2", "", "", name, "", 70],
        ["S3", DAY, "", "东门副食", "", 30],
    ]
    books = department(tmp_path, *rows)
    assert books.receivables["amount"].tolist() == [50, 30]
    assert told(books) == [("missing_value", "B3")]


@pytest.mark.parametrize("label", ["东门副食 汇总", "Total 东门副食", "东门副食小计"])
def test_in_a_list_of_balances_the_group_above_tells(tmp_path, label):
    rows = [["客户", "欠款余额"], ["东门副食", 300], ["东门副食", 200], [label, 500], ["汇总商行", 80], ["总计", 580]]
    books = department(tmp_path, *rows, sheet="期初欠款")
    assert books.opening_balances["balance"].tolist() == [300, 200, 80]


def test_nested_sums_and_sums_of_rows_that_lie_apart(tmp_path):
    """Two persons of one channel: each closed by a sum, then both; at the foot the sums of each outlet."""
    rows = [
        TITLES,
        ["S1", DAY, "", "东门副食", "李明", 10],
        ["S2", DAY, "", "南桥烟酒", "李明", 20],
        ["", "", "", "", "李明小计", 30],
        ["S3", DAY, "", "东门副食", "周芳", 40],
        ["", "", "", "", "周芳小计", 40],
        ["", DAY, "", "通路小计", "", 70],
        ["S4", DAY, "", "北街酒楼", "陈静", 5],
        ["", DAY, "", "餐饮小计", "", 5],
        ["", "", "", "东门副食 汇总", "", 50],
        ["", "", "", "南桥烟酒 汇总", "", 21],
        ["", "", "", "合计", "", 75],
    ]
    books = department(tmp_path, *rows)
    assert books.receivables["amount"].tolist() == [10, 20, 40, 5]
    assert told(books) == [("subtotal_mismatch", "F11")]


def test_what_a_sum_is_not_is_said_at_its_cell(tmp_path):
    rows = [TITLES, ["S1", DAY, "", "东门副食", "李明", 800], ["", "", "", "东门副食 汇总", "", 900]]
    books = department(tmp_path, *rows)
    assert [
        (each.code, each.at.cell, each.found, each.expected) for each in books.problems if each.severity != "note"
    ] == [("subtotal_mismatch", "F3", "900.00", "800.00")]


def test_a_note_that_speaks_of_a_sum_makes_no_sum_of_its_row(tmp_path):
    rows = [
        [*TITLES, "备注"],
        ["S1", DAY, "", "东门副食", "李明", 800, "与S2合计1000"],
        ["S2", "", "", "东门副食", "李明", 200, "与S1合计1000"],
    ]
    books = department(tmp_path, *rows)
    assert books.receivables["amount"].tolist() == [800]
    assert told(books) == [("missing_value", "B3")]
