"""The day's and the week's book of a department whose people, vehicles and classes are called what they should not be."""

import math
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook

from salesbook.cli import main
from salesbook.department import Department
from salesbook.placing import audit
from salesbook.reports import REPORTS
from salesbook.reports.health import health
from salesbook.reports.pack import make_pack
from salesbook.sheets import Grid
from salesbook.sheets.layout import lay_out

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
PEOPLE = [
    "李明/周芳",
    "[新]王",
    "李:明",
    "Li",
    "LI",
    "<李>",
    "12",
    "012",
    "=李",
    "M" * 40,
    "M" * 41,
    "review",
    "'李'",
    "a|b{x}",
    "~李*",
]
CLASSES = ["<50㎡", ">=50㎡", "5*店", "5星店", "=A", "<>", "~x", "a?b", "acb", "ABC", "abc", "0012", "12", "1E2", "100"]
PERSON = "person salesperson collector deliverer driver owner proposed_by approved_by reported_by".split()
ODD = dict.fromkeys(PERSON, PEOPLE) | dict.fromkeys(
    ["category", "district", "grade", "route", "cap_kind", "vehicle", "trip"], CLASSES
)


class OddDepartment(Department):
    """The sample department under other names: the same one everywhere for each person, vehicle and class."""

    def __init__(self, folder):
        super().__init__(folder)
        self._renamed, self._odd = {}, {}

    def _kept(self, name):
        if name not in self._odd:
            read = super()._kept(name)
            columns = {column: read.frame[column].map(self._other(column)) for column in ODD if column in read.frame}
            self._odd[name] = replace(read, frame=read.frame.assign(**columns).astype(read.frame.dtypes))
        return self._odd[name]

    def _other(self, column):
        kind = "person" if column in PERSON else column
        known = self._renamed.setdefault(kind, {})

        def other(value):
            if not isinstance(value, str):
                return value
            if value not in known:
                odd, number = ODD[column], len(known)
                known[value] = odd[number % len(odd)] + "'" * (number // len(odd))
            return known[value]

        return other


@pytest.fixture(scope="module")
def department():
    return OddDepartment(ROOT / "workbooks")


@pytest.fixture(scope="module", params=["day", "week"])
def pack(request, department):
    return make_pack(request.param, department, DAY)


@pytest.fixture(scope="module")
def book(pack, tmp_path_factory):
    return pack.save(tmp_path_factory.mktemp("odd") / "odd.xlsx")


def test_every_report_is_made(pack):
    assert pack.missing == {}
    assert all(row["difference"] == 0 for row in pack.figures()["proof"])
    sheets = pack.sheets()
    assert len({sheet.key for sheet in sheets}) == len(sheets)


@pytest.mark.long
@pytest.mark.validator
def test_its_workbook_is_valid(book, validator):
    assert validator(book) == []
    assert audit(book) == []


def test_the_contents_name_every_tab(pack, book):
    names = load_workbook(book).sheetnames
    grid = next(piece for piece in pack.sheets()[0].pieces if isinstance(piece, Grid))
    assert [str(link) for link in grid.frame["sheet"]] == names[1:]


@pytest.mark.long
@pytest.mark.office
def test_recalculation_gives_every_value_that_was_written(book, recalculated):
    again, formulas = recalculated(book), load_workbook(book)
    wrong = []
    for sheet in load_workbook(book, data_only=True).worksheets:
        cells = (cell for row in formulas[sheet.title].iter_rows() for cell in row if cell.data_type == "f")
        for cell in cells:
            written, found = sheet[cell.coordinate].value, again[sheet.title].get(cell.coordinate)
            if not _same(written, found):
                wrong.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {written} ≠ {found}")
    assert wrong == []


def _same(written, found):
    if isinstance(written, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(written, found, rel_tol=1e-9, abs_tol=1e-6)
    return written == found


def books(folder, people, category, name="应收客户网点名录"):
    """A department in ``folder``, as clerks keep it: an outlet and a debt per person, and one debt that is no number."""
    codes = [f"W{at}" for at, _ in enumerate(people)]
    terms = ["东区", 10, "在职"]
    outlets = [[code, "店" + code, "通路", category, "东区", who, 30] for code, who in zip(codes, people, strict=True)]
    debts = [[f"S{code}", date(2026, 9, 1), code, who, 100] for code, who in zip(codes, people, strict=True)]
    tables = {
        "人员档案": ("人员", "姓名 岗位 负责片区 日拜访能力 状态", [[who, "通路业务", *terms] for who in people]),
        "网点客户档案": (
            "网点",
            "网点编码 网点名称 渠道 类别 片区 业务员 账期",
            [
                *outlets,
                ["W98", "店98", "通路", category, "东区", people[0], 30],
                ["W99", "店99", "通路", f"{category}店", "东区", people[0], 30],
            ],
        ),
        name: (
            "应收明细",
            "赊销凭单号 赊销日期 网点编码 业务员 应收金额",
            [["S99", date(2026, 9, 1), "W99", people[0], "几百"], *debts],
        ),
    }
    for book, (sheet, titles, rows) in tables.items():
        made = Workbook()
        made.active.title = sheet
        for row in [titles.split(), *rows]:
            made.active.append(row)
        made.save(folder / f"{book}.xlsx")
    return folder


@pytest.mark.parametrize("report", ["collection-schedule", "morning-brief", "day"])
def test_a_person_called_anything_gets_a_sheet(report, tmp_path, capsys):
    people = ["李明/周芳", "李明:周芳", "[新]王", "'李明'", "M" * 40, "m" * 41, "History", "Li", "LI"]
    books(tmp_path, people, "副食店")
    code = main([report, str(tmp_path), "--date", "2026-11-20", "--out", str(tmp_path / "out.xlsx")])
    assert code == 1, capsys.readouterr().err  # a cell of the books is wrong, and said to be
    names = load_workbook(tmp_path / "out.xlsx").sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    start = "晨会·" if report == "morning-brief" else "排期·"
    assert {f"{start}李明-周芳", f"{start}李明-周芳 (2)", f"{start}(新)王", f"{start}李明"} <= set(names)


def test_a_person_called_like_a_sheet_of_the_brief_does_not_replace_it(tmp_path):
    made = REPORTS["morning-brief"].make(Department(books(tmp_path, ["review"], "副食店")), DAY)
    titles = [place.sheet.title for place in lay_out(made.sheets()).values()]
    assert titles == [sheet.title for sheet in made.sheets()]
    assert any("review" in title for title in titles)


@pytest.mark.office
@pytest.mark.parametrize("category", ["<50㎡", *(pytest.param(each, marks=pytest.mark.long) for each in ("5*", "~a"))])
def test_a_category_called_like_a_criterion_is_counted_as_its_name(category, tmp_path, recalculated):
    made = REPORTS["outlet-statistics"].make(Department(books(tmp_path, ["李明"], category)), DAY)
    path = made.save(tmp_path / "out.xlsx")
    again = recalculated(path)["网点统计"]
    counted = {
        value: again.get(f"B{cell[1:]}") for cell, value in again.items() if cell[0] == "A" and cell[1:].isdigit()
    }
    assert (counted[category], counted[f"{category}店"]) == (2, 1)


@pytest.mark.parametrize("name", ["2026#11月 应收&客户 100%", "应收%41", "a[b]'c {d}^`"])
def test_the_check_up_links_to_the_faulty_cell_of_a_book_called_anything(name, tmp_path):
    department = Department(books(tmp_path, ["李明"], "副食店", name=name))
    made = health(DAY, tmp_path, department.problems, department.summary())
    path = made.save(tmp_path / "health.xlsx")
    links = [cell.hyperlink for row in load_workbook(path)["体检"].iter_rows() for cell in row if cell.hyperlink]
    assert f"{name}.xlsx" in {_book(link.target) for link in links if link.location == "'应收明细'!E2"}


def _book(target):
    assert "#" not in target
    return unquote(target).rpartition("\\")[2]


def test_odd_names_stand_for_the_sample_s_own(department):
    assert set(PEOPLE[:12]) <= set(pd.concat([department.staff["person"], department.sales["salesperson"]]))
    assert set(CLASSES[:4]) <= set(department.outlets["category"])
