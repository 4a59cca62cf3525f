"""Names that no register has, or that two outlets nearly share: said with the closest known, never mended silently."""

from collections.abc import Callable

import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.registers.closeness import Known, core, near_doubles
from salesbook.reading.registers.joining import PERSON_FIELDS, has_outlet
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import fold

Tables = Callable[[str], TableRead]
_MOST_SUGGESTIONS = 200  # distinct unknown names for which the closest known are looked up


def _unknown(read: TableRead, name: str, known: set[str], code: str, shown: str, closest: Known) -> list[Problem]:
    """Rows whose value of ``name`` is not among the known; ``shown`` is the field that the person typed."""
    strange = read.frame[read.frame[name].notna() & ~read.frame[name].isin(known)]
    suggestions = {
        typed: " / ".join(closest.closest(typed)) for typed in strange[shown].dropna().unique()[:_MOST_SUGGESTIONS]
    }
    return [
        Problem(code, read.cell(label, shown), typed, suggestions.get(typed, ""), "warning")
        for label, typed in zip(strange.index, strange[shown].fillna(strange[name]), strict=True)
    ]


def outlets(read: TableRead, tables: Tables) -> list[Problem]:
    """Outlets that the register does not have, and codes under another name than the register's."""
    register = tables("outlets").frame
    if not has_outlet(read.schema) or register.empty:
        return []
    known = set(register["outlet_code"].tolist())
    by_code, by_name = read.frame["outlet_name"].isna(), read.frame["outlet_name"].notna()
    problems = []
    for typed, shown, names in (
        (by_name, "outlet_name", register["outlet_name"]),
        (by_code, "outlet_code", register["outlet_code"]),
    ):
        part = TableRead(read.schema, read.frame[typed], read.sources)
        if not part.frame["outlet_code"].isin(known).all():
            problems += _unknown(part, "outlet_code", known, "unknown_outlet", shown, Known(names.dropna()))
    return problems + _differing_names(read, register)


def _differing_names(read: TableRead, register: pd.DataFrame) -> list[Problem]:
    pairs = read.frame[["outlet_code", "outlet_name"]].dropna().drop_duplicates()
    names = pairs["outlet_code"].map(
        dict(zip(register["outlet_code"].tolist(), register["outlet_name"].tolist(), strict=True))
    )
    differing = pairs[names.notna() & (pairs["outlet_name"] != names)]
    return [
        Problem("other_name", read.cell(label, "outlet_name"), typed, registered, "warning")
        for label, typed, registered in zip(
            differing.index, differing["outlet_name"], names[differing.index], strict=True
        )
        if fold(typed) != fold(registered) and core(typed) != core(registered)
    ]


def people(read: TableRead, tables: Tables) -> list[Problem]:
    """People who are not in the staff list."""
    staff = tables("staff").frame["person"]
    names = [name for name in PERSON_FIELDS if name in read.schema.names]
    if staff.empty or not names or read.schema.name == "staff":
        return []
    known, closest = set(staff), Known(staff)
    return [problem for name in names for problem in _unknown(read, name, known, "unknown_person", name, closest)]


def goods(read: TableRead, tables: Tables) -> list[Problem]:
    """Goods that the stock list does not have."""
    stock = tables("stock").frame["sku"]
    if stock.empty or "sku" not in read.schema.names or read.schema.name == "stock":
        return []
    return _unknown(read, "sku", set(stock), "unknown_sku", "sku", Known(stock))


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
