"""Which outlets of the register are called as a proposed one is, or nearly so."""

from collections.abc import Sequence

import pandas as pd

from salesbook.reading.registers.closeness import Known, core, numbers
from salesbook.reading.values.fold import fold

COLUMNS = ["name", "outlet_code", "outlet_name", "finding"]


def namesakes(names: Sequence[str], outlets: pd.DataFrame, name_words: pd.DataFrame) -> pd.DataFrame:
    """The outlets with the same or nearly the same name as each of ``names``, the likeliest first.

    Columns: name (position in ``names``), outlet_code, outlet_name, finding: "same_name" when width, script, spaces,
    brackets and words such as "shop" are all that differs, else "near_name". Pairs that a person has judged to be two
    (``name_words``) are not found again.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> register = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "Harbour Tea House"}])
    >>> found = namesakes(["harbour TEA-house", "Harbour Tea Hoose", "Mill"], register, frame_of("name_words"))
    >>> found[["name", "outlet_code", "finding"]].values.tolist()
    [[0, 'T1', 'same_name'], [1, 'T1', 'near_name']]
    """
    register = outlets.dropna(subset=["outlet_name"])
    known, two = Known(register["outlet_name"]), _judged_to_be_two(name_words)
    pairs = [
        (position, other)
        for position, name in enumerate(names)
        for other in known.closest(name)
        if (fold(name), fold(other)) not in two
    ]
    found = pd.DataFrame(pairs, columns=["name", "outlet_name"]).astype({"name": "int64", "outlet_name": "str"})
    found["finding"] = pd.Series([_finding(names[name], other) for name, other in pairs], dtype="str")
    return found.merge(register[["outlet_name", "outlet_code"]], on="outlet_name", how="left")[COLUMNS]


def _finding(name: str, other: str) -> str:
    return "same_name" if (core(name), numbers(name)) == (core(other), numbers(other)) else "near_name"


def _judged_to_be_two(name_words: pd.DataFrame) -> set[tuple[str, str]]:
    apart = name_words[name_words["same"].eq(False).fillna(False)]
    written, standard = apart["written_name"].map(fold), apart["standard_name"].map(fold)
    return {*zip(written, standard, strict=True)} | {*zip(standard, written, strict=True)}
