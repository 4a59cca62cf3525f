"""The day's figures are those of the week's progress; what no book shows is unknown; nothing is lost."""

from datetime import date, timedelta

import pandas as pd
import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.day.daily import FIGURES, daily
from salesbook.calculation.day.lines import outlets_opened, problems, receipts_of, slips_sold
from salesbook.calculation.progress.attainment import progress
from salesbook.department import Department

DAY = date(2026, 11, 20)


def books(**rows):
    return Department.from_frames(**{table: frame_of(table, each) for table, each in rows.items()})


def sale(amount, day=DAY, person="Li", **more):
    return {"date": day, "slip_no": "X1", "outlet_code": "T1", "salesperson": person, "qty": 1, "amount": amount} | more


def test_returns_count_down_and_nobodys_sales_are_kept():
    kept = books(sales=[sale(300), sale(50, kind="return"), sale(20, person=None)])
    made = kept.ask(daily, on=DAY)
    assert made.people["sales"].tolist() == [250.0, 20.0]
    assert made.people["person"].isna().tolist() == [False, True]
    assert made.totals.set_index("indicator").loc["sales", "actual"] == 270.0
    assert kept.ask(slips_sold, on=DAY)["amount"].sum() == 270.0


def test_what_no_book_shows_is_unknown_and_what_was_not_done_is_nothing():
    totals = books(sales=[sale(300, day=DAY - timedelta(days=1))]).ask(daily, on=DAY).totals.set_index("indicator")
    assert totals.loc["sales", "actual"] == 0.0
    assert totals.loc[["collection", "new_outlets", "arrears_cleared"], "actual"].isna().all()


def test_reps_stand_in_the_report_also_when_they_did_nothing():
    staff = [{"person": "Li", "post": "retail_rep"}, {"person": "Qi", "post": "driver"}]
    staff.append({"person": "Wu", "post": "restaurant_rep", "status": "left"})
    made = books(staff=staff, sales=[sale(1, day=DAY - timedelta(days=1))]).ask(daily, on=DAY)
    assert made.people["person"].tolist() == ["Li"]


def test_targets_of_the_day_and_of_the_week_are_two_things():
    targets = [
        {"period": period, "person": "Li", "indicator": "sales", "target": 600} for period in ("2026-W47", "2026-11-20")
    ]
    row = books(sales=[sale(300)], targets=targets).ask(daily, on=DAY).totals.set_index("indicator").loc["sales"]
    assert (row["target"], row["rate"], row["week_target"], row["week_rate"]) == (600, 0.5, 600, 0.5)


@pytest.mark.parametrize("day", [DAY, date(2026, 11, 16), date(2026, 11, 22), date(2026, 12, 1)])
def test_week_to_date_is_the_weeks_progress(day):
    days = pd.date_range("2026-11-01", "2026-12-05")
    sold = [sale(100.1 * (at + 1), day=each, person="LW"[at % 2]) for at, each in enumerate(days)]
    paid = [{"outlet_code": "T1", "received_date": each, "amount": 7.07, "collector": "L"} for each in days]
    owed = [{"outlet_code": "T1", "sale_date": "2026-10-01", "due_date": "2026-10-31", "amount": 9000}]
    opened = [{"outlet_code": "T1", "outlet_name": "x", "opened_date": "2026-11-18", "salesperson": "L"}]
    staff = [{"person": "L", "post": "retail_rep"}]
    kept = books(sales=sold, receipts=paid, receivables=owed, outlets=opened, staff=staff, targets=[])
    week = kept.ask(progress, on=day).department.set_index("indicator")["actual"]
    totals = kept.ask(daily, on=day).totals.set_index("indicator")
    assert totals["week_actual"].to_dict() == pytest.approx({figure: week[figure] for figure in FIGURES})


def test_a_receipt_is_applied_or_unapplied_and_clears_only_what_was_late():
    owed = [
        {"outlet_code": "A", "sale_date": "2026-11-01", "due_date": due, "amount": 100}
        for due in ("2026-11-10", "2026-11-30")
    ]
    kept = books(receivables=owed, receipts=[{"outlet_code": "A", "received_date": DAY, "amount": 230}])
    assert kept.ask(receipts_of, on=DAY)[["allocated", "unapplied", "cleared"]].values.tolist() == [
        [200.0, 30.0, 100.0]
    ]


def test_prospects_are_not_opened():
    rows = [
        {"outlet_code": code, "outlet_name": code, "opened_date": DAY, "status": status}
        for code, status in (("A", "active"), ("B", "prospect"))
    ]
    assert books(outlets=rows).ask(outlets_opened, on=DAY)["outlet_code"].tolist() == ["A"]


def test_old_problems_wait_until_they_are_closed():
    days = {"today": 0, "open": 3, "closed": 3, "forgotten": 40}
    log = [
        {"date": DAY - timedelta(days=back), "problem": name, "status": "closed" if name == "closed" else None}
        for name, back in days.items()
    ]
    noted, waiting = books(issues_log=log).ask(problems, on=DAY)
    assert noted["problem"].tolist() == ["today"]
    assert waiting[["problem", "days_open"]].values.tolist() == [["open", 3]]
