"""A book without a column that nobody is bound to keep still gives each paper of the market, and the paper ties out."""

from datetime import date

import numpy as np
import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.schemas import TABLES
from salesbook.wording.messages import say

DAY = date(2026, 11, 20)
WEEKS = ("2026-11-02", "2026-11-09", "2026-11-16")
REGISTERED = {
    "channel": "retail",
    "category": "kiosk",
    "grade": "A",
    "district": "East",
    "route": "1",
    "address": "1 Row",
    "landmark": "bridge",
    "phone": "19000000001",
    "salesperson": "Li",
}
OPEN = REGISTERED | {"opened_date": "2024-01-05", "status": "active"}
SOLD = {
    "outlet_name": "Mill",
    "slip_no": "X1",
    "salesperson": "Li",
    "sku": "A",
    "qty": 24,
    "unit_price": 3,
    "amount": 72,
}
BOOKS = {
    "outlets": [
        {"outlet_code": "T1", "outlet_name": "Mill"} | OPEN,
        {"outlet_code": "T2", "outlet_name": "Quay"} | OPEN,
        {"outlet_code": "P1", "outlet_name": "Pier"} | OPEN | {"status": "prospect"},
    ],
    "proposals": [
        {"proposed_date": "2026-11-18", "proposed_by": "Li", "kind": "new", "outlet_name": "Ford"} | REGISTERED,
        {"proposed_date": "2026-11-18", "proposed_by": "Li", "kind": "correction", "outlet_code": "T2"}
        | {"outlet_name": "Quay", "phone": "19000000002", "status": "approved", "approved_date": "2026-11-19"},
    ],
    "sales": [
        {"date": "2026-10-05", "outlet_code": "T1"} | SOLD,
        *({"date": day, "outlet_code": "T2", "kind": "sale"} | SOLD for day in WEEKS),
        {"date": "2026-11-17", "outlet_code": "T2", "kind": "return", "return_of": "X1"}
        | SOLD
        | {"qty": 2, "amount": 6},
    ],
    "stock": [{"sku": "A", "item": "Tea", "kind": "goods", "category": "tea", "pack": 12, "on_hand": 240}],
    "stock_moves": [{"date": "2026-11-02", "sku": "A", "kind": "receipt", "qty": 96, "unit_cost": 2}],
    "outlet_stock": [{"counted_date": "2026-11-17", "outlet_code": "T1", "sku": "A", "counted_qty": 40}],
    "receivables": [
        {"outlet_code": "T2", "slip_no": "X1", "sale_date": "2026-10-01", "due_date": "2026-10-31", "amount": 72}
    ],
    "receipts": [{"outlet_code": "T2", "received_date": "2026-11-10", "kind": "receipt", "amount": 30}],
    "promises": [{"outlet_code": "T2", "made_date": "2026-11-10", "promised_date": "2026-11-16", "amount": 42}],
    "visits": [
        {"date": "2026-11-12", "outlet_code": "T2", "person": "Li", "kind": "visit", "next_date": "2026-11-20"},
    ],
    "deliveries": [{"date": "2026-11-16", "outlet_code": "T2", "slip_no": "X1", "delivered": True}],
}
FRAMES = {name: frame_of(name, rows) for name, rows in BOOKS.items()}
MARKET = ("outlet-statistics", "outlet-intake", "prune-plan", "promotion-plan", "call-list")


def without(**columns):
    """The department whose tables each lack a column."""
    kept = dict(FRAMES)
    for table, name in columns.items():
        blank = kept[table][name].head(0).reindex(kept[table].index)
        kept[table] = kept[table].assign(**{name: blank})
    return Department.from_frames(**kept)


def optional(table):
    return [each.name for each in TABLES[table] if not each.column]


def differences(made):
    made.to_json()  # whatever is missing can be said
    return np.any(checked(made.proofs(), made.sheets())["difference"])


@pytest.mark.long
@pytest.mark.parametrize("name", MARKET)
def test_no_column_but_the_required_ones_is_needed(name):
    report = REPORTS[name]
    columns = {table: optional(table) for table in report.reads if table in FRAMES}
    most = max(map(len, columns.values()))  # every table loses its first, then its second, …: fewer papers to make
    gone = [{table: names[at % len(names)] for table, names in columns.items() if names} for at in range(most)]
    assert [each for each in gone if differences(report.make(without(**each), DAY))] == []


def test_without_routes_the_goods_of_those_who_go_come_back():
    kept = REPORTS["prune-plan"].make(Department.from_frames(**FRAMES), DAY).plan
    assert kept.moves["outlet_code"].tolist() == ["P1", "T2"]
    plan = REPORTS["prune-plan"].make(without(outlets="route"), DAY).plan
    assert plan.going["outlet_code"].tolist() == ["T1"]
    assert plan.moves.empty
    assert plan.left["packs"].tolist() == plan.shelf["packs"].tolist() == [3]


def test_without_channels_no_outlet_is_classed():
    made = REPORTS["outlet-statistics"].make(without(outlets="channel"), DAY)
    assert made.table("channel")[["channel", "total"]].isna().values.tolist() == [[True, False]]
    assert say("not_classed") in str(made.sheets()[0])
