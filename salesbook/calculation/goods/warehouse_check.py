"""The warehouse's issues and returns against what the carriers settled: two books of the same goods."""

import pandas as pd

KEYS = ["person", "sku"]
COLUMNS = [*KEYS, "issued", "taken", "issued_open", "issue_difference", "put_back", "returned", "put_back_open"]


def warehouse_check(goods: pd.DataFrame, stock_moves: pd.DataFrame) -> pd.DataFrame:
    """Per person and sku of one day: what the warehouse wrote, what the person settled, and the difference.

    ``goods`` (table settlement_goods) and ``stock_moves`` are the rows of that day. Columns: person, sku, issued (left
    the warehouse), taken (loaded and restocked), issued_open (issued to somebody who has not settled any goods yet),
    issue_difference (taken + issued_open − issued), put_back (came back to the warehouse), returned (settled as such),
    put_back_open, return_difference. Quantities in the smallest unit. Moves without a person stand under "".

    Empty where the warehouse writes no issues at all: there is then no second book. (Design rules "Settlement": goods
    issued = loaded + restocked, goods put back = returned.)

    >>> from salesbook.calculation.common.frames import frame_of
    >>> settled = {"person": "Li", "sku": "A", "loaded": 40, "restocked": 8, "returned": 6}
    >>> goods = frame_of("settlement_goods", [settled])
    >>> moves = frame_of("stock_moves", [{"person": "Li", "sku": "A", "qty": 50, "kind": "issue"},
    ...     {"person": "Li", "sku": "A", "qty": 6, "kind": "return"},
    ...     {"person": "Wu", "sku": "A", "qty": 9, "kind": "issue"}])
    >>> checked = warehouse_check(goods, moves)
    >>> checked[["person", "issued", "taken", "issued_open", "issue_difference", "return_difference"]].values.tolist()
    [['Li', 50.0, 48.0, 0.0, -2.0, 0.0], ['Wu', 9.0, 0.0, 9.0, 0.0, 0.0]]
    """
    issued, put_back = (_moved(stock_moves, kind) for kind in ("issue", "return"))
    if issued.empty:
        return pd.DataFrame(columns=[*COLUMNS, "return_difference"])
    settled = goods.assign(taken=goods[["loaded", "restocked"]].sum(axis=1), returned=goods["returned"].fillna(0.0))
    theirs = settled.groupby(KEYS)[["taken", "returned"]].sum()
    rows = pd.concat([issued.rename("issued"), put_back.rename("put_back"), theirs], axis=1).fillna(0.0)
    rows = rows.rename_axis(KEYS).sort_index(kind="stable").reset_index()
    waiting = ~rows["person"].isin(goods["person"])
    rows = rows.assign(
        issued_open=rows["issued"].where(waiting, 0.0), put_back_open=rows["put_back"].where(waiting, 0.0)
    )
    rows["issue_difference"] = rows["taken"] + rows["issued_open"] - rows["issued"]
    rows["return_difference"] = rows["returned"] + rows["put_back_open"] - rows["put_back"]
    return rows[[*COLUMNS, "return_difference"]]


def _moved(stock_moves: pd.DataFrame, kind: str) -> "pd.Series[float]":
    """Pieces moved by person and sku, however they were signed."""
    moved = stock_moves[stock_moves["kind"].eq(kind)]
    return moved["qty"].abs().groupby([moved["person"].fillna(""), moved["sku"]]).sum().rename_axis(KEYS)
