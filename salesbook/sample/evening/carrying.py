"""Who brings each order, under which slip number, and which orders did not arrive at the first try."""

import numpy as np
import pandas as pd

from salesbook.sample.world.people import Names, People, Presence
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span

DELIVERED_SHARE = 0.62  # the rest the rep carries himself
FAILED_RATE = 0.03
PENDING_PER_TEAM = 2
CREDIT_SLIP, CASH_SLIP = "SX", "XK"


def carry(
    rng: np.random.Generator, slips: pd.DataFrame, outlets: Outlets, people: People, there: Presence, span: Span
) -> pd.DataFrame:
    """The slips with salesperson, deliverer and driver ("" where the rep carried), carrier, failed_date and slip_no.

    ``failed_date`` is the day before on which the goods went out and came back (NaT: none). Of tomorrow's orders only
    those stay (``pending``) that were tried today in vain. Each carrier has a book of credit slips and one of cash
    slips, numbered on without a gap.
    """
    team, retail = outlets.team[slips["outlet"]], outlets.retail[slips["outlet"]]
    day = slips["date"].to_numpy().astype("datetime64[D]")
    rep = np.where(retail, people.team["retail_rep"][team], people.team["restaurant_rep"][team])
    shown = span.index(day)
    delivered = (rng.random(len(slips)) < DELIVERED_SHARE) | there.absent(rep, shown) | (day > span.last)
    carried = slips.assign(
        salesperson=rep,
        deliverer=np.where(delivered, people.team["deliverer"][team], ""),
        driver=np.where(delivered, people.team["driver"][team], ""),
        carrier=np.where(delivered, people.team["deliverer"][team], rep),
        team=team,
        pending=day > span.last,
    )
    failed = carried["pending"] | (delivered & (shown > 0) & (rng.random(len(slips)) < FAILED_RATE))
    before = np.append(span.days[:1], span.days)[np.searchsorted(span.days, day)]
    carried["failed_date"] = np.where(failed, before, np.datetime64("NaT", "D"))
    carried = carried[~carried["pending"] | (carried.groupby(["team", "pending"]).cumcount() < PENDING_PER_TEAM)]
    return carried.assign(slip_no=_numbers(carried, people))


def _numbers(slips: pd.DataFrame, people: People) -> Names:
    carriers = pd.Index(people.carriers)
    book = carriers.get_indexer(pd.Index(slips["carrier"])) + 1
    number = slips.groupby(["carrier", "credit"]).cumcount() + 1
    prefix = np.where(slips["credit"], CREDIT_SLIP, CASH_SLIP)
    return np.array([f"{p}{b:02d}-{n:05d}" for p, b, n in zip(prefix, book, number, strict=True)], dtype=object)
