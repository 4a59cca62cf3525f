"""A whole column at once: a clean one in bulk, any other by understanding each distinct cell one time."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from salesbook.reading.file.grid import is_blank
from salesbook.reading.file.seen import UNSEEN, as_shown
from salesbook.reading.values import amounts, dates, periods, phones, rates, words
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.rounding import rounded
from salesbook.schemas.field import Kind

Cells = npt.NDArray[np.object_]
Mask = npt.NDArray[np.bool_]

PLACES: dict[Kind, int | None] = {"amount": 2, "price": None, "quantity": None, "days": 0, "rate": None}
_UNDERSTAND: dict[Kind, Callable[[Any, Context], Understood]] = {
    "text": words.text,
    "name": words.name,
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


def _by_what_it_shows(kind: Kind) -> Callable[[Any, Context], Understood]:
    """The parser of a kind, given a text without what nobody sees of it."""

    def understand(cell: Any, about: Context) -> Understood:
        plain = as_shown(cell) if isinstance(cell, str) else cell
        if isinstance(plain, str) and kind not in _MAY_BEGIN_QUOTED:
            plain = plain.lstrip(_APOSTROPHES)
        return NOTHING if is_blank(plain) else _UNDERSTAND[kind](plain, about)

    return understand


_MAY_BEGIN_QUOTED: tuple[Kind, ...] = ("text", "name")
_APOSTROPHES = "'`\u00b4"
PARSERS = {kind: _by_what_it_shows(kind) for kind in _UNDERSTAND}
_BETWEEN = "\ue000"  # a character for private use: no cell holds it
_ODD = re.compile(rf"[\s=`'\"\u00b4{UNSEEN.pattern[1:-2]}]")
_EDGE = rf"(?:^|{_BETWEEN})[\s=`'\u00b4]|\s(?:{_BETWEEN}|$)|{UNSEEN.pattern}"
_UNTIDY: dict[Kind, re.Pattern[str]] = {
    "text": re.compile(_EDGE),
    "name": re.compile(rf"{_EDGE}|{words.LINE_END.pattern}"),
    "code": re.compile(rf"{_EDGE}|(?:^|{_BETWEEN})\"|[`'\"](?:{_BETWEEN}|$)|[^\S ]|\s\s"),
}
_DIGITS_GONE = re.compile(r"\d[eE]\+\d")
_ONLY_DIGITS, _CUT_DIGITS = re.compile(r"\d+(?:\.0)?"), re.compile(r"\d{5,}\.0")


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
    read = _in_bulk(array, types, kind, about) or _by_distinct(
        array, bool in types and not types.isdisjoint((int, float)), kind, about
    )
    return _without_decimals(read) if kind == "code" else read


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
    if _ODD.search(joined) and _UNTIDY[kind].search(joined):
        return None
    if kind == "code" and not unicodedata.is_normalized("NFKC", joined):
        return None
    if kind == "code" and "+" in joined and _DIGITS_GONE.search(joined):
        return None
    blank: Mask = array == ""
    return Converted(pd.Series(np.where(blank, np.nan, array), dtype="str"), blank, [])


def _by_distinct(array: Cells, booleans: bool, kind: Kind, about: Context) -> Converted:
    codes, distinct = _distinct(array, booleans)
    told = [PARSERS[kind](each, about) for each in distinct]
    blank = np.array([_is_empty(each) for each in distinct], dtype=bool)[codes]
    values = typed([each.value for each in told], kind).take(codes).reset_index(drop=True)
    return Converted(values, blank, _faults(array, codes, told))


def _is_empty(cell: Any) -> bool:
    return is_blank(as_shown(cell) if isinstance(cell, str) else cell)


def _without_decimals(read: Converted) -> Converted:
    """A column of numbers that a program made floats of, without the .0 of each: 2960623488.0 is 2960623488."""
    distinct = read.values.dropna().unique().tolist()
    cut = [each for each in distinct if each.endswith(".0")]
    if not cut or not all(map(_ONLY_DIGITS.fullmatch, distinct)) or not all(map(_CUT_DIGITS.fullmatch, cut)):
        return read
    return replace(read, values=read.values.str.removesuffix(".0"))


def _distinct(array: Cells, booleans: bool) -> tuple[npt.NDArray[np.intp], list[Any]]:
    """Each cell's position among the distinct ones; 1 and True, equal to Python, are kept apart."""
    if booleans:
        keys = [(type(each), each) for each in array]
        index = {key: position for position, key in enumerate(dict.fromkeys(keys))}
        return np.array([index[key] for key in keys], dtype=np.intp), [key[1] for key in index]
    codes, distinct = pd.factorize(array, use_na_sentinel=False)
    return codes, list(distinct)


def _faults(array: Cells, codes: npt.NDArray[np.intp], told: list[Understood]) -> list[Fault]:
    faulty = np.array([bool(each.code) for each in told], dtype=bool)
    if not faulty.any():
        return []
    return [
        Fault(int(position), each.code, words.shown(array[position]), each.expected, each.value is None)
        for position in np.flatnonzero(faulty[codes])
        for each in (told[codes[position]],)
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
