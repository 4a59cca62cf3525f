"""Closed months: what was owed when they were closed, and what was written into them since."""

from hashlib import sha256

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.receivables.entries import balances

LATE = ["outlet_code", "date", "kind", "amount", "table", "label"]
_KEY = ["outlet_code", "date", "fen"]
_HASH = 12


def last_closed(closed_months: pd.DataFrame, until: object) -> "pd.Timestamp | None":
    """The last day of the last month that is closed, of those that end by the day ``until``; None: none is."""
    ends = closed_months.loc[closed_months["month"] <= pd.Timestamp(str(until)), "month"]
    return None if ends.empty else ends.max()


def frozen_balances(closed_months: pd.DataFrame, end: pd.Timestamp) -> "pd.Series[int]":
    """What each outlet owed when the month ending on ``end`` was closed, in fen, by outlet_code."""
    rows = closed_months[closed_months["month"] == end]
    return fen_by(rows, "outlet_code", "balance")


@shared
def month_rows(
    account_entries: pd.DataFrame, closed_months: pd.DataFrame = unkept.closed_months, *, on: object
) -> pd.DataFrame:
    """The rows of 月结 that close the month ending on ``on``: month, outlet_code, balance (元), entries, hash.

    One per outlet that owes, or that had an entry which no earlier month froze. ``entries`` are these, so that a row
    written into the month afterwards is known: date, amount (元, below 0: owed less) and, where it is not 1, how often
    ("x-1": frozen before and gone since). ``hash`` covers its row, the row's number and how many rows the month has.

    >>> entries = pd.DataFrame({"date": pd.to_datetime(["2026-10-05", "2026-10-06"]), "outlet_code": ["A", "A"],
    ...     "amount": [800.0, -300.0], "kind": ["sale", "receipt"]})
    >>> month_rows(entries, unkept.closed_months, on="2026-10-31")[["balance", "entries"]].values.tolist()
    [[500.0, '2026-10-05 800.00; 2026-10-06 -300.00']]
    """
    end = pd.Timestamp(str(on))
    owed = balances(account_entries, end)
    texts: dict[str, list[str]] = {}
    unlike = _unlike(account_entries, closed_months, end).reset_index()
    for code, day, fen, times in unlike.itertuples(index=False):
        texts.setdefault(code, []).append(f"{day:%F} {from_fen(fen):.2f}" + (f" x{times}" if times != 1 else ""))
    codes = sorted({*owed.index[owed != 0], *texts})
    rows = pd.DataFrame(
        {
            "month": pd.Series([end] * len(codes), dtype="datetime64[s]"),
            "outlet_code": pd.Series(codes, dtype="str"),
            "balance": from_fen(owed.reindex(codes, fill_value=0).to_numpy(np.int64)),
            "entries": pd.Series(["; ".join(texts.get(code, [])) or None for code in codes], dtype="str"),
        }
    )
    numbered = [f"{number}/{len(rows)}" for number in range(1, len(rows) + 1)]
    return rows.assign(hash=_hashes(rows, pd.Series(numbered, dtype="str")))


def broken_rows(closed_months: pd.DataFrame) -> "pd.Series[str]":
    """What is wrong with rows of 月结, by their labels: "changed" since they were frozen, or "missing" at the first row
    of a month that has more or fewer rows than were frozen.

    >>> entries = pd.DataFrame({"date": pd.to_datetime(["2026-10-05"]), "outlet_code": ["A"], "amount": [800.0],
    ...     "kind": ["sale"]})
    >>> rows = month_rows(entries, unkept.closed_months, on="2026-10-31")
    >>> broken_rows(rows).to_dict(), broken_rows(rows.assign(balance=700.0)).to_dict()
    ({}, {0: 'changed'})
    """
    numbered = closed_months["hash"].str.split("-").str[0]
    changed = closed_months.index[closed_months["hash"] != _hashes(closed_months, numbered)]
    faults = dict.fromkeys(changed, "changed")
    for _, rows in closed_months.groupby("month"):
        wanted = {f"{number}/{len(rows)}" for number in range(1, len(rows) + 1)}
        if set(numbered[rows.index]) != wanted:
            faults.setdefault(rows.index[0], "missing")
    return pd.Series(faults, dtype="str")


def _hashes(rows: pd.DataFrame, numbered: "pd.Series[str]") -> "pd.Series[str]":
    made = []
    said_of = rows[["month", "outlet_code", "entries"]].assign(month=rows["month"].dt.strftime("%F"))
    cells = said_of.fillna("").itertuples(index=False)
    for row, fen, number in zip(cells, to_fen(rows["balance"]), numbered.fillna(""), strict=True):
        said = f"{row.month}|{row.outlet_code}|{fen}|{row.entries}|{number}"
        made.append(f"{number}-{sha256(said.encode()).hexdigest()[:_HASH]}")
    return pd.Series(made, rows.index, dtype="str")


def late_lines(account_entries: pd.DataFrame, closed_months: pd.DataFrame, end: pd.Timestamp) -> pd.DataFrame:
    """What was written into closed months after they were closed: LATE, amounts as they add to the debt (元).

    ``end`` is the last day of a closed month. A line without ``kind`` is an entry that was frozen and is gone, or is
    another now; one without ``date`` is what was changed before the first closed month, or what somebody wrote into a
    frozen balance. By outlet, Σ amount = recalculated − frozen (docs/rules.md, movement).
    """
    known = closed_months[closed_months["month"] <= end]
    unlike = _unlike(account_entries, known, end)
    lines = [_too_many(account_entries, unlike[unlike > 0]), _too_few(-unlike[unlike < 0])]
    named = pd.concat(lines, ignore_index=True)
    fen = fen_by(named, "outlet_code")
    owed = balances(account_entries, end)
    rest = owed.sub(frozen_balances(known, end), fill_value=0).sub(fen, fill_value=0)
    rest = rest[rest != 0]
    unnamed = {"outlet_code": pd.Series(rest.index, dtype="str"), "amount": from_fen(rest.to_numpy(np.int64))}
    more = pd.DataFrame(unnamed).reindex(columns=LATE).astype(named.dtypes.to_dict())
    found = pd.concat([named, more], ignore_index=True)
    return found.sort_values(["outlet_code", "date"], kind="stable", ignore_index=True)


def _unlike(entries: pd.DataFrame, closed_months: pd.DataFrame, end: pd.Timestamp) -> "pd.Series[int]":
    """How often each entry (outlet_code, date, fen) of closed months up to ``end`` stands in the books more than it
    was frozen; below 0 less. What is dated before the first closed month was never frozen one by one."""
    first = min([end, *closed_months["month"]]).replace(day=1)
    now = entries[entries["date"].between(first, end) & entries["outlet_code"].notna()]
    now = now.assign(fen=to_fen(now["amount"]), times=1)[[*_KEY, "times"]]
    held = _frozen(closed_months)
    both = pd.concat([now, held.assign(times=-held["times"])], ignore_index=True)
    times = both.groupby(_KEY)["times"].sum()
    return times[times != 0]


def _frozen(closed_months: pd.DataFrame) -> pd.DataFrame:
    """Every entry that closed months hold: outlet_code, date, fen, times; a text that is none holds nothing."""
    found = []
    for code, text in closed_months[["outlet_code", "entries"]].dropna().itertuples(index=False):
        for words in (each.split() for each in text.split(";")):
            try:
                day, amount, times = (*words, "x1")[:3]
                found.append((code, pd.Timestamp(day), to_fen(float(amount)), int(times[1:])))
            except ValueError:  # somebody wrote into the cell: its hash says so
                continue
    types = {"outlet_code": "str", "date": "datetime64[s]", "fen": "int64", "times": "int64"}
    return pd.DataFrame(found, columns=[*types]).astype(types)


def _too_many(entries: pd.DataFrame, more: "pd.Series[int]") -> pd.DataFrame:
    """The last entries of each key that stands there more often than it was frozen: the first ones were known."""
    entries = entries.reindex(columns=LATE).assign(fen=to_fen(entries["amount"]))
    entries = entries[entries["outlet_code"].isin(more.index.get_level_values(0))]
    wanted = more.reindex(pd.MultiIndex.from_frame(entries[_KEY])).fillna(0).to_numpy()
    behind = entries.groupby(_KEY).cumcount(ascending=False).to_numpy()
    return entries[behind < wanted][LATE]


def _too_few(fewer: "pd.Series[int]") -> pd.DataFrame:
    gone = fewer.index.repeat(fewer.to_numpy(np.int64)).to_frame(index=False)
    lines = gone.assign(amount=from_fen(-gone["fen"].to_numpy(np.int64))).reindex(columns=LATE)
    types = {"outlet_code": "str", "date": "datetime64[s]", "kind": "str", "table": "str"}
    return lines.astype(types)
