"""What the names of a sheet and its book, and the lines above a table, say of what is kept there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from salesbook.reading.values.fold import half_width, simplified
from salesbook.wording.lexicon.names import NAMES, ORIGINAL

Where = Literal["sheet", "above", "book", "person"]
_WEIGHT: dict[Where, float] = {"sheet": 1.0, "above": 0.8, "book": 0.6}
_REST = 0.4  # what a second place that says the same adds
_LONGEST_LINE = 120
_DIVIDERS = re.compile(rf"[_\-.]+(?!{ORIGINAL})")
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_ENDING = re.compile(r"\.(xlsx?|xlsm|csv|ods|et|tsv)$", re.IGNORECASE)
_NUMBERED = re.compile(r"\(\d+\)\s*$")
_LONGEST = max(map(len, NAMES))


@dataclass(frozen=True, slots=True)
class Said:
    """A word that speaks for a class of sheets, where it stands, and its points."""

    kind: str
    points: float
    where: Where
    word: str


def said_by(where: Where, text: str) -> list[Said]:
    """What a name says, the strongest word for each class.

    >>> [(each.kind, each.word) for each in said_by("sheet", "Accounts payable 2026")]
    [('payables', 'accounts payable')]
    """
    weight, best = _WEIGHT[where], dict[str, Said]()
    for word in _words(text[:_LONGEST_LINE]):
        for kind, points in NAMES[word]:
            if kind not in best or points * weight > best[kind].points:
                best[kind] = Said(kind, points * weight, where, word)
    if where != "above" and _NUMBERED.search(half_width(_ENDING.sub("", text))):
        best.setdefault("copy", Said("copy", 3.0, where, "(n)"))
    return list(best.values())


@lru_cache(16_384)
def _words(text: str) -> list[str]:
    """The words of a name that say something: from the left, the longest that fits."""
    plain = _DIVIDERS.sub(" ", simplified(half_width(_ENDING.sub("", text))).lower())
    plain = _SPACED.sub("", plain)
    found, at = [], 0
    while at < len(plain):
        word = next((plain[at : at + size] for size in range(_LONGEST, 0, -1) if _fits(plain, at, size)), "")
        found += [word] if word else []
        at += len(word) or 1
    return found


def _fits(plain: str, at: int, size: int) -> bool:
    """Whether a known word stands there: one of Latin letters only as a whole, or with the s of a plural."""
    word = plain[at : at + size]
    if len(word) < size or word not in NAMES:
        return False
    if not (word.isascii() and word[-1].isalpha()):
        return True
    before, after = plain[at - 1 : at] if at else "", plain[at + size : at + size + 2]
    whole = not (before.isascii() and before.isalpha())
    return whole and not (after[:1].isascii() and after[:1].isalpha() and not re.fullmatch(r"s(?![a-z]).?", after))


def in_all(said: Sequence[Said]) -> dict[str, float]:
    """Class → points of everything said of it: the strongest, and a part of the rest."""
    points: dict[str, list[float]] = {}
    for each in said:
        points.setdefault(each.kind, []).append(each.points)
    return {kind: max(found) + _REST * (sum(found) - max(found)) for kind, found in points.items()}
