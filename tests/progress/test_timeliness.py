"""In time or not: the shortage list by the record of signatures, rows by the day they were entered."""

from datetime import date, datetime

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.attainment import progress
from salesbook.calculation.progress.timeliness import entered_in_time, entries, shortage_lists
from salesbook.department import Department
from salesbook.posting.register import append_to, register_of
from salesbook.schemas.parameters import Parameters

MONDAY, FRIDAY, SATURDAY = date(2026, 11, 16), date(2026, 11, 20), date(2026, 11, 21)
CALENDAR = WorkingDays.of(None, Parameters())  # Monday to Saturday
STAFF = {"Ku": "warehouse", "Kai": "order_clerk", "Cai": "finance"}


def rate(indicator, on=FRIDAY, figure="actual", **books):
    """The figure of whoever answers for the indicator; the department's must be the same."""
    staff = [{"person": person, "post": post} for person, post in STAFF.items()]
    tables = {name: frame_of(name, rows) for name, rows in ({"staff": staff, "targets": []} | books).items()}
    done = Department.from_frames(**tables).ask(progress, on=on)
    own = done.rows.set_index("indicator").loc[indicator, figure]
    whole = done.department.set_index("indicator").loc[indicator, figure]
    assert own == whole or (pd.isna(own) and pd.isna(whole))
    return own


def paper(day, document="少缺清单", signed_by="景经理"):
    return {"date": day, "approval_no": f"QD{day}{document}", "document": document, "signed_by": signed_by}


# the shortage list


def test_the_list_was_handed_in_on_four_of_five_days():
    # Monday to Friday are worked; Wednesday's list is missing: 4 ÷ 5.
    papers = [paper(f"2026-11-{day}") for day in (16, 17, 19, 20)]
    assert rate("shortage_timeliness", approvals=papers) == 0.8


def test_the_week_before_the_record_began_is_unknown_and_so_are_its_days():
    papers = [paper("2026-11-18"), paper("2026-11-20")]  # Wednesday to Friday: 2 ÷ 3
    assert rate("shortage_timeliness", approvals=papers) == pytest.approx(2 / 3)
    assert pd.isna(rate("shortage_timeliness", figure="last_week", approvals=papers))


@pytest.mark.parametrize(
    "papers",
    [
        [],
        [paper("2026-11-17", "网点资料打印")],
        [paper("2026-11-17", "库存盘点表")],
        [paper("2026-11-17", None)],
        [paper("2026-11-17", signed_by=None), paper("2026-11-18", signed_by=" ")],
    ],
)
def test_without_one_list_signed_for_it_is_unknown_and_never_0(papers):
    assert pd.isna(rate("shortage_timeliness", approvals=papers))


@pytest.mark.parametrize(
    "name",
    [
        "库存及货、物等少、缺清单",
        "库存及少缺清单 11.20",
        "缺货清单",
        "短 缺 清 单",
        "少/缺清单",
        "Shortage list",
        "Stock and shortages",
    ],
)
def test_the_list_is_known_by_whatever_it_is_called(name):
    assert rate("shortage_timeliness", approvals=[paper("2026-11-19", name)]) == 0.5  # Thursday and not Friday


def test_two_lists_of_a_day_are_one_and_that_of_a_rest_day_is_none():
    papers = [paper("2026-11-14"), paper("2026-11-15"), paper("2026-11-16"), paper("2026-11-16", "缺货清单")]
    assert rate("shortage_timeliness", on=date(2026, 11, 17), approvals=papers) == 0.5
    made = shortage_lists(frame_of("approvals", papers), CALENDAR, first=date(2026, 11, 14), last=MONDAY)
    assert made.values.tolist() == [[pd.Timestamp("2026-11-14"), True], [pd.Timestamp("2026-11-16"), True]]


def test_a_make_up_saturday_and_the_holidays_before_it_are_the_calendars():
    # 2026-10-01 to 07 rest; Thursday the 8th to Saturday the 10th, a make-up day, are worked.
    papers = frame_of("approvals", [paper("2026-09-30"), paper("2026-10-10")])
    made = shortage_lists(papers, CALENDAR, first=date(2026, 9, 30), last=date(2026, 10, 10))
    assert made["handed_in"].tolist() == [True, False, False, True]


DAYS = st.integers(1, 21).map(lambda day: f"2026-11-{day:02d}")
PAPERS = st.lists(
    st.builds(paper, DAYS, st.sampled_from(["少缺清单", "缺货清单", "送货名单"]), st.sampled_from(["景经理", None])),
    min_size=1,
    max_size=12,
)


@settings(max_examples=examples(50))
@given(PAPERS, DAYS, st.integers(1, 21))
def test_a_further_list_never_lowers_the_rate_and_no_later_row_changes_an_earlier_day(papers, day, on):
    span = {"first": date(2026, 11, 1), "last": date(2026, 11, on)}
    before = shortage_lists(frame_of("approvals", papers), CALENDAR, **span)
    after = shortage_lists(frame_of("approvals", [*papers, paper(day)]), CALENDAR, **span)
    if day > f"2026-11-{on:02d}":
        assert after.equals(before)
    elif len(before) and pd.Timestamp(day) >= before["date"].min():  # before the first list nothing was known
        assert after["date"].equals(before["date"])
        assert (after["handed_in"] >= before["handed_in"]).all()


# the rows of the books


def sold(day, entered):
    return {"date": day, "qty": 1, "amount": 10, "entered_date": entered}


def opened(day, entered):
    return {"outlet_code": f"T{day}{entered}", "opened_date": day, "entered_date": entered}


def test_three_of_four_rows_that_say_when_were_entered_on_their_day():
    # Monday's two on Monday and Tuesday's on Wednesday, an outlet of Thursday on Thursday: 3 ÷ 4; the fifth row does
    # not say when.
    sales = [
        sold("2026-11-16", "2026-11-16"),
        sold("2026-11-16", "2026-11-16"),
        sold("2026-11-17", "2026-11-18"),
        sold("2026-11-18", None),
    ]
    outlets = [opened("2026-11-19", "2026-11-19")]
    assert rate("entry_timeliness", sales=sales, outlets=outlets) == 0.75


def test_either_book_alone_shows_it():
    assert rate("entry_timeliness", sales=[sold("2026-11-19", "2026-11-20"), sold("2026-11-20", "2026-11-20")]) == 0.5
    assert rate("entry_timeliness", outlets=[opened("2026-11-19", "2026-11-20")]) == 0.0


@pytest.mark.parametrize(
    "books",
    [
        {},
        {"sales": [sold("2026-11-17", None)]},
        {"outlets": [opened("2026-11-17", None)]},
        {"outlets": [opened(None, "2026-11-17")]},
        {"sales": [sold("2026-11-10", "2026-11-10")]},  # of the week before
    ],
)
def test_without_a_row_of_the_week_that_says_when_it_is_unknown_and_never_0(books):
    assert pd.isna(rate("entry_timeliness", **books))


@pytest.mark.parametrize(
    ("happened", "entered", "in_time"),
    [
        ("2026-11-20", "2026-11-19", True),  # before its day, as an order taken ahead
        ("2026-11-20", "2026-11-20", True),
        ("2026-11-20", "2026-11-21", False),  # Saturday is worked, and it is another day all the same
        ("2026-11-22", "2026-11-23", True),  # of a Sunday, on Monday
        ("2026-11-22", "2026-11-24", False),
        ("2026-10-03", "2026-10-08", True),  # of the holidays, on the first working day
    ],
)
def test_a_row_is_due_on_its_day_and_after_rest_days_on_the_next_working_day(happened, entered, in_time):
    days = [pd.Series([pd.Timestamp(each)]) for each in (happened, entered)]
    assert entered_in_time(*days, CALENDAR).tolist() == [in_time]


ROWS = st.lists(st.builds(sold, DAYS, st.one_of(DAYS, st.none())), max_size=10)


@settings(max_examples=examples(50))
@given(ROWS, DAYS, DAYS)
def test_a_row_in_time_never_lowers_the_rate_a_late_one_never_raises_it_and_one_that_says_nothing_changes_nothing(
    rows, happened, entered
):
    def mean(*more):
        books = [(frame_of("sales", [*rows, *more]), "date")]
        return entries(books, CALENDAR, first=date(2026, 11, 1), last=SATURDAY)["in_time"].mean()

    before, after = mean(), mean(sold(happened, entered))
    in_time = entered <= happened or (happened, entered) in {
        (f"2026-11-{n:02d}", f"2026-11-{n + 1:02d}") for n in (1, 8, 15)
    }
    assert after == 1.0 * in_time if pd.isna(before) else (after >= before if in_time else after <= before)
    unknown = mean(sold(happened, None))
    assert unknown == before or (pd.isna(unknown) and pd.isna(before))


def test_a_receipt_entered_late_leaves_its_evening_without_counterpart():
    money = [{"date": f"2026-11-{day}", "person": "Li", "arrears": 100} for day in (16, 17, 18)]
    receipts = [
        {"received_date": f"2026-11-{day}", "outlet_code": "T1", "amount": 100, "collector": "Li", "entered_date": when}
        for day, when in ((16, "2026-11-16"), (17, "2026-11-18"), (18, None))
    ]
    assert rate("posting_timeliness", settlement_money=money, receipts=receipts) == pytest.approx(2 / 3)


# who fills the column


def book(folder, *titles):
    path = folder / "应收客户网点名录.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("回款登记")
        sheet.write_row(0, 0, ["回款单号", "回款日期", "网点编码", "回款金额", *titles])
        sheet.write_row(1, 0, ["HK1", "2026-11-18", "T1", 30])
    return Department(folder)


def posted(department, **more):
    day = {"received_date": pd.Timestamp("2026-11-19"), "outlet_code": "T1", "amount": 50.0}
    rows = frame_of("receipts", [day | {"entered_date": pd.Timestamp("2026-01-01")}])
    append_to(register_of(department, "receipts"), rows, **more)
    return department.receipts


@pytest.mark.parametrize("title", ["录入日期", "录入时间"])
def test_what_is_posted_bears_the_day_of_posting_whatever_day_it_brought(tmp_path, title):
    after = posted(book(tmp_path, title), entered=FRIDAY)
    assert after["entered_date"].tolist()[1:] == [pd.Timestamp(FRIDAY)]
    assert pd.isna(after["entered_date"].iloc[0])


def test_the_day_of_posting_is_today_where_none_is_given(tmp_path):
    earliest = pd.Timestamp(date.today())
    after = posted(book(tmp_path, "录入日期"))
    assert earliest <= after["entered_date"].iloc[1] <= pd.Timestamp(date.today())


def test_a_register_without_the_column_is_posted_to_as_before(tmp_path):
    after = posted(book(tmp_path, "备注"), entered=FRIDAY)
    assert len(after) == 2
    assert after["entered_date"].isna().all()


def test_a_time_of_day_in_the_column_is_that_day(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "销售流水.xlsx") as workbook:
        sheet = workbook.add_worksheet("销售明细")
        sheet.write_row(0, 0, ["日期", "单号", "客户编号", "品项编码", "数量", "销售金额", "录入时间"])
        sheet.write_row(1, 0, ["2026-11-17", "S1", "T1", "A", 1, 10, "2026-11-17 18:05"])
        sheet.write_row(2, 0, ["2026-11-17", "S2", "T1", "A", 1, 10])
        sheet.write_datetime(
            2, 6, datetime(2026, 11, 18, 8, 30), workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        )
    read = Department(tmp_path)
    assert read.problems_of("sales") == ()
    assert read.sales["entered_date"].dt.date.tolist() == [date(2026, 11, 17), date(2026, 11, 18)]
    assert entries([(read.sales, "date")], CALENDAR, first=MONDAY, last=FRIDAY)["in_time"].tolist() == [True, False]
