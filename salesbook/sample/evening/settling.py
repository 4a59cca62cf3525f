"""The evening settlement of everybody who took goods out.

Whoever carried an order (its deliverer, else its salesperson) settles it: the goods, the cash or the credit slip. What
an outlet pays on old debts is handed in by the receipt's collector, whatever the method. Caps paid out stand under
approved expenses; caps taken against a debt are a receipt and an expense of the same amount. So each day:

    sales − credit slips − advances used + arrears + advances − refunds − expenses
        = cash + wechat + alipay + transfer + cheque
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.money import to_fen
from salesbook.sample.trade.incidents import Debts
from salesbook.sample.world.frames import frame
from salesbook.sample.world.goods import Goods
from salesbook.sample.world.people import People, Presence
from salesbook.sample.world.span import Span
from salesbook.wording.sample.evening import SHORT_NOTE, TRANSFER_IN_NOTE, TRANSFER_NOTE

SHORT_FEN = 8_650
EXPENSE_CHANCE = 0.2
KEEPERS = 4  # goods a rep always has some of in the car
WECHAT_SHARE, ALIPAY_SHARE = 0.5, 0.12
PAID_BY = ("cash", "wechat", "alipay", "transfer", "cheque")

Cube = NDArray[np.int64]


@dataclass(frozen=True)
class Road:
    """Goods by person (as in People.carriers), working day of the books and sku: each entry of the settlement sheet."""

    opening: Cube
    loaded: Cube
    restocked: Cube
    returned_in: Cube
    sold: Cube
    gifts: Cube
    samples: Cube
    damaged: Cube
    transferred: Cube
    returned: Cube
    kept: Cube


def cube(rows: pd.DataFrame, value: str, people: People, span: Span, goods: Goods, day: str = "date") -> Cube:
    """Sums of ``value`` by carrier, day and sku."""
    shape = (len(people.carriers), len(span.shown), len(goods.skus))
    person = pd.Index(people.carriers).get_indexer(pd.Index(rows["carrier"]))
    at = span.index(rows[day].to_numpy().astype("datetime64[D]"))
    filled = np.zeros(shape, dtype=np.int64)
    np.add.at(filled, (person, at, rows["sku"].to_numpy()), rows[value].to_numpy(dtype=np.int64))
    return filled


def on_the_road(
    rng: np.random.Generator,
    lines: pd.DataFrame,
    failed: pd.DataFrame,
    people: People,
    there: Presence,
    goods: Goods,
    span: Span,
) -> Road:
    """What everybody loaded, sold and brought back.

    ``lines`` (carrier, date, sku, qty, gift_qty, returned) are the books' sales; ``failed`` the lines of orders that
    went out on ``failed_date`` and came back. Reps load whole packs, keep a few goods in the car, return the rest.
    """
    sold, gifts = (cube(lines, name, people, span, goods) for name in ("qty", "gift_qty"))
    returned_in = cube(lines, "returned", people, span, goods)
    tried = cube(failed.assign(out=failed["qty"] + failed["gift_qty"]), "out", people, span, goods, "failed_date")
    at_work = _at_work(people, there)
    samples, damaged = (_now_and_then(rng, sold > 0, chance) for chance in (0.012, 0.006))
    kept, opening = _car(rng, people, at_work, sold.shape)
    transferred = np.zeros_like(sold)
    _move_between(people, transferred, at_work)
    need = sold + gifts + samples + damaged + transferred + kept - opening - returned_in
    pack = goods.pack
    spare = np.where((rng.random(sold.shape) < 0.3) & (sold > 0), pack, 0)
    out = np.where(need > 0, -(-need // pack) * pack + spare, 0) + tried
    restocked = np.where(rng.random(sold.shape) < 0.08, out // 2 // pack * pack, 0)
    entries = (
        opening,
        out - restocked,
        restocked,
        returned_in,
        sold,
        gifts,
        samples,
        damaged,
        transferred,
        out - need,
        kept,
    )
    return Road(*(np.where(at_work[:, :, np.newaxis], each, 0) for each in entries))


def _at_work(people: People, there: Presence) -> NDArray[np.bool_]:
    days = there.state.shape[1]
    carriers = np.repeat(people.carriers, days)
    return ~there.absent(carriers, np.tile(np.arange(days), len(people.carriers))).reshape(-1, days)


def _now_and_then(rng: np.random.Generator, where: NDArray[np.bool_], chance: float) -> Cube:
    return np.where(where & (rng.random(where.shape) < chance), rng.integers(1, 3, where.shape), 0)


def _car(
    rng: np.random.Generator, people: People, at_work: NDArray[np.bool_], shape: tuple[int, ...]
) -> tuple[Cube, Cube]:
    """What stays in each rep's car overnight, and what is in it in the morning; on a day away nothing moves."""
    kept = np.where(rng.random(shape) < 0.7, rng.integers(0, 7, shape), 0)
    kept[:, :, KEEPERS:] = 0
    kept[len(people.carriers) - people.teams :] = 0  # deliverers empty the truck every evening
    for day in range(1, shape[1]):
        kept[:, day] = np.where(at_work[:, day, np.newaxis], kept[:, day], kept[:, day - 1])
    opening = np.zeros(shape, dtype=np.int64)
    opening[:, 1:] = kept[:, :-1]
    return kept, opening


def _move_between(people: People, transferred: Cube, at_work: NDArray[np.bool_]) -> None:
    """Once the first retail rep handed the first restaurant rep a dozen of the first goods on the road."""
    giver, taker = 0, people.teams
    both = np.flatnonzero(at_work[giver] & at_work[taker])
    day = both[len(both) // 2]
    transferred[giver, day, 0], transferred[taker, day, 0] = 12, -12


def settlement_goods(road: Road, people: People, span: Span, goods: Goods) -> pd.DataFrame:
    """The goods sheet: a row where anything moved or lay in the car."""
    moved = sum(np.abs(each) for each in vars(road).values()) > 0
    day, person, sku = np.nonzero(np.swapaxes(moved, 0, 1))
    entries = {name: each[person, day, sku] for name, each in vars(road).items()}
    blank = {name: np.where(each != 0, each, np.nan) for name, each in entries.items()}
    sign = np.sign(entries["transferred"])
    giver, taker = people.team["retail_rep"][0], people.team["restaurant_rep"][0]
    notes = [TRANSFER_NOTE.format(person=taker), TRANSFER_IN_NOTE.format(person=giver)]
    return frame(
        "settlement_goods",
        {
            "date": span.shown[day],
            "person": people.carriers[person],
            "sku": goods.skus[sku],
            **blank,
            "note": np.select([sign > 0, sign < 0], notes, ""),
        },
    )


def without_return(road: Road, people: People, person: str) -> Road:
    """The goods as the warehouse saw them: one person brought nothing back on the last day."""
    returned = road.returned.copy()
    returned[people.carriers == person, -1] = 0
    return replace(road, returned=returned)


def person_days(
    sold: pd.DataFrame, redeemed: pd.DataFrame, people: People, there: Presence, span: Span
) -> pd.DataFrame:
    """A row per carrier and day at work: person, date, sales, credit, caps_cash, caps_offset (fen)."""
    person, day = np.nonzero(_at_work(people, there))
    rows = pd.DataFrame({"date": span.shown[day].astype("datetime64[s]"), "person": people.carriers[person]})
    rows = rows.sort_values(["date", "person"], ignore_index=True, kind="stable")
    lines = sold[sold["kind"] == "sale"].rename(columns={"carrier": "person"})
    by_caps = redeemed.assign(offset=redeemed["item"] >= 0)
    sums = {
        "sales": lines,
        "credit": lines[lines["credit"]],
        "caps_cash": by_caps[~by_caps["offset"]],
        "caps_offset": by_caps[by_caps["offset"]],
    }
    wanted = pd.MultiIndex.from_frame(rows[["date", "person"]])
    for name, each in sums.items():
        dated = each.assign(date=each["date"].astype("datetime64[s]"))
        rows[name] = dated.groupby(["date", "person"])["fen"].sum().reindex(wanted, fill_value=0).to_numpy()
    return rows


def money_received(receipts: pd.DataFrame, debts: Debts, span: Span) -> pd.DataFrame:
    """The receipts in money by collector and day: person, date, a column per method of PAID_BY, advances (fen)."""
    shown = receipts[(receipts["received_date"] >= pd.Timestamp(span.start)) & (receipts["kind"] == "receipt")]
    rows = pd.DataFrame({"person": shown["collector"], "date": shown["received_date"], "method": shown["method"]})
    rows["fen"] = to_fen(shown["amount"])
    advance = debts.entries[debts.entries["item"] < 0]
    paid_ahead = shown["note"].isin(advance["note"].unique())
    rows["advances"] = rows["fen"].where(paid_ahead, 0)
    in_money = rows[rows["method"] != "caps"]
    table = in_money.pivot_table(index=["person", "date"], columns="method", values="fen", aggfunc="sum", fill_value=0)
    table = table.reindex(columns=list(PAID_BY), fill_value=0)
    return table.assign(advances=in_money.groupby(["person", "date"])["advances"].sum()).reset_index()


def expenses(rng: np.random.Generator, cash_left: pd.Series) -> pd.Series:
    """Fuel, parking and meals that people with enough cash in hand paid and had approved, in fen."""
    spent = rng.integers(15, 121, len(cash_left)) * 100
    return pd.Series(
        np.where((rng.random(len(cash_left)) < EXPENSE_CHANCE) & (cash_left > spent), spent, 0), index=cash_left.index
    )


def settlement_money(rng: np.random.Generator, days: pd.DataFrame, received: pd.DataFrame) -> pd.DataFrame:
    """The money sheet, in 元, from one row per carrier and day, in fen.

    ``days``: person, date, sales, credit, caps_cash, caps_offset, expenses. ``received``: the money receipts by person
    and date: a column per method of PAID_BY, and ``advances`` (included in the methods).
    """
    rows = days.merge(received, on=["person", "date"], how="left").fillna(0)
    cash = rows["sales"] - rows["credit"] - rows["caps_cash"] - rows["expenses"]
    wechat, alipay = (_share(rng, cash, share) for share in (WECHAT_SHARE, ALIPAY_SHARE))
    arrears = rows[list(PAID_BY)].sum(axis=1) - rows["advances"] + rows["caps_offset"]
    columns = {
        "cash": rows["cash"] + cash - wechat - alipay,
        "wechat": rows["wechat"] + wechat,
        "alipay": rows["alipay"] + alipay,
        "transfer": rows["transfer"],
        "cheque": rows["cheque"],
        "credit_slips": rows["credit"],
        "arrears": arrears,
        "advances": rows["advances"],
        "expenses": rows["expenses"] + rows["caps_cash"] + rows["caps_offset"],
    }
    zero = pd.Series(0, index=rows.index)
    columns |= {"advances_used": zero, "refunds": zero}
    yuan = {name: (fen / 100).where((fen != 0) | (name == "cash")) for name, fen in columns.items()}
    return frame("settlement_money", {"date": rows["date"], "person": rows["person"], **yuan})


def _share(rng: np.random.Generator, cash: pd.Series, share: float) -> pd.Series:
    """About this share of the cash sales, paid another way; never more than there is."""
    return (cash.clip(lower=0) * share * rng.uniform(0.6, 1.2, len(cash))).astype(np.int64)


def plant_shortage(money: pd.DataFrame, person: str, day: np.datetime64) -> pd.DataFrame:
    """One person hands in too little cash on one day."""
    short = (money["person"] == person) & (money["date"] == day)
    less = money["cash"].where(~short, (money["cash"] - SHORT_FEN / 100).round(2))
    return money.assign(cash=less, note=money["note"].mask(short, SHORT_NOTE))


def not_handed_in(table: pd.DataFrame, person: str, day: np.datetime64) -> pd.DataFrame:
    """The table without what one person should have settled on one day."""
    return table[~((table["person"] == person) & (table["date"] == day))].reset_index(drop=True)
