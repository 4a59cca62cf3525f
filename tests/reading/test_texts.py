"""Sheets kept as text: csv in every encoding, web pages and XML Spreadsheet 2003, whatever name they go by."""

from datetime import date, datetime
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.department import Department
from salesbook.problems import FileError
from salesbook.reading.file.texts.delimited import delimited
from salesbook.reading.file.texts.encoding import decode
from salesbook.reading.file.texts.spreadsheet_xml import NAMESPACE, spreadsheet
from salesbook.reading.file.texts.web_page import web_page

HERE = Path("表.xls")
CHINESE = st.text("晨光便利店南门酒楼应收金额赊销日期，。：（）", min_size=1, max_size=30)
WORDS = st.lists(
    st.sampled_from(["Café", "Río", "naïve", "Müller", "Zoë", "200;\u00a0", "señor", "plain", "€5", "Århus"]),
    min_size=1,
)


@settings(max_examples=examples(100))
@given(CHINESE, st.sampled_from(["gb18030", "utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["", "gbk", "utf-8"]))
def test_chinese_text_is_read_in_the_encoding_it_is_in(text, encoding, declared):
    """Under a title that is all Chinese: two signs alone may be two letters of UTF-8 by chance."""
    text = f"客户名称\r\n{text},1\r\n"
    assert decode(text.encode(encoding), HERE, declared) == text


@pytest.mark.parametrize("text", ["应", "a,应,1", "ID,友邦", "1,联通"])
def test_a_few_chinese_signs_are_not_taken_for_other_letters(text):
    assert decode(text.encode("gb18030"), HERE) == text


@settings(max_examples=examples(100))
@given(WORDS, st.sampled_from(["cp1252", "utf-8", "utf-16"]), st.sampled_from(["", "iso-8859-1", "no-such-thing"]))
def test_western_text_is_read_with_its_accents(words, encoding, declared):
    text = ",".join(words) + "\r\n"
    assert decode(text.encode(encoding), HERE, declared) == text


@pytest.mark.parametrize("cut", [b"\xd3", "应收明细".encode("gb18030")[:-1], b"\x81\x30\x81" * 2])
def test_a_chinese_text_cut_through_a_sign_is_named_and_not_read_as_western(cut):
    with pytest.raises(FileError) as raised:
        decode("客户名称,应收金额\r\n晨光便利店,100\r\n".encode("gb18030") + cut + b"\xff", HERE)
    assert raised.value.key == "file_damaged"


@pytest.mark.parametrize("declared", ["utf-16", "rot13", "hex", "utf-7-nothing"])
def test_an_encoding_that_cannot_be_is_not_believed(declared):
    assert decode("客户".encode("gb18030"), HERE, declared) == "客户"


TITLES = "单号,赊销日期,客户名称,应收金额"


@pytest.mark.parametrize(
    ("content", "slips", "amounts"),
    [
        (f'{TITLES}\r\n="00123",="2026-09-01",晨光,="100.50"\r\n'.encode("gb18030"), ["00123"], [100.5]),
        (f'{TITLES}\r\n"=""0009""",2026/9/1,南门,"=""1,000.50"""\r\n'.encode(), ["0009"], [1000.5]),
        (f'{TITLES}\r\n="S-7",="2026.9.1",南门,="2,000"\n'.encode("utf-16"), ["S-7"], [2000.0]),
        ('="单号"\t="赊销日期"\t="客户"\t="应收金额"\n="01"\t="2026-9-1"\t="南门"\t="5"\n'.encode(), ["01"], [5.0]),
        (f"sep=;\r\n{TITLES.replace(',', ';')}\r\n'0031;'2026-09-01;南门;7\r\n".encode(), ["0031"], [7.0]),
        (
            '"Slip no.";"Sale date";"Outlet";"Amount owed"\r\n12;2026-09-01;Café Río;200\u00a0\r\n'.encode("cp1252"),
            ["12"],
            [200.0],
        ),
    ],
)
def test_csv_as_programs_write_it(tmp_path, content, slips, amounts):
    (tmp_path / "应收明细.csv").write_bytes(content)
    books = Department(tmp_path)
    assert books.receivables["slip_no"].tolist() == slips
    assert books.receivables["amount"].tolist() == amounts
    assert [each for each in books.problems if each.severity != "note"] == []


def test_an_amount_with_a_stray_sign_is_named_at_its_cell(tmp_path):
    (tmp_path / "账.csv").write_bytes(
        "Slip no.,Sale date,Outlet,Amount owed\r\nS2,2026-09-02,Müller,200;\u00a0\r\n".encode("cp1252")
    )
    (problem,) = Department(tmp_path).problems
    assert (problem.code, problem.at.cell) == ("bad_number", "D2")


@settings(max_examples=examples(80))
@given(st.lists(st.lists(st.text("ab,\"' \n店", max_size=5), min_size=2, max_size=2), max_size=5))
def test_a_csv_file_gives_its_cells(rows):
    rows = [["titles", "beside"], *rows]
    lines = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in rows)
    assert delimited(lines.encode(), HERE).rows == rows


# web pages


@st.composite
def pages(draw):
    """A table without spans, and the markup in which some cells span rows and columns: what they show stands once."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    free = {(row, column) for row in range(height) for column in range(width)}
    rows = [[""] * width for _ in range(height)]
    merges, lines = [], [[] for _ in range(height)]
    for row in range(height):
        for column in range(width):
            if (row, column) not in free:
                continue
            down, across = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            box = [(row + i, column + j) for i in range(down) for j in range(across)]
            if not free.issuperset(box):
                down, across, box = 1, 1, [(row, column)]
            free -= set(box)
            rows[row][column] = f"r{row}c{column}"
            if len(box) > 1:
                merges.append(((row, column), (row + down - 1, column + across - 1)))
            lines[row].append(f"<td rowspan={down} colspan='{across}'>{rows[row][column]}</td>")
    markup = "".join("<tr>" + "".join(line) + "</tr>" for line in lines)
    return rows, merges, f"<table>{markup}</table>"


@settings(max_examples=examples(200))
@given(pages())
def test_every_cell_of_a_page_stands_where_a_browser_puts_it(page):
    rows, merges, markup = page
    (grid,) = web_page(markup, HERE)
    assert grid.rows == rows
    assert sorted(grid.merges) == sorted(merges)


HEAD = "<tr><th>单号</th><th>赊销日期</th><th>客户名称</th><th>应收金额</th></tr>"


@pytest.mark.parametrize(
    ("first", "rest", "outlets", "amounts"),
    [
        (
            "<td>1</td><td>2026-9-1</td><td rowspan=2>东门副食</td><td>1,800.00</td>",
            "<tr><td>2</td><td>2026-9-2</td><td>200.00</td></tr>",
            ["东门副食"] * 2,
            [1800.0, 200.0],
        ),
        (
            "<td>1</td><td rowspan='3'>2026-9-1</td><td>甲</td><td>1</td>",
            "<tr><td>2</td><td rowspan='2'>乙</td><td>2</td></tr><tr><td>3</td><td>3</td></tr>",
            ["甲", "乙", "乙"],
            [1.0, 2.0, 3.0],
        ),
        (
            "<td>1</td><td>2026-9-1</td><td>甲<br>分店&nbsp;</td><td>1</td>",
            "<tr><td colspan=3>合计</td><td>1</td></tr>",
            ["甲 分店"],
            [1.0],
        ),
    ],
)
def test_what_spans_rows_of_a_page_counts_in_each_of_them(tmp_path, first, rest, outlets, amounts):
    rows = f"<tr>{first}</tr>{rest}"
    page = f"<html><meta charset='gb2312'><table><tr><td><p>x</p><table>{HEAD}{rows}</table></td></tr></table></html>"
    (tmp_path / "应收明细.xls").write_bytes(page.encode("gb18030"))
    read = Department(tmp_path).receivables
    assert read["outlet_name"].tolist() == outlets
    assert read["amount"].tolist() == amounts


def test_a_number_that_spans_rows_counts_once_and_is_named(tmp_path):
    rows = (
        "<tr><td>1</td><td>2026-9-1</td><td>甲</td><td rowspan=2>500</td></tr>"
        "<tr><td>2</td><td>2026-9-2</td><td>乙</td></tr>"
    )
    (tmp_path / "应收明细.xls").write_text(f"<table>{HEAD}{rows}</table>", encoding="utf-8")
    books = Department(tmp_path)
    assert books.receivables["amount"].tolist() == [500.0]
    assert [(each.code, each.at.cell) for each in books.problems] == [("merged_number", "D3")]


def test_a_page_whose_cells_span_without_end_is_refused():
    spans = "<td rowspan=1000000 colspan=16000>x</td>"
    with pytest.raises(FileError) as raised:
        web_page(f"<table><tr>{spans}</tr></table>", HERE)
    assert raised.value.key == "sheet_too_large"


# XML Spreadsheet 2003


def workbook(body: str, styles: str = "", more: str = "") -> str:
    return (
        '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n'
        f'<Workbook xmlns="{NAMESPACE}" xmlns:ss="{NAMESPACE}" xmlns:x="urn:schemas-microsoft-com:office:excel">{more}'
        f'<Styles>{styles}</Styles><Worksheet ss:Name="应收明细"><Table>{body}</Table></Worksheet></Workbook>'
    )


def cell(value: object, **given: object) -> str:
    attributes = "".join(f' ss:{name}="{each}"' for name, each in given.items())
    kind = {str: "String", float: "Number", int: "Number", datetime: "DateTime", bool: "Boolean"}[type(value)]
    text = value.isoformat() if isinstance(value, datetime) else str(int(value) if value is True else value)
    return f'<Cell{attributes}><Data ss:Type="{kind}">{escape(text)}</Data></Cell>'


@settings(max_examples=examples(80))
@given(
    st.lists(
        st.lists(
            st.none() | st.text("ab<&>店\"' ", min_size=1, max_size=6) | st.floats(-1e9, 1e9) | st.booleans()
            | st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1)),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    )
)  # fmt: skip
def test_the_cells_of_an_xml_spreadsheet_are_those_written(rows):
    """Blank cells and rows are left out of the markup, and the next one says where it stands."""
    body = ""
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(each, Index=at) for at, each in enumerate(row, 1) if each is not None)
        body += f'<Row ss:Index="{number}">{cells}</Row>' if cells else ""
    (grid,) = spreadsheet(workbook(body), HERE)
    wanted = [["" if each is None else each for each in row] for row in rows]
    width = max((at for row in wanted for at, each in enumerate(row, 1) if each != ""), default=0)
    height = max((number for number, row in enumerate(wanted, 1) if any(each != "" for each in row)), default=0)
    assert grid.rows == [row[:width] for row in wanted[:height]]


XML_TITLES = "<Row>" + "".join(map(cell, ("单号", "赊销日期", "客户名称", "应收金额", "备注"))) + "</Row>"


def read_xml(tmp_path: Path, body: str, name: str = "导出.xls", **parts: str) -> Department:
    (tmp_path / name).write_text(workbook(XML_TITLES + body, **parts), encoding="utf-8")
    return Department(tmp_path)


@pytest.mark.parametrize("name", ["导出.xls", "导出.xml", "导出.xlsx"])
def test_merged_groups_and_left_out_cells(tmp_path, name):
    day = datetime(2026, 9, 1)
    body = (
        f"<Row>{cell('S1')}{cell(day)}{cell('晨光', MergeDown=1)}{cell(100.5)}</Row>"
        f"<Row>{cell('S2')}{cell('2026-09-05')}{cell(200.0, Index=4)}</Row>"
        f"<Row ss:Index='6'>{cell('S3')}{cell(day)}{cell('南门')}{cell(300)}</Row>"
    )
    books = read_xml(tmp_path, body.replace("'6'", '"6"'), name)
    assert books.receivables[["slip_no", "outlet_name", "amount", "row"]].to_numpy().tolist() == [
        ["S1", "晨光", 100.5, 2],
        ["S2", "晨光", 200.0, 3],
        ["S3", "南门", 300.0, 6],
    ]


def test_what_an_xml_spreadsheet_says_besides_its_values(tmp_path):
    styles = (
        '<Style ss:ID="s1"><NumberFormat ss:Format="&quot;SX&quot;0000"/></Style>'
        '<Style ss:ID="s2"><Font ss:StrikeThrough="1"/></Style>'
    )
    noted = cell("S3").replace("</Cell>", '<Comment><ss:Data ss:Type="String">问过</ss:Data></Comment></Cell>')
    body = (
        f"<Row>{cell(8, StyleID='s1')}{cell('2026-09-01')}{cell('晨光')}{cell(1)}</Row>"
        f"<Row ss:StyleID='s2'>{cell('S2')}{cell('2026-09-01')}{cell('晨光')}{cell(2)}</Row>"
        f"<Row>{noted}{cell('2026-09-01')}{cell('晨光')}<Cell ss:Formula='=R1C1'/></Row>"
        f"<Row>{cell('S4')}{cell('2026-09-01')}{cell('晨光')}<Cell><Data ss:Type='Error'>#DIV/0!</Data></Cell></Row>"
        f"<Row ss:Hidden='1'>{cell('S5')}{cell('2026-09-01')}{cell('晨光')}{cell(5)}</Row>"
    )
    books = read_xml(tmp_path, body.replace("'", '"'), styles=styles)
    assert books.receivables["slip_no"].tolist() == ["SX0008", "S2", "S5"]
    told = {(each.code, each.at.cell) for each in books.problems if each.code != "missing_value"}
    assert told == {("struck_row", "A3"), ("formula_without_value", "D4"), ("error_cell", "D5"), ("hidden_rows", "A6")}


def test_a_book_in_xml_that_counts_from_1904_keeps_its_days(tmp_path):
    more = "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>"
    books = read_xml(tmp_path, f"<Row>{cell('S1')}{cell(44_501)}{cell('晨光')}{cell(1)}</Row>", more=more)
    assert books.receivables["sale_date"][0].date() == date(2025, 11, 2)


def test_a_chinese_encoding_that_the_markup_names_is_read(tmp_path):
    text = workbook(XML_TITLES + f"<Row>{cell('S1')}{cell('2026-9-1')}{cell('晨光')}{cell(1)}</Row>")
    text = text.replace('version="1.0"', 'version="1.0" encoding="GB2312"')
    (tmp_path / "导出.xls").write_bytes(text.encode("gb18030"))
    assert Department(tmp_path).receivables["outlet_name"].tolist() == ["晨光"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (workbook("<Row><Cell>A & B</Cell></Row>"), "file_damaged"),
        (workbook(f"<Row>{cell('S1', Index=99_999)}</Row>"), "sheet_too_large"),
        (workbook(f'<Row ss:Index="1048000">{cell("S1", Index=9_999)}</Row>'), "sheet_too_large"),
        (f'<Workbook xmlns="{NAMESPACE}"></Workbook>', "not_a_workbook"),
    ],
)
def test_markup_that_cannot_be_read_is_one_sentence(text, key):
    with pytest.raises(FileError) as raised:
        spreadsheet(text, HERE)
    assert raised.value.key == key
