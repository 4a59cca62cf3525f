"""Money tied up day by day, and debt cleared when it was past due."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from standing import position_of

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.profit.capital import open_days
from salesbook.calculation.receivables.arrears import arrears_cleared
from salesbook.calculation.receivables.position import allocation
from salesbook.calculation.receivables.replay import replay

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
Rows = list[dict[str, object]]
DAY = st.integers(0, 20).map(lambda day: str(date(2026, 11, 5) + timedelta(days=day)))
FEN = st.integers(1, 10**6).map(lambda fen: fen / 100)
SLIPS = st.sampled_from(["1", "2", "3", "4"])


def slips(paid: Rows) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Four slips of one outlet, and receipts that name them."""
    sold = ("2026-10-20", "2026-11-14", "2026-11-16", "2026-11-19")
    owed: Rows = [
        {
            "slip_no": str(n + 1),
            "outlet_code": "A",
            "sale_date": day,
            "due_date": "2026-11-17",
            "amount": 5000 * (n + 1),
        }
        for n, day in enumerate(sold)
    ]
    return frame_of("receivables", owed), frame_of("receipts", [{"outlet_code": "A", **row} for row in paid])


def cleared_by_sunday(*books: Any) -> pd.DataFrame:
    """The arrears cleared from Monday to Sunday."""
    return arrears_cleared(replay(*books), books[1], MONDAY, SUNDAY)


PAID = st.lists(st.fixed_dictionaries({"received_date": DAY, "slip_no": SLIPS, "amount": FEN}), max_size=5)


@settings(max_examples=examples(20))
@given(PAID)
def test_open_days_are_what_was_open_evening_by_evening(paid: Rows) -> None:
    owed, receipts = slips(paid)
    evenings = [position_of(owed, receipts, on=MONDAY + timedelta(days=day)).total() for day in range(7)]
    at_end = position_of(owed, receipts, on=SUNDAY)
    lines = allocation(replay(owed, receipts), on=SUNDAY)
    assert open_days(at_end, lines, MONDAY).sum() == sum(to_fen(total) for total in evenings)


def test_a_stand_alone_credit_is_an_advance_and_ties_no_money_down() -> None:
    owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-20", "amount": -10}])
    lines = allocation(replay(owed), on=SUNDAY)
    assert open_days(position_of(owed, on=SUNDAY), lines, MONDAY).sum() == 0


@settings(max_examples=examples(20))
@given(PAID)
def test_no_receipt_clears_more_than_it_is_nor_before_the_debt_is_late(paid: Rows) -> None:
    owed, receipts = slips(paid)
    cleared = cleared_by_sunday(owed, receipts)
    assert (cleared["cleared"] <= to_fen(cleared["amount"])).all()
    assert (cleared["received_date"] > pd.Timestamp("2026-11-17")).all()


def test_instalments_paid_early_do_not_count_as_arrears() -> None:
    owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-01", "amount": 1000}])
    plan = frame_of("launch_plan", [{"phase": "1", "start_date": "2026-10-01", "instalments": "15d50%,30d50%"}])
    paid: Rows = [
        {"outlet_code": "A", "received_date": "2026-11-16", "amount": 200},  # due that day: not late
        {"outlet_code": "A", "received_date": "2026-11-17", "amount": 400},  # 300 late, 100 early
        {"outlet_code": "A", "received_date": "2026-11-18", "amount": 400},  # all early
    ]
    cleared = cleared_by_sunday(owed, frame_of("receipts", paid), plan)
    assert cleared["cleared"].tolist() == [30000]
