"""Table frames as reading gives them: every field of the schema in order, each with the dtype of its kind."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from salesbook.periods import Terms
from salesbook.schemas import TABLES, Field

NUMBERS = ("amount", "price", "quantity", "days", "rate")
PERIODS = ("terms", "duration")  # numbers of days while the department is made up, codes when it is done


def frame(table: str, columns: Mapping[str, Any]) -> pd.DataFrame:
    """The frame of a table from arrays by field name; fields not given are missing throughout, "" is missing in text.

    >>> made = frame("promises", {"outlet_code": ["T0001"], "promised_date": ["2026-11-24"], "note": [""]})
    >>> made["promised_date"].dtype, made["note"].isna().all(), list(made.columns)[-1]
    (dtype('<M8[s]'), np.True_, 'note')
    """
    fields = TABLES[table].fields
    unknown = set(columns) - {field.name for field in fields}
    assert not unknown, unknown
    rows = max((len(values) for values in columns.values()), default=0)
    index = pd.RangeIndex(rows)
    return pd.DataFrame({field.name: _column(field, columns.get(field.name), index) for field in fields}, index=index)


def coded(table: str, made: pd.DataFrame) -> pd.DataFrame:
    """The frame with its terms and lengths of time as reading gives them, instead of as numbers of days."""
    spans = {
        each.name: made[each.name].map(lambda days: Terms(count=int(days)).code, na_action="ignore").astype("str")
        for each in TABLES[table]
        if each.kind in PERIODS
    }
    return made.assign(**spans)


def _column(field: Field, values: Any, index: pd.RangeIndex) -> "pd.Series[Any]":
    if values is not None:
        values = np.asarray(values)
    if field.kind == "date":
        missing = np.datetime64("NaT", "s")
        return pd.Series(
            missing if values is None else values.astype("datetime64[s]"), index=index, dtype="datetime64[s]"
        )
    if field.kind == "flag":
        return pd.Series(pd.NA if values is None else values, index=index, dtype="boolean")
    if field.kind in (*NUMBERS, *PERIODS):
        numbers = pd.Series(np.nan if values is None else values, index=index, dtype="float64")
        return numbers.round(2) if field.kind == "amount" else numbers
    if values is None:
        return pd.Series(np.nan, index=index, dtype="str")
    texts = pd.Series(values, index=index, dtype="str")
    return texts.mask(texts == "")
