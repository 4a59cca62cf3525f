"""One part of a table: the rows under one header of one sheet, from grid to frame."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.file.grid import Cell, Grid, column_letter, is_blank
from salesbook.reading.recognition.columns import match
from salesbook.reading.recognition.header import Header, Heading, titles_in
from salesbook.reading.recognition.titles import factor
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask, lay_out, spanned_rows
from salesbook.reading.table.due import take_terms
from salesbook.reading.table.labels import labels_in
from salesbook.reading.table.opening import date_from_above, open_rows
from salesbook.reading.table.returns import count_down
from salesbook.reading.table.said import cell_problems, header_problems, order_problems, sheet_problems
from salesbook.reading.table.settling import settle
from salesbook.reading.table.sides import sides_of
from salesbook.reading.table.totals import total_problems
from salesbook.reading.table.units import MONEY, SheetUnit, by_indicator, in_yuan, sheet_unit
from salesbook.reading.table.void import void_rows
from salesbook.reading.values.convert import convert, typed
from salesbook.reading.values.date_order import column_orders
from salesbook.reading.values.one import Context
from salesbook.reading.values.years import with_years, year_of
from salesbook.schemas import Table
from salesbook.wording.clerks import SUM_SIGNS

_OWED = {"receivables": ("amount", "balance"), "opening_balances": ("balance",)}  # of these a credit is below zero
_FEW_ROWS = 500  # of a table that needs nothing but words, any row may be a note: so many are all looked at


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


def read_part(
    book: Path, grid: Grid, header: Header, table: Table, span: tuple[int, int], answers: Mapping[str, str]
) -> Part:
    """Read the rows ``span`` (first, and the one after the last) of a grid, whose titles stand in ``header``."""

    def told_by_values(heading: Heading, names: tuple[str, ...]) -> str:
        return settle([row[heading.column] for row in grid.rows[header.last + 1 : span[1]]], names, table)

    body = Body(grid, table, header, match(header, table, answers, told_by_values), *span)
    lay_out(body)
    unit = sheet_unit(body)
    _convert(body, unit)
    opening = open_rows(body)
    missing = _missing(body)
    incomplete: Mask = np.logical_or.reduce(missing, axis=1)
    classes = _classes(body, incomplete)
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
    days = {name: cells for name, cells in body.cells.items() if body.table[name].kind in ("date", "period")}
    body.orders = column_orders(days, year_of(hints))
    owed = _OWED.get(body.table.name, ())
    for name, heading in sorted(body.columns.of.items(), key=lambda each: body.table[each[0]].kind == "price"):
        field_, unit = body.table[name], heading.unit(body.table.name)
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
    last = {
        name: next((cell for cell in reversed(cells) if not is_blank(cell)), "")
        for name, cells in body.cells.items()
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


def _classes(body: Body, incomplete: Mask) -> "np.typing.NDArray[np.str_]":
    """What each row is. Only rows that lack something, or say that they are a sum, need looking at."""
    classes = np.full(body.height, "data", dtype="U16")
    words_only = body.height <= _FEW_ROWS and all(
        body.table[name].kind in ("text", "name", "code") for group in groups(body.table) for name in group
    )
    suspicious = np.ones(body.height, dtype=bool) if words_only else incomplete.copy()
    for name in body.converted:
        if body.table[name].kind in ("text", "name", "code"):
            labels = labels_in(body.cells[name], SUM_SIGNS, rows.is_subtotal_word)
            if labels:
                suspicious |= [cell in labels for cell in body.cells[name]]
    complete = np.flatnonzero(~incomplete)
    last = complete[-1] if len(complete) else -1
    titles = _title_rows(body)
    spanned = spanned_rows(body)
    for position in np.flatnonzero(suspicious):
        cells = body.grid.rows[body.first + position]
        if any(_repeats(cells, each) for each in titles):
            classes[position] = "repeated_header"
        else:
            classes[position] = rows.kind_of_row(
                cells, complete=not incomplete[position], below=bool(position > last), spanned=int(position) in spanned
            )
    return classes


def _title_rows(body: Body) -> list[dict[int, str]]:
    """Column → title, for each row of the header."""
    return [titles_in(body.grid.rows[row]) for row in range(body.header.first, body.header.last + 1)]


def _repeats(cells: list[Cell], titles: dict[int, str]) -> bool:
    """Whether a row holds most of the titles once more, as the second printed page does."""
    return 2 * sum(bool(cells[column] == text) for column, text in titles.items()) > len(titles)


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
