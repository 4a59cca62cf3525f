"""Rounding as people and Excel do it: half away from zero, on the decimal value that a number shows.

2.675 is 2.67499… in binary; Excel shows 15 digits, of these rounds the half up, and so do we.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

DIGITS = 15  # what a workbook shows of a number, and what two programs agree on
_NEAR = 0.49  # a scaled number further than this from a whole one may be a half; below, binary and decimal agree


def scaled(values: ArrayLike, places: int) -> Floats:
    """Whole numbers of the last place: ``values`` × 10 ^ ``places``, half away from zero; what is missing stays so.

    >>> scaled(np.array([1.005, -2.675, 1409.5, np.nan]), 2).tolist()
    [101.0, -268.0, 140950.0, nan]
    """
    large = np.asarray(values, dtype=np.float64) * float(10**places)
    whole = np.rint(large)
    near = np.abs(large - whole) > _NEAR
    if near.any():
        whole[near] = [_exact(each, places) for each in np.asarray(values, dtype=np.float64)[near].tolist()]
    return whole


def scaled_one(value: float, places: int) -> int:
    """One number as ``scaled`` does it; raises ValueError for one that is not finite."""
    if not isfinite(value):
        raise ValueError("only a number can be rounded")
    large = value * 10**places
    whole = round(large)
    return _exact(value, places) if abs(large - whole) > _NEAR else whole


def rounded(values: ArrayLike, places: int) -> Floats:
    """``values`` with so many decimals, half away from zero; what is missing stays so.

    >>> rounded(np.array([1.005, -0.001]), 2).tolist()
    [1.01, 0.0]
    """
    return scaled(values, places) / float(10**places) + 0.0  # no −0


def _exact(value: float, places: int) -> int:
    shown = Decimal(f"{value:.{DIGITS}g}")
    return int(shown.scaleb(places).to_integral_value(ROUND_HALF_UP))
