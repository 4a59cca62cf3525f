"""Excel as it runs: the workbook that was in front, copies of what is on screen, the status bar and messages."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from salesbook.problems import UserError
from salesbook.ribbon.press import Press
from salesbook.ribbon.windows import escape_pressed
from salesbook.wording.messages import say

if TYPE_CHECKING:
    import xlwings


class NoExcelError(UserError):
    """No running Excel has the workbook: WPS is in use, or xlwings is missing. The file itself can still be written."""


class CancelledError(Exception):
    """The person pressed Esc."""


class Screen:
    """What a person sees of the work while it goes on."""

    def __init__(self, app: "xlwings.App", window: int) -> None:
        self._app, self._window = app, window
        escape_pressed(window)  # an Esc from before the press is forgotten

    def progress(self, text: str) -> None:
        """Say on the status bar what is being done. Raises CancelledError once Esc was pressed."""
        if escape_pressed(self._window):
            raise CancelledError
        self._app.status_bar = text

    def tell(self, text: str) -> None:
        """Show a message that must be answered."""
        self._app.alert(text, title=say("ribbon_tab"))


def attach(press: Press) -> "xlwings.Book":
    """The open workbook a button was pressed in, found by Excel's window and the workbook's name.

    Raises NoExcelError where there is none to be found.
    """
    try:
        import xlwings
    except ImportError:
        raise NoExcelError("ribbon_no_xlwings") from None
    name = book_name(press.book)
    try:
        apps = sorted(xlwings.apps, key=lambda app: app.hwnd != press.window)
    except xlwings.XlwingsError:
        apps = []
    for app in apps:
        for book in app.books:
            if book.name.casefold() == name.casefold():
                return book
    raise NoExcelError("ribbon_no_excel", book=name)


def book_name(path: str) -> str:
    r"""The name of a workbook at the end of a path or of an address.

    >>> book_name(r"C:\books\a b.xlsx"), book_name("https://d.docs.live.net/1/a%20b.xlsx")
    ('a b.xlsx', 'a b.xlsx')
    """
    name = re.split(r"[\\/]", path)[-1]
    return unquote(name) if "://" in path else name


def book_path(press: Press, book: "xlwings.Book | None") -> Path:
    """Where the workbook is kept on this machine. Raises UserError for one never saved, or only kept online."""
    if "://" not in press.book:
        path = Path(press.book)
        if path.name == press.book:
            raise UserError("ribbon_unsaved_book", book=press.book)
        return path
    try:
        if book:
            return Path(book.fullname)
    except Exception as error:  # xlwings has several for an address that leads to no synced folder
        raise UserError("ribbon_online_book", book=book_name(press.book)) from error
    raise UserError("ribbon_online_book", book=book_name(press.book))


def copy_open_books(app: "xlwings.App", folder: Path, front: "xlwings.Book", copies: Path) -> list[Path]:
    """Have Excel write the workbooks of ``folder`` that it has open, ``front`` among them, to ``copies`` as they are on
    screen: edits not saved count, and the workbooks themselves stay unsaved.

    Raises UserError for a workbook that Excel will not copy.
    """
    return [_copy(book, copies / book.name) for book in app.books if book.name == front.name or _folder(book) == folder]


def _folder(book: "xlwings.Book") -> Path | None:
    """Where a workbook is kept; None for one never saved, or kept online."""
    place = Path(book.fullname)
    return place.parent if place.is_absolute() else None


def _copy(book: "xlwings.Book", path: Path) -> Path:
    try:
        book.api.SaveCopyAs(str(path))  # xlwings itself can only save as, which would make the copy the open workbook
    except Exception as error:  # whatever Excel's refusal is wrapped in
        raise UserError("ribbon_no_copy", book=book.name) from error
    return path
