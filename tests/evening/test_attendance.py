"""Points and attendance of a day and its week."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.evening.attendance import Attendance

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, object]]


def attendance(**tables: Rows) -> Attendance:
    kept = Department.from_frames(**{table: frame_of(table, rows) for table, rows in tables.items()})
    return REPORTS["attendance"].make(kept, FRIDAY)


def friday() -> Attendance:
    today = {"date": "2026-11-20"}
    return attendance(
        staff=[{"person": name, "post": "retail_rep"} for name in ("李", "王", "赵", "孙")],
        attendance=[
            {"date": "2026-11-19", "person": "李", "state": "late", "reported_points": 4},
            today | {"person": "李", "state": "present", "reported_points": 3},
            today | {"person": "王", "state": "leave", "note": "事假", "reported_points": 1},
            today | {"person": "孙", "state": "present"},
            {"date": "2026-11-23", "person": "赵", "state": "leave"},
        ],
        visits=[
            today | {"person": name, "kind": "visit", "outlet_code": code}
            for name, code in (("李", "T1"), ("孙", "T2"))
        ],
    )


def test_everybody_has_a_line_that_says_what_is_odd() -> None:
    assert friday().today.set_index("person")["why"].to_dict() == {
        "李": "记录只有 1 点，多报 2 点",
        "王": "事假；请假却报了点",
        "赵": "当日考勤没有登记，请补",
        "孙": "记录有 1 点，没有报点",
    }


def test_who_is_not_entered_is_counted_and_tomorrow_does_not_exist_yet() -> None:
    figures = friday().figures()
    assert (figures["expected"], figures["there"], figures["not_entered"]) == (4, 2, 1)
    assert figures["week"] == {"李": 7.0, "王": 1.0, "赵": 0.0, "孙": 0.0}


def test_its_totals_tie_out_by_person_and_by_day() -> None:
    made = friday()
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()
    assert made.week_points == 8.0


def test_a_day_without_any_entry() -> None:
    made = attendance(attendance=[])
    assert made.figures()["expected"] == 0
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()
