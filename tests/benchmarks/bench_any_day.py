"""The ledger's workbook of 10,000 slips: how large it is, and what another 截止日 costs in LibreOffice.

python -m pytest tests/benchmarks/bench_any_day.py -s

Not to be exceeded: 1.5 MB, 5 s of processor time. At three other days the ages are the position's, to the fen.
"""

import shutil
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.ageing import ageing
from salesbook.calculation.receivables.position import position
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.sheets.layout import lay_out

DAY = date(2026, 11, 20)


@pytest.fixture(params=["S"])
def size(request):
    """10,000 slips; with more, clerks keep several books."""
    return request.param


@pytest.fixture
def program(tmp_path):
    libreoffice = import_module("office.libreoffice")
    running = libreoffice.Program(shutil.which("soffice"), tmp_path / "profile")
    yield running
    running.stop()


def test_any_day(books, program, tmp_path, best_of):
    department = Department.from_frames(receivables=books.receivables, receipts=books.receipts, outlets=books.outlets)
    made = REPORTS["receivables-ledger"].make(department, DAY)
    path = made.save(tmp_path / "ledger.xlsx")
    places = lay_out(made.sheets())
    document = program.open(path)
    first = document.Sheets.getByName(places["ledger"].sheet.name)
    top, start, _ = places["ledger"].spans["key", "as_of"]
    table = places["ledger"].grids["ageing"]
    before = program.seconds()
    days = (date(2026, 10, 31), date(2026, 6, 30), date(2026, 12, 31))
    for day in days:
        first.getCellByPosition(start, top + 1).Value = (day - date(1899, 12, 30)).days
        document.calculateAll()
        column = table.column("amount")
        shown = first.getCellRangeByPosition(column, table.first, column, table.last).DataArray
        wanted = ageing(department.ask(position, on=day))["amount"]
        assert [to_fen(value) for (value,) in shown] == to_fen(wanted).tolist()
    spent = (program.seconds() - before) / len(days)
    document.close(False)
    megabytes = path.stat().st_size / 2**20
    print(
        f"\n{len(books.receivables):,} slips, {len(made.reaged.spans):,} rows, {len(made.outlets):,} outlets: "
        f"{megabytes:.2f} MB, a day {spent:.1f} s of processor time, saved in {best_of(lambda: made.save(path, force=True)):.1f} s"
    )
    assert megabytes <= 1.5
    assert spent <= 5
