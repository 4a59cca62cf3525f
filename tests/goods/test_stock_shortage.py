"""Stock and shortages: each class with its reason, the order in whole packs, damage and promotion items."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.goods.stock import StockShortage

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20"}
Rows = list[dict[str, object]]


def friday(**tables: Rows) -> StockShortage:
    usual: dict[str, Rows] = {
        "stock": [
            {"sku": "A", "item": "绿茶", "pack": 12, "on_hand": 20, "warn_level": 30, "max_level": 60, "inbound": 5},
            {"sku": "B", "item": "汽水", "pack": 24, "on_hand": 10, "committed": 12, "max_level": 48},
            {"sku": "C", "item": "矿泉水"},
            {"sku": "D", "item": "牛奶", "on_hand": 9, "production_date": "2026-10-20", "shelf_life_days": 40},
        ],
        "stock_moves": [
            TODAY | {"sku": "A", "qty": 40, "kind": "issue", "person": "李"},
            TODAY | {"sku": "A", "qty": 2, "kind": "breakage", "person": "李"},
        ],
    }
    kept = Department.from_frames(**{table: frame_of(table, rows) for table, rows in (usual | tables).items()})
    return REPORTS["stock-shortage"].make(kept, FRIDAY)


def test_out_short_and_not_counted_are_told_apart_with_their_numbers() -> None:
    rows = friday().shortages.set_index("sku")
    assert rows["shortage"].to_dict() == {"B": "out", "A": "short", "C": "unknown"}
    assert rows.loc["A", "why"] == "可用 20，低于预警量 30；近八周没有销出；补到 60 需 3 箱（已减在途 5）"
    assert rows.loc["B", "why"] == "可用 -2：结存 10，已开票未出 12；近八周没有销出；补到 48 需 3 箱"
    assert rows["suggested"].to_dict() == {"B": 72.0, "A": 36.0, "C": 0.0}


def test_opening_and_moves_come_to_the_stock_on_hand() -> None:
    made = friday()
    moves = made.moves.set_index("sku").loc["A"]
    assert moves[["opening_stock", "goods_out", "broken", "closing"]].tolist() == [62.0, -40.0, -2.0, 20.0]
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_what_is_near_its_date_says_how_long_it_lasts() -> None:
    assert friday().dated[["sku", "days_left", "expiry"]].values.tolist() == [["D", 9.0, "near"]]


def test_a_promotion_item_without_an_approval_is_counted_in_red() -> None:
    gift = TODAY | {"sku": "A", "qty": 1, "kind": "promo_issue", "person": "李"}
    made = friday(stock_moves=[gift])
    assert len(made.unapproved) == 1
    assert made.sheets()[3].tab == "late"
    assert friday().sheets()[3].tab == ""


def test_enough_of_everything_is_an_empty_list_that_says_so() -> None:
    made = friday(stock=[{"sku": "A", "item": "绿茶", "on_hand": 500}], stock_moves=[])
    assert made.shortages.empty
    assert made.sheets()[0].pieces[1].empty == "没有少、缺的品项。"
