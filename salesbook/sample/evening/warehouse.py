"""The warehouse: every move of goods and promotion items, and the stock they leave on hand."""

from datetime import timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.goods.stock import change
from salesbook.sample.evening.settling import Road
from salesbook.sample.world.frames import frame
from salesbook.sample.world.goods import Goods
from salesbook.sample.world.people import People
from salesbook.sample.world.span import Span
from salesbook.wording.sample.evening import BREAK_NOTES, COUNT_NOTE, OPENING_NOTE, RESTOCK_NOTE, SOIL_NOTES
from salesbook.wording.sample.goods import GOODS, LOW_SKU, OLD_SKU, PROMOTION, SHORT_SKU, SKU

OPENING_DAYS, REORDER_DAYS, ORDER_DAYS = 9, 4, 8  # of average demand
DAMAGE_CHANCE = 0.012
PROMO_STOCK = 240
MOVE = ["date", "sku", "qty", "kind", "unit_cost", "person", "approval_no", "note"]


def goods_moves(rng: np.random.Generator, road: Road, people: People, goods: Goods, span: Span) -> pd.DataFrame:
    """Moves of goods, by day: in from the makers, out to the carriers, back from them, damaged in the warehouse."""
    out = _carried(road.loaded, "issue", people, goods, span)
    again = _carried(road.restocked, "issue", people, goods, span).assign(note=RESTOCK_NOTE)
    back = _carried(road.returned, "return", people, goods, span)
    damage = _damage(rng, people, goods, span)
    net = np.zeros((len(span.shown), len(goods.skus)), dtype=np.int64)
    net += (road.loaded + road.restocked - road.returned).sum(axis=0)
    np.add.at(
        net,
        (span.index(damage["date"].to_numpy()), pd.Index(goods.skus).get_indexer(pd.Index(damage["sku"]))),
        damage["qty"],
    )
    moves = pd.concat([_purchases(rng, net, people, goods, span), out, again, back, damage], ignore_index=True)
    return moves.sort_values("date", kind="stable", ignore_index=True)


def _carried(moved: NDArray[np.int64], kind: str, people: People, goods: Goods, span: Span) -> pd.DataFrame:
    person, day, sku = np.nonzero(moved)
    rows = {"date": span.shown[day], "sku": goods.skus[sku], "qty": moved[person, day, sku]}
    return pd.DataFrame(rows | {"person": people.carriers[person], "kind": kind})


def _damage(rng: np.random.Generator, people: People, goods: Goods, span: Span) -> pd.DataFrame:
    day, sku = np.nonzero(rng.random((len(span.shown), len(goods.skus))) < DAMAGE_CHANCE)
    broken = rng.random(len(day)) < 0.6
    notes = np.where(broken, rng.choice(BREAK_NOTES, len(day)), rng.choice(SOIL_NOTES, len(day)))
    rows = {"date": span.shown[day], "sku": goods.skus[sku], "qty": rng.integers(1, 7, len(day))}
    return pd.DataFrame(
        rows | {"kind": np.where(broken, "breakage", "soiling"), "person": people.office["warehouse"], "note": notes}
    )


def _purchases(
    rng: np.random.Generator, net: NDArray[np.int64], people: People, goods: Goods, span: Span
) -> pd.DataFrame:
    """The opening stock and what the makers sent: an order whenever a day would leave less than four days' demand.

    The goods that run short are not sent again in the last week, and their last delivery is just used up.
    """
    daily = np.maximum(net.mean(axis=0), 1)
    opening = np.ceil(OPENING_DAYS * daily / goods.pack).astype(np.int64) * goods.pack
    order = np.maximum(np.ceil(ORDER_DAYS * daily / goods.pack), 1).astype(np.int64) * goods.pack
    sent = np.zeros_like(net)
    on_hand = opening.copy()
    for coming, out in zip(sent, net, strict=True):
        coming[:] = np.maximum(0, -(-(out + np.ceil(REORDER_DAYS * daily).astype(np.int64) - on_hand) // order)) * order
        on_hand += coming - out
    short = int(np.flatnonzero(goods.skus == SHORT_SKU)[0])
    opening[short] += _run_out(net[:, short], sent[:, short], opening[short])
    day, sku = np.nonzero(sent)
    cost = goods.cost[sku] * rng.choice([0.985, 1.0, 1.0, 1.0, 1.01], len(day))
    first = {"date": span.shown[0], "sku": goods.skus, "qty": opening, "unit_cost": goods.cost, "note": OPENING_NOTE}
    later = {"date": span.shown[day], "sku": goods.skus[sku], "qty": sent[day, sku], "unit_cost": cost.round(3)}
    moves = pd.concat([pd.DataFrame(first), pd.DataFrame(later)], ignore_index=True)
    return moves.assign(kind="receipt", person=people.office["warehouse"])


def _run_out(net: NDArray[np.int64], sent: NDArray[np.int64], opening: np.int64) -> int:
    """Change ``sent`` so that nothing is left on the last day; gives what must lie there more at the beginning."""
    sent[-6:] = 0
    left = int(opening + sent.sum() - net.sum())
    for day in np.flatnonzero(sent)[::-1]:
        taken = min(max(left, 0), int(sent[day]))
        sent[day] -= taken
        left -= taken
    lowest = int((opening + sent.cumsum() - net.cumsum()).min())
    return max(0, -lowest) if left >= 0 else -left


def promotion_moves(rng: np.random.Generator, people: People, span: Span) -> pd.DataFrame:
    """Promotion items: what lay there, and what reps drew against an approval, about one draw a day and two teams."""
    skus = np.array([SKU.format(code=code) for code, *_ in PROMOTION], dtype=object)
    cost = np.array([each[-1] for each in PROMOTION])
    opening = pd.DataFrame({"sku": skus, "qty": PROMO_STOCK * people.teams, "unit_cost": cost})
    opening = opening.assign(kind="receipt", person=people.office["warehouse"], note=OPENING_NOTE, date=span.shown[0])
    draws = np.sort(rng.integers(0, len(span.shown), len(span.shown) * people.teams // 2), kind="stable")
    reps = np.concatenate([people.team["retail_rep"], people.team["restaurant_rep"]])
    drawn = pd.DataFrame(
        {"date": span.shown[draws], "sku": rng.choice(skus, len(draws)), "qty": rng.integers(1, 9, len(draws))}
    )
    numbers = [
        f"PT{day:%y%m%d}{n + 1:02d}" for day, n in zip(drawn["date"], drawn.groupby("date").cumcount(), strict=True)
    ]
    drawn = drawn.assign(kind="promo_issue", person=rng.choice(reps, len(draws)), approval_no=numbers)
    count = pd.DataFrame({"date": [span.back(11)], "sku": skus[2], "qty": -2, "kind": "count", "note": COUNT_NOTE})
    count = count.assign(person=people.office["warehouse"])
    return pd.concat([opening, drawn, count], ignore_index=True)


def stock_moves(goods: pd.DataFrame, promotion: pd.DataFrame) -> pd.DataFrame:
    """The moves table, by date."""
    moves = pd.concat([goods, promotion], ignore_index=True).sort_values("date", kind="stable", ignore_index=True)
    moves[["person", "approval_no", "note"]] = moves[["person", "approval_no", "note"]].fillna("")
    return frame("stock_moves", {name: moves[name] for name in MOVE})


def _summary(moves: pd.DataFrame, skus: "pd.Series[str]") -> "dict[str, pd.Series[float]]":
    """What the stock sheet shows of the moves: opening, in, out, damaged; opening + in − out − damaged = on hand."""
    opening = moves["note"].eq(OPENING_NOTE)
    kind = moves["kind"]
    parts = {
        "opening_qty": opening,
        "in_qty": ~opening & kind.isin(["receipt", "return"]),
        "out_qty": kind.isin(["issue", "promo_issue", "count"]),
        "damaged_qty": kind.isin(["breakage", "soiling"]),
    }
    sums = {name: change(moves).where(rows, 0.0).groupby(moves["sku"]).sum() for name, rows in parts.items()}
    outward = ("out_qty", "damaged_qty")
    return {
        name: (-each if name in outward else each).reindex(skus).set_axis(skus.index) for name, each in sums.items()
    }


def stock(rng: np.random.Generator, moves: pd.DataFrame, pending: pd.Series, span: Span) -> pd.DataFrame:
    """The stock table: on hand is what the moves leave; committed what the orders that came back undelivered need."""
    rows = [(SKU.format(code=g[0]), g[1], "goods", g[2], g[3], g[4], g[5], g[6], g[9]) for g in GOODS]
    rows += [(SKU.format(code=p[0]), p[1], p[2], "", p[3], p[4], p[5], p[6], 0) for p in PROMOTION]
    names = ["sku", "item", "kind", "category", "spec", "unit", "pack", "unit_cost", "shelf_life_days"]
    table = pd.DataFrame(rows, columns=names)
    flow = change(moves).groupby(moves["sku"]).sum()
    out = -change(moves).where(moves["kind"].isin(["issue", "return"])).groupby(moves["sku"]).sum()
    daily = (out / len(span.shown)).reindex(table["sku"]).to_numpy()
    pack, on_hand = table["pack"].to_numpy(), flow.reindex(table["sku"]).to_numpy()
    warn = np.ceil(3 * daily / pack) * pack
    table = table.assign(**_summary(moves, table["sku"]), on_hand=on_hand)
    table["committed"] = pending.reindex(table["sku"]).to_numpy()
    short, low = table["sku"].eq(SHORT_SKU), table["sku"].eq(LOW_SKU)
    table["committed"] = table["committed"].mask(short, table["committed"].fillna(0) + pack * 4)
    table["inbound"] = np.where(short, np.ceil(8 * daily / pack) * pack, np.nan)
    table["warn_level"] = np.where(
        daily > 0, np.where(low, np.ceil(on_hand * 1.3 / pack) * pack, np.minimum(warn, on_hand)), np.nan
    )
    table["warn_level"] = table["warn_level"].mask(short, warn)
    table["max_level"] = np.where(daily > 0, np.ceil(20 * daily / pack) * pack, np.nan)
    age = np.where(table["sku"].eq(OLD_SKU), 0.8, rng.uniform(0.05, 0.45, len(table)))
    days = (age * table["shelf_life_days"]).astype(int)
    made = [np.datetime64(span.until - timedelta(days=int(n)), "D") for n in days]
    table["production_date"] = np.where(table["shelf_life_days"] > 0, made, np.datetime64("NaT"))
    table["shelf_life_days"] = table["shelf_life_days"].where(table["shelf_life_days"] > 0)
    return frame("stock", {str(name): table[name] for name in table})
