"""A described sheet drawn as a workbook: values, live formulas with their values, formats, charts, paper."""

import io
import zipfile
from datetime import date, datetime

import pandas as pd
import pytest
from openpyxl import load_workbook

from salesbook.rendering.xlsx import render
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Link, Note, Series, Sheet, SignOff

DAY = date(2026, 11, 20)
ROWS = pd.DataFrame(
    {
        "outlet_code": ["000123", "C2", "C3"],
        "due_date": pd.to_datetime(["2026-11-01", None, "2026-12-31"]),
        "amount": [100.0, 250.5, 0.0],
        "target": [200.0, float("nan"), 0.0],
        "rate": [0.5, float("nan"), float("nan")],
        "goto": pd.Series([Link("second", "second"), Link("second", "second"), "plain"], dtype=object),
        "why": ["one", "two\nlines", None],
        "own": ["{amount}*2", "{amount}*3", "{amount}*4"],
        "multiple": [200.0, 751.5, 0.0],
    }
)
COLUMNS = (
    Column("outlet_code", "code"),
    Column("due_date", "date"),
    Column("amount", "money", total=True, bars=True, alert="{amount}>200", parent="Money"),
    Column("target", "money", parent="Money"),
    Column("rate", "rate", title="Rate", formula='IF(N({target})=0,"—",{amount}/{target})', total_formula='"—"'),
    Column("goto", title="Go to"),
    Column("why", "wrapped"),
    Column("multiple", "money", title="Multiple", formula_from="own"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    listing = Sheet(
        "first", "First", "A list", "of rows", (Grid("rows", ROWS, COLUMNS, total_label="Total"),), back="second"
    )
    facts = (
        Fact("sum", "Sum", 350.5, formula="SUM({first|rows|amount*})"),
        Fact("day", "Day", DAY, "date"),
        Fact("word", "Word", "—", "rate"),
    )
    chart = Chart(
        "column",
        "Amounts",
        "rows",
        "outlet_code",
        (Series("amount", "Amount"), Series("rate", "Rate", line=True)),
        sheet="first",
    )
    bars = Chart("bar", "Bars", "rows", "outlet_code", (Series("amount", "Amount"),), sheet="first")
    empty = Grid("none", ROWS.head(0), COLUMNS, title="Nothing", total_label="Total", empty="no rows")
    summary = Sheet(
        "second",
        "Second",
        "A summary",
        "",
        (Facts("key", facts), Charts((chart, bars)), empty, Note("late", alert=True), SignOff(("A", "B"))),
    )
    path = tmp_path_factory.mktemp("made") / "made.xlsx"
    path.write_bytes(render([listing, summary], DAY))
    return path


def values(path):
    return load_workbook(path, data_only=True)["First"]


def test_values_are_written_as_what_they_are(made):
    sheet = values(made)
    assert [sheet[cell].value for cell in ("A6", "B6", "C6")] == ["000123", datetime(2026, 11, 1), 100]
    assert sheet["C6"].number_format == "#,##0.00"
    assert sheet["B7"].value is None
    assert sheet["D7"].value == "—", "a number that is not known is a dash, never 0"


def test_every_formula_carries_its_value(made):
    formulas, cached = load_workbook(made)["First"], values(made)
    assert formulas["E6"].value == '=IF(N($D6)=0,"—",$C6/$D6)'
    assert (cached["E6"].value, cached["E7"].value) == (0.5, "—")
    assert (formulas["H7"].value, cached["H7"].value) == ("=$C7*3", 751.5)
    assert (formulas["C9"].value, cached["C9"].value) == ("=SUM($C$6:$C$8)", 350.5)


def test_a_list_is_frozen_filtered_and_repeated_on_paper(made):
    sheet = load_workbook(made)["First"]
    assert sheet.freeze_panes == "A6"
    assert sheet.auto_filter.ref == "A5:H8"
    assert sheet.print_title_rows == "$4:$5"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == (
        9,
        "landscape",
        0,
    )


def test_a_summary_is_one_page_with_its_charts(made):
    sheet = load_workbook(made)["Second"]
    assert sheet.page_setup.fitToHeight in (1, None)
    with zipfile.ZipFile(made) as package:
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        assert len(charts) == 2
        assert b"100" in package.read(charts[0]), "charts carry the values too"


def test_links_lead_to_their_sheet(made):
    sheet = load_workbook(made)["First"]
    assert sheet["F6"].hyperlink.location == "'Second'!A1"


def test_an_empty_grid_says_so_and_totals_nothing(made):
    found = {cell.value for row in load_workbook(made, data_only=True)["Second"].iter_rows() for cell in row}
    assert "no rows" in found
    assert 0 in found


def test_the_same_sheets_give_the_same_bytes(made):
    listing = Sheet("first", "First", "A list", "", (Grid("rows", ROWS, COLUMNS[:4]),))
    assert render([listing], DAY) == render([listing], DAY)


def test_recalculation_gives_every_value_that_was_written(made, recalculated):
    again = recalculated(made)
    for sheet in load_workbook(made, data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float)):
                    assert again[sheet.title][cell.coordinate] == pytest.approx(cell.value), cell.coordinate


def test_the_file_format_is_valid(made, validator):
    assert validator(made) == []


def test_render_needs_no_file():
    assert zipfile.is_zipfile(io.BytesIO(render([Sheet("one", "One", "One")], DAY)))


def drawn(tmp_path, *sheets):
    path = tmp_path / "drawn.xlsx"
    path.write_bytes(render(sheets, DAY))
    return load_workbook(path), load_workbook(path, data_only=True)


def test_a_day_to_type_is_named_unlocked_takes_only_days_and_drives_words(tmp_path, validator):
    typed = Facts("key", (Fact("day", "As of", DAY, "date", cell="as_of", hint="Type a day"),))
    note = Note("", alert=True, formula='IF({key|day}=DATE(2026,11,20),"","changed")')
    made, values = drawn(tmp_path, Sheet("one", "It's", "One", "", (typed, note)))
    sheet = made["It's"]
    assert sheet.defined_names["as_of"].attr_text == "'It''s'!$A$4"
    assert (sheet["A4"].value, sheet["A4"].protection.locked) == (datetime(2026, 11, 20), False)
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.type, rule.operator, str(rule.sqref), rule.prompt) == ("date", None, "A4", "Type a day")
    assert sheet["A6"].value == '=IF($A$4=DATE(2026,11,20),"","changed")'
    assert values["It's"]["A6"].value is None
    assert validator(tmp_path / "drawn.xlsx") == []


def test_folded_rows_wait_behind_a_plus_and_count_in_the_total(tmp_path):
    frame = pd.DataFrame({"amount": [5.0, 0.0, 0.0], "past": [False, True, True]})
    grid = Grid("rows", frame, (Column("amount", "money", title="A", total=True),), total_label="All", folded="past")
    sheet = drawn(tmp_path, Sheet("one", "One", "One", "", (grid,)))[0]["One"]
    rows = [sheet.row_dimensions[row] for row in (4, 5, 6)]
    assert [(row.hidden, row.outlineLevel) for row in rows] == [(False, 0), (True, 1), (True, 1)]
    assert sheet["A7"].value == "=SUM($A$4:$A$6)"


def test_a_working_sheet_prints_its_head_only_and_its_rows_stay_in_order(tmp_path):
    grid = Grid("rows", ROWS, COLUMNS[:4])
    sheet = drawn(tmp_path, Sheet("one", "One", "One", "", (Note("how"), grid), working=True))[0]["One"]
    assert sheet.print_area == "'One'!$A$1:$D$6"
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == (None, "A7")


def test_a_formula_that_a_long_column_repeats_is_written_once_and_means_the_same(tmp_path, recalculated):
    frame = pd.DataFrame({"amount": range(600), "double": range(0, 1200, 2)}).astype("float64")
    frame["own"] = "{amount}*2"
    frame.loc[::100, ["own", "double"]] = ["", -1.0]
    columns = (Column("amount", "money", title="A"), Column("double", "money", title="B", formula_from="own"))
    made, values = drawn(tmp_path, Sheet("one", "One", "One", "", (Grid("rows", frame, columns),)))
    with zipfile.ZipFile(tmp_path / "drawn.xlsx") as package:
        assert package.read("xl/worksheets/sheet1.xml").count(b"*2<") == 1
    assert (made["One"]["B5"].value, made["One"]["B603"].value) == ("=$A5*2", "=$A603*2")
    assert (made["One"]["B4"].value, values["One"]["B603"].value) == (-1, 1198)
    assert recalculated(tmp_path / "drawn.xlsx")["One"]["B603"] == 1198
