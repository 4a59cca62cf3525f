"""Two sides laid beside each other: summed by what they have in common, then what is left over paired by what it is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

_TOLD = ["table", "label", "field", "day", "who", "slip"]
GROUPS = [f"{side}_{name}" for side in ("left", "right") for name in (*_TOLD, "worth", "rows")]


class Rule(NamedTuple):
    """How left-overs are paired: what must be the same, within how many days, and what that is called ("": it says
    nothing yet, and with equal amounts is no break)."""

    cause: str
    same: tuple[str, ...]
    within_days: int = 0


def numbered(left: pd.DataFrame, right: pd.DataFrame, columns: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both sides with the same number (``key``) where they have the same values in ``columns``; a missing value equals
    a missing value."""
    both = pd.concat([left[columns], right[columns]], ignore_index=True)
    key = both.groupby(columns, sort=False, dropna=False).ngroup().to_numpy()
    return left.assign(key=key[: len(left)]), right.assign(key=key[len(left) :])


def compare(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Σ of both sides (numbered) for each key: a row per key that any of them has, indexed by it.

    Columns: left_ and right_ table, label, field, day, who, slip (of the side's first row), worth (Σ, 0 where the side
    has nothing), rows.

    >>> row = {"table": "sales", "field": "amount", "day": pd.Timestamp("2026-11-20"), "who": "T1", "slip": "X1"}
    >>> sold = pd.DataFrame([row | {"label": 0, "worth": 500}, row | {"label": 1, "worth": 300}]).assign(key=0)
    >>> owed = pd.DataFrame([row | {"table": "receivables", "label": 4, "worth": 750}]).assign(key=0)
    >>> compare(sold, owed)[["left_label", "left_worth", "left_rows", "right_label", "right_worth"]].values.tolist()
    [[0, 800, 2, 4, 750]]
    """
    size = max(left["key"].max() if len(left) else -1, right["key"].max() if len(right) else -1) + 1
    return pd.concat([_summed(each, int(size), sign) for each, sign in ((left, "left_"), (right, "right_"))], axis=1)


def _summed(side: pd.DataFrame, size: int, sign: str) -> pd.DataFrame:
    """Σ and first row of each key, 0 to ``size`` − 1."""
    key, worth, first = side["key"].to_numpy(), np.zeros(size, dtype=np.int64), np.full(size, -1)
    np.add.at(worth, key, side["worth"].to_numpy())
    first[key[::-1]] = np.arange(len(side))[::-1]
    told = {name: side[name].astype("Int64") if name == "label" else side[name] for name in _TOLD}
    taken = {f"{sign}{name}": values.array.take(first, allow_fill=True) for name, values in told.items()}
    return pd.DataFrame({**taken, f"{sign}worth": worth, f"{sign}rows": np.bincount(key, minlength=size)})


def paired(groups: pd.DataFrame, rules: Sequence[Rule]) -> pd.DataFrame:
    """The groups, where one that only the left side has and one that only the right side has are the same by a rule,
    made one; with ``cause``: the rule's word, missing where none applied.

    Each is paired once, by the first rule that finds it a partner, with the nearest by date.
    """
    groups = groups.assign(cause=pd.Series(index=groups.index, dtype="str"))
    lone = groups["left_worth"].ne(groups["right_worth"])
    lefts, rights = groups[lone & groups["right_rows"].eq(0)], groups[lone & groups["left_rows"].eq(0)]
    for rule in rules:
        if lefts.empty or rights.empty:
            break
        met = _met(lefts, rights, rule)
        groups = _made_one(groups, met, rule.cause)
        lefts, rights = lefts[~lefts.index.isin(met["left"])], rights[~rights.index.isin(met["right"])]
    return groups


def _met(lefts: pd.DataFrame, rights: pd.DataFrame, rule: Rule) -> pd.DataFrame:
    """Who meets whom: left, right (keys), each once."""
    named = [_named(rows, side, rule.same) for side, rows in (("left", lefts), ("right", rights))]
    met = named[0].merge(named[1], on=list(rule.same))
    apart = (met["on_left"] - met["on_right"]).abs().dt.days
    met = met.assign(apart=apart)[apart.le(rule.within_days)].sort_values("apart", kind="stable")
    return met.drop_duplicates("left").drop_duplicates("right")[["left", "right"]]


def _named(rows: pd.DataFrame, side: str, same: tuple[str, ...]) -> pd.DataFrame:
    """What must be the same, under its bare name, with the key as ``side`` and the day as on_``side``."""
    told = {name: rows[f"{side}_{name}"] for name in same}
    return pd.DataFrame({**told, f"on_{side}": rows[f"{side}_day"]}).dropna().rename_axis(side).reset_index()


def _made_one(groups: pd.DataFrame, met: pd.DataFrame, cause: str) -> pd.DataFrame:
    if met.empty:
        return groups
    of_right = [name for name in groups if str(name).startswith("right_")]
    groups = groups.copy()
    groups.loc[met["left"], of_right] = groups.loc[met["right"], of_right].set_axis(met["left"].to_numpy())
    groups.loc[met["left"], "cause"] = cause or None
    return groups[~groups.index.isin(met["right"])]
