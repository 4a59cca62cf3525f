"""The rules of the house: imports go one way, Chinese stands only in wording, files stay small, imports stay light."""

import ast
import re
import shutil
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "salesbook"
FILES = sorted(PACKAGE.rglob("*.py"))

# room -> the rooms it may import; the others may import all
ALLOWED = {
    "wording": set(),
    "problems": {"wording"},
    "days": {"wording"},
    "schemas": {"wording"},
    "asking": {"schemas"},
    "rounding": set(),
    "periods": {"wording"},
    "lists": {"wording"},
    "reading": {"wording", "schemas", "problems", "rounding", "periods", "lists"},
    "calculation": {"wording", "schemas", "asking", "rounding", "periods", "lists"},
    "sheets": {"wording"},
    "rendering": {"wording", "sheets", "problems"},
    "placing": {"wording", "rendering", "sheets", "problems"},
    "sample": {"wording", "schemas", "calculation", "placing", "problems", "periods"},
    "department": {"wording", "schemas", "reading", "asking", "days", "problems"},
    "reports": {
        *("wording", "schemas", "calculation", "sheets", "department", "rendering", "placing", "asking", "days"),
        "problems",
    },
}
# the subjects from the ground up: a subject builds on those of lower floors, and on itself
FLOORS = (
    {"common"},
    {"receivables", "evening", "goods"},
    {"collection", "profit", "progress"},
    {"day", "market"},
)
FLOOR = {subject: floor for floor, subjects in enumerate(FLOORS) for subject in subjects}
LAYERS = ("calculation", "reports", "wording")
CHINESE = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def dotted(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


MODULES = {dotted(file): file for file in FILES}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imported(file: Path) -> frozenset[str]:
    """The modules of the package that a file imports, wherever in it and for whatever purpose."""
    found = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{each.name}" for each in node.names}
            found |= {name if name in MODULES else node.module for name in inside}
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return frozenset(found & set(MODULES)) - {dotted(file)}


@each_file
def test_imports_go_one_way(file):
    here = room(file)
    rooms = {room(MODULES[name]) for name in imported(file)}
    # the package itself holds the version
    assert rooms <= ALLOWED.get(here, rooms) | {here}


def test_no_file_imports_in_a_circle():
    """Type-checking imports and imports inside functions included."""
    try:
        TopologicalSorter({name: imported(file) for name, file in MODULES.items()}).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@each_file
def test_no_subject_builds_on_a_higher_floor(file):
    """In calculation not on its neighbour either: where two meet, a report joins them."""
    parts = file.relative_to(PACKAGE).parts
    if parts[0] not in LAYERS or parts[1] not in FLOOR:
        return
    for name in imported(file):
        layer, subject, *_ = [*name.split(".")[1:], "", ""]
        if layer in LAYERS and subject in FLOOR and subject != parts[1]:
            assert FLOOR[subject] < FLOOR[parts[1]] + (parts[0] == "reports"), name


def test_a_subject_has_one_name_in_every_layer():
    for layer in (*(PACKAGE / layer for layer in LAYERS), Path(__file__).parent):
        assert {each.name for each in layer.iterdir() if each.is_dir()} >= set(FLOOR), layer


@pytest.mark.parametrize("floor", [1, 2, 3])
def test_without_the_subjects_of_a_floor_and_above_the_rest_still_imports(floor, tmp_path):
    copy = tmp_path / "salesbook"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for layer in LAYERS:
        for subject in set().union(*FLOORS[floor:]):
            shutil.rmtree(copy / layer / subject)
    left = [name for name, file in MODULES.items() if (tmp_path / file.relative_to(PACKAGE.parent)).exists()]
    wanted = [name for name in left if name.split(".")[1:2] and name.split(".")[1] in LAYERS]
    code = f"import importlib\nfor name in {wanted}: importlib.import_module(name)\nprint(len({wanted}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.stdout.strip() == str(len(wanted)), done.stderr


@each_file
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
    lines = {str(file.relative_to(PACKAGE)): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert sorted(lines.values())[len(lines) // 2] <= 100
    assert [name for name, count in lines.items() if count > 300] == []


def test_folders_stay_small_and_no_file_repeats_its_folders_name():
    for folder in {file.parent for file in FILES} - {PACKAGE}:
        files = [file.stem for file in FILES if file.parent == folder and file.stem != "__init__"]
        assert len(files) <= 17, folder  # the schemas, a file for each table
        assert [name for name in files if name.startswith(f"{folder.name}_")] == []


def test_checking_the_books_imports_nothing_that_writes():
    """``check`` only reads: what draws and edits workbooks, makes samples and schedules is a fifth of its time."""
    code = (
        f"import sys, salesbook.cli; salesbook.cli.main(['check', {str(PACKAGE.parent / 'workbooks')!r}, '--json']);"
        "print([m for m in ('xlsxwriter', 'openpyxl', 'ortools', 'jinja2', 'salesbook.placing', 'salesbook.posting',"
        " 'salesbook.sample') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


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
