"""The warehouse's book against the settlement: goods issued and put back, by person, and by sku where they differ."""

from typing import Any

import pandas as pd

from salesbook.reports.common.words import records, subtitle
from salesbook.reports.evening.settlement import EveningSettlement
from salesbook.sheets import Column, Grid, Note, Sheet
from salesbook.wording.messages import say

_SUMS = [
    "issued",
    "taken",
    "issued_open",
    "issue_difference",
    "put_back",
    "returned",
    "put_back_open",
    "return_difference",
]


def stock_sheet(made: EveningSettlement) -> Sheet:
    """What left the warehouse = what was loaded and restocked; what came back = what was returned."""
    warehouse = made.warehouse
    by_person = warehouse.groupby("person", as_index=False)[_SUMS].sum()
    wrong = warehouse[warehouse[["issue_difference", "return_difference"]].ne(0).any(axis=1)].reset_index(drop=True)
    people = Grid("people", _named(by_person), _columns(), title=say("by_person"), total_label=say("total"))
    named = _named(wrong)
    goods = Grid(
        "goods",
        named.assign(person=named["person"] + " · " + named["item"].fillna(named["sku"])),
        _columns(),
        title=say("stock_where"),
        empty=say("stock_agrees"),
    )
    pieces = (people, goods, Note(say("stock_note")))
    return Sheet(
        "settlement-stock",
        say("sheet_settlement_stock"),
        say("title_settlement_stock"),
        subtitle(made.day),
        pieces,
        tab="late" if len(wrong) else "",
        back="settlement",
    )


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    why = pd.Series([_why(row) for row in records(rows)], index=rows.index, dtype="str")
    return rows.assign(person=rows["person"].replace({"": say("no_person")}), why=why)


def _why(row: dict[str, Any]) -> str:
    said = []
    if row["issued_open"] or row["put_back_open"]:
        said.append(say("why_stock_open", pieces=f"{row['issued_open'] - row['put_back_open']:g}"))
    if row["issue_difference"]:
        said.append(say("why_issue", more=_more_or_less(row["issue_difference"])))
    if row["return_difference"]:
        said.append(say("why_return", more=_more_or_less(row["return_difference"])))
    return say("and").join(said) or say("stock_agrees")


def _more_or_less(pieces: float) -> str:
    return say("more_pieces" if pieces > 0 else "less_pieces", pieces=f"{abs(pieces):g}")


def _columns() -> tuple[Column, ...]:
    out, back = say("parent_issued"), say("parent_put_back")

    def quantity(name: str, parent: str, formula: str = "") -> Column:
        alert = f"{{{name}}}<>0" if formula else ""
        return Column(
            name,
            "quantity",
            title=say(f"stock_{name}"),
            parent=parent,
            total=True,
            formula=formula,
            alert=alert,
            width=11,
        )

    return (
        Column("person", width=30),
        quantity("issued", out),
        quantity("taken", out),
        quantity("issued_open", out),
        quantity("issue_difference", out, "{taken}+{issued_open}-{issued}"),
        quantity("put_back", back),
        quantity("returned", back),
        quantity("put_back_open", back),
        quantity("return_difference", back, "{returned}+{put_back_open}-{put_back}"),
        Column("why", "wrapped", width=40),
    )
