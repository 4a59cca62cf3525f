"""Why a person's settlement stands as it does, in words with the numbers behind them."""

from typing import Any

import pandas as pd

from salesbook.calculation.evening.identities import BALANCED, NOT_HANDED_IN
from salesbook.calculation.evening.settlement import IDENTITIES, Settlement
from salesbook.reports.common.words import records
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

_NAMED_GOODS = 3  # so many goods are named; the list of the goods has them all


def reasons(made: Settlement, goods: pd.DataFrame, money: pd.DataFrame) -> "pd.Series[str]":
    """One text per row of ``made.people``: each identity that does not hold, else which ones do."""
    sums = {str(row["person"]): row for row in records(money)}
    papers = {str(row["person"]): row for row in records(made.paper)}
    texts = []
    for person in records(made.people):
        name = str(person["person"])
        said = [
            *_goods(person, goods[goods["person"].eq(name)]),
            *_money(person, sums.get(name)),
            *_paper(person, papers.get(name)),
            *_caps(made.caps[made.caps["person"].eq(name)]),
        ]
        texts.append(say("and").join(said) or _all_right(person))
    return pd.Series(texts, index=made.people.index, dtype="str")


def _all_right(person: dict[str, Any]) -> str:
    kept = [say(f"settles_{name}") for name in IDENTITIES if person[name] == BALANCED]
    return say("why_balanced", which=say("listed").join(kept))


def _goods(person: dict[str, Any], rows: pd.DataFrame) -> list[str]:
    if person["goods"] == NOT_HANDED_IN and rows.empty:
        return [say("why_goods_missing")]
    open_rows = rows[rows["status"].eq(NOT_HANDED_IN)]
    said = [say("why_goods_open", count=len(open_rows))] if len(open_rows) else []
    wrong = rows[rows["difference"].fillna(0.0).ne(0.0)]
    if wrong.empty:
        return said
    largest = wrong.loc[wrong["difference"].abs().sort_values(ascending=False, kind="stable").index].head(_NAMED_GOODS)
    each = say("listed").join(good_words(row) for row in records(largest))
    rest = say("why_more_goods", count=len(wrong) - _NAMED_GOODS) if len(wrong) > _NAMED_GOODS else ""
    return [*said, say("why_goods", goods=each + rest)]


def good_words(row: dict[str, Any]) -> str:
    """The goods and by how many pieces they differ."""
    item = row["item"] if isinstance(row["item"], str) else row["sku"]
    return say(
        "goods_over" if row["difference"] > 0 else "goods_short", item=item, pieces=f"{abs(row['difference']):g}"
    )


def _money(person: dict[str, Any], row: dict[str, Any] | None) -> list[str]:
    if row is None or person["money"] == BALANCED:
        return []
    if person["money"] == NOT_HANDED_IN:
        return [say("why_money_open", due=f"{row['due']:,.2f}") if row["due"] else say("why_money_missing")]
    said = say(
        f"why_money_{person['money']}",
        due=f"{row['due']:,.2f}",
        handed_in=f"{row['handed_in']:,.2f}",
        difference=f"{abs(row['difference']):,.2f}",
    )
    return [said + (say("in_brackets", words=row["note"]) if isinstance(row["note"], str) else "")]


def _paper(person: dict[str, Any], row: dict[str, Any] | None) -> list[str]:
    if row is None or person["paper"] == BALANCED:
        return []
    said = []
    if row["slips_difference"] != row["slips_difference"]:
        said.append(say("why_slips_open", amount=f"{row['credit_sales']:,.2f}"))
    elif row["slips_difference"]:
        said.append(say("why_slips", **_more_or_less(row["slips_difference"])))
    if row["receivables_difference"]:
        said.append(say("why_entered", **_more_or_less(row["receivables_difference"])))
    return said


def _more_or_less(difference: float) -> dict[str, str]:
    return {"more": say("more_by" if difference > 0 else "less_by", amount=f"{abs(difference):,.2f}")}


def _caps(rows: pd.DataFrame) -> list[str]:
    return [
        say("why_caps_open", kind=row["cap_kind"])
        if row["status"] == NOT_HANDED_IN
        else say(
            "why_caps",
            kind=row["cap_kind"],
            status=choice("settlement", row["status"]),
            pieces=f"{abs(row['difference']):g}",
        )
        for row in records(rows[rows["status"].ne(BALANCED)])
    ]
