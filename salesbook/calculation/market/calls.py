"""Whom to telephone today, and why: promises, orders that are due, goods that run out, and long silence."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.goods.shelf import LOOK_BACK_DAYS, purchases
from salesbook.calculation.market.order_cycle import habits, orders, quiet_days
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.promises import judge
from salesbook.schemas.parameters import DEFAULTS, Parameters

# Points of each reason to call: what was agreed comes first, then what can be sold, then what may be lost.
POINTS = {"agreed": 50, "broken": 40, "promised": 35, "runs_out": 25, "cycle_due": 20, "silent": 10}
GOODS_NAMED = 3
FEWEST_PURCHASES = 3
_NOT_CALLED = ("lost", "season_break", "stopped")


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls of the day ``on``, made from what the books say at the end of the day before; amounts in 元.

    ``rows`` (as many as the clerk can call) and ``waiting`` (the rest), the most pressing first: sequence, outlet_code,
    outlet_name, one column per reason of POINTS (its points or 0), points, next_date (agreed for), promised_date,
    promised_amount, last_order, last_amount, cycle_days, waiting_days (since the last order), average_order, quiet,
    runs_out_goods and usual_goods (lists of item names), receivable, overdue, last_contact, last_result, and the
    register's channel, category, grade, district, route, address, landmark, contact, phone, salesperson, credit_limit.
    """

    on: date
    rows: pd.DataFrame
    waiting: pd.DataFrame


@shared
def calls(
    position: Position,
    working_days: WorkingDays,
    outlets: pd.DataFrame,
    sales: pd.DataFrame,
    receipts: pd.DataFrame = unkept.receipts,
    promises: pd.DataFrame = unkept.promises,
    visits: pd.DataFrame = unkept.visits,
    stock: pd.DataFrame = unkept.stock,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Calls:
    """Whom to telephone on ``on`` (source: docs/rules.md "Calls").

    agreed: the last contact fixed a next one for ``on`` or before, and no order has come in since (unless money is
    overdue). broken, promised: a promise to pay not kept, or due on ``on``. runs_out: goods bought three times or more
    that last, at the outlet's own pace, no longer than ``call_lead_days``. cycle_due: the median gap between orders has
    passed; neither when an order came in on ``on`` itself. silent: no order for ``call_quiet_days``. Whoever was
    telephoned on ``on`` already, is no customer (lost, resting, stopped) or still to be won is not called, unless
    something was agreed or promised.
    """
    register = outlets.drop_duplicates("outlet_code").reset_index(drop=True)
    judged = judge(promises, receipts, working_days, parameters.promise_tolerance_days, on)
    bought = purchases(sales, on)
    items = stock.drop_duplicates("sku").set_index("sku")["item"]
    rows = _file(register, position, sales, on)
    rows = rows.assign(**_contacts(visits, register, on), **_promises(judged, register, on))
    rows = rows.assign(
        runs_out_goods=_named(_running_out(bought, parameters.call_lead_days, on), register, items),
        usual_goods=_named(_usual(bought), register, items),
    )
    scored = score(rows, parameters.call_quiet_days, on)
    called = scored[scored["points"].gt(0) & ~scored["called_today"]]
    ranked = called.sort_values(
        ["points", "average_order", "outlet_code"], ascending=[False, False, True], kind="stable"
    )
    ranked = ranked.reset_index(drop=True).assign(sequence=np.arange(1, len(ranked) + 1))
    most = parameters.calls_per_day
    return Calls(on, ranked.iloc[:most], ranked.iloc[most:].reset_index(drop=True))


def _file(register: pd.DataFrame, owed: Position, sales: pd.DataFrame, on: date) -> pd.DataFrame:
    """The register with each outlet's habits and debts."""
    first = (pd.Timestamp(on) - pd.Timedelta(days=LOOK_BACK_DAYS - 1)).date()
    rows = register.join(habits(orders(sales, first, on)), on="outlet_code")
    parts = owed.instalments
    late = parts[parts["days_past_due"].gt(0)].groupby("outlet_code")["open"].sum().round(2)
    receivable = owed.items.groupby("outlet_code")["open"].sum().round(2)
    return rows.assign(
        waiting_days=(pd.Timestamp(on) - rows["last_order"]).dt.days.astype("float64"),
        quiet=quiet_days(register, sales, on),
        receivable=register["outlet_code"].map(receivable).fillna(0.0),
        overdue=register["outlet_code"].map(late).fillna(0.0),
    )


def _contacts(visits: pd.DataFrame, register: pd.DataFrame, on: date) -> dict[str, Any]:
    """The last contact of each outlet by ``on``, what it fixed, and whether it was a call on ``on`` itself."""
    known = visits[visits["date"].le(pd.Timestamp(on))].sort_values("date", kind="stable")
    last = known.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")
    today = known[known["date"].eq(pd.Timestamp(on)) & known["kind"].fillna("phone").eq("phone")]
    code = register["outlet_code"]
    return {
        "last_contact": looked_up(code, last["date"]),
        "last_result": looked_up(code, last["result"]).astype("str"),
        "next_date": looked_up(code, last["next_date"]),
        "called_today": code.isin(today["outlet_code"]),
    }


def _promises(judged: pd.DataFrame, register: pd.DataFrame, on: date) -> dict[str, Any]:
    """The promise of each outlet that calls for a call: the broken ones before those due on ``on``."""
    broken = judged["outcome"].isin(["broken", "partly"])
    due = judged["outcome"].eq("live") & judged["promised_date"].le(pd.Timestamp(on))
    asked = judged[broken | due].assign(broken=broken)
    asked = (
        asked.sort_values("promised_date", kind="stable")
        .drop_duplicates("outlet_code", keep="last")
        .set_index("outlet_code")
    )
    code = register["outlet_code"]
    return {
        "promised_date": looked_up(code, asked["promised_date"]),
        "promised_amount": looked_up(code, asked["amount"] - asked["paid"]).astype("float64"),
        "promise_broken": looked_up(code, asked["broken"]).fillna(False).astype(bool),
    }


def _running_out(bought: pd.DataFrame, lead_days: int, on: date) -> pd.DataFrame:
    """The goods of each outlet that run out within ``lead_days``, the first to run out first."""
    by = bought.groupby(["outlet_code", "sku"])
    rows = by.agg(first=("date", "first"), last=("date", "last"), count=("date", "size"), total=("qty", "sum"))
    rows["last_qty"] = by["qty"].last()
    span = (rows["last"] - rows["first"]).dt.days
    pace = (rows["total"] - rows["last_qty"]) / span.where(span.gt(0))
    rows["left_days"] = rows["last_qty"] / pace - (pd.Timestamp(on) - rows["last"]).dt.days
    short = rows[rows["count"].ge(FEWEST_PURCHASES) & rows["left_days"].le(lead_days)]
    return short.sort_values("left_days", kind="stable").reset_index()


def _usual(bought: pd.DataFrame) -> pd.DataFrame:
    """What each outlet buys most often."""
    often = bought.groupby(["outlet_code", "sku"]).size().sort_values(ascending=False, kind="stable")
    return often.reset_index()


def _named(rows: pd.DataFrame, register: pd.DataFrame, items: "pd.Series[str]") -> "pd.Series[Any]":
    """The names of the first goods of each outlet, as lists."""
    top = rows.groupby("outlet_code").head(GOODS_NAMED)
    names = looked_up(top["sku"], items).fillna(top["sku"])
    lists = names.groupby(top["outlet_code"]).agg(list).to_dict()
    return pd.Series([lists.get(code, []) for code in register["outlet_code"]], index=register.index, dtype=object)


def score(rows: pd.DataFrame, quiet_days: int, on: date) -> pd.DataFrame:
    """``rows`` with the points of each reason to call, and their sum.

    >>> rows = pd.DataFrame({"status": ["active", "lost"], "next_date": pd.to_datetime(["2026-11-20", None]),
    ...     "last_contact": pd.to_datetime(["2026-11-12", None]), "promised_date": pd.to_datetime([None, "2026-11-18"]),
    ...     "promise_broken": [False, True], "runs_out_goods": [["Tea"], []], "waiting_days": [9.0, 50.0],
    ...     "cycle_days": [7.0, 7.0], "quiet": [9.0, 50.0], "overdue": 0.0,
    ...     "last_order": pd.to_datetime(["2026-11-11", "2026-10-01"])})
    >>> score(rows, 21, date(2026, 11, 20))[[*POINTS, "points"]].values.tolist()
    [[50, 0, 0, 25, 20, 0, 95], [0, 40, 0, 0, 0, 0, 40]]
    """
    customer = ~rows["status"].isin([*_NOT_CALLED, "prospect"]) & ~rows["waiting_days"].eq(0)
    promised = rows["promised_date"].notna()
    fixed = rows["next_date"].le(pd.Timestamp(on)) & rows["next_date"].gt(rows["last_contact"])
    served = rows["last_order"].ge(rows["next_date"]) & rows["overdue"].eq(0)
    holds = {
        "agreed": fixed & ~served,
        "broken": promised & rows["promise_broken"],
        "promised": promised & ~rows["promise_broken"],
        "runs_out": customer & rows["runs_out_goods"].map(len).gt(0),
        "cycle_due": customer & rows["waiting_days"].ge(rows["cycle_days"]),
        "silent": customer & rows["quiet"].ge(quiet_days),
    }
    points = {name: holds[name].fillna(False).astype("int64") * worth for name, worth in POINTS.items()}
    return rows.assign(**points, points=sum(points.values()))
