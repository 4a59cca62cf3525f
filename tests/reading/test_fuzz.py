"""Any grid and any bytes end in tables, problems or one clear sentence: never in a traceback."""

import random
import resource
import time
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from shared import corpus

from salesbook.department import Department
from salesbook.schemas import TABLES

TITLES = sorted({title for table in TABLES.values() for each in table for title in each.term.titles})
# the first few damages in every run, many in the long ones
SEEDS = [*range(20), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(20, 200))]
SECONDS_PER_FILE = 20

CELLS = st.one_of(
    st.just(""),
    st.none(),
    st.sampled_from(TITLES),
    st.text(max_size=12),
    st.floats(),
    st.integers(-(10**18), 10**18),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.sampled_from(
        (
            "合计",
            "制表人：张三",
            "1.38E+10",
            "2月30日",
            "￥1万2",
            "第47周",
            "2026-W60",
            "万",
            "元",
            "年月日",
            "十",
            "1e400",
        )
    ),
)
GRIDS = st.lists(st.lists(CELLS, max_size=8), max_size=14)


def whole_columns(name: str) -> list[str]:
    return [str(each.term.zh) for each in TABLES[name]]


def checked(folder: Path, **live: object) -> Department:
    """The department of a folder, everything read; every row of every part is counted once, every problem can be told."""
    department = Department(folder, **live)
    for problem in department.problems:
        assert str(problem)
        assert problem.severity in ("error", "warning", "note")
    for name in TABLES:
        read = department.table(name)
        assert list(read.frame.columns) == [*TABLES[name].names, "source", "row"]
        assert read.counts["used"] == len(read.frame)
        assert all(count >= 0 for each in read.sources for count in each.rows.values())
    department.summary()
    assert department.parameters
    return department


@settings(max_examples=examples(80))
@given(GRIDS)
def test_any_grid(tmp_path_factory, grid):
    checked(tmp_path_factory.getbasetemp(), live={"书.xlsx": {"应收明细": grid}})


@settings(max_examples=examples(80))
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_any_cells_under_the_titles_of_any_table(tmp_path_factory, name, data):
    titles = whole_columns(name)
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(titles), max_size=len(titles)), max_size=6))
    department = checked(tmp_path_factory.getbasetemp(), live={"书.xlsx": {"表": [titles, *rows]}})
    seen = sum(source.seen for each in TABLES for source in department.table(each).sources)
    told = {each.code for each in department.problems if each.at.sheet == "表" and not each.at.cell}
    assert seen == len(rows) + 1 or told & {"sheet_asked", "sheet_lacks", "sheet_not_ours", "unknown_sheet"}


def _book(path: Path) -> None:
    with xlsxwriter.Workbook(path, {"in_memory": True}) as workbook:
        for name in ("receivables", "receipts", "outlets"):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, whole_columns(name))
            for row in range(1, 30):
                sheet.write_row(row, 0, [f"S{row}", "2026-11-02", row * 1.5, "光明酒楼", "是", row, "11.20"])


def _damaged(content: bytes, rng: random.Random) -> bytes:
    """The bytes with a few changed, a stretch cut out, or the end missing."""
    spoiled = bytearray(content)
    for _ in range(rng.randint(1, 12)):
        spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    start = rng.randrange(len(spoiled))
    match rng.randrange(4):
        case 0:
            del spoiled[start : start + rng.randrange(200)]
        case 1:
            del spoiled[start:]
    return bytes(spoiled)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_workbook(tmp_path, seed):
    _book(tmp_path / "书.xlsx")
    content = (tmp_path / "书.xlsx").read_bytes()
    (tmp_path / "书.xlsx").write_bytes(_damaged(content, random.Random(seed)))
    checked(tmp_path)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_workbook_whose_markup_is_damaged(tmp_path, seed):
    """Damage inside the parts, the package around them whole: the reader of the cells itself meets it."""
    import zipfile

    _book(tmp_path / "源.xlsx")
    rng = random.Random(seed)
    with zipfile.ZipFile(tmp_path / "源.xlsx") as source, zipfile.ZipFile(tmp_path / "书.xlsx", "w") as spoiled:
        victim = rng.choice([name for name in source.namelist() if name.endswith((".xml", ".rels"))])
        for name in source.namelist():
            spoiled.writestr(name, _damaged(source.read(name), rng) if name == victim else source.read(name))
    (tmp_path / "源.xlsx").unlink()
    checked(tmp_path)


@settings(max_examples=examples(60))
@given(
    st.sampled_from(
        (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html><table>", b"\xff\xfe", b"\xef\xbb\xbf")
    ),
    st.binary(max_size=2_000),
    st.sampled_from((".xlsx", ".xls", ".csv", ".ods", ".et", ".tsv")),
)
def test_any_bytes(tmp_path_factory, start, rest, suffix):
    folder = tmp_path_factory.mktemp("bytes")
    (folder / f"书{suffix}").write_bytes(start + rest)
    checked(folder)


def test_far_cells_do_not_fill_the_memory(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "书.xlsx") as workbook:
        sheet = workbook.add_worksheet("应收明细")
        sheet.write(0, 0, "单号")
        sheet.write(1_048_575, 16_383, 1)
    (problem,) = checked(tmp_path).problems
    assert problem.code == "unreadable_book"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 4_000_000


@pytest.mark.parametrize("path", corpus("*.xls*"))
def test_a_workbook_of_the_corpus(tmp_path, path):
    (tmp_path / path.name).write_bytes(path.read_bytes())
    began = time.monotonic()
    checked(tmp_path)
    assert time.monotonic() - began < SECONDS_PER_FILE


def test_odd_values_of_a_running_excel(tmp_path):
    """What xlwings may give: None, times, durations, naive datetimes, huge whole numbers."""
    rows = [whole_columns("receivables")]
    rows += [[10**30, datetime(2026, 11, 2), None, clock(8, 30), timedelta(hours=30), True, date(2026, 1, 1)]]
    checked(tmp_path, live={"书.xlsx": {"应收明细": rows}})
