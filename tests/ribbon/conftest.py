"""A person's own folders, as Windows names them, somewhere else."""

from pathlib import Path

import pytest


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds the person's local and roaming folders."""
    home = tmp_path / "Users" / "李 雷"
    for variable, name in (("LOCALAPPDATA", "Local"), ("APPDATA", "Roaming")):
        (home / name).mkdir(parents=True)
        monkeypatch.setenv(variable, str(home / name))
    return home
