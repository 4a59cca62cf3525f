"""Native charts: columns or bars of one grid, with a line over them where two things are compared."""

from typing import Any

from salesbook.rendering import look
from salesbook.rendering.book import Book
from salesbook.sheets import Chart, Series

_TEXT = {"name": look.FONT, "size": 9, "color": look.QUIET}


def add_chart(book: Book, worksheet: Any, sheet: str, chart: Chart, row: int, left: int, size: tuple[int, int]) -> None:
    """Put ``chart`` on a worksheet at a row, ``left`` pixels from the edge, ``size`` pixels wide and high."""
    bars = [series for series in chart.series if not series.line]
    drawn = _draw(book, chart, chart.kind, bars or list(chart.series), sheet)
    lines = [series for series in chart.series if series.line]
    if bars and lines:
        drawn.combine(_draw(book, chart, "line", lines, sheet))
    drawn.set_title(
        {
            "name": chart.title,
            "name_font": {"name": look.FONT, "size": 11, "bold": True, "color": look.INK},
            "overlay": False,
            "layout": {"x": 0.02, "y": 0.03},
        }
    )
    several = len(chart.series) > 1
    drawn.set_legend({"position": "top", "font": _TEXT} if several else {"none": True})
    _axes(drawn, chart)
    drawn.set_chartarea({"border": {"none": True}})
    drawn.set_size({"width": size[0], "height": size[1]})
    worksheet.insert_chart(row, 0, drawn, {"x_offset": left, "y_offset": 4, "object_position": 2})


def _draw(book: Book, chart: Chart, kind: str, series: list[Series], sheet: str) -> Any:
    place = book.places[chart.sheet or sheet]
    grid = place.grids[chart.grid]
    drawn = book.workbook.add_chart({"type": kind})
    for each in series:
        tint = look.TINTS[each.tint]
        spec: dict[str, Any] = {
            "name": each.title,
            "categories": _cells(place.sheet.name, grid, chart.categories),
            "values": _cells(place.sheet.name, grid, each.column),
        }
        if kind == "line":
            spec |= {"line": {"color": tint, "width": 1.75}, "marker": {"type": "none"}}
        else:
            spec |= {"fill": {"color": tint}, "border": {"none": True}, "gap": 60, "overlap": 0}
            spec["invert_if_negative"] = True
            spec["invert_if_negative_color"] = look.LATE
        drawn.add_series(spec)
    return drawn


def _cells(sheet: str, grid: Any, column: str) -> list[Any]:
    at = grid.column(column)
    return [sheet, grid.first, at, grid.last, at]


def _axes(drawn: Any, chart: Chart) -> None:
    number = {"money": "#,##0", "rate": "0%"}.get(chart.style, "#,##0")
    values = {
        "num_format": number,
        "num_font": _TEXT,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": look.RULE, "width": 0.5}},
    }
    names: dict[str, Any] = {
        "num_font": _TEXT,
        "line": {"color": look.RULE},
        "major_tick_mark": "none",
        "label_position": "low",
    }
    if chart.kind == "bar":  # lies on its side: names stand upright, the first on top
        drawn.set_y_axis(names | {"reverse": True, "major_gridlines": {"visible": False}})
        drawn.set_x_axis(values | {"label_position": "high"})
    else:
        drawn.set_x_axis(names)
        drawn.set_y_axis(values)
