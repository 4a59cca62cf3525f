"""Codes that a number format shows: the number 12 under 0000 is 0012, in code columns and nowhere else."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from small_books import write

from salesbook.department import Department
from salesbook.reading.file.cell_styles import cell_styles
from salesbook.reading.file.number_format import code_format

LITERALS = st.text("ABCXYZ-", max_size=3)


@settings(max_examples=examples(200))
@given(st.integers(1, 10**9), st.integers(2, 12), LITERALS, LITERALS)
def test_a_format_of_zeros_pads_and_keeps_every_digit(number, places, before, after):
    shown = code_format(f'"{before}"{"0" * places}"{after}"').shown(float(number))
    assert shown == f"{before}{str(number).zfill(places)}{after}"


@settings(max_examples=examples(200))
@given(st.integers(1, 10**9), st.lists(st.integers(1, 4), min_size=2, max_size=4))
def test_parts_between_signs_take_their_digits_from_the_right(number, parts):
    shown = code_format("-".join("0" * each for each in parts)).shown(float(number)).split("-")
    assert "".join(shown) == str(number).zfill(sum(parts))
    assert [len(each) for each in shown[1:]] == parts[1:]


@pytest.mark.parametrize(
    ("format_", "number", "shown"),
    [
        ("0000", 12, "0012"),
        ('"SX"00000', 8, "SX00008"),
        (r"\S\X00000", 8, "SX00008"),
        ("0000-00", 123456, "1234-56"),
        ('"HK"General', 31, "HK31"),
        ("[$-804]000", 7, "007"),
        ("[Red]000;-000;;@", 7, "007"),
        ("00000_);(00000)", 7, "00007"),
        ('"第"0"号"', 12, "第12号"),
        ("000 0000 0000", 13800138000, "138 0013 8000"),
        ('"W"#', 12, "W12"),
        ("0000", 0.5, ""),
        ("0000", -3, ""),
    ],
)
def test_what_a_format_shows(format_, number, shown):
    assert code_format(format_).shown(float(number)) == shown


@pytest.mark.parametrize(
    "format_",
    [
        *("General", "0", "#", "@", "0.00", "#,##0", "#,##0.00", "0%", "0.00E+00", "yyyy-mm-dd", "h:mm", "# ?/?"),
        *('"¥"#,##0.00', "[>100]000", "[DBNum2]General", '"no digits"', "mm\\/dd", "0000/00", ""),
    ],
)
def test_a_format_of_amounts_shares_or_days_makes_no_code(format_):
    assert code_format(format_) is None


OUTLETS = [["网点编码", "网点名称"], [(12, "0000"), "东门副食"], [(13, "0000"), "南桥烟酒"]]
OWED = ["赊销凭单号", "赊销日期", "网点编码", "应收金额"]


@pytest.mark.parametrize(
    ("format_", "numbers", "slips"),
    [
        ('"SX"00000', (7, 8), ["SX00007", "SX00008"]),
        ("0000-00", (202609, 202610), ["2026-09", "2026-10"]),
        (r"\X\S000", (41, 1042), ["XS041", "XS1042"]),
    ],
)
def test_a_slip_is_found_by_the_number_that_people_see(tmp_path, format_, numbers, slips):
    rows = [[(each, format_), "2026-09-01", "0012", (500, "0000")] for each in numbers]
    paid = [["回款日期", "网点编码", "赊销凭单号", "回款金额"], ["2026-10-05", "0012", slips[1], 100]]
    write(tmp_path / "网点客户档案.xlsx", 通路网点=OUTLETS)
    write(tmp_path / "应收客户网点名录.xlsx", 应收明细=[OWED, *rows], 回款登记=paid)
    books = Department(tmp_path)
    assert books.receivables["slip_no"].tolist() == slips
    assert books.receivables["amount"].tolist() == [500.0, 500.0]
    assert books.outlets["outlet_code"].tolist() == ["0012", "0013"]
    assert books.problems == ()


def test_texts_and_formulas_under_such_a_format_are_read_as_they_stand(tmp_path):
    rows = [[("A7", "0000"), "2026-09-01", "0012", 1], [(8, "0000"), "2026-09-01", "0012", 2]]
    path = write(tmp_path / "应收客户网点名录.xlsx", 应收明细=[OWED, *rows])
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"<v>8</v>", b"<f>7+1</f><v>8</v>")
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    assert Department(tmp_path).receivables["slip_no"].tolist() == ["A7", "0008"]


@pytest.mark.parametrize("strike", ["<P:strike/>", ""])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_styles_are_read_whatever_their_prefix(prefix, strike):
    unstruck = "<P:strike val='0'/>"
    markup = (
        "<P:styleSheet xmlnsQ='urn:x'><P:numFmts><P:numFmt numFmtId='170' formatCode='&quot;SX&quot;000'/></P:numFmts>"
        f"<P:fonts><P:font/><P:font>{strike}</P:font><P:font>{strike and unstruck}</P:font></P:fonts>"
        "<P:cellStyleXfs><P:xf numFmtId='170' fontId='1'/></P:cellStyleXfs>"
        "<P:cellXfs><P:xf numFmtId='0' fontId='2'/><P:xf numFmtId='170' fontId='0'/><P:xf fontId='1'/></P:cellXfs>"
        "</P:styleSheet>"
    )
    told = cell_styles(markup.replace("P:", prefix).replace("xmlnsQ", f"xmlns{prefix and ':x'}").encode())
    assert told.struck == ({b"2"} if strike else set())
    assert {number: each.shown(8.0) for number, each in told.codes.items()} == {b"1": "SX008"}
