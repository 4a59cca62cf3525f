"""One entry per problem code: what is wrong (``code``) and what to do about it (``code.remedy``); and files' faults."""

from salesbook.wording.faults import books, cells, checks, recognition, sheets

SHEETS, RECOGNITION, CELLS, CHECKS, BOOKS = sheets.TEXT, recognition.TEXT, cells.TEXT, checks.TEXT, books.TEXT

CODES: tuple[str, ...] = tuple(
    code for room in (SHEETS, RECOGNITION, CELLS, CHECKS, BOOKS) for code in room if not code.endswith(".remedy")
)
