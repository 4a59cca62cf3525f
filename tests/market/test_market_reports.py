"""The six papers of the market: what they print ties out, each line says why, and thin books make thin papers."""

import json
from datetime import date
from pathlib import Path

import pytest

from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
MARKET = ("outlet-statistics", "outlet-intake", "prune-plan", "promotion-plan", "quota-plan", "call-list")
BOOKS_NEEDED = {
    "outlet-statistics": ("网点客户档案",),
    "outlet-intake": ("网点客户档案",),
    "prune-plan": ("网点客户档案", "销售流水"),
    "promotion-plan": ("销售流水", "库存表"),
    "quota-plan": ("销售流水", "人员档案"),
    "call-list": ("网点客户档案", "销售流水"),
}


def some_books(folder, names):
    for name in names:
        (folder / f"{name}.xlsx").write_bytes((ROOT / "workbooks" / f"{name}.xlsx").read_bytes())
    return Department(folder)


@pytest.fixture(scope="module")
def department():
    return Department(ROOT / "workbooks")


@pytest.fixture(scope="module")
def made(department):
    return {name: REPORTS[name].make(department, DAY) for name in MARKET}


def differences(result):
    proofs = checked(result.proofs(), result.sheets())
    return proofs[proofs["difference"] != 0].to_dict("records")


@pytest.mark.parametrize("name", MARKET)
def test_the_books_it_needs_are_enough(name, tmp_path):
    result = REPORTS[name].make(some_books(tmp_path, BOOKS_NEEDED[name]), DAY)
    assert differences(result) == []
    assert json.dumps(result.figures(), allow_nan=False)
    assert result.save(tmp_path / "report.xlsx").exists()


@pytest.mark.parametrize("name", MARKET)
def test_a_day_before_the_books_begin_is_a_paper_that_says_so(name, department, tmp_path):
    result = REPORTS[name].make(department, date(2015, 1, 5))
    assert differences(result) == []
    assert result.save(tmp_path / "report.xlsx").exists()


@pytest.mark.parametrize("name", [name for name in MARKET if len(BOOKS_NEEDED[name]) > 1])
def test_a_book_that_is_missing_is_named(name, tmp_path):
    with pytest.raises(UserError) as raised:
        REPORTS[name].make(some_books(tmp_path, BOOKS_NEEDED[name][:1]), DAY)
    assert BOOKS_NEEDED[name][1] in str(raised.value)


def test_the_statistics_count_every_outlet_of_the_register(made, department):
    figures = made["outlet-statistics"].figures()
    assert figures["total"]["total"] == len(department.outlets)
    for split in ("by_channel", "by_category", "by_district", "by_grade", "by_class"):
        assert sum(row["total"] for row in figures[split]) == len(department.outlets)


def test_every_proposal_says_what_comes_next(made):
    figures = made["outlet-intake"].figures()
    assert sum(figures["counts"].values()) == len(figures["proposals"])
    assert all(row["why"] for row in figures["proposals"])


def test_only_approved_and_whole_proposals_are_ready_for_the_register(made):
    ready = made["outlet-intake"].ready
    assert ready["status"].eq("approved").all()
    assert ready[["landmark", "phone", "address"]].notna().all(axis=None)


def test_nobody_is_pruned_who_owes_or_without_a_reason(made):
    result = made["prune-plan"]
    assert result.plan.going["receivable"].le(0).all()
    assert all(row["reasons"] for row in result.figures()["going"])
    assert result.plan.spared["spared"].notna().all()


def test_goods_move_along_one_route_in_whole_packs_and_the_plan_is_proven(made):
    plan = made["prune-plan"].plan
    assert (plan.moves["qty"] % plan.moves["pack"] == 0).all()
    assert plan.transfers.is_exact
    routes = made["prune-plan"].plan.outlets.set_index("outlet_code")["route"]
    assert (plan.moves["route"] == plan.moves["donor"].map(routes)).all()


def test_no_promotion_costs_more_than_the_margin_bears(made):
    plan = made["promotion-plan"].plan
    assert (plan.items["expected_cost"] <= plan.items["budget"]).all()
    assert plan.promoted["reason"].notna().all()


def test_the_quotas_are_the_target(made):
    figures = made["quota-plan"].figures()
    assert round(sum(row["quota"] for row in figures["rows"]), 2) == figures["target"]
    assert round(sum(row["quota"] for row in figures["weeks"]), 2) == figures["target"]


def test_every_call_has_a_reason_and_the_list_fits_the_clerk(made, department):
    result = made["call-list"]
    assert len(result.rows) <= department.parameters.calls_per_day
    assert all(result.rows["why"])
    assert result.rows["points"].is_monotonic_decreasing


@pytest.mark.parametrize("name", MARKET)
def test_the_same_books_give_the_same_paper(name, department, made):
    assert REPORTS[name].make(department, DAY).figures() == made[name].figures()
