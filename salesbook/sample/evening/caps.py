"""Caps that restaurants hand back: what was collected and paid out, handed to finance, and kept overnight."""

import numpy as np
import pandas as pd

from salesbook.sample.trade.incidents import Debts, entry
from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import DISTRICTS_PER_TEAM, People, Presence, on_walk
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span
from salesbook.wording.sample.evening import CAPS_NOTE
from salesbook.wording.sample.goods import CAPS

DAILY_CHANCE = 0.16  # that a restaurant on the day's walk hands back caps
KEPT_OVERNIGHT, SCRAPPED = 0.12, 0.06
OFFSET_SHARE = 0.3  # paid against what the outlet owes instead of in cash
KEYS = ["person", "cap"]


def redeem(
    rng: np.random.Generator,
    debts: Debts,
    outlets: Outlets,
    people: People,
    there: Presence,
    cash_sales: pd.Series,
    span: Span,
) -> pd.DataFrame:
    """Redemptions: date, outlet, person, cap (index), qty, fen, item (paid against, -1 for in cash), handed, scrapped.

    A rep pays out no more cash than the day's cash sales (``cash_sales``: fen by carrier and date) have brought in.
    """
    rows = _collected(rng, outlets, people, there, span)
    rows["item"] = _owed_item(rng, rows, debts)
    in_cash = rows["fen"].where(rows["item"] < 0, 0)
    spent = in_cash.groupby([rows["person"], rows["date"]]).cumsum()
    purse = cash_sales.reindex(pd.MultiIndex.from_frame(rows[["person", "date"]]), fill_value=0).to_numpy()
    rows = rows[(spent <= purse) | (rows["item"] >= 0)].reset_index(drop=True)
    return rows.assign(**_handed(rng, rows))


def _collected(rng: np.random.Generator, outlets: Outlets, people: People, there: Presence, span: Span) -> pd.DataFrame:
    days = span.shown
    buys = ~outlets.retail & outlets.table["status"].eq("active").to_numpy()
    met = on_walk(days)[:, outlets.district % DISTRICTS_PER_TEAM] & buys
    day, outlet = np.nonzero(met & (rng.random(met.shape) < DAILY_CHANCE))
    person = people.team["restaurant_rep"][outlets.team[outlet]]
    present = ~there.absent(person, day)
    day, outlet, person = day[present], outlet[present], person[present]
    cap = rng.choice(len(CAPS), len(day), p=[0.5, 0.3, 0.2])
    qty = rng.integers(12, 90, len(day))
    paid = np.array([round(paid * 100) for _, _, paid, _ in CAPS])
    return pd.DataFrame(
        {"date": days[day], "outlet": outlet, "person": person, "cap": cap, "qty": qty, "fen": qty * paid[cap]}
    )


def _owed_item(rng: np.random.Generator, rows: pd.DataFrame, debts: Debts) -> np.ndarray:
    """The untouched slip some redemptions are paid against, each slip once; -1 for the rest."""
    oldest = debts.untouched.drop_duplicates("outlet").reset_index(names="item").set_index("outlet")
    owed = oldest.reindex(rows["outlet"]).set_index(rows.index)
    fits = (owed["date"] < rows["date"]) & (owed["left"] > 2 * rows["fen"]) & (rng.random(len(rows)) < OFFSET_SHARE)
    item = owed["item"].where(fits, -1).fillna(-1).astype(np.int64)
    return np.where(item.duplicated(), -1, item)


def _handed(rng: np.random.Generator, rows: pd.DataFrame) -> dict[str, np.ndarray]:
    """What is handed in with each redemption: everything held so far, or nothing when it stays overnight."""
    scrapped = np.where(rng.random(len(rows)) < SCRAPPED, rng.integers(1, 3, len(rows)), 0)
    held = (rows["qty"] - scrapped).groupby([rows[key] for key in KEYS]).cumsum()
    stays = rng.random(len(rows)) < KEPT_OVERNIGHT
    groups = [rows[key] for key in KEYS]
    handed_so_far = held.mask(stays).groupby(groups).ffill().fillna(0)
    before = handed_so_far.groupby(groups).shift(fill_value=0)
    return {"scrapped": scrapped, "handed": (handed_so_far - before).to_numpy()}


def offsets(redeemed: pd.DataFrame) -> pd.DataFrame:
    """The entries that pay debts with caps."""
    paid = redeemed[redeemed["item"] >= 0]
    return entry(paid, method="caps", note=CAPS_NOTE)


def redemptions(redeemed: pd.DataFrame, outlets: Outlets) -> pd.DataFrame:
    """The redemptions table."""
    register = outlets.table.iloc[redeemed["outlet"]]
    kinds = np.array([name for name, *_ in CAPS], dtype=object)
    claim = np.array([round(claim * 100) for *_, claim in CAPS])
    return frame(
        "redemptions",
        {
            "date": redeemed["date"],
            "person": redeemed["person"],
            "outlet_code": register["outlet_code"].to_numpy(),
            "outlet_name": register["outlet_name"].to_numpy(),
            "cap_kind": kinds[redeemed["cap"]],
            "collected_qty": redeemed["qty"],
            "paid_value": redeemed["fen"] / 100,
            "handed_qty": redeemed["handed"],
            "claimable": redeemed["qty"] * claim[redeemed["cap"]] / 100,
            "note": np.where(redeemed["item"] >= 0, CAPS_NOTE, ""),
        },
    )


def settlement_caps(redeemed: pd.DataFrame) -> pd.DataFrame:
    """The caps of each person, day and kind: opening + collected − handed − scrapped = kept."""
    names = {i: name for i, (name, *_) in enumerate(CAPS)}
    daily = redeemed.groupby(["date", *KEYS], as_index=False)[["qty", "handed", "scrapped"]].sum()
    kept = (daily["qty"] - daily["handed"] - daily["scrapped"]).groupby([daily[key] for key in KEYS]).cumsum()
    opening = kept.groupby([daily[key] for key in KEYS]).shift(fill_value=0)
    return frame(
        "settlement_caps",
        {
            "date": daily["date"],
            "person": daily["person"],
            "cap_kind": daily["cap"].map(names),
            "opening": opening,
            "collected_qty": daily["qty"],
            "handed_qty": daily["handed"],
            "scrapped": daily["scrapped"],
            "kept": kept,
        },
    )
