"""Workbooks to write into: made here, those of the sample department, and the corpus of real ones that others keep."""

import datetime
import io
import os
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from shared import corpus

import salesbook.wording

ROOT = Path(__file__).parents[2]
_table: list[tuple[str, str, str]] = []


def _own_books() -> dict[str, Callable[[], bytes]]:
    """Books that are always there, by the names of their files."""
    kept = ("workbooks/人员档案.xlsx", "tests/golden/weekly-progress.xlsx")
    return {
        "made-report.xlsx": lambda: report(["甲表"], name="甲表_合计"),
        "made-report-with-our-name.xlsx": lambda: report(["甲表"]),
        "made-register.xlsx": register,
        **{Path(path).name: (ROOT / path).read_bytes for path in kept},
    }


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give ``real_book`` the books made here, then every file of the corpus.

    Tests of the slow marks get every twelfth or fortieth of the corpus unless SALESBOOK_WHOLE_CORPUS=1.
    """
    if "real_book" not in metafunc.fixturenames:
        return
    files, own = corpus("*.xls[xm]"), [pytest.param(name, id=name) for name in _own_books()]
    slow = {mark.name for mark in metafunc.definition.iter_markers()} & {"validator", "office"}
    if slow:
        own = [pytest.param(*each.values, id=each.id, marks=pytest.mark.long) for each in own]
        if os.environ.get("SALESBOOK_WHOLE_CORPUS") != "1":
            files = files[:: 12 if "validator" in slow else 40]
    metafunc.parametrize("real_book", [*own, *files], indirect=True)


@pytest.fixture
def real_book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a workbook, to be written into."""
    own = isinstance(request.param, str)
    book = tmp_path / (request.param if own else request.param.name)
    book.write_bytes(_own_books()[request.param]() if own else request.param.read_bytes())
    return book


@pytest.fixture
def tell() -> Callable[[str, str, str], None]:
    """Note the outcome of an operation on a corpus file for the table printed at the end."""
    return lambda book, operation, outcome: _table.append((book, operation, outcome))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what happened to the corpus."""
    if not _table:
        return
    terminalreporter.section("writing into real workbooks")
    operations = list(dict.fromkeys(operation for _, operation, _ in _table))
    for operation in operations:
        counted = Counter(outcome for _, held, outcome in _table if held == operation)
        outcomes = ", ".join(f"{outcome} {count}" for outcome, count in counted.most_common())
        terminalreporter.write_line(f"{operation:12} {outcomes}")
    for book, operation, outcome in _table:
        if outcome != "done":
            terminalreporter.write_line(f"  {operation:12} {outcome:30} {book}")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Messages in English, so that tests can quote them."""
    salesbook.wording.use_language("en")
    yield
    salesbook.wording.use_language(None)


@pytest.fixture
def make_report() -> Callable[..., bytes]:
    """``make_report(sheets, rows)``: a rendered workbook with everything a report may hold."""
    return report


@pytest.fixture
def make_register() -> Callable[..., bytes]:
    """``make_register(rows, blank=0, total=True, note=True)``: a clerk's register."""
    return register


@pytest.fixture
def parts() -> Callable[[Path], dict[str, bytes]]:
    """``parts(book)``: every part of a workbook by its name, read by the standard library."""

    def read(book: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(book) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return read


@pytest.fixture
def repacked(tmp_path: Path) -> Callable[[bytes, Callable[[dict[str, bytes]], None]], Path]:
    """``repacked(content, change)``: a book whose parts were changed by hand."""

    def pack(content: bytes, change: Callable[[dict[str, bytes]], None]) -> Path:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}
        change(held)
        book = tmp_path / "repacked.xlsx"
        with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in held.items():
                archive.writestr(name, part)
        return book

    return pack


REPORT_ROWS = 8


def report(
    sheets: Sequence[str] = ("账龄表",), rows: int = REPORT_ROWS, table: str = "Ageing", name: str = "报表_合计"
) -> bytes:
    """Sheets with whatever a report may hold: chart, table, formats, notes, validation, names, print set-up."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        looks = {
            "money": workbook.add_format({"num_format": "#,##0.00", "font_name": "等线"}),
            "date": workbook.add_format({"num_format": "yyyy-mm-dd", "border": 1}),
            "title": workbook.add_format({"bold": True, "bg_color": "#DDEBF7", "align": "center"}),
            "late": workbook.add_format({"font_color": "#9C0006", "bg_color": "#FFC7CE", "num_format": "0.0"}),
        }
        for number, sheet in enumerate(sheets, 1):
            _report_sheet(workbook, sheet, rows, f"{table}{number}", looks, sheets[0])
        workbook.define_name(name, f"='{sheets[0]}'!$C$3:$C${rows + 2}")
    return made.getvalue()


def _report_sheet(workbook, name, rows, table, looks, first) -> None:
    sheet = workbook.add_worksheet(name)
    sheet.merge_range("A1:E1", "应收账龄 <测试> & “引号”", looks["title"])
    last = rows + 2
    columns = [{"header": title} for title in ("网点", "到期", "金额", "占比")]
    columns[3] |= {"formula": f"={table}[[#This Row],[金额]]/SUM({table}[金额])", "format": looks["money"]}
    sheet.add_table(1, 0, last - 1, 3, {"name": table, "columns": columns})
    for row in range(2, last):
        sheet.write_string(row, 0, f"网点{row} ")
        sheet.write_datetime(row, 1, datetime.datetime(2026, 11, row % 28 + 1), looks["date"])
        sheet.write_number(row, 2, row * 1000.5, looks["money"])
    sheet.write_formula(last, 2, f"=SUM(C3:C{last})", looks["money"], 0)
    sheet.write_formula(last, 3, f"=SUM('{first}'!C3:C{last})", None, 0)
    sheet.write_rich_string(last + 1, 0, "注：", looks["title"], "粗体", "说明")
    sheet.write_comment("A3", "说明：重点跟进", {"author": "salesbook"})
    sheet.write_url("A20", f"internal:'{first}'!A1", string="回到开头")
    sheet.write_url("A21", "https://example.com/a?b=1&c=2")
    sheet.conditional_format(2, 2, last - 1, 2, {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format(
        2, 2, last - 1, 2, {"type": "cell", "criteria": ">", "value": 5000, "format": looks["late"]}
    )
    sheet.data_validation(2, 0, last - 1, 0, {"validate": "list", "source": ["甲", "乙"]})
    sheet.add_sparkline("F3", {"range": f"'{name}'!C3:C{last}"})
    chart = workbook.add_chart({"type": "column"})
    chart.add_series(
        {"categories": [name, 2, 0, last - 1, 0], "values": [name, 2, 2, last - 1, 2], "name": [name, 1, 2]}
    )
    sheet.insert_chart("H3", chart)
    sheet.freeze_panes(2, 1)
    sheet.set_column("A:A", 18, looks["title"])
    sheet.repeat_rows(0, 1)
    sheet.print_area(0, 0, last, 4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_header('&C&"等线"应收账龄')
    sheet.set_footer("&C&P / &N")


REGISTER_TITLES = ("日期", "客户", "金额", "备注", "累计")


def register(
    rows: int = 3,
    *,
    blank: int = 0,
    total: bool = True,
    note: bool = True,
    workbook_options: dict[str, object] | None = None,
) -> bytes:
    """A receipts register as a clerk keeps it: title, header, rows, blank rows, a total and a signature line."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True} | (workbook_options or {})) as workbook:
        sheet = workbook.add_worksheet("回款登记")
        money = workbook.add_format({"num_format": "#,##0.00", "border": 1})
        day = workbook.add_format({"num_format": "yyyy-mm-dd", "border": 1})
        plain = workbook.add_format({"border": 1})
        sheet.merge_range("A1:E1", "十一月回款登记")
        sheet.write_row("A2", REGISTER_TITLES, workbook.add_format({"bold": True}))
        for number in range(3, 3 + rows):
            sheet.write_datetime(number - 1, 0, datetime.datetime(2026, 11, number), day)
            sheet.write_string(number - 1, 1, f"客户{number}", plain)
            sheet.write_number(number - 1, 2, number * 100, money)
            sheet.write_blank(number - 1, 3, None, plain)
            sheet.write_formula(number - 1, 4, f"=SUM(C$3:C{number})", money, 0)
        end = 2 + rows
        for number in range(end + 1, end + 1 + blank):
            for column in range(5):
                sheet.write_blank(number - 1, column, None, plain)
        foot = end + blank + 1
        if total:
            sheet.write_string(foot - 1, 0, "合 计")
            sheet.write_formula(foot - 1, 2, f"=SUM(C3:C{foot - 1})", money, 0)
        if note:
            sheet.merge_range(foot + 1, 0, foot + 1, 4, "制表人：张三    复核：李四")
        sheet.autofilter(1, 0, end - 1, 4)
        sheet.conditional_format(2, 2, end - 1, 2, {"type": "cell", "criteria": ">", "value": 300, "format": money})
        sheet.data_validation(2, 1, end - 1, 1, {"validate": "list", "source": ["甲", "乙"]})
        sheet.print_area(0, 0, end - 1, 4)
        workbook.define_name("回款金额", f"=回款登记!$C$3:$C${end}")
        other = workbook.add_worksheet("汇总")
        other.write_formula("A1", f"=SUM(回款登记!C3:C{end})", None, 0)
    return made.getvalue()
