"""The register of outlets counted by class: who buys, who is new, who is lost, what they order and what they owe."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.market.order_cycle import orders, quiet_days
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import DEFAULTS, Parameters

CLASSES = ["channel", "category", "district", "grade"]
COUNTS = ["total", "prospects", "active", "new", "lost", "order_count"]
AMOUNTS = ["order_amount", "receivable"]
MEASURES = [*COUNTS, *AMOUNTS]


@shared
def outlet_standing(
    position: Position,
    outlets: pd.DataFrame,
    sales: pd.DataFrame = unkept.sales,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """Every outlet of the register at the end of ``on``, with what the statistics count.

    Columns: outlet_code, outlet_name, salesperson, the four CLASSES, status, opened_date, then 1 or 0: total,
    prospects, active (an order in the last ``active_days``), new (opened in the week of ``on``), lost (the register
    says so, or no order for more than ``lost_days``; a season break or a prospect is not lost); order_count,
    order_amount (元) of the last ``active_days``; receivable (元, what is open). Outlets opened after ``on`` do
    not exist yet. What is sold to or owed by outlets that the register does not have stands in a last row without a
    code, which counts no outlet. Source: docs/rules.md "Outlets".

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> outlets = frame_of("outlets", [
    ...     {"outlet_code": "T1", "outlet_name": "Mill", "opened_date": "2026-11-17"},
    ...     {"outlet_code": "T2", "outlet_name": "Quay", "status": "lost"}])
    >>> sales = frame_of("sales", [{"date": "2026-11-18", "outlet_code": "T1", "sku": "A", "qty": 1, "amount": 30}])
    >>> owed = frame_of("receivables", [{"outlet_code": code, "sale_date": "2026-11-02", "amount": amount}
    ...     for code, amount in (("T2", 12), ("T9", 5))])
    >>> books = Department.from_frames(outlets=outlets, sales=sales, receivables=owed)
    >>> standing = books.ask(outlet_standing, on=date(2026, 11, 20))
    >>> standing[["outlet_code", "total", "active", "new", "lost", "receivable"]].values.tolist()
    [['T1', 1, 1, 1, 0, 0.0], ['T2', 1, 0, 0, 1, 12.0], [nan, 0, 0, 0, 0, 5.0]]
    """
    today = pd.Timestamp(on)
    known = outlets[~outlets["opened_date"].gt(today)].drop_duplicates("outlet_code").reset_index(drop=True)
    recent = orders(sales, on - timedelta(days=parameters.active_days - 1), on)
    rows = known[["outlet_code", "outlet_name", "salesperson", *CLASSES, "status", "opened_date"]]
    rows = rows.assign(**_flags(known, sales, recent, parameters, on))
    per_outlet = {
        "order_count": _count(recent),
        "order_amount": _fen(recent, "amount"),
        "receivable": _fen(position.items, "open"),
    }
    rows = rows.assign(**{name: _of(rows, values) for name, values in per_outlet.items()})
    rows = pd.concat([rows, _unregistered(rows, per_outlet)], ignore_index=True)
    return rows.assign(**{name: from_fen(rows[name]) for name in AMOUNTS})


def _flags(
    known: pd.DataFrame, sales: pd.DataFrame, recent: pd.DataFrame, parameters: Parameters, on: date
) -> dict[str, "pd.Series[int]"]:
    prospect, away = known["status"].eq("prospect"), known["status"].eq("season_break")
    quiet = quiet_days(known, sales, on).gt(parameters.lost_days)
    flags = {
        "total": pd.Series(True, index=known.index),
        "prospects": prospect,
        "active": known["outlet_code"].isin(recent["outlet_code"]),
        "new": known["opened_date"].ge(pd.Timestamp(Week.of(on).monday)) & ~prospect,
        "lost": known["status"].eq("lost") | (quiet & ~prospect & ~away),
    }
    return {name: flag.astype("int64") for name, flag in flags.items()}


def _count(recent: pd.DataFrame) -> "pd.Series[int]":
    return recent.groupby("outlet_code").size()


def _fen(rows: pd.DataFrame, column: str) -> "pd.Series[int]":
    fen = pd.Series(to_fen(rows[column]), index=rows.index)
    return fen.groupby(rows["outlet_code"].fillna("")).sum()


def _of(rows: pd.DataFrame, values: "pd.Series[int]") -> "pd.Series[int]":
    return rows["outlet_code"].map(values).fillna(0).astype("int64")


def _unregistered(rows: pd.DataFrame, per_outlet: dict[str, "pd.Series[int]"]) -> pd.DataFrame:
    """One row for what belongs to no outlet of the register; none when there is nothing."""
    left = {name: int(values.sum()) - int(rows[name].sum()) for name, values in per_outlet.items()}
    if not any(left.values()):
        return rows.iloc[:0]
    return rows.iloc[:0].reindex([0]).assign(**dict.fromkeys(COUNTS, 0) | left).astype(rows.dtypes)


def class_table(standing: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """``standing`` added up by some of CLASSES, in their order: the classes, MEASURES, coverage, average_order.

    coverage = active ÷ (total − prospects); average_order = order_amount ÷ order_count (元); NaN where there is nothing
    to divide by. Every measure sums to that of ``standing``, to the fen. A class that is not written is missing.

    >>> standing = pd.DataFrame(0, index=range(3), columns=MEASURES).assign(
    ...     grade=["A", "A", "B"], total=1, active=[1, 0, 1], order_count=[2, 0, 1], order_amount=[90.0, 0, 10.5])
    >>> class_table(standing, ["grade"])[["grade", "total", "active", "coverage", "average_order"]].values.tolist()
    [['A', 2, 1, 0.5, 45.0], ['B', 1, 1, 1.0, 10.5]]
    """
    fen = standing.assign(**{name: to_fen(standing[name]) for name in AMOUNTS})
    table = fen.groupby(by, dropna=False, as_index=False)[MEASURES].sum()
    return with_rates(table.assign(**{name: from_fen(table[name]) for name in AMOUNTS}))


def with_rates(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` with coverage and average_order from its measures."""
    ought = (table["total"] - table["prospects"]).astype("float64")
    mean = table["order_amount"] / table["order_count"].replace(0, np.nan)
    average = pd.Series(from_fen(to_fen(mean)), index=table.index).where(mean.notna())
    return table.assign(coverage=table["active"] / ought.replace(0.0, np.nan), average_order=average)


def register_changes(
    outlet_standing: pd.DataFrame, proposals: pd.DataFrame = unkept.proposals, *, on: date
) -> pd.DataFrame:
    """What was added to the register and corrected in it in the week up to ``on``: date, kind, outlet_code,
    outlet_name, salesperson, district, person (who proposed it, where a proposal says so), by date.

    kind is "new" (opened in the week) or "correction" (a proposal approved in the week).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> outlets = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "Mill", "opened_date": "2026-11-17"}])
    >>> proposed = frame_of("proposals", [{"outlet_code": "T2", "outlet_name": "Quay", "kind": "correction",
    ...     "proposed_by": "Li", "status": "approved", "approved_date": "2026-11-19"}])
    >>> changes = register_changes(outlets.assign(new=1), proposed, on=date(2026, 11, 20))
    >>> changes[["kind", "outlet_code", "person"]].values.tolist()
    [['new', 'T1', nan], ['correction', 'T2', 'Li']]
    """
    columns = ["date", "kind", "outlet_code", "outlet_name", "salesperson", "district", "person"]
    added = outlet_standing[outlet_standing["new"].eq(1)].assign(kind="new", person=np.nan)
    added = added.rename(columns={"opened_date": "date"})
    decided = proposals["approved_date"].between(pd.Timestamp(Week.of(on).monday), pd.Timestamp(on))
    approved = proposals["status"].isin(["approved", "appended"]) & proposals["kind"].eq("correction")
    mended = proposals[decided & approved].rename(columns={"approved_date": "date", "proposed_by": "person"})
    parts = [part[columns].astype({"person": "str"}) for part in (added, mended)]
    return pd.concat(parts, ignore_index=True).sort_values("date", kind="stable", ignore_index=True)
