"""Why an item is short and why so much is to be ordered, in words with the numbers behind them."""

from typing import Any

import pandas as pd

from salesbook.reports.common.words import records
from salesbook.schemas.parameters import Parameters
from salesbook.wording.messages import say


def reasons(items: pd.DataFrame, parameters: Parameters) -> "pd.Series[str]":
    """One text per item; an item of which there is enough needs none."""
    return pd.Series([_why(row, parameters) for row in records(items)], index=items.index, dtype="str")


def _why(row: dict[str, Any], parameters: Parameters) -> str:
    if row["shortage"] == "enough":
        return ""
    if row["shortage"] == "unknown":
        return say("why_unknown")
    return say("and").join([_short(row), _demand(row, parameters), _order(row)])


def _short(row: dict[str, Any]) -> str:
    numbers = {name: f"{row[name]:,g}" for name in ("available", "on_hand", "committed")}
    if row["available"] < 0:
        return say("why_oversold", **numbers)
    if row["on_hand"] <= 0:
        return say("why_none")
    return say("why_below", point=_point(row), **numbers)


def _point(row: dict[str, Any]) -> str:
    return say(
        "point_warn" if row["warn_level"] == row["warn_level"] else "point_reorder", pieces=_whole(row["reorder_point"])
    )


def _demand(row: dict[str, Any], parameters: Parameters) -> str:
    if not row["daily_demand"]:
        return say("why_no_demand")
    daily = f"{row['daily_demand']:,.1f}"
    if row["days_of_supply"] > 0:
        return say("why_lasts", daily=daily, days=f"{row['days_of_supply']:.1f}", lead=parameters.lead_days)
    return say("why_daily", daily=daily, lead=parameters.lead_days)


def _order(row: dict[str, Any]) -> str:
    level, inbound = _whole(row["order_up_to"]), _whole(row["inbound"])
    if not row["suggested"]:
        return say("why_no_order", level=level, inbound=inbound)
    packs = row["suggested"] / row["pack"] if row["pack"] == row["pack"] else row["suggested"]
    said = say("why_order", level=level, packs=_whole(packs))
    return said + (say("why_inbound", inbound=inbound) if row["inbound"] else "")


def _whole(number: float) -> str:
    return f"{number:,.0f}"
