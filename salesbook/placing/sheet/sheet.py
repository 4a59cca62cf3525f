"""What both kinds of cell edits share: one sheet, its tables, its looks, and what may not be written over."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from salesbook.placing.package.book import OFFICE, Book, SheetEntry
from salesbook.placing.package.links import ContentTypes, relationships
from salesbook.placing.package.looks import styles_of
from salesbook.placing.package.markup import Document, Element, attribute_text, set_attribute
from salesbook.placing.package.references import Area, address
from salesbook.placing.package.styles import Styles
from salesbook.placing.sheet.cellparser import Cell, Row
from salesbook.placing.sheet.scan import Cut, Furniture
from salesbook.placing.sheet.values import Content
from salesbook.problems import UserError

SPREADING = ("array", "dataTable")


@dataclass(frozen=True, slots=True)
class Table:
    """A table (ListObject) of the sheet."""

    part: str
    name: str
    area: Area
    header_rows: int
    totals_rows: int
    titles: tuple[str, ...]
    calculated: tuple[str, ...]


class Sheet:
    """A worksheet to be edited; its styles are read only when asked for and written only when added to."""

    def __init__(self, book: Book, entry: SheetEntry) -> None:
        if entry.kind != "worksheet" or entry.part not in book.package:
            raise UserError("placing_not_cells", book=book.package.book, sheet=entry.name)
        self.book, self.entry = book, entry
        self._styles: tuple[str, Styles] | None = None

    @property
    def styles(self) -> Styles:
        """The book's style sheet."""
        if self._styles is None:
            self._styles = styles_of(self.book)
        return self._styles[1]

    def save_styles(self) -> None:
        """Write the styles if anything was added to them."""
        if self._styles:
            name, styles = self._styles
            content = styles.result()
            if content != self.book.package.read(name):
                self.book.package.write(name, content)

    def style_for(self, content: Content, style: int) -> int:
        """``style``, or one like it that shows a date as a date."""
        if not content.shown_as or self.styles.shows_dates(style):
            return style
        return self.styles.with_format(style, content.shown_as)

    def tables(self) -> list[Table]:
        """The sheet's tables."""
        package, types = self.book.package, ContentTypes(self.book.package)
        found = []
        for link in relationships(package, self.entry.part):
            if link.part in package and types.of(link.part).endswith("spreadsheetml.table+xml"):
                found.append(_table(link.part, Document(package.read(link.part), link.part, package.book).root))
        return found

    def refuse_protected(self, furniture: Furniture, styles: Iterable[int], cell: str) -> None:
        """UserError if the sheet is protected and one of the styles is locked."""
        protection = furniture.find("sheetProtection")
        on = protection is not None and protection.get("sheet") in ("1", "true", "on")
        if on and any(self.styles.locked(style) for style in styles):
            raise UserError("placing_sheet_protected", sheet=self.entry.name, cell=cell)

    def rel_part(self, element: Element | None) -> str:
        """The part that an element's r:id leads to, "" if none."""
        if element is None:
            return ""
        wanted = element.get(f"{{{self.book.namespace(OFFICE)}}}id")
        links = relationships(self.book.package, self.entry.part)
        return next((link.part for link in links if link.id == wanted), "")


def _table(part: str, root: Element) -> Table:
    held = root.find("tableColumns")
    columns = held.all("tableColumn") if held else []
    calculated = []
    for column in columns:
        formula = column.find("calculatedColumnFormula")
        calculated.append(formula.text if formula and not formula.get("array") else "")
    return Table(
        part=part,
        name=root.get("displayName"),
        area=Area.read(root.get("ref")),
        header_rows=int(root.get("headerRowCount", "1")),
        totals_rows=int(root.get("totalsRowCount", "0")),
        titles=tuple(column.get("name") for column in columns),
        calculated=tuple(calculated),
    )


def spreading(row: Row) -> Iterator[tuple[Area, Cell]]:
    """The areas over which array formulas and data tables of a row spread, each with its cell."""
    # Looking at the bytes spares reading the cells of nearly every row.
    if not any(kind.encode() in row.raw for kind in SPREADING):
        return
    for cell in row.cells:
        if cell.formula and cell.formula.attributes.get("t") in SPREADING:
            yield Area.read(cell.formula.attributes.get("ref", str(cell))), cell


def shared_master(cell: Cell) -> Area | None:
    """The area of the shared formula that this cell holds for others too."""
    formula = cell.formula
    if formula is None or formula.attributes.get("t") != "shared" or not formula.text:
        return None
    area = Area.read(formula.attributes.get("ref", str(cell)))
    return area if str(area) != str(cell) else None


def merged_areas(furniture: Furniture) -> list[Area]:
    """The merged ranges."""
    merges = furniture.find("mergeCells")
    return [Area.read(merge.get("ref")) for merge in merges.all("mergeCell")] if merges else []


def column_style(furniture: Furniture, column: int) -> int:
    """The style a column gives to cells that have none."""
    columns = furniture.find("cols")
    for line in columns.all("col") if columns else []:
        if int(line.get("min", "0")) <= column <= int(line.get("max", "0")):
            return int(line.get("style", "0"))
    return 0


def dimension_cuts(furniture: Furniture, area: Area) -> list[Cut]:
    """What makes the sheet's dimension take ``area`` in."""
    dimension = furniture.find("dimension")
    if dimension is None:
        return []
    try:
        held = Area.read(dimension.get("ref"))
    except ValueError:
        return []
    top, left = min(held.top, area.top), min(held.left, area.left)
    wide = Area(top, left, max(held.bottom, area.bottom), max(held.right, area.right))
    if wide == held:
        return []
    return [(dimension.start, dimension.inner, set_attribute(dimension.raw, "ref", str(wide)))]


def insertion(furniture: Furniture, before: int | None, lines: bytes) -> Cut:
    """The cut that puts rows in front of ``before``, None for behind the last row."""
    data = furniture.data
    tag = furniture.tag("sheetData").encode()
    wrapped = b"<" + tag + b">" + lines + b"</" + tag + b">"
    if data is None:
        return (furniture.root.close, furniture.root.close, wrapped)
    if data.empty:
        return (data.start, data.end, wrapped)
    at = data.close if before is None else before
    return (at, at, lines)


def row_cuts(row: Row, markups: Mapping[int, bytes], prefix: str) -> Iterator[Cut]:
    """The cuts that put cells, by column, into an old row, over those that stand there."""
    added = b""
    for column, markup in sorted(markups.items()):
        held = row.cell(column)
        if held:
            yield (held.start, held.end, markup)
        elif row.empty:
            added += markup
        else:
            after = next((cell.start for cell in row.cells if cell.column > column), row.close)
            yield (after, after, markup)
    tag, spans = row.tag, span_of(row, markups)
    if spans is not None:
        tag = set_attribute(tag, "spans", spans or None)
    if added:
        tag = tag[:-2].rstrip() + b">" + added + f"</{prefix}row>".encode()
    if tag != row.tag:
        yield (row.start, row.inner, tag)


def row_tag(attributes: dict[str, str], number: int, prefix: str) -> str:
    """A row's start tag; ``prefix`` with its colon."""
    held = "".join(f' {name}="{attribute_text(value)}"' for name, value in attributes.items())
    return f'<{prefix}row r="{number}"{held}>'


def span_of(row: Row, columns: Collection[int]) -> str | None:
    """The spans attribute a row needs for ``columns``: None where it may stay, "" where it is best left out."""
    spans = row.attributes.get("spans")
    if not spans or not columns:
        return None
    if " " in spans:
        return ""
    first, _, last = spans.partition(":")
    wide = (min(int(first), *columns), max(int(last), *columns))
    return None if wide == (int(first), int(last)) else f"{wide[0]}:{wide[1]}"


def span_text(rows: tuple[int, int], columns: tuple[int, int]) -> str:
    """``A21:H23``, or ``A21`` for a single cell."""
    first, last = address(rows[0], columns[0]), address(rows[1], columns[1])
    return first if first == last else f"{first}:{last}"
