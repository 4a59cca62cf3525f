"""What reps bring back from the shops: outlets they propose to open or correct, and goods counted on the shelves."""

import numpy as np
import pandas as pd

from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import People
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span
from salesbook.wording.sample.trade import CORRECTION_NOTES, PROPOSED_NAMES, REJECTED_NOTE

RECENT_DAYS = 19  # working days of proposals
CORRECTED = 2
COUNTED_SHARE = 0.12
COPIED = ["channel", "category", "grade", "district", "route", "address", "landmark", "contact", "phone", "salesperson"]


def proposals(rng: np.random.Generator, outlets: Outlets, people: People, span: Span) -> pd.DataFrame:
    """Proposals of the last weeks: outlets opened since (now in the register), corrections, new ones to decide."""
    register = outlets.table
    opened = register[register["opened_date"] > pd.Timestamp(span.back(RECENT_DAYS))]
    appended = opened.assign(proposed_date=opened["opened_date"], kind="new", status="appended")
    trading = register[register["status"] == "active"]
    wrong = trading.sample(CORRECTED, random_state=rng).assign(kind="correction", status=["appended", "proposed"])
    wrong = wrong.assign(proposed_date=[span.back(6), span.back(0)], note=CORRECTION_NOTES)
    rows = pd.concat([appended, wrong, _undecided(rng, trading, span)], ignore_index=True)
    rows = rows.sort_values("proposed_date", kind="stable", ignore_index=True)
    decided = rows["status"] != "proposed"
    copied = {name: rows[name] for name in ["outlet_code", "outlet_name", *COPIED]}
    return frame(
        "proposals",
        {
            **copied,
            "proposed_date": rows["proposed_date"],
            "proposed_by": rows["salesperson"],
            "kind": rows["kind"],
            "status": rows["status"],
            "approved_by": np.where(decided, people.office["manager"], ""),
            "approved_date": rows["proposed_date"].where(decided),
            "note": rows["note"].fillna(""),
        },
    )


def _undecided(rng: np.random.Generator, trading: pd.DataFrame, span: Span) -> pd.DataFrame:
    """New outlets beside known ones: two to decide (one lacks its landmark), one approved, one rejected."""
    beside = trading.sample(len(PROPOSED_NAMES), random_state=rng)
    phones = [f"19200{n:06d}" for n in rng.permutation(1_000_000)[: len(beside)]]
    rows = beside.assign(
        outlet_code="",
        outlet_name=PROPOSED_NAMES,
        phone=phones,
        address=beside["address"] + "-1",
        kind="new",
        status=["proposed", "proposed", "approved", "rejected"],
        proposed_date=[span.back(0), span.back(0), span.back(1), span.back(3)],
        note=["", "", "", REJECTED_NOTE],
    )
    rows["landmark"] = rows["landmark"].where(np.arange(len(rows)) != 1)
    return rows


def outlet_stock(rng: np.random.Generator, sales: pd.DataFrame, span: Span) -> pd.DataFrame:
    """Counts in the last two weeks of goods that outlets had bought before: much of it gone, some of it standing."""
    bought = sales[(sales["kind"] == "sale") & (sales["date"] < pd.Timestamp(span.back(11)))]
    bought = bought.drop_duplicates(["outlet_code", "sku"], keep="last")
    counted = bought[rng.random(len(bought)) < COUNTED_SHARE]
    day = [span.back(int(n)) for n in rng.integers(0, 10, len(counted))]
    left = np.floor(counted["qty"] * rng.choice([0.0, 0.2, 0.5, 0.9], len(counted), p=[0.2, 0.4, 0.25, 0.15]))
    rows = counted.assign(day=day, left=left).sort_values(["day", "outlet_code", "sku"], kind="stable")
    return frame(
        "outlet_stock",
        {
            "counted_date": rows["day"],
            "outlet_code": rows["outlet_code"],
            "outlet_name": rows["outlet_name"],
            "sku": rows["sku"],
            "counted_qty": rows["left"],
            "counted_by": rows["salesperson"],
        },
    )
