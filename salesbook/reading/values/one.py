"""What one cell was understood as: a value, and what had to be said about it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from salesbook.reading.file.grid import EPOCH_1900


class Understood(NamedTuple):
    """The value of one cell (None when it gives none), and the problem code and expectation to report, if any."""

    value: Any
    code: str = ""
    expected: str = ""


class Context(NamedTuple):
    """What a cell's column and sheet tell about it.

    ``factor``: what the column's ``unit`` is worth; ``epoch``: the day of serial number 0; ``year``: the one to take
    for a day written without (None: unknown); ``vocabulary``: the choices; ``minimum``: the least number allowed;
    ``account``: the amounts are what is owed, so that CR beside one counts down; ``orders``: of three numbers with a
    sign between them, which order the column proves ("dmy" …), sign by sign.
    """

    factor: float = 1.0
    epoch: str = EPOCH_1900
    year: int | None = None
    vocabulary: str = ""
    minimum: float | None = None
    unit: str = ""
    account: bool = False
    orders: Mapping[str, str] = MappingProxyType({})


NOTHING = Understood(None)
