"""A LibreOffice of the tests' own: started with its own profile, spoken to over a socket, ended by its process id."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

# Where Debian, and the builds of the makers themselves, keep uno.py and pyuno.so; behind everything else on the path.
_UNO_HOMES = ("/usr/lib/python3/dist-packages", "/usr/lib/libreoffice/program", "/opt/libreoffice/program")
_RUN_MACROS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
 <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def uno() -> Any:
    """The module that speaks with LibreOffice. Raises ImportError where it is not installed."""
    sys.path += [home for home in _UNO_HOMES if home not in sys.path]
    import uno as module

    return module


def service(port: int, name: str) -> Any:
    """One of the services of the LibreOffice that listens on ``port``."""
    local = uno().getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    remote = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
    return remote.ServiceManager.createInstanceWithContext(name, remote)


def connect(port: int) -> Any:
    """The desktop of the LibreOffice that listens on ``port``."""
    return service(port, "com.sun.star.frame.Desktop")


def value(name: str, content: object) -> Any:
    """A named value, as LibreOffice takes its options."""
    return uno().createUnoStruct("com.sun.star.beans.PropertyValue", name, 0, content, 0)


class Program:
    """A running LibreOffice without windows. ``stop`` ends it, with whatever it started."""

    def __init__(self, soffice: str, profile: Path, environment: dict[str, str] | None = None) -> None:
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_RUN_MACROS, encoding="utf-8")
        self.port = _free_port()
        listen = f"--accept=socket,host=127.0.0.1,port={self.port};urp;"
        options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", listen]
        self._process = subprocess.Popen(
            [soffice, *options],
            start_new_session=True,
            env={**os.environ, **(environment or {}), "OFFICE_PORT": str(self.port)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.desktop = self._wait()

    def _wait(self) -> Any:
        until = time.monotonic() + 60
        while True:
            try:
                return connect(self.port)
            except Exception:
                if time.monotonic() > until:
                    self.stop()
                    raise
                time.sleep(0.1)

    def open(self, book: Path, **options: object) -> Any:
        """The document of a workbook, opened without a window."""
        given = tuple(value(name, content) for name, content in {"Hidden": True, **options}.items())
        return self.desktop.loadComponentFromURL(book.as_uri(), "_blank", 0, given)

    def service(self, name: str) -> Any:
        """One of the program's services."""
        return service(self.port, name)

    def seconds(self) -> float:
        """The processor time that the program has used so far; Linux only."""
        ticks = 0
        for each in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                fields = each.read_text(encoding="utf-8").rpartition(")")[2].split()
                if int(fields[2]) == self._process.pid:  # the process group
                    ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """End the program and everything in its process group."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
