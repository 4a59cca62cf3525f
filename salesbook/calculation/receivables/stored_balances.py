"""What a clerk wrote as paid or still owed, beside what the receipts say: compared, never trusted."""

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.position import Position

_CALCULATED = {"received_to_date": "received", "balance": "open"}


def stored_differences(position: Position) -> pd.DataFrame:
    """The receivables whose stored figure is not the calculated one: item (label), field, stored, calculated (元).

    Fields "received_to_date" and "balance"; an empty cell says nothing and is not compared (docs/rules.md, as-of).

    >>> from datetime import date
    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.position import position
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-01", "amount": 800, "balance": 800}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> then = Department.from_frames(receivables=owed, receipts=paid).ask(position, on=date(2026, 11, 20))
    >>> stored_differences(then).to_dict("records")
    [{'item': 0, 'field': 'balance', 'stored': 800.0, 'calculated': 500.0}]
    """
    return pd.concat(
        [_differences(position.items, field, calculated) for field, calculated in _CALCULATED.items()],
        ignore_index=True,
    )


def _differences(items: pd.DataFrame, field: str, calculated: str) -> pd.DataFrame:
    said = items[items[field].notna()]
    stored, true = to_fen(said[field]), to_fen(said[calculated])
    wrong = stored != true
    return pd.DataFrame(
        {
            "item": said["label"][wrong].to_numpy(),
            "field": pd.Series([field] * int(wrong.sum()), dtype="str"),
            "stored": from_fen(stored[wrong]),
            "calculated": from_fen(true[wrong]),
        }
    )
