"""The whole way: the built add-in, its callback, the real Python it starts, the sheets in the open workbook.

The folder of the books, that of the person and the name of the interpreter all hold blanks and Chinese.
"""

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from salesbook.ribbon import places
from salesbook.wording.messages import say

pytestmark = pytest.mark.office

BOOK = "应收客户网点名录.xlsx"
CALLBACK = "vnd.sun.star.script:VBAProject.SalesbookRibbon.Salesbook_OnAction?language=Basic&location=document"
RUN_MACROS_WITHOUT_ASKING = 4


def until(true: Callable[[], Any], what: str) -> Any:
    """Wait for something that another process does."""
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        found = true()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


def title(book: Any, sheet: str) -> str:
    """What stands in the first cell of a sheet; "" while the sheet is being exchanged."""
    try:
        return str(book.Sheets.getByName(sheet).getCellByPosition(0, 0).String)
    except Exception:  # the kinds that LibreOffice throws are made up as they come
        return ""


@pytest.fixture
def person(tmp_path: Path, monkeypatch) -> Iterator[Path]:
    """A person's local folder, in which the add-in finds which Python to start; what stays warm is ended."""
    local = tmp_path / "李 雷" / "本地"
    python = tmp_path / "程 序" / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{Path(__file__).with_name("launcher.py")}" "$0" "$@"\n')
    python.chmod(0o755)
    (local / "salesbook").mkdir(parents=True)
    (local / "salesbook" / "python.txt").write_bytes(f"{python}\r\n".encode())
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    yield local
    if places.warm_file().exists():
        os.kill(json.loads(places.warm_file().read_text())["process"], signal.SIGTERM)


@pytest.fixture
def spreadsheet(soffice, libreoffice, person, tmp_path) -> Iterator[Any]:
    """A LibreOffice that belongs to that person."""
    running = libreoffice.Program(soffice, tmp_path / "profile", {"LOCALAPPDATA": str(person)})
    yield running
    running.stop()


@pytest.fixture
def button(spreadsheet, tmp_path) -> Callable[[str], None]:
    """``button(action)``: the callback of the built add-in, called as Excel calls it."""
    add_in = spreadsheet.open(
        Path(shutil.copy(places.built_add_in(), tmp_path)),
        FilterName="Calc MS Excel 2007 VBA XML",
        MacroExecutionMode=RUN_MACROS_WITHOUT_ASKING,
    )

    def press(action: str) -> None:
        control = spreadsheet.service("com.sun.star.beans.PropertyBag")
        control.addProperty("ID", 0, action)
        control.addProperty("Tag", 0, f"|{say('ribbon_not_installed')}|{say('ribbon_no_workbook')}")
        add_in.getScriptProvider().getScript(CALLBACK).invoke((control,), (), ())

    return press


def test_a_press_in_the_add_in_puts_the_report_into_the_open_workbook(
    button, spreadsheet, small_department, tmp_path, person
) -> None:
    folder = Path(shutil.copytree(small_department, tmp_path / "城区 销售部"))
    book = spreadsheet.open(folder / BOOK)
    ledger = say("sheet_ledger")

    button("receivables-ledger")
    until(lambda: book.Sheets.hasByName(ledger), "the ledger")
    until(lambda: title(book, ledger) == say("title_ledger"), "its title")
    assert book.Sheets.hasByName("应收明细")

    # the first press leaves a process behind that answers the second one
    warm = until(places.warm_file().exists, "the process that stays") and places.warm_file().read_text()
    book.Sheets.getByName(ledger).getCellByPosition(0, 0).String = "旧的"
    button("receivables-ledger")
    until(lambda: title(book, ledger) == say("title_ledger"), "the new ledger")
    assert places.warm_file().read_text() == warm
    assert not (person / "salesbook" / "ribbon.log").exists()
