"""The evening settlement on paper: an evening an accountant can check, and the ways it can go wrong."""

from datetime import date

import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.evening.settlement import EveningSettlement
from salesbook.reports.evening.settlement_sheets import brief_lines

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20"}
Rows = list[dict[str, object]]
STOCK: Rows = [{"sku": "A", "item": "绿茶", "on_hand": 100, "unit_cost": 2}]


def slip(number: str, amount: float, terms: str, person: str = "李") -> dict[str, object]:
    return TODAY | {
        "slip_no": number,
        "outlet_code": "T1",
        "salesperson": person,
        "sku": "A",
        "qty": 1,
        "amount": amount,
        "terms": terms,
    }


def settlement(**tables: Rows) -> EveningSettlement:
    kept = Department.from_frames(**{table: frame_of(table, rows) for table, rows in tables.items()})
    return REPORTS["settlement"].make(kept, FRIDAY)


def evening(**tables: Rows) -> EveningSettlement:
    """李 sold 1,000.00, of it 400.00 on a slip; 王 sold 50.00 and handed in nothing."""
    usual: dict[str, Rows] = {
        "sales": [slip("X1", 600, "cash"), slip("X2", 400, "credit"), slip("X3", 50, "cash", "王")],
        "receivables": [{"slip_no": "X2", "sale_date": "2026-11-20", "salesperson": "李", "amount": 400}],
        "settlement_money": [TODAY | {"person": "李", "cash": 300, "wechat": 290, "credit_slips": 400}],
        "settlement_goods": [TODAY | {"person": "李", "sku": "A", "loaded": 40, "sold": 30, "returned": 8}],
        "stock_moves": [
            TODAY | {"person": name, "sku": "A", "qty": qty, "kind": kind}
            for name, qty, kind in (("李", 40, "issue"), ("李", 8, "return"), ("王", 12, "issue"))
        ],
        "stock": STOCK,
    }
    return settlement(**usual | tables)


def differences(made: EveningSettlement) -> dict[str, float]:
    rows = checked(made.proofs(), made.sheets())
    return dict(zip(rows["what"], rows["difference"], strict=True))


def test_who_is_short_and_who_has_not_handed_in() -> None:
    figures = evening().figures()
    assert (figures["due"], figures["handed_in"], figures["difference"]) == (650.0, 590.0, -10.0)
    assert figures["statuses"] == {"平": 0, "长": 0, "短": 1, "未交": 1}


def test_every_line_says_why_with_its_numbers() -> None:
    why = evening().people.set_index("person")["why"]
    assert why["李"] == "货物：绿茶 短 2；应交 600.00 元，实交 590.00 元，短 10.00 元"
    assert why["王"] == "有销售，货物平帐表未交；应交 50.00 元，未交款"


def test_the_worst_stand_first_in_the_list_for_the_manager() -> None:
    made = evening()
    assert made.unsettled["person"].tolist() == ["王", "李"]
    assert brief_lines(made)[0] == "应平帐 2 人：短 1 人、未交 1 人。应交 650.00 元，实交 590.00 元。"


def test_every_total_ties_out_also_when_somebody_has_not_handed_in() -> None:
    assert set(differences(evening()).values()) == {0.0}


def test_the_proof_shows_goods_that_the_warehouse_did_not_issue() -> None:
    made = evening(stock_moves=[TODAY | {"person": "李", "sku": "A", "qty": 38, "kind": "issue"}])
    wrong = {what: difference for what, difference in differences(made).items() if difference}
    assert list(wrong.values()) == [-2.0, -8.0]
    assert made.figures()["warehouse"][0]["issue_difference"] == 2.0


def test_slips_missing_from_the_entries_and_from_the_hand() -> None:
    made = evening(
        receivables=[{"slip_no": "X2", "sale_date": "2026-11-20", "salesperson": "李", "amount": 390}],
        settlement_money=[TODAY | {"person": "李", "cash": 600, "credit_slips": 380}],
    )
    assert (
        made.people.set_index("person")
        .loc["李", "why"]
        .endswith("短 20.00 元；交来凭单比赊销少 20.00 元；应收登记比赊销少 10.00 元")
    )


def test_a_skipped_slip_number_stands_in_red_on_the_first_sheet() -> None:
    made = evening(sales=[slip("X1", 600, "cash"), slip("X3", 50, "cash")], receivables=[])
    notes = [piece.text for piece in made.sheets()[0].pieces if getattr(piece, "alert", False)]
    assert notes == ["缺号，请查下落：X2"]


def test_everybody_signs_an_own_sheet_with_the_amount_in_capitals() -> None:
    li = next(sheet for sheet in evening().sheets() if sheet.title.endswith("李"))
    assert any(getattr(piece, "text", "").endswith("伍佰玖拾元整") for piece in li.pieces)


def test_an_evening_without_anything_says_so() -> None:
    made = settlement(settlement_money=[], settlement_goods=[])
    assert made.people.empty
    assert brief_lines(made) == ["当日没有要平帐的销售、货物或交款。"]
    assert set(differences(made).values()) == {0.0}


def test_caps_alone_can_be_settled() -> None:
    caps = [TODAY | {"person": "李", "cap_kind": "红盖", "collected_qty": 20, "handed_qty": 18}]
    made = settlement(settlement_caps=caps)
    assert made.people["why"].tolist() == ["红盖短 2 个"]
    assert set(differences(made).values()) == {0.0}


def test_a_department_without_any_settlement_is_told_which_book_is_needed() -> None:
    with pytest.raises(UserError, match="日清平帐"):
        settlement(sales=[])


def test_who_hands_in_twice_on_a_day_has_handed_in_the_sum_of_both():
    day = date(2026, 11, 20)
    slip = {"date": str(day), "salesperson": "Li", "qty": 10, "slip_no": "X1"}
    money = [
        {"date": str(day), "person": "Li", "cash": 100, "credit_slips": 50},
        {"date": str(day), "person": "Li", "wechat": 200},
    ]
    made = REPORTS["settlement"].make(
        Department.from_frames(
            sales=frame_of(
                "sales", [slip | {"amount": 300, "terms": "cash"}, slip | {"amount": 50, "terms": "credit"}]
            ),
            settlement_money=frame_of("settlement_money", money),
            receivables=frame_of("receivables", [{"slip_no": "X1", "sale_date": str(day), "amount": 50}]),
        ),
        day,
    )
    assert (made.due, made.handed_in, made.people["status"].tolist()) == (300.0, 300.0, ["balanced"])
    assert len(made.made.paper) == 1
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()
