"""A whole column at once: a clean one in bulk, any other by understanding each distinct cell one time."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from salesbook.reading.file.grid import is_blank
from salesbook.reading.values import amounts, dates, periods, phones, rates, words
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.rounding import rounded
from salesbook.schemas.field import Kind

Cells = npt.NDArray[np.object_]
Mask = npt.NDArray[np.bool_]

PLACES: dict[Kind, int | None] = {"amount": 2, "price": None, "quantity": None, "days": 0, "rate": None}
PARSERS: dict[Kind, Callable[[Any, Context], Understood]] = {
    "text": words.text,
    "name": words.text,
    "code": words.code,
    "phone": phones.understand,
    "date": dates.understand,
    "flag": words.flag,
    "choice": words.choice,
    "period": words.period,
    **{kind: partial(amounts.understand, places=places) for kind, places in PLACES.items()},
    "rate": rates.understand,
    "days": periods.days,
    "terms": periods.terms,
    "duration": periods.duration,
}
_BETWEEN = "\ue000"  # a character for private use: no cell holds it
_SPACE = re.compile(r"\s")
_UNTIDY = re.compile(rf"(?:^|{_BETWEEN})\s|\s(?:{_BETWEEN}|$)")
_DIGITS_GONE = re.compile(r"\d[eE]\+\d")


@dataclass(frozen=True, slots=True)
class Fault:
    """What has to be said about the cell at ``position`` of a column; ``lost`` when it gave no value."""

    position: int
    code: str
    found: str
    expected: str
    lost: bool


@dataclass(slots=True)
class Converted:
    """The values of a column, typed as the frames want them; which cells were blank; the faults, from top to bottom."""

    values: "pd.Series[Any]"
    blank: Mask
    faults: list[Fault]


def convert(cells: Sequence[Any], kind: Kind, about: Context) -> Converted:
    """Understand a column of cells.

    >>> convert([3.0, "1,200", ""], "amount", Context()).values.tolist()
    [3.0, 1200.0, nan]
    """
    array = np.empty(len(cells), dtype=object)
    array[:] = cells
    types = set(map(type, cells))
    return _in_bulk(array, types, kind, about) or _by_distinct(
        array, bool in types and not types.isdisjoint((int, float)), kind, about
    )


def _in_bulk(array: Cells, types: set[type], kind: Kind, about: Context) -> Converted | None:
    """A clean column of numbers or of words; None when some cell needs a closer look."""
    if kind in PLACES and kind != "rate" and types <= {float, str}:
        return _clean_numbers(array, str in types, kind, about)
    if kind in ("text", "name", "code") and types == {str}:
        return _clean_words(array, kind)
    return None


def _clean_numbers(array: Cells, texts: bool, kind: Kind, about: Context) -> Converted | None:
    blank = array == "" if texts else np.zeros(len(array), dtype=bool)
    if texts and sum(type(cell) is str for cell in array) != blank.sum():
        return None
    typed_in = np.where(blank, np.nan, array).astype(np.float64)
    if not ((np.abs(typed_in) <= amounts.LARGEST) | blank).all():
        return None
    exact = typed_in * about.factor
    places = PLACES[kind]
    values = exact if places is None else rounded(exact, places)
    least = -amounts.LARGEST if about.minimum is None else about.minimum
    fine = (np.abs(values - exact) <= amounts.tolerance(exact)) & (exact >= least) & (exact <= amounts.LARGEST)
    return Converted(pd.Series(values), blank, []) if (fine | blank).all() else None


def _clean_words(array: Cells, kind: Kind) -> Converted | None:
    joined = _BETWEEN.join(array)
    if _SPACE.search(joined) and _UNTIDY.search(joined):
        return None
    if kind == "code" and "+" in joined and _DIGITS_GONE.search(joined):
        return None
    blank: Mask = array == ""
    return Converted(pd.Series(np.where(blank, np.nan, array), dtype="str"), blank, [])


def _by_distinct(array: Cells, booleans: bool, kind: Kind, about: Context) -> Converted:
    codes, distinct = _distinct(array, booleans)
    understood = [NOTHING if is_blank(each) else PARSERS[kind](each, about) for each in distinct]
    blank = np.array([is_blank(each) for each in distinct], dtype=bool)[codes]
    values = typed([each.value for each in understood], kind).take(codes).reset_index(drop=True)
    return Converted(values, blank, _faults(array, codes, understood))


def _distinct(array: Cells, booleans: bool) -> tuple[npt.NDArray[np.intp], list[Any]]:
    """Each cell's position among the distinct ones; 1 and True, equal to Python, are kept apart."""
    if booleans:
        keys = [(type(each), each) for each in array]
        index = {key: position for position, key in enumerate(dict.fromkeys(keys))}
        return np.array([index[key] for key in keys], dtype=np.intp), [key[1] for key in index]
    codes, distinct = pd.factorize(array, use_na_sentinel=False)
    return codes, list(distinct)


def _faults(array: Cells, codes: npt.NDArray[np.intp], understood: list[Understood]) -> list[Fault]:
    faulty = np.array([bool(each.code) for each in understood], dtype=bool)
    if not faulty.any():
        return []
    return [
        Fault(int(position), each.code, words.shown(array[position]), each.expected, each.value is None)
        for position in np.flatnonzero(faulty[codes])
        for each in (understood[codes[position]],)
    ]


def typed(values: Sequence[Any], kind: Kind) -> "pd.Series[Any]":
    """Values (None where there is none) as a series of the dtype that frames use for a kind.

    >>> str(typed([None], "date").dtype), str(typed([None], "code").dtype)
    ('datetime64[s]', 'str')
    """
    if kind == "date":
        return pd.Series(np.array([np.datetime64(each or "NaT", "s") for each in values], dtype="datetime64[s]"))
    if kind in PLACES:
        return pd.Series([np.nan if each is None else each for each in values], dtype="float64")
    if kind == "flag":
        return pd.Series(values, dtype="boolean")
    return pd.Series([np.nan if each is None else each for each in values], dtype="str")
