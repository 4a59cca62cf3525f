"""From the press of a button to the sheets in the open workbook, on the sample department: where the time goes.

LibreOffice stands for Excel, driven over a socket; what Excel itself needs to copy sheets was not measured.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import pytest
import xlwings
from office.engine import register
from office.libreoffice import Program

from salesbook.placing.live.live import place_open
from salesbook.rendering.xlsx import render
from salesbook.reports import REPORTS
from salesbook.ribbon import places, warm
from salesbook.ribbon.excel import copy_open_books
from salesbook.ribbon.memory import Memory

ROOT = Path(__file__).parents[2]
BOOK = "应收客户网点名录.xlsx"
DAY = date(2026, 11, 20)
PRELOAD = f"from importlib import import_module as load; [load(name) for name in {warm._PRELOADED!r}]"


@pytest.fixture
def office(soffice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    running = Program(soffice, tmp_path / "profile")
    monkeypatch.setenv("OFFICE_PORT", str(running.port))
    yield running
    if places.warm_file().exists():
        os.kill(json.loads(places.warm_file().read_text())["process"], signal.SIGTERM)
    running.stop()


@pytest.fixture
def python(tmp_path: Path) -> str:
    """A Python for which LibreOffice is Excel."""
    path = tmp_path / "python"
    launcher = ROOT / "tests" / "office" / "launcher.py"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{launcher}" "$0" "$@"\n')
    path.chmod(0o755)
    return str(path)


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


@pytest.mark.parametrize("action", ["collection-schedule", "weekly-profit"])
def test_press(action: str, office: Program, python: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "workbooks", tmp_path / "部门"))
    document = office.open(folder / BOOK)

    def press(python: str = sys.executable) -> None:
        subprocess.run([python, "-m", "salesbook.ribbon", action, folder / BOOK, "0", str(DAY)], check=True)

    told = {"cold": seconds(lambda: press(python))}
    while not places.warm_file().exists():
        sleep(0.1)
    told["warm"] = seconds(press)
    told["warm, nothing changed"] = seconds(press)
    print(f"\npress of {action}: " + ", ".join(f"{what} {taken:.2f} s" for what, taken in told.items()))
    print("  of which " + ", ".join(f"{what} {taken:.2f} s" for what, taken in _parts(action, office, folder).items()))
    document.close(True)
    assert told["warm, nothing changed"] < told["cold"]


def _parts(action: str, office: Program, folder: Path) -> dict[str, float]:
    """The same press step by step, in this process."""
    app = xlwings.App(impl=register(office.desktop))
    book: Any = app.books[BOOK]
    report, memory = REPORTS[action], Memory()
    parts = {
        "interpreter": seconds(lambda: subprocess.run([sys.executable, "-c", "import salesbook.ribbon.warm"])),
        "imports": seconds(lambda: subprocess.run([sys.executable, "-c", PRELOAD])),
    }
    parts["imports"] -= parts["interpreter"]
    start = perf_counter()
    department = memory.department(folder, lambda copies: copy_open_books(app, folder, book, copies))
    for table in report.reads:
        department.table(table)
    parts["read"] = perf_counter() - start
    start = perf_counter()
    sheets = report.make(department, DAY).sheets()
    parts["calculate"] = perf_counter() - start
    parts["draw"] = seconds(lambda: render(sheets, DAY))
    parts["place"] = seconds(lambda: place_open(sheets, DAY, book, action, lambda done, of: None)) - parts["draw"]
    return parts
