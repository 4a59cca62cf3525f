"""What goes out on a day: the stops in route order, the goods of each trip, and what came back the time before."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated, signed

CREW = ["vehicle", "driver", "deliverer"]
PLACE = ["district", "route", "address", "landmark", "contact", "phone"]
TRIP = ["vehicle", "trip"]


@dataclass(frozen=True, slots=True)
class DeliveryDay:
    """The deliveries of one day.

    ``stops`` one row per slip to deliver: vehicle, driver, deliverer, trip, stop (1, 2, … within the trip, in route
    order), slip_no, outlet_code, outlet_name, district, route, address, landmark, contact, phone, delivered (boolean,
    missing until it is known), reason, time, logged (False where only the sales book sends it out), cash_amount and
    credit_amount (元; NaN where the sales book does not have the slip yet), pieces. ``goods`` one row per vehicle,
    trip, slip and sku: qty, gift_qty, load. ``undelivered`` see ``undelivered``.
    """

    stops: pd.DataFrame
    goods: pd.DataFrame
    undelivered: pd.DataFrame


@needs_any("deliveries", "sales")
def delivery_day(
    deliveries: pd.DataFrame = unkept.deliveries,
    sales: pd.DataFrame = unkept.sales,
    outlets: pd.DataFrame = unkept.outlets,
    *,
    on: date,
) -> DeliveryDay:
    """The deliveries of the day ``on`` from the log, and from the slips of that day that name a deliverer or driver.

    Procedure, deliverers and drivers: load and deliver by slip, to an address, telephone and landmark.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> sent = {"date": "2026-11-20", "vehicle": "V1", "trip": "1"}
    >>> slips = [sent | {"slip_no": "X2", "outlet_code": "T2"}, sent | {"slip_no": "X1", "outlet_code": "T1"}]
    >>> log = frame_of("deliveries", slips)
    >>> line = {"date": "2026-11-20", "slip_no": "X1", "sku": "A", "qty": 24, "gift_qty": 2, "amount": 60}
    >>> outlets = frame_of("outlets", [{"outlet_code": "T1", "route": "R1"}, {"outlet_code": "T2", "route": "R1"}])
    >>> made = delivery_day(log, frame_of("sales", [line]), outlets, on=date(2026, 11, 20))
    >>> made.stops[["stop", "outlet_code", "cash_amount"]].fillna(-1.0).values.tolist()
    [[1, 'T1', 60.0], [2, 'T2', -1.0]]
    >>> made.goods[["vehicle", "trip", "sku", "load"]].values.tolist()
    [['V1', '1', 'A', 26.0]]
    """
    log = _as_log(deliveries)
    unlogged = _as_log(_from_sales(log, sales, on))
    listed = pd.concat([dated(log, on, on).assign(logged=True), unlogged.assign(logged=False)], ignore_index=True)
    stops = _in_route_order(listed, outlets)
    lines = signed(sales[sales["slip_no"].isin(stops["slip_no"].dropna())])
    lines = lines[~lines["is_return"]].astype({"slip_no": "str"})  # a column that nobody fills has no type of its own
    stops = stops.join(_by_slip(lines), on="slip_no")
    return DeliveryDay(stops, _goods(stops, lines), undelivered(log, stops, on=on))


def _from_sales(deliveries: pd.DataFrame, sales: pd.DataFrame, day: date) -> pd.DataFrame:
    """Slips of the day that somebody is to drive out and the log does not have yet, on the vehicle last driven."""
    slips = dated(sales, day, day)
    driven = slips["deliverer"].notna() | slips["driver"].notna()
    slips = slips[driven & slips["slip_no"].notna() & ~slips["kind"].eq("return")].drop_duplicates("slip_no")
    slips = slips[~slips["slip_no"].isin(dated(deliveries, day, day)["slip_no"])]
    known = deliveries[deliveries["date"].le(pd.Timestamp(day))].sort_values("date", kind="stable")
    columns = ["date", "slip_no", "outlet_code", "outlet_name", "deliverer", "driver"]
    by_driver, by_deliverer = (slips[post].map(_last_vehicle(known, post)) for post in ("driver", "deliverer"))
    vehicle = by_driver.combine_first(by_deliverer).astype("str")
    return slips[columns].assign(vehicle=vehicle)


def _as_log(rows: pd.DataFrame) -> pd.DataFrame:
    """``rows`` with just the columns of the log: where a line stood in a workbook, a slip of the sales cannot say."""
    log = unkept.deliveries
    return rows.reindex(columns=log.columns).astype(log.dtypes.to_dict())


def _last_vehicle(known: pd.DataFrame, post: str) -> "pd.Series[str]":
    return known.dropna(subset=[post, "vehicle"]).drop_duplicates(post, keep="last").set_index(post)["vehicle"]


def _in_route_order(rows: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """By vehicle and trip; within a trip by route, and along a route in the order of the register."""
    coded = outlets.dropna(subset="outlet_code").astype({"outlet_code": "str"})
    register = coded.drop_duplicates("outlet_code").reset_index(drop=True)
    place = register.set_index("outlet_code")[PLACE].assign(position=np.arange(len(register), dtype=np.float64))
    ordered = rows.join(place, on="outlet_code").sort_values([*TRIP, "route", "position"], kind="stable")
    stop = ordered.groupby(TRIP, dropna=False).cumcount() + 1
    return ordered.assign(stop=stop).drop(columns="position").reset_index(drop=True)


def _by_slip(lines: pd.DataFrame) -> pd.DataFrame:
    """What each slip asks for at the door: cash_amount, credit_amount (元), pieces; index slip_no."""
    credit = lines["terms"].eq("credit")
    amounts = lines.assign(
        cash_amount=lines["net_amount"].where(~credit, 0.0),
        credit_amount=lines["net_amount"].where(credit, 0.0),
        pieces=lines["net_qty"] + lines["net_gift_qty"],
    )
    return amounts.groupby("slip_no")[["cash_amount", "credit_amount", "pieces"]].sum().round(2)


def _goods(stops: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """The lines of the listed slips; a slip tried twice on one day is loaded with its last trip."""
    trips = stops.dropna(subset="slip_no").drop_duplicates("slip_no", keep="last")[[*CREW, "trip", "slip_no"]]
    columns = lines[["slip_no", "sku", "net_qty", "net_gift_qty"]].set_axis(
        ["slip_no", "sku", "qty", "gift_qty"], axis=1
    )
    rows = columns.merge(trips, on="slip_no")
    return rows.assign(load=rows["qty"] + rows["gift_qty"])


def undelivered(deliveries: pd.DataFrame, stops: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """Slips that the last attempt before the day ``on`` did not deliver, the longest waiting first.

    Columns: those of ``deliveries`` of that last attempt, attempts, first_date, waiting_days (from the first attempt to
    ``on``), today ("delivered", "failed", "on_list" or "not_arranged": what ``stops`` of the day says of it). An
    attempt without an answer was not delivered. A row without a slip stands for its outlet.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> log = frame_of("deliveries", [
    ...     {"date": "2026-11-18", "slip_no": "X1", "outlet_code": "T1", "delivered": False, "reason": "closed"},
    ...     {"date": "2026-11-19", "slip_no": "X1", "outlet_code": "T1", "delivered": False, "reason": "road"},
    ...     {"date": "2026-11-18", "slip_no": "X2", "outlet_code": "T2", "delivered": True}])
    >>> waiting = undelivered(log, log.iloc[:0], on=date(2026, 11, 20))
    >>> waiting[["slip_no", "reason", "attempts", "waiting_days", "today"]].values.tolist()
    [['X1', 'road', 2, 2, 'not_arranged']]
    """
    before = dated(deliveries, date.min.replace(year=1900), on - timedelta(days=1)).sort_values("date", kind="stable")
    key = before["slip_no"].fillna(before["outlet_code"])
    tried = before.assign(
        attempts=key.groupby(key).transform("size"), first_date=before["date"].groupby(key).transform("min"), key=key
    )
    last = tried.drop_duplicates("key", keep="last")
    left = last[~last["delivered"].fillna(False).astype(bool)]
    rows = left.assign(
        waiting_days=(pd.Timestamp(on) - left["first_date"]).dt.days,
        today=left["key"].map(_today(stops)).astype("str").fillna("not_arranged"),
    )
    return rows.sort_values(["first_date", "key"], kind="stable", ignore_index=True)


def _today(stops: pd.DataFrame) -> "pd.Series[str]":
    key = stops["slip_no"].fillna(stops["outlet_code"])
    answer = stops["delivered"].astype("object").map({True: "delivered", False: "failed"}).fillna("on_list")
    return answer.set_axis(key)[~key.duplicated(keep="last").to_numpy()]
