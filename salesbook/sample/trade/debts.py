"""What was sold on credit, and when each outlet pays for it.

An outlet pays its slips whole and in the order they fall due, so that receipts written without a slip number still
belong to one slip only. Outlets that pay by instalments always name the slip.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.money import split_each
from salesbook.sample.trade.launch import fitting_phase, instalments
from salesbook.sample.trade.orders import Orders
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Days, Span

DUE_WRITTEN = 0.55
DELAY = ((0.0, 3.0), (13.0, 9.0), (34.0, 16.0))  # mean and deviation in days past due: prompt, slow and bad payers
PAY_EVERY = (1, 7, 14)  # days between the pay days of an outlet
NEVER = 10**6


def credit_items(rng: np.random.Generator, orders: Orders, outlets: Outlets, plan: pd.DataFrame) -> pd.DataFrame:
    """One row per credit slip, by date: slip, outlet, date, fen, phase (row of the plan or -1), due, due_written.

    ``due`` is the first day on which some of it is due. A slip that only looks as if it belonged to the plan has its
    own due date written.
    """
    fen = orders.lines.groupby("slip")["fen"].sum()
    slips = orders.slips[orders.slips["credit"] & ~orders.slips["pending"]]
    items = (
        slips[["outlet", "date", "launch"]]
        .assign(slip=slips.index, fen=fen.reindex(slips.index))
        .reset_index(drop=True)
    )
    fits = fitting_phase(plan, outlets, items["outlet"].to_numpy(), items["date"])
    items["phase"] = np.where(items["launch"], fits, -1)
    first = np.array([instalments(text)[0][0] for text in plan["instalments"]] + [0])
    usual = outlets.table["credit_days"].to_numpy()[items["outlet"]].astype(np.int64)
    days = np.where(items["phase"] >= 0, first[items["phase"]], usual)
    items["due"] = items["date"].to_numpy().astype("datetime64[D]") + days.astype("timedelta64[D]")
    items["due_written"] = (items["phase"] < 0) & ((fits >= 0) | (rng.random(len(items)) < DUE_WRITTEN))
    return items


def payments(
    rng: np.random.Generator, items: pd.DataFrame, outlets: Outlets, plan: pd.DataFrame, span: Span
) -> pd.DataFrame:
    """What was paid up to the last day: item (index), date, fen, by_slip (the outlet always names the slip)."""
    planned = items["phase"] >= 0
    by_slip = items["outlet"].isin(items.loc[planned, "outlet"])
    ordinary = items[~planned]
    day = _pay_days(rng, ordinary, outlets, span)
    whole = pd.DataFrame({"item": ordinary.index, "date": day, "fen": ordinary["fen"], "by_slip": by_slip[~planned]})
    whole = whole[whole["date"].notna() & (whole["date"] <= span.last)]
    return pd.concat([whole, _instalments(rng, items[planned], outlets, plan, span)], ignore_index=True)


def _pay_days(rng: np.random.Generator, items: pd.DataFrame, outlets: Outlets, span: Span) -> Days:
    outlet = items["outlet"].to_numpy()
    mean, deviation = np.array(DELAY).T[:, outlets.payer[outlet]]
    wanted = items["due"].to_numpy().astype("datetime64[D]").astype(np.int64) + rng.normal(mean, deviation).astype(
        np.int64
    )
    sold = items["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    every = np.array(PAY_EVERY)[outlet % len(PAY_EVERY)]
    own = outlet % every  # each outlet has its own pay day
    wanted = -(-(np.maximum(wanted, sold + 2) - own) // every) * every + own
    stops = outlets.stops[outlet]
    wanted[(wanted >= stops.astype(np.int64)) & ~np.isnat(stops)] = NEVER
    return span.on_or_after(_not_before_the_last(outlet, wanted).astype("datetime64[D]"))


def _not_before_the_last(outlet: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.int64]:
    """Within each outlet no slip is paid before an earlier one (rows are ordered by date)."""
    order = np.argsort(outlet, kind="stable")
    lifted = wanted[order] + outlet[order] * 2 * NEVER
    result = np.empty_like(wanted)
    result[order] = np.maximum.accumulate(lifted) - outlet[order] * 2 * NEVER
    return result


def _instalments(
    rng: np.random.Generator, items: pd.DataFrame, outlets: Outlets, plan: pd.DataFrame, span: Span
) -> pd.DataFrame:
    """The parts that were paid: each some days late, none before the one ahead of it."""
    parts = pd.concat([_parts(items[items["phase"] == phase], text) for phase, text in enumerate(plan["instalments"])])
    parts = parts.sort_values(["item", "due"], ignore_index=True, kind="stable")
    mean, deviation = np.array(DELAY).T[:, outlets.payer[parts["outlet"].to_numpy(dtype=np.int64)]]
    late = np.maximum(0, rng.normal(mean / 2, deviation)).astype(np.int64).astype("timedelta64[D]")
    parts["date"] = span.on_or_after(parts["due"].to_numpy().astype("datetime64[D]") + late)
    # A part that is never paid, and all parts after it, stay open.
    unpaid = (parts["date"].isna() | (parts["date"] > span.last)).groupby(parts["item"]).cummax()
    parts["date"] = parts.groupby("item")["date"].cummax()
    return parts.loc[~unpaid, ["item", "date", "fen"]].assign(by_slip=True)


def _parts(items: pd.DataFrame, text: str) -> pd.DataFrame:
    """The parts of each item under one phase's instalments: item, outlet, due, fen."""
    days, shares = zip(*instalments(text), strict=True)
    count = len(days)
    return pd.DataFrame(
        {
            "item": np.repeat(items.index.to_numpy(), count),
            "outlet": np.repeat(items["outlet"].to_numpy(), count),
            "due": np.repeat(items["date"].to_numpy(), count) + np.tile(days, len(items)).astype("timedelta64[D]"),
            "fen": split_each(items["fen"].to_numpy(), shares).ravel(),
        }
    )
