"""How this department's clerks lay out their tables: sheets, columns, sums, running numbers, untidy cells."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd

from salesbook.sample.books.page import Band, Cell, Page, cells
from salesbook.sample.world.frames import frame as frame_of
from salesbook.schemas import TABLES
from salesbook.wording.names import BOOKS
from salesbook.wording.sample.books import AMOUNT_STYLES, DATE_STYLES, MONTH_SUBTOTAL, TOTAL

SUFFIX = ".xlsx"
SUMMED: dict[str, tuple[str, ...]] = {
    "receivables": ("amount", "received_to_date", "balance"),
    "receipts": ("amount",),
    "promises": ("amount",),
    "sales": ("discount", "amount"),
    "redemptions": ("collected_qty", "paid_value", "handed_qty", "claimable"),
    "settlement_money": (
        "cash",
        "wechat",
        "alipay",
        "transfer",
        "cheque",
        "credit_slips",
        "arrears",
        "advances",
        "expenses",
    ),
    "issued_visits": ("amount",),
}
BY_MONTH = {"receipts": "received_date"}
NUMBERED = ("outlets", "staff")
FREE_COLUMN = ("issues_log", "week_plan")
MERGED = {"rota": "person"}
# Cells a clerk typed as text: table -> fields, and one in how many.
TEXT_DATES = {"receivables": ("sale_date", "due_date"), "receipts": ("received_date",), "outlets": ("opened_date",)}
TEXT_AMOUNTS = {"receivables": ("amount",), "receipts": ("amount",)}
TEXT_DATE_SHARE, TEXT_AMOUNT_SHARE = 0.035, 0.02
# A second sheet of one table: the field that decides, and what belongs on the first.
SPLIT = {"outlets": ("channel", "retail"), "stock": ("kind", "goods")}
ALWAYS = ("note",)
UNKEPT = ("opening_balances",)  # every debt of this department has its slip


def pages(rng: np.random.Generator, tables: dict[str, pd.DataFrame]) -> list[Page]:
    """Every sheet of every book that is kept, in the order of wording/names."""
    kept = {name: tables[name] if name in tables else frame_of(name, {}) for name in BOOKS if name not in UNKEPT}
    return [_page(rng, name, sheet, part) for name, frame in kept.items() for sheet, part in _parts(name, frame)]


def _parts(name: str, frame: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    sheets = BOOKS[name][1]
    if len(sheets) == 1:
        yield sheets[0], frame
        return
    first = frame["period"].str.contains("W") if name == "targets" else frame[SPLIT[name][0]].eq(SPLIT[name][1])
    yield sheets[0], frame[first].reset_index(drop=True)
    yield sheets[1], frame[~first].reset_index(drop=True)


def _page(rng: np.random.Generator, name: str, sheet: str, frame: pd.DataFrame) -> Page:
    kept = tuple(each for each in TABLES[name] if each.name in ALWAYS or frame[each.name].notna().any() or frame.empty)
    columns = {each: column for each, column in cells(name, frame).items() if each in {field.name for field in kept}}
    summed = SUMMED.get(name, ())
    page = Page(
        table=name,
        book=BOOKS[name][0] + SUFFIX,
        sheet=sheet,
        fields=kept,
        columns=columns,
        bands=_bands(name, frame) if summed else [],
        worth={each: frame[each].fillna(0.0).tolist() for each in summed if each in columns},
        merged=MERGED.get(name, ""),
        left=int(name in NUMBERED or name in FREE_COLUMN),
        numbered=name in NUMBERED,
    )
    _type_as_text(rng, page)
    return page


def _bands(name: str, frame: pd.DataFrame) -> list[Band]:
    """A sum under each month where the clerk keeps them so, and the total at the end."""
    total = Band(len(frame) - 1, TOTAL, range(len(frame)))
    if name not in BY_MONTH:
        return [total]
    month = frame[BY_MONTH[name]].dt.to_period("M")
    starts = [*np.flatnonzero(month.ne(month.shift())).tolist(), len(frame)]
    spans = [range(first, end) for first, end in pairwise(starts)]
    return [Band(span[-1], MONTH_SUBTOTAL.format(month.iloc[span[0]]), span) for span in spans] + [total]


def _type_as_text(rng: np.random.Generator, page: Page) -> None:
    for name in TEXT_DATES.get(page.table, ()):
        _retype(rng, page.columns[name], TEXT_DATE_SHARE, DATE_STYLES)
    for name in TEXT_AMOUNTS.get(page.table, ()):
        _retype(rng, page.columns[name], TEXT_AMOUNT_SHARE, AMOUNT_STYLES)


def _retype(rng: np.random.Generator, column: list[Cell], share: float, styles: tuple[str, ...]) -> None:
    chosen = np.flatnonzero(rng.random(len(column)) < share)
    for place, style in zip(chosen, rng.integers(0, len(styles), len(chosen)), strict=True):
        cell = column[place]
        if isinstance(cell, date) or (isinstance(cell, float) and cell > 0):
            column[place] = styles[style].format(cell)
