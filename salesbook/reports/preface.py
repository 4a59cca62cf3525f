"""What a reader must know before any figure: rows that the figures are without, and what was assumed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from salesbook.asking import Calculation, answered_by, reads
from salesbook.reports.places import found
from salesbook.sheets import Note
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES
from salesbook.wording.parameters import PARAMETERS

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.problems import Problem

# by the name of a shared answer, the place of the calculation that gives a sentence for all that the answer assumed
_ASSUMED = {"replay": "salesbook.reports.receivables.assumed:assumed"}
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The rows of a sheet that a table is without because they say that they are void, by the cells that say so."""

    table: str
    book: str
    sheet: str
    cells: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """It as plain values: table, book, sheet, reason, rows, cells."""
        where = {"table": self.table, "book": self.book, "sheet": self.sheet}
        return where | {"reason": "void", "rows": len(self.cells), "cells": list(self.cells)}

    def __str__(self) -> str:
        cells = say("listed").join([*self.cells[:_SHOWN], *(["…"] if len(self.cells) > _SHOWN else [])])
        rows = {"table": TABLES[self.table], "count": len(self.cells)}
        return say("void_where", **rows, book=self.book, sheet=self.sheet, cells=cells)


@dataclass(frozen=True, slots=True)
class Preface:
    """``notes`` head the first sheet of a report; ``left_out`` are the rows they speak of, sheet by sheet."""

    notes: Sequence[Note] = ()
    left_out: Sequence[LeftOut] = ()

    def as_dict(self) -> dict[str, Any]:
        """It as plain values, without what is empty."""
        told = {
            "notes": [note.text for note in self.notes],
            "rows_left_out": [each.as_dict() for each in self.left_out],
        }
        return {name: value for name, value in told.items() if value}


def preface(department: "Department", calculations: Iterable[Calculation], on: date) -> Preface:
    """What must be said of the answers of ``calculations`` for the day ``on``: of every table they look at, and of all
    that stands behind them."""
    asked = tuple(calculations)
    tables = [name for name in dict.fromkeys(name for each in asked for name in reads(each)) if name in TABLES]
    kept = [name for name in tables if name not in department.assumed]
    void = void_rows(department, kept)
    alerts = [*errors(department.problems_of(*kept)), *with_assumed(department), *assumed(department, asked, on)]
    count = sum(len(each.cells) for each in void)
    said = [say("void_left_out", count=count, where=say("and").join(map(str, void)))] if void else []
    return Preface([*(Note(text, alert=True) for text in alerts), *map(Note, said)], void)


def errors(problems: Sequence["Problem"]) -> list[str]:
    """What a paper must say when rows could not be used; nothing when all could."""
    count = sum(problem.severity == "error" for problem in problems)
    return [say("rows_left_out", count=count)] if count else []


def void_rows(department: "Department", tables: Iterable[str]) -> list[LeftOut]:
    """The rows of these tables that are void, sheet by sheet."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for table in tables:
        for each in department.problems_of(table):
            if each.code == "void_row":
                found.setdefault((table, each.at.book, each.at.sheet), []).append(each.at.cell)
    return [LeftOut(*where, cells=tuple(cells)) for where, cells in found.items()]


def with_assumed(department: "Department") -> list[str]:
    """What a paper must say when whoever asks assumed something in place of the books."""
    said = [
        say("assumed_table", table=TABLES[name], rows=len(department.table(name).frame))
        if name in TABLES
        else f"{PARAMETERS[name]} = {getattr(department.parameters, name)}"
        for name in department.assumed
    ]
    return [say("assumed", what=say("and").join(said))] if said else []


def assumed(department: "Department", calculations: Iterable[Calculation], on: date) -> list[str]:
    """What the answers behind ``calculations`` had to assume, since the books do not say it."""
    behind = {each.__name__ for calculation in calculations for each in answered_by(calculation)}
    told = []
    for name, place in _ASSUMED.items():
        if name in behind:
            told += department.ask(found(place), on=on)
    return told
