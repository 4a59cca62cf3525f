"""Days written as three numbers: the column proves which of them is the day, or the cells are asked about."""

from datetime import date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.department import Department
from salesbook.reading.values.convert import convert
from salesbook.reading.values.date_order import column_orders
from salesbook.reading.values.one import Context

STYLES = {
    "dmy": lambda day, year, sign: f"{day.day}{sign}{day.month:02}{sign}{year}",
    "mdy": lambda day, year, sign: f"{day.month:02}{sign}{day.day}{sign}{year}",
    "ymd": lambda day, year, sign: f"{year}{sign}{day.month:02}{sign}{day.day:02}",
}
THIS_YEAR = st.dates(date(2026, 1, 1), date(2026, 12, 31))
OWED = ["单号", "客户名称", "销售日期", "到期日", "应收金额"]


def read(texts, *beside):
    """The days of a column, None where it is asked about, and its codes."""
    orders = column_orders({"day": texts} | {f"beside {at}": each for at, each in enumerate(beside)})["day"].orders
    found = convert(texts, "date", Context(orders=orders, year=2026))
    codes = {each.code for each in found.faults} - {"year_assumed"}
    return [None if each != each else each.date() for each in found.values], codes


def written(days, order, sign="/", short=False):
    return [STYLES[order](day, f"{day.year % 100:02}" if short else day.year, sign) for day in days]


def department(tmp_path, rows, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": {"应收明细": [OWED, *rows], **sheets}})


def told(books):
    return [(each.code, each.at.cell) for each in books.problems_of("receivables")]


@settings(max_examples=examples(200))
@given(st.lists(THIS_YEAR, min_size=1, max_size=40), st.sampled_from("-./"), st.booleans())
def test_with_day_and_month_exchanged_the_days_are_the_same_or_asked_about(days, sign, short):
    for order in ("dmy", "mdy"):
        found, codes = read(written(days, order, sign, short))
        assert all(got in (None, day) for got, day in zip(found, days, strict=True))
        assert None not in found or codes == {"day_or_month_first"}
        if any(day.day > 12 for day in days) and not short:
            assert found == days


@settings(max_examples=examples(200))
@given(
    st.lists(st.dates(date(2015, 1, 1), date(2040, 12, 31)), min_size=1, max_size=11),
    st.sampled_from(("dmy", "mdy", "ymd")),
)
def test_years_in_two_digits_are_never_taken_for_days(days, order):
    found, _ = read(written(days, order, short=True))
    assert all(got in (None, day) for got, day in zip(found, days, strict=True))


@settings(max_examples=examples(100))
@given(st.lists(THIS_YEAR, min_size=1, max_size=20), st.sampled_from(("dmy", "mdy", "ymd")), st.booleans(), st.data())
def test_the_proof_does_not_depend_on_the_order_of_the_rows(days, order, short, data):
    texts = written(days, order, short=short)
    moved = data.draw(st.permutations(range(len(texts))))
    found, shuffled = read(texts)[0], read([texts[at] for at in moved])[0]
    assert shuffled == [found[at] for at in moved]


@settings(max_examples=examples(100))
@given(st.lists(THIS_YEAR, min_size=1, max_size=6), st.lists(THIS_YEAR, min_size=1, max_size=6), st.booleans())
def test_what_one_column_proves_holds_for_those_beside_it_with_the_same_sign(days, due, month_first):
    order = "mdy" if month_first else "dmy"
    assume(any(day.day > 12 for day in due))
    assert read(written(days, order), written(due, order))[0] == days
    alone = read(written(days, order))[0]
    assert read(written(days, order), written(due, order, "."))[0] == alone


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["03/09/26", "28/09/26", "30/09/26"], [(9, 3), (9, 28), (9, 30)]),
        (["3-9-26", "28-9-26"], [(9, 3), (9, 28)]),
        (["9/3/2026", "9/28/2026"], [(9, 3), (9, 28)]),
        (["9.3.26", "9.28.26", "12.31.26"], [(9, 3), (9, 28), (12, 31)]),
        (["03. 09. 2026", "13. 09. 2026 08:30"], [(9, 3), (9, 13)]),
        (["26.12.28", "26.1.5"], [(12, 28), (1, 5)]),
        (["26.12.28", "2026-09-01"], [(12, 28), (9, 1)]),
        (["26/12/28", datetime(2026, 9, 1)], [(12, 28), (9, 1)]),
        ([f"26/03/{day}" for day in range(15, 28)], [(3, day) for day in range(15, 28)]),
        (["05/05/2026"], [(5, 5)]),
        (["28/9", "3/9"], [(9, 28), (9, 3)]),
        (["3/9", "28/09/2026"], [(9, 3), (9, 28)]),
        (["3/9", "9/28"], [(3, 9), (9, 28)]),
        (["3/9", "26/3/9"], [(3, 9), (3, 9)]),
        (
            ["1-Sep-26", "12 September 2026", "Sep 3, 2026", "2026-sept-04", "5th Dec. 2026"],
            [(9, 1), (9, 12), (9, 3), (9, 4), (12, 5)],
        ),
    ],
)
def test_what_a_column_proves(texts, days):
    assert read(texts) == ([date(2026, *each) for each in days], set())


@pytest.mark.parametrize(
    "texts",
    [
        ["03/09/2026"],
        ["28/09/26"],  # of 2028, too
        [f"01/{month:02}/2026" for month in range(2, 13)] * 2,  # on the first of every month, or in January
    ],
)
def test_what_it_does_not_prove_is_asked_about(texts):
    assert read(texts) == ([None] * len(texts), {"day_or_month_first"})


def test_texts_that_contradict_each_other_prove_nothing_for_the_others():
    assert read(["28/09/2026", "09/29/2026", "03/04/2026"])[0] == [date(2026, 9, 28), date(2026, 9, 29), None]


def test_a_day_that_does_not_exist_proves_the_order_and_is_named():
    assert read(["31/09/2026", "03/09/2026"]) == ([None, date(2026, 9, 3)], {"no_such_day"})
    assert read(["13/13/2026", "28/09/2026"]) == ([None, date(2026, 9, 28)], {"no_such_day"})


def test_the_proof_is_said_once_for_a_column_at_the_cell_that_gives_it(tmp_path):
    rows = [["S1", "东门副食", "03/09/2026", "03/10/2026", 100], ["S2", "东门副食", "28/09/2026", "04/10/2026", 200]]
    books = department(tmp_path, rows)
    assert [each.date() for each in books.receivables["due_date"]] == [date(2026, 10, 3), date(2026, 10, 4)]
    notes = {each.at.cell: each for each in books.problems_of("receivables")}
    assert {(each.code, each.severity) for each in notes.values()} == {("date_order", "note")}
    assert "28/09/2026" in str(notes["C3"])
    assert "销售日期" in str(notes["D1"])


def test_the_years_of_the_name_tell_where_the_year_stands(tmp_path):
    rows = [["S1", "东门副食", "26.12.28", "", 100], ["S2", "东门副食", "26.12.30", "", 200]]
    asked = Department(tmp_path, live={"书.xlsx": {"应收明细": [OWED, *rows]}})
    assert told(asked) == [("day_or_month_first", "C2"), ("day_or_month_first", "C3")]
    books = Department(tmp_path, live={"应收2026.xlsx": {"应收明细": [OWED, *rows]}})
    assert [each.date() for each in books.receivables["sale_date"]] == [date(2026, 12, 28), date(2026, 12, 30)]
    assert told(books) == [("date_order", "C1")]


def test_an_export_with_points_and_trailing_minus(tmp_path):
    rows = [["1800000001", "东门副食", "01.09.2026", "01.10.2026", "1,000.00"]]
    rows += [["1400000007", "东门副食", "20.09.2026", "20.09.2026", "600.00-"]]
    rows += [["1800000002", "南桥烟酒", "13.09.2026", "13.10.2026", "2,000.00"]]
    owed = department(tmp_path, rows).receivables
    assert owed["amount"].tolist() == [1000, -600, 2000]
    assert [each.date() for each in owed["sale_date"]] == [date(2026, 9, day) for day in (1, 20, 13)]
    assert [each.date() for each in owed["due_date"]] == [date(2026, *each) for each in ((10, 1), (9, 20), (10, 13))]


def test_an_open_order_is_asked_about_at_every_cell_and_no_row_of_it_is_used(tmp_path):
    rows = [["S1", "东门副食", "03/09/2026", "", 100], ["S2", "东门副食", "04/09/2026", "", 200]]
    books = department(tmp_path, rows)
    assert books.receivables.empty
    assert told(books) == [("day_or_month_first", "C2"), ("day_or_month_first", "C3")]


def test_real_dates_beside_texts_that_only_excel_left_are_suspect(tmp_path):
    """3/9 and 4/9 became the ninth of March and of April; 28/9 and 30/9, which are no such day, stayed text."""
    days = [date(2026, 3, 9), "28/09/2026", date(2026, 4, 9), "30/09/2026", date(2026, 9, 9)]
    rows = [[f"S{at}", "东门副食", day, "", 100] for at, day in enumerate(days)]
    books = department(tmp_path, rows)
    suspect = [each for each in books.problems_of("receivables") if each.code == "dates_swapped"]
    assert [(each.at.cell, each.expected, each.severity) for each in suspect] == [("C1", "2", "warning")]
    assert len(books.receivables) == 5
    rows.append(["S9", "东门副食", "03/09/2026", "", 100])  # Excel left this one, too: it converted nothing
    assert "dates_swapped" not in dict(told(department(tmp_path, rows)))
