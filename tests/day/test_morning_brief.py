"""The morning brief: everybody's yesterday and today, from the issued schedule or, without one, from a calculated one."""

from datetime import date
from pathlib import Path

import pytest

from salesbook.calculation.collection.issued import planned_visits
from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
morning_brief = REPORTS["morning-brief"].make


@pytest.fixture(scope="module")
def department():
    return Department(ROOT / "workbooks")


@pytest.fixture(scope="module")
def brief(department):
    return morning_brief(department, DAY)


def test_yesterday_is_what_the_daily_report_of_yesterday_says(department, brief):
    people = REPORTS["daily-report"].make(department, brief.before).daily.people.set_index("person")
    for row in brief.review[brief.review["indicator"].isin(["sales", "collection"])].to_dict("records"):
        assert people.loc[row["person"], row["indicator"]] == pytest.approx(row["actual"])
        assert row["met"] == (row["actual"] >= row["target"])


def test_the_list_of_today_is_the_issued_schedule(department, brief):
    issued = department.issued_visits
    today = issued[issued["visit_date"].dt.date.eq(DAY) & issued["issued_date"].dt.date.eq(brief.before)]
    collect = brief.call_ons[brief.call_ons["purpose"].eq("collect")]
    assert not brief.from_schedule
    assert sorted(collect["outlet_code"]) == sorted(today["outlet_code"])
    due = department.ask(planned_visits).query("visit_date == @DAY")["due"].sum()
    assert collect["amount"].sum() == pytest.approx(due)
    assert 0 < due <= today["amount"].sum(), "never more than was planned, only what is due"
    assert collect["address"].notna().all()


def test_without_an_issued_schedule_the_calculated_one_is_used_and_said(department):
    made = morning_brief(department, date(2026, 11, 21))
    assert made.from_schedule
    assert len(made.call_ons) > 0
    assert any(
        getattr(piece, "alert", False) and "2026-11-20" in piece.text
        for piece in made.sheets()[0].pieces
        if hasattr(piece, "text")
    )


def test_everybody_on_the_list_has_a_page(brief):
    titles = {sheet.key: sheet.title for sheet in brief.sheets()}
    assert len(titles) == len(brief.sheets())
    pages = [title for key, title in titles.items() if key.startswith("brief-person-")]
    assert [title.rpartition(" ")[2] for title in pages] == list(brief.people)
    assert set(brief.call_ons["person"]) <= set(brief.people)


def test_its_proofs_are_nothing(brief):
    assert (checked(brief.proofs(), brief.sheets())["difference"] == 0).all()


def test_books_of_receivables_alone_still_give_a_list(tmp_path):
    name = "应收客户网点名录.xlsx"
    (tmp_path / name).write_bytes((ROOT / "workbooks" / name).read_bytes())
    made = morning_brief(Department(tmp_path), DAY)
    assert made.from_schedule
    assert made.review.empty
    assert made.unsettled.empty
    assert len(made.sheets()) >= 5


def test_a_morning_the_books_say_nothing_about(tmp_path):
    name = "任务指标.xlsx"
    (tmp_path / name).write_bytes((ROOT / "workbooks" / name).read_bytes())
    made = morning_brief(Department(tmp_path), date(2031, 5, 6))
    assert made.is_empty
    assert made.save(tmp_path / "empty.xlsx").exists()


def test_a_department_without_any_of_its_books_is_refused(tmp_path):
    with pytest.raises(UserError, match="任务指标"):
        morning_brief(Department(tmp_path), DAY)
