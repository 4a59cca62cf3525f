"""Figures that a clerk carries on by hand (paid so far, balance) beside those calculated."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.money import fen_by, to_fen
from salesbook.calculation.day.reconciliation.matching import GROUPS
from salesbook.calculation.day.reconciliation.sides import Compared, begins, lacking, side, until
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.stored_balances import stored_differences

_STORED = ["received_to_date", "balance"]


def stored(receivables: pd.DataFrame, receipts: pd.DataFrame, position: Position, *, on: date) -> Compared:
    """Each stored figure is what the receipts leave. A stored figure has no date: it is that of the last row entered,
    so outlets that have rows dated after ``on`` are not compared. Where an outlet's figures come to what it owes in
    all, none is wrong: which of its slips were ticked off first is not for a book to contradict.

    800.00 less 300.00 received are 500.00; the balance still says 800.00.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.position import position
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-01", "amount": 800, "balance": 800}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-10", "amount": 300}])
    >>> then = Department.from_frames(receivables=owed, receipts=paid).ask(position, on=date(2026, 11, 20))
    >>> made = stored(owed, paid, then, on=date(2026, 11, 20))
    >>> made.groups[["left_field", "left_worth", "right_worth", "cause"]].values.tolist()
    [['balance', 80000, 50000, 'not_updated']]
    """
    missing = lacking({"receivables": receivables, "receipts": receipts}, {"receivables": _STORED})
    owed = until(receivables, on, "sale_date")
    first = begins(owed["sale_date"])
    if missing or first is None:
        return Compared("stored", lacking=missing)
    later = pd.concat(
        [
            receivables.loc[receivables["sale_date"].gt(pd.Timestamp(on)), "outlet_code"],
            receipts.loc[receipts["received_date"].gt(pd.Timestamp(on)), "outlet_code"],
        ]
    )
    # a red row has nothing open: what it is worth stands against other rows, or as an advance
    compared = owed[~owed["outlet_code"].isin(later) & owed["amount"].gt(0)]
    said = pd.concat([_said(compared, name) for name in _STORED])
    differing = stored_differences(position)
    in_all = _right_in_all(owed, position)
    differing = differing[~differing["item"].map(receivables["outlet_code"]).isin(in_all)]
    wrong = _once(differing).rename(columns={"item": "left_label", "field": "left_field"})
    wrong = wrong.assign(right=to_fen(wrong["calculated"]))[["left_label", "left_field", "right"]]
    groups = said.merge(wrong.astype({"left_label": "Int64"}), on=["left_label", "left_field"], how="left")
    differs = groups["right"].notna()
    groups = groups.assign(
        left_day=pd.Timestamp(on),  # a state, not an event: it stands as of the day
        right_worth=groups["right"].fillna(groups["left_worth"]).astype("int64"),
        cause=pd.Series("not_updated", index=groups.index, dtype="str").where(differs),
        hint=None,
    )
    return Compared("stored", groups[[*GROUPS, "cause", "hint"]], first, pd.Timestamp(on))


def _right_in_all(owed: pd.DataFrame, position: Position) -> "pd.Index[str]":
    """The outlets whose stored figures, red rows included, come to what is open less the advance."""
    balance = owed["balance"].fillna(owed["amount"] - owed["received_to_date"])
    stored = fen_by(owed.assign(balance=balance), "outlet_code", "balance")
    open_ = fen_by(position.items, "outlet_code", "open")
    net = open_.sub(fen_by(position.unapplied, "outlet_code"), fill_value=0)
    return stored.index[stored.eq(net.reindex(stored.index))]


def _once(wrong: pd.DataFrame) -> pd.DataFrame:
    """Where what was paid is as much too small as the balance is too large, the balance alone: it is one mistake."""
    over = pd.Series(to_fen(wrong["stored"]) - to_fen(wrong["calculated"]), index=wrong.index)
    of_balance = over[wrong["field"].eq("balance")].set_axis(wrong.loc[wrong["field"].eq("balance"), "item"])
    return wrong[wrong["field"].eq("balance") | ~wrong["item"].map(of_balance).eq(-over)]


def _said(owed: pd.DataFrame, name: str) -> pd.DataFrame:
    rows = owed[owed[name].notna()]
    left = side(rows, "receivables", name, rows[name], day="sale_date").assign(rows=1).add_prefix("left_")
    same = {f"right_{key}": left[f"left_{key}"] for key in ("day", "who", "slip")}
    calculated = left.assign(right_table=None, right_label=None, right_field=name, right_worth=0, right_rows=1, **same)
    return calculated.astype({"right_label": "Int64", "right_table": "str"})[GROUPS]
