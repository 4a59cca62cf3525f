"""Makes the broken books, the messages beside them and the catalogue of problems in docs/: python tests/broken/make.py"""

import runpy
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from salesbook.commands.books import breaks_of
from salesbook.department import Department
from salesbook.problems import Problem
from salesbook.wording import faults, use_language
from salesbook.wording.messages import say

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs"


_cases = runpy.run_path(str(HERE / "cases.py"))
CASES, Look = _cases["CASES"], _cases["Look"]


def write_book(path: Path, case: Any) -> None:
    """The workbook of a case."""
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"created": datetime(2026, 11, 20)})  # the same bytes every time
        for name, rows in case.sheets.items():
            sheet = workbook.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    _write(workbook, sheet, row, column, cell)
            for each in case.merged:
                sheet.merge_range(each, "")
                first = each.split(":")[0]
                sheet.write(first, rows[int(first[1:]) - 1][ord(first[0]) - 65])
            for number in case.hidden:
                sheet.set_row(number - 1, None, None, {"hidden": True})
    if case.beside:
        path.with_suffix(case.beside).write_bytes(b"%PDF-1.4")
    if case.damage:
        path.write_bytes(path.read_bytes()[:-400])


def _write(workbook: xlsxwriter.Workbook, sheet: Any, row: int, column: int, cell: Any) -> None:
    if isinstance(cell, Look) and cell.formula:
        sheet.write_formula(row, column, cell.formula, None, cell.value)
    elif isinstance(cell, Look):
        sheet.write(row, column, cell.value, workbook.add_format({"font_strikeout": cell.struck}))
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, workbook.add_format({"num_format": "yyyy-mm-dd"}))
    else:
        sheet.write(row, column, cell)


def problems_of(book: Path) -> tuple[Problem, ...]:
    """Everything said about a folder that holds only this book, and what is made beside it: of its cells, and of its
    tables against each other."""
    with tempfile.TemporaryDirectory() as folder:
        for each in book.parent.glob(f"{book.stem}.*"):
            if each.suffix != ".txt":  # the message, made from it
                (Path(folder) / each.name).write_bytes(each.read_bytes())
        department = Department(folder)
        _, breaks = breaks_of(department, None, department.problems)
        return (*department.problems, *breaks)


def found_in(book: Path, code: str) -> Problem:
    """The problem of this code that the book provokes."""
    return next(each for each in problems_of(book) if each.code == code)


def in_both(book: Path, code: str) -> str:
    """The line a person reads, in Chinese and in English."""
    lines = []
    for language in ("zh", "en"):
        use_language(language)
        lines.append(str(found_in(book, code)))
    use_language(None)
    return "\n".join(lines) + "\n"


_WORDS = {
    "en": {
        "title": "Problems and their remedies",
        "intro": "Every problem that `salesbook check` can name. Each has a small workbook that provokes it in"
        " [tests/broken](../tests/broken). An **error** means that the row (or sheet, or book) is not used, a"
        " **warning** that it is used and you should look, a **note** that nothing needs to be done if it is right.",
        "rooms": ("Books, sheets and titles", "Cells", "Rows and tables", "The books against each other"),
        "example": "Example",
        "remedy": "What to do",
        "severity": {"error": "error", "warning": "warning", "note": "note"},
    },
    "zh": {
        "title": "问题目录与处理办法",
        "intro": "`salesbook check` 能指出的全部问题。每一种在 [tests/broken](../tests/broken) 里都有一本会引出它的小工作簿。"
        "**错误**：这一行（或这张表、这本簿）没有用；**提醒**：用了，请看一眼；**说明**：没错就不用管。",
        "rooms": ("工作簿、工作表和表头", "单元格", "行与表之间", "账与账之间"),
        "example": "例子",
        "remedy": "怎么办",
        "severity": {"error": "错误", "warning": "提醒", "note": "说明"},
    },
}


def catalogue(language: str) -> str:
    """The page of docs/ that lists every problem."""
    words: dict[str, Any] = _WORDS[language]
    use_language(language)
    lines = [f"# {words['title']}", "", words["intro"], ""]
    for title, room in zip(words["rooms"], (faults.SHEETS, faults.CELLS, faults.CHECKS, faults.BOOKS), strict=True):
        lines += [f"## {title}", ""]
        for code in (key for key in room if not key.endswith(".remedy")):
            problem = found_in(HERE / f"{code}.xlsx", code)
            lines += [
                f"### {code} · {words['severity'][problem.severity]}",
                "",
                say(code, found="…", expected="…", beside="…")
                if code != "unreadable_book"
                else say("file_damaged", path="…"),
                "",
                f"- {words['example']}: `{problem.at}` {problem.what}",
                f"- {words['remedy']}: {problem.remedy}",
                "",
            ]
    use_language(None)
    return "\n".join(lines)


def main() -> None:
    """Write everything anew."""
    for code, case in CASES.items():
        book = HERE / f"{code}.xlsx"
        write_book(book, case)
        (HERE / f"{code}.txt").write_text(in_both(book, code), encoding="utf-8")
    DOCS.mkdir(exist_ok=True)
    (DOCS / "problems.md").write_text(catalogue("en"), encoding="utf-8")
    (DOCS / "problems.zh-CN.md").write_text(catalogue("zh"), encoding="utf-8")


if __name__ == "__main__":
    main()
