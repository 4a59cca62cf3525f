"""The collection schedules issued in the last two weeks: whom each rep was to see, how often already, for how much."""

from hashlib import sha256
from itertools import pairwise

import numpy as np
import pandas as pd

from salesbook.sample.trade.incidents import Debts
from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import DISTRICTS_PER_TEAM, districts_on
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span, weekday

DAYS = 12
PER_REP = 6
HASH_LENGTH = 10


def issued_visits(debts: Debts, disputed: pd.Index, outlets: Outlets, span: Span) -> pd.DataFrame:
    """For each of the last twelve working days, issued on the day before: the outlets of the day's walk with the most
    overdue. Whoever is planned in vain is planned again, one time more; who pays starts anew.
    """
    times = np.zeros(len(outlets.retail), dtype=np.int64)
    plans = []
    for issued, day in pairwise(span.shown[-DAYS - 1 :]):
        plan = _plan(debts, disputed, outlets, issued, day)
        outlet = plan["outlet"].to_numpy()
        times[outlet] += 1
        plans.append(plan.assign(issued=issued, day=day, times=times[outlet], plan_hash=_hash(plan, issued)))
        paid = debts.entries[(debts.entries["date"] == pd.Timestamp(day)) & debts.entries["kind"].eq("receipt")]
        times[paid["outlet"]] = 0
    rows = pd.concat(plans, ignore_index=True)
    register = outlets.table.iloc[rows["outlet"]]
    return frame(
        "issued_visits",
        {
            "issued_date": rows["issued"],
            "visit_date": rows["day"],
            "person": register["salesperson"],
            "outlet_code": register["outlet_code"],
            "outlet_name": register["outlet_name"],
            "amount": rows["open"] / 100,
            "times_planned": rows["times"],
            "plan_hash": rows["plan_hash"],
        },
    )


def _plan(
    debts: Debts, disputed: pd.Index, outlets: Outlets, issued: np.datetime64, day: np.datetime64
) -> pd.DataFrame:
    """outlet and open (overdue on the day, as it stood on the evening before), the largest of each rep."""
    known = debts.entries[debts.entries["date"] <= pd.Timestamp(issued)].groupby("item")["fen"].sum()
    items = debts.items[(debts.items["date"] <= pd.Timestamp(issued)) & (debts.items["due"] <= pd.Timestamp(day))]
    items = items[~items.index.isin(disputed)]
    left = items["fen"] - known.reindex(items.index, fill_value=0)
    owed = left[left > 0].groupby(items["outlet"]).sum().rename("open").reset_index()
    walked = np.isin(
        outlets.district[owed["outlet"]] % DISTRICTS_PER_TEAM, districts_on(int(weekday(np.array([day]))[0]))
    )
    owed = owed[walked].sort_values(["open", "outlet"], ascending=[False, True], kind="stable")
    rep = outlets.table["salesperson"].to_numpy(dtype=object)[owed["outlet"]]
    owed = owed[owed.groupby(rep).cumcount() < PER_REP]
    return owed.assign(rep=outlets.table["salesperson"].to_numpy(dtype=object)[owed["outlet"]]).sort_values(
        ["rep", "outlet"], kind="stable"
    )


def _hash(plan: pd.DataFrame, issued: np.datetime64) -> str:
    """The mark of one issued plan; the letter keeps it from being read as a number."""
    words = f"{issued}{plan['outlet'].tolist()}{plan['open'].tolist()}"
    return "P" + sha256(words.encode()).hexdigest()[:HASH_LENGTH]
