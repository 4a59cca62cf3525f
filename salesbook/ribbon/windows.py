"""The few things asked of Windows itself. Elsewhere there is no Esc to hear and no message box; tests run there."""

import os
import sys

_ESCAPE, _PRESSED_NOW_OR_SINCE = 0x1B, 0x8001
_INFORMATION, _IN_FRONT = 0x40, 0x10000
_MAY_WAIT, _STILL_RUNNING = 0x00100000, 0x102

if sys.platform == "win32":
    import ctypes
    import winreg
    from ctypes import wintypes

    _user32, _kernel32 = ctypes.windll.user32, ctypes.windll.kernel32
    _kernel32.OpenProcess.restype = wintypes.HANDLE

    def escape_pressed(window: int) -> bool:
        """Whether Esc was pressed since this was last asked, while Excel's window was in front."""
        pressed = bool(_user32.GetAsyncKeyState(_ESCAPE) & _PRESSED_NOW_OR_SINCE)
        return pressed and process_of(_user32.GetForegroundWindow()) == process_of(window)

    def message_box(text: str, title: str) -> None:
        """Show a message without Excel."""
        _user32.MessageBoxW(None, text, title, _INFORMATION | _IN_FRONT)

    def process_of(window: int) -> int:
        """The process a window belongs to; 0 when there is no such window."""
        process = wintypes.DWORD()
        _user32.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(process))
        return process.value

    def is_running(process: int) -> bool:
        """Whether a process is still there."""
        handle = _kernel32.OpenProcess(_MAY_WAIT, False, process)
        if not handle:
            return False
        try:
            return bool(_kernel32.WaitForSingleObject(wintypes.HANDLE(handle), 0) == _STILL_RUNNING)
        finally:
            _kernel32.CloseHandle(wintypes.HANDLE(handle))

    def excel_version() -> str:
        """The version of the Excel that is registered, such as "16.0"; "" when there is none."""
        try:
            current = winreg.QueryValue(winreg.HKEY_CLASSES_ROOT, r"Excel.Application\CurVer")
        except OSError:
            return ""
        return f"{current.rpartition('.')[2]}.0"

    def registry_number(key: str, name: str) -> int:
        """A number from the person's part of the registry; 0 when it is not there."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return int(winreg.QueryValueEx(opened, name)[0])
        except (OSError, ValueError):
            return 0

else:

    def escape_pressed(window: int) -> bool:  # noqa: ARG001 the same as on Windows
        """No keyboard to ask."""
        return False

    def message_box(text: str, title: str) -> None:
        """Say it where the program was started."""
        print(f"{title}: {text}", file=sys.stderr)

    def process_of(window: int) -> int:  # noqa: ARG001 the same as on Windows
        """No windows, hence none of their processes."""
        return 0

    def is_running(process: int) -> bool:
        """Whether a process is still there."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        return True

    def excel_version() -> str:
        """No Excel."""
        return ""

    def registry_number(key: str, name: str) -> int:  # noqa: ARG001 the same as on Windows
        """No registry."""
        return 0
