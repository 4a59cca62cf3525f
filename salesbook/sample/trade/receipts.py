"""Entries become the clerk's receipts: several slips paid at once on one line, some without the slip's number."""

import numpy as np
import pandas as pd

from salesbook.sample.trade.incidents import Debts
from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import Names, People, Presence
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span

METHODS = ("wechat", "cash", "transfer", "alipay", "cheque")
METHOD_SHARES = (0.37, 0.3, 0.17, 0.12, 0.04)
TOGETHER, UNNAMED = 0.6, 0.16
BY_DELIVERER = 0.3


def receive(
    rng: np.random.Generator,
    debts: Debts,
    outlets: Outlets,
    slip_no: Names,
    people: People,
    there: Presence,
    span: Span,
) -> pd.DataFrame:
    """The receipts table. ``slip_no`` is by item. What was paid together for several slips carries no slip number."""
    entries = debts.entries.reset_index(drop=True)
    draw = _draw(rng, entries, outlets, people, there, span)
    entries = entries.assign(**draw)
    money = entries["kind"].eq("receipt") & entries["method"].ne("caps")
    named = entries["by_slip"] | ~money | (entries["item"] < 0)
    several = entries.groupby(["outlet", "date"])["item"].transform("size") > 1
    together = ~named & several & (entries["together"] < TOGETHER)
    line = np.where(together, -1, np.arange(len(entries)))
    entries["slip_no"] = np.where(entries["item"] >= 0, slip_no[entries["item"]], "")
    unnamed = ~named & (rng.random(len(entries)) < UNNAMED)
    entries.loc[together | unnamed, "slip_no"] = ""
    kept = ["outlet", "date", "kind", "method", "collector", "note", "slip_no"]
    summed = entries.groupby(["date", "outlet", pd.Series(line)], sort=True).agg(
        {**dict.fromkeys(kept[2:], "first"), "fen": "sum"}
    )
    return _table(summed.reset_index(), outlets)


def _draw(
    rng: np.random.Generator, entries: pd.DataFrame, outlets: Outlets, people: People, there: Presence, span: Span
) -> dict[str, np.ndarray]:
    """How and to whom each outlet pays on each day: one draw for all it pays that day."""
    visit = entries.groupby(["outlet", "date"], sort=True).ngroup().to_numpy()
    visits = visit.max() + 1
    method = rng.choice(METHODS, visits, p=METHOD_SHARES)[visit]
    together = rng.random(visits)[visit]
    outlet = entries["outlet"].to_numpy()
    rep = outlets.table["salesperson"].to_numpy(dtype=object)[outlet]
    away = there.absent(rep, span.index(entries["date"].to_numpy().astype("datetime64[D]")))
    by_deliverer = (rng.random(visits) < BY_DELIVERER)[visit] | away
    written_off = entries["kind"].eq("write_off")
    collector = np.where(by_deliverer, people.team["deliverer"][outlets.team[outlet]], rep)
    return {
        "method": np.where(
            entries["kind"].ne("receipt"), "", np.where(entries["method"] != "", entries["method"], method)
        ),
        "collector": np.where(
            written_off, people.office["finance"], np.where(entries["method"] == "caps", rep, collector)
        ),
        "together": together,
    }


def _table(rows: pd.DataFrame, outlets: Outlets) -> pd.DataFrame:
    register = outlets.table.iloc[rows["outlet"]]
    return frame(
        "receipts",
        {
            "receipt_no": [f"SK{n:06d}" for n in range(1, len(rows) + 1)],
            "received_date": rows["date"],
            "outlet_code": register["outlet_code"].to_numpy(),
            "outlet_name": register["outlet_name"].to_numpy(),
            "slip_no": rows["slip_no"],
            "amount": rows["fen"] / 100,
            "method": rows["method"],
            "collector": rows["collector"],
            "kind": rows["kind"],
            "note": rows["note"],
        },
    )
