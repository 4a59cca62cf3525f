"""Laws: placing and removing gives the book back; n rows appended are n rows read; one save equals many."""

import datetime
import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.placing import append_rows, audit, editing, place, remove_sheets, set_cells
from salesbook.placing.package.package import Package
from salesbook.placing.package.references import address, filled_down, position, renamed, tokens

texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=12)
values = st.one_of(
    texts,
    st.integers(-(10**14), 10**14),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 6)),
    st.booleans(),
    st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2100, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0)
    ),
    st.none(),
)
names = st.text("abc表单 '&<-（", min_size=1, max_size=10).filter(
    lambda name: not name.startswith("'") and not name.endswith("'")
)


@pytest.fixture(scope="module")
def folder():
    with TemporaryDirectory() as made:
        yield Path(made)


def book_with(folder, rows=3):
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("登记")
        sheet.write_row("A1", ["一", "二", "三"])
        for row in range(rows):
            sheet.write_row(row + 1, 0, [f"r{row}", row, row / 2])
    book = folder / "book.xlsx"
    book.write_bytes(content.getvalue())
    return book


def rendered(sheets):
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        for sheet in sheets:
            worksheet = workbook.add_worksheet(sheet)
            worksheet.write("A1", f"in {sheet}", workbook.add_format({"bold": True}))
            worksheet.write_formula("B1", "='" + sheets[0].replace("'", "''") + "'!A1")
    return content.getvalue()


def unescaped(value):
    from openpyxl.utils.escape import unescape

    return unescape(value) if isinstance(value, str) else value


def same(read, written):
    if isinstance(written, datetime.datetime) and isinstance(read, datetime.datetime):
        return abs(read - written) < datetime.timedelta(seconds=1)
    if isinstance(written, float) and not isinstance(read, str):
        return read == pytest.approx(written, rel=1e-15, abs=0)
    return unescaped(read) == written


@settings(max_examples=examples(25))
@given(rows=st.lists(st.tuples(values, values, values), min_size=1, max_size=8))
def test_rows_appended_are_rows_read(folder, rows):
    rows = [("first", *row[1:]) for row in rows]
    book = book_with(folder)
    append_rows(book, "登记", rows, keep_backups=0)
    sheet = openpyxl.load_workbook(book)["登记"]
    read = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows(min_row=5, max_row=4 + len(rows))]
    assert len(read) == len(rows)
    assert all(
        same(cell, value) for one, other in zip(read, rows, strict=True) for cell, value in zip(one, other, strict=True)
    )
    assert sheet.max_row == 4 + len(rows)


@settings(max_examples=examples(25))
@given(sheets=st.lists(names, min_size=1, max_size=3, unique_by=str.casefold))
def test_placing_then_removing_gives_the_untouched_parts_back(folder, sheets):
    book = book_with(folder)
    before = Package(book.read_bytes())
    place(rendered(sheets), book, keep_backups=0)
    assert openpyxl.load_workbook(book).sheetnames[1:] == sheets
    assert openpyxl.load_workbook(book)[sheets[-1]]["A1"].value == f"in {sheets[-1]}"
    remove_sheets(book, keep_backups=0)
    after = Package(book.read_bytes())
    assert after.names() == before.names()
    changed = {name for name in before.names() if after.read(name) != before.read(name)}
    assert changed <= {"[content_types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert audit(book) == []


cells = st.dictionaries(
    st.tuples(st.integers(1, 12), st.integers(1, 6)).map(lambda place: address(*place)), values, min_size=1, max_size=5
)


@settings(max_examples=examples(20))
@given(first=cells, second=cells, row=st.tuples(texts, values))
def test_edits_in_one_save_equal_as_many_saves(folder, first, second, row):
    book = book_with(folder)
    begun = book.read_bytes()
    with editing(book, keep_backups=0) as edit:
        edit.set_cells("登记", first)
        edit.append_rows("登记", [row])
        edit.set_cells("登记", second)
    at_once = book.read_bytes()
    book.write_bytes(begun)
    set_cells(book, "登记", first, keep_backups=0)
    append_rows(book, "登记", [row], keep_backups=0)
    set_cells(book, "登记", second, keep_backups=0)
    assert parts(book.read_bytes()) == parts(at_once)


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


formulas = st.lists(
    st.sampled_from(
        [
            "A1",
            "$B$2:C3",
            "SUM(",
            ")",
            "'a b'!",
            "表!",
            "+",
            '"A1!"',
            "T[[#This Row],[x]]",
            "1.5",
            "A:A",
            "#REF!",
            ",",
            "[1]s!",
        ]
    ),
    max_size=8,
).map("".join)


@given(formulas)
def test_the_pieces_of_a_formula_make_the_formula(formula):
    assert "".join(token.text for token in tokens(formula)) == formula
    assert renamed(formula, {}, {}) == formula
    assert filled_down(formula, 0) == formula


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_an_address_is_read_as_it_is_written(row, column):
    assert position(address(row, column)) == (row, column)
