"""A real spreadsheet program for the tests of this folder, and a small department to press buttons in."""

import importlib
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from salesbook.placing.live import live
from salesbook.ribbon.memory import Memory
from salesbook.ribbon.press import Press
from salesbook.ribbon.run import run
from salesbook.sample import make_sample

BOOK = "应收客户网点名录.xlsx"
DAY = date(2026, 11, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is asked of a spreadsheet program takes long."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session")
def libreoffice():
    """The module that starts LibreOffice and speaks with it."""
    module = importlib.import_module("office.libreoffice")
    try:
        module.uno()
    except ImportError as error:
        if os.environ.get("SALESBOOK_NEEDS_OFFICE") == "1":
            raise
        pytest.skip(f"python3-uno is not installed ({error})")
    return module


@pytest.fixture(scope="session")
def program(soffice: str, libreoffice, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A running LibreOffice."""
    running = libreoffice.Program(soffice, tmp_path_factory.mktemp("office") / "profile")
    yield running
    running.stop()


@pytest.fixture(scope="session")
def app(program):
    """The program as xlwings' engine sees it."""
    return importlib.import_module("office.engine").register(program.desktop)


@pytest.fixture
def opened(app) -> Iterator[Callable[[Path], object]]:
    """``opened(path)``: an open workbook; all are closed at the end of the test."""
    import xlwings

    books = []

    def open_book(path: Path):
        books.append(xlwings.App(impl=app).books.open(path))
        return books[-1]

    yield open_book
    for book in books:
        book.close()
    app.alerts.clear()
    app.statuses.clear()


@pytest.fixture(scope="session")
def small_department(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The books of a department of forty outlets and two weeks, with six faults in them."""
    folder = tmp_path_factory.mktemp("sample")
    make_sample(folder, outlets=40, weeks=2, seed=7, faults=6)
    return folder


@pytest.fixture
def department(small_department: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The department's folder, with a blank and Chinese in its name."""
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    return Path(shutil.copytree(small_department, tmp_path / "城区 销售部"))


@pytest.fixture
def book(department: Path, opened):
    """The book of receivables, open."""
    return opened(department / BOOK)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list:
    """The descriptions of the sheets last drawn."""
    seen = []
    draw = live.render
    monkeypatch.setattr(live, "render", lambda sheets, day: seen.__setitem__(slice(None), sheets) or draw(sheets, day))
    return seen


@pytest.fixture(scope="session")
def press(app) -> Callable[..., int]:
    """``press(book, action)``: the button pressed in an open workbook; gives the exit code."""
    memory = Memory()

    def do(book, action: str, day: object = DAY) -> int:
        return run(Press(action, book.fullname, app.hwnd, str(day)), date(2026, 11, 23), memory)

    return do
