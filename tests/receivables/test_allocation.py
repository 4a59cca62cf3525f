"""Receipts pay items as a careful clerk would: nobody gets more than he is owed, no receipt pays more than it has."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.allocation import allocate

Found = list[tuple[int, int, int, str]]

some_outlet = st.sampled_from(["A", "B", None])
some_slip = st.sampled_from(["1", "2", "3", None])
some_day = st.sampled_from(["2026-10-01", "2026-10-02", None])
some_fen = st.integers(1, 6)
item_rows = st.lists(
    st.fixed_dictionaries(
        {
            "outlet_code": some_outlet,
            "slip_no": some_slip,
            "sale_date": some_day.filter(bool),
            "due_date": some_day,
            "amount": some_fen.map(lambda fen: fen / 100),
        }
    ),
    max_size=8,
)
receipt_rows = st.lists(
    st.fixed_dictionaries(
        {
            "outlet_code": some_outlet,
            "slip_no": some_slip,
            "received_date": some_day.filter(bool),
            "amount": some_fen.map(lambda fen: fen / 100),
        }
    ),
    max_size=8,
)


def by_hand(items: pd.DataFrame, receipts: pd.DataFrame) -> Found:
    """The three rules one after the other, one receipt after the other, one item after the other."""
    open_fen = dict(enumerate(to_fen(items["amount"]).tolist()))
    left_fen = dict(enumerate(to_fen(receipts["amount"]).tolist()))
    item = items.astype(object).where(items.notna(), None).to_dict("records")
    receipt = receipts.astype(object).where(receipts.notna(), None).to_dict("records")
    end = pd.Timestamp("9999-01-01")
    item_order = sorted(open_fen, key=lambda i: (item[i]["due_date"] or end, item[i]["sale_date"], i))
    receipt_order = sorted(left_fen, key=lambda r: (receipt[r]["received_date"], r))
    for each in receipt:
        owners = {i["outlet_code"] for i in item if i["slip_no"] == each["slip_no"] and i["outlet_code"]}
        if each["outlet_code"] is None and each["slip_no"] and len(owners) == 1:
            each["outlet_code"] = owners.pop()
    found: Found = []

    def pay(r: int, i: int, rule: str) -> None:
        paid = min(left_fen[r], open_fen[i])
        if paid:
            left_fen[r] -= paid
            open_fen[i] -= paid
            found.append((r, i, paid, rule))

    def theirs(r: int) -> list[int]:
        outlet = receipt[r]["outlet_code"]
        return [i for i in item_order if outlet and item[i]["outlet_code"] == outlet]

    for r in receipt_order:
        for i in theirs(r):
            if receipt[r]["slip_no"] and item[i]["slip_no"] == receipt[r]["slip_no"]:
                pay(r, i, "slip")
    for r in receipt_order:
        same = [i for i in theirs(r) if open_fen[i] == left_fen[r] > 0]
        if len(same) == 1:
            pay(r, same[0], "exact")
    for r in receipt_order:
        for i in theirs(r):
            pay(r, i, "oldest")
    return sorted(found)


@given(item_rows, receipt_rows)
def test_as_by_hand(item_list: list[dict[str, object]], receipt_list: list[dict[str, object]]) -> None:
    items, receipts = frame_of("receivables", item_list), frame_of("receipts", receipt_list)
    found = allocate(items, receipts)
    rows = zip(found["receipt"], found["item"], to_fen(found["amount"]), found["rule"], strict=True)
    assert sorted(rows) == by_hand(items, receipts)


@given(item_rows, receipt_rows)
def test_neither_side_is_exceeded(item_list: list[dict[str, object]], receipt_list: list[dict[str, object]]) -> None:
    items, receipts = frame_of("receivables", item_list), frame_of("receipts", receipt_list)
    found = allocate(items, receipts).assign(fen=lambda rows: to_fen(rows["amount"]))
    assert (found["fen"] > 0).all()
    for side, rows in (("item", items), ("receipt", receipts)):
        got = found.groupby(side)["fen"].sum()
        assert (got.to_numpy() <= to_fen(rows["amount"])[got.index.to_numpy(int)]).all()


def test_a_slip_of_another_outlet_is_not_paid() -> None:
    """A's receipt names B's slip: the number is a slip of the pen, and A's own debt is what A paid."""
    items = frame_of(
        "receivables",
        [
            {"outlet_code": "B", "slip_no": "7", "amount": 100},
            {"outlet_code": "A", "slip_no": "8", "amount": 80},
        ],
    )
    found = allocate(items, frame_of("receipts", [{"outlet_code": "A", "slip_no": "7", "amount": 100}]))
    assert found[["item", "amount", "rule"]].to_numpy().tolist() == [[1, 80.0, "oldest"]]


def test_labels_are_those_of_the_books() -> None:
    items = frame_of("receivables", [{"outlet_code": "A", "amount": 5}]).set_axis([40])
    receipts = frame_of("receipts", [{"outlet_code": "A", "amount": 9}]).set_axis([70])
    assert allocate(items, receipts)[["receipt", "item"]].to_numpy().tolist() == [[70, 40]]


def test_nothing_pays_nothing() -> None:
    assert allocate(frame_of("receivables"), frame_of("receipts")).empty
