"""The paper of the movement: it ties to the ledger, says what was entered late, and leaves out what is nothing."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from random_books import department_of

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.receivables.month_end.closing import month_rows
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.pack import make_pack
from salesbook.wording import use_language

DAY = date(2026, 11, 20)
OWED = [
    {"outlet_code": "A", "slip_no": "X1", "sale_date": "2026-10-05", "amount": 800, "due_date": "2026-11-05"},
    {"outlet_code": "B", "slip_no": "X2", "sale_date": "2026-10-07", "amount": 120, "salesperson": "Wang"},
    {"outlet_code": "B", "slip_no": "X3", "sale_date": "2026-11-07", "amount": 70, "salesperson": "Wang"},
]
PAID = [
    {"outlet_code": "A", "received_date": "2026-11-06", "amount": 900},
    {"outlet_code": "A", "received_date": "2026-11-09", "amount": 30, "kind": "refund"},
]


@pytest.fixture(autouse=True)
def english():
    use_language("en")
    yield
    use_language(None)


def made(department: Department):
    return REPORTS["receivables-movement"].make(department, DAY)


def late_department() -> Department:
    rows = department_of(OWED, PAID).ask(month_rows, on=date(2026, 10, 31))
    late = {"outlet_code": "A", "slip_no": "X7", "sale_date": "2026-10-09", "amount": 45}
    closed = frame_of("closed_months", rows.to_dict("records"))
    return department_of([*OWED, late], PAID).with_(closed_months=closed)


def test_an_accountant_adds_it_up():
    """A: 800.00 − 900.00 received + 30.00 given back = −70.00, an advance. B: 120.00 + 70.00 = 190.00 open."""
    figures = made(department_of(OWED, PAID)).figures()
    assert [figures[name] for name in ("opening", "sale", "receipt", "refund", "closing", "open", "advance")] == [
        920.0, 70.0, 900.0, 30.0, 120.0, 190.0, 70.0
    ]  # fmt: skip
    assert {row["salesperson"]: row["closing"] for row in figures["people"]} == {"Li": -70.0, "Wang": 190.0}


def test_what_was_entered_late_stands_on_a_sheet_and_in_the_figures():
    paper = made(late_department())
    assert [sheet.key for sheet in paper.sheets()] == ["movement", "movement-outlets", "movement-late"]
    assert checked(paper.proofs(), paper.sheets())["difference"].eq(0).all()
    (line,) = paper.figures()["late_lines"]
    assert (line["number"], line["what"], line["amount"], line["date"]) == ("X7", "Credit sales", 45.0, "2026-10-09")
    words = [piece.text for piece in paper.sheets()[0].pieces if hasattr(piece, "text")]
    assert any("1 entry" in text and "45.00" in text for text in words)


def test_a_closed_month_printed_again_says_what_it_was_closed_with():
    paper = REPORTS["receivables-movement"].make(late_department(), date(2026, 10, 31))
    words = [piece.text for piece in paper.sheets()[0].pieces if hasattr(piece, "text")]
    assert any("closed with 920.00; 45.00" in text for text in words)
    assert (paper.figures()["closing"], paper.figures()["closed_with"]) == (965.0, 920.0)


def test_columns_without_an_amount_are_left_out():
    titles = [column.name for column in made(department_of(OWED, PAID)).sheets()[1].pieces[0].columns]
    assert "refund" in titles
    assert not {"write_off", "red", "late", "reversal"} & set(titles)


def test_the_books_of_the_week_tie_the_movement_to_the_ledger(department_kept):
    pack = make_pack("week", department_kept, DAY)
    ties = [proof for tied in pack.parts["receivables-movement"].ties().values() for proof in tied]
    assert len(ties) == 3
    figures = pd.DataFrame(pack.figures()["proof"]).set_index("what")
    for tie in ties:
        assert figures.loc[tie.label, "difference"] == 0
        assert figures.loc[tie.label, "printed"] == tie.value


def test_a_movement_that_differs_from_the_ledger_is_seen():
    department = department_of(OWED, PAID)
    paper = made(department)
    wrong = replace(paper, outlets=paper.outlets.assign(closing=paper.outlets["closing"] + 1))
    (tie, *_), sheets = wrong.ties()["receivables-ledger"], REPORTS["receivables-ledger"].make(department, DAY).sheets()
    assert checked([tie], sheets)["difference"].tolist() == [2.0]


@pytest.fixture
def department_kept(small_books) -> Department:
    return Department(small_books)
