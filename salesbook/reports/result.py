"""What every report's result can do: be described, saved, placed into a book, shown in a notebook, given as figures."""

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from salesbook.reports.preface import Preface
from salesbook.sheets import Sheet

if TYPE_CHECKING:
    from salesbook.placing import Changes


@dataclass(frozen=True, slots=True)
class Proof:
    """A printed figure to be proved: its calculated ``value``, and the columns that must come to it.

    ``adds`` and ``subtracts`` name columns as ``sheet|grid|column``. Columns that follow a day which a person may type
    hold the printed figure only under the condition ``unchanged``; else the formula ``instead`` comes to it.
    """

    label: str
    value: float
    adds: tuple[str, ...]
    subtracts: tuple[str, ...] = ()
    unchanged: str = ""
    instead: str = ""

    @property
    def formula(self) -> str:
        """The live formula that adds the figure up again from the rows of the sheets."""
        added = "+".join(f"SUM({{{column}*}})" for column in self.adds)
        added += "".join(f"-SUM({{{column}*}})" for column in self.subtracts)
        return f"IF({self.unchanged},{added},{self.instead})" if self.unchanged else added


class Result(ABC):
    """What a report gives for the date ``day``: data, and with the description its report ties to it, sheets."""

    day: date
    _describe: "Callable[[Any], list[Sheet]] | None" = None
    _preface: Preface = Preface()

    @abstractmethod
    def figures(self) -> dict[str, Any]:
        """The figures as plain values, ready for JSON: amounts in 元, dates as ISO text."""

    def proofs(self) -> list[Proof]:
        """The figures this report prints, each with the formula that proves it."""
        return []

    def ties(self) -> Mapping[str, Sequence[Proof]]:
        """By the name of another report: figures of this one that columns of its sheets must come to as well. They are
        proved where both lie in one book."""
        return {}

    def described_by(self, describe: "Callable[[Any], list[Sheet]]", before: Preface | None = None) -> Self:
        """The same data with what describes it; ``before`` is what a reader must know before any figure."""
        made = copy(self)
        object.__setattr__(made, "_describe", describe)
        object.__setattr__(made, "_preface", before or Preface())
        return made

    def sheets(self) -> list[Sheet]:
        """The sheets of this report, described, the first of them headed by what a reader must know."""
        if self._describe is None:
            raise TypeError(f"{type(self).__name__} has no description: make it by its report")
        first, *rest = self._describe(self)
        return [replace(first, pieces=(*self._preface.notes, *first.pieces)), *rest]

    def to_json(self) -> str:
        """The figures as JSON text; ``notes`` says what changed them and ``rows_left_out`` which rows they are without,
        where anything did or is."""
        return json.dumps(self.figures() | self._preface.as_dict(), ensure_ascii=False, indent=1, allow_nan=False)

    def save(self, path: str | Path, *, force: bool = False) -> Path:
        """Write the report as a new workbook.

        Raises FileError when ``path`` exists and ``force`` is not given, or cannot be written; no half file is left.
        """
        return save_sheets(self.sheets(), self.day, Path(path), force=force)

    def into(self, book: str | Path, *, save_as: str | Path | None = None, dry_run: bool = False) -> "Changes":
        """Place the report's sheets into a workbook that a person keeps; nothing else in it changes.

        Its sheets from an earlier run are replaced where they stand; a person's sheet is never touched. ``save_as``
        writes a copy instead, ``dry_run`` only tells what would change. Raises FileError when the book cannot be edited
        safely (locked, encrypted, signed, damaged …); it is then as it was.
        """
        from salesbook.placing import place

        return place(self.sheets(), book, save_as=save_as, dry_run=dry_run)

    def _repr_html_(self) -> str:
        from salesbook.rendering.html import fragment

        return fragment(self.sheets())


def save_sheets(sheets: Sequence[Sheet], day: date, path: Path, *, force: bool = False) -> Path:
    """Draw ``sheets`` and write them as a new workbook, whole or not at all."""
    from salesbook.placing.safety.new import write_new
    from salesbook.rendering.xlsx import render

    return write_new(path, render(sheets, day, marked=True), force=force)
