"""Month ends: a month's balances are frozen in 设置·月结, and the last one is opened again."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.month_end.closing import broken_rows, month_rows
from salesbook.calculation.receivables.replay import replay
from salesbook.days import Day, day_of
from salesbook.department import Department
from salesbook.placing import editing
from salesbook.placing.safety.new import write_new
from salesbook.posting.register import append_to, register_of
from salesbook.problems import UserError
from salesbook.reading.table.table import TableRead
from salesbook.sample.books.clerk import SUFFIX
from salesbook.sample.books.empty import empty_book
from salesbook.wording.names import BOOKS, CLOSED_MONTHS_BOOK

_TABLE = "closed_months"


@dataclass(frozen=True)
class MonthEnd:
    """A month closed or opened again in ``book``: its last day, its outlets and what they owed in all (元)."""

    month: date
    book: Path
    outlets: int
    balance: float


def close_month(department: Department, month: Day, today: Day, *, dry_run: bool = False) -> MonthEnd:
    """Freeze what every outlet owes at the end of ``month`` (its last day) under the months closed before.

    The sheet 月结 of the settings keeps it; where there is none, a book of that name is made. Raises UserError when the
    month is not over ``today``, is closed already or is not the next one, when its balances cannot be known, or when a
    frozen row was changed; FileError when the book cannot be written (docs/rules.md, movement).
    """
    end, on = day_of(month), day_of(today)
    if department.assumed:
        raise UserError("posting_assumed", what=", ".join(department.assumed))
    if on <= end:
        raise UserError("month_not_over", month=end, day=on)
    _refuse(department.table(_TABLE), end)
    if pd.notna(department.ask(replay).known_from):
        raise UserError("month_unknown", month=end)
    rows = department.ask(month_rows, on=end)
    if rows.empty:
        raise UserError("month_empty", month=end)
    rows = rows.assign(outlet_name=_names(department, rows["outlet_code"]), closed_on=pd.Timestamp(on))
    book = _written(department, rows, dry_run=dry_run)
    return MonthEnd(end, book, len(rows), from_fen(int(to_fen(rows["balance"]).sum())))


def reopen_month(department: Department, *, dry_run: bool = False) -> MonthEnd:
    """Empty the rows of the last closed month; nothing else in the book changes.

    Raises UserError when no month is closed, FileError when the book cannot be written.
    """
    if not department.has(_TABLE) or department.closed_months.empty:
        raise UserError("month_none_closed")
    read = register_of(department, _TABLE)
    last = read.frame[read.frame["month"] == read.frame["month"].max()]
    for number, rows in last.groupby("source"):
        source = read.sources[int(str(number))]
        cells = [f"{letters}{row}" for row in rows["row"] for letters in source.columns.values()]
        with editing(source.book, dry_run=dry_run) as edit:
            edit.set_cells(source.sheet, dict.fromkeys(cells))
    book = read.sources[int(last["source"].iloc[-1])].book
    return MonthEnd(last["month"].iloc[0].date(), book, len(last), from_fen(int(to_fen(last["balance"]).sum())))


def _refuse(register: TableRead, end: date) -> None:
    """Raise UserError where ``end`` is not the month that comes next, or the months before are not as frozen."""
    months = register.frame["month"].dt.date
    if months.empty:
        return
    following = (pd.Timestamp(months.max()) + pd.offsets.MonthEnd(1)).date()
    if (months == end).any():
        raise UserError("month_closed_already", month=end, book=register.sources[-1].book.name)
    if end != following:
        raise UserError("month_not_next", last=months.max(), next=f"{following:%Y-%m}")
    broken = broken_rows(register.frame)
    if len(broken):
        raise UserError("month_broken", at=register.cell(broken.index[0], "balance"))


def _names(department: Department, codes: "pd.Series[str]") -> "pd.Series[str]":
    named = pd.concat([department.outlets, department.receivables])[["outlet_code", "outlet_name"]].dropna()
    return codes.map(named.drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"])


def _written(department: Department, rows: pd.DataFrame, *, dry_run: bool) -> Path:
    """Append the rows to the register; where there is none, to a new book of its own."""
    if department.has(_TABLE):
        return append_to(register_of(department, _TABLE), rows, dry_run=dry_run).saved_to
    name = CLOSED_MONTHS_BOOK + SUFFIX
    with TemporaryDirectory() as folder:
        made = write_new(Path(folder, name), empty_book([(BOOKS[_TABLE][1][0], _TABLE)]))
        append_to(Department(folder).table(_TABLE), rows)
        if not dry_run:
            write_new(department.folder / name, made.read_bytes())
    return department.folder / name
