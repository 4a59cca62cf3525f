"""A book without a column that nobody is bound to keep still gives each paper of the evening, and the paper ties out."""

from datetime import date
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pandas as pd
import pytest
from evening.awkward_books import PAPERS

from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.schemas import TABLES
from salesbook.wording.messages import say

FRIDAY = date(2026, 11, 20)
WORKBOOKS = Path(__file__).parents[2] / "workbooks"
# the warehouse's book against the settlement: without what was loaded, or by whom, the two do differ
TWO_BOOKS = ("proof_issued", "proof_put_back")


@cache
def friday() -> Department:
    """The last dozen rows of each of the sample department's books, so that a paper is made at once."""
    whole = Department(WORKBOOKS)
    frames = {table: whole.table(table).frame for table in TABLES if whole.has(table)}
    until = {name: rows[rows["date"] <= pd.Timestamp(FRIDAY)] for name, rows in frames.items() if "date" in rows}
    return Department.from_frames(**{name: rows.tail(12) for name, rows in (frames | until).items()})


def without(table: str, column: str | None) -> pd.DataFrame:
    rows = friday().table(table).frame
    return rows.assign(**{column: rows[column].mask(rows.index >= 0)}) if column else rows


@pytest.mark.long
@pytest.mark.parametrize("paper", PAPERS)
def test_no_column_but_the_required_ones_is_needed(paper: str) -> None:
    """Each round takes another column from every book of the paper."""
    report, kept = REPORTS[paper], friday()
    books = [table for table in report.reads if kept.has(table)]
    optional = [[field.name for field in TABLES[table] if not (field.column or field.filled)] for table in books]
    rounds = list(zip_longest(*optional))
    assert rounds
    for columns in rounds:
        gone = dict(zip(books, columns, strict=True))
        made = report.make(kept.with_(**{table: without(table, column) for table, column in gone.items()}), FRIDAY)
        made.to_json()  # whatever is missing can be said
        proved = checked(made.proofs(), made.sheets())
        apart = proved["what"].str.endswith(tuple(map(say, TWO_BOOKS)))
        assert proved.loc[~apart, "difference"].eq(0).all(), gone
