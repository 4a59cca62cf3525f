"""Amounts in capitals: the examples of the department's papers, the rules for gaps, and every fen read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.wording.capitals import in_capitals

EXAMPLES = {
    1409.50: "壹仟肆佰零玖元伍角",
    6007.14: "陆仟零柒元壹角肆分",
    325.04: "叁佰贰拾伍元零肆分",
    0: "零元整",
    0.05: "伍分",
    0.5: "伍角",
    -12.3: "负壹拾贰元叁角",
    10: "壹拾元整",
    1001: "壹仟零壹元整",
    10_000: "壹万元整",
    10_001: "壹万零壹元整",
    10_100: "壹万零壹佰元整",
    107_000.53: "壹拾万柒仟元伍角叁分",
    20_000_000: "贰仟万元整",
    100_000_001: "壹亿零壹元整",
    1_010_101.01: "壹佰零壹万零壹佰零壹元零壹分",
}


@pytest.mark.parametrize(("amount", "words"), EXAMPLES.items())
def test_examples_that_an_accountant_can_check(amount, words):
    assert in_capitals(amount) == words


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_every_amount_reads_back(fen):
    assert read(in_capitals(fen / 100)) == fen


@given(st.integers(min_value=1, max_value=10**13))
def test_no_double_gap_and_a_proper_end(fen):
    words = in_capitals(fen / 100)
    assert "零零" not in words
    assert not re.search("零[拾佰仟万亿元角整]", words)
    assert words.endswith("整") == (fen % 100 == 0)


def test_what_has_no_name_is_refused():
    with pytest.raises(ValueError, match="capitals"):
        in_capitals(1e16)


def read(words):
    """Fen of an amount in capitals, read place by place."""
    sign = -1 if words.startswith("负") else 1
    whole, _, part = words.removeprefix("负").rpartition("元")
    if "元" not in words:
        whole, part = "", words.removeprefix("负")
    fen = 100 * _number(whole)
    for digit, unit in re.findall("([壹贰叁肆伍陆柒捌玖])([角分])", part):
        fen += "零壹贰叁肆伍陆柒捌玖".index(digit) * (10 if unit == "角" else 1)
    return sign * fen


def _number(words):
    total, group, digit = 0, 0, 0
    for mark in words.replace("万亿", "兆"):
        if mark in "零壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(mark)
        elif mark in "拾佰仟":
            group, digit = group + digit * 10 ** ("拾佰仟".index(mark) + 1), 0
        else:
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8, "兆": 10**12}[mark], 0, 0
    return total + group + digit
