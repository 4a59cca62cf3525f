"""Every report pressed in a real open workbook: it appears formatted, with its charts, and a second press replaces it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlwings
from office.looking import everything

from salesbook.placing.live import live
from salesbook.reports import REPORTS
from salesbook.ribbon import run
from salesbook.sheets import Charts
from salesbook.wording.messages import say

pytestmark = pytest.mark.office

BOOK = "应收客户网点名录.xlsx"
WHOLE_BOOK = "proof"  # all reports at once: a workbook of its own


@pytest.fixture(scope="module")
def one_book(app, small_department: Path, tmp_path_factory) -> Iterator[object]:
    """An open book for all reports, whose department is read once."""
    folder = shutil.copytree(small_department, tmp_path_factory.mktemp("城区 销售部"), dirs_exist_ok=True)
    book = xlwings.App(impl=app).books.open(folder / BOOK)
    yield book
    book.close()


@pytest.fixture
def cleared_book(one_book) -> Iterator[object]:
    """That book; what a report placed is taken out again."""
    yield one_book
    for own in live.own_open_sheets(one_book).values():
        own.sheet.delete()


def charts(sheets) -> int:
    return sum(len(piece.charts) for sheet in sheets for piece in sheet.pieces if isinstance(piece, Charts))


def chart_sources(sheet) -> set[str]:
    """The sheets that the charts of an open sheet draw their values from."""
    found = set()
    for at in range(sheet.api.Charts.Count):
        for system in sheet.api.Charts.getByIndex(at).EmbeddedObject.FirstDiagram.CoordinateSystems:
            for kind in system.ChartTypes:
                for series in kind.DataSeries:
                    for sequence in series.DataSequences:
                        place = sequence.Values.SourceRangeRepresentation
                        found.add(place.partition(".$")[0].strip("$'").replace("''", "'"))
    return found


@pytest.mark.parametrize("action", [name for name in REPORTS if name != WHOLE_BOOK])
def test_a_report_appears_formatted_and_a_second_press_replaces_it(action, cleared_book, press, app, drawn) -> None:
    book = cleared_book
    app.alerts.clear()
    kept = everything(book)
    assert press(book, action) in (run.DONE, run.DATA_ERRORS), app.alerts
    first = [sheet.name for sheet in book.sheets]
    assert first == [*kept, *(sheet.name for sheet in drawn)]
    for sheet in drawn:
        shown = book.sheets[sheet.name]
        assert shown.range("A1").value == sheet.title
        assert shown.api.getCellByPosition(0, 0).CharWeight > 100  # bold
        assert shown.api.Charts.Count == charts([sheet])
        assert chart_sources(shown) <= {sheet.name}
        formulas = [text for _, _, text in live.open_formulas(shown)]
        assert not [text for text in formulas if "file:" in text or "#REF!" in text]

    assert press(book, action) in (run.DONE, run.DATA_ERRORS), app.alerts
    assert [sheet.name for sheet in book.sheets] == first
    assert {name: here for name, here in everything(book).items() if name in kept} == kept
    settings = (app.screen_updating, app.enable_events, app.display_alerts, app.calculation, app.status_bar)
    assert settings == (True, True, True, "automatic", False)


def test_all_reports_at_once_open_as_a_workbook_of_their_own(cleared_book, press, app) -> None:
    before = everything(cleared_book)
    assert press(cleared_book, WHOLE_BOOK) in (run.DONE, run.DATA_ERRORS), app.alerts
    (beside,) = Path(cleared_book.fullname).parent.glob("*/*.xlsx")
    opened = xlwings.App(impl=app).books[beside.name]
    assert opened.sheets[say("sheet_proof")].range("A1").value == say("title_proof")
    opened.close()
    assert everything(cleared_book) == before
