"""The evening settlement: four identities, each broken once, and the statuses that follow."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.evening.identities import (
    GOODS_IN,
    GOODS_OUT,
    MONEY_IN,
    settle_caps,
    settle_goods,
    settle_money,
)
from salesbook.calculation.evening.settlement import Settlement, settle_paper, settlement
from salesbook.calculation.evening.slips import gaps
from salesbook.department import Department

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20", "person": "Li"}
Rows = list[dict[str, object]]


def slip(number: str, amount: float, **more: object) -> dict[str, object]:
    return {
        "date": "2026-11-20",
        "slip_no": number,
        "outlet_code": "T1",
        "salesperson": "Li",
        "qty": 1,
        "amount": amount,
        **more,
    }


def evening(**rows: Rows) -> Settlement:
    names = ("settlement_goods", "settlement_money", "settlement_caps", "sales", "receivables")
    frames = {name: frame_of(name, rows.get(name.removeprefix("settlement_"), [])) for name in names}
    return Department.from_frames(**frames).ask(settlement, on=FRIDAY)


def person(made: Settlement, name: str = "Li") -> pd.Series:
    return made.people.set_index("person").loc[name]


def test_everything_in_order() -> None:
    made = evening(
        goods=[TODAY | {"sku": "A", "loaded": 10, "sold": 2, "returned": 8}],
        money=[TODAY | {"cash": 60, "credit_slips": 40}],
        sales=[slip("X1", 60, terms="cash"), slip("X2", 40, terms="credit")],
        receivables=[{"slip_no": "X2", "sale_date": "2026-11-20", "salesperson": "Li", "amount": 40}],
    )
    li = person(made)
    assert li[["goods", "money", "paper", "status"]].eq("balanced").all()
    assert pd.isna(li["caps"])
    assert (li["due"], li["handed_in"], li["difference"]) == (60.0, 60.0, 0.0)
    assert made.unsettled.empty


def test_nothing_handed_in_is_not_zero() -> None:
    li = person(evening(sales=[slip("X1", 60)]))
    assert (li["money"], li["status"]) == ("not_handed_in", "not_handed_in")
    assert pd.isna(li["handed_in"])
    assert pd.isna(li["difference"])


def test_a_row_without_money_is_not_handed_in_but_zero_written_is_short() -> None:
    sales = frame_of("sales", [slip("X1", 60, terms="cash")])
    blank = settle_money(frame_of("settlement_money", [TODAY | {"credit_slips": 0}]), sales)
    zero = settle_money(frame_of("settlement_money", [TODAY | {"credit_slips": 0, "cash": 0}]), sales)
    assert (blank["status"].item(), zero["status"].item(), zero["difference"].item()) == (
        "not_handed_in",
        "short",
        -60.0,
    )


def test_who_sold_on_credit_only_still_hands_in_the_slips() -> None:
    li = person(evening(sales=[slip("X1", 60, terms="credit")]))
    assert li[["money", "paper", "status"]].eq("not_handed_in").all()


def test_a_row_with_nothing_due_and_nothing_written_is_balanced() -> None:
    assert settle_money(frame_of("settlement_money", [TODAY]), frame_of("sales"))["status"].item() == "balanced"


def test_the_deliverer_settles_what_the_deliverer_brought() -> None:
    money = settle_money(
        frame_of("settlement_money"), frame_of("sales", [slip("X1", 60, deliverer="Zhao", driver="Sun")])
    )
    assert money["person"].tolist() == ["Zhao"]


def test_returns_are_paid_back_as_refunds_and_not_taken_off_twice() -> None:
    sales = frame_of("sales", [slip("X1", 60, terms="cash"), slip("X2", 10, kind="return", terms="cash")])
    money = frame_of("settlement_money", [TODAY | {"cash": 50, "refunds": 10}])
    assert settle_money(money, sales)["status"].item() == "balanced"


def test_goods_of_a_seller_without_a_row_are_not_handed_in_where_others_hand_in() -> None:
    made = evening(
        goods=[{"date": "2026-11-20", "person": "Wang", "sku": "A", "loaded": 1, "returned": 1}],
        money=[TODAY | {"cash": 60}],
        sales=[slip("X1", 60)],
    )
    assert person(made)["goods"] == "not_handed_in"
    assert made.unsettled["person"].tolist() == ["Li"]


@pytest.mark.parametrize(
    ("slips", "owed", "status"),
    [
        (40.0, 40.0, "balanced"),
        (30.0, 40.0, "short"),
        (40.0, 50.0, "over"),
        (None, 40.0, "not_handed_in"),
        (40.0, 0.0, "short"),
    ],
)
def test_papers(slips: float | None, owed: float, status: str) -> None:
    sales = frame_of("sales", [slip("X2", 40, terms="credit", deliverer="Zhao")])
    money = frame_of("settlement_money", [TODAY | {"person": "Zhao", "credit_slips": slips}])
    entered = frame_of(
        "receivables", [{"slip_no": "X2", "sale_date": "2026-11-20", "salesperson": "Li", "amount": owed}]
    )
    papers = settle_paper(money, sales, entered)
    assert papers[["person", "status"]].values.tolist() == [["Zhao", status]]


def test_the_worst_identity_is_the_persons_status() -> None:
    made = evening(
        goods=[
            TODAY | {"sku": "A", "loaded": 10, "sold": 2, "returned": 9},
            TODAY | {"sku": "B", "loaded": 1, "returned": 1},
        ],
        caps=[TODAY | {"cap_kind": "red", "opening": 3, "collected_qty": 5, "handed_qty": 7}],
    )
    li = person(made)
    assert (li["goods"], li["caps"], li["status"], li["goods_difference"]) == ("over", "short", "short", 1.0)


def test_slips_skipped_and_used_twice() -> None:
    made = evening(
        sales=[
            slip("SX-01", 1),
            slip("SX-01", 2),
            slip("SX-02", 3),
            slip("SX-02", 3, outlet_code="T2"),
            slip("SX-05", 3),
        ],
        receivables=[{"slip_no": "SX-04", "sale_date": "2026-11-19", "amount": 9}],
    )
    assert (made.gaps, made.doubles) == (["SX-03"], ["SX-02"])


def test_numbers_that_do_not_run_are_no_series() -> None:
    used = pd.Series(["7", "912", "5043"], dtype="str")
    assert gaps(used, used) == []


def test_yesterday_is_not_settled_today() -> None:
    assert evening(sales=[slip("X1", 60, date="2026-11-19")]).people.empty


PIECES = st.integers(0, 500)


@settings(max_examples=examples(40))
@given(st.fixed_dictionaries(dict.fromkeys([*GOODS_IN, *GOODS_OUT], PIECES)))
def test_goods_accounted_less_goods_due(row: dict[str, int]) -> None:
    settled = settle_goods(frame_of("settlement_goods", [TODAY | {"sku": "A"} | row]))
    expected = sum(row[name] for name in GOODS_OUT) - sum(row[name] for name in GOODS_IN)
    assert settled["difference"].item() == expected
    assert settled["status"].item() == ("balanced" if expected == 0 else "over" if expected > 0 else "short")


FEN = st.integers(0, 10**9)
OTHERS = ["arrears", "advances", "credit_slips", "advances_used", "refunds", "expenses"]


@settings(max_examples=examples(40))
@given(st.fixed_dictionaries(dict.fromkeys([*MONEY_IN, *OTHERS], FEN)), FEN)
def test_money_is_exact_to_the_fen(row: dict[str, int], sold: int) -> None:
    written = {name: fen / 100 for name, fen in row.items()}
    money = settle_money(frame_of("settlement_money", [TODAY | written]), frame_of("sales", [slip("X1", sold / 100)]))
    due = sold + sum(row[name] for name in OTHERS[:2]) - sum(row[name] for name in OTHERS[2:])
    assert round(money["difference"].item() * 100) == sum(row[name] for name in MONEY_IN) - due


def test_a_blank_row_of_caps_is_not_handed_in() -> None:
    caps = frame_of("settlement_caps", [TODAY | {"cap_kind": "red", "opening": 3}, TODAY | {"cap_kind": "blue"}])
    assert settle_caps(caps)["status"].tolist() == ["not_handed_in", "balanced"]
