"""Renew everything that follows from the list of reports: public names with their types, tables of the READMEs,
commands of docs/procedure.md, and the tab in Excel.

    python docs/renew.py           write them
    python docs/renew.py --check   write nothing; exit 1 when one of them is not what would be written

Needs pyOpenVBA for the tab (pip install -e ".[dev]").
"""

import re
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

from salesbook import _HOMES
from salesbook.reports import REPORTS
from salesbook.wording import speaking

ROOT = Path(__file__).parent.parent
STUB = ROOT / "salesbook" / "__init__.pyi"
PROCEDURE = ROOT / "docs" / "procedure.md"
_TABLE = re.compile(r"(?<=<!-- reports -->\n).*?(?=<!-- end of reports -->)", re.DOTALL)
_BESIDE = re.compile(r"（[^）]*）")  # what a line of the procedure wants of a report, beside its name
_NO_REPORTS = {"下达排期": "issue", "登记回款": "post receipts", "追加到档案": "intake outlets"}


def stub() -> str:
    """The public names and their types, for editors and type checkers."""
    imports, functions, names = [], [], [*_HOMES]
    for name, home in _HOMES.items():
        module, _, inside = home.partition(":")
        imports.append(f"from salesbook.{module} import {inside or name} as {name}")
    for report in REPORTS.values():
        made = get_type_hints(report.calculation)["return"]
        imports.append(f"from {made.__module__} import {made.__name__} as {made.__name__}")
        functions.append(f"def {report.function}(department: Department, day: Day) -> {made.__name__}: ...")
        names += [made.__name__, report.function]
    listed = "".join(f'    "{name}",\n' for name in sorted(names))
    return (
        "# Made by docs/renew.py from the list of reports.\n"
        + "\n".join(sorted(imports, key=lambda line: line.split()[1]))
        + f"\n\n__version__: str\n__all__ = [\n{listed}]\n\n"
        + "\n".join(functions)
        + "\n"
    )


def readme(text: str, language: str) -> str:
    """A README with its table of reports renewed."""
    with speaking(language):
        renewed, tables = _TABLE.subn(lambda _: "".join(_rows(language)), text)
    if tables != 1:
        raise SystemExit(f"a README holds {tables} tables of reports between its marks; it must be 1")
    return renewed


def _rows(language: str) -> Iterator[str]:
    yield "| you want | command | 表 |\n|---|---|---|\n" if language == "en" else "| 您要的 | 命令 |\n|---|---|\n"
    for report in REPORTS.values():
        if language == "en":
            with speaking("zh"):
                label = report.label
            yield f"| {report.tip} | `salesbook {report.name} FOLDER --date D` | {label} |\n"
        else:
            yield f"| {report.label}：{report.tip} | `salesbook {report.name} 文件夹 --date 日期` |\n"


def procedure(text: str) -> str:
    """Each line of the procedure with the commands of the reports that answer it."""
    with speaking("zh"):
        commands = {report.label: report.name for report in REPORTS.values()} | _NO_REPORTS
    lines = []
    for line in text.splitlines():
        cells = line.split("|")
        if len(cells) == 7 and not set(cells[1]) <= {"-"} and cells[1].strip() != "岗位":
            named = _BESIDE.sub("", cells[3]).strip().split("；")
            cells[4] = " " + "、".join(dict.fromkeys(f"`{commands[name.strip()]}`" for name in named)) + " "
            line = "|".join(cells)
        lines.append(line)
    return "\n".join(lines) + "\n"


def main(check: bool) -> int:
    """Write what is stale, or only name it."""
    wanted = {STUB: stub(), PROCEDURE: procedure(PROCEDURE.read_text(encoding="utf-8"))}
    for name, language in (("README.md", "en"), ("README.zh-CN.md", "zh")):
        wanted[ROOT / name] = readme((ROOT / name).read_text(encoding="utf-8"), language)
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if check:
            print(f"{path.name} is stale: run python docs/renew.py", file=sys.stderr)
        else:
            path.write_text(wanted[path], encoding="utf-8")
    sys.path.insert(0, str(ROOT / "macros"))
    tab_is_stale = runpy.run_path(str(ROOT / "macros" / "build.py"))["main"](check)
    return 1 if check and (stale or tab_is_stale) else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
