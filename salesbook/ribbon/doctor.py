"""Why the tab or a button may not work on this machine, one line for each thing that must be so."""

import platform
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from salesbook import __version__
from salesbook.ribbon import places, tab
from salesbook.ribbon.install import ANSI
from salesbook.ribbon.windows import excel_version, registry_number
from salesbook.wording.messages import say

_OFFICE = r"Software\Microsoft\Office"
_POLICY = r"Software\Policies\Microsoft\Office"
_MACROS_OFF = 4


def doctor() -> tuple[list[str], bool]:
    """Look at everything the buttons need; gives the lines to show, and whether nothing is missing.

    Each line begins with a tick or a cross; after a cross it says what to do. Raises UserError away from Windows.
    """
    findings = [*_python(), *_excel(), *_add_in()]
    lines = [say("doctor_right" if right else "doctor_wrong", text=text) for right, text in findings]
    lines.append(say("doctor_log", path=places.log_file()))
    return lines, all(right for right, _ in findings)


def _python() -> Iterator[tuple[bool, str]]:
    yield True, say("doctor_python", version=platform.python_version(), path=sys.executable, salesbook=__version__)
    for module in ("xlwings", "pythoncom"):
        try:
            import_module(module)
        except ImportError:
            yield False, say("doctor_no_module", module=module)
        else:
            yield True, say("doctor_module", module=module)
    yield _interpreter()


def _interpreter() -> tuple[bool, str]:
    note = places.interpreter_file()
    if not note.exists():
        return False, say("doctor_no_note", path=note)
    python = Path(note.read_bytes().decode(ANSI, "replace").strip())
    if not python.exists():
        return False, say("doctor_python_gone", path=python)
    return True, say("doctor_note", path=python)


def _excel() -> Iterator[tuple[bool, str]]:
    version = excel_version()
    if not version:
        yield False, say("doctor_no_excel")
        return
    yield True, say("doctor_excel", version=version)
    for root in (_OFFICE, _POLICY):
        security = rf"{root}\{version}\Excel\Security"
        if registry_number(security, "VBAWarnings") == _MACROS_OFF:
            yield False, say("doctor_macros_off")
        if registry_number(rf"{security}\Trusted Locations", "AllLocationsDisabled"):
            yield False, say("doctor_trust_off")


def _add_in() -> Iterator[tuple[bool, str]]:
    add_in = places.start_folder() / places.ADD_IN
    if not add_in.exists():
        yield False, say("doctor_no_add_in", path=add_in)
    elif add_in.read_bytes() != tab.add_in():
        yield False, say("doctor_old_add_in", path=add_in)
    else:
        yield True, say("doctor_add_in", path=add_in)
