"""Rows that carry on what was there before the book began: items of their own, with an owner and an amount."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from salesbook.problems import Problem
from salesbook.reading.table import rows
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.table.labels import labels_in
from salesbook.reading.table.said import titles_of
from salesbook.reading.values import dates
from salesbook.reading.values.convert import Converted, typed
from salesbook.reading.values.fold import half_width
from salesbook.reading.values.one import Context
from salesbook.wording.clerks import AS_OF_SIGNS, DAY, MONTH, OPENING_SIGNS, YEAR

_DAY = re.compile(rf"\d{{4}}[-./{YEAR}]\d{{1,2}}[-./{MONTH}]\d{{1,2}}[{DAY}]?")
_LABELLED = ("text", "name", "code")


@dataclass(frozen=True, slots=True)
class Opening:
    """Which ``rows`` are brought forward; ``of_nobody`` those whose label stands where the outlet would; ``by_balance``
    those without an amount, whose balance is it."""

    rows: Mask
    of_nobody: list[int] = field(default_factory=list)
    by_balance: list[int] = field(default_factory=list)

    def problems(self, body: Body, data: Mask) -> list[Problem]:
        """What is said of those among the rows that hold ``data``."""
        nobody = [position for position in self.of_nobody if data[position]]
        balance = [position for position in self.by_balance if data[position]]
        owner = titles_of(body.table, ["outlet_code", "outlet_name"]) if nobody else ""
        return [
            *(self._said(body, "opening_of_nobody", each, "outlet_name", owner) for each in nobody),
            *(self._said(body, "opening_balance_used", each, "balance", "") for each in balance),
        ]

    def _said(self, body: Body, code: str, position: int, name: str, expected: str) -> Problem:
        label = next(text for text in rows.texts(body.rows[position]) if rows.is_opening_word(text))
        if name == "balance":
            expected = f"{body.converted[name].values[position]:.2f}"
        at = name if name in body.columns.of else next(iter(body.columns.of))
        return body.problem(code, position, at, label, expected, "note" if name == "balance" else "error")


def open_rows(body: Body) -> Opening:
    """The rows brought forward, in a table of what outlets owe; what they lack is put right, or asked about."""
    found = Opening(np.zeros(body.height, dtype=bool))
    if body.table.name != "receivables":
        return found
    for name in body.converted:
        if body.table[name].kind in _LABELLED:
            labels = labels_in(body.cells[name], OPENING_SIGNS, rows.is_opening_word)
            if labels:
                here = np.array([cell in labels for cell in body.cells[name]])
                found.rows[here] = True
                if name == "outlet_name":
                    found.of_nobody.extend(_without_owner(body, here))
    amount, balance = body.converted.get("amount"), body.converted.get("balance")
    if amount and balance:
        by_balance = found.rows & amount.values.isna().to_numpy() & amount.blank & balance.values.notna().to_numpy()
        body.converted["amount"] = Converted(
            amount.values.mask(by_balance, balance.values), amount.blank & ~by_balance, amount.faults
        )
        found.by_balance.extend(np.flatnonzero(by_balance).tolist())
    return found


def _without_owner(body: Body, here: Mask) -> list[int]:
    """Take the label out of the outlets' column; the rows that have no code either are nobody's."""
    names = body.converted["outlet_name"]
    body.converted["outlet_name"] = Converted(names.values.mask(here), names.blank, names.faults)
    code = body.converted.get("outlet_code")
    return np.flatnonzero(here if code is None else here & code.values.isna().to_numpy()).tolist()


def date_from_above(body: Body, above: Sequence[str]) -> None:
    """Give balances without a day of their own the one that a line above the table names."""
    days = {
        day
        for text in above
        if any(sign in text.lower() for sign in AS_OF_SIGNS)
        for found in _DAY.findall(half_width(text))
        if (day := dates.understand(found, Context()).value)
    }
    if len(days) != 1:
        return
    kept = body.converted.get("as_of")
    if kept is None:
        blank = np.ones(body.height, dtype=bool)
        body.converted["as_of"] = Converted(typed([days.pop()] * body.height, "date"), blank, [])
    else:
        body.converted["as_of"] = Converted(
            kept.values.fillna(typed([days.pop()] * body.height, "date")), kept.blank, kept.faults
        )
