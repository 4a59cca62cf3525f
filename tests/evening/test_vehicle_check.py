"""Every vehicle in one word, and why."""

from datetime import date

import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.evening.vehicle_check import VehicleCheck

FRIDAY = date(2026, 11, 20)
BEFORE = {"date": "2026-11-19", "vehicle": "V1", "mileage": 100, "fuel": "满箱", "condition": "正常"}


def vehicle_check(vehicles: list[dict[str, object]]) -> VehicleCheck:
    return REPORTS["vehicle-check"].make(Department.from_frames(vehicles=frame_of("vehicles", vehicles)), FRIDAY)


def friday(**today: object) -> VehicleCheck:
    rows = [BEFORE, BEFORE | {"date": "2026-11-20", "mileage": 160} | today]
    return vehicle_check(rows)


@pytest.mark.parametrize(
    ("today", "state", "why"),
    [
        ({}, "正常", "车况油况正常"),
        ({"condition": "右后灯不亮", "problem": "已报修"}, "有问题", "自 2026-11-20 起的问题还没有解决"),
        ({"mileage": 90}, "有问题", "里程比上次还少，请核对"),
        ({"fuel": "见底"}, "要加油", "油量见底，出车前加油"),
        ({"date": "2026-11-23"}, "当日未检", "已 1 天没有检查"),
    ],
)
def test_one_word_for_each_vehicle_and_why(today: dict[str, object], state: str, why: str) -> None:
    made = friday(**today)
    assert made.latest[["state", "why"]].values.tolist() == [[state, why]]
    assert made.wrong == (state != "正常")


def test_kilometres_tie_out() -> None:
    made = friday()
    assert made.figures()["week_driven"] == 60.0
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_no_checks_at_all() -> None:
    made = vehicle_check([])
    assert made.sheets()[0].pieces[1].empty == "没有车辆检查记录。"
