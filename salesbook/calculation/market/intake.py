"""Proposals of new outlets and corrections, checked: what stands in the way of each, and whose turn it is."""

import re
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.schemas.outlets import REGISTERED

REGISTERED_NAMES = [each.name for each in REGISTERED]
STAGES = ("mend", "approve", "append", "appended", "rejected")
# What stands in the way; the rest is told, and the manager decides.
BLOCKING = frozenset(
    {
        "in_register",
        "same_name",
        "proposed_twice",
        "unknown_outlet",
        "no_landmark",
        "no_phone",
        "no_address",
        "no_class",
    }
    | {"no_change"}
)
_LACKS = {
    "no_landmark": ["landmark"],
    "no_phone": ["phone"],
    "no_address": ["address"],
    "no_class": ["channel", "category", "district"],
}
_NUMBER = re.compile(r"[\d-]{7,}")
FINDINGS = ["proposal", "finding", "outlet_code", "outlet_name"]


def proposed(outlets: pd.DataFrame, proposals: pd.DataFrame = unkept.proposals, *, on: date) -> pd.DataFrame:
    """What was proposed by ``on``, as rows of ``proposals``; without such a book, what the register itself shows.

    The register shows its prospects (proposed) and the outlets opened in the week (appended). A proposal without a kind
    corrects when it names a code of the register, else it is new; without a state it is proposed, and approved
    when somebody has put name and date to it.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> outlets = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "Mill", "status": "prospect"}])
    >>> proposed(outlets, on=date(2026, 11, 20))[["kind", "status"]].values.tolist()
    [['new', 'proposed']]
    """
    if proposals.empty:
        return _from_register(proposals, outlets, on)
    made = proposals[~proposals["proposed_date"].gt(pd.Timestamp(on))].reset_index(drop=True)
    corrects = made["outlet_code"].isin(outlets["outlet_code"])
    signed = made["approved_date"].le(pd.Timestamp(on))
    kind = pd.Series(np.where(corrects, "correction", "new"), index=made.index, dtype="str")
    status = pd.Series(np.where(signed, "approved", "proposed"), index=made.index, dtype="str")
    return made.assign(kind=made["kind"].fillna(kind), status=made["status"].fillna(status))


def _from_register(proposals: pd.DataFrame, outlets: pd.DataFrame, on: date) -> pd.DataFrame:
    prospects = outlets[outlets["status"].eq("prospect")].assign(status="proposed")
    opened = dated(outlets[~outlets["status"].eq("prospect")], Week.of(on).monday, on, "opened_date")
    rows = pd.concat([prospects, opened.assign(status="appended")], ignore_index=True)
    rows = rows.assign(kind="new", proposed_by=rows["salesperson"], proposed_date=rows["opened_date"])
    return rows.reindex(columns=proposals.columns)


def find(made: pd.DataFrame, outlets: pd.DataFrame, namesakes: pd.DataFrame) -> pd.DataFrame:
    """What the check finds in each proposal of ``proposed``: proposal (its label), finding, and the outlet it is about.

    ``namesakes`` are the register's outlets called alike: name (label of the proposal), outlet_code, outlet_name,
    finding ("same_name" | "near_name"). An outlet with the same name and the same telephone is the outlet itself:
    "in_register"; a prospect of the register is not a double of itself. Proposals that are rejected or in the register
    are not checked.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> outlets = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "Mill", "phone": "19000000001"}])
    >>> made = frame_of("proposals", [{"outlet_name": "Quay", "kind": "new", "status": "proposed", "address": "1 Row",
    ...     "landmark": "bridge", "phone": "80001234/19000000001", "channel": "retail", "category": "kiosk",
    ...     "district": "East"}])
    >>> find(made, outlets, pd.DataFrame(columns=["name", "outlet_code", "outlet_name", "finding"]))["finding"].tolist()
    ['same_phone']
    """
    waiting = made[made["status"].isin(["proposed", "approved"])]
    new, mend = waiting[waiting["kind"].eq("new")], waiting[waiting["kind"].eq("correction")]
    itself = outlets["status"].eq("prospect") & outlets["outlet_code"].isin(new["outlet_code"].dropna())
    others = outlets[~itself]
    alike = namesakes[namesakes["name"].isin(new.index) & namesakes["outlet_code"].isin(others["outlet_code"])]
    parts = [
        _one_and_the_same(alike.rename(columns={"name": "proposal"}), _same_phone(new, others)),
        _same_place(new, others),
        _twice(waiting),
        *(_lacking(new, finding) for finding in _LACKS),
        _strangers(mend, outlets),
        _unchanged(mend, outlets),
    ]
    found = pd.concat(
        [part.reindex(columns=FINDINGS) for part in parts if len(part)] or [pd.DataFrame(columns=FINDINGS)]
    )
    return found.sort_values("proposal", kind="stable", ignore_index=True)


def _digits(phones: "pd.Series[str]") -> pd.DataFrame:
    """Every number of a cell of telephones, digits only: label, number."""
    each = phones.dropna().map(lambda cell: [number.replace("-", "") for number in _NUMBER.findall(cell)]).explode()
    return each.dropna().rename("number").rename_axis("label").reset_index()


def _same_phone(new: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    known = _digits(outlets["phone"])
    known = known.assign(
        outlet_code=outlets.loc[known["label"], "outlet_code"].to_numpy(),
        outlet_name=outlets.loc[known["label"], "outlet_name"].to_numpy(),
    )
    pairs = _digits(new["phone"]).rename(columns={"label": "proposal"}).merge(known.drop(columns="label"), on="number")
    return pairs.drop_duplicates(["proposal", "outlet_code"]).assign(finding="same_phone")


def _one_and_the_same(alike: pd.DataFrame, phones: pd.DataFrame) -> pd.DataFrame:
    """Same name and same telephone are one finding, not two."""
    both = alike.merge(phones[["proposal", "outlet_code"]], on=["proposal", "outlet_code"])
    same = both[both["finding"].eq("same_name")].assign(finding="in_register")
    keys = pd.MultiIndex.from_frame(same[["proposal", "outlet_code"]])
    rest = pd.concat([alike, phones])
    rest = rest[~pd.MultiIndex.from_frame(rest[["proposal", "outlet_code"]]).isin(keys)]
    return pd.concat([same, rest])


def _same_place(new: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    known = outlets.dropna(subset=["address"])[["district", "address", "outlet_code", "outlet_name"]]
    rows = new[["district", "address"]].rename_axis("proposal").reset_index().dropna(subset=["address"])
    return rows.merge(known, on=["district", "address"]).assign(finding="same_place")


def _twice(waiting: pd.DataFrame) -> pd.DataFrame:
    """A proposal of a name that stands further up, waiting as well."""
    first = waiting.reset_index(names="proposal").drop_duplicates(["kind", "outlet_name"])
    again = waiting[waiting.duplicated(["kind", "outlet_name"]) & waiting["kind"].eq("new")]
    named = again[["outlet_name"]].rename_axis("proposal").reset_index()
    return named[named["outlet_name"].isin(first["outlet_name"])].assign(finding="proposed_twice", outlet_code=np.nan)


def _lacking(new: pd.DataFrame, finding: str) -> pd.DataFrame:
    lacking = new[new[_LACKS[finding]].isna().any(axis=1)]
    return pd.DataFrame({"proposal": lacking.index, "finding": finding})


def _strangers(mend: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    strange = mend[~mend["outlet_code"].isin(outlets["outlet_code"])]
    return pd.DataFrame({"proposal": strange.index, "finding": "unknown_outlet"})


def _unchanged(mend: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """Corrections that change no cell and have no note either, which would tell the clerk what to do."""
    known = mend[mend["outlet_code"].isin(outlets["outlet_code"]) & mend["note"].isna()]
    changed = corrections(known, outlets)["proposal"]
    return pd.DataFrame({"proposal": known.index.difference(pd.Index(changed)), "finding": "no_change"})


def corrections(made: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """What each correction would change: proposal, outlet_code, field, old, new; blank cells change nothing.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> outlets = frame_of("outlets", [{"outlet_code": "T1", "outlet_name": "Mill", "phone": "19000000001"}])
    >>> made = frame_of("proposals", [
    ...     {"outlet_code": "T1", "outlet_name": "Mill", "kind": "correction", "phone": "19000000002"}])
    >>> corrections(made, outlets)[["field", "old", "new"]].values.tolist()
    [['phone', '19000000001', '19000000002']]
    """
    mend = made[made["kind"].eq("correction") & made["outlet_code"].isin(outlets["outlet_code"])]
    known = outlets.drop_duplicates("outlet_code").set_index("outlet_code").reindex(mend["outlet_code"])
    parts = [
        pd.DataFrame(
            {
                "proposal": mend.index,
                "outlet_code": mend["outlet_code"].to_numpy(),
                "field": name,
                "old": known[name].to_numpy(),
                "new": mend[name].to_numpy(),
            }
        )
        for name in REGISTERED_NAMES[1:]
    ]
    changes = pd.concat(parts, ignore_index=True)
    changed = changes["new"].notna() & changes["new"].ne(changes["old"].fillna(""))
    return changes[changed].sort_values("proposal", kind="stable", ignore_index=True)


def stages(made: pd.DataFrame, found: pd.DataFrame) -> "pd.Series[str]":
    """Whose turn each proposal is: "mend" (something stands in the way), "approve", "append", "appended", "rejected".

    >>> made = pd.DataFrame({"status": ["proposed", "approved", "approved", "appended"]})
    >>> found = pd.DataFrame({"proposal": [2], "finding": ["no_phone"]})
    >>> stages(made, found).tolist()
    ['approve', 'append', 'mend', 'appended']
    """
    blocked = made.index.isin(found.loc[found["finding"].isin(BLOCKING), "proposal"])
    stage = made["status"].replace({"proposed": "approve", "approved": "append"})
    return stage.mask(blocked & made["status"].isin(["proposed", "approved"]), "mend")
