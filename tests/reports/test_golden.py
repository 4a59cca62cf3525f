"""Golden workbooks: every report of the sample department, part by part and cell by cell.

After a wanted change: ``python -m pytest tests/reports/test_golden.py --renew``, then look at the workbooks as pictures.
"""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.rendering.xlsx import render
from salesbook.reports import REPORTS
from salesbook.sheets import Grid, Link
from salesbook.sheets.names import link_to_book

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
DAY = date(2026, 11, 20)
MOST = 10


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def cells(content):
    workbooks = [load_workbook(io.BytesIO(content), data_only=values) for values in (False, True)]
    return {
        f"{sheet.title}!{cell.coordinate}": (
            cell.value,
            workbooks[1][sheet.title][cell.coordinate].value,
            cell.number_format,
        )
        for sheet in workbooks[0].worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def differences(golden, made):
    """What a person would want to know first: cells that differ; else the parts that do."""
    if golden == made:
        return []
    before, after = cells(golden), cells(made)
    changed = [
        f"{at}: {before.get(at)} → {after.get(at)}" for at in {**before, **after} if before.get(at) != after.get(at)
    ]
    if changed:
        return [*changed[:MOST], f"… {len(changed)} cells in all"]
    before, after = parts(golden), parts(made)
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def at_home(sheet):
    """The sheet with its links to the department's books as if they lay in a folder that is the same on every machine."""
    books, home = link_to_book(str(ROOT / "workbooks")), "external:/workbooks"

    def moved(value):
        return replace(value, target=value.target.replace(books, home)) if isinstance(value, Link) else value

    pieces = (
        replace(
            piece,
            frame=piece.frame.map(moved) if piece.frame.astype(object).map(is_link).any(axis=None) else piece.frame,
        )
        if isinstance(piece, Grid)
        else piece
        for piece in sheet.pieces
    )
    return replace(sheet, pieces=tuple(pieces))


def is_link(value):
    return isinstance(value, Link)


# the proof repeats the sheets of the other reports, and they are golden already
@pytest.mark.parametrize("name", [name for name in REPORTS if name != "proof"])
def test_the_workbook_is_the_golden_one(name, made, request):
    drawn, golden = render([at_home(sheet) for sheet in made(name).sheets()], DAY), GOLDEN / f"{name}.xlsx"
    if request.config.getoption("--renew"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_bytes(drawn)
    assert differences(golden.read_bytes(), drawn) == []
