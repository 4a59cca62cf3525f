"""One entry per problem code: what is wrong (``code``) and what to do about it (``code.remedy``); and files' faults."""

from salesbook.wording.faults import books, cells, checks, sheets

SHEETS, CELLS, CHECKS, BOOKS = sheets.TEXT, cells.TEXT, checks.TEXT, books.TEXT

CODES: tuple[str, ...] = tuple(
    code for room in (SHEETS, CELLS, CHECKS, BOOKS) for code in room if not code.endswith(".remedy")
)
