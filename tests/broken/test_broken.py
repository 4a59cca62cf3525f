"""Every problem code has a book that provokes it, at the cell and with the words kept beside the book."""

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

from salesbook.wording.faults import CODES

HERE = Path(__file__).parent


make = SimpleNamespace(**runpy.run_path(str(HERE / "make.py")))


def test_every_code_has_its_book():
    assert set(make.CASES) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_book_provokes_its_problem_at_its_cell_and_no_other(code, tmp_path):
    book = tmp_path / f"{code}.xlsx"
    make.write_book(book, make.CASES[code])
    problems = make.problems_of(book)
    told = [each for each in problems if each.code == code]
    assert len(told) == 1
    assert make.CASES[code].at == (f"{told[0].at.sheet}!{told[0].at.cell}" if told[0].at.sheet else "")
    assert [each for each in problems if each.severity != "note" and each.code != code] == []


@pytest.mark.parametrize("code", CODES)
def test_the_words_are_those_kept_beside_the_book(code):
    assert make.in_both(HERE / f"{code}.xlsx", code) == (HERE / f"{code}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "page"), [("en", "problems.md"), ("zh", "problems.zh-CN.md")])
def test_the_catalogue_in_docs_is_fresh(language, page):
    """Made anew by: python tests/broken/make.py"""
    assert make.catalogue(language) == (make.DOCS / page).read_text(encoding="utf-8")
