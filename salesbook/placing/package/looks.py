"""The style sheet of a book, ready to be added to: made where there is none, padded where cells point past its end."""

import re

from salesbook.placing.package.book import MAIN, Book
from salesbook.placing.package.links import ContentTypes
from salesbook.placing.package.styles import Styles, empty_styles

_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
# Shared out among the sheets: enough to meet the first thousands of cells of each. A writer whose style numbers
# dangle does so from the start, and reading a large book whole would cost more than writing it.
_LOOKED_AT = 4 << 20
_STYLE_NUMBER = re.compile(rb' s="(\d{1,5})"')
_COLUMN_STYLE = re.compile(rb'style="(\d{1,5})"')
_CONDITIONAL = re.compile(rb'dxfId="(\d{1,5})"')
_SENSIBLE = 65_000


def styles_of(book: Book) -> tuple[str, Styles]:
    """The styles part's name and content; a part is made where there is none."""
    link = book.link("styles")
    name = link.part if link else _make_styles(book)
    styles = Styles(book.package.read(name), name, book.package.book)
    pad_for_dangling(book, styles)
    return name, styles


def _make_styles(book: Book) -> str:
    promised = next((link.part for link in book.links if link.kind == "styles"), "")
    # openpyxl looks for styles under this name only.
    usual = "xl/styles.xml" not in book.package
    name = promised or ("xl/styles.xml" if usual else book.package.free_name("xl/styles{}.xml"))
    content = empty_styles(book.namespace(MAIN))
    if promised:
        # Some writers promise a style sheet and leave it out; a second promise would be one too many.
        book.package.write(name, content)
        ContentTypes(book.package).ensure(name, _STYLES_TYPE)
    else:
        book.add_part("styles", name, content, _STYLES_TYPE)
    book.reload()
    return name


def pad_for_dangling(book: Book, styles: Styles) -> None:
    """Lengthen the lists to the highest number that cells use, so that none of them picks up a look of ours."""
    sheets = [sheet.part for sheet in book.sheets if sheet.kind == "worksheet" and sheet.part in book.package]
    highest, highest_conditional = 0, -1
    for part in sheets:
        looked = 0
        for chunk in book.package.stream(part):
            chunk = chunk.replace(b"'", b'"')
            numbers = _STYLE_NUMBER.findall(chunk) + _COLUMN_STYLE.findall(chunk)
            highest = max([highest, *map(int, set(numbers))])
            highest_conditional = max([highest_conditional, *map(int, _CONDITIONAL.findall(chunk))])
            looked += len(chunk)
            if looked * len(sheets) > _LOOKED_AT:
                break
    if highest < _SENSIBLE:
        styles.pad("cellXfs", highest + 1)
    if -1 < highest_conditional < _SENSIBLE:
        styles.pad("dxfs", highest_conditional + 1)
