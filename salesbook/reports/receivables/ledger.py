"""Receivables ledger: what is owed in all and in detail, by age and by outlet, and how receipts were allocated."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.receivables.ageing import BUCKETS, ageing, ageing_by
from salesbook.calculation.receivables.position import Position, position
from salesbook.reports.common.words import amount, chosen, records, register, subtitle
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Series, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

if TYPE_CHECKING:
    from salesbook.department import Department

_OVERDUE = ("1_7", "8_30", "31_60", "61_90", "90")


@dataclass(frozen=True)
class ReceivablesLedger(Result):
    """What is open on ``day``.

    ``ageing`` (bucket, amount, items), ``outlets`` (one row per outlet that owes or has money unapplied; a column per
    bucket), ``items`` (one row per open instalment), ``allocation`` (which receipt paid what), ``unapplied`` (receipts
    with money left), ``received`` (everything that came in by then); ``later`` counts rows dated
    after the day, up to ``last_date``. Amounts in 元.
    """

    day: date
    position: Position
    ageing: pd.DataFrame
    outlets: pd.DataFrame
    items: pd.DataFrame
    allocation: pd.DataFrame
    unapplied: pd.DataFrame
    received: float
    later: int
    last_date: date

    @property
    def open(self) -> float:
        """Everything open, credits deducted."""
        return amount(self.ageing["amount"])

    @property
    def open_items(self) -> int:
        """How many slips have something open; one with instalments of two ages counts once."""
        return int(self.items["item"].nunique())

    @property
    def overdue(self) -> float:
        """The open amount past its due date."""
        return amount(self.ageing.loc[self.ageing["bucket"].isin(_OVERDUE), "amount"])

    def figures(self) -> dict[str, Any]:
        """as_of, open, items, ageing (bucket → amount, items), unapplied, outlets (outlet_code, open)."""
        return {
            "as_of": self.day.isoformat(),
            "open": self.open,
            "items": self.open_items,
            "ageing": {
                choice("bucket", row["bucket"]): {"amount": row["amount"], "items": row["items"]}
                for row in records(self.ageing)
            },
            "unapplied": amount(self.unapplied["unapplied"]),
            "outlets": records(self.outlets[["outlet_code", "open"]]),
        }

    def proofs(self) -> list[Proof]:
        """Open three times over: by age, by outlet, by item; and what is unapplied."""
        title = report_title("receivables-ledger")
        unapplied = amount(self.unapplied["unapplied"])
        return [
            Proof(f"{title} · {say('proof_open_by_age')}", self.open, ("ledger|ageing|amount",)),
            Proof(f"{title} · {say('proof_open_by_outlet')}", self.open, ("ledger-outlets|rows|open",)),
            Proof(f"{title} · {say('proof_open_by_item')}", self.open, ("ledger-items|rows|open",)),
            Proof(f"{title} · {say('proof_unapplied')}", unapplied, ("ledger-unapplied|rows|unapplied",)),
            Proof(
                f"{title} · {say('proof_received')}",
                self.received,
                ("ledger-allocation|rows|allocated", "ledger-unapplied|rows|unapplied"),
            ),
        ]

    def sheets(self) -> list[Sheet]:
        """A summary, the outlets, the items, the allocation, what is unapplied."""
        return [
            self._summary(),
            self._outlets(),
            self._items(),
            self._allocation(),
            self._unapplied(),
        ]

    def _summary(self) -> Sheet:
        shares = self.ageing.assign(
            share=self.ageing["amount"] / self.open if self.open else float("nan"),
            bucket=chosen(self.ageing["bucket"], "bucket"),
        )
        grid = Grid(
            "ageing",
            shares,
            (
                Column("bucket", width=20),
                Column("items", "whole", width=12),
                Column(
                    "amount",
                    "money",
                    title=say("open_amount"),
                    total=True,
                    width=18,
                    formula="SUMIFS({ledger-items|rows|open*},{ledger-items|rows|bucket*},{bucket})",
                ),
                Column("share", "rate", formula='IF({key|open}=0,"—",{amount}/{key|open})', bars=True, width=16),
            ),
            title=say("ageing_title"),
            total_label=say("total"),
        )
        chart = Chart("column", say("ageing_chart"), "ageing", "bucket", (Series("amount", say("open_amount")),))
        return Sheet(
            "ledger",
            say("sheet_ledger"),
            say("title_ledger"),
            subtitle(self.day),
            (
                self._key(),
                grid,
                Charts((chart,)),
                *self._later(),
                SignOff((say("prepared_by"), say("checked_by"), say("manager"))),
            ),
            tab="main",
        )

    def _later(self) -> list[Note]:
        """Rows dated after the day do not exist yet; a mistyped year must not make them vanish without a word."""
        if not self.later:
            return []
        return [Note(say("ledger_later", count=self.later, day=self.day, last=self.last_date), alert=True)]

    def _key(self) -> Facts:
        over = self.outlets["over_limit"].fillna(0)
        disputed = amount(self.items.loc[self.items["disputed_flag"], "open"])
        return Facts(
            "key",
            (
                Fact("open", say("fact_open"), self.open, formula="SUM({ledger-items|rows|open*})"),
                Fact("items", say("fact_open_items"), self.open_items, "whole"),
                Fact(
                    "overdue",
                    say("fact_overdue"),
                    self.overdue,
                    formula='SUMIFS({ledger-items|rows|open*},{ledger-items|rows|days_past_due*},">0")',
                    alert=self.overdue > 0,
                ),
                Fact(
                    "unapplied",
                    say("fact_unapplied"),
                    amount(self.unapplied["unapplied"]),
                    formula="SUM({ledger-unapplied|rows|unapplied*})",
                ),
                Fact("disputed", say("fact_disputed"), disputed),
                Fact(
                    "over_limit", say("fact_over_limit"), int((over > 0).sum()), "whole", alert=bool((over > 0).any())
                ),
            ),
        )

    def _outlets(self) -> Sheet:
        buckets = tuple(
            Column(
                bucket,
                "money",
                title=choice("bucket", bucket),
                parent=say("ageing_parent"),
                total=True,
                alert=f"{{{bucket}}}>0" if bucket == "90" else "",
            )
            for bucket in BUCKETS
        )
        total = "+".join(f"{{{bucket}}}" for bucket in BUCKETS)
        columns = (
            Column("outlet_code", "code"),
            Column("outlet_name"),
            Column("salesperson"),
            Column("open", "money", total=True, formula=total),
            *buckets,
            Column("unapplied", "sparse", total=True),
            Column("credit_limit", "money"),
            Column(
                "over_limit",
                "money",
                formula='IF(N({credit_limit})=0,"—",MAX(0,{open}-{unapplied}-{credit_limit}))',
                alert="N({over_limit})>0",
            ),
        )
        grid = Grid("rows", self.outlets, columns, total_label=say("total"))
        return Sheet(
            "ledger-outlets", say("sheet_ledger_outlets"), say("title_ledger_outlets"), subtitle(self.day), (grid,)
        )

    def _items(self) -> Sheet:
        columns = (
            Column("outlet_code", "code"),
            Column("outlet_name"),
            Column("salesperson"),
            Column("slip_no", "code"),
            Column("sale_date", "date"),
            Column("instalment_no", "days"),
            Column("due_date", "date"),
            Column("due_source"),
            Column("days_past_due", "days", alert="N({days_past_due})>0"),
            Column("bucket"),
            Column("amount", "money", total=True),
            Column("received", "money", total=True),
            Column("open", "money", total=True, formula="ROUND({amount}-{received},2)"),
            Column("disputed", alert=f'{{disputed}}="{say("disputed_yes")}"'),
        )
        grid = Grid("rows", self.items, columns, total_label=say("total"))
        return Sheet("ledger-items", say("sheet_ledger_items"), say("title_ledger_items"), subtitle(self.day), (grid,))

    def _allocation(self) -> Sheet:
        columns = (
            Column("receipt_no", "code"),
            Column("received_date", "date"),
            Column("outlet_code", "code"),
            Column("outlet_name"),
            Column("slip_no", "code"),
            Column("sale_date", "date"),
            Column("allocated", "money", total=True),
            Column("rule"),
        )
        grid = Grid("rows", self.allocation, columns, total_label=say("total"))
        return Sheet("ledger-allocation", say("sheet_allocation"), say("title_allocation"), subtitle(self.day), (grid,))

    def _unapplied(self) -> Sheet:
        columns = (
            Column("receipt_no", "code"),
            Column("received_date", "date"),
            Column("outlet_code", "code"),
            Column("outlet_name"),
            Column("amount", "money", title=say("receipt_amount"), total=True),
            Column("unapplied", "money", total=True),
        )
        grid = Grid("rows", self.unapplied, columns, total_label=say("total"))
        return Sheet("ledger-unapplied", say("sheet_unapplied"), say("title_unapplied"), subtitle(self.day), (grid,))


def receivables_ledger(department: "Department", day: date) -> ReceivablesLedger:
    """What is open at the end of ``day`` (source: the department's procedure, finance, daily item 1).

    Raises UserError when the department keeps no receivables.
    """
    department.require("receivables")
    at = position(
        department.receivables,
        department.receipts,
        department.launch_plan,
        department.outlets,
        department.parameters,
        on=day,
    )
    unapplied = _receipts_left(department, at)
    dates = pd.concat([department.receivables["sale_date"], department.receipts["received_date"]])
    return ReceivablesLedger(
        day=day,
        position=at,
        ageing=ageing(at),
        outlets=_by_outlet(at, unapplied, register(department.outlets)),
        items=_open_items(at),
        allocation=_allocated(department, at),
        unapplied=unapplied,
        later=int((dates > pd.Timestamp(day)).sum()),
        last_date=max(dates.max().date(), day) if len(dates.dropna()) else day,
        received=amount(dated(department.receipts, date.min, day, "received_date")["amount"]),
    )


def _by_outlet(at: Position, unapplied: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """One row per outlet that owes or has money unapplied, the largest debt first."""
    left = pd.Series(to_fen(unapplied["unapplied"])).groupby(unapplied["outlet_code"].to_numpy()).sum()
    rows = ageing_by(at, "outlet_code").merge(
        pd.DataFrame({"outlet_code": left.index.astype("str"), "unapplied": from_fen(left)}), "outer", "outlet_code"
    )
    amounts = [*BUCKETS, "open", "unapplied"]
    rows[amounts] = rows[amounts].fillna(0.0)
    names = _last_known(at.items)
    rows["outlet_name"] = (
        rows["outlet_code"].map(outlets["outlet_name"]).fillna(rows["outlet_code"].map(names["outlet_name"]))
    )
    rows["salesperson"] = (
        rows["outlet_code"].map(outlets["salesperson"]).fillna(rows["outlet_code"].map(names["salesperson"]))
    )
    rows["credit_limit"] = rows["outlet_code"].map(outlets["credit_limit"])
    over = to_fen(rows["open"]) - to_fen(rows["unapplied"]) - to_fen(rows["credit_limit"])
    rows["over_limit"] = pd.Series(from_fen(over.clip(0)), rows.index).where(rows["credit_limit"] > 0)
    return rows.sort_values(["open", "outlet_code"], ascending=[False, True], ignore_index=True, kind="stable")


def _last_known(items: pd.DataFrame) -> pd.DataFrame:
    return items.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")[["outlet_name", "salesperson"]]


def _open_items(at: Position) -> pd.DataFrame:
    """Every open instalment, and the stand-alone credits, most overdue first."""
    credits = at.credits.assign(item=at.credits.index, bucket="credit", disputed=at.credits["disputed"].fillna(False))
    rows = pd.concat([at.instalments, credits[[name for name in credits if name in at.instalments]]], ignore_index=True)
    flag = rows["disputed"].astype(bool)
    return rows.assign(
        received=from_fen(to_fen(rows["amount"]) - to_fen(rows["open"])),
        bucket=chosen(rows["bucket"], "bucket"),
        due_source=chosen(rows["due_source"], "due_source"),
        disputed_flag=flag,
        disputed=flag.map({True: say("disputed_yes"), False: ""}),
    ).sort_values(["days_past_due", "outlet_code"], ascending=[False, True], ignore_index=True, kind="stable")


def _allocated(department: "Department", at: Position) -> pd.DataFrame:
    """Which receipt paid which slip, how much, and by which rule."""
    receipts = department.receipts[["receipt_no", "received_date"]]
    items = department.receivables[["outlet_code", "outlet_name", "slip_no", "sale_date"]]
    rows = at.allocation.rename(columns={"amount": "allocated"}).join(receipts, on="receipt").join(items, on="item")
    return rows.assign(rule=chosen(rows["rule"], "rule")).sort_values(
        ["receipt", "item"], ignore_index=True, kind="stable"
    )


def _receipts_left(department: "Department", at: Position) -> pd.DataFrame:
    """Receipts with money left after all allocation."""
    left = at.unapplied.rename(columns={"amount": "unapplied"})[["receipt", "unapplied"]]
    known = department.receipts[["receipt_no", "received_date", "outlet_code", "outlet_name", "amount"]]
    return left.join(known, on="receipt")
