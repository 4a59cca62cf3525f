"""Posting receipts: new ones go under the register's last row, those it holds already are refused."""

import pandas as pd

from salesbook.department import Department
from salesbook.posting.register import Posted, append_to, register_of
from salesbook.wording.messages import say

_SAME_RECEIPT = ("outlet_code", "received_date", "amount", "slip_no")


def post_receipts(department: Department, given: Department, *, dry_run: bool = False) -> Posted:
    """Append the receipts of ``given`` to the department's register; one that it holds already is refused.

    The same receipt is one with the same number, or, without a number, of the same outlet, day, amount and slip.
    Raises UserError when either keeps no receipts (source: the department's procedure, finance, daily item 1).
    """
    register = register_of(department, "receipts")
    given.require("receipts")
    new = given.table("receipts")
    held = _numbers(register.frame), _signatures(register.frame)
    numbers, signatures = _numbers(new.frame), _signatures(new.frame)
    numbered = numbers.notna()
    double = numbers.isin(held[0].dropna()) | numbers.duplicated() & numbered
    double = double.where(numbered, signatures.isin(held[1]) | signatures.duplicated())
    refused = [(new.cell(label, "amount"), say("receipt_held")) for label in new.frame.index[double]]
    fresh = _named(new.frame[~double], department.outlets)
    return Posted([append_to(register, fresh, dry_run=dry_run)] if len(fresh) else [], refused)


def _named(receipts: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """Receipts that give only an outlet's code get its name from the register, where people look for it."""
    names = outlets.drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"]
    return receipts.assign(outlet_name=receipts["outlet_name"].fillna(receipts["outlet_code"].map(names)))


def _numbers(receipts: pd.DataFrame) -> "pd.Series[str]":
    return receipts["receipt_no"].astype("str")


def _signatures(receipts: pd.DataFrame) -> "pd.Series[str]":
    columns = (receipts[name].astype("str").fillna("") for name in _SAME_RECEIPT)
    return pd.Series(["|".join(parts) for parts in zip(*columns, strict=True)], index=receipts.index, dtype="str")
