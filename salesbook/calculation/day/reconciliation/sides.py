"""One side of a comparison: what a book says, a row for each of its rows, in the same columns whatever the book."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import to_fen

_RUN, _RUN_DAYS = 3, pd.Timedelta(days=13)


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair of books compared: ``groups`` (``matching.compare``, with cause and hint) of the days from ``first`` to
    ``last``; or what it is ``lacking`` (names of tables, or table.field). ``left_out`` are people nobody compares."""

    pair: str
    groups: pd.DataFrame = field(default_factory=pd.DataFrame)
    first: pd.Timestamp | None = None
    last: pd.Timestamp | None = None
    lacking: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def side(
    rows: pd.DataFrame,
    table: str,
    fields: "pd.Series[str] | str",
    worth: "pd.Series[float]",
    *,
    day: str = "date",
    who: "pd.Series[str] | None" = None,
    slip: "pd.Series[str] | None" = None,
) -> pd.DataFrame:
    """Rows of a book as one side: table, label, field (where the figure stands), day, who, slip, worth.

    ``worth`` is in 元 or pieces, and kept in whole hundredths (fen), so that sums are exact; ``who`` is the outlet or
    the person that the figure belongs to, the row's outlet_code where not given.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"sale_date": "2026-11-20", "outlet_code": "T1", "slip_no": "X1", "amount": 80}
    >>> owed = frame_of("receivables", [row])
    >>> made = side(owed, "receivables", "amount", owed["amount"], day="sale_date")
    >>> made[["table", "label", "field", "who", "slip", "worth"]].values.tolist()
    [['receivables', 0, 'amount', 'T1', 'X1', 8000]]
    """
    count = len(rows)
    whose = rows["outlet_code"] if who is None else who
    slips = slip if slip is not None else rows.get("slip_no")
    told = {
        "table": _texts(table, count),
        "label": rows.index.to_numpy(),
        "field": _texts(fields, count),
        "day": rows[day].array,
        "who": _texts(whose, count),
        "slip": _texts(slips, count),
        "worth": to_fen(worth),
    }
    return pd.DataFrame(told, index=rows.index)


def _texts(values: "pd.Series[str] | str | None", count: int) -> Any:
    """A column of texts: those of a series, or the same in every row, None being missing."""
    if isinstance(values, pd.Series):
        return values.array if values.dtype == "str" else values.astype("str").array
    return pd.array([values], dtype="str").take(np.zeros(count, dtype=np.intp))


def until(rows: pd.DataFrame, on: date, day: str = "date") -> pd.DataFrame:
    """The rows dated up to ``on``: what is dated later does not exist yet."""
    return rows[rows[day].le(pd.Timestamp(on))]


def begins(*days: "pd.Series[pd.Timestamp]") -> pd.Timestamp | None:
    """The first day on which all the books are kept; None where one has no row.

    A book begins with the first day that has two more days of rows within two weeks: a single row with a mistyped month
    does not make it a year older. A book too thin for that begins with its first row.

    >>> day = pd.Series(pd.to_datetime(["2026-01-05", "2026-11-02", "2026-11-03", "2026-11-04"]))
    >>> begins(day), begins(day.head(2)), begins(day, day.head(0))
    (Timestamp('2026-11-02 00:00:00'), Timestamp('2026-01-05 00:00:00'), None)
    """
    firsts = [_begins(each) for each in days]
    return None if None in firsts else max(first for first in firsts if first is not None)


def _begins(days: "pd.Series[pd.Timestamp]") -> pd.Timestamp | None:
    known = days.drop_duplicates().sort_values(kind="stable").reset_index(drop=True)
    known = known[known.notna()]
    if known.empty:
        return None
    runs = known[(known.shift(1 - _RUN) - known).le(_RUN_DAYS)]
    return pd.Timestamp(known.iloc[0] if runs.empty else runs.iloc[0])


def ends(*days: "pd.Series[pd.Timestamp]") -> pd.Timestamp | None:
    """The last day that any of the books has; None where none has a row."""
    lasts = [each.max() for each in days if each.notna().any()]
    return max(lasts) if lasts else None


def lacking(needed: Mapping[str, pd.DataFrame], fields: Mapping[str, list[str]] | None = None) -> tuple[str, ...]:
    """Which of the books are not kept; then those of which no row says anything in any of ``fields``.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> money = frame_of("settlement_money", [{"date": "2026-11-20", "person": "Li", "cash": 5}])
    >>> lacking({"sales": frame_of("sales"), "settlement_money": money}, {"settlement_money": ["arrears", "advances"]})
    ('sales', 'settlement_money.arrears')
    """
    empty = [name for name, rows in needed.items() if rows.empty]
    unsaid = [
        f"{name}.{columns[0]}"
        for name, columns in (fields or {}).items()
        if name not in empty and needed[name][columns].isna().all(axis=None)
    ]
    return (*empty, *unsaid)
