"""May the rows below an insertion move down? Only where everything that knows their numbers can be told."""

from collections.abc import Iterator

from salesbook.placing.package.links import relationships
from salesbook.placing.package.markup import Document, Element
from salesbook.placing.package.references import LAST_ROW, Area, areas_in
from salesbook.placing.sheet.readers import readers
from salesbook.placing.sheet.scan import Furniture
from salesbook.placing.sheet.sheet import Sheet, Table, merged_areas
from salesbook.problems import UserError

_ANCHORED = frozenset(("controls", "oleObjects", "scenarios", "cellWatches", "customSheetViews", "dataConsolidate"))


def refuse_unsafe(sheet: Sheet, furniture: Furniture, at: int, spread: list[Area], grown: Table | None) -> None:
    """UserError naming what stands in the way of inserting rows before row ``at``."""
    for reason, where in _obstacles(sheet, furniture, at, spread, grown):
        raise UserError(f"placing_cannot_move_{reason}", sheet=sheet.entry.name, row=at, where=where)


def _obstacles(
    sheet: Sheet, furniture: Furniture, at: int, spread: list[Area], grown: Table | None
) -> Iterator[tuple[str, str]]:
    yield from (("merge", str(area)) for area in merged_areas(furniture) if area.top < at <= area.bottom)
    yield from (("array", str(area)) for area in spread if area.top < at <= area.bottom)
    for table in sheet.tables():
        if table.area.bottom >= at and (grown is None or table.part != grown.part):
            yield "table", table.name
    yield from (("object", element.name) for element in furniture.around if element.name in _ANCHORED)
    yield from _attached(sheet, at)
    yield from _readers_elsewhere(sheet, at)


def _attached(sheet: Sheet, at: int) -> Iterator[tuple[str, str]]:
    """Comments, drawings and pivot tables at or below the insertion."""
    package = sheet.book.package
    for link in relationships(package, sheet.entry.part):
        if link.part not in package:
            continue
        if link.kind in ("comments", "threadedComment"):
            root = Document(package.read(link.part), link.part, package.book).root
            yield from (("comment", ref) for ref in _refs(root) if Area.read(ref).bottom >= at)
        elif link.kind == "drawing":
            root = Document(package.read(link.part), link.part, package.book).root
            yield from (("drawing", f"{row + 1}") for row in _anchored_rows(root) if row + 1 >= at)
        elif link.kind == "pivotTable":
            root = Document(package.read(link.part), link.part, package.book).root
            place = root.find("location")
            if place and Area.read(place.get("ref")).bottom >= at:
                yield "pivot", place.get("ref")


def _refs(root: Element) -> Iterator[str]:
    return (element.get("ref") for element in root.walk() if element.name in ("comment", "threadedComment"))


def _anchored_rows(root: Element) -> Iterator[int]:
    for element in root.walk():
        if element.name == "row" and element.parent and element.parent.name in ("from", "to"):
            yield int(element.text or "0")


def _readers_elsewhere(sheet: Sheet, at: int) -> Iterator[tuple[str, str]]:
    """Formulas of other parts that read rows at or below the insertion."""
    for where, area in areas_read_elsewhere(sheet):
        if at <= area.bottom < LAST_ROW:
            yield "reader", where


def areas_read_elsewhere(sheet: Sheet) -> Iterator[tuple[str, Area]]:
    """(where, area) for what formulas of other parts — sheets, charts, formats — read of this sheet."""
    package, name = sheet.book.package, sheet.entry.name
    own = {sheet.entry.part, sheet.book.part, *(table.part for table in sheet.tables())}

    def here(prefix: str) -> bool:
        return name.casefold() in prefix.casefold().split(":")

    for part in package.names():
        if part.endswith(".xml") and part not in own:
            for cell, formula in readers(package, part, name):
                title = next((entry.name for entry in sheet.book.sheets if entry.part == part), part)
                for area in areas_in(formula, here):
                    yield f"{title}!{cell}" if cell else title, area
