"""The tab as RibbonX, a button for each report, in Chinese; the add-in with the buttons of this machine's reports."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import quoteattr

from salesbook.reports import REPORTS, load_outside
from salesbook.ribbon import places
from salesbook.ribbon.press import CHECK, HELP
from salesbook.wording import speaking
from salesbook.wording.messages import say

PART = "customUI/customUI14.xml"

# Pictures that Excel has by itself. A new report gets its group's.
_GROUP_PICTURES = {
    "finance": "FunctionsFinancialInsertGallery",
    "manager": "ChartTypeColumnInsertGallery",
    "order_clerk": "FunctionsTextInsertGallery",
    "warehouse": "PivotTableInsert",
}
_PICTURES = {"collection-schedule": "FunctionsDateTimeInsertGallery", "proof": "CalculateNow"}
_LARGE_UP_TO = 4  # buttons in a group; more of them are small, three above one another


def tab() -> str:
    """The tab for every report there is."""
    with speaking("zh"):
        return _tab()


def add_in() -> bytes:
    """The add-in for this machine: as it was built, or with the buttons of reports that other packages brought."""
    load_outside()
    built, wanted, made = places.built_add_in().read_bytes(), tab().encode(), BytesIO()
    with zipfile.ZipFile(BytesIO(built)) as shipped, zipfile.ZipFile(made, "w") as package:
        if shipped.read(PART) == wanted:
            return built
        for entry in shipped.infolist():
            package.writestr(entry, wanted if entry.filename == PART else shipped.read(entry))
    return made.getvalue()


def _tab() -> str:
    groups = "".join(_group(name) for name in _GROUP_PICTURES)
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
    size = "large" if len(reports) <= _LARGE_UP_TO else "normal"
    buttons = "".join(
        _button(
            report.name,
            report.label,
            report.tip,
            _PICTURES.get(report.name, _GROUP_PICTURES[name]),
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
