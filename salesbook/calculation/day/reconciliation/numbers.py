"""The numbers of the slips over all days: those missing from a running series, and those used for two slips."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.owners import carrier
from salesbook.calculation.common.sales_lines import signed
from salesbook.calculation.day.reconciliation.matching import GROUPS, compare, numbered
from salesbook.calculation.day.reconciliation.sides import Compared, begins, lacking, side, until
from salesbook.calculation.evening.slips import in_series

MOST_MISSING = 9  # more at once is another book of slips, not slips that were lost
NOT_RUNNING = 0.2  # of a series of which more than this share is missing nobody keeps every number
_SOON = pd.Timedelta(days=7)


def slip_numbers(sales: pd.DataFrame, receivables: pd.DataFrame, deliveries: pd.DataFrame, *, on: date) -> Compared:
    """Numbers missing or used twice, from all days up to ``on``.

    A series is what stands before the last digits, with as many digits. Books of slips are handed out in ranges, so
    a number is missing only inside a run: at most nine numbers between two slips of one person, or of two people one
    after the other within a week (then the numbers are given out in one place). What went out for delivery is known. A
    series of which more than a fifth is missing is no running one. A number is double when the sales, or the
    receivables, have it on two days or for two outlets; a red row under the number of its slip is none.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"date": "2026-11-20", "salesperson": "Li", "qty": 1, "amount": 5}
    >>> sold = [row | {"slip_no": f"X{number:02d}"} for number in (1, 2, 3, 4, 5, 7, 8, 30, 31, 32)]
    >>> books = frame_of("sales", sold), frame_of("receivables"), frame_of("deliveries")
    >>> made = slip_numbers(*books, on=date(2026, 11, 20)).groups
    >>> made.loc[made["cause"].notna(), ["left_label", "right_label", "hint"]].values.tolist()
    [[4, 5, 'X06']]
    """
    missing = () if len(sales) or len(receivables) else lacking({"sales": sales, "receivables": receivables})
    lines, owed, sent = until(sales, on), until(receivables, on, "sale_date"), until(deliveries, on)
    books = [days for days in (lines["date"], owed["sale_date"]) if len(days)]
    if missing or not books:
        return Compared("slip_numbers", lacking=missing)
    lines, owed = signed(lines), owed[owed["amount"].gt(0)]
    used = pd.concat(
        [
            side(lines, "sales", "slip_no", lines["amount"], who=carrier(lines)),
            side(owed, "receivables", "slip_no", owed["amount"], day="sale_date", who=owed["salesperson"]),
            side(sent, "deliveries", "slip_no", sent["date"].isna().astype(float), who=sent["deliverer"]),
        ],
        ignore_index=True,
    ).dropna(subset="slip")
    sold = lines[~lines["is_return"]]
    twice = [
        doubles(side(sold, "sales", "slip_no", sold["net_amount"])),
        doubles(side(owed, "receivables", "slip_no", owed["amount"], day="sale_date")),
    ]
    groups = pd.concat([_single(used), gaps(used), *twice], ignore_index=True)
    return Compared("slip_numbers", groups, min(filter(None, map(begins, books))), pd.Timestamp(on))


def gaps(used: pd.DataFrame) -> pd.DataFrame:
    """Where a running series skips numbers: left the slip before, right the slip after, hint the missing ones."""
    slips = used.drop_duplicates("slip")
    parts = (
        in_series(slips["slip"])
        .join(slips[["table", "day", "who"]])
        .sort_values(["series", "digits", "number"], kind="stable")
    )
    # what is still on the road may bear a number ahead of those sold
    sold = parts["number"].where(parts["table"].ne("deliveries"), 0)
    parts = parts[parts["number"].le(sold.groupby([parts["series"], parts["digits"]]).transform("max"))]
    before = parts.groupby(["series", "digits"])[["number", "day", "who"]].shift()
    skipped = (parts["number"] - before["number"] - 1).fillna(0)
    apart = parts["day"] - before["day"]
    follows = apart.between(pd.Timedelta(0), _SOON) | parts["who"].eq(before["who"])
    lost = skipped.where(skipped.between(1, MOST_MISSING) & follows, 0)
    series = lost.groupby([parts["series"], parts["digits"]])
    runs = series.transform("sum") <= (series.transform("size") * NOT_RUNNING).clip(lower=1)
    at = lost.index[lost.gt(0) & runs]
    earlier = pd.Series(parts.index, index=parts.index).shift().loc[at].astype("int64")
    left, right = slips.loc[earlier].set_axis(at), slips.loc[at]
    named = [
        _named(row["series"], int(row["number"]), int(skip), int(row["digits"]))
        for (_, row), skip in zip(parts.loc[at].iterrows(), lost.loc[at], strict=True)
    ]
    return _beside(left, right, named, lost.loc[at], "gap")


def _named(series: str, number: int, skipped: int, digits: int) -> str:
    """The numbers missing before ``number``: one, or the first and the last.

    >>> _named("X", 12, 1, 3), _named("X", 12, 3, 3)
    ('X011', 'X009–X011')
    """
    first, last = (f"{series}{each:0{digits}d}" for each in (number - skipped, number - 1))
    return first if skipped == 1 else f"{first}–{last}"


def doubles(rows: pd.DataFrame) -> pd.DataFrame:
    """Slips of a book that stand on two days or for two outlets: left the later, right the first."""
    slips = rows.dropna(subset="slip").drop_duplicates(["slip", "day", "who"])
    first = slips.drop_duplicates("slip").set_index("slip")
    again = slips[slips.duplicated("slip")]
    right = first.loc[again["slip"]].rename_axis("slip").reset_index().set_axis(again.index)
    return _beside(again, right, list(again["slip"]), pd.Series(1.0, index=again.index), "double")


def _beside(
    left: pd.DataFrame, right: pd.DataFrame, hint: list[str], count: "pd.Series[float]", cause: str
) -> pd.DataFrame:
    """Two slips beside each other, with so many numbers (in hundredths) wrong between them."""
    sides = [
        each.assign(rows=1, worth=worth, label=each["label"].astype("Int64")).add_prefix(f"{name}_")
        for name, each, worth in (("left", left, (count * 100).astype("int64")), ("right", right, 0))
    ]
    return (
        sides[0]
        .join(sides[1])[GROUPS]
        .assign(
            cause=pd.Series(cause, index=left.index, dtype="str"), hint=pd.Series(hint, index=left.index, dtype="str")
        )
    )


def _single(used: pd.DataFrame) -> pd.DataFrame:
    """Every number looked at, as a group of its own that ties."""
    slips = used.drop_duplicates("slip").assign(worth=0)
    left, right = numbered(slips, slips.head(0), ["slip"])
    return compare(left, right).assign(cause=None, hint=None)
