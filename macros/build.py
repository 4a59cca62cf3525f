"""Build the Excel add-in from text: SalesbookRibbon.bas and the list of reports become salesbook.xlam.

    python macros/build.py           write customUI14.xml, salesbook/ribbon/salesbook.xlam and the picture in docs
    python macros/build.py --check   write nothing; exit 1 when one of them is not what would be written

The same text gives the same bytes. Needs pyOpenVBA (pip install -e ".[dev]"); the installed package does not.
"""

import re
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr

from drawing import drawn
from pyopenvba import ExcelFile

from salesbook.reports import REPORTS
from salesbook.ribbon.press import CHECK, HELP
from salesbook.wording import use_language
from salesbook.wording.messages import say
from salesbook.wording.names import report_purpose, report_title

HERE = Path(__file__).parent
SOURCE = HERE / "SalesbookRibbon.bas"
RIBBON = HERE / "customUI14.xml"
PICTURE = HERE.parent / "docs" / "pictures" / "ribbon-tab.svg"
ADD_IN = HERE.parent / "salesbook" / "ribbon" / "salesbook.xlam"

# Pictures that Excel has by itself. A new report gets its group's.
GROUP_PICTURES = {
    "finance": "FunctionsFinancialInsertGallery",
    "manager": "ChartTypeColumnInsertGallery",
    "order_clerk": "FunctionsTextInsertGallery",
    "warehouse": "PivotTableInsert",
}
PICTURES = {"collection-schedule": "FunctionsDateTimeInsertGallery", "proof": "CalculateNow"}
LARGE_UP_TO = 4  # buttons in a group; more of them are small, three above one another

_PINNED = (1980, 1, 1, 0, 0, 0)
_UI_PART, _UI_TYPE = (
    "customUI/customUI14.xml",
    "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
)
_CORE_PART = "docProps/core.xml"
_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>salesbook</dc:title><dc:creator>salesbook</dc:creator></cp:coreProperties>"""


def ribbon() -> str:
    """The tab as RibbonX, one button for each report, in Chinese."""
    use_language("zh")
    try:
        return _tab()
    finally:
        use_language(None)


def _tab() -> str:
    groups = "".join(_group(name) for name in GROUP_PICTURES)
    tools = _button(CHECK, say("ribbon_check"), say("ribbon_check_tip"), "ErrorChecking", size="large")
    tools += _button(HELP, say("ribbon_help_button"), say("ribbon_help_tip"), "Help", size="large")
    groups += f'    <group id="tools" label={quoteattr(say("ribbon_group_tools"))}>\n{tools}    </group>\n'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by macros/build.py from the list of reports. -->\n'
        '<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui">\n <ribbon>\n  <tabs>\n'
        f'   <tab id="salesbook" label={quoteattr(say("ribbon_tab"))}>\n{groups}   </tab>\n'
        "  </tabs>\n </ribbon>\n</customUI>\n"
    )


def _group(name: str) -> str:
    reports = [report for report in REPORTS.values() if report.group == name]
    if not reports:
        return ""
    size = "large" if len(reports) <= LARGE_UP_TO else "normal"
    buttons = "".join(
        _button(
            report.name,
            report_title(report.name),
            report_purpose(report.name),
            PICTURES.get(report.name, GROUP_PICTURES[name]),
            say("ribbon_ask_day"),
            size,
        )
        for report in reports
    )
    return f'    <group id="{name}" label={quoteattr(say(f"ribbon_group_{name}"))}>\n{buttons}    </group>\n'


def _button(action: str, label: str, tip: str, picture: str, question: str = "", size: str = "large") -> str:
    tag = "|".join((question, say("ribbon_not_installed"), say("ribbon_no_workbook")))
    shown = {"label": label, "screentip": label, "supertip": tip, "tag": tag}
    words = " ".join(f"{name}={quoteattr(text)}" for name, text in shown.items())
    return f'     <button id="{action}" size="{size}" imageMso="{picture}" onAction="Salesbook_OnAction" {words}/>\n'


def add_in(xml: str) -> bytes:
    """The add-in: an empty workbook made in Excel, with the module and the tab put in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, ADD_IN.name)
        with ExcelFile.create_new(path) as book:
            project = book.vba_project()
            project.rename_module("Module1", SOURCE.stem)
            book.set_module(SOURCE.stem, SOURCE.read_bytes().decode("ascii"))
            book.save()
        return _with_ribbon(path.read_bytes(), xml)


def _with_ribbon(book: bytes, xml: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as template, zipfile.ZipFile(made, "w") as package:
        parts = {part: template.read(part) for part in template.namelist()}
        parts["_rels/.rels"] = _with_link(parts["_rels/.rels"].decode()).encode()
        parts[_CORE_PART] = _CORE.encode()
        for part, content in {**parts, _UI_PART: xml.encode()}.items():
            entry = zipfile.ZipInfo(part, _PINNED)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 0
            package.writestr(entry, content)
    return made.getvalue()


def _with_link(links: str) -> str:
    link = f'<Relationship Id="salesbook" Type="{_UI_TYPE}" Target="{_UI_PART}"/>'
    return re.sub("</Relationships>", link + "</Relationships>", links)


def main(check: bool) -> int:
    """Write the three files, or compare them with what would be written."""
    xml = ribbon()
    wanted = {RIBBON: xml.encode(), ADD_IN: add_in(xml), PICTURE: drawn(xml).encode()}
    stale = [path for path, content in wanted.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        if check:
            print(f"{path.name} is stale: run python macros/build.py", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(wanted[path])
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
