"""Slip numbers: the ones missing from a running series, and the ones used twice."""

import pandas as pd


def in_series(slips: "pd.Series[str]") -> pd.DataFrame:
    """The running number of each slip: series (what stands before the last digits), number, and how many digits.

    >>> in_series(pd.Series(["XS-007", "stamp"])).to_dict("records")
    [{'series': 'XS-', 'number': 7, 'digits': 3}]
    """
    parts = slips.str.extract(r"^(?P<series>.*?)(?P<number>\d{1,18})$").dropna()
    return parts.assign(digits=parts["number"].str.len(), number=parts["number"].astype("int64"))


def gaps(used: "pd.Series[str]", known: "pd.Series[str]") -> list[str]:
    """Numbers that a running series of slips skipped, as they would be written.

    ``used`` are the slips of the day; a number between the least and the greatest of its series is missing when no slip
    of ``known`` (the whole book) bears it. A series is what stands before the last digits, with as many digits. Numbers
    that do not run, where more are missing than used, are not a series.

    >>> used = pd.Series(["XS-007", "XS-008", "XS-011", "XS-012", "HD5", None])
    >>> gaps(used, pd.concat([used, pd.Series(["XS-009"])]))
    ['XS-010']
    """
    parts = in_series(used.dropna().drop_duplicates())
    present = frozenset(known.dropna())
    missing: list[str] = []
    for (series, digits), numbers in parts.groupby(["series", "digits"], sort=True)["number"]:
        first, last = int(numbers.min()), int(numbers.max())
        if last - first + 1 > 2 * len(numbers):
            continue
        run = (f"{series}{number:0{digits}d}" for number in range(first, last))
        missing += [slip for slip in run if slip not in present]
    return missing


def doubles(rows: pd.DataFrame) -> list[str]:
    """Slip numbers that stand for more than one date or outlet, sorted. Several lines of one slip are no double.

    ``rows`` have slip_no, date and outlet_code.

    >>> doubles(pd.DataFrame({"slip_no": ["X1", "X1", "X2", "X2"], "date": "2026-11-16",
    ...                       "outlet_code": ["T01", "T01", "T01", "T02"]}))
    ['X2']
    """
    slips = rows.dropna(subset="slip_no").drop_duplicates(["slip_no", "date", "outlet_code"])
    return sorted(slips.loc[slips["slip_no"].duplicated(), "slip_no"].unique())
