"""A unit that holds for a whole sheet: in a corner, a line, the sheet's name; nearer ones go before it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.department import Department
from salesbook.reading.table.units import is_foreign, worth_of
from salesbook.schemas.targets import MONEY_INDICATORS, SHARE_INDICATORS

DAY = date(2026, 9, 1)
OWED = ["客户名称", "单号", "销售日期", "应收金额"]
SOLD = ["日期", "单号", "客户名称", "品项编码", "数量", "单价", "销售金额"]
UNITS = {"万元": 10_000, "千元": 1_000, "百元": 100, "元": 1}


def department(folder, name="应收明细", *above, titles=OWED, rows=None, foot=()) -> Department:
    rows = [["东门副食", "S1", DAY, 1.25], ["南桥烟酒", "S2", DAY, 0.6]] if rows is None else rows
    wide = [[*line, *[""] * (len(titles) - len(line))] for line in (*above, titles, *rows, *foot)]
    return Department(folder, live={"书.xlsx": {name: wide}})


def told(books: Department, table: str = "receivables") -> list[tuple[str, str, str]]:
    return [(each.code, each.at.cell, each.severity) for each in books.problems_of(table) if each.code[:4] == "unit"]


@settings(max_examples=examples(60))
@given(
    st.lists(st.integers(1, 99_999), min_size=1, max_size=6),
    st.sampled_from(list(UNITS)),
    st.sampled_from(("corner", "label", "brackets", "foot", "name", "title")),
)
def test_wherever_the_unit_stands_the_amounts_are_the_same(tmp_path_factory, fen, unit, where):
    worth = UNITS[unit]
    rows = [["东门副食", f"S{at}", DAY, f"{each / 100 / worth:.6f}"] for at, each in enumerate(fen)]
    above = {
        "corner": [["应收账款明细表", "", "", unit]],
        "label": [["应收账款明细表"], ["制表：会计", "", f"金额单位：{unit}"]],
        "brackets": [[f"应收账款明细表（单位：{unit}）"]],
    }.get(where, [["应收账款明细表"]])
    titles = [*OWED[:3], f"应收金额（{unit}）"] if where == "title" else OWED
    foot = [[f"注：单位：{unit}"]] if where == "foot" else []
    name = f"应收({unit})" if where == "name" else "应收明细"
    books = department(tmp_path_factory.mktemp("书"), name, *above, titles=titles, rows=rows, foot=foot)
    assert books.receivables["amount"].tolist() == [each / 100 for each in fen]
    assert len(told(books)) == (worth != 1)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("万元", 10_000),
        ("單位：萬元", 10_000),
        ("（金额单位：人民币万元）", 10_000),
        ("2026年9月 应收明细　万元", 10_000),
        ("数量单位：箱  金额单位：千元", 1_000),
        ("单位：K", 1_000),
        ("Unit: RMB'000", 1_000),
        ("Amounts in RMB million", 1_000_000),
        ("单位：元/瓶", None),
        ("单位：晨光便利店", None),
        ("客户单位：万元实业", None),
        ("信用额度超过 5 万元", None),
        ("业务员 万", None),
        ("K", None),
    ],
)
def test_what_a_line_says(text, worth):
    assert worth_of(text) == worth


def test_the_unit_is_said_where_it_stands(tmp_path):
    assert told(department(tmp_path, "应收明细", ["应收明细表", "", "", "万元"])) == [("unit_of_sheet", "D1", "note")]
    assert told(department(tmp_path, "应收（千元）")) == [("unit_of_sheet", "", "note")]


def test_a_title_goes_before_a_line_and_a_line_before_the_sheets_name(tmp_path):
    titles = [*OWED, "已收金额（元）", "余额"]
    rows = [["东门副食", "S1", DAY, 1.25, 2500, 1]]
    books = department(tmp_path, "应收(万元)", ["单位：千元"], titles=titles, rows=rows)
    owed = books.receivables.iloc[0]
    assert owed[["amount", "received_to_date", "balance"]].tolist() == [1_250, 2_500, 1_000]


def test_a_cell_with_its_own_unit_is_in_that(tmp_path):
    rows = [["东门副食", "S1", DAY, "12,500元"], ["南桥烟酒", "S2", DAY, "0.6万"], ["南桥烟酒", "S3", DAY, 0.6]]
    assert department(tmp_path, "应收(万元)", rows=rows).receivables["amount"].tolist() == [12_500, 6_000, 6_000]


def test_quantities_are_never_converted_and_prices_as_the_rows_tell(tmp_path):
    """10 × 3,000 元 = 3 万元; and 10 × 0.3 万元 = 3 万元."""
    for price in (3_000, 0.3):
        rows = [[DAY, f"X{each}", "东门副食", "A01", 10 * each, price, 3 * each] for each in (1, 2)]
        sales = department(tmp_path, "销售明细", ["单位：万元"], titles=SOLD, rows=rows).sales
        assert sales[["qty", "unit_price", "amount"]].iloc[0].tolist() == [10, 3_000, 30_000]


@pytest.mark.parametrize("title", ["目标值", "目标值（万元）"])
def test_of_targets_only_money_is_in_the_unit(tmp_path, title):
    titles = ["周次", "姓名", "指标", title]
    rows = [["2026-W47", "李明", name, target] for name, target in (("销售额", 5), ("拜访", 120), ("送达率", 0.95))]
    above = [["单位：万元"]] if title == "目标值" else []
    books = department(tmp_path, "周任务", *above, titles=titles, rows=rows)
    assert books.targets["target"].tolist() == [50_000, 120, 0.95]


@pytest.mark.parametrize(
    ("typed", "shares"),
    [
        (["95%", 0.95, "百分之九十五"], [0.95, 0.95, 0.95]),
        (["0.3%", "3‰", 0.003], [0.003, 0.003, 0.003]),
        ([2, "1%", 1], [2, 0.01, None]),
        ([95, 0.9], [95, None]),
    ],
)
def test_shares_are_percent_where_they_say_so_and_asked_about_where_they_may_be(tmp_path, typed, shares):
    titles = ["周次", "姓名", "指标", "目标值"]
    rows = [["2026-W47", f"员工{at}", "破损率", cell] for at, cell in enumerate(typed)]
    rows.append(["2026-W47", "员工9", "拜访", 1])  # of another indicator: one visit
    books = department(tmp_path, "周任务", titles=titles, rows=rows)
    assert books.targets["target"].tolist() == [each for each in shares if each is not None] + [1]
    asked = [each.at.cell for each in books.problems_of("targets") if each.code == "share_unclear"]
    assert asked == [f"D{at + 2}" for at, each in enumerate(shares) if each is None]


def test_targets_are_of_money_or_shares_as_their_indicators_are():
    assert set(MONEY_INDICATORS) == {name for name, each in INDICATORS.items() if each.is_money}
    assert set(SHARE_INDICATORS) == {name for name, each in INDICATORS.items() if each.is_rate}


def test_a_written_sum_is_in_the_unit_of_the_sheet(tmp_path):
    books = department(tmp_path, "应收(万元)", foot=[["合计", "", "", 1.85]])
    assert [each.code for each in books.problems_of("receivables")] == ["unit_of_sheet"]


def test_two_units_are_asked_about_and_neither_is_used(tmp_path):
    books = department(tmp_path, "应收明细", ["单位：元", "", "", "万元"])
    assert books.receivables["amount"].tolist() == [1.25, 0.6]
    assert told(books) == [("unit_unclear", "D1", "warning")]


def test_foreign_money_is_named(tmp_path):
    assert told(department(tmp_path, "应收明细", ["币种：美元"])) == [("unit_foreign", "A1", "warning")]
    assert is_foreign("应收金额（USD）")
    assert not is_foreign("对方用美元付款的另记")
