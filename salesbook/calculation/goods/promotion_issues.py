"""Promotion items and gifts issued: each against the approval that allowed it and the signature for it."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.rounding import rounded

STATES = ("signed", "no_number", "not_in_register", "unsigned", "other_person")
COLUMNS = ["date", "approval_no", "sku", "item", "kind", "qty", "value", "person", "document", "signed_by", "state"]


def promotion_issues(
    stock_moves: pd.DataFrame,
    approvals: pd.DataFrame = unkept.approvals,
    stock: pd.DataFrame = unkept.stock,
    *,
    first: date,
    last: date,
) -> pd.DataFrame:
    """Every issue of promotion items from ``first`` to ``last`` with its approval; the columns are COLUMNS.

    ``qty`` in the smallest unit, ``value`` in 元 at the book's unit cost (NaN where it is unknown). ``state`` is
    "signed" when the approval stands in the register and who received the goods signed it; else "no_number" (issued
    without an approval number), "not_in_register", "unsigned" or "other_person" (signed by somebody else). The latest
    day first. (Procedure, warehouse: promotion items and gifts are issued against an approval.)

    >>> from salesbook.calculation.common.frames import frame_of
    >>> move = {"date": "2026-11-20", "sku": "U", "kind": "promo_issue", "qty": 5, "person": "Li"}
    >>> moves = frame_of("stock_moves", [move | {"approval_no": number} for number in ("PT1", "PT2", None)])
    >>> approvals = frame_of("approvals", [{"approval_no": "PT1", "signed_by": "Li"}, {"approval_no": "PT2"}])
    >>> stock = frame_of("stock", [{"sku": "U", "item": "Umbrella", "unit_cost": 30}])
    >>> issued = promotion_issues(moves, approvals, stock, first=date(2026, 11, 16), last=date(2026, 11, 20))
    >>> issued[["approval_no", "value", "state"]].fillna("").values.tolist()
    [['PT1', 150.0, 'signed'], ['PT2', 150.0, 'unsigned'], ['', 150.0, 'no_number']]
    """
    moves = dated(stock_moves, first, last)
    moves = moves[moves["kind"].eq("promo_issue")]
    goods = stock.drop_duplicates("sku").set_index("sku")
    papers = approvals.drop_duplicates("approval_no").set_index("approval_no")
    qty = moves["qty"].abs().astype("float64")
    rows = moves.assign(
        qty=qty,
        item=moves["sku"].map(goods["item"]),
        kind=moves["sku"].map(goods["kind"]),
        value=rounded(qty * moves["sku"].map(goods["unit_cost"]), 2),
        document=moves["approval_no"].map(papers["document"]).astype("str"),
        signed_by=moves["approval_no"].map(papers["signed_by"]).astype("str"),
    )
    rows["state"] = _state(rows, rows["approval_no"].isin(papers.index))
    return rows[COLUMNS].sort_values("date", ascending=False, kind="stable", ignore_index=True)


def _state(rows: pd.DataFrame, registered: "pd.Series[bool]") -> "pd.Series[str]":
    signed, number = rows["signed_by"], rows["approval_no"]
    other = rows["person"].notna() & signed.ne(rows["person"])
    wrong = [number.isna(), ~registered, signed.isna(), other]
    return pd.Series(np.select(wrong, list(STATES[1:]), STATES[0]), index=rows.index, dtype="str")
