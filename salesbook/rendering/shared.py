"""A formula that a long column repeats, written once, as Excel itself writes a formula that was filled down.

XlsxWriter writes every cell's formula whole, which made half of a large book.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

_LEAST = 500  # fewer cells save nothing worth having
_SHARED = "\x00"


class SharingWorksheet(Worksheet):  # type: ignore[misc]
    """A worksheet that writes the formulas marked by ``Shares`` as shared ones."""

    shared = 0

    def _xml_formula_element(self, formula: str, result: Any, attributes: Sequence[Any] = ()) -> None:
        if not formula.startswith(_SHARED):
            super()._xml_formula_element(formula, result, attributes)
            return
        _, number, area, text = formula.split(_SHARED)
        given = "".join(f' {key}="{value}"' for key, value in attributes)
        rest = f' ref="{area}" si="{number}">{self._escape_data(text)}</f>' if text else f' si="{number}"/>'
        self.fh.write(f'<c{given}><f t="shared"{rest}<v>{self._escape_data(result)}</v></c>')


class Shares:
    """The formulas of one column of a grid: those that at least some hundred rows repeat are shared.

    ``texts`` are the formulas with their marks, row by row; ``letter`` and ``first`` say where the column stands.
    """

    def __init__(self, worksheet: SharingWorksheet, texts: Sequence[str], letter: str, first: int) -> None:
        self._worksheet, self._letter = worksheet, letter
        self._rows: dict[str, tuple[int, int]] = {}
        for text, count in Counter(texts).items():
            if text and count >= _LEAST:
                last = len(texts) - 1 - list(reversed(texts)).index(text)
                self._rows[text] = first + texts.index(text) + 1, first + last + 1
        self._numbers: dict[str, int] = {}

    def formula(self, text: str, live: str) -> str:
        """``live``, or in place of it the mark of a shared formula; one that reads another sheet is never shared."""
        if text not in self._rows or "!" in live:
            return live
        if text in self._numbers:
            return f"={_SHARED}{self._numbers[text]}{_SHARED}{_SHARED}"
        number = self._numbers[text] = self._worksheet.shared
        self._worksheet.shared += 1
        first, last = self._rows[text]
        area = f"{self._letter}{first}:{self._letter}{last}"
        return f"={_SHARED}{number}{_SHARED}{area}{_SHARED}{live[1:]}"
