"""What the template of the customer statement may say: the month's movements and every open item, to be confirmed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.receivables.statement import Accounts
from salesbook.problems import UserError
from salesbook.reports.common.words import amount, known, records, register
from salesbook.schemas.parameters import DEFAULTS, Parameters

_TEXT = ("name", "contact", "phone", "address", "salesperson")
_MONEY = ("opening", "charged", "settled", "closing", "unapplied")


@dataclass(frozen=True)
class StatementItem:
    """An item with something open; of a credit ``open`` is below 0 and ``due_date`` and ``days_past_due`` are None."""

    slip_no: str
    sale_date: date
    item: str
    amount: float
    received: float
    open: float
    due_date: date | None
    days_past_due: int | None


@dataclass(frozen=True)
class Statement:
    """One outlet's account: opening + charged − settled = closing = Σ open of the items − unapplied."""

    code: str
    name: str
    contact: str
    phone: str
    address: str
    salesperson: str
    opening: float
    charged: float
    settled: float
    closing: float
    unapplied: float
    overdue: float
    items: list[StatementItem]


@dataclass(frozen=True)
class Statements:
    """The variables of statement.html: accounts from ``first`` to the end of ``day``."""

    department: str
    first: date
    day: date
    statements: list[Statement]


def statements(
    accounts: Accounts,
    receivables: pd.DataFrame,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    outlets_wanted: tuple[str, ...] = (),
    *,
    on: date,
) -> Statements:
    """The statements of ``outlets_wanted`` (codes or names), else of every outlet that owes, the largest debt first.

    Raises UserError when the department knows no such outlet, or nobody owes anything.
    """
    known_outlets = register(outlets)
    balances = accounts.balances.set_index("outlet_code")
    names = known_outlets["outlet_name"].reindex(balances.index.union(known_outlets.index))
    names = names.fillna(_names_on_slips(receivables).reindex(names.index))
    owing = balances[balances["closing"] > 0].sort_values("closing", ascending=False, kind="stable").index
    wanted = [_code(outlet, names) for outlet in outlets_wanted] or list(owing)
    if not wanted:
        raise UserError("nobody_owes", day=on)
    balances = balances.reindex(wanted).fillna(0.0).assign(name=names)
    way = known_outlets[["contact", "phone", "address", "salesperson"]].reindex(wanted)
    items = {code: rows for code, rows in accounts.items.groupby("outlet_code") if code in balances.index}
    nothing = accounts.items.head(0)
    return Statements(
        parameters.department,
        accounts.first,
        on,
        [_statement(row, items.get(row["outlet_code"], nothing)) for row in records(balances.join(way).reset_index())],
    )


def _names_on_slips(receivables: pd.DataFrame) -> "pd.Series[str]":
    return (
        receivables.dropna(subset="outlet_code").drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"]
    )


def _code(outlet: str, names: "pd.Series[str]") -> str:
    """The code of an outlet given by its code, or by a name that only one has."""
    named = names.index[names.eq(outlet)]
    if outlet in names.index:
        return outlet
    if len(named) != 1:
        raise UserError("no_such_outlet", outlet=outlet)
    return str(named[0])


def _statement(row: dict[str, Any], items: pd.DataFrame) -> Statement:
    text: dict[str, Any] = {name: str(known(row[name]) or "") for name in _TEXT}
    money: dict[str, Any] = {name: row[name] for name in _MONEY}
    overdue = amount(items.loc[items["days_past_due"] > 0, "open"])
    listed = [_item(each) for each in records(items)]
    return Statement(code=row["outlet_code"], **text, **money, overdue=overdue, items=listed)


def _item(row: dict[str, Any]) -> StatementItem:
    late, due = known(row["days_past_due"]), row["due_date"]
    return StatementItem(
        slip_no=str(known(row["slip_no"]) or ""),
        sale_date=row["sale_date"].date(),
        item=str(known(row["item"]) or ""),
        amount=row["amount"],
        received=row["received"],
        open=row["open"],
        due_date=None if late is None else due.date(),
        days_past_due=None if late is None else int(late),  # type: ignore[call-overload]
    )
