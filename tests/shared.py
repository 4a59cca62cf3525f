"""Real workbooks that are not kept with the code: SALESBOOK_SHARED names the folder that holds them."""

import os
from pathlib import Path
from typing import Any

import pytest

SHARED = os.environ.get("SALESBOOK_SHARED")


def corpus(pattern: str) -> list[Any]:
    """The workbooks of ``corpus/`` as parameters of a test; one that stands for them all where no folder is named."""
    if not SHARED:
        return [pytest.param(None, id="corpus", marks=pytest.mark.shared)]
    files = sorted(Path(SHARED, "corpus").glob(pattern))
    if not files:
        raise pytest.UsageError(f"SALESBOOK_SHARED={SHARED} holds no corpus/{pattern}")
    return [pytest.param(file, id=file.stem[-60:], marks=pytest.mark.shared) for file in files]
