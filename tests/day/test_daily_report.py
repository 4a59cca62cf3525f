"""The daily report ties out with the week's progress, the profit, the ledger and the register, every day."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
daily_report = REPORTS["daily-report"].make


@pytest.fixture(scope="module")
def department():
    return Department(ROOT / "workbooks")


def kept(folder, *books):
    """A department that keeps only some of the books."""
    for book in books:
        (folder / f"{book}.xlsx").write_bytes((ROOT / "workbooks" / f"{book}.xlsx").read_bytes())
    return Department(folder)


@pytest.mark.parametrize("back", [0, *(pytest.param(back, marks=pytest.mark.long) for back in (1, 2))])
def test_its_identities_with_the_other_reports(department, back):
    day = DAY - timedelta(days=back)
    made = daily_report(department, day)
    week = REPORTS["weekly-progress"].make(department, day).progress.department.set_index("indicator")["actual"]
    for figure in ("sales", "collection", "new_outlets", "arrears_cleared"):
        assert made.total(figure, "week_actual") == pytest.approx(week[figure])
    ledger = REPORTS["receivables-ledger"].make(department, day)
    receipts = department.receipts
    today = receipts.index[receipts["received_date"].dt.date.eq(day) & receipts["kind"].eq("receipt")]
    allocated_lines, left = ledger.allocation, ledger.unapplied
    allocated = allocated_lines.loc[allocated_lines["receipt"].isin(today), "allocated"].sum()
    unapplied = left.loc[left["receipt"].isin(today), "unapplied"].sum()
    assert made.total("collection") == pytest.approx(allocated + unapplied)


def test_the_weeks_sales_are_the_profits_net_sales_before_later_allowances(department):
    profit = REPORTS["weekly-profit"].make(department, DAY).profit
    receipts = department.receipts
    monday = DAY - timedelta(days=DAY.weekday())
    allowed = receipts[receipts["kind"].eq("allowance") & receipts["received_date"].dt.date.between(monday, DAY)][
        "amount"
    ].sum()
    sales = daily_report(department, DAY).total("sales", "week_actual")
    assert sales == pytest.approx(float(profit.total.iloc[0]["net_sales"]) + allowed)


@pytest.mark.parametrize("back", [0, *(pytest.param(back, marks=pytest.mark.long) for back in range(1, 7))])
def test_every_proof_is_nothing_on_every_day_of_a_week(department, back):
    made = daily_report(department, DAY - timedelta(days=back))
    differences = checked(made.proofs(), made.sheets())["difference"]
    assert len(differences) >= 11
    assert (differences == 0).all()


def test_what_was_not_collected_comes_back_at_the_level_the_report_said(department):
    returning = daily_report(department, DAY).evening.visits.set_index("outlet_code")
    again = REPORTS["collection-schedule"].make(department, DAY).visits.set_index("outlet_code")
    both = again.join(returning.loc[returning["short"] > 0, ["times", "level"]].add_suffix("_said"), how="inner")
    assert len(both) > 3
    assert both["times_planned"].tolist() == both["times_said"].tolist()
    assert (both["level"] == both["level_said"]).all()


def test_a_day_without_data_says_so(department):
    made = daily_report(department, date(2026, 11, 22))  # a Sunday
    assert made.is_empty
    notes = [piece.text for piece in made.sheets()[0].pieces if getattr(piece, "alert", False)]
    assert "2026-11-22" in notes[0]


def test_a_department_with_sales_only_gets_sales_and_is_told_of_the_rest(tmp_path):
    made = daily_report(kept(tmp_path, "销售流水"), DAY)
    assert made.figures()["sales"] > 0
    assert made.figures()["collection"] is None
    assert made.not_kept == {"collection": "receipts", "new_outlets": "outlets", "arrears_cleared": "receivables"}
    assert (checked(made.proofs(), made.sheets())["difference"] == 0).all()


def test_a_log_alone_is_a_report_too(tmp_path):
    made = daily_report(kept(tmp_path, "工作日志"), DAY)
    assert made.figures()["problems"]
    assert made.figures()["week_plan"]


def test_books_that_say_nothing_of_a_day_are_refused_with_what_is_needed(tmp_path):
    with pytest.raises(UserError, match="销售流水"):
        daily_report(kept(tmp_path, "车辆检查"), DAY)


@pytest.mark.long
@pytest.mark.office
@pytest.mark.parametrize("day", [DAY, date(2026, 11, 22)])
def test_recalculation_equals_what_is_written_also_on_an_empty_day(department, day, recalculated, tmp_path):
    from openpyxl import load_workbook

    book = daily_report(department, day).save(tmp_path / "day.xlsx")
    again = recalculated(book)
    for sheet in load_workbook(book, data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float)):
                    assert again[sheet.title][cell.coordinate] == pytest.approx(cell.value), (
                        f"{sheet.title}!{cell.coordinate}"
                    )
