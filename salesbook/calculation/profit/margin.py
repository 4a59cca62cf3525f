"""The week's profit: the contribution of each person, channel and category of goods, and of the department."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from salesbook.asking import by_name, shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.owners import outlet_values
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.profit import entries
from salesbook.calculation.profit.capital import capital, provision
from salesbook.calculation.profit.entries import Entries
from salesbook.calculation.profit.memo import Memo, memo_lines
from salesbook.calculation.profit.view import COLUMNS, COSTS, by, department
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import DEFAULTS, Parameters

__all__ = ["COLUMNS", "COSTS", "Profit", "contribution"]

_ONE_WEEK = timedelta(weeks=1)
Parts = dict[str, Entries]


@dataclass(frozen=True, slots=True)
class Profit:
    """The profit of ``week`` up to the end of ``until``, and of as many days of the week before.

    ``rows`` has a row per person, the best contribution first: person, then COLUMNS in 元 (rates as fractions, NaN
    where net sales are not above 0 or some cost is unknown). ``unassigned`` is one row, what belongs to nobody;
    ``total`` one row, the department, worked out without the people. ``by_channel`` and ``by_category`` (of goods) are
    keyed channel and category; what belongs to none has the missing key. ``uncosted`` lists goods sold of unknown cost:
    sku, lines, qty, amount. ``last_rows``, ``last_unassigned``, ``last_total`` are the week before, from its Monday to
    ``last_until``. ``memo`` holds a code and its values for each line of the memo.
    """

    week: Week
    until: date
    last_until: date
    rows: pd.DataFrame
    unassigned: pd.DataFrame
    total: pd.DataFrame
    by_channel: pd.DataFrame
    by_category: pd.DataFrame
    uncosted: pd.DataFrame
    last_rows: pd.DataFrame
    last_unassigned: pd.DataFrame
    last_total: pd.DataFrame
    memo: list[Memo]


@shared
def contribution(
    position_on: Callable[[date], Position],
    allocation_on: Callable[[date], pd.DataFrame],
    goods_costs: pd.DataFrame,
    sales: pd.DataFrame,
    stock: pd.DataFrame,
    receipts: pd.DataFrame = unkept.receipts,
    redemptions: pd.DataFrame = unkept.redemptions,
    deliveries: pd.DataFrame = unkept.deliveries,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Profit:
    """The profit of the week in which ``on`` lies, up to the end of ``on``.

    net sales = gross − returns − discounts; − cost of sales (moving average) = gross profit; − gifts − caps − promotion
    items − deliveries − damage − capital − change of provision + rebate (not received yet) = contribution. People, with
    what belongs to nobody, sum to the department in every column, to the fen. Source: docs/rules.md "Profit by person".

    100 sold at 3.00 less 10.00 discount, 10 of them returned; they cost 2.00; 5 given free; one drop.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> sales = frame_of("sales", [
    ...     {"date": "2026-11-17", "slip_no": "X1", "outlet_code": "T1", "salesperson": "Li", "sku": "A", "qty": 100,
    ...      "gift_qty": 5, "unit_price": 3, "discount": 10, "amount": 290, "kind": "sale"},
    ...     {"date": "2026-11-19", "outlet_code": "T1", "salesperson": "Li", "sku": "A", "qty": 10, "unit_price": 3,
    ...      "amount": 30, "kind": "return", "return_of": "X1"}])
    >>> sent = frame_of("deliveries", [{"date": "2026-11-17", "slip_no": "X1", "outlet_code": "T1", "delivered": True}])
    >>> stock = frame_of("stock", [{"sku": "A", "item": "Tea", "category": "tea", "on_hand": 0, "unit_cost": 2}])
    >>> from salesbook.department import Department
    >>> kept = Department.from_frames(Parameters(delivery_cost=6), sales=sales, deliveries=sent, stock=stock)
    >>> profit = kept.ask(contribution, on=date(2026, 11, 20))
    >>> names = ["gross_sales", "returns", "discounts", "net_sales", "cost_of_sales", "gift_cost", "delivery_cost"]
    >>> print(profit.rows[["person", *names, "contribution"]].to_string(index=False))
    person  gross_sales  returns  discounts  net_sales  cost_of_sales  gift_cost  delivery_cost  contribution
        Li        300.0     30.0       10.0      260.0          180.0       10.0            6.0          64.0
    """
    books = dict(locals())
    asked, last_until = Week.of(on), on - _ONE_WEEK
    lines = entries.costed_lines(sales, outlets, goods_costs, asked.monday, on)
    last_lines = entries.costed_lines(sales, outlets, goods_costs, asked.before.monday, last_until)
    now = _parts(books, lines, asked.monday, on)
    then = _parts(books, last_lines, asked.before.monday, last_until)
    people, last_people = by(now, "person"), by(then, "person")
    total, last_total = department(now), department(then)
    return Profit(
        week=asked,
        until=on,
        last_until=last_until,
        rows=_somebody(people),
        unassigned=_nobody(people),
        total=total,
        by_channel=by(now, "channel", {name: _channel(part, outlets) for name, part in now.items()}),
        by_category=by(now, "category", {name: _category(part, stock) for name, part in now.items()}),
        uncosted=_uncosted(lines),
        last_rows=_somebody(last_people),
        last_unassigned=_nobody(last_people),
        last_total=last_total,
        memo=memo_lines(people, last_people, total, last_total) + _written_off(receipts, asked.monday, on),
    )


_COMPONENTS: dict[str, Callable[..., Entries]] = {
    "cap_cost": entries.caps,
    "promo_cost": entries.promo,
    "delivery_cost": entries.drops,
    "damage_cost": entries.damage,
    "capital_cost": capital,
    "provision_change": provision,
}


def _parts(books: Mapping[str, Any], lines: pd.DataFrame, first: date, last: date) -> Parts:
    """Every component of the profit from ``first`` to ``last``, whose sales are ``lines``."""
    period = {**books, "first": first, "last": last}
    parts = entries.goods(lines, books["receipts"], books["outlets"], first, last)
    parts |= {name: by_name(component, period) for name, component in _COMPONENTS.items()}
    return parts | {"rebate": entries.rebate(parts, books["parameters"].rebate_rate)}


def _channel(part: Entries, outlets: pd.DataFrame) -> "pd.Series[str]":
    return outlet_values(part.rows["outlet_code"], outlets, "channel")


def _category(part: Entries, stock: pd.DataFrame) -> "pd.Series[str]":
    return part.rows["sku"].map(stock.drop_duplicates("sku").set_index("sku")["category"]).astype("str")


def _somebody(people: pd.DataFrame) -> pd.DataFrame:
    return people[people["person"].notna()].reset_index(drop=True)


def _nobody(people: pd.DataFrame) -> pd.DataFrame:
    """The row that belongs to nobody; zeros when everything is somebody's."""
    row = people[people["person"].isna()].drop(columns="person").reset_index(drop=True)
    rates = ["gross_margin_rate", "contribution_rate"]
    return row.reindex([0]).fillna(dict.fromkeys([name for name in COLUMNS if name not in rates], 0.0))


def _uncosted(lines: pd.DataFrame) -> pd.DataFrame:
    """Goods sold of which no cost is known: sku, lines, qty, amount."""
    unknown = lines[lines["unit_cost"].isna()]
    groups = unknown.groupby("sku", as_index=False)
    return groups.agg(lines=("net_qty", "size"), qty=("net_qty", "sum"), amount=("net_amount", "sum"))


def _written_off(receipts: pd.DataFrame, first: date, last: date) -> list[Memo]:
    """A debt written off lowers the provision, so the memo says what was given up: write_offs: amount."""
    within = dated(receipts, first, last, "received_date")
    amount = round(float(within.loc[within["kind"].eq("write_off"), "amount"].sum()), 2)
    return [("write_offs", {"amount": amount})] if amount else []
