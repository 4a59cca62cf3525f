"""Small things every report needs: codes as words, the line under a title, sums to the fen, the register."""

from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.weeks import Week
from salesbook.sheets import SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

DASH = "—"  # stands in a cell whose figure is not known; a formula that needs the figure gives it again


def or_dash(rate: float) -> float | str:
    """A rate, or the dash where it is not known."""
    return rate if rate == rate else DASH


def amount(values: "pd.Series[float]") -> float:
    """The sum of amounts in 元, exact to the fen."""
    return from_fen(int(to_fen(values).sum()))


def chosen(codes: "pd.Series[str]", vocabulary: str) -> "pd.Series[str]":
    """Codes as the words a person knows; a missing code stays missing."""
    return codes.map({code: choice(vocabulary, code) for code in codes.dropna().unique()}).astype("str")


def weekday(day: date) -> str:
    """The day of the week as people say it."""
    return choice("weekday", str(day.isoweekday()))


def subtitle(day: date) -> str:
    """The line under a sheet's title: the date, its weekday and the unit."""
    return say("subtitle", day=day, weekday=weekday(day))


def week_label(day: date) -> str:
    """The ISO week of a day as it is written on paper.

    >>> from salesbook.wording import use_language
    >>> use_language("en"); week_label(date(2026, 11, 25)); use_language(None)
    'Week 48 (11.23–11.29)'
    """
    week = Week.of(day)
    first, last = week.monday, week.sunday
    return say("week_label", number=week.number, first=f"{first.month}.{first.day}", last=f"{last.month}.{last.day}")


def whole(number: float) -> str:
    """A number as whole digits, for a sentence; what is not known is a dash.

    >>> whole(12.4), whole(float("nan"))
    ('12', '—')
    """
    return f"{number:.0f}" if number == number else DASH


def known(value: object) -> object:
    """A value as JSON has it: what is missing is null, a day is ISO text, numbers are plain."""
    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return value if value == value else None
    return value.item() if hasattr(value, "item") else value


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries by column name."""
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def register(outlets: pd.DataFrame) -> pd.DataFrame:
    """The register with one row per outlet_code, indexed by it."""
    return outlets.dropna(subset=["outlet_code"]).drop_duplicates("outlet_code").set_index("outlet_code")


def plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame ready for JSON.

    >>> plain(pd.DataFrame({"person": ["Li"], "qty": [float("nan")]}))
    [{'person': 'Li', 'qty': None}]
    """
    return [{name: known(value) for name, value in row.items()} for row in records(rows)]


def item_names(stock: pd.DataFrame) -> "pd.Series[str]":
    """The name of each sku in the stock book."""
    return stock.drop_duplicates("sku").set_index("sku")["item"]


def day_line(day: date) -> str:
    """The line under the title of a sheet without amounts: the date and its weekday."""
    return say("evening_line", day=day, weekday=weekday(day))


def classed(rows: pd.DataFrame, unregistered: bool = False) -> pd.DataFrame:
    """``rows`` with the classes of their outlets in words; what is not written says so."""
    missing = say("not_registered") if unregistered else say("not_classed")
    names = [name for name in ("category", "district", "grade", "route") if name in rows]
    return rows.assign(
        channel=chosen(rows["channel"], "channel").fillna(missing),
        **{name: rows[name].fillna(missing) for name in names},
    )


def signed_off() -> SignOff:
    """Who made the paper, who checked it, the manager, the date."""
    return SignOff((say("prepared_by"), say("checked_by"), say("manager"), say("signed_date")))
