"""What everybody settled in the evening beside the books of sales, receipts and caps, by person and day."""

from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common.owners import carrier, owner
from salesbook.calculation.common.sales_lines import signed
from salesbook.calculation.day.reconciliation.causes import differs, explained
from salesbook.calculation.day.reconciliation.matching import compare, numbered
from salesbook.calculation.day.reconciliation.sides import Compared, begins, ends, lacking, side, until
from salesbook.calculation.day.reconciliation.slips import is_credit
from salesbook.calculation.evening.identities import MONEY_IN

_BOOK = "settlement_money"
_PERSON_DAY = ["who", "day"]
_CAPS = ["collected_qty", "handed_qty"]


def received(receipts: pd.DataFrame, settlement_money: pd.DataFrame, outlets: pd.DataFrame, *, on: date) -> Compared:
    """What each collector received on a day is what he settled as arrears and advances collected (收前欠 + 收预收).

    Money of the kind receipt, by its date, whatever the method. Caps taken in payment and reversals are counted where
    the settlement counts them: both ways are in use. Where nobody is ever named as collector, the outlet's salesperson
    is; else a receipt without collector is nobody's evening.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> paid = [{"received_date": "2026-11-20", "collector": "Li", "amount": amount} for amount in (5, 3)]
    >>> money = frame_of("settlement_money", [{"date": "2026-11-20", "person": "Li", "cash": 5, "arrears": 5}])
    >>> made = received(frame_of("receipts", paid), money, frame_of("outlets"), on=date(2026, 11, 20))
    >>> made.groups[["left_label", "left_worth", "right_worth", "cause"]].values.tolist()
    [[1, 800, 500, 'part']]
    """
    settled, paid = until(settlement_money, on), until(receipts, on, "received_date")
    missing = lacking({"receipts": receipts, _BOOK: settlement_money}, {_BOOK: ["arrears", "advances"]})
    paid = paid[paid["kind"].isin(["receipt", "reversal"]) | paid["kind"].isna()]
    reversed_ = paid["kind"].eq("reversal") | paid["amount"].lt(0)
    person = paid["collector"] if paid["collector"].notna().any() else owner(paid, "collector", outlets)
    left = side(
        paid,
        "receipts",
        "amount",
        paid["amount"].abs().where(~reversed_, -paid["amount"].abs()),
        day="received_date",
        who=person,
    ).assign(optional=reversed_ | paid["method"].eq("caps"))
    field = pd.Series("arrears", index=settled.index, dtype="str")
    field = field.mask(settled["arrears"].isna() & settled["advances"].notna(), "advances")
    taken_in = settled["arrears"].fillna(0.0) + settled["advances"].fillna(0.0)
    right = side(settled, _BOOK, field, taken_in, who=settled["person"])
    nobodys = left[left["who"].isna() & ~left["optional"]]
    left = _as_settled(left.dropna(subset="who"), right)
    made = _evening("received", left, right, settled, missing, begins(paid["received_date"], settled["date"]))
    return made if nobodys.empty or made.groups.empty else _without_collector(made, nobodys)


def cash(sales: pd.DataFrame, settlement_money: pd.DataFrame, receivables: pd.DataFrame, *, on: date) -> Compared:
    """What a person handed in for cash sales is what he sold for cash.

    Handed in for cash sales = cash + WeChat + Alipay + transfers + cheques − arrears − advances + advances used +
    refunds + approved expenses. Returns are refunds. Sales count for who delivered them, else for the salesperson.
    """
    settled = until(settlement_money, on)
    plus, minus = [*MONEY_IN, "advances_used", "refunds", "expenses"], ["arrears", "advances"]
    for_cash = settled[plus].fillna(0.0).sum(axis=1) - settled[minus].fillna(0.0).sum(axis=1)
    left = side(settled, _BOOK, "cash", for_cash, who=settled["person"])
    missing = lacking({_BOOK: settlement_money, "sales": sales}, {_BOOK: MONEY_IN})
    sold = _sold(sales, receivables, on, credit=False)
    made = _evening("cash", left, sold, settled, missing, begins(until(sales, on)["date"], settled["date"]))
    blank = settled.index[settled[MONEY_IN].isna().all(axis=1)]
    return _short_or_over(_not_handed_in(made, blank))


def slips_handed_in(
    sales: pd.DataFrame, settlement_money: pd.DataFrame, receivables: pd.DataFrame, *, on: date
) -> Compared:
    """The credit slips a person handed in add up to what he sold on credit."""
    settled = until(settlement_money, on)
    left = side(settled, _BOOK, "credit_slips", settled["credit_slips"], who=settled["person"])
    missing = lacking({_BOOK: settlement_money, "sales": sales}, {_BOOK: ["credit_slips"]})
    sold = _sold(sales, receivables, on, credit=True)
    made = _evening("slips_handed_in", left, sold, settled, missing, begins(until(sales, on)["date"], settled["date"]))
    blank = settled.index[settled["credit_slips"].isna()]
    return _not_handed_in(made, blank)


def caps(
    redemptions: pd.DataFrame, settlement_caps: pd.DataFrame, settlement_money: pd.DataFrame, *, on: date
) -> Compared:
    """The caps collected and handed in by person, day and kind are those he settled. In pieces; a column that only
    one of the books has is not compared.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"date": "2026-11-20", "person": "Li", "cap_kind": "red"}
    >>> log, settled = [row | {"collected_qty": 20, "handed_qty": 20}], [row | {"collected_qty": 20, "handed_qty": 18}]
    >>> books = frame_of("redemptions", log), frame_of("settlement_caps", settled), frame_of("settlement_money")
    >>> made = caps(*books, on=date(2026, 11, 20)).groups
    >>> made.loc[made["cause"].notna(), ["left_field", "left_worth", "right_worth"]].values.tolist()
    [['handed_qty', 2000, 1800]]
    """
    books = {"redemptions": redemptions, "settlement_caps": settlement_caps}
    said = [name for name in _CAPS if all(rows[name].notna().any() for rows in books.values())]
    missing = lacking(books) or (() if said else lacking(books, dict.fromkeys(books, _CAPS[:1])))
    log, settled = until(redemptions, on), until(settlement_caps, on)
    left, right = (
        pd.concat(
            [side(rows, table, name, rows[name], who=rows["person"], slip=rows["cap_kind"]) for name in said or _CAPS],
            ignore_index=True,
        )
        for rows, table in ((log, "redemptions"), (settled, "settlement_caps"))
    )
    evenings = pd.concat([settled[["date", "person"]], until(settlement_money, on)[["date", "person"]]])
    first = begins(log["date"], settled["date"])
    return _evening("caps", left, right, evenings, missing, first, [*_PERSON_DAY, "slip", "field"])


def _sold(sales: pd.DataFrame, receivables: pd.DataFrame, on: date, *, credit: bool) -> pd.DataFrame:
    lines = signed(until(sales, on))
    lines = lines[~lines["is_return"]]
    lines = lines[is_credit(lines, until(receivables, on, "sale_date")["slip_no"]).eq(credit)]
    return side(lines, "sales", "amount", lines["net_amount"], who=carrier(lines))


def _evening(
    pair: str,
    left: pd.DataFrame,
    right: pd.DataFrame,
    evenings: pd.DataFrame,
    missing: tuple[str, ...],
    first: pd.Timestamp | None,
    columns: list[str] = _PERSON_DAY,
) -> Compared:
    """Two sides by person and day, up to the last evening that anybody settled, of the people who ever settle."""
    last = ends(evenings["date"])
    if missing or first is None or last is None:
        return Compared(pair, lacking=missing)
    left, right = (each[each["who"].notna() & each["day"].between(first, last)] for each in (left, right))
    people = pd.concat([left["who"], right["who"]]).drop_duplicates()
    never = people[~people.isin(evenings["person"])]
    left, right = numbered(left[~left["who"].isin(never)], right[~right["who"].isin(never)], columns)
    groups = compare(left, right)
    for name in ("left", "right"):  # of a sum of several rows no slip is the slip
        groups[f"{name}_slip"] = groups[f"{name}_slip"].where(groups[f"{name}_rows"].le(1) | ("slip" in columns))
    settles = groups["left_rows"] if left["table"].eq(_BOOK).any() else groups["right_rows"]
    unsettled = differs(groups) & settles.eq(0) & ~_came(groups, evenings)
    groups = groups.assign(cause=pd.Series("not_handed_in", index=groups.index, dtype="str").where(unsettled))
    groups = explained(groups, left, right)
    return Compared(pair, groups, first, last, left_out=tuple(sorted(never)))


def _came(groups: pd.DataFrame, evenings: pd.DataFrame) -> "pd.Series[bool]":
    """Whether the person of each group settled anything on its day."""
    day, who = (groups[f"left_{name}"].fillna(groups[f"right_{name}"]) for name in ("day", "who"))
    keys = pd.MultiIndex.from_arrays([day, who])
    return pd.Series(keys.isin(pd.MultiIndex.from_frame(evenings[["date", "person"]])), index=groups.index)


def _not_handed_in(made: Compared, blank: "pd.Index[Any]") -> Compared:
    """Where the cell of the settlement (rows ``blank``) is empty, nothing was handed in."""
    if len(made.groups):
        groups = made.groups
        empty = differs(groups) & groups["left_label"].isin(blank)
        made.groups["cause"] = groups["cause"].mask(empty, "not_handed_in")
    return made


def _short_or_over(made: Compared) -> Compared:
    """Money that is simply another amount is short or over."""
    if len(made.groups):
        over = made.groups["left_worth"] > made.groups["right_worth"]
        word = over.map({True: "over", False: "short"})
        cause, nothing_sold = made.groups["cause"], made.groups["right_rows"].eq(0) & made.groups["left_worth"].lt(0)
        made.groups["cause"] = cause.mask(cause.eq("amount") | (cause.eq("not_entered") & nothing_sold), word)
    return made


def _as_settled(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Without the optional rows of a person and day where the settlement ties without them and not with them."""
    if not left["optional"].any():
        return left
    whole, other = numbered(left, right, _PERSON_DAY)
    sums = pd.DataFrame(
        {
            "all": whole.groupby("key")["worth"].sum(),
            "needed": whole[~whole["optional"]].groupby("key")["worth"].sum(),
        }
    ).fillna(0)
    settled = other.groupby("key")["worth"].sum().reindex(sums.index, fill_value=0)
    without = sums.index[settled.eq(sums["needed"]) & settled.ne(sums["all"])]
    return left[~(left["optional"] & whole["key"].isin(without))]


def _without_collector(made: Compared, nobodys: pd.DataFrame) -> Compared:
    """What a person settled too much is a receipt of that day and amount on which nobody is named."""
    groups = made.groups
    over = groups["right_worth"] - groups["left_worth"]
    day = groups["right_day"].fillna(groups["left_day"])
    found = pd.MultiIndex.from_arrays([day, over]).isin(pd.MultiIndex.from_frame(nobodys[["day", "worth"]]))
    groups["cause"] = groups["cause"].mask(found & over.gt(0), "no_collector")
    return made
