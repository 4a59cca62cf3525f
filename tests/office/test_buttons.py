"""Every button pressed in a real open workbook: what appears, what is replaced, what stays as it was."""

from datetime import date
from pathlib import Path

import pytest
from office.looking import cells, everything

from salesbook.department import Department
from salesbook.placing.graft.sheets import own_sheets
from salesbook.placing.live import live
from salesbook.placing.package.book import Book
from salesbook.placing.package.package import Package
from salesbook.reading.file.book import open_book
from salesbook.ribbon import excel, run
from salesbook.ribbon.excel import copy_open_books
from salesbook.ribbon.press import CHECK, HELP
from salesbook.schemas import TABLES
from salesbook.wording.messages import say

pytestmark = pytest.mark.office

BOOK = "应收客户网点名录.xlsx"
DAY = date(2026, 11, 20)


def test_what_is_wrong_in_the_data_is_listed_with_links_to_the_cells(book, press, app) -> None:
    assert press(book, CHECK) == run.DATA_ERRORS
    assert len(app.alerts) == 1
    assert "6" in app.alerts[0]
    places = [row[0] for row in cells(book.sheets[say("sheet_health")])]
    assert f"{BOOK}[回款登记]!B24" in places
    targets = [
        cell.TextFields.getByIndex(0).URL
        for row in range(20)
        if (cell := book.sheets[say("sheet_health")].api.getCellByPosition(0, row)).TextFields.Count
    ]
    assert any("回款登记" in target and "B24" in target for target in targets)
    assert any("销售流水.xlsx" in target for target in targets)


def test_help_says_whom_to_ask_and_changes_nothing(book, press, app, tmp_path) -> None:
    before = everything(book)
    assert press(book, HELP) == run.DONE
    assert str(tmp_path / "local") in app.alerts[0]
    assert everything(book) == before


def open_in_all(ledger) -> float:
    """What the ledger says under its fact; rows left out are said above it."""
    row, column = next(
        (row, column)
        for row in range(1, 20)
        for column in range(1, 12)
        if ledger.range((row, column)).value == say("fact_open")
    )
    return ledger.range((row + 1, column)).value


def test_edits_not_yet_saved_count(book, press, drawn) -> None:
    press(book, "receivables-ledger")
    total = open_in_all(book.sheets[drawn[0].name])
    items = book.sheets["应收明细"]
    row, column = next(
        (row, column)
        for row, line in enumerate(cells(items), items.used_range.row)
        for column, cell in enumerate(line, items.used_range.column)
        if isinstance(cell, float) and 10 < cell < 40_000 and column > 4
    )
    items.range((row, column)).value = items.range((row, column)).value + 1000
    press(book, "receivables-ledger")
    assert open_in_all(book.sheets[drawn[0].name]) == pytest.approx(total + 1000)


def test_another_book_open_in_the_same_excel_counts_as_it_is_on_screen(book, department, app, press, opened) -> None:
    press(book, CHECK)
    other = opened(department / "销售流水.xlsx")
    assert other.sheets["销售明细"].range("A34").value == "2026-11-31"  # one of the planted faults
    other.sheets["销售明细"].range("A34").value = "2026-11-20"
    press(book, CHECK)
    listed = [row[0] for row in cells(book.sheets[say("sheet_health")])]
    assert "应收客户网点名录.xlsx[回款登记]!B24" in listed
    assert "销售流水.xlsx[销售明细]!A34" not in listed


def test_a_book_on_screen_reads_as_its_file_does(department, opened, app, tmp_path) -> None:
    front, *_ = [opened(path) for path in sorted(department.glob("*.xlsx"))]
    (tmp_path / "copies").mkdir()
    copies = copy_open_books(front.app, department, front, tmp_path / "copies")
    on_screen = Department(department, live={path.name: open_book(path) for path in copies})
    filed = Department(department)
    assert {path.name for path in copies} == {path.name for path in department.glob("*.xlsx")}
    for table in TABLES:
        assert on_screen.table(table).frame.equals(filed.table(table).frame), table


def test_a_saved_book_is_known_by_its_file_too(book, press, drawn, tmp_path) -> None:
    press(book, "receivables-ledger")
    saved = tmp_path / "saved.xlsx"
    book.api.SaveCopyAs(str(saved))
    own = own_sheets(Book(Package(saved.read_bytes(), saved.name)))
    assert [sheet.entry.name for sheet in own] == [sheet.name for sheet in drawn]


def test_esc_leaves_the_book_as_it_was(book, press, app, monkeypatch) -> None:
    press(book, "collection-schedule")
    before = everything(book)
    heard = []
    monkeypatch.setattr(excel, "escape_pressed", lambda window: heard.append(window) or len(heard) > 16)
    assert press(book, "collection-schedule", date(2026, 11, 19)) == run.STOPPED
    assert app.alerts[-1] == say("ribbon_cancelled")
    assert everything(book) == before
    assert app.status_bar is False


def test_a_mistake_of_ours_is_one_sentence_with_the_log_and_leaves_the_book_as_it_was(
    book, press, app, monkeypatch, tmp_path
) -> None:
    press(book, "collection-schedule")
    before = everything(book)
    monkeypatch.setattr(live._Exchange, "_join", lambda *_: 1 / 0)
    assert press(book, "collection-schedule") == run.FAILED
    log = tmp_path / "local" / "salesbook" / "ribbon.log"
    assert app.alerts[-1] == say("ribbon_failed", error="ZeroDivisionError", log=log)
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert everything(book) == before


def test_a_date_that_is_none_and_a_button_of_another_version_are_said(book, press, app) -> None:
    before = everything(book)
    assert press(book, "collection-schedule", "明天") == run.STOPPED
    assert press(book, "horoscope") == run.STOPPED
    assert app.alerts == [say("ribbon_bad_date", text="明天"), say("ribbon_unknown_action", action="horoscope")]
    assert everything(book) == before


def test_a_missing_book_is_named(book, department: Path, press, app) -> None:
    (department / "任务指标.xlsx").unlink()
    assert press(book, "weekly-progress") == run.STOPPED
    assert "任务指标" in app.alerts[0]
