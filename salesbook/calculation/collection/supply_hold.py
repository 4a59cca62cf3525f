"""Which outlets may not be supplied, why, and what would lift it (docs/rules.md, supply hold)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.collection.escalation import LEVELS, level
from salesbook.calculation.collection.issued import InVain
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days, looked_up
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.common.owners import known_as
from salesbook.calculation.receivables.entries import balances
from salesbook.calculation.receivables.position import Position
from salesbook.schemas.parameters import DEFAULTS, Parameters

REASONS = ("over_limit", "too_late", "escalated", "closed")
CLOSED = ("stopped", "lost")


@dataclass(frozen=True, slots=True)
class Holds:
    """The outlets that may not be supplied at the end of the day ``on``, by outlet_code; money in 元.

    rows: outlet_code, outlet_name, salesperson, status (of the register), one column per reason of REASONS (True or
    False), owed (open less the advance), credit_limit (missing: none agreed), over_by, overdue (undisputed and past
    due, less the advance), too_late_amount (of it, what is later than its launch-plan row allows), days_past_due (of
    the oldest overdue part, 0: none), times (planned visits in vain), since (the first day of a reason that has one:
    over the limit, too late; the earlier) and to_pay (what must come in before every reason of money is gone).
    to_pay: what of it pays which slip: outlet_code, slip_no, sale_date, amount; an advance not used yet counts too.
    unchecked: what the books do not say, so that nobody is held for it: "owed", "limits", "stop_days", "issued",
    "status".
    """

    on: date
    rows: pd.DataFrame
    to_pay: pd.DataFrame
    unchecked: tuple[str, ...]


@shared
def supply_holds(
    position: Position,
    account_entries: pd.DataFrame,
    in_vain: InVain,
    outlets: pd.DataFrame = unkept.outlets,
    launch_plan: pd.DataFrame = unkept.launch_plan,
    issued_visits: pd.DataFrame = unkept.issued_visits,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Holds:
    """Who may not be supplied at the end of ``on`` (docs/rules.md, supply hold); a table not kept holds nobody.

    over_limit: owed more than the credit limit of the register (blank or 0: none agreed). too_late: an undisputed part
    overdue by more days than its launch-plan row allows, and not covered by an advance. escalated: as many planned
    visits in a row in vain as ``escalate_stop_times`` says, and something undisputed overdue. closed: the register's
    status is stopped or lost.

    A limit of 500.00, and 800.00 owed since the 2nd: paying 300.00 lifts it.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "slip_no": "1", "sale_date": "2026-11-02", "amount": 800}])
    >>> known = frame_of("outlets", [{"outlet_code": "A", "credit_limit": 500}])
    >>> held = Department.from_frames(receivables=owed, outlets=known).ask(supply_holds, on=date(2026, 11, 20))
    >>> held.rows[["outlet_code", "over_limit", "owed", "over_by", "since", "to_pay"]].values.tolist()
    [['A', True, 800.0, 300.0, Timestamp('2026-11-02 00:00:00'), 300.0]]
    >>> held.unchecked
    ('stop_days', 'issued', 'status')
    """
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")
    parts = _undisputed(position)
    advance = fen_by(position.unapplied, "outlet_code")
    late = parts[parts["too_late"]]
    codes = pd.Index(position.items["outlet_code"].dropna().unique()).union(register.index, sort=False)
    rows = pd.DataFrame({"outlet_code": codes.astype("str")})
    rows = rows.join(known_as(rows["outlet_code"], outlets, position.items))
    rows = rows.assign(**_registered(rows["outlet_code"], register))
    fen = {
        "owed": _each(balances(account_entries, on), codes),
        "overdue": (_each(fen_by(parts, "outlet_code", "open"), codes) - _each(advance, codes)).clip(0),
        "too_late_amount": (_each(fen_by(late, "outlet_code", "open"), codes) - _each(advance, codes)).clip(0),
    }
    limit = to_fen(rows["credit_limit"])
    fen["over_by"] = np.where(limit > 0, (fen["owed"] - limit).clip(0), 0)
    rows["times"] = _each(in_vain, codes)
    escalated = level(rows["times"], parameters).eq(LEVELS[-1]) & (fen["overdue"] > 0)
    flags = [fen["over_by"] > 0, fen["too_late_amount"] > 0, escalated, rows["status"].isin(CLOSED)]
    rows = rows.assign(**dict(zip(REASONS, flags, strict=True)))
    fen["to_pay"] = np.maximum(fen["over_by"], np.where(rows["escalated"], fen["overdue"], fen["too_late_amount"]))
    rows = rows.assign(
        **{name: from_fen(values) for name, values in fen.items()},
        days_past_due=_each(parts.groupby("outlet_code")["days_past_due"].max(), codes),
        since=_since(rows, late, account_entries, limit, on),
    )
    held = rows[rows[list(REASONS)].any(axis=1)].sort_values("outlet_code", kind="stable", ignore_index=True)
    return Holds(on, held, _slips(held, parts), _unchecked(position, outlets, launch_plan, issued_visits))


def _undisputed(position: Position) -> pd.DataFrame:
    """The overdue parts that are not disputed, oldest first, and whether each is later than its plan allows."""
    rows = position.instalments
    rows = rows[~rows["disputed"] & rows["days_past_due"].gt(0).fillna(False) & rows["outlet_code"].notna()]
    late = rows["days_past_due"].astype("int64")
    return rows.assign(days_past_due=late, too_late=late > rows["stop_supply_days"].astype("float64"))


def _each(values: "pd.Series[int]", codes: pd.Index) -> Any:
    return values.reindex(codes, fill_value=0).to_numpy(np.int64)


def _registered(codes: "pd.Series[str]", register: pd.DataFrame) -> dict[str, Any]:
    """The status and the limit, if one was agreed, that the register has for each outlet."""
    limit = looked_up(codes, register["credit_limit"]).astype("float64")
    return {
        "status": looked_up(codes, register["status"]).astype("str"),
        "credit_limit": limit.where(limit > 0),
    }


def _since(rows: pd.DataFrame, late: pd.DataFrame, entries: pd.DataFrame, limit: Any, on: date) -> "pd.Series[Any]":
    """The first day of the present spell over the limit, or of the first part that became too late; the earlier."""
    first = late["due_date"] + pd.to_timedelta(late["stop_supply_days"].astype("float64") + 1, unit="D")
    too_late = looked_up(rows["outlet_code"], first.groupby(late["outlet_code"]).min().astype("datetime64[s]"))
    over = rows["over_limit"]
    over_limit = _over_since(entries, dict(zip(rows["outlet_code"][over], limit[over.to_numpy()], strict=True)), on)
    return pd.concat([too_late.where(rows["too_late"]), looked_up(rows["outlet_code"], over_limit)], axis=1).min(axis=1)


def _over_since(entries: pd.DataFrame, limits: dict[str, int], on: date) -> "pd.Series[Any]":
    """The day since which each outlet of ``limits`` (fen) has owed more at the end of every day."""
    mine = entries[entries["outlet_code"].isin(list(limits)) & entries["date"].le(pd.Timestamp(on))]
    daily = pd.Series(to_fen(mine["amount"]), dtype="int64").groupby(
        [mine["outlet_code"].to_numpy(), days(mine["date"])]
    )
    owed = daily.sum().groupby(level=0).cumsum().rename_axis(["outlet_code", "date"]).reset_index(name="fen")
    within = owed["fen"] <= owed["outlet_code"].map(limits)
    last = owed[within].groupby("outlet_code")["date"].max().reindex(owed["outlet_code"]).to_numpy()
    after = owed[np.isnat(last) | (owed["date"].to_numpy() > last)]
    first: pd.Series[Any] = after.groupby("outlet_code")["date"].min().astype("datetime64[s]")
    return first


def _slips(held: pd.DataFrame, parts: pd.DataFrame) -> pd.DataFrame:
    """What is overdue and must be paid of each slip before its outlet is no longer held for lateness."""
    late = held[held["too_late"] | held["escalated"]].set_index("outlet_code")
    asked = parts[parts["outlet_code"].isin(late.index)]
    all_of_it = asked["outlet_code"].map(late["escalated"]).fillna(False).astype(bool)
    asked = asked[asked["too_late"] | all_of_it]
    fen = pd.Series(to_fen(asked["open"]), asked.index, dtype="int64").groupby(asked["item"]).sum()
    slips = asked.drop_duplicates("item").set_index("item")[["outlet_code", "slip_no", "sale_date"]]
    slips = slips.assign(amount=from_fen(fen.reindex(slips.index)))
    return slips.sort_values("outlet_code", kind="stable", ignore_index=True)


def _unchecked(
    position: Position, outlets: pd.DataFrame, launch_plan: pd.DataFrame, issued_visits: pd.DataFrame
) -> tuple[str, ...]:
    lacking = {
        "owed": position.items.empty,
        "limits": not outlets["credit_limit"].gt(0).any(),
        "stop_days": launch_plan["stop_supply_days"].isna().all(),
        "issued": issued_visits.empty,
        "status": outlets["status"].isna().all(),
    }
    return tuple(name for name, lacks in lacking.items() if lacks)
