"""网点统计: the cells sum to the register, whatever it is split by."""

from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.market.order_cycle import habits, orders, quiet_days
from salesbook.calculation.market.outlets import CLASSES, MEASURES, class_table, outlet_standing, register_changes
from salesbook.department import Department

DAY = date(2026, 11, 20)
ONE = st.fixed_dictionaries(
    {
        "channel": st.sampled_from(["retail", "restaurant", None]),
        "category": st.sampled_from(["kiosk", "bar", None]),
        "district": st.sampled_from(["East", "West"]),
        "grade": st.sampled_from(["A", "B", None]),
        "status": st.sampled_from(["active", "lost", "prospect", "season_break", None]),
        "opened_date": st.sampled_from(["2024-01-05", "2026-11-17", "2026-12-01", None]),
        "bought": st.lists(st.integers(1, 90_000), max_size=3),
        "owes": st.integers(0, 90_000),
    }
)


def standing(rows):
    register = [
        {"outlet_code": f"T{n}", "outlet_name": f"T{n}"} | {k: v for k, v in row.items() if k not in ("bought", "owes")}
        for n, row in enumerate(rows)
    ]
    sales = [
        {"date": f"2026-11-{10 + at}", "outlet_code": f"T{n}", "sku": "A", "qty": 1, "amount": fen / 100}
        for n, row in enumerate(rows)
        for at, fen in enumerate(row["bought"])
    ]
    owed = [
        {"outlet_code": f"T{n}", "sale_date": "2026-11-02", "amount": row["owes"] / 100} for n, row in enumerate(rows)
    ]
    return ask_standing(outlets=register, sales=sales, receivables=owed)


def ask_standing(**tables):
    frames = {name: frame_of(name, rows) for name, rows in tables.items()}
    return Department.from_frames(**frames).ask(outlet_standing, on=DAY)


@settings(max_examples=examples(30))
@given(st.lists(ONE, min_size=1, max_size=12), st.lists(st.sampled_from(CLASSES), min_size=1, max_size=4, unique=True))
def test_the_cells_sum_to_the_register_and_the_money_to_the_books(rows, by):
    made = standing(rows)
    table = class_table(made, by)
    assert table["total"].sum() == sum(row["opened_date"] != "2026-12-01" for row in rows)
    assert to_fen(table["order_amount"]).sum() == sum(sum(row["bought"]) for row in rows)
    assert to_fen(table["receivable"]).sum() == sum(row["owes"] for row in rows)
    assert table["order_count"].sum() == sum(len(row["bought"]) for row in rows)
    for name in MEASURES:
        assert to_fen(table[name]).sum() == to_fen(made[name]).sum()


def test_a_prospect_is_neither_new_nor_lost_nor_covered():
    made = standing([{"channel": "retail", "status": "prospect", "opened_date": "2026-11-17", "bought": [], "owes": 0}])
    assert made[["total", "prospects", "new", "lost", "active"]].values.tolist() == [[1, 1, 0, 0, 0]]
    assert class_table(made, ["channel"])["coverage"].isna().all()


def test_silence_for_longer_than_the_limit_is_lost_but_not_a_season_break():
    outlets = [
        {"outlet_code": code, "outlet_name": code, "status": status, "opened_date": "2024-01-05"}
        for code, status in (("T1", "active"), ("T2", "season_break"), ("T3", "active"))
    ]
    sales = [
        {"date": day, "outlet_code": "T3", "sku": "A", "qty": 1, "amount": 3} for day in ("2026-08-01", "2026-11-18")
    ]
    made = ask_standing(outlets=outlets, sales=sales)
    assert made["lost"].tolist() == [1, 0, 0]


def test_what_nobody_sold_or_owes_leaves_zeros_and_no_line_for_strangers():
    made = standing([{"status": "active", "bought": [], "owes": 0}])
    assert len(made) == 1
    assert made[MEASURES].iloc[0].tolist() == [1, 0, 0, 0, 0, 0, 0.0, 0.0]


def test_an_order_is_a_day_and_the_cycle_needs_three():
    sales = frame_of(
        "sales",
        [
            {"date": day, "outlet_code": "T1", "sku": sku, "qty": 1, "amount": 10}
            for day in ("2026-11-02", "2026-11-06")
            for sku in "AB"
        ],
    )
    ordered = orders(sales, date(2026, 11, 1), DAY)
    assert ordered["amount"].tolist() == [20.0, 20.0]
    assert habits(ordered)["cycle_days"].isna().all()


def test_quiet_is_unknown_without_a_book_of_sales():
    outlets = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "T1", "opened_date": "2024-01-05"}])
    assert quiet_days(outlets, frame_of("sales"), DAY).isna().all()


def test_only_what_was_approved_this_week_is_a_correction():
    proposals = frame_of(
        "proposals",
        [
            {
                "outlet_code": code,
                "outlet_name": code,
                "kind": "correction",
                "proposed_by": "Li",
                "status": status,
                "approved_date": day,
            }
            for code, status, day in (
                ("T1", "approved", "2026-11-16"),
                ("T2", "rejected", "2026-11-17"),
                ("T3", "appended", "2026-11-15"),
            )
        ],
    )
    changes = register_changes(frame_of("outlets").assign(new=pd.Series(dtype="int64")), proposals, on=DAY)
    assert changes["outlet_code"].tolist() == ["T1"]
