"""The lint: a sound book has no findings, and each fault planted by hand is found under its own code."""

import re

import pytest

from salesbook.placing import audit, place
from salesbook.problems import FileError

SHEET, WORKBOOK, TYPES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"


def replaced(part, old, new, count=1):
    def change(held):
        assert re.search(old, held[part]), (part, old)
        held[part] = re.sub(old, new, held[part], count=count)

    return change


def dropped(part):
    return lambda held: held.pop(part)


def added(part, content):
    return lambda held: held.__setitem__(part, content)


FAULTS = {
    "bad_xml": replaced(SHEET, rb"</sheetData>", b""),
    "prefix": replaced(SHEET, rb'mc:Ignorable="', b'mc:Ignorable="x99 '),
    "no_type": added("xl/media/picture.tiff", b"II*"),
    "type_without_part": dropped("xl/theme/theme1.xml"),
    "dangling": dropped("xl/comments1.xml"),
    "no_relationship": replaced(SHEET, rb'<drawing r:id="rId\d+"', b'<drawing r:id="rId77"'),
    "merge_overlap": replaced(SHEET, rb'<mergeCells count="1">', b'<mergeCells count="2"><mergeCell ref="B1:C2"/>'),
    "row_order": replaced(SHEET, rb'<row r="4"', b'<row r="3"'),
    "cell_order": replaced(SHEET, rb'<c r="C4"', b'<c r="B4"'),
    "style": replaced(SHEET, rb'<c r="C4" s="\d+"', b'<c r="C4" s="4000"'),
    "string": replaced(SHEET, rb't="s"><v>\d+</v>', b't="s"><v>9999</v>'),
    "long_text": replaced(
        SHEET, rb'<c r="C4" s="\d+"><v>[^<]*</v>', b'<c r="C4" t="inlineStr"><is><t>' + b"x" * 32768 + b"</t></is>"
    ),
    "long_list": replaced(SHEET, rb"<formula1>[^<]*</formula1>", b'<formula1>"' + b"a," * 130 + b'"</formula1>'),
    "table_header": replaced("xl/tables/table1.xml", b'(<tableColumn id="1" name=)"[^"]*"', rb'\1"another"'),
    "table_twice": replaced(WORKBOOK, rb"<definedNames>", b'<definedNames><definedName name="Ageing1">1</definedName>'),
    "name_sheet": replaced(
        WORKBOOK, rb"<definedNames>", b'<definedNames><definedName name="gone">gone!$A$1</definedName>'
    ),
    "name_twice": replaced(WORKBOOK, rb"(<definedName name=.*?</definedName>)", rb"\1\1"),
    "sheet_twice": replaced(WORKBOOK, rb'sheetId="2"', b'sheetId="1"'),
    "sheet_name": replaced(WORKBOOK, rb'(<sheet name=)"[^"]*"', rb'\1"a/b"'),
    "selected": replaced("xl/worksheets/sheet2.xml", rb"<sheetView ", b'<sheetView tabSelected="1" '),
    "unreadable": None,
}


def test_a_sound_book_has_no_findings(tmp_path, make_report, make_register):
    for content in (make_report(["一", "二"]), make_register()):
        book = tmp_path / "book.xlsx"
        book.write_bytes(content)
        assert audit(book) == []


@pytest.mark.parametrize("code", [code for code in FAULTS if FAULTS[code]])
def test_a_planted_fault_is_found(code, make_report, repacked):
    book = repacked(make_report(["一", "二"]), FAULTS[code])
    found = audit(book)
    assert code in {finding.code for finding in found}
    for finding in found:
        assert finding.part in str(finding) or finding.detail in str(finding)


def test_a_damaged_part_is_found(make_report, repacked):
    book = repacked(make_report(["一"]), lambda held: None)
    content = bytearray(book.read_bytes())
    start = content.index(b"xl/theme/theme1.xml") + 40
    content[start : start + 10] = bytes(10)
    book.write_bytes(bytes(content))
    assert [(finding.code, finding.part) for finding in audit(book)] == [("unreadable", "xl/theme/theme1.xml")]


def test_a_formula_less_cell_in_the_calculation_chain_is_found(make_report, repacked):
    def change(held):
        kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
        held["xl/calcChain.xml"] = (
            b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>'
        )
        held[TYPES] = held[TYPES].replace(
            b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="' + kind + b'"/></Types>'
        )
        rels = "xl/_rels/workbook.xml.rels"
        link = b'<Relationship Id="rId88" Target="calcChain.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"/>'
        held[rels] = held[rels].replace(b"</Relationships>", link + b"</Relationships>")

    assert [(finding.code, finding.detail) for finding in audit(repacked(make_report(["一"]), change))] == [
        ("calc_chain", "A1")
    ]


def test_a_book_that_begins_with_faults_may_still_be_written_into(make_report, make_register, repacked):
    merge = replaced(SHEET, rb'<mergeCells count="2">', b'<mergeCells count="3"><mergeCell ref="B1:C2"/>')
    book = repacked(make_register(), merge)
    before = audit(book)
    assert [finding.code for finding in before] == ["merge_overlap"]
    place(make_report(["三"]), book)
    assert audit(book) == before


def test_what_is_no_workbook_has_no_findings_but_an_error(tmp_path):
    book = tmp_path / "text.xlsx"
    book.write_bytes(b"a,b")
    with pytest.raises(FileError):
        audit(book)
