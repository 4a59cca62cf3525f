"""Departments that keep less than the sample: every column and every book dropped in turn, every report and both packs.

Each run ends in a report or in one clear sentence; nothing breaks off.
"""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.pack import PACKS, make_pack
from salesbook.reports.papers import PAPERS
from salesbook.schemas import TABLES

DAY = date(2026, 11, 20)
BOOKS = sorted(path.name for path in (Path(__file__).parents[2] / "workbooks").glob("*.xlsx"))
# a column that must be there is not dropped: reading refuses the sheet without it, and that is the table not kept
COLUMNS = [(name, field.name) for name, table in TABLES.items() for field in table if not field.column]
REQUIRED = [(name, field.name) for name, table in TABLES.items() for field in table if field.column]
EVERY = 1 if os.environ.get("SALESBOOK_WHOLE_SAMPLE") else 10  # all of them take ten minutes
READ = {name: set(report.reads) for name, report in REPORTS.items() if name != "proof"}  # the proof reads everything
READ_BY_SOME = sorted(set().union(*READ.values()) & {name for name, _ in COLUMNS})


@pytest.fixture(scope="module")
def kept(small_books) -> Department:
    return Department(small_books)


def without(kept: Department, name: str, *columns: str) -> Department:
    frame = getattr(kept, name)
    return kept.with_(**{name: frame.drop(columns=list(columns)).reindex(columns=frame.columns)})


def tried(make, department) -> str:
    """ "made", or the one sentence that says why not."""
    try:
        made = make(department, DAY)
    except UserError as error:
        return one_sentence(str(error))
    if not isinstance(made, str):
        assert made.sheets()
        assert made.figures()
        assert made.proofs() is not None
    return "made"


def one_sentence(text: str) -> str:
    assert text.strip()
    assert "\n" not in text
    return text


def run_all(name: str, department: Department) -> None:
    """Every report and paper that reads the table, and both packs."""
    reports = [REPORTS[report] for report, tables in READ.items() if name in tables]
    papers = [paper for paper in PAPERS.values() if name in paper.reads]
    ended = {each.name: tried(each.make, department) for each in (*reports, *papers)}
    assert "made" in ended.values()
    for kind in PACKS:
        parts = set(make_pack(kind, department, DAY).parts)
        assert not parts & {report for report, end in ended.items() if end != "made"}


def test_a_department_with_only_the_columns_it_must_have_has_its_reports(kept):
    thin = kept
    for name in READ_BY_SOME:
        thin = without(thin, name, *(column for table, column in COLUMNS if table == name))
    for each in (*REPORTS.values(), *PAPERS.values()):
        assert tried(each.make, thin)


@pytest.mark.long
@pytest.mark.parametrize("name", READ_BY_SOME)
def test_a_table_with_only_the_columns_it_must_have_never_breaks_a_report(name, kept):
    run_all(name, without(kept, name, *(column for table, column in COLUMNS if table == name)))


@pytest.mark.long
@pytest.mark.parametrize(("name", "column"), [each for each in COLUMNS if each[0] in READ_BY_SOME][::EVERY])
def test_a_table_without_any_one_of_its_columns_never_breaks_a_report(name, column, kept):
    run_all(name, without(kept, name, column))


@pytest.mark.long
@pytest.mark.parametrize(("name", "column"), REQUIRED[::EVERY])
def test_a_sheet_without_a_column_that_it_must_have_is_no_table_and_breaks_nothing(name, column, small_books, tmp_path):
    """Such a sheet is not read, or taken for another table; either way each run ends in a report or a sentence."""
    shutil.copytree(small_books, tmp_path, dirs_exist_ok=True)
    for source in Department(small_books).summary():
        if source["table"] == name and column in source["columns"]:
            book = load_workbook(tmp_path / source["book"])
            book[source["sheet"]].delete_cols(column_index_from_string(source["columns"][column]))
            book.save(tmp_path / source["book"])
    department = Department(tmp_path)
    for each in (*REPORTS.values(), *PAPERS.values()):
        assert tried(each.make, department)
    for kind in PACKS:
        assert make_pack(kind, department, DAY).sheets()


@pytest.mark.long
@pytest.mark.parametrize("book", BOOKS)
def test_a_department_without_any_one_of_its_books_still_has_its_reports(book, small_books, tmp_path):
    for path in small_books.glob("*.xlsx"):
        if path.name != book:
            shutil.copy(path, tmp_path)
    department = Department(tmp_path)
    ended = {report.name: tried(report.make, department) for report in REPORTS.values() if report.name != "proof"}
    assert list(ended.values()).count("made") >= len(ended) // 2
    for kind in PACKS:
        pack = make_pack(kind, department, DAY)
        assert len(pack.sheets()) > len(pack.parts)
        assert {name for name in PACKS[kind] if ended[name] == "made"} == set(pack.parts)


@pytest.mark.long
@pytest.mark.parametrize("book", BOOKS)
def test_a_department_of_one_book_alone_has_a_report_or_a_sentence(book, small_books, tmp_path):
    shutil.copy(small_books / book, tmp_path)
    department = Department(tmp_path)
    for report in REPORTS.values():
        assert tried(report.make, department)
    for paper in PAPERS.values():
        assert tried(paper.make, department)
