"""The made-up department day by day: one frame per table, every one agreeing with the others.

What holds, except where it is planted not to:

* goods, per person and day: opening + loaded + restocked + returned in = sold + gifts + samples + damaged +
  transferred + returned + kept; Σ loaded and restocked = goods the warehouse issued, Σ returned = goods back in it;
* money, per person and day: see ``settling``;
* papers: Σ credit slips = credit sales = new receivables, numbered without gaps;
* caps, per person, day and kind: opening + collected − handed in − scrapped = kept;
* stock on hand = Σ moves; balance = amount − what came in.

Planted: on the last day one restaurant rep has handed in nothing and one deliverer is short of cash; goods run out; an
outlet disputes a slip; promises are broken; the first retail rep is on leave on the coming Tuesday.
"""

from datetime import date

import numpy as np
import pandas as pd

from salesbook.sample.evening import caps, settling, warehouse
from salesbook.sample.evening.carrying import carry
from salesbook.sample.trade import debts, fieldwork, incidents, launch, ledger, shelves
from salesbook.sample.trade.incidents import Debts
from salesbook.sample.trade.orders import Orders, take_orders
from salesbook.sample.trade.receipts import receive
from salesbook.sample.trade.schedules import issued_visits
from salesbook.sample.world import logs, people
from salesbook.sample.world.frames import coded, frame
from salesbook.sample.world.goods import Goods, catalogue
from salesbook.sample.world.people import People, Presence
from salesbook.sample.world.register import Outlets, open_outlets
from salesbook.sample.world.span import Span
from salesbook.sample.world.targets import actuals, targets

RETURN_SLIP = "TH"
WITHOUT_TERMS = 3  # outlets on 30 days whose register does not say so
DEFAULT_DAYS = 30
LATE_SLIP = 40  # one slip in so many is entered a working day late


def simulate(*, outlets: int, weeks: int, seed: int, until: date) -> dict[str, pd.DataFrame]:
    """Every table of the department by name, as reading would give it (without source and row).

    ``outlets`` in the register, ``weeks`` of full books up to ``until``; debts go back 24 weeks more. The same
    arguments give the same tables.

    >>> tables = simulate(outlets=24, weeks=2, seed=1, until=date(2026, 11, 20))
    >>> len(tables["outlets"]), tables["sales"]["date"].max()
    (24, Timestamp('2026-11-20 00:00:00'))
    """
    rng = np.random.default_rng(seed)
    made = _Department(rng, outlets, Span.of(until, weeks)).tables()
    return {name: coded(name, table) for name, table in made.items()}


class _Department:
    """The department while it is made up: each step draws from the same stream, in this order."""

    def __init__(self, rng: np.random.Generator, outlets: int, span: Span) -> None:
        self.rng, self.span = rng, span
        self.goods: Goods = catalogue()
        self.people: People = people.hire(rng, outlets)
        self.there: Presence = people.presence(rng, self.people, span)
        self.outlets: Outlets = open_outlets(rng, self.people, span, outlets)
        orders = take_orders(rng, self.outlets, self.goods, span)
        slips = carry(rng, orders.slips, self.outlets, self.people, self.there, span)
        self.orders = Orders(slips, orders.lines[orders.lines["slip"].isin(slips.index)])
        self.plan = launch.launch_plan(span)
        self._collect_debts()

    def _collect_debts(self) -> None:
        rng, span = self.rng, self.span
        items = debts.credit_items(rng, self.orders, self.outlets, self.plan)
        paid = debts.payments(rng, items, self.outlets, self.plan, span)
        paid["outlet"] = items["outlet"].to_numpy()[paid["item"]]
        known = Debts.of(items, incidents.allowances(rng, incidents.entry(paid)))
        known = known.plus(incidents.write_offs(known, self.outlets, span))
        self.returned = incidents.returned_lines(rng, known, self.orders, self.goods.pack, span)
        known = known.plus(incidents.returns(self.returned))
        known = known.plus(incidents.partial_payments(rng, known, span))
        self.sold = self._sold_lines()
        self.redeemed = caps.redeem(rng, known, self.outlets, self.people, self.there, self._cash_sales(), span)
        known = known.plus(caps.offsets(self.redeemed)).plus(incidents.advances(self.outlets, span))
        self.debts, self.disputed = known, incidents.disputes(known, span)
        self.item_slips = self.orders.slips["slip_no"].loc[known.items["slip"]].to_numpy(dtype=object)

    def _sold_lines(self) -> pd.DataFrame:
        """The lines the books show, with their slip's columns; returned goods come last, counting down."""
        shown = self.orders.slips[
            self.orders.slips["date"].between(pd.Timestamp(self.span.start), pd.Timestamp(self.span.until))
        ]
        sold = self.orders.lines.merge(shown, left_on="slip", right_index=True).assign(
            kind="sale", returned=0, return_of=""
        )
        back = self.returned.merge(
            self.orders.slips[["salesperson", "slip_no", "team"]], left_on="slip", right_index=True
        ).rename(columns={"slip_no": "return_of"})
        away = self.there.absent(
            back["salesperson"].to_numpy(), self.span.index(back["date"].to_numpy().astype("datetime64[D]"))
        )
        deliverer = self.people.team["deliverer"][back["team"]]
        back = back.assign(
            slip_no=[f"{RETURN_SLIP}00-{n + 1:05d}" for n in range(len(back))],
            carrier=np.where(away, deliverer, back["salesperson"]),
            deliverer=np.where(away, deliverer, ""),
            driver="",
            kind="return",
            credit=True,
            returned=back["qty"],
            fen=-back["fen"],
            gift_qty=0,
            discount=0.0,
        )
        columns = [name for name in sold if name in back]
        return pd.concat([sold[columns], back[columns]]).sort_values("date", kind="stable", ignore_index=True)

    def _cash_sales(self) -> "pd.Series[int]":
        cash = self.sold[~self.sold["credit"]]
        return cash.groupby(["carrier", "date"])["fen"].sum()

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table, in the order of the schemas where it matters to nobody."""
        rng, span, outlets, crew = self.rng, self.span, self.outlets, self.people
        receipts = receive(rng, self.debts, outlets, self.item_slips, crew, self.there, span)
        made = {
            "receipts": receipts,
            "receivables": ledger.receivables(self.debts, self.disputed, self.orders, outlets, self.goods, span),
            "promises": ledger.promises(rng, self.debts, outlets, self.item_slips, span),
            "launch_plan": self.plan,
            "sales": self._sales(),
            "redemptions": caps.redemptions(self.redeemed, outlets),
            "settlement_caps": caps.settlement_caps(self.redeemed),
            "issued_visits": issued_visits(self.debts, self.disputed, outlets, span),
            "staff": people.staff(crew),
            "rota": people.rota(crew),
            "outlets": self._register(),
            "settings": logs.settings(),
            "calendar": logs.calendar(span),
        }
        made |= self._field() | self._goods() | {"settlement_money": self._money(receipts)}
        made["proposals"] = shelves.proposals(rng, outlets, crew, span)
        made["outlet_stock"] = shelves.outlet_stock(rng, made["sales"], span)
        made["targets"] = targets(rng, actuals(made), crew, span)
        return self._with_the_last_evening(made)

    def _sales(self) -> pd.DataFrame:
        lines = self.sold
        register = self.outlets.table.iloc[lines["outlet"]]
        down = np.where(lines["kind"] == "return", -1, 1)
        day = lines["date"].to_numpy().astype("datetime64[D]")
        after = self.span.on_or_after(day + 1)  # there is none after the last day: what it sold is entered already
        late = (lines["slip"] % LATE_SLIP == 0) & ~np.isnat(after)
        return frame(
            "sales",
            {
                "date": lines["date"],
                "slip_no": lines["slip_no"],
                "outlet_code": register["outlet_code"],
                "outlet_name": register["outlet_name"],
                "salesperson": lines["salesperson"],
                "sku": self.goods.skus[lines["sku"]],
                "qty": lines["qty"] * down,
                "gift_qty": np.where(lines["gift_qty"] > 0, lines["gift_qty"], np.nan),
                "unit_price": lines["unit_price"],
                "discount": np.where(lines["discount"] > 0, lines["discount"], np.nan),
                "amount": lines["fen"] / 100,
                "terms": np.where(lines["credit"], "credit", "cash"),
                "deliverer": lines["deliverer"],
                "driver": lines["driver"],
                "kind": lines["kind"],
                "return_of": lines["return_of"],
                "entered_date": np.where(late, after, day),
            },
        )

    def _register(self) -> pd.DataFrame:
        """The register of outlets; a few on the usual 30 days have their terms left blank."""
        table = self.outlets.table
        on_default = table.index[table["credit_days"] == DEFAULT_DAYS][:WITHOUT_TERMS]
        return table.assign(credit_days=table["credit_days"].mask(table.index.isin(on_default)))

    def _field(self) -> dict[str, pd.DataFrame]:
        rng, span = self.rng, self.span
        delivered = fieldwork.deliveries(rng, self.orders, self.outlets, self.people, span)
        visited = fieldwork.visits(rng, self.outlets, self.people, self.there, span)
        points = fieldwork.points(visited, delivered)
        promotion = warehouse.promotion_moves(rng, self.people, span)
        self.promotion = promotion
        return {
            "deliveries": delivered,
            "visits": visited,
            "attendance": people.attendance(self.there, self.people, span, points, people.coming_leave(span)),
            "vehicles": fieldwork.vehicles(rng, self.people, span),
            "issues_log": logs.issues_log(rng, self.people, span),
            "week_plan": logs.week_plan(self.people, span),
            "approvals": logs.approvals(rng, promotion, self.people, span),
        }

    def _goods(self) -> dict[str, pd.DataFrame]:
        rng, span, goods = self.rng, self.span, self.goods
        sent = self.orders.slips[self.orders.slips["failed_date"].notna()]
        failed = self.orders.lines.merge(sent, left_on="slip", right_index=True)
        lines = self.sold.assign(qty=self.sold["qty"] - self.sold["returned"])
        road = settling.on_the_road(rng, lines, failed, self.people, self.there, goods, span)
        self.idle = self._not_handing_in()
        home = settling.without_return(road, self.people, self.idle)
        moves = warehouse.stock_moves(warehouse.goods_moves(rng, home, self.people, goods, span), self.promotion)
        pending = failed[failed["pending"]]
        committed = (pending["qty"] + pending["gift_qty"]).groupby(goods.skus[pending["sku"]]).sum()
        return {
            "settlement_goods": settling.settlement_goods(road, self.people, span, goods),
            "stock_moves": moves,
            "stock": warehouse.stock(rng, moves, committed, span),
        }

    def _not_handing_in(self) -> str:
        """The restaurant rep, else any rep, who sold most himself on the last day."""
        last = self.sold[self.sold["date"] == pd.Timestamp(self.span.until)]
        own = last[(last["deliverer"] == "") & (last["kind"] == "sale")]
        sums = own.groupby("carrier")["fen"].sum()
        restaurant = sums[sums.index.isin(self.people.team["restaurant_rep"])]
        return str((restaurant if len(restaurant) else sums).idxmax()) if len(sums) else ""

    def _money(self, receipts: pd.DataFrame) -> pd.DataFrame:
        days = settling.person_days(self.sold, self.redeemed, self.people, self.there, self.span)
        days["expenses"] = settling.expenses(self.rng, days["sales"] - days["credit"] - days["caps_cash"])
        return settling.settlement_money(self.rng, days, settling.money_received(receipts, self.debts, self.span))

    def _with_the_last_evening(self, made: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
        """One person's settlement is missing and another's cash is short."""
        last = self.span.last
        for name in ("settlement_goods", "settlement_money", "settlement_caps"):
            made[name] = settling.not_handed_in(made[name], self.idle, last)
        made["settlement_money"] = settling.plant_shortage(
            made["settlement_money"], self.people.team["deliverer"][0], last
        )
        return made
