"""The cash forecast: habits, weeks, back-test, DSO and CEI; worked examples and laws."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.forecast.history import History
from salesbook.calculation.receivables.forecast.outlook import AFTER, COLUMNS, Outlook, outlook
from salesbook.calculation.receivables.forecast.turnover import turnover
from salesbook.calculation.receivables.position import position
from salesbook.calculation.receivables.replay import Replay, replay
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.receivables.cash_forecast import CashForecast

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, Any]]


def sold(day: str, due: str | None, amount: float, outlet: str = "A", **more: Any) -> dict[str, Any]:
    return {"outlet_code": outlet, "sale_date": day, "due_date": due, "amount": amount, **more}


def paid(day: str, amount: float, outlet: str = "A", **more: Any) -> dict[str, Any]:
    return {"outlet_code": outlet, "received_date": day, "amount": amount, **more}


def replayed(owed: Rows, receipts: Rows, old: Rows | None = None) -> Replay:
    return replay(
        frame_of("receivables", owed),
        frame_of("receipts", receipts),
        opening_balances=frame_of("opening_balances", old or []),
    )


def day_number(day: date) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))


def habits(made: Replay, on: date = FRIDAY) -> dict[str, tuple[int, float, int]]:
    history = History.of(made)
    found = history.habits(day_number(on))
    return {
        str(outlet): (int(found.payments[at]), float(found.own[at]), int(found.used[at]))
        for at, outlet in enumerate(history.outlets)
    }


def test_a_habit_is_the_median_by_amount_drawn_to_that_of_the_department() -> None:
    """A: 100 on the day, 900 ten days late → 10 by amount. B: 400 four days late. All: 10 (900 of 1,400).

    A: (2·10 + 3·10) ÷ 5 = 10. B: (1·4 + 3·10) ÷ 4 = 8.5, a half rounds up: 9. C never paid: 10.
    """
    owed = [sold("2026-09-01", "2026-10-01", 100), sold("2026-09-02", "2026-10-02", 900),
            sold("2026-09-03", "2026-10-03", 400, "B"), sold("2026-11-01", "2026-12-01", 50, "C")]  # fmt: skip
    receipts = [paid("2026-10-01", 100), paid("2026-10-12", 900), paid("2026-10-07", 400, "B")]
    found = habits(replayed(owed, receipts))
    assert (found["A"], found["B"]) == ((2, 10.0, 10), (1, 4.0, 9))
    assert (found["C"][0], found["C"][2]) == (0, 10)


@pytest.mark.parametrize("kind", ["return", "write_off", "allowance", "opening"])
def test_only_money_makes_a_habit(kind: str) -> None:
    made = replayed([sold("2026-09-01", "2026-10-01", 100)], [paid("2026-10-21", 100, kind=kind)])
    assert habits(made)["A"][0] == 0


def test_a_cheque_that_came_back_makes_no_habit_from_that_day_on() -> None:
    owed = [sold("2026-09-01", "2026-10-01", 100)]
    receipts = [paid("2026-10-06", 100, receipt_no="R1"), paid("2026-11-10", 100, receipt_no="R1", kind="reversal")]
    made = replayed(owed, receipts)
    assert habits(made, date(2026, 11, 9))["A"] == (1, 5.0, 5)
    assert habits(made)["A"][0] == 0


def steady(late: int) -> tuple[Rows, Rows]:
    """A debt of 700 that falls due every Monday since July, paid ``late`` days after."""
    mondays = [date(2026, 7, 6) + timedelta(weeks=week) for week in range(30)]
    owed = [sold(f"{day - timedelta(days=30):%F}", f"{day:%F}", 700) for day in mondays]
    receipts = [paid(f"{day + timedelta(days=late):%F}", 700) for day in mondays]
    return owed, receipts


def test_who_always_pays_nine_days_late_is_expected_nine_days_late_and_beats_due_dates() -> None:
    """On Friday 20 November what fell due on the 16th is still open: it comes on the 25th, that of the 23rd a week later."""
    ahead = outlook(replayed(*steady(9)), on=FRIDAY)
    assert (ahead.method, ahead.why) == ("habit", "better")
    assert ahead.rows[["own", "used"]].values.tolist() == [[9.0, 9.0]]
    tried = ahead.back_test[["habit", "due", "came", "error_habit", "error_due"]]
    assert tried.values.tolist() == [[700.0, 1400.0, 700.0, 0.0, 700.0]] * 8, (
        "by due dates one comes and one is overdue"
    )
    assert ahead.weeks["habit"].tolist() == [0.0, 700.0, 700.0, 700.0, 700.0, 700.0]
    assert ahead.weeks[["first", "last"]].iloc[0].dt.date.tolist() == [date(2026, 11, 21), date(2026, 11, 22)]


def test_where_habits_changed_due_dates_may_be_better_and_are_used_and_that_is_said() -> None:
    """Thirty days late in spring, punctual in autumn: the old habit misleads."""
    old = [(date(2026, 1, 5) + timedelta(weeks=week), 30, 5000) for week in range(26)]
    new = [(date(2026, 9, 7) + timedelta(weeks=week), 0, 100) for week in range(16)]
    owed = [sold(f"{day - timedelta(days=40):%F}", f"{day:%F}", amount) for day, _, amount in old + new]
    receipts = [paid(f"{day + timedelta(days=late):%F}", amount) for day, late, amount in old + new]
    made = report(owed, receipts)
    ahead = made.outlook
    assert (ahead.method, ahead.why) == ("due", "worse")
    assert ahead.mean_error("habit") > ahead.mean_error("due")
    assert ahead.rows["used"].tolist() == [0]
    assert [made.total(name) for name in COLUMNS] == ahead.weeks["due"].tolist()
    assert "本表只按到期日预测" in made.figures()["said"]
    assert made.figures()["said"] in [piece.text for piece in made.sheets()[0].pieces if hasattr(piece, "text")]


def report(owed: Rows, receipts: Rows, **tables: Rows) -> CashForecast:
    books = {"receivables": owed, "receipts": receipts, **tables}
    department = Department.from_frames(**{name: frame_of(name, rows) for name, rows in books.items()})
    return REPORTS["cash-forecast"].make(department, FRIDAY)


def test_without_any_payment_due_dates_are_used_and_that_is_said() -> None:
    """300 due next Wednesday, 200 overdue (no rate is known: later), 50 disputed, 80 of unknown age."""
    owed = [sold("2026-11-01", "2026-11-25", 300), sold("2026-10-01", "2026-11-01", 200),
            sold("2026-11-02", "2026-11-26", 50, disputed=True)]  # fmt: skip
    made = report(owed, [], opening_balances=[{"outlet_code": "B", "balance": 80, "as_of": "2026-09-30"}])
    assert made.outlook.why == "no_history"
    figures = made.figures()
    assert [week["expected"] for week in figures["weeks"]] == [0.0, 300.0, 0.0, 0.0, 0.0, 0.0]
    assert [figures[name] for name in (*AFTER, "open")] == [200.0, 50.0, 80.0, 630.0]
    assert "没有检验过" in figures["said"]


def test_payments_without_days_in_the_ledger_tell_no_habit() -> None:
    owed = [sold("2026-09-01", "2026-10-01", 100, balance=0), sold("2026-11-01", "2026-12-01", 60)]
    made = replay(frame_of("receivables", owed))
    assert outlook(made, on=FRIDAY).why == "undated"
    dated = replay(frame_of("receivables", [owed[0] | {"settled_date": "2026-10-05"}, owed[1]]))
    assert outlook(dated, on=FRIDAY).why == "better"


def months(owed: Rows, receipts: Rows, on: date) -> list[list[Any]]:
    made = replayed(owed, receipts)
    table = turnover(made, History.of(made), on)
    names = ["opening", "sales", "closing", "current", "dso", "cei"]
    return [[None if value != value else round(value, 4) for value in row] for row in table[names].to_numpy().tolist()]


def test_dso_counts_back_over_the_months() -> None:
    """900 owed on 20 November: its 300 (20 days), October's 400 (31 days), of September's 800 a quarter (7.5 days)."""
    owed = [
        sold("2026-09-10", "2026-10-10", 800),
        sold("2026-10-10", "2026-11-10", 400),
        sold("2026-11-10", "2026-12-10", 300),
    ]
    assert months(owed, [paid("2026-10-12", 600)], FRIDAY)[-1] == [600.0, 300.0, 900.0, 300.0, 58.5, 0.0]
    assert months(owed, [paid("2026-10-12", 600)], date(2026, 10, 31))[-1][4] == 38.5


def test_dso_of_nothing_owed_is_nothing_and_of_more_than_was_ever_sold_is_not_known() -> None:
    owed = [sold("2026-11-10", "2026-12-10", 300)]
    assert months(owed, [paid("2026-11-12", 300)], FRIDAY)[-1] == [0.0, 300.0, 0.0, 0.0, 0.0, 1.0]
    made = replayed(owed, [], [{"outlet_code": "A", "balance": 500, "as_of": "2026-10-31"}])
    last = turnover(made, History.of(made), FRIDAY).iloc[-1]
    assert np.isnan(last["dso"])
    assert last[["opening", "closing", "current"]].tolist() == [500.0, 800.0, 300.0]


def test_cei_is_missing_when_nothing_could_be_collected() -> None:
    assert months([sold("2026-11-10", "2026-12-10", 300)], [], FRIDAY) == [[0.0, 300.0, 300.0, 300.0, 20.0, None]]


FIRST = date(2026, 9, 1)
DAY = st.integers(0, 90).map(lambda count: FIRST + timedelta(days=count))
YUAN = st.integers(1, 90_000).map(lambda fen: fen / 100)
SALE = st.fixed_dictionaries(
    {"outlet_code": st.sampled_from("AB"), "sale_date": DAY, "due_date": st.none() | DAY, "amount": YUAN,
     "salesperson": st.sampled_from(["李", "王", None]), "disputed": st.sampled_from([False, False, True])}
)  # fmt: skip
RECEIPT = st.fixed_dictionaries(
    {"outlet_code": st.sampled_from("AB"), "received_date": DAY, "amount": YUAN,
     "kind": st.sampled_from(["receipt", "receipt", "receipt", "return", "refund"])}
)  # fmt: skip
OLD = st.fixed_dictionaries({"outlet_code": st.just("B"), "balance": YUAN, "as_of": DAY})


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(SALE, max_size=8), st.lists(RECEIPT, max_size=8), st.lists(OLD, max_size=2), DAY)
def test_every_fen_that_is_open_stands_in_just_one_column(owed: Rows, receipts: Rows, old: Rows, on: date) -> None:
    made = replayed(owed, receipts, old)
    rows = outlook(made, on=on).rows
    fen = {name: to_fen(rows[name]) for name in (*COLUMNS, *AFTER, "open")}
    assert all((values >= 0).all() for values in fen.values())
    assert (sum(fen[name] for name in (*COLUMNS, *AFTER)) == fen["open"]).all()
    assert fen["open"].sum() == to_fen(position(made, on=on).total())


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(SALE, max_size=8), st.lists(RECEIPT, min_size=1, max_size=8), DAY)
def test_rows_later_than_the_day_change_nothing(owed: Rows, receipts: Rows, on: date) -> None:
    then = [row for row in owed if row["sale_date"] <= on], [row for row in receipts if row["received_date"] <= on]
    if not then[1]:
        return
    later = [row for row in owed if row["sale_date"] > on], [row for row in receipts if row["received_date"] > on]
    same(outlook(replayed(*then), on=on), outlook(replayed(then[0] + later[0], then[1] + later[1]), on=on))


def same(left: Outlook, right: Outlook) -> None:
    assert (left.method, left.why) == (right.method, right.why)
    for name in ("rows", "weeks", "back_test", "shares", "months"):
        pd.testing.assert_frame_equal(getattr(left, name), getattr(right, name))


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(SALE, min_size=1, max_size=8), st.lists(RECEIPT, max_size=8), st.lists(OLD, max_size=2), DAY)
def test_each_month_closes_with_what_is_open_and_the_next_begins_with_it(
    owed: Rows, receipts: Rows, old: Rows, on: date
) -> None:
    made = replayed(owed, receipts, old)
    table = turnover(made, History.of(made), on)
    for row in table.to_dict("records"):
        then = position(made, on=row["last"].date())
        ahead = then.instalments[then.instalments["bucket"].isin(["current", "today"])]
        assert row["closing"] == then.total()
        assert to_fen(row["current"]) == to_fen(ahead["open"]).sum()
    known = made.items[~made.items["aged"] & (made.items["sale_date"] <= pd.Timestamp(on))]
    brought = known.groupby(known["sale_date"].dt.to_period("M"))["amount"].sum()
    for before, after in zip(table.to_dict("records"), table.to_dict("records")[1:], strict=False):
        opened = to_fen(float(brought.get(after["first"].to_period("M"), 0.0)))
        assert to_fen(after["opening"]) == to_fen(before["closing"]) + opened
