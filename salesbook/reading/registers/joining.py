"""After reading: rows find their outlet, person, goods and slip in the registers, whatever way the name was written."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

import numpy as np
import pandas as pd

from salesbook.lists import slips_in
from salesbook.reading.values.fold import code_key, fold
from salesbook.schemas import Table

PERSON_FIELDS = ("person", "salesperson", "collector", "taken_by", "deliverer", "driver")


class Registers:
    """Folded name → what the frames call it: outlets by code, people as the staff list has them, goods by SKU, slips as
    the receivables number them.

    ``frame`` gives a register as it was read; each is asked for when a row needs it.
    """

    def __init__(self, frame: Callable[[str], pd.DataFrame]) -> None:
        self._frame = frame

    @cached_property
    def outlets(self) -> dict[str, str]:
        """Outlet name → outlet code."""
        return self._with_answers(by_name(self.known_outlets, "outlet_name", "outlet_code"))

    @cached_property
    def known_outlets(self) -> pd.DataFrame:
        """The register of outlets; where none is kept, the outlets that receivables name (outlet_code, outlet_name)."""
        kept = self._frame("outlets")
        return kept if len(kept) else known_outlets(kept, self._frame("receivables"))

    @cached_property
    def codes(self) -> dict[str, str]:
        """Any way of writing an outlet's code → the register's."""
        return by_name(self.known_outlets, "outlet_code", "outlet_code", code_key)

    @cached_property
    def people(self) -> dict[str, str]:
        """Any way of writing a person's name → the staff list's."""
        return self._with_answers(by_name(self._frame("staff"), "person", "person"))

    @cached_property
    def goods(self) -> dict[str, str]:
        """Name of an item → its SKU."""
        return self._with_answers(by_name(self._frame("stock"), "item", "sku"))

    @cached_property
    def skus(self) -> dict[str, str]:
        """Any way of writing a SKU → the stock list's."""
        return by_name(self._frame("stock"), "sku", "sku", code_key)

    @cached_property
    def slips(self) -> dict[str, str]:
        """Any way of writing a slip's number → the receivables'; a slip may stand there on several rows."""
        numbers = self._frame("receivables")[["slip_no"]].drop_duplicates()
        return by_name(numbers, "slip_no", "slip_no", code_key)

    def _with_answers(self, names: dict[str, str]) -> dict[str, str]:
        """The names of a register, and the ways of writing them that a person confirmed."""
        words = self._frame("name_words")
        same = words[words["same"].fillna(True).astype(bool)]
        confirmed = zip(same["written_name"].map(fold), same["standard_name"].map(fold), strict=True)
        return {**names, **{written: names[standard] for written, standard in confirmed if standard in names}}


def has_outlet(table: Table) -> bool:
    """Whether rows of the table belong to outlets of the register (which it and proposals of new ones do not)."""
    return table.name not in ("outlets", "proposals") and {"outlet_code", "outlet_name"} <= set(table.names)


def known_outlets(outlets: pd.DataFrame, receivables: pd.DataFrame) -> pd.DataFrame:
    """The register of outlets; where none is kept, the outlets that receivables name (outlet_code, outlet_name)."""
    if len(outlets):
        return outlets
    owing = receivables[["outlet_code", "outlet_name"]].dropna(subset=["outlet_name"])
    coded = owing.dropna(subset=["outlet_code"]).drop_duplicates("outlet_code")
    # one code and one name, each written in two ways, are one outlet, called as it was first
    written = coded["outlet_code"].map(code_key), coded["outlet_name"].map(fold)
    coded = coded[~pd.DataFrame({"code": written[0], "name": written[1]}).duplicated()]
    named = owing[owing["outlet_code"].isna()]
    names = named["outlet_name"].map(fold)
    named = named[~names.duplicated() & ~names.isin(set(coded["outlet_name"].map(fold)))]
    return key_register(pd.concat([coded, named]).sort_index(kind="stable").reset_index(drop=True))


def key_register(outlets: pd.DataFrame) -> pd.DataFrame:
    """The register with every ``outlet_code`` filled: an outlet without a code is known by its name."""
    return outlets.assign(outlet_code=outlets["outlet_code"].fillna(outlets["outlet_name"]))


def by_name(frame: pd.DataFrame, name: str, key: str, folding: Callable[[str], str] = fold) -> dict[str, str]:
    """Folded ``name`` → ``key``, for names that stand once in a register."""
    folded = frame[name].map(folding, na_action="ignore")
    once = folded.notna() & ~folded.duplicated(keep=False)
    return dict(zip(folded[once].tolist(), frame.loc[once, key].tolist(), strict=True))


def joined(frame: pd.DataFrame, table: Table, registers: Registers) -> pd.DataFrame:
    """The frame with outlets, people and goods called as the registers call them."""
    if frame.empty:
        return frame
    if has_outlet(table):
        frame = _renamed(frame, "outlet_code", registers.codes, set(registers.codes.values()), code_key)
        frame = _with_outlets(frame, registers.outlets)
    if table.name != "staff":
        for name in PERSON_FIELDS:
            if name in table.names:
                frame = _renamed(frame, name, registers.people)
    if "sku" in table.names and table.name != "stock":
        frame = _renamed(frame, "sku", registers.skus, set(registers.skus.values()), code_key)
        frame = _renamed(frame, "sku", registers.goods, keep=set(registers.goods.values()))
    if "slip_no" in table.names and table.name != "receivables":
        frame = _with_slips(frame, registers.slips)
    return frame


def _with_outlets(frame: pd.DataFrame, codes: Mapping[str, str]) -> pd.DataFrame:
    """``outlet_code`` filled where only a name was given: from the register, else with the name itself."""
    lacking = (frame["outlet_code"].isna() & frame["outlet_name"].notna()).to_numpy()
    if not lacking.any():
        return frame
    typed = frame.loc[lacking, "outlet_name"]
    found = {name: codes.get(fold(name), name) for name in typed.unique()}
    filled = frame["outlet_code"].to_numpy(dtype=object, na_value=np.nan, copy=True)
    filled[lacking] = typed.map(found).to_numpy(dtype=object)
    return frame.assign(outlet_code=pd.Series(filled, index=frame.index, dtype="str"))


def _with_slips(frame: pd.DataFrame, slips: Mapping[str, str]) -> pd.DataFrame:
    """Numbers of slips as the receivables write them, several in a cell one by one."""
    known = set(slips.values())
    renamed = {
        each: now for each in frame["slip_no"].dropna().unique() if (now := _slips_called(each, slips, known)) != each
    }
    return frame.assign(slip_no=frame["slip_no"].replace(renamed)) if renamed else frame


def _slips_called(typed: str, slips: Mapping[str, str], known: AbstractSet[str]) -> str:
    if typed in known or code_key(typed) in slips:
        return typed if typed in known else slips[code_key(typed)]
    each_in = slips_in(typed)
    called = [each if each in known else slips.get(code_key(each), each) for each in each_in]
    return typed if tuple(called) == each_in else ",".join(called)


def _renamed(
    frame: pd.DataFrame,
    name: str,
    known: Mapping[str, str],
    keep: frozenset[str] | set[str] = frozenset(),
    folding: Callable[[str], str] = fold,
) -> pd.DataFrame:
    typed = frame[name].dropna().unique()
    keys = {each: folding(each) for each in typed if each not in keep}
    renamed = {each: known[key] for each, key in keys.items() if known.get(key, each) != each}
    return frame.assign(**{name: frame[name].replace(renamed)}) if renamed else frame
