"""The sample's files: the same each time, said to be made up, laid out as a clerk does; never written over unasked."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.problems import FileError, UserError
from salesbook.sample import make_sample
from salesbook.sample.books.books import book_files
from salesbook.sample.books.clerk import UNKEPT
from salesbook.sample.books.page import Band, Page
from salesbook.schemas import TABLES
from salesbook.wording.names import BOOKS

COMMITTED = Path(__file__).parents[2] / "workbooks"
SMALL = {"outlets": 24, "weeks": 2, "seed": 5}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("sample")
    make_sample(made, **SMALL)
    return made


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_bytes(folder, tmp_path):
    make_sample(tmp_path, **SMALL)
    assert digests(tmp_path) == digests(folder)


def test_another_seed_gives_another_department(folder, tmp_path):
    make_sample(tmp_path, **(SMALL | {"seed": 6}))
    assert digests(tmp_path)["网点客户档案.xlsx"] != digests(folder)["网点客户档案.xlsx"]


def test_faults_change_nothing_but_their_cells(folder, tmp_path):
    planted = make_sample(tmp_path, **SMALL, faults=3)
    changed = {name for name, digest in digests(tmp_path).items() if digest != digests(folder)[name]}
    assert changed == {each.at.book for each in planted}


@pytest.mark.parametrize("where", ["made", "committed"])
def test_every_book_and_sheet_is_there_and_says_that_it_is_made_up(folder, where):
    books = folder if where == "made" else COMMITTED
    assert {path.name for path in books.glob("*.xlsx")} == set(book_files())
    kept = [
        (f"{book}.xlsx", sheet) for table, (book, sheets) in BOOKS.items() if table not in UNKEPT for sheet in sheets
    ]
    for name in book_files():
        workbook = load_workbook(books / name, read_only=True)
        assert workbook.sheetnames == [sheet for book, sheet in kept if book == name]
        assert "虚构" in workbook.properties.description
        for sheet in workbook:
            assert "虚构" in sheet["A2"].value, (name, sheet.title)
        workbook.close()


def test_nothing_is_written_over_unless_told(folder, tmp_path):
    (tmp_path / "库存表.xlsx").write_bytes(b"a clerk's own")
    with pytest.raises(FileError, match="库存表"):
        make_sample(tmp_path, **SMALL)
    assert [path.name for path in tmp_path.iterdir()] == ["库存表.xlsx"]
    make_sample(tmp_path, **SMALL, force=True)
    assert digests(tmp_path) == digests(folder)


@pytest.mark.parametrize("size", [{"outlets": 23}, {"weeks": 1}])
def test_a_sample_too_small_to_be_one_is_refused(tmp_path, size):
    with pytest.raises(UserError, match="24"):
        make_sample(tmp_path, **size)
    assert list(tmp_path.iterdir()) == []


def test_the_books_look_as_clerks_keep_them(folder):
    register = load_workbook(folder / "网点客户档案.xlsx")["通路网点"]
    merged = {str(each) for each in register.merged_cells.ranges}
    assert "G3:J3" in merged  # a parent title over four columns
    assert register["A3"].value == "序号"
    assert any("/" in str(row[0].value) or "，" in str(row[0].value) for row in register["L5:L30"])
    receipts = load_workbook(folder / "应收客户网点名录.xlsx")["回款登记"]
    labels = [row[0].value for row in receipts.iter_rows() if isinstance(row[0].value, str)]
    assert labels[-2:][0] == "合计"
    assert labels[-1].startswith("制表人")
    assert sum(label.endswith("小计") for label in labels) >= 5
    amounts = [row[0].value for row in load_workbook(folder / "应收客户网点名录.xlsx")["应收明细"]["G4:G500"]]
    assert any(isinstance(amount, str) for amount in amounts)
    rota = load_workbook(folder / "人员档案.xlsx")["拜访排班"]
    assert "A4:A9" in {str(each) for each in rota.merged_cells.ranges}


@pytest.mark.parametrize("name", ["销售流水.xlsx", "日清平帐.xlsx", "应收客户网点名录.xlsx"])
def test_every_live_sum_shows_what_it_adds_up(folder, name):
    live, shown = load_workbook(folder / name), load_workbook(folder / name, data_only=True)
    formulas = [
        c for sheet in live for row in sheet.iter_rows() for c in row if str(c.value).startswith("=SUBTOTAL(9,")
    ]
    assert formulas
    for cell in formulas:
        sheet = shown[cell.parent.title]
        added = [row[0].value or 0 for row in sheet[cell.value.removeprefix("=SUBTOTAL(9,").removesuffix(")")]]
        assert sheet[cell.coordinate].value == pytest.approx(sum(added), abs=0.005)


def test_a_row_below_a_band_stands_one_lower():
    """Two rows, their sum, a third row, the sum of it and the total."""
    fields = (TABLES["receipts"]["receipt_no"], TABLES["receipts"]["amount"])
    columns = {"receipt_no": ["SK1", "SK2", "SK3"], "amount": [1.0, 2.0, 3.0]}
    bands = [Band(1, "m", range(2)), Band(2, "m", range(2, 3)), Band(2, "t", range(3))]
    page = Page("receipts", "b.xlsx", "s", fields, columns, bands)
    assert [page.at("amount", i).cell for i in range(3)] == ["B4", "B5", "B7"]
    assert [page.band_at("amount", i).cell for i in range(3)] == ["B6", "B8", "B9"]


@pytest.mark.long
@pytest.mark.parametrize("name", book_files())
def test_the_committed_books_are_valid(name, validator):
    assert validator(COMMITTED / name) == []


def test_a_sample_may_end_on_any_day(tmp_path):
    make_sample(tmp_path, **SMALL | {"weeks": 2}, until=date(2026, 10, 9))
    assert len(list(tmp_path.iterdir())) == len(book_files())
