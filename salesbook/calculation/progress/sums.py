"""What is added up for the progress table: by person, by post and for the department, before any rate is taken."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.progress.indicators import INDICATORS, POSTS

KEY = ["person", "indicator"]
# Work that must be somebody's even when it is not of the person's post, so that the people add up to the department.
_EVERYBODY = ("sales", "collection", "arrears_cleared", "new_outlets")
Periods = Mapping[str, pd.DataFrame]


def people_sums(staff: pd.DataFrame, kept: frozenset[str], targets: pd.DataFrame, periods: Periods) -> pd.DataFrame:
    """A row per person and indicator: person, post, indicator, target, and value and base of each period.

    Rows are the indicators of the person's post, whatever else has a target, and money or outlets the person brought in
    besides. People who left appear only with what they did. ``periods`` are pieces of
    ``daily_actuals``, ``kept`` the indicators that some book shows.
    """
    rows = _rows(staff, targets, periods["actual"])
    pooled = [post in INDICATORS[code].pooled for post, code in zip(rows["post"], rows["indicator"], strict=True)]
    everybodys = pd.Series(pooled, index=rows.index, dtype="bool")
    for period, daily in periods.items():
        own = _totals(daily, KEY).reindex(pd.MultiIndex.from_frame(rows[KEY]))
        everybody = _totals(daily[daily["counted"]], ["indicator"]).reindex(rows["indicator"])
        figures = own.reset_index(drop=True).mask(everybodys, everybody.reset_index(drop=True), axis=0)
        rows = rows.join(_known(figures, rows["indicator"], kept).add_suffix(f"_{period}"))
    return rows


def _rows(staff: pd.DataFrame, targets: pd.DataFrame, daily: pd.DataFrame) -> pd.DataFrame:
    staff = staff.drop_duplicates("person")
    active = staff[staff["status"].fillna("active").eq("active")]
    own = active[["person", "post"]].assign(indicator=active["post"].map(POSTS)).explode("indicator").dropna()
    besides = daily[daily["indicator"].isin(_EVERYBODY)].dropna(subset="person")
    done = _totals(besides, KEY).query("value != 0").reset_index()
    listed = pd.concat([own[KEY], targets[KEY], done[KEY]]).drop_duplicates(KEY, ignore_index=True).astype("str")
    listed = listed.merge(targets, on=KEY, how="left")
    known = looked_up(listed["person"], staff.set_index("person")["post"])
    listed["post"] = known.fillna(listed["post"]).astype("str")
    order = {code: at for at, code in enumerate(INDICATORS)}
    posts = {post: at for at, post in enumerate(POSTS)}
    person = {name: at for at, name in enumerate(dict.fromkeys([*staff["person"], *listed["person"]]))}
    place = [listed["post"].map(posts), listed["person"].map(person), listed["indicator"].map(order)]
    return listed.iloc[np.lexsort([keys.fillna(np.inf) for keys in reversed(place)])].reset_index(drop=True)


def _totals(daily: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    return daily.groupby(key)[["value", "base"]].sum()


def _known(figures: pd.DataFrame, indicator: "pd.Series[str]", kept: frozenset[str]) -> pd.DataFrame:
    """Nothing done is 0 where the book is kept, and unknown where it is not."""
    return figures.fillna(0.0).where(indicator.isin(kept), np.nan, axis=0)


def post_sums(people: pd.DataFrame) -> pd.DataFrame:
    """``people`` added up by post and indicator. Whoever answers for everybody's rate adds to both of its sides."""
    groups = people.groupby(["post", "indicator"], dropna=False, sort=False)
    values = people.filter(regex="^(value|base)_").columns.to_list()
    return groups[values].sum(min_count=1).assign(target=_targets(people, ["post", "indicator"])).reset_index()


def department_sums(kept: frozenset[str], people: pd.DataFrame, periods: Periods) -> pd.DataFrame:
    """Every indicator that somebody has, from all the work of the department, each piece counted once.

    The target of work that two posts do together is the greater of theirs, else the sum of all.
    """
    indicator = pd.Series([code for code in INDICATORS if code in set(people["indicator"])], dtype="str")
    by_post = _targets(people, ["post", "indicator"]).groupby("indicator")
    shared = indicator.map({code: each.shared for code, each in INDICATORS.items()}).astype("bool")
    target = _targets(people, ["indicator"]).reindex(indicator).reset_index(drop=True)
    rows = indicator.to_frame("indicator").assign(target=target.where(~shared, indicator.map(by_post.max())))
    for period, daily in periods.items():
        figures = _totals(daily[daily["counted"]], ["indicator"]).reindex(indicator).reset_index(drop=True)
        rows = rows.join(_known(figures, indicator, kept).add_suffix(f"_{period}"))
    return rows


def _targets(people: pd.DataFrame, key: list[str]) -> "pd.Series[float]":
    """Σ target; of a rate the mean weighted by its base, plain while there is no base yet."""
    base = people["base_actual"].where(people["target"].notna()).fillna(0.0)
    weighted = people.assign(base=base, product=base * people["target"].fillna(0.0))
    groups = weighted.groupby(key, dropna=False, sort=False)
    rate = (groups["product"].sum() / groups["base"].sum().replace(0.0, np.nan)).fillna(groups["target"].mean())
    total = groups["target"].sum(min_count=1)
    is_rate = pd.Series([INDICATORS[code].is_rate for code in total.index.get_level_values("indicator")], total.index)
    return total.where(~is_rate, rate)
