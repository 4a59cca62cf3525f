"""Where texts stand: one key in one room, a report's name beside its words, a subject's words with the subject."""

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from salesbook.reports import REPORTS
from salesbook.wording.messages import rooms, texts

PACKAGE = Path(__file__).parents[2] / "salesbook"
SUBJECTS = sorted(
    folder.name
    for folder in (PACKAGE / "reports").iterdir()
    if (folder / "__init__.py").exists() and folder.name != "common"
)
FILES = [file for file in sorted(PACKAGE.rglob("*.py")) if file.relative_to(PACKAGE).parts[0] != "wording"]


def test_no_key_stands_in_two_rooms():
    """The first would silently hide the other."""
    standing = Counter(key for room in rooms() for key in texts(room))
    assert [key for key, times in standing.items() if times > 1] == []


@pytest.mark.parametrize("report", REPORTS.values(), ids=lambda report: report.name)
def test_a_report_s_name_stands_beside_its_other_words(report):
    place = report.makes.partition(":")[0].removeprefix("salesbook.reports.")
    module = place if "." in place else f"common.{place}"
    assert {f"report_{report.name}", f"purpose_{report.name}"} <= texts(f"salesbook.wording.{module}").keys()


def words_of_code() -> tuple[set[str], set[str]]:
    """Every string in the code, and every string that is put together, as a pattern."""
    strings, made = set(), set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(each.value) if isinstance(each, ast.Constant) else ".+" for each in node.values]
                made.add("".join(map(str, parts)))
    return strings, {pattern for pattern in made if re.match("[a-z]+_", pattern)}


def test_every_text_is_said_somewhere():
    strings, made = words_of_code()
    pattern = re.compile("|".join(made))
    keys = {key.removesuffix(".remedy") for room in rooms() for key in texts(room)}
    named = {f"{word}_{name}" for word in ("report", "purpose") for name in REPORTS}
    assert sorted(key for key in keys - named - strings if not pattern.fullmatch(key)) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_s_words_are_imported_by_the_subject_only(subject):
    users = [file for file in FILES if f"salesbook.wording.{subject}" in file.read_text(encoding="utf-8")]
    assert [file for file in users if subject not in file.relative_to(PACKAGE).parts] == []


def test_without_the_subjects_the_rest_is_still_said(tmp_path):
    without = shutil.ignore_patterns(*SUBJECTS)
    shutil.copytree(PACKAGE / "wording", tmp_path / "salesbook" / "wording", ignore=without)
    (tmp_path / "salesbook" / "__init__.py").touch()
    code = "from salesbook.wording.messages import said; said('total'), said('cli_about'), said('placing_added')"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.stderr == ""
