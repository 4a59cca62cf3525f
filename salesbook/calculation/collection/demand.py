"""What is to be collected from each outlet on each day ahead, and everything that makes it urgent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, fen_at, fen_by, from_fen, to_fen
from salesbook.calculation.receivables.instalments import due_days
from salesbook.calculation.receivables.position import Position

_REGISTERED = ["outlet_name", "salesperson", "district", "channel", "route", "credit_limit"]
_ON_SLIPS = ["outlet_name", "salesperson", "district"]


@dataclass(frozen=True, slots=True)
class Demand:
    """``outlets``: one row per outlet with something due in the horizon; ``days``: a row for each of them and each day.

    outlets: outlet_code, outlet_name, salesperson, district, channel, route (of the register, else of the latest slip),
    amount (undisputed and due by the last day, less the advance, never below 0), disputed, promised_date (of a live
    promise), broken_promises (the shares broken, summed), over_limit, days_uncontacted, times_planned in vain, late (an
    undisputed part is past due on the day the schedule is made) and stop_supply (one is later than its launch-plan row
    allows). days, by row and day: row (place in outlets), day (place in the horizon), amount (due by that day), overdue
    (of amount: due before it), days_past_due (of the oldest part due by then; missing of unknown age),
    days_to_milestone (missing: no part of a launch plan due that day or later). Money in 元.
    """

    outlets: pd.DataFrame
    days: pd.DataFrame


def outlet_demand(
    position: Position,
    judged: pd.DataFrame,
    in_vain: "pd.Series[int]",
    visits: pd.DataFrame,
    outlets: pd.DataFrame,
    horizon: Sequence[date],
) -> Demand:
    """What is collectible from whom on which day of ``horizon`` (docs/rules.md, collection schedule, demand).

    ``position`` is that of the day the schedule is made; ``judged`` are the promises with their outcome, ``in_vain``
    counts the planned visits that brought nothing, ``visits`` are calls and visits made, ``outlets`` is the register.
    """
    parts = position.instalments.assign(
        fen=to_fen(position.instalments["open"]), outlet_code=position.instalments["outlet_code"].fillna("")
    )
    due = due_days(parts) <= np.datetime64(horizon[-1], "D")
    rows = pd.DataFrame(index=pd.Index(sorted(parts["outlet_code"][due].unique()), name="outlet_code", dtype="str"))
    plain, disputed = parts[~parts["disputed"]], parts[parts["disputed"] & due]
    advance = fen_by(position.unapplied, "outlet_code").reindex(rows.index, fill_value=0)
    by_day = _by_day(plain, rows.index, np.asarray(advance, dtype=np.int64), horizon)
    facts = _facts(position, plain, judged, in_vain, visits, outlets, rows.index)
    asked = by_day.loc[by_day["day"] == len(horizon) - 1, "amount"].to_numpy()
    facts = facts.assign(amount=asked, disputed=from_fen(_sum(disputed).reindex(rows.index, fill_value=0)))
    wanted = ((facts["amount"] > 0) | (facts["disputed"] > 0)).to_numpy()
    place = np.cumsum(wanted) - 1
    by_day = by_day[wanted[by_day["row"]]]
    return Demand(facts[wanted].reset_index(), by_day.assign(row=place[by_day["row"]]).reset_index(drop=True))


def _sum(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows.groupby("outlet_code")["fen"].sum()


def _by_day(plain: pd.DataFrame, outlets: pd.Index, advance: Fen, horizon: Sequence[date]) -> pd.DataFrame:
    """For each day of the horizon what each outlet owes that is due by then, and how late the oldest of it is."""
    parts = plain[plain["outlet_code"].isin(outlets)]
    row, due, fen = outlets.get_indexer(pd.Index(parts["outlet_code"])), due_days(parts), to_fen(parts["open"])
    planned = parts["milestone"].to_numpy(bool)
    dated = parts["due_date"].notna().to_numpy()
    oldest = _first(row[dated], due[dated], len(outlets))
    frames = []
    for place, day in enumerate(np.array(horizon, dtype="datetime64[D]")):
        coming = planned & (due >= day)
        soonest = _first(row[coming], due[coming], len(outlets))
        late = np.where(oldest <= day, (day - oldest).astype(np.int64), np.nan)
        frames.append(
            pd.DataFrame(
                {
                    "row": np.arange(len(outlets)),
                    "day": place,
                    "amount": from_fen(np.maximum(fen_at(row[due <= day], fen[due <= day], len(outlets)) - advance, 0)),
                    "overdue": from_fen(np.maximum(fen_at(row[due < day], fen[due < day], len(outlets)) - advance, 0)),
                    "days_past_due": late,
                    "days_to_milestone": np.where(np.isnat(soonest), np.nan, (soonest - day).astype(np.float64)),
                }
            )
        )
    return pd.concat(frames).sort_values(["row", "day"], ignore_index=True, kind="stable")


def _first(row: NDArray[np.intp], dates: NDArray[np.datetime64], count: int) -> NDArray[np.datetime64]:
    """The earliest date of each row; none (NaT) where it has none."""
    found = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(found, row, dates.astype(np.int64))
    return np.where(found == np.iinfo(np.int64).max, np.datetime64("NaT", "D"), found.astype("datetime64[D]"))


def _facts(
    position: Position,
    plain: pd.DataFrame,
    judged: pd.DataFrame,
    in_vain: "pd.Series[int]",
    visits: pd.DataFrame,
    outlets: pd.DataFrame,
    index: pd.Index,
) -> pd.DataFrame:
    """What is known of each outlet on the day the schedule is made."""

    def each(values: "pd.Series[int]") -> "pd.Series[int]":
        return values.reindex(index, fill_value=0)

    facts = _known(position, outlets).reindex(index)
    live = judged[judged["outcome"] == "live"]
    late = plain["days_past_due"].fillna(0)
    facts["promised_date"] = live.groupby("outlet_code")["promised_date"].min().reindex(index)
    facts["broken_promises"] = _broken(judged).reindex(index).fillna(0.0)
    owed = each(fen_by(position.instalments, "outlet_code", "open")) - each(fen_by(position.unapplied, "outlet_code"))
    facts["over_limit"] = from_fen(owed) > facts["credit_limit"].fillna(np.inf)
    facts["days_uncontacted"] = _days_uncontacted(visits, position.on, index)
    facts["times_planned"] = each(in_vain)
    facts["late"] = each(_sum(plain[late > 0])) > 0
    facts["stop_supply"] = each(plain[late > plain["stop_supply_days"]].groupby("outlet_code").size()) > 0
    return facts


def _broken(judged: pd.DataFrame) -> "pd.Series[float]":
    """The shares of promises that were not kept, summed: one for a promise of which nothing was paid."""
    rows = judged[judged["outcome"].isin(["broken", "partly"])]
    paid = (rows["paid"] / rows["amount"]).where(rows["amount"] > 0, 0.0)
    return (1.0 - paid).groupby(rows["outlet_code"].to_numpy()).sum()


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
