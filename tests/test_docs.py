"""What the documents name is there: commands, tests, links; README's rules for its two commands."""

import re
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
