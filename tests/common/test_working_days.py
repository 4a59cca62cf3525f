"""The state's calendar, the department's roster on it, and its own sheet before both."""

from datetime import date, timedelta

import chinese_calendar
import pandas as pd
import pytest

from salesbook.calculation.common.working_days import WorkingDays, announced
from salesbook.schemas.parameters import Parameters

STATE = WorkingDays.of(None, Parameters(working_weekdays="12345"))
SIX_DAYS = WorkingDays.of(None, Parameters(working_weekdays="123456"))


def sheet(**days: str) -> pd.DataFrame:
    """A calendar sheet: day20261122="work"."""
    dates = pd.to_datetime([name.removeprefix("day") for name in days])
    return pd.DataFrame({"date": dates.astype("datetime64[s]"), "kind": list(days.values())})


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_is_as_chinesecalendar_has_it(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366 if year == 2024 else 365)]
    assert [STATE.is_working(day) for day in days] == [chinese_calendar.is_workday(day) for day in days]


def test_a_six_day_week_works_saturdays_but_not_a_holiday_on_one() -> None:
    assert SIX_DAYS.is_working(date(2026, 11, 21))
    assert not SIX_DAYS.is_working(date(2026, 10, 3))
    assert not SIX_DAYS.is_working(date(2026, 11, 22))
    assert SIX_DAYS.is_working(date(2026, 1, 4)), "a make-up Sunday is worked by everybody"


def test_the_departments_sheet_wins() -> None:
    days = WorkingDays.of(sheet(day20261122="work", day20261123="rest"), Parameters())
    assert days.is_working(date(2026, 11, 22))
    assert not days.is_working(date(2026, 11, 23))
    assert days.next(date(2026, 11, 21)) == date(2026, 11, 22)


def test_spring_festival_is_jumped_over() -> None:
    assert STATE.next(date(2026, 2, 14)) == date(2026, 2, 24)
    assert STATE.next(date(2026, 2, 13), 2) == date(2026, 2, 24)
    assert STATE.next(date(2026, 2, 16), 0) == date(2026, 2, 16)
    assert STATE.count(date(2026, 2, 14), date(2026, 2, 28)) == 6, "the 14th, the 24th to 27th, and Saturday the 28th"


def test_the_horizon_begins_with_the_day_itself_when_it_is_worked() -> None:
    friday = date(2026, 11, 20)
    assert STATE.from_(friday, 2) == [friday, date(2026, 11, 23)]
    assert STATE.from_(date(2026, 11, 21), 1) == [date(2026, 11, 23)]
    assert STATE.from_(friday, 0) == []


def test_a_year_without_a_notice_is_provisional_until_the_sheet_names_its_days() -> None:
    assert announced(2027) is None
    new_year = date(2027, 1, 1)
    assert STATE.is_provisional(date(2026, 12, 31), new_year)
    assert not STATE.is_provisional(date(2026, 12, 1), date(2026, 12, 31))
    assert not STATE.is_working(new_year), "statutory, on a fixed date"
    assert not WorkingDays.of(sheet(day20270101="rest"), Parameters()).is_provisional(new_year, new_year)


def test_no_weekday_at_all_leaves_the_states_week() -> None:
    assert WorkingDays.of(None, Parameters(working_weekdays="")) == STATE
