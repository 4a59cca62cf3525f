"""Who may visit whom, when: salesperson first, stand-ins by channel and district, attendance, rota."""

from datetime import date

from salesbook.calculation.collection.territory import Found, Territory
from salesbook.calculation.common.frames import frame_of
from salesbook.schemas.parameters import Parameters

HORIZON = [date(2026, 11, day) for day in (21, 23, 24)]  # Saturday, Monday, Tuesday
ALL = frozenset(range(3))
STAFF: list[dict[str, object]] = [
    {"person": "刘洋", "post": "retail_rep", "districts": "东区、南区", "visits_per_day": 8},
    {"person": "陈静", "post": "retail_rep", "districts": "东区/西区"},
    {"person": "赵磊", "post": "restaurant_rep", "districts": "东区"},
    {"person": "周敏", "post": "manager"},
    {"person": "旧人", "post": "retail_rep", "districts": "东区", "status": "left"},
]
Rows = list[dict[str, object]]


def territory(attendance: Rows | None = None, rota: Rows | None = None, staff: Rows = STAFF) -> Territory:
    return Territory.of(
        frame_of("staff", staff),
        frame_of("attendance", attendance or []),
        frame_of("rota", rota or []),
        ["刘洋", "孙丽", ""],
        HORIZON,
        Parameters(),
    )


def people(found: Found) -> set[str]:
    return {person for person, _ in found.slots}


def away(person: str, *days: int, state: str = "leave") -> Rows:
    return [{"date": f"2026-11-{day}", "person": person, "state": state} for day in days]


def test_the_salesperson_goes_whatever_the_post_or_district() -> None:
    here = territory()
    assert here.find("刘洋", "retail", "北区", "", ALL) == Found((("刘洋", 0), ("刘洋", 1), ("刘洋", 2)))
    assert people(here.find("周敏", "retail", "东区", "", ALL)) == {"周敏"}


def test_without_one_the_reps_of_the_channel_and_district_stand_in() -> None:
    here = territory()
    assert people(here.find("", "retail", "东区", "", ALL)) == {"刘洋", "陈静"}
    assert people(here.find("旧人", "retail", "西区", "", ALL)) == {"陈静"}
    assert people(here.find("不在册", "", "东区", "", ALL)) == {"刘洋", "陈静", "赵磊"}, "the channel is not known"
    assert here.find("", "retail", "东区", "", ALL).covered
    assert here.find("", "retail", "北区", "", ALL).reason == "no_person"


def test_reps_whose_districts_nobody_wrote_down_stand_in_anywhere() -> None:
    here = territory(staff=[{"person": "刘洋", "post": "retail_rep"}])
    assert people(here.find("", "retail", "北区", "", ALL)) == {"刘洋"}


def test_absence_takes_days_away_and_a_stand_in_comes_only_when_none_is_left() -> None:
    assert {day for _, day in territory(away("刘洋", 21)).find("刘洋", "retail", "东区", "", ALL).slots} == {1, 2}
    gone = territory(away("刘洋", 21, 23, 24, state="sick"))
    assert people(gone.find("刘洋", "retail", "东区", "", ALL)) == {"陈静"}
    assert gone.find("刘洋", "retail", "南区", "", ALL) == Found(reason="absent", covered=False)
    assert people(territory(away("刘洋", 23)).find("刘洋", "retail", "东区", "", frozenset({1}))) == {"陈静"}


def test_late_or_present_is_at_work() -> None:
    here = territory(away("刘洋", 21, 23, 24, state="late"))
    assert people(here.find("刘洋", "retail", "东区", "", ALL)) == {"刘洋"}


def test_the_rota_decides_where_on_which_weekday() -> None:
    rota: Rows = [
        {"person": "刘洋", "weekday": "1", "districts": "东区"},
        {"person": "刘洋", "weekday": "2", "routes": "3号线，4号线"},
        {"person": "陈静", "weekday": "6"},
    ]
    here = territory(rota=rota)
    assert here.find("刘洋", "retail", "东区", "", ALL).slots == (("刘洋", 1),)
    assert here.find("刘洋", "retail", "北区", "4号线", ALL).slots == (("刘洋", 2),)
    assert here.find("陈静", "retail", "北区", "", ALL).slots == (("陈静", 0),), "a row without a place means anywhere"
    assert here.find("刘洋", "retail", "北区", "9号线", ALL).reason == "no_route_day"


def test_without_a_staff_book_the_salespersons_named_are_everybody() -> None:
    here = territory(staff=[])
    assert set(here.members) == {"刘洋", "孙丽"}
    assert here.members["孙丽"].visits_per_day == 12
    assert here.find("", "retail", "东区", "", ALL).reason == "no_person"
