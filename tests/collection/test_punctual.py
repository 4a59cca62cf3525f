"""The law of the punctual customer: whoever pays every part on its day is never late, never in vain, never held."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.collection.issued import in_vain
from salesbook.calculation.collection.schedule import schedule
from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.working_days import working_days
from salesbook.calculation.receivables.position import position
from salesbook.calculation.receivables.replay import replay
from salesbook.department import Department

FIRST = date(2026, 10, 12)
WEEKS = 6
PLAN = [{"phase": "1", "start_date": "2026-09-01", "instalments": "7d30%,14d30%,21d40%"}]
STAFF = [{"person": "Li", "post": "retail_rep", "visits_per_day": 3}]
SALE = st.tuples(
    st.sampled_from("ABC"), st.integers(-10, 35), st.integers(1, 40), st.sampled_from([None, None, 0, 3, 10])
)


def sold(outlet: str, day: int, tens: int, terms: int | None) -> dict[str, Any]:
    """A sale with terms of its own, or (None) under the launch plan; equal amounts are frequent."""
    on = FIRST + timedelta(days=day)
    due = None if terms is None else on + timedelta(days=terms)
    return {"outlet_code": outlet, "slip_no": None, "sale_date": on, "due_date": due, "amount": tens * 10.0}


def payments(debts: pd.DataFrame, one_a_part: bool) -> list[dict[str, Any]]:
    """What the outlets pay: each part on the day it falls due, by itself or with all others of the day."""
    parts = replay(debts, launch_plan=frame_of("launch_plan", PLAN)).parts.assign(
        fen=lambda rows: to_fen(rows["amount"])
    )
    keys = ["outlet_code", "due_date"] if not one_a_part else ["outlet_code", "due_date", "item", "instalment_no"]
    paid = parts.groupby(keys, as_index=False)["fen"].sum().sort_values("due_date", kind="stable")
    return [
        {"outlet_code": row.outlet_code, "received_date": row.due_date, "amount": from_fen(row.fen)}
        for row in paid.itertuples()
        if row.fen
    ]


@settings(max_examples=examples(4), deadline=None)
@given(st.lists(SALE, min_size=1, max_size=12), st.booleans())
def test_who_pays_every_part_on_its_day_is_never_late_nor_in_vain(sales: list[Any], one_a_part: bool) -> None:
    debts = frame_of("receivables", [sold(*sale) for sale in sales])
    paid = payments(debts, one_a_part)
    issued: list[dict[str, Any]] = []
    for day in (FIRST + timedelta(days=count) for count in range(7 * WEEKS)):
        books = Department.from_frames(
            receivables=debts,
            receipts=frame_of("receipts", paid),
            launch_plan=frame_of("launch_plan", PLAN),
            staff=frame_of("staff", STAFF),
            issued_visits=frame_of("issued_visits", issued),
        )
        then = books.ask(position, on=day)
        assert not (then.instalments["days_past_due"] > 0).any()
        assert not then.advance()
        assert (books.ask(in_vain, on=day) == 0).all()
        if books.ask(working_days).is_working(day):
            plan = books.ask(schedule, on=day)
            assert set(plan.visits["level"]) <= {"rep"}
            issued += [
                {
                    "outlet_code": visit.outlet_code,
                    "person": visit.person,
                    "amount": visit.amount,
                    "issued_date": day,
                    "visit_date": visit.day,
                }
                for visit in plan.visits.itertuples()
            ]
    assert issued or not len(debts)
