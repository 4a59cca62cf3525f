"""Where pieces stand, and formulas whose marks become addresses."""

import pandas as pd
import pytest

from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet
from salesbook.sheets.layout import Addresses, lay_out, letters
from salesbook.sheets.widths import row_lines

OWED = pd.DataFrame({"name": ["Li", "Wang"], "amount": [10.0, 20.5], "paid": [1.0, 0.5], "left": [9.0, 20.0]})
COLUMNS = (
    Column("name", title="Name"),
    Column("amount", "money", title="Amount", total=True),
    Column("paid", "money", title="Paid"),
    Column("left", "money", title="Left", formula="{amount}-{paid}"),
)


def sheet(key="owed", name="It's owed", frame=OWED):
    facts = Facts("key", (Fact("all", "All", 30.5, formula="SUM({rows|amount*})"),))
    return Sheet(key, name, "Owed", "today", (facts, Note("a note"), Grid("rows", frame, COLUMNS, total_label="Total")))


def addresses():
    return Addresses(lay_out([sheet(), sheet("other", "Other")]))


def test_the_grid_stands_under_title_facts_and_note():
    place = lay_out([sheet()])["owed"]
    grid = place.grids["rows"]
    assert place.spans["key", "all"][0] == 3  # title, subtitle, blank, then the facts' labels
    assert (grid.header, grid.first, grid.last, grid.total) == (8, 9, 10, 11)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("{amount}-{paid}", "=$B10-$C10"),
        ("SUM({amount*})", "=SUM($B$10:$B$11)"),
        ("{rows|amount+}", "=$B$12"),
        ("{key|all}", "=$A$5"),
        ("SUM({other|rows|amount*})", "=SUM('Other'!$B$10:$B$11)"),
    ],
)
def test_marks_become_addresses(marked, plain):
    assert addresses().formula(marked, "owed", "rows", row=9) == plain


def test_a_sheet_name_with_an_apostrophe_is_quoted():
    assert addresses().formula("{owed|rows|amount+}", "other") == "='It''s owed'!$B$12"


def test_an_empty_grid_keeps_one_row_so_that_its_formulas_point_somewhere():
    grid = lay_out([sheet(frame=OWED.head(0))])["owed"].grids["rows"]
    assert grid.first == grid.last
    assert grid.total == grid.last + 1


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters(column, name):
    assert letters(column) == name


def test_a_row_is_as_high_as_its_longest_wrapped_text():
    grid = Grid(
        "rows", pd.DataFrame({"why": ["short", "longer than the column", "a\nb\nc", None]}), (Column("why", "wrapped"),)
    )
    assert row_lines(grid, [12.0]) == [1, 3, 3, 1]


def test_some_rows_of_a_column_are_named_by_their_numbers():
    book = sheets_of_rows()
    assert book.formula("SUM({rows|rows|amount*2-3})", "rows") == "=SUM($A$5:$A$6)"


def sheets_of_rows():
    frame = pd.DataFrame({"amount": [1.0, 2.0, 3.0]})
    return Addresses(lay_out([Sheet("rows", "Rows", "Rows", "", (Grid("rows", frame, (Column("amount", "money"),)),))]))
