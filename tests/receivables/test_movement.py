"""The movement: its laws on random books of every kind, before and after months are closed, and an accountant's example."""

from datetime import date, timedelta

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from random_books import BEFORE, DAY, OWED, PAID, Rows, department_of

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.month_end.closing import broken_rows, month_rows
from salesbook.calculation.receivables.month_end.movement import COLUMN, MONEY, SIGNS, Movement, movement
from salesbook.calculation.receivables.position import Position, position
from salesbook.department import Department
from salesbook.schemas.parameters import Parameters

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)


def owes(at: Position, code: str) -> int:
    """What is open less the advances of one outlet, added up from the position's own rows."""
    opened = at.instalments.loc[at.instalments["outlet_code"] == code, "open"]
    advance = at.unapplied.loc[at.unapplied["outlet_code"] == code, "amount"]
    return int(to_fen(opened).sum() - to_fen(advance).sum())


def fen(made: Movement) -> pd.DataFrame:
    rows = made.outlets
    return pd.DataFrame({name: to_fen(rows[name]) for name in MONEY}).set_axis(rows["outlet_code"].to_numpy())


def ties(made: Movement, department: Department) -> None:
    """Both ends are the positions' of their days, the changes lead from one to the other, people add up to outlets."""
    start = department.ask(position, on=made.first - timedelta(days=1))
    end = department.ask(position, on=made.on)
    rows = fen(made)
    for code in ("A", "B", "C"):
        own = rows.loc[code] if code in rows.index else rows.sum() * 0
        assert own["opening"] + own["late"] == own["open_before"] - own["advance_before"] == owes(start, code)
        assert sum(own[name] * sign for name, sign in SIGNS.items()) == own["closing"] == owes(end, code)
        assert own["closing"] == own["open"] - own["advance"]
    people = made.people
    assert [to_fen(people[name]).sum() for name in MONEY] == rows.sum().tolist()
    assert to_fen(made.late["amount"]).sum() == rows["late"].sum()


@settings(max_examples=examples(150))
@given(OWED, PAID, BEFORE, DAY, DAY, st.booleans())
def test_both_ends_are_the_positions_and_the_changes_lead_from_one_to_the_other(
    owed: Rows, paid: Rows, before: Rows, one: date, other: date, automatic: bool
) -> None:
    department = department_of(owed, paid, before, Parameters(advance_pays=automatic))
    ties(department.ask(movement, on=max(one, other), first=min(one, other)), department)


@settings(max_examples=examples(60))
@given(OWED, PAID, BEFORE, st.lists(DAY, min_size=3, max_size=3))
def test_spans_that_meet_are_one_span(owed: Rows, paid: Rows, before: Rows, days: list[date]) -> None:
    first, middle, last = sorted(days)
    department = department_of(owed, paid, before)
    parts = [(first, middle), (middle + timedelta(days=1), max(last, middle + timedelta(days=1)))]
    one, two = (fen(department.ask(movement, on=end, first=start)) for start, end in parts)
    both = fen(department.ask(movement, on=parts[1][1], first=first))
    changes = [name for name, _ in COLUMN.values()]
    assert one[changes].add(two[changes], fill_value=0).sum().tolist() == both[changes].sum().tolist()
    assert one["closing"].sum() == two["opening"].sum()
    assert (one["opening"].sum(), two["closing"].sum()) == (both["opening"].sum(), both["closing"].sum())


@settings(max_examples=examples(150))
@given(OWED, PAID, OWED, PAID, st.sets(st.integers(0, 7), max_size=2), st.integers(0, 2))
def test_what_is_written_into_closed_months_is_named_to_the_fen(
    owed: Rows, paid: Rows, owed_later: Rows, paid_later: Rows, gone: set[int], between: int
) -> None:
    """September and October are closed, with rows written into September between; then rows come and go."""
    first = department_of(owed, paid)
    september = first.ask(month_rows, on=SEPTEMBER)
    then = department_of([*owed, *owed_later[:between]], paid)
    known = frame_of("closed_months", september.to_dict("records"))
    october = then.with_(closed_months=known).ask(month_rows, on=OCTOBER)
    closed = frame_of("closed_months", [*known.to_dict("records"), *october.to_dict("records")])
    assert broken_rows(closed).empty
    kept = [row for place, row in enumerate(owed) if place not in gone]
    now = department_of([*kept, *owed_later], [*paid, *paid_later]).with_(closed_months=closed)
    made = now.ask(movement, on=NOVEMBER)
    assert made.frozen == (len(october) > 0)
    ties(made, now)
    if made.frozen:
        assert to_fen(made.outlets["opening"]).sum() == to_fen(october["balance"]).sum()
    unchanged = then.with_(closed_months=closed).ask(movement, on=NOVEMBER)
    assert unchanged.late.empty
    ties(now.ask(movement, on=OCTOBER), now)


def closed_october(owed: Rows, paid: Rows) -> pd.DataFrame:
    rows = department_of(owed, paid).ask(month_rows, on=OCTOBER)
    return frame_of("closed_months", rows.to_dict("records"))


OWED_THEN = [
    {"outlet_code": "A", "slip_no": "X1", "sale_date": "2026-10-05", "amount": 800, "due_date": "2026-11-05"},
    {"outlet_code": "B", "slip_no": "X2", "sale_date": "2026-10-07", "amount": 120, "due_date": "2026-11-07"},
]
PAID_THEN = [{"outlet_code": "A", "received_date": "2026-10-20", "amount": 300}]


def test_a_slip_entered_after_the_month_was_closed_is_late() -> None:
    """October is closed with 500.00 owed by A. In November a slip of 90.00 of 12 October turns up, A returns goods for
    40.00 on 3 November: opening 500.00 + late 90.00 − return 40.00 = 550.00."""
    closed = closed_october(OWED_THEN, PAID_THEN)
    found = {"outlet_code": "A", "slip_no": "X9", "sale_date": "2026-10-12", "amount": 90, "due_date": "2026-11-12"}
    back = {"outlet_code": "A", "received_date": "2026-11-03", "amount": 40, "kind": "return"}
    now = department_of([*OWED_THEN, found], [*PAID_THEN, back]).with_(closed_months=closed)
    made = now.ask(movement, on=date(2026, 11, 20))
    wanted = ["opening", "late", "return", "closing", "open", "advance"]
    assert made.outlets.loc[made.outlets["outlet_code"] == "A", wanted].values.tolist() == [[500, 90, 40, 550, 550, 0]]
    assert made.late[["outlet_code", "kind", "amount", "table", "label"]].values.tolist() == [
        ["A", "sale", 90.0, "receivables", 2]
    ]


def test_a_slip_changed_after_the_month_was_closed_is_what_it_was_and_what_it_is() -> None:
    closed = closed_october(OWED_THEN, PAID_THEN)
    changed = [OWED_THEN[0], {**OWED_THEN[1], "amount": 150}]
    now = department_of(changed, PAID_THEN).with_(closed_months=closed)
    late = now.ask(movement, on=date(2026, 11, 20)).late
    assert sorted(late["amount"].tolist()) == [-120.0, 150.0]
    assert late["kind"].isna().tolist() == [True, False] or late["kind"].isna().tolist() == [False, True]


def test_what_is_dated_before_the_first_closed_month_is_late_without_a_day() -> None:
    closed = closed_october(OWED_THEN, PAID_THEN)
    old = {"outlet_code": "C", "slip_no": "X0", "sale_date": "2026-09-25", "amount": 60}
    now = department_of([*OWED_THEN, old], PAID_THEN).with_(closed_months=closed)
    made = now.ask(movement, on=date(2026, 11, 20))
    assert made.late[["outlet_code", "amount"]].values.tolist() == [["C", 60.0]]
    assert made.late["date"].isna().all()
    ties(made, now)


def test_a_frozen_row_that_was_changed_or_is_gone_is_known() -> None:
    closed = closed_october(OWED_THEN, PAID_THEN)
    assert broken_rows(closed).empty
    changed = closed.assign(balance=[500.0, 121.0])
    assert broken_rows(changed).to_dict() == {1: "changed"}
    assert broken_rows(closed.assign(entries=["2026-10-05 800.00", *closed["entries"][1:]])).to_dict() == {0: "changed"}
    assert broken_rows(closed.iloc[1:]).to_dict() == {1: "missing"}
    assert broken_rows(closed.assign(hash=[None, "by hand"])).to_dict() == {0: "changed", 1: "changed"}


def test_a_post_dated_cheque_counts_at_its_cash_date() -> None:
    """A cheque of 200.00 received on 30 October, to be cashed on 15 November, is no receipt of October."""
    cheque = {"outlet_code": "A", "received_date": "2026-10-30", "cash_date": "2026-11-15", "amount": 200}
    department = department_of(OWED_THEN, [*PAID_THEN, cheque])
    october = department.ask(movement, on=OCTOBER).outlets.set_index("outlet_code").loc["A"]
    assert (october["receipt"], october["closing"]) == (300.0, 500.0)
    november = department.ask(movement, on=date(2026, 11, 14)).outlets.set_index("outlet_code").loc["A"]
    assert (november["receipt"], november["closing"]) == (0.0, 500.0)
    cashed = department.ask(movement, on=date(2026, 11, 15)).outlets.set_index("outlet_code").loc["A"]
    assert (cashed["receipt"], cashed["closing"]) == (200.0, 300.0)
