"""The week's progress: what each indicator counts, what is unknown, and that people add up to posts and department."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.progress.attainment import Progress, progress
from salesbook.calculation.progress.indicators import INDICATORS, POSTS
from salesbook.department import Department
from salesbook.wording.choices import CHOICES

THURSDAY = date(2026, 11, 19)
STAFF = {
    "Li": "retail_rep",
    "Wang": "retail_rep",
    "He": "restaurant_rep",
    "Zhao": "deliverer",
    "Sun": "driver",
    "Ku": "warehouse",
    "Kai": "order_clerk",
    "Cai": "finance",
}
Rows = list[dict[str, object]]


def made(on: date = THURSDAY, **rows: Rows) -> Progress:
    staff: Rows = [{"person": person, "post": post} for person, post in STAFF.items()]
    tables = {name: frame_of(name, listed) for name, listed in ({"staff": staff, "targets": []} | rows).items()}
    return Department.from_frames(**tables).ask(progress, on=on)


def row(done: Progress, person: str, indicator: str) -> pd.Series:
    return done.rows.set_index(["person", "indicator"]).loc[(person, indicator)]


def target(person: str, indicator: str, amount: float, period: str = "2026-W47") -> dict[str, object]:
    return {"period": period, "person": person, "indicator": indicator, "target": amount}


def sale(person: str | None, amount: float, day: str = "2026-11-17", **more: object) -> dict[str, object]:
    return {"date": day, "salesperson": person, "qty": 1, "amount": amount, **more}


def test_every_indicator_a_post_has_is_known_by_name() -> None:
    assert {code for codes in POSTS.values() for code in codes} == set(INDICATORS) == set(CHOICES["indicator"])
    assert set(POSTS) <= set(CHOICES["post"])


def test_the_pace_of_a_week() -> None:
    sales = [
        sale("Li", 9000),
        sale("Li", 3000, "2026-11-19"),
        sale("Li", 500, "2026-11-20"),
        sale("Li", 6000, "2026-11-14"),
    ]
    done = made(targets=[target("Li", "sales", 20000)], sales=[*sales, sale("Li", 1000, "2026-11-18", kind="return")])
    li = row(done, "Li", "sales")
    assert (done.elapsed_rate, done.remaining_days) == (4 / 6, 2)
    assert (li["actual"], li["attainment_rate"], li["last_week"]) == (11000.0, 0.55, 6000.0)
    assert li["gap"] == pytest.approx(0.55 - 4 / 6)
    assert li["required_per_day"] == 4500.0
    # The last six working days are Friday the 13th to Thursday the 19th, Sunday apart: 17,000 ÷ 6 a day for two days.
    assert li["forecast"] == pytest.approx(11000 + 17000 / 6 * 2)
    assert li["light"] == "red"


def test_no_target_is_no_attainment_and_an_unkept_book_no_actual() -> None:
    done = made(sales=[sale("Li", 100)])
    li, visits = row(done, "Wang", "sales"), row(done, "Wang", "visits")
    assert li["actual"] == 0.0
    assert li[["target", "attainment_rate", "gap"]].isna().all()
    assert li["light"] == "none"
    assert pd.isna(visits["actual"])


def test_nothing_can_be_late_for_a_list_nobody_keeps() -> None:
    done = made(targets=[target("Ku", "shortage_timeliness", 1)])
    assert pd.isna(row(done, "Ku", "shortage_timeliness")["actual"])


def test_a_loss_within_its_target_is_attained_and_a_greater_one_is_not() -> None:
    moves = [
        {"date": "2026-11-17", "sku": "A", "qty": -100, "kind": "issue"},
        {"date": "2026-11-17", "sku": "A", "qty": 2, "kind": "soiling"},
    ]
    kept = row(made(targets=[target("Ku", "damage_rate", 0.03)], stock_moves=moves), "Ku", "damage_rate")
    missed = row(made(targets=[target("Ku", "damage_rate", 0.01)], stock_moves=moves), "Ku", "damage_rate")
    none = row(made(targets=[target("Ku", "damage_rate", 0.01)], stock_moves=moves[:1]), "Ku", "damage_rate")
    assert (kept["actual"], kept["attainment_rate"], kept["light"]) == (0.02, 1.0, "green")
    assert (kept["elapsed_rate"], kept["gap"]) == (1.0, 0.0)  # a rate is due in full from the first day
    assert (missed["attainment_rate"], missed["light"]) == (0.5, "red")
    assert (none["actual"], none["attainment_rate"]) == (0.0, 1.0)


def test_a_receipt_without_collector_is_the_outlets_salespersons_and_returns_are_no_collection() -> None:
    receipts: Rows = [
        {"received_date": "2026-11-17", "outlet_code": "T1", "amount": 50},
        {"received_date": "2026-11-17", "outlet_code": "T1", "amount": 20, "collector": "Wang", "kind": "receipt"},
        {"received_date": "2026-11-17", "outlet_code": "T1", "amount": 7, "collector": "Wang", "kind": "return"},
    ]
    done = made(outlets=[{"outlet_code": "T1", "salesperson": "Li"}], receipts=receipts)
    assert (row(done, "Li", "collection")["actual"], row(done, "Wang", "collection")["actual"]) == (50.0, 20.0)


def test_only_what_was_past_due_on_its_day_clears_arrears() -> None:
    owed: Rows = [
        {"slip_no": "1", "outlet_code": "T1", "sale_date": "2026-10-01", "due_date": "2026-11-16", "amount": 100},
        {"slip_no": "2", "outlet_code": "T1", "sale_date": "2026-10-01", "due_date": "2026-11-17", "amount": 100},
    ]
    paid: Rows = [
        {"received_date": "2026-11-17", "outlet_code": "T1", "slip_no": slip, "amount": 60, "collector": "Li"}
        for slip in "12"
    ]
    assert row(made(receivables=owed, receipts=paid), "Li", "arrears_cleared")["actual"] == 60.0


def test_a_delivery_of_two_people_is_each_ones_and_once_the_departments() -> None:
    sent: Rows = [
        {"date": "2026-11-17", "outlet_code": code, "deliverer": "Zhao", "driver": "Sun", "delivered": there}
        for code, there in (("T1", True), ("T1", True), ("T2", True), ("T3", False))
    ]
    done = made(deliveries=sent, targets=[target("Zhao", "drops", 4), target("Sun", "drops", 4)])
    whole = done.department.set_index("indicator")
    assert (row(done, "Zhao", "drops")["actual"], row(done, "Sun", "drops")["actual"]) == (2.0, 2.0)
    assert whole.loc["drops", ["target", "actual"]].tolist() == [4.0, 2.0]
    assert whole.loc["delivery_rate", "actual"] == 0.75


def test_the_departments_rate_counts_a_delivery_of_two_people_once() -> None:
    both, alone = {"deliverer": "Zhao", "driver": "Sun", "delivered": True}, {"deliverer": "Zhao", "delivered": False}
    done = made(deliveries=[{"date": "2026-11-17", "outlet_code": "T1"} | crew for crew in (both, alone)])
    assert done.department.set_index("indicator").loc["delivery_rate", "actual"] == 0.5


def test_a_driver_settles_with_the_deliverer_and_the_clerk_answers_for_all() -> None:
    done = made(
        sales=[sale("Li", 10), sale("Li", 30, "2026-11-18", deliverer="Zhao")],
        deliveries=[
            {"date": "2026-11-18", "outlet_code": "T1", "deliverer": "Zhao", "driver": "Sun", "delivered": True}
        ],
        settlement_money=[
            {"date": "2026-11-17", "person": "Li", "cash": 10},
            {"date": "2026-11-18", "person": "Zhao", "cash": 29},
        ],
    )
    rates = [row(done, person, "settlement_rate")["actual"] for person in ("Zhao", "Sun", "Kai", "Ku")]
    assert rates == [0.0, 0.0, 0.5, 0.5]


def test_rates_of_a_post_come_from_its_sums() -> None:
    sent: Rows = [{"date": "2026-11-17", "outlet_code": "T1", "deliverer": "Zhao", "delivered": False}]
    sent += [{"date": "2026-11-17", "outlet_code": f"T{n}", "deliverer": "Qian", "delivered": True} for n in range(9)]
    staff: Rows = [{"person": name, "post": "deliverer"} for name in ("Zhao", "Qian")]
    rate = made(staff=staff, deliveries=sent).by_post.set_index("indicator").loc["delivery_rate", "actual"]
    assert rate == 0.9  # not the mean of 0 and 1


def test_a_schedule_leads_by_a_working_day() -> None:
    # Saturday is worked and Sunday is not: issued on Saturday the 14th, Monday the 16th is the next working day.
    issued = {"2026-11-14": "2026-11-16", "2026-11-17": "2026-11-17", "2026-11-18": "2026-11-19"}
    visits: Rows = [{"issued_date": made, "visit_date": day, "person": "Li"} for made, day in issued.items()]
    assert row(made(issued_visits=visits), "Cai", "schedule_lead_rate")["actual"] == pytest.approx(2 / 3)


def test_what_was_handed_in_must_stand_in_the_book_of_receipts() -> None:
    money: Rows = [{"date": f"2026-11-{day}", "person": "Li", "arrears": 100} for day in (16, 17)]
    receipts: Rows = [{"received_date": "2026-11-16", "outlet_code": "T1", "amount": 50, "collector": "Li"}] * 2
    receipts += [{"received_date": "2026-11-18", "outlet_code": "T1", "amount": 100, "collector": "Li"}]
    assert row(made(settlement_money=money, receipts=receipts), "Cai", "posting_timeliness")["actual"] == 0.5


def test_calls_and_visits_count_an_outlet_once_a_day() -> None:
    logged = [("T1", "visit"), ("T1", "visit"), ("T2", "visit"), ("T3", None), ("T4", "phone")]
    visits: Rows = [{"date": "2026-11-17", "person": "Kai", "outlet_code": code, "kind": kind} for code, kind in logged]
    done = made(visits=visits, targets=[target("Kai", "visits", 5)])
    assert (row(done, "Kai", "visits")["actual"], row(done, "Kai", "calls")["actual"]) == (2.0, 2.0)


def test_days_make_a_week_where_the_week_has_no_target() -> None:
    targets = [target("Li", "sales", 100, f"2026-11-{day}") for day in range(15, 22)] + [target("Wang", "sales", 5)]
    targets += [target("Zhao", "delivery_rate", 95, "2026-11-16"), target("Zhao", "delivery_rate", 0.97, "2026-11-17")]
    done = made(targets=targets)
    assert row(done, "Li", "sales")["target"] == 600.0
    assert row(done, "Zhao", "delivery_rate")["target"] == pytest.approx(0.96)


def test_ranks_are_within_a_post() -> None:
    done = made(sales=[sale("Li", 5), sale("Wang", 9), sale("He", 1)])
    assert [row(done, person, "sales")["rank"] for person in ("Li", "Wang", "He")] == [2.0, 1.0, 1.0]


def test_people_nobody_listed_and_people_who_left_show_with_what_they_sold() -> None:
    staff: Rows = [{"person": "Li", "post": "retail_rep"}, {"person": "Old", "post": "retail_rep", "status": "left"}]
    done = made(staff=staff, sales=[sale("Old", 5), sale("New", 7), sale(None, 1)])
    shown = done.rows[done.rows["indicator"].eq("sales")].set_index("person")
    assert shown["actual"].to_dict() == {"Li": 0.0, "Old": 5.0, "New": 7.0}
    assert shown.loc["Old", "post"] == "retail_rep"
    assert pd.isna(shown.loc["New", "post"])
    assert done.unassigned.values.tolist() == [["sales", 1.0]]


def test_the_first_day_of_the_week_and_its_last() -> None:
    sales = [sale("Li", 100)]  # on Tuesday
    early, late = made(on=date(2026, 11, 16), sales=sales), made(on=date(2026, 11, 22), sales=sales)
    assert (early.elapsed_rate, early.remaining_days, row(early, "Li", "sales")["actual"]) == (1 / 6, 5, 0.0)
    assert (late.elapsed_rate, late.remaining_days, row(late, "Li", "sales")["forecast"]) == (1.0, 0, 100.0)


SALES = st.lists(
    st.builds(
        sale,
        st.sampled_from(["Li", "Wang", "He", "Gone", None]),
        st.integers(1, 10**7).map(lambda fen: fen / 100),
        st.sampled_from(["2026-11-09", "2026-11-16", "2026-11-19", "2026-11-21"]),
        kind=st.sampled_from(["sale", "return", None]),
        outlet_code=st.sampled_from(["T1", "T2", None]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=examples(12))
@given(SALES)
def test_people_and_what_is_nobodys_sum_to_the_department(sales: Rows) -> None:
    done = made(sales=sales, outlets=[{"outlet_code": "T1", "salesperson": "Li"}])
    whole = to_fen(float(done.department.set_index("indicator").loc["sales", "actual"]))
    nobody = to_fen(done.unassigned.loc[done.unassigned["indicator"].eq("sales"), "actual"]).sum()
    for split in (done.rows, done.by_post):
        assert to_fen(split.loc[split["indicator"].eq("sales"), "actual"]).sum() + nobody == whole
