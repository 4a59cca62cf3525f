"""The pieces of a sheet. A style says what a value means (money, a rate, a date), never how it looks.

Formulas are written with marks in braces, so that nobody counts rows:

``{amount}``            this row's cell of the column ``amount``
``{amount*}``           all the cells of the column ``amount`` of this grid
``{amount*3-7}``        its third to seventh cells, which the order of its rows must keep together
``{visits|rows|amount*}``  the same in grid ``rows`` of the sheet whose key is ``visits``
``{visits|rows|amount+}``  the cell of that column in the grid's total row
``{visits|key|due}``    the fact ``due`` among the facts named ``key`` of that sheet
"""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

# "sparse" is money in a table that is mostly empty: nothing is shown as a dash, so that the eye finds what is there
Style = Literal[
    "text", "code", "date", "money", "sparse", "whole", "quantity", "price", "rate", "points", "days", "wrapped"
]
MONEY: frozenset[str] = frozenset({"money", "sparse"})
NUMBERS: frozenset[str] = MONEY | {"whole", "quantity", "price", "rate", "points", "days"}


@dataclass(frozen=True, slots=True)
class Link:
    """Text in a cell that leads elsewhere: ``target`` is a sheet's key, or an address from ``names.link_to_book``."""

    text: str
    target: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid.

    ``name`` the frame's column; ``title`` when the wording's own does not fit; ``parent`` a title above several
    columns; ``total`` add it up in the total row, ``total_formula`` what stands there instead of a sum, with its
    ``total_value``; ``formula`` the live formula whose value the frame holds; ``alert`` the condition under which the
    value is late or wrong; ``bars`` a bar in the cell; ``style_from`` names the frame's column that holds each row's
    own style, where amounts, counts and rates stand under one title; ``formula_from`` the one with its own formula
    (a row without one has its plain value).
    """

    name: str
    style: Style = "text"
    title: str = ""
    parent: str = ""
    total: bool = False
    total_formula: str = ""
    total_value: float | None = None
    formula: str = ""
    alert: str = ""
    bars: bool = False
    width: float = 0.0
    style_from: str = ""
    formula_from: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on a sheet: one row per row of ``frame``.

    ``total_label`` asks for a total row; ``strong`` names a boolean column of the frame whose rows are set in bold, as
    subtotals are; ``folded`` one whose rows are folded away behind a plus; ``empty`` is said in place of rows when
    there are none.
    """

    name: str
    frame: pd.DataFrame
    columns: tuple[Column, ...]
    title: str = ""
    total_label: str = ""
    empty: str = ""
    strong: str = ""
    folded: str = ""

    @property
    def height(self) -> int:
        """Rows of the body: an empty grid keeps one, which says so."""
        return max(len(self.frame), 1)

    @property
    def has_parents(self) -> bool:
        """Whether the header has two rows."""
        return any(column.parent for column in self.columns)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that is read before anything else: its label, its value, the live formula behind it.

    ``cell`` makes it an input, a day that a person may type: it names the cell within its sheet; ``hint`` is shown
    while the cell is selected, and when what was typed is no day.
    """

    name: str
    label: str
    value: object
    style: Style = "money"
    formula: str = ""
    alert: bool = False
    cell: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures side by side at the top of a sheet."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line of words; ``strong`` heads what follows, ``alert`` says that something is late or wrong.

    ``formula`` gives the words live; ``text`` is then what it gives now.
    """

    text: str
    strong: bool = False
    alert: bool = False
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: a column of the chart's grid; ``line`` draws it as a line over columns."""

    column: str
    title: str
    line: bool = False
    tint: Literal["main", "quiet", "late", "good"] = "main"


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart of the columns of a grid on the same sheet or on another (``sheet`` is its key)."""

    kind: Literal["column", "bar", "line"]
    title: str
    grid: str
    categories: str
    series: tuple[Series, ...]
    style: Style = "money"
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts side by side."""

    charts: tuple[Chart, ...]
    rows: int = 15


@dataclass(frozen=True, slots=True)
class SignOff:
    """The line where people sign."""

    labels: tuple[str, ...]


Piece = Facts | Grid | Note | Charts | SignOff


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: ``key`` names it in code and formulas, ``name`` on its tab; ``pieces`` stand one under another.

    A name may be any text: it is made safe where the sheets are laid out. A key is ours, never from the books.
    ``back`` is the key of the sheet that its link leads back to; ``one_page`` prints a list on a single page.
    ``working`` sheets are what formulas elsewhere stand on: only what stands above their first list is printed, and the
    order of their rows is left alone.
    """

    key: str
    name: str
    title: str
    subtitle: str = ""
    pieces: tuple[Piece, ...] = ()
    tab: Literal["", "main", "late"] = ""
    back: str = ""
    one_page: bool = False
    working: bool = False

    @property
    def listing(self) -> Grid | None:
        """The grid this sheet consists of, when it is a list: its header is frozen and repeated on paper."""
        if self.one_page:
            return None
        first = next((piece for piece in self.pieces if not isinstance(piece, Note)), None)
        return first if isinstance(first, Grid) else None
