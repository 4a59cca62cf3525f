"""What stands around a sheet's rows — filters, formats, validations, merges, links — after rows were added."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from salesbook.placing.package.markup import Element, set_attribute
from salesbook.placing.package.references import Area, Shift, moved
from salesbook.placing.sheet.scan import Cut, Furniture

# Ranges laid over the data: where they ended with it, they go on with it.
_GROWING = frozenset(
    ("autoFilter", "conditionalFormatting", "dataValidation", "ignoredError", "protectedRange", "sqref")
)
_FORMULAS = frozenset(("formula", "formula1", "formula2", "f"))
# Where a person last looked or clicked is nobody's data.
_LEFT_ALONE = frozenset(("sheetViews", "dimension", "cols", "tableParts", "drawing", "legacyDrawing"))


def moved_furniture(furniture: Furniture, shift: Shift) -> Iterator[Cut]:
    """The cuts that move and lengthen the ranges around the rows."""
    for element in furniture.around:
        if element.name not in _LEFT_ALONE:
            for inner in element.walk():
                yield from _moved_element(inner, shift)


def _moved_element(element: Element, shift: Shift) -> Iterator[Cut]:
    tag = element.raw
    for attribute in ("ref", "sqref"):
        if attribute in element.attributes:
            text = moved_areas(element.get(attribute), shift, element.name in _GROWING)
            if text != element.get(attribute):
                tag = set_attribute(tag, attribute, text)
    if element.name == "brk" and element.parent and element.parent.name == "rowBreaks":
        # A break's number is that of the row above it.
        row = int(element.get("id", "0"))
        if shift.row(row + 1) != row + 1:
            tag = set_attribute(tag, "id", str(shift.row(row + 1) - 1))
    if tag != element.raw:
        yield (element.start, element.inner, tag)
    if element.text and not element.children:
        yield from _moved_text(element, shift)


def _moved_text(element: Element, shift: Shift) -> Iterator[Cut]:
    if element.name == "sqref":
        text = moved_areas(element.text, shift, True)
    elif element.name in _FORMULAS:
        text = moved(element.text, lambda sheet: not sheet, shift, lambda area: "$" in area)
    else:
        return
    if text != element.text:
        yield (element.inner, element.close, escape(text).encode())


def moved_areas(ranges: str, shift: Shift, grow: bool) -> str:
    """A list of ranges (sqref) after ``shift``; one that is no range stays as it is."""
    return " ".join(_moved_area(text, shift, grow) for text in ranges.split())


def _moved_area(text: str, shift: Shift, grow: bool) -> str:
    try:
        area = Area.read(text)
    except ValueError:
        return text
    target = shift.area(area, grow and shift.grows(area))
    return text if target == area else str(target)
