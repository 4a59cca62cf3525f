"""The likeliest cause of each break, from the figures alone: an accountant's own order of looking."""

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import to_fen

CAUSES = (
    "not_entered",  # the other book has nothing of it
    "not_handed_in",  # the person has not settled that day
    "twice",  # a row stands in one book twice
    "part",  # one row of several is missing in the other book
    "other_slip",  # under another slip number there
    "other_day",  # under another date there
    "other_who",  # under another outlet or person there
    "amount",  # another amount
    "short",  # less money handed in than there should be
    "over",  # more of it
    "swapped",  # two neighbouring digits changed places
    "sign",  # plus and minus
    "decimal",  # the decimal point one or two places off
    "discount",  # the discount is in one book only
    "gift",  # goods given along are charged in one book only
    "terms",  # the sale is written as paid in cash
    "no_collector",  # a receipt of that amount names nobody who collected it
    "credit_note",  # a red row that no return stands behind
    "undelivered",  # counted as sold, and did not arrive
    "not_updated",  # a stored figure that was not carried on
    "gap",  # a number of a running series is missing
    "double",  # a number was used for two slips
)
_NEAR = pd.Timedelta(days=7)


def differs(groups: pd.DataFrame) -> "pd.Series[bool]":
    """Which groups have another worth on the left than on the right."""
    return groups["left_worth"].ne(groups["right_worth"])


def explained(groups: pd.DataFrame, left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """The groups with a cause for every break that has none yet, and a ``hint``: the slip, day or name where the other
    half of it stands. ``left`` and ``right`` are the numbered sides; where one row alone makes the break, the group's
    label becomes that row's.

    400.00 and 300.00 were sold on one slip, the receivable says 400.00: the second line is not there.

    >>> from salesbook.calculation.day.reconciliation.matching import compare
    >>> row = {"table": "sales", "field": "amount", "day": pd.Timestamp("2026-11-20"), "who": "T1", "slip": "X1"}
    >>> row |= {"key": 0}
    >>> sold = pd.DataFrame([row | {"label": 0, "worth": 40000}, row | {"label": 1, "worth": 30000}])
    >>> owed = pd.DataFrame([row | {"table": "receivables", "label": 4, "worth": 40000}])
    >>> explained(compare(sold, owed), sold, owed)[["left_label", "cause"]].values.tolist()
    [[1, 'part']]
    """
    known = {"cause": pd.Series(index=groups.index, dtype="str"), "hint": pd.Series(index=groups.index, dtype="str")}
    groups = groups.assign(**{name: groups.get(name, empty) for name, empty in known.items()})
    if not (differs(groups) & groups["cause"].isna()).any():
        return groups
    for rows, name in ((left, "left"), (right, "right")):
        groups = _single_rows(groups, rows, name)
    groups = _crossed(groups)
    unknown = differs(groups) & groups["cause"].isna()
    causes = [_by_figures(*pair) for pair in groups.loc[unknown, ["left_worth", "right_worth"]].itertuples(index=False)]
    alone = groups["left_rows"].eq(0) | groups["right_rows"].eq(0)
    groups.loc[unknown, "cause"] = pd.Series(causes, index=groups.index[unknown], dtype="str")
    groups["cause"] = groups["cause"].mask(unknown & alone, "not_entered")
    return groups


def _single_rows(groups: pd.DataFrame, rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Where one row of a side is just what it has too much: entered twice when it has a like, else a part."""
    over = groups["left_worth"] - groups["right_worth"]
    over = over if name == "left" else -over
    both = groups["left_rows"].gt(0) & groups["right_rows"].gt(0)
    open_ = groups.index[over.ne(0) & both & groups["cause"].isna()]
    rows = rows[rows["key"].isin(open_)]
    same = rows[rows["worth"].eq(rows["key"].map(over))].drop_duplicates("key", keep="last")
    same = same[same["key"].map(groups[f"{name}_rows"]).gt(1)].set_index("key")
    if same.empty:
        return groups
    like = rows[rows.duplicated(["key", "worth"])].merge(same.reset_index()[["key", "worth"]], on=["key", "worth"])
    groups = groups.copy()
    groups.loc[same.index, f"{name}_label"] = same["label"].astype("Int64")
    for each in ("table", "field"):
        groups.loc[same.index, f"{name}_{each}"] = same[each]
    groups.loc[same.index, "cause"] = np.where(same.index.isin(like["key"]), "twice", "part")
    return groups


def _crossed(groups: pd.DataFrame) -> pd.DataFrame:
    """Breaks that cancel each other out: what one slip, day or person has too much, another has too little."""
    first = {name: groups[f"left_{name}"].fillna(groups[f"right_{name}"]) for name in ("day", "who", "slip")}
    over = groups["left_worth"] - groups["right_worth"]
    open_ = over.ne(0) & (groups["cause"].isna() | groups["cause"].eq("part"))
    breaks = pd.DataFrame({**first, "over": over, "under": -over})[open_].rename_axis("key").reset_index()
    for cause, same, hint in (
        ("other_slip", ["who", "day"], "slip"),
        ("other_who", ["day"], "who"),
        ("other_day", ["who"], "day"),
    ):
        if len(breaks) < 2:
            break
        met = breaks.merge(breaks, left_on=[*same, "over"], right_on=[*same, "under"], suffixes=("", "_there"))
        if cause == "other_day":
            met = met[(met["day"] - met["day_there"]).abs().le(_NEAR)]
        met = met[met[hint].ne(met[f"{hint}_there"]) & met[hint].notna() & met[f"{hint}_there"].notna()]
        met = met.drop_duplicates("key").drop_duplicates("key_there").set_index("key")
        met = met[met["key_there"].isin(met.index)]
        groups = groups.copy()
        groups.loc[met.index, "cause"] = cause
        there = met[f"{hint}_there"]
        groups.loc[met.index, "hint"] = there.dt.strftime("%Y-%m-%d") if hint == "day" else there
        breaks = breaks[~breaks["key"].isin(met.index)]
    return groups


def with_extras(groups: pd.DataFrame, extras: dict[str, "pd.Series[float]"]) -> pd.DataFrame:
    """The groups, where what they differ by is just the discount or the gifts (元 by key): called by that name."""
    over = (groups["left_worth"] - groups["right_worth"]).abs()
    for cause, amounts in extras.items():
        fen = pd.Series(to_fen(amounts), index=amounts.index).reindex(groups.index).fillna(0)
        groups = groups.assign(
            cause=groups["cause"].mask(over.ne(0) & over.eq(fen) & groups["right_rows"].gt(0), cause)
        )
    return groups


def _by_figures(left: int, right: int) -> str:
    """What a person may have done who typed one figure in place of the other (both in fen).

    >>> _by_figures(45600, 54600), _by_figures(45600, -45600), _by_figures(45600, 4560), _by_figures(45600, 45500)
    ('swapped', 'sign', 'decimal', 'amount')
    """
    if left == -right:
        return "sign"
    if any(left == right * ten or right == left * ten for ten in (10, 100)):
        return "decimal"
    return "swapped" if _are_swapped(str(left), str(right)) else "amount"


def _are_swapped(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    unlike = [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and first[unlike[0]] == second[unlike[1]]
        and first[unlike[1]] == second[unlike[0]]
    )
