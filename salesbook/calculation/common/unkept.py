"""Tables that a department does not keep: the default of a parameter that a calculation can do without.

``def position(receivables, receipts=unkept.receipts)``: without a book of receipts, nothing was received.
"""

from functools import cache

import pandas as pd

from salesbook.calculation.common.frames import frame_of

_empty = cache(frame_of)


def __getattr__(table: str) -> pd.DataFrame:
    """The table of that name without a row, every column rightly typed."""
    try:
        return _empty(table)
    except KeyError:
        raise AttributeError(table) from None
