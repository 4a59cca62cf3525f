"""The department's books against each other, pair by pair, over all their days (docs/rules.md, 账账核对)."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from salesbook.asking import needs_any, shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen
from salesbook.calculation.day.reconciliation.evening import caps, cash, received, slips_handed_in
from salesbook.calculation.day.reconciliation.numbers import slip_numbers
from salesbook.calculation.day.reconciliation.sides import Compared
from salesbook.calculation.day.reconciliation.slips import credit_returns, credit_sales, undelivered
from salesbook.calculation.day.reconciliation.stored import stored
from salesbook.calculation.receivables.position import Position

PAIRS = (
    "credit_sales",
    "credit_returns",
    "received",
    "cash",
    "slips_handed_in",
    "undelivered",
    "caps",
    "slip_numbers",
    "stored",
)
_PLACES = [f"{side}_{name}" for side in ("left", "right") for name in ("table", "label", "field", "day", "who", "rows")]
BREAKS = ["pair", "day", "who", "slip", *_PLACES, "left", "right", "difference", "cause", "hint"]


@dataclass(frozen=True, slots=True)
class BooksCompared:
    """What the comparison of the books up to the day ``on`` found.

    breaks: a row for each, newest first: pair, day, who (outlet_code or person), slip, of both sides table, label (in
    the table's frame; missing where that book has nothing), field, day, who and rows (how many stand behind it), then
    ``left`` and ``right`` (元; pieces of caps, numbers of slips), difference = left − right, cause (``causes.CAUSES``)
    and hint. totals: per pair and day what was compared: compared, breaks, left, right. scope: per pair the days
    compared (first, last), what it is lacking, and the people left_out because they never settle.
    """

    on: date
    breaks: pd.DataFrame
    totals: pd.DataFrame
    scope: pd.DataFrame


@shared
@needs_any("sales", "receivables", "receipts", "settlement_money", "settlement_caps", "deliveries")
def books_compared(
    position: Position,
    sales: pd.DataFrame = unkept.sales,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    deliveries: pd.DataFrame = unkept.deliveries,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    settlement_caps: pd.DataFrame = unkept.settlement_caps,
    redemptions: pd.DataFrame = unkept.redemptions,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,
) -> BooksCompared:
    """Every pair of books compared from the first day both are kept up to ``on``; rows dated later do not exist yet.

    A pair of which a book is not kept is not compared, and says so in ``scope``.
    """
    made = (
        credit_sales(sales, receivables, on=on),
        credit_returns(sales, receivables, receipts, on=on),
        received(receipts, settlement_money, outlets, on=on),
        cash(sales, settlement_money, receivables, on=on),
        slips_handed_in(sales, settlement_money, receivables, on=on),
        undelivered(deliveries, sales, receivables, receipts, on=on),
        caps(redemptions, settlement_caps, settlement_money, on=on),
        slip_numbers(sales, receivables, deliveries, on=on),
        stored(receivables, receipts, position, on=on),
    )
    listed = pd.concat([_listed(each) for each in made], ignore_index=True)
    is_break = listed["cause"].notna()
    breaks = listed[is_break].sort_values("day", ascending=False, kind="stable")
    order = breaks["pair"].map({name: at for at, name in enumerate(PAIRS)})
    breaks = breaks.assign(order=order).sort_values(["order"], kind="stable")[BREAKS]
    return BooksCompared(on, breaks.reset_index(drop=True), _totals(listed.assign(breaks=is_break)), _scope(made))


def _listed(made: Compared) -> pd.DataFrame:
    """The groups of a pair, their figures in 元 or pieces."""
    groups = made.groups
    if groups.empty:
        return pd.DataFrame(columns=BREAKS)
    first = {name: groups[f"left_{name}"].fillna(groups[f"right_{name}"]) for name in ("day", "who", "slip")}
    figures = {name: from_fen(groups[f"{name}_worth"]) for name in ("left", "right")}
    over = from_fen(groups["left_worth"] - groups["right_worth"])
    return groups.assign(pair=made.pair, **first, **figures, difference=over, hint=_hints(groups))[BREAKS]


def _hints(groups: pd.DataFrame) -> "pd.Series[str]":
    """Where the other half of a break stands: the slip, day or name of the right side where it is not said yet."""
    hint = groups["hint"].astype("str")
    of_right = {"slip": groups["right_slip"], "day": groups["right_day"].astype("str"), "who": groups["right_who"]}
    for name, there in of_right.items():
        hint = hint.mask(hint.isna() & groups["cause"].eq(f"other_{name}"), there)
    return hint


def _totals(listed: pd.DataFrame) -> pd.DataFrame:
    """Per pair and day: compared, breaks, left, right."""
    groups = listed.astype({"left": "float64", "right": "float64"}).groupby(["pair", "day"], sort=True)
    summed = groups.agg(
        compared=("cause", "size"), breaks=("breaks", "sum"), left=("left", "sum"), right=("right", "sum")
    )
    return summed.round(2).reset_index()


def _scope(made: tuple[Compared, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "pair": [each.pair for each in made],
            "first": pd.Series([each.first for each in made], dtype="datetime64[s]"),
            "last": pd.Series([each.last for each in made], dtype="datetime64[s]"),
            "lacking": [each.lacking for each in made],
            "left_out": [each.left_out for each in made],
        }
    )


def last_day_kept(
    sales: pd.DataFrame = unkept.sales,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    settlement_money: pd.DataFrame = unkept.settlement_money,
) -> date | None:
    """The last day of which two of the books have rows, else the last of any: one mistyped year does not move it.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> sold = frame_of("sales", [{"date": "2026-11-20"}, {"date": "2027-11-20"}])
    >>> last_day_kept(sold, frame_of("receivables", [{"sale_date": "2026-11-20"}]))
    datetime.date(2026, 11, 20)
    """
    columns = (sales["date"], receivables["sale_date"], receipts["received_date"], settlement_money["date"])
    days = pd.concat([each.dropna().drop_duplicates() for each in columns])
    if days.empty:
        return None
    both = days[days.duplicated()]
    last: date = (both if len(both) else days).max().date()
    return last
