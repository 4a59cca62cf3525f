"""A report that is one table: what a calculation of one's own gets when it gives a frame and no description."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.problems import UserError
from salesbook.reports.common.words import amount, plain, subtitle
from salesbook.reports.result import Proof, Result
from salesbook.schemas import TABLES, Kind
from salesbook.sheets import Column, Grid, Sheet, Style
from salesbook.wording.messages import say
from salesbook.wording.terms import TERMS, title

_STYLES: dict[Kind, Style] = {
    "amount": "money",
    "price": "price",
    "quantity": "quantity",
    "days": "days",
    "rate": "rate",
    "date": "date",
    "code": "code",
    "phone": "code",
}
_KINDS: dict[str, Kind] = {field.name: field.kind for table in TABLES.values() for field in table}
# what calculations call their amounts, and how names end that say what they are
_AMOUNTS = {"open", "received", "overdue", "allocated", "unapplied", "net_sales", "gross_profit", "contribution"}
_ENDINGS: dict[str, Style] = {"_rate": "rate", "_price": "price", "_days": "days", "_qty": "quantity"}


@dataclass(frozen=True)
class Table(Result):
    """The frame ``rows`` that the calculation of the report ``name`` gave.

    Each column is what its name says among the department's own columns (``amount`` is money …) or by its ending
    (``_rate``, ``_price``, ``_days``, ``_qty``), else what its type says; amounts and quantities are added up, and
    proved.
    """

    day: date
    name: str
    label: str
    rows: pd.DataFrame

    def figures(self) -> dict[str, Any]:
        """date, rows, totals (of the columns that add up)."""
        return {"date": self.day.isoformat(), "rows": plain(self.rows), "totals": self.totals}

    def proofs(self) -> list[Proof]:
        """Every total against its column."""
        return [
            Proof(f"{self.label} · {_title(name)}", value, (f"{self.name}|rows|{name}",))
            for name, value in self.totals.items()
        ]

    @property
    def totals(self) -> dict[str, float]:
        """The columns that can be added up, with their sums."""
        styles = {str(name): _style(self.rows, str(name)) for name in self.rows}
        money = {name: amount(self.rows[name]) for name, style in styles.items() if style == "money" and _adds_up(name)}
        return money | {name: float(self.rows[name].sum()) for name, style in styles.items() if style == "quantity"}


def table_of(answer: object, day: date, name: str, label: str) -> Table:
    """What a calculation gave, as a table: its named index stands in front, what no cell can hold is missing or text.

    Raises UserError for what is no table, or has two columns of one name.
    """
    if isinstance(answer, pd.Series):
        answer = answer.to_frame(answer.name or label)
    if not isinstance(answer, pd.DataFrame):
        raise UserError("report_gave_no_frame", report=label, given=type(answer).__name__)
    named = [level for level in answer.index.names if level is not None and level not in answer]
    rows = answer.reset_index(named).reset_index(drop=True) if named else answer.reset_index(drop=True)
    rows.columns = pd.Index([" · ".join(map(str, each)) if isinstance(each, tuple) else str(each) for each in rows])
    twice = rows.columns[rows.columns.duplicated()]
    if len(twice):
        raise UserError("report_column_twice", report=label, column=twice[0])
    return Table(day, name, label, rows.replace([np.inf, -np.inf], np.nan).apply(_writable))


def _writable(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column as cells can hold it: a time of day, a list or anything else that is no value of a cell is text."""
    made = values
    if pd.api.types.is_datetime64_any_dtype(values):
        made = values.dt.tz_localize(None)
        if not made.eq(made.dt.normalize()).where(made.notna(), True).all():
            made = made.dt.strftime("%Y-%m-%d %H:%M").astype("str")
    elif not pd.api.types.is_numeric_dtype(values) or pd.api.types.is_bool_dtype(values):
        kinds = {type(each) for each in values.dropna()}
        made = values.astype("datetime64[s]") if kinds == {date} else values.map(str, na_action="ignore").astype("str")
    return made


def describe(made: Table) -> list[Sheet]:
    """One sheet with one table."""
    totals = made.totals
    names = [str(name) for name in made.rows]
    columns = tuple(Column(name, _style(made.rows, name), title=_title(name), total=name in totals) for name in names)
    grid = Grid("rows", made.rows, columns, total_label=say("total") if totals else "")
    return [Sheet(made.name, made.label, made.label, subtitle(made.day), (grid,), tab="main")]


def _title(name: str) -> str:
    return title(name) if name in TERMS else name


def _adds_up(name: str) -> bool:
    return name in _AMOUNTS or _KINDS.get(name) == "amount"


def _style(rows: pd.DataFrame, name: str) -> Style:
    values, kind = rows[name], _KINDS.get(name, "text")
    if pd.api.types.is_datetime64_any_dtype(values):
        return "date"
    if not pd.api.types.is_numeric_dtype(values):
        return "code" if kind in ("code", "phone") else "text"
    if kind in _STYLES:
        return _STYLES[kind]
    if name in _AMOUNTS:
        return "money"
    by_ending = [style for ending, style in _ENDINGS.items() if name.endswith(ending)]
    return by_ending[0] if by_ending else "days" if pd.api.types.is_integer_dtype(values) else "money"
