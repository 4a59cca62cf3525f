"""分类促销: what is given never costs more than the margin bears, and targets are whole packs that are there."""

from datetime import date

import numpy as np
import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.market.promotion import offer, promotion
from salesbook.department import Department
from salesbook.schemas.parameters import Parameters

DAY = date(2026, 11, 20)
PRICES = st.floats(0.1, 30, allow_nan=False).map(lambda price: round(price, 2))


def plan(stock, sales, outlets=()):
    books = {"stock": stock, "sales": sales, "outlets": outlets}
    frames = {name: frame_of(name, rows) for name, rows in books.items()}
    return Department.from_frames(**frames).ask(promotion, on=DAY)


def goods(sku, **more):
    return {
        "sku": sku,
        "item": sku,
        "kind": "goods",
        "category": "tea",
        "pack": 12,
        "on_hand": 240,
        "unit_cost": 2.0,
    } | more


def sold(sku, qty=12, days=("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"), **more):
    return [{"date": day, "outlet_code": "T1", "sku": sku, "qty": qty, "amount": qty * 3.0} | more for day in days]


@example(5000, 1.0, 0.5, 1e-308)  # overflowed once: so small a share earns nobody a gift
@given(st.integers(0, 5000), PRICES, PRICES, st.floats(0, 1))
def test_what_is_given_costs_no_more_than_its_share_of_the_margin(qty, price, cost, share):
    row = offer(pd.DataFrame({"target_qty": [float(qty)], "price": [price], "unit_cost": [cost]}), share).iloc[0]
    assert to_fen(float(row["expected_cost"])) <= to_fen(float(row["budget"]))
    assert 0 <= row["gifts"] <= qty / 4
    assert row["gifts"] == 0 or price > cost


def test_goods_near_their_date_come_first_and_expired_ones_are_not_promoted():
    made = plan(
        [
            goods("A", production_date="2026-06-01", shelf_life_days=180),  # eight days left
            goods("B", production_date="2026-01-01", shelf_life_days=180),
        ],
        sold("A") + sold("B"),
    )
    items = made.items.set_index("sku")
    assert items["reason"].to_dict() == {"A": "near_expiry", "B": "expired"}
    # 240 there; 12 a day for the seven working days left (one Sunday is off): 156 would be left, thirteen packs
    assert items.loc["A", "target_qty"] == 156
    assert items.loc["B", "target_qty"] == 0


def test_what_lies_beyond_the_days_allowed_is_overstock():
    made = plan([goods("A", on_hand=600)], sold("A"))
    assert made.items[["reason", "target_qty"]].values.tolist() == [["overstock", 240.0]]  # 600 − 30 days × 12


def test_goods_that_never_sell_are_overstock_without_a_price_and_get_no_gift():
    made = plan([goods("A")], [])
    row = made.items.iloc[0]
    assert (row["reason"], row["target_qty"], row["gifts"]) == ("overstock", 240, 0)
    assert np.isnan(row["buy"])


def test_where_nothing_presses_the_best_margin_of_the_category_is_pushed():
    made = plan([goods("A", on_hand=144), goods("B", on_hand=144, unit_cost=2.5)], sold("A") + sold("B"))
    assert made.items["reason"].fillna("").tolist() == ["best_margin", ""]


def test_a_trend_compares_working_days_and_is_silent_where_the_book_does_not_reach():
    even = [day.date().isoformat() for day in pd.date_range("2026-09-26", "2026-11-20") if day.isoweekday() < 7]
    days = WorkingDays.of(None, Parameters())
    worked = [day for day in even if days.is_working(date.fromisoformat(day))]
    assert plan([goods("A")], sold("A", days=worked)).items["trend"].round(6).tolist() == [0.0]
    assert plan([goods("A")], sold("A")).items["trend"].isna().all()


@settings(max_examples=examples(15))
@given(
    st.lists(
        st.tuples(st.sampled_from(["tea", "beer", None]), st.integers(0, 900), st.integers(1, 40)),
        min_size=1,
        max_size=6,
    )
)
def test_the_categories_sum_to_the_items_and_targets_are_whole_packs_in_stock(rows):
    stock = [goods(f"S{n}", category=category, on_hand=there) for n, (category, there, _) in enumerate(rows)]
    sales = [line for n, (_, _, qty) in enumerate(rows) for line in sold(f"S{n}", qty)]
    made = plan(stock, sales)
    for name in ("stock_value", "net_sales", "budget", "expected_cost"):
        assert to_fen(made.categories[name]).sum() == to_fen(made.items[name]).sum()
    assert (made.items["target_qty"] % 12 == 0).all()
    assert (made.items["target_qty"] <= made.items["available"]).all()


def test_the_outlets_named_are_those_that_buy_most_of_it():
    outlets = [
        {"outlet_code": "T1", "outlet_name": "T1", "channel": "retail", "category": "kiosk"},
        {"outlet_code": "T2", "outlet_name": "T2", "channel": "restaurant", "category": "bar"},
    ]
    made = plan([goods("A")], sold("A") + sold("A", qty=30, outlet_code="T2"), outlets)
    assert made.categories["outlet_classes"].tolist() == [[("restaurant", "bar"), ("retail", "kiosk")]]
