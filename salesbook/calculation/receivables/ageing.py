"""How late what is open is, in the department's buckets; every fen stands in exactly one (docs/rules.md, ageing)."""

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.calculation.receivables.position import Position


def ageing(position: Position) -> pd.DataFrame:
    """What is open by bucket: bucket, amount (元), items (receivables with a part in it); every bucket, in order.

    What is of unknown age is the last bucket, "unknown". The amounts sum to ``position.total()``. An item whose
    instalments lie in two buckets counts once in each.
    """
    lines = _lines(position)
    fen = lines.groupby("bucket")["fen"].sum().reindex(BUCKETS, fill_value=0)
    items = lines.groupby("bucket")["item"].nunique().reindex(BUCKETS, fill_value=0)
    return pd.DataFrame(
        {"bucket": pd.Series(BUCKETS, dtype="str"), "amount": from_fen(fen), "items": items.to_numpy(np.int64)}
    )


def ageing_by(position: Position, key: str) -> pd.DataFrame:
    """What is open by bucket for each value of ``key`` ("outlet_code", "salesperson"…): key, a column per bucket, open.

    In the order of the key, lines without one (missing) last; amounts in 元.
    """
    lines = _lines(position)
    wide = lines.groupby([key, "bucket"], dropna=False)["fen"].sum().unstack(fill_value=0)
    wide = wide.reindex(columns=list(BUCKETS), fill_value=0)
    table = pd.DataFrame({name: from_fen(wide[name]) for name in BUCKETS}, index=wide.index)
    table["open"] = from_fen(wide.sum(axis=1))
    return table.reset_index()


def _lines(position: Position) -> pd.DataFrame:
    """Open instalments, in fen."""
    return position.instalments.assign(fen=to_fen(position.instalments["open"]))
