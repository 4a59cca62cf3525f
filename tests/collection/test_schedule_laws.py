"""What must hold of every collection schedule: each fen due is planned or listed, and no rule is broken."""

from datetime import date

import pandas as pd
from collection.small_schedule import Rows, owed, scheduled
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.collection.priority import RULES
from salesbook.calculation.collection.schedule import Schedule
from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.position import position
from salesbook.department import Department

PEOPLE = ("甲", "乙", "丙")
code = st.sampled_from([f"N{number}" for number in range(8)])
place = st.sampled_from(["东区", "西区", None])
near = st.dates(date(2026, 10, 25), date(2026, 11, 30))
debts = st.builds(
    lambda outlet, fen, due, disputed: owed(outlet, fen / 100, due, disputed=disputed),
    code,
    st.integers(-30_000, 600_000),
    near,
    st.booleans(),
)
payments = st.builds(
    lambda outlet, fen, on: {"outlet_code": outlet, "received_date": on, "amount": fen / 100},
    code,
    st.integers(0, 300_000),
    near,
)
promised = st.builds(
    lambda outlet, on: {"outlet_code": outlet, "promised_date": on, "made_date": "2026-11-01"}, code, near
)
team = st.lists(
    st.builds(
        lambda post, where, visits: {"post": post, "districts": where, "visits_per_day": visits},
        st.sampled_from(["retail_rep", "restaurant_rep", "manager"]),
        place,
        st.integers(0, 2),
    ),
    max_size=3,
).map(lambda rows: [{"person": person, **row} for person, row in zip(PEOPLE, rows, strict=False)])
absences = st.lists(
    st.builds(lambda person, on: {"person": person, "date": on, "state": "leave"}, st.sampled_from(PEOPLE), near)
)
routes = st.lists(
    st.builds(
        lambda person, weekday, where: {"person": person, "weekday": weekday, "districts": where},
        st.sampled_from(PEOPLE),
        st.sampled_from("123456"),
        place,
    ),
    max_size=4,
)
register = st.lists(
    st.builds(
        lambda outlet, channel, where, person: {
            "outlet_code": outlet,
            "outlet_name": outlet,
            "channel": channel,
            "district": where,
            "salesperson": person,
        },
        code,
        st.sampled_from(["retail", "restaurant", None]),
        place,
        st.sampled_from([*PEOPLE, None]),
    ),
    max_size=8,
    unique_by=lambda row: row["outlet_code"],
)


def assert_nothing_is_asked_early(made: Schedule, receivables: Rows, receipts: Rows) -> None:
    """Every visit asks for the outlet's undisputed debts due by its day, less its advance, worked out by hand."""
    books = Department.from_frames(
        receivables=frame_of("receivables", receivables), receipts=frame_of("receipts", receipts)
    )
    parts = books.ask(position, on=made.date).instalments
    advance = books.ask(position, on=made.date).unapplied.groupby("outlet_code")["amount"].sum()
    for visit in made.visits.itertuples():
        theirs = parts[(parts["outlet_code"] == visit.outlet_code) & ~parts["disputed"]]
        due = to_fen(theirs.loc[theirs["due_date"] <= visit.day, "open"]).sum()
        all_due = to_fen(theirs.loc[theirs["due_date"] <= pd.Timestamp(made.horizon[-1]), "open"]).sum()
        held = to_fen(float(advance.get(visit.outlet_code, 0.0)))
        assert to_fen(visit.amount) == max(due - held, 0) > 0
        assert to_fen(visit.due_after) == max(all_due - held, 0) - max(due - held, 0)


@settings(max_examples=examples(40))
@given(
    st.lists(debts, max_size=15),
    st.lists(payments, max_size=5),
    st.lists(promised, max_size=3),
    team,
    absences,
    routes,
    register,
)
def test_every_fen_due_is_planned_or_listed_and_no_rule_is_broken(
    receivables: Rows, receipts: Rows, promises: Rows, staff: Rows, attendance: Rows, rota: Rows, outlets: Rows
) -> None:
    made = scheduled(
        receivables=receivables,
        receipts=receipts,
        promises=promises,
        staff=staff,
        attendance=attendance,
        rota=rota,
        outlets=outlets,
    )
    assert to_fen(made.scheduled) + to_fen(made.due_after) + to_fen(made.unscheduled) == to_fen(made.due)
    assert_nothing_is_asked_early(made, receivables, receipts)
    assert to_fen(made.visits["amount"]).sum() == to_fen(made.scheduled)
    assert made.value == made.bound
    assert made.visits["outlet_code"].is_unique
    assert set(made.visits["day"].dt.date) <= set(made.horizon)
    assert (made.visits["points"] == made.visits[list(RULES)].sum(axis=1)).all()
    away = {(row["person"], pd.Timestamp(row["date"])) for row in attendance}
    assert not away & set(zip(made.visits["person"], made.visits["day"], strict=True))
    prices = made.shadow_prices
    assert (prices["used"] <= prices["capacity"]).all()
    assert (prices.loc[prices["used"] < prices["capacity"], "price"] == 0).all()
    waiting = made.left_out[made.left_out["reason"] != "disputed"]
    assert not set(waiting["outlet_code"]) & set(made.visits["outlet_code"])
