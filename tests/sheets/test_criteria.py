"""Formulas with criteria: plain where every text is read right, exact where one would be misread."""

import re
from pathlib import Path

import pandas as pd
import pytest

from salesbook.sheets import Column, Fact, Facts, Grid, Sheet
from salesbook.sheets.criteria import exact, is_misread
from salesbook.sheets.layout import Addresses, lay_out
from salesbook.wording.choices import CHOICES
from salesbook.wording.messages import rooms, texts

REPORTS = Path(__file__).parents[2] / "salesbook" / "reports"


@pytest.mark.parametrize(
    "texts",
    [
        ["<50㎡", "大店"],
        [">=50㎡"],
        ["=A"],
        ["<>"],
        ["5*酒店", "5星酒店"],
        ["a?b"],
        ["~x"],
        ["*"],
        ["５～１０㎡"],
        ["＊"],
        ["0012", "12"],
        ["1E2", "100"],
        ["1/2"],
        ["2026-01-02"],
        ["3月"],
        ["上午8时"],
        ["8 am"],
        ["Jan 5"],
        ["50%"],
        ["１２"],
        ["TRUE"],
        ["#N/A"],
        ["abc", "ABC"],
        ["Ａ店", "A店"],
        ["ß", "ss"],
        ["x" * 256],
        [""],
        [" 店"],
        ["店\n铺"],
    ],
    ids=lambda texts: texts[0][:9] or "empty",
)
def test_a_text_that_would_be_misread_is_compared_exactly(texts):
    assert is_misread(frozenset(texts), frozenset(texts))


@pytest.mark.parametrize(
    "texts",
    [
        ["1–30", "31–60"],
        ["川A12345", "川A12346"],
        ["第1趟", "第2趟"],
        ["五金店", "十里香"],
        ["A01", "A02"],
        ["C级", "D级"],
        ["老王's", "co-op", "coop"],
        ["店(东)", "店<东"],
    ],
    ids=lambda texts: texts[0],
)
def test_plain_texts_keep_the_plain_formula(texts):
    assert not is_misread(frozenset(texts), frozenset(texts))


def test_only_what_is_asked_for_can_be_misread():
    assert not is_misread(frozenset({"店"}), frozenset({"店", "*", "<5", "", "12", "abc", "ABC"}))
    assert is_misread(frozenset({"abc"}), frozenset({"abc", "Abc"}))


@pytest.mark.parametrize(
    ("plain", "compared"),
    [
        ("COUNTIFS({a*},{b})", "SUMPRODUCT(--EXACT({a*},{b}))"),
        ("COUNTIF({s|g|a*},{b})", "SUMPRODUCT(--EXACT({s|g|a*},{b}))"),
        ("SUMIFS({n*},{a*},{b},{c*},{d})", "SUMPRODUCT(--EXACT({a*},{b}),--EXACT({c*},{d}),{n*})"),
        (
            'IF(COUNTIFS({a*},{b},{n*},"<>—")=0,"—",SUMIFS({n*},{a*},{b}))',
            'IF(SUMPRODUCT(--EXACT({a*},{b}),1-EXACT({n*},"—"))=0,"—",SUMPRODUCT(--EXACT({a*},{b}),{n*}))',
        ),
        ('COUNTIFS({a*},{b},{n*},">0")', "SUMPRODUCT(--EXACT({a*},{b}),ISNUMBER({n*})*({n*}>0))"),
        (
            'COUNTIFS({a*},{b},{n*},DATE(2026,11,20),{c*},"是, (1)")',
            'SUMPRODUCT(--EXACT({a*},{b}),ISNUMBER({n*})*({n*}=DATE(2026,11,20)),--EXACT({c*},"是, (1)"))',
        ),
    ],
)
def test_every_criterion_has_an_exact_form(plain, compared):
    assert exact(plain, lambda mark: frozenset({"a"})) == plain
    assert exact(plain, lambda mark: frozenset({"a", "A"})) == compared


def test_a_comparison_written_by_us_stays_one():
    formula = 'SUMIFS({n*},{days*},">0")'
    assert exact(formula, lambda mark: frozenset({">0"})) == formula


def addresses(kinds):
    rows = pd.DataFrame({"kind": pd.Series(kinds, dtype=object), "n": [float(at) for at, _ in enumerate(kinds)]})
    groups = pd.DataFrame({"kind": pd.Series(list(dict.fromkeys(kinds)), dtype=object), "n": 0.0})
    columns = (Column("kind"), Column("n", "whole"))
    facts = Facts("key", (Fact("n", "N", 1, formula='COUNTIF({rows|kind*},"店")'),))
    return Addresses(
        lay_out(
            [
                Sheet("list", "List", "", pieces=(Grid("rows", rows, columns),)),
                Sheet("sums", "Sums", "", pieces=(facts, Grid("sums", groups, columns), Grid("rows", rows, columns))),
            ]
        )
    )


SUM = "SUMIFS({list|rows|n*},{list|rows|kind*},{kind})"


@pytest.mark.parametrize(
    ("kinds", "formula"),
    [
        (["店", "楼"], "=SUMIFS('List'!$B$4:$B$5,'List'!$A$4:$A$5,$A8)"),
        (["店", "5*"], "=SUMPRODUCT(--EXACT('List'!$A$4:$A$5,$A8),'List'!$B$4:$B$5)"),
        (["店", None], "=SUMPRODUCT(--EXACT('List'!$A$4:$A$5,$A8),'List'!$B$4:$B$5)"),
        ([1, 2], "=SUMIFS('List'!$B$4:$B$5,'List'!$A$4:$A$5,$A8)"),
    ],
    ids=["plain", "pattern", "empty", "numbers"],
)
def test_the_values_of_a_column_decide_for_all_its_rows(kinds, formula):
    assert addresses(kinds).formula(SUM, "sums", "sums", row=7) == formula


def test_a_word_of_ours_is_compared_exactly_where_the_column_holds_one_like_it():
    formula = 'COUNTIF({rows|kind*},"Met")'
    assert addresses(["Met", "Not met"]).formula(formula, "sums").startswith("=COUNTIF(")
    assert addresses(["Met", "MET"]).formula(formula, "sums").startswith("=SUMPRODUCT(--EXACT(")


def test_reports_use_no_criteria_that_have_no_exact_form():
    days = r"(?!{{days_past_due}})"  # numbers are compared as they are
    other = re.compile(rf"\b(SUMIF|AVERAGEIFS?|MAXIFS|MINIFS|MATCH|[VHX]?LOOKUP)\({days}")
    found = {file.name: other.findall(file.read_text(encoding="utf-8")) for file in REPORTS.rglob("*.py")}
    assert {name: calls for name, calls in found.items() if calls} == {}


def test_words_that_stand_in_formulas_are_no_comparisons_and_need_no_doubled_marks():
    """A literal criterion that begins so is taken for a comparison on purpose; a quotation mark would end it."""
    words = [word for room in CHOICES.values() for term in room.values() for word in (term.zh, term.en)]
    said = [
        text for room in rooms() for each in texts(room).values() for text in each if len(text) < 40 and "{" not in text
    ]
    assert [word for word in words + said if re.search(r'^[<>=]|["{}]', word)] == []
