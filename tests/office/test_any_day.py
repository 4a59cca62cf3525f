"""The cell 截止日: typed into the ledger's workbook, any day gives what the position of that day gives, to the fen."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.ageing import ageing, ageing_by
from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.calculation.receivables.position import position
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import proof_sheet
from salesbook.reports.result import save_sheets
from salesbook.sheets.layout import SheetPlace, lay_out
from salesbook.wording.messages import say

pytestmark = pytest.mark.office

DAY = date(2026, 11, 20)
EPOCH = date(1899, 12, 30)
PLAN = [{"phase": "1", "start_date": "2026-10-01", "instalments": "5d30%,10d30%,15d40%"}]


class Typed:
    """The ledger's workbook, with its proof, open in a spreadsheet program; ``on(day)`` types a day."""

    def __init__(self, department: Department, program: Any, path: Path) -> None:
        made = REPORTS["receivables-ledger"].make(department, DAY)
        sheets = made.sheets()
        sheets.append(replace(proof_sheet(made.proofs(), sheets, DAY), back=""))
        save_sheets(sheets, DAY, path)
        self.places = lay_out(sheets)
        self.document = program.open(path)
        _, _, cell = load_workbook(path)["应收汇总"].defined_names["截止日"].attr_text.rpartition("!")
        row, column = coordinate_to_tuple(cell.replace("$", ""))
        self._input = self._sheet("ledger").getCellByPosition(column - 1, row - 1)

    def _sheet(self, key: str) -> Any:
        return self.document.Sheets.getByName(self.places[key].sheet.name)

    def on(self, day: object) -> None:
        if isinstance(day, date):
            self._input.Value = (day - EPOCH).days
        else:
            self._input.String = day
        self.document.calculateAll()

    def fact(self, name: str) -> float:
        top, start, _ = self.places["ledger"].spans["key", name]
        return float(self._sheet("ledger").getCellByPosition(start, top + 1).Value)

    def grid(self, key: str, name: str = "rows") -> pd.DataFrame:
        place: SheetPlace = self.places[key]
        grid = place.grids[name]
        last = len(grid.grid.columns) - 1
        rows = self._sheet(key).getCellRangeByPosition(0, grid.first, last, grid.last).DataArray
        return pd.DataFrame(rows, columns=[column.name for column in grid.grid.columns])

    def words(self, key: str) -> list[str]:
        """The texts of the notes that a formula gives."""
        place = self.places[key]
        tops = zip(place.tops, place.sheet.pieces, strict=True)
        return [
            self._sheet(key).getCellByPosition(0, top).String for top, piece in tops if getattr(piece, "formula", "")
        ]


@pytest.fixture
def typed(program, tmp_path: Path):
    """``typed(department)``: its ledger, open; closed at the end of the test."""
    opened = []

    def open_ledger(department: Department) -> Typed:
        opened.append(Typed(department, program, tmp_path / "ledger.xlsx"))
        return opened[-1]

    yield open_ledger
    for each in opened:
        each.document.close(False)


def agrees(ledger: Typed, department: Department, day: date) -> None:
    """Every figure of the workbook is the position's, to the fen."""
    ledger.on(day)
    then = department.ask(position, on=day)
    by_age, shown = ageing(then), ledger.grid("ledger", "ageing")
    # an age that is not shown has nothing
    unshown = by_age[~by_age["bucket"].isin(ages := BUCKETS[: len(shown)])]
    assert not unshown["amount"].any()
    by_age = by_age[by_age["bucket"].isin(ages)]
    assert to_fen(shown["amount"]).tolist() == to_fen(by_age["amount"]).tolist()
    assert shown["items"].tolist() == by_age["items"].tolist()
    assert to_fen(ledger.fact("open")) == to_fen(then.total())
    assert ledger.fact("items") == then.instalments["item"].nunique()
    late = then.instalments.loc[(then.instalments["days_past_due"] > 0).fillna(False), "open"]
    assert to_fen(ledger.fact("overdue")) == to_fen(late).sum()
    assert to_fen(ledger.fact("unapplied")) == to_fen(then.advance())
    assert to_fen(ledger.fact("disputed")) == to_fen(then.instalments.loc[then.instalments["disputed"], "open"]).sum()
    rows = ledger.grid("ledger-outlets").set_index("outlet_code")
    wanted = ageing_by(then, "outlet_code").set_index("outlet_code").reindex(rows.index, fill_value=0.0)
    assert wanted["open"].sum() == pytest.approx(then.total())
    for name in (*ages, "open"):
        assert to_fen(rows[name]).tolist() == to_fen(wanted[name]).tolist(), name
    left = pd.Series(to_fen(then.unapplied["amount"])).groupby(then.unapplied["outlet_code"].to_numpy()).sum()
    assert to_fen(rows["unapplied"]).tolist() == left.reindex(rows.index, fill_value=0).tolist()
    assert (ledger.grid("proof")["difference"] == 0).all()
    changed = day != DAY
    assert [bool(text) for text in ledger.words("ledger")] == [changed]
    assert any(ledger.words("proof")) == changed


def test_the_sample_on_other_days(typed: Callable[[Department], Typed]) -> None:
    department = Department(Path(__file__).parents[2] / "workbooks")
    ledger = typed(department)
    for day in (
        DAY,
        date(2026, 11, 19),
        date(2026, 10, 31),
        date(2026, 6, 30),
        date(2026, 4, 1),
        date(2027, 1, 31),
        DAY,
    ):
        agrees(ledger, department, day)


KINDS = [None, None, None, None, "receipt", "return", "allowance", "write_off", "refund", "reversal", "advance_used"]


def random_department(seed: int) -> Department:
    """Two hundred slips and as many rows of every kind, before and after the day of the paper."""
    dice = random.Random(seed)

    def day() -> date:
        return date(2026, 9, 20) + timedelta(days=dice.randrange(90))

    owed = [
        {
            "outlet_code": dice.choice(["A1", "007", "7", "<50"]),
            "slip_no": str(number // 2),
            "sale_date": day(),
            "due_date": dice.choice([None, day()]),
            "amount": dice.choice([100, 200.01, 300.07, 59.99, 300.07, -80.5]),
            "disputed": dice.random() < 0.1,
        }
        for number in range(200)
    ]
    paid = [
        {
            "outlet_code": dice.choice(["A1", "007", "7", "<50", "new"]),
            "receipt_no": f"R{number}",
            "slip_no": dice.choice([None, str(dice.randrange(100))]),
            "received_date": day(),
            "cash_date": dice.choice([None, None, None, day()]),
            "amount": dice.choice([100, 200.01, 300.07, 500, 1000]),
            "kind": dice.choice(KINDS),
        }
        for number in range(200)
    ]
    opening = [{"outlet_code": "old", "balance": 1234.56}, {"outlet_code": "A1", "balance": 50, "as_of": "2026-10-02"}]
    return Department.from_frames(
        receivables=frame_of("receivables", owed),
        receipts=frame_of("receipts", paid),
        launch_plan=frame_of("launch_plan", PLAN),
        opening_balances=frame_of("opening_balances", opening),
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_every_kind_of_receipt_on_any_day(typed: Callable[[Department], Typed], seed: int) -> None:
    department = random_department(seed)
    ledger = typed(department)
    for day in (date(2026, 9, 19), date(2026, 10, 2), date(2026, 10, 31), date(2026, 11, 5), DAY, date(2026, 12, 15)):
        agrees(ledger, department, day)


def test_what_is_no_day_counts_as_the_day_of_the_paper(typed: Callable[[Department], Typed]) -> None:
    department = random_department(3)
    ledger = typed(department)
    before = ledger.fact("open")
    for nothing in ("", "下月"):
        ledger.on(nothing)
        assert ledger.fact("open") == before
        assert ledger.words("ledger") == [say("ledger_no_day", day=DAY)]


def test_a_day_that_cannot_be_known_says_so(typed: Callable[[Department], Typed]) -> None:
    owed = [
        {"outlet_code": "A", "sale_date": "2026-10-01", "amount": 100, "received_to_date": 40},
        {"outlet_code": "A", "sale_date": "2026-11-10", "amount": 100},
    ]
    department = Department.from_frames(receivables=frame_of("receivables", owed))
    ledger = typed(department)
    for day, unknown in ((date(2026, 11, 10), False), (date(2026, 11, 9), True)):
        agrees(ledger, department, day)
        assert department.ask(position, on=day).unknown == unknown
        assert (say("ledger_redated_unknown") in ledger.words("ledger")[0]) == unknown
