"""The law of the spans: on every day they hold exactly what the position holds, part by part and receipt by receipt."""

from datetime import date, timedelta

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from receivables.test_replay import FIRST, ITEM, RECEIPT, Rows, made_of

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.entries import advance_spans, open_spans
from salesbook.calculation.receivables.position import position
from salesbook.schemas.parameters import Parameters


def standing(spans: pd.DataFrame, on: date) -> pd.DataFrame:
    """The spans that a sheet would count at the end of the day."""
    day = pd.Timestamp(on)
    rows = spans[(spans["since"] <= day) & (spans["until"].isna() | (spans["until"] > day))]
    return rows.assign(fen=to_fen(rows["amount"]))


@settings(max_examples=examples(150))
@given(st.lists(ITEM, max_size=8), st.lists(RECEIPT, max_size=10), st.booleans())
def test_on_every_day_the_spans_are_the_position(owed: Rows, paid: Rows, automatic: bool) -> None:
    made = made_of(owed, paid, Parameters(advance_pays=automatic))
    opened, advance = open_spans(made), advance_spans(made)
    assert (to_fen(opened["amount"]) > 0).all()
    assert not opened.duplicated(["part", "since", "until"]).any()
    for count in range(-1, 40):
        on = FIRST + timedelta(days=count)
        then = position(made, on=on)
        rows = then.instalments
        wanted = rows.assign(fen=to_fen(rows["open"])).set_index(["item", "instalment_no"])["fen"].to_dict()
        found = standing(opened, on).groupby("part")["fen"].sum()
        parts = made.parts.iloc[found.index].assign(fen=found.tolist())
        assert parts.set_index(["item", "instalment_no"])["fen"].to_dict() == wanted
        left = standing(advance, on).groupby("source")["fen"].sum()
        assert sorted(left.tolist()) == sorted(to_fen(then.unapplied["amount"]).tolist())


def test_a_slip_paid_on_its_day_never_stood_and_one_paid_twice_in_a_day_stands_once() -> None:
    owed = [
        {"outlet_code": "A", "slip_no": "1", "sale_date": "2026-10-01", "amount": 5, "due_date": "2026-10-09"},
        {"outlet_code": "B", "slip_no": "2", "sale_date": "2026-10-01", "amount": 9, "due_date": "2026-10-09"},
    ]
    paid = [
        {"outlet_code": "A", "received_date": "2026-10-01", "amount": 5},
        {"outlet_code": "B", "received_date": "2026-10-04", "amount": 2},
        {"outlet_code": "B", "received_date": "2026-10-04", "amount": 3},
    ]
    found = open_spans(made_of(owed, paid))
    assert found[["part", "amount"]].to_numpy().tolist() == [[1.0, 5.0], [1.0, 4.0]]
    assert len(advance_spans(made_of(owed, paid))) == 0
