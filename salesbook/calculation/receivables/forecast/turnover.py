"""How fast receivables turn to money: days sales outstanding and the collection effectiveness index, month by month."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, from_fen, to_fen
from salesbook.calculation.receivables.forecast.history import History
from salesbook.calculation.receivables.replay import Replay

MONTHS = 6


def turnover(replay: Replay, history: History, on: date) -> pd.DataFrame:
    """The last months, the very last up to the day ``on``: first, last (days), opening, sales (on credit, less red
    rows), closing, current (of closing, not past due), in 元; dso (days) and cei (a rate).

    DSO counts back: the days of the latest months whose sales are still owed, of the earliest of them the share that
    is; missing when more is owed than was ever sold. CEI = (opening + sales − closing) ÷ (opening + sales − current);
    missing when nothing could be collected. What is of unknown age is not current.

    1,000 sold in September, 3,000 in October of which 1,800 are due, 2,400 paid in October: closing 1,600 at its end.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.receivables.replay import replay
    >>> owed = frame_of("receivables", [
    ...     {"outlet_code": "A", "sale_date": sold, "due_date": due, "amount": amount} for sold, due, amount in (
    ...         ("2026-09-10", "2026-10-10", 1000), ("2026-10-05", "2026-10-20", 1800),
    ...         ("2026-10-15", "2026-11-15", 1200))])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-10-25", "amount": 2400}])
    >>> made = replay(owed, paid)
    >>> october = turnover(made, History.of(made), date(2026, 10, 31)).iloc[-1]
    >>> october[["opening", "sales", "closing", "current"]].map(int).tolist()
    [1000, 3000, 1600, 1200]
    >>> round(float(october["dso"]), 2)  # 1,600 ÷ 3,000 × 31 days
    16.53
    >>> round(float(october["cei"]), 4)  # (1,000 + 3,000 − 1,600) ÷ (1,000 + 3,000 − 1,200)
    0.8571
    """
    items = replay.items[replay.items["outlet_code"].notna() & replay.items["sale_date"].le(pd.Timestamp(on))]
    sold = _by_month(items[items["aged"]])
    brought = _by_month(items[~items["aged"]])
    earliest = min([*sold.index, *brought.index], default=_month(on))
    months = [month for month in (_month(on) - back for back in range(MONTHS - 1, -1, -1)) if month >= earliest]
    rows = []
    for month in months:
        first = month.start_time.date()
        last = min(month.end_time.date(), on)
        closing = history.open_on(_number(last))
        ahead = history.dated & (history.due >= _number(last))
        row = {
            "opening": int(history.open_on(_number(first - timedelta(days=1))).sum()) + int(brought.get(month, 0)),
            "sales": _sales(items, first, last),
            "closing": int(closing.sum()),
            "current": int(closing[ahead].sum()),
        }
        rows.append({"first": first, "last": last, **row, "dso": _count_back(row["closing"], items, last)})
    return _table(rows)


def _table(rows: list[dict[str, object]]) -> pd.DataFrame:
    amounts = ["opening", "sales", "closing", "current"]
    table = pd.DataFrame(rows, columns=["first", "last", *amounts, "dso"])
    fen = table[amounts].astype("int64")
    could = fen["opening"] + fen["sales"] - fen["current"]
    did = fen["opening"] + fen["sales"] - fen["closing"]
    return table.assign(
        **{name: table[name].astype("datetime64[s]") for name in ("first", "last")},
        **{name: from_fen(fen[name]) for name in amounts},
        dso=table["dso"].astype("float64"),
        cei=(did / could.where(could > 0)).astype("float64"),
    )


def _count_back(owed: int, items: pd.DataFrame, last: date) -> float:
    """The days, counted back from ``last``, whose credit sales come to ``owed`` (fen)."""
    earliest = items.loc[items["aged"], "sale_date"].min()
    counted, day = 0.0, last
    while owed > 0:
        if pd.isna(earliest) or pd.Timestamp(day) < earliest:
            return float("nan")
        first = day.replace(day=1)
        length, sales = (day - first).days + 1, _sales(items, first, day)
        counted += length if sales <= owed else length * owed / sales
        owed -= max(sales, 0)
        day = first - timedelta(days=1)
    return counted


def _sales(items: pd.DataFrame, first: date, last: date) -> int:
    """Credit sales less red rows from ``first`` to ``last``, in fen."""
    then = items["aged"] & items["sale_date"].between(pd.Timestamp(first), pd.Timestamp(last))
    return int(to_fen(items.loc[then, "amount"]).sum())


def _by_month(items: pd.DataFrame) -> "pd.Series[int]":
    fen: Fen = to_fen(items["amount"])
    return pd.Series(fen, dtype="int64").groupby(pd.PeriodIndex(days(items["sale_date"]), freq="M")).sum()


def _month(day: date) -> pd.Period:
    return pd.Period(day, "M")


def _number(day: date) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))
