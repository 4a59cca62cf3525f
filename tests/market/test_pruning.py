"""网点删减: who goes, who is spared, and what stands on the shelves of those who go."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.goods.shelf import needs, purchases, shelf_stock
from salesbook.calculation.market.prune_plan import pruning
from salesbook.calculation.market.pruning import judge, served
from salesbook.department import Department
from salesbook.schemas.parameters import Parameters

DAY = date(2026, 11, 20)


def books(**tables):
    return Department.from_frames(**{name: frame_of(name, rows) for name, rows in tables.items()})


def outlet(code, **more):
    return {
        "outlet_code": code,
        "outlet_name": code,
        "route": "1",
        "status": "active",
        "opened_date": "2024-01-05",
    } | more


def sale(day, code, sku="A", qty=24, price=3.0, **more):
    return {"date": day, "outlet_code": code, "sku": sku, "qty": qty, "unit_price": price, "amount": qty * price} | more


STOCK = [{"sku": "A", "item": "Tea", "pack": 12, "on_hand": 100, "unit_cost": 2.0}]


def test_an_outlet_costs_its_drops_its_visits_and_its_caps():
    kept = books(
        outlets=[outlet("T1")],
        sales=[sale("2026-11-16", "T1", qty=10, gift_qty=1)],
        stock=STOCK,
        deliveries=[{"date": "2026-11-16", "outlet_code": "T1", "delivered": True}] * 2
        + [{"date": "2026-11-18", "outlet_code": "T1", "delivered": False}],
        visits=[
            {"date": "2026-11-12", "outlet_code": "T1", "person": "Li", "kind": "visit"},
            {"date": "2026-11-13", "outlet_code": "T1", "person": "Li", "kind": "phone"},
        ],
        redemptions=[
            {
                "date": "2026-11-16",
                "outlet_code": "T1",
                "person": "Li",
                "cap_kind": "x",
                "collected_qty": 5,
                "paid_value": 5,
                "claimable": 3,
            }
        ],
    )
    row = kept.ask(served, on=DAY).iloc[0]
    assert row["gross_profit"] == 30 - 20 - 2  # sold, their cost, one given free
    assert row["cost_to_serve"] == 6 + 8 + 2  # one drop, one visit, caps not refunded
    assert row["contribution"] == -8


def test_goods_of_unknown_cost_condemn_nobody():
    kept = books(
        outlets=[outlet("T1")],
        sales=[sale("2026-11-16", "T1")],
        visits=[{"date": "2026-11-12", "outlet_code": "T1", "person": "Li", "kind": "visit"}],
    )
    rows = kept.ask(served, on=DAY)
    assert rows["contribution"].isna().all()
    assert not judge(rows, Parameters(), DAY)["unprofitable"].any()


@pytest.mark.parametrize(
    ("changed", "spared"),
    [
        ({"opened_date": "2026-10-20"}, "new"),
        ({"status": "season_break"}, "season_break"),
    ],
)
def test_who_is_new_or_rests_for_the_season_is_spared(changed, spared):
    kept = books(outlets=[outlet("T1", **changed), outlet("T2")], sales=[sale("2026-09-28", "T9")])
    judged = judge(kept.ask(served, on=DAY), Parameters(), DAY).set_index("outlet_code")
    assert judged.loc["T2", "candidate"]
    assert judged.loc["T2", ["spared"]].isna().all()
    assert judged.loc["T1", "spared"] == spared


def test_who_owes_pays_first():
    kept = books(
        outlets=[outlet("T1")],
        sales=[sale("2026-09-28", "T1")],
        receivables=[{"outlet_code": "T1", "sale_date": "2026-09-28", "amount": 72}],
    )
    assert judge(kept.ask(served, on=DAY), Parameters(), DAY)["spared"].tolist() == ["owing"]


def test_a_short_book_of_sales_asks_for_less():
    rows = pd.DataFrame(
        {
            "status": ["active"],
            "opened_date": pd.to_datetime(["2024-01-05"]),
            "quiet_days": 2.0,
            "net_sales": 80.0,
            "contribution": -1.0,
            "receivable": 0.0,
        }
    )
    assert judge(rows, Parameters(), DAY, covered_days=28)["candidate"].all()
    assert not judge(rows, Parameters(), DAY, covered_days=7)["candidate"].any()


def test_a_count_is_believed_and_what_was_bought_since_is_added():
    sales = frame_of("sales", [sale("2026-11-10", "T1", qty=24), sale("2026-11-18", "T1", qty=12)])
    counts = frame_of(
        "outlet_stock",
        [
            {"counted_date": "2026-11-02", "outlet_code": "T1", "sku": "A", "counted_qty": 99},
            {"counted_date": "2026-11-16", "outlet_code": "T1", "sku": "A", "counted_qty": 30},
        ],
    )
    shelf = shelf_stock(pd.Series(["T1"]), purchases(sales, DAY), sales, counts, DAY)
    assert shelf[["qty", "basis", "price"]].values.tolist() == [[42.0, "counted", 3.0]]


@settings(max_examples=examples(30))
@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 60), st.booleans()), min_size=1, max_size=8))
def test_an_estimate_never_exceeds_what_was_bought_less_what_came_back(lines):
    rows = [
        sale(pd.Timestamp("2026-10-01") + pd.Timedelta(days=day), "T1", qty=qty, kind="return" if back else "sale")
        for day, qty, back in lines
    ]
    sales = frame_of("sales", rows)
    shelf = shelf_stock(pd.Series(["T1"]), purchases(sales, DAY), sales, frame_of("outlet_stock"), DAY)
    net = sum(-qty if back else qty for _, qty, back in lines)
    assert shelf["qty"].sum() <= max(net, 0)


def test_an_outlet_needs_its_usual_quantity_when_its_cycle_comes_round():
    sales = frame_of("sales", [sale(day, "T1", qty=30) for day in ("2026-11-02", "2026-11-09", "2026-11-16")])
    takers = frame_of("outlets", [outlet("T1")])
    wanted = needs(takers, purchases(sales, DAY), pd.Series({"A": 12.0}), DAY)
    assert wanted[["packs", "pack_fen", "why"]].values.tolist() == [[2, 3600, "due"]]
    assert needs(takers, purchases(sales, DAY), pd.Series({"A": 48.0}), DAY).empty  # less than a pack is no need


def plan():
    sold = [sale(day, code, qty=24) for code in ("T2", "T3") for day in ("2026-11-02", "2026-11-09", "2026-11-16")]
    kept = books(
        outlets=[
            outlet("T1", category="kiosk"),
            *(outlet(code, category="kiosk") for code in ("T2", "T3")),
            outlet("P1", category="kiosk", status="prospect"),
        ],
        sales=[sale("2026-10-05", "T1", qty=60, price=2.9), *sold],
        stock=STOCK,
        outlet_stock=[{"counted_date": "2026-11-17", "outlet_code": "T1", "sku": "A", "counted_qty": 100}],
    )
    return kept.ask(pruning, on=DAY)


def test_a_prospect_of_the_route_is_opened_with_the_goods_of_one_that_goes():
    made = plan()
    assert made.going["outlet_code"].tolist() == ["T1"]
    assert made.shelf[["donor", "packs"]].values.tolist() == [["T1", 8]]  # 100 are eight packs of 12, and four loose
    assert made.moves.set_index("outlet_code")["packs"].to_dict() == {"P1": 2, "T2": 2, "T3": 2}
    assert made.moves[["qty", "credit", "slip"]].drop_duplicates().values.tolist() == [[24.0, 69.6, 72.0]]
    assert made.transfers.value == made.transfers.bound == 6 * 3600 + 10000 - 3 * 1200


def test_every_pack_is_moved_or_comes_back():
    made = plan()
    assert made.moves["packs"].sum() + made.left["packs"].sum() == made.shelf["packs"].sum()
    assert made.left["credit"].tolist() == [69.6]


def test_a_department_with_empty_books_prunes_nobody():
    made = books(outlets=[], sales=[]).ask(pruning, on=DAY)
    assert made.going.empty
    assert made.moves.empty
