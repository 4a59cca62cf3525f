"""Receivables ledger: what is owed in all and in detail, by age and by outlet, and how receipts were allocated."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.receivables.ageing import ageing, ageing_by
from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount, chosen, records, register
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

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


def receivables_ledger(
    position: Position,
    receivables: pd.DataFrame,
    receipts: pd.DataFrame = unkept.receipts,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,
) -> ReceivablesLedger:
    """What is open at the end of ``on`` (source: the department's procedure, finance, daily item 1)."""
    unapplied = _receipts_left(position, receipts)
    dates = pd.concat([receivables["sale_date"], receipts["received_date"]])
    return ReceivablesLedger(
        day=on,
        position=position,
        ageing=ageing(position),
        outlets=_by_outlet(position, unapplied, register(outlets)),
        items=_open_items(position),
        allocation=_allocated(position, receivables, receipts),
        unapplied=unapplied,
        later=int((dates > pd.Timestamp(on)).sum()),
        last_date=max(dates.max().date(), on) if len(dates.dropna()) else on,
        received=amount(dated(receipts, date.min, on, "received_date")["amount"]),
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
    codes = rows["outlet_code"]
    rows["outlet_name"], rows["salesperson"] = (
        looked_up(codes, outlets[name]).fillna(looked_up(codes, names[name])) for name in ("outlet_name", "salesperson")
    )
    rows["credit_limit"] = looked_up(codes, outlets["credit_limit"])
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


def _allocated(at: Position, receivables: pd.DataFrame, receipts: pd.DataFrame) -> pd.DataFrame:
    """Which receipt paid which slip, how much, and by which rule."""
    paid = receipts[["receipt_no", "received_date"]]
    items = receivables[["outlet_code", "outlet_name", "slip_no", "sale_date"]]
    rows = at.allocation.rename(columns={"amount": "allocated"}).join(paid, on="receipt").join(items, on="item")
    return rows.assign(rule=chosen(rows["rule"], "rule")).sort_values(
        ["receipt", "item"], ignore_index=True, kind="stable"
    )


def _receipts_left(at: Position, receipts: pd.DataFrame) -> pd.DataFrame:
    """Receipts with money left after all allocation."""
    left = at.unapplied.rename(columns={"amount": "unapplied"})[["receipt", "unapplied"]]
    known = receipts[["receipt_no", "received_date", "outlet_code", "outlet_name", "amount"]]
    return left.join(known, on="receipt")
