"""Every way of writing a value that clerks use, and every one that is not guessed at."""

from datetime import date, datetime

import numpy as np
import pytest

from salesbook.reading.file.grid import EPOCH_1904
from salesbook.reading.values import amounts, dates, phones, words
from salesbook.reading.values.convert import convert
from salesbook.reading.values.numerals import spelled_number
from salesbook.reading.values.one import Context

PLAIN = Context()


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        (1409.5, 1409.5),
        ("1,409.50", 1409.5),
        ("￥1，409．50", 1409.5),
        ("1409.50元", 1409.5),
        ("人民币1409.5元整", 1409.5),
        ("1万2千", 12_000),
        ("1.2万", 12_000),
        ("1万零5", 10_005),
        ("3千5百", 3_500),
        ("五百", 500),
        ("一千二百三十四元五角六分", 1234.56),
        ("壹仟肆佰零玖元伍角", 1409.5),
        ("陆仟零柒元壹角肆分", 6007.14),
        ("叁佰贰拾伍元零肆分", 325.04),
        ("十五", 15),
        ("（325.04）", -325.04),
        ("-325.04", -325.04),
        ("325.04-", -325.04),
        ("￥-8", -8),
        ("-", None),
        ("——", None),
        ("无", None),
        (0.1 + 0.2, 0.3),
        (1409.5000000001, 1409.5),
    ],
)
def test_amounts(typed, yuan):
    found = amounts.understand(typed, PLAIN, 2)
    assert (found.value, found.code) == (yuan, "")


@pytest.mark.parametrize("typed", ["一千多", "1万2", "三千五", "12.3.4", "1,2", "约500", "5+6", "五六十", True])
def test_amounts_that_two_people_could_read_differently_are_not_guessed(typed):
    assert amounts.understand(typed, PLAIN, 2).code == "bad_number"


def test_a_unit_of_ten_thousand_multiplies_and_fractions_of_a_fen_are_said():
    assert amounts.understand("0.14095", Context(factor=10_000), 2).value == 1409.5
    assert amounts.understand(12.345, PLAIN, 2).code == "below_fen"


@pytest.mark.parametrize(
    "typed",
    [
        date(2026, 3, 5),
        datetime(2026, 3, 5, 17, 45),
        46086.0,
        46086.72,
        "46086",
        "2026-03-05",
        "2026.3.5",
        "2026/03/05",
        "2026. 3. 5",
        "20260305",
        20260305.0,
        "2026年3月5日",
        "２０２６年３月５日",
        "2026年03月05号",
        "26.3.5",
        "26年3月5日",
        "二〇二六年三月五日",
        "二零二六年三月五日",
        "2026-03-05 08:30",
        "2026-03-05T08:30:15",
        "2026/3/5 下午 3:20:00",
        "2026年3月5日（星期四）",
        "2026-03-05 周四",
    ],
)
def test_days(typed):
    assert dates.understand(typed, PLAIN) == (date(2026, 3, 5), "", "")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2月30日", "no_such_day"),
        ("2026-02-29", "no_such_day"),
        ("2026年3月", "month_not_day"),
        ("2026-3", "month_not_day"),
        ("05/12/2026", "day_or_month_first"),
        ("3月5日", "no_year"),
        ("1888-01-01", "date_out_of_range"),
        ("月底", "bad_date"),
        (3.5, "bad_date"),
        (True, "bad_date"),
    ],
)
def test_what_is_no_day(typed, code):
    found = dates.understand(typed, PLAIN)
    assert (found.value, found.code) == (None, code)


def test_a_day_first_date_is_read_where_it_can_only_be_one():
    assert dates.understand("24/11/2026", PLAIN).value == dates.understand("11/24/2026", PLAIN).value


def test_a_serial_number_counts_from_the_books_own_epoch():
    assert dates.understand(44624.0, Context(epoch=EPOCH_1904)).value == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("typed", "code", "problem"),
    [("000123", "000123", ""), (2001.0, "2001", ""), (" A-1 ", "A-1", ""), ("1.38E+10", "1.38E+10", "digits_gone")],
)
def test_codes_stay_text(typed, code, problem):
    assert words.code(typed, PLAIN)[:2] == (code, problem)


def test_digits_beyond_what_excel_keeps_are_reported():
    assert words.code(12345678901234567890.0, PLAIN).code == "digits_gone"


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("13800138000", "13800138000"),
        (13800138000.0, "13800138000"),
        ("138 0013 8000", "13800138000"),
        ("13800138000，0769-22223333", "13800138000/0769-22223333"),
        ("老王 13800138000 / 店里 22223333", "13800138000/22223333"),
        ("(0769)22223333转801", "(0769)22223333转801"),
        ("+86 138-0013-8000", "+86138-0013-8000"),
        ("400-820-1234", "400-820-1234"),
    ],
)
def test_phones(typed, numbers):
    assert phones.understand(typed, PLAIN) == (numbers, "", "")


@pytest.mark.parametrize("typed", ["1380013800", "138001380001", "号码见档案", "12345"])
def test_phones_with_a_digit_too_few_or_too_many(typed):
    assert phones.understand(typed, PLAIN).code == "bad_phone"


@pytest.mark.parametrize(
    ("typed", "yes"), [("是", True), ("√", True), (1.0, True), ("×", False), ("0", False), (False, False)]
)
def test_flags(typed, yes):
    assert words.flag(typed, PLAIN).value is yes


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2026-W47", "2026-W47"),
        ("2026年第47周", "2026-W47"),
        ("2026-11-20", "2026-11-20"),
        (date(2026, 11, 20), "2026-11-20"),
    ],
)
def test_periods(typed, period):
    assert words.period(typed, PLAIN) == (period, "", "")


def test_a_week_without_year_is_said():
    assert words.period("第47周(11.16–11.22)", Context(year=2026)) == ("2026-W47", "year_assumed", "2026-W47")


def test_one_and_true_are_two_things():
    read = convert([1.0, True, "1"], "text", PLAIN)
    assert read.values.tolist() == ["1", "True", "1"]


def test_a_mixed_column_gives_the_same_as_a_clean_one():
    clean = convert([1.5, "", 3.0], "amount", PLAIN)
    mixed = convert(["1.5", None, 3.0], "amount", PLAIN)
    np.testing.assert_array_equal(clean.values, mixed.values)
    assert clean.blank.tolist() == mixed.blank.tolist() == [False, True, False]


@pytest.mark.parametrize("beside", [0.5, "0.50元"])
def test_half_a_fen_goes_up_as_in_excel(beside):
    """1.005, 2.675 and 1,234.565, as Excel's ROUND; and siblings: 8.165, 1.115, −0.285, 10,000,000.025."""
    cells = [1.005, 2.675, 1234.565, 8.165, 1.115, -0.285, 10_000_000.025, beside]
    read = convert(cells, "amount", PLAIN)
    assert read.values.tolist() == [1.01, 2.68, 1234.57, 8.17, 1.12, -0.29, 10_000_000.03, 0.5]
    assert convert([str(each) for each in cells], "amount", PLAIN).values.tolist() == read.values.tolist()
    assert {fault.code for fault in read.faults} == {"below_fen"}


@pytest.mark.parametrize(
    ("text", "number"), [("二〇二六", 2026), ("一百零五", 105), ("一百五", None), ("", None), ("千", None)]
)
def test_spelled_numbers(text, number):
    assert spelled_number(text) == number
