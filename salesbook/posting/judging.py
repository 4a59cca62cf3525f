"""Which rows of a given book may not be posted as they stand, and what has to be said of the others."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from salesbook.calculation.receivables.kinds import understood
from salesbook.problems import At, Problem
from salesbook.reading.table.part import Source
from salesbook.reading.table.said import titles_of
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import fold
from salesbook.schemas import TABLES
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES as TABLE_NAMES

Reasons = dict[int, tuple[str, str]]
"""Row → the field that is at fault and the sentence about it."""

# what the checks only warn of, since a row that stands in a register is used; into the register it does not go
_REFUSED = {
    "unknown_outlet": "refused_outlet",
    "shared_name": "refused_shared_name",
    "other_name": "refused_other_name",
    "slip_of_another": "refused_slip",
    "struck_row": "refused_struck",
}
_COLUMNS = ("unknown_title", "title_settled")
_OWN = ("double_row",)  # doubles are looked for by posting itself
_COUNTS = ("slip_no", "kind", "cash_date")  # without these a receipt pays something else, or another day
_TOLD = ("receipt_no", "method", "collector", "note")


@dataclass(frozen=True)
class Verdict:
    """``reasons`` against rows; what of the book could not be read at all; what is posted but should be looked at."""

    reasons: Reasons = field(default_factory=dict)
    unread: list[tuple[At, str]] = field(default_factory=list)
    warned: list[tuple[At, str]] = field(default_factory=list)


class Places(NamedTuple):
    """Where the rows and fields of a table stand."""

    rows: dict[tuple[str, str, str], int]
    fields: dict[tuple[str, str, str], str]

    def of(self, at: At) -> tuple[int | None, str]:
        """The row and field of a cell: None and "" for one that belongs to none."""
        letters = at.cell.rstrip("0123456789")
        row = self.rows.get((at.book, at.sheet, at.cell[len(letters) :]))
        return row, self.fields.get((at.book, at.sheet, letters), "")


def row_places(read: TableRead) -> Places:
    """Where the rows and fields of ``read`` stand."""
    sheets = [(source.book.name, source.sheet) for source in read.sources]
    sources, rows = read.frame["source"].tolist(), read.frame["row"].tolist()
    return Places(
        {
            (*sheets[source], str(row)): label
            for label, source, row in zip(read.frame.index.tolist(), sources, rows, strict=True)
        },
        {
            (*sheet, letters): name
            for sheet, source in zip(sheets, read.sources, strict=True)
            for name, letters in source.columns.items()
        },
    )


def judged(read: TableRead, problems: Iterable[Problem]) -> Verdict:
    """What the reading and its checks found in a given book, as it counts for posting.

    A row is not posted when a register contradicts it, or when a cell of it was not understood: what stands there would
    be lost.
    """
    verdict, places = Verdict(), row_places(read)
    for problem in problems:
        row, name = places.of(problem.at)
        if problem.code in _OWN or _is_of_another_table(problem, read):
            continue
        if problem.severity == "error":
            verdict.unread.append((problem.at, _sentence(problem)))
        elif row is not None and (problem.code in _REFUSED or _is_lost(read, row, name, problem)):
            verdict.reasons.setdefault(row, (name, _sentence(problem)))
        elif problem.severity == "warning" or row is not None:
            verdict.warned.append((problem.at, _sentence(problem)))
    return verdict


def unread_columns(read: TableRead, problems: Iterable[Problem]) -> list[tuple[At, str]]:
    """What has to be said of the columns of the sheets of ``read`` that were not read, or taken for another by what
    stands in them: that of their title, and the sentence."""
    sheets = {(source.book.name, source.sheet) for source in read.sources}
    told = (each for each in problems if each.code in _COLUMNS and (each.at.book, each.at.sheet) in sheets)
    return [(each.at, _sentence(each)) for each in told]


def _is_lost(read: TableRead, row: int, name: str, problem: Problem) -> bool:
    return problem.severity == "warning" and bool(name) and bool(pd.isna(read.frame[name].loc[row]))


def _is_of_another_table(problem: Problem, read: TableRead) -> bool:
    """Whether a sheet is spoken of that would be another table, if it had all columns."""
    return problem.code == "sheet_lacks" and problem.expected != str(TABLE_NAMES[read.schema.name])


def _sentence(problem: Problem) -> str:
    key = _REFUSED.get(problem.code)
    if key:
        return say(key, found=problem.found, expected=problem.expected or say("nothing_known"))
    return f"{problem.what} {problem.remedy}"


def taken_back(receipts: pd.DataFrame) -> "pd.Series[bool]":
    """Negative receipts whose note says that they take an earlier one back."""
    return understood(receipts)["kind"].eq("reversal") & receipts["amount"].lt(0)


def negative(read: TableRead) -> Reasons:
    """Negative receipts of which nothing says whether money was given back or a receipt taken back."""
    receipts = read.frame
    plain = understood(receipts)["kind"].eq("unclear")
    return {
        label: ("amount", say("refused_negative", found=f"{float(receipts['amount'].loc[label]):,.2f}"))
        for label in _rows(plain)
    }


def without_column(read: TableRead, source: Source, outlets: pd.DataFrame) -> Verdict:
    """Rows that say something for which the register's sheet has no column: refused when another thing would be paid
    without it, else only said."""
    verdict, table = Verdict(), TABLES["receipts"]

    def sentence(key: str, name: str) -> str:
        return say(key, title=titles_of(table, [name]), book=source.book.name, sheet=source.sheet)

    for name in (each for each in (*_COUNTS, *_TOLD) if each not in source.columns):
        filled = read.frame[name].notna() & ~read.frame[name].isin(["receipt"])
        needed = filled if name in _COUNTS else taken_back(read.frame) if name == "note" else filled & False
        verdict.reasons.update({int(label): (name, sentence("refused_no_column", name)) for label in _rows(needed)})
        told = _rows(filled & ~needed)
        if told:
            verdict.warned.append((read.cell(told[0], name), sentence("posting_not_kept", name)))
    for name, unnamed in _unnameable(read.frame, source, outlets).items():
        verdict.reasons.update({int(label): (name, sentence("refused_no_column", name)) for label in unnamed})
    return verdict


def _rows(chosen: "pd.Series[bool]") -> list[int]:
    return chosen.index[chosen].tolist()


def _unnameable(receipts: pd.DataFrame, source: Source, outlets: pd.DataFrame) -> dict[str, list[int]]:
    """Column that is missing → rows whose outlet the sheet can therefore not name, as it has the other one only."""
    if "outlet_code" not in source.columns:
        folded = outlets["outlet_name"].map(fold, na_action="ignore")
        shared = folded.isna() | folded.duplicated(keep=False)
        return {"outlet_code": _rows(receipts["outlet_code"].isin(outlets.loc[shared, "outlet_code"]))}
    if "outlet_name" not in source.columns:
        without_code = outlets.loc[outlets["outlet_code"].eq(outlets["outlet_name"]), "outlet_code"]
        return {"outlet_name": _rows(receipts["outlet_code"].isin(without_code))}
    return {}
