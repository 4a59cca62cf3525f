"""Reading the books with full checking, beside pandas reading the same file with the same library."""

from pathlib import Path
from typing import Any

import pandas as pd
import python_calamine
import xlsxwriter

from salesbook.department import Department
from salesbook.schemas import TABLES
from salesbook.wording.names import BOOKS

MOST = 1.3  # times pandas; the aim is 1.0


def _write(path: Path, books: Any) -> None:
    """The frames as a clerk's book: a sheet per table, under its usual name and titles."""
    with xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as workbook:
        for name in ("outlets", "receivables", "receipts"):
            frame = getattr(books, name).drop(columns=["source", "row"], errors="ignore").dropna(axis=1, how="all")
            sheet = workbook.add_worksheet(BOOKS[name][1][0])
            sheet.write_row(0, 0, [TABLES[name][column].term.zh for column in frame])
            cells = frame.astype(object).where(frame.notna(), None)
            for row, values in enumerate(cells.itertuples(index=False), start=1):
                sheet.write_row(row, 0, values)


def test_read(size: str, books: Any, best_of: Any, tmp_path: Path) -> None:
    book = tmp_path / f"{BOOKS['receivables'][0]}.xlsx"
    _write(book, books)

    def by_hand() -> list[pd.DataFrame]:
        workbook = python_calamine.CalamineWorkbook.from_path(book)
        sheets = (workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names)
        return [pd.DataFrame(rows[1:], columns=rows[0]) for rows in sheets]

    ours = best_of(lambda: Department(tmp_path).problems)
    pandas = best_of(lambda: pd.read_excel(book, sheet_name=None, engine="calamine"))
    bare = best_of(by_hand)
    print(
        f"\nread {size}: {len(books.receivables):,} items, {len(books.receipts):,} receipts, {len(books.outlets):,} outlets:"
        f" {ours:.2f} s; pandas.read_excel {pandas:.2f} s (ratio {ours / pandas:.2f});"
        f" calamine into frames, nothing converted {bare:.2f} s (ratio {ours / bare:.2f})"
    )
    department = Department(tmp_path)
    assert len(department.receivables) == len(books.receivables)
    assert [each for each in department.problems if each.severity == "error"] == []
    if size == "M":  # in a small book the sheets are found, and 27 tables checked, for as long as it is read
        assert ours < MOST * pandas
