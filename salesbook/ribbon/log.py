"""The log of our own mistakes: what was pressed, on what, and where it went wrong."""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from salesbook import __version__
from salesbook.ribbon import places
from salesbook.ribbon.press import Press

_LARGEST = 1_000_000


def write_log(press: Press, error: Exception) -> Path:
    """Add ``error`` to the log and give the log's place; a log grown too long is started anew, the old one kept."""
    path = places.log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > _LARGEST:
        path.replace(path.with_suffix(".old.log"))
    with path.open("a", encoding="utf-8") as log:
        when = datetime.now().astimezone().isoformat(timespec="seconds")
        log.write(f"{when} salesbook {__version__} Python {platform.python_version()} {platform.platform()} {press}\n")
        log.write("".join(traceback.format_exception(error)))
    return path
