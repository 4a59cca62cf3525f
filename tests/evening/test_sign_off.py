"""Papers printed by approval: what nobody has signed for stands first and in red, with the word."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.evening.sign_off import SignOffRecord

FRIDAY = date(2026, 11, 20)


def sign_off(approvals: list[dict[str, object]]) -> SignOffRecord:
    return REPORTS["sign-off"].make(Department.from_frames(approvals=frame_of("approvals", approvals)), FRIDAY)


def friday() -> SignOffRecord:
    rows = [
        {"date": "2026-11-02", "approval_no": "P1", "document": "送货名单", "copies": 2},
        {"date": "2026-11-18", "approval_no": "P2", "signed_by": "李"},
        {"date": "2026-11-20", "approval_no": "P3", "copies": 3},
    ]
    return sign_off(rows)


def test_the_longest_waiting_stands_first_with_its_days() -> None:
    assert friday().unsigned[["approval_no", "state", "why"]].values.tolist() == [
        ["P1", "未签收", "打印后 18 天没有人签收"],
        ["P3", "未签收", "打印后 0 天没有人签收"],
    ]


def test_the_week_has_its_papers_and_copies() -> None:
    made = friday()
    assert made.figures()["papers"] == 1
    assert made.week[["approval_no", "copies"]].values.tolist() == [["P3", 3.0], ["P2", 1.0]]
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_nothing_printed() -> None:
    made = sign_off([])
    assert made.sheets()[0].pieces[1].empty == "打印的资料都已签收。"
