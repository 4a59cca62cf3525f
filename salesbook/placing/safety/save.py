"""A workbook file replaced whole or not at all: at any moment of a save either the old file or the new one is there."""

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from salesbook.problems import FileError
from salesbook.wording.messages import say

_LEFTOVER_AFTER = 3600
_BLOCK = 1 << 20


def read_book(book: Path) -> bytes:
    """A workbook's bytes; FileError where there is none or it cannot be read."""
    try:
        return book.read_bytes()
    except FileNotFoundError as error:
        raise FileError("placing_no_file", book=book.name) from error
    except OSError as error:
        raise FileError("placing_cannot_read", book=book.name, reason=error.strerror) from error


def replace_book(
    target: Path,
    write: Callable[[BinaryIO], None],
    check: Callable[[Path], None],
    unchanged: Callable[[], None],
    keep_backups: int,
) -> Path | None:
    """Write beside ``target``, ``check`` the result, and put it in ``target``'s place; the backup made, if one was.

    ``unchanged`` is asked last and raises if the book is no longer what was read. Whatever goes wrong on the way, the
    target stays as it was; a process killed on the way leaves a hidden ``.part`` file that a later save sweeps up.
    """
    target = Path(os.path.realpath(target))
    refuse_locked(target)
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise FileError("placing_read_only", book=target.name)
    try:
        _sweep(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise FileError("placing_cannot_write", book=target.name, reason=error.strerror) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            _to_disk(file)
        check(part)
        _keep_owner(target, part)
        unchanged()
        backup = _backup(target, keep_backups)
        os.replace(part, target)
        _directory_to_disk(target.parent)
    except PermissionError as error:
        raise FileError("placing_in_use", book=target.name) from error
    except OSError as error:
        raise FileError("placing_cannot_write", book=target.name, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return backup


def refuse_changed(book: Path, original: bytes) -> None:
    """FileError unless the book still is, byte for byte, what was read."""
    place = 0
    with book.open("rb") as file:
        while block := file.read(_BLOCK):
            if block != original[place : place + len(block)]:
                break
            place += len(block)
    if place != len(original) or book.stat().st_size != place:
        raise FileError("placing_changed_meanwhile", book=book.name)


# -- locks ---------------------------------------------------------------------------------------------------


def refuse_locked(book: Path) -> None:
    """FileError naming who has the book open in Excel, WPS or LibreOffice."""
    for lock, who in _locks(book):
        raise FileError("placing_locked", book=book.name, who=who or say("placing_somebody"), lock=lock.name)


def _locks(book: Path) -> Iterator[tuple[Path, str]]:
    readers = {f"~${book.name}": _excel_owner, f".~{book.name}": _excel_owner, f".~lock.{book.name}#": _office_owner}
    for name, owner in readers.items():
        lock = book.with_name(name)
        if lock.exists():
            try:
                yield lock, owner(lock.read_bytes())
            except OSError:
                # Excel keeps its owner file to itself on some shares; that it is there says enough.
                yield lock, ""


def _excel_owner(content: bytes) -> str:
    """The name in an owner file: its length and letters, once in the system's code page and at 54 in UTF-16."""
    length = int.from_bytes(content[54:56], "little")
    if 0 < length <= 52 and len(content) >= 56 + 2 * length:
        return content[56 : 56 + 2 * length].decode("utf-16-le", "replace").strip("\0 ")
    return content[1 : 1 + content[0]].decode("utf-8", "replace").strip("\0 ") if content else ""


def _office_owner(content: bytes) -> str:
    fields = content.decode("utf-8", "replace").split(",")
    return next((field.strip() for field in fields[:2] if field.strip()), "")


# -- the disk ------------------------------------------------------------------------------------------------


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _directory_to_disk(folder: Path) -> None:
    # Windows does not open folders, and needs no such call.
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _keep_owner(target: Path, part: Path) -> None:
    if not target.exists():
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(0o666 & ~mask)
        return
    held = target.stat()
    part.chmod(stat.S_IMODE(held.st_mode))
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(part, held.st_uid, held.st_gid)


def _backup(target: Path, keep: int) -> Path | None:
    """Copy the target before the first write of a day, and let go of all but the last ``keep`` copies."""
    if keep < 1 or not target.exists():
        return None
    today, now = time.strftime("%Y%m%d"), time.strftime("%Y%m%d-%H%M%S")
    held = sorted(target.parent.glob(f"{_escaped(target.name)}.*.bak"))
    if any(copy.name.startswith(f"{target.name}.{today}-") for copy in held):
        return None
    # Not ending in .xlsx, so that nobody takes a copy for one of the department's books.
    backup = target.with_name(f"{target.name}.{now}.bak")
    unfinished = backup.with_name(f".{backup.name}.part")
    shutil.copy2(target, unfinished)
    with unfinished.open("rb+") as file:
        _to_disk(file)
    os.replace(unfinished, backup)
    for old in held[: max(len(held) + 1 - keep, 0)]:
        old.unlink()
    return backup


def _sweep(target: Path) -> None:
    """Remove what a save that was killed an hour ago or more left behind."""
    for leftover in target.parent.glob(f".{_escaped(target.name)}.*.part"):
        with suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _LEFTOVER_AFTER:
                leftover.unlink()


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
