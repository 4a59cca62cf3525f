"""What a ledger itself says of payment: how much came in, what is left, whether it is settled and since when."""

from datetime import date

import pytest

from salesbook.department import Department

SOLD, PAID = date(2026, 9, 1), date(2026, 9, 20)


def receivables(tmp_path, *rows):
    books = Department(tmp_path, live={"书.xlsx": {"应收": list(rows)}})
    assert [each.code for each in books.problems] == []
    return books.receivables


@pytest.mark.parametrize(
    ("received", "left"),
    [
        ("已收金额", "未收金额"),
        ("已回款金额", "未回款金额"),
        ("收款金额", "尚欠"),
        ("还款金额", "剩余欠款金额"),
        ("实收", "余额"),
    ],
)
def test_what_came_in_and_what_is_left(tmp_path, received, left):
    rows = receivables(
        tmp_path,
        ["客户名称", "单号", "销售日期", "应收金额", received, left],
        ["甲店", "S1", SOLD, 1000, 600, 400],
        ["乙店", "S2", SOLD, 500, "", 500],
    )
    assert rows["amount"].tolist() == [1000, 500]
    assert rows["received_to_date"].fillna(-1).tolist() == [600, -1]
    assert rows["balance"].tolist() == [400, 500]


@pytest.mark.parametrize(
    ("title", "settled", "partly", "unsettled"),
    [
        *(
            ("状态", "已结清", "部分收款", "未结"),
            ("是否结清", "是", "部分", "否"),
            ("付款状态", "已付款", "部分付款", "未付款"),
        ),
        *(("回款情况", "√", "部分已收", "×"), ("收款状态", "收讫", "部分回款", "待收款")),
    ],
)
def test_whether_it_is_settled_and_since_when(tmp_path, title, settled, partly, unsettled):
    rows = receivables(
        tmp_path,
        ["客户名称", "销售单号", "开票日期", "应收金额", title, "收款日期"],
        ["甲店", "S1", SOLD, 800, settled, PAID],
        ["乙店", "S2", SOLD, 900, unsettled, ""],
        ["丙店", "S3", SOLD, 700, partly, "2026-09-20"],
        ["丁店", "S4", SOLD, 600, "", ""],
    )
    assert rows["payment_state"].fillna("").tolist() == ["settled", "open", "partly", ""]
    assert rows["settled_date"].notna().tolist() == [True, False, True, False]


def test_a_debt_and_its_repayment_in_one_row(tmp_path):
    rows = receivables(
        tmp_path,
        ["客户", "欠款日期", "欠款金额", "还款日期", "还款金额", "剩余欠款金额"],
        ["晨光", SOLD, 1000, PAID, 400, 600],
        ["南门", SOLD, 600, "", "", 600],
    )
    assert rows[["amount", "received_to_date", "balance"]].fillna(0).to_numpy().tolist() == [
        [1000, 400, 600],
        [600, 0, 600],
    ]
    assert rows["settled_date"].dt.date.tolist()[0] == PAID


def test_a_state_that_is_none_of_them_is_asked_about(tmp_path):
    rows = [["客户名称", "单号", "销售日期", "应收金额", "结清状态"], ["甲店", "S1", SOLD, 800, "再说"]]
    books = Department(tmp_path, live={"书.xlsx": {"应收": rows}})
    assert [(each.code, each.at.cell) for each in books.problems] == [("bad_choice", "E2")]
