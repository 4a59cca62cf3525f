"""Files that must not be written into: each refused with its reason, none harmed; and odd ones that must work."""

import io
import struct
import warnings
import zipfile

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from salesbook.placing import audit, place, set_cells
from salesbook.placing.package.package import Package
from salesbook.problems import FileError, UserError


@pytest.fixture
def book(tmp_path, make_register):
    path = tmp_path / "应收.xlsx"
    path.write_bytes(make_register())
    return path


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(made, "w", method) as archive:
            for name, content in parts:
                archive.writestr(name, content)
    return made.getvalue()


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def with_part(content, name, change):
    return zipped([(held, change(part) if held == name else part) for held, part in parts_of(content)])


def flagged_encrypted(content):
    place = content.index(b"PK\1\2")
    return content[: place + 8] + bytes([content[place + 8] | 1]) + content[place + 9 :]


def damaged(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo("xl/worksheets/sheet2.xml")
    start = info.header_offset + 30 + len(info.filename)
    return (
        content[: start + 20] + bytes(byte ^ 0x55 for byte in content[start + 20 : start + 40]) + content[start + 40 :]
    )


def bomb(content):
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/image9.bin", "w") as part:
        for _ in range(80):
            part.write(bytes(1 << 20))
    return made.getvalue()


DTD = b'<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
BAD = {
    "password": (
        lambda content: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "placing_password",
    ),
    "old xls": (lambda content: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "placing_old_format"),
    "text": (lambda content: b"a,b\n1,2\n", "placing_not_a_workbook"),
    "empty": (lambda content: b"", "placing_not_a_workbook"),
    "cut off": (lambda content: content[: len(content) // 2], "placing_not_a_workbook"),
    "document": (lambda content: zipped([("word/document.xml", b"<a/>")]), "placing_not_a_workbook"),
    "encrypted part": (flagged_encrypted, "placing_part_encrypted"),
    "twice": (
        lambda content: zipped([*parts_of(content), ("XL/Worksheets/sheet1.xml", b"<a/>")]),
        "placing_part_twice",
    ),
    "method": (lambda content: zipped(parts_of(content), zipfile.ZIP_BZIP2), "placing_part_method"),
    "bomb": (bomb, "placing_bomb"),
    "bad crc": (damaged, "placing_damaged"),
    "dtd": (
        lambda content: with_part(
            content, "xl/worksheets/sheet2.xml", lambda part: part.replace(b"<worksheet", DTD + b"<worksheet")
        ),
        "placing_doctype",
    ),
    "bad xml": (
        lambda content: with_part(content, "xl/worksheets/sheet2.xml", lambda part: part[:-20]),
        "placing_bad_xml",
    ),
    "signed": (lambda content: zipped([*parts_of(content), ("_xmlsignatures/origin.sigs", b"")]), "placing_signed"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_must_not_be_written_into(book, kind):
    make, key = BAD[kind]
    content = make(book.read_bytes())
    book.write_bytes(content)
    with pytest.raises(FileError) as refused:
        set_cells(book, "汇总", {"A5": 1})
    assert refused.value.key == key
    assert "应收.xlsx" in str(refused.value)
    assert book.read_bytes() == content


def test_a_missing_file(tmp_path):
    with pytest.raises(FileError, match="no workbook"):
        set_cells(tmp_path / "无.xlsx", "汇总", {"A5": 1})


def test_a_signed_book_may_be_written_when_that_is_allowed(book):
    book.write_bytes(zipped([*parts_of(book.read_bytes()), ("_xmlsignatures/origin.sigs", b"")]))
    set_cells(book, "汇总", {"A5": 1}, break_signature=True)
    assert CalamineWorkbook.from_path(str(book)).get_sheet_by_name("汇总").to_python()[4][0] == 1


def test_the_extension_must_stay(book, tmp_path):
    with pytest.raises(UserError, match=r"must stay \.xlsx"):
        set_cells(book, "汇总", {"A5": 1}, save_as=tmp_path / "a.xlsm")


# -- odd ways of writing a zip or XML ------------------------------------------------------------------------


def streamed(content):
    """The same parts with data descriptors behind them, as writers to a pipe leave them."""

    class Pipe(io.BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise io.UnsupportedOperation

    made = Pipe()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(content):
            archive.writestr(name, part)
    assert zipfile.ZipFile(io.BytesIO(made.getvalue())).infolist()[0].flag_bits & 8
    return made.getvalue()


def in_zip64(content):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(content):
            with archive.open(name, "w", force_zip64=True) as file:
                file.write(part)
    assert struct.pack("<HH", 1, 16) in made.getvalue()
    return made.getvalue()


def backslashed(content):
    return zipped(
        [(name.replace("/", "\\") if name.startswith("xl/") else name, part) for name, part in parts_of(content)]
    )


def in_utf16(content):
    def change(part):
        return part.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")

    return with_part(with_part(content, "xl/worksheets/sheet2.xml", change), "xl/workbook.xml", change)


def prefixed(content):
    """The main namespace under a prefix, as some writers have it."""
    import re

    def change(part):
        text = re.sub(r"<(/?)(?=[A-Za-z])(?!\?)", r"<\1x:", part.decode())
        return text.replace("xmlns=", "xmlns:x=").encode()

    for name in ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        content = with_part(content, name, change)
    return content


def without_references(content):
    """Rows and cells that leave their numbers out."""
    import re

    def change(part):
        return re.sub(rb'<(row|c) r="[A-Z0-9]+"', rb"<\1", part)

    return with_part(content, "xl/worksheets/sheet2.xml", change)


def without_styles(content):
    kept = [(name, part) for name, part in parts_of(content) if name != "xl/styles.xml"]
    return zipped(kept)


ODD = {
    "data descriptors": streamed,
    "zip64": in_zip64,
    "stored": lambda content: zipped(parts_of(content), zipfile.ZIP_STORED),
    "backslashes": backslashed,
    "utf-16": in_utf16,
    "prefixed": prefixed,
    "no references": without_references,
    "no styles": without_styles,
    "leading bytes": lambda content: b"#!stub\n" + content,
}


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_file_is_written_into_like_any_other(book, kind, make_report):
    book.write_bytes(ODD[kind](book.read_bytes()))
    before = set(audit(book))
    place(make_report(), book)
    place(make_report(), book)
    set_cells(book, "汇总", {"A5": "新", "C1": 4, "B5": 2.5})
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("汇总").to_python()
    assert rows[4][:2] == ["新", 2.5]
    assert rows[0][2] == 4
    assert CalamineWorkbook.from_path(str(book)).sheet_names == ["回款登记", "汇总", "账龄表"]
    assert set(audit(book)) <= before


def test_cells_whose_style_number_leads_nowhere_do_not_pick_up_ours(book, make_report):
    change = lambda part: part.replace(b"<c r=", b'<c s="90" r=', 1)  # noqa: E731
    book.write_bytes(with_part(book.read_bytes(), "xl/worksheets/sheet2.xml", change))
    place(make_report(), book)
    cell = openpyxl.load_workbook(book)["汇总"]["A1"]
    assert (cell.font.b, cell.number_format, cell.fill.fill_type) == (False, "General", None)


def test_untouched_parts_keep_their_compressed_bytes(book, make_report):
    before = Package(book.read_bytes())
    place(make_report(), book)
    after = Package(book.read_bytes())
    kept = [name for name in before.names() if after.part(name).packed == before.part(name).packed]
    assert {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/theme/theme1.xml", "docprops/app.xml"} <= set(
        kept
    )
