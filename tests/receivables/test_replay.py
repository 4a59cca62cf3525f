"""The laws of the replay, and its rules beside the plainest way to do them."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.entries import account_entries, balances
from salesbook.calculation.receivables.kinds import LESSENING
from salesbook.calculation.receivables.position import allocation, position
from salesbook.calculation.receivables.replay import Replay, replay
from salesbook.schemas.parameters import DEFAULTS, Parameters

FIRST = date(2026, 10, 1)
Rows = list[dict[str, Any]]

DAY = st.integers(0, 30).map(lambda count: FIRST + timedelta(days=count))
OUTLET = st.sampled_from(["A", "B"])
SLIP = st.sampled_from(["1", "2", "3", "4", None])
FEN = st.sampled_from([100, 200, 250, 300, 500, 700]).map(lambda fen: fen / 100)
ITEM = st.fixed_dictionaries(
    {
        "outlet_code": OUTLET,
        "slip_no": SLIP,
        "sale_date": DAY,
        "due_date": st.none() | DAY,
        "amount": FEN | FEN | FEN | FEN.map(lambda yuan: -yuan),
        "disputed": st.sampled_from([False, False, False, True]),
    }
)
KIND = st.sampled_from([None, None, None, "receipt", "return", "refund", "reversal", "advance_used"])
RECEIPT = st.fixed_dictionaries(
    {
        "outlet_code": OUTLET,
        "receipt_no": st.sampled_from([None, "R1", "R2"]),
        "slip_no": st.sampled_from(["1", "2", "3", "1, 2", None, None, None]),
        "received_date": DAY,
        "amount": FEN,
        "kind": KIND,
    }
)
PLAN = [{"phase": "1", "start_date": "2026-10-01", "instalments": "5d30%,10d30%,15d40%"}]


def made_of(owed: Rows, paid: Rows, parameters: Parameters = DEFAULTS) -> Replay:
    return replay(frame_of("receivables", owed), frame_of("receipts", paid), frame_of("launch_plan", PLAN),
                  parameters=parameters)  # fmt: skip


def up_to(made: Replay, on: date) -> list[list[Any]]:
    """The lines of the days up to ``on``, in words that do not depend on rows that come later."""
    lines = made.lines[made.lines["date"] <= pd.Timestamp(on)]
    parts, sources = made.parts, made.sources

    def word(source: int) -> tuple[object, ...]:
        return () if source < 0 else (sources["origin"][source], sources["label"][source])

    return sorted(
        [
            str(line.date.date()), word(line.source), word(line.by), line.rule, line.amount,
            () if line.part < 0 else (parts["item"][line.part], parts["instalment_no"][line.part]),
        ]
        for line in lines.itertuples()
    )  # fmt: skip


@settings(max_examples=examples(150))
@given(st.lists(ITEM, max_size=8), st.lists(RECEIPT, max_size=8), DAY, st.booleans())
def test_rows_dated_later_change_nothing_earlier(owed: Rows, paid: Rows, on: date, automatic: bool) -> None:
    parameters = Parameters(advance_pays=automatic)
    known = [row for row in owed if row["sale_date"] <= on], [row for row in paid if row["received_date"] <= on]
    order = [row for row in owed if row["sale_date"] > on], [row for row in paid if row["received_date"] > on]
    then = made_of(*known, parameters)
    later = made_of(known[0] + order[0], known[1] + order[1], parameters)
    assert up_to(then, on) == up_to(later, on)
    assert position(then, on=on).total() == position(later, on=on).total()
    assert position(then, on=on).advance() == position(later, on=on).advance()


@settings(max_examples=examples(150))
@given(st.lists(ITEM, max_size=8), st.lists(RECEIPT, max_size=8), st.booleans())
def test_neither_side_is_exceeded_and_everything_ties_on_every_day(owed: Rows, paid: Rows, automatic: bool) -> None:
    made = made_of(owed, paid, Parameters(advance_pays=automatic))
    entries = account_entries(made)
    assert (made.lines["date"].to_numpy() >= made.sources["date"].iloc[made.lines["source"]].to_numpy()).all()
    for count in range(31):
        on = FIRST + timedelta(days=count)
        then = position(made, on=on)
        assert (to_fen(then.items["open"]) >= 0).all()
        assert (to_fen(then.unapplied["amount"]) > 0).all()
        assert to_fen(then.items["open"]).sum() == to_fen(then.instalments["open"]).sum()
        lines = allocation(made, on=on)
        used = to_fen(lines["amount"]).sum()
        assert used + to_fen(then.advance()) == to_fen(then.lessened)
        of_parts = to_fen(lines.loc[lines["item"].notna(), "amount"]).sum()
        owed_by_now = to_fen(then.items.loc[then.items["amount"] > 0, "amount"]).sum()
        assert owed_by_now - of_parts == to_fen(then.total())
        account = balances(entries, on)
        assert account.sum() == to_fen(then.total()) - to_fen(then.advance())
        if automatic:
            both = set(then.instalments["outlet_code"]) & set(then.unapplied["outlet_code"])
            assert not both, "an outlet never has an advance and an open item both"


class PlainAccount:
    """The rules for receipts without a kind, as a careful clerk applies them with a pencil: no index, no memory."""

    def __init__(self, items: Rows) -> None:
        self.items = items
        self.parts = [
            {"item": n, "no": no, "due": due, "left": part, "sold": row["sale_date"]}
            for n, row in enumerate(items)
            for no, due, part in instalments(row)
        ]

    def oldest(self, on: date, disputed: bool) -> Rows:
        known = [
            part
            for part in self.parts
            if part["left"] and part["sold"] <= on and self.items[part["item"]]["disputed"] == disputed
        ]
        return sorted(known, key=self.age)

    @staticmethod
    def age(part: dict[str, Any]) -> tuple[Any, ...]:
        return part["due"], part["sold"], part["item"], part["no"]

    def fitting(self, parts: Rows, left: int, on: date) -> Rows:
        due = [part for part in parts if part["due"] <= on]
        if sum(part["left"] for part in due) == left:
            return due
        equal = [part for part in parts if part["left"] == left]
        if equal:
            return equal[:1]
        sums = {n: sum(part["left"] for part in parts if part["item"] == n) for n in range(len(self.items))}
        same = [n for n, total in sums.items() if total == left]
        return [part for part in parts if part["item"] == same[0]] if len(same) == 1 else []

    def pay(self, left: int, slips: list[str], on: date) -> int:
        for slip in slips:
            # a slip that is named is paid whether disputed or not, its oldest part first
            named = [part for disputed in (False, True) for part in self.oldest(on, disputed)]
            for part in sorted(named, key=self.age):
                if self.items[part["item"]]["slip_no"] == slip:
                    left -= self._take(part, left)
        for disputed in (False, True):
            for part in self.fitting(self.oldest(on, disputed), left, on) if left else []:
                left -= self._take(part, left)
            for part in self.oldest(on, disputed):
                left -= self._take(part, left)
        return left

    @staticmethod
    def _take(part: dict[str, Any], left: int) -> int:
        taken = min(left, part["left"])
        part["left"] -= taken
        return taken


def instalments(row: dict[str, Any]) -> list[tuple[int, date, int]]:
    fen = round(row["amount"] * 100)
    if row["due_date"]:
        return [(1, row["due_date"], fen)]
    shares = [fen * 3 // 10, fen * 3 // 10]
    return [(n + 1, row["sale_date"] + timedelta(days=5 * (n + 1)), part)
            for n, part in enumerate([*shares, fen - sum(shares)])]  # fmt: skip


@settings(max_examples=examples(200))
@given(
    st.lists(ITEM.filter(lambda row: row["amount"] > 0), max_size=8),
    st.lists(RECEIPT.map(lambda row: row | {"kind": None}), max_size=8),
)
def test_as_with_a_pencil(owed: Rows, paid: Rows) -> None:
    owed = [row | {"outlet_code": "A", "amount": row["amount"] * 10} for row in owed]
    paid = [row | {"outlet_code": "A", "amount": row["amount"] * 10} for row in paid]
    account, advance = PlainAccount(owed), 0
    rows = sorted(paid, key=lambda row: row["received_date"])
    for count in range(31):
        on = FIRST + timedelta(days=count)
        while advance and (parts := account.oldest(on, False) or account.oldest(on, True)):
            advance -= account._take(parts[0], advance)
        for row in (row for row in rows if row["received_date"] == on):
            slips = row["slip_no"].split(", ") if row["slip_no"] else []
            advance += account.pay(round(row["amount"] * 100), slips, on)
    then = position(made_of(owed, paid), on=FIRST + timedelta(days=30))
    left = {(p["item"], p["no"]): p["left"] for p in account.parts if p["left"] and p["sold"] <= then.on}
    opened = then.instalments
    assert dict(zip(zip(opened["item"], opened["instalment_no"]), to_fen(opened["open"]).tolist())) == left  # noqa: B905
    assert to_fen(then.advance()) == advance


def test_the_kinds_that_lessen_are_those_of_the_book() -> None:
    from salesbook.wording.choices import CHOICES

    assert set(CHOICES["receipt_kind"]) == {*LESSENING, "refund", "reversal", "advance_used"}


def owed(*rows: tuple[str, str, float]) -> Rows:
    return [{"outlet_code": "A", "slip_no": slip, "sale_date": day, "amount": amount} for slip, day, amount in rows]


def paid(day: str, amount: float, **more: Any) -> dict[str, Any]:
    return {"outlet_code": "A", "received_date": day, "amount": amount, **more}


def left(owed: Rows, paid: Rows, on: date) -> dict[str, float]:
    """What is open of each slip."""
    items = position(replay(frame_of("receivables", owed), frame_of("receipts", paid)), on=on).items
    return {row.slip_no: row.open for row in items.itertuples() if row.open}


def test_a_cheque_that_comes_back_before_its_cash_date_never_pays() -> None:
    """700 by a cheque for 15 November, which comes back on 20 October: 700 are owed on every day."""
    books = (
        owed(("S1", "2026-09-01", 700)),
        [
            paid("2026-10-06", 700, receipt_no="K1", cash_date="2026-11-15"),
            paid("2026-10-20", -700, note="退票 K1"),
        ],
    )
    for on in (date(2026, 10, 10), date(2026, 10, 25), date(2026, 11, 15), date(2026, 11, 20)):
        assert left(*books, on) == {"S1": 700}
    made = replay(*(frame_of(name, rows) for name, rows in zip(("receivables", "receipts"), books, strict=True)))
    assert made.faults.empty
    assert balances(account_entries(made), date(2026, 11, 20)).to_dict() == {"A": 70000}


def test_a_day_in_a_note_is_no_number_of_a_receipt() -> None:
    """No. 12 paid S1 in October, no. 13 paid S2 in November; "11月12日退票" takes back the latest of that amount."""
    books = (
        owed(("S1", "2026-09-01", 500), ("S2", "2026-10-20", 500)),
        [
            paid("2026-10-05", 500, receipt_no="12", slip_no="S1"),
            paid("2026-11-01", 500, receipt_no="13", slip_no="S2"),
            paid("2026-11-12", -500, note="11月12日退票"),
        ],
    )
    assert left(*books, date(2026, 11, 20)) == {"S2": 500}


def test_an_outlet_is_credited_what_a_red_row_takes_off_a_paid_slip() -> None:
    """1,000 paid in full by 400 and 600; 300 red: the latest payment gives 300 back, which pays the next slip."""
    books = [*owed(("S1", "2026-09-01", 1000), ("S2", "2026-10-25", 800)),
             *owed(("S1", "2026-10-20", -300))], [paid("2026-09-10", 400), paid("2026-10-10", 600)]  # fmt: skip
    assert left(*books, date(2026, 10, 31)) == {"S2": 500}


def test_opening_balances_are_owed_first_and_never_aged() -> None:
    old = frame_of("opening_balances", [{"outlet_code": "A", "balance": 900}])
    books = frame_of("receivables", owed(("S1", "2026-10-01", 100))), frame_of("receipts", [paid("2026-10-05", 250)])
    then = position(replay(*books, opening_balances=old), on=date(2026, 12, 1))
    assert then.instalments[["open", "bucket"]].to_numpy().tolist() == [[650.0, "unknown"], [100.0, "31_60"]]


def test_the_ledgers_own_payments_are_known_from_their_days() -> None:
    """600 of 1,000 on 20 September, 200 of 500 without a day: the latter count from the last day in the book on."""
    rows = owed(("S1", "2026-09-01", 1000), ("S2", "2026-09-15", 500))
    rows[0] |= {"balance": 400, "settled_date": "2026-09-20"}
    rows[1] |= {"received_to_date": 200}
    made = replay(frame_of("receivables", rows))
    before, after = position(made, on=date(2026, 9, 19)), position(made, on=date(2026, 9, 20))
    assert (before.total(), before.stored, before.unknown) == (1500.0, True, True)
    assert (after.total(), after.stored, after.unknown) == (700.0, True, False)
