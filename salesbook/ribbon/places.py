"""Where the ribbon keeps its things on a machine: all of them in the person's own folders, nothing for all users."""

import os
from pathlib import Path

from salesbook.problems import UserError

ADD_IN = "salesbook.xlam"


def home() -> Path:
    """The folder for the interpreter's path, the log and the warm process's token. UserError away from Windows."""
    return _folder("LOCALAPPDATA") / "salesbook"


def start_folder() -> Path:
    """The folder whose add-ins Excel opens by itself, trusted by Excel from the start. UserError away from Windows."""
    return _folder("APPDATA") / "Microsoft" / "Excel" / "XLSTART"


def interpreter_file() -> Path:
    """The text file in which the add-in finds the Python to start."""
    return home() / "python.txt"


def log_file() -> Path:
    """The log of what went wrong."""
    return home() / "ribbon.log"


def warm_file() -> Path:
    """The file that says where the warm process listens, and its token."""
    return home() / "warm.json"


def built_add_in() -> Path:
    """The add-in as it was built and shipped."""
    return Path(__file__).parent / ADD_IN


def _folder(variable: str) -> Path:
    place = os.environ.get(variable)
    if not place:
        raise UserError("ribbon_only_windows")
    return Path(place)
