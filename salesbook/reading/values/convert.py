"""A whole column at once: each distinct cell is understood one time, and a clean column not even that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from salesbook.reading.grid import is_blank
from salesbook.reading.values import amounts, dates, phones, words
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.schemas.field import Kind

Parser = Callable[[Any, Context], Understood]
PARSERS: dict[str, Parser] = {
    "text": words.text,
    "name": words.text,
    "code": words.code,
    "phone": phones.understand,
    "date": dates.understand,
    "amount": partial(amounts.understand, places=2),
    "price": partial(amounts.understand, places=None),
    "quantity": partial(amounts.understand, places=None),
    "days": partial(amounts.understand, places=None),
    "rate": partial(amounts.understand, places=None),
    "flag": words.flag,
    "choice": words.choice,
    "period": words.period,
}
NUMBERS = ("amount", "price", "quantity", "days", "rate")


@dataclass(frozen=True, slots=True)
class Fault:
    """What has to be said about the cell at ``position`` of a column; ``lost`` when it gave no value."""

    position: int
    code: str
    found: str
    expected: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Converted:
    """The values of a column, typed as the frames want them, which cells were blank, and the faults."""

    values: pd.Series
    blank: npt.NDArray[np.bool_]
    faults: list[Fault]


def convert(cells: Sequence[Any], kind: Kind, about: Context) -> Converted:
    """Understand a column of cells.

    >>> import datetime
    >>> convert([3.0, "1,200", ""], "amount", Context()).values.tolist()
    [3.0, 1200.0, nan]
    """
    array = np.empty(len(cells), dtype=object)
    array[:] = cells
    codes, distinct = _distinct(array)
    understood = [NOTHING if is_blank(each) else PARSERS[kind](each, about) for each in distinct]
    blank = np.array([is_blank(each) for each in distinct], dtype=bool)[codes] if len(distinct) else np.zeros(0, bool)
    values = typed([each.value for each in understood], kind).take(codes).reset_index(drop=True)
    return Converted(values, blank, _faults(array, codes, understood))


def _distinct(array: npt.NDArray[np.object_]) -> tuple[npt.NDArray[np.intp], list[Any]]:
    """Positions among the distinct cells; 1 and True, equal to Python, are kept apart."""
    if any(isinstance(each, bool) for each in array):
        keys = [(type(each), each) for each in array]
        index = {key: position for position, key in enumerate(dict.fromkeys(keys))}
        return np.array([index[key] for key in keys], dtype=np.intp), [key[1] for key in index]
    codes, distinct = pd.factorize(array, use_na_sentinel=False)
    return codes, list(distinct)


def _faults(array: npt.NDArray[np.object_], codes: npt.NDArray[np.intp], understood: list[Understood]) -> list[Fault]:
    faulty = np.array([bool(each.code) for each in understood], dtype=bool)
    if not faulty.any():
        return []
    return [
        Fault(int(position), each.code, words.shown(array[position]), each.expected, each.value is None)
        for position in np.flatnonzero(faulty[codes])
        for each in (understood[codes[position]],)
    ]


def typed(values: Sequence[Any], kind: Kind) -> pd.Series:
    """Values (None where there is none) as a series of the dtype that frames use for a kind."""
    if kind == "date":
        return pd.Series(
            np.array(
                [np.datetime64(each) if each is not None else np.datetime64("NaT") for each in values],
                dtype="datetime64[s]",
            )
        )
    if kind in NUMBERS:
        return pd.Series([np.nan if each is None else each for each in values], dtype="float64")
    if kind == "flag":
        return pd.Series(values, dtype="boolean")
    return pd.Series([np.nan if each is None else each for each in values], dtype="str")
