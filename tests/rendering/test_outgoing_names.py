"""A drawn workbook under any names: its tabs, links and marks are right, and its formulas give what was written."""

import io
import zipfile
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from salesbook.placing import audit, place
from salesbook.placing.graft.sheets import own_sheets
from salesbook.placing.package.book import Book
from salesbook.placing.package.package import Package
from salesbook.reading.file.package import Package as ReadPackage
from salesbook.rendering.xlsx import render
from salesbook.sheets import Column, Grid, Link, Sheet
from salesbook.sheets.names import link_to_book

DAY = date(2026, 11, 20)
PEOPLE = [
    "李明/周芳",
    "[新]王",
    "李:明",
    "李-明",
    "O'Neil",
    "'李明'",
    '周"老大"',
    '"李"',
    "李!明",
    "a|b",
    "{x}",
    "A&B",
    "History",
    "",
    "甲#1",
    "=乙",
    "M" * 40,
    "m" * 41,
]


def of_people(people):
    """A contents, and a sheet per person that leads back and is added up on the first."""
    frame = pd.DataFrame({"amount": [1.0, 2.0]})
    own = [
        Sheet(
            f"own-{at}",
            person,
            person,
            pieces=(Grid("rows", frame, (Column("amount", "money", total=True),)),),
            back="all",
        )
        for at, person in enumerate(people)
    ]
    rows = pd.DataFrame(
        {
            "who": pd.Series([Link(person or "-", f"own-{at}") for at, person in enumerate(people)], dtype=object),
            "sum": 3.0,
            "live": [f"SUM({{own-{at}|rows|amount*}})" for at, _ in enumerate(people)],
        }
    )
    columns = (Column("who", title="Who"), Column("sum", "money", title="Sum", formula_from="live"))
    return [Sheet("all", "All", "All", pieces=(Grid("rows", rows, columns),)), *own]


def opened(content):
    return load_workbook(io.BytesIO(content))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("李周aAＡ'!\"/\\:*?[]／|{}#&= \n\x01𠮷", max_size=36), min_size=1, max_size=6))
@example(PEOPLE)
def test_every_link_and_formula_leads_to_the_sheet_whatever_people_are_called(people):
    book = opened(render(of_people(people), DAY, marked=True))
    first, *names = book.sheetnames
    assert len(names) == len(people)
    quotations = ["'" + name.replace("'", "''") + "'!" for name in names]
    rows = range(4, 4 + len(people))
    assert [book[first][f"A{row}"].hyperlink.location for row in rows] == [f"{each}A1" for each in quotations]
    assert [book[first][f"B{row}"].value for row in rows] == [f"=SUM({each}$A$4:$A$5)" for each in quotations]
    assert all(book[name]["A1"].hyperlink.location == "'All'!A1" for name in names)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("people") / "people.xlsx"
    path.write_bytes(render(of_people(PEOPLE), DAY, marked=True))
    return path


@pytest.mark.validator
def test_the_workbook_of_people_with_odd_names_is_valid(made, validator):
    assert validator(made) == []
    assert audit(made) == []


@pytest.mark.office
def test_sums_over_sheets_of_people_with_odd_names_are_calculated(made, recalculated):
    again = recalculated(made)
    assert list(again) == load_workbook(made).sheetnames
    assert {again["All"][f"B{row}"] for row in range(4, 4 + len(PEOPLE))} == {3}


def test_every_sheet_is_known_for_ours_when_it_is_read_again(made):
    book = Book(Package(made.read_bytes()))
    assert {own.entry.name: own.wanted for own in own_sheets(book)} == {each.name: each.name for each in book.sheets}
    assert all(part.ours for part in ReadPackage(made, made.read_bytes()).sheets)


def test_sheets_of_people_with_odd_names_are_replaced_in_a_persons_book(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(render([Sheet("mine", "李-明", "mine"), Sheet("other", "all", "other")], DAY))
    first = place(of_people(PEOPLE), path)
    again = place(of_people(PEOPLE), path)
    assert len(first.sheets_added) == len(PEOPLE) + 1
    assert (again.sheets_added, again.sheets_replaced) == ([], first.sheets_added)
    assert audit(path) == []
    book = load_workbook(path)
    assert book.sheetnames[:2] == ["李-明", "all"], "a person's sheets stay"
    assert book["All (2)"]["A6"].hyperlink.location == "'李-明 (2)'!A1"
    assert book["All (2)"]["B8"].value == "=SUM('O''Neil'!$A$4:$A$5)"


def test_a_link_into_another_book_keeps_its_place_when_a_sheet_of_ours_is_renamed(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(render([Sheet("mine", "应收#", "mine")], DAY))
    target = link_to_book("D:/1#/应收 100%.xlsx", "应收#", "F2")
    frame = pd.DataFrame({"at": pd.Series([Link("there", target), Link("here", "health")], dtype=object)})
    place([Sheet("health", "应收#", "health", pieces=(Grid("rows", frame, (Column("at", title="At"),)),))], path)
    sheet = load_workbook(path)["应收# (2)"]
    assert sheet["A4"].hyperlink.target == "file:///D:\\1%23\\应收%20100%25.xlsx"
    assert sheet["A4"].hyperlink.location == "'应收#'!F2"
    assert sheet["A5"].hyperlink.location == "'应收# (2)'!A1"


def test_a_footer_shows_an_ampersand_and_a_leading_digit(made, tmp_path):
    titled = Sheet("a", "A", "3号·A&B")
    with zipfile.ZipFile(io.BytesIO(render([titled], DAY))) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    assert "&amp;L&amp;9 3号·A&amp;&amp;B&amp;R" in page


TEXTS = [
    "<50㎡",
    ">=50㎡",
    "=A",
    "A",
    "a",
    "<>",
    "5*酒店",
    "5大酒店",
    "5星酒店",
    "a?b",
    "acb",
    "~x",
    "~",
    "x",
    "*",
    "?",
    "12",
    "012",
    "0012",
    "12.0",
    "1E2",
    "100",
    "TRUE",
    "1/2",
    "2026-01-02",
    "3月",
    "#N/A",
    'a"b',
    "a,b)",
    "{a}",
    " A",
    "A ",
    "Ａ",
    "x" * 300,
    "x" * 299 + "y",
    "_x0041_",
    "1–30",
]


def summed(texts, *, blank=False):
    """A list in which each text stands three times, and their sums by exact text: both conditions, and all kinds."""
    kinds = [*texts, *reversed(texts), *texts, *([None] * blank)]
    rows = pd.DataFrame(
        {"kind": pd.Series(kinds, dtype=object), "day": pd.NaT, "note": pd.Series("—", range(len(kinds)))}
    )
    rows["amount"] = [float(at % 97) + 1 for at in range(len(kinds))]
    rows["times"] = [at % 2 for at in range(len(kinds))]
    rows.loc[::5, "amount"] = float("nan")
    groups = rows.assign(kind=rows["kind"].fillna("")).groupby("kind", sort=False)
    frame = pd.DataFrame(
        {
            "kind": pd.Series(list(groups.groups), dtype=object),
            "amount": groups["amount"].sum().to_numpy(),
            "count": groups.size().to_numpy(),
            "known": groups["amount"].count().to_numpy(),
            "never": groups["times"].apply(lambda times: int((times == 0).sum())).to_numpy(),
            "large": groups["amount"].apply(lambda amounts: int((amounts > 50).sum())).to_numpy(),
        }
    )
    kind = "{list|rows|kind*},{kind}"
    listed = tuple(
        Column(name, style, title=name) for name, style in (("kind", "text"), ("amount", "money"), ("times", "whole"))
    )
    columns = (
        Column("kind", title="kind"),
        Column("amount", "money", title="amount", formula=f"SUMIFS({{list|rows|amount*}},{kind})"),
        Column("count", "whole", title="count", formula=f"COUNTIFS({kind})"),
        Column("known", "whole", title="known", formula=f'COUNTIFS({kind},{{list|rows|amount*}},"<>—")'),
        Column("never", "whole", title="never", formula=f"COUNTIFS({kind},{{list|rows|times*}},0)"),
        Column("large", "whole", title="large", formula=f'COUNTIFS({kind},{{list|rows|amount*}},">50")'),
    )
    return [
        Sheet("list", "李明/周芳", "List", pieces=(Grid("rows", rows, listed),)),
        Sheet("sums", "Sums", "Sums", pieces=(Grid("sums", frame, columns),)),
    ]


def changed(path, recalculated):
    """Cells of the sums that recalculation changes: (text, written, calculated)."""
    written, again = load_workbook(path, data_only=True)["Sums"], recalculated(path)["Sums"]
    formulas = load_workbook(path)["Sums"]
    return [
        (formulas[f"A{cell.row}"].value, cell.value, again.get(cell.coordinate))
        for row in written.iter_rows(min_row=4)
        for cell in row[1:]
        if again.get(cell.coordinate) != pytest.approx(cell.value)
    ]


@pytest.mark.office
@pytest.mark.parametrize("blank", [False, True])
def test_names_that_look_like_criteria_are_added_up_as_they_are_written(tmp_path, recalculated, blank):
    path = tmp_path / "sums.xlsx"
    path.write_bytes(render(summed(TEXTS, blank=blank), DAY))
    assert load_workbook(path)["Sums"]["B4"].value.startswith("=SUMPRODUCT(--EXACT(")
    assert changed(path, recalculated) == []


@pytest.mark.office
def test_plain_names_keep_the_plain_formula_and_its_value(tmp_path, recalculated):
    path = tmp_path / "sums.xlsx"
    path.write_bytes(render(summed(["副食店", "酒楼", "第1趟", "1–30"]), DAY))
    assert load_workbook(path)["Sums"]["B4"].value.startswith("=SUMIFS(")
    assert changed(path, recalculated) == []


@pytest.mark.office
@settings(max_examples=3, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.text("aAßＡ甲一015 .%*?~<>=\"'{}|,()/-年月E#", min_size=1, max_size=6), min_size=60, max_size=90, unique=True
    )
)
def test_whatever_texts_are_grouped_recalculation_gives_what_was_written(tmp_path_factory, recalculated, texts):
    path = tmp_path_factory.mktemp("texts") / "sums.xlsx"
    path.write_bytes(render(summed(texts), DAY))
    assert changed(path, recalculated) == []
