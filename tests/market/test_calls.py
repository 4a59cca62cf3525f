"""电话访问名单: whom to call today, why, and in which order."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.market.calls import POINTS, calls
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.schemas.parameters import DEFAULTS, Parameters

DAY = date(2026, 11, 20)


def asked(outlets=({},), parameters=DEFAULTS, **tables):
    register = [
        {"outlet_code": f"T{n}", "outlet_name": f"T{n}", "status": "active"} | row for n, row in enumerate(outlets, 1)
    ]
    books = {"sales": []} | tables | {"outlets": register}
    frames = {name: frame_of(name, rows) for name, rows in books.items()}
    return Department.from_frames(parameters, **frames).ask(calls, on=DAY)


def sales(*days, code="T1", qty=12):
    return [{"date": f"2026-{day}", "outlet_code": code, "sku": "A", "qty": qty, "amount": qty * 3} for day in days]


def contact(day, next_date, code="T1", kind="visit"):
    return {"date": f"2026-{day}", "outlet_code": code, "person": "Li", "kind": kind, "next_date": next_date}


def why(made):
    return {row["outlet_code"]: [name for name in POINTS if row[name]] for row in made.rows.to_dict("records")}


def test_who_orders_every_week_is_due_after_a_week_and_its_goods_run_out():
    made = asked(sales=sales("10-30", "11-06", "11-13"))
    assert why(made) == {"T1": ["runs_out", "cycle_due"]}
    assert made.rows["points"].tolist() == [POINTS["runs_out"] + POINTS["cycle_due"]]
    assert made.rows["runs_out_goods"].tolist() == [["A"]]


def test_who_ordered_today_is_not_asked_again():
    assert asked(sales=sales("11-06", "11-13", "11-20")).rows.empty


def test_a_date_agreed_is_kept_unless_an_order_or_a_later_contact_came():
    assert why(asked(visits=[contact("11-12", "2026-11-20")])) == {"T1": ["agreed"]}
    assert why(asked(visits=[contact("11-12", "2026-11-18")])) == {"T1": ["agreed"]}  # overdue
    assert asked(visits=[contact("11-12", "2026-11-21")]).rows.empty
    assert asked(visits=[contact("11-12", "2026-11-17"), contact("11-18", None)]).rows.empty
    assert asked(visits=[contact("11-12", "2026-11-18")], sales=sales("11-18")).rows.empty


def test_whoever_was_telephoned_today_is_not_called_twice():
    made = asked(visits=[contact("11-12", "2026-11-20"), contact("11-20", "2026-11-20", kind="phone")])
    assert made.rows.empty


def test_promises_due_today_and_broken_ones_are_asked_for():
    promises = [
        {"outlet_code": code, "made_date": "2026-11-10", "promised_date": day, "amount": 500}
        for code, day in (("T1", "2026-11-20"), ("T2", "2026-11-16"), ("T3", "2026-11-25"))
    ]
    assert why(asked(({}, {}, {}), promises=promises)) == {"T2": ["broken"], "T1": ["promised"]}


def test_silence_is_a_reason_but_not_of_those_who_closed():
    silent = asked(
        ({}, {"status": "lost"}, {"status": "prospect"}, {"status": "season_break"}), sales=sales("10-05", code="T9")
    )
    assert why(silent) == {"T1": ["silent"]}


def test_beyond_the_capacity_the_least_pressing_wait():
    rows = sales("10-05", code="T9")
    made = asked(({}, {}, {}), Parameters(calls_per_day=2), sales=rows, visits=[contact("11-12", "2026-11-20", "T3")])
    assert made.rows["outlet_code"].tolist() == ["T3", "T1"]
    assert made.waiting["outlet_code"].tolist() == ["T2"]
    assert [*made.rows["sequence"], *made.waiting["sequence"]] == [1, 2, 3]


def test_the_file_beside_it_shows_what_is_owed_and_overdue():
    owed = [
        {"outlet_code": "T1", "sale_date": "2026-10-01", "due_date": due, "amount": amount}
        for due, amount in (("2026-11-19", 80), ("2026-11-20", 50))
    ]
    made = asked(receivables=owed, visits=[contact("11-12", "2026-11-20")])
    assert made.rows[["receivable", "overdue"]].values.tolist() == [[130.0, 80.0]]


def test_an_outlet_that_may_not_be_supplied_has_the_word_beside_its_name():
    """T1 owes 500 with a limit of 100, T2 is stopped in the register but was to be called: both have their word."""
    tables = {
        "outlets": [{"outlet_code": "T1", "outlet_name": "甲店", "credit_limit": 100},
                    {"outlet_code": "T2", "outlet_name": "乙店", "status": "stopped"},
                    {"outlet_code": "T3", "outlet_name": "丙店", "credit_limit": 100}],
        "receivables": [{"outlet_code": "T1", "sale_date": "2026-11-10", "amount": 500}],
        "visits": [contact("11-12", "2026-11-20", code) for code in ("T1", "T2", "T3")],
        "sales": [],
    }  # fmt: skip
    department = Department.from_frames(**{name: frame_of(name, rows) for name, rows in tables.items()})
    made = REPORTS["call-list"].make(department, DAY)
    words = {row["outlet_code"]: row["hold"] for row in made.figures()["rows"]}
    assert words == {"T1": "停供：超额度", "T2": "停供：已停供或流失", "T3": None}
    printed = {cell for piece in made.sheets()[0].pieces for cell in getattr(piece, "frame", {}).get("outlet", ())}
    assert printed == {"T1\n甲店\n停供：超额度", "T2\n乙店\n停供：已停供或流失", "T3\n丙店"}


def test_empty_books_call_nobody():
    assert asked(()).rows.empty
    assert asked().rows.empty
