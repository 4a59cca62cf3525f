"""Debts as the finance clerk lists them: the receivables with what has come in, and what outlets promised."""

import numpy as np
import pandas as pd

from salesbook.sample.trade.incidents import CREDIT_NOTE_FEN, Debts
from salesbook.sample.trade.orders import Orders
from salesbook.sample.world.frames import frame
from salesbook.sample.world.goods import Goods
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Span
from salesbook.wording.sample.trade import (
    CREDIT_NOTE_ITEM,
    DISPUTE_NOTE,
    ITEM_SHORT,
    LAUNCH_SLIP_NOTE,
    PROMISE_NOTES,
    REPLACED_NOTE,
)

OUTLETS_PER_PROMISE = 15


def receivables(
    debts: Debts, disputed: pd.Index, orders: Orders, outlets: Outlets, goods: Goods, span: Span
) -> pd.DataFrame:
    """The receivables table: every credit slip, paid or not, and one credit note that stands alone."""
    items = debts.items
    register = outlets.table.iloc[items["outlet"]]
    in_dispute = items.index.isin(disputed)
    never = np.datetime64("NaT", "D")
    table = frame(
        "receivables",
        {
            "slip_no": orders.slips["slip_no"].loc[items["slip"]],
            "sale_date": items["date"],
            "outlet_code": register["outlet_code"],
            "outlet_name": register["outlet_name"],
            "salesperson": register["salesperson"],
            "item": _item_words(items["slip"], orders, goods),
            "amount": items["fen"] / 100,
            "due_date": np.where(items["due_written"], items["due"].to_numpy().astype("datetime64[D]"), never),
            "disputed": in_dispute,
            "received_to_date": (items["fen"] - items["left"]) / 100,
            "balance": items["left"] / 100,
            "note": np.select([in_dispute, items["phase"] >= 0], [DISPUTE_NOTE, LAUNCH_SLIP_NOTE], ""),
        },
    )
    red = _credit_note(table, span)
    listed = pd.concat([_lessened(table, red), red], ignore_index=True)
    return listed.sort_values("sale_date", kind="stable", ignore_index=True)


def _item_words(slips: pd.Series, orders: Orders, goods: Goods) -> list[str]:
    """The first goods of each slip, and how many kinds there are."""
    lines = orders.lines.groupby("slip")["sku"].agg(["first", "size"]).reindex(slips)
    names = goods.names[lines["first"].to_numpy(dtype=np.int64)]
    counts = lines["size"].to_numpy()
    return [
        name if count == 1 else ITEM_SHORT.format(name=name, count=count)
        for name, count in zip(names, counts, strict=True)
    ]


def _credit_note(table: pd.DataFrame, span: Span) -> pd.DataFrame:
    """A price difference granted before the books begin on a slip that still owes more: a red row under its number."""
    granted = pd.Timestamp(span.start) - pd.Timedelta(days=12)
    owing = table[table["balance"].ge(CREDIT_NOTE_FEN / 100) & ~table["disputed"]]
    older = owing[owing["sale_date"] <= granted]
    slip = (older if len(older) else owing).iloc[[len(older if len(older) else owing) // 2]]
    return slip.assign(
        sale_date=slip["sale_date"].where(slip["sale_date"] > granted, granted),
        item=CREDIT_NOTE_ITEM,
        amount=-CREDIT_NOTE_FEN / 100,
        due_date=np.datetime64("NaT", "s"),
        received_to_date=float("nan"),
        balance=float("nan"),
        note=CREDIT_NOTE_ITEM,
    )


def _lessened(table: pd.DataFrame, red: pd.DataFrame) -> pd.DataFrame:
    """The table with what the red row takes off its slip."""
    at = table.index[table["slip_no"].isin(red["slip_no"])]
    off = CREDIT_NOTE_FEN / 100
    table.loc[at, "received_to_date"] = (table.loc[at, "received_to_date"] + off).round(2)
    table.loc[at, "balance"] = (table.loc[at, "balance"] - off).round(2)
    return table


def promises(rng: np.random.Generator, debts: Debts, outlets: Outlets, slip_no: np.ndarray, span: Span) -> pd.DataFrame:
    """Promises of outlets with overdue slips: to come, broken, kept or kept in part, and one put off again."""
    chosen = _chosen(rng, debts, max(16, len(outlets.retail) // OUTLETS_PER_PROMISE), span)
    rows = pd.concat([chosen, _put_off(chosen, span)], ignore_index=True).sort_values(
        "made", kind="stable", ignore_index=True
    )
    register = outlets.table.iloc[rows["outlet"]]
    named = np.arange(len(rows)) % 3 > 0
    notes = rng.choice(PROMISE_NOTES, len(rows))
    return frame(
        "promises",
        {
            "outlet_code": register["outlet_code"],
            "outlet_name": register["outlet_name"],
            "slip_no": np.where(named, slip_no[rows["item"]], ""),
            "promised_date": rows["promised"],
            "amount": rows["fen"] / 100,
            "taken_by": register["salesperson"],
            "made_date": rows["made"],
            "note": np.where(rows["again"], REPLACED_NOTE, np.where(rng.random(len(rows)) < 0.4, notes, "")),
        },
    )


def _chosen(rng: np.random.Generator, debts: Debts, count: int, span: Span) -> pd.DataFrame:
    """Half to come or broken, on slips still untouched; the rest kept, or kept in part, on slips with receipts."""
    late = debts.untouched[debts.untouched["due"] < span.last - np.timedelta64(10, "D")].drop_duplicates("outlet")
    late = late.sample(min(len(late), count * 2 // 3), random_state=rng)
    ahead = np.arange(len(late)) % 2 == 0
    days = np.where(ahead, rng.integers(1, 7, len(late)), -rng.integers(5, 16, len(late)))
    unpaid = pd.DataFrame(
        {
            "item": late.index,
            "outlet": late["outlet"],
            "fen": late["left"],
            "promised": span.last + days.astype("timedelta64[D]"),
        }
    )
    paid = debts.entries[(debts.entries["kind"] == "receipt") & (debts.entries["item"] >= 0)]
    paid = paid[(paid["date"] > span.back(19)) & ~paid["outlet"].isin(late["outlet"])].drop_duplicates("outlet")
    paid = paid.sample(min(len(paid), count // 3), random_state=rng)
    owed = debts.items["fen"].loc[paid["item"]].to_numpy()
    met = pd.DataFrame(
        {"item": paid["item"], "outlet": paid["outlet"], "fen": owed, "promised": paid["date"].astype("datetime64[s]")}
    )
    both = pd.concat([unpaid.astype({"promised": "datetime64[s]"}), met], ignore_index=True)
    latest = np.datetime64(span.until, "s") - (np.arange(len(both)) % 4).astype("timedelta64[D]")
    made = np.minimum(both["promised"].to_numpy() - rng.integers(3, 9, len(both)).astype("timedelta64[D]"), latest)
    return both.assign(made=made, again=False)


def _put_off(chosen: pd.DataFrame, span: Span) -> pd.DataFrame:
    """The first broken promise, made anew for the day after tomorrow."""
    broken = chosen[chosen["promised"] < pd.Timestamp(span.until) - pd.Timedelta(days=4)].head(1)
    return broken.assign(
        promised=pd.Timestamp(span.until) + pd.Timedelta(days=3), made=pd.Timestamp(span.until), again=True
    )
