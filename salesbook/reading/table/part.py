"""One part of a table: the rows under one header of one sheet, from grid to frame."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.file.grid import Grid, column_letter, is_blank
from salesbook.reading.recognition.columns import Columns
from salesbook.reading.recognition.header import Header
from salesbook.reading.recognition.titles import factor
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask, lay_out
from salesbook.reading.table.classes import row_classes
from salesbook.reading.table.due import take_terms
from salesbook.reading.table.opening import date_from_above, open_rows
from salesbook.reading.table.returns import count_down
from salesbook.reading.table.said import cell_problems, header_problems, order_problems, sheet_problems
from salesbook.reading.table.sides import sides_of
from salesbook.reading.table.totals import total_problems
from salesbook.reading.table.units import MONEY, SheetUnit, by_indicator, in_yuan, sheet_unit
from salesbook.reading.table.void import void_rows
from salesbook.reading.values.convert import convert, typed
from salesbook.reading.values.date_order import column_orders
from salesbook.reading.values.one import Context
from salesbook.reading.values.years import with_years, year_of
from salesbook.schemas import Kind, Table

_OWED = {"receivables": ("amount", "balance"), "opening_balances": ("balance",)}  # of these a credit is below zero


@dataclass(frozen=True, slots=True)
class Source:
    """One sheet, or part of one, that keeps rows of a table.

    ``header_rows`` are Excel row numbers; ``columns`` gives each field found its column letter; ``rows`` counts every
    row of the part by what it is. ``factors``: what one of a column's unit is worth, where that is not 1; ``numbers``:
    the codes that the column keeps as numbers.
    """

    book: Path
    sheet: str
    header_rows: tuple[int, ...]
    columns: dict[str, str]
    rows: Counter[str]
    factors: dict[str, float] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()

    @property
    def seen(self) -> int:
        """How many rows the part has."""
        return sum(self.rows.values())


@dataclass(slots=True)
class Part:
    """What one header's rows gave: rows for the frame, problems and counts, and titles that a person could settle."""

    source: Source
    frame: pd.DataFrame
    problems: list[Problem] = field(default_factory=list)


def read_part(book: Path, grid: Grid, header: Header, table: Table, span: tuple[int, int], columns: Columns) -> Part:
    """Read the rows ``span`` (first, and the one after the last) of a grid, whose titles stand in ``header``."""
    body = Body(grid, table, header, columns, *span)
    lay_out(body)
    unit = sheet_unit(body)
    _convert(body, unit)
    opening = open_rows(body)
    missing = _missing(body)
    incomplete: Mask = np.logical_or.reduce(missing, axis=1)
    classified = row_classes(body, groups(table), incomplete)
    classes = classified.of
    void = void_rows(body, classes == "data")
    classes[void.rows] = "void"
    sides = sides_of(body, classes == "data")
    classes[sides.other] = "other_side"
    incomplete |= sides.unclear
    data = classes == "data"
    used = data & ~incomplete
    counts = rows.no_rows()
    counts.update(classes[~data].tolist())
    counts.update(title=header.last + 1 - span[0], used=int(used.sum()), rejected=int((data & incomplete).sum()))
    letters = {name: column_letter(heading.column) for name, heading in body.columns.of.items()}
    titles = tuple(range(header.first + 1, header.last + 2))
    source = Source(book, grid.sheet, titles, letters, counts, dict(body.factors), _kept_as_numbers(body))
    problems = [
        *header_problems(body),
        *order_problems(body, data),
        *unit.problems(body),
        *cell_problems(body, data, missing, groups(table)),
        *opening.problems(body, data),
        *classified.problems,
        *void.problems,
        *sides.problems,
        *total_problems(body, classes, opening.rows),
        *sheet_problems(body, data),
    ]
    problems += count_down(body, data, sides)  # only now: written sums are of the sizes as they stand
    return Part(source, _frame(body, used), problems)


def groups(table: Table) -> list[tuple[str, ...]]:
    """The fields of which a row needs at least one, group by group."""
    return [*((each.name,) for each in table if each.filled), *table.any_of]


def _convert(body: Body, usual: SheetUnit) -> None:
    above = [text for row in body.grid.rows[body.start : body.header.first] for text in row if isinstance(text, str)]
    hints = [*above, body.grid.sheet, body.grid.book]
    # a day that a line above gives to all rows is no column, and proves no order
    days = {name: body.cells[name] for name in body.columns.of if body.table[name].kind in ("date", "period")}
    body.orders = column_orders(days, year_of(hints))
    owed = _OWED.get(body.table.name, ())
    for name in sorted(body.cells, key=lambda each: body.table[each].kind == "price"):
        field_, heading = body.table[name], body.columns.of.get(name)
        unit = heading.unit(body.table.name) if heading else ""
        worth = factor(unit, field_.kind)
        if not unit and field_.kind in MONEY and not (field_.kind == "price" and in_yuan(body, name, usual.worth)):
            worth = usual.worth
        if worth != 1:
            body.factors[name] = worth
        orders = body.orders[name].orders if name in days else {}
        about = Context(worth, body.grid.epoch, None, field_.vocabulary, field_.minimum, unit, name in owed, orders)
        read = convert(body.cells[name], field_.kind, about)
        body.converted[name] = with_years(read, body.cells[name], field_.kind, about, hints)
    by_indicator(body)
    if "due_date" in body.converted and "credit_days" in body.table.names:
        take_terms(body)
    if body.table.name == "opening_balances":
        date_from_above(body, above)


def _kept_as_numbers(body: Body) -> frozenset[str]:
    """The codes whose last cell is a number."""
    rows = body.rows
    last = {
        name: next((row[heading.column] for row in reversed(rows) if not is_blank(row[heading.column])), "")
        for name, heading in body.columns.of.items()
        if body.table[name].kind == "code"
    }
    return frozenset(name for name, cell in last.items() if isinstance(cell, (int, float)))


def _missing(body: Body) -> Mask:
    """Row by row, whether each group that a row needs is without a value."""
    needed = groups(body.table)
    missing = np.ones((body.height, len(needed)), dtype=bool)
    for number, group in enumerate(needed):
        for name in group:
            if name in body.converted:
                missing[:, number] &= body.converted[name].values.isna().to_numpy()
    return missing


def _frame(body: Body, used: Mask) -> pd.DataFrame:
    positions = np.flatnonzero(used)
    everything, none = len(positions) == body.height, np.zeros(len(positions), dtype=np.intp)
    columns: dict[str, object] = {}  # arrays, which need no aligning
    for each in body.table:
        if each.name not in body.converted:
            columns[each.name] = _missing_value(each.kind).take(none)
        else:
            values = body.converted[each.name].values.array
            columns[each.name] = values if everything else values.take(positions)
    excel_rows = (positions + body.first + 1).astype(np.int32)
    return pd.DataFrame({**columns, "source": none.astype(np.int16), "row": excel_rows})


@cache
def _missing_value(kind: Kind) -> Any:
    return typed([None], kind).array
