"""What an open workbook holds, for comparison."""


def cells(sheet) -> list[list[object]]:
    """Values, floats to the hundredth of a fen: a sum calculated anew may differ in its last bit."""
    rows = sheet.used_range.options(ndim=2).value
    return [[round(cell, 4) if isinstance(cell, float) else cell for cell in row] for row in rows]


def everything(book) -> dict[str, object]:
    """Every sheet's values and formulas."""
    return {sheet.name: (cells(sheet), sheet.used_range.formula) for sheet in book.sheets}
