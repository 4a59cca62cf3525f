"""Sheets placed into a workbook that is open in a running Excel, through the public interface of xlwings.

The sheets are drawn as a workbook of their own, which Excel opens out of sight, and Excel itself copies them over: so
formats, charts and print set-up come from the one renderer. Everything can be taken back until all copies stand;
only then do the sheets they replace go.
"""

import secrets
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from salesbook.placing.graft.sheets import mark, read_mark
from salesbook.placing.live.open_formulas import open_formulas
from salesbook.placing.package.references import tokens
from salesbook.problems import UserError
from salesbook.rendering.xlsx import render
from salesbook.sheets import Sheet
from salesbook.sheets.names import free_sheet_name, sheet_names
from salesbook.wording.names import OWN_MARK

if TYPE_CHECKING:
    import xlwings

_MAKER = (
    f"{OWN_MARK}_press"  # beside the mark: which press made the sheet, so that a later one takes away what is stale
)


@dataclass(frozen=True, slots=True)
class OwnOpenSheet:
    """A sheet of ours in an open workbook: the name it was wanted under, and the press that made it."""

    sheet: "xlwings.Sheet"
    wanted: str
    press: str


@dataclass(frozen=True, slots=True)
class _Reader:
    """A formula that reads a sheet which is about to be replaced."""

    sheet: str
    row: int
    column: int
    text: str


def own_open_sheets(book: "xlwings.Book") -> dict[str, OwnOpenSheet]:
    """The sheets of an open workbook that we made and that still carry the name we gave them, by that name."""
    found = {}
    for sheet in book.sheets:
        text = _hidden_text(sheet, OWN_MARK)
        wanted = read_mark(text, sheet.name) if text else None
        if wanted is not None:
            found[sheet.name] = OwnOpenSheet(sheet, wanted, _hidden_text(sheet, _MAKER).strip('"'))
    return found


def _hidden_text(sheet: "xlwings.Sheet", name: str) -> str:
    return (sheet.names[name].refers_to or "").removeprefix("=") if sheet.names.contains(name) else ""


def place_open(
    sheets: Sequence[Sheet],
    made_on: date,
    book: "xlwings.Book",
    press: str,
    step: Callable[[int, int], None],
) -> list[str]:
    """Put ``sheets`` into the open ``book``, and give the names they got, in order.

    A sheet that an earlier press placed is replaced where it stands; one of the same ``press`` that is no longer among
    ``sheets`` is taken away; a person's sheet of the same name stays and ours is called "… (2)". Formulas of a person
    that read a replaced sheet go on reading it. ``step`` is told how many of how many sheets are done and may raise to
    stop. Whatever is raised, by it or by Excel, the workbook is left as it was. Raises UserError when the structure of
    the workbook is protected.
    """
    if not sheets:
        return []
    if book.api.ProtectStructure:
        raise UserError("placing_structure_locked", book=book.name)
    own = own_open_sheets(book)
    names = sheet_names([sheet.name for sheet in sheets])
    sheets = [replace(sheet, name=name) for sheet, name in zip(sheets, names, strict=True)]
    given = _given_names(sheets, own, book)
    replaced = [name for name in own if name in given.values()]
    stale = [name for name, each in own.items() if each.press == press and name not in replaced]
    content = render([replace(sheet, name=given[sheet.key]) for sheet in sheets], made_on)
    exchange = _Exchange(book, press, replaced, step)
    with _opened_aside(book.app, content) as drawn:
        exchange.bring([(sheet.name, given[sheet.key]) for sheet in sheets], drawn)
    exchange.settle(stale)
    return exchange.placed


def _given_names(sheets: Sequence[Sheet], own: dict[str, OwnOpenSheet], book: "xlwings.Book") -> dict[str, str]:
    """The name each sheet gets, by its key."""
    held = {each.wanted: name for name, each in own.items()}
    taken = [sheet.name for sheet in book.sheets]
    given = {}
    for sheet in sheets:
        given[sheet.key] = held.get(sheet.name) or free_sheet_name(sheet.name, taken)
        taken.append(given[sheet.key])
    return given


@contextmanager
def _opened_aside(app: "xlwings.App", content: bytes) -> Iterator["xlwings.Book"]:
    """A workbook that Excel opens only to copy from."""
    with tempfile.TemporaryDirectory(prefix="salesbook-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, f"salesbook-{secrets.token_hex(4)}.xlsx")
        path.write_bytes(content)
        drawn = app.books.open(path, update_links=False, read_only=True, add_to_mru=False)
        try:
            yield drawn
        finally:
            drawn.close()


class _Exchange:
    """Old sheets of ours exchanged for new ones, so that it can be undone."""

    def __init__(
        self, book: "xlwings.Book", press: str, replaced: Sequence[str], step: Callable[[int, int], None]
    ) -> None:
        self.placed: list[str] = []
        self._book, self._press, self._step = book, press, step
        self._aside: dict[str, str] = {}
        self._active = book.sheets.active
        self._readers = list(self._readers_of(replaced))
        self._replaced = replaced

    def bring(self, wanted: Sequence[tuple[str, str]], drawn: "xlwings.Book") -> None:
        """Copy every sheet of ``drawn`` in, as (name wanted, name given); undone if anything goes wrong."""
        try:
            self._move_aside()
            for done, (asked, name) in enumerate(wanted):
                self._step(done, len(wanted))
                self._copy(drawn.sheets[name], asked)
            for name in self.placed:
                self._join(drawn.sheets[name], drawn.name)
        except BaseException:
            self._undo()
            raise

    def settle(self, stale: Sequence[str]) -> None:
        """Take away what was replaced and what is stale, and let formulas read the new sheets."""
        own = own_open_sheets(self._book)
        derived = {reader.sheet for reader in self._readers if reader.sheet in own and reader.sheet not in self.placed}
        for name in {*self._aside.values(), *stale, *derived}:
            self._book.sheets[name].delete()
        for reader in self._readers:
            if reader.sheet not in own:
                self._book.sheets[reader.sheet].range((reader.row, reader.column)).formula = reader.text
        self._book.sheets[self.placed[0]].activate()

    def _readers_of(self, replaced: Sequence[str]) -> Iterator[_Reader]:
        """Formulas elsewhere in the workbook that read the sheets to be replaced."""
        watched = {name.casefold() for name in replaced}
        for sheet in self._book.sheets if watched else ():
            if sheet.name not in replaced:
                for row, column, text in open_formulas(sheet):
                    if "!" in text and any(token.sheet.casefold() in watched for token in tokens(text)):
                        yield _Reader(sheet.name, row, column, text)

    def _move_aside(self) -> None:
        taken = [sheet.name for sheet in self._book.sheets]
        for name in self._replaced:
            aside = free_sheet_name(f"~{name}", taken)
            self._book.sheets[name].name = aside
            self._aside[name] = aside
            taken.append(aside)

    def _copy(self, sheet: "xlwings.Sheet", asked: str) -> None:
        name = sheet.name
        aside = self._aside.get(name)
        before = self._book.sheets[aside or self.placed[-1]] if aside or self.placed else self._book.sheets[-1]
        copied = sheet.copy(after=before)
        self.placed.append(copied.name)
        if copied.name != name:
            raise UserError("placing_open_refused", book=self._book.name, sheet=name)
        _hide_text(copied, OWN_MARK, mark(0, asked, name).text)
        _hide_text(copied, _MAKER, f'"{self._press}"')

    def _join(self, drawn: "xlwings.Sheet", aside: str) -> None:
        """Formulas from one sheet to another come over pointing at the book they came from: set them anew."""
        copied = self._book.sheets[drawn.name]
        for row, column, text in open_formulas(drawn):
            if "!" in text:
                copied.range((row, column)).formula = text
        if any(aside in text for _, _, text in open_formulas(copied)):
            raise AssertionError(f"a formula on {copied.name} still points at the book it was copied from")

    def _undo(self) -> None:
        for name in reversed(self.placed):
            self._book.sheets[name].delete()
        for name, aside in self._aside.items():
            self._book.sheets[aside].name = name
        self._active.activate()


def _hide_text(sheet: "xlwings.Sheet", name: str, text: str) -> None:
    """Keep a text with a sheet as a hidden name of its own; xlwings adds names but has no word for hiding them."""
    sheet.names.add(name, f"={text}").api.Visible = False
