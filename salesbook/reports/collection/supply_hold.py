"""Supply hold: which outlets may not be supplied today, why, and what must be paid before they may."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.collection.supply_hold import REASONS, Holds
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.reports.common.words import amount, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

_FIGURES = [
    *("outlet_code", "outlet_name", "salesperson", "owed", "credit_limit", "over_by", "overdue", "days_past_due"),
    *("times", "since", "to_pay", "why", "lift"),
]
_SUMS = ("owed", "over_by", "overdue", "to_pay")
_SLIPS_NAMED = 3


@dataclass(frozen=True)
class SupplyHold(Result):
    """The outlets held on ``day``: ``holds`` is the calculation, ``rows`` its rows with why and lift in words.

    Amounts in 元.
    """

    day: date
    holds: Holds
    rows: pd.DataFrame

    @property
    def owing(self) -> pd.DataFrame:
        """Those held for what they owe."""
        return self.rows[self.rows[[*REASONS[:-1]]].any(axis=1)].reset_index(drop=True)

    @property
    def closed(self) -> pd.DataFrame:
        """Those held by the register alone."""
        return self.rows[~self.rows[[*REASONS[:-1]]].any(axis=1)].reset_index(drop=True)

    def figures(self) -> dict[str, Any]:
        """date, held (count), to_pay, rows (an outlet each: reasons as codes, the amounts, what lifts it), unchecked
        (what could not be checked)."""
        reasons = [[name for name in REASONS if row[name]] for row in records(self.rows)]
        return {
            "date": self.day.isoformat(),
            "held": len(self.rows),
            "to_pay": amount(self.rows["to_pay"]),
            "rows": [
                line | {"reasons": codes} for line, codes in zip(plain(self.rows[_FIGURES]), reasons, strict=True)
            ],
            "unchecked": self.unchecked(),
        }

    def unchecked(self) -> list[str]:
        """What the books do not say, so that nobody is held for it, a sentence each."""
        return [say(f"hold_unchecked_{name}") for name in self.holds.unchecked]

    def proofs(self) -> list[Proof]:
        """What those held owe, are over, have overdue and must pay."""
        name, grids = report_title("supply-hold"), ("hold|rows", "hold-closed|rows")
        return [
            Proof(f"{name} · {title(column)}", amount(self.rows[column]), tuple(f"{grid}|{column}" for grid in grids))
            for column in _SUMS
        ]


@needs_any("receivables", "opening_balances", "outlets")
def supply_hold(supply_holds: Holds, *, on: date) -> SupplyHold:
    """Who may not be supplied at the end of ``on``, and why (source: docs/rules.md, supply hold)."""
    rows = supply_holds.rows
    slips: dict[str, list[dict[str, Any]]] = {}
    for slip in records(supply_holds.to_pay):
        slips.setdefault(slip["outlet_code"], []).append(slip)
    why = [say("and").join(_reasons(row)) for row in records(rows)]
    lift = [say("and").join(_lifted(row, slips.get(row["outlet_code"], []))) for row in records(rows)]
    said = {"why": pd.Series(why, rows.index, dtype="str"), "lift": pd.Series(lift, rows.index, dtype="str")}
    return SupplyHold(on, supply_holds, rows.assign(**said))


def hold_words(holds: Holds) -> "pd.Series[str]":
    """The short word that stands beside an outlet on other papers, by outlet_code; only of outlets that are held."""
    said = [
        say("hold_word", reasons=say("comma").join(say(f"hold_short_{name}") for name in REASONS if row[name]))
        for row in records(holds.rows)
    ]
    return pd.Series(said, pd.Index(holds.rows["outlet_code"]), dtype="str")


def beside(names: "pd.Series[str]", words: "pd.Series[str]") -> "pd.Series[str]":
    """The names of outlets, with the word of those that are held on a line of its own.

    >>> beside(pd.Series(["Li", "Wang"]), pd.Series(["No supply: closed", None])).tolist()
    ['Li\\nNo supply: closed', 'Wang']
    """
    return names.fillna("").add("\n" + words).fillna(names).astype("str")


def held_where(column: str) -> str:
    """The condition under which a cell made by ``beside`` holds the word."""
    return f'ISNUMBER(SEARCH(CHAR(10)&"{say("hold_mark")}",{{{column}}}))'


def _reasons(row: dict[str, Any]) -> Iterator[str]:
    words = {name: f"{row[name]:,.2f}" for name in ("over_by", "overdue")}
    words |= {"late": f"{row['too_late_amount']:,.2f}", "days": row["days_past_due"], "times": row["times"]}
    words["status"] = choice("outlet_status", row["status"]) if row["closed"] else ""
    return (say(f"hold_said_{name}", **words) for name in REASONS if row[name])


def _lifted(row: dict[str, Any], slips: list[dict[str, Any]]) -> Iterator[str]:
    """What must be done before the outlet may be supplied: slips to be paid, more to come under the limit, the file."""
    asked = sum(to_fen(slip["amount"]) for slip in slips)
    if slips:
        named = say("comma").join(_slip(slip) for slip in slips[:_SLIPS_NAMED])
        more = say("lift_more", count=len(slips)) if len(slips) > _SLIPS_NAMED else ""
        yield say("lift_slips", slips=named) + more
    late = row["overdue"] if row["escalated"] else row["too_late_amount"] if row["too_late"] else 0.0
    if asked > to_fen(late):
        yield say("lift_advance")
    rest = to_fen(row["over_by"]) - to_fen(late)
    if rest > 0:
        yield say("lift_rest" if slips else "lift_limit", amount=f"{from_fen(rest):,.2f}")
    if row["closed"]:
        yield say("lift_status")


def _slip(slip: dict[str, Any]) -> str:
    number = slip["slip_no"]
    named = number if isinstance(number, str) else say("no_slip_of", day=f"{slip['sale_date']:%F}")
    return say("lift_slip", slip=named, amount=f"{slip['amount']:,.2f}")
