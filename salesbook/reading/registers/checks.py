"""Cross checks: what is wrong between rows and tables whose cells, one by one, are all right."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.registers import unknowns
from salesbook.reading.registers.registers import REGISTERS, shown_key
from salesbook.reading.registers.unknowns import Tables
from salesbook.reading.table.said import titles_of
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.words import shown

_HALF_FEN = 0.005


def cross_checks(name: str, tables: Tables) -> list[Problem]:
    """Everything the checks find in one table."""
    read = tables(name)
    if read.frame.empty:
        return []
    return [problem for check in _CHECKS for problem in check(read, tables)]


def _doubles(read: TableRead, _tables: Tables) -> list[Problem]:
    """Rows whose key stands in an earlier row; in registers such rows are not used at all."""
    keys = list(read.schema.unique)
    if not keys or read.schema.name in REGISTERS:
        return []
    double = read.frame.duplicated(keys) & read.frame[keys].notna().all(axis=1)
    titles = titles_of(read.schema, keys)
    return [
        Problem("double_row", read.cell(label, keys[-1]), shown_key(read.frame, label, keys), titles, "warning")
        for label in read.frame.index[double]
    ]


def _slips(read: TableRead, tables: Tables) -> list[Problem]:
    """Receipts for a slip that is not among the receivables, or that is another outlet's."""
    if read.schema.name not in ("receipts", "promises") or not tables("receivables").sources:
        return []
    owed = tables("receivables").frame.dropna(subset=["slip_no"]).drop_duplicates("slip_no")
    slips = read.frame[read.frame["slip_no"].notna()]
    if owed.empty or slips.empty:
        return []
    owner = slips["slip_no"].map(owed.set_index("slip_no")["outlet_code"])
    another = owner.notna() & (owner != slips["outlet_code"])
    return [
        *_said(read, slips.index[owner.isna()], "unknown_slip", "slip_no"),
        *_said(read, slips.index[another], "slip_of_another", "slip_no", owner),
    ]


def _balances(read: TableRead, _tables: Tables) -> list[Problem]:
    """Balances that are not the amount less what was received; due dates before the sale."""
    if read.schema.name != "receivables":
        return []
    frame = read.frame
    expected = (frame["amount"] - frame["received_to_date"]).round(2)
    wrong = (frame["balance"] - expected).abs() > _HALF_FEN
    early = frame["due_date"] < frame["sale_date"]
    return [
        *_said(read, frame.index[wrong], "balance_mismatch", "balance", expected),
        *_said(read, frame.index[early], "due_before_sale", "due_date", frame["sale_date"]),
    ]


def _stock(read: TableRead, _tables: Tables) -> list[Problem]:
    """Stock on hand that is not the opening stock plus what came in less what went out and broke."""
    if read.schema.name != "stock":
        return []
    moves = read.frame[["in_qty", "out_qty", "damaged_qty"]].fillna(0.0)
    expected = read.frame["opening_qty"] + moves["in_qty"] - moves["out_qty"] - moves["damaged_qty"]
    wrong = (read.frame["on_hand"] - expected).abs() > _HALF_FEN
    return _said(read, read.frame.index[wrong], "stock_identity", "on_hand", expected)


def _said(
    read: TableRead, labels: "pd.Index[Any]", code: str, name: str, expected: "pd.Series[Any] | None" = None
) -> list[Problem]:
    """A warning about field ``name`` of each of the rows, with what was ``expected`` there."""

    def warning(label: Any) -> Problem:
        wanted = "" if expected is None else shown(expected.loc[label])
        return Problem(code, read.cell(label, name), shown(read.frame[name].loc[label]), wanted, "warning")

    return [warning(label) for label in labels]


_CHECKS: tuple[Callable[[TableRead, Tables], list[Problem]], ...] = (
    _doubles,
    unknowns.outlets,
    unknowns.people,
    unknowns.goods,
    _slips,
    _balances,
    _stock,
    unknowns.similar_outlets,
)
