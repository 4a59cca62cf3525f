"""Cross checks: what is wrong between rows and tables whose cells, one by one, are all right."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from salesbook.lists import slips_in
from salesbook.problems import Problem
from salesbook.reading.registers import strangers, unknowns
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
    """Rows whose key stands in an earlier row; in registers such rows are not used at all.

    A red row repeats the number of the slip it lessens, a reversal that of the receipt it takes back.
    """
    keys = list(read.schema.unique)
    if not keys or read.schema.name in REGISTERS:
        return []
    double = read.frame.duplicated(keys) & read.frame[keys].notna().all(axis=1)
    if read.schema.name in ("receivables", "receipts"):
        double &= ~read.frame["amount"].lt(0)
    if read.schema.name == "receipts":
        double &= ~read.frame["kind"].eq("reversal")
    titles = titles_of(read.schema, keys)
    return [
        Problem("double_row", read.cell(label, keys[-1]), shown_key(read.frame, label, keys), titles, "warning")
        for label in read.frame.index[double]
    ]


def _slips(read: TableRead, tables: Tables) -> list[Problem]:
    """Receipts for a slip that is not among the receivables, or that is another outlet's."""
    if read.schema.name not in ("receipts", "promises") or not tables("receivables").sources:
        return []
    owed = tables("receivables").frame.dropna(subset=["slip_no"])
    slips = read.frame[read.frame["slip_no"].notna()]
    if owed.empty or slips.empty:
        return []
    owners = dict(zip(owed["slip_no"].tolist()[::-1], owed["outlet_code"].tolist()[::-1], strict=True))
    alone = slips["slip_no"].map(owners)
    unclear = slips[alone.isna() | (alone != slips["outlet_code"])]
    return [
        problem
        for label, cell, outlet in unclear[["slip_no", "outlet_code"]].itertuples()
        for problem in _about_slips(read, label, [cell] if cell in owners else slips_in(cell), outlet, owners)
    ]


def _about_slips(
    read: TableRead, label: int, slips: Iterable[str], outlet: object, owners: Mapping[str, str]
) -> Iterator[Problem]:
    for slip in slips:
        if slip not in owners:
            yield Problem("unknown_slip", read.cell(label, "slip_no"), slip, "", "warning")
        elif owners[slip] != outlet:
            yield Problem("slip_of_another", read.cell(label, "slip_no"), slip, owners[slip], "warning")


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
    strangers.outlets,
    unknowns.people,
    unknowns.goods,
    _slips,
    _balances,
    _stock,
    unknowns.similar_outlets,
)
