"""Rows under the last row of a register as it was read, in the clerk's own columns and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.periods import written
from salesbook.placing import Changes, append_rows
from salesbook.problems import At, UserError
from salesbook.schemas import Field, Table
from salesbook.wording.choices import CHOICES
from salesbook.wording.names import TABLES as TABLE_NAMES

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.reading.table.part import Source
    from salesbook.reading.table.table import TableRead

_EXACT_DIGITS = 15  # more than these a cell does not keep


_ENTERED = "entered_date"


@dataclass(frozen=True)
class Posted:
    """What was appended, workbook by workbook; what was refused, and what was posted but should be looked at: each a
    place in the given book and the reason."""

    changes: list[Changes] = field(default_factory=list)
    refused: list[tuple[At, str]] = field(default_factory=list)
    warned: list[tuple[At, str]] = field(default_factory=list)


def register_of(department: "Department", table: str) -> "TableRead":
    """The register to append to. Raises UserError when the department does not keep it in a workbook, or when something
    is assumed: what is posted is meant, not tried."""
    department.require(table)
    if department.assumed:
        raise UserError("posting_assumed", what=", ".join(department.assumed))
    register = department.table(table)
    if not register.sources:
        raise UserError("posting_no_book", table=TABLE_NAMES[table])
    return register


def rows_given(given: "Department", table: str, register: "TableRead") -> "TableRead":
    """The table that a given book keeps. Raises UserError when it keeps none, or lies among the register's own books,
    where its rows count already."""
    given.require(table)
    read = given.table(table)
    own = {source.book.resolve() for source in register.sources}
    if any(source.book.resolve() in own for source in read.sources):
        raise UserError("posting_within", book=read.sources[0].book.name, table=TABLE_NAMES[register.schema.name])
    return read


def append_to(
    register: "TableRead", rows: pd.DataFrame, *, sheet: int = -1, entered: date | None = None, dry_run: bool = False
) -> Changes:
    """Append ``rows`` (the register's own fields) under the last row of a sheet, in that sheet's columns and words.

    ``sheet`` is the position among the register's sources, the last one if not given. Where the sheet has a column for
    the day a row was entered, every row bears ``entered``, today if not given, whatever day the row brought. Raises
    UserError when a field that every row must fill has no column there, FileError when the book cannot be written.
    """
    source = register.sources[sheet]
    missing = [each for each in register.schema if each.filled and each.name not in source.columns]
    if missing:
        raise UserError(
            "posting_no_column",
            book=source.book.name,
            sheet=source.sheet,
            titles=" ".join(str(each.term) for each in missing),
        )
    if _ENTERED in source.columns:
        rows = rows.assign(**{_ENTERED: pd.Timestamp(entered or date.today())})  # noqa: DTZ011 the clerk's own day
    kept = register.frame.loc[register.frame["source"] == sheet % len(register.sources), "row"]
    return append_rows(
        source.book,
        source.sheet,
        [_in_columns(register.schema, source, row) for row in rows.to_dict("records")],
        after_row=int(kept.max()) if len(kept) else source.header_rows[-1],
        first_column=min(source.columns.values(), key=lambda letters: (len(letters), letters)),
        dry_run=dry_run,
    )


def _in_columns(table: Table, source: "Source", row: Mapping[Any, Any]) -> Sequence[object]:
    """One row as the sheet's columns want it: blank where it has none of our fields."""
    fields = {column_number(letters): name for name, letters in source.columns.items()}
    columns = range(min(fields), max(fields) + 1)
    return [_shown(table[fields[at]], source, row) if at in fields else None for at in columns]


def column_number(letters: str) -> int:
    """The number of a column by its letters, the first being 1.

    >>> column_number("A"), column_number("AB")
    (1, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _shown(column: Field, source: "Source", row: Mapping[Any, Any]) -> object:
    """A value as this sheet's clerk writes it: choices in words, days as days, amounts in the column's unit, codes as
    the numbers that the column keeps; what is missing is left blank."""
    value = row.get(column.name)
    if value is None or pd.isna(value):
        return None
    if column.kind == "choice":
        return CHOICES[column.vocabulary][value].zh
    if column.kind in ("terms", "duration"):
        return written(value)
    if column.kind == "flag":
        return CHOICES["yes_no"][str(bool(value))].zh
    if column.kind == "date":
        return date(value.year, value.month, value.day)
    if column.kind == "code" and column.name in source.numbers:
        return _as_number(column.name, value)
    return Decimal(repr(value)) / Decimal(repr(source.factors[column.name])) if column.name in source.factors else value


def _as_number(name: str, code: str) -> object:
    """A code as a number where nothing of it is lost; an outlet's is found again without its leading zeros."""
    whole = code.isascii() and code.isdigit() and len(code) <= _EXACT_DIGITS
    return int(code) if whole and (name == "outlet_code" or str(int(code)) == code) else code
