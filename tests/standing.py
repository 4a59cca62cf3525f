"""The position of a few rows, worked out as a department would."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.receivables.position import Position, position
from salesbook.calculation.receivables.replay import replay
from salesbook.schemas.parameters import DEFAULTS, Parameters


def position_of(
    receivables: pd.DataFrame,
    receipts: pd.DataFrame | None = None,
    launch_plan: pd.DataFrame | None = None,
    outlets: pd.DataFrame | None = None,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Position:
    """What is open at the end of ``on``; a table left out is empty."""
    given = {"receipts": receipts, "launch_plan": launch_plan, "outlets": outlets}
    tables = {name: frame_of(name) if frame is None else frame for name, frame in given.items()}
    return position(replay(receivables, **tables, parameters=parameters), on=on)
