"""任务定额: the parts are the target, to the fen, by person, by post and by week."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.progress.incentive import priced
from salesbook.calculation.progress.quotas import allocated, planned_month, quotas
from salesbook.department import Department
from salesbook.schemas.parameters import DEFAULTS, Parameters

DAY = date(2026, 11, 20)


def books(parameters=DEFAULTS, **tables):
    return Department.from_frames(parameters, **{name: frame_of(name, rows) for name, rows in tables.items()})


def quotas_of(day=DAY, parameters=DEFAULTS, **tables):
    return books(parameters, **tables).ask(quotas, on=day)


def rep(person, post="retail_rep", **more):
    return {"person": person, "post": post} | more


def sale(day, person, amount, **more):
    return {"date": day, "salesperson": person, "outlet_code": "T1", "sku": "A", "qty": 1, "amount": amount} | more


@given(st.integers(0, 10**9), st.lists(st.floats(0, 10, allow_nan=False), min_size=1, max_size=9))
def test_what_is_shared_out_is_the_whole(fen, weights):
    assert sum(to_fen(part) for part in allocated(fen / 100, weights)) == fen


@settings(max_examples=examples(20))
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=5), st.integers(0, 10**8))
def test_quotas_sum_to_the_target_by_person_and_by_week(sold, target):
    kept = books(
        Parameters(month_sales_target=target / 100),
        staff=[rep(f"P{n}") for n in range(len(sold))],
        sales=[sale("2026-11-10", f"P{n}", fen / 100) for n, fen in enumerate(sold)],
    )
    made = kept.ask(quotas, on=DAY)
    assert to_fen(made.rows["quota"]).sum() == to_fen(made.weeks["quota"]).sum() == to_fen(made.target)
    by_person = made.weeks.groupby("person")["quota"].sum()
    assert to_fen(by_person.reindex(made.rows["person"])).tolist() == to_fen(made.rows["quota"]).tolist()


def test_who_sold_more_gets_more_and_leave_counts_less():
    kept = books(
        Parameters(month_sales_target=90000),
        staff=[rep("Li"), rep("Wu")],
        sales=[sale("2026-11-10", "Li", 2000), sale("2026-11-10", "Wu", 1000)],
    )
    shared_out = kept.ask(quotas, on=DAY).rows.set_index("person")["quota"]
    assert shared_out["Li"] == pytest.approx(60000, abs=1)
    away = [{"date": f"2026-12-{day:02d}", "person": "Li", "state": "leave"} for day in range(1, 13)]
    less = kept.with_(attendance=frame_of("attendance", away)).ask(quotas, on=DAY).rows.set_index("person")
    assert less.loc["Li", "working_days"] == less.loc["Wu", "working_days"] - 11  # the 6th is a Sunday
    assert less.loc["Li", "quota"] < shared_out["Li"]


def test_potential_counts_outlets_at_the_mean_of_their_class_and_skips_the_closed():
    outlets = [
        {
            "outlet_code": code,
            "outlet_name": code,
            "channel": "retail",
            "grade": "A",
            "salesperson": person,
            "status": status,
        }
        for code, person, status in (("T1", "Li", "active"), ("T2", "Wu", "prospect"), ("T3", "Wu", "lost"))
    ]
    kept = books(staff=[rep("Li"), rep("Wu")], sales=[sale("2026-11-10", "Li", 500)], outlets=outlets)
    assert kept.ask(quotas, on=DAY).rows["potential"].tolist() == [500.0, 500.0]


def test_only_reps_who_are_still_here_have_quotas():
    staff = [rep("Li"), rep("Wu", status="left"), rep("Sun", "driver"), rep("Zhao", "restaurant_rep")]
    assert quotas_of(staff=staff, sales=[sale("2026-11-10", "Li", 5)]).rows["person"].tolist() == [
        "Zhao",
        "Li",
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2026, 11, 15), date(2026, 11, 1)),
        (date(2026, 11, 16), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_from_the_sixteenth_the_plan_is_for_the_next_month(day, first):
    assert planned_month(WorkingDays.of(None, DEFAULTS), day).first == first


def test_a_month_that_is_over_counts_as_it_is_and_one_that_is_not_is_projected():
    over = quotas_of(date(2026, 11, 5), staff=[rep("Li")], sales=[sale("2026-10-20", "Li", 1000)])
    assert (over.basis, over.last, over.target) == ("last_month", 1000.0, 1050.0)
    running = quotas_of(staff=[rep("Li")], sales=[sale("2026-11-10", "Li", 1800)])
    assert (running.basis, running.last) == ("projected", 2647.06)  # 17 of 25 working days are gone


def test_nobody_to_give_a_quota_to_is_an_empty_plan():
    made = quotas_of(staff=[], sales=[sale("2026-11-10", "Li", 5)])
    assert made.rows.empty
    assert made.weeks.empty


def test_the_highest_tier_reached_pays_on_all_sales():
    targets = [
        {"period": "2026-W46", "person": person, "indicator": "sales", "target": 1000}
        for person in ("A", "B", "C", "D")
    ]
    sales = [sale("2026-11-10", person, sold) for person, sold in (("A", 899.99), ("B", 900), ("C", 1000), ("D", 1100))]
    made = books(targets=targets, sales=sales).ask(priced, on=DAY).set_index("person")
    assert made["tier"].to_dict() == {"A": 0, "B": 1, "C": 2, "D": 3}
    assert made["incentive"].to_dict() == {"A": 0.0, "B": 2.7, "C": 6.0, "D": 11.0}


def test_a_week_that_is_not_over_is_not_priced():
    targets = [{"period": "2026-W47", "person": "A", "indicator": "sales", "target": 1000}]
    kept = books(targets=targets, sales=[sale("2026-11-17", "A", 1000)])
    assert kept.ask(priced, on=DAY).empty
    assert len(kept.ask(priced, on=date(2026, 11, 22))) == 1
