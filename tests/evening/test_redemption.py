"""The caps of a day: collected, paid, handed in, and what does not agree."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.evening.redemption import Redemption

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, object]]
TODAY = {"date": "2026-11-20", "person": "李", "cap_kind": "红盖"}


def redemption(**tables: Rows) -> Redemption:
    kept = Department.from_frames(**{table: frame_of(table, rows) for table, rows in tables.items()})
    return REPORTS["redemption"].make(kept, FRIDAY)


def friday(caps: Rows) -> Redemption:
    redeemed = TODAY | {"outlet_code": "T1", "collected_qty": 20, "paid_value": 10, "claimable": 8}
    return redemption(redemptions=[redeemed, redeemed | {"date": "2026-11-16"}], settlement_caps=caps)


def test_day_and_week_in_money() -> None:
    figures = friday([TODAY | {"collected_qty": 20, "handed_qty": 20}]).figures()
    assert (figures["paid_value"], figures["claimable"], figures["week_paid_value"]) == (10.0, 8.0, 20.0)


def test_what_agrees_and_what_does_not() -> None:
    assert friday([TODAY | {"collected_qty": 20, "handed_qty": 20}]).wrong.empty
    wrong = friday([TODAY | {"collected_qty": 21, "handed_qty": 20}]).wrong
    assert wrong["why"].tolist() == ["平帐短 1 个；平帐收回 21 个，兑付登记 20 个"]


def test_who_collected_and_has_not_settled() -> None:
    assert friday([]).wrong["why"].tolist() == ["收回 20 个，盒盖未平帐"]


def test_its_totals_tie_out_settled_or_not() -> None:
    for caps in ([], [TODAY | {"opening": 3, "collected_qty": 20, "handed_qty": 18, "scrapped": 1, "kept": 3}]):
        made = friday(caps)
        assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_a_day_without_caps_says_so() -> None:
    made = redemption(redemptions=[])
    assert made.sheets()[0].pieces[1].empty == "当日没有盒盖兑付。"
    assert made.figures()["collected"] == 0.0
