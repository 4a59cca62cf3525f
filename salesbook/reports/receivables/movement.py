"""Movement of receivables: from what was owed at the start of a month to what is owed now, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common import unkept
from salesbook.calculation.receivables.month_end.movement import COLUMN, MONEY, SIGNS, Movement
from salesbook.reports.common.words import amount, plain
from salesbook.reports.result import Proof, Result
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES, report_title

_LEDGER = "receivables-ledger"
# what stands on paper also when it is nothing
_ALWAYS = ("open_before", "advance_before", "opening", "sale", "receipt", "closing", "open", "advance")


@dataclass(frozen=True)
class ReceivablesMovement(Result):
    """What changed from ``first`` to the end of ``day``.

    ``outlets`` (a row per outlet) and ``people`` (a row per salesperson): the columns of ``Movement``; ``late``: what
    was written into closed months since (date, outlet, number, kind in words, amount); ``frozen``: the opening is what
    a closed month froze; ``closed_with``: what was frozen for ``day`` itself. Amounts in 元.
    """

    day: date
    first: date
    outlets: pd.DataFrame
    people: pd.DataFrame
    late: pd.DataFrame
    frozen: bool
    closed_with: float | None

    def total(self, column: str) -> float:
        """A column of all outlets added up, in 元."""
        return amount(self.outlets[column])

    @property
    def shown(self) -> list[str]:
        """The columns of amounts that stand on paper: those that are nothing throughout are left out."""
        return [
            name for name in MONEY if name in _ALWAYS or self.outlets[name].any() or (name == "late" and self.frozen)
        ]

    def figures(self) -> dict[str, Any]:
        """first, as_of, frozen, closed_with, every amount in all, then by outlet and by salesperson; late by line."""
        return {
            "first": self.first.isoformat(),
            "as_of": self.day.isoformat(),
            "frozen": self.frozen,
            "closed_with": self.closed_with,
            **{name: self.total(name) for name in MONEY},
            "people": plain(self.people),
            "outlets": plain(self.outlets),
            "late_lines": plain(self.late),
        }

    def proofs(self) -> list[Proof]:
        """The end twice over: from the start by what changed, and from what is open; the start; what is late."""
        at = "movement-outlets|rows|{}".format
        adds = [at(name) for name in self.shown if SIGNS.get(name) == 1]
        lessens = [at(name) for name in self.shown if SIGNS.get(name) == -1]
        opening = round(self.total("opening") + self.total("late"), 2)
        ends = (at("open"),), (at("advance"),)
        late = ("movement-late|rows|amount",)
        return [
            Proof(_said("proof_movement"), self.total("closing"), tuple(adds), tuple(lessens)),
            Proof(_said("proof_movement_end"), self.total("closing"), *ends),
            Proof(_said("proof_movement_start"), opening, (at("open_before"),), (at("advance_before"),)),
            Proof(_said("proof_movement_people"), self.total("closing"), ("movement|people|closing",)),
            *([Proof(_said("proof_movement_late"), self.total("late"), late)] if len(self.late) else []),
        ]

    def ties(self) -> dict[str, list[Proof]]:
        """The end of the movement is what the ledger has open, less what it has unapplied."""
        opened, unapplied = ("ledger-items|rows|open",), ("ledger-unapplied|rows|unapplied",)
        return {
            _LEDGER: [
                Proof(_said("tie_movement_ledger"), self.total("closing"), opened, unapplied),
                Proof(_said("tie_movement_open"), self.total("open"), ("ledger-outlets|rows|open",)),
                Proof(_said("tie_movement_advance"), self.total("advance"), unapplied),
            ]
        }


def _said(key: str) -> str:
    return f"{report_title('receivables-movement')} · {say(key)}"


@needs_any("receivables", "opening_balances")
def receivables_movement(
    movement: Movement,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    *,
    on: date,
) -> ReceivablesMovement:
    """What changed what is owed, from the first of the month to the end of ``on`` (docs/rules.md, movement)."""
    nobody = say("unassigned")
    outlets, people = (
        rows.assign(salesperson=rows["salesperson"].fillna(nobody)) for rows in (movement.outlets, movement.people)
    )
    names = outlets.set_index("outlet_code")["outlet_name"]
    numbers = {"receivables": receivables["slip_no"], "receipts": receipts["receipt_no"]}
    late = movement.late
    number = [
        numbers[table].get(label) if table in numbers else None
        for table, label in zip(late["table"], late["label"], strict=True)
    ]
    kinds = {kind: say(f"moved_{column}") for kind, (column, _) in COLUMN.items()}
    what = late["kind"].map(kinds).astype("str").fillna(say("late_gone")).mask(late["date"].isna(), say("late_before"))
    return ReceivablesMovement(
        day=on,
        first=movement.first,
        outlets=outlets,
        people=people.sort_values("salesperson", kind="stable", ignore_index=True),
        late=late.assign(
            outlet_name=late["outlet_code"].map(names).astype("str"),
            number=pd.Series(number, late.index, dtype="str"),
            what=what,
            table=late["table"]
            .map({name: str(TABLES[name]) for name in late["table"].dropna().unique()})
            .astype("str"),
        )[["date", "outlet_code", "outlet_name", "table", "number", "what", "amount"]],
        frozen=movement.frozen,
        closed_with=movement.closed_with,
    )
