"""移货: never more than the donor has, whole packs, and no plan is worth more than the one found."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.goods.transfers import transfer

PAIR_COST, OPENING = 1200, 10000


def supply(*rows):
    return pd.DataFrame(rows, columns=["route", "donor", "sku", "packs"])


def demand(*rows):
    return pd.DataFrame(rows, columns=["route", "outlet_code", "sku", "packs", "pack_fen", "opens"])


def test_goods_stay_on_their_route():
    best = transfer(supply(("1", "D", "A", 3)), demand(("2", "T", "A", 3, 5000, False)), PAIR_COST, OPENING)
    assert best.rows.empty
    assert (best.value, best.bound) == (0, 0)


def test_a_drive_that_costs_more_than_it_brings_is_not_made():
    best = transfer(supply(("1", "D", "A", 1)), demand(("1", "T", "A", 1, PAIR_COST - 1, False)), PAIR_COST, OPENING)
    assert best.rows.empty


def test_a_prospect_is_opened_even_by_goods_worth_less_than_the_drive():
    best = transfer(supply(("1", "D", "A", 1)), demand(("1", "P", "A", 1, 100, True)), PAIR_COST, OPENING)
    assert best.rows[["donor", "outlet_code", "packs"]].values.tolist() == [["D", "P", 1]]
    assert best.value == 100 - PAIR_COST + OPENING


def test_one_drive_that_carries_two_items_beats_two_drives():
    left = supply(("1", "D1", "A", 1), ("1", "D1", "B", 1), ("1", "D2", "B", 1))
    best = transfer(left, demand(("1", "T", "A", 1, 2000, False), ("1", "T", "B", 1, 2000, False)), PAIR_COST, OPENING)
    assert set(best.rows["donor"]) == {"D1"}
    assert best.value == 4000 - PAIR_COST


SMALL = st.tuples(
    st.lists(st.integers(0, 2), min_size=4, max_size=4),  # packs of A and B at two donors
    st.lists(st.integers(0, 2), min_size=4, max_size=4),  # packs of A and B wanted by two outlets
    st.lists(st.integers(100, 4000), min_size=4, max_size=4),  # what a pack brings there
    st.lists(st.booleans(), min_size=2, max_size=2),
    st.integers(0, 3000),
    st.integers(0, 5000),
)


def frames(case):
    left, wanted, fen, opens, *_ = case
    ends = list(product((0, 1), "AB"))
    return (
        supply(*(("1", f"D{who}", sku, packs) for (who, sku), packs in zip(ends, left, strict=True))),
        demand(
            *(
                ("1", f"T{who}", sku, packs, worth, opens[who])
                for (who, sku), packs, worth in zip(ends, wanted, fen, strict=True)
            )
        ),
    )


def brute_force(left, wanted, pair_cost, opening):
    """Every way of moving packs, tried."""
    have = {(row.donor, row.sku): row.packs for row in left.itertuples()}
    need = {(row.outlet_code, row.sku): row for row in wanted.itertuples()}
    moves = [(d, t, sku) for (d, sku), (t, other) in product(have, need) if sku == other]
    ranges = [range(min(have[d, sku], need[t, sku].packs) + 1) for d, t, sku in moves]
    best = 0
    for packs in product(*ranges):
        given_, got = dict.fromkeys(have, 0), dict.fromkeys(need, 0)
        for (d, t, sku), count in zip(moves, packs, strict=True):
            given_[d, sku] += count
            got[t, sku] += count
        if any(given_[key] > have[key] for key in have) or any(got[key] > need[key].packs for key in need):
            continue
        pairs = {(d, t) for (d, t, _), count in zip(moves, packs, strict=True) if count}
        opened = {t for (t, sku), count in got.items() if count and need[t, sku].opens}
        worth = sum(count * need[t, sku].pack_fen for (_, t, sku), count in zip(moves, packs, strict=True))
        best = max(best, worth - pair_cost * len(pairs) + opening * len(opened))
    return best


@settings(max_examples=examples(25))
@given(SMALL)
def test_the_plan_is_the_best_there_is(case):
    left, wanted = frames(case)
    pair_cost, opening = case[4], case[5]
    best = transfer(left, wanted, pair_cost, opening)
    assert best.value == best.bound == brute_force(left, wanted, pair_cost, opening)


@settings(max_examples=examples(25))
@given(SMALL)
def test_no_donor_gives_more_than_it_has_and_no_outlet_gets_more_than_it_needs(case):
    left, wanted = frames(case)
    moved = transfer(left, wanted, case[4], case[5]).rows
    assert (moved["packs"] > 0).all()
    gave = moved.groupby(["donor", "sku"])["packs"].sum()
    got = moved.groupby(["outlet_code", "sku"])["packs"].sum()
    assert (gave <= left.set_index(["donor", "sku"])["packs"].reindex(gave.index)).all()
    assert (got <= wanted.set_index(["outlet_code", "sku"])["packs"].reindex(got.index)).all()


@pytest.mark.long
def test_a_plan_that_ran_out_of_effort_states_its_bound():
    left = supply(*(("1", f"D{i}", sku, 3) for i in range(6) for sku in "ABCD"))
    wanted = demand(*(("1", f"T{i}", sku, 2, 1000 + 37 * i, i % 2 == 0) for i in range(9) for sku in "ABCD"))
    hurried = transfer(left, wanted, 1900, 2500, effort=0.001)
    assert hurried.value <= hurried.bound
    assert hurried.bound >= transfer(left, wanted, 1900, 2500).value
