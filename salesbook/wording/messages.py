"""``say``: the one way to make a sentence for a person. The sentences stand in the rooms, the files of the folders here."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

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
    >>> use_language(None)
    """
    return str(said(key)).format(**values)
