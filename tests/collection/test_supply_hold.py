"""The supply hold: who may not be supplied, why, what lifts it, and who is never held."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.collection.supply_hold import Holds, supply_holds
from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.collection.supply_hold import SupplyHold

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, Any]]
PLAN = [{"phase": "一", "start_date": "2026-06-01", "instalments": "10天50%,30天50%", "stop_supply_days": 20}]


def department(**tables: Rows) -> Department:
    return Department.from_frames(**{table: frame_of(table, rows) for table, rows in tables.items()})


def held(on: date = FRIDAY, **tables: Rows) -> Holds:
    return department(**tables).ask(supply_holds, on=on)


def report(**tables: Rows) -> SupplyHold:
    return REPORTS["supply-hold"].make(department(**tables), FRIDAY)


def sold(slip: str, day: str, amount: float, **more: Any) -> dict[str, Any]:
    return {"outlet_code": "A", "slip_no": slip, "sale_date": day, "amount": amount, **more}


def paid(day: str, amount: float, **more: Any) -> dict[str, Any]:
    return {"outlet_code": "A", "received_date": day, "amount": amount, **more}


def in_vain(*days: int) -> Rows:
    return [
        {"outlet_code": "A", "person": "李", "amount": 100, "issued_date": f"2026-11-{day:02}",
         "visit_date": f"2026-11-{day + 1:02}"} for day in days
    ]  # fmt: skip


@pytest.mark.parametrize(("limit", "over"), [(800, False), (799.99, True), (None, False), (0, False)])
def test_over_the_limit_is_more_than_the_limit_of_the_register(limit: float | None, over: bool) -> None:
    rows = held(receivables=[sold("1", "2026-11-02", 800)], outlets=[{"outlet_code": "A", "credit_limit": limit}]).rows
    assert rows["over_limit"].tolist() == [True] * over


def test_what_was_paid_in_advance_lessens_what_is_owed() -> None:
    """900 sold, 150 paid too much before: 750 owed, within 800; a disputed debt counts for the limit all the same."""
    outlets = [{"outlet_code": "A", "credit_limit": 800}]
    owed = [sold("1", "2026-11-02", 900, disputed=True)]
    assert held(receivables=owed, receipts=[paid("2026-11-01", 150)], outlets=outlets).rows.empty
    assert held(receivables=owed, outlets=outlets).rows["over_by"].tolist() == [100.0]


def test_over_the_limit_since_the_day_it_was_last_within() -> None:
    """Over on the 2nd, within on the 5th, over again from the 9th on."""
    owed = [sold("1", "2026-11-02", 600), sold("2", "2026-11-09", 600), sold("3", "2026-11-12", 50)]
    made = held(
        receivables=owed, receipts=[paid("2026-11-05", 300)], outlets=[{"outlet_code": "A", "credit_limit": 500}]
    )
    assert made.rows[["since", "to_pay"]].values.tolist() == [[pd.Timestamp("2026-11-09"), 450.0]]


@pytest.mark.parametrize(("on", "late"), [("2026-10-31", False), ("2026-11-01", True)])
def test_a_part_may_be_late_as_many_days_as_its_plan_allows(on: str, late: bool) -> None:
    """Sold on 1 October, half due on the 11th: 20 days later is the last day, on 1 November it is too late."""
    made = held(date.fromisoformat(on), receivables=[sold("1", "2026-10-01", 400)], launch_plan=PLAN)
    assert made.rows["too_late"].tolist() == [True] * late
    if late:
        assert made.rows[["too_late_amount", "to_pay", "since"]].values.tolist() == [[200.0, 200.0, pd.Timestamp(on)]]
        assert made.to_pay[["slip_no", "amount"]].values.tolist() == [["1", 200.0]]


def test_nobody_is_too_late_with_a_disputed_debt_a_debt_outside_the_plan_or_one_of_unknown_age() -> None:
    owed = [sold("1", "2026-07-01", 400, disputed=True), sold("2", "2026-01-01", 300, due_date="2026-02-01")]
    old = [{"outlet_code": "A", "balance": 900, "as_of": "2026-01-01"}]
    assert held(receivables=owed, opening_balances=old, launch_plan=PLAN).rows.empty


def test_visits_in_vain_stop_supply_only_while_something_undisputed_is_overdue() -> None:
    owed = [sold("1", "2026-10-01", 400, due_date="2026-11-01"), sold("2", "2026-11-10", 90, due_date="2026-12-01")]
    visits = in_vain(9, 10, 11, 12)
    made = held(receivables=owed, issued_visits=visits)
    assert made.rows[["escalated", "overdue", "to_pay", "times"]].values.tolist() == [[True, 400.0, 400.0, 4]]
    assert held(receivables=owed, issued_visits=visits[:3]).rows.empty
    assert held(receivables=owed[1:], issued_visits=visits).rows.empty, "nothing is overdue"
    assert held(receivables=[owed[0] | {"disputed": True}], issued_visits=visits).rows.empty


@pytest.mark.parametrize("status", ["active", "season_break", "prospect", "stopped", "lost"])
def test_stopped_and_lost_outlets_are_closed(status: str) -> None:
    rows = held(outlets=[{"outlet_code": "A", "status": status}]).rows
    assert rows["closed"].tolist() == [True] * (status in ("stopped", "lost"))


def test_what_could_not_be_checked_is_named_on_the_first_sheet_and_in_the_figures() -> None:
    made = report(receivables=[sold("1", "2026-11-02", 800)])
    assert made.holds.unchecked == ("limits", "stop_days", "issued", "status")
    said = [piece.text for piece in made.sheets()[0].pieces if getattr(piece, "alert", False)]
    assert said == made.figures()["unchecked"]
    assert "启动计划里没有停供天数" in said[1]
    complete = report(
        receivables=[sold("1", "2026-11-02", 800)],
        outlets=[{"outlet_code": "A", "credit_limit": 900, "status": "active"}],
        launch_plan=PLAN,
        issued_visits=in_vain(9),
    )
    assert complete.figures()["unchecked"] == []


def test_the_paper_says_why_and_what_lifts_it() -> None:
    """1000 owed with a limit of 500, 400 of it overdue after four visits in vain: 400 of slip 1, then 100 more."""
    owed = [sold("S1", "2026-10-01", 400, due_date="2026-11-01"), sold("S2", "2026-11-10", 600, due_date="2026-12-01")]
    made = report(
        receivables=owed, issued_visits=in_vain(9, 10, 11, 12), outlets=[{"outlet_code": "A", "credit_limit": 500}]
    )
    (row,) = made.figures()["rows"]
    assert row["reasons"] == ["over_limit", "escalated"]
    assert row["why"] == "超信用额度 500.00；排期 4 次未清，仍逾期 400.00"
    assert row["lift"] == "付清 S1 的 400.00；另付 100.00 降到额度内"
    assert row["to_pay"] == 500.0


DAY = st.integers(0, 60).map(lambda count: date(2026, 9, 1) + timedelta(days=count))
YUAN = st.integers(1, 90_000).map(lambda fen: fen / 100)
SALE = st.fixed_dictionaries(
    {"slip_no": st.sampled_from("123456"), "sale_date": DAY, "amount": YUAN, "due_date": st.none() | DAY,
     "disputed": st.sampled_from([False, False, True])}
)  # fmt: skip
RECEIPT = st.fixed_dictionaries({"received_date": DAY, "amount": YUAN})


@settings(max_examples=examples(60), deadline=None)
@given(
    st.lists(SALE, min_size=1, max_size=6, unique_by=lambda row: row["slip_no"]),
    st.lists(RECEIPT, max_size=4),
    st.sampled_from([None, 100, 500]),
    st.booleans(),
)
def test_who_pays_what_the_paper_asks_is_no_longer_held_for_money(
    owed: Rows, receipts: Rows, limit: float | None, escalated: bool
) -> None:
    """The slips by their numbers, what is above them without; and to_pay is all of it, to the fen."""
    tables: dict[str, Rows] = {
        "receivables": [{"outlet_code": "A"} | row for row in owed],
        "receipts": [{"outlet_code": "A"} | row for row in receipts],
        "outlets": [{"outlet_code": "A", "credit_limit": limit}],
        "launch_plan": PLAN,
        "issued_visits": in_vain(2, 3, 4, 5) if escalated else [],
    }
    made = held(**tables)
    if made.rows.empty:
        return
    slips = [
        paid("2026-11-20", row["amount"], slip_no=row["slip_no"], kind="allowance")
        for row in made.to_pay.to_dict("records")
    ]
    rest = round(float(made.rows["to_pay"].iloc[0]) - sum(row["amount"] for row in slips), 2)
    more = [paid("2026-11-20", rest, kind="allowance")] if rest > 0 else []
    assert held(**tables | {"receipts": tables["receipts"] + slips + more}).rows.empty


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(SALE, min_size=1, max_size=6, unique_by=lambda row: row["slip_no"]), st.integers(0, 90))
def test_who_pays_every_part_on_its_day_is_never_held_for_lateness(owed: Rows, after: int) -> None:
    on = date(2026, 9, 1) + timedelta(days=after)
    sales = [{"outlet_code": "A"} | row | {"disputed": False} for row in owed]
    tables: dict[str, Rows] = {"receivables": sales, "launch_plan": PLAN}
    receipts = [paid(f"{day:%F}", amount) for day, amount in department(**tables).ask(_due)]
    assert held(on, **tables, receipts=receipts, issued_visits=in_vain(2, 3, 4, 5)).rows.empty


def _due(replay: Any) -> list[tuple[pd.Timestamp, float]]:
    """Each part with the day on which it is paid: when it is due, but not before it was sold."""
    days = replay.parts[["due_date", "sale_date"]].max(axis=1)
    return list(zip(days, replay.parts["amount"], strict=True))
