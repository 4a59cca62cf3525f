"""Evening settlement: who is balanced, over, short or has not handed in, person by person, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.evening.identities import BALANCED, MONEY_IN, STATUSES, handed_in_once
from salesbook.calculation.evening.settlement import IDENTITIES, Settlement
from salesbook.calculation.evening.settlement import settlement as settle
from salesbook.calculation.goods.warehouse_check import warehouse_check
from salesbook.reports.common.words import amount, item_names, plain
from salesbook.reports.evening.settlement_words import reasons
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class EveningSettlement(Result):
    """The settlement of ``day``: ``made`` is the calculation itself.

    ``people`` has a row per person with post and why (the differences in words); ``goods``, ``money``, ``paper`` and
    ``caps`` the identities row by row, the goods with their item; ``warehouse`` what the warehouse issued and got back
    against what was settled, per person and sku. Amounts in 元, goods in the smallest unit.
    """

    day: date
    made: Settlement
    people: pd.DataFrame
    goods: pd.DataFrame
    money: pd.DataFrame
    warehouse: pd.DataFrame

    @property
    def unsettled(self) -> pd.DataFrame:
        """The people who do not balance or have not handed in, the worst first."""
        rows = self.people[self.people["status"].ne(BALANCED)]
        order = rows["status"].map({word: at for at, word in enumerate(STATUSES)})
        return rows.loc[order.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)

    @property
    def due(self) -> float:
        """What everybody had to hand in."""
        return amount(self.money["due"])

    @property
    def handed_in(self) -> float:
        """What was handed in."""
        return amount(self.money["handed_in"])

    def count(self, status: str) -> int:
        """How many people have a status."""
        return int(self.people["status"].eq(status).sum())

    def figures(self) -> dict[str, Any]:
        """date, due, handed_in, difference, statuses (people), people, gaps, doubles, warehouse (differences)."""
        wrong = self.warehouse[["issue_difference", "return_difference"]].ne(0).any(axis=1)
        columns = ["person", *IDENTITIES, "status", "due", "handed_in", "difference", "goods_difference", "why"]
        return {
            "date": self.day.isoformat(),
            "due": self.due,
            "handed_in": self.handed_in,
            "difference": amount(self.money["difference"]),
            "statuses": {choice("settlement", status): self.count(status) for status in STATUSES},
            "people": plain(self.people[columns]),
            "gaps": self.made.gaps,
            "doubles": self.made.doubles,
            "warehouse": plain(self.warehouse[wrong]),
        }

    def proofs(self) -> list[Proof]:
        """Money due and handed in by component and by person; goods; the warehouse against the settlement."""
        name = report_title("settlement")
        return [Proof(f"{name} · {say(key)}", value, adds, less) for key, value, adds, less in self._proved()]

    def _proved(self) -> list[tuple[str, float, tuple[str, ...], tuple[str, ...]]]:
        goods, stock = self.goods, self.warehouse
        less = _named("settlement-money", "credit", "advances_used", "refunds", "expenses")
        return [
            ("proof_money_due", self.due, _named("settlement-money", "sales", "arrears", "advances"), less),
            ("proof_money_in", self.handed_in, _named("settlement-money", *MONEY_IN), ()),
            ("proof_due_people", self.due, ("settlement|people|due",), ()),
            ("proof_in_people", self.handed_in, ("settlement|people|handed_in",), ()),
            ("proof_goods", float(goods["difference"].sum()), ("settlement|people|goods_difference",), ()),
            (
                "proof_issued",
                float(stock["issued"].sum()),
                (*_named("settlement-goods", "loaded", "restocked"), "settlement-stock|people|issued_open"),
                (),
            ),
            (
                "proof_put_back",
                float(stock["put_back"].sum()),
                ("settlement-goods|rows|returned", "settlement-stock|people|put_back_open"),
                (),
            ),
        ]


def _named(sheet: str, *columns: str) -> tuple[str, ...]:
    return tuple(f"{sheet}|rows|{column}" for column in columns)


@needs_any("settlement_money", "settlement_goods", "settlement_caps")
def settlement(
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    settlement_caps: pd.DataFrame = unkept.settlement_caps,
    sales: pd.DataFrame = unkept.sales,
    receivables: pd.DataFrame = unkept.receivables,
    stock: pd.DataFrame = unkept.stock,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    staff: pd.DataFrame = unkept.staff,
    *,
    on: date,
) -> EveningSettlement:
    """The settlement of ``on`` (procedure: every post settles in the evening; the order clerk lists who did not)."""
    made = settle(settlement_goods, settlement_money, settlement_caps, sales, receivables, on=on)
    items = item_names(stock)
    goods = made.goods.assign(item=made.goods["sku"].map(items)).reset_index(drop=True)
    money = _money(made, handed_in_once(dated(settlement_money, on, on)))
    posts = staff.drop_duplicates("person").set_index("person")["post"]
    people = made.people.assign(post=made.people["person"].map(posts), why=reasons(made, goods, money))
    warehouse = warehouse_check(made.goods, dated(stock_moves, on, on))
    if settlement_goods.empty:
        warehouse = warehouse.iloc[:0]
    return EveningSettlement(on, made, people, goods, money, warehouse.assign(item=warehouse["sku"].map(items)))


def _money(made: Settlement, kept: pd.DataFrame) -> pd.DataFrame:
    """The money identity with its parts: what was due and why, how it was handed in."""
    parts = ["advances_used", "arrears", "advances", "refunds", "expenses", *MONEY_IN]
    rows = made.money.merge(kept[["person", *parts, "note"]], on="person", how="left")
    return rows.assign(**{part: from_fen(to_fen(rows[part])) for part in parts}).reset_index(drop=True)
