"""The tab put onto a machine and taken off, and the doctor who says what is missing."""

import sys
from pathlib import Path

import pytest

from salesbook.cli import main
from salesbook.problems import UserError
from salesbook.ribbon import doctor, places
from salesbook.ribbon.install import install, uninstall, windowless
from salesbook.wording.messages import say

COMMANDS = ("install", "uninstall", "doctor")


def test_the_add_in_stands_where_excel_opens_it_and_knows_this_python(person: Path) -> None:
    told = install()
    add_in = person / "Roaming" / "Microsoft" / "Excel" / "XLSTART" / "salesbook.xlam"
    assert add_in.read_bytes() == places.built_add_in().read_bytes()
    assert (person / "Local" / "salesbook" / "python.txt").read_text(encoding="utf-8").splitlines() == [sys.executable]
    assert str(add_in) in told[0]
    assert install() == told  # once more changes nothing


def test_a_python_that_opens_no_window_is_preferred(tmp_path: Path) -> None:
    python = tmp_path / "python.exe"
    assert windowless(python) == python
    (tmp_path / "pythonw.exe").touch()
    assert windowless(python) == tmp_path / "pythonw.exe"


def test_everything_is_taken_off_again_but_nothing_of_somebody_else(person: Path) -> None:
    install()
    places.log_file().write_text("old")
    other = places.start_folder() / "PERSONAL.XLSB"
    other.touch()
    assert len(uninstall()) == 3
    assert not places.home().exists()
    assert [path.name for path in places.start_folder().iterdir()] == ["PERSONAL.XLSB"]
    assert uninstall() == [say("ribbon_nothing_installed")]


def test_the_doctor_is_content_with_a_sound_machine(person: Path, monkeypatch) -> None:
    install()
    monkeypatch.setattr(doctor, "excel_version", lambda: "16.0")
    monkeypatch.setattr(doctor, "import_module", lambda module: None)
    lines, right = doctor.doctor()
    assert right
    assert not [line for line in lines if line.startswith("×")]


def test_the_doctor_names_everything_that_is_missing(person: Path, monkeypatch) -> None:
    install()
    (places.start_folder() / places.ADD_IN).write_bytes(b"old")
    places.interpreter_file().write_text("C:/gone/pythonw.exe")
    monkeypatch.setattr(doctor, "excel_version", lambda: "16.0")
    monkeypatch.setattr(doctor, "registry_number", lambda key, name: 4 if "Policies" in key else 0)
    monkeypatch.setitem(sys.modules, "pythoncom", None)
    lines, right = doctor.doctor()
    assert not right
    wrong = [line.removeprefix("× ") for line in lines if line.startswith("×")]
    assert wrong == [
        say("doctor_no_module", module="pythoncom"),
        say("doctor_python_gone", path=Path("C:/gone/pythonw.exe")),
        say("doctor_macros_off"),
        say("doctor_trust_off"),
        say("doctor_old_add_in", path=places.start_folder() / places.ADD_IN),
    ]


def test_the_doctor_of_a_machine_without_excel_and_without_the_tab(person: Path) -> None:
    lines, right = doctor.doctor()
    assert not right
    assert say("doctor_wrong", text=say("doctor_no_excel")) in lines
    assert say("doctor_wrong", text=say("doctor_no_note", path=places.interpreter_file())) in lines
    assert any("XLSTART" in line for line in lines if line.startswith("×"))


@pytest.mark.parametrize("command", COMMANDS)
def test_away_from_windows_one_sentence_says_so(command: str, monkeypatch, capsys) -> None:
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    assert main(["ribbon", command]) == UserError.exit_code
    assert capsys.readouterr().err.strip() == say("ribbon_only_windows")


def test_the_commands_tell_what_they_did(person: Path, capsys) -> None:
    assert main(["ribbon", "install"]) == 0
    assert main(["ribbon", "doctor"]) == 1  # no Excel here
    assert main(["ribbon", "uninstall"]) == 0
    out = capsys.readouterr().out
    assert say("ribbon_restart") in out
    assert say("doctor_wrong", text=say("doctor_no_excel")) in out
