"""A break of the reconciliation in words: where both halves stand, their figures, the likeliest cause."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from salesbook.department.cells import Cells
from salesbook.problems import At, Problem
from salesbook.reports.common.words import DASH, records
from salesbook.sheets import Link
from salesbook.sheets.names import link_to_book
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES

# what each pair compares: where the right side may stand when it has nothing
BESIDE = {
    "credit_sales": ("sales", "receivables"),
    "credit_returns": ("sales", "receipts"),
    "received": ("receipts", "settlement_money"),
    "cash": ("settlement_money", "sales"),
    "slips_handed_in": ("settlement_money", "sales"),
    "undelivered": ("deliveries", "sales"),
    "caps": ("redemptions", "settlement_caps"),
    "slip_numbers": ("sales", "sales"),
    "stored": ("receivables", ""),
}
PIECES = ("caps", "slip_numbers")
# what a row that could not be used may be the true cause of
_UNEXPLAINED = ("not_entered", "not_handed_in", "amount", "short", "over", "part", "gap")
_FEW = 3  # so many cells are named
_DAY_OF = {"receivables": "sale_date", "receipts": "received_date"}
_CODES = {"gap": "slip_missing", "double": "slip_double"}


def in_words(breaks: pd.DataFrame, cells: Cells, names: Mapping[str, str]) -> pd.DataFrame:
    """``breaks`` with ``left_at`` and ``right_at`` (a Link to the cell, or what is not there), ``left_cell`` and
    ``right_cell`` (book, sheet and cell as text, missing where there is none), ``outlet`` (the outlet by code and name,
    else the person) and ``why``."""
    rows = records(breaks)
    cell = {side: [_at(row, side, cells) for row in rows] for side in ("left", "right")}
    for row in rows:
        for cause, void in (("void_row", True), ("unused_row", False)):
            if row["cause"] in _UNEXPLAINED and (found := _unused(row, cells, void=void)):
                row |= {"cause": cause, "hint": say("reconciliation_list").join(map(str, found[:_FEW]))}
    return breaks.assign(
        cause=pd.Series([row["cause"] for row in rows], index=breaks.index, dtype="str"),
        hint=pd.Series([row["hint"] for row in rows], index=breaks.index, dtype="str"),
        **{
            f"{side}_cell": pd.Series([at and str(at) for at in found], index=breaks.index, dtype="str")
            for side, found in cell.items()
        },
        left_at=pd.Series([_place(row, "left", cells) for row in rows], index=breaks.index, dtype=object),
        right_at=pd.Series([_place(row, "right", cells) for row in rows], index=breaks.index, dtype=object),
        outlet=pd.Series([_whose(row["who"], names) for row in rows], index=breaks.index, dtype="str"),
        why=pd.Series([why(row, names) for row in rows], index=breaks.index, dtype="str"),
    )


def _unused(row: Mapping[str, Any], cells: Cells, *, void: bool) -> list[At]:
    """The cells of rows that were not used, where that is what the lesser side lacks: beside the rows of the slip,
    else among those of the day."""
    lesser = "left" if row["difference"] < 0 or row["cause"] == "gap" else "right"
    table = row[f"{lesser}_table"] if pd.notna(row[f"{lesser}_table"]) else BESIDE[row["pair"]][lesser == "right"]
    if pd.notna(row["slip"]) and row[f"{lesser}_rows"] and row["pair"] == "credit_sales":
        return cells.unused_beside(table, "slip_no", row["slip"], void=void)
    return cells.unused_beside(table, _DAY_OF.get(table, "date"), row["day"], void=void)


def _whose(who: Any, names: Mapping[str, str]) -> str:
    if pd.isna(who):
        return DASH
    return f"{who} {names[who]}" if who in names else str(who)


def why(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The likeliest cause in words."""
    missing_left = pd.isna(row["left_label"]) or row["difference"] < 0
    there = BESIDE[row["pair"]][0 if missing_left else 1]
    return say(f"cause_{row['cause']}", hint=_whose(row["hint"], names), there=TABLES[there] if there else "")


def figure(row: Mapping[str, Any], side: str) -> str:
    """A side's figure as people read it.

    >>> figure({"pair": "cash", "left": 1409.5}, "left"), figure({"pair": "caps", "left": 20.0}, "left")
    ('1,409.50', '20')
    """
    return f"{row[side]:g}" if row["pair"] in PIECES else f"{row[side]:,.2f}"


def _at(row: Mapping[str, Any], side: str, cells: Cells) -> At | None:
    return cells(*(row[f"{side}_{name}"] for name in ("table", "label", "field")))


def _place(row: Mapping[str, Any], side: str, cells: Cells) -> Link | str:
    """The cell of one side as a link, and how many rows there are; a row of no workbook by its table."""
    if row["pair"] == "stored" and side == "right":
        return say("reconciliation_calculated")
    if pd.isna(row[f"{side}_label"]):
        return say("reconciliation_nothing", table=TABLES[BESIDE[row["pair"]][side == "right"]])
    at = _at(row, side, cells)
    text = say("reconciliation_place", sheet=at.sheet, cell=at.cell) if at else str(TABLES[row[f"{side}_table"]])
    rows = row[f"{side}_rows"]
    if rows > 1:
        text = say("reconciliation_place_rows", place=text, rows=rows)
    return Link(text, _link(cells.folder, at)) if at else text


def _link(folder: Path, at: At) -> str:
    return link_to_book(str(folder.resolve() / at.book), at.sheet, at.cell)


def problems(shown: pd.DataFrame, cells: Cells) -> list[Problem]:
    """Breaks in words as problems, each at the left cell, else at the right one; its words name the other."""
    return cells.problems(pd.DataFrame([_problem(row) for row in records(shown)]))


def _problem(row: Mapping[str, Any]) -> dict[str, Any]:
    here, there = ("right", "left") if pd.isna(row["left_label"]) else ("left", "right")
    place = {name: row[f"{here}_{name}"] for name in ("table", "label", "field")}
    code = _CODES.get(row["cause"], f"differs_{row['pair']}")
    figures = (figure(row, here), figure(row, there)) if row["pair"] != "slip_numbers" else (row["hint"], "")
    other = row[f"{there}_cell"]
    beside = row["why"] if pd.isna(other) else f"{other}{say('colon')}{row['why']}"
    return place | {"code": code, "found": figures[0], "expected": figures[1], "beside": beside}
