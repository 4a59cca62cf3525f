"""What is to be collected from each outlet in the days ahead, and everything that makes it urgent."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.position import Position

_REGISTERED = ["outlet_name", "salesperson", "district", "channel", "route", "credit_limit"]
_ON_SLIPS = ["outlet_name", "salesperson", "district"]


def outlet_demand(
    position: Position,
    judged: pd.DataFrame,
    in_vain: "pd.Series[int]",
    visits: pd.DataFrame,
    outlets: pd.DataFrame,
    last_day: date,
) -> pd.DataFrame:
    """One row per outlet with anything open and due by ``last_day`` (docs/rules.md, collection schedule, demand).

    ``position`` is aged on the first day of the schedule; ``judged`` are the promises with their outcome, ``in_vain``
    counts the planned visits that brought nothing, ``visits`` are calls and visits made, ``outlets`` is the register.
    Index outlet_code; columns outlet_name, salesperson, district, channel, route (of the register, else of the latest
    slip), amount (due and undisputed, less what the outlet has unapplied or in credit, never below 0), disputed,
    overdue (of amount: due before the first day), days_past_due (of the oldest part), first_due, promised_date (of a
    live promise); what priority.score takes: broken_promises, over_limit, days_uncontacted, days_to_milestone,
    times_planned; and stop_supply (a part is later than its launch-plan row allows). Money in 元.
    """
    open_parts = _with_fen(position.instalments)
    due = open_parts[open_parts["due_date"] <= pd.Timestamp(last_day)]
    asked = due[~due["disputed"]]
    late = asked["days_past_due"]
    by_outlet = asked.groupby("outlet_code")
    demand = pd.DataFrame(index=pd.Index(sorted(due["outlet_code"].unique()), name="outlet_code", dtype="str"))
    credit = _credit(position)

    def each(values: "pd.Series[int]") -> "pd.Series[int]":
        return values.reindex(demand.index, fill_value=0)

    demand = demand.join(_known(position, outlets))
    demand["amount"] = from_fen(each(by_outlet["fen"].sum()).sub(each(credit)).clip(lower=0))
    demand["disputed"] = from_fen(each(_sum(due[due["disputed"]])))
    overdue = each(_sum(asked[late > 0])).sub(each(credit)).clip(lower=0)
    demand["overdue"] = from_fen(overdue)
    demand["days_past_due"] = each(by_outlet["days_past_due"].max()).astype(np.int64)
    demand["first_due"] = by_outlet["due_date"].min()
    demand["promised_date"] = judged[judged["outcome"] == "live"].groupby("outlet_code")["promised_date"].min()
    demand["broken_promises"] = each(judged[judged["outcome"] == "broken"].groupby("outlet_code").size())
    owed = from_fen(each(_sum(open_parts)).sub(each(credit)))
    demand["over_limit"] = owed > demand["credit_limit"].fillna(np.inf)
    demand["days_uncontacted"] = _days_uncontacted(visits, position.on, demand.index)
    demand["days_to_milestone"] = -asked[asked["milestone"] & (late <= 0)].groupby("outlet_code")["days_past_due"].max()
    demand["times_planned"] = each(in_vain)
    demand["stop_supply"] = each(asked[late > asked["stop_supply_days"]].groupby("outlet_code").size()) > 0
    return demand[(demand["amount"] > 0) | (demand["disputed"] > 0)]


def _with_fen(rows: pd.DataFrame) -> pd.DataFrame:
    """Open amounts in fen; rows of nobody (no outlet at all) are kept together under an empty code."""
    return rows.assign(fen=to_fen(rows["open"]), outlet_code=rows["outlet_code"].fillna(""))


def _sum(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows.groupby("outlet_code")["fen"].sum()


def _credit(position: Position) -> "pd.Series[int]":
    """What each outlet has paid too much or been credited, in fen."""
    return _sum(_with_fen(position.unapplied.rename(columns={"amount": "open"})))


def _known(position: Position, outlets: pd.DataFrame) -> pd.DataFrame:
    """What the register says of each outlet; where it is silent, what the latest slip says."""
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code")
    register = register.set_index("outlet_code")[_REGISTERED]
    slips = position.items.groupby("outlet_code")[_ON_SLIPS].last()
    known = register.reindex(register.index.union(slips.index))
    return known.assign(**{name: known[name].fillna(slips[name].reindex(known.index)) for name in _ON_SLIPS})


def _days_uncontacted(visits: pd.DataFrame, on: date, outlets: pd.Index) -> "pd.Series[float]":
    """Days since the last call or visit; endless for an outlet the book never names, missing when there is no book."""
    today = np.datetime64(on, "D")
    seen = visits[days(visits["date"]) <= today]
    if seen.empty:
        return pd.Series(np.nan, outlets)
    last = seen.groupby("outlet_code")["date"].max().reindex(outlets)
    ago: pd.Series[float] = (pd.Timestamp(on) - last).dt.days.astype("float64").fillna(np.inf)
    return ago
