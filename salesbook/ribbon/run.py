"""One press from beginning to end: attach, read, calculate, place, tell; or the same with a file where no Excel is."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from salesbook import __version__
from salesbook.problems import FileError, UserError
from salesbook.ribbon.excel import CancelledError, NoExcelError, Screen, attach, book_path, copy_open_books
from salesbook.ribbon.log import write_log
from salesbook.ribbon.press import HELP, Press
from salesbook.ribbon.windows import message_box
from salesbook.ribbon.work import Made, make, save_beside
from salesbook.wording.messages import say

if TYPE_CHECKING:
    import xlwings

    from salesbook.ribbon.memory import Memory

DONE, DATA_ERRORS, STOPPED, FAILED = 0, 1, 2, 4
_LOCKED = frozenset({"placing_locked", "placing_in_use", "placing_read_only"})


def run(press: Press, today: date, memory: "Memory") -> int:
    """Do what was pressed and tell the person how it went; ``memory`` is what an earlier press of this process read.

    Gives 0 done, 1 done although the data has errors, 2 stopped or not possible, 3 a file that cannot be read or
    written, 4 a mistake of ours, which is in the log. Nothing is raised.
    """
    tell = _message
    try:
        book = attach(press)
        screen = Screen(book.app, press.window)
        tell = screen.tell
        return _in_excel(press, today, memory, book, screen)
    except NoExcelError as why:
        return _without_excel(press, today, why)
    except CancelledError:
        tell(say("ribbon_cancelled"))
        return STOPPED
    except UserError as error:
        tell(str(error))
        return error.exit_code
    except Exception as error:
        tell(say("ribbon_failed", error=type(error).__name__, log=write_log(press, error)))
        return FAILED


def _message(text: str) -> None:
    message_box(text, say("ribbon_tab"))


def _in_excel(press: Press, today: date, memory: "Memory", book: "xlwings.Book", screen: Screen) -> int:
    """The work in a running Excel; its settings are put back whatever happens."""
    if press.action == HELP:
        screen.tell(_help())
        return DONE
    path = book_path(press, book)
    quiet = {"screen_updating": False, "enable_events": False, "display_alerts": False, "calculation": "manual"}
    with book.app.properties(status_bar=say("cli_reading"), **quiet):
        department = memory.department(path.parent, lambda copies: copy_open_books(book.app, path.parent, book, copies))
        made = make(press.action, department, press.date(today), screen.progress)
        _show(made, press, book, path, screen)
    if made.warning:
        screen.tell(made.warning)
    return DATA_ERRORS if made.warning else DONE


def _show(made: Made, press: Press, book: "xlwings.Book", path: Path, screen: Screen) -> None:
    """Put the sheets into the open workbook, or open them as one of their own."""
    from salesbook.placing.live.live import place_open

    if made.whole_book:
        screen.progress(say("cli_writing"))
        book.app.books.open(save_beside(made, path))
        return
    place_open(
        made.sheets,
        made.day,
        book,
        press.action,
        lambda done, of: screen.progress(say("ribbon_placing", done=done + 1, of=of)),
    )


def _without_excel(press: Press, today: date, why: NoExcelError) -> int:
    """The same work into the file, for WPS or where xlwings is missing; says so."""
    try:
        if press.action == HELP:
            _message(_help())
            return DONE
        made, written = _in_file(press, today)
    except UserError as error:
        _message(f"{why}\n{error}")
        return error.exit_code
    except Exception as error:
        _message(say("ribbon_failed", error=type(error).__name__, log=write_log(press, error)))
        return FAILED
    _message("\n".join(filter(None, (str(why), say("ribbon_in_file", path=written), made.warning))))
    return DATA_ERRORS if made.warning else DONE


def _in_file(press: Press, today: date) -> tuple[Made, Path]:
    from salesbook.department import Department

    path = book_path(press, None)
    made = make(press.action, Department(path.parent), press.date(today), lambda _: None)
    return made, _write(made, path)


def _write(made: Made, path: Path) -> Path:
    """Put the sheets into the workbook's file; where it is held open, or they are many, into one of their own."""
    from salesbook.placing import place

    if made.whole_book:
        return save_beside(made, path)
    try:
        place(made.sheets, path)
    except FileError as error:
        if error.key not in _LOCKED:
            raise
        return save_beside(made, path)
    return path


def _help() -> str:
    from salesbook.ribbon import places

    return say("ribbon_help", version=__version__, log=places.log_file())
