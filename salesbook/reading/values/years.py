"""The year of a day written without one: that of the dates around it, else the one the sheet is for."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.reading.values.convert import PARSERS, Converted, Fault
from salesbook.reading.values.one import Context
from salesbook.schemas.field import Kind

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d|199\d)(?!\d)|(?<!\d)(20[0-4]\d)(?:0[1-9]|1[0-2])(?!\d)")


def year_of(texts: Iterable[str]) -> int | None:
    """The first year that the titles and names of a sheet mention.

    >>> year_of(["sheet 1", "book 2026-11.xlsx"])
    2026
    """
    for text in texts:
        found = _YEAR.search(text)
        if found:
            return int(found[1] or found[2])
    return None


def with_years(read: Converted, cells: list[Any], kind: Kind, about: Context, texts: Iterable[str]) -> Converted:
    """The column with every ``no_year`` cell understood, where a year can be had."""
    lacking = [fault for fault in read.faults if fault.code == "no_year"]
    if not lacking:
        return read
    told = year_of(texts)
    full = np.flatnonzero(read.values.notna().to_numpy())
    values, faults = read.values.astype(object), {fault.position: fault for fault in read.faults}
    for fault in lacking:
        year = _nearest_year(read, full, fault.position, cells, kind, about) if kind == "date" else None
        year = year or _period_year(read, full, kind) or told
        if year is None:
            continue
        found = PARSERS[kind](cells[fault.position], about._replace(year=year))
        values[fault.position] = np.datetime64(found.value, "s") if kind == "date" and found.value else found.value
        faults[fault.position] = Fault(fault.position, found.code, fault.found, found.expected, found.value is None)
    return Converted(values.astype(read.values.dtype), read.blank, list(faults.values()))


def _nearest_year(
    read: Converted, full: "np.typing.NDArray[np.intp]", position: int, cells: list[Any], kind: Kind, about: Context
) -> int | None:
    """The year that brings the day nearest to the dated row before it (or else after it)."""
    if not len(full):
        return None
    before = int(np.searchsorted(full, position)) - 1
    near = pd.Timestamp(read.values.iloc[full[max(before, 0)]]).date()
    days = {
        year: found.value
        for year in (near.year - 1, near.year, near.year + 1)
        if isinstance((found := PARSERS[kind](cells[position], about._replace(year=year))).value, date)
    }
    return min(days, key=lambda year: abs(days[year] - near), default=None)


def _period_year(read: Converted, full: "np.typing.NDArray[np.intp]", kind: Kind) -> int | None:
    return int(str(read.values.iloc[full[0]])[:4]) if kind == "period" and len(full) else None
