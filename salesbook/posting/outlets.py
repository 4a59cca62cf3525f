"""Taking in new outlets: approved proposals with nothing against them go under the register's last row."""

import re
from pathlib import Path

import numpy as np
import pandas as pd

from salesbook.calculation.market.intake import find, stages
from salesbook.department import Department
from salesbook.department.namesakes import namesakes
from salesbook.posting.judging import judged, unread_columns
from salesbook.posting.register import Posted, append_to, register_of, rows_given
from salesbook.reports.market.intake import why

_NUMBERED = re.compile(r"(.*?)(\d+)")


def intake_outlets(department: Department, book: Path | str, *, dry_run: bool = False) -> Posted:
    """Append the new outlets of ``book`` to the register, each under its channel's rows, with the next free code.

    The book, read as if it lay in the department's folder, keeps proposals, of which the approved ones are taken, or a
    plain list of outlets, which counts as approved by whoever gives it. Doubles of the register and rows without
    landmark, phone or address are refused with the reason (source: the department's procedure, business summary meeting
    and order clerk's item 6). Raises UserError when either keeps no such list.
    """
    register = register_of(department, "outlets")
    given = department.given_book(book)
    table = "proposals" if given.has("proposals") else "outlets"
    read = rows_given(given, table, register)
    made = _as_proposals(read.frame, department.proposals, approved=table == "outlets")
    found = find(made, register.frame, department.ask(namesakes)(made["outlet_name"].tolist()))
    made = made.assign(stage=stages(made, found))
    ready = made["stage"].eq("append") & made["kind"].eq("new")
    waiting = made["stage"].isin(["mend", "approve"])
    words = why(made, found)
    refused = [(read.cell(label, "outlet_name"), words[label]) for label in made.index[waiting]]
    coded = _coded(made[ready], register.frame)
    changes = [
        append_to(register, coded[coded["sheet"] == sheet], sheet=sheet, dry_run=dry_run)
        for sheet in sorted(set(coded["sheet"].tolist()))
    ]
    problems = given.problems
    return Posted(changes, [*judged(read, problems).unread, *refused], unread_columns(read, problems))


def _as_proposals(rows: pd.DataFrame, proposals: pd.DataFrame, *, approved: bool) -> pd.DataFrame:
    """The rows with the columns of proposals; a blank kind is a new outlet."""
    made = rows.reindex(columns=proposals.columns)
    # a list without codes is keyed by its names; such a key is no code
    made["outlet_code"] = made["outlet_code"].mask(made["outlet_code"].eq(made["outlet_name"]))
    if approved:
        made["status"], made["kind"] = "approved", "new"
    return made.assign(kind=made["kind"].fillna("new"), status=made["status"].fillna("proposed"))


def _coded(rows: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """Each outlet with its sheet, the one that keeps most of its channel, and the next code after that sheet's last."""
    by_channel = register.groupby("channel")["source"].agg(lambda sources: sources.mode().iloc[0])
    last = int(register["source"].max()) if len(register) else 0
    rows = rows.assign(sheet=rows["channel"].map(by_channel).fillna(last).astype(int), status="active")
    for sheet, at in rows.groupby("sheet").groups.items():
        blank = at[rows.loc[at, "outlet_code"].isna()]
        codes = register.loc[register["source"] == sheet, "outlet_code"]
        rows.loc[blank, "outlet_code"] = next_codes(codes, len(blank))
    return rows


def next_codes(codes: "pd.Series[str]", count: int) -> list[str]:
    """The codes that follow the highest of ``codes``, written alike; blank where the codes hold no number.

    >>> next_codes(pd.Series(["T0161", "T0099"]), 2)
    ['T0162', 'T0163']
    """
    numbered = [match for match in map(_NUMBERED.fullmatch, codes.dropna()) if match]
    if not numbered:
        return [""] * count
    highest = max(numbered, key=lambda match: int(match[2]))
    width = len(highest[2])
    return [f"{highest[1]}{int(highest[2]) + step:0{width}}" for step in np.arange(1, count + 1)]
