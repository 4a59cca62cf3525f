"""Money ties out: nothing is lost between 元 and fen, nor when a total is split."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.calculation.common.money import from_fen, split, split_each, to_fen

fen = st.integers(-(10**13), 10**13)
weights = st.lists(st.integers(0, 1000), min_size=1, max_size=8).filter(any)


@given(st.lists(fen))
def test_fen_survive_a_workbook(amounts: list[int]) -> None:
    exact = np.array(amounts, dtype=np.int64)
    assert to_fen(from_fen(exact)).tolist() == amounts
    assert [to_fen(from_fen(amount)) for amount in amounts] == amounts


@given(fen, weights)
def test_parts_sum_to_the_whole_and_none_is_a_fen_off(total: int, shares: list[int]) -> None:
    parts = split(total, shares)
    assert sum(parts) == total
    assert all(abs(part - Fraction(total) * share / sum(shares)) < 1 for part, share in zip(parts, shares, strict=True))


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=20), weights)
def test_many_totals_split_as_one(totals: list[int], shares: list[int]) -> None:
    assert split_each(np.array(totals), shares).tolist() == [split(total, shares) for total in totals]


def test_an_amount_in_three_instalments() -> None:
    """1,000.01 at 30 %, 30 %, 40 %: 300.003, 300.003, 400.004; the fen left goes to the largest remainder."""
    assert split(100001, [0.3, 0.3, 0.4]) == [30000, 30000, 40001]


def by_hand(amount: Decimal) -> int:
    return int((amount * 100).to_integral_value(ROUND_HALF_UP))


# 15 digits are what Excel keeps; 11 of them before the point leave four decimals
amounts = st.integers(-(10**14), 10**14).map(lambda digits: Decimal(digits).scaleb(-3))
halves = st.integers(-(10**13), 10**13).map(lambda fen: Decimal(fen * 10 + 5).scaleb(-3))


@given(st.lists(st.one_of(amounts, halves)))
def test_every_decimal_amount_rounds_as_it_is_written(written: list[Decimal]) -> None:
    """Whatever its size, up to 100,000,000,000.00, and whatever binary number stands for it."""
    expected = [by_hand(each) for each in written]
    assert to_fen(np.array([float(each) for each in written])).tolist() == expected
    assert [to_fen(float(each)) for each in written] == expected


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_product_of_decimals_rounds_as_by_hand(price: int, qty: int) -> None:
    """0.335 × 3 = 1.005 is 1.01, though the machine makes less of it: the price in thousandths, the quantity whole."""
    assert to_fen(price / 1_000 * qty) == by_hand(Decimal(price).scaleb(-3) * qty)


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [
        *((1.005, 101), (-1.005, -101), (2.675, 268), (1234.565, 123457), (0.004, 0), (0.0049999999, 0)),
        *((99_999_999_999.005, 9_999_999_999_901), (-8_388_608.125, -838_860_813), (1e9, 10**11)),
    ],
)
def test_half_a_fen_rounds_away_from_zero(yuan: float, expected: int) -> None:
    """As Excel's ROUND(…, 2) gives them."""
    assert to_fen(yuan) == expected
    assert to_fen(np.array([yuan])).tolist() == [expected]


def test_a_missing_amount_is_nothing() -> None:
    assert to_fen(float("nan")) == 0
    assert to_fen(pd.Series([None, 1.0, 1.005], dtype="float64")).tolist() == [0, 100, 101]


@pytest.mark.parametrize("shares", [[0, 0], [1, -1], [2, -1]])
def test_weights_that_share_nothing_are_refused(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        split(100, shares)
