"""The unit of money of a whole sheet: in a line above or below its table, alone in a corner, or in the sheet's name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from salesbook.problems import At, Problem
from salesbook.reading.file.grid import address, is_blank
from salesbook.reading.table.body import Body
from salesbook.reading.table.said import titles_of
from salesbook.reading.values import amounts, rates
from salesbook.reading.values.convert import Converted, Fault, convert
from salesbook.reading.values.fold import half_width, simplified
from salesbook.reading.values.one import Context
from salesbook.reading.values.words import shown
from salesbook.schemas.targets import MONEY_INDICATORS, SHARE_INDICATORS
from salesbook.wording import clerks

MONEY = ("amount", "price")  # the kinds of field that are counted in it
_FOOT_ROWS = 10  # below the table, so many rows are looked at


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


_MONEY, _SIZE, _LABEL = (_any(words) for words in (clerks.CURRENCIES, clerks.SIZES, clerks.UNIT_LABEL))
_UNIT = rf"((?:in\s+)?(?:{_MONEY}\s*)?{_SIZE}\s*{_MONEY}?|{_MONEY})"
_ALONE = rf"((?:{_MONEY}\s*)?{_SIZE}\s*{_MONEY}|{_MONEY}\s*{_SIZE}|in\s+{_SIZE}|{_MONEY})"
_END = r"(?=$|[^\w'/])"
_SAID = tuple(
    re.compile(shape)
    for shape in (
        rf"{_LABEL}\s*:?\s*{_UNIT}{_END}",
        rf"\((?:{_LABEL}\s*:?\s*)?{_UNIT}\)",
        rf"(?:^|(?<=[^\s\d.,:])\s+){_ALONE}$",  # alone, or at the end of a line where no number stands before it
        rf"^({_any(clerks.LARGE_SIZES)})$",  # not at the end of a line: it is a surname, too
    )
)
_WHOLE = (re.compile(rf"^\(?(?:{_LABEL}\s*:?\s*)?{_ALONE}\)?$"),)  # in a row of titles, others are of their column
_IN_NAME = (re.compile(rf"\({_UNIT}\)"), re.compile(rf"(?:^|[\s_.·-]){_ALONE}$"), re.compile(rf"({_SIZE}{_MONEY})$"))
_FOREIGN = re.compile(rf"(?:{_LABEL}\s*:?\s*|\((?:{_LABEL}\s*:?\s*)?|^){_any(clerks.FOREIGN_CURRENCIES)}{_END}")


@dataclass(frozen=True, slots=True)
class SheetUnit:
    """What one of the sheet's unit is ``worth`` in 元, and the ``text`` that says so, with its place.

    ``doubts``: what else is said of units, so that a person must look.
    """

    worth: float = 1.0
    text: str = ""
    at: At | None = None
    doubts: tuple[Problem, ...] = ()

    def problems(self, body: Body) -> list[Problem]:
        """That the columns without a unit of their own were converted, at the place where the unit stands."""
        said = list(self.doubts)
        names = [name for name, worth in body.factors.items() if not body.columns.of[name].unit(body.table.name)]
        if names and self.at and self.worth != 1:
            titles, worth = titles_of(body.table, names), f"{self.worth:g}"
            said.append(Problem("unit_of_sheet", self.at, self.text, titles, "note", worth))
        return said


def worth_of(text: str, shapes: tuple[re.Pattern[str], ...] = _SAID) -> float | None:
    """What one of the unit that a line says is worth in 元; None where it says none.

    >>> worth_of("Unit: RMB'000"), worth_of("(in thousands)"), worth_of("Amounts of 5 million")
    (1000, 1000, None)
    """
    plain = _plain(text)
    unit = next((found[1] for shape in shapes if (found := shape.search(plain))), None)
    if unit is None:
        return None
    size = re.search(_SIZE, unit)
    return clerks.SIZES[size[0]] if size else 1


def _plain(text: str) -> str:
    return simplified(half_width(text)).translate(clerks.BRACKETS).lower()


def sheet_unit(body: Body) -> SheetUnit:
    """The unit of money for the columns whose titles name none: by a line, else by the sheet's name."""
    doubts = [
        Problem("unit_foreign", at, text.strip(), "", "warning") for text, at, _ in _lines(body) if is_foreign(text)
    ]
    found: dict[str, list[tuple[float, str, At]]] = {}
    for text, at, part in _lines(body):
        worth = worth_of(text, _WHOLE if part == "titles" else _SAID)
        if worth is not None:
            found.setdefault("foot" if part == "foot" else "head", []).append((worth, text.strip(), at))
    told = found.get("head") or found.get("foot") or []
    other = next((each for each in told if each[0] != told[0][0]), None)
    if other:
        doubts.append(Problem("unit_unclear", other[2], other[1], told[0][1], "warning"))
        return SheetUnit(doubts=tuple(doubts))
    if told:
        return SheetUnit(*told[0], tuple(doubts))
    named = worth_of(body.grid.sheet, _IN_NAME)
    if named is not None:
        return SheetUnit(named, body.grid.sheet, At(body.grid.book, body.grid.sheet), tuple(doubts))
    return SheetUnit(doubts=tuple(doubts))


def is_foreign(text: str) -> bool:
    """Whether a line says that the money is of another country.

    >>> is_foreign("Currency: USD"), is_foreign("Paid in USD by some")
    (True, False)
    """
    return bool(_FOREIGN.search(_plain(text)))


def in_yuan(body: Body, name: str, worth: float) -> bool:
    """Whether the prices of a sheet in a larger unit are in 元 all the same, as quantity × price = amount tells."""
    quantity, amount = body.converted.get("qty"), body.converted.get("amount")
    if worth == 1 or quantity is None or amount is None:
        return False
    product = quantity.values * convert(body.cells[name], "price", Context()).values
    plain, large = (int(np.isclose(product, amount.values / each, rtol=0.005).sum()) for each in (1, worth))
    return plain > large


def by_indicator(body: Body) -> None:
    """Read targets as what their indicator counts in: money in the unit of the sheet or title, visits in none, shares.

    A share may say that it is in percent; a bare 1 beside a bare 95 of its indicator may be 1 % or all, and is asked.
    """
    if body.table.name != "targets" or not {"target", "indicator"} <= body.converted.keys():
        return
    target, indicator = body.converted["target"], body.converted["indicator"].values
    counts = (indicator.notna() & ~indicator.isin(MONEY_INDICATORS)).to_numpy()
    shares = indicator.isin(SHARE_INDICATORS).to_numpy()
    cells = [_fraction(cell) if share else cell for cell, share in zip(body.cells["target"], shares, strict=True)]
    plain = convert(cells, "quantity", Context(minimum=body.table["target"].minimum))
    as_typed = [cell is typed for cell, typed in zip(cells, body.cells["target"], strict=True)]
    bare = np.array(as_typed, dtype=bool) & shares
    percents = indicator.isin(indicator[bare & (plain.values > 1)])
    unclear = bare & percents.to_numpy() & plain.values.between(0, 1, inclusive="right").to_numpy()
    faults = [fault for fault in target.faults if not counts[fault.position]]
    faults += [fault for fault in plain.faults if counts[fault.position]]
    faults += [Fault(int(at), "share_unclear", shown(cells[at]), "", True) for at in np.flatnonzero(unclear)]
    values = target.values.where(~counts, plain.values).mask(unclear)
    body.converted["target"] = Converted(values, target.blank, sorted(faults, key=lambda fault: fault.position))


def _fraction(cell: object) -> object:
    """The fraction that a text with % or such is; any other cell as it stands."""
    found = rates.understand(cell, Context()).value if isinstance(cell, str) and not amounts.number(cell) else None
    return cell if found is None else found


def _lines(body: Body) -> Iterator[tuple[str, At, str]]:
    """The texts above the titles, among them, and in rows of little else at the foot; and in which part they stand."""
    rows, first = body.grid.rows, body.header.first
    foot = range(max(body.first, body.end - _FOOT_ROWS), body.end)
    sparse = [row for row in foot if sum(not is_blank(cell) for cell in rows[row]) <= 2]
    parts = {"above": range(body.start, first), "titles": range(first, body.first), "foot": sparse}
    for part, numbers in parts.items():
        for row in numbers:
            for column, cell in enumerate(rows[row]):
                if isinstance(cell, str) and not is_blank(cell):
                    yield cell, At(body.grid.book, body.grid.sheet, address(row, column)), part
