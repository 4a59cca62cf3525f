"""One table of the department, put together from every sheet that keeps a part of it."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd

from salesbook.problems import At, Problem
from salesbook.reading.table.part import Part, Source
from salesbook.reading.table.rows import no_rows
from salesbook.reading.values.convert import typed
from salesbook.schemas import Table


@dataclass(slots=True)
class TableRead:
    """A table as read: its frame, where each row came from, and what was wrong.

    The frame's columns are the schema's fields, then ``source`` (position in ``sources``) and ``row`` (Excel's number).
    """

    schema: Table
    frame: pd.DataFrame
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        """Rows by what they are, over all sheets."""
        total = no_rows()
        for each in self.sources:
            total.update(each.rows)
        return total

    def cell(self, label: int, name: str) -> At:
        """Where field ``name`` of the frame's row ``label`` stands; for a field without a column, the row."""
        number, row = (int(self.frame[each].loc[label]) for each in ("source", "row"))
        source = self.sources[number]
        return At(source.book.name, source.sheet, f"{source.columns.get(name, 'A')}{row}")


@cache
def _empty(table: Table) -> pd.DataFrame:
    """The frame of a table without rows: every column, rightly typed."""
    columns = {each.name: typed([], each.kind) for each in table}
    return pd.DataFrame({**columns, "source": pd.Series([], dtype="int16"), "row": pd.Series([], dtype="int32")})


def combine(table: Table, parts: list[Part]) -> TableRead:
    """Put the parts of a table together, in the order given."""
    for position, part in enumerate(parts):
        part.frame["source"] = np.int16(position)
    frames = [part.frame for part in parts if len(part.frame)]
    frame = pd.concat(frames, ignore_index=True) if frames else _empty(table).copy()
    problems = tuple(problem for part in parts for problem in part.problems)
    return TableRead(table, frame[[*table.names, "source", "row"]], tuple(part.source for part in parts), problems)
