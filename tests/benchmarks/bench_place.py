"""Writing into large books: a 500-row report into 20 MB, one row into 600,000 cells, a report renewed 1,000 times.

python -m pytest tests/benchmarks/bench_place.py -s
"""

import io
import os
import random
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
import xlsxwriter

from salesbook.placing import place
from salesbook.placing.package.package import Package

RENEWALS = int(os.environ.get("SALESBOOK_RENEWALS", "1000"))


def numbers(path: Path, sheets: int, rows: int = 60_000, columns: int = 10) -> Path:
    """A book of random amounts."""
    random.seed(1)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        money = workbook.add_format({"num_format": "#,##0.00"})
        for number in range(sheets):
            sheet = workbook.add_worksheet(f"s{number}")
            for row in range(rows):
                for column in range(columns):
                    sheet.write_number(row, column, round(random.random() * 1000, 2), money)
    return path


def report(rows: int) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("ageing")
        money = workbook.add_format({"num_format": "#,##0.00", "bold": True})
        for row in range(rows):
            sheet.write_string(row, 0, f"outlet {row}")
            for column in range(1, 10):
                sheet.write_number(row, column, row * column / 7, money)
    return made.getvalue()


def best(repeats: int, run) -> float:
    taken = []
    for _ in range(repeats):
        begun = perf_counter()
        run()
        taken.append(perf_counter() - begun)
    return min(taken)


def raw_copy(book: Path, rendered: bytes) -> None:
    """What any writer must do: read the book, compress the new sheet, write, and wait for the disk."""
    package = Package(book.read_bytes())
    package.write("xl/worksheets/sheet99.xml", Package(rendered).read("xl/worksheets/sheet1.xml"))
    with book.with_suffix(".copy").open("wb") as file:
        package.save(file)
        file.flush()
        os.fsync(file.fileno())


@pytest.mark.parametrize("sheets", [5, 1])
def test_a_report_of_500_rows_into_a_large_book(tmp_path, sheets):
    book = numbers(tmp_path / "book.xlsx", sheets)
    rendering = best(5, lambda: report(500))
    rendered = report(500)
    copying = best(5, lambda: raw_copy(book, rendered))
    placing = best(5, lambda: place(rendered, book, keep_backups=0))
    size = book.stat().st_size / 1e6
    allowed = 3 * copying + rendering
    print(
        f"\n{size:.0f} MB: copy {copying:.3f} s, render {rendering:.3f} s, place {placing:.3f} s (allowed {allowed:.3f} s)"
    )


ONE_ROW = """
import sys
from time import perf_counter
from salesbook.placing import append_rows

def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024

before, begun = peak(), perf_counter()
append_rows(sys.argv[1], "s0", [[1, 2, "new"]], keep_backups=0)
print(peak() - before, perf_counter() - begun)
"""


def test_one_row_into_600_000_cells(tmp_path):
    book = numbers(tmp_path / "book.xlsx", 1)
    done = subprocess.run([sys.executable, "-c", ONE_ROW, str(book)], capture_output=True, text=True, check=True)
    megabytes, seconds = map(float, done.stdout.split())
    print(f"\none row: {seconds:.1f} s, {megabytes:.0f} MB over the interpreter")
    assert megabytes < 100


def test_a_report_renewed_a_thousand_times_adds_no_style(tmp_path):
    book = numbers(tmp_path / "book.xlsx", 1, rows=10)
    rendered = report(20)
    place(rendered, book, keep_backups=0)
    styles, size = Package(book.read_bytes()).read("xl/styles.xml"), book.stat().st_size
    begun = perf_counter()
    for _ in range(RENEWALS):
        place(rendered, book, keep_backups=0)
    print(f"\n{RENEWALS} renewals: {(perf_counter() - begun) / RENEWALS * 1000:.0f} ms each")
    assert Package(book.read_bytes()).read("xl/styles.xml") == styles
    assert book.stat().st_size == size
