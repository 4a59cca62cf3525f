"""Rates as clerks write them: 6%, 0.06, or 6 under the unit %; a bare 6 could be either and is asked about."""

from typing import Any

from salesbook.reading.values import amounts
from salesbook.reading.values.fold import half_width
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.wording.clerks import RATE_HEADS, RATE_UNITS

_PERCENT = 0.01


def understand(cell: Any, about: Context) -> Understood:
    """One cell as a fraction; ``about.factor`` is what the unit of its column or row is worth.

    >>> understand("6%", Context()).value, understand(6.0, Context(factor=0.01)).value, understand(6.0, Context()).code
    (0.06, 0.06, 'rate_above_one')
    """
    if isinstance(cell, str):
        if amounts.is_none_word(cell):
            return NOTHING
        plain, worth = _without_unit(half_width(cell))
        if worth:
            return amounts.understand(plain, about._replace(factor=worth), None)
    found = amounts.understand(cell, about, None)
    if found.value is not None and about.factor == 1 and found.value > 1:
        return Understood(None, "rate_above_one")
    if found.value is not None and about.factor == _PERCENT and 0 < found.value < _PERCENT:
        return found._replace(code="rate_small", expected=f"{found.value:.4%}".rstrip("0%").rstrip(".") + "%")
    return found


def _without_unit(text: str) -> tuple[str, float]:
    """The number in a text and what its own unit is worth, 0 where it has none."""
    for unit in sorted(RATE_UNITS, key=len, reverse=True):
        if text.endswith(unit):
            return text.removesuffix(unit), RATE_UNITS[unit]
    for head, worth in RATE_HEADS.items():
        if text.startswith(head):
            return text.removeprefix(head), worth
    return text, 0.0
