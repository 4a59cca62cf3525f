"""A process that stays after the first press with everything imported, so that the next press need not wait for that.

It listens on this machine only, does what comes with the right token, one press after the other, and ends when Excel
ends or when nobody pressed anything for half an hour. Its port and token stand in a file that only the person can read.
"""

import gc
import hmac
import json
import os
import secrets
import socket
import socketserver
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module

from salesbook import __version__
from salesbook.reports import REPORTS, load_outside
from salesbook.ribbon import places
from salesbook.ribbon.press import Press
from salesbook.ribbon.windows import is_running, process_of

IDLE_SECONDS = 30 * 60
_HERE = "127.0.0.1"
_LOOK_ROUND_SECONDS, _PATIENCE_SECONDS, _LONGEST = 5.0, 2.0, 65_536
_PRELOADED = (
    "pandas",
    "salesbook.placing.live.live",
    "salesbook.reading.file.book",
    "salesbook.reading.table.table",
    "salesbook.reports.health",
)


def ask(press: Press) -> int | None:
    """Have the warm process do a press, and give its exit code; None when there is none of this version."""
    try:
        told = json.loads(places.warm_file().read_text(encoding="utf-8"))
        if told["version"] != __version__:
            return None
        with socket.create_connection((_HERE, told["port"]), timeout=_PATIENCE_SECONDS) as line:
            line.settimeout(None)
            line.sendall(told["token"].encode() + b" " + press.as_bytes() + b"\n")
            answer = line.makefile("rb").readline()
    except (OSError, ValueError, KeyError):
        return None
    return int(answer) if answer else None


def start(window: int) -> None:
    """Start a warm process for the Excel whose window this is; it outlives the process that starts it."""
    detached = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    subprocess.Popen(
        [sys.executable, "-P", "-m", "salesbook.ribbon", "--stay", str(window)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=detached,
        start_new_session=sys.platform != "win32",
    )


def stay(window: int, work: Callable[[Press, date], int], idle_seconds: float = IDLE_SECONDS) -> None:
    """Be the warm process: do with ``work`` what is asked until Excel ends or nothing is asked for ``idle_seconds``."""
    excel = process_of(window)
    for module in _PRELOADED:
        import_module(module)
    load_outside()
    for report in REPORTS.values():
        report.load()
    with _Server(work) as server:
        server.announce()
        try:
            while time.monotonic() - server.asked < idle_seconds and (not excel or is_running(excel)):
                server.timeout = min(_LOOK_ROUND_SECONDS, idle_seconds)
                server.handle_request()
        finally:
            server.withdraw()


class _Server(socketserver.TCPServer):
    """Listens for presses; a connection that says nothing is dropped after a moment."""

    def __init__(self, work: Callable[[Press, date], int]) -> None:
        super().__init__((_HERE, 0), _Handler)
        self.work, self.token, self.asked = work, secrets.token_hex(32), time.monotonic()

    def announce(self) -> None:
        """Write where this process listens to the file that only the person can read."""
        path = places.warm_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".new")  # whoever finds the file finds all of it
        unfinished.unlink(missing_ok=True)
        told = {"port": self.server_address[1], "token": self.token, "version": __version__, "process": os.getpid()}
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(told, file)
        unfinished.replace(path)

    def withdraw(self) -> None:
        """Take the file away, unless a newer process has written its own."""
        path = places.warm_file()
        if path.exists() and self.token in path.read_text(encoding="utf-8"):
            path.unlink()

    def handle_error(self, request: object, client_address: object) -> None:
        """A connection that broke off is nobody's concern."""


class _Handler(socketserver.StreamRequestHandler):
    """One press."""

    timeout = _PATIENCE_SECONDS
    server: _Server

    def handle(self) -> None:
        token, _, press = self.rfile.readline(_LONGEST).partition(b" ")
        if not hmac.compare_digest(token, self.server.token.encode()):
            return
        self.connection.settimeout(None)
        self.wfile.write(b"%d\n" % self.server.work(Press.from_bytes(press), date.today()))  # noqa: DTZ011 the clerk's own day
        # What still refers to Excel would keep its process alive after the person closed it.
        gc.collect()
        self.server.asked = time.monotonic()
