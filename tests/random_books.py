"""Random books of debts and receipts of every kind, for laws that hold of all books."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.schemas.parameters import DEFAULTS, Parameters

FIRST, DAYS = date(2026, 9, 20), 75
Rows = list[dict[str, Any]]

DAY = st.integers(0, DAYS).map(lambda count: FIRST + timedelta(days=count))
OUTLET = st.sampled_from(["A", "B", "C"])
YUAN = st.sampled_from([1.0, 2.0, 2.5, 3.33, 5.0, 7.0])
_OWED = st.fixed_dictionaries(
    {
        "outlet_code": OUTLET,
        "slip_no": st.sampled_from(["1", "2", "3", "4", None]),
        "sale_date": DAY,
        "salesperson": st.sampled_from(["Li", "Wang", None]),
        "due_date": st.none() | DAY,
        "amount": YUAN | YUAN | YUAN | YUAN.map(lambda yuan: -yuan),
        "disputed": st.sampled_from([False, False, True]),
    }
)
_KINDS = ["receipt", "return", "allowance", "write_off", "refund", "reversal", "advance_used", "opening"]
_PAID = st.fixed_dictionaries(
    {
        "outlet_code": OUTLET,
        "receipt_no": st.sampled_from([None, "R1", "R2"]),
        "slip_no": st.sampled_from(["1", "2", "1, 2", None, None]),
        "received_date": DAY,
        "cash_date": st.none() | st.none() | DAY,
        "amount": YUAN,
        "kind": st.none() | st.sampled_from(_KINDS),
    }
)
_BEFORE = st.fixed_dictionaries({"outlet_code": OUTLET, "balance": YUAN | YUAN.map(lambda yuan: -yuan)})
OWED, PAID = st.lists(_OWED, max_size=8), st.lists(_PAID, max_size=8)
BEFORE = st.lists(_BEFORE, max_size=1)
_PLAN = [{"phase": "1", "start_date": "2026-09-20", "instalments": "5d30%,10d30%,45d40%"}]
_OUTLETS = [{"outlet_code": "A", "outlet_name": "Harbour", "salesperson": "Li"}, {"outlet_code": "B"}]


def department_of(owed: Rows, paid: Rows, before: Rows = [], parameters: Parameters = DEFAULTS) -> Department:  # noqa: B006
    """The department that keeps just these rows, a launch plan of three parts and a register of two outlets."""
    return Department.from_frames(
        parameters,
        receivables=frame_of("receivables", owed),
        receipts=frame_of("receipts", paid),
        opening_balances=frame_of("opening_balances", before),
        launch_plan=frame_of("launch_plan", _PLAN),
        outlets=frame_of("outlets", _OUTLETS),
    )
