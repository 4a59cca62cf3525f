"""Files of every kind that a clerk may hand over, whatever they are called."""

import io
import random
import resource
import struct
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter

from salesbook.department import Department
from salesbook.problems import FileError
from salesbook.reading.file import passwords
from salesbook.reading.file.book import open_book
from salesbook.reading.file.folder import workbooks

ROWS = [["单号", "赊销日期", "客户名称", "应收金额"], ["0001", "2026-11-02", "光明酒楼", "1,409.50"]]
CSV = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in ROWS)
TSV = "\r\n".join("\t".join(row) for row in ROWS)
HTML = (
    "<html><body><table>"
    + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    + "</table></body></html>"
)


def book_bytes(sheets=None, **options) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, options) as workbook:
        for name, rows in (sheets or {"应收明细": ROWS}).items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("账.xlsx", book_bytes()),
        ("账.csv", CSV.encode("gb18030")),
        ("账.csv", CSV.encode("utf-8")),
        ("账.csv", CSV.encode("utf-8-sig")),
        ("账.csv", CSV.replace(",", ";").replace("1;409", "1,409").encode("utf-16")),
        ("账.tsv", TSV.encode("gb18030")),
        ("导出.xls", HTML.encode("gb18030")),
        ("导出.xls", TSV.encode("gb18030")),
        ("改名.csv", book_bytes()),
        ("改名.xls", book_bytes()),
        ("账.et", book_bytes()),
    ],
)
def test_what_a_file_is_its_bytes_tell(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    department = Department(tmp_path)
    assert department.receivables[["slip_no", "outlet_name", "amount"]].to_numpy().tolist() == [
        ["0001", "光明酒楼", 1409.5]
    ]
    assert department.problems == ()


@pytest.mark.long
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_older_and_other_formats(tmp_path, converted, kind):
    (tmp_path / "账.xlsx").write_bytes(book_bytes())
    made = converted(tmp_path / "账.xlsx", kind)
    (tmp_path / "账.xlsx").unlink()
    (tmp_path / made.name).write_bytes(made.read_bytes())
    assert Department(tmp_path).receivables["amount"].tolist() == [1409.5]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file_empty"),
        (b"   \r\n", "file_empty"),
        (b"PK\x03\x04 cut short", "file_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file_protected"),
        (b"<html><p>404</p></html>", "not_a_workbook"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path, content, key, monkeypatch):
    monkeypatch.delenv(passwords.PASSWORD_VARIABLE, raising=False)
    path = tmp_path / "账.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileError) as raised:
        open_book(path)
    assert raised.value.key == key
    assert "账.xlsx" in str(raised.value)


def test_a_document_in_a_zip_is_no_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "信.xlsx", "w") as package:
        package.writestr("word/document.xml", "<x/>")
    with pytest.raises(FileError, match="信"):
        open_book(tmp_path / "信.xlsx")


PARTS = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]


def bomb(path: Path, name: str, megabytes: int) -> None:
    """A workbook of which one part unpacks to so many megabytes, all of them blank."""
    content = book_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package,
    ):
        for each in source.namelist():
            if each != name:
                package.writestr(each, source.read(each))
        with package.open(name, "w", force_zip64=True) as part:
            start, end = source.read(name).rsplit(b"</", 1)
            part.write(start)
            for _ in range(megabytes):
                part.write(b" " * (1 << 20))
            part.write(b"</" + end)


@contextmanager
def little_memory(megabytes: int):
    """Fails with a MemoryError when more than so much is asked for."""
    limits = resource.getrlimit(resource.RLIMIT_DATA)
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_DATA, (used + (megabytes << 20), limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, limits)


def _rows(path: Path) -> list[list[object]]:
    return open_book(path).grid("应收明细").rows


@pytest.mark.parametrize("name", PARTS)
def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, name):
    bomb(tmp_path / "账.xlsx", name, 300)
    assert (tmp_path / "账.xlsx").stat().st_size < 400_000
    with little_memory(100), pytest.raises(FileError) as raised:
        open_book(tmp_path / "账.xlsx")
    assert raised.value.key == "file_bomb"


@pytest.mark.parametrize("name", PARTS)
def test_a_zip_bomb_whose_directory_says_that_it_is_small_is_refused_too(tmp_path, name):
    bomb(tmp_path / "账.xlsx", name, 300)
    content = bytearray((tmp_path / "账.xlsx").read_bytes())
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        size = package.getinfo(name).file_size
    for said in (struct.pack("<I", size), struct.pack("<Q", size)):  # in the local header and in the directory
        content = content.replace(said, struct.pack(f"<{'IQ'[len(said) == 8]}", 5_000))
    (tmp_path / "账.xlsx").write_bytes(content)
    with little_memory(100), pytest.raises(FileError) as raised:
        _rows(tmp_path / "账.xlsx")
    assert raised.value.key == "file_damaged"


def test_a_large_part_that_packs_as_markup_does_is_read(tmp_path):
    """Styles of 21 MB, as books have them that were copied about for years."""
    rng = random.Random(1)
    looks = b"".join(
        b'<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' % rng.randrange(1, 49)
        for _ in range(250_000)
    )
    content = book_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(tmp_path / "账.xlsx", "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for each in source.namelist():
            part = source.read(each)
            package.writestr(each, part.replace(b"</cellXfs>", looks + b"</cellXfs>"))
    assert zipfile.ZipFile(tmp_path / "账.xlsx").getinfo("xl/styles.xml").file_size > 20_000_000
    with little_memory(200):
        assert _rows(tmp_path / "账.xlsx") == ROWS


def test_owner_files_of_a_running_excel_are_not_workbooks(tmp_path):
    for name in ("账.xlsx", "~$账.xlsx", ".账.xlsx", "账.docx"):
        (tmp_path / name).write_bytes(book_bytes())
    assert [each.name for each in workbooks(tmp_path)] == ["账.xlsx"]


def test_a_workbook_that_counts_from_1904_keeps_its_days(tmp_path):
    rows = [ROWS[0], ["0001", 44_501.0, "光明酒楼", 5.0]]
    (tmp_path / "账.xlsx").write_bytes(book_bytes({"应收明细": rows}, date_1904=True))
    assert str(Department(tmp_path).receivables["sale_date"][0].date()) == "2025-11-02"


def test_the_head_of_a_large_sheet_is_that_of_the_whole(tmp_path):
    rows = [["应收明细"], ROWS[0], *([f"S{number}", "2026-11-02", f"店{number}", 1.0] for number in range(4_000))]
    (tmp_path / "账.xlsx").write_bytes(book_bytes({"应收明细": rows}))
    book = open_book(tmp_path / "账.xlsx")
    head, whole = book.head("应收明细"), book.grid("应收明细")
    assert not head.whole
    assert 100 < len(head.rows) < 4_000
    assert head.rows == whole.rows[: len(head.rows)]


def test_one_unreadable_book_leaves_the_others(tmp_path):
    (tmp_path / "账.xlsx").write_bytes(book_bytes())
    (tmp_path / "人员档案.xlsx").write_bytes(b"PK\x03\x04")
    department = Department(tmp_path)
    assert len(department.receivables) == 1
    assert [each.code for each in department.problems] == ["unreadable_book"]
    with pytest.raises(FileError, match="人员"):
        department.require("staff")


def test_a_sheet_that_salesbook_made_is_not_read_as_a_table(tmp_path):
    with xlsxwriter.Workbook(Path(tmp_path) / "账.xlsx") as workbook:
        for name in ("应收明细", "应收汇总"):
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(ROWS):
                sheet.write_row(number, 0, row)
        workbook.define_name("应收汇总!_salesbook", '="应收汇总/应收汇总"')
    assert open_book(tmp_path / "账.xlsx").sheets == ("应收明细",)


@pytest.mark.parametrize("left", [bytes(2000), b"garbage", "坏了".encode()], ids=["zeros", "a word", "words"])
def test_what_is_left_of_a_damaged_workbook_is_named_and_not_taken_for_an_empty_text(left, tmp_path):
    (tmp_path / "库存表.xlsx").write_bytes(left)
    department = Department(tmp_path)
    assert [each.code for each in department.problems] == ["unreadable_book"]
    with pytest.raises(FileError):
        department.require("stock")
