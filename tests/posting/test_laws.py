"""Posting is the same in pieces and whole, once and twice, and as if its rows had stood in the book from the start."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given as tried_on
from hypothesis import settings
from hypothesis import strategies as st
from laws import examples
from small_books import RECEIPTS, department, write

from salesbook.calculation.receivables.position import position
from salesbook.department import Department
from salesbook.posting import EVERY, post_receipts

LAST = date(2026, 11, 30)
WRITTEN = {
    "0012": [["0012", None], [12, "南桥烟酒"], [None, "南橋煙酒"], [" 0012", " 南桥 烟酒"]],
    "0013": [["0013", None], ["13", "小翠面馆"], [None, "翠湖面馆(东街)"], [None, "小翠面馆"]],
}
SLIPS = {"0012": [None, "S1"], "0013": [None, "S2", "S3", "S2、S3"]}
AMOUNTS = {100.0: [100, "100.00", "￥100"], 1200.5: [1200.5, "1,200.50元"]}


@st.composite
def receipts(draw):
    """Rows as a clerk types them, in the register's columns; few values, so that many are equal."""
    rows = []
    for number in range(draw(st.integers(1, 7))):
        outlet, amount = draw(st.sampled_from(sorted(WRITTEN))), draw(st.sampled_from(sorted(AMOUNTS)))
        slip, kind = draw(st.sampled_from(SLIPS[outlet])), draw(st.sampled_from([None, "收款", "收款", "收款", "退货"]))
        day = draw(st.sampled_from(["2026-11-20", "2026.11.20", "2026-11-20", "2026-11-21"]))
        code, name = draw(st.sampled_from(WRITTEN[outlet]))
        no = draw(st.sampled_from([None, None, f"HK{number + 10}"]))
        rows.append([no, day, code, name, slip, draw(st.sampled_from(AMOUNTS[amount])), None, kind, None, None, None])
    numbered = [row for row in rows if row[0]]
    return rows + draw(st.lists(st.sampled_from(numbered), max_size=2) if numbered else st.just([]))


def post(folder, rows, **options):
    return post_receipts(
        Department(folder), write(folder / "in" / "今日.xlsx", 今日回款=[RECEIPTS[0], *rows]), **options
    )


def kept(folder):
    """What the register says of every receipt, in its order."""
    frame = Department(folder).receipts
    told = frame[["receipt_no", "received_date", "outlet_code", "outlet_name", "slip_no", "amount", "kind"]]
    return told.astype("str").to_numpy().tolist()


def standing(folder):
    """What is open of every item, and what no item takes."""
    made = Department(folder).ask(position, on=LAST)
    return made.items[["slip_no", "outlet_code", "open"]].to_numpy().tolist(), made.unapplied["amount"].sum()


@tried_on(receipts(), st.data())
@settings(max_examples=examples(30))
def test_a_list_that_grows_is_posted_as_if_it_had_come_whole_and_twice_is_once(rows, data):
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        department(Path(one)), department(Path(other))
        post(Path(one), rows)
        for end in sorted(data.draw(st.sets(st.integers(1, len(rows)), max_size=2))):
            post(Path(other), rows[:end])
        post(Path(other), rows)
        assert kept(Path(other)) == kept(Path(one))
        again = post(Path(one), rows)
        assert (again.changes, len(again.refused)) == ([], len(rows))
        assert kept(Path(one)) == kept(Path(other))


@tried_on(receipts(), st.data())
@settings(max_examples=examples(30))
def test_pieces_whose_equal_rows_are_accepted_are_the_whole(rows, data):
    cut = data.draw(st.integers(0, len(rows)))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        department(Path(one)), department(Path(other))
        post(Path(one), rows)
        for piece in (rows[:cut], rows[cut:]):
            if piece:
                post(Path(other), piece, accept=[EVERY])
        assert kept(Path(other)) == kept(Path(one))


@tried_on(receipts())
@settings(max_examples=examples(30))
def test_what_is_owed_after_posting_is_what_is_owed_with_the_rows_in_the_book_from_the_start(rows):
    once = [row for at, row in enumerate(rows) if not row[0] or row[0] not in [each[0] for each in rows[:at]]]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        department(Path(one))
        assert len(post(Path(one), rows).refused) == len(rows) - len(once)
        department(Path(other), receipts=[*RECEIPTS, *once])
        assert standing(Path(one)) == standing(Path(other))
