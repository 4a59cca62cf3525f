"""The tab put onto a machine, and taken off: one file for Excel to open, one that says which Python to start."""

import sys
from contextlib import suppress
from pathlib import Path

from salesbook.problems import FileError, UserError
from salesbook.ribbon import places, tab
from salesbook.wording.messages import say

ANSI = "mbcs" if sys.platform == "win32" else "utf-8"  # VBA reads text files in the code page of the machine


def install() -> list[str]:
    """Copy the add-in to where Excel opens it by itself, and note this Python for it; gives what to tell the person.

    Nothing needs an administrator. Raises UserError away from Windows, FileError while Excel holds the old add-in.
    """
    add_in, note = places.start_folder() / places.ADD_IN, places.interpreter_file()
    python, wanted = windowless(Path(sys.executable)), tab.add_in()
    try:
        text = f"{python}\r\n".encode(ANSI)
    except UnicodeEncodeError as error:
        raise UserError("ribbon_python_path", path=python) from error
    try:
        for path in (add_in, note):
            path.parent.mkdir(parents=True, exist_ok=True)
        note.write_bytes(text)
        add_in.write_bytes(wanted)
    except OSError as error:
        raise FileError("ribbon_not_written", path=add_in, reason=error.strerror or error) from error
    return [
        say("ribbon_installed", path=add_in),
        say("ribbon_noted_python", python=python, path=note),
        say("ribbon_trusted", folder=add_in.parent),
        say("ribbon_restart"),
    ]


def uninstall() -> list[str]:
    """Take away whatever ``install`` and the buttons have put on the machine; gives what to tell the person."""
    add_in, home = places.start_folder() / places.ADD_IN, places.home()
    gone = [path for path in (add_in, *_own_files()) if path.exists()]
    try:
        for path in gone:
            path.unlink()
    except OSError as error:
        raise FileError("ribbon_not_written", path=add_in, reason=error.strerror or error) from error
    with suppress(OSError):  # a folder into which somebody else has put something stays
        home.rmdir()
    return [say("ribbon_removed", path=path) for path in gone] or [say("ribbon_nothing_installed")]


def _own_files() -> tuple[Path, ...]:
    log = places.log_file()
    return (places.interpreter_file(), log, log.with_suffix(".old.log"), places.warm_file())


def windowless(python: Path) -> Path:
    """The Python beside ``python`` that opens no window, where there is one."""
    quiet = python.with_name("pythonw.exe")
    return quiet if quiet.exists() else python
