"""``say``: the one way to make a sentence for a person. The sentences stand in the rooms, the files of the folders here."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Any

import salesbook.wording
from salesbook.wording import Said


@cache
def rooms() -> tuple[str, ...]:
    """The modules that may hold texts, in a fixed order. Nobody lists them: a folder that is deleted is not missed."""
    home = salesbook.wording.__path__
    folders = [found.name for found in iter_modules(home) if found.ispkg]
    return tuple(
        f"salesbook.wording.{folder}.{found.name}"
        for folder in folders
        for found in iter_modules([f"{each}/{folder}" for each in home])
    )


@cache
def texts(room: str) -> dict[str, Said]:
    """The texts of a room (of some there are none), which is imported only now, for a command needs few of them."""
    found: dict[str, Said] = getattr(import_module(room), "TEXT", {})
    return found


@cache
def said(key: str) -> Said:
    """The text filed under ``key`` in whichever room holds it; an unknown key is our own mistake (KeyError)."""
    for room in rooms():
        if key in texts(room):
            return texts(room)[key]
    raise KeyError(key)


def say(key: str, **values: object) -> str:
    """The text under ``key`` in the person's language, its marks filled in.

    >>> from salesbook.wording import use_language
    >>> use_language("en")
    >>> say("no_such_folder", folder="books")
    'books is not a folder. Give the folder that holds the department’s workbooks.'
    >>> say("proof_right", count=1)
    '1 figure; every difference is 0.00.'
    >>> use_language(None)
    """
    text = str(said(key))
    return _COUNTING.format(text, **values) if "|" in text else text.format(**values)


def counted(number: object, one: str, many: str) -> str:
    """A number with the words that go with it.

    >>> counted(1, "day", "days"), counted("1,200", "day", "days")
    ('1 day', '1,200 days')
    """
    return f"{number} {one if str(number) == '1' else many}"


class _Counting(Formatter):
    """Fills marks as ``str.format`` does, and those like ``{count:row|rows}`` with the number and the word it takes."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, several, many = format_spec.partition("|")
        if several:
            return counted(value, one, many)
        filled: str = super().format_field(value, format_spec)
        return filled


_COUNTING = _Counting()
