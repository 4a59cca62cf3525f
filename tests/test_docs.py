"""What the documents name is there: commands, tests, links; README's rules for its two commands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from salesbook.cli import main
from salesbook.reports import REPORTS

ROOT = Path(__file__).parents[1]
PROCEDURE = (ROOT / "docs" / "procedure.md").read_text(encoding="utf-8")
LINES = [line.split("|")[1:-1] for line in PROCEDURE.splitlines() if line.startswith("| ") and "`" in line]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[1].strip()[:20])
def test_each_line_of_the_procedure_has_a_command_and_a_test_that_exist(line):
    for command in re.findall(r"`([^`]+)`", line[3]):
        with pytest.raises(SystemExit) as ended:
            main([*command.split(), "--help"])
        assert ended.value.code == 0
    assert (ROOT / line[4].strip()).is_file()


def test_every_report_answers_a_line_of_the_procedure():
    named = {command for line in LINES for command in re.findall(r"`([^`]+)`", line[3])}
    assert set(REPORTS) <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_machine_or_a_registry(page):
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"/work/|/tmp/|/root/|pypi\.org|registry\.npmjs", text)


def test_both_readmes_hold_the_same_two_commands():
    commands = [
        re.findall(r"```sh\n(python3 -m venv .*?)\n```", (ROOT / name).read_text(encoding="utf-8"), re.S)
        for name in ("README.md", "README.zh-CN.md")
    ]
    assert len(commands[0]) == 2
    assert commands[0] == commands[1]


def test_what_follows_from_the_list_of_reports_is_not_stale():
    """Public names with their types, the READMEs' tables, the procedure's commands, the tab."""
    command = [sys.executable, ROOT / "docs" / "renew.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_report_but_the_proof_has_a_golden_workbook_and_no_other_lies_there():
    golden = {path.stem for path in (ROOT / "tests" / "golden").glob("*.xlsx")}
    assert golden == set(REPORTS) - {"proof"}


@pytest.mark.parametrize("file", ["README.md", "README.zh-CN.md", "docs/procedure.md", "salesbook/__init__.pyi"])
def test_a_stale_one_is_found(file, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "node_modules", "workbooks", "golden", "corpus", "out")
    )
    text = (copy / file).read_text("utf-8")
    (copy / file).write_text(
        text.replace("weekly-profit", "weekly-loss").replace("def weekly_profit", "def weekly_loss"), "utf-8"
    )
    command = [sys.executable, copy / "docs" / "renew.py", "--check"]
    done = subprocess.run(
        command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(copy)}, cwd=copy, check=False
    )
    assert done.returncode == 1, done.stderr
    assert Path(file).name in done.stderr
