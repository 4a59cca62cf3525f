"""The evening's and the warehouse's books of a day on which nearly everything is half filled in."""

from salesbook.calculation.common.frames import frame_of

PAPERS = ("settlement", "delivery-list", "stock-shortage", "vehicle-check", "redemption", "attendance", "sign-off")
TODAY = {"date": "2026-11-20", "person": "李"}
ROWS = {
    "sales": [
        {
            "date": "2026-11-20",
            "slip_no": "X1",
            "outlet_code": "T1",
            "salesperson": name,
            "sku": sku,
            "qty": 5,
            "amount": 10.01,
            "terms": terms,
        }
        for name, sku, terms in (("李", "A", "cash"), ("王", "B", "credit"))
    ],
    "settlement_goods": [
        TODAY | {"sku": "A", "loaded": 7, "sold": 5},
        TODAY | {"sku": "B", "loaded": 3},  # nothing said of it
        TODAY | {"sku": "Z"},
    ],
    "settlement_money": [TODAY | {"credit_slips": 0}],
    "settlement_caps": [TODAY | {"cap_kind": "红盖", "collected_qty": 4}],
    "redemptions": [
        TODAY | {"cap_kind": kind, "outlet_code": "T1", "collected_qty": 4, "paid_value": paid}
        for kind, paid in (("红盖", 0), ("蓝盖", 2))
    ],
    "stock": [{"sku": "A", "on_hand": 4, "pack": 12}, {"sku": "B", "item": "汽水"}],
    "stock_moves": [{"date": "2026-11-20", "sku": "A", "qty": 9, "kind": "issue"}],
    "deliveries": [
        {"date": day, "slip_no": slip, "outlet_code": "T1", "driver": "孙", "delivered": done}
        for day, slip, done in (("2026-11-19", "X0", None), ("2026-11-20", "X1", False), ("2026-11-20", None, None))
    ],
    "attendance": [TODAY | {"state": "absent"}],
    "vehicles": [{"date": "2026-11-16", "vehicle": "V1", "problem": "漏油"}],
    "approvals": [{"date": "2026-11-20", "approval_no": "P1"}],
}
AWKWARD = {table: frame_of(table, rows) for table, rows in ROWS.items()}
