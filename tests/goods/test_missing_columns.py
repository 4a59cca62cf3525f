"""Books that lack a column, or that come from workbooks with more columns than their own."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.goods.delivery import DeliveryDay, delivery_day
from salesbook.calculation.goods.replenishment import replenish
from salesbook.department import Department

FRIDAY = date(2026, 11, 20)
TODAY = {"date": "2026-11-20", "outlet_code": "T1", "deliverer": "Zhao"}
SOLD = TODAY | {"sku": "A", "qty": 12, "amount": 30}
BOOKS = {
    "deliveries": frame_of("deliveries", [TODAY | {"slip_no": "X1", "delivered": True, "vehicle": "V1"}]),
    "sales": frame_of("sales", [SOLD | {"slip_no": "X1"}, SOLD | {"slip_no": "X2"}]),
    "outlets": frame_of("outlets", [{"outlet_code": "T1", "route": "R1"}]),
}


def friday(**changed: pd.DataFrame) -> DeliveryDay:
    return Department.from_frames(**BOOKS | changed).ask(delivery_day, on=FRIDAY)


def test_a_slip_that_a_workbooks_log_does_not_have_yet_goes_out_too() -> None:
    # a table that was read knows the row of each line, which a slip of the sales has none of
    log = BOOKS["deliveries"].assign(source=np.int16(0), row=np.int32(2))
    stops = friday(deliveries=log).stops
    assert stops[["slip_no", "vehicle", "logged"]].values.tolist() == [["X1", "V1", True], ["X2", "V1", False]]


@pytest.mark.parametrize("numbers", [False, True], ids=["typed", "as_numbers"])
@pytest.mark.parametrize(
    ("table", "column", "slips"),
    [
        ("deliveries", "slip_no", [None, "X1", "X2"]),
        ("deliveries", "outlet_code", ["X2", "X1"]),
        ("sales", "slip_no", ["X1"]),
        ("outlets", "outlet_code", ["X1", "X2"]),
    ],
)
def test_stops_without_a_number_to_know_them_by(
    table: str, column: str, slips: list[str | None], numbers: bool
) -> None:
    missing = np.nan if numbers else BOOKS[table][column].mask(BOOKS[table].index >= 0)
    stops = friday(**{table: BOOKS[table].assign(**{column: missing})}).stops
    assert stops["slip_no"].astype("object").where(stops["slip_no"].notna(), None).tolist() == slips


@pytest.mark.parametrize(("table", "column"), [("sales", "slip_no"), ("outlets", "outlet_code")])
def test_a_day_without_stops_needs_no_numbers_either(table: str, column: str) -> None:
    books = BOOKS | {table: BOOKS[table].assign(**{column: np.nan})}
    assert Department.from_frames(**books).ask(delivery_day, on=date(2026, 11, 22)).stops.empty


def test_without_dates_of_production_nothing_is_near_its_date() -> None:
    stock = frame_of("stock", [{"sku": "A", "item": "Tea", "on_hand": 9, "shelf_life_days": 40}])
    untyped = stock.assign(production_date=np.nan)
    for kept in (stock, untyped):
        assert Department.from_frames(stock=kept).ask(replenish, on=FRIDAY)["expiry"].isna().all()
