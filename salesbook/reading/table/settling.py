"""What a column with an ambiguous title keeps, told by the values below the title."""

from collections.abc import Sequence

from salesbook.reading.file.grid import Cell, is_blank
from salesbook.reading.values.convert import PARSERS
from salesbook.reading.values.one import Context
from salesbook.schemas import Table

_LOOKED_AT = 400
_ENOUGH = 5  # fewer values tell nothing about whether they repeat
_MOST = 0.9
_WORDS = ("text", "name", "code")


def settle(cells: Sequence[Cell], names: tuple[str, ...], table: Table) -> str:
    """The field among ``names`` that the cells point to, or "" when they could be several.

    Values of a kind that only one of the fields takes decide; among codes, those that never repeat number the rows, and
    those that do belong to outlets.
    """
    sample = [cell for cell in cells if not is_blank(cell)][:_LOOKED_AT]
    if not sample:
        return ""
    fitting = [name for name in names if _share(sample, table, name) >= _MOST]
    strict = [name for name in fitting if table[name].kind not in _WORDS]
    if len(strict or fitting) == 1:
        return (strict or fitting)[0]
    codes = [name for name in fitting if table[name].kind == "code"]
    if len(codes) < len(fitting) or len(sample) < _ENOUGH:
        return ""
    if len(set(map(str, sample))) == len(sample):
        numbering = [name for name in codes if (name,) == table.unique]
        return numbering[0] if len(numbering) == 1 else ""
    return "outlet_code" if "outlet_code" in codes and table.unique != ("outlet_code",) else ""


def _share(sample: list[Cell], table: Table, name: str) -> float:
    about = Context(vocabulary=table[name].vocabulary, minimum=table[name].minimum, year=2_000)
    understood = [PARSERS[table[name].kind](cell, about) for cell in sample]
    return sum(each.value is not None for each in understood) / len(sample)
