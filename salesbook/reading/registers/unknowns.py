"""Names that no register has, and outlets of nearly the same name: said with the closest known, never just mended."""

from collections.abc import Callable

from salesbook.problems import Problem
from salesbook.reading.registers.closeness import Known, near_doubles
from salesbook.reading.registers.joining import PERSON_FIELDS
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import fold

Tables = Callable[[str], TableRead]
_MOST_SUGGESTIONS = 200  # distinct unknown names for which the closest known are looked up


def _unknown(read: TableRead, name: str, known: set[str], code: str, closest: Known) -> list[Problem]:
    """Rows whose value of ``name`` is not among the known."""
    strange = read.frame.loc[read.frame[name].notna() & ~read.frame[name].isin(known), name]
    suggestions = {typed: " / ".join(closest.closest(typed)) for typed in strange.unique()[:_MOST_SUGGESTIONS]}
    return [
        Problem(code, read.cell(label, name), typed, suggestions.get(typed, ""), "warning")
        for label, typed in zip(strange.index, strange, strict=True)
    ]


def people(read: TableRead, tables: Tables) -> list[Problem]:
    """People who are not in the staff list."""
    staff = tables("staff").frame["person"]
    names = [name for name in PERSON_FIELDS if name in read.schema.names]
    if staff.empty or not names or read.schema.name == "staff":
        return []
    known, closest = set(staff), Known(staff)
    return [problem for name in names for problem in _unknown(read, name, known, "unknown_person", closest)]


def goods(read: TableRead, tables: Tables) -> list[Problem]:
    """Goods that the stock list does not have."""
    stock = tables("stock").frame["sku"]
    if stock.empty or "sku" not in read.schema.names or read.schema.name == "stock":
        return []
    return _unknown(read, "sku", set(stock), "unknown_sku", Known(stock))


def similar_outlets(read: TableRead, tables: Tables) -> list[Problem]:
    """Outlets of the register whose names differ in script, brackets or a word like "shop" only."""
    if read.schema.name != "outlets":
        return []
    names = read.frame["outlet_name"].tolist()
    told = {
        (fold(one), fold(other))
        for one, other in tables("name_words").frame[["written_name", "standard_name"]].itertuples(index=False)
    }
    return [
        Problem("near_double", read.cell(later, "outlet_name"), names[later], names[earlier], "warning")
        for later, earlier in near_doubles(names)
        if not told & {(fold(names[later]), fold(names[earlier])), (fold(names[earlier]), fold(names[later]))}
    ]
