"""All papers of the evening in one workbook, on awkward days: no name clashes, and LibreOffice calculates the same."""

import math
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from small_department import SmallDepartment

from salesbook.reports import REPORTS
from salesbook.reports.result import save_sheets

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20", "person": "李"}
PAPERS = ("settlement", "delivery-list", "stock-shortage", "vehicle-check", "redemption", "attendance", "sign-off")

AWKWARD = SmallDepartment(
    sales=[
        {
            "date": "2026-11-20",
            "slip_no": "X1",
            "outlet_code": "T1",
            "salesperson": name,
            "sku": sku,
            "qty": 5,
            "amount": 10.01,
            "terms": terms,
        }
        for name, sku, terms in (("李", "A", "cash"), ("王", "B", "credit"))
    ],
    settlement_goods=[
        TODAY | {"sku": "A", "loaded": 7, "sold": 5},
        TODAY | {"sku": "B", "loaded": 3},  # nothing said of it
        TODAY | {"sku": "Z"},
    ],
    settlement_money=[TODAY | {"credit_slips": 0}],
    settlement_caps=[TODAY | {"cap_kind": "红盖", "collected_qty": 4}],
    redemptions=[
        TODAY | {"cap_kind": kind, "outlet_code": "T1", "collected_qty": 4, "paid_value": paid}
        for kind, paid in (("红盖", 0), ("蓝盖", 2))
    ],
    stock=[{"sku": "A", "on_hand": 4, "pack": 12}, {"sku": "B", "item": "汽水"}],
    stock_moves=[{"date": "2026-11-20", "sku": "A", "qty": 9, "kind": "issue"}],
    deliveries=[
        {"date": day, "slip_no": slip, "outlet_code": "T1", "driver": "孙", "delivered": done}
        for day, slip, done in (("2026-11-19", "X0", None), ("2026-11-20", "X1", False), ("2026-11-20", None, None))
    ],
    attendance=[TODAY | {"state": "absent"}],
    vehicles=[{"date": "2026-11-16", "vehicle": "V1", "problem": "漏油"}],
    approvals=[{"date": "2026-11-20", "approval_no": "P1"}],
)
EMPTY = SmallDepartment(
    **{table: [] for name in PAPERS for table in REPORTS[name].reads},
)


@pytest.fixture(params=[AWKWARD, EMPTY], ids=["awkward", "empty"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    sheets = [sheet for name in PAPERS for sheet in REPORTS[name].make(request.param, FRIDAY).sheets()]
    assert len({sheet.key for sheet in sheets}) == len(sheets)
    return save_sheets(sheets, FRIDAY, tmp_path / "evening.xlsx")


@pytest.mark.long
def test_recalculation_gives_what_was_written(book: Path, recalculated: Any) -> None:
    again, formulas = recalculated(book), load_workbook(book)
    for sheet in load_workbook(book, data_only=True).worksheets:
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    written, found = sheet[cell.coordinate].value, again[sheet.title].get(cell.coordinate)
                    assert _same(written, found), f"{sheet.title}!{cell.coordinate} {cell.value}: {written} ≠ {found}"


def _same(written: object, found: object) -> bool:
    if isinstance(written, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(written, found, rel_tol=1e-9, abs_tol=1e-6)
    return written == found


@pytest.mark.long
def test_its_format_is_valid(book: Path, validator: Any) -> None:
    assert validator(book) == []
