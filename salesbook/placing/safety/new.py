"""A new file, written whole or not at all."""

import os
import tempfile
from pathlib import Path

from salesbook.problems import FileError


def write_new(path: Path, content: bytes, *, force: bool = False) -> Path:
    """Write ``content`` to ``path`` by way of a temporary file beside it; missing folders are made.

    Raises FileError when ``path`` exists and ``force`` is not given, or when it cannot be written.
    """
    if path.exists() and not force:
        raise FileError("output_exists", path=path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, content)
    except OSError as error:
        raise FileError("output_unwritable", path=path, reason=error.strerror or error) from error
    return path


def _write_beside(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=".salesbook-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
