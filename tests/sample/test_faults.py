"""Every fault planted in the sample is found at its cell, and the clean sample has none."""

from collections import Counter

import pytest
from python_calamine import CalamineWorkbook

from salesbook.department import Department
from salesbook.problems import At, UserError
from salesbook.sample import make_sample
from salesbook.sample.books.faults import KINDS

FAULTS = 100
SMALL = {"outlets": 60, "weeks": 3}
# a small department in every run, those of the usual size in the long ones
SIZES = [SMALL, pytest.param({}, marks=pytest.mark.long)]


def found(folder):
    return Counter((each.code, each.at) for each in Department(folder).problems)


@pytest.mark.parametrize("size", SIZES)
def test_a_clean_sample_has_no_problem_at_all(tmp_path, size):
    make_sample(tmp_path, **size)
    assert found(tmp_path) == Counter()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "seed", [20261120, pytest.param(2, marks=pytest.mark.long), pytest.param(7, marks=pytest.mark.long)]
)
def test_a_hundred_faults_are_found_at_their_cells_and_nothing_else(tmp_path, seed, size):
    planted = make_sample(tmp_path, faults=FAULTS, seed=seed, **size)
    assert len(planted) == FAULTS
    assert found(tmp_path) == Counter((each.code, each.at) for each in planted)


def test_every_kind_of_fault_is_planted_in_turn(tmp_path):
    planted = make_sample(tmp_path, **SMALL, faults=len(KINDS))
    assert len({each.code for each in planted}) >= 30
    assert len({each.at for each in planted}) == len(KINDS)


def test_what_is_said_to_be_typed_stands_in_the_cell(tmp_path):
    planted = make_sample(tmp_path, **SMALL, faults=len(KINDS))
    for each in planted:
        if each.code not in ("subtotal_mismatch", "slip_of_another"):
            assert _cell(tmp_path, each.at) == each.typed, each


def _cell(folder, at: At) -> str:
    grid = CalamineWorkbook.from_path(folder / at.book).get_sheet_by_name(at.sheet).to_python(skip_empty_area=False)
    letters = at.cell.rstrip("0123456789")
    row, column = int(at.cell[len(letters) :]), 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return str(grid[row - 1][column - 1])


def test_too_many_faults_for_too_small_a_sample_are_refused(tmp_path):
    with pytest.raises(UserError, match="100000"):
        make_sample(tmp_path, outlets=24, weeks=2, faults=100_000)
