"""The rounds of the day: deliveries, caps, points and attendance, vehicles, papers signed for."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.evening.presence import presence_day
from salesbook.calculation.evening.redemption import redemption_day
from salesbook.calculation.evening.signatures import signatures
from salesbook.calculation.evening.vehicle_checks import checks, latest_checks
from salesbook.calculation.goods.delivery import delivery_day, undelivered

FRIDAY = date(2026, 11, 20)
SENT = {"date": "2026-11-20", "vehicle": "V1", "trip": "1", "driver": "Sun", "deliverer": "Zhao"}


def line(slip: str, qty: float, **more: object) -> dict[str, object]:
    return {
        "date": "2026-11-20",
        "slip_no": slip,
        "outlet_code": "T1",
        "sku": "A",
        "qty": qty,
        "amount": qty * 2,
    } | more


def test_stops_follow_the_route_and_the_register() -> None:
    outlets = frame_of(
        "outlets",
        [{"outlet_code": code, "route": route} for code, route in (("T1", "R2"), ("T2", "R1"), ("T3", "R1"))],
    )
    log = frame_of("deliveries", [SENT | {"slip_no": f"X{n}", "outlet_code": f"T{n}"} for n in (1, 3, 2)])
    stops = delivery_day(log, outlets=outlets, on=FRIDAY).stops
    assert stops["outlet_code"].tolist() == ["T2", "T3", "T1"]
    assert stops["stop"].tolist() == [1, 2, 3]


def test_a_slip_nobody_logged_goes_on_the_vehicle_its_driver_drove_last() -> None:
    log = frame_of(
        "deliveries", [SENT | {"date": "2026-11-19", "slip_no": "X0", "outlet_code": "T1", "delivered": True}]
    )
    sales = frame_of(
        "sales", [line("X1", 12, driver="Sun"), line("X2", 12), line("X3", 6, kind="return", driver="Sun")]
    )
    stops = delivery_day(log, sales, on=FRIDAY).stops
    assert stops[["slip_no", "vehicle", "logged"]].values.tolist() == [["X1", "V1", False]]
    assert stops["delivered"].isna().all()


def test_a_slip_tried_twice_on_one_day_is_loaded_once() -> None:
    tries = [SENT | {"slip_no": "X1", "outlet_code": "T1", "trip": trip} for trip in ("1", "2")]
    made = delivery_day(frame_of("deliveries", tries), frame_of("sales", [line("X1", 12)]), on=FRIDAY)
    assert made.goods[["trip", "load"]].values.tolist() == [["2", 12.0]]


def test_cash_and_credit_are_told_apart_and_a_slip_not_yet_sold_is_unknown() -> None:
    log = frame_of("deliveries", [SENT | {"slip_no": slip, "outlet_code": "T1"} for slip in ("X1", "X2", "X3")])
    sales = frame_of("sales", [line("X1", 5, terms="credit"), line("X2", 3, terms="cash"), line("X2", 2)])
    stops = delivery_day(log, sales, on=FRIDAY).stops.set_index("slip_no")
    assert stops.loc["X1", ["cash_amount", "credit_amount"]].tolist() == [0.0, 10.0]
    assert stops.loc["X2", ["cash_amount", "credit_amount"]].tolist() == [10.0, 0.0]
    assert pd.isna(stops.loc["X3", "cash_amount"])


def test_what_came_back_says_what_becomes_of_it_today() -> None:
    back = {"date": "2026-11-19", "outlet_code": "T1", "delivered": False, "reason": "closed"}
    log = frame_of("deliveries", [back | {"slip_no": slip} for slip in ("X1", "X2", "X3", "X4")])
    answers = {"X1": True, "X2": False, "X3": None}
    today = frame_of("deliveries", [SENT | {"slip_no": slip, "delivered": answer} for slip, answer in answers.items()])
    waiting = undelivered(log, today, on=FRIDAY).set_index("slip_no")["today"]
    assert waiting.to_dict() == {"X1": "delivered", "X2": "failed", "X3": "on_list", "X4": "not_arranged"}


def test_what_arrived_at_the_second_try_is_not_waiting() -> None:
    tries = [{"date": f"2026-11-{day}", "slip_no": "X1", "delivered": done} for day, done in ((18, False), (19, True))]
    log = frame_of("deliveries", tries)
    assert undelivered(log, log.iloc[:0], on=FRIDAY).empty
    assert len(undelivered(log, log.iloc[:0], on=date(2026, 11, 19))) == 1


def test_caps_collected_and_not_settled_are_not_handed_in() -> None:
    log = frame_of("redemptions", [{"date": "2026-11-20", "person": "Li", "cap_kind": "red", "collected_qty": 20}])
    row = redemption_day(log, on=FRIDAY).iloc[0]
    assert row["status"] == "not_handed_in"
    assert pd.isna(row["difference"])
    assert pd.isna(row["log_difference"])


def test_caps_carried_over_must_open_the_next_day() -> None:
    row = {"person": "Li", "cap_kind": "red"}
    caps = frame_of(
        "settlement_caps",
        [
            row | {"date": "2026-11-18", "collected_qty": 9, "kept": 9},
            row | {"date": "2026-11-20", "opening": 4, "handed_qty": 4},
        ],
    )
    made = redemption_day(frame_of("redemptions"), caps, on=FRIDAY).iloc[0]
    assert (made["status"], made["carried"], made["opening_difference"]) == ("balanced", 9.0, -5.0)


def test_an_outlet_visited_twice_and_one_not_reached_are_no_points() -> None:
    day = {"date": "2026-11-20"}
    visits = frame_of("visits", [day | {"person": "Li", "kind": "visit", "outlet_code": "T1"}] * 2)
    sent = [day | {"driver": "Sun", "outlet_code": code, "delivered": code == "T2"} for code in ("T2", "T3")]
    attendance = frame_of(
        "attendance",
        [day | {"person": name, "state": "present", "reported_points": 2} for name in ("Li", "Sun", "Office")],
    )
    seen = presence_day(attendance, visits=visits, deliveries=frame_of("deliveries", sent), on=FRIDAY).set_index(
        "person"
    )
    assert seen["points_difference"].dropna().to_dict() == {"Li": 1.0, "Sun": 1.0}


def test_who_left_is_not_expected() -> None:
    staff = frame_of("staff", [{"person": "Li", "status": "left"}, {"person": "Wu"}])
    assert presence_day(frame_of("attendance"), staff, on=FRIDAY)["person"].tolist() == ["Wu"]


def test_a_problem_stays_open_until_a_check_finds_nothing() -> None:
    found = [
        ("16", "lamp", None),
        ("17", None, None),
        ("18", None, "\u8f6e\u80ce\u6f0f\u6c14"),
        ("20", None, "\u6b63\u5e38"),
    ]
    rows = [{"date": f"2026-11-{day}", "vehicle": "V1", "problem": said, "condition": how} for day, said, how in found]
    book = frame_of("vehicles", rows)
    assert checks(book, on=date(2026, 11, 19))["open_since"].iloc[-1] == pd.Timestamp("2026-11-18")
    assert pd.isna(checks(book, on=FRIDAY)["open_since"].iloc[-1])


def test_a_meter_that_runs_backwards_is_named_and_counts_no_kilometres() -> None:
    rows = [{"date": f"2026-11-{day}", "vehicle": "V1", "mileage": km} for day, km in ((16, 500), (17, 450), (18, 480))]
    found = checks(frame_of("vehicles", rows), on=FRIDAY)
    assert found["backwards"].tolist() == [False, True, False]
    assert latest_checks(found, on=FRIDAY)["week_driven"].item() == 30.0


def test_a_blank_signature_is_none_and_a_paper_of_tomorrow_does_not_exist() -> None:
    rows = [{"date": f"2026-11-{day}", "approval_no": f"P{day}", "signed_by": " "} for day in (19, 20, 21)]
    papers = signatures(frame_of("approvals", rows), on=FRIDAY)
    assert papers[["approval_no", "signed", "waiting_days"]].values.tolist() == [
        ["P20", False, 0.0],
        ["P19", False, 1.0],
    ]
