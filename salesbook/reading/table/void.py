"""Rows that say of themselves that they are void: they never were, whatever else stands in them."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np

from salesbook.problems import Problem
from salesbook.reading.recognition.header import Heading
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.table.labels import labels_in
from salesbook.reading.values.fold import fold, half_width, simplified
from salesbook.schemas import Field
from salesbook.wording import clerks

Sort = Literal["state", "flag", "note", "words", ""]

_WORDS, _STATES, _TITLES = (
    frozenset(map(fold, words)) for words in (clerks.VOID_WORDS, clerks.VOID_STATES, clerks.VOID_TITLES)
)
_STATE_FIELDS = ("status", "payment_state", "state")


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


_HEAD = re.compile(
    rf"[\W_]*(?:{_any(clerks.VOID_BEFORE)}?{_any(clerks.VOID_DONE)}?{clerks.VOID}{_any(clerks.VOID_AFTER)}?"
    rf"|{_any(clerks.VOID_WORDS)})(?=$|[\W_])",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"{clerks.VOID}{_any(clerks.VOID_AFTER)}\w{{0,14}}?{_any(clerks.REOPENED)}"
    rf"|{_any(clerks.INSTEAD_OF)}\w{{0,14}}?{clerks.VOID}|{_any(clerks.NOT_VOID)}"
)
_REOPENED = re.compile(rf"[\W_]*{_any(clerks.VOID_DONE)}?{clerks.VOID}(?={_any(clerks.REOPENED)})")


@dataclass(frozen=True, slots=True)
class Void:
    """Which rows are void, and what is said of each, or of a note that may mean it."""

    rows: Mask
    problems: list[Problem]


def is_void_note(text: str) -> bool | None:
    """Whether a note says at its head that its row is void; None when only a person can tell.

    >>> is_void_note("VOID, see S3"), is_void_note("paid in cash")
    (True, False)
    """
    plain = simplified(half_width(text))
    if _HEAD.match(plain) or _REOPENED.match(plain):
        return True
    return False if clerks.VOID not in plain or _INSTEAD.search(plain) else None


def void_rows(body: Body, data: Mask) -> Void:
    """The void ones among the rows that hold ``data``; none in a table whose rows are no events."""
    found = Void(np.zeros(body.height, dtype=bool), [])
    fields = {heading.column: body.table[name] for name, heading in body.columns.of.items()}
    rows = body.rows
    for heading in body.header.headings if body.table.events else ():
        sort = _sort(heading, fields.get(heading.column))
        column = [row[heading.column] for row in rows] if sort else []
        signs = clerks.YES if sort == "flag" else clerks.VOID_SIGNS
        told = {each: _says(each, sort) for each in labels_in(column, signs, partial(_may_mean_it, sort=sort))}
        for position, cell in enumerate(column if told else ()):
            if cell in told and data[position] and not found.rows[position]:
                _say(found, body, position, heading.column, bool(told[cell]))
    return found


def _may_mean_it(text: str, sort: Sort) -> bool:
    return _says(text, sort) is not False


def _say(found: Void, body: Body, position: int, column: int, certain: bool) -> None:
    shown = str(body.rows[position][column]).strip()
    code = "void_row" if certain else "void_unclear"
    found.rows[position] |= certain
    found.problems.append(Problem(code, body.at_place(position, column), shown, "", "warning"))


def _sort(heading: Heading, field: Field | None) -> Sort:
    """What a column may say about its rows; "" for one that says nothing."""
    key = heading.titles[-1].key
    if field is None:
        if key in _TITLES:
            return "flag"
        return "state" if key.endswith(clerks.STATE_ENDINGS) else "note" if key.endswith(clerks.NOTE_ENDINGS) else ""
    if field.name in _STATE_FIELDS:
        return "state"
    if field.name == "note":
        return "note"
    # a choice that must be made is asked about where it is none; of goods, void may mean scrapped
    return "words" if field.kind in ("text", "name", "code") or (field.vocabulary and not field.filled) else ""


def _says(text: str, sort: Sort) -> bool | None:
    if sort == "note":
        return is_void_note(text)
    key = fold(text)
    if sort == "flag":
        return key in _WORDS or half_width(text).lower() in clerks.YES
    return key in (_STATES if sort == "state" else _WORDS)
