"""One table of the department, read from every sheet that keeps a part of it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from salesbook.problems import At, Problem
from salesbook.reading import rows
from salesbook.reading.columns import Columns, match
from salesbook.reading.grid import Grid, address, column_letter
from salesbook.reading.header import Header
from salesbook.reading.titles import factor
from salesbook.reading.values.convert import Converted, Fault, convert, typed
from salesbook.reading.values.one import Context
from salesbook.schemas import Field, Table

NOTES = ("year_assumed",)
SUBTOTALS = tuple(gap.join(word) for word in rows.SUBTOTAL_WORDS for gap in ("", " ", "  ", "\u3000"))


@dataclass(frozen=True, slots=True)
class Source:
    """One sheet (or part of one) that keeps rows of a table.

    ``header_rows`` are Excel row numbers; ``columns`` gives each field found its column letter; ``rows`` counts every
    row of the part by what it is.
    """

    book: Path
    sheet: str
    header_rows: tuple[int, ...]
    columns: dict[str, str]
    rows: Counter[str]

    @property
    def seen(self) -> int:
        """How many rows the part has."""
        return sum(self.rows.values())


@dataclass(slots=True)
class TableRead:
    """A table as read: its frame, where each row came from, and what was wrong.

    The frame's columns are the schema's fields, then ``source`` (position in ``sources``) and ``row`` (Excel row number).
    """

    schema: Table
    frame: pd.DataFrame
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        """Rows by what they are, over all sheets."""
        return sum((each.rows for each in self.sources), rows.no_rows())

    def cell(self, label: int, name: str) -> At:
        """Where the value of field ``name`` of the frame's row ``label`` stands; without a column, its row's sheet."""
        source = self.sources[int(self.frame.at[label, "source"])]
        letter = source.columns.get(name, "")
        return At(source.book.name, source.sheet, f"{letter}{self.frame.at[label, 'row']}" if letter else "")


@dataclass(slots=True)
class Part:
    """What one sheet gave: rows for the frame, problems and counts."""

    source: Source
    frame: pd.DataFrame
    problems: list[Problem] = field(default_factory=list)


def empty_frame(table: Table) -> pd.DataFrame:
    """The frame of a table without rows: every column, rightly typed."""
    columns = {each.name: typed([], each.kind) for each in table}
    return pd.DataFrame({**columns, "source": pd.Series([], dtype="int16"), "row": pd.Series([], dtype="int32")})


def combine(table: Table, parts: list[Part]) -> TableRead:
    """Put the parts of a table together, in the order given."""
    for position, part in enumerate(parts):
        part.frame["source"] = np.int16(position)
    frames = [part.frame for part in parts if len(part.frame)]
    frame = pd.concat(frames, ignore_index=True) if frames else empty_frame(table)
    problems = tuple(problem for part in parts for problem in part.problems)
    return TableRead(table, frame[[*table.names, "source", "row"]], tuple(part.source for part in parts), problems)


def read_part(book: Path, grid: Grid, header: Header, table: Table) -> Part:
    """Read one sheet whose header is known."""
    columns = match(header, table)
    body = grid.rows[header.last + 1 :]
    cells = dict(zip(columns.of, _columns_of(body, columns), strict=True))
    converted = {
        name: convert(cells[name], table[name].kind, _context(table[name], columns, grid)) for name in columns.of
    }
    missing = _missing(table, converted, len(body))
    classes = _classes(body, header, columns, converted, missing)
    data = classes == "data"
    used = data & ~missing.any(axis=1) if missing.size else data
    counts = rows.no_rows()
    counts.update({name: int((classes == name).sum()) for name in rows.CLASSES[2:]})
    counts.update(title=header.last + 1, used=int(used.sum()), rejected=int(data.sum() - used.sum()))
    letters = {name: column_letter(heading.column) for name, heading in columns.of.items()}
    source = Source(book, grid.sheet, tuple(range(header.first + 1, header.last + 2)), letters, counts)
    problems = [*_cell_problems(table, grid, header, columns, converted, data)]
    problems += _missing_problems(table, grid, header, columns, converted, missing, data)
    return Part(source, _frame(table, converted, used, header), problems)


def _columns_of(body: list[list[object]], columns: Columns) -> list[list[object]]:
    return [[row[heading.column] for row in body] for heading in columns.of.values()]


def _context(field_: Field, columns: Columns, grid: Grid) -> Context:
    unit = columns.of[field_.name].title.unit
    return Context(factor(unit), grid.epoch, None, field_.vocabulary, field_.minimum)


def _missing(table: Table, converted: dict[str, Converted], height: int) -> npt.NDArray[np.bool_]:
    """Row by row, whether each of the groups a row needs is without a value."""
    groups = _groups(table)
    present = {name: each.values.notna().to_numpy() for name, each in converted.items()}
    missing = np.ones((height, len(groups)), dtype=bool)
    for position, group in enumerate(groups):
        for name in group:
            if name in present:
                missing[:, position] &= ~present[name]
    return missing


def _groups(table: Table) -> list[tuple[str, ...]]:
    return [*((each.name,) for each in table if each.filled), *table.any_of]


def _classes(
    body: list[list[object]],
    header: Header,
    columns: Columns,
    converted: dict[str, Converted],
    missing: npt.NDArray[np.bool_],
) -> npt.NDArray[np.str_]:
    classes = np.full(len(body), "data", dtype="U16")
    incomplete = missing.any(axis=1) if missing.size else np.zeros(len(body), dtype=bool)
    suspicious = incomplete.copy()
    for each in converted.values():
        if each.values.dtype == "str":
            suspicious |= each.values.isin(SUBTOTALS).to_numpy()
    titles = {heading.column: heading.title.text for heading in header.headings}
    for position in np.flatnonzero(suspicious):
        cells = body[position]
        repeated = sum(str(cells[column]).strip() == text for column, text in titles.items())
        if repeated * 2 > len(titles):
            classes[position] = "repeated_header"
        else:
            classes[position] = rows.kind_of_row(cells, not incomplete[position])
    return classes


def _cell_problems(
    table: Table,
    grid: Grid,
    header: Header,
    columns: Columns,
    converted: dict[str, Converted],
    data: npt.NDArray[np.bool_],
) -> list[Problem]:
    return [
        Problem(
            fault.code,
            At(grid.book, grid.sheet, address(header.last + 1 + fault.position, columns.of[name].column)),
            fault.found,
            fault.expected,
            _severity(table[name], fault),
        )
        for name, each in converted.items()
        for fault in each.faults
        if data[fault.position]
    ]


def _severity(field_: Field, fault: Fault) -> str:
    if fault.lost:
        return "error" if field_.filled else "warning"
    return "note" if fault.code in NOTES else "warning"


def _missing_problems(
    table: Table,
    grid: Grid,
    header: Header,
    columns: Columns,
    converted: dict[str, Converted],
    missing: npt.NDArray[np.bool_],
    data: npt.NDArray[np.bool_],
) -> list[Problem]:
    problems = []
    for group, lacking in zip(_groups(table), missing.T, strict=True):
        found = [name for name in group if name in converted]
        if not found:
            continue
        blank = converted[found[0]].blank
        column = columns.of[found[0]].column
        titles = " / ".join(str(table[name].term) for name in group)
        problems += [
            Problem("missing_value", At(grid.book, grid.sheet, address(header.last + 1 + int(row), column)), "", titles)
            for row in np.flatnonzero(lacking & data & blank)
        ]
    return problems


def _frame(table: Table, converted: dict[str, Converted], used: npt.NDArray[np.bool_], header: Header) -> pd.DataFrame:
    positions = np.flatnonzero(used)
    columns = {
        each.name: converted[each.name].values.take(positions).reset_index(drop=True)
        if each.name in converted
        else typed([None] * len(positions), each.kind)
        for each in table
    }
    excel_rows = pd.Series(positions + header.last + 2, dtype="int32")
    return pd.DataFrame({**columns, "source": pd.Series(0, index=excel_rows.index, dtype="int16"), "row": excel_rows})
