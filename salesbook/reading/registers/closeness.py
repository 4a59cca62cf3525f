"""Names that are nearly the same: suggested to a person with the reason, never merged."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from salesbook.reading.values.fold import fold
from salesbook.reading.values.numerals import positional
from salesbook.wording.clerks import NUMERALS, SHOP_WORDS

_BRACKETS = re.compile(r"[()]")
_NUMBERS = re.compile(rf"\d+|[{NUMERALS}]+")
_CLOSE = 0.72


def optional(module: str) -> Any:
    """A library of the extra "names", or None where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        return None


@cache
def _converter() -> Any:
    opencc = optional("opencc")
    return opencc.OpenCC("t2s") if opencc else None


@lru_cache(maxsize=65_536)
def core(name: str) -> str:
    """What is left of a name without script, spaces, punctuation, brackets and words such as "shop".

    >>> core("ABC (Main Rd)") == core("abc main rd")
    True
    """
    converter = None if name.isascii() else _converter()
    folded = _BRACKETS.sub("", fold(converter.convert(name) if converter else name))
    for word in SHOP_WORDS:
        shorter = folded.replace(word, "")
        folded = shorter or folded
    return folded


def numbers(name: str) -> tuple[str, ...]:
    """The numbers in a name, as digits: two names whose numbers differ are two names.

    >>> numbers("No. 11 shop"), numbers("No. 1 shop")
    (('11',), ('1',))
    """
    return tuple(positional(each) or each for each in _NUMBERS.findall(fold(name)))


def likeness(one: str, other: str) -> float:
    """How alike two cores are, between 0 and 1; by rapidfuzz, or without it by the letters and pairs they share."""
    rapidfuzz = optional("rapidfuzz.fuzz")
    if rapidfuzz:
        return float(rapidfuzz.ratio(one, other)) / 100
    return (_shared(set(one), set(other)) + _shared(_pairs(one), _pairs(other))) / 2


def _shared(some: AbstractSet[str], others: AbstractSet[str]) -> float:
    """The share of two sets that is in both."""
    return 2 * len(some & others) / max(len(some) + len(others), 1)


@lru_cache(maxsize=65_536)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset(text)


class Known:
    """Names that are known, ready to be searched for those close to another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(set(names))
        self._with: dict[str, list[int]] = {}
        for position, name in enumerate(self._names):
            for pair in _pairs(core(name)):
                self._with.setdefault(pair, []).append(position)

    def closest(self, name: str, limit: int = 3) -> list[str]:
        """The known names most like ``name``, the likeliest first; those whose numbers differ are not among them."""
        wanted, its_numbers = core(name), numbers(name)
        shared: dict[int, int] = {}
        for pair in _pairs(wanted):
            for position in self._with.get(pair, ()):
                shared[position] = shared.get(position, 0) + 1
        likeliest = sorted(shared, key=lambda position: (-shared[position], position))[:50]
        found = [
            (likeness(wanted, core(self._names[position])), self._names[position])
            for position in likeliest
            if numbers(self._names[position]) == its_numbers
        ]
        close = sorted((each for each in found if each[0] >= _CLOSE), key=lambda each: (-each[0], each[1]))
        return [each for _, each in close[:limit]]


def near_doubles(names: Sequence[str]) -> list[tuple[int, int]]:
    """Positions of names with the same core and the same numbers: each with the first one like it."""
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    doubles = []
    for position, name in enumerate(names):
        key = core(name), numbers(name)
        if key in first:
            doubles.append((position, first[key]))
        else:
            first[key] = position
    return doubles
