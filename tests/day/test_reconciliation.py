"""The books against each other: books that agree have no break; whatever one row says otherwise is found at that row."""

from datetime import date

import pandas as pd
import pytest
from day.consistent_books import DAYS, consistent_books
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.day.reconciliation.books import books_compared
from salesbook.calculation.day.reconciliation.sides import begins
from salesbook.department import Department

ON = date(2026, 11, 6)
SEEDS = st.integers(0, 10_000)
ROW = st.integers(0, 10_000)


def compared(books, on=ON):
    return Department.from_frames(**books).ask(books_compared, on=on)


def found(books, on=ON):
    """The breaks by pair, those of figures that nobody keeps by hand aside."""
    breaks = compared(books, on).breaks
    return breaks[breaks["pair"].ne("stored")]


def chosen(rows, at, **having):
    """The label of one of the rows that have these values."""
    fits = pd.Series(True, index=rows.index)
    for name, value in having.items():
        fits &= rows[name].eq(value)
    labels = rows.index[fits]
    return labels[at % len(labels)] if len(labels) else None


# table, which of its rows, the field that is changed → the pairs that must notice, for any change of one row
KINDS = {
    "credit line": ("sales", {"terms": "credit", "kind": "sale"}, "amount", {"credit_sales", "slips_handed_in"}),
    "cash line": ("sales", {"terms": "cash"}, "amount", {"cash"}),
    "line taken back": ("sales", {"kind": "return"}, "amount", {"credit_returns"}),
    "receivable": ("receivables", {"red": False}, "amount", {"credit_sales"}),
    "red row": ("receivables", {"red": True}, "amount", {"credit_returns"}),
    "receipt": ("receipts", {"kind": "receipt"}, "amount", {"received"}),
    "return": ("receipts", {"kind": "return"}, "amount", {"credit_returns"}),
    "redemption": ("redemptions", {}, "collected_qty", {"caps"}),
    "caps": ("settlement_caps", {}, "handed_qty", {"caps"}),
}
EVENING = {
    "cash": {"cash"},
    "expenses": {"cash"},
    "credit_slips": {"slips_handed_in"},
    "arrears": {"received", "cash"},
    "advances": {"received", "cash"},
}


def pick(books, kind, at):
    table, having, field, pairs = KINDS[kind]
    rows = books[table]
    rows = rows.assign(red=rows["amount"].lt(0)) if table == "receivables" else rows
    return table, chosen(rows, at, **having), field, pairs


@settings(max_examples=examples(20))
@given(SEEDS)
def test_books_that_agree_have_no_break_on_any_day(seed):
    books = consistent_books(seed)
    for day in DAYS[1::2]:
        assert found(books, date.fromisoformat(day)).empty
    whole = compared(books)
    assert whole.totals.groupby("pair")["compared"].sum().drop("credit_returns", errors="ignore").gt(0).all()
    assert (whole.totals["left"] == whole.totals["right"]).all()


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(12))
@given(seed=SEEDS, at=ROW, more=st.integers(1, 500))
def test_a_changed_figure_breaks_its_pairs_at_its_slip_or_evening_and_no_other(kind, seed, at, more):
    books = consistent_books(seed)
    table, label, field, pairs = pick(books, kind, at)
    if label is None:
        return
    rows = books[table].copy()
    size = more if field.endswith("qty") else more / 100
    rows.loc[label, field] = round(rows.loc[label, field] + (size if rows.loc[label, field] > 0 else -size), 2)
    breaks = found(books | {table: rows})
    assert set(breaks["pair"]) == pairs
    assert len(breaks) == len(pairs)
    assert breaks["difference"].abs().tolist() == pytest.approx([size] * len(pairs))
    names_it(breaks, rows.loc[label])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(12))
@given(seed=SEEDS, at=ROW)
def test_a_row_entered_twice_is_named_itself(kind, seed, at):
    books = consistent_books(seed)
    table, label, _, pairs = pick(books, kind, at)
    if label is None:
        return
    rows = pd.concat([books[table], books[table].loc[[label]]], ignore_index=True)
    breaks = found(books | {table: rows})
    assert set(breaks["pair"]) == pairs
    twice = breaks[breaks["cause"].eq("twice")]
    # what is entered twice in a slip's or an evening's sum, and the caps' two columns, are each named by their last row
    assert len(twice) >= len(pairs)
    for each in twice.to_dict("records"):
        named = {(each[f"{side}_table"], each[f"{side}_label"]) for side in ("left", "right")}
        assert (table, len(rows) - 1) in named


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(12))
@given(seed=SEEDS, at=ROW)
def test_a_missing_row_is_found_at_what_stands_against_it(kind, seed, at):
    books = consistent_books(seed)
    table, label, _, pairs = pick(books, kind, at)
    if label is None:
        return
    breaks = found(books | {table: books[table].drop(index=label)})
    # a slip number that nobody else bears is missed as well
    assert set(breaks["pair"]) - {"slip_numbers"} == pairs
    names_it(breaks[breaks["pair"].isin(pairs)], books[table].loc[label])


def names_it(breaks, row):
    """Each break is of the row's slip, or of its person and day."""
    day = row.get("date", row.get("sale_date", row.get("received_date")))
    slips = {row.get("slip_no"), row.get("return_of")}
    people = {row.get("person"), row.get("collector"), row.get("salesperson")}
    for each in breaks.to_dict("records"):
        assert each["slip"] in slips or (each["day"] == day and each["who"] in people)


@pytest.mark.parametrize("field", EVENING)
@settings(max_examples=examples(12))
@given(seed=SEEDS, at=ROW, more=st.integers(1, 500))
def test_a_wrong_figure_of_an_evening_is_named_by_its_row(field, seed, at, more):
    books = consistent_books(seed)
    rows = books["settlement_money"].copy()
    label = chosen(rows, at)
    rows.loc[label, field] = round(rows.loc[label, field] + more / 100, 2)
    breaks = found(books | {"settlement_money": rows})
    assert set(breaks["pair"]) == EVENING[field]
    for each in breaks.to_dict("records"):
        assert ("settlement_money", label) in {
            (each[f"{side}_table"], each[f"{side}_label"]) for side in ("left", "right")
        }


@settings(max_examples=examples(20))
@given(seed=SEEDS, at=ROW)
def test_what_did_not_arrive_is_neither_sold_nor_owed(seed, at):
    books = consistent_books(seed)
    sent = books["deliveries"].copy()
    label = chosen(sent, at)
    sent.loc[label, "delivered"] = False
    breaks = found(books | {"deliveries": sent})
    assert set(breaks["pair"]) == {"undelivered"}
    on_credit = "-CR" in sent.loc[label, "slip_no"]
    assert breaks["right_table"].tolist() == (["sales", "receivables"] if on_credit else ["sales"])
    assert breaks["left_label"].eq(label).all()


@settings(max_examples=examples(20))
@given(seed=SEEDS, at=ROW)
def test_a_day_later_changes_nothing_of_a_day_before(seed, at):
    books = consistent_books(seed)
    before = date.fromisoformat(DAYS[at % 4])
    known = {
        name: rows[
            rows[next(day for day in ("date", "sale_date", "received_date") if day in rows)].le(pd.Timestamp(before))
        ]
        for name, rows in books.items()
    }
    pd.testing.assert_frame_equal(compared(known, before).totals, compared(books, before).totals)


def owed(*rows):
    told = {"sale_date": "2026-11-05", "slip_no": "X1", "outlet_code": "T1"}
    return frame_of("receivables", [told | row for row in rows])


def sold(*rows):
    told = {"date": "2026-11-05", "slip_no": "X1", "outlet_code": "T1", "qty": 1, "terms": "credit"}
    return frame_of("sales", [told | row for row in rows])


CAUSES = {
    "not_entered": (sold({"amount": 100}), owed({"slip_no": "X0", "amount": 5, "outlet_code": "T9"})),
    "other_slip": (sold({"amount": 100}), owed({"slip_no": "X7", "amount": 100}, {"slip_no": "X8", "amount": 5})),
    "other_day": (sold({"amount": 100}), owed({"slip_no": "X7", "sale_date": "2026-11-06", "amount": 100})),
    "other_who": (sold({"amount": 100}), owed({"slip_no": "X1", "outlet_code": "T2", "amount": 100})),
    "amount": (sold({"amount": 100}), owed({"amount": 90})),
    "swapped": (sold({"amount": 1409.5}), owed({"amount": 1490.5})),
    "decimal": (sold({"amount": 140.9}), owed({"amount": 1409})),
    "twice": (sold({"amount": 100}), owed({"amount": 100}, {"amount": 100})),
    "part": (sold({"amount": 100}, {"amount": 40}), owed({"amount": 40})),
    "discount": (sold({"amount": 95, "discount": 5}), owed({"amount": 100})),
    "gift": (sold({"amount": 100, "unit_price": 2, "gift_qty": 6}), owed({"amount": 112})),
    "terms": (sold({"amount": 100, "terms": "cash"}), owed({"amount": 100})),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_the_likeliest_cause_is_named(cause):
    sales, receivables = CAUSES[cause]
    breaks = compared({"sales": sales, "receivables": receivables}).breaks
    assert cause in breaks.loc[breaks["pair"].eq("credit_sales"), "cause"].tolist()


def test_slips_without_numbers_are_compared_by_outlet_day_and_amount():
    books = {"sales": sold({"amount": 100}), "receivables": owed({"slip_no": None, "amount": 100})}
    assert compared(books).breaks.empty
    books["receivables"] = owed({"slip_no": None, "amount": 80})
    assert len(compared(books).breaks) == 1


def test_numbers_written_in_two_ways_throughout_are_no_numbers_to_compare_by():
    slips = [{"slip_no": f"X{number}", "amount": number} for number in range(1, 6)]
    dashed = [row | {"slip_no": row["slip_no"].replace("X", "X-")} for row in slips]
    assert found({"sales": sold(*slips), "receivables": owed(*dashed)}).empty


def test_books_of_slips_in_ranges_have_no_gaps_between_them():
    """Li has 0101 to 0150, Wang 0151 to 0200; neither has come to the end of his book, but Li skipped 0103."""
    used = {"Li": (101, 102, 104, 105, 106), "Wang": (151, 152, 153)}
    rows = [
        {"slip_no": f"X{number:04d}", "amount": number, "salesperson": person, "terms": "cash"}
        for person, numbers in used.items()
        for number in numbers
    ]
    breaks = found({"sales": sold(*rows)})
    assert breaks[["cause", "hint", "left_label", "right_label"]].to_numpy().tolist() == [["gap", "X0103", 1, 2]]


def test_open_items_alone_are_no_running_series():
    kept = [{"slip_no": f"X{number:04d}", "amount": number, "salesperson": "Li"} for number in (1, 3, 6, 7, 11, 13)]
    assert found({"receivables": owed(*kept)}).empty


def test_a_number_used_for_two_outlets_is_double():
    breaks = found({"sales": sold({"amount": 5, "terms": "cash"}, {"amount": 7, "terms": "cash", "outlet_code": "T2"})})
    assert breaks[["cause", "hint", "left_label", "right_label"]].to_numpy().tolist() == [["double", "X1", 1, 0]]


def received_and_settled(rows, **money):
    told = {"received_date": "2026-11-05", "outlet_code": "T1", "collector": "Li"}
    return {
        "receipts": frame_of("receipts", [told | row for row in rows]),
        "settlement_money": frame_of("settlement_money", [{"date": "2026-11-05", "person": "Li", "cash": 0} | money]),
    }


@pytest.mark.parametrize(
    ("rows", "arrears"),
    [
        ([{"amount": 50}, {"amount": 30, "method": "caps"}], 50),  # the caps never came into the evening's money
        ([{"amount": 50}, {"amount": 30, "method": "caps"}], 80),
        ([{"amount": 50}, {"amount": -20}], 50),  # a cheque that the bank sent back later
        ([{"amount": 50}, {"amount": -20}], 30),  # put right the same evening
        ([{"amount": 50}, {"amount": 20, "kind": "reversal"}], 50),
        ([{"amount": 50}, {"amount": 20, "kind": "allowance"}], 50),
        ([{"amount": 50}, {"amount": 20, "collector": None}], 50),  # paid into the bank
    ],
)
def test_what_need_not_pass_through_the_evening_is_no_break(rows, arrears):
    books = received_and_settled(rows, arrears=arrears)
    assert found(books).empty


def test_a_receipt_without_collector_explains_what_was_settled_too_much():
    breaks = found(received_and_settled([{"amount": 50}, {"amount": 20, "collector": None}], arrears=70))
    assert breaks["cause"].tolist() == ["no_collector"]


def test_a_debt_put_on_another_person_names_him():
    books = received_and_settled([{"amount": 50}], arrears=20)
    other = frame_of("settlement_money", [{"date": "2026-11-05", "person": "Wang", "cash": 0, "arrears": 30}])
    books["settlement_money"] = pd.concat([books["settlement_money"], other], ignore_index=True)
    assert found(books)[["who", "cause", "hint"]].to_numpy().tolist() == [
        ["Li", "other_who", "Wang"],
        ["Wang", "other_who", "Li"],
    ]


def test_who_never_settles_is_left_out_and_named():
    books = received_and_settled([{"amount": 50}, {"amount": 20, "collector": "Cashier"}], arrears=50)
    made = compared(books)
    assert made.breaks.empty
    assert made.scope.set_index("pair").loc["received", "left_out"] == ("Cashier",)


def test_what_is_not_kept_is_not_compared_and_says_so():
    scope = compared({"sales": sold({"amount": 5})}).scope.set_index("pair")["lacking"]
    assert scope["credit_sales"] == ("receivables",)
    assert scope["caps"] == ("redemptions", "settlement_caps")
    assert scope["slip_numbers"] == ()
    money = frame_of("settlement_money", [{"date": "2026-11-05", "person": "Li", "cash": 5}])
    scope = compared({"sales": sold({"amount": 5}), "settlement_money": money}).scope.set_index("pair")["lacking"]
    assert scope["slips_handed_in"] == ("settlement_money.credit_slips",)


def test_a_mistyped_year_does_not_make_a_book_older():
    days = pd.Series(pd.to_datetime(["2016-11-03", "2026-11-03", "2026-11-04", "2026-11-05"]))
    assert begins(days) == pd.Timestamp("2026-11-03")


def test_a_stored_balance_that_was_not_carried_on():
    books = {
        "receivables": owed({"amount": 800, "received_to_date": 0, "balance": 800}),
        "receipts": frame_of("receipts", [{"received_date": "2026-11-06", "outlet_code": "T1", "amount": 300}]),
    }
    breaks = compared(books).breaks
    assert breaks[["pair", "left_field", "left", "right", "cause"]].to_numpy().tolist() == [
        ["stored", "balance", 800.0, 500.0, "not_updated"]
    ]
    # which of two slips was ticked off is the clerk's choice: in all the outlet owes what he says
    books["receivables"] = owed({"amount": 800, "balance": 800}, {"slip_no": "X2", "amount": 300, "balance": 0})
    assert compared(books).breaks.empty
    # as of the day before the receipt nothing is compared of that outlet: a stored figure is of the last row entered
    assert compared(books, date(2026, 11, 5)).breaks.empty
