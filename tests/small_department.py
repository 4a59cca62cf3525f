"""A department that keeps only the tables it is given, for reports and packs that need no workbooks."""

from pathlib import Path
from typing import Any

import pandas as pd

from salesbook.calculation.common.frames import frame_of
from salesbook.problems import UserError
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters
from salesbook.wording import names

Rows = list[dict[str, Any]]


class SmallDepartment:
    """``tables`` by name, as plain rows or frames; a table not given is not kept."""

    parameters = Parameters()

    def __init__(self, **tables: Rows | pd.DataFrame) -> None:
        self.folder = Path("small")
        self.tables = {
            name: rows if isinstance(rows, pd.DataFrame) else frame_of(name, rows) for name, rows in tables.items()
        }

    def has(self, name: str) -> bool:
        return name in self.tables

    def require(self, *tables: str) -> None:
        for name in tables:
            if name not in self.tables:
                book, sheets = names.BOOKS[name]
                raise UserError(
                    "table_missing",
                    folder=self.folder,
                    table=names.TABLES[name],
                    book=book,
                    sheet=" / ".join(sheets),
                    titles="",
                )

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(name)
        return self.tables[name] if name in self.tables else frame_of(name)
