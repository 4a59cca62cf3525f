"""When an item is due, in how many parts, and which rule said so (docs/rules.md, due dates and instalments)."""

from math import lcm

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import Days, days
from salesbook.calculation.common.money import from_fen, split_each, to_fen
from salesbook.calculation.receivables.launch_plan import FITS_BY, Plan, usable_plans
from salesbook.calculation.receivables.terms import due_by, due_dates
from salesbook.schemas.parameters import Parameters

Places = NDArray[np.intp]
_LONG_DUE = np.datetime64("1900-01-01", "D")
NO_PLAN = NO_TERMS = -1


def due_days(parts: pd.DataFrame) -> Days:
    """The due dates of parts as days; what is of unknown age has been due longer than anything else."""
    due = days(parts["due_date"])
    return np.where(np.isnat(due), _LONG_DUE, due)


def due_instalments(
    receivables: pd.DataFrame, launch_plan: pd.DataFrame, outlets: pd.DataFrame, parameters: Parameters
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The dated parts in which every item of more than 0 is due, and the launch-plan rows that could not be used.

    The item's own due date, else its own terms; else the launch-plan row that covers its outlet and sale date (the most
    specific, then the latest phase); else the outlet's terms; else the default. Returns (parts, faults). parts: item
    (index label), instalment_no from 1, due_date, amount (元; an item's sum to its amount), due_source "own", "plan",
    "outlet", "invoice" (terms that count from an invoice: assumed from the sale) or "default" (assumed), milestone (of
    a plan), phase and stop_supply_days of that plan. faults: plan (index label), phase, instalments as typed,
    total of its shares (missing: cannot be read). A row with shares that do not sum to 1 is never used: its items fall
    to the next rule.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-11-01", "amount": 1000.01}])
    >>> plan = frame_of("launch_plan", [{"phase": "1", "start_date": "2026-10-01", "instalments": "15d50%,30d50%"}])
    >>> parts, faults = due_instalments(owed, plan, frame_of("outlets"), Parameters())
    >>> print(parts[["item", "instalment_no", "due_date", "amount", "due_source"]].to_string(index=False))
     item  instalment_no   due_date  amount due_source
        0              1 2026-11-16  500.01       plan
        0              2 2026-12-01  500.00       plan
    """
    owed = receivables[receivables["amount"] > 0]
    plans, faults = usable_plans(launch_plan)
    register = outlets.dropna(subset="outlet_code").drop_duplicates("outlet_code")
    outlet = pd.Index(register["outlet_code"]).get_indexer(pd.Index(owed["outlet_code"]))
    chosen = _choose(owed, plans, register, outlet)
    pieces = [_at_once(owed, chosen == NO_PLAN, register, outlet, parameters)]
    pieces += [_by_plan(owed, np.flatnonzero(chosen == number), plan) for number, plan in enumerate(plans)]
    parts = pd.concat(pieces, ignore_index=True).sort_values(
        ["item", "instalment_no"], ignore_index=True, kind="stable"
    )
    parts["item"] = owed.index.to_numpy()[parts["item"]]
    return parts, faults


def _choose(owed: pd.DataFrame, plans: list[Plan], register: pd.DataFrame, outlet: Places) -> Places:
    """For each item the number of the plan it falls under; none for an item with its own due date."""
    # The row added at the end stands for an outlet that is not in the register (place -1).
    known = [np.array([*register[name], None], dtype=object) for name in FITS_BY]
    sold = days(owed["sale_date"])
    chosen = np.full(len(owed), NO_PLAN)
    free = (owed["due_date"].isna() & owed["credit_days"].isna()).to_numpy()
    for number, plan in enumerate(plans):
        fits = np.ones(len(register) + 1, dtype=bool)
        for wanted, values in zip(plan.wanted, known, strict=True):
            if wanted is not None:
                fits &= values == wanted
        taken = free & fits[outlet] & (sold >= plan.start) & (sold <= plan.end)
        chosen[taken] = number
        free = free & ~taken
    return chosen


def _at_once(
    owed: pd.DataFrame, alone: NDArray[np.bool_], register: pd.DataFrame, outlet: Places, parameters: Parameters
) -> pd.DataFrame:
    """Items due whole: on their own date, or by their own terms, the outlet's, or the default."""
    agreed_by, of_outlets = pd.factorize(register["credit_days"])
    own_by, of_slips = pd.factorize(owed["credit_days"])
    agreed_by = np.append(agreed_by, NO_TERMS)[outlet]
    dated, own, agreed = owed["due_date"].notna().to_numpy(), own_by != NO_TERMS, agreed_by != NO_TERMS
    # the default comes first, then the outlets' terms, then the slips' own
    by = np.where(own, own_by + 1 + len(of_outlets), agreed_by + 1)
    terms = [str(each) for each in (parameters.default_credit_days, *of_outlets, *of_slips)]
    by_terms, from_invoice = due_by(days(owed["sale_date"]), by, terms)
    due = np.where(dated, days(owed["due_date"]), by_terms)
    source = np.select([dated, from_invoice, own, agreed], ["own", "invoice", "own", "outlet"], "default")
    return _parts(
        item=np.flatnonzero(alone),
        number=np.ones(int(alone.sum()), dtype=np.int64),
        due=due[alone],
        amount=from_fen(to_fen(owed["amount"])[alone]),
        source=source[alone],
        plan=None,
    )


def _by_plan(owed: pd.DataFrame, items: Places, plan: Plan) -> pd.DataFrame:
    """Items of one plan, each split into the plan's parts."""
    scale = lcm(*(share.denominator for _, share in plan.shares))
    amounts = split_each(to_fen(owed["amount"])[items], [int(share * scale) for _, share in plan.shares])
    after = np.array([count for count, _ in plan.shares], dtype="timedelta64[D]")
    start, from_invoice = due_dates(days(owed["sale_date"])[items], np.full(len(items), plan.terms, dtype=object))
    count = len(plan.shares)
    return _parts(
        item=np.repeat(items, count),
        number=np.tile(np.arange(1, count + 1), len(items)),
        due=(start[:, np.newaxis] + after).ravel(),
        amount=from_fen(amounts.ravel()),
        source=np.repeat(np.where(from_invoice, "invoice", "plan"), count),
        plan=plan,
    )


def _parts(
    *,
    item: Places,
    number: NDArray[np.int64],
    due: NDArray[np.datetime64],
    amount: NDArray[np.float64],
    source: NDArray[np.str_],
    plan: Plan | None,
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "item": item,
            "instalment_no": number,
            "due_date": due.astype("datetime64[s]"),
            "amount": amount,
            "due_source": pd.Series(source, dtype="str"),
            "milestone": plan is not None,
            "phase": pd.Series(plan.phase if plan else None, index=range(len(item)), dtype="str"),
            "stop_supply_days": plan.stop_supply_days if plan else np.nan,
        }
    )
