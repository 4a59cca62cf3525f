"""What can be wrong in a worksheet, found while it streams by once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from salesbook.placing.package.book import Book, SheetEntry
from salesbook.placing.package.calculation import chain_cells
from salesbook.placing.package.finding import Finding
from salesbook.placing.package.links import ContentTypes, relationships
from salesbook.placing.package.markup import Document
from salesbook.placing.package.references import Area, address, position
from salesbook.placing.safety.lintxml import missing_links, undeclared_prefixes
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.layout import title_key
from salesbook.placing.sheet.scan import Furniture, scan
from salesbook.placing.sheet.sheet import merged_areas
from salesbook.placing.sheet.strings import cell_texts, shared_count

_LONGEST_TEXT, _LONGEST_LIST = 32_767, 255
_PLAIN_ROW = re.compile(
    rb'<row [^>]*>(?:<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="\w+")?'
    rb"(?:/>|>(?:<f>[^<]*</f>)?<v>[^<]*</v></c>|><is><t[^>]*>[^<]*</t></is></c>))*</row>"
)
_HEAD = re.compile(rb'<c r="([A-Z]+)\d+"(?: s="(\d+)")?')
_STRING = re.compile(rb' t="s"><v>(\d+)</v>')


@dataclass(slots=True)
class Facts:
    """What the cells of a book's sheets may point to: ``styles`` is None where the book has no style sheet."""

    book: Book
    styles: int | None
    _strings: int | None = None

    @property
    def strings(self) -> int:
        """How many shared strings there are, counted when first asked for."""
        if self._strings is None:
            self._strings = shared_count(self.book)
        return self._strings


class SheetLint:
    """``findings`` in one worksheet, and whether it is ``selected``."""

    def __init__(self, facts: Facts, entry: SheetEntry) -> None:
        self._facts, self._book, self._part = facts, facts.book, entry.part
        self._styles = facts.styles
        self._uncalculated = chain_cells(facts.book, entry.sheet_id)
        self._headers = _table_headers(facts.book, entry)
        self._header_rows = {row for row, _ in self._headers}
        self._header_cells: list[Cell] = []
        self._last_row = 0
        self.findings: list[Finding] = []
        self.selected = False

    def run(self) -> None:
        """Read the sheet and fill ``findings``."""
        furniture = scan(self._book.package, self._part, self._on_row)
        self.findings += undeclared_prefixes(self._part, [furniture.root])
        self.findings += missing_links(self._book.package, self._part, furniture.root.walk())
        self.findings += self._merges(furniture)
        self.findings += self._lists(furniture)
        self.findings += self._table_titles()
        self.findings += (Finding("calc_chain", self._part, cell) for cell in sorted(self._uncalculated))
        views = furniture.find("sheetViews")
        self.selected = any(view.get("tabSelected") in ("1", "true") for view in (views.children if views else ()))

    # -- rows and cells --------------------------------------------------------------------------------------

    def _on_row(self, row: Row) -> None:
        if row.number <= self._last_row:
            self._found("row_order", str(row.number))
        self._last_row = row.number
        if not self._plainly_sound(row):
            self._look_closely(row)

    def _plainly_sound(self, row: Row) -> bool:
        """Whether a glance suffices: nearly all rows of a large sheet are written one way and hold nothing special."""
        special = row.number in self._header_rows or (self._uncalculated and b"<f" in row.raw)
        if special or len(row.raw) > _LONGEST_TEXT or not _PLAIN_ROW.fullmatch(row.raw):
            return False
        heads = _HEAD.findall(row.raw)
        columns = [(len(letters), letters) for letters, _ in heads]
        ascending = all(one < other for one, other in pairwise(columns))
        styles = max((int(style) for _, style in heads if style), default=0)
        strings = max(map(int, _STRING.findall(row.raw)), default=-1)
        held = self._styles is None or styles < max(self._styles, 1)
        return ascending and held and (strings < 0 or strings < self._facts.strings)

    def _look_closely(self, row: Row) -> None:
        before = 0
        for cell in row.cells:
            if cell.column <= before:
                self._found("cell_order", str(cell))
            before = cell.column
            self._check(cell)
            if (row.number, cell.column) in self._headers:
                self._header_cells.append(cell)

    def _check(self, cell: Cell) -> None:
        if self._styles is not None and cell.style >= max(self._styles, 1):
            self._found("style", str(cell))
        if cell.kind == "s" and cell.value and not (cell.value.isdigit() and int(cell.value) < self._facts.strings):
            self._found("string", str(cell))
        if cell.kind in ("str", "inlineStr") and len(cell.value or "") > _LONGEST_TEXT:
            self._found("long_text", str(cell))
        if cell.formula and self._uncalculated:
            self._uncalculated.discard(str(cell))

    def _found(self, code: str, detail: str) -> None:
        self.findings.append(Finding(code, self._part, detail))

    # -- around the rows -------------------------------------------------------------------------------------

    def _merges(self, furniture: Furniture) -> Iterator[Finding]:
        open_areas: list[Area] = []
        for area in sorted(merged_areas(furniture), key=lambda area: area.top):
            open_areas = [other for other in open_areas if other.bottom >= area.top]
            for other in open_areas:
                if area.meets(other):
                    yield Finding("merge_overlap", self._part, f"{other} {area}")
            open_areas.append(area)

    def _lists(self, furniture: Furniture) -> Iterator[Finding]:
        held = furniture.find("dataValidations")
        for rule in held.children if held else ():
            source = rule.find("formula1")
            listed = rule.get("type") == "list" and source is not None and source.text.startswith('"')
            if listed and source and len(source.text) - 2 > _LONGEST_LIST:
                yield Finding("long_list", self._part, rule.get("sqref"))

    def _table_titles(self) -> Iterable[Finding]:
        texts = cell_texts(self._book, self._header_cells)
        for place, title in self._headers.items():
            if title_key(texts.get(place, "")) != title_key(title):
                yield Finding("table_header", self._part, f"{address(*place)} {title}")


def _table_headers(book: Book, entry: SheetEntry) -> dict[tuple[int, int], str]:
    """Place → title of every header cell that a table of the sheet says is there."""
    package, types = book.package, ContentTypes(book.package)
    headers = {}
    for link in relationships(package, entry.part):
        if link.part in package and types.of(link.part).endswith("spreadsheetml.table+xml"):
            root = Document(package.read(link.part), link.part, package.book).root
            columns = root.find("tableColumns")
            if root.get("headerRowCount", "1") != "0" and columns:
                top, left = position(root.get("ref").split(":")[0])
                for offset, column in enumerate(columns.all("tableColumn")):
                    headers[top, left + offset] = column.get("name").replace("_x000a_", "\n").replace("_x000A_", "\n")
    return headers
