"""The turn of the year: the books that are carried over stand where the old ones did, to the fen."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from random_books import BEFORE, DAY, OWED, PAID, Rows, department_of

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.month_end.carrying import Carried, carried
from salesbook.calculation.receivables.position import Position, position
from salesbook.department import Department
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters


def turned(old: Department, made: Carried) -> Department:
    """The new books: the old ones without what is gone, with what changed and what was added."""
    tables = {}
    for name in ("receivables", "receipts", "opening_balances"):
        rows = old.table(name).frame[[field.name for field in TABLES[name]]].to_dict("index")
        rows = {label: row for label, row in rows.items() if label not in made.gone[name]}
        for label, values in made.changed.get(name, {}).items():
            rows[label].update(values)
        tables[name] = frame_of(name, [*rows.values(), *made.added.get(name, [])])
    return old.with_(**tables)


def standing(at: Position) -> tuple[dict[Any, int], dict[Any, int], dict[Any, int]]:
    """What is open by outlet, slip, due date and age, what each outlet has in advance."""
    rows = at.instalments.assign(fen=to_fen(at.instalments["open"]), due=at.instalments["due_date"].astype("str"))
    keys = ["outlet_code", "slip_no", "sale_date", "due", "bucket"]
    advance = at.unapplied.assign(fen=to_fen(at.unapplied["amount"])).groupby("outlet_code")["fen"].sum()
    by_due = rows.fillna({"slip_no": "", "due": ""}).assign(sale_date=rows["sale_date"].where(rows["due"].ne("NaT")))
    return (
        by_due.groupby(keys, dropna=False)["fen"].sum().rename(str).to_dict(),
        rows.groupby(["outlet_code", "disputed"])["fen"].sum().to_dict(),
        advance.to_dict(),
    )


@settings(max_examples=examples(300))
@given(OWED, PAID, BEFORE, DAY, st.booleans(), st.booleans())
def test_the_day_after_stands_where_the_old_books_stood(
    owed: Rows, paid: Rows, before: Rows, on: date, automatic: bool, settled: bool
) -> None:
    parameters = Parameters(advance_pays=automatic)
    if settled:  # no receipts are kept: the ledger says itself what was paid
        owed = [row | {"received_to_date": row["amount"] // 2, "settled_date": row["sale_date"]} for row in owed]
        paid = []
    old = department_of(owed, paid, before, parameters)
    new = turned(old, old.ask(carried, on=on))
    later = on + timedelta(days=1)
    none_later = department_of(
        [row for row in owed if row["sale_date"] != later],
        [row for row in paid if max(row["received_date"], row["cash_date"] or later) != later],
        before,
        parameters,
    )
    old_then = old.ask(position, on=on)
    assert standing(new.ask(position, on=on)) == standing(old_then)
    new = turned(none_later, none_later.ask(carried, on=on))
    assert standing(new.ask(position, on=later)) == standing(none_later.ask(position, on=later))


def rows_of(owed: Rows, paid: Rows) -> Department:
    return department_of(owed, paid)


def test_an_instalment_item_stays_whole_and_what_was_paid_names_its_slip() -> None:
    """1000.00 of 20 November in three parts, 300.00, 300.00 and 400.00; 350.00 was paid: 250.00 and 400.00 are open."""
    item = {"outlet_code": "A", "slip_no": "X1", "sale_date": "2026-11-20", "amount": 1000}
    made = rows_of([item], [{"outlet_code": "A", "received_date": "2026-12-01", "amount": 350}]).ask(
        carried, on=date(2026, 12, 31)
    )
    assert made.gone["receivables"] == []
    assert "amount" not in made.changed["receivables"][0]
    (row,) = made.added["receipts"]
    assert (row["slip_no"], row["amount"], row["kind"], row["received_date"]) == (
        "X1", 350.0, "opening", pd.Timestamp("2026-11-20")
    )  # fmt: skip


def test_an_instalment_paid_out_of_turn_makes_a_row_of_each_open_one() -> None:
    """The third part of 400.00 was paid to the fen before the first two were due."""
    item = {"outlet_code": "A", "slip_no": "X1", "sale_date": "2026-11-20", "amount": 1000}
    made = rows_of([item], [{"outlet_code": "A", "received_date": "2026-11-21", "amount": 400}]).ask(
        carried, on=date(2026, 12, 31)
    )
    assert made.added["receipts"] == []
    first, (second,) = made.changed["receivables"][0], made.added["receivables"]
    assert (first["amount"], first["due_date"]) == (300.0, pd.Timestamp("2026-11-25"))
    assert (second["slip_no"], second["amount"], second["due_date"]) == ("X1", 300.0, pd.Timestamp("2026-11-30"))


def test_an_advance_comes_along_and_a_cheque_not_yet_cashed_stays_as_it_is() -> None:
    paid = [
        {"outlet_code": "B", "receipt_no": "R1", "received_date": "2026-12-20", "amount": 70},
        {"outlet_code": "B", "received_date": "2026-12-30", "cash_date": "2027-01-15", "amount": 20},
    ]
    made = rows_of([], paid).ask(carried, on=date(2026, 12, 31))
    assert made.gone["receipts"] == [0]
    (row,) = made.added["receipts"]
    assert (row["receipt_no"], row["amount"], row["received_date"]) == ("R1", 70.0, pd.Timestamp("2026-12-31"))
