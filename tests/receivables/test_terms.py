"""Terms of payment: worked examples by the calendar, and the laws that hold of all of them."""

import calendar
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.receivables.instalments import due_instalments
from salesbook.calculation.receivables.terms import due_dates
from salesbook.periods import Terms, read_terms, written
from salesbook.reading.values.one import Context
from salesbook.reading.values.periods import terms as understood
from salesbook.schemas.parameters import Parameters

counts = st.integers(0, 400)
codes = st.one_of(
    counts.map(lambda count: Terms(count=count)),
    st.integers(1, 60).map(lambda count: Terms("", count, "m")),
    counts.map(lambda count: Terms("eom", count)),
    st.integers(1, 2).map(lambda count: Terms("eom", count, "m")),
    st.builds(Terms, st.just("day"), st.integers(1, 2), st.just("m"), st.integers(1, 31)),
    counts.map(lambda count: Terms("bill", count)),
).map(lambda each: each.code)
dates = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def due(sold: str, terms: object) -> str:
    return str(due_dates(np.array([sold], dtype="datetime64[D]"), np.array([terms], dtype=object))[0][0])


def last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def month_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return last_of(year, month + 1)


def by_hand(sold: date, code: str) -> date:
    """One sale at a time, with the calendar of the standard library."""
    terms = read_terms(code)
    if terms.base == "day":
        end = month_on(sold, terms.count)
        return end.replace(day=min(terms.day, end.day))
    if terms.unit == "m":
        end = month_on(sold, terms.count)
        return end if terms.base == "eom" else end.replace(day=min(sold.day, end.day))
    return (last_of(sold.year, sold.month) if terms.base == "eom" else sold) + timedelta(days=terms.count)


@pytest.mark.parametrize(
    ("sold", "terms", "expected"),
    [
        *(("2026-10-05", "30d", "2026-11-04"), ("2026-10-05", 30, "2026-11-04"), ("2026-10-05", 30.0, "2026-11-04")),
        *(("2026-10-05", "1m", "2026-11-05"), ("2026-01-31", "1m", "2026-02-28"), ("2028-01-31", "1m", "2028-02-29")),
        *(("2026-12-31", "2m", "2027-02-28"), ("2026-10-05", "eom", "2026-10-31"), ("2026-02-28", "eom", "2026-02-28")),
        *(("2026-10-05", "eom+30d", "2026-11-30"), ("2026-10-31", "eom+1m", "2026-11-30")),
        *(("2026-10-05", "day10+1m", "2026-11-10"), ("2026-12-20", "day10+1m", "2027-01-10")),
        *(("2026-10-05", "day10+2m", "2026-12-10"), ("2026-12-31", "eom+2m", "2027-02-28")),
        *(
            ("2026-01-05", "day31+1m", "2026-02-28"),
            ("2026-10-05", "0d", "2026-10-05"),
            ("2026-10-05", "bill+30d", "2026-11-04"),
        ),
    ],
)
def test_worked_examples(sold: str, terms: object, expected: str) -> None:
    assert due(sold, terms) == expected


@given(st.lists(st.tuples(dates, codes), max_size=20))
def test_many_at_once_as_one_by_one_and_never_before_the_sale(sales: list[tuple[date, str]]) -> None:
    sold = np.array([day for day, _ in sales], dtype="datetime64[D]")
    found, from_invoice = due_dates(sold, pd.Series([code for _, code in sales], dtype="str"))
    assert found.tolist() == [by_hand(day, code) for day, code in sales]
    assert (found >= sold).all()
    assert from_invoice.tolist() == [code.startswith("bill") for _, code in sales]


@given(codes)
def test_what_is_written_back_is_understood_as_it_was(code: str) -> None:
    assert understood(written(code), Context()).value == code
    assert read_terms(code).code == code


@given(dates, codes)
def test_a_later_sale_is_never_due_earlier(day: date, code: str) -> None:
    sold = np.array([day, day + timedelta(days=1)], dtype="datetime64[D]")
    first, second = due_dates(sold, np.array([code, code], dtype=object))[0]
    assert first <= second


def test_missing_terms_give_no_date_and_other_texts_are_an_error() -> None:
    assert np.isnat(due_dates(np.array(["2026-10-05"], dtype="datetime64[D]"), pd.Series([None], dtype="str"))[0][0])
    with pytest.raises(ValueError, match="soon"):
        due("2026-10-05", "soon")


def parts(*owed: dict[str, object], outlet: object = None, plan: object = None) -> list[tuple[str, str]]:
    receivables = frame_of(
        "receivables", [{"outlet_code": "A", "sale_date": "2026-10-05", "amount": 100, **each} for each in owed]
    )
    plans = frame_of("launch_plan", [{"phase": "1", "start_date": "2026-10-01", "credit_days": plan}] if plan else [])
    register = frame_of("outlets", [{"outlet_code": "A", "credit_days": outlet}])
    found, _ = due_instalments(receivables, plans, register, Parameters())
    return [(f"{row.due_date:%m-%d}", row.due_source) for row in found.itertuples()]


def test_the_slips_own_terms_then_the_plans_then_the_outlets_then_the_default() -> None:
    dated = {"due_date": "2026-10-20", "credit_days": "eom"}
    assert parts(dated, {"credit_days": "eom"}, {}, outlet="1m", plan="day10+1m") == [
        ("10-20", "own"),
        ("10-31", "own"),
        ("11-10", "plan"),
    ]
    assert parts({}, outlet="1m") == [("11-05", "outlet")]
    assert parts({}, outlet=15) == [("10-20", "outlet")]
    assert parts({}) == [("11-04", "default")]


def test_terms_from_the_invoice_are_told_apart() -> None:
    """No book has the day on which the invoice came: the sale stands for it, and the papers can say so."""
    assert parts({}, outlet="bill+45d") == [("11-19", "invoice")]
    assert parts({"credit_days": "bill+0d"}, outlet="1m") == [("10-05", "invoice")]
    assert parts({}, plan="bill+30d") == [("11-04", "invoice")]
