"""Where no Excel can be reached the same sheets go into the file, and a sentence says so."""

import shutil
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from salesbook.ribbon import run
from salesbook.ribbon.memory import Memory
from salesbook.ribbon.press import CHECK, HELP, Press
from salesbook.sample import make_sample
from salesbook.wording.messages import say

BOOK = "应收客户网点名录.xlsx"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    make_sample(folder, outlets=40, weeks=2, seed=7, faults=0)
    return folder


@pytest.fixture
def folder(sample: Path, tmp_path: Path, person: Path) -> Path:
    return Path(shutil.copytree(sample, tmp_path / "城区 销售部"))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    messages: list[str] = []
    monkeypatch.setattr(run, "message_box", lambda text, title: messages.append(text))
    return messages


def press(folder: Path, action: str, book: str | None = None) -> int:
    path = str(folder / BOOK) if book is None else book
    return run.run(Press(action, path, 0, "2026-11-20"), date(2026, 11, 23), Memory())


def test_the_report_goes_into_the_file(folder: Path, told: list[str]) -> None:
    assert press(folder, "receivables-ledger") == run.DONE
    assert told == [say("ribbon_no_excel", book=BOOK) + "\n" + say("ribbon_in_file", path=folder / BOOK)]
    workbook = openpyxl.load_workbook(folder / BOOK, read_only=True)
    assert say("sheet_ledger") in workbook.sheetnames
    assert "应收明细" in workbook.sheetnames


def test_a_machine_without_xlwings_is_told_what_to_install(folder: Path, told: list[str], monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "xlwings", None)
    assert press(folder, CHECK) == run.DONE
    assert told[0].startswith(say("ribbon_no_xlwings"))


def test_a_file_held_open_is_left_and_the_report_stands_beside_it(folder: Path, told: list[str]) -> None:
    (folder / f"~${BOOK}").write_bytes(b"\x06Li Lei" + b" " * 158)
    before = (folder / BOOK).read_bytes()
    assert press(folder, "receivables-ledger") == run.DONE
    beside = folder / say("ribbon_folder_beside") / "应收汇总 2026-11-20.xlsx"
    assert told[0].endswith(say("ribbon_in_file", path=beside))
    assert say("sheet_ledger") in openpyxl.load_workbook(beside, read_only=True).sheetnames
    assert (folder / BOOK).read_bytes() == before


@pytest.mark.parametrize(
    ("book", "sentence"),
    [
        ("工作簿1", "ribbon_unsaved_book"),
        ("https://d.docs.live.net/1/%E5%BA%94%E6%94%B6.xlsx", "ribbon_online_book"),
    ],
)
def test_a_book_without_a_folder_is_refused_with_a_reason(folder, told, book, sentence) -> None:
    assert press(folder, CHECK, book) == run.STOPPED
    name = "应收.xlsx" if "://" in book else book
    assert told[0].endswith(say(sentence, book=name))


def test_a_mistake_of_ours_is_one_sentence_with_the_log(folder, person, told, monkeypatch) -> None:
    monkeypatch.setattr(run, "make", lambda *_: 1 / 0)
    assert press(folder, CHECK) == run.FAILED
    log = person / "Local" / "salesbook" / "ribbon.log"
    assert told == [say("ribbon_failed", error="ZeroDivisionError", log=log)]
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_help_needs_no_excel(folder, person, told) -> None:
    assert press(folder, HELP) == run.DONE
    assert str(person / "Local") in told[0]
