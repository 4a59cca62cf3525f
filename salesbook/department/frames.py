"""Tables that come from no workbook: for a notebook, a test, or figures from elsewhere."""

from collections.abc import Mapping
from functools import cache

import pandas as pd

from salesbook.department.workbooks import table_missing
from salesbook.problems import Problem
from salesbook.reading.table.table import TableRead, combine
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say


@cache
def empty_table(name: str) -> TableRead:
    """A table without a row, every column rightly typed."""
    return combine(TABLES[name], [])


class Frames:
    """What ``Workbooks`` is to a folder: the tables given are kept, all others are not, and nothing changes."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], parameters: Parameters = DEFAULTS) -> None:
        self._tables, self.parameters = dict(tables), parameters
        self.problems: tuple[Problem, ...] = ()

    def table(self, name: str) -> TableRead:
        """The table given, else one without rows."""
        frame = self._tables.get(name)
        return empty_table(name) if frame is None else TableRead(TABLES[name], frame)

    def has(self, name: str) -> bool:
        """Whether the table was given."""
        return name in self._tables

    def require(self, *tables: str) -> None:
        """Raise UserError for the first of ``tables`` that was not given."""
        for name in tables:
            if name not in self._tables:
                raise table_missing(name, say("given_frames"), name)

    def problems_of(self, *tables: str) -> tuple[Problem, ...]:  # noqa: ARG002 frames have no cells
        """None: frames have no cells that a person could mend."""
        return ()

    def questions(self) -> list[tuple[str, Problem]]:
        """None."""
        return []

    def summary(self) -> list[dict[str, object]]:
        """Nothing was read."""
        return []

    def anew(self) -> "Frames":
        """Themselves: they stand on no disk."""
        return self
