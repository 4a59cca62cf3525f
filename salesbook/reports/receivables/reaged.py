"""The rows by which the ledger's workbook can be read for any day: what stood from when to when, as sheets count it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import days
from salesbook.calculation.receivables.buckets import bucket
from salesbook.calculation.receivables.entries import advance_spans, open_spans
from salesbook.calculation.receivables.replay import Replay
from salesbook.reports.common.words import DASH, chosen
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

DAY = "{ledger-reaged|day|day}"
_OF_PART = ["outlet_code", "slip_no", "item", "instalment_no", "due_date", "disputed"]
_OPEN = "IF(AND({since}<={day},{until}>{day}),{amount},0)"  # a dash, as any text, is greater than every day
_DAYS = f'IF({{open}}=0,"{DASH}",{{day|day}}-{{due_date}})'
_BUCKET = f'IF({{open}}=0,"{DASH}",LOOKUP({{days_past_due}},{{limits|from*}},{{limits|bucket*}}))'

_BUCKET_AGAIN = "IF(SUMPRODUCT(--(INDEX({bucket*},{first_row}):{bucket}={bucket}))>1,1,0)"
_AGAIN = "IF(SUMPRODUCT(--(INDEX({open*},{first_row}):{open}>0))>1,1,0)"


def day_of(on: date) -> str:
    """A day as a formula has it."""
    return f"DATE({on.year},{on.month},{on.day})"


def unchanged(on: date) -> str:
    """The condition that the workbook still stands on the day it was made for."""
    return f"{DAY}={day_of(on)}"


def stood(sheet: str, on: date) -> str:
    """What the rows of a sheet come to on the day of the paper, whatever day was typed."""
    since, until, amount = (f"{{{sheet}|rows|{name}*}}" for name in ("since", "until", "amount"))
    return f"SUMPRODUCT(({since}<={day_of(on)})*({until}>{day_of(on)})*{amount})"


def stands(day: str) -> str:
    """The formula of what stands open of a row at the end of the day that the mark ``day`` means."""
    return _OPEN.replace("{day}", day)


@dataclass(frozen=True)
class Reaged:
    """The ledger for any day.

    spans: outlet_no, outlet_code, slip_no, due_date, disputed, since, until (a dash: still), amount, and for the day of
    the paper open, days_past_due, bucket (words). Of a slip with several rows, first_row is where they begin, and
    bucket_again and again are 1 on a row whose slip a row above it counts already, in its bucket and in all, else 0; of
    a slip of one row all three are missing. Beside what changes stands its own formula (``…_live``, "" where a row has
    none). advances: outlet_no, outlet_code, receipt_no, since, until, amount, open. ``outlet_no`` is the place of the
    outlet in the list of outlets. Earlier than known_from the ledger's own payments cannot be known. Amounts in 元.
    """

    spans: pd.DataFrame
    advances: pd.DataFrame
    known_from: date | None


def accounts(replay: Replay) -> list[str]:
    """The outlets that ever owed or had an advance, by code."""
    spans, advances = open_spans(replay), advance_spans(replay)
    codes = [replay.parts["outlet_code"].iloc[spans["part"]], replay.sources["outlet_code"].iloc[advances["source"]]]
    return sorted(pd.concat(codes).dropna().unique().tolist())


def reaged(replay: Replay, outlets: Iterable[object], *, on: date) -> Reaged:
    """What stood from when to when, with what of it stands on ``on``; ``outlets`` are the codes in their order."""
    numbers = pd.Index(list(outlets), dtype="str")
    advances = _numbered(_advance(replay), numbers).sort_values(
        ["outlet_no", "since"], kind="stable", ignore_index=True
    )
    return Reaged(
        spans=_live(_numbered(_open(replay), numbers), on),
        advances=_standing(advances, on),
        known_from=None if np.isnat(replay.known_from) else pd.Timestamp(replay.known_from).date(),
    )


def _numbered(rows: pd.DataFrame, outlets: pd.Index) -> pd.DataFrame:
    return rows.assign(outlet_no=outlets.get_indexer(pd.Index(rows["outlet_code"], dtype="str")) + 1)


def _standing(rows: pd.DataFrame, on: date) -> pd.DataFrame:
    day = pd.Timestamp(on)
    here = (rows["since"] <= day) & (rows["until"].isna() | (rows["until"] > day))
    still = rows["until"].astype(object).where(rows["until"].notna(), DASH)
    return rows.assign(open=rows["amount"].where(here, 0.0), until=still)


def _open(replay: Replay) -> pd.DataFrame:
    spans = open_spans(replay)
    known = replay.parts[_OF_PART].iloc[spans["part"]].reset_index(drop=True)
    return spans.join(known.assign(disputed=known["disputed"].map({True: say("disputed_yes")})))


def _advance(replay: Replay) -> pd.DataFrame:
    spans = advance_spans(replay)
    return spans.join(replay.sources[["outlet_code", "receipt_no"]].iloc[spans["source"]].reset_index(drop=True))


def _live(rows: pd.DataFrame, on: date) -> pd.DataFrame:
    """The spans in their order, aged on the day of the paper, each with its formulas."""
    order = ["outlet_no", "item", "instalment_no", "since", "until"]
    rows = _standing(rows.sort_values(order, kind="stable", ignore_index=True), on)
    due, here = days(rows["due_date"]), rows["open"] > 0
    aged = ~np.isnat(due)
    late = np.where(aged, (np.datetime64(on, "D") - due).astype(np.int64), 0)
    codes = pd.Series(np.where(aged, bucket(late), "unknown"), rows.index, dtype="str")
    unknown = f'IF({{open}}=0,"{DASH}","{choice("bucket", "unknown")}")'
    rows = rows.assign(
        days_past_due=pd.Series(late, rows.index, dtype="Int64").where(here & aged),
        days_past_due_live=np.where(aged, _DAYS, ""),
        bucket=chosen(codes, "bucket").where(here, DASH),
        bucket_live=np.where(aged, _BUCKET, unknown),
    )
    return _counted(rows)


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    """With the rows marked whose slip a row above them counts already; a slip of one row counts by itself."""
    slip = rows["item"].to_numpy()
    several = rows["item"].duplicated(keep=False)
    first = pd.Series(np.arange(1, len(rows) + 1), rows.index).groupby(slip).transform("min")
    before = (rows["open"] > 0).groupby(slip).cumsum() > 1
    return rows.assign(
        first_row=first.astype("Int64").where(several),
        bucket_again=rows.duplicated(["item", "bucket"]).astype("Int64").where(several),
        bucket_again_live=np.where(several, _BUCKET_AGAIN, ""),
        again=before.astype("Int64").where(several),
        again_live=np.where(several, _AGAIN, ""),
    )


def of_outlets(rows: pd.DataFrame, count: int, formula: str) -> list[str]:
    """The ``formula`` of each outlet, ``{rows}`` in it the place of its own rows; "" for one that has none.

    A sum over the whole list for each outlet would take minutes with ten thousand rows.
    """
    numbers = np.arange(1, count + 1)
    first, last = (np.searchsorted(rows["outlet_no"], numbers, side) for side in ("left", "right"))
    places = zip((first + 1).tolist(), last.tolist(), strict=True)
    return [formula.replace("{rows}", f"{start}-{end}") if start <= end else "" for start, end in places]
