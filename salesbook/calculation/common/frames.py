"""Tables as frames: the columns and types every calculation takes, for rows that come from no workbook."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.schemas import TABLES, Kind

Days = NDArray[np.datetime64]

_DTYPES: dict[Kind, str] = {
    "date": "datetime64[s]",
    "amount": "float64",
    "price": "float64",
    "quantity": "float64",
    "days": "float64",
    "rate": "float64",
    "flag": "boolean",
}


def frame_of(table: str, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """A frame of one of the department's tables from plain rows; a field left out is missing, an unknown one an error.

    >>> frame_of("promises", [{"outlet_code": "A1", "promised_date": "2026-11-20", "amount": 500}]).iloc[0].amount
    np.float64(500.0)
    """
    listed = [dict(row) for row in rows]
    fields = TABLES[table].fields
    unknown = {name for row in listed for name in row} - {field.name for field in fields}
    if unknown:
        raise KeyError(f"{table} has no field {', '.join(sorted(unknown))}")
    return pd.DataFrame(
        {
            field.name: pd.Series([row.get(field.name) for row in listed], dtype=_DTYPES.get(field.kind, "str"))
            for field in fields
        }
    )


def days(dates: "pd.Series[pd.Timestamp]") -> Days:
    """Dates as numpy days, which subtract to whole numbers of days; a missing date is NaT."""
    return dates.to_numpy().astype("datetime64[D]")


def looked_up(keys: "pd.Series[str]", values: "pd.Series[Any]") -> "pd.Series[Any]":
    """The value of each key, on the index of ``keys``; missing where there is none, in the type of ``values``.

    Unlike ``Series.map`` it keeps the type when there is nothing to look up, as with an empty book.

    >>> looked_up(pd.Series(["T1"]), pd.Series([], index=pd.Index([], dtype="str"), dtype="datetime64[s]")).tolist()
    [NaT]
    """
    return values.reindex(pd.Index(keys)).set_axis(keys.index)
