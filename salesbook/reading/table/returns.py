"""Lists of what came back whose sizes stand without a sign: goods returned, money given back. They count down."""

import re
from collections import Counter

import numpy as np

from salesbook.problems import At, Problem
from salesbook.reading.file.grid import address, is_blank
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.table.sides import Sides
from salesbook.reading.values.convert import Converted, typed
from salesbook.reading.values.fold import fold, half_width, simplified
from salesbook.reading.values.words import shown
from salesbook.wording import sides as words

# the kind that says it, by table; rows of the others have none, and stand below zero
_KIND = {"sales": "return", "receipts": "refund"}
_SIGNED = ("receivables", "opening_balances")
_NAMES = {"sales": words.RETURNS, "receivables": words.RETURNS, "receipts": words.REFUNDS}
_TELLING = ("qty", "amount", "date", "sale_date", "received_date", "slip_no")
_BACK = re.compile(rf"^\s*(?:{'|'.join(words.RETURN_PREFIXES)})[-_ ]?\d", re.IGNORECASE | re.MULTILINE)
_PREFIX = re.compile(r"([a-z]{1,5})[-_ ]?\d")


def takes_back(text: str, names: tuple[str, ...]) -> bool:
    """Whether a name says that all it names came back, not only a part of it.

    >>> takes_back("Sales returns 2026", ("returns",)), takes_back("Sales and returns", ("returns",))
    (True, False)
    """
    plain = "".join(simplified(half_width(text)).lower().split())
    beside = "|".join(map(re.escape, words.BESIDE))
    return any(word in plain and not re.search(rf"(?:{beside}){word}|{word}(?:{beside})", plain) for word in names)


def count_down(body: Body, data: Mask, sides: Sides) -> list[Problem]:
    """Make the rows that came back lessen what the others add up to: by their kind, or by a minus where none has one;
    and say by what they are known."""
    rows, problems = _returned(body, data & ~sides.down)
    rows |= data & sides.down
    name = body.table.name
    if name in _KIND and rows.any():
        blank = np.ones(body.height, dtype=bool)
        kept = body.converted.get("kind") or Converted(typed([None] * body.height, "choice"), blank, [])
        filled = kept.values.mask(rows & kept.values.isna().to_numpy(), _KIND[name])
        body.converted["kind"] = Converted(filled, kept.blank, kept.faults)
    elif name in _SIGNED:
        below = rows & _balance_is_own(body) | data & sides.balance_down
        _turn(body, {"amount": rows, "received_to_date": rows, "balance": below})
    return problems


def _turn(body: Body, rows: dict[str, Mask]) -> None:
    """Put a minus before the numbers of these rows, where none of them has one."""
    for name, below in rows.items():
        if name in body.converted and not _negative(body, name, below):
            read = body.converted[name]
            body.converted[name] = Converted(read.values.where(~below, -read.values), read.blank, read.faults)


def _balance_is_own(body: Body) -> Mask:
    """The rows whose balance is what is left of their own amount: another is that of the whole account."""
    balance, amount, paid = (body.converted.get(name) for name in ("balance", "amount", "received_to_date"))
    if balance is None or amount is None:
        return np.ones(body.height, dtype=bool)
    left = amount.values - (paid.values.fillna(0.0) if paid else 0.0)
    return np.isclose(balance.values, left, atol=0.005, rtol=0)


def _returned(body: Body, data: Mask) -> tuple[Mask, list[Problem]]:
    """The rows of goods or money that came back, as the names or the numbers of the slips say, where neither a kind nor
    a minus says anything; and where it is said."""
    nobody = np.zeros(body.height, dtype=bool)
    kind = body.converted.get("kind")
    names = _NAMES.get(body.table.name)
    signed = any(_negative(body, each, data) for each in ("qty", "amount") if each in body.converted)
    if not names or signed or not data.any() or (kind and kind.values[data].notna().any()):
        return nobody, []
    place = _named(body, names)
    if place:
        return data, [Problem("counts_down", place[0], place[1], str(int(data.sum())), "note")]
    return _numbered(body, data)


def _named(body: Body, names: tuple[str, ...]) -> tuple[At, str] | None:
    """Where a name says it: the sheet's, a title's, a line's above the table, or, where the sheet's says nothing, the
    book's."""
    book, sheet = body.grid.book, body.grid.sheet
    if takes_back(sheet, names):
        return At(book, sheet), sheet
    for name in _TELLING:
        heading = body.columns.of.get(name)
        if heading and takes_back(heading.text, names):
            return body.at_heading(heading.column), heading.text
    for row in range(body.start, body.header.first):
        for column, cell in enumerate(body.grid.rows[row]):
            if isinstance(cell, str) and not is_blank(cell) and takes_back(cell, names):
                return At(book, sheet, address(row, column)), cell.strip()
    nameless = fold(sheet).rstrip("0123456789") in words.NO_NAMES or book.startswith(sheet)
    return (At(book), book) if nameless and takes_back(book, names) else None


def _says_sales(name: str) -> bool:
    return any(word in simplified(name).lower() for word in words.SALES_NAMES)


def _numbered(body: Body, data: Mask) -> tuple[Mask, list[Problem]]:
    """The rows whose slips are numbered as returns are, where the others are numbered as sales are, or where no name
    says that all of them are sales; else it is asked."""
    nobody = np.zeros(body.height, dtype=bool)
    if "slip_no" not in body.cells or body.table.name not in ("sales", "receivables"):
        return nobody, []
    if not _BACK.search("\n".join(cell for cell in body.cells["slip_no"] if isinstance(cell, str))):
        return nobody, []
    prefixes = [_prefix(cell) if here else "" for cell, here in zip(body.cells["slip_no"], data, strict=True)]
    back = np.array([each in words.RETURN_PREFIXES for each in prefixes], dtype=bool)
    if not back.any():  # only rows that hold no data have such a number
        return nobody, []
    others = {each for each in prefixes if each} - set(words.RETURN_PREFIXES)
    sure = others <= set(words.SALE_PREFIXES) if others else not _says_sales(body.grid.sheet)
    usual = Counter(each for each, here in zip(prefixes, back, strict=True) if here).most_common(1)[0][0]
    at = body.at(int(np.flatnonzero(back)[0]), "slip_no")
    code = "counts_down" if sure else "may_count_down"
    return (back if sure else nobody), [Problem(code, at, usual.upper(), str(int(back.sum())), "warning")]


def _prefix(cell: object) -> str:
    found = _PREFIX.match(half_width(shown(cell)).lower())
    return found[1] if found else ""


def _negative(body: Body, name: str, rows: Mask) -> bool:
    return bool((body.converted[name].values.to_numpy()[rows] < 0).any())
