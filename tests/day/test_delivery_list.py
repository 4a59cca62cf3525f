"""The delivery list: what the drivers get, and what the manager sees of it."""

from datetime import date

from salesbook.calculation.common.frames import frame_of
from salesbook.department import Department
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked
from salesbook.reports.day.delivery import DeliveryList
from salesbook.sheets.layout import lay_out

FRIDAY = date(2026, 11, 20)
Rows = list[dict[str, object]]
SENT = {"date": "2026-11-20", "vehicle": "样A/01", "trip": "1", "driver": "孙", "deliverer": "赵"}


def delivery_list(**tables: Rows) -> DeliveryList:
    kept = Department.from_frames(**{table: frame_of(table, rows) for table, rows in tables.items()})
    return REPORTS["delivery-list"].make(kept, FRIDAY)


def friday() -> DeliveryList:
    """Two trips: X1 (24 and 2 free, cash) and X2 (credit) on the first, X4 not yet in the sales book on the second."""
    line = {"date": "2026-11-20", "sku": "A", "outlet_code": "T1"}
    return delivery_list(
        deliveries=[
            {"date": "2026-11-19", "slip_no": "X0", "outlet_code": "T2", "delivered": False},
            SENT | {"slip_no": "X1", "outlet_code": "T1", "delivered": True},
            SENT | {"slip_no": "X2", "outlet_code": "T2", "delivered": False, "reason": "店主外出"},
            SENT | {"slip_no": "X4", "outlet_code": "T1", "trip": "2"},
        ],
        sales=[
            line | {"slip_no": "X1", "qty": 24, "gift_qty": 2, "amount": 60, "terms": "cash"},
            line | {"slip_no": "X2", "qty": 12, "amount": 30, "terms": "credit"},
        ],
        outlets=[
            {
                "outlet_code": "T1",
                "outlet_name": "甲店",
                "route": "一线",
                "address": "民乐巷1号",
                "landmark": "公园对面",
                "phone": "13900000000",
            },
            {"outlet_code": "T2", "outlet_name": "乙店", "route": "一线", "address": "民乐巷9号"},
        ],
        stock=[{"sku": "A", "item": "绿茶", "unit": "瓶", "pack": 12}],
    )


def test_each_stop_says_what_how_much_and_why() -> None:
    stops = friday().stops.set_index("slip_no")
    assert stops.loc["X1", ["goods", "state", "why", "cash_amount"]].tolist() == ["绿茶 24瓶 赠2", "已送达", "", 60.0]
    assert stops.loc["X2", ["state", "why", "credit_amount"]].tolist() == [
        "未送达",
        "店主外出；档案缺电话、标志物",
        30.0,
    ]
    assert stops.loc["X4", ["goods", "state"]].tolist() == ["货物见单据（销售流水尚未录入）", "待送"]


def test_the_load_is_counted_in_packs_and_loose_pieces() -> None:
    load = next(sheet for sheet in friday().sheets() if sheet.key == "load-1")
    row = load.pieces[0].frame.iloc[0]
    assert row[["load", "packs", "loose"]].tolist() == [38.0, 3.0, 2.0]


def test_every_vehicle_has_its_pages_under_a_name_a_workbook_can_hold() -> None:
    places = list(lay_out(friday().sheets()).values())
    assert [place.sheet.name for place in places[2:]] == ["送货·样A-01", "装车·样A-01"]


def test_what_came_back_and_is_not_arranged_is_counted_in_red() -> None:
    made = friday()
    assert made.not_arranged == 1
    assert made.undelivered[["slip_no", "attempts", "waiting_days"]].values.tolist() == [["X0", 1, 1]]
    assert made.sheets()[1].tab == "late"


def test_its_totals_tie_out() -> None:
    made = friday()
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()
    assert made.figures()["cash_amount"] == 60.0


def test_a_day_without_deliveries_says_so() -> None:
    made = delivery_list(deliveries=[])
    assert [sheet.key for sheet in made.sheets()] == ["delivery", "delivery-undelivered"]
    assert made.sheets()[0].pieces[1].empty == "当日没有送货。"
    assert made.figures()["stops"] == 0
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_an_outlet_that_may_not_be_supplied_has_the_word_beside_its_name() -> None:
    """T2 owes 500 with a limit of 100 and is on today's list and among what came back; T1 owes nothing: no word."""
    made = delivery_list(
        deliveries=[
            {"date": "2026-11-19", "slip_no": "X0", "outlet_code": "T2", "outlet_name": "乙店", "delivered": False},
            SENT | {"slip_no": "X1", "outlet_code": "T1", "outlet_name": "甲店"},
            SENT | {"slip_no": "X2", "outlet_code": "T2", "outlet_name": "乙店"},
        ],
        outlets=[{"outlet_code": "T1", "credit_limit": 100}, {"outlet_code": "T2", "credit_limit": 100}],
        receivables=[{"outlet_code": "T2", "sale_date": "2026-11-10", "amount": 500}],
    )
    assert made.stops.set_index("slip_no")["hold"].fillna("").to_dict() == {"X1": "", "X2": "停供：超额度"}
    (waiting,) = made.figures()["undelivered"]
    assert waiting["hold"] == "停供：超额度"
    printed = [
        list(piece.frame["outlet_name"])
        for sheet in made.sheets()
        for piece in sheet.pieces
        if "outlet_name" in getattr(piece, "frame", ())
    ]
    assert printed == [["乙店\n停供：超额度"], ["甲店", "乙店\n停供：超额度"]]
