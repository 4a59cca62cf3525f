"""The one look of every sheet: which colours, fonts and number formats each meaning has."""

from typing import Any

from salesbook.sheets import Style
from salesbook.sheets.sheet import NUMBERS

INK = "#1F2A37"
QUIET = "#6B7785"
RULE = "#C9D1DA"
HEAD = "#E8EEF3"
MAIN = "#2F6B8A"
PALE = "#B9CFDB"
GOOD = "#4C8C6B"
LATE = "#B3261E"
LATE_FILL = "#FBE9E7"
INPUT = "#FFF8DC"
TINTS = {"main": MAIN, "quiet": PALE, "late": LATE, "good": GOOD}
FONT = "Microsoft YaHei"

NUMBER_FORMATS: dict[Style, str] = {
    "money": "#,##0.00",
    "sparse": '#,##0.00;-#,##0.00;"–"',
    "whole": "#,##0",
    "quantity": "#,##0",
    "price": "#,##0.00##",
    "rate": "0.0%",
    "points": "0",
    "days": "0",
    "date": "yyyy-mm-dd",
    "code": "@",
}
_CENTRED: frozenset[str] = frozenset({"date", "code"})

_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}


def cell(style: Style, *, strong: bool = False, total: bool = False) -> dict[str, Any]:
    """The format of a body cell; ``strong`` for subtotals, ``total`` for the total row."""
    look = _BASE | {"bottom": 1, "bottom_color": RULE}
    if style in NUMBER_FORMATS:
        look["num_format"] = NUMBER_FORMATS[style]
    look["align"] = "right" if style in NUMBERS else "center" if style in _CENTRED else "left"
    if look["align"] == "left":
        look["indent"] = 1
    if style == "wrapped":
        look |= {"text_wrap": True, "valign": "vcenter"}
    if strong or total:
        look["bold"] = True
    if total:
        look |= {"top": 1, "top_color": INK, "bottom_color": INK, "bg_color": "#F6F8FA"}
    return look


def header(style: Style, *, parent: bool = False) -> dict[str, Any]:
    """The format of a column's title."""
    align = "center" if parent or style in _CENTRED else "right" if style in NUMBERS else "left"
    return _BASE | {
        "bold": True,
        "bg_color": HEAD,
        "bottom": 1,
        "bottom_color": MAIN,
        "text_wrap": True,
        "align": align,
        "indent": 1 if align == "left" else 0,
    }


TITLE = _BASE | {"bold": True, "font_size": 16, "font_color": MAIN}
SUBTITLE = _BASE | {"font_color": QUIET}
GRID_TITLE = _BASE | {"bold": True, "font_size": 11, "font_color": MAIN}
NOTE = _BASE | {"font_color": QUIET}
NOTE_STRONG = _BASE | {"bold": True}
NOTE_ALERT = _BASE | {"font_color": LATE}
FACT_LABEL = _BASE | {"font_color": QUIET, "font_size": 9, "align": "left", "top": 2, "top_color": MAIN}
SIGN_OFF = _BASE | {"font_color": INK}
LINK = _BASE | {"font_color": MAIN, "underline": 1, "bottom": 1, "bottom_color": RULE}
LINK_PLAIN = _BASE | {"font_color": MAIN, "underline": 1}
ALERT = {"font_color": LATE, "bg_color": LATE_FILL}


def fact(style: Style, *, alert: bool, typed: bool = False) -> dict[str, Any]:
    """The format of a figure in large type; ``typed``: a person may type another into it."""
    look = _BASE | {"bold": True, "font_size": 15, "align": "left", "font_color": LATE if alert else INK}
    if style in NUMBER_FORMATS and style != "code":
        look["num_format"] = NUMBER_FORMATS[style]
    if typed:
        look |= {"bg_color": INPUT, "bottom": 1, "bottom_color": MAIN, "locked": False}
    return look
