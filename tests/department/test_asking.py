"""What a calculation names is handed over, worked out once, and forgotten when, and only when, it may have changed."""

import os
import shutil
from contextlib import suppress
from datetime import date, datetime
from inspect import signature
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import salesbook.asking
from salesbook.asking import SHARED, needs, reads, shared, wants
from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.receivables.position import Position, position
from salesbook.days import day_of
from salesbook.department import Department
from salesbook.department.workbooks import Workbooks
from salesbook.posting.receipts import post_receipts
from salesbook.problems import UserError
from salesbook.reports.papers import PAPERS
from salesbook.schemas.parameters import Parameters

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
OWED = frame_of("receivables", [{"outlet_code": "A", "slip_no": "1", "sale_date": "2026-10-01", "amount": 800}])
PAID = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])


@pytest.fixture
def department():
    return Department.from_frames(receivables=OWED, receipts=PAID)


@pytest.fixture
def worked_out(monkeypatch):
    """Names of the shared calculations in the order in which they were really worked out."""
    done = []
    for name, calculation in SHARED.items():

        def counted(*arguments, _name=name, _calculation=calculation, **named):
            done.append(_name)
            return _calculation(*arguments, **named)

        counted.__signature__ = signature(calculation)
        monkeypatch.setitem(SHARED, name, counted)
    return done


def owed(position: Position, *, on: date) -> float:
    return position.total()


def owed_then_and_now(position: Position, position_on, *, on: date) -> tuple[float, float]:
    return position_on("2026-11-01").total(), position.total()


def month_of_work(working_days: WorkingDays, parameters: Parameters, *, on: date) -> int:
    return working_days.count(on.replace(day=1), on) * parameters.default_visits_per_day


def test_a_calculation_says_what_it_needs_and_uses_and_so_do_those_it_asks():
    def paid_of(receivables, receipts=None, *, on):
        return None

    assert wants(paid_of).needs == needs(paid_of) == ("receivables",)
    assert wants(paid_of).uses == ("receipts",)
    assert needs(owed) == ()
    assert set(reads(owed)) == {"receivables", "receipts", "opening_balances", "launch_plan", "outlets"}
    assert set(reads(month_of_work)) == {"calendar"}


def test_tables_parameters_and_other_answers_are_handed_over(department):
    assert department.ask(owed, on=DAY) == 500.0
    assert department.ask(owed_then_and_now, on=DAY) == (800.0, 500.0)
    assert department.ask(month_of_work, on=date(2026, 11, 3)) == 2 * Parameters().default_visits_per_day


def test_a_table_that_is_needed_and_not_kept_is_named():
    def sold(sales, *, on):
        return len(sales)

    with pytest.raises(UserError) as refused:
        Department.from_frames(receivables=OWED).ask(sold, on=DAY)
    assert "销售明细" in str(refused.value)


def test_what_it_does_not_name_is_refused(department):
    with pytest.raises(TypeError, match="horizon"):
        department.ask(owed, on=DAY, horizon=3)
    with pytest.raises(TypeError, match="receipts"):
        department.ask(position, on=DAY, receipts=PAID)


def test_an_answer_is_worked_out_once(department, worked_out):
    for _ in range(3):
        department.ask(owed, on=DAY)
        department.ask(owed_then_and_now, on=DAY)
    assert worked_out.count("position") == 2  # on the day, and on the first of the month


@given(st.lists(st.sampled_from(["cell", "column", "pop", "array", "under", "name"]), min_size=1, max_size=4))
def test_what_a_caller_does_to_an_answer_or_a_table_never_reaches_the_memory(edits):
    department = Department.from_frames(receivables=OWED.copy(), receipts=PAID.copy())
    before = department.ask(position, on=DAY)
    for edit in edits:
        frames = (department.receivables, department.receipts, department.table("receipts").frame)
        for frame in (department.ask(position, on=DAY).items, *frames):
            if edit == "cell" and "amount" in frame:
                frame.loc[frame.index[0], "amount"] = 1.0
            elif edit == "column":
                frame["amount"] = -1.0
            elif edit == "pop":
                frame.pop("outlet_code")
            elif edit == "under" and "amount" in frame:
                frame["amount"].array[0] = 7.0
                frame["outlet_code"].array[0] = "ZZ"
            elif edit == "name":
                frame.index.name = frame.columns.name = "mine"
            elif "amount" in frame:
                with suppress(ValueError):  # pandas gives arrays that cannot be written to
                    frame["amount"].to_numpy()[:] = 7.0
    again = department.ask(position, on=DAY)
    pd.testing.assert_frame_equal(again.items, before.items)
    pd.testing.assert_frame_equal(department.receivables, OWED)
    assert again.total() == 500.0


def test_something_else_assumed_forgets_just_what_depends_on_it(department, worked_out):
    department.ask(owed, on=DAY)
    department.ask(month_of_work, on=DAY)
    worked_out.clear()
    other = department.with_(receipts=PAID.head(0))
    assert (other.ask(owed, on=DAY), department.ask(owed, on=DAY)) == (800.0, 500.0)
    assert other.ask(month_of_work, on=DAY) == department.ask(month_of_work, on=DAY)
    assert worked_out == ["replay", "position"]
    worked_out.clear()
    twice = department.with_(default_visits_per_day=24)
    assert twice.ask(month_of_work, on=DAY) == 2 * department.ask(month_of_work, on=DAY)
    assert department.parameters.default_visits_per_day == 12


def test_what_is_assumed_is_a_table_or_a_parameter(department):
    with pytest.raises(TypeError, match="horizont"):
        department.with_(horizont=3)
    with pytest.raises(TypeError, match="amount"):
        department.with_(receipts=PAID.drop(columns="amount"))
    with pytest.raises(TypeError, match="invoices"):
        Department.from_frames(invoices=PAID)


@pytest.mark.parametrize(
    "assumed",
    [
        {"horizon_days": "6"},
        {"horizon_days": None},
        {"horizon_days": 6.5},
        {"working_weekdays": 5},
        {"receipts": None},
        {"receipts": PAID.assign(received_date="tomorrow")},
    ],
)
def test_a_value_that_is_none_is_refused_when_it_is_assumed(department, assumed):
    with pytest.raises(TypeError, match=next(iter(assumed))):
        department.with_(**assumed)


def test_a_row_with_a_plain_date_can_be_assumed(department):
    row = {"outlet_code": "A", "received_date": date(2026, 11, 12), "amount": 100}
    more = pd.concat([PAID.astype(object), pd.DataFrame([row])], ignore_index=True)
    assert department.with_(receipts=more).ask(owed, on=DAY) == 400.0


def test_what_is_assumed_is_said_by_the_department_and_a_table_is_not_simply_set(department):
    assert "horizon_days" in repr(department.with_(horizon_days=6))
    with pytest.raises(AttributeError, match="with_"):
        department.receipts = PAID


def test_a_folder_that_is_gone_is_one_sentence(tmp_path):
    home = tmp_path / "books"
    home.mkdir()
    department = Department(home)
    home.rmdir()
    with pytest.raises(UserError, match="books"):
        len(department.sales)


@pytest.fixture
def folder(tmp_path):
    for book in ("应收客户网点名录", "网点客户档案", "人员档案"):
        shutil.copy(ROOT / "workbooks" / f"{book}.xlsx", tmp_path)
    return tmp_path


def test_a_book_changed_added_or_removed_forgets_what_depends_on_it(folder, worked_out):
    department, book = Department(folder), folder / "应收客户网点名录.xlsx"
    first = department.ask(owed, on=DAY)
    days = department.ask(month_of_work, on=DAY)
    kept = book.read_bytes()
    book.unlink()
    assert department.ask(owed, on=DAY) == 0.0
    assert not department.has("receivables")
    book.write_bytes(kept)
    assert department.ask(owed, on=DAY) == first
    worked_out.clear()
    (folder / "人员档案.xlsx").unlink()
    assert department.ask(month_of_work, on=DAY) == days
    assert department.ask(owed, on=DAY) == first
    assert worked_out == []  # neither looks at the list of people
    assert len(department.staff) == 0


def test_a_book_written_again_with_the_same_bytes_forgets_nothing(folder, worked_out):
    department, book = Department(folder), folder / "应收客户网点名录.xlsx"
    department.ask(owed, on=DAY)
    book.write_bytes(book.read_bytes())
    worked_out.clear()
    department.ask(owed, on=DAY)
    assert worked_out == []


def test_other_bytes_of_the_same_length_and_time_are_noticed(tmp_path):
    book = tmp_path / "应收明细.csv"
    book.write_text("赊销凭单号,赊销日期,网点编码,应收金额\nS1,2026-10-01,A,800\nS2,2026-10-02,A,100\n", "utf-8")
    department, before = Department(tmp_path), book.stat()
    assert department.ask(owed, on=DAY) == 900.0
    book.write_text(book.read_text("utf-8").replace("800", "700"), "utf-8")
    os.utime(book, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert department.ask(owed, on=DAY) == 800.0


def test_a_reading_that_is_interrupted_leaves_nothing_half_forgotten(folder, monkeypatch):
    department, book = Department(folder), folder / "应收客户网点名录.xlsx"
    first = department.ask(owed, on=DAY)
    book.unlink()
    monkeypatch.setattr(Workbooks, "_is_same", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        department.ask(owed, on=DAY)
    monkeypatch.undo()
    assert department.ask(owed, on=DAY) == 0.0 != first


def test_a_shared_calculation_defined_anew_is_asked_anew(department, monkeypatch):
    monkeypatch.setattr("salesbook.asking.SHARED", dict(SHARED))

    def defined(value):
        def in_a_cell(receivables):
            return value

        return shared(in_a_cell)

    def asked(in_a_cell):
        return in_a_cell

    for value in (1, 2):
        defined(value)
        monkeypatch.setattr("salesbook.department.department.SHARED", salesbook.asking.SHARED)
        assert department.ask(asked) == value


@pytest.mark.parametrize("name", ["receipts", "on", "parameters", "department", "position_on"])
def test_a_shared_calculation_may_not_take_a_name_that_means_something_else(name):
    def calculation(receivables):
        return None

    calculation.__name__ = name
    with pytest.raises(ValueError, match=name):
        shared(calculation)


def test_a_paper_that_leaves_the_house_is_not_made_from_assumptions():
    with pytest.raises(UserError, match="horizon_days"):
        PAPERS["slips"].make(Department(ROOT / "workbooks").with_(horizon_days=6), DAY)


def test_what_is_posted_counts_at_once(folder, tmp_path_factory):
    department = Department(folder)
    first = department.ask(position, on=date(2026, 12, 31))
    item = first.items[first.items["open"] > 1].iloc[0]
    given_book = tmp_path_factory.mktemp("given") / "回款.csv"
    row = f"B99999,2026-12-30,{item['outlet_code']},{item['outlet_name']},{item['slip_no']},1.00,现金"
    given_book.write_text(
        f"回款单号,回款日期,网点编码,网点名称,赊销凭单号,回款金额,方式\n{row}\n{row.replace('B99999', 'B99998')}\n",
        "utf-8",
    )
    post_receipts(department, given_book)
    assert department.ask(position, on=date(2026, 12, 31)).total() == round(first.total() - 2, 2)


@pytest.mark.parametrize(
    "given_day", [DAY, datetime(2026, 11, 20, 23, 59), pd.Timestamp("2026-11-20 08:00"), "2026-11-20"]
)
def test_a_day_is_a_date_a_moment_or_iso_text(department, given_day):
    assert day_of(given_day) == DAY
    assert type(day_of(given_day)) is date
    assert department.ask(owed, on=given_day) == 500.0


@pytest.mark.parametrize("given_day", ["20.11.2026", "", 20261120, None, pd.NaT, 3.5])
def test_what_is_no_day_is_a_clear_type_error(department, given_day):
    with pytest.raises(TypeError, match="2026-11-20"):
        department.ask(owed, on=given_day)


def test_a_department_says_what_it_has():
    department = Department(ROOT / "workbooks")
    assert "30" in repr(department)
    assert "receivables" in dir(department)
    assert not [name for name in dir(department) if name.startswith("_")]
    assert "amount 应收金额" in Department.receivables.__doc__
    assert department.problems_frame().columns.tolist()[:5] == ["severity", "code", "book", "sheet", "cell"]


def test_problems_as_a_frame_are_the_problems_themselves(tmp_path):
    (tmp_path / "回款.csv").write_text("回款日期,网点编码,回款金额\n2026-02-30,T1,5\n2026-02-20,T1,x\n", "utf-8")
    department = Department(tmp_path)
    frame = department.problems_frame()
    assert frame["message"].tolist() == [str(problem) for problem in department.problems]
    assert {"A2", "C3"} <= set(frame["cell"])


@pytest.mark.parametrize("nothing", [float("nan"), None])
@pytest.mark.parametrize("column", ["disputed", "due_date", "salesperson", "balance"])
def test_a_column_given_without_a_value_is_of_its_tables_type(column, nothing):
    owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-02", "amount": 5}])
    assumed = Department.from_frames(receivables=owed.assign(**{column: nothing})).receivables
    assert assumed[column].dtype == owed[column].dtype
    assert assumed[column].isna().all()
