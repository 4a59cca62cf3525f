"""A list of customers and what they owe is read as balances; where it may repeat the detail, it is asked about."""

from datetime import date

import pytest

from salesbook.department import Department

DAY = date(2026, 9, 1)
DETAIL = [["赊销凭单号", "赊销日期", "网点名称", "应收金额"], ["S1", DAY, "东门副食", 800]]
LIST = [["客户", "欠款余额"], ["东门副食", 1200.5], ["南桥烟酒", 300], ["合计", 1500.5]]


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


def kept(books: Department) -> list[tuple[str, str]]:
    return [(str(each["table"]), str(each["sheet"])) for each in books.summary()]


@pytest.mark.parametrize(
    "titles",
    [
        *(
            ["客户", "欠款余额"],
            ["网点名称", "余额"],
            ["客户名称", "应收余额"],
            ["店名", "欠款金额"],
            ["Outlet", "Balance owed"],
        ),
        *(["客户名称", "期初欠款（元）"], ["往来单位", "期初余额"], ["网点编码", "上期余额"]),
    ],
)
def test_a_list_of_balances_is_told_by_its_own_titles(tmp_path, titles):
    books = department(tmp_path, 客户欠款=[titles, *LIST[1:]])
    assert kept(books) == [("opening_balances", "客户欠款")]
    assert books.opening_balances["balance"].tolist() == [1200.5, 300]
    assert books.opening_balances["outlet_code"].tolist() == ["东门副食", "南桥烟酒"]
    assert books.opening_balances["as_of"].isna().all()
    assert books.table("opening_balances").counts["subtotal"] == 1
    assert books.problems == ()


def test_who_and_where_may_stand_beside_it(tmp_path):
    rows = [
        ["序号", "客户名称", "业务员", "电话", "欠款余额", "备注"],
        [1, "东门副食", "李明", "13800138000", 1200, "多年旧账"],
        [2, "南桥烟酒", "周芳", "", -50, ""],
    ]
    books = department(tmp_path, 欠款=rows)
    assert kept(books) == [("opening_balances", "欠款")]
    assert books.opening_balances["salesperson"].tolist() == ["李明", "周芳"]
    assert books.opening_balances["balance"].tolist() == [1200, -50]


@pytest.mark.parametrize(
    "titles",
    [
        ["客户名称", "业务员", "应收余额", "30天以内", "31-60天"],
        *(
            ["客户", "期初余额", "欠款余额"],
            ["名称", "余额"],
            ["供应商", "余额"],
            ["客户名称", "回款日期", "本次回款", "欠款余额"],
        ),
        *(
            ["品项", "结存", "余额"],
            ["客户", "日期", "摘要", "余额"],
            ["客户", "数量", "余额"],
            ["客户", "信用额度", "余额"],
        ),
    ],
)
def test_other_tables_with_a_balance_are_no_list_of_balances(tmp_path, titles):
    """A finished ageing report, a month's account, two balances, goods, suppliers, receipts, a statement."""
    rows = [titles, *([f"甲{n}", *([100 * n] * (len(titles) - 1))] for n in (1, 2, 3))]
    assert "opening_balances" not in {table for table, _ in kept(department(tmp_path, 表一=rows))}


@pytest.mark.parametrize(("left", "used"), [((250, 300), True), ((250, 120), False)])
def test_a_months_account_is_read_where_what_came_and_went_leads_to_its_balance(tmp_path, left, used):
    """100 + 200 − 50 = 250 and 200 + 200 − 100 = 300; where it does not hold, nobody knows which balance counts."""
    rows = [
        ["客户", "上月余额", "本月发货", "本月回款", "本月余额"],
        ["东门副食", 100, 200, 50, left[0]],
        ["南桥烟酒", 200, 200, 100, left[1]],
    ]
    books = department(tmp_path, 往来=rows)
    assert books.has("opening_balances") == used
    assert not used or books.opening_balances["balance"].tolist() == list(left)


@pytest.mark.parametrize("sheet", ["汇总", "客户欠款"])
def test_beside_the_detail_a_list_of_balances_is_asked_about(tmp_path, sheet):
    """It may be what the slips add up to: counted twice, every debt would be asked for twice."""
    books = department(tmp_path, 应收明细=DETAIL, **{sheet: LIST})
    assert kept(books) == [("receivables", "应收明细")]
    assert not books.has("opening_balances")
    assert [(each.code, each.at.sheet, each.severity) for each in books.problems] == [
        ("balances_unclear", sheet, "warning")
    ]
    assert "期初欠款" in books.problems[0].remedy


@pytest.mark.parametrize(
    ("sheet", "above", "title"),
    [
        ("期初欠款", "", "欠款余额"),
        ("表二", "2025年以前欠款", "余额"),
        ("表二", "", "期初欠款"),
        ("表二", "上年结转", "欠款余额"),
    ],
)
def test_beside_the_detail_it_is_used_when_it_says_that_it_is_from_before(tmp_path, sheet, above, title):
    rows = [[above, ""], ["客户", title], *LIST[1:]]
    books = department(tmp_path, 应收明细=DETAIL, **{sheet: rows if above else rows[1:]})
    assert kept(books) == [("receivables", "应收明细"), ("opening_balances", sheet)]
    assert {each.code for each in books.problems} <= {"sheet_likely"}


@pytest.mark.parametrize(
    ("above", "as_of"),
    [
        *(
            ("截至2026年8月31日", "2026-08-31"),
            ("截止日期：2026-08-31", "2026-08-31"),
            ("客户欠款表（余额日期 2026.8.31）", "2026-08-31"),
        ),
        *(("编制日期：2026-09-05", None), ("2026-01-01 至 2026-08-31 欠款余额", None), ("欠款表", None)),
    ],
)
def test_the_day_of_the_balances_may_stand_above_them(tmp_path, above, as_of):
    """A day that is that of the balances; not the one on which the list was made, nor one of two."""
    days = department(tmp_path, 欠款=[[above, ""], *LIST]).opening_balances["as_of"]
    assert days.dt.strftime("%Y-%m-%d").fillna("").tolist() == [as_of or ""] * 2


def test_the_day_of_a_row_stands_before_that_above(tmp_path):
    rows = [
        ["截至2026年8月31日", "", ""],
        ["客户", "欠款余额", "截至日期"],
        ["甲店", 100, date(2026, 7, 31)],
        ["乙店", 50, ""],
    ]
    books = department(tmp_path, 欠款=rows)
    assert books.opening_balances["as_of"].dt.month.tolist() == [7, 8]


def test_a_customer_who_stands_twice_is_said(tmp_path):
    books = department(tmp_path, 欠款=[LIST[0], ["东门副食", 100], ["东门副食", 200]])
    assert [(each.code, each.at.cell) for each in books.problems] == [("double_row", "A3")]
