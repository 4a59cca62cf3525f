"""What is open on a day, and how late: the worked example, and Σ buckets = open on books of every kind."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from standing import position_of

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.ageing import ageing, ageing_by
from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.stored_balances import stored_differences

FRIDAY = date(2026, 11, 20)


def books(
    owed: list[dict[str, object]], paid: list[dict[str, object]], plan: list[dict[str, object]], on: date = FRIDAY
) -> Position:
    """The position of a department with one outlet's book."""
    tables = frame_of("receivables", owed), frame_of("receipts", paid), frame_of("launch_plan", plan)
    return position_of(*tables, on=on)


def item(slip: str, amount: float, **more: object) -> dict[str, object]:
    return {"outlet_code": "A", "slip_no": slip, "sale_date": "2026-10-01", "amount": amount, **more}


def receipt(on: str, amount: float, **more: object) -> dict[str, object]:
    return {"outlet_code": "A", "received_date": on, "amount": amount, **more}


def test_yesterday_is_not_repainted_by_what_was_paid_today() -> None:
    owed = [item("1", 800, due_date="2026-10-31")]
    paid = [receipt("2026-11-20", 800, slip_no="1")]
    assert books(owed, paid, [], FRIDAY - timedelta(days=1)).total() == 800.0
    assert books(owed, paid, [], FRIDAY).total() == 0.0


def test_a_part_payment_keeps_the_due_date_and_ages_only_the_rest() -> None:
    then = books([item("1", 800, due_date="2026-10-31")], [receipt("2026-11-10", 300)], [])
    assert then.instalments[["open", "days_past_due", "bucket"]].to_numpy().tolist() == [[500.0, 20, "8_30"]]
    assert then.items[["received", "open", "due_source"]].to_numpy().tolist() == [[300.0, 500.0, "own"]]


def test_receipts_fill_the_earliest_instalment_first() -> None:
    """900 due in three parts of 300 on 16 and 31 October and 15 November; 450 came in: 150 and 300 are open."""
    plan = [{"phase": "1", "start_date": "2026-10-01", "instalments": "15d 33.3333%, 30d 33.3333%, 45d 33.3334%"}]
    then = books([item("1", 900)], [receipt("2026-11-10", 450)], plan)
    assert then.instalments[["open", "due_date"]].assign(due_date=lambda rows: rows["due_date"].dt.day).to_numpy(
        float
    ).tolist() == [[150.0, 31.0], [300.0, 15.0]]
    assert then.items["due_date"].dt.date.tolist() == [date(2026, 10, 31)]


def test_a_credit_pays_like_an_allowance_and_money_too_much_is_an_advance() -> None:
    """100 sold, 30 credited the same day, 40 and 45 received: 15 too much on 2 November, and later rows do not exist."""
    then = books(
        [item("1", 100, due_date="2026-11-20"), item("2", -30)],
        [receipt("2026-11-01", 40), receipt("2026-11-02", 45), receipt("2026-11-25", 999)],
        [],
    )
    assert (then.total(), then.advance()) == (0.0, 15.0)
    assert then.unapplied[["receipt", "outlet_code", "amount"]].to_numpy().tolist() == [[1, "A", 15.0]]
    assert then.items[["slip_no", "received", "open"]].to_numpy().tolist() == [["1", 100.0, 0.0], ["2", -30.0, 0.0]]


def test_tomorrows_plan_is_aged_tomorrow() -> None:
    then = books([item("1", 100, due_date="2026-11-21")], [], [])
    assert then.instalments["bucket"].tolist() == ["current"]
    assert then.aged_on(FRIDAY + timedelta(days=1)).instalments["bucket"].tolist() == ["today"]
    assert then.instalments["bucket"].tolist() == ["current"], "the first position is as it was"


@pytest.mark.parametrize(
    ("late", "expected"), [(-1, "current"), (0, "today"), (30, "8_30"), (31, "31_60"), (90, "61_90")]
)
def test_the_edges_of_the_buckets(late: int, expected: str) -> None:
    then = books([item("1", 100, due_date=FRIDAY - timedelta(days=late))], [], [])
    assert ageing(then).query("amount > 0")[["bucket", "items"]].to_numpy().tolist() == [[expected, 1]]


def test_ageing_by_outlet_and_by_a_salesperson_nobody_named() -> None:
    owed = [
        item("1", 100, due_date="2026-11-20", salesperson="刘洋"),
        item("2", 50, due_date="2026-10-20", outlet_code="B"),
        item("3", -20, outlet_code="B"),
    ]
    then = books(owed, [], [])
    by_outlet = ageing_by(then, "outlet_code")
    assert by_outlet[["outlet_code", "today", "31_60", "open"]].to_numpy().tolist() == [
        ["A", 100.0, 0.0, 100.0],
        ["B", 0.0, 30.0, 30.0],
    ]
    assert ageing_by(then, "salesperson")["open"].tolist() == [100.0, 30.0]
    assert list(by_outlet.columns) == ["outlet_code", *BUCKETS, "open"]


def test_empty_books_owe_nothing_in_every_bucket() -> None:
    then = books([], [], [])
    assert then.total() == 0.0
    assert ageing(then)["bucket"].tolist() == list(BUCKETS)
    assert ageing_by(then, "outlet_code").empty


days_around = st.dates(date(2026, 8, 1), date(2026, 12, 31))
outlets = st.sampled_from(["A", "B", "C"])
owed_rows = st.lists(
    st.fixed_dictionaries(
        {
            "outlet_code": outlets,
            "slip_no": st.sampled_from(["1", "2", None]),
            "sale_date": days_around,
            "due_date": st.none() | days_around,
            "amount": st.integers(-50_000, 500_000).map(lambda fen: fen / 100),
        }
    ),
    max_size=12,
)
paid_rows = st.lists(
    st.fixed_dictionaries(
        {
            "outlet_code": outlets,
            "slip_no": st.sampled_from(["1", "2", None]),
            "received_date": days_around,
            "amount": st.integers(0, 500_000).map(lambda fen: fen / 100),
        }
    ),
    max_size=12,
)


@settings(max_examples=examples(100))
@given(owed_rows, paid_rows, days_around)
def test_every_fen_stands_in_one_bucket(owed: list[dict[str, object]], paid: list[dict[str, object]], on: date) -> None:
    plan = [{"phase": "1", "start_date": "2026-09-01", "instalments": "15d30%,30d30%,45d40%"}]
    then = books(owed, paid, plan, on)
    total = to_fen(then.total())
    sold = sum(round(100 * row["amount"]) for row in owed if row["sale_date"] <= on)  # type: ignore
    received = sum(round(100 * row["amount"]) for row in paid if row["received_date"] <= on)  # type: ignore
    assert total == sold - received + to_fen(then.advance())
    assert to_fen(ageing(then)["amount"]).sum() == total
    assert to_fen(ageing_by(then, "outlet_code")["open"]).sum() == total
    assert to_fen(then.instalments["open"]).sum() == total
    assert (to_fen(then.items["open"]) >= 0).all()


def test_a_stored_balance_is_compared_not_trusted() -> None:
    """The clerk wrote 800 received, 300 came in; the second row is right, the third says nothing."""
    owed = [
        item("1", 800, received_to_date=800, balance=0),
        item("2", 50, received_to_date=0, balance=50),
        item("3", 70),
    ]
    then = books(owed, [receipt("2026-11-10", 300, slip_no="1")], [])
    assert stored_differences(then)[["item", "field", "stored", "calculated"]].to_numpy().tolist() == [
        [0, "received_to_date", 800.0, 300.0],
        [0, "balance", 0.0, 500.0],
    ]
