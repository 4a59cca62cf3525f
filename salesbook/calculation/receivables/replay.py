"""What pays what, for all days at once: every outlet's account replayed day by day (docs/rules.md, allocation)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, fen_at, from_fen, to_fen
from salesbook.calculation.receivables.allocation.account import Account, Line
from salesbook.calculation.receivables.allocation.open_parts import Book
from salesbook.calculation.receivables.allocation.owed_items import owed_items
from salesbook.calculation.receivables.allocation.rows import FAULTS, Poster
from salesbook.calculation.receivables.allocation.sources import NOBODY, Sources, overpaid, sources_of
from salesbook.calculation.receivables.instalments import due_days, due_instalments
from salesbook.calculation.receivables.kinds import LESSENING
from salesbook.schemas.parameters import DEFAULTS, Parameters

_OF_ITEM = ["outlet_code", "outlet_name", "salesperson", "slip_no", "sale_date"]


@dataclass(frozen=True, slots=True)
class Replay:
    """The whole history of what is owed; any past day is a cut through it. Money in 元.

    items: every row of receivables and opening_balances (``table``, ``label``), numbered from 0, amounts below 0
    included. parts: the instalments of the positive ones, oldest first within an outlet: item, instalment_no, due_date,
    amount, due_source, milestone, phase, stop_supply_days, and of its item outlet_code, outlet_name, salesperson,
    slip_no, sale_date, disputed. sources: what lessens them (``sources.COLUMNS``). lines: date, source, part (-1: given
    back), amount (below 0: open again), rule, by (the source that caused it, -1 itself), by date. faults: table, label,
    field, code, found, expected, date of rows that could not be used.
    plan_faults: launch-plan rows that could
    not be used. known_from: earlier the ledger's own payments cannot be known (NaT: always known); stored: they are
    what is known, since no receipts are kept.
    """

    items: pd.DataFrame
    parts: pd.DataFrame
    sources: pd.DataFrame
    lines: pd.DataFrame
    faults: pd.DataFrame
    plan_faults: pd.DataFrame
    known_from: np.datetime64
    stored: bool


@shared
def replay(
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    launch_plan: pd.DataFrame = unkept.launch_plan,
    outlets: pd.DataFrame = unkept.outlets,
    parameters: Parameters = DEFAULTS,
    opening_balances: pd.DataFrame = unkept.opening_balances,
) -> Replay:
    """Everything owed and everything that lessened it, replayed outlet by outlet and day by day.

    A day: its items come into being; the advance pays; its red rows; its receipts in the order written. What one day
    decided, no later row changes.

    800.00 sold on 1 September and 500.00 received on 5 October; the 500.00 sold in November wait.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": day, "amount": fen}
    ...     for day, fen in (("2026-09-01", 800), ("2026-11-10", 500))])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-10-05", "amount": 500}])
    >>> replay(owed, paid).lines[["part", "amount", "rule"]].values.tolist()
    [[0, 500.0, 'oldest']]
    """
    items = owed_items(receivables, opening_balances)
    parts, plan_faults = _parts(items, launch_plan, outlets, parameters)
    numbers = pd.Index(items["outlet_code"].dropna().unique())
    sources = sources_of(
        items, numbers.union(pd.Index(receipts["outlet_code"].dropna().unique()), sort=False), receipts
    )
    parts, outlet = _ordered(parts, items, numbers)
    lines, faults = _replayed(parts, outlet, sources, parameters.advance_pays)
    faults += overpaid(items, sources.frame)
    return Replay(
        items=items,
        parts=parts,
        sources=sources.frame,
        lines=_lines(lines),
        faults=pd.DataFrame(faults, columns=list(FAULTS)),
        plan_faults=plan_faults,
        known_from=sources.known_from,
        stored=bool((sources.frame["origin"] == "stored").any()),
    )


def _parts(
    items: pd.DataFrame, launch_plan: pd.DataFrame, outlets: pd.DataFrame, parameters: Parameters
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The instalments of every item above 0; a balance of unknown age is one part without a date."""
    parts, faults = due_instalments(items[items["aged"]], launch_plan, outlets, parameters)
    old = items[~items["aged"] & (items["amount"] > 0)]
    if len(old):
        whole = pd.DataFrame({"item": old.index, "instalment_no": 1, "amount": old["amount"]})
        whole = whole.assign(
            due_date=np.datetime64("NaT", "s"), due_source="unknown", milestone=False, stop_supply_days=np.nan
        )
        parts = pd.concat([parts, whole.reindex(columns=parts.columns).astype(parts.dtypes.to_dict())])
    return parts, faults


def _ordered(parts: pd.DataFrame, items: pd.DataFrame, numbers: pd.Index) -> tuple[pd.DataFrame, NDArray[np.int64]]:
    """The parts with what is known of their items, by outlet and oldest first, and the number of each one's outlet."""
    at = parts["item"].to_numpy()
    outlet = numbers.get_indexer(pd.Index(items["outlet_code"]))[at].astype(np.int64)
    order = np.lexsort((parts["instalment_no"], at, days(items["sale_date"])[at], due_days(parts), outlet))
    known = items[_OF_ITEM].assign(disputed=items["disputed"].fillna(False).astype(bool)).iloc[at[order]]
    parts = parts.iloc[order].reset_index(drop=True)
    return pd.concat([parts, known.reset_index(drop=True)], axis=1), outlet[order]


def _replayed(
    parts: pd.DataFrame, outlet: NDArray[np.int64], sources: Sources, automatic: bool
) -> tuple[list[Line], list[tuple[object, ...]]]:
    """Every outlet that has a source, one after the other; all others have nothing to replay."""
    sold = days(parts["sale_date"]).astype(np.int64)
    book = Book(
        left=to_fen(parts["amount"]).tolist(),
        due=due_days(parts).astype(np.int64).tolist(),
        sold=sold.tolist(),
        item=parts["item"].tolist(),
        disputed=parts["disputed"].tolist(),
        shared=_shared(parts["item"].to_numpy()),
    )
    order = np.lexsort((np.arange(len(parts)), sold, outlet))
    births = order.tolist()
    poster = Poster(book, parts, outlet, sources)
    starts = np.searchsorted(outlet[order], np.arange(outlet.max(initial=NOBODY) + 2)).tolist()
    lines: list[Line] = []
    for number, first, last in poster.outlets():
        born = births[starts[number] : starts[number + 1]] if number + 1 < len(starts) else births[:0]
        account = Account(book, born, automatic)
        poster.post(account, first, last)
        lines += account.lines
    return lines, poster.faults


def _shared(item: NDArray[np.int64]) -> dict[int, list[int]]:
    """The parts of each item that has several, in the order of their due dates."""
    several = np.flatnonzero(pd.Series(item).duplicated(keep=False).to_numpy())
    found: dict[int, list[int]] = {}
    for part, of in zip(several.tolist(), item[several].tolist(), strict=True):
        found.setdefault(of, []).append(part)
    return found


def _lines(lines: Sequence[Line]) -> pd.DataFrame:
    columns = list(zip(*lines, strict=True)) or [()] * 6
    day, source, part, fen, by = (np.array(columns[at], dtype=np.int64) for at in (0, 1, 2, 3, 5))
    order = np.argsort(day, kind="stable")
    return pd.DataFrame(
        {
            "date": day[order].astype("datetime64[D]").astype("datetime64[s]"),
            "source": source[order],
            "part": part[order],
            "amount": from_fen(fen[order]),
            "rule": pd.Series(columns[4], dtype="str").to_numpy()[order] if len(order) else pd.Series(dtype="str"),
            "by": by[order],
        }
    )


def left_of(rows: pd.DataFrame, lines: pd.DataFrame, side: str) -> Fen:
    """What ``lines`` leave of each part or source ("part" or "source"; ``rows`` are all of them), in fen."""
    at, fen = lines[side].to_numpy(), to_fen(lines["amount"])
    known = at >= 0
    return to_fen(rows["amount"]) - fen_at(at[known], fen[known], len(rows))


def paying(sources: pd.DataFrame, until: np.datetime64) -> NDArray[np.bool_]:
    """Whether each source lessens what is owed, and counts by the end of the day ``until``."""
    return (days(sources["date"]) <= until) & sources["kind"].isin(LESSENING).to_numpy()
