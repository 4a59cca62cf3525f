"""The reconciliation on paper and in ``check``: both cells, both figures, and what was put into the sample's books."""

import json
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from salesbook.calculation.day.reconciliation.books import books_compared
from salesbook.cli import main
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.day.reconciliation import reconciliation
from salesbook.sample import make_sample
from salesbook.sheets import Link
from salesbook.wording import faults

BOOKS = Path(__file__).parents[2] / "workbooks"
DAY = date(2026, 11, 20)
MADE = REPORTS["reconciliation"].make
BETWEEN_BOOKS = [code for code in faults.BOOKS if not code.endswith(".remedy")]


@pytest.fixture(scope="module")
def department():
    return Department(BOOKS)


@pytest.fixture
def books(small_books, tmp_path):
    """The small department's books, to be written in."""
    for path in small_books.glob("*.xlsx"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def typed(folder, book, sheet, cell, value):
    """What stands in the cell in place of what stood there."""
    path = folder / f"{book}.xlsx"
    workbook = load_workbook(path)
    before, workbook[sheet][cell].value = workbook[sheet][cell].value, value
    workbook.save(path)
    return before


def test_the_sample_differs_only_in_what_the_last_evening_left_open(department):
    """One person handed in nothing, another 86.50 too little: see ``sample.simulate``."""
    for back in range(1, 40, 6):
        assert department.ask(books_compared, on=DAY - timedelta(days=back)).breaks.empty
    breaks = MADE(department, DAY).breaks
    assert breaks[["pair", "difference", "cause"]].to_numpy().tolist() == [
        ["received", 2291.2, "not_handed_in"],
        ["cash", -86.5, "short"],
        ["slips_handed_in", -3905.44, "not_handed_in"],
    ]


def test_each_break_leads_to_both_cells(department):
    short = MADE(department, DAY).breaks.iloc[1]
    assert short["left_cell"].startswith("日清平帐.xlsx[交款]!C")
    assert isinstance(short["left_at"], Link)
    assert short["left_at"].target.endswith(f"#'交款'!{short['left_cell'].partition('!')[2]}")
    assert short["right_at"].text.endswith("等18行")


def test_a_mistyped_receivable_is_named_with_both_figures(books, capsys):
    owed = Department(books).receivables
    label = owed.index[owed["sale_date"].eq(owed["sale_date"].max())][0]
    place = Department(books).table("receivables").cell(label, "amount")
    right = typed(books, "应收客户网点名录", "应收明细", place.cell, owed.loc[label, "amount"] + 90)
    main(["check", str(books), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["compared_until"] == "2026-11-20"
    told = [each for each in found["problems"] if each["code"] == "differs_credit_sales"]
    assert [(each["found"], each["expected"]) for each in told] == [(f"{right:,.2f}", f"{right + 90:,.2f}")]
    assert told[0]["book"] == "销售流水.xlsx"
    assert f"应收客户网点名录.xlsx[应收明细]!{place.cell}" in told[0]["message"]
    made = MADE(Department(books), DAY)
    row = made.pairs.set_index("pair").loc["credit_sales"]
    assert (row["breaks"], row["difference"]) == (1, -90)
    differences = checked(made.proofs(), made.sheets())["difference"]
    assert differences.eq(0).all()


def test_a_row_that_could_not_be_used_explains_what_is_missing(books):
    sales = Department(books).sales
    several = sales[sales["terms"].eq("credit") & sales.duplicated("slip_no", keep=False) & sales["kind"].eq("sale")]
    place = Department(books).table("sales").cell(several.index[-1], "qty")
    typed(books, "销售流水", "销售明细", place.cell, "三箱")
    made = MADE(Department(books), DAY)
    told = made.breaks[made.breaks["pair"].eq("credit_sales")]
    assert told[["cause", "hint"]].to_numpy().tolist() == [["unused_row", str(place)]]


def test_a_void_slip_is_not_missing(books):
    """A cash slip's rows say 作废: its number is there; the person's cash is over by the slip, and that is said why."""
    sales = Department(books).sales
    inside = sales[sales["terms"].eq("cash") & sales["slip_no"].shift().notna()]
    slips = inside.groupby("slip_no", sort=False).size()
    lines = inside[inside["slip_no"].eq(slips.index[len(slips) // 2])]
    for label in lines.index:
        place = Department(books).table("sales").cell(label, "kind")
        typed(books, "销售流水", "销售明细", place.cell, "作废")
    made = MADE(Department(books), DAY)
    day = made.breaks[made.breaks["day"].eq(lines["date"].iloc[0])]
    assert day[["pair", "cause"]].to_numpy().tolist() == [["cash", "void_row"]]
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_as_of_a_day_before_there_is_no_break_of_a_day_after(books, capsys):
    main(["check", str(books), "--json", "--date", "2026-11-19"])
    found = json.loads(capsys.readouterr().out)
    assert found["compared_until"] == "2026-11-19"
    assert not [each for each in found["problems"] if each["code"] in BETWEEN_BOOKS]


def test_breaks_of_earlier_months_stay_until_they_are_mended(department):
    """As of 1 December the month has none, and those of November are listed apart."""
    made = MADE(department, date(2026, 12, 1))
    assert (len(made.breaks), len(made.earlier)) == (0, 3)
    assert [sheet.key for sheet in made.sheets()] == [
        "reconciliation",
        "reconciliation-breaks",
        "reconciliation-earlier",
    ]
    whole = department.ask(reconciliation, on=date(2026, 12, 1), first=date.min)
    assert (len(whole.breaks), len(whole.earlier)) == (3, 0)


def test_every_fault_of_a_figure_that_two_books_have_is_found(tmp_path):
    """Of sixty faults, each that keeps a line of the sales from being used is named where it makes a book differ."""
    planted = make_sample(tmp_path, outlets=60, weeks=3, faults=60)
    department = Department(tmp_path)
    breaks = MADE(department, DAY)
    told = pd.concat([breaks.breaks, breaks.earlier])
    named = {cell for hint in told["hint"].dropna() for cell in hint.split("、")}
    unusable = [
        each.at for each in planted if each.at.sheet == "销售明细" and each.code in ("bad_number", "no_such_day")
    ]
    assert unusable
    assert {str(at) for at in unusable} <= named


def test_a_department_without_workbooks_is_compared_all_the_same(department):
    """Without receipts nobody can say what a return took off, but for red rows, and there is one: the four break."""
    tables = {name: getattr(department, name) for name in ("sales", "receivables", "settlement_money")}
    made = MADE(Department.from_frames(**tables), DAY)
    assert set(made.breaks["pair"]) == {"credit_returns", "cash", "slips_handed_in"}
    assert made.breaks["left_cell"].isna().all()
    assert made.not_compared == ["received", "undelivered", "caps", "stored"]
    assert made.sheets()
