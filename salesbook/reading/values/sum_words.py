"""What a text says of a sum: a word alone (Total), or with the group that it closes (Shop A Total)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from salesbook.reading.file.grid import Cell
from salesbook.reading.values.fold import half_width, simplified
from salesbook.wording import clerks

_LONGEST = 48


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_SUM, _OTHER = _any(clerks.SUBTOTAL_WORDS), _any(clerks.OTHER_SUM_WORDS)
_TAIL = r"\s*(?:\(.{0,12}\))?\s*:?"
_ALONE = re.compile(
    rf"(?:(?P<other>{_any(clerks.GRAND_WORDS)}\s?{_OTHER}|{_any(clerks.GRAND_COUNTS)})|{_SUM}(?:{_any(clerks.SUM_TAILS)})?"
    rf"|{clerks.SUM_PERIODS}{_any(clerks.SUM_ENDINGS)}|{_SUM}(?:for)?{clerks.SUM_PERIODS}|{_any(clerks.CARRIED_WORDS)}){_TAIL}"
)
_GAP = r"(?:[\s\-_:·]+|(?<=[^\x00-\x7f])|(?=[^\x00-\x7f]))"  # an English word ends at a sign, a Chinese one anywhere
_CLOSING = re.compile(rf"(?P<group>.*?\w\)?){_GAP}(?P<word>{_SUM}|{_OTHER}){_TAIL}")
_HEADING = re.compile(rf"(?P<word>{_SUM}){_GAP}(?:for\s)?\s*(?P<group>\S.*)")


@dataclass(frozen=True, slots=True)
class SumLabel:
    """What a cell says of the sum in its row.

    ``sort``: the word stands alone, closes a group's name, heads it, or merely occurs in a longer text; ``certain``: no
    name ends like this; ``adds``: the row adds up, and does not count or average.
    """

    sort: Literal["alone", "closing", "heading", "inside"]
    group: str = ""
    certain: bool = True
    adds: bool = True


@lru_cache(maxsize=65_536)
def sum_label(text: str) -> SumLabel | None:
    """What a text says of a sum, or None.

    >>> sum_label("Grand total").sort, sum_label("Shop A Total").group, sum_label("Total Wine").group, sum_label("Tea")
    ('alone', 'Shop A', 'Wine', None)
    """
    plain = simplified(half_width(text))
    small = plain.lower()
    if len(small) > _LONGEST or not any(sign in small for sign in clerks.SUM_SIGNS):
        return None
    words = small.replace("-", " ").split()
    if alone := _ALONE.fullmatch("".join(words)) or _ALONE.fullmatch(" ".join(words)):
        return SumLabel("alone", adds=not alone["other"])
    if closing := _CLOSING.fullmatch(small):
        group, word = plain[: closing.end("group")], closing["word"]
        return SumLabel("closing", group, word in clerks.SUM_WORDS, word not in clerks.OTHER_SUM_WORDS)
    if heading := _HEADING.fullmatch(small):
        return SumLabel("heading", plain[heading.start("group") :], certain=False)
    return SumLabel("inside", certain=False) if re.search(_SUM, small) else None


def may_be_sum(text: str) -> bool:
    """Whether the row of a text has to be looked at, although it lacks nothing that a row of data needs.

    >>> may_be_sum("Total"), may_be_sum("Total Wine"), may_be_sum("see the total of May")
    (True, True, False)
    """
    label = sum_label(text)
    return label is not None and label.sort != "inside"


def labels_of(cells: list[Cell]) -> list[tuple[int, SumLabel]]:
    """The columns of a row that say something of a sum, and what."""
    found = ((column, sum_label(cell)) for column, cell in enumerate(cells) if isinstance(cell, str) and cell)
    return [(column, label) for column, label in found if label]
