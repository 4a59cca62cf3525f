"""Rows of the launch plan that say when its outlets are to pay, the best fit first."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

FITS_BY = ("channel", "district", "category")
Shares = tuple[tuple[int, Fraction], ...]

_PART = re.compile(r"(\d+)[^\d.%]+(\d+(?:\.\d+)?)\s*%")
_WHOLE: Shares = ((0, Fraction(1)),)
_AT_SALE = "0d"
_NO_END = np.datetime64("9999-12-31", "D")


@dataclass(frozen=True, slots=True)
class Plan:
    """One row: the sales it covers (``wanted`` channel, district and category, None for any) and how they are paid:
    in ``shares``, so many days after the date that ``terms`` give."""

    row: int
    wanted: tuple[str | None, ...]
    start: np.datetime64
    end: np.datetime64
    shares: Shares
    terms: str
    phase: str
    stop_supply_days: float

    @property
    def rank(self) -> tuple[int, np.datetime64, int]:
        """The most specific row wins, then the latest phase, then the later row."""
        return len(self.wanted) - self.wanted.count(None), self.start, self.row


def read_shares(text: str) -> Shares:
    """Days and shares of an instalment rule, in the order of the days; nothing when it is not such a rule.

    >>> read_shares("15d 30%, 30d 30%, 45d 40%")
    ((15, Fraction(3, 10)), (30, Fraction(3, 10)), (45, Fraction(2, 5)))
    >>> read_shares("half now, half later"), read_shares("15d 30%, 30d")
    ((), ())
    """
    plain = unicodedata.normalize("NFKC", text)
    if re.search(r"\d", _PART.sub("", plain)):
        return ()
    return tuple(sorted((int(after), Fraction(share) / 100) for after, share in _PART.findall(plain)))


def usable_plans(launch_plan: pd.DataFrame) -> tuple[list[Plan], pd.DataFrame]:
    """The rows that say when to pay, best first, and those that say it wrongly.

    A row with neither instalments nor credit days says nothing and is in neither. The faults hold plan (index label),
    phase, instalments as typed and total of the shares (missing: cannot be read at all).
    """
    plans: list[Plan] = []
    faults: list[tuple[object, str, str, float]] = []
    for row, line in enumerate(launch_plan.to_dict("records")):
        shares = _shares(line)
        total = sum(share for _, share in shares)
        if total == 1:
            plans.append(_plan(row, line, shares))
        elif isinstance(line["instalments"], str):
            label, typed = launch_plan.index[row], line["instalments"]
            faults.append((label, line["phase"], typed, float(total) if shares else np.nan))
    plans.sort(key=lambda plan: plan.rank, reverse=True)
    return plans, pd.DataFrame(faults, columns=["plan", "phase", "instalments", "total"])


def _shares(line: Mapping[Any, Any]) -> Shares:
    if isinstance(line["instalments"], str):
        return read_shares(line["instalments"])
    return () if pd.isna(line["credit_days"]) else _WHOLE


def _plan(row: int, line: Mapping[Any, Any], shares: Shares) -> Plan:
    return Plan(
        row=row,
        wanted=tuple(line[name] if isinstance(line[name], str) else None for name in FITS_BY),
        start=np.datetime64(line["start_date"], "D"),
        end=_NO_END if pd.isna(line["end_date"]) else np.datetime64(line["end_date"], "D"),
        shares=shares,
        terms=_AT_SALE if isinstance(line["instalments"], str) else str(line["credit_days"]),
        phase=line["phase"],
        stop_supply_days=line["stop_supply_days"],
    )
