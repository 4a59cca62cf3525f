"""Every word a person reads, in Chinese and in English. No other module of the package holds Chinese text.

A word is a pair (Chinese, English); ``language()`` says which of the two is shown.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

LANGUAGES = ("zh", "en")
_chosen: list[str] = []


class Said(NamedTuple):
    """One text in both languages; ``{name}`` marks are filled by ``say``, ``{count:row|rows}`` by the number and the word
    it takes."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.en if language() == "en" else self.zh


def language() -> str:
    """The language shown to the person: what ``use_language`` chose, else SALESBOOK_LANG, else Chinese."""
    wanted = _chosen[-1] if _chosen else os.environ.get("SALESBOOK_LANG", "")[:2].lower()
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def use_language(wanted: str | None) -> None:
    """Choose the language for this process; ``None`` goes back to SALESBOOK_LANG."""
    _chosen.clear()
    if wanted:
        _chosen.append(wanted)


@contextmanager
def speaking(wanted: str | None) -> Iterator[None]:
    """Inside, ``wanted`` is the language; afterwards what it was before."""
    before = list(_chosen)
    use_language(wanted)
    try:
        yield
    finally:
        _chosen[:] = before
