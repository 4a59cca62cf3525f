"""Asking: a calculation names what it wants as its parameters, and the department hands it over.

A parameter is the name of a table, ``parameters``, ``department``, ``cells`` (where the rows of the tables stand), or
another calculation that is ``shared``: its answer for the same day, or with ``_on`` behind the name a function of the
day. Everything else is given by whoever asks. A table without a default is needed; with one it is used when it is kept.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, TypeVar

from salesbook.schemas import TABLES

Calculation = Callable[..., Any]
_C = TypeVar("_C", bound=Calculation)
_R = TypeVar("_R")

SHARED: dict[str, Calculation] = {}
_OF_THE_DAY = "_on"
_ANY = "_salesbook_any"
_OTHERS = ("on", "parameters", "department", "cells")
_ROOMS = ("salesbook.calculation", "salesbook.department", "salesbook.reports")


def shared(calculation: _C) -> _C:
    """Let other calculations have the answer of this one by naming it as a parameter."""
    name = calculation.__name__
    taken = name in TABLES or name in _OTHERS or name.endswith(_OF_THE_DAY)
    if taken or SHARED.get(name, calculation).__module__ != calculation.__module__:
        raise ValueError(f"{name} is the name of something else already")
    if SHARED.get(name, calculation) is not calculation:  # defined anew, in a notebook
        for known in (wants, reaches, needs, answered_by):
            known.cache_clear()
    SHARED[name] = calculation
    return calculation


def needs_any(*tables: str) -> Callable[[_C], _C]:
    """Say that one of ``tables`` must be kept: of a calculation that can do with any, or has them from others."""

    def mark(calculation: _C) -> _C:
        setattr(calculation, _ANY, tables)
        return calculation

    return mark


@dataclass(frozen=True, slots=True)
class Wants:
    """What a calculation names: tables it ``needs`` and ``uses``, ``answers`` of others and those it wants ``by_day``.

    ``alternatives``: tables of which one must be kept; ``given``: parameters that whoever asks must or may give.
    """

    needs: tuple[str, ...]
    uses: tuple[str, ...]
    answers: tuple[str, ...]
    by_day: tuple[str, ...]
    given: tuple[str, ...]
    alternatives: tuple[str, ...]
    parameters: bool
    department: bool
    cells: bool


@cache
def wants(calculation: Calculation) -> Wants:
    """What ``calculation`` names, read off its signature.

    >>> def owed(receivables, parameters, receipts=None, *, on): ...
    >>> wants(owed).needs, wants(owed).uses, wants(owed).given
    (('receivables',), ('receipts',), ('on',))
    """
    named = inspect.signature(calculation).parameters
    # ours import the types of what they name; somebody else's may name a calculation that nobody has imported yet
    if not str(calculation.__module__).startswith("salesbook.") and not all(map(_is_known, named)):
        _load_shared()
    needs = tuple(name for name, each in named.items() if name in TABLES and each.default is each.empty)
    uses = tuple(name for name in named if name in TABLES and name not in needs)
    rest = [name for name in named if name not in TABLES]
    answers = tuple(name for name in rest if name in SHARED)
    by_day = tuple(name for name in rest if name.endswith(_OF_THE_DAY) and stem(name) in SHARED)
    handed = {*answers, *by_day, "parameters", "department", "cells"}
    return Wants(
        needs,
        uses,
        answers,
        by_day,
        given=tuple(name for name in rest if name not in handed),
        alternatives=getattr(calculation, _ANY, ()),
        parameters="parameters" in named,
        department="department" in named,
        cells="cells" in named,
    )


def unknown_names(calculation: Calculation) -> tuple[str, ...]:
    """The parameters of a report's calculation that nobody can hand over; "on" when it does not name the day.

    >>> unknown_names(lambda sale, *, on: None)
    ('sale',)
    """
    named = inspect.signature(calculation).parameters
    wanted = [name for name in wants(calculation).given if named[name].default is inspect.Parameter.empty]
    return tuple(name for name in wanted if name != "on") or (() if "on" in named else ("on",))


def known_names() -> list[str]:
    """Every name that is handed over: tables, shared answers, and the rest."""
    return [*TABLES, *SHARED, *(f"{name}{_OF_THE_DAY}" for name in SHARED), *_OTHERS]


def _is_known(name: str) -> bool:
    return name in TABLES or name in SHARED or stem(name) in SHARED or name in _OTHERS


@cache
def _load_shared() -> None:
    """Import all that may share its answer."""
    for room in _ROOMS:
        home = import_module(room)
        for module in walk_packages(home.__path__, f"{room}."):
            import_module(module.name)


def stem(name: str) -> str:
    """The calculation that a parameter wants as a function of the day.

    >>> stem("position_on")
    'position'
    """
    return name.removesuffix(_OF_THE_DAY)


@cache
def reaches(calculation: Calculation) -> frozenset[str]:
    """All that an answer depends on: tables, ``parameters``, and the names that may be given, others' included."""
    wanted = wants(calculation)
    own = {*wanted.needs, *wanted.uses, *wanted.alternatives, *wanted.given}
    if wanted.parameters or wanted.department:
        own.add("parameters")
    if wanted.department:
        own.update(TABLES)
    others = [SHARED[name] for name in (*wanted.answers, *map(stem, wanted.by_day))]
    return frozenset(own.union(*map(reaches, others)))


@cache
def answered_by(calculation: Calculation) -> tuple[Calculation, ...]:
    """The shared calculations behind an answer, those behind them included."""
    wanted = wants(calculation)
    others = [SHARED[name] for name in (*wanted.answers, *map(stem, wanted.by_day))]
    return tuple(dict.fromkeys([*others, *(each for other in others for each in answered_by(other))]))


@cache
def needs(calculation: Calculation) -> tuple[str, ...]:
    """The tables it cannot do without, others' included; what it wants by day it may also not ask for."""
    wanted = wants(calculation)
    alone = wanted.alternatives if len(wanted.alternatives) == 1 else ()
    of_others = [table for name in wanted.answers for table in needs(SHARED[name])]
    return tuple(dict.fromkeys([*wanted.needs, *alone, *of_others]))


def reads(calculation: Calculation) -> tuple[str, ...]:
    """Every table it looks at, those it needs first."""
    needed = needs(calculation)
    return (*needed, *(table for table in TABLES if table in reaches(calculation) and table not in needed))


def by_name(calculation: Callable[..., _R], values: Mapping[str, Any]) -> _R:
    """``calculation`` of those of ``values`` that its parameters name.

    >>> by_name(lambda first, last: last - first, {"first": 1, "last": 3, "sales": None})
    2
    """
    return calculation(**{name: values[name] for name in inspect.signature(calculation).parameters})
