"""Every workbook, made and real: sheets placed, placed again, rows appended, cells set, sheets removed; nothing else changed.

The whole corpus goes through Microsoft's validator and LibreOffice with SALESBOOK_WHOLE_CORPUS=1 (some ten minutes);
otherwise a sample does.
"""

import warnings
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from salesbook.placing import Formula, append_rows, audit, place, remove_sheets, set_cells
from salesbook.placing.package.book import Book
from salesbook.placing.package.package import Package, part_key
from salesbook.problems import FileError, UserError

SHEETS = ("账龄表", "Sheet1")
# What adding or removing a sheet may change besides the sheet's own parts.
SHARED = ("[content_types].xml", "workbook", "styles", "calcchain")

# Every refusal, by what the file's name ends with: each says its reason, and there are no others.
REFUSED = {
    ("made-report.xlsx", "append"): "placing_cannot_move_drawing",
    ("made-report-with-our-name.xlsx", "place"): "placing_name_taken",
    ("made-report-with-our-name.xlsx", "append"): "placing_cannot_move_drawing",
    ("protectstructurewithoutpassword.xlsx", "place"): "placing_structure_locked",
    ("workbookProtection-workbook_password-2013.xlsx", "place"): "placing_structure_locked",
    ("POIXSSFFuzzer-5937385319563264.xlsx", "*"): "placing_damaged",
    ("hello-world-signed.xlsx", "*"): "placing_signed",
}


@pytest.fixture(autouse=True)
def quiet_readers():
    """Readers grumble about real files; what counts here is that they read them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def first_worksheet(book: Path) -> str:
    return next(sheet.name for sheet in Book(Package(book.read_bytes())).sheets if sheet.kind == "worksheet")


def attempt(book: Path, operation: str, tell, do) -> bool:
    """Whether the operation was done; a refusal must be one of those named, and must leave the file as it was."""
    before = book.read_bytes()
    try:
        do()
    except UserError as error:
        refused, key = str(error), error.key
    else:
        tell(book.name, operation, "done")
        return True
    tell(book.name, operation, key)
    expected = {key for (name, on), key in REFUSED.items() if book.name.endswith(name) and on in ("*", operation)}
    assert key in expected | SHEET_REFUSALS.get(operation, set()), refused
    assert book.read_bytes() == before
    return False


# Where rows go depends on the sheet: these are the reasons met when appending to the first sheet of each file.
SHEET_REFUSALS = {
    "append": {
        "placing_append_merge",
        "placing_cannot_move_pivot",
        "placing_cannot_move_shared",
        "placing_sheet_protected",
    },
    "set": {"placing_sheet_protected"},
}


def changed_parts(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {part_key(name) for name, content in before.items() if after.get(name) != content}


def openable(book: Path) -> bool:
    """Whether openpyxl reads the file at all; of strict workbooks it drops every sheet."""
    try:
        return bool(openpyxl.load_workbook(book).sheetnames)
    except Exception:
        return False


def is_shared(name: str) -> bool:
    return any(shared in name for shared in SHARED)


def test_every_edit_of_a_real_workbook_reads_back_and_changes_nothing_else(real_book, make_report, parts, tell):
    original, faults, was_openable = {}, set(), False
    with suppress(zipfile.BadZipFile, FileError):
        original, faults, was_openable = parts(real_book), set(audit(real_book)), openable(real_book)
    given = place_twice(real_book, make_report(SHEETS), original, parts, tell)
    if not original:
        return
    sheet = first_worksheet(real_book)
    before = parts(real_book)
    values = {"ZZ900": "=回款", "ZZ901": 12.5, "ZZ902": Formula("=1+1")}
    rows = [["甲 ", 1, 2.5], [None, "x"]]
    appended = []
    attempt(real_book, "append", tell, lambda: appended.append(append_rows(real_book, sheet, rows, keep_backups=0)))
    was_set = attempt(real_book, "set", tell, lambda: set_cells(real_book, sheet, values, keep_backups=0))
    own = {part_key(e.part) for e in Book(Package(real_book.read_bytes())).sheets if e.name == sheet}
    touched = changed_parts(before, parts(real_book))
    assert {name for name in touched if not is_shared(name) and "/tables/" not in name} <= own
    assert set(audit(real_book)) <= faults
    if was_openable:
        assert_reads_back(real_book, sheet, given, appended, was_set)
    if attempt(real_book, "remove", tell, lambda: remove_sheets(real_book, keep_backups=0)) and given:
        left = parts(real_book)
        assert {part_key(name) for name in left} - {"xl/styles.xml"} <= {part_key(name) for name in original} | own
        rest = changed_parts(original, left)
        assert {name for name in rest if not is_shared(name) and "/tables/" not in name} <= own


def place_twice(book: Path, rendered: bytes, original: dict[str, bytes], parts, tell) -> list[str]:
    """Place and replace the sheets; the names they were given, none where that is refused."""
    given: list[str] = []

    def run() -> None:
        changes = place(rendered, book, keep_backups=0)
        assert given in ([], changes.sheets_replaced)
        given[:] = changes.sheets_added or changes.sheets_replaced

    for operation in ("place", "place again"):
        if not attempt(book, operation, tell, run):
            return []
        now = parts(book)
        assert all(is_shared(name) for name in changed_parts(original, now))
        assert all(name in now or "calcChain" in name for name in original)
    return given


def assert_reads_back(book: Path, sheet: str, given: list[str], appended: list, was_set: bool) -> None:
    workbook = openpyxl.load_workbook(book)
    calamine = CalamineWorkbook.from_path(str(book))
    for name in given:
        assert workbook[name]["A1"].value == "应收账龄 <测试> & “引号”"
        assert workbook[name]["C3"].value == 2001
        assert workbook[name]["D3"].value.startswith("=")
        assert len(workbook[name].tables) == 1
        assert len(workbook[name]._charts) == 1
        assert workbook[name]["C3"].number_format == "#,##0.00"
        assert calamine.get_sheet_by_name(name).to_python()[2][2] == 2001
    for _, area in appended[0].rows_appended if appended else ():
        cells = workbook[sheet][area]
        texts = [[cell.value for cell in row] for row in cells]
        assert any("甲 " in row for row in texts)
        assert any("x" in row for row in texts)
    if was_set:
        assert workbook[sheet]["ZZ900"].value == "=回款"
        assert workbook[sheet]["ZZ901"].value == 12.5
        assert workbook[sheet]["ZZ902"].value == "=1+1"
        assert calamine.get_sheet_by_name(sheet).to_python()


@pytest.mark.validator
def test_microsofts_validator_finds_no_new_kind_of_error(real_book, make_report, validator):
    def kinds() -> set[str]:
        return {error.get("description", "")[:120] for error in validator(real_book)}

    before = kinds()
    try:
        place(make_report(SHEETS), real_book, keep_backups=0)
        sheet = first_worksheet(real_book)
        set_cells(real_book, sheet, {"ZZ900": "回款", "ZZ902": Formula("1+1")}, keep_backups=0)
        append_rows(real_book, sheet, [["甲", 1, 2.5]], keep_backups=0)
    except UserError as error:
        pytest.skip(str(error))
    assert kinds() <= before


@pytest.mark.office
def test_libreoffice_opens_it_and_keeps_the_mark(real_book, make_report, converted):
    try:
        place(make_report(SHEETS), real_book, keep_backups=0)
    except UserError as error:
        pytest.skip(str(error))
    saved = converted(real_book, "xlsx")
    assert len(place(make_report(SHEETS), saved, keep_backups=0).sheets_replaced) == len(SHEETS)
