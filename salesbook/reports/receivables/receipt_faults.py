"""Rows of the receipts that could not be counted as they are written, as problems at their cells."""

from dataclasses import replace
from datetime import date

import pandas as pd

from salesbook.calculation.receivables.allocation.sources import OVERPAID
from salesbook.calculation.receivables.replay import Replay
from salesbook.department.cells import Cells
from salesbook.problems import Problem


def receipt_problems(replay: Replay, cells: Cells, *, on: date) -> list[Problem]:
    """Refunds, reversals and negative receipts dated up to ``on`` that could not be done: errors, not counted."""
    rows = replay.faults[replay.faults["date"] <= pd.Timestamp(on)] if len(replay.faults) else replay.faults
    said = rows.assign(**{side: [f"{value:,.2f}" for value in rows[side]] for side in ("found", "expected")})
    return [
        each if each.code == OVERPAID else replace(each, severity="error")  # it was counted all the same
        for each in cells.problems(said)
    ]
