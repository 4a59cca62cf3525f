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

from drawing import drawn
from pyopenvba import ExcelFile

from salesbook.ribbon.tab import PART, tab

HERE = Path(__file__).parent
SOURCE = HERE / "SalesbookRibbon.bas"
RIBBON = HERE / "customUI14.xml"
PICTURE = HERE.parent / "docs" / "pictures" / "ribbon-tab.svg"
ADD_IN = HERE.parent / "salesbook" / "ribbon" / "salesbook.xlam"

_PINNED = (1980, 1, 1, 0, 0, 0)
_UI_TYPE = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_CORE_PART = "docProps/core.xml"
_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>salesbook</dc:title><dc:creator>salesbook</dc:creator></cp:coreProperties>"""


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
        for part, content in {**parts, PART: xml.encode()}.items():
            entry = zipfile.ZipInfo(part, _PINNED)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 0
            package.writestr(entry, content)
    return made.getvalue()


def _with_link(links: str) -> str:
    link = f'<Relationship Id="salesbook" Type="{_UI_TYPE}" Target="{PART}"/>'
    return re.sub("</Relationships>", link + "</Relationships>", links)


def main(check: bool) -> int:
    """Write the three files, or compare them with what would be written."""
    xml = tab()
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
