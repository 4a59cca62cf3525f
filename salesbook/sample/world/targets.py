"""Targets of every post, by week and for the days of the last week: some are missed, some exceeded."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import People
from salesbook.sample.world.span import Span

REP_POSTS = ("retail_rep", "restaurant_rep")
STEP = {"sales": 100, "collection": 100, "arrears_cleared": 100, "visits": 1, "new_outlets": 1, "drops": 1, "calls": 1}
ARREARS_SHARE = 0.6  # of what comes in, roughly, is paid after its due date
RATES = {
    "deliverer": {"delivery_rate": 0.97, "settlement_rate": 1.0},
    "driver": {"delivery_rate": 0.97, "settlement_rate": 1.0},
    "warehouse": {"settlement_rate": 1.0, "shortage_timeliness": 1.0, "damage_rate": 0.01},
    "order_clerk": {"entry_timeliness": 1.0, "settlement_rate": 1.0},
    "finance": {"schedule_lead_rate": 1.0, "posting_timeliness": 1.0},
}
COUNTED = {**dict.fromkeys(REP_POSTS, ("sales", "collection", "new_outlets", "arrears_cleared", "visits")),
           "deliverer": ("drops",), "driver": ("drops",), "order_clerk": ("calls",)}  # fmt: skip
DAILY = ("sales", "collection", "visits")
LOW, HIGH = 0.62, 1.2

Target = tuple[str, str, str, str, float]  # period, person, post, indicator, target


def actuals(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """What was done: person, date, indicator, value."""
    sales, receipts, outlets, visits, deliveries = (
        tables[name] for name in ("sales", "receipts", "outlets", "visits", "deliveries")
    )
    paid = receipts[receipts["kind"] == "receipt"]
    arrived = deliveries[deliveries["delivered"].astype(bool)]
    parts = {
        "sales": (sales["salesperson"], sales["date"], sales["amount"]),
        "collection": (paid["collector"], paid["received_date"], paid["amount"]),
        "arrears_cleared": (paid["collector"], paid["received_date"], paid["amount"] * ARREARS_SHARE),
        "new_outlets": (outlets["salesperson"], outlets["opened_date"], 1.0),
        "visits": _contacts(visits, "visit"),
        "calls": _contacts(visits, "phone"),
    }
    rows = [pd.DataFrame({"person": p, "date": d, "value": v, "indicator": name}) for name, (p, d, v) in parts.items()]
    rows += [
        pd.DataFrame({"person": arrived[post], "date": arrived["date"], "value": 1.0, "indicator": "drops"})
        for post in ("deliverer", "driver")
    ]
    return pd.concat(rows, ignore_index=True)


def _contacts(visits: pd.DataFrame, kind: str) -> tuple[pd.Series, pd.Series, float]:
    chosen = visits[visits["kind"] == kind]
    return chosen["person"], chosen["date"], 1.0


def targets(rng: np.random.Generator, done: pd.DataFrame, people: People, span: Span) -> pd.DataFrame:
    """The targets table: the weeks of the books, then the days of the last week."""
    mondays = pd.date_range(span.start, span.until, freq="7D")
    week = done["date"].dt.normalize() - pd.to_timedelta(done["date"].dt.day_of_week, unit="D")
    weekly = done["value"].groupby([done["person"], done["indicator"], week]).sum()
    usual = weekly.groupby(["person", "indicator"]).mean()
    rows = [row for monday in mondays for row in _week(rng, monday, weekly, usual, people)]
    last = mondays[-1]
    days = [last + timedelta(days=n) for n in range(6)]
    rows += [row for day in days for row in _day(rng, day, usual, people)]
    period, person, post, indicator, target = zip(*rows, strict=True)
    return frame(
        "targets", {"period": period, "person": person, "post": post, "indicator": indicator, "target": target}
    )


def _week(
    rng: np.random.Generator, monday: pd.Timestamp, weekly: pd.Series, usual: pd.Series, people: People
) -> list[Target]:
    period = week_name(monday.date())
    rows = []
    for person, post in people.posts():
        for indicator in COUNTED.get(post, ()):
            actual = float(weekly.get((person, indicator, monday), 0.0))
            expected = float(usual.get((person, indicator), 0.0)) * 0.5 + actual * 0.5
            rows.append((period, person, post, indicator, _target(rng, expected, indicator)))
        rows += [(period, person, post, indicator, rate) for indicator, rate in RATES.get(post, {}).items()]
    return rows


def _day(rng: np.random.Generator, day: pd.Timestamp, usual: pd.Series, people: People) -> list[Target]:
    return [
        (
            str(day.date()),
            person,
            post,
            indicator,
            _target(rng, float(usual.get((person, indicator), 0.0)) / 6, indicator),
        )
        for person, post in people.posts()
        if post in REP_POSTS
        for indicator in DAILY
    ]


def _target(rng: np.random.Generator, expected: float, indicator: str) -> float:
    """A round figure of which ``expected`` is between 62 % and 120 %; never nothing."""
    step = STEP[indicator]
    return max(step, round(expected / rng.uniform(LOW, HIGH) / step) * step)


def week_name(day: date) -> str:
    """The ISO week of a day.

    >>> week_name(date(2026, 11, 20))
    '2026-W47'
    """
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
