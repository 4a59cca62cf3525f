"""The rules of the house: imports go one way, Chinese stands only in wording, files stay small, imports stay light."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "salesbook"
FILES = sorted(PACKAGE.rglob("*.py"))

# room -> the rooms it may import; problems may be used by all
ALLOWED = {
    "wording": set(),
    "schemas": {"wording"},
    "reading": {"wording", "schemas"},
    "calculation": {"wording", "schemas"},
    "sheets": {"wording"},
    "rendering": {"wording", "sheets"},
    "placing": {"wording", "rendering", "sheets"},
    "sample": {"wording", "schemas", "calculation", "placing"},
    "department": {"wording", "schemas", "reading"},
    "reports": {"wording", "schemas", "calculation", "sheets", "department", "rendering", "placing"},
}
CHINESE = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported_rooms(file: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(tree(file)):
        names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module == "salesbook":
            names = [f"salesbook.{each.name}" for each in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("salesbook.")}
    return rooms


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_go_one_way(file):
    here = room(file)
    if here in ALLOWED:
        assert imported_rooms(file) <= ALLOWED[here] | {here, "problems"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_chinese_stands_only_in_wording(file):
    if room(file) == "wording":
        return
    spoken = docstrings(file)
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in spoken:
            assert not CHINESE.search(node.value), f"{file.name}:{node.lineno} {node.value!r}"


def docstrings(file: Path) -> set[str | None]:
    """Docstrings may quote a clerk's title; they are words for developers."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    return {ast.get_docstring(each, clean=False) for each in ast.walk(tree(file)) if isinstance(each, holders)}


def test_files_stay_small():
    lines = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in FILES)
    assert lines[len(lines) // 2] <= 130
    assert sum(count > 300 for count in lines) <= len(lines) // 20


def test_importing_salesbook_is_light():
    code = "import sys, salesbook, salesbook.cli; print([m for m in ('pandas', 'numpy', 'xlsxwriter', 'ortools', 'jinja2') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


_SORTS = {"sort_values", "sort_index", "argsort", "sort"}


def sorts(file: Path) -> list[ast.Call]:
    """Every sort of rows; ``list.sort`` and ``sorted`` are stable by themselves, an index of its own has no kinds."""
    calls = [
        node for node in ast.walk(tree(file)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    return [
        each
        for each in calls
        if each.func.attr in _SORTS and (each.func.attr != "sort" or ast.unparse(each.func) == "np.sort")
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_sort_is_stable(file):
    """An unstable sort puts equal keys in another order on another processor: the same books would make another paper."""
    for call in sorts(file):
        kinds = [ast.unparse(each.value) for each in call.keywords if each.arg == "kind"]
        assert kinds == ["'stable'"], f"{file.name}:{call.lineno} {ast.unparse(call)[:80]}"
