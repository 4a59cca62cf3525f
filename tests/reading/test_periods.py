"""Terms of payment and lengths of time in words; what does not tell is a problem at its cell, and not used."""

from datetime import date

import pytest

from salesbook.department import Department
from salesbook.reading.values.one import Context
from salesbook.reading.values.periods import days, duration, in_days, terms

PLAIN = Context()


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(
            (each, "30d")
            for each in (
                30.0,
                "30",
                "30天",
                "３０天",
                "三十天",
                "30日",
                "30天内",
                "货到30天",
                "货到后30天付款",
                "net 30",
                "账期30天",
            )
        ),
        *((each, "14d") for each in ("2周", "两周", "两个星期", "14 days", "2 weeks", "two weeks", "两周内")),
        *((each, "15d") for each in ("半个月", "半月", "半个月内", "货到半个月", "半个月结清", "half a month", "15日")),
        *((each, "1m") for each in ("1个月", "一个月", "1月", "1 month")),
        *((each, "6m") for each in ("半年", "6个月", "六个月内")),
        *(
            (each, "eom")
            for each in (
                *("月结", "当月结", "月底", "EOM", "月 结", "月底结", "月末结", "月底结账", "当月底结", "End of Month"),
            )
        ),
        *(
            (each, "eom+30d")
            for each in ("月结30天", "月结30", "月结 30 天", "月结后30天", "月结三十天", "EOM+30", "eom + 30 days")
        ),
        *(
            ("月结60天", "eom+60d"),
            ("次月底", "eom+1m"),
            ("月结次月月底", "eom+1m"),
            ("下下月底", "eom+2m"),
            ("下月末付清", "eom+1m"),
            ("月结次月底", "eom+1m"),
        ),
        *(
            (each, "day10+1m")
            for each in (
                "次月10日",
                "次月10号",
                "下月十号",
                "次月10日前",
                "月结，次月10日付款",
                "下个月10日",
                "day 10 of next month",
                "10th of the next month",
            )
        ),
        *(
            (each, "day25+1m")
            for each in ("月结次月25日", "月结 次月25号付款", "次月二十五日", "25th of following month")
        ),
        *((each, "day10+2m") for each in ("下下月10日", "次次月10号", "下下个月十号前", "月结，下下月10日")),
        *((each, "0d") for each in ("现款现结", "货到付款", "C.O.D.", "cash on delivery", "钱货两清", "预付款")),
        *((each, "bill+15d") for each in ("票到半个月", "票到15天")),
        *((each, "0d") for each in (0.0, "现结", "现款", "货到付款", "款到发货", "日结", "COD", "当日结清")),
        *(
            (each, "bill+30d")
            for each in ("票到30天", "票到后30天", "见票30天付款", "开票后30天", "收票30日", "发票到30天")
        ),
        *(("票到付款", "bill+0d"), ("见票即付", "bill+0d"), ("票到1个月", "bill+1m"), ("-", None), ("无", None)),
    ],
)
def test_terms_in_words(typed, code):
    assert terms(typed, PLAIN) == (code, "", "")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "看情况",
            "月结两个月",
            "次月32日",
            "每月25日",
            "周结",
            "批结",
            *(
                "半月结",
                "半个月结",
                "半个月结算",
                "隔月10号",
                "隔月10日",
                "隔月结",
                "15号结",
                "15号",
                "25日付",
                "15日前付款",
            ),
            *("每月15日结", "次月结", "两月结", "30 EOM", "net 30 EOM", "2/10 net 30", "15天/月底", "现结30天"),
            "30-45天",
            "季结",
            "滚动",
            "30天40%",
            "2026-11-20",
        ),
        *("月结票到30天", True, "1个月15天"),
    ],
)
def test_terms_that_do_not_tell_are_refused(typed):
    found = terms(typed, PLAIN)
    assert (found.value, found.code) == (None, "bad_terms")


@pytest.mark.parametrize(
    ("typed", "days_"),
    [
        ("一个半月", 45),
        ("1个半月", 45),
        ("1.5个月", 45),
        ("一个月半", 45),
        ("两个半月", 75),
        ("one and a half months", 45),
    ],
)
def test_months_and_a_half_are_days_and_that_is_said(typed, days_):
    assert terms(typed, PLAIN) == (f"{days_}d", "half_month", str(days_))
    assert in_days(typed) is None  # where a day is asked for, it is asked about


def test_months_and_a_half_after_the_months_end():
    assert terms("月结一个半月", PLAIN).value == "eom+45d"


def test_numbers_out_of_all_bounds_are_refused():
    assert terms(-5.0, PLAIN).code == "below_minimum"
    assert terms("99999天", PLAIN).code == terms(99999.0, PLAIN).code == "number_too_large"
    assert terms(30.5, PLAIN) == ("31d", "not_whole", "31")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(
            ("12个月", "12m"),
            ("18月", "18m"),
            ("6个月", "6m"),
            ("1年", "12m"),
            ("一年", "12m"),
            ("两年", "24m"),
            ("一年半", "18m"),
        ),
        *(
            ("1年6个月", "18m"),
            ("30天", "30d"),
            (365.0, "365d"),
            ("365", "365d"),
            ("12 months", "12m"),
            ("2周", "14d"),
            ("—", None),
        ),
    ],
)
def test_lengths_of_time(typed, code):
    assert duration(typed, PLAIN) == (code, "", "")


@pytest.mark.parametrize("typed", ["很久", "12-18个月", "见瓶身", "1.5个月", "至2026-12-20", "1个月15天"])
def test_lengths_that_do_not_tell_are_refused(typed):
    assert duration(typed, PLAIN)[:2] == (None, "bad_duration")


def test_a_number_stands_in_the_unit_of_its_title():
    assert duration(18.0, Context(unit="月")).value == duration("18", Context(unit="个月")).value == "18m"
    assert duration(2.0, Context(unit="年")).value == "24m"
    assert terms(2.0, Context(unit="周")).value == "14d"
    assert terms("45天", Context(unit="月")).value == "45d"


def test_a_count_of_days_may_have_its_unit():
    assert [days(each, PLAIN).value for each in ("20天", "3周", 20.0, "20")] == [20, 21, 20, 20]
    assert days("1个月", PLAIN).code == "bad_number"


@pytest.mark.parametrize("typed", ["10日", "10", "3月", "2026-11-20", "11月5日", "月底前后"])
def test_days_are_not_taken_for_terms(typed):
    assert in_days(typed) is None


REGISTER = ["网点编码", "网点名称", "地址", "账期"]


def test_the_terms_of_the_register_and_the_problem_of_one(tmp_path):
    rows = [
        REGISTER,
        ["W1", "甲店", "1号", "月结45天"],
        ["W2", "乙店", "2号", 15.0],
        ["W3", "丙店", "3号", "老板说了算"],
    ]
    books = department(tmp_path, 通路网点=rows)
    assert books.outlets["credit_days"].fillna("").tolist() == ["eom+45d", "15d", ""]
    assert [(each.code, each.at.cell, each.severity) for each in books.problems] == [("bad_terms", "D4", "warning")]
    assert "月结30天" in books.problems[0].remedy


def test_terms_beside_the_slip_or_in_place_of_its_due_date(tmp_path):
    """A column of terms is the slip's own; so are terms written where the due date is asked for."""
    owed = [
        ["赊销凭单号", "赊销日期", "网点名称", "应收金额", "到期日", "账期"],
        ["S1", date(2026, 10, 5), "甲店", 100.0, "", "次月15日"],
        ["S2", date(2026, 10, 5), "甲店", 100.0, date(2026, 10, 9), ""],
        ["S3", date(2026, 10, 5), "甲店", 100.0, "货到付款", ""],
        ["S4", date(2026, 10, 5), "甲店", 100.0, "60天", "月结"],
    ]
    books = department(tmp_path, 应收明细=owed)
    assert books.receivables["credit_days"].fillna("").tolist() == ["day15+1m", "", "0d", "eom"]
    assert books.receivables["due_date"].notna().tolist() == [False, True, False, False]
    assert [(each.code, each.at.cell) for each in books.problems] == [
        ("bad_date", "E5")
    ]  # two terms: one is asked about
    alone = department(tmp_path, 应收明细=[row[:5] for row in owed])
    assert alone.receivables["credit_days"].fillna("").tolist() == ["", "", "0d", "60d"]


def test_the_shelf_life_of_the_stock(tmp_path):
    rows = [
        ["品项编码", "品项", "结存", "生产日期", "保质期（月）"],
        ["A", "水", 5.0, date(2026, 1, 31), 9.0],
        ["B", "茶", 5.0, date(2026, 1, 31), "90天"],
    ]
    books = department(tmp_path, 商品库存=rows)
    assert books.stock["shelf_life_days"].tolist() == ["9m", "90d"]
    assert books.problems == ()
