"""What belongs to whom in the week's profit: entries of goods, gifts, caps, promotion items, deliveries and damage.

An entry says whose it is (person), at which outlet and of which goods (each missing where there is none), and how many
fen, which need not be whole while a cost is still shared. Every component comes with the department's total, worked out
from its table alone, to which all its shares are rounded in the end.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import Fen, to_fen
from salesbook.calculation.common.owners import outlet_values, owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.goods.stock import DAMAGE
from salesbook.calculation.profit.costing import line_costs, unit_costs
from salesbook.schemas.parameters import Parameters

DIMENSIONS = ["person", "outlet_code", "sku"]


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries of one component: ``rows`` (person, outlet_code, sku, fen) and the department's ``total`` in fen."""

    rows: pd.DataFrame
    total: int


def entries(rows: pd.DataFrame, fen: object, total: int | None = None) -> Entries:
    """``rows`` as entries of ``fen`` each; dimensions they lack are missing. Whole fen total to their sum."""
    made = rows.reindex(columns=DIMENSIONS).astype("str").assign(fen=np.asarray(fen, dtype=np.float64))
    return Entries(made, int(np.asarray(fen).sum()) if total is None else total)


def _cost(qty: "pd.Series[float]", unit_cost: "pd.Series[float]") -> "pd.Series[float]":
    known = unit_cost.notna()
    return pd.Series(to_fen(qty * unit_cost), index=qty.index).astype("float64").where(known)


def costed_lines(
    sales: pd.DataFrame, outlets: pd.DataFrame, goods_costs: pd.DataFrame, first: date, last: date
) -> pd.DataFrame:
    """Sales and returns of a period, signed, with their owner as person, unit cost and cost (fen, NaN unknown)."""
    within = signed(dated(sales, first, last))
    returned = within["return_of"].notna()
    issued = signed(sales[sales["slip_no"].isin(within.loc[returned, "return_of"])])
    lines = within.assign(
        person=owner(within, "salesperson", outlets), unit_cost=line_costs(within, issued, goods_costs)
    )
    return lines.assign(cost=_cost(lines["net_qty"], lines["unit_cost"]))


def goods(
    lines: pd.DataFrame, receipts: pd.DataFrame, outlets: pd.DataFrame, first: date, last: date
) -> dict[str, Entries]:
    """Sales, returns, discounts and what the goods and gifts cost; ``uncosted``: net sales of goods of unknown cost.

    Gross sales are before discount. Discounts are those on the lines and the allowances given later, among receipts.
    """
    sold, returned = lines[~lines["is_return"]], lines[lines["is_return"]]
    discount = to_fen(sold["discount"].abs())
    allowances = dated(receipts, first, last, "received_date")
    allowances = allowances[allowances["kind"].eq("allowance")]
    seller = outlet_values(allowances["outlet_code"], outlets, "salesperson").fillna(allowances["collector"])
    given = pd.concat([sold[DIMENSIONS], allowances[["outlet_code"]].assign(person=seller)])
    unknown = lines["unit_cost"].isna()
    gifts = _cost(lines["net_gift_qty"], lines["unit_cost"])
    return {
        "gross_sales": entries(sold, to_fen(sold["net_amount"]) + discount),
        "returns": entries(returned, -to_fen(returned["net_amount"])),
        "discounts": entries(given, np.concatenate([discount, to_fen(allowances["amount"])])),
        "cost_of_sales": entries(lines, lines["cost"].fillna(0.0)),
        "gift_cost": entries(lines, gifts.fillna(0.0)),
        "uncosted": entries(lines[unknown], to_fen(lines.loc[unknown, "net_amount"])),
    }


def caps(redemptions: pd.DataFrame, first: date, last: date) -> Entries:
    """What was paid out for caps less what the supplier will refund."""
    redeemed = dated(redemptions, first, last)
    return entries(redeemed, to_fen(redeemed["paid_value"]) - to_fen(redeemed["claimable"]))


def promo(stock_moves: pd.DataFrame, goods_costs: pd.DataFrame, first: date, last: date) -> Entries:
    """Promotion items and gifts handed out on approval."""
    return _moved(stock_moves, goods_costs, ("promo_issue",), first, last)


def damage(stock_moves: pd.DataFrame, goods_costs: pd.DataFrame, first: date, last: date) -> Entries:
    """Broken and soiled goods."""
    return _moved(stock_moves, goods_costs, DAMAGE, first, last)


def _moved(
    stock_moves: pd.DataFrame, goods_costs: pd.DataFrame, kinds: tuple[str, ...], first: date, last: date
) -> Entries:
    """Goods that left the stock by ``kinds`` of moves, at their average cost; unknown costs are left out."""
    moved = dated(stock_moves, first, last)
    moved = moved[moved["kind"].isin(kinds)]
    return entries(moved, _cost(moved["qty"].abs(), unit_costs(moved, goods_costs)).fillna(0.0))


def drops(
    deliveries: pd.DataFrame,
    sales: pd.DataFrame,
    outlets: pd.DataFrame,
    parameters: Parameters,
    first: date,
    last: date,
) -> Entries:
    """The cost of every drop, an outlet reached on a day, shared equally by the slips it took.

    A slip is its salesperson's; without a sale of its number, the outlet's salesperson's.
    """
    sent = dated(deliveries, first, last)
    reached = sent[sent["delivered"].fillna(False)].drop_duplicates(["date", "outlet_code", "slip_no"])
    sold = sales[sales["slip_no"].isin(reached["slip_no"].dropna())]
    slips = sold.drop_duplicates("slip_no").set_index("slip_no")["salesperson"]
    reached = reached.assign(salesperson=reached["slip_no"].map(slips).astype("str"))
    shares = reached.groupby(["date", "outlet_code"], dropna=False)["date"].transform("size")
    cost = to_fen(parameters.delivery_cost)
    total = cost * len(reached.drop_duplicates(["date", "outlet_code"]))
    return entries(reached.assign(person=owner(reached, "salesperson", outlets)), cost / shares, total)


def rebate(parts: dict[str, Entries], rate: float) -> Entries:
    """The supplier's rebate on net sales, promised and not yet received."""
    taken = pd.concat([parts["returns"].rows, parts["discounts"].rows])
    net = pd.concat([parts["gross_sales"].rows, taken.assign(fen=-taken["fen"])], ignore_index=True)
    return entries(net, net["fen"] * rate, round_fen(float(net["fen"].sum()) * rate))


def round_fen(fen: float) -> int:
    """Whole fen of a calculated number of fen, halves away from zero.

    >>> round_fen(12.5), round_fen(-12.5)
    (13, -13)
    """
    return to_fen(fen / 100)


def whole(exact: "pd.Series[float]", total: int) -> Fen:
    """Shares of a total rounded to whole fen so that they sum to it: down, then up for the largest remainders.

    Unlike ``money.split`` it takes shares below zero, as a provision that falls has.

    >>> whole(pd.Series([33.4, 33.4, -16.8]), 50).tolist()
    [34, 33, -17]
    """
    shares = exact.round(6).to_numpy()
    parts = np.floor(shares).astype(np.int64)
    missing = total - int(parts.sum())
    if not 0 <= missing <= len(parts):
        raise ArithmeticError(f"shares of {float(shares.sum())} cannot make {total}")
    parts[np.argsort(parts - shares, kind="stable")[:missing]] += 1
    return parts
