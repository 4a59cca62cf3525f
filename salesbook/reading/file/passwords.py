"""Workbooks under a password: opened with msoffcrypto where that is installed and the password is given."""

import io
import os
from importlib import import_module
from pathlib import Path

from salesbook.problems import FileError

PASSWORD_VARIABLE = "SALESBOOK_PASSWORD"


def opened(path: Path, content: bytes) -> bytes:
    """The workbook inside a protected file. Raises FileError when the password is not known or does not fit."""
    password = os.environ.get(PASSWORD_VARIABLE)
    try:
        crypto = import_module("msoffcrypto")
    except ImportError:
        crypto = None
    if not password or crypto is None:
        raise FileError("file_protected", path=path)
    inside = io.BytesIO()
    try:
        file = crypto.OfficeFile(io.BytesIO(content))
        file.load_key(password=password)
        file.decrypt(inside)
    except Exception as error:  # the library raises its own errors, and others on damaged files
        raise FileError("password_wrong", path=path) from error
    return inside.getvalue()
