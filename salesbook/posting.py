"""Appending what a day brings to the department's own registers: receipts to 回款登记, and whatever else is checked first.

Rows go under the last row of the register as it was read, in the clerk's own columns and words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.department import Department
from salesbook.placing import Changes, append_rows
from salesbook.problems import At, UserError
from salesbook.schemas import TABLES
from salesbook.wording.choices import CHOICES

if TYPE_CHECKING:
    from salesbook.reading.part import Source
    from salesbook.reading.table import TableRead

_HASH = 12  # characters of the hash that stand on paper and in the book
_SAME_RECEIPT = ("outlet_code", "received_date", "amount", "slip_no")


@dataclass(frozen=True)
class Posted:
    """What was appended, and what was refused: ``refused`` pairs a row's place in the given book with the reason's key."""

    changes: Changes | None
    refused: list[tuple[At, str]]


def post_receipts(department: Department, given: Department, *, dry_run: bool = False) -> Posted:
    """Append the receipts of ``given`` to the department's register; one that it holds already is refused.

    The same receipt is one with the same receipt number, or, without a number, of the same outlet, day, amount and slip.
    Raises UserError when either keeps no receipts (source: the department's procedure, finance, daily item 1).
    """
    department.require("receipts")
    given.require("receipts")
    new, register = given.table("receipts"), department.table("receipts")
    held = _numbers(register.frame), _signatures(register.frame)
    numbers, signatures = _numbers(new.frame), _signatures(new.frame)
    numbered = numbers.notna()
    double = numbers.isin(held[0].dropna()) | numbers.duplicated() & numbered
    double = double.where(numbered, signatures.isin(held[1]) | signatures.duplicated())
    refused = [(new.cell(label, "amount"), "receipt_held") for label in new.frame.index[double]]
    fresh = _named(new.frame[~double], department.outlets)
    return Posted(append_to(register, fresh, dry_run=dry_run) if len(fresh) else None, refused)


def issue_schedule(department: Department, day: date, *, dry_run: bool = False) -> Changes:
    """Freeze the schedule made on ``day``: append its visits, with their hash, to the book of issued schedules.

    The next evening's receipts are matched with what stands there, and what was planned in vain escalates. Raises
    UserError when nothing is due, when a schedule of that day is issued already, or when that book is not kept
    (source: the department's procedure, finance, daily item 2).
    """
    from salesbook.reports.collection_schedule import collection_schedule

    department.require("issued_visits")
    register = department.table("issued_visits")
    if (register.frame["issued_date"].dt.date == day).any():
        raise UserError("schedule_issued", day=day, book=register.sources[-1].book.name)
    made = collection_schedule(department, day)
    if made.visits.empty:
        raise UserError("schedule_empty", day=day)
    planned = made.visits.assign(
        issued_date=pd.Timestamp(day),
        visit_date=made.visits["day"],
        times_planned=made.visits["times_planned"] + 1,
        plan_hash=made.plan.plan_hash[:_HASH],
    )
    return append_to(register, planned, dry_run=dry_run)


def _named(receipts: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """Receipts that give only an outlet's code get its name from the register, where people look for it."""
    names = outlets.drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"]
    return receipts.assign(outlet_name=receipts["outlet_name"].fillna(receipts["outlet_code"].map(names)))


def _numbers(receipts: pd.DataFrame) -> "pd.Series[str]":
    return receipts["receipt_no"].astype("str")


def _signatures(receipts: pd.DataFrame) -> "pd.Series[str]":
    columns = (receipts[name].astype("str").fillna("") for name in _SAME_RECEIPT)
    return pd.Series(["|".join(parts) for parts in zip(*columns, strict=True)], index=receipts.index, dtype="str")


def append_to(register: "TableRead", rows: pd.DataFrame, *, dry_run: bool = False) -> Changes:
    """Append ``rows`` (the register's own fields) under the last row of its last sheet, in that sheet's columns and words.

    Raises UserError when a field that every row must fill has no column there, FileError when the book cannot be written.
    """
    source = register.sources[-1]
    missing = [each for each in register.schema if each.filled and each.name not in source.columns]
    if missing:
        raise UserError(
            "posting_no_column",
            book=source.book.name,
            sheet=source.sheet,
            titles=" ".join(str(each.term) for each in missing),
        )
    kept = register.frame.loc[register.frame["source"] == len(register.sources) - 1, "row"]
    return append_rows(
        source.book,
        source.sheet,
        [_in_columns(register.schema.name, source, row) for row in rows.to_dict("records")],
        after_row=int(kept.max()) if len(kept) else source.header_rows[-1],
        first_column=min(source.columns.values(), key=lambda letters: (len(letters), letters)),
        dry_run=dry_run,
    )


def _in_columns(table: str, source: "Source", row: Mapping[Any, Any]) -> Sequence[object]:
    """One row as the sheet's columns want it: blank where it has none of our fields."""
    fields = {_number(letters): name for name, letters in source.columns.items()}
    return [_shown(table, fields[at], row) if at in fields else None for at in range(min(fields), max(fields) + 1)]


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _shown(table: str, name: str, row: Mapping[Any, Any]) -> object:
    """A value as a clerk writes it: choices in words, days as days, what is missing left blank."""
    value = row.get(name)
    if value is None or pd.isna(value):
        return None
    field = TABLES[table][name]
    if field.kind == "choice":
        return CHOICES[field.vocabulary][value].zh
    if field.kind == "flag":
        return CHOICES["yes_no"][str(bool(value))].zh
    return date(value.year, value.month, value.day) if field.kind == "date" else value
