"""Rows of another side are left out, counted and named; rows that came back count down, by whatever word they say so."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.sales_lines import signed
from salesbook.department import Department
from salesbook.reading.table.returns import takes_back
from salesbook.wording.sides import RETURNS

DAY = date(2026, 9, 1)
OWED = ["客户名称", "类型", "单号", "销售日期", "应收金额"]
PAID = ["客户名称", "收支", "回款日期", "回款金额"]
SOLD = ["日期", "单号", "客户名称", "品项编码", "数量", "单价", "金额"]


def department(folder, book="书.xlsx", **sheets) -> Department:
    return Department(folder, live={book: sheets})


def owed(*rows) -> list[list]:
    return [OWED, *(["东门副食", word, f"S{at}", DAY, amount] for at, (word, amount) in enumerate(rows))]


def sold(*rows, titles=SOLD) -> list[list]:
    return [titles, *([DAY, slip, "东门副食", "A01", amount / 50, 50, amount] for slip, amount in rows)]


def net(books: Department) -> float:
    return signed(books.sales)["net_amount"].sum()


def told(books: Department, table: str = "receivables") -> list[tuple[str, str, str]]:
    return [
        (each.code, each.at.cell, each.expected) for each in books.problems_of(table) if each.code != "unknown_title"
    ]


SIDES = st.sampled_from((("应收", "应付"), ("客户", "供应商"), ("AR", "AP"), ("销售", "采购")))


@settings(max_examples=examples(40))
@given(SIDES, st.lists(st.tuples(st.booleans(), st.integers(1, 9_999)), min_size=1, max_size=9), st.data())
def test_the_other_side_is_left_out_wherever_its_rows_stand(tmp_path_factory, words, rows, data):
    rows = data.draw(st.permutations(rows))
    mixed = owed(*((words[other], amount) for other, amount in rows))
    books = department(tmp_path_factory.mktemp("书"), 往来=mixed)
    assert books.receivables["amount"].tolist() == [amount for other, amount in rows if not other]
    read = books.table("receivables")
    assert read.counts["other_side"] == sum(other for other, _ in rows)
    assert sum(read.counts.values()) == len(rows) + 1


def test_each_word_is_named_once_with_its_rows(tmp_path):
    books = department(tmp_path, 往来=owed(("应收", 1000), ("应付", 5000), ("应收账款", 200), ("应付", 300)))
    assert told(books) == [("other_side", "B3", "2")]
    assert "第 3, 5 行" in str(books.problems_of("receivables")[-1])


def test_money_out_is_no_receipt_and_what_may_be_both_goes_by_the_words_beside_it(tmp_path):
    rows = [["东门副食", word, DAY, 100] for word in ("收入", "支出", "收入")]
    assert department(tmp_path, 回款=[PAID, *rows]).receipts["amount"].sum() == 200
    parted = [["东门副食", word, DAY, 100] for word in ("收款", "付款")]
    assert department(tmp_path, 回款=[PAID, *parted]).receipts["amount"].sum() == 100
    alone = [["东门副食", "付款", DAY, 100] for _ in range(2)]  # the customer paid
    assert department(tmp_path, 回款=[PAID, *alone]).receipts["amount"].sum() == 200


def test_debit_and_credit_of_money_are_asked_about(tmp_path):
    rows = [["东门副食", word, DAY, 100] for word in ("借", "贷")]
    books = department(tmp_path, 回款=[PAID, *rows])
    assert books.receipts.empty
    assert told(books, "receipts") == [("side_unclear", "B1", "借 / 贷")]
    assert books.table("receipts").counts["rejected"] == 2


@pytest.mark.parametrize(("up", "down"), [("借", "贷"), ("销售", "退货"), ("赊销", "收款"), ("Invoice", "Credit note")])
def test_in_an_account_what_lessens_it_stands_below_zero(tmp_path, up, down):
    books = department(tmp_path, 往来=owed((up, 1000), (down, 300), (up, 200)))
    assert books.receivables["amount"].tolist() == [1000, -300, 200]
    assert told(books) == [("counts_down", "B3", "1")]
    signed_already = department(tmp_path, 往来=owed((up, 1000), (down, -300)))
    assert signed_already.receivables["amount"].tolist() == [1000, -300]


def test_a_direction_before_a_balance_is_that_of_the_balance(tmp_path):
    titles = ["客户名称", "方向", "余额", "截至日期"]
    rows = [["东门副食", "借", 500, DAY], ["南桥烟酒", "贷", 80, DAY], ["西桥小店", "平", 0, DAY]]
    books = department(tmp_path, 期初欠款=[titles, *rows])
    assert books.opening_balances["balance"].tolist() == [500, -80, 0]


def test_a_note_or_two_part_nothing(tmp_path):
    rows = [[*OWED, "备注"], *(["东门副食", "", f"S{at}", DAY, 100, ""] for at in range(4))]
    rows[2][5] = "收款"
    books = department(tmp_path, 应收明细=rows)
    assert books.receivables["amount"].tolist() == [100] * 4


@pytest.mark.parametrize("name", ["退货单", "9月销售退货明细", "Sales returns"])
def test_a_list_of_returns_counts_down_and_that_is_said_at_its_sheet(tmp_path, name):
    books = department(tmp_path, 销售明细=sold(("A1", 500)), **{name: sold(("A7", 100))})
    assert net(books) == 400
    assert books.sales["kind"].fillna("").tolist() == ["", "return"]
    assert told(books, "sales") == [("counts_down", "", "1")]


def test_a_line_above_a_title_or_the_book_may_say_it(tmp_path):
    above = [["退货单", *[""] * 6], *sold(("A7", 100))]
    titled = sold(("A7", 100), titles=[*SOLD[:6], "退货金额"])
    words = [["表", "表头", "字段"], ["销售明细", "退货金额", "销售金额"]]
    for rows, place in ((above, "A1"), (titled, "G1")):
        books = department(tmp_path, 明细=rows, 表头词典=words)
        assert net(books) == -100
        assert told(books, "sales") == [("counts_down", place, "1")]
    assert net(department(tmp_path, "9月退货.xlsx", Sheet1=sold(("A7", 100)))) == -100
    assert net(department(tmp_path, "9月退货.xlsx", 销售明细=sold(("A7", 100)))) == 100


def test_a_list_of_returns_that_has_its_signs_or_kinds_keeps_them(tmp_path):
    below = department(tmp_path, 销售明细=sold(("A1", 500)), 退货单=sold(("A7", -100)))
    assert (net(below), told(below, "sales")) == (400, [])
    kinds = [[*row, kind] for row, kind in zip(sold(("A7", 100), ("A8", 50)), ("类型", "退货", "销售"), strict=True)]
    typed = department(tmp_path, 销售明细=sold(("A1", 500)), 退货单=kinds)
    assert (net(typed), told(typed, "sales")) == (450, [])


@settings(max_examples=examples(40))
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 99)), min_size=1, max_size=9))
def test_numbers_of_returns_among_those_of_sales_count_down(tmp_path_factory, rows):
    lines = [(f"{'TH' if back else 'XS'}{at}", 50 * size) for at, (back, size) in enumerate(rows)]
    books = department(tmp_path_factory.mktemp("书"), Sheet1=sold(*lines))
    assert net(books) == sum(-50 * size if back else 50 * size for back, size in rows)
    assert [code for code, *_ in told(books, "sales")] == ["counts_down"] * any(back for back, _ in rows)


def test_numbers_that_may_be_a_persons_or_a_places_are_asked_about_and_count_as_sales(tmp_path):
    for rows in ((("TH1", 100), ("LM2", 200)), (("TH1", 100), ("TH2", 200))):
        books = department(tmp_path, 销售明细=sold(*rows))
        assert net(books) == 300
        assert [code for code, *_ in told(books, "sales")] == ["may_count_down"]


def test_money_given_back_is_a_refund(tmp_path):
    titles = ["客户名称", "回款单号", "回款日期", "回款金额"]
    books = department(tmp_path, 退款登记=[titles, ["东门副食", "T1", DAY, 100]])
    assert books.receipts["kind"].tolist() == ["refund"]
    assert told(books, "receipts") == [("counts_down", "", "1")]


def test_a_written_sum_may_count_what_is_left_out_or_counts_down_or_not(tmp_path):
    for total in (1_000, 6_000):
        rows = [*owed(("应收", 1000), ("应付", 5000)), ["合计", "", "", "", total]]
        assert [code for code, *_ in told(department(tmp_path, 往来=rows))] == ["other_side"]
    back = [*sold(("A7", 100)), ["合计", *[""] * 5, 100]]
    assert [code for code, *_ in told(department(tmp_path, 退货单=back), "sales")] == ["counts_down"]


@pytest.mark.parametrize("cell", ["600.00-", "(600.00)", "600.00 CR", "CR 600", "贷600.00", "600（贷）", "-600"])
def test_an_amount_owed_may_say_itself_that_it_counts_down(tmp_path, cell):
    books = department(tmp_path, 应收明细=owed(("", "1,000.00 DR"), ("", cell)))
    assert books.receivables["amount"].tolist() == [1000, -600]


def test_elsewhere_a_mark_of_debit_or_credit_is_no_number(tmp_path):
    books = department(tmp_path, 回款登记=[PAID, ["东门副食", "", DAY, "600 CR"]])
    assert [code for code, *_ in told(books, "receipts")] == ["bad_number"]


@pytest.mark.parametrize("name", ["销售与退货", "退货率", "含退货", "退换货", "未退货", "销售、退货"])
def test_a_name_that_says_more_than_returns_says_nothing(name):
    assert not takes_back(name, RETURNS)
