"""One part of a table: the rows under one header of one sheet, from grid to frame."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.file.grid import Grid, column_letter, is_blank
from salesbook.reading.recognition.columns import Columns
from salesbook.reading.recognition.header import Header
from salesbook.reading.recognition.titles import factor, unit_above
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask, lay_out
from salesbook.reading.table.classes import row_classes
from salesbook.reading.table.due import take_terms
from salesbook.reading.table.opening import date_from_above, open_rows
from salesbook.reading.table.said import cell_problems, header_problems, sheet_problems
from salesbook.reading.table.totals import total_problems
from salesbook.reading.table.void import void_rows
from salesbook.reading.values.convert import convert, typed
from salesbook.reading.values.one import Context
from salesbook.reading.values.years import with_years
from salesbook.schemas import Table


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
    _convert(body)
    opening = open_rows(body)
    missing = _missing(body)
    incomplete: Mask = np.logical_or.reduce(missing, axis=1)
    classified = row_classes(body, groups(table), incomplete)
    classes = classified.of
    void = void_rows(body, classes == "data")
    classes[void.rows] = "void"
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
        *cell_problems(body, data, missing, groups(table)),
        *opening.problems(body, data),
        *classified.problems,
        *void.problems,
        *total_problems(body, classes, opening.rows),
        *sheet_problems(body, data),
    ]
    return Part(source, _frame(body, used), problems)


def groups(table: Table) -> list[tuple[str, ...]]:
    """The fields of which a row needs at least one, group by group."""
    return [*((each.name,) for each in table if each.filled), *table.any_of]


def _convert(body: Body) -> None:
    above = [text for row in body.grid.rows[body.start : body.header.first] for text in row if isinstance(text, str)]
    hints = [*above, body.grid.sheet, body.grid.book]
    usual = unit_above(above)
    for name in body.cells:
        field_, heading = body.table[name], body.columns.of.get(name)
        unit = (heading.unit(body.table.name) if heading else "") or usual
        worth = factor(unit, field_.kind)
        if worth != 1:
            body.factors[name] = worth
        about = Context(worth, body.grid.epoch, None, field_.vocabulary, field_.minimum, unit)
        read = convert(body.cells[name], field_.kind, about)
        body.converted[name] = with_years(read, body.cells[name], field_.kind, about, hints)
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
    everything = len(positions) == body.height
    columns = {}
    for each in body.table:
        if each.name not in body.converted:
            nothing = typed([None], each.kind)
            columns[each.name] = nothing.take(np.zeros(len(positions), dtype=np.intp)).reset_index(drop=True)
        else:
            values = body.converted[each.name].values
            columns[each.name] = values if everything else values.take(positions).reset_index(drop=True)
    excel_rows = pd.Series(positions + body.first + 1, dtype="int32")
    return pd.DataFrame({**columns, "source": pd.Series(0, index=excel_rows.index, dtype="int16"), "row": excel_rows})
