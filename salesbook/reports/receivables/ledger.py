"""Receivables ledger: what is owed in all and in detail, by age and by outlet, and how receipts were allocated."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.common.money import fen_by, from_fen, to_fen
from salesbook.calculation.common.owners import known_as
from salesbook.calculation.receivables.ageing import ageing, ageing_by
from salesbook.calculation.receivables.buckets import BUCKETS
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.replay import Replay
from salesbook.reports.common.words import amount, chosen, known, records, register
from salesbook.reports.receivables.reaged import Reaged, accounts, reaged, stood, unchanged
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
    after the day, up to ``last_date``. ``others``: the outlets that owe nothing and have nothing, as ``outlets``, but
    did on another day; ``reaged``: what stood on which day. Amounts in 元.
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
    others: pd.DataFrame
    reaged: Reaged

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
        """as_of, open, items, ageing (bucket → amount, items), unapplied, outlets (outlet_code, open, unapplied),
        allocation (date, receipt_no, outlet_code, slip_no, amount, rule), and rows of later days."""
        lines = records(self.allocation.assign(date=self.allocation["date"].dt.strftime("%F")))
        named = ("date", "receipt_no", "outlet_code", "slip_no", "allocated", "rule")
        return {
            "as_of": self.day.isoformat(),
            "open": self.open,
            "items": self.open_items,
            "ageing": self._ages(),
            "unapplied": amount(self.unapplied["unapplied"]),
            "outlets": records(self.outlets[["outlet_code", "open", "unapplied"]]),
            "allocation": [{name: known(line[name]) for name in named} for line in lines],
            "assumptions": self.later_words(),
        }

    def _ages(self) -> dict[str, dict[str, float]]:
        """What is open by age. What a credit leaves is an advance: the entry of the credits, which stood here in 0.1.0,
        is always nothing."""
        none = {choice("bucket", "credit"): {"amount": 0.0, "items": 0}}
        return none | {
            choice("bucket", row["bucket"]): {"amount": row["amount"], "items": row["items"]}
            for row in records(self.ageing)
        }

    def later_words(self) -> list[str]:
        """Rows dated after the day do not exist yet; a mistyped year must not make them vanish without a word."""
        if not self.later:
            return []
        return [say("ledger_later", count=self.later, day=self.day, last=self.last_date)]

    def proofs(self) -> list[Proof]:
        """Open three times over: by age, by outlet, by item; and what is unapplied."""
        title = report_title("receivables-ledger")
        unapplied = amount(self.unapplied["unapplied"])
        return [
            self._live("proof_open_by_age", self.open, "ledger|ageing|amount"),
            self._live("proof_open_by_outlet", self.open, "ledger-outlets|rows|open"),
            self._live("proof_open_reaged", self.open, "ledger-reaged|rows|open"),
            Proof(f"{title} · {say('proof_open_by_item')}", self.open, ("ledger-items|rows|open",)),
            Proof(f"{title} · {say('proof_unapplied')}", unapplied, ("ledger-unapplied|rows|unapplied",)),
            self._live("proof_unapplied_reaged", unapplied, "ledger-advances|rows|open", "ledger-advances"),
            Proof(
                f"{title} · {say('proof_received')}",
                self.received,
                ("ledger-allocation|rows|allocated", "ledger-unapplied|rows|unapplied"),
            ),
        ]

    def _live(self, key: str, value: float, column: str, rows: str = "ledger-reaged") -> Proof:
        """A figure that follows the day typed into the workbook, proved for the day of the paper all the same."""
        label = f"{report_title('receivables-ledger')} · {say(key)}"
        return Proof(label, value, (column,), unchanged=unchanged(self.day), instead=stood(rows, self.day))


@needs_any("receivables", "opening_balances")
def receivables_ledger(
    position: Position,
    allocation: pd.DataFrame,
    replay: Replay,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,
) -> ReceivablesLedger:
    """What is open at the end of ``on`` (source: the department's procedure, finance, daily item 1)."""
    unapplied = _advances(position, receipts)
    dates = pd.concat([receivables["sale_date"], receipts["received_date"]])
    allocated = _allocated(position, allocation, receipts)
    by_outlet = _by_outlet(position, unapplied, outlets)
    others = _others(replay, by_outlet, outlets)
    return ReceivablesLedger(
        day=on,
        position=position,
        ageing=ageing(position),
        outlets=by_outlet,
        items=_open_items(position),
        allocation=allocated,
        unapplied=unapplied,
        later=int((dates > pd.Timestamp(on)).sum()),
        last_date=max(dates.max().date(), on) if len(dates.dropna()) else on,
        received=position.lessened,
        others=others,
        reaged=reaged(replay, [*by_outlet["outlet_code"], *others["outlet_code"]], on=on),
    )


def _by_outlet(at: Position, unapplied: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """One row per outlet that owes or has money unapplied, the largest debt first."""
    left = fen_by(unapplied, "outlet_code", "unapplied")
    rows = ageing_by(at, "outlet_code").merge(
        pd.DataFrame({"outlet_code": left.index.astype("str"), "unapplied": from_fen(left)}), "outer", "outlet_code"
    )
    amounts = [*BUCKETS, "open", "unapplied"]
    rows[amounts] = rows[amounts].fillna(0.0)
    rows = _known(rows, at.items, outlets)
    return rows.sort_values(["open", "outlet_code"], ascending=[False, True], ignore_index=True, kind="stable")


def _others(replay: Replay, owing: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """The outlets that had an account on some other day, with nothing in it now."""
    past = pd.Index(accounts(replay), dtype="str").difference(pd.Index(owing["outlet_code"], dtype="str"))
    rows = pd.DataFrame({"outlet_code": past}).assign(**dict.fromkeys([*BUCKETS, "open", "unapplied"], 0.0))
    return _known(rows, replay.items, outlets)


def _known(rows: pd.DataFrame, items: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """With what the register, else the books, say of each outlet, and by how much it is over its limit."""
    codes = rows["outlet_code"]
    rows = rows.join(known_as(codes, outlets, items))
    rows["credit_limit"] = looked_up(codes, register(outlets)["credit_limit"])
    over = to_fen(rows["open"]) - to_fen(rows["unapplied"]) - to_fen(rows["credit_limit"])
    rows["over_limit"] = pd.Series(from_fen(over.clip(0)), rows.index).where(rows["credit_limit"] > 0)
    return rows


def _open_items(at: Position) -> pd.DataFrame:
    """Every open instalment, most overdue first."""
    rows = at.instalments
    return rows.assign(
        received=from_fen(to_fen(rows["amount"]) - to_fen(rows["open"])),
        bucket=chosen(rows["bucket"], "bucket"),
        due_source=chosen(rows["due_source"], "due_source"),
        disputed_flag=rows["disputed"],
        disputed=rows["disputed"].map({True: say("disputed_yes"), False: ""}),
    ).sort_values(["days_past_due", "outlet_code"], ascending=[False, True], ignore_index=True, kind="stable")


def _allocated(at: Position, lines: pd.DataFrame, receipts: pd.DataFrame) -> pd.DataFrame:
    """What paid which slip, when, how much, and by which rule; a line without a slip was given back."""
    items = at.items[["outlet_name", "slip_no", "sale_date"]]
    rows = lines.rename(columns={"amount": "allocated"}).join(items, on="item")
    numbers = receipts["receipt_no"].reindex(rows["receipt"].to_numpy(na_value=-1)).to_numpy()
    return rows.assign(
        receipt_no=pd.Series(numbers, rows.index, dtype="str"),
        rule=chosen(rows["rule"], "rule"),
    )


def _advances(at: Position, receipts: pd.DataFrame) -> pd.DataFrame:
    """Receipts and credits with money left after all allocation."""
    left = at.unapplied.rename(columns={"amount": "unapplied"})
    known = (
        receipts[["receipt_no", "outlet_name"]].reindex(left["receipt"].to_numpy(na_value=-1)).reset_index(drop=True)
    )
    return left.join(known)
