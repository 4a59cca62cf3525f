"""The empty books: every table with its titles, notes, drop-downs and formats, readable and without rows."""

import pytest
from openpyxl import load_workbook

from salesbook.department import Department
from salesbook.problems import FileError
from salesbook.sample.books.books import book_files
from salesbook.sample.books.empty import heading, make_empty
from salesbook.schemas import TABLES
from salesbook.wording import use_language
from salesbook.wording.choices import CHOICES
from salesbook.wording.names import BOOKS


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("empty")
    make_empty(made)
    return made


@pytest.fixture(scope="module")
def sheets(folder):
    books = {name: load_workbook(folder / name) for name in book_files()}
    return {(table, sheet): books[f"{book}.xlsx"][sheet] for table, (book, names) in BOOKS.items() for sheet in names}


def test_the_paths_of_the_books_are_given(tmp_path):
    assert [path.name for path in make_empty(tmp_path)] == book_files()


def test_every_column_has_its_title_and_a_note(sheets):
    for (table, _), sheet in sheets.items():
        fields = TABLES[table].fields
        assert [cell.value for cell in sheet[1]] == [heading(field) for field in fields]
        for cell, field in zip(sheet[1], fields, strict=True):
            assert str(field.term) in cell.comment.text
            assert ("必填" in cell.comment.text) == field.filled
        assert sheet.freeze_panes == "A2"


def test_choices_are_dropped_down(sheets):
    for (table, _), sheet in sheets.items():
        lists = {str(rule.sqref).partition(":")[0]: rule for rule in sheet.data_validations.dataValidation}
        for column, field in enumerate(TABLES[table].fields, 1):
            rule = lists.get(sheet.cell(2, column).coordinate)
            if field.vocabulary:
                words = [term.zh for term in CHOICES[field.vocabulary].values()]
                assert rule.formula1 == f'"{",".join(words)}"'
            if field.kind == "flag":
                assert rule.formula1 == '"是,否"'


def test_codes_stay_text(sheets):
    for (table, _), sheet in sheets.items():
        formats = {
            column: each.number_format
            for each in sheet.column_dimensions.values()
            for column in range(each.min, each.max + 1)
        }
        for column, field in enumerate(TABLES[table].fields, 1):
            assert (formats[column] == "@") == (field.kind in ("code", "phone")), (table, field.name)


def test_the_empty_books_read_without_a_problem(folder):
    department = Department(folder)
    assert department.problems == ()
    filled = {name for name in TABLES if len(department.table(name).frame)}
    assert filled == {"settings"}


def test_titles_follow_the_language(tmp_path):
    use_language("en")
    try:
        make_empty(tmp_path)
    finally:
        use_language(None)
    sheet = load_workbook(tmp_path / "应收客户网点名录.xlsx")["回款登记"]
    assert "Amount received (元)" in [cell.value for cell in sheet[1]]
    assert Department(tmp_path).problems == ()


def test_books_that_are_there_are_not_written_over(tmp_path):
    make_empty(tmp_path)
    with pytest.raises(FileError):
        make_empty(tmp_path)
    make_empty(tmp_path, force=True)
