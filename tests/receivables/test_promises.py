"""Promises: kept, partly, broken, live, replaced, with a working day of tolerance."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.receivables.promises import judge
from salesbook.schemas.parameters import Parameters

WORKING = WorkingDays.of(None, Parameters())
Rows = list[dict[str, object]]


def promise(
    promised: str, amount: float | None = 500, made: str | None = "2026-11-10", **more: object
) -> dict[str, object]:
    return {"outlet_code": "A", "promised_date": promised, "amount": amount, "made_date": made, **more}


def payment(on: str, amount: float, **more: object) -> dict[str, object]:
    return {"outlet_code": "A", "received_date": on, "amount": amount, **more}


def outcomes(promises: Rows, receipts: Rows, on: date = date(2026, 11, 30)) -> list[tuple[str, float]]:
    found = judge(frame_of("promises", promises), frame_of("receipts", receipts), WORKING, 1, on)
    return list(zip(found["outcome"], found["paid"], strict=True))


@pytest.mark.parametrize(
    ("paid_on", "amount", "expected"),
    [
        ("2026-11-16", 500, "kept"),
        ("2026-11-18", 500, "kept"),
        ("2026-11-19", 500, "broken"),
        ("2026-11-17", 499.99, "partly"),
        ("2026-11-09", 500, "broken"),
    ],
)
def test_a_promise_for_the_17th_is_judged_when_the_18th_is_over(paid_on: str, amount: float, expected: str) -> None:
    assert outcomes([promise("2026-11-17")], [payment(paid_on, amount)])[0][0] == expected


def test_until_then_it_lives_unless_it_is_paid() -> None:
    evening = date(2026, 11, 18)
    assert outcomes([promise("2026-11-17")], [], evening) == [("live", 0.0)]
    assert outcomes([promise("2026-11-17")], [payment("2026-11-12", 500)], evening) == [("kept", 500.0)]


def test_the_tolerance_is_a_working_day() -> None:
    """Promised for Saturday the 21st: Sunday rests, so Monday the 23rd still counts."""
    assert outcomes([promise("2026-11-21")], [], date(2026, 11, 23)) == [("live", 0.0)]
    assert outcomes([promise("2026-11-21")], [payment("2026-11-23", 500)], date(2026, 11, 24)) == [("kept", 500.0)]


def test_a_new_promise_replaces_the_old_one_but_not_a_broken_or_kept_one() -> None:
    new = promise("2026-11-25", made="2026-11-16")
    assert [outcome for outcome, _ in outcomes([promise("2026-11-17"), new], [])] == ["replaced", "broken"]
    assert outcomes([promise("2026-11-12"), new], [])[0][0] == "broken", "its time was over before the new one"
    assert outcomes([promise("2026-11-17"), new], [payment("2026-11-12", 500)])[0] == ("kept", 500.0)


def test_a_promise_for_another_slip_replaces_nothing() -> None:
    rows = [promise("2026-11-17", slip_no="1"), promise("2026-11-18", made="2026-11-12", slip_no="2")]
    assert [outcome for outcome, _ in outcomes(rows, [payment("2026-11-17", 500, slip_no="2")])] == ["broken", "kept"]


def test_a_fen_keeps_one_promise_only() -> None:
    rows = [promise("2026-11-17", slip_no="1"), promise("2026-11-17", slip_no="2")]
    assert outcomes(rows, [payment("2026-11-16", 700)]) == [("kept", 500.0), ("partly", 200.0)]


def test_goods_sent_back_are_no_payment() -> None:
    assert outcomes([promise("2026-11-17")], [payment("2026-11-16", 500, kind="return")])[0][0] == "broken"


def test_a_promise_without_an_amount_or_without_a_made_date() -> None:
    assert outcomes([promise("2026-11-17", amount=None)], [payment("2026-11-16", 1)]) == [("kept", 1.0)]
    assert outcomes([promise("2026-11-17", amount=None)], []) == [("broken", 0.0)]
    undated = [promise("2026-11-17", made=None)]
    assert outcomes(undated, [payment("2026-11-10", 500)])[0][0] == "kept"
    assert outcomes(undated, [payment("2026-11-09", 500)])[0][0] == "broken"


def test_what_is_promised_tomorrow_does_not_exist_yet() -> None:
    assert outcomes([promise("2026-11-30", made="2026-11-21")], [], date(2026, 11, 20)) == []


some_days = st.dates(date(2026, 11, 2), date(2026, 11, 28))
some_fen = st.integers(0, 900)


@given(
    st.lists(st.tuples(some_days, st.none() | some_days, st.none() | some_fen), max_size=5),
    st.lists(st.tuples(some_days, some_fen), max_size=5),
    some_days,
)
def test_promises_never_count_more_than_was_paid(
    promised: list[tuple[date, date | None, int | None]], paid: list[tuple[date, int]], on: date
) -> None:
    rows: Rows = [
        {"outlet_code": "A", "promised_date": day, "made_date": made, "amount": None if fen is None else fen / 100}
        for day, made, fen in promised
    ]
    receipts: Rows = [{"outlet_code": "A", "received_date": day, "amount": fen / 100} for day, fen in paid]
    found = judge(frame_of("promises", rows), frame_of("receipts", receipts), WORKING, 1, on)
    assert to_fen(found["paid"]).sum() <= sum(fen for day, fen in paid if day <= on)
    kept = found[(found["outcome"] == "kept") & found["amount"].notna()]
    assert (to_fen(kept["paid"]) == to_fen(kept["amount"])).all()
