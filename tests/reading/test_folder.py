"""What else lies in a department's folder: tables under other names are read, and no paper is left out in silence."""

import pytest
from small_books import OWED, write

from salesbook.department import Department
from salesbook.reading.file.folder import others, workbooks

TABLE = "单号\t赊销日期\t客户名称\t应收金额\n0001\t2026-11-02\t光明酒楼\t1,409.50\n0002\t2026-11-02\t光明酒楼\t2\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", ["\t", ";", "|"])
def test_a_text_that_holds_rows_of_cells_is_read(tmp_path, encoding, sign):
    (tmp_path / "应收明细.txt").write_bytes(TABLE.replace("\t", sign).encode(encoding))
    books = Department(tmp_path)
    assert books.receivables["amount"].tolist() == [1409.5, 2.0]
    assert books.problems == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("说明.txt", "本月欠款，见应收明细。\n南门酒楼，答应月底付，\n晨光便利店，先不送，\n".encode("gb18030")),
        ("letter.txt", b"Dear all, as agreed, we pay on Monday.\nYours, Li\n"),
        ("配置.xml", b"<?xml version='1.0'?><settings><a/></settings>"),
        ("合同.pdf", b"%PDF-1.4"),
        ("对账函.docx", b"PK\x03\x04"),
        ("旧账.zip", b"PK\x03\x04"),
        ("库.mdb", b"\0\1\0\0Standard Jet DB"),
        ("网页.html", b"<table><tr><td>1</td></tr></table>"),
        ("二进制.xlsb", b"PK\x03\x04"),
        ("无后缀", b"?"),
    ],
)
def test_a_paper_that_is_no_workbook_is_named(tmp_path, name, content):
    write(tmp_path / "应收客户网点名录.xlsx", 应收明细=OWED)
    (tmp_path / name).write_bytes(content)
    books = Department(tmp_path)
    told = [(each.code, each.at.book, each.severity) for each in books.problems]
    assert told == [("other_file", name, "note")]
    assert len(books.receivables) == len(OWED) - 1


@pytest.mark.parametrize(
    "name",
    [
        "门头.jpg",
        "营业执照.PNG",
        "~$账.xlsx",
        ".hidden.pdf",
        "账.xlsx.20261120-080000.bak",
        "快捷方式.lnk",
        "README.md",
    ],
)
def test_pictures_and_what_programs_leave_behind_are_no_papers(tmp_path, name):
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "去年").mkdir()
    assert (workbooks(tmp_path), others(tmp_path)) == ([], [])
    assert Department(tmp_path).problems == ()


def test_a_paper_that_comes_later_is_named_too(tmp_path):
    write(tmp_path / "应收客户网点名录.xlsx", 应收明细=OWED)
    books = Department(tmp_path)
    assert books.problems == ()
    (tmp_path / "合同.pdf").write_bytes(b"%PDF-1.4")
    assert [each.code for each in books.problems] == ["other_file"]


def test_a_book_by_itself_says_nothing_of_its_neighbours(tmp_path):
    path = write(tmp_path / "应收客户网点名录.xlsx", 应收明细=OWED)
    (tmp_path / "合同.pdf").write_bytes(b"%PDF-1.4")
    assert Department(tmp_path, only=path).problems == ()
