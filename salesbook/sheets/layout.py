"""Where everything of a set of sheets stands, and the formulas with their marks turned into addresses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from salesbook.sheets.criteria import exact, texts_of
from salesbook.sheets.names import on_sheet, sheet_names
from salesbook.sheets.sheet import Charts, Fact, Facts, Grid, Note, Sheet
from salesbook.sheets.shown import shown
from salesbook.sheets.widths import column_widths, display_width

_MARK = re.compile(r"\{([^{}]+)\}")
_OWN_ROW = "\x00"  # stands for the number of the row in which a formula will stand
_Path = tuple[str, str, str]
FIRST_PIECE_ROW = 3  # under the title, the subtitle and a blank line


def letters(column: int) -> str:
    """The letters of a zero-based column.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        name = chr(65 + rest) + name
        column -= 1
    return name


@dataclass(frozen=True, slots=True)
class GridPlace:
    """Zero-based rows of a grid: its header's last row, its first and last body rows, its total row (or -1)."""

    grid: Grid
    header: int
    first: int
    last: int
    total: int

    def column(self, name: str) -> int:
        """The zero-based column in which ``name`` stands."""
        return next(at for at, each in enumerate(self.grid.columns) if each.name == name)

    def cells(self, name: str, start: int = 1, end: int = 0) -> str:
        """The address of a column's body, or of its rows ``start`` to ``end`` counted from 1; absolute."""
        letter = letters(self.column(name))
        return f"${letter}${self.first + start}:${letter}${self.first + (end or self.grid.height)}"


@dataclass(slots=True)
class SheetPlace:
    """A sheet with its pieces in place: ``tops`` the first row of each piece, ``spans`` the columns of each fact."""

    sheet: Sheet
    widths: list[float]
    tops: list[int] = field(default_factory=list)
    grids: dict[str, GridPlace] = field(default_factory=dict)
    spans: dict[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)
    end: int = 0


def lay_out(sheets: Sequence[Sheet]) -> dict[str, SheetPlace]:
    """Give every sheet a safe name of its own, and every piece its rows and columns; keyed by the sheets' keys."""
    names = sheet_names([sheet.name for sheet in sheets])
    return {sheet.key: _place(replace(sheet, name=name)) for sheet, name in zip(sheets, names, strict=True)}


def _place(sheet: Sheet) -> SheetPlace:
    place = SheetPlace(sheet, column_widths(sheet))
    row = FIRST_PIECE_ROW if sheet.subtitle else FIRST_PIECE_ROW - 1
    for piece, following in zip_longest(sheet.pieces, sheet.pieces[1:]):
        place.tops.append(row)
        if isinstance(piece, Grid):
            row = _place_grid(place, piece, row)
        elif isinstance(piece, Facts):
            row = _place_facts(place, piece, row)
        elif isinstance(piece, Note):
            row += 1 if isinstance(following, Note) else 2
        else:
            row += piece.rows + 1 if isinstance(piece, Charts) else 1
    place.end = row
    return place


def _place_grid(place: SheetPlace, grid: Grid, row: int) -> int:
    header = row + bool(grid.title) + grid.has_parents
    last = header + grid.height
    total = last + 1 if grid.total_label else -1
    place.grids[grid.name] = GridPlace(grid, header, header + 1, last, total)
    return max(last, total) + 2


def _place_facts(place: SheetPlace, facts: Facts, row: int) -> int:
    start, top = 0, row
    for fact in facts.facts:
        end = _tile_end(place.widths, start, fact)
        if end >= len(place.widths) and start > 0:
            start, top = 0, top + 3
            end = _tile_end(place.widths, start, fact)
        place.spans[facts.name, fact.name] = (top, start, min(end, len(place.widths) - 1))
        start = end + 1
    return top + 3


def _tile_end(widths: Sequence[float], start: int, fact: Fact) -> int:
    """The last column of a tile that begins at ``start`` and is wide enough for its label and its large figure."""
    needed = max(10.0, display_width(fact.label) + 1.0, len(shown(fact.value, fact.style)) * 1.5 + 1.0)
    end, wide = start, 0.0
    while end < len(widths):
        wide += widths[end]
        if wide >= needed:
            return end
        end += 1
    return end


def _path(mark: str, sheet: str, grid: str) -> _Path:
    """The sheet, the grid or facts and the name that a mark means, seen from a grid of a sheet."""
    *path, name = mark.split("|")
    return path[0] if len(path) == 2 else sheet, path[-1] if path else grid, name


class Addresses:
    """Turns formulas with marks into formulas with addresses, also from one sheet to another."""

    def __init__(self, places: Mapping[str, SheetPlace]) -> None:
        self.places = places
        self._texts: dict[_Path, frozenset[str]] = {}
        self._ready: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def formula(self, text: str, sheet: str, grid: str = "", row: int = -1) -> str:
        """``text`` with every mark replaced, as seen from a row of a grid of a sheet.

        Criteria that Excel would misread are compared exactly: see ``salesbook.sheets.criteria``.
        """
        key = text, sheet, grid
        if key not in self._ready:
            self._ready[key] = self._pieces(text, sheet, grid)
        return str(row + 1).join(self._ready[key])

    def _pieces(self, text: str, sheet: str, grid: str) -> tuple[str, ...]:
        """The formula in the pieces between which the number of its own row stands."""
        meant = exact(text, lambda mark: self._column_texts(_path(mark.partition("*")[0], sheet, grid)))
        live = "=" + _MARK.sub(lambda mark: self._address(_path(mark[1], sheet, grid), sheet), meant)
        return tuple(live.split(_OWN_ROW))

    def _address(self, path: _Path, sheet: str) -> str:
        target, piece, name = path
        address = self._within(self.places[target], piece, name)
        return address if target == sheet else on_sheet(self.places[target].sheet.name, address)

    def _column_texts(self, path: _Path) -> frozenset[str]:
        if path not in self._texts:
            sheet, piece, name = path
            self._texts[path] = texts_of(self.places[sheet].grids[piece].grid.frame[name])
        return self._texts[path]

    @staticmethod
    def _within(place: SheetPlace, piece: str, name: str) -> str:
        if (piece, name) in place.spans:
            top, start, _ = place.spans[piece, name]
            return f"${letters(start)}${top + 2}"
        grid = place.grids[piece]
        column, all_rows, some = name.partition("*")
        if all_rows:
            return grid.cells(column, *map(int, some.split("-")) if some else ())
        if name.endswith("+"):
            return f"${letters(grid.column(name[:-1]))}${grid.total + 1}"
        return f"${letters(grid.column(name))}{_OWN_ROW}"
