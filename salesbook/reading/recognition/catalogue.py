"""Which sheet of which workbook keeps which table of the department; what is left out, and what is asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from salesbook.problems import At, FileError, Problem
from salesbook.reading.file.book import Book
from salesbook.reading.file.grid import is_blank
from salesbook.reading.recognition.columns import Columns, columns_of
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.evidence.weights import Answered
from salesbook.reading.recognition.header import Header
from salesbook.reading.recognition.look import Look
from salesbook.reading.recognition.neighbours import question_neighbours
from salesbook.reading.recognition.partners import judge_again
from salesbook.reading.recognition.reasons import asked_problem, left_out_problem, likely_problem
from salesbook.reading.recognition.sheet import verdicts
from salesbook.reading.recognition.verdict import Verdict
from salesbook.wording.clerks import OPENING_BALANCE_SIGNS
from salesbook.wording.messages import say

_BALANCES, _DETAIL = "opening_balances", "receivables"
_NEVER_USED = ("ask_hidden", "ask_copy", "ask_merged", "ask_sum", "balances_unclear")
_LEAST_ROWS = 2  # a sheet with fewer filled rows keeps no table

Answers = Mapping[str, Answered]  # table → folded title → the field that a person said it means
NO_ANSWERS: Answers = {}


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet, or a part of one, that keeps a table: its header and columns. ``headers``: of all tables of the sheet,
    from top to bottom."""

    book: Book
    sheet: str
    table: str
    header: Header
    columns: Columns
    headers: tuple[Header, ...]


@dataclass(slots=True)
class Catalogue:
    """For every table the places that keep it, in the order of the books; what is wrong with books and sheets; and
    every sheet with what it is taken for."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)


def catalogue(
    paths: Iterable[Path], opener: Callable[[Path], Book], answers: Answers = NO_ANSWERS, expected: str = ""
) -> Catalogue:
    """Look into every book: each sheet by itself, then once more among its neighbours; ``expected``: the table that a
    person says is in them.

    What cannot be read is a problem, and the rest is read all the same.
    """
    found = Catalogue()
    for path in paths:
        try:
            book = opener(path)
            sheets = book.sheets
        except FileError as error:
            found.problems.append(_unreadable(At(path.name), error))
            continue
        for sheet in sheets:
            _look_at(book, sheet, answers, expected, found)
    judge_again(found.looks, answers, expected)
    _question(found.looks)
    for look in found.looks:
        _enter(look, found)
    return found


def _look_at(book: Book, sheet: str, answers: Answers, expected: str, found: Catalogue) -> None:
    at = At(book.path.name, sheet)
    try:
        grid = book.head(sheet)
    except FileError as error:
        found.problems.append(_unreadable(at, error))
        return
    look = Look(book, grid, len(book.sheets) == 1, sheet in book.hidden)
    look.verdicts = verdicts(Surroundings(grid, look.alone, expected=expected), answers)
    found.looks.append(look)


def _question(looks: Sequence[Look]) -> None:
    """What only the folder tells: hidden sheets, copies and sums, balances that the detail may hold already."""
    for look in looks:
        for verdict in look.verdicts:
            if look.hidden and verdict.used:
                verdict.ask("ask_hidden")
    question_neighbours(looks)
    detail = next((look for look in looks for each in look.verdicts if each.used and each.kind == _DETAIL), None)
    for look in looks:
        for verdict in look.verdicts:
            if detail and verdict.kind == _BALANCES and not _says_opening(look, verdict.header):
                verdict.ask("balances_unclear", str(detail.at))


def _says_opening(look: Look, header: Header) -> bool:
    """Whether a sheet's name, a line above the titles or a title says that it is what was owed before."""
    above = [cell for row in look.grid.rows[: header.first] for cell in row if isinstance(cell, str)]
    said = [look.grid.sheet, *above, *(heading.text for heading in header.headings)]
    return any(word in text.lower() for text in said for word in OPENING_BALANCE_SIGNS)


def _enter(look: Look, found: Catalogue) -> None:
    """Put the tables of a sheet into the catalogue, and say what was not used, or not surely."""
    used = [each for each in look.verdicts if each.used or _to_be_said(each)]
    headers = tuple(each.header for each in look.verdicts if each.ours)
    for each in used:
        place = Place(look.book, look.grid.sheet, each.kind, each.header, columns_of(each), headers)
        found.places.setdefault(each.kind, []).append(place)
        if each.level == "likely":
            found.problems.append(likely_problem(look, each))
    if len(used) > 1:
        found.problems.append(Problem("several_tables", look.at, str(len(used)), severity="note"))
    best = look.best
    filled = sum(any(not is_blank(cell) for cell in row) for row in look.grid.rows)
    if used or filled < _LEAST_ROWS:
        return
    if best is None:
        found.problems.append(Problem("unknown_sheet", look.at, look.grid.sheet, severity="note"))
    elif best.ours:
        found.problems.append(asked_problem(look, best))
    else:
        found.problems.append(left_out_problem(look, best))


def _to_be_said(verdict: Verdict) -> bool:
    """Whether a sheet bears the department's own name for its table, so that its faults are named row by row."""
    return verdict.own_name and not any(code in _NEVER_USED for code, _ in verdict.asked)


def _unreadable(at: At, error: FileError) -> Problem:
    """What is wrong with a file, told without the folder that the person already knows."""
    return Problem("unreadable_book", at, say(error.key, **{**error.values, "path": at.book}))
