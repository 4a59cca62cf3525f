"""Outlets that a row does not name rightly: unknown to the register, of a name that two have, or code against name."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import pandas as pd

from salesbook.problems import Problem
from salesbook.reading.registers.closeness import Known, core
from salesbook.reading.registers.joining import has_outlet
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import fold

Tables = Callable[[str], TableRead]
_MOST_SUGGESTIONS = 200  # distinct unknown outlets for which the closest known are looked up
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"


def outlets(read: TableRead, tables: Tables) -> list[Problem]:
    """Outlets that the register does not have or has twice by that name, and codes under another outlet's name."""
    register = tables("outlets").frame
    if not has_outlet(read.schema) or register.empty:
        return []
    known = set(register["outlet_code"].tolist())
    strange = read.frame[read.frame["outlet_code"].notna() & ~read.frame["outlet_code"].isin(known)]
    differing = _differing_names(read.frame, register, tables("name_words").frame)
    return [*_unknown(read, strange, register), *_other_names(read, differing)]


def _unknown(read: TableRead, strange: pd.DataFrame, register: pd.DataFrame) -> Iterator[Problem]:
    if strange.empty:
        return
    suggest = _Suggestions(register)
    for label, code, name in strange[["outlet_code", "outlet_name"]].itertuples():
        # of a code and a name, the one that the register does not have; a row without a code was given its name for one
        namesakes = suggest.called(name) if isinstance(name, str) else []
        wrong_code = code != name and (namesakes or not isinstance(name, str))
        field, typed = ("outlet_code", code) if wrong_code else ("outlet_name", name)
        if len(namesakes) > 1 and not wrong_code:
            yield Problem("shared_name", read.cell(label, field), typed, " / ".join(namesakes), "warning")
        else:
            yield Problem("unknown_outlet", read.cell(label, field), typed, suggest(typed, name), "warning")


class _Suggestions:
    """The outlets of the register that somebody may have meant, as "name code"."""

    def __init__(self, register: pd.DataFrame) -> None:
        named = register.dropna(subset=["outlet_name"])
        self._codes: dict[str, list[str]] = {}
        for name, code in zip(named["outlet_name"].tolist(), named["outlet_code"].tolist(), strict=True):
            self._codes.setdefault(fold(name), []).append(code)
        self._names: dict[Hashable, Any] = dict(
            zip(register["outlet_code"].tolist(), register["outlet_name"].tolist(), strict=True)
        )
        self._known = Known(named["outlet_name"])
        self._found: dict[tuple[str, object], str] = {}

    def called(self, name: str) -> list[str]:
        """The codes of the outlets of just this name."""
        return self._codes.get(fold(name), [])

    def __call__(self, typed: str, name: object) -> str:
        """The outlets closest to what was typed and to the name beside it, the likeliest first."""
        key = typed, name if isinstance(name, str) else None
        if key not in self._found and len(self._found) < _MOST_SUGGESTIONS:
            texts = dict.fromkeys(each for each in (key[1], typed) if isinstance(each, str))
            near = [code for each in texts for like in self._known.closest(each) for code in self.called(like)]
            codes = dict.fromkeys([*near, *self._one_sign_away(typed)])
            self._found[key] = " / ".join(self._shown(code) for code in list(codes)[:3])
        return self._found.get(key, "")

    def _one_sign_away(self, typed: str) -> list[str]:
        """The codes that differ from what was typed in one sign: another, one more, one less, or two exchanged."""
        parts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
        near = [
            *(left + right[1:] for left, right in parts if right),
            *(left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1),
            *(left + sign + right[1:] for left, right in parts if right for sign in _SIGNS),
            *(left + sign + right for left, right in parts for sign in _SIGNS),
        ]
        return [code for code in dict.fromkeys(near) if code in self._names]

    def _shown(self, code: str) -> str:
        name = self._names[code]
        return f"{name} {code}" if isinstance(name, str) and name != code else code


def _differing_names(frame: pd.DataFrame, register: pd.DataFrame, words: pd.DataFrame) -> "pd.Series[str]":
    """The register's name of each row that gives a code of the register together with another name."""
    pairs = frame[["outlet_code", "outlet_name"]].dropna()
    by_code = dict(zip(register["outlet_code"].tolist(), register["outlet_name"].tolist(), strict=True))
    names = pairs["outlet_code"].map(by_code)
    # a code written where the name belongs is no other name
    named = (pairs["outlet_name"] != names) & (pairs["outlet_name"] != pairs["outlet_code"])
    differing = pairs[names.notna() & named]
    if differing.empty:
        return names.loc[differing.index]
    same = words[words["same"].fillna(True).astype(bool)]
    confirmed = {*zip(same["written_name"].map(fold), same["standard_name"].map(fold), strict=True)}
    other = {
        (typed, name): fold(typed) != fold(name)
        and core(typed) != core(name)
        and (fold(typed), fold(name)) not in confirmed
        for typed, name in zip(differing["outlet_name"], names[differing.index], strict=True)
    }
    found = [other[pair] for pair in zip(differing["outlet_name"], names[differing.index], strict=True)]
    return names.loc[differing.index[found]]


def _other_names(read: TableRead, differing: "pd.Series[str]") -> Iterator[Problem]:
    for label, registered in differing.items():
        typed = str(read.frame.at[label, "outlet_name"])
        yield Problem("other_name", read.cell(int(str(label)), "outlet_name"), typed, registered, "warning")
