"""Plans issued by 0.1.0 asked for money that was not due: whom that rule held back, and who is free by today's.

Once a plan of today's rule has been issued, nothing of this is said any more.
"""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.collection.escalation import level
from salesbook.calculation.collection.issued import in_force
from salesbook.calculation.common.frames import Days, days
from salesbook.calculation.common.money import Fen, to_fen
from salesbook.calculation.receivables.promises import money_in
from salesbook.schemas.parameters import Parameters

DAY_TRUE = "2-"  # what the hash of a plan begins with that asks for no more than is due on the day of the visit


def released(
    issued_visits: pd.DataFrame,
    receipts: pd.DataFrame,
    outlets: pd.DataFrame,
    in_vain: "pd.Series[int]",
    parameters: Parameters,
    on: date,
) -> pd.DataFrame:
    """Outlets that 0.1.0 would hold back and the day-true rule does not: outlet_code, outlet_name, times_before, times.

    ``times_before``: planned visits in a row that did not bring all that was planned, due or not; ``times``: those that
    left something unpaid that was due.
    """
    known = issued_visits[days(issued_visits["issued_date"]) <= np.datetime64(on, "D")]
    none = pd.DataFrame(
        {
            "outlet_code": pd.Series(dtype="str"),
            "outlet_name": pd.Series(dtype="str"),
            "times_before": pd.Series(dtype="int64"),
            "times": pd.Series(dtype="int64"),
        }
    )
    if known.empty or known["plan_hash"].fillna("").str.startswith(DAY_TRUE).any():
        return none
    before = _times_before(known, receipts, on)
    now = in_vain.reindex(before.index, fill_value=0)
    held = level(before, parameters).eq("stop_supply") & ~level(now, parameters).eq("stop_supply")
    stays = before.index.isin(outlets.loc[outlets["stop_supply"] & outlets["late"], "outlet_code"])
    freed = before[held & ~stays]
    names = known.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")["outlet_name"]
    rows = pd.DataFrame({"outlet_code": freed.index.astype("str"), "times_before": freed.to_numpy()})
    rows.insert(1, "outlet_name", names.reindex(freed.index).to_numpy())
    return rows.assign(times=now.reindex(freed.index).to_numpy()).sort_values(
        "outlet_code", ignore_index=True, kind="stable"
    )


def _times_before(issued_visits: pd.DataFrame, receipts: pd.DataFrame, on: date) -> "pd.Series[int]":
    """The count of 0.1.0: a visit was in vain unless payments up to the next one reached the planned amount."""
    planned = in_force(issued_visits)
    planned = planned[days(planned["visit_date"]) <= np.datetime64(on, "D")].sort_values(
        ["outlet_code", "visit_date"], kind="stable"
    )
    issued, outlet = days(planned["issued_date"]), planned["outlet_code"].reset_index(drop=True)
    until = pd.Series(issued).groupby(outlet).shift(-1).fillna(pd.Timestamp(on)).to_numpy().astype("datetime64[D]")
    came = _paid_by(money_in(receipts, on), outlet, until) - _paid_by(money_in(receipts, on), outlet, issued)
    collected = pd.Series(came >= to_fen(planned["amount"])).astype(int)
    later = collected[::-1].groupby(outlet[::-1]).cumsum()
    return (later == 0).groupby(outlet).sum().astype(int)


def _paid_by(receipts: pd.DataFrame, outlets: "pd.Series[str]", until: Days) -> Fen:
    """What each outlet had paid in all by the end of its day, in fen."""
    paid = pd.DataFrame(
        {
            "outlet": receipts["outlet_code"].to_numpy(),
            "on": days(receipts["received_date"]).astype("datetime64[s]"),
            "fen": to_fen(receipts["amount"]),
        }
    ).sort_values("on", kind="stable")
    paid["fen"] = paid.groupby("outlet")["fen"].cumsum()
    asked = pd.DataFrame({"outlet": outlets, "on": until.astype("datetime64[s]")}).sort_values("on", kind="stable")
    asked["outlet"], paid["outlet"] = asked["outlet"].astype("str"), paid["outlet"].astype("str")
    found = pd.merge_asof(asked.reset_index(), paid, on="on", by="outlet").set_index("index")["fen"]
    return found.sort_index(kind="stable").fillna(0).to_numpy(dtype=np.int64)
