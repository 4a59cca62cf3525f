"""Two books of the same goods agree or say where they do not: warehouse and settlement, damage, promotion, stock."""

from datetime import date

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.goods.damage import all_damage
from salesbook.calculation.goods.promotion_issues import promotion_issues
from salesbook.calculation.goods.stock_day import MOVES, SOLD, stock_day
from salesbook.calculation.goods.warehouse_check import warehouse_check

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20"}


def issue(person: str | None, qty: float, kind: str = "issue") -> dict[str, object]:
    return TODAY | {"person": person, "sku": "A", "qty": qty, "kind": kind}


def goods(**row: object) -> pd.DataFrame:
    return frame_of("settlement_goods", [TODAY | {"person": "Li", "sku": "A"} | row])


def test_goods_returned_but_not_put_back_are_named() -> None:
    moves = frame_of("stock_moves", [issue("Li", 48), issue("Li", 5, "return")])
    checked = warehouse_check(goods(loaded=48, returned=6), moves)
    assert checked[["issue_difference", "return_difference"]].values.tolist() == [[0.0, 1.0]]


def test_a_carrier_who_wrote_an_item_the_warehouse_never_issued_is_shown() -> None:
    moves = frame_of("stock_moves", [issue("Li", 48) | {"sku": "B"}])
    checked = warehouse_check(goods(loaded=12), moves).set_index("sku")
    assert checked["issue_difference"].to_dict() == {"A": 12.0, "B": -48.0}


def test_an_issue_without_a_person_stays_open_and_is_not_lost() -> None:
    checked = warehouse_check(goods(loaded=10), frame_of("stock_moves", [issue("Li", 10), issue(None, 7)]))
    assert checked.loc[checked["person"].eq(""), "issued_open"].item() == 7.0
    assert checked["issue_difference"].eq(0).all()


def test_a_warehouse_that_writes_no_issues_is_no_second_book() -> None:
    assert warehouse_check(goods(loaded=10), frame_of("stock_moves")).empty


@settings(max_examples=examples(60))
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Li", "Wu", None]), st.integers(-50, 50), st.sampled_from(["issue", "return", "receipt"])
        ),
        max_size=8,
    ),
    st.lists(
        st.tuples(st.sampled_from(["A", "B"]), st.integers(0, 50), st.integers(0, 50)),
        max_size=2,
        unique_by=lambda x: x[0],
    ),
)
def test_nothing_issued_or_settled_is_lost(
    moved: list[tuple[str | None, int, str]], settled: list[tuple[str, int, int]]
) -> None:
    moves = frame_of("stock_moves", [issue(person, qty, kind) for person, qty, kind in moved])
    theirs = frame_of(
        "settlement_goods",
        [{"person": "Li", "sku": sku, "loaded": out, "returned": back} for sku, out, back in settled],
    )
    checked = warehouse_check(theirs, moves)
    if checked.empty:
        assert not moves["kind"].eq("issue").any()
        return
    assert checked["issued"].sum() == moves.loc[moves["kind"].eq("issue"), "qty"].abs().sum()
    assert checked["taken"].sum() == theirs["loaded"].sum()
    difference = checked["taken"] + checked["issued_open"] - checked["issued"]
    assert checked["issue_difference"].equals(difference)


def test_damage_booked_by_the_warehouse_for_the_same_person_is_counted_once() -> None:
    moves = frame_of("stock_moves", [issue("Li", -3, "breakage")])
    stock = frame_of("stock", [{"sku": "A", "item": "Tea", "unit_cost": 2}])
    found = all_damage(moves, goods(damaged=3), stock, first=FRIDAY, last=FRIDAY)
    assert found[["qty", "value", "found"]].values.tolist() == [[3.0, 6.0, "warehouse"]]


def test_damage_without_a_known_cost_has_no_value() -> None:
    found = all_damage(settlement_goods=goods(damaged=3), first=FRIDAY, last=FRIDAY)
    assert np.isnan(found["value"].item())


def test_each_paper_that_is_not_in_order_says_what_is_wrong() -> None:
    move = TODAY | {"sku": "U", "kind": "promo_issue", "qty": 1, "person": "Li"}
    moves = frame_of("stock_moves", [move | {"approval_no": number} for number in ("P1", "P2", "P3", "P4", None)])
    papers = [
        {"approval_no": "P1", "signed_by": "Li"},
        {"approval_no": "P2", "signed_by": "Wu"},
        {"approval_no": "P3"},
    ]
    issued = promotion_issues(moves, frame_of("approvals", papers), first=FRIDAY, last=FRIDAY)
    assert issued["state"].tolist() == ["signed", "other_person", "unsigned", "not_in_register", "no_number"]


@settings(max_examples=examples(60))
@given(
    st.lists(
        st.tuples(st.integers(16, 22), st.sampled_from(list(MOVES)), st.integers(-30, 30)),
        max_size=12,
    ),
    st.integers(16, 22),
)
def test_opening_and_moves_make_the_closing_and_the_next_opening(moved: list[tuple[int, str, int]], day: int) -> None:
    rows = [{"date": f"2026-11-{on}", "sku": "A", "qty": qty, "kind": kind} for on, kind, qty in moved]
    moves, stock = frame_of("stock_moves", rows), frame_of("stock", [{"sku": "A", "on_hand": 100}])
    today = stock_day(stock, stock_moves=moves, on=date(2026, 11, day)).iloc[0]
    tomorrow = stock_day(stock, stock_moves=moves, on=date(2026, 11, day + 1)).iloc[0]
    assert today["opening_stock"] + today[[*MOVES.values(), SOLD]].sum() == today["closing"]
    assert today["closing"] == tomorrow["opening_stock"]


def test_goods_whose_issues_nobody_writes_leave_when_they_are_sold() -> None:
    sales = frame_of("sales", [TODAY | {"sku": "A", "qty": 12, "gift_qty": 1, "amount": 30}])
    day = stock_day(frame_of("stock", [{"sku": "A", "on_hand": 7}]), sales, on=FRIDAY)
    assert day[["opening_stock", "sold_direct", "closing"]].values.tolist() == [[20.0, -13.0, 7.0]]


def test_an_unknown_stock_stays_unknown() -> None:
    day = stock_day(frame_of("stock", [{"sku": "A"}]), on=FRIDAY)
    assert day[["opening_stock", "closing"]].isna().all(axis=None)
