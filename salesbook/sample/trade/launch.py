"""The launch plan: in which phase an outlet was started up with goods on credit, and by which instalments it pays."""

import re
from datetime import timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.sample.world.frames import frame
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span
from salesbook.wording.sample.trade import LAUNCH_NOTES, LAUNCH_PHASES

_PART = re.compile(r"(\d+)\D+?(\d+)%")


def launch_plan(span: Span) -> pd.DataFrame:
    """The phases, dated back from the last day of the books; the last one has not begun."""
    phase, channel, district, category, start, end, days, parts, stop, target = zip(*LAUNCH_PHASES, strict=True)
    return frame(
        "launch_plan",
        {
            "phase": phase,
            "channel": channel,
            "district": district,
            "category": category,
            "start_date": [span.until - timedelta(weeks=weeks) for weeks in start],
            "end_date": [span.until - timedelta(weeks=weeks) for weeks in end],
            "credit_days": days,
            "instalments": parts,
            "stop_supply_days": stop,
            "outlet_target": target,
            "note": LAUNCH_NOTES,
        },
    )


def fitting_phase(
    plan: pd.DataFrame, outlets: Outlets, outlet: NDArray[np.int64], day: "pd.Series[pd.Timestamp]"
) -> NDArray[np.int64]:
    """The row of the plan that fits each sale, -1 where none does; the phases of the sample do not overlap."""
    register = outlets.table.iloc[outlet]
    found = np.full(len(outlet), -1)
    for i, row in plan.iterrows():
        fits = day.between(row["start_date"], row["end_date"]).to_numpy()
        for name in ("channel", "district", "category"):
            if pd.notna(row[name]):
                fits = fits & (register[name] == row[name]).to_numpy()
        found[fits] = i
    return found


def instalments(text: str) -> list[tuple[int, int]]:
    """Days and percent of each part.

    >>> instalments("15d30%,30d70%")
    [(15, 30), (30, 70)]
    """
    return [(int(days), int(percent)) for days, percent in _PART.findall(text)]
