"""Costs, stock and orders: laws of the moving average, and the shortages a warehouse would name."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.goods.replenishment import replenish
from salesbook.calculation.goods.stock import ledger, on_hand
from salesbook.calculation.profit.costing import average_costs, unit_costs
from salesbook.department import Department
from salesbook.schemas.parameters import Parameters

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, object]]


def orders(
    item: dict[str, object], sales: Rows | None = None, moves: Rows | None = None, **parameters: float
) -> pd.Series:
    stock = frame_of("stock", [{"sku": "A", "item": "Tea", **item}])
    chosen = Parameters(**parameters)  # type: ignore[arg-type]
    books = {"sales": frame_of("sales", sales or []), "stock_moves": frame_of("stock_moves", moves or [])}
    return Department.from_frames(chosen, stock=stock, **books).ask(replenish, on=FRIDAY).iloc[0]


def sold(qty: float, day: str, **more: object) -> dict[str, object]:
    return {"date": f"2026-11-{day}", "sku": "A", "qty": qty, "amount": qty, **more}


def cost_on(day: str, stock: dict[str, object], moves: Rows) -> float:
    books = frame_of("stock", [{"sku": "A", "item": "Tea", **stock}])
    moved = frame_of("stock_moves", [{"sku": "A", "kind": "receipt", **move} for move in moves])
    costs = average_costs(books, moved, ledger(moved, frame_of("sales")))
    asked = pd.DataFrame({"sku": ["A"], "date": pd.to_datetime([day])})
    return float(unit_costs(asked, costs).item())


def test_a_receipt_without_a_cost_comes_in_at_the_books() -> None:
    moves: Rows = [{"date": "2026-11-10", "qty": 10}]
    assert cost_on("2026-11-11", {"on_hand": 20, "unit_cost": 2.5}, moves) == 2.5


def test_goods_never_costed_have_no_cost_rather_than_none_to_pay() -> None:
    assert pd.isna(cost_on("2026-11-11", {"on_hand": 20}, []))


def test_the_first_known_cost_is_that_of_the_first_costed_receipt() -> None:
    moves: Rows = [{"date": "2026-11-10", "qty": 10, "unit_cost": 3}]
    assert cost_on("2026-11-11", {"on_hand": 30}, moves) == 3.0
    assert pd.isna(cost_on("2026-11-09", {"on_hand": 30}, moves))


def test_issues_and_counts_do_not_change_the_average_but_weigh_in_the_next() -> None:
    moves: Rows = [
        {"date": "2026-11-02", "qty": 40, "kind": "issue"},
        {"date": "2026-11-03", "qty": -10, "kind": "count"},
        {"date": "2026-11-04", "qty": 50, "unit_cost": 3},
    ]
    # 100 at 2.00, 50 gone, 50 in at 3.00; 100 on hand now.
    assert cost_on("2026-11-03", {"on_hand": 100, "unit_cost": 2}, moves) == 2.0
    assert cost_on("2026-11-04", {"on_hand": 100, "unit_cost": 2}, moves) == 2.5


MOVES = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.integers(1, 20).map(lambda day: f"2026-11-{day:02d}"),
            "qty": st.integers(1, 100),
            "kind": st.sampled_from(["receipt", "issue"]),
            "unit_cost": st.integers(100, 900).map(lambda fen: fen / 100) | st.none(),
        }
    ),
    max_size=12,
)


@settings(max_examples=examples(40))
@given(MOVES, st.integers(0, 300))
def test_the_average_lies_between_the_least_and_the_greatest_cost(moves: Rows, now: int) -> None:
    known = [float(str(move["unit_cost"])) for move in moves if move["kind"] == "receipt" and move["unit_cost"]]
    average = cost_on("2026-11-30", {"on_hand": now, "unit_cost": 5}, moves)
    assert min([5.0, *known]) - 1e-9 <= average <= max([5.0, *known]) + 1e-9


@settings(max_examples=examples(40))
@given(MOVES, st.integers(0, 300))
def test_what_was_on_hand_and_what_moved_since_make_what_is(moves: Rows, now: int) -> None:
    stock = frame_of("stock", [{"sku": "A", "item": "Tea", "on_hand": now}])
    changes = ledger(frame_of("stock_moves", [{"sku": "A", **move} for move in moves]), frame_of("sales"))
    later = changes.loc[changes["date"] > "2026-11-10", "change"].sum()
    assert on_hand(stock, changes, date(2026, 11, 10))["A"] + later == now


@pytest.mark.parametrize(
    ("item", "shortage"),
    [
        ({"on_hand": 0}, "out"),
        ({"on_hand": 10, "committed": 11}, "out"),
        ({"on_hand": 10, "warn_level": 11}, "short"),
        ({"on_hand": 10, "committed": 2, "warn_level": 9}, "short"),
        ({"on_hand": 10, "warn_level": 10}, "enough"),
        ({}, "unknown"),
    ],
)
def test_out_short_enough_and_unknown(item: dict[str, object], shortage: str) -> None:
    assert orders(item)["shortage"] == shortage


def test_days_without_stock_say_nothing_of_demand() -> None:
    sales = [sold(10, "16"), sold(10, "17")]
    moves: Rows = [{"date": f"2026-11-{day}", "sku": "A", "qty": 10, "kind": "issue"} for day in (16, 17)]
    # Sold out on Tuesday evening: two days with goods, three without.
    assert orders({"on_hand": 0}, sales, moves)["daily_demand"] == 10.0
    assert orders({"on_hand": 1}, sales, moves)["daily_demand"] == 4.0


def test_gifts_are_demand_and_returns_are_not() -> None:
    sales = [sold(10, "20", gift_qty=2), sold(5, "20", kind="return")]
    assert orders({"on_hand": 100}, sales)["daily_demand"] == 12.0


def test_the_reorder_point_carries_a_safety_for_uneven_days() -> None:
    steady = orders({"on_hand": 900}, [sold(10, "19"), sold(10, "20")])
    uneven = orders({"on_hand": 900}, [sold(5, "19"), sold(15, "20")], lead_days=4, service_z=2.0)
    assert steady["reorder_point"] == 30.0
    # 10 × 4 + 2 × √50 × √4 = 68.3
    assert uneven["reorder_point"] == 69.0


def test_the_warning_level_of_the_book_comes_first_and_fills_to_its_highest() -> None:
    row = orders({"on_hand": 30, "warn_level": 40, "max_level": 100, "inbound": 24, "pack": 12}, [sold(1, "20")])
    assert (row["reorder_point"], row["suggested"]) == (40.0, 48.0)  # 100 − 30 − 24 = 46: four packs


def test_what_is_on_its_way_is_not_ordered_again() -> None:
    assert orders({"on_hand": 5, "warn_level": 10, "max_level": 20, "inbound": 50})["suggested"] == 0.0


@pytest.mark.parametrize(
    ("produced", "expiry"), [("2026-11-01", "fresh"), ("2026-09-01", "near"), ("2026-08-01", "expired"), (None, None)]
)
def test_under_a_third_of_the_shelf_life_is_near(produced: str | None, expiry: str | None) -> None:
    found = orders({"on_hand": 5, "production_date": produced, "shelf_life_days": 100})["expiry"]
    assert found == expiry if expiry else pd.isna(found)


@pytest.mark.parametrize(
    ("produced", "life", "left"),
    [
        *(("2025-12-20", "12m", 30), ("2025-06-01", "18m", 11), ("2026-06-01", "6m", 11), ("2025-11-21", "365d", 1)),
        *(("2026-08-31", "3m", 10), ("2026-05-20", "6m", 0), ("2025-11-20", "12m", 0), ("2025-11-19", "12m", -1)),
    ],
)
def test_a_shelf_life_in_months_ends_on_the_same_day_of_its_last_month(produced: str, life: str, left: int) -> None:
    """As of 20 November 2026: made on 31 August and good for three months, it is good until 30 November."""
    found = orders({"on_hand": 5, "production_date": produced, "shelf_life_days": life})
    assert found["days_left"] == left
    assert found["expiry"] == ("expired" if left < 0 else "near")


def test_without_a_production_date_or_a_shelf_life_nothing_is_said() -> None:
    assert pd.isna(orders({"on_hand": 5, "shelf_life_days": "12m"})["expiry"])
    assert pd.isna(orders({"on_hand": 5, "production_date": "2026-11-01"})["expiry"])
