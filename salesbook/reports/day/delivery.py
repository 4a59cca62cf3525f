"""Delivery list: the stops of every vehicle in route order, what each trip loads, and what came back and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.collection.supply_hold import Holds
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import looked_up
from salesbook.calculation.goods.delivery import DeliveryDay, delivery_day
from salesbook.reports.collection.supply_hold import hold_words
from salesbook.reports.common.words import amount, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.wording.messages import say
from salesbook.wording.names import report_title

_PLACE = ("address", "phone", "landmark")


@dataclass(frozen=True)
class DeliveryList(Result):
    """The deliveries of ``day``.

    ``stops`` one row per slip in route order (see ``DeliveryDay``), with goods (in words), state, why, and hold (the
    word of an outlet that may not be supplied, else missing); ``goods`` what each trip loads, with item, unit and pack;
    ``undelivered`` what the last attempt before did not deliver, with hold.
    Amounts in 元, goods in the smallest unit.
    """

    day: date
    stops: pd.DataFrame
    goods: pd.DataFrame
    undelivered: pd.DataFrame

    @property
    def vehicles(self) -> list[str]:
        """The vehicles of the day, in the order of the list."""
        return list(self.stops["vehicle"].unique())

    @property
    def not_arranged(self) -> int:
        """Undelivered slips that are not on today's list."""
        return int(self.undelivered["today"].eq("not_arranged").sum())

    def figures(self) -> dict[str, Any]:
        """date, stops, delivered, pieces, cash_amount, credit_amount, vehicles (stops of each), undelivered."""
        stops = [
            "stop",
            "trip",
            "slip_no",
            "outlet_code",
            "outlet_name",
            "cash_amount",
            "credit_amount",
            "state",
            "why",
            "hold",
        ]
        waiting = [
            "date",
            "slip_no",
            "outlet_code",
            "outlet_name",
            "reason",
            "attempts",
            "waiting_days",
            "today",
            "hold",
        ]
        return {
            "date": self.day.isoformat(),
            "stops": len(self.stops),
            "delivered": int(self.stops["delivered"].fillna(False).sum()),
            "pieces": float(self.goods["load"].sum()),
            "cash_amount": amount(self.stops["cash_amount"]),
            "credit_amount": amount(self.stops["credit_amount"]),
            "vehicles": {name: plain(self.stops.loc[self.stops["vehicle"].eq(name), stops]) for name in self.vehicles},
            "undelivered": plain(self.undelivered[waiting]),
        }

    def proofs(self) -> list[Proof]:
        """Pieces loaded and amounts at the door, by trip and by vehicle."""
        name, numbers = report_title("delivery-list"), range(1, len(self.vehicles) + 1)
        printed = {"pieces": float(self.goods["load"].sum())}
        printed |= {column: amount(self.stops[column]) for column in ("cash_amount", "credit_amount")}
        rows = {"pieces": "load-{}|rows|load", "cash_amount": "drive-{}|rows|cash_amount"}
        rows["credit_amount"] = "drive-{}|rows|credit_amount"
        proofs = []
        for column, value in printed.items():
            label = f"{name} · {say(f'delivery_{column}')} · "
            proofs.append(Proof(label + say("by_trip"), value, (f"delivery|trips|{column}",)))
            if numbers:
                adds = tuple(rows[column].format(number) for number in numbers)
                proofs.append(Proof(label + say("by_vehicle"), value, adds))
        return proofs


@needs_any("deliveries", "sales")
def delivery_list(
    supply_holds: Holds,
    deliveries: pd.DataFrame = unkept.deliveries,
    sales: pd.DataFrame = unkept.sales,
    outlets: pd.DataFrame = unkept.outlets,
    stock: pd.DataFrame = unkept.stock,
    *,
    on: date,
) -> DeliveryList:
    """The deliveries of ``on`` (source: the department's procedure, deliverers and drivers)."""
    made = delivery_day(deliveries, sales, outlets, on=on)
    goods = _named(made.goods, stock)
    stops = made.stops.assign(
        vehicle=made.stops["vehicle"].fillna(say("no_vehicle")),
        trip=_trip(made.stops["trip"]),
        goods=_in_words(made, goods),
        state=pd.Series([_state(row) for row in records(made.stops)], index=made.stops.index, dtype="str"),
        why=pd.Series([_why(row) for row in records(made.stops)], index=made.stops.index, dtype="str"),
    )
    held = hold_words(supply_holds)
    stops, waiting = (
        rows.assign(hold=looked_up(rows["outlet_code"], held).astype("str")) for rows in (stops, made.undelivered)
    )
    return DeliveryList(on, stops, goods, waiting)


def _named(goods: pd.DataFrame, stock: pd.DataFrame) -> pd.DataFrame:
    known = stock.drop_duplicates("sku").set_index("sku")[["item", "spec", "unit", "pack"]]
    rows = goods.join(known, on="sku")
    return rows.assign(
        item=rows["item"].fillna(rows["sku"]),
        vehicle=rows["vehicle"].fillna(say("no_vehicle")),
        trip=_trip(rows["trip"]),
    )


def _trip(trips: "pd.Series[str]") -> "pd.Series[str]":
    """A trip as people say it; one that is not planned yet says so."""
    said = {trip: say("trip_number", trip=trip) for trip in trips.dropna().unique()}
    return trips.map(said).astype("str").fillna(say("no_trip"))


def _in_words(made: DeliveryDay, goods: pd.DataFrame) -> "pd.Series[str]":
    """The goods of each stop: quantity and name, gifts apart."""
    lines = {
        slip: "\n".join(_line(row) for row in records(rows)) for slip, rows in goods.groupby("slip_no", sort=False)
    }
    return made.stops["slip_no"].map(lines).astype("str").fillna(say("goods_unknown"))


def _line(row: dict[str, Any]) -> str:
    unit = row["unit"] if isinstance(row["unit"], str) else ""
    gift = say("gift_pieces", pieces=f"{row['gift_qty']:g}") if row["gift_qty"] else ""
    return f"{row['item']} {row['qty']:g}{unit}{gift}"


def _state(row: dict[str, Any]) -> str:
    if pd.isna(row["delivered"]):
        return say("delivery_waiting")
    return say("delivery_arrived" if row["delivered"] else "delivery_failed")


def _why(row: dict[str, Any]) -> str:
    """The reason it did not arrive, and what the books lack for it."""
    said = [row["reason"]] if isinstance(row["reason"], str) else []
    lacking = [name for name in _PLACE if not isinstance(row[name], str)]
    if lacking:
        said.append(say("place_lacking", what=say("listed").join(say(f"lacking_{name}") for name in lacking)))
    if not row["logged"]:
        said.append(say("not_logged"))
    return say("and").join(said)
