"""Sales on credit beside what is owed, slip by slip; returns beside what they took off; what never arrived."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.sales_lines import signed
from salesbook.calculation.day.reconciliation.causes import differs, explained, with_extras
from salesbook.calculation.day.reconciliation.matching import Rule, compare, numbered, paired
from salesbook.calculation.day.reconciliation.sides import Compared, begins, lacking, side, until

_PAIRING = (
    Rule("other_slip", ("who", "day", "worth")),
    Rule("other_day", ("who", "worth"), within_days=7),
    Rule("other_who", ("day", "worth")),
)
_SAME_SALE, _SAME_VISIT = Rule("", ("who", "day", "worth")), Rule("", ("who", "day"))
_ENOUGH = 5  # so many slips with no number in common are numbered in another way, not mistyped


def is_credit(lines: pd.DataFrame, owed_slips: "pd.Series[str]") -> "pd.Series[bool]":
    """Which lines were sold on credit: those that say so; of those that say nothing, those whose slip is owed."""
    slips = lines["slip_no"]
    return lines["terms"].eq("credit") | (lines["terms"].isna() & slips.notna() & slips.isin(owed_slips.dropna()))


def credit_sales(sales: pd.DataFrame, receivables: pd.DataFrame, *, on: date) -> Compared:
    """Every slip sold on credit is owed, once, by its outlet, from its day, to the fen.

    Rows without a slip number are compared by outlet and day, and so are all where no number stands in both books.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> slip = {"date": "2026-11-20", "slip_no": "X1", "outlet_code": "T1", "qty": 1, "amount": 456, "terms": "credit"}
    >>> owed = {"sale_date": "2026-11-20", "slip_no": "X1", "outlet_code": "T1", "amount": 546}
    >>> made = credit_sales(frame_of("sales", [slip]), frame_of("receivables", [owed]), on=date(2026, 11, 20))
    >>> made.groups[["left_worth", "right_worth", "cause"]].values.tolist()
    [[45600, 54600, 'swapped']]
    """
    missing = lacking({"sales": sales, "receivables": receivables})
    lines, owed = signed(until(sales, on)), until(receivables, on, "sale_date")
    first = begins(lines["date"], owed["sale_date"])
    if missing or first is None:
        return Compared("credit_sales", lacking=missing)
    lines = lines[~lines["is_return"]]
    on_credit = is_credit(lines, owed["slip_no"])
    sold = lines[on_credit]
    left = side(sold, "sales", "amount", sold["net_amount"])
    owed = owed[owed["amount"].gt(0)]
    left, right = _by_slip(left, side(owed, "receivables", "amount", owed["amount"], day="sale_date"))
    groups = paired(compare(left, right), _rules(left, right))
    groups = explained(_told_by_day_and_outlet(groups), left, right)
    worths = {"discount": sold["discount"], "gift": sold["gift_qty"] * sold["unit_price"]}
    groups = with_extras(groups, {name: worth.groupby(left["key"]).sum() for name, worth in worths.items()})
    groups = _sold_for_cash(groups, lines[~on_credit])
    return Compared("credit_sales", _since(groups, first), first, pd.Timestamp(on))


def credit_returns(sales: pd.DataFrame, receivables: pd.DataFrame, receipts: pd.DataFrame, *, on: date) -> Compared:
    """Every return of goods sold on credit was taken off what is owed: a receipt of the kind return, or a red row.

    Both belong to the slip that the goods were sold on. A red row that no return stands behind may be a price
    allowed for: then it is an allowance, and a break all the same, since the sales do not know of it.
    """
    taken_off = len(receipts) > 0 or receivables["amount"].lt(0).any()
    missing = lacking({"sales": sales} if taken_off else {"sales": sales, "receipts": receipts})
    lines, owed = signed(until(sales, on)), until(receivables, on, "sale_date")
    taken = until(receipts, on, "received_date")
    books = [rows for rows in (owed["sale_date"], taken["received_date"]) if len(rows)]
    first = begins(lines["date"], min(books, key=lambda days: days.min())) if books else None
    if missing or first is None:
        return Compared("credit_returns", lacking=missing)
    back = lines[lines["is_return"]]
    back = back.assign(of=back["return_of"].fillna(back["slip_no"]))
    back = back[back["terms"].eq("credit") | (back["terms"].isna() & back["of"].isin(owed["slip_no"].dropna()))]
    left = side(back, "sales", "amount", -back["net_amount"], slip=back["of"])
    sold_on = back.dropna(subset=["slip_no"]).drop_duplicates("slip_no").set_index("slip_no")["of"]
    taken, red = taken[taken["kind"].eq("return")], owed[owed["amount"].lt(0)]
    right = pd.concat(
        [
            side(taken, "receipts", "amount", taken["amount"].abs(), day="received_date"),
            side(red, "receivables", "amount", red["amount"].abs(), day="sale_date"),
        ],
        ignore_index=True,
    )
    right["slip"] = looked_up(right["slip"], sold_on).fillna(right["slip"]).astype("str")
    left, right = _by_slip(left, right)
    groups = paired(compare(left, right), _rules(left, right))
    groups = explained(_told_by_day_and_outlet(groups), left, right)
    no_return = groups["cause"].eq("not_entered") & groups["right_table"].eq("receivables")
    groups["cause"] = groups["cause"].mask(no_return, "credit_note")
    return Compared("credit_returns", _since(groups, first), first, pd.Timestamp(on))


def undelivered(
    deliveries: pd.DataFrame, sales: pd.DataFrame, receivables: pd.DataFrame, receipts: pd.DataFrame, *, on: date
) -> Compared:
    """What came back undelivered is neither sold nor owed.

    The last word on a slip counts; a sale dated later than that is another attempt, and one whose goods were taken
    back is none. 500.00 of X1 did not arrive and are owed all the same:

    >>> from salesbook.calculation.common.frames import frame_of
    >>> slip = {"slip_no": "X1", "outlet_code": "T1"}
    >>> sent = slip | {"date": "2026-11-20", "delivered": False}
    >>> owed = slip | {"sale_date": "2026-11-20", "amount": 500}
    >>> books = frame_of("deliveries", [sent]), frame_of("sales"), frame_of("receivables", [owed]), frame_of("receipts")
    >>> undelivered(*books, on=date(2026, 11, 20)).groups[["left_worth", "right_table", "right_worth"]].values.tolist()
    [[0, 'receivables', 50000]]
    """
    missing = lacking({"deliveries": deliveries}) or (
        () if len(sales) or len(receivables) else lacking({"sales": sales, "receivables": receivables})
    )
    sent = until(deliveries, on).dropna(subset=["slip_no", "delivered"]).sort_values("date", kind="stable")
    first = begins(sent["date"])
    if missing or first is None:
        return Compared("undelivered", lacking=missing)
    last = sent.drop_duplicates("slip_no", keep="last")
    failed = last[~last["delivered"].astype(bool)]
    left = side(failed, "deliveries", "delivered", pd.Series(0.0, index=failed.index))
    sold, owed = signed(until(sales, on)), until(receivables, on, "sale_date")
    back = until(receipts, on, "received_date")
    back = back[back["kind"].eq("return")]
    taken_off = side(back, "receipts", "amount", -back["amount"].abs(), day="received_date")
    sides = (
        side(sold, "sales", "amount", sold["net_amount"], slip=sold["return_of"].fillna(sold["slip_no"])),
        pd.concat([side(owed, "receivables", "amount", owed["amount"], day="sale_date"), taken_off], ignore_index=True),
    )
    found = [_against(left, each) for each in sides if len(each)]
    groups = pd.concat(found, ignore_index=True)
    return Compared("undelivered", _since(groups, first), first, pd.Timestamp(on))


def _against(failed: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Each failed slip beside what a book still has of it from before the failure."""
    when = failed.set_index("slip")["day"]
    right = right[right["slip"].isin(when.index)]
    failed_on = looked_up(right["slip"], when)
    before = right["day"].le(failed_on) & right["worth"].gt(0)
    right = right[right["slip"].isin(right["slip"][before])]
    later = right["slip"][right["day"].gt(failed_on.loc[right.index]) & right["worth"].gt(0)]
    left, right = numbered(failed, right[~right["slip"].isin(later)], ["slip"])
    groups = compare(left, right)
    over = differs(groups) & groups["right_worth"].gt(0)
    cause = pd.Series("undelivered", index=groups.index, dtype="str").where(over)
    return groups.assign(right_worth=groups["right_worth"].where(over, 0), cause=cause, hint=None)


def _by_slip(left: pd.DataFrame, right: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Numbered by slip; by outlet and day where a row has none, or the two books have no number in common."""
    few = min(left["slip"].nunique(), right["slip"].nunique()) < _ENOUGH
    common = few or left["slip"].isin(right["slip"].dropna()).any()
    return numbered(_keyed(left, bool(common)), _keyed(right, bool(common)), ["by", "outlet", "on_day"])


def _keyed(rows: pd.DataFrame, by_number: bool) -> pd.DataFrame:
    by = rows["slip"] if by_number else pd.Series(index=rows.index, dtype="str")
    return rows.assign(by=by, outlet=rows["who"].mask(by.notna()), on_day=rows["day"].mask(by.notna()))


def _rules(left: pd.DataFrame, right: pd.DataFrame) -> tuple[Rule, ...]:
    """How what stands in one book only is paired. Where rows have no number, an equal amount of that outlet and day is
    the same sale, and in the end any amount is."""
    unnumbered = left["by"].isna().any() or right["by"].isna().any()
    return (_SAME_SALE, *_PAIRING, _SAME_VISIT) if unnumbered else _PAIRING


def _told_by_day_and_outlet(groups: pd.DataFrame) -> pd.DataFrame:
    """Equal amounts under one slip that stand at another outlet, or on another day where most stand on the same."""
    both = groups["left_rows"].gt(0) & groups["right_rows"].gt(0) & groups["cause"].isna() & ~differs(groups)
    apart = groups["left_day"].ne(groups["right_day"]) & both
    usual = apart.sum() * 2 > both.sum()
    elsewhere = both & groups["left_who"].notna() & groups["right_who"].notna()
    elsewhere &= groups["left_who"].ne(groups["right_who"])
    cause = groups["cause"].mask(apart & (not usual), "other_day").mask(elsewhere, "other_who")
    return groups.assign(cause=cause)


def _sold_for_cash(groups: pd.DataFrame, cash: pd.DataFrame) -> pd.DataFrame:
    """Slips that are owed and that the sales call paid in cash: the left cell is what says so."""
    lines = cash.dropna(subset=["slip_no", "terms"]).drop_duplicates("slip_no")
    lines = lines.rename_axis("line").reset_index().set_index("slip_no")
    line = looked_up(groups["right_slip"], lines["line"].astype("Int64"))
    paid = groups["left_rows"].eq(0) & line.notna()
    return groups.assign(
        left_table=groups["left_table"].mask(paid, "sales"),
        left_field=groups["left_field"].mask(paid, "terms"),
        left_label=groups["left_label"].mask(paid, line),
        left_day=groups["left_day"].mask(paid, looked_up(groups["right_slip"], lines["date"])),
        left_who=groups["left_who"].mask(paid, looked_up(groups["right_slip"], lines["outlet_code"])),
        left_slip=groups["left_slip"].mask(paid, groups["right_slip"]),
        cause=groups["cause"].mask(paid, "terms"),
    )


def _since(groups: pd.DataFrame, first: pd.Timestamp) -> pd.DataFrame:
    """The groups of the days that both books have, and those that both have all the same."""
    both = groups["left_rows"].gt(0) & groups["right_rows"].gt(0)
    return groups[both | groups["left_day"].fillna(groups["right_day"]).ge(first)]
