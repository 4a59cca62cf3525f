"""The turn of the year: the department's books copied into a new folder, with what is still open carried over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from shutil import copytree, ignore_patterns, move
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.month_end.carrying import Carried, carried
from salesbook.calculation.receivables.position import Position, position
from salesbook.days import Day, day_of
from salesbook.department import Department
from salesbook.placing import editing
from salesbook.posting.register import append_to, column_number
from salesbook.problems import FileError, UserError
from salesbook.reading.table.table import TableRead
from salesbook.sheets.layout import letters
from salesbook.wording import speaking
from salesbook.wording.messages import say

_NOT_COPIED = ("~$*", ".*", "*.bak")


@dataclass(frozen=True)
class NewYear:
    """The new books in ``folder``: how many items and advances were carried and what they come to (元), and how many
    rows of receivables and receipts stayed behind."""

    folder: Path
    items: int
    open: float
    advances: int
    advance: float
    gone: int
    paid: int


def new_year(department: Department, first: Day, out: Path, today: Day) -> NewYear:
    """Copy the department's books into ``out`` for the year that begins on ``first``; the old ones are only read.

    Receivables keep what is open at the end of the day before, receipts what was paid in advance or is dated later;
    closed months begin anew; all else comes along as it is. What was written is read again and must stand where the
    old books stood, outlet by outlet, due date by due date, to the fen. Raises UserError when the year is not over
    ``today``, when the balances cannot be known or carried; FileError when ``out`` is there already or a book cannot
    be written (docs/rules.md, movement). Nothing is left behind then.
    """
    end = day_of(first) - timedelta(days=1)
    if department.assumed:
        raise UserError("posting_assumed", what=", ".join(department.assumed))
    if day_of(today) <= end:
        raise UserError("year_not_over", end=end, day=day_of(today))
    if out.exists():
        raise FileError("year_out_exists", out=out)
    if out.resolve().is_relative_to(department.folder.resolve()):
        raise UserError("year_out_inside", out=out)
    with department.held():
        standing, made = department.ask(position, on=end), department.ask(carried, on=end)
        if standing.unknown:
            raise UserError("year_unknown", end=end)
        _written(department, made, standing, out)
    opened = standing.items["open"] > 0
    return NewYear(
        out,
        int(opened.sum()),
        standing.total(),
        len(standing.unapplied),
        standing.advance(),
        sum(len(made.gone[name]) for name in ("receivables", "opening_balances")),
        len(made.gone["receipts"]),
    )


def _written(department: Department, made: Carried, standing: Position, out: Path) -> None:
    """The books in a folder beside ``out``, looked at once more, and put in its place."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".salesbook-", dir=out.parent) as beside:
            new = Path(beside, out.name)
            copytree(department.folder, new, ignore=ignore_patterns(*_NOT_COPIED))
            for name in ("receivables", "opening_balances", "receipts", "closed_months"):
                _turn(Department(new).table(name), made)
            for backup in new.glob("*.bak"):
                backup.unlink()
            _compare(standing, Department(new).ask(position, on=standing.on))
            move(new, out)
    except OSError as error:
        raise FileError("output_unwritable", path=out, reason=error.strerror or error) from error


def _turn(read: TableRead, made: Carried) -> None:
    """Empty the rows that do not come along, change those that do, append the new ones."""
    name = read.schema.name
    gone = read.frame.index if name == "closed_months" else pd.Index(made.gone[name])
    cells: dict[int, dict[str, object]] = {}
    for label in gone:
        number, row = int(read.frame["source"].loc[label]), int(read.frame["row"].loc[label])
        cells.setdefault(number, {}).update(dict.fromkeys(_whole_row(read, number, row)))
    for label, values in made.changed.get(name, {}).items():
        number, row = int(read.frame["source"].loc[label]), int(read.frame["row"].loc[label])
        columns = read.sources[number].columns
        noted = {**values, "note": _noted(read.frame["note"].loc[label])}
        written = {f"{columns[each]}{row}": _plain(value) for each, value in noted.items() if each in columns}
        cells.setdefault(number, {}).update(written)
    for number, values in cells.items():
        source = read.sources[number]
        with editing(source.book) as edit:
            edit.set_cells(source.sheet, values)
    added = made.added.get(name, [])
    if added:
        rows = pd.DataFrame([row | {"note": _noted(None)} for row in added])
        append_to(_without(read, gone), rows)


def _without(read: TableRead, gone: "pd.Index[Any]") -> TableRead:
    """The register without the emptied rows, so that new ones go where they were."""
    return TableRead(read.schema, read.frame.drop(gone), read.sources)


def _whole_row(read: TableRead, number: int, row: int) -> Iterable[str]:
    """The cells of a row from the table's first column to its last, a clerk's own columns between them included."""
    columns = [column_number(each) for each in read.sources[number].columns.values()]
    return [f"{letters(at - 1)}{row}" for at in range(min(columns), max(columns) + 1)]


def _noted(note: object) -> str:
    """The row's own note with the words that it was brought forward."""
    with speaking("zh"):  # as the clerks write, like all that is posted
        words = say("brought_forward")
        return say("and").join([note, words]) if isinstance(note, str) else words


def _plain(value: Any) -> object:
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


def _compare(old: Position, new: Position) -> None:
    """Raise UserError when the new books do not stand where the old ones did."""
    differ = sorted(set(_standing(old) ^ _standing(new)))
    if differ:
        outlets = ", ".join(dict.fromkeys(str(each[0]) for each in differ[:5]))
        raise UserError("year_differs", end=old.on, outlets=outlets)


def _standing(at: Position) -> set[tuple[str, ...]]:
    """What is open by outlet, due date and age, and each outlet's advance, as texts that can be compared."""
    rows = at.instalments.assign(fen=to_fen(at.instalments["open"]), due=_due(at.instalments["due_date"]))
    opened = rows.groupby(["outlet_code", "due", "bucket"])["fen"].sum()
    advance = at.unapplied.assign(fen=to_fen(at.unapplied["amount"])).groupby("outlet_code")["fen"].sum()
    ages = {(code, due, bucket, str(fen)) for code, due, bucket, fen in opened.reset_index().itertuples(index=False)}
    return ages | {(str(code), "advance", str(fen)) for code, fen in advance.items()}


def _due(dates: "pd.Series[pd.Timestamp]") -> "pd.Series[str]":
    return dates.dt.strftime("%F").fillna("")
