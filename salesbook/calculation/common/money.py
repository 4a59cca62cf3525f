"""Money between people and arithmetic: frames hold 元 with two decimals, comparing and splitting run in whole fen."""

from collections.abc import Sequence
from fractions import Fraction
from math import isfinite
from typing import Any, overload

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.rounding import scaled, scaled_one

Fen = NDArray[np.int64]
Yuan = NDArray[np.float64]

_PLACES = 2


@overload
def to_fen(amounts: float) -> int: ...
@overload
def to_fen(amounts: "pd.Series[Any] | NDArray[Any]") -> Fen: ...
def to_fen(amounts: "pd.Series[Any] | NDArray[Any] | float") -> Fen | int:
    """Whole fen of amounts in 元, to the nearest, half a fen away from zero on the decimal value, as Excel's ROUND.

    A missing amount is nothing, 0.

    >>> to_fen(1409.5), to_fen(2.675)
    (140950, 268)
    >>> to_fen(pd.Series([19.99, -0.1, float("nan")])).tolist()
    [1999, -10, 0]
    """
    if isinstance(amounts, (int, float)):
        return scaled_one(amounts, _PLACES) if isfinite(amounts) else 0
    fen = scaled(np.asarray(amounts, dtype=np.float64), _PLACES)
    return np.nan_to_num(fen, copy=False, nan=0.0).astype(np.int64)


@overload
def from_fen(fen: int) -> float: ...
@overload
def from_fen(fen: "pd.Series[Any] | NDArray[Any]") -> Yuan: ...
def from_fen(fen: "pd.Series[Any] | NDArray[Any] | int") -> Yuan | float:
    """元 of whole fen: the nearest number a workbook can hold, so that ``to_fen(from_fen(x)) == x``.

    >>> from_fen(140950)
    1409.5
    >>> from_fen(np.array([1999, -10])).tolist()
    [19.99, -0.1]
    """
    if isinstance(fen, (int, np.integer)):
        return int(fen) / 100
    return np.asarray(fen, dtype=np.int64) / np.float64(100)


def fen_by(rows: pd.DataFrame, key: str, column: str = "amount") -> "pd.Series[int]":
    """Whole fen of an amount summed by ``key``, in the order of the keys; rows without one are left out.

    >>> rows = pd.DataFrame({"outlet_code": ["B", "A", "B", None], "amount": [0.1, 1.0, 0.2, 5.0]})
    >>> fen_by(rows, "outlet_code").to_dict()
    {'A': 100, 'B': 30}
    """
    return pd.Series(to_fen(rows[column]), dtype="int64").groupby(rows[key].to_numpy()).sum()


def fen_at(places: NDArray[np.integer[Any]], fen: Fen, count: int) -> Fen:
    """Fen summed by place, of which there are ``count`` from 0 on.

    >>> fen_at(np.array([2, 0, 2]), np.array([5, 7, 1]), 4).tolist()
    [7, 0, 6, 0]
    """
    return np.rint(np.bincount(places, weights=fen, minlength=count)).astype(np.int64)


def split(total_fen: int, weights: Sequence[float | int | Fraction]) -> list[int]:
    """A total shared out by weights so that the parts sum to it exactly (largest remainder; ties to the earlier part).

    Weights are numbers of 0 or more, not all 0 (ValueError). A negative total is split like its positive.

    >>> split(10000, [1, 1, 1])
    [3334, 3333, 3333]
    >>> split(101, [0.3, 0.3, 0.4])
    [30, 30, 41]
    """
    # A float means the decimal it prints as: 0.3 is three tenths.
    exact = [Fraction(weight if isinstance(weight, (int, Fraction)) else repr(float(weight))) for weight in weights]
    whole = sum(exact)
    if whole <= 0 or min(exact) < 0:
        raise ValueError("weights must be 0 or more, and not all 0")
    shares = [abs(total_fen) * weight / whole for weight in exact]
    parts = [int(share) for share in shares]
    by_remainder = sorted(range(len(parts)), key=lambda i: parts[i] - shares[i])
    for i in by_remainder[: abs(total_fen) - sum(parts)]:
        parts[i] += 1
    return parts if total_fen >= 0 else [-part for part in parts]


def split_each(totals_fen: Fen, weights: Sequence[int]) -> Fen:
    """Many totals (0 or more) shared out by the same whole weights, as ``split`` does: a row per total.

    >>> split_each(np.array([10000, 5]), [1, 1, 1]).tolist()
    [[3334, 3333, 3333], [2, 2, 1]]
    """
    weight = np.asarray(weights, dtype=np.int64)
    products = totals_fen[:, np.newaxis] * weight
    parts, remainders = np.divmod(products, weight.sum())
    rank = np.argsort(np.argsort(-remainders, axis=1, kind="stable"), axis=1, kind="stable")
    parts += rank < (totals_fen - parts.sum(axis=1))[:, np.newaxis]
    return np.asarray(parts, dtype=np.int64)
