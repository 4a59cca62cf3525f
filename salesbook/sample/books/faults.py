"""Faults that the sample's books can be given, each at a known cell and known by the problem code it must provoke."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from functools import partial

import numpy as np

from salesbook.problems import At, UserError
from salesbook.sample.books.page import Cell, Page, is_number
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters
from salesbook.wording.sample.faults import (
    BAD_PARAMETER,
    BRACKETED,
    STRANGE_CODE,
    STRANGE_NAME,
    STRANGE_PARAMETER,
    STRANGE_TITLES,
    TYPED_FAULTS,
)

TRIES = 60
WRONG_BY = 100.0


@dataclass(frozen=True)
class Planted:
    """One fault: the problem code that must be found, the cell, and what stands there now."""

    code: str
    at: At
    typed: str


class _Desk:
    """The pages on the clerk's desk, and which rows have a fault already: one row has one at most."""

    def __init__(self, rng: np.random.Generator, sheets: list[Page]) -> None:
        self.rng = rng
        self.pages = {
            table: [page for page in sheets if page.table == table and page.rows] for table in {p.table for p in sheets}
        }
        self.used: set[tuple[str, str, int]] = set()
        referring = [page for table in ("receipts", "promises") for page in self.pages[table]]
        self.named_slips = {slip for page in referring for slip in page.columns["slip_no"]}

    def row(self, table: str, fits: Callable[[Page, int], bool]) -> tuple[Page, int] | None:
        """A row without a fault that fits; None when none was met in sixty tries."""
        for _ in range(TRIES if self.pages[table] else 0):
            page = self.pages[table][self.rng.integers(len(self.pages[table]))]
            position = int(self.rng.integers(page.rows))
            if (page.book, page.sheet, position) not in self.used and fits(page, position):
                self.used.add((page.book, page.sheet, position))
                return page, position
        return None


Kind = Callable[[_Desk], Planted | None]


def plant(rng: np.random.Generator, sheets: list[Page], count: int) -> list[Planted]:
    """Spoil ``count`` cells of the pages, every kind of fault in turn; gives what was planted.

    UserError when the books are too small to hold so many.
    """
    desk = _Desk(rng, sheets)
    planted: list[Planted] = []
    left = list(KINDS)
    while len(planted) < count:
        made = [(kind, kind(desk)) for kind in left[: count - len(planted)]]
        planted += [fault for _, fault in made if fault]
        spent = {id(kind) for kind, fault in made if fault is None}
        left = [kind for kind in left if id(kind) not in spent]
        if not left:
            raise UserError("sample_too_many_faults", faults=count, room=len(planted))
    return planted


def _put(page: Page, name: str, position: int, cell: Cell, code: str, at: str = "") -> Planted:
    """Type ``cell`` over a field; the fault is found at the field ``at``, else there.

    The clerk's sums follow what can be read, so that they are out only where a sum itself is the fault.
    """
    page.columns[name][position] = cell
    if name in page.worth:
        page.worth[name][position] = round(cell, 2) if is_number(cell) and code != "below_minimum" else 0.0
    return Planted(code, page.at(at or name, position), "" if cell is None else str(cell))


def _typed(desk: _Desk, code: str, table: str, name: str, cell: Cell) -> Planted | None:
    """One cell typed wrongly."""
    found = desk.row(table, lambda page, i: name in page.columns and page.columns[name][i] is not None)
    return _put(found[0], name, found[1], cell, code) if found else None


def _free_slip(desk: _Desk, page: Page, position: int) -> bool:
    """A receivable to whose slip nothing else refers, so that spoiling it spoils nothing else."""
    return position > 0 and page.columns["slip_no"][position] not in desk.named_slips


def _double_slip(desk: _Desk) -> Planted | None:
    """A slip entered under the number of the slip above it."""
    found = desk.row("receivables", lambda page, i: _free_slip(desk, page, i))
    if found is None:
        return None
    page, position = found
    desk.used.add((page.book, page.sheet, position - 1))
    return _put(page, "slip_no", position, page.columns["slip_no"][position - 1], "double_row")


def _wrong_balance(desk: _Desk) -> Planted | None:
    """A balance that is not the amount less what came in."""
    found = desk.row("receivables", lambda page, i: _free_slip(desk, page, i))
    return (
        _put(found[0], "balance", found[1], found[0].columns["balance"][found[1]] + WRONG_BY, "balance_mismatch")
        if found
        else None
    )


def _due_too_early(desk: _Desk) -> Planted | None:
    """A slip due before it was sold."""
    found = desk.row(
        "receivables", lambda page, i: _free_slip(desk, page, i) and isinstance(page.columns["sale_date"][i], date)
    )
    if found is None:
        return None
    early = found[0].columns["sale_date"][found[1]] - timedelta(days=20)
    return _put(found[0], "due_date", found[1], early, "due_before_sale")


def _no_outlet(desk: _Desk) -> Planted | None:
    """A receipt from nobody."""
    found = desk.row("receipts", lambda _page, _i: True)
    if found is None:
        return None
    _put(found[0], "outlet_name", found[1], None, "")
    return _put(found[0], "outlet_code", found[1], None, "missing_value")


def _strange_outlet(desk: _Desk) -> Planted | None:
    """A sale to an outlet that the register does not have."""
    found = desk.row("sales", lambda _page, _i: True)
    if found is None:
        return None
    _put(found[0], "outlet_code", found[1], STRANGE_CODE, "")
    return _put(found[0], "outlet_name", found[1], STRANGE_NAME, "unknown_outlet")


def _other_name(desk: _Desk) -> Planted | None:
    """A sale under one outlet's code and another one's name."""
    found = desk.row(
        "sales", lambda page, i: i > 0 and page.columns["outlet_name"][i - 1] != page.columns["outlet_name"][i]
    )
    return (
        _put(found[0], "outlet_name", found[1], found[0].columns["outlet_name"][found[1] - 1], "other_name")
        if found
        else None
    )


def _slip_of_another(desk: _Desk) -> Planted | None:
    """A receipt that names the slip of another outlet."""

    def fits(page: Page, i: int) -> bool:
        return (
            i > 0
            and page.columns["slip_no"][i] is not None
            and page.columns["outlet_code"][i - 1] not in (None, page.columns["outlet_code"][i])
        )

    found = desk.row("receipts", fits)
    if found is None:
        return None
    page, position = found
    desk.used.add((page.book, page.sheet, position - 1))
    _put(page, "outlet_name", position, page.columns["outlet_name"][position - 1], "")
    return _put(page, "outlet_code", position, page.columns["outlet_code"][position - 1], "slip_of_another", "slip_no")


def _double_day(desk: _Desk) -> Planted | None:
    """A day that stands twice in the calendar."""
    found = desk.row("calendar", lambda _page, i: i > 0)
    if found is None:
        return None
    page, position = found
    desk.used.add((page.book, page.sheet, position - 1))
    return _put(page, "date", position, page.columns["date"][position - 1], "double_key")


def _bad_parameter(desk: _Desk) -> Planted | None:
    """A parameter that is not a number."""
    numeric = [isinstance(each, int | float) for each in asdict(Parameters()).values()]
    found = desk.row("settings", lambda _page, i: numeric[i])
    return _put(found[0], "value", found[1], BAD_PARAMETER, "bad_parameter") if found else None


def _strange_parameter(desk: _Desk) -> Planted | None:
    """A parameter that there is none of."""
    found = desk.row("settings", lambda _page, _i: True)
    strange = STRANGE_PARAMETER.format(number=len(desk.used))
    return _put(found[0], "parameter", found[1], strange, "unknown_parameter") if found else None


def _wrong_stock(desk: _Desk) -> Planted | None:
    """Stock on hand that is not what came in less what went out."""
    found = desk.row("stock", lambda _page, _i: True)
    return (
        _put(found[0], "on_hand", found[1], found[0].columns["on_hand"][found[1]] + 7, "stock_identity")
        if found
        else None
    )


def _near_double(desk: _Desk) -> Planted | None:
    """An outlet not yet won under almost the name of another one."""
    found = desk.row("outlets", lambda page, i: i > 0 and page.columns["opened_date"][i] is None)
    if found is None:
        return None
    page, position = found
    name = page.columns["outlet_name"][position - 1]
    desk.used.add((page.book, page.sheet, position - 1))
    return _put(page, "outlet_name", position, BRACKETED.format(first=name[:2], rest=name[2:]), "near_double")


def _wrong_total(desk: _Desk) -> Planted | None:
    """A sum that is not the sum of its rows."""
    summed = [page for pages in desk.pages.values() for page in pages if page.bands]
    free = [
        (page, number, name)
        for page in summed
        for number, band in enumerate(page.bands)
        for name in page.worth
        if TABLES[page.table][name].kind == "amount" and name not in band.wrong
    ]
    if not free:
        return None
    page, number, name = free[desk.rng.integers(len(free))]
    page.bands[number].wrong[name] = WRONG_BY
    return Planted("subtotal_mismatch", page.band_at(name, number), f"+{WRONG_BY:g}")


def _strange_title(desk: _Desk, table: str) -> Planted | None:
    """A column under a title that nobody knows."""
    name, title = STRANGE_TITLES[table]
    page = next((page for page in desk.pages[table] if not page.renamed), None)
    if page is None:
        return None
    page.renamed[name] = title
    return Planted("unknown_title", page.title_at(name), title)


KINDS: tuple[Kind, ...] = (
    *(partial(_typed, code=code, table=table, name=name, cell=cell) for code, table, name, cell in TYPED_FAULTS),
    *(_double_slip, _wrong_balance, _due_too_early, _no_outlet, _strange_outlet, _other_name, _slip_of_another),
    *(_wrong_stock, _near_double, _wrong_total, _double_day, _bad_parameter, _strange_parameter),
    *(partial(_strange_title, table=table) for table in STRANGE_TITLES),
)
