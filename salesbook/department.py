"""A department: a folder of workbooks, and its tables, read when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesbook.problems import Problem, UserError
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters
from salesbook.wording import names

if TYPE_CHECKING:
    import pandas as pd

    from salesbook.reading.catalogue import Place
    from salesbook.reading.table import TableRead

Rows = Sequence[Sequence[Any]]


class _Frame:
    """The frame of one table, as an attribute of a department."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._table = name

    def __get__(self, department: Department, owner: type) -> pd.DataFrame:
        return department.table(self._table).frame


class Department:
    """The tables of a department, read from the workbooks of a folder when asked for, each sheet once.

    ``live`` gives cells in place of what is on disk: book's file name → sheet name → rows from A1 on.
    Raises UserError when the folder does not exist.
    """

    outlets = _Frame()
    receivables = _Frame()
    receipts = _Frame()
    promises = _Frame()
    launch_plan = _Frame()
    stock = _Frame()
    stock_moves = _Frame()
    sales = _Frame()
    redemptions = _Frame()
    deliveries = _Frame()
    settlement_goods = _Frame()
    settlement_money = _Frame()
    settlement_caps = _Frame()
    targets = _Frame()
    staff = _Frame()
    attendance = _Frame()
    rota = _Frame()
    visits = _Frame()
    issues_log = _Frame()
    week_plan = _Frame()
    vehicles = _Frame()
    approvals = _Frame()
    issued_visits = _Frame()
    settings = _Frame()
    header_words = _Frame()
    calendar = _Frame()

    def __init__(self, folder: Path | str, *, live: Mapping[str, Mapping[str, Rows]] | None = None) -> None:
        self.folder = Path(folder)
        if not self.folder.is_dir():
            raise UserError("no_such_folder", folder=folder)
        self._live = live or {}
        self._read: dict[str, TableRead] = {}
        self._places: dict[str, list[Place]] | None = None

    def table(self, name: str) -> TableRead:
        """A table with its problems and where it was read from; a table nobody keeps is empty."""
        if name not in self._read:
            from salesbook.reading.table import combine, read_part

            parts = [
                read_part(place.book.path, place.book.grid(place.sheet), place.recognised.header, TABLES[name])
                for place in self._catalogue().get(name, [])
            ]
            self._read[name] = self._joined(combine(TABLES[name], parts))
        return self._read[name]

    def _joined(self, read: TableRead) -> TableRead:
        """The table with its rows' outlets found in the register."""
        from salesbook.reading import joining

        if read.schema.name == "outlets":
            read.frame = joining.key_register(read.frame)
        elif joining.has_outlet(read.schema) and len(read.frame):
            read.frame = joining.resolve_outlets(read.frame, joining.codes_by_name(self.outlets))
        return read

    def _catalogue(self) -> dict[str, list[Place]]:
        if self._places is None:
            from salesbook.reading.book import ExcelBook, OpenBook
            from salesbook.reading.catalogue import catalogue, workbooks

            self._places = catalogue(
                OpenBook(path, {sheet: [list(row) for row in rows] for sheet, rows in self._live[path.name].items()})
                if path.name in self._live
                else ExcelBook(path)
                for path in workbooks(self.folder)
            )
        return self._places

    def has(self, name: str) -> bool:
        """Whether some sheet keeps the table."""
        return bool(self._catalogue().get(name))

    def require(self, *tables: str) -> None:
        """Raise UserError for the first of ``tables`` that no sheet keeps: it says what was looked for, and where."""
        for name in tables:
            if not self.has(name):
                book, sheets = names.BOOKS[name]
                titles = [str(each.term) for each in TABLES[name] if each.column]
                raise UserError(
                    "table_missing",
                    folder=self.folder,
                    table=names.TABLES[name],
                    book=book,
                    sheet=" / ".join(sheets),
                    titles=" ".join(titles),
                )

    @property
    def parameters(self) -> Parameters:
        """The department's parameters: the defaults, overridden by its sheet of settings."""
        return Parameters()

    @property
    def working_calendar(self) -> pd.DataFrame:
        """The days that the department itself says are worked or not."""
        return self.table("calendar").frame

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in any table."""
        return self.problems_of(*TABLES)

    def problems_of(self, *tables: str) -> tuple[Problem, ...]:
        """What is wrong in these tables."""
        return tuple(problem for name in tables for problem in self.table(name).problems)

    def summary(self) -> list[dict[str, object]]:
        """Per table and sheet: where it was read from and how many rows were what."""
        return [
            {
                "table": name,
                "book": source.book.name,
                "sheet": source.sheet,
                "header_row": source.header_rows[-1],
                "columns": dict(source.columns),
                "rows": {"seen": source.seen, **source.rows},
            }
            for name in TABLES
            for source in self.table(name).sources
        ]
