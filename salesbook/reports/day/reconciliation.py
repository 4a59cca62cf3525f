"""The reconciliation: every pair of the department's books compared, every break with both cells."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.day.reconciliation.books import PAIRS, BooksCompared
from salesbook.department.cells import Cells
from salesbook.problems import Problem
from salesbook.reports.common.words import plain, records
from salesbook.reports.day.reconciliation_words import PIECES, in_words, problems
from salesbook.reports.result import Proof, Result
from salesbook.schemas import TABLES
from salesbook.wording import names
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

_SHOWN = [
    "pair",
    "day",
    "who",
    "slip",
    "left_cell",
    "left",
    "right_cell",
    "right",
    "difference",
    "cause",
    "hint",
    "why",
]


@dataclass(frozen=True)
class Reconciliation(Result):
    """The books against each other from ``first`` to ``day``.

    ``pairs`` has a row per pair: compared, ties, breaks, left, right, difference (元; pieces of caps, numbers of
    slips), earlier (breaks before ``first`` that are still there), first and last (the days compared), why (what is
    missing, who is left out). ``breaks`` and ``earlier`` are the breaks one by one: pair, day, who, slip, both cells
    (left_cell, right_cell; missing where there is none), both figures (left, right), difference, cause (a code of
    ``causes.CAUSES``, or unused_row: hint is its cell), hint (where its other half stands) and why (it in words).
    """

    day: date
    first: date
    pairs: pd.DataFrame
    breaks: pd.DataFrame
    earlier: pd.DataFrame

    def figures(self) -> dict[str, Any]:
        """date, first, compared, breaks, earlier_breaks, not_compared, pairs and breaks row by row."""
        return {
            "date": self.day.isoformat(),
            "first": self.first.isoformat(),
            "compared": int(self.pairs["compared"].sum()),
            "breaks": len(self.breaks),
            "earlier_breaks": len(self.earlier),
            "not_compared": self.not_compared,
            "pairs": plain(self.pairs),
            "break_rows": plain(self.breaks[_SHOWN]),
            "earlier_rows": plain(self.earlier[_SHOWN]),
        }

    @property
    def not_compared(self) -> list[str]:
        """The pairs of which nothing was compared."""
        return self.pairs.loc[self.pairs["compared"].eq(0), "pair"].tolist()

    def of(self, pieces: bool) -> pd.DataFrame:
        """The pairs in pieces, or those in money."""
        return self.pairs[self.pairs["pair"].isin(PIECES) == pieces]

    def proofs(self) -> list[Proof]:
        """Both sides of the pairs: Σ first − Σ second = the differences one by one; compared = ties + breaks."""
        name, money, pieces = report_title("reconciliation"), self.of(pieces=False), self.of(pieces=True)
        at = "reconciliation|%s|%s"
        both = [
            Proof(
                f"{name} · {say(f'proof_reconciliation_{key}')}",
                round(float(rows["difference"].sum()), 2),
                (at % (grid, "left"),),
                (at % (grid, "right"),),
            )
            for key, grid, rows in (("sides", "money", money), ("pieces", "pieces", pieces))
        ]
        counts = Proof(
            f"{name} · {say('proof_reconciliation_counts')}",
            float(money["compared"].sum()),
            (at % ("money", "ties"), at % ("money", "breaks")),
        )
        listed = Proof(
            f"{name} · {say('proof_reconciliation_breaks')}",
            round(float(self.pairs["difference"].sum()), 2),
            ("reconciliation-breaks|rows|difference",),
        )
        return [*both, counts, listed]


def reconciliation(
    books_compared: BooksCompared,
    cells: Cells,
    outlets: pd.DataFrame = unkept.outlets,
    first: date | None = None,
    *,
    on: date,
) -> Reconciliation:
    """The books against each other up to ``on`` (source: docs/rules.md, 账账核对).

    ``first`` is the first of the month where not given, since books are closed by the month; breaks before it that are
    still there are counted and listed apart, so that none is forgotten. ``date.min`` takes all days as one.
    """
    start = first or on.replace(day=1)
    books_compared = without_void_slips(books_compared, cells)
    found, totals = books_compared.breaks, books_compared.totals
    known = _names(outlets)
    since = pd.Timestamp(max(start, date(1900, 1, 1)))
    shown = in_words(found, cells, known)
    now, before = shown[shown["day"].ge(since)], shown[shown["day"].lt(since)]
    pairs = _pairs(totals[totals["day"].ge(since)], before, books_compared.scope, since)
    return Reconciliation(on, start, pairs, now.reset_index(drop=True), before.reset_index(drop=True))


def break_problems(
    books_compared: BooksCompared,
    cells: Cells,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,  # noqa: ARG001
) -> list[Problem]:
    """Every break up to ``on``, of whatever day, as a problem at its cell: what ``check`` adds to those of cells."""
    found = in_words(without_void_slips(books_compared, cells).breaks, cells, _names(outlets))
    return problems(found, cells) if len(found) else []


def without_void_slips(books_compared: BooksCompared, cells: Cells) -> BooksCompared:
    """The comparison without the missing slip numbers that stand between the two slips after all, in rows that are
    void: those rows are in no table."""
    breaks, totals = books_compared.breaks, books_compared.totals
    void = pd.Series([row["cause"] == "gap" and _are_void(row, cells) for row in records(breaks)], breaks.index, bool)
    if not void.any():
        return books_compared
    gone = breaks[void].groupby(["pair", "day"]).agg(breaks=("cause", "size"), left=("left", "sum"))
    less = gone.reindex(pd.MultiIndex.from_frame(totals[["pair", "day"]]), fill_value=0).set_axis(totals.index)
    columns = ["breaks", "left"]
    return replace(
        books_compared,
        breaks=breaks[~void].reset_index(drop=True),
        totals=totals.assign(**{name: totals[name] - less[name] for name in columns}),
    )


def _are_void(row: Mapping[str, Any], cells: Cells) -> bool:
    ends = [cells(*(row[f"{side}_{name}"] for name in ("table", "label", "field"))) for side in ("left", "right")]
    before, after = ends
    return bool(before and after and cells.void_between(before, after) >= row["difference"])


def _names(outlets: pd.DataFrame) -> Mapping[str, str]:
    named = outlets.dropna(subset=["outlet_code", "outlet_name"]).drop_duplicates("outlet_code")
    return dict(zip(named["outlet_code"], named["outlet_name"], strict=True))


def _pairs(totals: pd.DataFrame, before: pd.DataFrame, scope: pd.DataFrame, since: pd.Timestamp) -> pd.DataFrame:
    columns = ["compared", "breaks", "left", "right"]
    summed = totals.groupby("pair")[columns].sum().reindex(list(PAIRS)).fillna(0)
    whole = summed.astype({"compared": int, "breaks": int}).round(2)
    earlier = before.groupby("pair").size().reindex(whole.index, fill_value=0)
    scope = scope.set_index("pair").loc[whole.index]
    begun = scope["first"].where(scope["first"].gt(since), since).where(scope["first"].notna())
    return whole.assign(
        ties=whole["compared"] - whole["breaks"],
        difference=(whole["left"] - whole["right"]).round(2),
        earlier=earlier,
        first=begun,
        last=scope["last"],
        why=[_why(row, bool(row["compared"])) for row in scope.assign(compared=whole["compared"]).to_dict("records")],
    ).reset_index()


def _why(row: Mapping[Any, Any], compared: bool) -> str:
    """Which book is missing, or who is not compared."""
    if row["lacking"]:
        lacking = say("reconciliation_list").join(_titled(name) for name in row["lacking"])
        return say("reconciliation_not_compared", lacking=lacking)
    if not compared:
        return say("reconciliation_no_days")
    people = say("reconciliation_list").join(row["left_out"])
    return say("reconciliation_left_out", people=people) if people else ""


def _titled(name: str) -> str:
    """A table, or a column of one, as people call it."""
    table, _, column = name.partition(".")
    return f"{names.TABLES[table]}·{TABLES[table][column].term}" if column else str(names.TABLES[table])
