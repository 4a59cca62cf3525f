"""Where the rows of the tables stand, for what is found wrong when they are compared or calculated with."""

from collections.abc import Callable, Sequence
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.problems import At, Problem

if TYPE_CHECKING:
    from salesbook.reading.table.table import TableRead


class Cells:
    """``cells(table, label, field)``: where a field of a row of the table's frame stands, in the books of ``folder``.

    None for rows that come from no workbook, and where the table has no such row.

    >>> import pandas as pd
    >>> from salesbook.department import Department
    >>> department = Department("workbooks")
    >>> cells = department.ask(lambda cells: cells)
    >>> str(cells("receivables", 0, "amount"))
    '应收客户网点名录.xlsx[应收明细]!G4'
    >>> cells("receivables", pd.NA, "amount") is None
    True
    """

    def __init__(
        self, folder: Path, kept: "Callable[[str], TableRead]", problems_of: Callable[[str], Sequence[Problem]]
    ) -> None:
        self.folder, self._kept, self._problems_of = folder, kept, problems_of
        self._left_out: dict[tuple[str, bool], list[At]] = {}

    def __call__(self, table: object, label: object, field: object) -> At | None:
        if pd.isna(table) or pd.isna(label):  # type: ignore[call-overload]
            return None
        read, row = self._kept(str(table)), int(label)  # type: ignore[call-overload]
        if not read.sources or "source" not in read.frame or row not in read.frame.index:
            return None
        return read.cell(row, str(field))

    def unused_beside(self, table: str, field: str, value: Any, *, void: bool = False) -> list[At]:
        """The cells whose error kept their row from being used, or that say the row is ``void``: where that row stands
        among the table's rows with ``value`` in ``field`` or next to them; where no row has that day, between the day
        before and the next."""
        left_out, read = self.left_out(table, void=void), self._kept(table)
        if not left_out or not read.sources or "source" not in read.frame:
            return []
        same = read.frame[field].eq(value)
        if same.any() or not isinstance(value, pd.Timestamp):
            rows = read.frame[same].groupby("source")["row"].agg(["min", "max"])
        else:
            before = read.frame[read.frame[field].lt(value)].groupby("source")["row"].max()
            after = read.frame[read.frame[field].gt(value)].groupby("source")["row"].min()
            rows = pd.concat([before, after], axis=1, join="inner")
        reach = {
            (read.sources[source].book.name, read.sources[source].sheet): (first - 1, last + 1)
            for source, first, last in rows.itertuples()
        }
        return [at for at in left_out if _stands_in(at, *reach.get((at.book, at.sheet), (1, 0)))]

    def void_between(self, first: At, last: At) -> int:
        """How many rows between two cells of a sheet, or next to them, say that they are void."""
        rows = sorted(int(at.cell.lstrip(ascii_uppercase)) for at in (first, last))
        found = {
            (at.book, at.sheet, at.cell.lstrip(ascii_uppercase))
            for table in ("sales", "receivables")  # what bears slip numbers
            for at in self.left_out(table, void=True)
            if _stands_in(at, rows[0] - 1, rows[1] + 1) and (at.book, at.sheet) == (first.book, first.sheet)
        }
        return len(found) if (first.book, first.sheet) == (last.book, last.sheet) else 0

    def left_out(self, table: str, *, void: bool = False) -> list[At]:
        """The cells of a table's rows that are not used: those with an error, or those that say they are ``void``."""
        if (table, void) not in self._left_out:
            told = self._problems_of(table)
            wanted = [each for each in told if (each.code == "void_row" if void else each.severity == "error")]
            self._left_out[table, void] = [each.at for each in wanted]
        return self._left_out[table, void]

    def problems(self, rows: pd.DataFrame) -> list[Problem]:
        """What is wrong in rows of tables, as problems at their cells: for faults found by calculating.

        ``rows`` has table, label, field, code, found and expected (as people read them), and, where the code's words
        name another place or a cause, beside. All are warnings: the rows were used. A row that stands in no workbook is
        at the table's name.
        """
        return [
            Problem(
                row["code"],
                self(row["table"], row["label"], row["field"]) or At(str(row["table"])),
                row["found"],
                row["expected"],
                "warning",
                row.get("beside", ""),
            )
            for row in rows.to_dict("records")
        ]


def _stands_in(at: At, first: int, last: int) -> bool:
    """Whether a cell is in one of the rows from the first to the last."""
    number = at.cell.lstrip(ascii_uppercase)
    return number.isdigit() and first <= int(number) <= last
