"""The papers in a real browser: one A4 page, readable on a phone, nothing loaded from anywhere, nothing unescaped."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.rendering.templates import render
from salesbook.reports.collection.visit_slips import visit_slips
from salesbook.reports.day.daily_page import MOST, Collector, LogLine, Opened, PersonDay, Returning, daily_page
from salesbook.reports.papers import PAPERS
from salesbook.reports.receivables.statement import statements
from salesbook.wording import use_language

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
LONG = "顾客反映新到的纯生啤酒瓶盖松动、标签破损，要求尽快换货并派人上门说明情况，否则下月起改用别家产品" * 3


@pytest.fixture(scope="module")
def department():
    return Department(ROOT / "workbooks")


@pytest.fixture(scope="module")
def page(department):
    return department.ask(daily_page, on=DAY)


@pytest.fixture(params=["zh", "en"])
def spoken(request):
    use_language(request.param)
    yield request.param
    use_language(None)


def crowded(page):
    """The fullest day there can be: every list as long as the page takes, every text too long, every figure large."""
    person = PersonDay("欧阳娜娜一号", "餐饮业务", 1e7, 2e7, 1e6, 1e6, 9, 1e6)
    figures = [
        replace(each, value=98_765_432.1, target=98_765_432.1, week_value=9e8, month_value=9e9) for each in page.figures
    ]
    plan = replace(
        page.plan,
        people=[Collector("欧阳娜娜一号", 99, 9, 1e7, 1e6, 9e6, 0.1)] * MOST["collectors"],
        returning=[Returning(LONG, "欧阳娜娜", 1e6, 12, "限时督办（经理）")] * MOST["returning"],
        more_people=5,
        more_returning=500,
    )
    return replace(
        page,
        figures=figures,
        people=[person] * MOST["people"],
        more_people=30,
        plan=plan,
        outlets=[Opened(LONG, "餐饮", "河西片区", "欧阳娜娜")] * MOST["outlets"],
        more_outlets=9,
        problems=[LogLine("业务与开票 欧阳娜娜", LONG, "欧阳娜娜", "未解决", True)] * MOST["problems"],
        more_problems=9,
        open_before=99,
        plans=[LogLine("业务与开票 欧阳娜娜", LONG, "", "", False)] * MOST["plans"],
        more_plans=9,
        unknown=["没有“应收明细”，所以“清欠”不详，写“—”。"],
    )


def test_the_daily_page_is_one_sheet_of_a4(chromium, written, page, spoken):
    pages, size = chromium.printed(written(render("daily-report.html", page)))
    assert pages == 1
    assert "A4" in size


@pytest.mark.long
def test_the_fullest_day_is_still_one_sheet_and_fits_a_phone(chromium, written, page):
    file = written(render("daily-report.html", crowded(page)))
    assert chromium.printed(file)[0] == 1
    taken, given = chromium.widths(file, 390)
    assert taken <= given


@pytest.mark.long
@pytest.mark.parametrize("name", ["page", "slips", "statement"])
def test_it_reads_on_a_phone_without_complaint_or_scrolling_sideways(chromium, written, department, name):
    file = written(PAPERS[name].make(department, DAY))
    taken, given = chromium.widths(file, 390)
    assert taken <= given == 390
    assert chromium.complaints(file) == []


@pytest.mark.long
def test_a_day_without_data_is_a_page_that_says_so(chromium, written, department):
    text = PAPERS["page"].make(department, date(2026, 11, 22))
    assert "2026-11-22 没有销售" in text
    assert chromium.printed(written(text))[0] == 1


@pytest.mark.long
def test_every_person_has_a_page_of_their_own(chromium, written, department):
    slips = department.ask(visit_slips, on=DAY)
    assert chromium.printed(written(render("visit-slips.html", slips)))[0] == len(slips.slips)


@pytest.mark.parametrize("name", list(PAPERS))
def test_nothing_comes_from_the_network(department, name, spoken):
    text = PAPERS[name].make(department, DAY)
    assert not re.search(r"https?:|//[a-z]|<script|@import|url\(", text)


def test_what_people_typed_is_text_and_never_markup(page):
    typed = LogLine("<b>Li</b>", "<script>alert(1)</script> & 'x'", "", "", True)
    text = render("daily-report.html", replace(page, problems=[typed]))
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)" in text
    message = render("daily-message.txt", replace(page, problems=[typed]))
    assert "<script>alert(1)</script> & 'x'" in message  # a chat shows text as it is


def test_the_message_says_the_reports_figures(department, page):
    text = PAPERS["message"].make(department, DAY)
    for value in (page.sales.value, page.collection.value, page.arrears_cleared.value, page.plan.short):
        assert f"{value:,.2f}" in text
    assert len(text.splitlines()) <= 12
    assert "\n\n\n" not in text


def test_slips_ask_for_what_was_scheduled(department):
    slips = department.ask(visit_slips, on=DAY)
    assert [visit.number for visit in slips.slips[0].visits] == list(range(1, len(slips.slips[0].visits) + 1))
    assert all(slip.total == pytest.approx(sum(visit.amount for visit in slip.visits)) for slip in slips.slips)
    assert all(
        phone.replace("-", "").isdigit() for slip in slips.slips for visit in slip.visits for phone in visit.phones
    )


def test_a_statement_by_code_or_by_name_adds_up(department):
    (by_code,) = department.ask(statements, on=DAY, outlets_wanted=("C0005",)).statements
    (by_name,) = department.ask(statements, on=DAY, outlets_wanted=(by_code.name,)).statements
    assert by_code == by_name
    assert by_code.closing == pytest.approx(sum(item.open for item in by_code.items) - by_code.unapplied)
    text = PAPERS["statement"].make(department, DAY, outlets=["C0005"])
    assert "客户确认（盖章）" in text
    assert "（大写）" in text


def test_statements_of_all_are_those_that_owe(department):
    made = department.ask(statements, on=DAY).statements
    assert all(each.closing > 0 for each in made)
    assert [each.closing for each in made] == sorted((each.closing for each in made), reverse=True)


def test_an_unknown_outlet_and_an_empty_day_are_one_sentence(department):
    with pytest.raises(UserError, match="没有这家店"):
        department.ask(statements, on=DAY, outlets_wanted=("没有这家店",))
    with pytest.raises(UserError):
        department.ask(statements, on=date(2001, 1, 1))
    with pytest.raises(UserError):
        department.ask(visit_slips, on=date(2001, 1, 1))
