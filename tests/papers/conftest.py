"""A real browser for the papers: what it prints, how wide they are on a phone, what it complains of.

Where Chromium is missing its tests are skipped with the reason; SALESBOOK_NEEDS_CHROMIUM=1 turns that into a failure.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest

_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars --enable-logging=stderr"
).split()
_MEASURE = "<script>parent.document.title = document.documentElement.scrollWidth + '/' + window.innerWidth</script>"


@dataclass
class Browser:
    """Chromium with a profile of its own for every page it opens."""

    program: str
    folder: Path

    def open(self, page: Path, *options: str) -> subprocess.CompletedProcess[str]:
        profile = self.folder / f"profile{len(list(self.folder.iterdir()))}"
        command = [self.program, *_QUIET, f"--user-data-dir={profile}", *options, page.as_uri()]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)

    def complaints(self, page: Path) -> list[str]:
        """What stands in the console after the page was opened."""
        return [line for line in self.open(page, "--dump-dom").stderr.splitlines() if "CONSOLE" in line]

    def printed(self, page: Path) -> tuple[int, str]:
        """How many pages it prints, and their size."""
        pdf = self.folder / f"{page.stem}.pdf"
        self.open(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
        said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"Pages:\s+(\d+)", said)[1]), re.search(r"Page size:.*", said)[0]

    def widths(self, page: Path, screen: int) -> tuple[int, int]:
        """The width that the page takes, and the width that a screen of ``screen`` pixels gives it."""
        text = page.read_text("utf-8").replace("</body>", f"{_MEASURE}</body>")
        frame = f'<!doctype html><title></title><iframe width="{screen}" height="900" style="border:0" srcdoc="{escape(text)}">'
        measured = self.folder / f"measured-{page.name}"  # a frame, as a window of its own cannot be that narrow
        measured.write_text(frame, "utf-8")
        dom = self.open(measured, "--dump-dom").stdout
        taken, given = re.search(r"<title>(\d+)/(\d+)</title>", dom).groups()
        return int(taken), int(given)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """The browser, with pdfinfo beside it."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program and shutil.which("pdfinfo"):
        return Browser(program, tmp_path_factory.mktemp("chromium"))
    reason = "Chromium or pdfinfo (poppler) is not installed"
    if os.environ.get("SALESBOOK_NEEDS_CHROMIUM") == "1":
        pytest.fail(f"{reason}, and SALESBOOK_NEEDS_CHROMIUM=1 says that it must be here")
    pytest.skip(reason)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """``written(text)``: the text as a page that a browser can open."""

    def write(text: str) -> Path:
        page = tmp_path / "page.html"
        page.write_text(text, encoding="utf-8")
        return page

    return write
