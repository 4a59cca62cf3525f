"""Tables that name things: there a key may stand only once, since every other table is joined to it."""

import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.table.said import titles_of
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.words import shown

REGISTERS = ("outlets", "staff", "stock", "settings", "calendar")


def without_doubles(read: TableRead) -> TableRead:
    """A register without the rows whose key stands further up; each of them is a problem and counts as rejected."""
    keys = [name for name in read.schema.unique if read.frame[name].notna().any()]
    if read.schema.name not in REGISTERS or not keys or read.frame.empty:
        return read
    double = read.frame.duplicated(keys) & read.frame[keys].notna().all(axis=1)
    if not double.any():
        return read
    problems = [
        Problem(
            "double_key", read.cell(label, keys[0]), shown_key(read.frame, label, keys), titles_of(read.schema, keys)
        )
        for label in read.frame.index[double]
    ]
    for number, count in read.frame.loc[double, "source"].value_counts().items():
        rows = read.sources[int(str(number))].rows
        rows["used"] -= int(count)
        rows["rejected"] += int(count)
    kept = read.frame[~double].reset_index(drop=True)
    return TableRead(read.schema, kept, read.sources, (*read.problems, *problems))


def shown_key(frame: pd.DataFrame, label: int, keys: list[str]) -> str:
    """The values that make the key of a row."""
    return " / ".join(shown(frame.at[label, name]) for name in keys)
