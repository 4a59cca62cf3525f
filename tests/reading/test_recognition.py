"""What must always hold when it is told which table a sheet keeps."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from recognised import fields_of, tables_in

from salesbook.department import Department
from salesbook.reading.file.grid import Grid
from salesbook.reading.recognition.evidence.assigning import assign, total
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.sheet import verdicts

DAYS = [date(2026, 9, 1) + timedelta(days=3 * number) for number in range(6)]
SHOPS = ("东门副食", "南桥烟酒", "西市便民", "北巷小店", "河口酒楼", "桥头商店")
OWED = {
    "单据编号": [f"XS{number:03}" for number in range(6)],
    "客户名称": list(SHOPS),
    "开单日期": DAYS,
    "到期日": [day + timedelta(days=30) for day in DAYS],
    "应收金额": [100.0 * number + 50 for number in range(6)],
}
PAID = {
    "收款单号": [f"SK{number:03}" for number in range(6)],
    "客户": list(SHOPS),
    "到账日期": DAYS,
    "本次收款": [70.0 + number for number in range(6)],
    "结算方式": ["现金", "微信"] * 3,
}
REGISTER = [["网点编码", "网点名称", "地址"], *([f"W{n}", shop, f"东街{n}号"] for n, shop in enumerate(SHOPS))]
DEBTS = [list(OWED), *map(list, zip(*OWED.values(), strict=True))]


def grid(columns: dict[str, list], sheet: str = "Sheet1") -> Grid:
    return Grid("账.xlsx", sheet, [list(columns), *map(list, zip(*columns.values(), strict=True))])


def read(columns: dict[str, list], sheet: str = "Sheet1") -> dict[str, str]:
    """Field → title of what is read."""
    (found,) = tables_in(grid(columns, sheet))
    titles = list(columns)
    return {found.kind: "", **{field: titles[column] for field, column in fields_of(found).items()}}


@settings(max_examples=examples(40))
@given(st.sampled_from([OWED, PAID]), st.randoms(use_true_random=False), st.integers(0, 2))
def test_neither_the_order_of_columns_nor_a_strange_one_changes_what_is_read(table, random, strange):
    columns = [*table.items(), *((f"颜色{number}", ["红", "蓝", "绿"] * 2) for number in range(strange))]
    random.shuffle(columns)
    assert read(dict(columns)) == read(table)


@pytest.mark.parametrize("word", ["应付", "采购", "费用", "报价", "备份", "充值", "付款", "报销", "作废"])
@pytest.mark.parametrize("table", [OWED, PAID])
def test_a_sheet_whose_name_says_something_else_is_never_used_unasked(word, table):
    assert tables_in(grid(table, f"{word}单")) == []


def test_a_list_of_suppliers_and_its_twin_of_customers_are_never_both_used():
    payables = {"供应商": OWED["客户名称"], **{title: cells for title, cells in OWED.items() if title != "客户名称"}}
    payables["应付金额"] = payables.pop("应收金额")
    assert tables_in(grid(payables)) == []
    assert read(OWED)["amount"] == "应收金额"


def test_what_may_be_either_side_is_asked_about():
    neutral = {
        "往来单位": OWED["客户名称"],
        "单号": [f"A{n}" for n in range(6)],
        "日期": DAYS,
        "金额": OWED["应收金额"],
    }
    (found,) = verdicts(Surroundings(grid(neutral)), {})
    assert not found.used


@pytest.mark.parametrize(
    "beside",
    [
        {"应收明细 (2)": DEBTS},
        {"全部": [*DEBTS, ["XS099", "东门副食", DAYS[0], DAYS[1], 5.0]], "十月": DEBTS[:2]},
        {"客户合计": [["客户名称", "应收金额", "开单日期"], *([row[1], row[4], DAYS[0]] for row in DEBTS[1:])]},
        {"应付": [["供应商", "单号", "日期", "应付金额"], ["水厂", "CG1", DAYS[0], 900.0]]},
    ],
)
def test_copies_sums_and_other_peoples_lists_change_no_total(tmp_path, beside):
    """50 + 150 + 250 + 350 + 450 + 550 = 1,800, and 5 more where a larger list holds one more slip: each counts once."""
    books = Department(tmp_path, live={"账.xlsx": {"客户档案": REGISTER, "应收明细": DEBTS, **beside}})
    slips = Counter(books.receivables["slip_no"])
    assert max(slips.values()) == 1
    assert books.receivables["amount"].sum() in (1800.0, 1805.0)


def test_the_remedy_of_a_sheet_that_is_asked_about_works(tmp_path):
    neutral = [["往来单位", "单号", "日期", "到期日", "金额"], *([row[1], row[0][2:], *row[2:]] for row in DEBTS[1:])]
    asked = Department(tmp_path, live={"账.xlsx": {"往来": neutral}})
    (problem,) = asked.problems
    assert (problem.code, len(asked.receivables)) == ("sheet_asked", 0)
    assert "应收明细" in problem.remedy
    named = Department(tmp_path, live={"账.xlsx": {"应收明细": neutral}})
    assert named.receivables["amount"].sum() == 1800


def test_the_number_of_a_slip_in_a_list_of_receipts_is_the_slips():
    """Each receipt pays one slip, so that no number stands twice: it is no receipt's number for that."""
    numbered = {"单号" if title == "收款单号" else title: cells for title, cells in PAID.items()}
    numbered["单号"] = [str(4000 + number) for number in range(6)]
    assert read(numbered)["slip_no"] == "单号"


def test_a_delivery_note_takes_its_customer_day_and_number_from_the_lines_above(tmp_path):
    """One note is one document: 10 × 5.00 and 3 × 5.00 of one customer on one day."""
    note = [
        ["送货单"],
        ["客户：东门副食", "", "日期：2026-10-01", "单号：X12"],
        ["品项编码", "数量", "单价", "销售金额"],
        ["A01", 10.0, 5.0, 50.0],
        ["A02", 3.0, 5.0, 15.0],
    ]
    sales = Department(tmp_path, live={"送货单.xlsx": {"销售明细": note}}).sales
    assert sales["outlet_name"].tolist() == ["东门副食"] * 2
    assert sales["date"].dt.strftime("%Y-%m-%d").tolist() == ["2026-10-01"] * 2
    assert sales["slip_no"].tolist() == ["X12"] * 2
    assert sales["amount"].tolist() == [50, 15]


def test_an_assignment_is_worth_most_in_all():
    assert assign([{"a": 2.0, "b": 1.9}, {"a": 1.9}]) == {"b": 0, "a": 1}


@settings(max_examples=examples(200))
@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(0.1, 3)), max_size=4))
def test_no_other_assignment_is_worth_more(columns):
    def best(number: int, taken: frozenset[str]) -> float:
        if number == len(columns):
            return 0.0
        free = [name for name in columns[number] if name not in taken]
        without = best(number + 1, taken)
        return max([without, *(columns[number][name] + best(number + 1, taken | {name}) for name in free)])

    assert total(columns, assign(columns)) == pytest.approx(best(0, frozenset()))
