"""Month ends in the department's books: frozen, opened again, nothing else changed, and what was changed since is named."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.cli import main
from salesbook.department import Department
from salesbook.placing import append_rows, set_cells
from salesbook.problems import UserError
from salesbook.reports.receivables.month_faults import month_problems
from salesbook.sample.books.empty import make_empty

BOOK = "应收客户网点名录.xlsx"
CLOSE = ["--month", "2026-10", "--date", "2026-11-02"]
OWED = [
    {"赊销凭单号": "X1", "赊销日期": date(2026, 10, 5), "网点编码": "A", "网点名称": "Harbour", "应收金额 (元)": 800.0},
    {"赊销凭单号": "X2", "赊销日期": date(2026, 10, 7), "网点编码": "B", "网点名称": "Ferry", "应收金额 (元)": 120.5},
]
PAID = [{"回款日期": date(2026, 10, 20), "网点编码": "A", "网点名称": "Harbour", "回款金额 (元)": 300.0}]


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """The empty books with two slips and a receipt of October."""
    make_empty(tmp_path)
    append_rows(tmp_path / BOOK, "应收明细", OWED)
    append_rows(tmp_path / BOOK, "回款登记", PAID)
    return tmp_path


def parts(book: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(book) as package:
        return {name: package.read(name) for name in package.namelist()}


def held(folder: Path) -> list[list[object]]:
    rows = Department(folder).closed_months
    return rows.assign(month=rows["month"].dt.strftime("%F"))[["month", "outlet_code", "balance"]].values.tolist()


def test_a_month_is_frozen_in_the_settings_and_opened_again(books, capsys):
    before = parts(books / "设置.xlsx")
    assert main(["close", str(books), *CLOSE]) == 0
    assert "2 个网点" in capsys.readouterr().err
    assert held(books) == [["2026-10-31", "A", 500.0], ["2026-10-31", "B", 120.5]]
    assert Department(books).ask(month_problems) == []
    assert Department(books).closed_months["outlet_name"].tolist() == ["Harbour", "Ferry"]
    assert main(["close", str(books), "--month", "2026-11", "--date", "2026-12-01"]) == 0
    assert main(["close", str(books), "--reopen"]) == 0
    assert held(books) == [["2026-10-31", "A", 500.0], ["2026-10-31", "B", 120.5]]
    assert main(["close", str(books), "--reopen"]) == 0
    assert held(books) == []
    after = parts(books / "设置.xlsx")
    sheets = [name for name in before if name.startswith("xl/worksheets/sheet") and before[name] != after[name]]
    assert len(sheets) == 1, "only the sheet of closed months was written"
    assert load_workbook(books / "设置.xlsx")["月结"].max_row >= 1


def test_a_trial_writes_nothing(books):
    before = (books / "设置.xlsx").read_bytes()
    assert main(["close", str(books), *CLOSE, "--dry-run"]) == 0
    assert (books / "设置.xlsx").read_bytes() == before
    assert main(["close", str(books), *CLOSE]) == 0
    closed = (books / "设置.xlsx").read_bytes()
    assert main(["close", str(books), "--reopen", "--dry-run"]) == 0
    assert (books / "设置.xlsx").read_bytes() == closed


@pytest.mark.parametrize("with_settings", [True, False])
def test_books_without_the_sheet_get_a_book_of_their_own(books, with_settings):
    if with_settings:
        whole = load_workbook(books / "设置.xlsx")
        del whole["月结"]
        whole.save(books / "设置.xlsx")
    else:
        (books / "设置.xlsx").unlink()
    assert main(["close", str(books), *CLOSE, "--dry-run"]) == 0
    assert not (books / "月结.xlsx").exists()
    assert main(["close", str(books), *CLOSE]) == 0
    assert main(["close", str(books), "--month", "2026-11", "--date", "2026-12-01"]) == 0
    assert len(held(books)) == 4
    assert (books / "月结.xlsx").exists()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["--month", "2026-11", "--date", "2026-11-30"], "month_not_over"),
        (["--month", "2026-10", "--date", "2026-12-30"], "month_closed_already"),
        (["--month", "2026-12", "--date", "2027-01-30"], "month_not_next"),
        (["--month", "2026-08", "--date", "2027-01-30"], "month_not_next"),
    ],
)
def test_a_month_that_cannot_be_closed_is_refused(books, words, key, capsys):
    assert main(["close", str(books), *CLOSE]) == 0
    before = (books / "设置.xlsx").read_bytes()
    assert main(["close", str(books), *words]) == 2
    assert (books / "设置.xlsx").read_bytes() == before
    from salesbook.wording.receivables.month_end import TEXT

    assert TEXT[key].zh.split("{")[-1].split("}")[-1] in capsys.readouterr().err


def test_nothing_to_close_and_nothing_to_reopen_are_said(tmp_path, capsys):
    make_empty(tmp_path)
    assert main(["close", str(tmp_path), *CLOSE]) == 2
    assert main(["close", str(tmp_path), "--reopen"]) == 2
    assert "没有可取消的" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["close", str(tmp_path), "--month", "October"])


def test_payments_without_a_date_cannot_be_frozen(tmp_path, capsys):
    make_empty(tmp_path)
    append_rows(tmp_path / BOOK, "应收明细", [{**OWED[0], "已收金额 (元)": 300.0}])
    assert main(["close", str(tmp_path), *CLOSE]) == 2
    assert "没有写日期" in capsys.readouterr().err


def test_what_was_entered_into_a_closed_month_is_named_at_its_cell(books, capsys):
    assert main(["close", str(books), *CLOSE]) == 0
    late = {**OWED[0], "赊销凭单号": "X9", "赊销日期": date(2026, 10, 12), "应收金额 (元)": 90.0}
    append_rows(books / BOOK, "应收明细", [late, {**late, "赊销凭单号": "X10", "赊销日期": date(2026, 11, 1)}])
    set_cells(books / BOOK, "应收明细", {"H3": 150.5})
    found = {(each.code, each.at.book, each.at.cell, each.found) for each in Department(books).ask(month_problems)}
    amounts = Department(books).table("receivables").sources[0].columns["amount"]
    assert amounts == "H"
    frozen = Department(books).table("closed_months").cell(1, "balance")
    assert found == {
        ("late_entry", BOOK, "H4", "2026-10-12 90.00"),
        ("late_entry", BOOK, "H3", "2026-10-07 150.50"),
        ("frozen_gone", "设置.xlsx", frozen.cell, "B 2026-10-07 120.50"),
    }
    assert main(["check", str(books), "--json"]) in (0, 1)
    codes = [each["code"] for each in json.loads(capsys.readouterr().out)["problems"]]
    assert codes.count("late_entry") == 2


def test_a_frozen_row_that_was_edited_is_named_and_stops_the_next_month(books):
    assert main(["close", str(books), *CLOSE]) == 0
    at = Department(books).table("closed_months").cell(0, "balance")
    set_cells(books / at.book, at.sheet, {at.cell: 510.0})
    department = Department(books)
    assert [(each.code, each.at) for each in department.ask(month_problems)] == [
        ("frozen_changed", at),
        ("frozen_differs", at),
    ]
    from salesbook.posting import close_month

    with pytest.raises(UserError) as refused:
        close_month(department, "2026-11-30", "2026-12-01")
    assert refused.value.key == "month_broken"
    row = at.cell.lstrip("ABCDEFGH")
    set_cells(books / at.book, at.sheet, {f"{letters}{row}": None for letters in "ABCDEFG"})
    assert "frozen_missing" in [each.code for each in Department(books).ask(month_problems)]


def test_a_month_closed_again_without_changes_is_the_same(books):
    assert main(["close", str(books), *CLOSE]) == 0
    first = Department(books).closed_months
    assert main(["close", str(books), "--reopen"]) == 0
    assert main(["close", str(books), *CLOSE]) == 0
    assert Department(books).closed_months.equals(first)
