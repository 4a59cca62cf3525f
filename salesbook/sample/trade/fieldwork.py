"""What happens on the road and on the telephone: deliveries, visits, calls, vehicles, points reported."""

import numpy as np
import pandas as pd

from salesbook.sample.trade.orders import Orders
from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import DISTRICTS_PER_TEAM, People, Presence, on_walk
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Days, Span, weekday
from salesbook.wording.sample.trade import (
    CONDITION,
    CONDITION_FINE,
    FUEL,
    RESULTS,
    UNDELIVERED,
    VEHICLE,
    VEHICLE_PROBLEM,
)

VISITED_SHARE = 0.55  # of the outlets on the day's walk
CALLED_SHARE = 0.09
NEXT_DATE_SHARE = 0.3
DROPS_PER_TRIP = 8


def vehicle_names(people: People) -> np.ndarray:
    """The plate of each team's vehicle."""
    return np.array([VEHICLE.format(number=n + 1) for n in range(people.teams)], dtype=object)


def deliveries(rng: np.random.Generator, orders: Orders, outlets: Outlets, people: People, span: Span) -> pd.DataFrame:
    """Every order sent out by truck: those that came back on the day before, and those that arrived."""
    sent = orders.slips[(orders.slips["deliverer"] != "") & (orders.slips["date"] >= pd.Timestamp(span.start))]
    arrived = sent[~sent["pending"]].assign(delivered=True)
    failed = sent[sent["failed_date"].notna()].assign(date=lambda rows: rows["failed_date"], delivered=False)
    rows = pd.concat([arrived, failed]).sort_values(["date", "team"], kind="stable")
    drop = rows.groupby(["date", "team"]).cumcount().to_numpy()
    register = outlets.table.iloc[rows["outlet"]]
    minutes = 8 * 60 + 30 + drop * 27 + rng.integers(0, 15, len(rows))
    return frame(
        "deliveries",
        {
            "date": rows["date"],
            "slip_no": rows["slip_no"],
            "outlet_code": register["outlet_code"],
            "outlet_name": register["outlet_name"],
            "deliverer": rows["deliverer"],
            "driver": rows["driver"],
            "vehicle": vehicle_names(people)[rows["team"]],
            "trip": (drop // DROPS_PER_TRIP + 1).astype(str),
            "delivered": rows["delivered"],
            "reason": np.where(rows["delivered"], "", rng.choice(UNDELIVERED, len(rows))),
            "time": [f"{m // 60:02d}:{m % 60:02d}" for m in minutes],
        },
    )


def visits(rng: np.random.Generator, outlets: Outlets, people: People, there: Presence, span: Span) -> pd.DataFrame:
    """Calls on the outlets of each day's walk, and telephone calls by the clerk, by day."""
    trading = np.isin(outlets.table["status"].to_numpy(dtype=str), ("active", "stopped"))
    met = on_walk(span.shown)[:, outlets.district % DISTRICTS_PER_TEAM] & trading
    day, outlet = np.nonzero(met & (rng.random(met.shape) < VISITED_SHARE))
    rep = outlets.table["salesperson"].to_numpy(dtype=object)[outlet]
    present = ~there.absent(rep, day)
    walks = pd.DataFrame({"day": day, "outlet": outlet, "person": rep, "kind": "visit"})[present]
    day, outlet = np.nonzero(trading & (rng.random(met.shape) < CALLED_SHARE))
    clerk = np.array([people.office["order_clerk"]] * len(day), dtype=object)
    calls = pd.DataFrame({"day": day, "outlet": outlet, "person": clerk, "kind": "phone"})[~there.absent(clerk, day)]
    return _visit_rows(rng, pd.concat([walks, calls]).sort_values("day", kind="stable"), outlets, span.shown)


def _visit_rows(rng: np.random.Generator, rows: pd.DataFrame, outlets: Outlets, days: Days) -> pd.DataFrame:
    register = outlets.table.iloc[rows["outlet"]]
    result = np.where(
        rows["kind"] == "visit", rng.choice(RESULTS["visit"], len(rows)), rng.choice(RESULTS["phone"], len(rows))
    )
    date = days[rows["day"]]
    ahead = date + rng.integers(3, 15, len(rows)).astype("timedelta64[D]")
    ahead += np.where(weekday(ahead) == 7, 1, 0).astype("timedelta64[D]")
    return frame(
        "visits",
        {
            "date": date,
            "outlet_code": register["outlet_code"],
            "outlet_name": register["outlet_name"],
            "person": rows["person"],
            "kind": rows["kind"],
            "result": result,
            "next_date": np.where(rng.random(len(rows)) < NEXT_DATE_SHARE, ahead, np.datetime64("NaT", "D")),
        },
    )


def points(visited: pd.DataFrame, delivered: pd.DataFrame) -> pd.DataFrame:
    """How many points everybody on the road reported: person, date, points."""
    walks = visited[visited["kind"] == "visit"][["person", "date"]]
    arrived = delivered[delivered["delivered"].astype(bool)]
    drops = [arrived[[post, "date"]].set_axis(["person", "date"], axis=1) for post in ("deliverer", "driver")]
    return pd.concat([walks, *drops]).groupby(["person", "date"]).size().reset_index(name="points")


def vehicles(rng: np.random.Generator, people: People, span: Span) -> pd.DataFrame:
    """The check of every vehicle on every day: the mileage only grows."""
    days, teams = len(span.shown), people.teams
    mileage = rng.integers(20_000, 90_000, teams) + rng.integers(38, 96, (days, teams)).cumsum(axis=0)
    condition = rng.choice(CONDITION, (days, teams), p=[0.3, 0.3, 0.2, 0.16, 0.02, 0.02]).ravel()
    return frame(
        "vehicles",
        {
            "date": np.repeat(span.shown, teams),
            "vehicle": np.tile(vehicle_names(people), days),
            "driver": np.tile(people.team["driver"], days),
            "mileage": mileage.ravel(),
            "fuel": rng.choice(FUEL, days * teams),
            "condition": condition,
            "problem": np.where(condition == CONDITION_FINE, "", VEHICLE_PROBLEM),
        },
    )
