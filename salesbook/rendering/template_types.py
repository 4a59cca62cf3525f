"""What a template may ask of a value, told from the type hints of the dataclasses it is given."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints


def plain(of: Any) -> Any:
    """A type without its ``| None``.

    >>> plain(int | None)
    <class 'int'>
    """
    if get_origin(of) in (Union, types.UnionType):
        kinds = [each for each in get_args(of) if each is not type(None)]
        return kinds[0] if len(kinds) == 1 else Any
    return of


def element(of: Any) -> Any:
    """The type of each element of a list; Any where that is not known.

    >>> element(list[int])
    <class 'int'>
    """
    arguments = get_args(plain(of))
    return arguments[0] if get_origin(plain(of)) in (list, tuple) and arguments else Any


def members(of: Any) -> Mapping[str, Any]:
    """The fields of a dataclass with their types; none of anything else."""
    kind = plain(of)
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return {}
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def member(of: Any, name: str) -> Any:
    """The type of an attribute of a plain value; None when it has no such attribute, Any when it is not known.

    >>> member(str, "upper"), member(str, "uper"), member(Any, "anything")
    (typing.Any, None, typing.Any)
    """
    kind = plain(of)
    kind = get_origin(kind) or kind
    return Any if kind is Any or not isinstance(kind, type) or hasattr(kind, name) else None


def shown_type(of: Any) -> str:
    """A type in a word.

    >>> shown_type(list[int]), shown_type(float | None)
    ('list', 'float')
    """
    kind = plain(of)
    return str(getattr(get_origin(kind) or kind, "__name__", type(kind).__name__))
