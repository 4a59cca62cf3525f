"""Papers printed by approval, and whether somebody has signed for them."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.sales_lines import dated

EPOCH = date(1900, 1, 1)


def signatures(approvals: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """Every paper up to ``on``: the register's columns, with signed, copies (one where none is written), waiting_days.

    The latest day first. ``waiting_days`` counts from the day printed, for papers not signed; NaN for the others.
    (Procedure, order clerk: print by the manager's approval and keep a record of who signed.)

    >>> from salesbook.calculation.common.frames import frame_of
    >>> signed = {"date": "2026-11-20", "approval_no": "P2", "signed_by": "Li"}
    >>> papers = frame_of("approvals", [{"date": "2026-11-18", "approval_no": "P1"}, signed])
    >>> found = signatures(papers, on=date(2026, 11, 20))
    >>> found[["approval_no", "signed", "copies", "waiting_days"]].fillna(0).values.tolist()
    [['P2', True, 1.0, 0.0], ['P1', False, 1.0, 2.0]]
    """
    rows = dated(approvals, EPOCH, on).sort_values("date", ascending=False, kind="stable", ignore_index=True)
    signed = rows["signed_by"].fillna("").str.strip().ne("")
    waiting = (pd.Timestamp(on) - rows["date"]).dt.days.astype("float64")
    return rows.assign(signed=signed, copies=rows["copies"].fillna(1.0), waiting_days=waiting.mask(signed))
