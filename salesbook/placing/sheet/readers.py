"""Who reads a sheet: the formulas of every part, in cells, charts, formats, validations and names."""

import re
from collections.abc import Iterator, Sequence, Set
from xml.parsers import expat
from xml.sax.saxutils import escape

from salesbook.placing.package.markup import new_parser, split_name
from salesbook.placing.package.package import Package
from salesbook.placing.package.references import sheets_in, tokens
from salesbook.placing.sheet.scan import sheet_chunks

_FORMULAS = frozenset(("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"))


def reads(formula: str, sheet: str) -> bool:
    return sheet.casefold() in sheets_in(formula)


def readers(package: Package, part: str, sheet: str, names: Set[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """(cell, formula) of ``part`` for each formula that reads ``sheet`` or uses one of ``names`` (lower case)."""
    spelled = {escape(sheet), escape(sheet).replace("'", "''"), *names}
    if not _mentions(package, part, [word.encode() for word in spelled]):
        return
    for cell, formula in formulas(package, part):
        used = {token.text.casefold() for token in tokens(formula) if token.kind == "word"}
        if reads(formula, sheet) or used & names:
            yield cell, formula


def _mentions(package: Package, part: str, words: Sequence[bytes]) -> bool:
    """Whether any of the words stands in a part, in any case: looking costs a fraction of parsing."""
    pattern = re.compile(b"|".join(map(re.escape, words)), re.IGNORECASE)
    overlap = max(map(len, words))
    end = b""
    for chunk in sheet_chunks(package, part):
        if pattern.search(end + chunk):
            return True
        end = chunk[-overlap:]
    return False


def formulas(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """(cell, formula) for every formula of a part, cell "" outside cells; nothing where the part is not XML."""
    reader = _FormulaReader()
    try:
        for chunk in sheet_chunks(package, part):
            reader.parser.Parse(chunk, False)
            yield from reader.found
            reader.found.clear()
    except expat.ExpatError:
        return


class _FormulaReader:
    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._cell = ""
        self._text: list[str] | None = None
        self.parser = new_parser()
        self.parser.StartElementHandler = self._on_start
        self.parser.EndElementHandler = self._on_end
        self.parser.CharacterDataHandler = self._on_text

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        local = split_name(name)[1]
        if local == "c":
            self._cell = attributes.get("r", "")
        elif local in _FORMULAS:
            self._text = []

    def _on_end(self, name: str) -> None:
        local = split_name(name)[1]
        if local == "c":
            self._cell = ""
        elif local in _FORMULAS and self._text is not None:
            self.found.append((self._cell, "".join(self._text)))
            self._text = None

    def _on_text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)
