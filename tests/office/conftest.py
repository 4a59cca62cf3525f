"""A real spreadsheet program for the tests of this folder."""

import importlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One program serves all tests of this folder, so they stay in one process when the tests are spread over several."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("office"))


@pytest.fixture(scope="session")
def program(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator["object"]:
    """A running LibreOffice that xlwings drives."""
    libreoffice = importlib.import_module("office.libreoffice")
    try:
        libreoffice.uno()
    except ImportError as error:
        if os.environ.get("SALESBOOK_NEEDS_OFFICE") == "1":
            raise
        pytest.skip(f"python3-uno is not installed ({error})")
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
