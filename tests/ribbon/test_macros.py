"""The add-in: built from the text beside it, made for every report, readable by those who check macros."""

import json
import os
import runpy
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pyvbaanalysis import analyze_office_file

from salesbook.reports import REPORTS
from salesbook.ribbon import places
from salesbook.ribbon.press import CHECK, HELP
from salesbook.wording.messages import said, say

MACROS = Path(__file__).parents[2] / "macros"
RIBBONX = "{http://schemas.microsoft.com/office/2009/07/customui}"
# What Excel itself shows on its own ribbon under these names, so that no version of it lacks their pictures.
EXCEL_PICTURES = {
    "CalculateNow",
    "ChartTypeColumnInsertGallery",
    "ErrorChecking",
    "FunctionsDateTimeInsertGallery",
    "FunctionsFinancialInsertGallery",
    "FunctionsTextInsertGallery",
    "Help",
    "PivotTableInsert",
}
# What a button must do, and a scanner of macros therefore reports: read python.txt, start Python, wait for it.
NEEDED = {"Environ", "Open", "Shell", "vbHide", "WScript.Shell", "Run", "CreateObject"}


@pytest.fixture(scope="module")
def build() -> dict[str, object]:
    """The names of macros/build.py."""
    sys.path.insert(0, str(MACROS))
    return runpy.run_path(str(MACROS / "build.py"))


@pytest.fixture(scope="module")
def tab() -> ElementTree.Element:
    return ElementTree.parse(MACROS / "customUI14.xml").getroot()


def buttons(tab: ElementTree.Element) -> list[ElementTree.Element]:
    return list(tab.iter(f"{RIBBONX}button"))


def test_what_is_checked_in_is_what_the_text_makes() -> None:
    done = subprocess.run(
        [sys.executable, MACROS / "build.py", "--check"],
        env={**os.environ, "PYTHONPATH": str(MACROS.parent)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_same_text_makes_the_same_bytes_and_another_text_others(build) -> None:
    xml = build["tab"]()
    assert build["add_in"](xml) == build["add_in"](xml)
    assert build["add_in"](xml) != build["add_in"](xml.replace("体检", "看看"))


def test_every_report_has_its_button_in_its_group_and_nothing_else_has_one(tab) -> None:
    by_group = {
        group.get("id"): [button.get("id") for button in group.iter(f"{RIBBONX}button")]
        for group in tab.iter(f"{RIBBONX}group")
    }
    assert by_group.pop("tools") == [CHECK, HELP]
    wanted: dict[str, list[str]] = {}
    for report in REPORTS.values():
        wanted.setdefault(report.group, []).append(report.name)
    assert by_group == wanted


def test_every_button_is_labelled_in_chinese_calls_back_and_has_a_picture_that_excel_has(tab) -> None:
    for button in buttons(tab):
        report = REPORTS.get(button.get("id", ""))
        assert button.get("onAction") == "Salesbook_OnAction"
        assert button.get("imageMso") in EXCEL_PICTURES
        assert button.get("label") == (said(f"report_{report.name}").zh if report else button.get("screentip"))
        assert button.get("supertip")
        assert len(button.get("tag", "")) <= 1024
        question, no_python, no_book = button.get("tag", "").split("|")
        assert bool(question) == (report is not None)
        assert no_python == say("ribbon_not_installed")
        assert no_book == say("ribbon_no_workbook")


def test_ids_are_unique_and_every_group_is_named(tab) -> None:
    ids = [each.get("id") for each in tab.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert all(each.get("label") for each in (*tab.iter(f"{RIBBONX}tab"), *tab.iter(f"{RIBBONX}group")))


def test_the_tab_hangs_on_the_package_as_excel_looks_for_it() -> None:
    with zipfile.ZipFile(BytesIO(places.built_add_in().read_bytes())) as package:
        links = ElementTree.fromstring(package.read("_rels/.rels"))
        kinds = {link.get("Target"): link.get("Type") for link in links}
        assert (
            kinds["customUI/customUI14.xml"]
            == "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
        )
        assert package.read("customUI/customUI14.xml") == (MACROS / "customUI14.xml").read_bytes()
        assert b"addin.macroEnabled.main+xml" in package.read("[Content_Types].xml")


def test_the_source_is_ascii_with_the_editor_s_line_ends() -> None:
    source = (MACROS / "SalesbookRibbon.bas").read_bytes()
    assert source.isascii()
    assert source.count(b"\n") == source.count(b"\r\n") > 50


def test_the_compiler_would_find_nothing_wrong() -> None:
    findings = analyze_office_file(places.built_add_in())
    assert "SalesbookRibbon" in findings
    assert {module: [str(each) for each in found] for module, found in findings.items() if found} == {}


def test_a_scanner_reads_the_source_back_and_finds_only_what_a_button_needs() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "oletools.olevba", "--json", str(places.built_add_in())]
    done = subprocess.run(command, capture_output=True, text=True)
    (scanned,) = (each for each in json.loads(done.stdout) if each.get("type") == "OpenXML")
    code = next(each["code"] for each in scanned["macros"] if "Salesbook_OnAction" in each["code"])
    written = (MACROS / "SalesbookRibbon.bas").read_text(encoding="ascii")
    assert code.split() == "\n".join(line for line in written.splitlines() if not line.startswith("Attribute")).split()
    found = {each["keyword"] for each in scanned["analysis"] if each["type"] in ("AutoExec", "Suspicious", "IOC")}
    assert {word.lower() for word in found} - {"hex strings", "base64 strings"} == {word.lower() for word in NEEDED}
