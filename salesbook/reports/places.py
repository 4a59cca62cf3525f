"""Where a function stands that is imported only when it is wanted."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def found(place: Callable[..., Any] | str) -> Callable[..., Any]:
    """A function, or the one that stands at ``module:function``.

    >>> found("salesbook.days:day_of").__name__
    'day_of'
    """
    if not isinstance(place, str):
        return place
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
