"""Who was there and how many points they reported: per day, per week, and against what the books of the road show."""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week

THERE = ("present", "late")
NOT_ENTERED = "not_entered"


def presence_day(
    attendance: pd.DataFrame,
    staff: pd.DataFrame = unkept.staff,
    visits: pd.DataFrame = unkept.visits,
    deliveries: pd.DataFrame = unkept.deliveries,
    *,
    on: date,
) -> pd.DataFrame:
    """Everybody on the day ``on``: person, post, state, reported_points, logged_points, points_difference, note.

    Active staff without a row are "not_entered"; a department without a staff book has those of its attendance.
    ``logged_points`` counts the outlets visited (book of visits) or reached (deliveries, deliverer and driver), NaN for
    a person of whom neither book ever speaks. points_difference = reported − logged.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> day = {"date": "2026-11-20"}
    >>> seen = presence_day(frame_of("attendance", [day | {"person": "Li", "state": "present", "reported_points": 3}]),
    ...     frame_of("staff", [{"person": "Li", "post": "retail_rep"}, {"person": "Wu", "post": "driver"}]),
    ...     frame_of("visits", [day | {"person": "Li", "kind": "visit", "outlet_code": code} for code in ("T1", "T2")]),
    ...     on=date(2026, 11, 20))
    >>> seen[["person", "state", "reported_points", "logged_points"]].fillna(-1).values.tolist()
    [['Li', 'present', 3.0, 2.0], ['Wu', 'not_entered', -1.0, -1.0]]
    """
    people = expected(attendance, staff)
    today = dated(attendance, on, on).drop_duplicates("person", keep="last").set_index("person")
    rows = people.join(today[["state", "reported_points", "note"]], on="person")
    logged = _logged(visits, deliveries)
    known = people["person"].isin(logged["person"])
    counts = dated(logged, on, on).groupby("person").size().astype("float64")
    points = rows["person"].map(counts).fillna(0.0).where(known)
    return rows.assign(
        state=rows["state"].fillna(NOT_ENTERED),
        logged_points=points,
        points_difference=rows["reported_points"] - points,
    )


def expected(attendance: pd.DataFrame, staff: pd.DataFrame) -> pd.DataFrame:
    """Who ought to be entered: active staff in their order, then whoever else was ever entered; person, post."""
    active = staff[~staff["status"].isin(["left", "suspended"])].drop_duplicates("person")
    others = attendance.loc[~attendance["person"].isin(staff["person"]), "person"].drop_duplicates()
    strangers = pd.DataFrame({"person": others, "post": pd.Series(np.nan, index=others.index, dtype="str")})
    return pd.concat([active[["person", "post"]], strangers], ignore_index=True)


def _logged(visits: pd.DataFrame, deliveries: pd.DataFrame) -> pd.DataFrame:
    """Each outlet once per person and day: visited, or reached by deliverer and driver."""
    walked = visits.loc[visits["kind"].eq("visit"), ["date", "person", "outlet_code"]]
    arrived = deliveries[deliveries["delivered"].fillna(False).astype(bool)]
    drops = [
        arrived[["date", post, "outlet_code"]].set_axis(["date", "person", "outlet_code"], axis=1)
        for post in ("deliverer", "driver")
    ]
    return pd.concat([walked, *drops], ignore_index=True).dropna(subset="person").drop_duplicates()


def presence_week(attendance: pd.DataFrame, staff: pd.DataFrame = unkept.staff, *, on: date) -> pd.DataFrame:
    """The week of ``on`` until ``on``, a row per person and day entered: person, post, date, state, reported_points.

    Everybody expected has at least one row; without an entry in the week its date is missing.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> rows = [{"date": f"2026-11-{n}", "person": "Li", "state": "present"} for n in (14, 16, 21)]
    >>> len(presence_week(frame_of("attendance", rows), on=date(2026, 11, 20)))
    1
    """
    week = dated(attendance, Week.of(on).monday, on).drop_duplicates(["date", "person"], keep="last")
    return expected(attendance, staff).merge(week[["person", "date", "state", "reported_points"]], "left", "person")
