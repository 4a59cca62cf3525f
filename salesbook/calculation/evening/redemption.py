"""Caps redeemed: what was collected, paid and handed in per person and kind, against the caps of the settlement."""

from datetime import date, timedelta

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.evening.identities import NOT_HANDED_IN, settle_caps

KEYS = ["person", "cap_kind"]
SUMS = ["collected_qty", "paid_value", "handed_qty", "claimable"]
EPOCH = date(1900, 1, 1)


def redeemed(redemptions: pd.DataFrame, *, first: date, last: date) -> pd.DataFrame:
    """Per person and kind from ``first`` to ``last``: collected_qty, handed_qty (pieces), paid_value, claimable (元).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"person": "Li", "cap_kind": "red", "collected_qty": 20, "paid_value": 10, "claimable": 8}
    >>> both = frame_of("redemptions", [row | {"date": "2026-11-19"}, row | {"date": "2026-11-20", "handed_qty": 40}])
    >>> redeemed(both, first=date(2026, 11, 16), last=date(2026, 11, 20)).values.tolist()
    [['Li', 'red', 40.0, 20.0, 40.0, 16.0]]
    """
    rows = dated(redemptions, first, last)
    return rows.groupby(KEYS, as_index=False)[SUMS].sum().round(2)


def redemption_day(
    redemptions: pd.DataFrame, settlement_caps: pd.DataFrame = unkept.settlement_caps, *, on: date
) -> pd.DataFrame:
    """The caps of the day ``on`` per person and kind: the redemption book beside the settlement.

    Columns: person, cap_kind, logged (collected by the redemption book), paid_value, claimable (元), opening,
    collected_qty, handed_qty, scrapped, kept (the settlement), difference (handed_qty + scrapped + kept − opening −
    collected_qty), log_difference (collected_qty − logged), carried (kept at the person's last settlement before),
    opening_difference (opening − carried; NaN on the first day), status. Who collected and has not settled is
    "not_handed_in"; the other figures are then NaN. (Design rules "Settlement", caps; source: table settlement_caps.)

    >>> from salesbook.calculation.common.frames import frame_of
    >>> log = frame_of("redemptions", [{"date": "2026-11-20", "person": "Li", "cap_kind": "red", "collected_qty": 20}])
    >>> row = {"person": "Li", "cap_kind": "red"}
    >>> caps = frame_of("settlement_caps", [row | {"date": "2026-11-19", "collected_qty": 5, "kept": 5},
    ...     row | {"date": "2026-11-20", "opening": 5, "collected_qty": 20, "handed_qty": 24, "kept": 0}])
    >>> made = redemption_day(log, caps, on=date(2026, 11, 20))
    >>> made[["difference", "log_difference", "opening_difference", "status"]].values.tolist()
    [[-1.0, 0.0, 0.0, 'short']]
    """
    log = (
        redeemed(redemptions, first=on, last=on).rename(columns={"collected_qty": "logged"}).drop(columns="handed_qty")
    )
    settled = settle_caps(dated(settlement_caps, on, on)).drop(columns="date")
    rows = log.merge(settled, on=KEYS, how="outer").sort_values(KEYS, ignore_index=True, kind="stable")
    rows["status"] = rows["status"].fillna(NOT_HANDED_IN)
    counted = rows["collected_qty"].fillna(0.0).where(rows["status"].ne(NOT_HANDED_IN))
    rows[["logged", "paid_value", "claimable"]] = rows[["logged", "paid_value", "claimable"]].fillna(0.0)
    before = dated(settlement_caps, EPOCH, on - timedelta(days=1)).sort_values("date", kind="stable")
    kept = before.drop_duplicates(KEYS, keep="last").set_index(KEYS)["kept"].rename("carried")
    rows = rows.join(kept, on=KEYS)
    return rows.assign(
        log_difference=counted - rows["logged"],
        opening_difference=(rows["opening"].fillna(0.0) - rows["carried"]).mask(counted.isna()),
    )
