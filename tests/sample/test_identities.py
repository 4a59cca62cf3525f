"""The made-up department's books agree with each other: what an auditor would add up."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from standing import position_of

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.evening.settlement import person_days
from salesbook.calculation.evening.slips import doubles, gaps
from salesbook.calculation.goods.stock import change
from salesbook.calculation.receivables.ageing import ageing
from salesbook.sample.simulate import simulate
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters

UNTIL = date(2026, 11, 20)
START = pd.Timestamp("2026-09-28")
GOODS_IN = ["opening", "loaded", "restocked", "returned_in"]
GOODS_OUT = ["sold", "gifts", "samples", "damaged", "transferred", "returned", "kept"]
MONEY = ["cash", "wechat", "alipay", "transfer", "cheque"]
PERSON_DAY = ["date", "person"]


@pytest.fixture(
    scope="module",
    params=[(240, 8, 20261120), (24, 2, 1), (60, 3, 2), pytest.param((200, 5, 3), marks=pytest.mark.long)],
    ids=lambda chosen: "{}-outlets-{}-weeks-seed-{}".format(*chosen),
)
def tables(request):
    outlets, weeks, seed = request.param
    return simulate(outlets=outlets, weeks=weeks, seed=seed, until=UNTIL)


@pytest.fixture(scope="module")
def department():
    return simulate(outlets=240, weeks=8, seed=20261120, until=UNTIL)


def test_every_table_has_its_schema(tables):
    for name, table in tables.items():
        assert list(table.columns) == list(TABLES[name].names), name
        for field in TABLES[name]:
            if field.filled:
                assert table[field.name].notna().all(), (name, field.name)


def test_goods_of_every_person_and_day_balance(tables):
    goods = tables["settlement_goods"]
    assert (goods[GOODS_IN].fillna(0).sum(axis=1) == goods[GOODS_OUT].fillna(0).sum(axis=1)).all()


def test_what_is_in_the_car_overnight_is_there_in_the_morning(tables):
    goods = tables["settlement_goods"].sort_values("date")
    before = goods.groupby(["person", "sku"])["kept"].shift().fillna(0)
    assert (goods["opening"].fillna(0) == before).all()


def test_goods_sold_are_the_sales(tables):
    sales, goods = tables["sales"], tables["settlement_goods"]
    person = sales["deliverer"].fillna(sales["salesperson"])
    idle = _idle(tables)
    sold = sales[(sales["kind"] == "sale") & ~((person == idle) & (sales["date"] == pd.Timestamp(UNTIL)))]
    by_line = sold.assign(person=person).groupby([*PERSON_DAY, "sku"])[["qty", "gift_qty"]].sum()
    settled = goods.groupby([*PERSON_DAY, "sku"])[["sold", "gifts"]].sum()
    settled = settled[(settled["sold"] != 0) | (settled["gifts"] != 0)]
    assert (by_line.to_numpy() == settled.reindex(by_line.index).to_numpy()).all()
    assert len(by_line) == len(settled)


def _idle(tables):
    """Who has handed in nothing on the last day."""
    sales = tables["sales"]
    last = sales[sales["date"] == pd.Timestamp(UNTIL)]
    settled = tables["settlement_money"]
    there = set(settled.loc[settled["date"] == pd.Timestamp(UNTIL), "person"])
    return next(iter(set(last["deliverer"].fillna(last["salesperson"])) - there), "")


def test_the_warehouse_issued_what_was_loaded_and_took_back_what_was_returned(tables):
    moves, goods = tables["stock_moves"], tables["settlement_goods"]
    idle, last = _idle(tables), pd.Timestamp(UNTIL)
    moves = moves[~((moves["person"] == idle) & (moves["date"] == last))]
    key = ["date", "person", "sku"]
    for kind, columns in (("issue", ["loaded", "restocked"]), ("return", ["returned"])):
        moved = moves[moves["kind"] == kind].groupby(key)["qty"].sum()
        settled = goods.assign(all=goods[columns].fillna(0).sum(axis=1)).groupby(key)["all"].sum()
        assert moved.equals(settled[settled != 0].rename("qty"))


def test_money_is_short_only_for_the_one_and_missing_only_for_the_other(tables):
    since = tables["sales"]["date"].min()
    owed = tables["receivables"][tables["receivables"]["sale_date"] >= since]
    days = person_days(
        tables["settlement_goods"], tables["settlement_money"], tables["settlement_caps"], tables["sales"], owed
    )
    wrong = days[days["status"] != "balanced"]
    assert (wrong["date"] == pd.Timestamp(UNTIL)).all()
    assert sorted(wrong["status"]) == (["not_handed_in", "short"] if _idle(tables) else ["short"])
    assert wrong.loc[wrong["status"] == "short", ["goods", "paper"]].eq("balanced").all(axis=None)


def test_nobody_hands_in_less_than_nothing(tables):
    money = tables["settlement_money"]
    short = money["note"].notna()
    assert (money.loc[~short, [*MONEY, "credit_slips", "arrears", "expenses"]].fillna(0) >= 0).all(axis=None)


def test_credit_sales_are_the_new_receivables_slip_by_slip(tables):
    sales, owed = tables["sales"], tables["receivables"]
    credit = sales[(sales["terms"] == "credit") & (sales["kind"] == "sale")]
    by_slip = pd.Series(to_fen(credit["amount"])).groupby(credit["slip_no"].to_numpy()).sum()
    new = owed[owed["sale_date"] >= sales["date"].min()].set_index("slip_no")["amount"]
    assert dict(zip(new.index, to_fen(new), strict=True)) == by_slip.to_dict()


def test_slip_numbers_run_without_gaps_or_doubles(tables):
    book = pd.concat([tables["sales"]["slip_no"], tables["receivables"]["slip_no"]])
    assert gaps(book, book) == []
    assert doubles(tables["sales"]) == []
    owed = tables["receivables"]
    assert not owed.loc[owed["amount"] > 0, "slip_no"].duplicated().any()


def test_caps_balance_and_agree_with_the_redemptions(tables):
    caps, redeemed = tables["settlement_caps"], tables["redemptions"]
    assert (caps["opening"] + caps["collected_qty"] - caps["handed_qty"] - caps["scrapped"] == caps["kept"]).all()
    assert (caps[["handed_qty", "kept"]] >= 0).all(axis=None)
    last = (caps["date"] == pd.Timestamp(UNTIL)) & False
    idle = (redeemed["person"] == _idle(tables)) & (redeemed["date"] == pd.Timestamp(UNTIL))
    key = ["date", "person", "cap_kind"]
    summed = redeemed[~idle].groupby(key)[["collected_qty", "handed_qty"]].sum()
    assert summed.equals(caps[~last].set_index(key)[["collected_qty", "handed_qty"]].sort_index())


def test_stock_is_the_sum_of_its_moves_and_was_never_below_nothing(tables):
    moves, stock = tables["stock_moves"], tables["stock"].set_index("sku")
    flow = change(moves)
    assert (flow.groupby(moves["sku"]).sum().reindex(stock.index) == stock["on_hand"]).all()
    daily = flow.groupby([moves["sku"], moves["date"]]).sum()
    assert (daily.groupby("sku").cumsum() >= 0).all()
    shown = stock["opening_qty"] + stock["in_qty"] - stock["out_qty"] - stock["damaged_qty"]
    assert (shown == stock["on_hand"]).all()


def test_balances_are_what_allocation_leaves_open(tables):
    owed = tables["receivables"]
    now = position_of(owed, tables["receipts"], tables["launch_plan"], tables["outlets"], on=UNTIL)
    assert (to_fen(now.items["open"]) == to_fen(owed.loc[now.items.index, "balance"])).all()
    assert (to_fen(owed["amount"] - owed["received_to_date"]) == to_fen(owed["balance"])).all()
    assert now.plan_faults.empty


def test_only_advances_stay_unapplied(tables):
    owed, receipts = tables["receivables"], tables["receipts"]
    now = position_of(owed, receipts, tables["launch_plan"], tables["outlets"], on=UNTIL)
    assert len(now.unapplied) == 2
    assert receipts.loc[now.unapplied["receipt"], "note"].notna().all()


def test_receipts_stand_in_the_settlement_of_their_collector(tables):
    receipts, money = tables["receipts"], tables["settlement_money"]
    shown = receipts[(receipts["received_date"] >= money["date"].min()) & (receipts["kind"] == "receipt")]
    shown = shown[~((shown["collector"] == _idle(tables)) & (shown["received_date"] == pd.Timestamp(UNTIL)))]
    by_day = shown.groupby(["received_date", "collector"])["amount"].sum().round(2)
    settled = money.set_index(PERSON_DAY)[["arrears", "advances"]].fillna(0).sum(axis=1)
    assert np.allclose(settled.reindex(by_day.index), by_day)


def test_nobody_works_on_a_rest_day(tables):
    days = WorkingDays.of(None, Parameters())
    for name, column in (("sales", "date"), ("receipts", "received_date"), ("visits", "date"), ("attendance", "date")):
        assert all(days.is_working(day.date()) for day in tables[name][column].unique()), name


def test_everybody_and_everything_named_is_known(tables):
    people, outlets = set(tables["staff"]["person"]), set(tables["outlets"]["outlet_code"])
    goods = set(tables["stock"]["sku"])
    for name, table in tables.items():
        for field in TABLES[name]:
            values = set(table[field.name].dropna())
            if field.name in ("person", "salesperson", "collector", "taken_by", "deliverer", "driver", "owner"):
                assert values <= people, (name, field.name)
            if field.name == "outlet_code":
                assert values <= outlets, name
            if field.name == "sku":
                assert values <= goods, name
            if name == "receivables":
                table = table[table["amount"] > 0]
            if TABLES[name].unique and name not in ("settings", "calendar"):
                assert not table.duplicated(list(TABLES[name].unique)).any(), name


def test_the_economy_is_a_beverage_distributors(department):
    sales, stock = department["sales"], department["stock"].set_index("sku")
    cost = sales["qty"] * sales["sku"].map(stock["unit_cost"])
    margin = 1 - cost.groupby(sales["sku"]).sum() / sales.groupby("sku")["amount"].sum()
    assert margin.between(0.08, 0.25).all()
    credit = sales.loc[sales["terms"] == "credit", "amount"].sum() / sales["amount"].sum()
    assert 0.33 < credit < 0.5
    owed = department["receivables"]
    assert owed["received_to_date"].sum() / owed["amount"].sum() > 0.7


def test_debts_of_every_age_are_open(department):
    now = position_of(
        department["receivables"],
        department["receipts"],
        department["launch_plan"],
        department["outlets"],
        on=UNTIL,
    )
    aged = ageing(now).set_index("bucket")["items"]
    assert (aged[["current", "1_7", "8_30", "31_60", "61_90", "90"]] > 0).all()
    assert now.items["due_source"].isin(["plan"]).any()


def test_what_was_planted_is_there(department):
    owed, stock, sales = department["receivables"], department["stock"], department["sales"]
    assert owed["disputed"].sum() == 2
    assert (owed["amount"] < 0).sum() == 1
    assert ((stock["on_hand"] < stock["committed"]) & (stock["on_hand"] == 0)).any()
    assert (stock["on_hand"] < stock["warn_level"]).sum() >= 2
    returned = sales[sales["kind"] == "return"]
    assert returned["return_of"].isin(owed["slip_no"]).all()
    assert len(returned) >= 1
    receipts = department["receipts"]
    assert set(receipts["kind"]) == {"receipt", "return", "allowance", "write_off"}
    assert receipts["slip_no"].isna().mean() > 0.1
    assert owed["due_date"].isna().mean() > 0.3
    away = department["attendance"][department["attendance"]["date"] > pd.Timestamp(UNTIL)]
    assert away["state"].tolist() == ["leave"]
    assert department["promises"]["promised_date"].between(pd.Timestamp("2026-11-21"), pd.Timestamp("2026-11-27")).any()
    assert (~department["deliveries"]["delivered"].astype(bool)).sum() > 5
    assert set(department["issued_visits"]["times_planned"]) >= {1, 2, 3, 4}


def test_posts_and_people_are_twelve(department):
    assert len(department["staff"]) == 12
    assert set(department["staff"]["post"]) == {
        *("manager", "retail_rep", "restaurant_rep", "deliverer"),
        *("driver", "warehouse", "order_clerk", "finance"),
    }


def test_targets_are_neither_out_of_reach_nor_too_easy(department):
    sales, targets = department["sales"], department["targets"]
    weekly = sales.groupby(["salesperson", sales["date"].dt.strftime("%G-W%V")])["amount"].sum()
    rows = targets[(targets["indicator"] == "sales") & targets["period"].str.contains("W")]
    actual = weekly.reindex(pd.MultiIndex.from_frame(rows[["person", "period"]])).to_numpy()
    rate = pd.Series(actual / rows["target"].to_numpy())
    assert rate.between(0.35, 1.6).all()
    assert rate.lt(0.9).any()
    assert rate.gt(1.0).any()
