"""A customer's account: opening + charged − settled = closing = what is open less what is unapplied."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.statement import accounts
from salesbook.department import Department

DAY = date(2026, 11, 20)


def account(owed, paid):
    receivables = [
        {"outlet_code": outlet, "sale_date": day, "due_date": "2026-11-15", "amount": amount}
        for outlet, day, amount in owed
    ]
    receipts = [{"outlet_code": outlet, "received_date": day, "amount": amount} for outlet, day, amount in paid]
    kept = Department.from_frames(
        receivables=frame_of("receivables", receivables), receipts=frame_of("receipts", receipts)
    )
    return kept.ask(accounts, on=DAY)


def test_a_month_an_accountant_can_check():
    made = account(
        [("A", "2026-10-31", 100), ("A", "2026-11-01", 50), ("A", "2026-11-21", 999)],
        [("A", "2026-10-31", 30), ("A", "2026-11-20", 90), ("A", "2026-11-21", 999)],
    )
    assert made.first == date(2026, 11, 1)
    assert made.balances.iloc[0].to_dict() == {
        "outlet_code": "A", "opening": 70, "charged": 50, "settled": 90, "unapplied": 0, "closing": 30,
    }  # fmt: skip
    assert made.items[["open", "days_past_due"]].values.tolist() == [[30, 5]]


def test_who_paid_ahead_has_a_balance_below_nothing():
    row = account([], [("A", "2026-11-10", 30)]).balances.iloc[0]
    assert (row["closing"], row["unapplied"]) == (-30, 30)


def test_a_credit_lessens_what_is_owed():
    made = account([("A", "2026-11-02", -40), ("A", "2026-11-01", 100)], [])
    assert made.items[["amount", "open", "days_past_due"]].values.tolist() == [[100, 60, 5]]
    assert made.balances[["charged", "closing"]].values.tolist() == [[60, 60]]


days = st.dates(date(2026, 9, 1), date(2026, 12, 10)).map(date.isoformat)
rows = st.lists(st.tuples(st.sampled_from("AB"), days, st.integers(1, 99_999).map(lambda fen: fen / 100)), max_size=12)


@settings(max_examples=examples(40))
@given(rows, rows)
def test_the_balance_is_what_is_open_less_what_is_unapplied(owed, paid):
    made = account(owed, paid)
    for row in made.balances.to_dict("records"):
        items = made.items[made.items["outlet_code"] == row["outlet_code"]]
        closing = to_fen(row["closing"])
        assert closing == to_fen(row["opening"]) + to_fen(row["charged"]) - to_fen(row["settled"])
        assert closing == to_fen(items["open"]).sum() - to_fen(row["unapplied"])


@pytest.mark.parametrize("paid", [[], [("A", "2026-11-20", 100)]])
def test_nothing_owed_is_no_item(paid):
    made = account([("A", "2026-11-02", 100)] if paid else [], paid)
    assert made.items.empty
