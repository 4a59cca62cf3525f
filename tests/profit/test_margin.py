"""The week's profit: what an accountant would check by hand, and that the people always sum to the department."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.profit.entries import whole
from salesbook.calculation.profit.margin import COLUMNS, Profit, contribution
from salesbook.department import Department
from salesbook.schemas.parameters import DEFAULTS, Parameters

SUNDAY = date(2026, 11, 22)
RATES = ("gross_margin_rate", "contribution_rate")
AMOUNTS = [name for name in COLUMNS if name not in RATES]
Rows = list[dict[str, object]]
OUTLETS: Rows = [
    {"outlet_code": "T1", "outlet_name": "T1", "channel": "retail", "salesperson": "Li"},
    {"outlet_code": "T2", "outlet_name": "T2", "channel": "restaurant", "salesperson": "Wang"},
    {"outlet_code": "T3", "outlet_name": "T3"},
]
STOCK: Rows = [
    {"sku": "A", "item": "Tea", "category": "tea", "unit_cost": 2, "on_hand": 100},
    {"sku": "B", "item": "Cola", "unit_cost": 1.23, "on_hand": 50},
    {"sku": "C", "item": "New", "category": "tea"},
]


def week(parameters: Parameters = DEFAULTS, on: date = SUNDAY, **rows: Rows) -> Profit:
    """The profit of the week of 16 November from rows of some tables."""
    given_rows = {"outlets": OUTLETS, "stock": STOCK, "sales": [], **rows}
    tables = {name: frame_of(name, listed) for name, listed in given_rows.items()}
    return Department.from_frames(parameters, **tables).ask(contribution, on=on)


def sale(qty: float, amount: float, **more: object) -> dict[str, object]:
    return {
        "date": "2026-11-17",
        "outlet_code": "T1",
        "salesperson": "Li",
        "sku": "A",
        "qty": qty,
        "amount": amount,
        **more,
    }


def of(profit: Profit, person: str) -> pd.Series:
    return profit.rows.set_index("person").loc[person]


@pytest.mark.parametrize(("qty", "amount"), [(10, 30.0), (-10, -30.0), (-10, 30.0)])
def test_a_return_is_taken_off_however_it_is_signed(qty: float, amount: float) -> None:
    profit = week(sales=[sale(100, 300), sale(qty, amount, kind="return")])
    li = of(profit, "Li")
    assert (li["gross_sales"], li["returns"], li["net_sales"]) == (300.0, 30.0, 270.0)
    assert li["cost_of_sales"] == 180.0  # (100 − 10) × 2.00


def test_a_sale_with_a_negative_amount_is_a_return() -> None:
    assert of(week(sales=[sale(100, 300), sale(-10, -30, kind="sale")]), "Li")["returns"] == 30.0


def test_gross_sales_are_before_discount_and_later_allowances_are_discounts() -> None:
    allowance = {
        "received_date": "2026-11-18",
        "outlet_code": "T1",
        "amount": 0.5,
        "kind": "allowance",
        "collector": "Zhao",
    }
    li = of(week(sales=[sale(100, 290, discount=10, unit_price=3)], receipts=[allowance]), "Li")
    assert (li["gross_sales"], li["discounts"], li["net_sales"]) == (300.0, 10.5, 289.5)


def test_a_linked_return_costs_what_the_goods_cost_when_they_went() -> None:
    bought = {"date": "2026-11-18", "sku": "A", "qty": 100, "kind": "receipt", "unit_cost": 4}
    issued = {"date": "2026-11-17", "sku": "A", "qty": 1, "kind": "issue"}
    lines = [
        sale(10, 30, slip_no="X1"),
        sale(10, 30, date="2026-11-19", kind="return", return_of="X1"),
        sale(10, 30, date="2026-11-19", kind="return"),
    ]
    # After 100 came in at 4.00 upon 1 at 2.00 the average is 402 ÷ 101; only the return without a slip takes it.
    li = of(week(sales=lines, stock_moves=[bought, issued], stock=[STOCK[0] | {"on_hand": 101}]), "Li")
    assert li["cost_of_sales"] == round(20 - 20 - 10 * 402 / 101, 2)


def test_no_rate_where_nothing_was_sold_and_none_where_a_cost_is_unknown() -> None:
    profit = week(
        sales=[sale(10, 30, kind="return"), sale(5, 20, sku="C", salesperson="Wang"), sale(1, 3, salesperson="Sun")]
    )
    assert of(profit, "Li")[list(RATES)].isna().all()
    assert of(profit, "Wang")[list(RATES)].isna().all()
    assert of(profit, "Sun")["gross_margin_rate"] == pytest.approx(1 / 3)
    assert profit.uncosted.values.tolist() == [["C", 1, 5.0, 20.0]]
    assert ("uncosted", {"amount": 20.0}) in profit.memo


def test_a_drop_of_two_peoples_slips_is_paid_once() -> None:
    lines = [
        sale(1, 3, slip_no="X1"),
        sale(1, 3, slip_no="X2", salesperson="Wang"),
        sale(1, 3, slip_no="X3", salesperson="Sun"),
    ]
    sent = [
        {"date": "2026-11-17", "outlet_code": "T1", "slip_no": slip, "delivered": True}
        for slip in ("X1", "X2", "X3", "X3")
    ]
    sent += [{"date": "2026-11-17", "outlet_code": "T2", "delivered": False}]
    profit = week(Parameters(delivery_cost=1.0), sales=lines, deliveries=sent)
    assert sorted(profit.rows["delivery_cost"]) == [0.33, 0.33, 0.34]
    assert profit.total.loc[0, "delivery_cost"] == 1.0


def test_capital_is_the_open_receivable_of_every_day() -> None:
    owed = {
        "outlet_code": "T1",
        "sale_date": "2026-11-01",
        "due_date": "2026-11-30",
        "amount": 36500,
        "salesperson": "Wang",
    }
    paid = {"outlet_code": "T1", "received_date": "2026-11-19", "amount": 18250}
    profit = week(Parameters(annual_rate=0.06), receivables=[owed], receipts=[paid])
    # Monday to Wednesday 6.00 a day, Thursday to Sunday 3.00.
    assert of(profit, "Wang")["capital_cost"] == 30.0


def test_days_to_come_cost_nothing_yet() -> None:
    owed = {"outlet_code": "T1", "sale_date": "2026-11-01", "due_date": "2026-11-30", "amount": 36500}
    profit = week(Parameters(annual_rate=0.06), on=date(2026, 11, 17), receivables=[owed])
    assert (of(profit, "Li")["capital_cost"], profit.until, profit.last_until) == (
        12.0,
        date(2026, 11, 17),
        date(2026, 11, 10),
    )


def test_the_provision_changes_when_an_item_moves_to_a_later_bucket() -> None:
    owed = {"outlet_code": "T1", "sale_date": "2026-10-01", "due_date": "2026-11-12", "amount": 1000}
    # Sunday the 15th: 3 days late, 0.5 %; Sunday the 22nd: 10 days, 1 %.
    assert of(week(receivables=[owed]), "Li")["provision_change"] == 5.0


def test_caps_promotion_items_and_damage() -> None:
    profit = week(
        redemptions=[{"date": "2026-11-17", "person": "Wang", "cap_kind": "red", "paid_value": 50, "claimable": 42}],
        stock_moves=[
            {"date": "2026-11-17", "sku": "B", "qty": -10, "kind": "promo_issue", "person": "Wang"},
            {"date": "2026-11-17", "sku": "A", "qty": 3, "kind": "soiling"},
        ],
    )
    wang = of(profit, "Wang")
    assert (wang["cap_cost"], wang["promo_cost"], wang["contribution"]) == (8.0, 12.3, -20.3)
    assert profit.unassigned.loc[0, "damage_cost"] == 6.0


def test_the_memo_names_what_moved_and_who_lost() -> None:
    lines = [sale(100, 300, date="2026-11-10"), sale(10, 10)]
    memo = dict(week(sales=lines).memo[:2])
    assert memo["contribution_moved"] == {"this": -10.0, "last": 100.0, "change": -110.0}
    assert (memo["column_moved"]["column"], memo["column_moved"]["effect"]) == ("gross_sales", -290.0)
    assert ("loss_maker", {"person": "Li", "contribution": -10.0}) in week(sales=lines).memo


def test_what_is_written_off_is_said_because_it_lowers_the_provision() -> None:
    given_up = {"received_date": "2026-11-18", "outlet_code": "T1", "amount": 80, "kind": "write_off"}
    assert ("write_offs", {"amount": 80.0}) in week(receipts=[given_up]).memo


def test_an_empty_week_is_all_nothing() -> None:
    profit = week()
    assert profit.rows.empty
    assert profit.total[AMOUNTS].eq(0).all(axis=None)
    assert profit.unassigned[AMOUNTS].eq(0).all(axis=None)


DAYS = st.sampled_from(["2026-11-10", "2026-11-15", "2026-11-16", "2026-11-18", "2026-11-22", "2026-11-23"])
PEOPLE = st.sampled_from(["Li", "Wang", "Sun", None])
CODES = st.sampled_from(["T1", "T2", "T3", "T9"])
SKUS = st.sampled_from(["A", "B", "C", "Z"])
FEN = st.integers(1, 500_000).map(lambda fen: fen / 100)
QTY = st.integers(-20, 200).filter(bool)


def rows(size: int = 8, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Rows]:
    return st.lists(st.fixed_dictionaries(fields), max_size=size)


BOOKS = st.fixed_dictionaries(
    {
        "sales": rows(
            date=DAYS,
            slip_no=st.sampled_from(["X1", "X2", None]),
            outlet_code=CODES,
            salesperson=PEOPLE,
            sku=SKUS,
            qty=QTY,
            gift_qty=st.integers(0, 5),
            discount=FEN | st.none(),
            amount=FEN,
            kind=st.sampled_from(["sale", "return", None]),
            return_of=st.sampled_from(["X1", "X7", None]),
        ),
        "receipts": rows(
            received_date=DAYS,
            outlet_code=CODES,
            collector=PEOPLE,
            amount=FEN,
            kind=st.sampled_from(["receipt", "allowance", "write_off", None]),
        ),
        "redemptions": rows(
            date=DAYS, person=PEOPLE, cap_kind=st.just("red"), paid_value=FEN, claimable=FEN | st.none()
        ),
        "deliveries": rows(
            date=DAYS, slip_no=st.sampled_from(["X1", "X2", "X3"]), outlet_code=CODES, delivered=st.booleans()
        ),
        "stock_moves": rows(
            date=DAYS,
            sku=SKUS,
            qty=QTY,
            kind=st.sampled_from(["receipt", "issue", "breakage", "soiling", "promo_issue"]),
            unit_cost=FEN | st.none(),
            person=PEOPLE,
        ),
        "receivables": rows(
            sale_date=DAYS, outlet_code=CODES, salesperson=PEOPLE, amount=FEN | FEN.map(lambda amount: -amount)
        ),
    }
)


# each example builds a department and its receivables on four days
@settings(max_examples=examples(20))
@given(BOOKS)
def test_people_channels_and_categories_sum_to_the_department_in_every_column(books: dict[str, Rows]) -> None:
    parameters = Parameters(rebate_rate=0.0137, delivery_cost=5.55, default_credit_days=3, annual_rate=0.0735)
    profit = week(parameters, **books)
    people = pd.concat([profit.rows, profit.unassigned])
    for column in AMOUNTS:
        total = to_fen(float(profit.total.loc[0, column]))
        for split in (people, profit.by_channel, profit.by_category):
            assert to_fen(split[column]).sum() == total, column
    assert profit.rows["person"].is_unique
    assert to_fen(float(profit.total.loc[0, "net_sales"])) == net_sales_of(books)


def net_sales_of(books: dict[str, Rows]) -> int:
    """Fen of the week's sales, less its returns and allowances, row by row."""
    fen = 0
    for row in books["sales"]:
        back = row["kind"] == "return" or row["qty"] < 0  # type: ignore[operator]
        fen += (-1 if back else 1) * to_fen(float(row["amount"])) * in_week(row["date"])  # type: ignore[arg-type]
    allowances = [row for row in books["receipts"] if row["kind"] == "allowance" and in_week(row["received_date"])]
    return fen - sum(to_fen(float(row["amount"])) for row in allowances)  # type: ignore[arg-type]


def in_week(day: object) -> bool:
    return "2026-11-16" <= str(day) <= "2026-11-22"


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=20))
def test_shares_are_rounded_to_their_total_and_none_by_a_whole_fen(shares: list[float]) -> None:
    exact = pd.Series(shares).round(6)
    total = round(float(exact.sum()))
    parts = whole(exact, total)
    assert parts.sum() == total
    assert (abs(parts - exact) <= 1 + 1e-6).all()
